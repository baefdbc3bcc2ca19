//! Edit distance with swaps of neighbours (optimal string alignment), bounded and without
//! allocating. Bounded, since two names are compared in about a microsecond and most words are far
//! apart.

/// The longest word that is compared, in UTF-16 units.
const LONGEST: usize = 64;

/// The number of edits from `a` to `b` (a letter added, left out or replaced, or two neighbours
/// swapped) if that is at most `most`. `None` also for words of more than 64 UTF-16 units.
pub fn edits(a: &str, b: &str, most: usize) -> Option<usize> {
    if a == b {
        return Some(0);
    }
    let mut left = [0; LONGEST];
    let mut right = [0; LONGEST];
    let (m, n) = (fill(a, &mut left)?, fill(b, &mut right)?);
    edits_of_units(&left[..m], &right[..n], most)
}

/// As [`edits`], on UTF-16 units.
pub(crate) fn edits_of_units(a: &[u16], b: &[u16], most: usize) -> Option<usize> {
    let (m, n) = (a.len(), b.len());
    if m.abs_diff(n) > most || m > LONGEST || n > LONGEST {
        return None;
    }
    let mut before = [0usize; LONGEST + 1];
    let mut above = [0usize; LONGEST + 1];
    for (j, cell) in above.iter_mut().enumerate() {
        *cell = j;
    }
    let mut row = [0usize; LONGEST + 1];
    for i in 1..=m {
        row[0] = i;
        let mut least = i;
        for j in 1..=n {
            let replaced = above[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut cost = replaced.min(above[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                cost = cost.min(before[j - 2] + 1);
            }
            row[j] = cost;
            least = least.min(cost);
        }
        if least > most {
            return None;
        }
        (before, above, row) = (above, row, before);
    }
    (above[n] <= most).then_some(above[n])
}

/// Writes the units of a word into a buffer and returns their number.
fn fill(word: &str, buffer: &mut [u16; LONGEST]) -> Option<usize> {
    let mut n = 0;
    for unit in word.encode_utf16() {
        *buffer.get_mut(n)? = unit;
        n += 1;
    }
    Some(n)
}

#[cfg(test)]
mod tests {
    use super::edits;

    #[test]
    fn swaps_count_once_and_the_bound_holds() {
        assert_eq!(edits("harbuor", "harbour", 2), Some(1));
        assert_eq!(edits("harbor", "harbour", 1), Some(1));
        assert_eq!(edits("маяк", "маяки", 1), Some(1));
        assert_eq!(edits("tide", "harbour", 2), None);
        assert_eq!(edits("", "", 0), Some(0));
        assert_eq!(edits("", "ab", 2), Some(2));
        assert_eq!(edits(&"a".repeat(64), &"b".repeat(64), usize::MAX), Some(64));
        assert_eq!(edits(&"a".repeat(65), "a", usize::MAX), None);
    }
}
