//! How Word writes a count: digits, letters, Roman numerals, bullets.

/// What kind of counter it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sign {
    Number,
    /// Numbers that are written otherwise than in digits.
    Roman,
    /// An order, but no number.
    Letter,
    Bullet,
}

pub(crate) fn of(format: &str) -> Sign {
    match format {
        "lowerRoman" | "upperRoman" => Sign::Roman,
        "lowerLetter" | "upperLetter" | "arabicAlpha" | "arabicAbjad" | "russianLower"
        | "russianUpper" | "hebrew2" | "thaiLetters" | "hindiVowels" | "hindiConsonants"
        | "aiueo" | "iroha" | "aiueoFullWidth" | "irohaFullWidth" | "ganada" | "chosung" => {
            Sign::Letter
        }
        _ => Sign::Number,
    }
}

/// Word draws bullets with letters of symbol fonts ("o", U+F0B7).
pub(crate) fn bullet(text: &str) -> String {
    let sign = text.trim().chars().next().unwrap_or('•');
    if sign.is_alphanumeric() || ('\u{e000}'..='\u{f8ff}').contains(&sign) {
        "•".to_owned()
    } else {
        sign.to_string()
    }
}

pub(crate) fn counted(n: u32, format: &str) -> String {
    match format {
        "lowerLetter" => letters(n, 'a'..='z').to_lowercase(),
        "upperLetter" => letters(n, 'A'..='Z'),
        "russianLower" => in_order(n, "абвгдежзиклмнопрстуфхцчшщыэюя"),
        "russianUpper" => in_order(n, "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ"),
        "arabicAlpha" => in_order(n, "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"),
        "arabicAbjad" => in_order(n, "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"),
        "lowerRoman" => roman(n).to_lowercase(),
        "upperRoman" => roman(n),
        "decimalZero" => format!("{n:02}"),
        "hindiNumbers" => n
            .to_string()
            .chars()
            .map(|c| char::from_u32(u32::from(c) - 0x30 + 0x660).unwrap_or(c))
            .collect(),
        _ => n.to_string(),
    }
}

fn in_order(n: u32, order: &str) -> String {
    letters(n, order.chars())
}

/// A … Z, AA, BB: Word doubles the letter.
fn letters(n: u32, order: impl Iterator<Item = char>) -> String {
    let order: Vec<char> = order.collect();
    let n = n.max(1) as usize - 1;
    order[n % order.len()].to_string().repeat((n / order.len() + 1).min(20))
}

fn roman(n: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut left = n.min(3999);
    let mut out = String::new();
    for (value, sign) in SIGNS {
        while left >= value {
            out.push_str(sign);
            left -= value;
        }
    }
    out
}
