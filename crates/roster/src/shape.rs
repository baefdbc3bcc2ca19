//! What a line looks like, before anything is decided about it.

use std::{borrow::Cow, collections::HashSet};

use crate::{
    contact, counter,
    counter::{Counter, Firmness, Mark},
    inline, quoted, running,
    source::{Role, Source},
    words::{self, Group},
};

#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "independent observations, not states")]
pub(crate) struct Shape {
    pub chars: Vec<char>,
    pub counter: Option<Counter>,
    /// First and last column of the text after the counter, blanks cut off.
    pub from: usize,
    pub to: usize,
    pub words: usize,
    pub role: Role,
    pub row: bool,
    /// A row of a table, even if of one field: it is whole as it is.
    pub celled: bool,
    pub sheet: u32,
    /// Running text: a sentence, or a line of a wrapped paragraph.
    pub prose: bool,
    /// A phrase that introduces the signatories.
    pub anchor: bool,
    /// A phrase that introduces points of the text.
    pub demand: bool,
    /// A line that stands after lists: contacts, notes, addresses.
    pub after: bool,
    /// Nothing but an address, a number or a link.
    pub contact: bool,
    /// Only a date.
    pub date: bool,
    /// Made of heading words only.
    pub group: Option<Group>,
    /// Names run through the lines from here to this one, as a paragraph.
    pub running: Option<usize>,
    /// Names in one line, told apart by counters or separators: how many.
    pub inline: usize,
}

impl Shape {
    pub(crate) fn blank(&self) -> bool {
        self.from >= self.to && self.counter.is_none()
    }

    /// Printed, but only as a line of signs ("-----").
    pub(crate) fn rule(&self) -> bool {
        !self.blank() && !self.row && self.counter.is_none_or(|c| c.text >= self.to) && !self.chars.iter().any(|c| c.is_alphanumeric())
    }

    pub(crate) fn text(&self) -> &[char] {
        &self.chars[self.from..self.to.max(self.from)]
    }

    pub(crate) fn string(&self) -> String {
        self.text().iter().collect()
    }

    pub(crate) fn last(&self) -> Option<char> {
        self.text().last().copied()
    }

    pub(crate) fn ends_with_colon(&self) -> bool {
        matches!(self.last(), Some(':' | '：' | '؛')) && self.counter.is_none()
    }

    /// Ends with the stop of a sentence and not with that of an initial ("Faro A. B.").
    pub(crate) fn ends_sentence(&self) -> bool {
        match self.text() {
            [.., before, letter, '.'] => !letter.is_uppercase() || before.is_alphabetic(),
            text => matches!(text.last(), Some('.' | '!' | '?' | '؟')),
        }
    }

    /// Begins with a small letter, as the rest of a broken line does.
    pub(crate) fn starts_small(&self) -> bool {
        let first = self.text().iter().find(|c| c.is_alphanumeric());
        // "iPhone Users", "eLibrary": a capital right behind makes it a name.
        first.is_some_and(|c| c.is_lowercase())
            && !self.text().iter().skip_while(|c| !c.is_alphanumeric()).skip(1).take(2).any(|c| c.is_uppercase())
    }

    /// Column of the first printed character.
    pub(crate) fn indent(&self) -> usize {
        self.counter.map_or(self.from, |counter| counter.start)
    }
}

/// The shapes of all lines, paragraphs included.
pub(crate) fn shapes(source: &Source) -> Vec<Shape> {
    // A row with one field is a row where the rest of its table has more.
    let tables: HashSet<u32> =
        source.lines.iter().filter(|line| line.cells.as_ref().is_some_and(|cells| cells.len() > 1)).map(|line| line.sheet).collect();
    let mail = quoted::is_mail(source);
    let mut shapes: Vec<Shape> = source
        .lines
        .iter()
        .map(|line| {
            let text = if mail { quoted::bare(&line.text) } else { Cow::Borrowed(line.text.as_str()) };
            let mut shape = shape(&text, line.cells.is_some() && tables.contains(&line.sheet), line.role, line.sheet);
            shape.celled = line.cells.is_some();
            if let (Some(number), Some(counter)) = (line.counted, &mut shape.counter) {
                counter.mark = Mark::Number(number);
            }
            shape
        })
        .collect();
    mark_wrapped_prose(&mut shapes);
    running::mark(&mut shapes);
    shapes
}

