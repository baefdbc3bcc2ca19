//! Counters and bullets in front of a name.

/// A counter as it stands in a line; positions are character columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Counter {
    pub start: usize,
    /// Where the name begins.
    pub text: usize,
    pub mark: Mark,
    pub firmness: Firmness,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    Number(u32),
    /// A lettered counter: 1 for a.
    Letter(u32),
    Roman(u32),
    Bullet(char),
}

impl Mark {
    /// The number as printed; letters and bullets have none.
    pub(crate) fn number(self) -> Option<u32> {
        match self {
            Self::Number(n) | Self::Roman(n) => Some(n),
            Self::Letter(_) | Self::Bullet(_) => None,
        }
    }
}

/// How sure it is that this is a counter and no part of the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Firmness {
    /// Digits without punctuation, letters, Roman numerals: only a sequence over several lines
    /// makes it a counter.
    Weak,
    /// Punctuation, but no space before the name ("1.Name").
    Loose,
    /// Punctuation and a space.
    Firm,
}

/// Decimal digits of the scripts in which lists are numbered.
pub(crate) fn digit(c: char) -> Option<u32> {
    let zero = match c {
        '0'..='9' => '0',
        '\u{660}'..='\u{669}' => '\u{660}',
        '\u{6f0}'..='\u{6f9}' => '\u{6f0}',
        '\u{966}'..='\u{96f}' => '\u{966}',
        '\u{9e6}'..='\u{9ef}' => '\u{9e6}',
        '\u{ff10}'..='\u{ff19}' => '\u{ff10}',
        _ => return None,
    };
    Some(c as u32 - zero as u32)
}

/// White space, and the invisible characters that stray beside it.
pub(crate) fn is_gap(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || is_bidi_control(c)
        || matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}

/// Characters that only change the direction of writing.
pub(crate) fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

const BULLETS: &[char] = &[
    '•', '▪', '◦', '‣', '●', '○', '■', '□', '▫', '➢', '➤', '✓', '✔', '✗', '→', '⁃', '∙', '·', '◾',
    '◆', '◇', '❖', '►', '▶', '»', '☐', '☑', '☒', '★', '☆', '✦', '❑', '❏', '⦿', '\u{f0b7}',
    '\u{f0a7}', '\u{f0d8}', '\u{f0fc}', '\u{f02d}',
];

const DASHES: &[char] = &['-', '–', '—', '*', '+', '‐', '‑', '−', '~', '>'];

/// The counter at the beginning of a line, if there is one.
pub(crate) fn at_start(line: &[char]) -> Option<Counter> {
    let start = line.iter().position(|c| !is_gap(*c))?;
    let counter = numbered(line, start)
        .or_else(|| bulleted(line, start))
        .or_else(|| lettered(line, start))?;
    // "- 3. Name": the bullet only decorates the number.
    if let Mark::Bullet(_) = counter.mark
        && let Some(inner) = numbered(line, counter.text)
        && inner.firmness == Firmness::Firm
    {
        return Some(Counter { start, ..inner });
    }
    Some(counter)
}

/// A counter with this very number that begins at this column, as in "… Network 27. Next name".
pub(crate) fn number_at(line: &[char], at: usize, wanted: u32) -> Option<Counter> {
    numbered(line, at)
        .filter(|counter| counter.firmness > Firmness::Weak && counter.mark == Mark::Number(wanted))
}

