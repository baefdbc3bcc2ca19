//! Letters stand on a page as they are seen; text is kept as it is read.

/// How a letter runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Left,
    Right,
    Neutral,
}

/// Turns pieces seen from left to right into reading order.
pub(crate) fn logical(pieces: &[String]) -> String {
    let ways: Vec<Way> = pieces.iter().map(|piece| way(piece)).collect();
    let right = ways.iter().filter(|w| **w == Way::Right).count();
    if right == 0 {
        return pieces.concat();
    }
    let left = pieces.iter().zip(&ways).filter(|(piece, w)| **w == Way::Left && piece.chars().any(char::is_alphabetic)).count();
    let mut runs = runs(pieces, &ways, if right > left { Way::Right } else { Way::Left });
    if right > left {
        runs.reverse();
    }
    runs.concat()
}

/// Stretches of one way, each already in reading order; neutral signs go with both neighbours where these agree.
fn runs(pieces: &[String], ways: &[Way], base: Way) -> Vec<String> {
    let mut settled = ways.to_vec();
    let mut at = 0;
    while at < settled.len() {
        if settled[at] != Way::Neutral {
            at += 1;
            continue;
        }
        let end = (at..settled.len()).find(|i| settled[*i] != Way::Neutral).unwrap_or(settled.len());
        let before = at.checked_sub(1).map_or(base, |i| settled[i]);
        let after = settled.get(end).copied().unwrap_or(base);
        let way = if before == after { before } else { base };
        settled[at..end].fill(way);
        at = end;
    }
    let mut out: Vec<String> = Vec::new();
    let mut at = 0;
    while at < settled.len() {
        let end = (at..settled.len()).find(|i| settled[*i] != settled[at]).unwrap_or(settled.len());
        out.push(if settled[at] == Way::Right { reversed(&pieces[at..end]) } else { pieces[at..end].concat() });
        at = end;
    }
    out
}

/// From right to left; a vowel sign stays behind its letter, brackets face the other way.
fn reversed(pieces: &[String]) -> String {
    let mut out: Vec<String> = Vec::with_capacity(pieces.len());
    for piece in pieces.iter().rev() {
        let mirrored: String = match piece.as_str() {
            "(" => ")".to_owned(),
            ")" => "(".to_owned(),
            "[" => "]".to_owned(),
            "]" => "[".to_owned(),
            "«" => "»".to_owned(),
            "»" => "«".to_owned(),
            other => other.to_owned(),
        };
        out.push(mirrored);
    }
    let text = out.concat();
    // Some makers write the sign itself, others what is seen: a closing bracket cannot come first.
    let wrong = |open: char, close: char| match (text.find(open), text.find(close)) {
        (Some(opened), Some(closed)) => closed < opened,
        _ => false,
    };
    if wrong('(', ')') || wrong('[', ']') || wrong('«', '»') {
        return text.chars().map(mirror).collect();
    }
    text
}

fn mirror(c: char) -> char {
    match c {
        '(' => ')',
        ')' => '(',
        '[' => ']',
        ']' => '[',
        '«' => '»',
        '»' => '«',
        other => other,
    }
}

fn way(piece: &str) -> Way {
    let Some(c) = piece.chars().find(|c| !c.is_whitespace()) else { return Way::Neutral };
    match c {
        // Digits run to the right, the Arabic ones too.
        '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}' => Way::Left,
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' => Way::Right,
        c if c.is_alphanumeric() => Way::Left,
        _ => Way::Neutral,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(text: &str) -> String {
        logical(&text.chars().map(|c| c.to_string()).collect::<Vec<_>>())
    }

    #[test]
    fn reading_order() {
        assert_eq!(seen("1. Lantern"), "1. Lantern");
        assert_eq!(seen("باتكلا راد .12"), "12. دار الكتاب");
        assert_eq!(seen("(LRN) باتكلا راد"), "دار الكتاب (LRN)");
        assert_eq!(seen("Dar (راد)"), "Dar (دار)");
    }
}
