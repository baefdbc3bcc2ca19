//! Case, accents and letter variants away, letter by letter.

use unicode_normalization::UnicodeNormalization;

/// Case-folded text without accents, vowel signs and invisible characters; punctuation stays.
/// Idempotent.
pub(crate) fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        if !quick(c, &mut out) {
            return full(text);
        }
    }
    out
}

/// Folds any text, by the normalisation tables.
fn full(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
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

/// Folds a letter of the common alphabets without the normalisation tables. False: it is not one of
/// those, and nothing was added.
#[expect(clippy::match_same_arms, reason = "arms are grouped by writing system and sound")]
fn quick(c: char, out: &mut String) -> bool {
    match c {
        '&' => out.push_str(" and "),
        '\0'..='\u{7F}' => out.push(c.to_ascii_lowercase()),
        '–' | '—' | '‘' | '’' | '“' | '”' | '„' | '«' | '»' | '،' | '·' => {
            out.push(c);
        }
        'à'..='å' | 'À'..='Å' | 'ā' | 'Ā' | 'ă' | 'Ă' | 'ą' | 'Ą' => out.push('a'),
        'ç' | 'Ç' | 'ć' | 'Ć' | 'č' | 'Č' => out.push('c'),
        'è'..='ë' | 'È'..='Ë' | 'ē' | 'Ē' | 'ę' | 'Ę' | 'ě' | 'Ě' => out.push('e'),
        'ì'..='ï' | 'Ì'..='Ï' | 'ī' | 'Ī' | 'ı' | 'İ' => out.push('i'),
        'ñ' | 'Ñ' | 'ń' | 'Ń' | 'ň' | 'Ň' => out.push('n'),
        'ò'..='ö' | 'Ò'..='Ö' | 'ø' | 'Ø' | 'ő' | 'Ő' | 'ō' | 'Ō' => out.push('o'),
        'ù'..='ü' | 'Ù'..='Ü' | 'ű' | 'Ű' | 'ū' | 'Ū' | 'ů' | 'Ů' => out.push('u'),
        'ý' | 'Ý' | 'ÿ' => out.push('y'),
        'ś' | 'Ś' | 'š' | 'Š' | 'ş' | 'Ş' => out.push('s'),
        'ź' | 'Ź' | 'ż' | 'Ż' | 'ž' | 'Ž' => out.push('z'),
        'ğ' | 'Ğ' => out.push('g'),
        'ř' | 'Ř' => out.push('r'),
        'ł' | 'Ł' => out.push('l'),
        'ß' => out.push_str("ss"),
        'æ' | 'Æ' => out.push_str("ae"),
        'œ' | 'Œ' => out.push_str("oe"),
        'ё' | 'Ё' => out.push('е'),
        'й' | 'Й' => out.push('и'),
        'а'..='я' | 'і' | 'є' => out.push(c),
        'А'..='Я' => out.push(char::from_u32(c as u32 + 0x20).unwrap_or(c)),
        'أ' | 'إ' | 'آ' => out.push('ا'),
        'ؤ' => out.push('و'),
        'ئ' | 'ى' => out.push('ي'),
        'ة' => out.push('ه'),
        'ء' => {}
        'ا' | 'ب' | 'ت'..='غ' | 'ف'..='ه' | 'و' | 'ي' => out.push(c),
        '\u{0300}'..='\u{036F}' | '\u{0640}' | '\u{064B}'..='\u{0652}' => {}
        _ => return false,
    }
    true
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
        // Arabic: alef wasla, Persian and Urdu forms, ta marbuta; a free hamza is written or left
        // out at will.
        'ٱ' => out.push('ا'),
        'ى' | 'ی' | 'ے' => out.push('ي'),
        'ک' => out.push('ك'),
        'ة' | 'ہ' | 'ھ' | 'ە' => out.push('ه'),
        'ء' => {}
        _ => out.push(digit(c).unwrap_or(c)),
    }
}

/// Decimal digits of the scripts that write them with their own signs, as `0` to `9`.
fn digit(c: char) -> Option<char> {
    const ZEROS: [u32; 12] = [
        0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0E50, 0x0F20,
        0x1040,
    ];
    let code = c as u32;
    if code < 0x0660 {
        return None;
    }
    let zero = ZEROS.iter().find(|&&zero| (zero..zero + 10).contains(&code))?;
    char::from_digit(code - zero, 10)
}

/// Marks whose absence is only another spelling: accents on Latin, Greek and Cyrillic letters,
/// Hebrew points, Arabic vowel signs.
fn is_dropped_mark(c: char) -> bool {
    matches!(c as u32,
        0x0300..=0x036F | 0x0483..=0x0489 | 0x0591..=0x05BD | 0x05BF..=0x05C7 | 0x0610..=0x061A
        | 0x0640 | 0x064B..=0x065F | 0x0670 | 0x06D6..=0x06ED | 0x08D3..=0x08FF
        | 0x1AB0..=0x1AFF | 0x1DC0..=0x1DFF | 0x20D0..=0x20FF | 0xFE20..=0xFE2F)
}

/// Vowel signs of Indic and other scripts are letters in all but name.
pub(crate) fn is_kept_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

/// Characters that show nothing: zero-width and bidi controls, soft hyphen, variation selectors,
/// fillers, tags.
pub(crate) fn is_invisible_char(c: char) -> bool {
    matches!(c as u32,
        0x00AD | 0x034F | 0x061C | 0x115F | 0x1160 | 0x17B4 | 0x17B5 | 0x180B..=0x180F
        | 0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x206F | 0x3164 | 0xFE00..=0xFE0F
        | 0xFEFF | 0xFFA0 | 0xFFF0..=0xFFF8 | 0x1BCA0..=0x1BCA3 | 0x1D173..=0x1D17A
        | 0xE0000..=0xE0FFF)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quick_way_agrees_with_the_tables() {
        for c in '\0'..='\u{3000}' {
            let mut out = String::new();
            if quick(c, &mut out) {
                assert_eq!(out, full(&c.to_string()), "{c} U+{:04X}", c as u32);
            }
        }
    }
}
