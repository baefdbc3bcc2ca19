//! Looks at every line of a source and says what [`Shape`] it has.

use crate::{
    characters, contact,
    counter::{self, Firmness, Mark},
    date, group, inline, neighbours, quoted, running,
    shape::{Closing, LineKind, Opening, Shape},
    side_by_side,
    source::{Role, Source, SourceLine},
    words,
};
use std::{borrow::Cow, collections::HashSet};

/// The shapes of all lines, paragraphs included.
pub(crate) fn lines(source: &Source) -> Vec<Shape> {
    // A row with one field is a row where the rest of its table has more.
    let tables: HashSet<u32> =
        source.lines.iter().filter(|line| fields(line) > 1).map(|line| line.sheet).collect();
    let mail = quoted::is_mail(source);
    let shape_of = |line: &SourceLine| {
        let text = if mail { quoted::bare(&line.text) } else { Cow::Borrowed(line.text.as_str()) };
        let row = line.cells.is_some() && tables.contains(&line.sheet);
        let mut shape = shape(&text, row, line);
        if let (Some(number), Some(counter)) = (line.counted, &mut shape.counter) {
            counter.mark = Mark::Number(number);
        }
        shape
    };
    let mut shapes = side_by_side::map(&source.lines, shape_of);
    mark_wrapped_prose(&mut shapes);
    running::mark(&mut shapes);
    neighbours::settle(&mut shapes);
    shapes
}

fn fields(line: &SourceLine) -> usize {
    line.cells.as_ref().map_or(0, Vec::len)
}

/// The shape of a line by itself; `text` is what is printed on it.
fn shape(text: &str, row: bool, line: &SourceLine) -> Shape {
    let mut shape = bare(text, row, line);
    if !row && is_page_number(&shape) {
        shape.role = Role::PageFurniture;
    }
    if shape.blank() || row || shape.role == Role::PageFurniture {
        return shape;
    }
    let text = shape.string();
    shape.words = text.split_whitespace().count();
    mark_date(&mut shape, &text);
    shape.kind = kind(&shape);
    // A firm counter stands before a name or a point of the text.
    let entry = shape.counter.is_some_and(|c| {
        c.firmness == Firmness::Firm && matches!(c.mark, Mark::Number(_) | Mark::Bullet(_))
    });
    if is_reference(&shape) {
        shape.closing = Some(Closing::Contact);
        shape.counter = None;
        return shape;
    }
    if !entry {
        let folded = words::words(&tail(&shape));
        shape.opening = opening(&shape, &folded);
        shape.closing = closing(&shape, &text, &folded);
        let whole = || shape.chars[shape.indent()..shape.to].iter().collect::<String>();
        shape.group = group::exact(&folded).or_else(|| group::tally(&words::words(&whole())));
    }
    shape
}

/// The text with its counter, and nothing known about it.
fn bare(text: &str, row: bool, line: &SourceLine) -> Shape {
    let chars: Vec<char> = text.chars().collect();
    let role = line.role;
    let mut counter = counter::at_start(&chars).filter(|_| !row && role != Role::Heading);
    if role == Role::Listed
        && let Some(counter) = &mut counter
    {
        // The format counts here: no guess is needed.
        counter.firmness = Firmness::Firm;
    }
    let from = counter.map_or_else(|| characters::skip_gap(&chars, 0), |counter| counter.text);
    let from = from.min(chars.len());
    let printed = chars.iter().rposition(|c| !characters::is_gap(*c));
    Shape {
        counter,
        from,
        to: printed.map_or(0, |last| last + 1).max(from),
        words: 0,
        role,
        kind: if row { LineKind::Row } else { LineKind::Single },
        celled: line.cells.is_some(),
        sheet: line.sheet,
        opening: None,
        closing: None,
        date: false,
        group: None,
        long: false,
        chars,
    }
}

