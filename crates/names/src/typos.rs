//! Words that look misspelled. Suggestions only: nobody but its signer changes a published name.

use crate::{
    acronym::is_acronym,
    distance, lexicon,
    numbers::{FastMap, FastSet},
    places, tables, text,
    words::is_apostrophe,
};
use std::sync::LazyLock;

/// A word that is probably misspelled.
#[derive(Debug, Clone, PartialEq)]
pub struct Typo {
    /// The word as printed.
    pub printed: String,
    /// What was probably meant, in the case of the printed word.
    pub suggested: String,
    /// 0 to 1.
    pub confidence: f32,
}

/// Suggests corrections for the words of a printed name.
///
/// `list_words` says how often a folded word occurs in the list that the name comes from (0 if
/// unknown); words that the list uses often are known words, and good candidates.
pub fn typos(name: &str, list_words: &dyn Fn(&str) -> u32) -> Vec<Typo> {
    let shouting = !name.chars().any(char::is_lowercase);
    let tokens: Vec<&str> = name
        .split(|c: char| !(c.is_alphabetic() || is_apostrophe(c)))
        .filter(|w| !w.is_empty())
        .collect();
    let mut found = Vec::new();
    for (at, printed) in tokens.iter().enumerate() {
        let folded = text::key(printed);
        if folded.contains(' ') || folded.is_empty() {
            continue;
        }
        let known =
            lexicon::entry(&folded).count >= 2 || list_words(&folded) >= 2 || is_known(&folded);
        if known || (!shouting && is_acronym(printed)) {
            continue;
        }
        // A word with accents is rarely a slip of one without: it is of another language.
        let sure = if printed.is_ascii() || !folded.is_ascii() { 0.0 } else { FOREIGN };
        let suggestion = camel_case(printed)
            .or_else(|| {
                misspelled(printed, &folded, at, list_words).filter(|found| found.1 >= sure)
            })
            .or_else(|| run_together(&folded));
        if let Some((suggested, confidence)) = suggestion {
            found.push(Typo {
                printed: (*printed).to_owned(),
                suggested: match_case(&suggested, printed),
                confidence,
            });
        }
    }
    found
}

/// Words of their own that are one letter away from a common one.
static ALIKE: LazyLock<FastSet<&str>> =
    LazyLock::new(|| tables::words(include_str!("../data/alike.txt")).collect());

fn is_known(word: &str) -> bool {
    if ALIKE.contains(word) {
        return true;
    }
    lexicon::entry(word).type_class > 0
        || lexicon::entry(word).concept > 0
        || lexicon::is_function_word(word)
        || lexicon::entry(word).given
        || places::place_code(word).is_some()
}

/// What a slip in a word with accents has to be sure of.
const FOREIGN: f32 = 0.7;

/// Words in at least so many names of the background table are common.
const COMMON: u16 = 15;

/// Words sure enough to correct to, by their spellings with one letter left out: organisation words
/// and words of at least [`COMMON`] names of the background table.
static COMMON_DELETIONS: LazyLock<FastMap<String, Vec<&'static str>>> = LazyLock::new(|| {
    let mut map: FastMap<String, Vec<&'static str>> = FastMap::default();
    for word in lexicon::words_in_at_least(COMMON) {
        if word.chars().count() < 3 {
            continue;
        }
        map.entry(word.to_owned()).or_default().push(word);
        one_letter_less(word, |shorter| {
            let words = map.entry(shorter.to_owned()).or_default();
            if words.last() != Some(&word) {
                words.push(word);
            }
        });
    }
    map
});

/// Calls `see` with every spelling of `word` with one letter left out.
fn one_letter_less(word: &str, mut see: impl FnMut(&str)) {
    let mut shorter = String::with_capacity(word.len());
    for (at, c) in word.char_indices() {
        shorter.clear();
        shorter.push_str(&word[..at]);
        shorter.push_str(&word[at + c.len_utf8()..]);
        see(&shorter);
    }
}

/// A common word at one step from `folded` (letter missing, added, wrong, or two swapped).
fn misspelled(
    printed: &str,
    folded: &str,
    at: usize,
    list_words: &dyn Fn(&str) -> u32,
) -> Option<(String, f32)> {
    let length = folded.chars().count();
    let lower_case = printed.chars().all(|c| !c.is_uppercase());
    // Short words are corrected only where they can be nothing but a small word: in lower case,
    // inside a name.
    let small = length == 3 && lower_case && at > 0;
    if length < 5 && !small {
        return None;
    }
    let mut candidates: Vec<&'static str> =
        COMMON_DELETIONS.get(folded).cloned().unwrap_or_default();
    one_letter_less(folded, |shorter| {
        candidates.extend(COMMON_DELETIONS.get(shorter).into_iter().flatten());
    });
    candidates.sort_unstable();
    candidates.dedup();
    candidates
        .into_iter()
        .filter(|c| distance::edits(folded, c, 1) == Some(1))
        .filter(|c| {
            if small {
                c.chars().count() == 3 && lexicon::is_function_word(c)
            } else {
                c.chars().count() >= 6
            }
        })
        .filter(|c| !is_inflection(folded, c))
        .map(|c| {
            let common = f64::from(u32::from(lexicon::entry(c).count) + 20 * list_words(c).min(10));
            let capital = if lower_case || lexicon::entry(c).type_class > 0 { 1.0 } else { 0.8 };
            let confidence = capital * (0.55 + 0.1 * common.log10()).clamp(0.3, 0.95)
                - if small { 0.2 } else { 0.0 };
            (c.to_owned(), confidence as f32)
        })
        .filter(|(_, confidence)| *confidence >= 0.45)
        .max_by(|a, b| a.1.total_cmp(&b.1))
}

