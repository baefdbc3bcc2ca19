//! Letters stand on a page as they are seen; text is kept as it is read.

use crate::characters;

/// How a letter runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Left,
    Right,
    Neutral,
}

/// Whether most letters run from right to left.
pub(crate) fn is_rtl(text: &str) -> bool {
    let rtl = text.chars().filter(|c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}')).count();
    rtl * 2 > text.chars().filter(|c| c.is_alphabetic()).count()
}

/// Adds what one sign of the page stands for: letters joined into one sign are put as if each were
/// seen.
pub(crate) fn push_seen(line: &mut String, sign: &str) {
    if sign.chars().nth(1).is_some() && sign.chars().any(|c| way(c) == Way::Right) {
        line.extend(sign.chars().rev());
    } else {
        line.push_str(sign);
    }
}

/// Turns letters seen from left to right into reading order; `rtl`: on a page that runs from right
/// to left.
pub(crate) fn logical(seen: &str, rtl: bool) -> String {
    if seen.chars().all(|c| way(c) != Way::Right) {
        // The rest of a name, broken behind a bracket that opens.
        return match seen.strip_prefix(['(', ')']).filter(|rest| rtl && faults(rest) == 0) {
            Some(rest) => format!("{rest})"),
            None => seen.to_owned(),
        };
    }
    let letters: Vec<char> = seen.chars().collect();
    let ways: Vec<Way> = letters.iter().map(|c| way(*c)).collect();
    let base = if runs_right(seen, rtl) { Way::Right } else { Way::Left };
    // Some makers write the bracket itself, others what is seen of it.
    let [turned, kept] = [true, false].map(|mirrored| {
        let mut runs = runs(&letters, &ways, base, mirrored);
        if base == Way::Right {
            runs.reverse();
        }
        runs.concat()
    });
    opened_last(if faults(&kept) < faults(&turned) { kept } else { turned })
}

/// A line that breaks behind a bracket ends with one that opens, whichever way it was written.
fn opened_last(mut text: String) -> String {
    let Some(before) = text.trim_end().strip_suffix(')') else { return text };
    if before.ends_with(' ') && faults(before) == 0 {
        text.truncate(before.len());
        text.push('(');
    }
    text
}

/// By letters; on a page from right to left by words, as addresses and names in Latin are long.
fn runs_right(seen: &str, rtl: bool) -> bool {
    let (mut right, mut left) = (0, 0);
    if rtl {
        for word in seen.split_whitespace() {
            right += usize::from(word.chars().any(|c| way(c) == Way::Right));
            left += usize::from(
                word.chars().any(char::is_alphabetic) && word.chars().all(|c| way(c) != Way::Right),
            );
        }
        return right * 3 >= left;
    }
    for c in seen.chars() {
        right += usize::from(way(c) == Way::Right);
        left += usize::from(way(c) == Way::Left && c.is_alphabetic());
    }
    right > left
}

/// Stretches of one way, each already in reading order; neutral signs go with both neighbours where
/// these agree.
fn runs(letters: &[char], ways: &[Way], base: Way, mirrored: bool) -> Vec<String> {
    let mut settled = ways.to_vec();
    let mut at = 0;
    while at < settled.len() {
        if settled[at] != Way::Neutral {
            at += 1;
            continue;
        }
        let end =
            (at..settled.len()).find(|i| settled[*i] != Way::Neutral).unwrap_or(settled.len());
        let before = at.checked_sub(1).map_or(base, |i| settled[i]);
        let after = settled.get(end).copied().unwrap_or(base);
        let way = if before == after { before } else { base };
        settled[at..end].fill(way);
        at = end;
    }
    let mut out: Vec<String> = Vec::new();
    let mut at = 0;
    while at < settled.len() {
        let end = (at..settled.len()).find(|i| settled[*i] != settled[at]).unwrap_or(settled.len());
        let run = &letters[at..end];
        out.push(match settled[at] {
            Way::Right if mirrored => run.iter().rev().map(|c| mirror(*c)).collect(),
            Way::Right => run.iter().rev().collect(),
            _ => run.iter().collect(),
        });
        at = end;
    }
    out
}

/// Brackets that close before they open, or never.
fn faults(text: &str) -> usize {
    let (mut open, mut faults) = (0_usize, 0);
    for c in text.chars() {
        match c {
            '(' | '[' | '«' => open += 1,
            ')' | ']' | '»' if open == 0 => faults += 1,
            ')' | ']' | '»' => open -= 1,
            _ => {}
        }
    }
    faults + open
}

fn mirror(c: char) -> char {
    match c {
        '(' => ')',
        ')' => '(',
        '[' => ']',
        ']' => '[',
        '«' => '»',
        '»' => '«',
        other => other,
    }
}

fn way(c: char) -> Way {
    match c {
        // Digits run to the right, the Arabic ones too.
        '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}' => Way::Left,
        // Arabic commas, stops and question marks are signs like others.
        '\u{60c}' | '\u{61b}' | '\u{61f}' => Way::Neutral,
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' => Way::Right,
        c if c.is_alphanumeric() => Way::Left,
        _ => Way::Neutral,
    }
}

/// On a page from right to left the counter of a Latin name is seen at its end: "Lantern .4".
pub(crate) fn counter_first(text: &str) -> String {
    let (name, counter) = text.rsplit_once(' ').unwrap_or(("", text));
    let digits = counter.trim_start_matches(['.', ')', '(', '-', '–']);
    let sign = &counter[..counter.len() - digits.len()];
    let counts = !sign.is_empty()
        && !digits.is_empty()
        && digits.len() <= 8
        && digits.chars().all(|c| characters::digit(c).is_some());
    if counts {
        format!("{digits}{} {}", sign.replace('(', ")"), name.trim_end()).trim_end().to_owned()
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reading_order() {
        assert_eq!(logical("1. Lantern", false), "1. Lantern");
        assert_eq!(logical("باتكلا راد .12", false), "12. دار الكتاب");
        assert_eq!(logical("(LRN) باتكلا راد", false), "دار الكتاب (LRN)");
        assert_eq!(logical("Dar (راد)", false), "Dar (دار)");
    }

    #[test]
    fn brackets_as_written_or_as_seen() {
        assert_eq!(logical("(LRN) راد .3", true), "3. دار (LRN)");
        assert_eq!(logical(")LRN( راد .3", true), "3. دار (LRN)");
        assert_eq!(logical("(راد) باتك", true), "كتاب (دار)");
        assert_eq!(logical(")راد( باتك", true), "كتاب (دار)");
    }

    #[test]
    fn a_bracket_broken_off_by_the_line_end() {
        assert_eq!(logical("( راد", true), "دار (");
        assert_eq!(logical(")LRN", true), "LRN)");
        assert_eq!(logical("(LRN", true), "LRN)");
        assert_eq!(logical("(LRN) Lantern", true), "(LRN) Lantern");
    }

    #[test]
    fn a_long_address_does_not_turn_its_line() {
        assert_eq!(logical("lantern@library.example :راد", true), "دار: lantern@library.example");
    }

    #[test]
    fn the_counter_of_a_latin_name() {
        assert_eq!(counter_first("Lantern Readers .4"), "4. Lantern Readers");
        assert_eq!(counter_first(".4"), "4.");
        assert_eq!(counter_first("Lantern Readers 2024"), "Lantern Readers 2024");
    }
}
