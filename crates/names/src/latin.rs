//! Consonant skeletons: what stays of a proper name through transliteration.

use crate::numbers;

/// Latin letters for a folded letter of another script; vowels come out empty. `None`: no such
/// letter known.
#[expect(clippy::match_same_arms, reason = "arms are grouped by writing system and sound")]
fn latin(c: char) -> Option<&'static str> {
    Some(match c {
        'б' | 'ب' | 'β' | 'ב' | 'پ' => "b",
        'в' | 'ґ' | 'ו' | 'ڤ' => "v",
        'г' | 'γ' | 'ג' | 'گ' | 'غ' => "g",
        'д' | 'د' | 'ض' | 'δ' | 'ד' => "d",
        'ж' | 'ج' | 'چ' => "j",
        'з' | 'ز' | 'ظ' | 'ζ' | 'ז' => "z",
        'к' | 'ك' | 'ق' | 'κ' | 'כ' | 'ך' | 'ק' => "k",
        'л' | 'ل' | 'λ' | 'ל' => "l",
        'м' | 'م' | 'μ' | 'מ' | 'ם' => "m",
        'н' | 'ن' | 'ν' | 'נ' | 'ן' => "n",
        'п' | 'π' | 'פ' | 'ף' => "p",
        'р' | 'ر' | 'ρ' | 'ר' => "r",
        'с' | 'س' | 'ص' | 'σ' | 'ס' => "s",
        'т' | 'ت' | 'ط' | 'ث' | 'τ' | 'θ' | 'ת' | 'ט' => "t",
        'ф' | 'ف' | 'φ' => "f",
        'х' | 'ح' | 'خ' | 'ه' | 'χ' | 'ח' | 'ה' => "h",
        'ц' | 'צ' | 'ץ' => "ts",
        'ч' => "ch",
        'ш' | 'щ' | 'ش' | 'ש' => "sh",
        'ذ' => "z",
        'و' => "w",
        'ي' => "y",
        'ξ' => "ks",
        'ψ' => "ps",
        'а' | 'е' | 'и' | 'о' | 'у' | 'ы' | 'э' | 'ю' | 'я' | 'ь' | 'ъ' | 'і' | 'ї' | 'є' | 'ا'
        | 'ع' | 'α' | 'ε' | 'η' | 'ι' | 'ο' | 'υ' | 'ω' | 'א' | 'ע' | 'י' => "",
        _ => return None,
    })
}

/// Number of the consonant skeleton of a folded word, equal for the usual transliterations of one
/// name; 0 when the word has too few consonants or letters of a script we cannot read.
///
/// Articles are cut (`al`, `el`, ال, and the assimilated ones: `addalil`, `annajm`), digraphs and
/// similar sounds are one (`kh`=`h`, `sh`=`ch`, `q`=`c`=`k`, `dh`=`d`, `ph`=`f`), vowels and
/// doubled letters are dropped.
#[expect(clippy::match_same_arms, reason = "arms are grouped by writing system and sound")]
pub(crate) fn skeleton(word: &str) -> u32 {
    let mut letters = [0u8; 48];
    let mut n = 0;
    let mut push = |b: u8| {
        if n < letters.len() {
            letters[n] = b;
            n += 1;
        }
    };
    let word = word.strip_prefix("ال").filter(|rest| rest.chars().count() >= 3).unwrap_or(word);
    for c in word.chars() {
        if c.is_ascii_alphabetic() {
            push(c as u8);
        } else if let Some(text) = latin(c) {
            text.bytes().for_each(&mut push);
        } else if !c.is_ascii_digit() {
            return 0;
        }
    }
    let letters = without_article(&letters[..n]);
    let mut out = [0u8; 12];
    let mut kept = 0;
    let mut i = 0;
    while i < letters.len() {
        let next = letters.get(i + 1).copied();
        let (sound, used) = match (letters[i], next) {
            (b'k', Some(b'h')) => (b'h', 2),
            (b's' | b'c', Some(b'h')) => (b'x', 2),
            (b't' | b'd' | b'g', Some(b'h')) => (letters[i], 2),
            (b'p', Some(b'h')) => (b'f', 2),
            (b'd', Some(b'j')) => (b'j', 2),
            (b't', Some(b's')) => (b'z', 2),
            (b'q' | b'c', _) => (b'k', 1),
            (b'w', _) => (b'v', 1),
            (b'x', _) => (b'k', 1),
            (b'a' | b'e' | b'i' | b'o' | b'u' | b'y', _) => (0, 1),
            // A final h writes a vowel (Qandilah, Qandila).
            (b'h', None) => (0, 1),
            (other, _) => (other, 1),
        };
        i += used;
        if sound != 0 && (kept == 0 || out[kept - 1] != sound) && kept < out.len() {
            out[kept] = sound;
            kept += 1;
        }
    }
    if kept < 3 {
        return 0;
    }
    numbers::of_letters(out[..kept].iter().map(|letter| u16::from(*letter)))
}

/// `alnajm`, `elnajm`, `annajm`, `addalil` without the article.
fn without_article(letters: &[u8]) -> &[u8] {
    match letters {
        [b'a' | b'e', b'l', rest @ ..] if rest.len() >= 4 => rest,
        [b'a' | b'e', x, y, ..]
            if x == y
                && matches!(x, b'd' | b't' | b's' | b'n' | b'r' | b'z')
                && letters.len() >= 6 =>
        {
            &letters[2..]
        }
        _ => letters,
    }
}

#[cfg(test)]
mod tests {
    use super::skeleton;

    #[test]
    fn transliterations_meet() {
        for (a, b) in [
            ("alqandil", "qandeel"),
            ("annaseem", "nasim"),
            ("addalil", "daleel"),
            ("khaldun", "haldoun"),
            ("qamar", "kamar"),
            ("маяков", "mayakov"),
            ("المناره", "manara"),
            ("шереметев", "sheremetev"),
        ] {
            assert_eq!(skeleton(a), skeleton(b), "{a} {b}");
        }
        assert_ne!(skeleton("nasim"), skeleton("manara"));
        assert_eq!(skeleton("ali"), 0);
        assert_eq!(skeleton("東京都庁"), 0);
    }
}