/// "10. Oktober 2023" is no tenth entry: what is only a date has no counter.
fn mark_date(shape: &mut Shape, text: &str) {
    let Some(counter) = shape.counter else {
        shape.date = is_date(shape, text);
        return;
    };
    let whole = || shape.chars[counter.start..shape.to].iter().collect::<String>();
    // "• Ana Faro, 9 March 2024": who signed, and when.
    if matches!(counter.mark, Mark::Bullet(_)) && date::in_line(text).is_none_or(|(_, n)| n > 0) {
        return;
    }
    if is_date(shape, text) || (shape.words <= 4 && date::only_date(&whole())) {
        shape.date = true;
        shape.from = counter.start;
        shape.counter = None;
    }
}

fn is_date(shape: &Shape, text: &str) -> bool {
    shape.words <= 8 && date::only_date(text.trim_matches(['(', ')', '.']))
}

fn kind(shape: &Shape) -> LineKind {
    match inline_names(shape) {
        0 if is_prose(shape) => LineKind::Prose,
        0 => LineKind::Single,
        count => LineKind::Names { count },
    }
}

/// The text; of a long sentence only the end, which tells what follows.
fn tail(shape: &Shape) -> String {
    let text = shape.text();
    let skipped = if shape.words > 80 { text.len().saturating_sub(600) } else { 0 };
    text[skipped..].iter().collect()
}

fn opening(shape: &Shape, folded: &[String]) -> Option<Opening> {
    let anchor = words::ANCHORS.find_last(folded);
    let ended = matches!(shape.last(), Some('.' | '!' | '?' | '؟'));
    let colon = shape.ends_with_colon();
    let leads = colon || (shape.words <= 8 && !ended) || shape.role == Role::Heading;
    let demand = words::DEMANDS.find_last(folded);
    // What is said last counts.
    if leads && demand > anchor {
        return Some(Opening::Demand);
    }
    // A long sentence introduces the list only where its end says so.
    let names = matches!(shape.kind, LineKind::Names { .. });
    let near = |at: usize| shape.words <= 14 || colon || at + 8 >= folded.len() || names;
    anchor.filter(|at| near(*at)).map(|_| Opening::Anchor)
}

fn closing(shape: &Shape, text: &str, folded: &[String]) -> Option<Closing> {
    if contact::only_contact(text) {
        return Some(Closing::Contact);
    }
    let names = matches!(shape.kind, LineKind::Names { .. });
    let begins = || shape.words <= 40 && !names && words::AFTER.begins(folded);
    let sure = || {
        folded.len() <= 3 || shape.is_prose() || shape.chars.iter().any(|c| matches!(c, ':' | '@'))
    };
    let note = (begins() && sure())
        || contact::leads_to_contact(text)
        || quoted::is_head(text)
        || is_footnote(shape);
    note.then_some(Closing::Note)
}

/// "Page 2 of 3", "Página 2 de 3", "- 2 / 3 -".
fn is_page_number(shape: &Shape) -> bool {
    let chars = &shape.chars;
    if chars.len() > 40 || !chars.iter().any(|c| characters::digit(*c).is_some()) {
        return false;
    }
    let whole: String = chars.iter().collect();
    let words = words::words(&whole);
    let page = |word: &String| {
        matches!(
            word.as_str(),
            "page" | "pagina" | "pag" | "seite" | "страница" | "стр" | "صفحه" | "الصفحه"
        )
    };
    let between =
        |word: &String| matches!(word.as_str(), "of" | "de" | "sur" | "von" | "di" | "из" | "من");
    let number = |word: &String| word.chars().all(|c| characters::digit(c).is_some());
    words.len() <= 4
        && words.first().is_some_and(page)
        && words[1..].iter().all(|word| number(word) || between(word))
}

/// "* subject to the board's approval": a note to a name above.
fn is_footnote(shape: &Shape) -> bool {
    let whole = &shape.chars[shape.indent()..];
    let marks = whole.iter().take_while(|c| matches!(c, '*' | '†' | '‡' | '¹' | '²' | '³')).count();
    let text = &whole[marks..];
    let note = text.iter().find(|c| c.is_alphabetic()).is_some_and(|c| c.is_lowercase());
    marks > 0 && note && (text.first() == Some(&' ') || marks > 1) && shape.words >= 3
}

