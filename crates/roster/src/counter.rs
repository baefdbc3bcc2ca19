//! Counters and bullets in front of a name.

mod cursor;
mod numeral;
#[cfg(test)]
mod tests;

use crate::characters::{digit, is_gap};
use cursor::Cursor;

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

const BULLETS: &[char] = &[
    '•', '▪', '◦', '‣', '●', '○', '■', '□', '▫', '➢', '➤', '✓', '✔', '✗', '→', '⁃', '∙', '·', '◾',
    '◆', '◇', '❖', '►', '▶', '»', '☐', '☑', '☒', '★', '☆', '✦', '❑', '❏', '⦿', '\u{f0b7}',
    '\u{f0a7}', '\u{f0d8}', '\u{f0fc}', '\u{f02d}',
];

const DASHES: &[char] = &['-', '–', '—', '*', '+', '‐', '‑', '−', '~', '>'];

/// Whether a bullet is a dash or another sign that stands in names too.
pub(crate) fn is_dash(sign: char) -> bool {
    DASHES.contains(&sign) || sign == '·'
}

/// Signs behind the digits of a counter.
const CLOSERS: &[char] = &['.', ')', ']', '-', '–', '—', ':', '/', '、', '．', '）', '،', '|', '_'];

/// The most signs that stand behind the digits of a counter.
const MOST_CLOSERS: usize = 3;

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

/// What stands before the digits of a counter.
enum Opening {
    Nothing,
    /// "#", "№", "Nº".
    Sign,
    /// A bracket, and the brackets that close it.
    Bracket([char; 2]),
}

fn opening(cursor: &mut Cursor<'_>) -> Opening {
    if cursor.take_if(|c| matches!(c, '(' | '（')).is_some() {
        return Opening::Bracket([')', '）']);
    }
    if cursor.take_if(|c| c == '[').is_some() {
        return Opening::Bracket([']', ']']);
    }
    if cursor.take_if(|c| matches!(c, '#' | '№')).is_some() {
        cursor.skip_gap();
        return Opening::Sign;
    }
    let mut ahead = *cursor;
    if ahead.take_if(|c| matches!(c, 'N' | 'n')).is_some()
        && ahead.take_if(|c| matches!(c, 'º' | '°' | 'o')).is_some()
    {
        ahead.take_run(usize::MAX, |c| is_gap(c) || c == '.');
        *cursor = ahead;
        return Opening::Sign;
    }
    Opening::Nothing
}

/// The number of a counter, and whether it has several parts. "2.3. Name": the last part counts.
fn parts(cursor: &mut Cursor<'_>) -> Option<(u32, bool)> {
    let (mut value, mut several) = (cursor.take_number()?, false);
    loop {
        let mut ahead = *cursor;
        if ahead.take_if(|c| c == '.').is_none() {
            return Some((value, several));
        }
        match ahead.take_number() {
            // A dot and at most three digits.
            Some(part)
                if ahead.at - cursor.at <= 4
                    && !ahead.peek().is_some_and(char::is_alphanumeric) =>
            {
                (value, several) = (part, true);
                *cursor = ahead;
            }
            _ => return Some((value, several)),
        }
    }
}

/// Takes the signs behind the digits of a counter, and says whether there are any.
fn closers(cursor: &mut Cursor<'_>) -> bool {
    let ordinals = cursor.take_run(usize::MAX, |c| matches!(c, 'º' | 'ª' | '°')).len();
    let signs = cursor.take_run(MOST_CLOSERS.saturating_sub(ordinals), |c| CLOSERS.contains(&c));
    ordinals > 0 || !signs.is_empty()
}

fn numbered(line: &[char], start: usize) -> Option<Counter> {
    let mut cursor = Cursor::new(line, start);
    let opening = opening(&mut cursor);
    let (value, several) = parts(&mut cursor)?;
    if let Opening::Bracket(close) = opening {
        cursor.take_if(|c| close.contains(&c))?;
    }
    let mut punctuated = closers(&mut cursor) || !matches!(opening, Opening::Nothing);
    // "12 - Name": the dash belongs to the counter.
    if !punctuated && cursor.is_at_gap_or_end() {
        let mut ahead = cursor;
        ahead.skip_gap();
        if ahead.take_if(|c| matches!(c, '-' | '–' | '—' | ')' | '.')).is_some()
            && ahead.is_at_gap_or_end()
        {
            cursor = ahead;
            punctuated = true;
        }
    }
    let firmness = match (punctuated, cursor.peek()) {
        (true, None) => Firmness::Firm,
        (true, Some(c)) if is_gap(c) => Firmness::Firm,
        // "2.5", "10:30", "24/7", "1-2" are no counters.
        (true, Some(c)) if digit(c).is_none() && !matches!(c, ',' | ';' | '%') => Firmness::Loose,
        (false, None) => Firmness::Weak,
        // "2.5 million" is an amount.
        (false, Some(c)) if is_gap(c) && !several => Firmness::Weak,
        _ => return None,
    };
    cursor.skip_gap();
    Some(Counter { start, text: cursor.at, mark: Mark::Number(value), firmness })
}

fn bulleted(line: &[char], start: usize) -> Option<Counter> {
    let mut cursor = Cursor::new(line, start);
    let sign = cursor.take()?;
    let next = cursor.peek();
    let firmness = if BULLETS.contains(&sign) || (DASHES.contains(&sign) && next.is_none_or(is_gap))
    {
        Firmness::Firm
    } else if (sign == 'o' && next.is_some_and(|c| c == '\t' || c == '\u{a0}'))
        || (matches!(sign, '-' | '–' | '—' | '*') && next.is_some_and(char::is_alphabetic))
    {
        Firmness::Loose
    } else {
        return None;
    };
    cursor.skip_gap();
    // "- [x] Name"
    let mut ahead = cursor;
    if ahead.take_if(|c| c == '[').is_some()
        && ahead.take_if(|c| matches!(c, ' ' | 'x' | 'X')).is_some()
        && ahead.take_if(|c| c == ']').is_some()
    {
        ahead.skip_gap();
        cursor = ahead;
    }
    Some(Counter { start, text: cursor.at, mark: Mark::Bullet(sign), firmness })
}

fn lettered(line: &[char], start: usize) -> Option<Counter> {
    let mut cursor = Cursor::new(line, start);
    let open = cursor.take_if(|c| c == '(').is_some();
    let word = cursor.take_run(6, char::is_alphabetic);
    let [first, rest @ ..] = word else { return None };
    cursor.take_if(|c| c == ')' || (c == '.' && !open))?;
    if !cursor.is_at_gap_or_end() {
        return None;
    }
    cursor.skip_gap();
    let several = !rest.is_empty();
    let roman = numeral::roman(word).filter(|_| several || matches!(first, 'i' | 'I'));
    let mark = match roman {
        Some(value) => Mark::Roman(value),
        None if several => return None,
        None => Mark::Letter(numeral::letter(*first)?),
    };
    Some(Counter { start, text: cursor.at, mark, firmness: Firmness::Weak })
}
