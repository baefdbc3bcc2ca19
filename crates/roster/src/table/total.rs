//! Rows that only sum up what stands above them.

use super::rows::Row;
use crate::{characters, column, group, words};
use std::{collections::HashSet, sync::LazyLock};

/// Whether a whole table only counts: "Organisations | 39", "Countries | 21".
pub(super) fn is_tally(rows: &[Row]) -> bool {
    if rows.len() > 12 {
        return false;
    }
    let (mut known, mut sums) = (0, 0);
    for row in rows {
        let mut printed =
            row.cells.iter().map(|cell| cell.text.as_str()).filter(|text| !text.is_empty());
        let (Some(label), sum, None) = (printed.next(), printed.next(), printed.next()) else {
            return false;
        };
        // A title above them.
        let Some(sum) = sum else { continue };
        sums += 1;
        let figure = sum
            .chars()
            .all(|c| characters::digit(c).is_some() || matches!(c, '.' | ',' | ' ' | '%'));
        if !figure || !label.contains(char::is_alphabetic) {
            return false;
        }
        known += usize::from(
            is_total(label)
                || group::exact(&words::words(label)).is_some()
                || column::exact(label).is_some(),
        );
    }
    sums >= 2 && known * 2 >= sums
}

/// "Total organisations", "Total: 18 organizações", "Итого".
pub(super) fn is_total(text: &str) -> bool {
    static TOTALS: LazyLock<HashSet<String>> = LazyLock::new(|| {
        words::lines(include_str!("../../data/totals.txt"))
            .into_iter()
            .flat_map(words::words)
            .collect()
    });
    if text.chars().count() > 80 {
        return false;
    }
    let found = words::words(text);
    let leading = |word: &String| matches!(word.as_str(), "grand" | "sub" | "sous" | "en" | "the");
    let rest: Vec<String> = found.into_iter().skip_while(leading).collect();
    let Some((first, rest)) = rest.split_first() else { return false };
    // What is summed up is signatories of some kind, or only a figure.
    TOTALS.contains(first)
        && (rest.iter().all(|word| word.chars().all(char::is_numeric))
            || group::exact(rest).is_some()
            || (rest.iter().any(|word| word.chars().all(char::is_numeric)) && rest.len() <= 6))
}

#[cfg(test)]
mod tests {
    use super::is_total;

    #[test]
    fn totals_and_names() {
        for total in [
            "Total",
            "TOTAL:",
            "Total organisations",
            "Total: 18 organizações",
            "Total des signataires : 45",
            "Итого: 12",
            "المجموع ١٢",
        ] {
            assert!(is_total(total), "{total}");
        }
        for name in [
            "Total Peace Network",
            "Totally Open Libraries",
            "Sum of Us",
            "Suma Cooperative",
            "Harbour Library",
        ] {
            assert!(!is_total(name), "{name}");
        }
    }
}