/// "[3] Faro, A., “On Tides”, 2016", "[4] https://tides.example": a source of the text, and nobody
/// who signs it.
fn is_reference(shape: &Shape) -> bool {
    let whole = &shape.chars[shape.indent()..shape.to];
    let digits = whole.iter().skip(1).take_while(|c| c.is_ascii_digit()).count();
    if whole.first() != Some(&'[')
        || !(1..=3).contains(&digits)
        || whole.get(digits + 1) != Some(&']')
    {
        return false;
    }
    let text: String = whole[digits + 2..].iter().collect();
    let year = text
        .split(|c: char| !c.is_ascii_digit())
        .any(|number| number.len() == 4 && (number.starts_with("19") || number.starts_with("20")));
    let address = text.contains("://") || text.trim_start().starts_with("www.");
    address || year && text.contains(['“', '”', '"', '«', '„', '.', ':'])
}

/// One line that reads like a sentence.
fn is_prose(shape: &Shape) -> bool {
    let text = shape.text();
    let words = shape.words;
    let full_stop = matches!(shape.last(), Some('.' | '!' | '?' | '؟' | '。' | '…'));
    if words > 25 || text.len() > 200 || (full_stop && words >= 9) {
        return true;
    }
    // Scripts without spaces: a stop, or commas in a long line.
    let unspaced = text.iter().filter(|c| characters::is_unspaced(**c)).count();
    if unspaced >= 12
        && unspaced * 2 > text.len()
        && (text.contains(&'。') || (text.len() > 20 && text.contains(&'，')))
    {
        return true;
    }
    if words > 10 && shape.ends_with_colon() {
        return true;
    }
    words > 12 && sentence_break(text)
}

/// ". X" inside, where what stands before the stop is no abbreviation.
fn sentence_break(text: &[char]) -> bool {
    text.windows(6).any(|w| {
        w[0].is_lowercase()
            && w[1].is_lowercase()
            && w[2].is_lowercase()
            && matches!(w[3], '.' | '!' | '?')
            && w[4] == ' '
            && w[5].is_uppercase()
    })
}

/// Counts the names of a line that holds several: "1. A 2. B 3. C", "A; B; C", "Ann A, Ben B and
/// Cem C".
fn inline_names(shape: &Shape) -> usize {
    let counted = shape.chain().len();
    if counted >= 3 || (counted == 2 && shape.counter.is_some()) {
        return if shape.words <= counted * 14 { counted } else { 0 };
    }
    if shape.counter.is_some() {
        return 0;
    }
    inline::names(&shape.chars, shape.from, shape.to, false).map_or(0, |inline| inline.names.len())
}

/// A paragraph wrapped over several lines: lines that go on in small letters, or long lines that
/// end like sentences.
fn mark_wrapped_prose(shapes: &mut [Shape]) {
    let plain = |s: &Shape| {
        let text = matches!(s.kind, LineKind::Prose | LineKind::Single);
        !s.blank() && s.role == Role::Plain && text
    };
    let mut at = 0;
    while at < shapes.len() {
        if !plain(&shapes[at]) {
            at += 1;
            continue;
        }
        let goes_on = |next: &usize| plain(&shapes[*next]) && shapes[*next].counter.is_none();
        let end = at + 1 + (at + 1..shapes.len()).take_while(goes_on).count();
        let block = &mut shapes[at..end];
        if is_wrapped_prose(block) {
            for shape in block {
                shape.kind = LineKind::Prose;
            }
        }
        at = end;
    }
}

fn is_wrapped_prose(block: &[Shape]) -> bool {
    let Some((first, rest)) = block.split_first() else { return false };
    let breaks = rest.len();
    if breaks == 0 || (first.counter.is_some() && block.len() <= 3) {
        return false;
    }
    let stop = |s: &&Shape| matches!(s.last(), Some('.' | '!' | '?' | '؟' | '،' | ',' | '؛'));
    let words: usize = block.iter().map(|s| s.words).sum();
    let small = rest.iter().filter(|s| s.starts_small()).count();
    let stops = block.iter().filter(stop).count();
    let long = block[..breaks].iter().filter(|s| s.text().len() >= 50).count();
    let mostly_small = small * 2 >= breaks;
    let mostly_long = long * 10 >= breaks * 8;
    let goes_on = mostly_small && (mostly_long || stops > 0);
    words > 25 && (goes_on || (mostly_long && stops * 3 >= block.len()))
}
