//! Normal forms of a printed name and checks on its characters.
//!
//! Everything here works on keys only: a published name is never changed.

use unicode_normalization::UnicodeNormalization;
use unicode_script::{Script, UnicodeScript};

/// Normal form of a name for equality: two names have the same key when they differ only in case, width,
/// accents and vowel signs, punctuation, spacing, `&` against `and`, tatweel, or the usual variants of Arabic letters.
///
/// The key is stable: it may be stored, and `key(&key(x)) == key(x)`. It is empty when nothing readable is left.
#[must_use]
pub fn key(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for word in words(name) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(&word);
    }
    out
}

/// The folded words of a name, in order (the parts of [`key`] between spaces).
#[must_use]
pub(crate) fn words(name: &str) -> Vec<String> {
    let mut out = Vec::with_capacity(8);
    let mut word = String::new();
    for c in fold(name).chars() {
        if c.is_alphanumeric() || is_kept_mark(c) {
            word.push(c);
        } else if is_apostrophe(c) {
            if is_elision(&word) {
                out.push(std::mem::take(&mut word));
            }
        } else if c == '.' && ends_dotted_letter(&word) {
            // U.S.A. and e.V. stay one word: a dot after a single letter is part of an abbreviation.
            word.push('.');
        } else {
            end_word(&mut word, &mut out);
        }
    }
    end_word(&mut word, &mut out);
    out
}

/// True when `word` is one letter, or letters each followed by a dot and one more letter (`u`, `u.s`).
fn ends_dotted_letter(word: &str) -> bool {
    let mut chars = word.chars().rev();
    let last_is_letter = chars.next().is_some_and(char::is_alphabetic);
    last_is_letter && chars.next().is_none_or(|c| c == '.')
}

fn end_word(word: &mut String, out: &mut Vec<String>) {
    if word.is_empty() {
        return;
    }
    if word.contains('.') {
        // "J.Smith" and "no.5" are two words, "u.s." is one.
        let parts: Vec<&str> = word.split('.').filter(|p| !p.is_empty()).collect();
        let mut run = String::new();
        for part in parts {
            if part.chars().count() == 1 {
                run.push_str(part);
            } else {
                if !run.is_empty() {
                    out.push(std::mem::take(&mut run));
                }
                out.push(part.to_owned());
            }
        }
        if !run.is_empty() {
            out.push(run);
        }
        word.clear();
    } else {
        out.push(std::mem::take(word));
    }
}

const ELISIONS: [&str; 14] = [
    "l", "d", "j", "n", "c", "m", "qu", "dell", "nell", "sull", "all", "dall", "un", "degl",
];

fn is_elision(word: &str) -> bool {
    ELISIONS.contains(&word)
}

/// Apostrophes, primes and the signs used for ayn and hamza in transliteration: they join, they do not part words.
pub(crate) fn is_apostrophe(c: char) -> bool {
    matches!(
        c,
        '\'' | '\u{2018}'
            | '\u{2019}'
            | '\u{201B}'
            | '\u{02BC}'
            | '\u{02BB}'
            | '\u{02BE}'
            | '\u{02BF}'
            | '\u{02B9}'
            | '\u{2032}'
            | '`'
            | '\u{00B4}'
            | '\u{FF07}'
            | '\u{05F3}'
            | '\u{02B0}'
    )
}

/// Case-folded text without accents, vowel signs and invisible characters; punctuation stays. Idempotent.
pub(crate) fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    if text.is_ascii() {
        for c in text.chars() {
            if c == '&' || c == '+' {
                out.push_str(if c == '&' { " and " } else { " " });
            } else {
                out.push(c.to_ascii_lowercase());
            }
        }
        return out;
    }
    let lower: String = text.nfkc().flat_map(char::to_lowercase).collect();
    let mut kept = String::with_capacity(lower.len());
    for c in lower.nfkd() {
        if is_dropped_mark(c) || is_invisible_char(c) {
            continue;
        }
        fold_letter(c, &mut kept);
    }
    out.extend(kept.nfc());
    out
}

/// One letter to its base form where no decomposition exists.
fn fold_letter(c: char, out: &mut String) {
    match c {
        '&' | '＆' | '﹠' => out.push_str(" and "),
        'ß' => out.push_str("ss"),
        'æ' => out.push_str("ae"),
        'œ' => out.push_str("oe"),
        'þ' => out.push_str("th"),
        'ø' => out.push('o'),
        'ł' => out.push('l'),
        'đ' | 'ð' => out.push('d'),
        'ħ' => out.push('h'),
        'ı' => out.push('i'),
        'ŧ' => out.push('t'),
        'ŋ' => out.push('n'),
        'ə' => out.push('e'),
        'ς' => out.push('σ'),
        // Arabic: alef wasla, Persian and Urdu forms, ta marbuta; a free hamza is written or left out at will.
        'ٱ' => out.push('ا'),
        'ى' | 'ی' | 'ے' => out.push('ي'),
        'ک' => out.push('ك'),
        'ة' | 'ہ' | 'ھ' | 'ە' => out.push('ه'),
        'ء' => {}
        _ => match c.to_digit_any() {
            Some(d) => out.push(d),
            None => out.push(c),
        },
    }
}

