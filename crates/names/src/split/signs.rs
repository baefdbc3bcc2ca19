//! Brackets, and dashes and slashes that part a name.

use crate::words::is_dash;

pub(super) const BRACKETS: [(char, char); 4] = [('(', ')'), ('[', ']'), ('（', '）'), ('﴾', '﴿')];

/// Dashes, slashes and bars with a space on at least one side: byte position and length, spaces
/// included.
pub(super) fn separators(name: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let parts = |c: char| is_dash(c) || matches!(c, '/' | '|' | '⁄' | '／');
    if !name.contains(parts) {
        return found;
    }
    let chars: Vec<(usize, char)> = name.char_indices().collect();
    let mut i = 0;
    while i < chars.len() {
        let c = chars[i].1;
        if !parts(c) {
            i += 1;
            continue;
        }
        let mut start = i;
        let mut end = i + 1;
        while end < chars.len() && is_dash(chars[end].1) && is_dash(c) {
            end += 1;
        }
        let run_end = end;
        while start > 0 && chars[start - 1].1.is_whitespace() {
            start -= 1;
        }
        while end < chars.len() && chars[end].1.is_whitespace() {
            end += 1;
        }
        let spaced = start < i || end > run_end;
        if spaced && start > 0 && end < chars.len() {
            found.push((chars[start].0, chars[end].0 - chars[start].0));
        }
        i = end.max(i + 1);
    }
    found
}