fn shape(text: &str, row: bool, role: Role, sheet: u32) -> Shape {
    let chars: Vec<char> = text.chars().collect();
    let mut counter = counter::at_start(&chars).filter(|_| !row && role != Role::Heading);
    if role == Role::Listed
        && let Some(counter) = &mut counter
    {
        // The format counts here: no guess is needed.
        counter.firmness = Firmness::Firm;
    }
    let from = counter.map_or_else(|| counter::skip_gap(&chars, 0), |counter| counter.text);
    let to = chars.iter().rposition(|c| !counter::is_gap(*c)).map_or(0, |last| last + 1).max(from.min(chars.len()));
    let mut shape = Shape {
        counter,
        from: from.min(chars.len()),
        to,
        words: 0,
        role,
        row,
        celled: row,
        sheet,
        prose: false,
        anchor: false,
        demand: false,
        after: false,
        contact: false,
        date: false,
        group: None,
        running: None,
        inline: 0,
        chars,
    };
    if !row && is_page_number(&shape) {
        shape.role = Role::PageFurniture;
    }
    if shape.blank() || row || shape.role == Role::PageFurniture {
        return shape;
    }
    let text = shape.string();
    shape.words = text.split_whitespace().count();
    shape.date = shape.words <= 8 && crate::document::date::only_date(text.trim_matches(['(', ')', '.']));
    if shape.date {
        // "10. Oktober 2023" is no tenth entry.
        if let Some(counter) = shape.counter.take() {
            shape.from = counter.start;
        }
    } else if counter.is_some() && shape.words <= 4 {
        let whole: String = shape.chars[shape.indent()..shape.to].iter().collect();
        if crate::document::date::only_date(&whole) {
            shape.date = true;
            shape.from = shape.indent();
            shape.counter = None;
        }
    }
    shape.inline = inline_names(&shape);
    shape.prose = shape.inline == 0 && is_prose(&shape);
    let marked = shape.counter.is_some_and(|c| c.firmness == Firmness::Firm && matches!(c.mark, Mark::Number(_) | Mark::Bullet(_)));
    if !marked {
        // Of a long sentence its end tells what follows.
        let tail = if shape.words > 80 { &shape.text()[shape.text().len().saturating_sub(600)..] } else { shape.text() };
        let folded = words::words(&tail.iter().collect::<String>());
        let anchor = words::ANCHORS.find_last(&folded);
        let demand = words::DEMANDS.find_last(&folded);
        let ended = matches!(shape.last(), Some('.' | '!' | '?' | '؟'));
        let leads = shape.ends_with_colon() || (shape.words <= 8 && !ended) || shape.role == Role::Heading;
        shape.demand = demand.is_some() && leads && anchor.is_none_or(|a| demand.is_some_and(|d| d > a));
        // A long sentence introduces the list only where its end says so.
        shape.anchor = !shape.demand
            && anchor.is_some_and(|at| shape.words <= 14 || shape.ends_with_colon() || at + 8 >= folded.len() || shape.inline > 1);
        let leads_out = shape.words <= 40 && shape.inline <= 1 && words::AFTER.begins(&folded);
        let told = folded.len() <= 3 || shape.prose || shape.chars.iter().any(|c| matches!(c, ':' | '@'));
        shape.contact = contact::only_contact(&text);
        shape.after =
            (leads_out && told) || shape.contact || contact::leads_to_contact(&text) || quoted::is_head(&text) || is_footnote(&shape);
        shape.group = words::group_of(&folded);
    }
    shape
}

/// "Page 2 of 3", "Página 2 de 3", "- 2 / 3 -".
fn is_page_number(shape: &Shape) -> bool {
    let whole: String = shape.chars.iter().collect();
    if whole.chars().count() > 40 || !whole.chars().any(|c| counter::digit(c).is_some()) {
        return false;
    }
    let words = words::words(&whole);
    let page = |word: &String| matches!(word.as_str(), "page" | "pagina" | "pag" | "seite" | "страница" | "стр" | "صفحه" | "الصفحه");
    let between = |word: &String| matches!(word.as_str(), "of" | "de" | "sur" | "von" | "di" | "из" | "من");
    let number = |word: &String| word.chars().all(|c| counter::digit(c).is_some());
    words.len() <= 4 && words.first().is_some_and(page) && words[1..].iter().all(|word| number(word) || between(word))
}