/// Endings that make another form of a word, not a mistake, in some language of the tables.
fn is_inflection(word: &str, other: &str) -> bool {
    let (short, long) = if word.len() <= other.len() { (word, other) } else { (other, word) };
    let shared = short.chars().zip(long.chars()).take_while(|(a, b)| a == b).count();
    let (short_len, long_len) = (short.chars().count(), long.chars().count());
    // Only the last letter differs, or one letter was added at the end.
    shared + 1 >= short_len.max(long_len)
        || (shared + 2 >= short_len
            && long_len == short_len
            && word.ends_with(['a', 'e', 'i', 'o', 's'])
            && other.ends_with(['a', 'e', 'i', 'o', 's']))
}

/// `charityfor`: a common word glued to a small one, or two common words glued together.
fn run_together(folded: &str) -> Option<(String, f32)> {
    if folded.chars().count() < 8 {
        return None;
    }
    folded.char_indices().skip(2).find_map(|(at, _)| {
        let (left, right) = folded.split_at(at);
        let big = |w: &str| {
            w.chars().count() >= 4
                && (lexicon::entry(w).count >= COMMON || lexicon::entry(w).type_class > 0)
        };
        let small = |w: &str| matches!(w, "for" | "and" | "the" | "of" | "para" | "pour" | "und");
        let fits = (big(left) && small(right))
            || (small(left) && big(right) && lexicon::entry(right).type_class > 0)
            || (big(left)
                && big(right)
                && left.chars().count() >= 6
                && lexicon::entry(right).type_class > 0
                && right.chars().count() >= 5);
        fits.then(|| (format!("{left} {right}"), 0.8))
    })
}

/// `HarbourArt`: a missing space, unless the first part is an article (`AlQandil`) or a name part
/// (`McTide`).
fn camel_case(printed: &str) -> Option<(String, f32)> {
    let chars: Vec<(usize, char)> = printed.char_indices().collect();
    let at = chars
        .windows(2)
        .find(|w| w[0].1.is_lowercase() && w[1].1.is_uppercase())
        .map(|w| w[1].0)?;
    let (left, right) = printed.split_at(at);
    let known = |w: &str| lexicon::entry(&text::key(w)).count >= 8 && w.chars().count() >= 3;
    (known(left) && known(right)).then(|| (format!("{left} {right}"), 0.75))
}

/// The suggestion in the case of the printed word: lower, Capitalised or CAPITALS.
fn match_case(suggested: &str, printed: &str) -> String {
    if suggested.chars().any(char::is_uppercase) {
        return suggested.to_owned();
    }
    let capitals = printed.chars().filter(|c| c.is_uppercase()).count();
    let mut chars = suggested.chars();
    if capitals >= 2 && !printed.chars().any(char::is_lowercase) {
        return suggested.to_uppercase();
    }
    if printed.chars().next().is_some_and(char::is_uppercase) {
        return chars
            .next()
            .map(|c| c.to_uppercase().collect::<String>() + chars.as_str())
            .unwrap_or_default();
    }
    suggested.to_owned()
}

#[cfg(test)]
mod tests {
    use super::typos;

    fn suggestions(name: &str) -> Vec<String> {
        typos(name, &|_| 0).into_iter().map(|t| format!("{}>{}", t.printed, t.suggested)).collect()
    }

    #[test]
    fn slips_in_common_words_are_seen() {
        assert_eq!(suggestions("Harbour Assosiation"), ["Assosiation>Association"]);
        assert_eq!(suggestions("The Applied Institue of Tides"), ["Institue>Institute"]);
        assert_eq!(suggestions("Coastal center fpr Development"), ["fpr>for"]);
        assert_eq!(suggestions("The tidal charityfor swimming"), ["charityfor>charity for"]);
        assert_eq!(suggestions("ARTFORUM ASSOSIATION"), ["ASSOSIATION>ASSOCIATION"]);
    }

    #[test]
    fn names_and_other_languages_are_left_alone() {
        for name in [
            "AlQandil Charity",
            "Musée des Marées",
            "Sarwand",
            "Asociación de Fareros",
            "McTide Trust",
            "Stiftung Leuchtturm",
            "Women's Tidal Centre",
            "Fundação dos Faróis",
            "Общество друзей маяка",
            "جمعية حماة النهر",
            "Wasl Center",
            "Instituto de Análises Econômicas do Farol",
            "Acción Faro",
            "Diálogo entre Faróis",
        ] {
            assert!(suggestions(name).is_empty(), "{name}: {:?}", suggestions(name));
        }
    }
}
