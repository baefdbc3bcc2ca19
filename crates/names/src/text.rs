//! Normal forms of a printed name and checks on its characters.
//!
//! Everything here works on keys only: a published name is never changed.

use crate::{
    fold::{is_invisible_char, is_kept_mark},
    words::Words,
};
use unicode_normalization::UnicodeNormalization;
use unicode_script::{Script, UnicodeScript};

/// Normal form of a name for equality: two names have the same key when they differ only in case,
/// width, accents and vowel signs, punctuation, spacing, `&` against `and`, tatweel, or the usual
/// variants of Arabic letters.
///
/// The key is stable: it may be stored, and `key(&key(x)) == key(x)`. It is empty when nothing
/// readable is left.
pub fn key(name: &str) -> String {
    Words::of(name).into_key()
}

/// The words of a name, as printed, that mix scripts in a way no writing system does: Latin with a
/// Cyrillic letter, for example.
pub fn mixed_script_words(name: &str) -> Vec<String> {
    if name.is_ascii() {
        return Vec::new();
    }
    name.split(|c: char| !(c.is_alphanumeric() || is_kept_mark(c) || is_invisible_char(c)))
        .filter(|word| !word.is_ascii() && mixes_scripts(word))
        .map(str::to_owned)
        .collect()
}

fn mixes_scripts(word: &str) -> bool {
    let mut seen: Vec<Script> = Vec::new();
    for c in word.chars() {
        let script = match c.script() {
            Script::Common | Script::Inherited | Script::Unknown => continue,
            // One writing system each: Japanese, Korean and Chinese mix these.
            Script::Hiragana | Script::Katakana | Script::Bopomofo | Script::Hangul => Script::Han,
            other => other,
        };
        if !seen.contains(&script) {
            seen.push(script);
        }
    }
    match seen.len() {
        0 | 1 => false,
        // "NHKホール", "3Dプリンタ": Latin beside Han in one word is everyday Japanese.
        2 => !(seen.contains(&Script::Han) && seen.contains(&Script::Latin)),
        _ => true,
    }
}

/// UTS 39 skeleton, made blind to case, spacing and invisible characters: equal for names that look
/// alike. For comparing only: it is not a name and must never be shown.
pub fn skeleton(name: &str) -> String {
    let seen: String = name.nfkc().filter(|&c| !is_invisible_char(c)).collect();
    let first: String = unicode_security::skeleton(&seen).collect();
    let lower = first.to_lowercase();
    let second: String = unicode_security::skeleton(&lower).collect();
    second.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_differ_only_in_writing_have_one_key() {
        for (a, b) in [
            ("Women’s Centre & Library", "WOMENS  CENTRE and library"),
            ("Fédération des Îles", "federation des iles"),
            ("ＡＢＣ　Trust", "abc trust"),
            ("U.S. Reef Watch", "US Reef-Watch"),
            ("جمعيّة الأمل", "جمعية الامل"),
            ("مؤسســة", "موسسه"),
            ("Straße", "STRASSE"),
            ("Lodge 42", "Lodge ٤٢"),
            ("Zoo\u{200b}logical\u{202e} Club", "Zoological Club"),
        ] {
            assert_eq!(key(a), key(b));
        }
        assert_eq!(key("L'école d’Azur"), "l ecole d azur");
        assert_ne!(key("Lodge 42"), key("Lodge 43"));
        assert_eq!(key(" – · – "), "");
    }

    #[test]
    fn look_alikes_are_seen() {
        assert_eq!(skeleton("Oxbow Truѕt"), skeleton("OXBOW TRUST"));
        assert_eq!(mixed_script_words("Oxbow Truѕt of Азов"), ["Truѕt"]);
        assert!(mixed_script_words("NHKホール مركز Café").is_empty());
    }
}