/// "* subject to the board's approval": a note to a name above.
fn is_footnote(shape: &Shape) -> bool {
    let whole = &shape.chars[shape.indent()..];
    let marks = whole.iter().take_while(|c| matches!(c, '*' | '†' | '‡' | '¹' | '²' | '³')).count();
    let text = &whole[marks..];
    let note = text.iter().find(|c| c.is_alphabetic()).is_some_and(|c| c.is_lowercase());
    marks > 0 && note && (text.first() == Some(&' ') || marks > 1) && shape.words >= 3
}

/// One line that reads like a sentence.
fn is_prose(shape: &Shape) -> bool {
    let text = shape.text();
    let words = shape.words;
    let full_stop = matches!(shape.last(), Some('.' | '!' | '?' | '؟' | '。' | '…'));
    if words > 25 || text.len() > 200 || (full_stop && words >= 9) {
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

/// Counts the names of a line that holds several: "1. A 2. B 3. C", "A; B; C", "Ann A, Ben B and Cem C".
fn inline_names(shape: &Shape) -> usize {
    let text = shape.text();
    if text.len() < 12 {
        return 0;
    }
    let counted = chain(shape).len();
    if counted >= 3 || (counted == 2 && shape.counter.is_some()) {
        return if shape.words <= counted * 14 { counted } else { 0 };
    }
    if shape.counter.is_some() {
        return 0;
    }
    inline::names(&shape.chars, shape.from, shape.to, false).map_or(0, |inline| inline.names.len())
}

/// Counters inside the line that go on counting: columns and numbers.
pub(crate) fn chain(shape: &Shape) -> Vec<Counter> {
    let mut found: Vec<Counter> = Vec::new();
    let mut wanted = match shape.counter.map(|counter| counter.mark) {
        Some(Mark::Number(n)) => {
            found.extend(shape.counter);
            n + 1
        }
        _ => 1,
    };
    for at in shape.from.max(1)..shape.to {
        if counter::digit(shape.chars[at]).is_none() && shape.chars[at] != '(' {
            continue;
        }
        if counter::is_gap(shape.chars[at - 1])
            && let Some(next) = counter::number_at(&shape.chars, at, wanted)
        {
            found.push(next);
            wanted += 1;
        }
    }
    found
}

/// A paragraph wrapped over several lines: lines that go on in small letters, or long lines that end like sentences.
fn mark_wrapped_prose(shapes: &mut [Shape]) {
    let mut at = 0;
    while at < shapes.len() {
        let plain = |s: &Shape| !s.blank() && !s.row && s.role == Role::Plain && s.inline == 0;
        if !plain(&shapes[at]) {
            at += 1;
            continue;
        }
        let mut end = at + 1;
        while end < shapes.len() && plain(&shapes[end]) && shapes[end].counter.is_none() {
            end += 1;
        }
        let block = &shapes[at..end];
        let first_counted = block[0].counter.is_some();
        if block.len() >= 2 {
            let words: usize = block.iter().map(|s| s.words).sum();
            let small = block[1..].iter().filter(|s| s.starts_small()).count();
            let stops = block.iter().filter(|s| matches!(s.last(), Some('.' | '!' | '?' | '؟' | '،' | ',' | '؛'))).count();
            let long = block[..block.len() - 1].iter().filter(|s| s.text().len() >= 50).count();
            let mostly_small = small * 2 >= block.len() - 1;
            let mostly_long = long * 10 >= (block.len() - 1) * 8;
            let prose = words > 25 && ((mostly_small && (mostly_long || stops > 0)) || (mostly_long && stops * 3 >= block.len()));
            if prose && !(first_counted && block.len() <= 3) {
                for shape in &mut shapes[at..end] {
                    shape.prose = true;
                }
            }
        }
        at = end;
    }
}