fn numbered(line: &[char], start: usize) -> Option<Counter> {
    let get = |i: usize| line.get(i).copied();
    let mut i = start;
    let open = match get(i)? {
        '(' | '（' => Some([')', '）']),
        '[' => Some([']', ']']),
        _ => None,
    };
    let mut prefixed = open.is_some();
    if prefixed {
        i += 1;
    } else if matches!(get(i)?, '#' | '№') {
        prefixed = true;
        i += 1;
        while get(i).is_some_and(is_gap) {
            i += 1;
        }
    } else if matches!(get(i)?, 'N' | 'n') && matches!(get(i + 1), Some('º' | '°' | 'o')) {
        i += 2;
        while get(i).is_some_and(|c| is_gap(c) || c == '.') {
            i += 1;
        }
        prefixed = true;
    }
    let (mut value, mut after) = digits(line, i)?;
    // "2.3. Name": the last part counts.
    let first_end = after;
    while matches!(get(after), Some('.')) {
        match digits(line, after + 1) {
            Some((next, end))
                if end - after <= 4 && !get(end).is_some_and(char::is_alphanumeric) =>
            {
                value = next;
                after = end;
            }
            _ => break,
        }
    }
    i = after;
    let closed = if let Some(close) = open {
        if !close.contains(&get(i)?) {
            return None;
        }
        i += 1;
        true
    } else {
        prefixed
    };
    let before_closers = i;
    while get(i).is_some_and(|c| matches!(c, 'º' | 'ª' | '°')) {
        i += 1;
    }
    while i < before_closers + 3
        && get(i).is_some_and(|c| {
            matches!(
                c,
                '.' | ')'
                    | ']'
                    | '-'
                    | '–'
                    | '—'
                    | ':'
                    | '/'
                    | '、'
                    | '．'
                    | '）'
                    | '،'
                    | '|'
                    | '_'
            )
        })
    {
        i += 1;
    }
    let mut punctuated = closed || i > before_closers;
    let spaced = get(i).is_none_or(is_gap);
    // "12 - Name": the dash belongs to the counter.
    if spaced && !punctuated {
        let dash = skip_gap(line, i);
        if get(dash).is_some_and(|c| matches!(c, '-' | '–' | '—' | ')' | '.'))
            && get(dash + 1).is_none_or(is_gap)
        {
            i = dash + 1;
            punctuated = true;
        }
    }
    let firmness = match (punctuated, get(i)) {
        (true, None) => Firmness::Firm,
        (true, Some(c)) if is_gap(c) => Firmness::Firm,
        // "2.5", "10:30", "24/7", "1-2" are no counters.
        (true, Some(c)) if digit(c).is_none() && !matches!(c, ',' | ';' | '%') => Firmness::Loose,
        (false, None) => Firmness::Weak,
        // "2.5 million" is an amount.
        (false, Some(c)) if is_gap(c) && after == first_end => Firmness::Weak,
        _ => return None,
    };
    Some(Counter { start, text: skip_gap(line, i), mark: Mark::Number(value), firmness })
}

fn digits(line: &[char], start: usize) -> Option<(u32, usize)> {
    let mut value = 0;
    let mut i = start;
    while let Some(next) = line.get(i).copied().and_then(digit) {
        // Seven digits are a telephone number or a register number, not a counter.
        if i - start == 6 {
            return None;
        }
        value = value * 10 + next;
        i += 1;
    }
    (i > start).then_some((value, i))
}

fn bulleted(line: &[char], start: usize) -> Option<Counter> {
    let c = line[start];
    let next = line.get(start + 1).copied();
    let mut text = skip_gap(line, start + 1);
    let firmness = if BULLETS.contains(&c) || (DASHES.contains(&c) && next.is_none_or(is_gap)) {
        Firmness::Firm
    } else if (c == 'o' && next.is_some_and(|c| c == '\t' || c == '\u{a0}'))
        || (matches!(c, '-' | '–' | '—' | '*') && next.is_some_and(char::is_alphabetic))
    {
        Firmness::Loose
    } else {
        return None;
    };
    // "- [x] Name"
    if line.get(text) == Some(&'[')
        && line.get(text + 2) == Some(&']')
        && matches!(line.get(text + 1), Some(' ' | 'x' | 'X'))
    {
        text = skip_gap(line, text + 3);
    }
    Some(Counter { start, text, mark: Mark::Bullet(c), firmness })
}

fn lettered(line: &[char], start: usize) -> Option<Counter> {
    let open = line[start] == '(';
    let from = start + usize::from(open);
    let len = line[from..].iter().take(6).take_while(|c| c.is_alphabetic()).count();
    if len == 0 {
        return None;
    }
    let word = &line[from..from + len];
    let end = from + len;
    let close = *line.get(end)?;
    if !(close == ')' || (close == '.' && !open)) || !line.get(end + 1).copied().is_none_or(is_gap)
    {
        return None;
    }
    let text = skip_gap(line, end + 1);
    let mark = if let Some(value) = roman(word).filter(|_| len > 1 || matches!(word[0], 'i' | 'I'))
    {
        Mark::Roman(value)
    } else if len == 1 {
        Mark::Letter(letter(word[0])?)
    } else {
        return None;
    };
    Some(Counter { start, text, mark, firmness: Firmness::Weak })
}

