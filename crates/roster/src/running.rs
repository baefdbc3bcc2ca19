//! Names set as running text: "First signatories: A, historian; B; C …", broken over lines as a
//! paragraph is.

use crate::{
    characters,
    shape::{LineKind, Shape},
    source::{Role, Span},
    words,
};

/// A name of a running list: where it begins, its text, and the further lines it goes over.
pub(crate) struct Piece {
    pub line: usize,
    pub span: Span,
    pub text: String,
    pub further: Vec<usize>,
}

/// Marks the paragraphs that are lists of names: their lines are no prose.
pub(crate) fn mark(shapes: &mut [Shape]) {
    let mut at = 0;
    while at < shapes.len() {
        let plain = |shape: &Shape| {
            !shape.blank()
                && !shape.is_row()
                && shape.role == Role::Plain
                && shape.counter.is_none()
        };
        if !plain(&shapes[at]) {
            at += 1;
            continue;
        }
        let end = (at..shapes.len()).find(|i| !plain(&shapes[*i])).unwrap_or(shapes.len());
        if end - at >= 2 && is_list(&shapes[at..end]) {
            let names = pieces(shapes, at, end).len();
            let count = names.div_ceil(end - at).max(1);
            for shape in &mut shapes[at..end] {
                shape.kind = LineKind::Running { count, end };
                shape.closing = None;
            }
        }
        at = end;
    }
}

/// Many semicolons, few words between them, and what they part begins like names.
fn is_list(block: &[Shape]) -> bool {
    // A semicolon in brackets parts nothing.
    let signs: usize = block
        .iter()
        .map(|shape| {
            let inside = characters::in_brackets(shape.text());
            shape.text().iter().zip(inside).filter(|(c, inside)| is_sign(**c) && !inside).count()
        })
        .sum();
    let words: usize = block.iter().map(|shape| shape.words).sum();
    if signs < 3 || words > (signs + 1) * 14 {
        return false;
    }
    let text: String = block.iter().map(|shape| shape.string() + " ").collect();
    let body = text
        .split_once([':', '：'])
        .filter(|(lead, _)| lead.split_whitespace().count() <= 14)
        .map_or(text.as_str(), |(_, body)| body);
    let parts: Vec<&str> =
        body.split(is_sign).map(str::trim).filter(|part| !part.is_empty()).collect();
    let named = parts.iter().filter(|part| begins_like_a_name(part)).count();
    named * 10 >= parts.len() * 8
}

fn is_sign(c: char) -> bool {
    matches!(c, ';' | '؛')
}

/// With a capital, behind an article or "and" too; scripts without capitals count as names.
fn begins_like_a_name(part: &str) -> bool {
    let bare = without_and(part);
    let small = [
        "le ", "la ", "les ", "l'", "l’", "the ", "el ", "los ", "las ", "o ", "a ", "os ", "as ",
        "il ", "die ", "der ", "das ",
    ];
    let bare = small.iter().find_map(|article| bare.strip_prefix(article)).unwrap_or(bare);
    bare.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| !c.is_lowercase())
}

/// "and the Ink Union": the last of a list.
fn without_and(part: &str) -> &str {
    ["and ", "et ", "y ", "e ", "und ", "и ", "و "]
        .iter()
        .find_map(|word| part.strip_prefix(word))
        .unwrap_or(part)
        .trim_start()
}

/// The words before the colon of the first line, where a list begins so.
pub(crate) fn lead(shape: &Shape) -> Option<(usize, String)> {
    let colon = (shape.from..shape.to).find(|at| matches!(shape.chars[*at], ':' | '：'))?;
    let text: String = shape.chars[shape.from..colon].iter().collect();
    (words::words(&text).len() <= 14)
        .then(|| (characters::skip_gap(&shape.chars[..shape.to], colon + 1), text))
}

/// The names of the paragraph from line `from` to `to`, in order.
pub(crate) fn pieces(shapes: &[Shape], from: usize, to: usize) -> Vec<Piece> {
    let mut found: Vec<Piece> = Vec::new();
    let mut open: Option<Piece> = None;
    for (line, shape) in shapes.iter().enumerate().take(to).skip(from) {
        let mut start = if line == from {
            lead(shape).map_or(shape.from, |(column, _)| column)
        } else {
            shape.from
        };
        let inside = characters::in_brackets(&shape.chars);
        while start < shape.to {
            let end = (start..shape.to)
                .find(|at| is_sign(shape.chars[*at]) && !inside[*at])
                .unwrap_or(shape.to);
            let first = characters::skip_gap(&shape.chars[..end], start);
            let mut last = end;
            while last > first && characters::is_gap(shape.chars[last - 1]) {
                last -= 1;
            }
            let text: String = shape.chars[first.min(last)..last].iter().collect();
            match &mut open {
                Some(piece) if !text.is_empty() => {
                    if !piece.text.ends_with('-') {
                        piece.text.push(' ');
                    }
                    piece.text.push_str(&text);
                    if piece.line != line && piece.further.last() != Some(&line) {
                        piece.further.push(line);
                    }
                }
                None if !text.is_empty() => {
                    open = Some(Piece {
                        line,
                        span: Span { start: first, end: last },
                        text,
                        further: Vec::new(),
                    });
                }
                _ => {}
            }
            if end < shape.to {
                found.extend(open.take());
            }
            start = end + 1;
        }
    }
    found.extend(open);
    if let Some(last) = found.last_mut() {
        let bare = without_and(&last.text).to_owned();
        last.text = bare.strip_suffix('.').map_or(bare.clone(), str::to_owned);
    }
    found.retain(|piece| piece.text.chars().any(char::is_alphabetic));
    found
}
