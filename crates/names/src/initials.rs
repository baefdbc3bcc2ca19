//! Does a short name consist of the initials of a longer one?

use crate::{fold::fold, lexicon, words::Words};

/// How well `short` (any case, punctuation ignored) is explained by the initials of the folded
/// `words`.
///
/// 1.0: every letter is the initial of the next meaningful word. 0.9: small words count too
/// (`IoE`). 0.6: the letters appear in order at word beginnings, a few words skipped or given two
/// letters. 0.0: not explained.
pub(crate) fn explained(short: &str, words: &Words) -> f32 {
    let letters: Vec<char> = fold(short).chars().filter(|c| c.is_alphanumeric()).collect();
    if letters.len() < 2 || letters.len() > 12 || words.len() < 2 {
        return 0.0;
    }
    let meaningful: Vec<&str> = words.iter().filter(|w| !lexicon::is_function_word(w)).collect();
    if meaningful.iter().filter_map(|w| w.chars().next()).eq(letters.iter().copied()) {
        return 1.0;
    }
    if words.iter().filter_map(|w| w.chars().next()).eq(letters.iter().copied()) {
        return 0.9;
    }
    let units: Vec<Vec<u16>> = meaningful.iter().map(|w| w.encode_utf16().collect()).collect();
    let words: Vec<&[u16]> = units.iter().map(Vec::as_slice).collect();
    let letters: Vec<u16> = letters.iter().collect::<String>().encode_utf16().collect();
    if letters.len() >= 3 && loosely(&letters, &words) {
        return 0.6;
    }
    0.0
}

/// Letters in order, each at a word beginning or directly after the one before inside the same
/// word; at most one word is skipped, and at least two thirds of the letters are initials.
pub(crate) fn loosely(letters: &[u16], words: &[&[u16]]) -> bool {
    fn go(letters: &[u16], words: &[&[u16]], skips: usize, initials: usize, total: usize) -> bool {
        if letters.is_empty() {
            return words.len() <= skips && initials * 3 >= total * 2;
        }
        let Some((word, rest)) = words.split_first() else {
            return false;
        };
        let shared = word.iter().zip(letters).take_while(|(a, b)| a == b).count().min(4);
        (1..=shared).any(|n| go(&letters[n..], rest, skips, initials + 1, total))
            || (skips > 0 && go(letters, rest, skips - 1, initials, total))
    }
    words.len() <= letters.len() + 1 && go(letters, words, 1, 0, letters.len())
}

#[cfg(test)]
mod tests {
    use super::explained;
    use crate::words::Words;

    #[test]
    fn initials_of_meaningful_words_explain_a_short_name() {
        let value = |short, full| explained(short, &Words::of(full));
        assert!((value("NIF", "Network of Island Farmers") - 1.0).abs() < 1e-6);
        assert!(value("IoE", "Institute of Ecology") > 0.8);
        assert!(value("CONAF", "Consejo Nacional de Apicultores del Faro") > 0.5);
        assert!(value("ш.д.п.", "Школа друзей природы") > 0.9);
        assert!(value("XYZ", "Network of Island Farmers").abs() < 1e-6);
    }
}