/// Position of a letter in the order in which lists are lettered.
fn letter(c: char) -> Option<u32> {
    const ARABIC: &str = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
    const CYRILLIC: &str = "абвгдежзиклмнопрстуфхцчшщэюя";
    let lower = c.to_lowercase().next()?;
    if lower.is_ascii_lowercase() {
        return Some(lower as u32 - u32::from(b'a') + 1);
    }
    let place = |order: &str| {
        order.chars().zip(1..).find(|(known, _)| *known == lower).map(|(_, place)| place)
    };
    place(CYRILLIC).or_else(|| place(ARABIC))
}

fn roman(word: &[char]) -> Option<u32> {
    let same_case =
        word.iter().all(char::is_ascii_lowercase) || word.iter().all(char::is_ascii_uppercase);
    if !same_case {
        return None;
    }
    let mut total = 0_u32;
    let mut last = 0;
    for c in word.iter().rev() {
        let value = match c.to_ascii_lowercase() {
            'i' => 1,
            'v' => 5,
            'x' => 10,
            'l' => 50,
            'c' => 100,
            _ => return None,
        };
        total = if value < last { total.checked_sub(value)? } else { total + value };
        last = last.max(value);
    }
    Some(total)
}

pub(crate) fn skip_gap(line: &[char], mut at: usize) -> usize {
    while line.get(at).copied().is_some_and(is_gap) {
        at += 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Option<(Mark, Firmness, String)> {
        let chars: Vec<char> = line.chars().collect();
        at_start(&chars).map(|c| (c.mark, c.firmness, chars[c.text..].iter().collect()))
    }

    #[test]
    fn counters_in_many_hands() {
        for (line, number, firmness) in [
            ("12. Lantern", 12, Firmness::Firm),
            ("  12) Lantern", 12, Firmness::Firm),
            ("(12) Lantern", 12, Firmness::Firm),
            ("[12] Lantern", 12, Firmness::Firm),
            ("12.- Lantern", 12, Firmness::Firm),
            ("12 - Lantern", 12, Firmness::Firm),
            ("12- Lantern", 12, Firmness::Firm),
            ("#12 Lantern", 12, Firmness::Firm),
            ("№ 12 Lantern", 12, Firmness::Firm),
            ("Nº 12. Lantern", 12, Firmness::Firm),
            ("12º Lantern", 12, Firmness::Firm),
            ("١٢- Lantern", 12, Firmness::Firm),
            ("۱۲. Lantern", 12, Firmness::Firm),
            ("\u{200f}١٢-Lantern", 12, Firmness::Loose),
            ("12.Lantern", 12, Firmness::Loose),
            ("12 Lantern", 12, Firmness::Weak),
            ("3.12. Lantern", 12, Firmness::Firm),
            ("- 12. Lantern", 12, Firmness::Firm),
        ] {
            assert_eq!(
                read(line),
                Some((Mark::Number(number), firmness, "Lantern".to_owned())),
                "{line}"
            );
        }
    }

    #[test]
    fn no_counters() {
        for line in [
            "Lantern 12",
            "10:30 Meeting",
            "2.5 per cent",
            "1234567. Lantern",
            "24/7 Care",
            "",
            "  ",
            "Dr. Lantern",
            "5% Club",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }

    #[test]
    fn bullets_and_letters() {
        assert_eq!(read("• Lantern").map(|r| r.0), Some(Mark::Bullet('•')));
        assert_eq!(read("•Lantern").map(|r| r.1), Some(Firmness::Firm));
        assert_eq!(read("-Lantern").map(|r| r.1), Some(Firmness::Loose));
        assert_eq!(read("- [x] Lantern").map(|r| r.2), Some("Lantern".to_owned()));
        assert_eq!(read("b) Lantern").map(|r| r.0), Some(Mark::Letter(2)));
        assert_eq!(read("iv. Lantern").map(|r| r.0), Some(Mark::Roman(4)));
        assert_eq!(read("ب) Lantern").map(|r| r.0), Some(Mark::Letter(2)));
    }
}
