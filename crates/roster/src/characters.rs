//! Digits, gaps and signs of direction, in every script that lists are written in.

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
    matches!(
        c,
        '\u{200e}' | '\u{200f}' | '\u{61c}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
    )
}

/// The first column from `at` on that is not a gap.
pub(crate) fn skip_gap(line: &[char], mut at: usize) -> usize {
    while line.get(at).copied().is_some_and(is_gap) {
        at += 1;
    }
    at
}

/// The end of what stands from `from` to `to`, without the gap behind it.
pub(crate) fn trim_end(chars: &[char], from: usize, to: usize) -> usize {
    let mut end = to;
    while end > from && is_gap(chars[end - 1]) {
        end -= 1;
    }
    end
}

/// Letters of scripts that are written without spaces between words.
pub(crate) fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

/// For each character, whether it stands inside brackets.
pub(crate) fn in_brackets(chars: &[char]) -> Vec<bool> {
    let mut inside = vec![false; chars.len()];
    let mut open: Vec<usize> = Vec::new();
    for (at, c) in chars.iter().enumerate() {
        match c {
            '(' | '（' | '[' => open.push(at),
            ')' | '）' | ']' => {
                // A bracket that nothing closes holds nothing.
                if let Some(from) = open.pop() {
                    inside[from..=at].fill(true);
                }
            }
            _ => {}
        }
    }
    inside
}