trait DigitAny {
    fn to_digit_any(self) -> Option<char>;
}

impl DigitAny for char {
    /// Decimal digits of the scripts that write them with their own signs, as `0` to `9`.
    fn to_digit_any(self) -> Option<char> {
        const ZEROS: [u32; 12] = [
            0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0E50, 0x0F20,
            0x1040,
        ];
        let code = self as u32;
        if code < 0x0660 {
            return None;
        }
        ZEROS
            .iter()
            .find(|&&zero| (zero..zero + 10).contains(&code))
            .and_then(|zero| char::from_digit(code - zero, 10))
    }
}

/// Marks whose absence is only another spelling: accents on Latin, Greek and Cyrillic letters, Hebrew points, Arabic vowel signs.
fn is_dropped_mark(c: char) -> bool {
    matches!(c as u32,
        0x0300..=0x036F | 0x0483..=0x0489 | 0x0591..=0x05BD | 0x05BF..=0x05C7 | 0x0610..=0x061A | 0x0640
        | 0x064B..=0x065F | 0x0670 | 0x06D6..=0x06ED | 0x08D3..=0x08FF | 0x1AB0..=0x1AFF | 0x1DC0..=0x1DFF
        | 0x20D0..=0x20FF | 0xFE20..=0xFE2F)
}

/// Vowel signs of Indic and other scripts are letters in all but name.
fn is_kept_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

/// Characters that show nothing: zero-width and bidi controls, soft hyphen, variation selectors, fillers, tags.
pub(crate) fn is_invisible_char(c: char) -> bool {
    matches!(c as u32,
        0x00AD | 0x034F | 0x061C | 0x115F | 0x1160 | 0x17B4 | 0x17B5 | 0x180B..=0x180F | 0x200B..=0x200F | 0x202A..=0x202E
        | 0x2060..=0x206F | 0x3164 | 0xFE00..=0xFE0F | 0xFEFF | 0xFFA0 | 0xFFF0..=0xFFF8 | 0x1BCA0..=0x1BCA3
        | 0x1D173..=0x1D17A | 0xE0000..=0xE0FFF)
}

/// True when the name holds a bidirectional control (embedding, override, isolate, mark), which can change the shown order.
#[must_use]
pub fn bidi_controls(name: &str) -> bool {
    name.chars()
        .any(|c| matches!(c as u32, 0x061C | 0x200E | 0x200F | 0x202A..=0x202E | 0x2066..=0x2069))
}

/// True when the name holds a character that shows nothing (tags, fillers, zero-width space …) other than
/// the joiners ZWJ and ZWNJ, which Persian and Indic names need, and the bidi controls of [`bidi_controls`].
#[must_use]
pub fn invisible(name: &str) -> bool {
    name.chars()
        .any(|c| is_invisible_char(c) && !matches!(c as u32, 0x200C | 0x200D | 0x061C | 0x200E | 0x200F | 0x202A..=0x202E | 0x2066..=0x2069))
}

/// True when some letter carries more than `max` combining marks (stacked marks spill over the lines around).
/// Real names stay at 3 or under, Hebrew and Arabic pointing included.
#[must_use]
pub fn stacked_marks(name: &str, max: usize) -> bool {
    let mut run = 0;
    name.nfd().any(|c| {
        run = if unicode_normalization::char::is_combining_mark(c) {
            run + 1
        } else {
            0
        };
        run > max
    })
}

/// The words of a name, as printed, that mix scripts in a way no writing system does (Latin with a Cyrillic letter …).
#[must_use]
pub fn mixed_script_words(name: &str) -> Vec<String> {
    name.split(|c: char| !(c.is_alphanumeric() || is_kept_mark(c) || is_invisible_char(c)))
        .filter(|word| mixes_scripts(word))
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

/// UTS 39 skeleton, made blind to case, spacing and invisible characters: equal for names that look alike.
/// For comparing only; it is no name and must never be shown.
#[must_use]
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
    fn look_alikes_and_odd_characters_are_seen() {
        assert_eq!(skeleton("Oxbow Truѕt"), skeleton("OXBOW TRUST"));
        assert_eq!(mixed_script_words("Oxbow Truѕt of Азов"), ["Truѕt"]);
        assert!(mixed_script_words("NHKホール مركز Café").is_empty());
        assert!(bidi_controls("abc\u{202e}def") && !bidi_controls("نص عربي"));
        assert!(invisible("a\u{e0041}b") && !invisible("می\u{200c}خواهم"));
        assert!(stacked_marks("Z\u{351}\u{352}\u{353}\u{354}", 3) && !stacked_marks("Nguyễn", 3));
    }
}
