//! Numbers that are written with letters.

/// Position of a letter in the order in which lists are lettered.
pub(super) fn letter(c: char) -> Option<u32> {
    const ARABIC: &str = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
    const CYRILLIC: &str = "абвгдежзиклмнопрстуфхцчшщэюя";
    let lower = c.to_lowercase().next()?;
    if lower.is_ascii_lowercase() {
        return Some(lower as u32 - u32::from(b'a') + 1);
    }
    let place = |order: &str| {
        order.chars().zip(1..).find(|(known, _)| *known == lower).map(|(_, place)| place)
    };
    place(CYRILLIC).or_else(|| place(ARABIC))
}

/// The value of a Roman numeral, in capitals or small letters throughout.
pub(super) fn roman(word: &[char]) -> Option<u32> {
    let same_case =
        word.iter().all(char::is_ascii_lowercase) || word.iter().all(char::is_ascii_uppercase);
    if !same_case {
        return None;
    }
    let mut total = 0_u32;
    let mut last = 0;
    for c in word.iter().rev() {
        let value = match c.to_ascii_lowercase() {
            'i' => 1,
            'v' => 5,
            'x' => 10,
            'l' => 50,
            'c' => 100,
            _ => return None,
        };
        total = if value < last { total.checked_sub(value)? } else { total + value };
        last = last.max(value);
    }
    Some(total)
}
