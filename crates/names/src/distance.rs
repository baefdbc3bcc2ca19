//! Edit distance with swaps of neighbours (optimal string alignment).

/// Number of steps from `a` to `b` (letter added, left out, replaced, two neighbours swapped) if at
/// most `most`, else `None`.
pub(crate) fn osa(a: &str, b: &str, most: usize) -> Option<usize> {
    if a == b {
        return Some(0);
    }
    let mut left = [0; 64];
    let mut right = [0; 64];
    let (m, n) = (fill(a, &mut left)?, fill(b, &mut right)?);
    osa_units(&left[..m], &right[..n], most)
}

/// As [`osa`], on UTF-16 units of at most 64 each.
pub(crate) fn osa_units(a: &[u16], b: &[u16], most: usize) -> Option<usize> {
    let (m, n) = (a.len(), b.len());
    if m.abs_diff(n) > most || m > 64 || n > 64 {
        return None;
    }
    let mut before = [0usize; 65];
    let mut above = [0usize; 65];
    for (j, cell) in above.iter_mut().enumerate() {
        *cell = j;
    }
    let mut row = [0usize; 65];
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

/// Letters of a word into a buffer; words over 64 letters are not compared.
fn fill(word: &str, buffer: &mut [u16; 64]) -> Option<usize> {
    let mut n = 0;
    for c in word.encode_utf16() {
        *buffer.get_mut(n)? = c;
        n += 1;
    }
    Some(n)
}

#[cfg(test)]
mod tests {
    use super::osa;

    #[test]
    fn swaps_count_once_and_the_bound_holds() {
        assert_eq!(osa("harbuor", "harbour", 2), Some(1));
        assert_eq!(osa("harbor", "harbour", 1), Some(1));
        assert_eq!(osa("маяк", "маяки", 1), Some(1));
        assert_eq!(osa("tide", "harbour", 2), None);
        assert_eq!(osa("", "", 0), Some(0));
        assert_eq!(osa("", "ab", 2), Some(2));
    }
}
