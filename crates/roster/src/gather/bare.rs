//! Lines without a counter: the rest of a broken entry, a heading, a name of its own, or a
//! question.

use super::gatherer::{Gatherer, shape_text};
use crate::{
    LineUse,
    characters::{self, trim_end},
    column::{self, Column},
    draft::Draft,
    group::{self, Group},
    inline,
    shape::Shape,
    source::{Role, Span},
    words::{self, JOINERS},
};

impl Gatherer<'_> {
    /// A line without a counter.
    pub(super) fn bare(&mut self, at: usize) {
        let shape = &self.shapes[at];
        let text = shape_text(shape);
        if let Some(open) = self.open
            && self.drafts[open].text.is_empty()
        {
            // A counter alone on its line: the name follows below.
            self.drafts[open].join(at, &text);
            self.uses_entry(at, open);
            return;
        }
        if shape.role == Role::Continued
            && let Some(open) = self.open
        {
            return self.join_or_split(at, open);
        }
        if shape.closing.is_some()
            || shape.date
            || (shape.is_prose() && !shape.ends_with_colon() && !self.goes_on(at))
        {
            self.uses[at] = LineUse::Text;
            self.open = None;
            return;
        }
        if self.goes_on(at)
            && let Some(open) = self.open
        {
            self.join_or_split(at, open);
            return;
        }
        let column = self.drafts.is_empty()
            && shape.words <= 4
            && column::listed(&text).is_some_and(Column::is_name);
        if column
            || shape.ends_with_colon()
            || (shape.is_anchor() && shape.words <= 10)
            || ((shape.group.is_some() || is_place(&text)) && self.stands_apart(at))
            || (group::leads(&words::words(&text))
                && shape.words <= 9
                && self.stands_apart(at)
                && self.shapes.get(at + 1).is_some_and(Shape::blank))
        {
            return self.head(at);
        }
        if self.several_here(at) {
            return;
        }
        if self.listed() {
            self.bare_among_counted(at);
        } else if self.title(at) || self.lone.contains(&at) {
            self.head(at);
        } else {
            self.start_bare(at);
        }
    }

    /// "Ghana: Lantern Library", and persons side by side where persons sign.
    fn several_here(&mut self, at: usize) -> bool {
        let shape = &self.shapes[at];
        let persons = self.group == Group::Individuals;
        if let Some(inline) = inline::names(&shape.chars, shape.from, shape.to, persons) {
            self.side_by_side(at, &inline.names, inline.names[0].start, None);
            return true;
        }
        let Some(colon) = (shape.from..shape.to).find(|i| matches!(shape.chars[*i], ':' | '：'))
        else {
            return false;
        };
        let place: String = shape.chars[shape.from..colon].iter().collect();
        let lead = characters::skip_gap(&shape.chars[..shape.to], colon + 1);
        if names::place_code(without_count(&place)).is_none() || lead >= shape.to {
            return false;
        }
        self.announce(at, lead);
        self.side_by_side(at, &[Span { start: lead, end: shape.to }], lead, None);
        true
    }

    fn start_bare(&mut self, at: usize) {
        let shape = &self.shapes[at];
        let span = Span { start: shape.indent(), end: shape.to };
        self.start(at, span, None, shape_text(shape), false);
    }

    /// The rest of a broken entry, behind which the count may go on in the same line.
    fn join_or_split(&mut self, at: usize, open: usize) {
        let shape = &self.shapes[at];
        let from = shape.indent();
        let next = self.drafts[open].number.and_then(|n| self.next_inside(at, from, n));
        let end = trim_end(&shape.chars, from, next.map_or(shape.to, |c| c.start));
        let rest: String = shape.chars[from..end.max(from)].iter().collect();
        self.drafts[open].join(at, &rest);
        self.uses_entry(at, open);
        if let Some(next) = next {
            self.split_on(at, next.start, next.text, next.mark.number(), true);
        }
    }

    fn bare_among_counted(&mut self, at: usize) {
        let shape = &self.shapes[at];
        let last = self.drafts.last().and_then(|draft| draft.number);
        let next = self.accepted.next_number(at);
        let more = self.accepted.more_after(at);
        let restarts = last.zip(next).map_or(more, |(last, next)| next <= last);
        let gap = last.zip(next).is_some_and(|(last, next)| next == last + 2);
        let group = more && !gap && shape.words <= 4 && self.stands_apart(at);
        // A lost number, or a name added by hand below the counted ones.
        let name = gap
            || (!more
                && shape.words <= 14
                && names::kind(&shape.string()) == names::Kind::Organisation);
        let next_counted = (at + 1..self.region.end)
            .find(|i| !self.shapes[*i].blank())
            .is_some_and(|i| self.accepted.mark(i).is_some());
        if let Some(open) = self.open
            && self.blanks == 0
            && restarts
            && !next_counted
            && self.drafts[open].marked
        {
            // Right under an entry and above a heading: the rest of that entry.
            self.join_or_split(at, open);
        } else if (restarts && shape.words <= 14) || group {
            self.head(at);
        } else if name {
            self.start_bare(at);
        } else {
            self.uses[at] =
                LineUse::Question { why: "no counter, in a list that has counters".into() };
            self.open = None;
        }
    }

    /// Whether the line is the rest of the open entry.
    fn goes_on(&self, at: usize) -> bool {
        let (shape, Some(open)) = (&self.shapes[at], self.open) else { return false };
        let draft = &self.drafts[open];
        if shape.role == Role::Continued {
            return true;
        }
        if self.blanks > 1
            || shape.celled
            || (shape.role == Role::Listed && self.shapes[draft.line].role == Role::Listed)
        {
            return false;
        }
        if self.blanks > 0 && self.accepted.airy() && !self.listed() {
            return false;
        }
        let commas_separate = self.accepted.commas_separate();
        let hangs = match draft.text.chars().last() {
            Some(',' | '،') => !commas_separate,
            Some('-' | '–' | '—' | '‐' | '/' | '&' | '(' | '\u{ad}') => true,
            _ => false,
        };
        let last_word = draft.text.rsplit(char::is_whitespace).next().unwrap_or_default();
        // "Group A" is whole.
        let joiner = !last_word.starts_with(char::is_uppercase)
            && JOINERS.contains(&words::fold(last_word))
            && draft.text.contains(' ')
            && !draft.ends_with_separator();
        let brackets = draft.text.chars().filter(|c| *c == '(').count()
            > draft.text.chars().filter(|c| *c == ')').count();
        if hangs || joiner || (brackets && shape.words <= 8) {
            return true;
        }
        if shape.starts_small()
            && !self.accepted.small_names()
            && !shape.ends_with_colon()
            && !begins_with_a_name(shape)
            && !self.is_small_name(at)
        {
            return true;
        }
        if matches!(shape.text().first(), Some('(')) && self.blanks == 0 {
            return true;
        }
        if !self.listed()
            && self.blanks == 0
            && self.accepted.rarely_indented()
            && shape.indent() >= self.shapes[draft.line].indent() + 2
            && !shape.ends_with_colon()
        {
            return true;
        }
        let counted = self.listed() && self.blanks == 0 && draft.marked;
        counted && !shape.ends_with_colon() && self.belongs_to(at, draft)
    }

    /// "reefwatch", "ebbandflow.example": a name that only begins small, below a line that had room
    /// for more.
    fn is_small_name(&self, at: usize) -> bool {
        let shape = &self.shapes[at];
        let above = at.checked_sub(1).map(|above| &self.shapes[above]);
        let full =
            above.is_some_and(|above| above.to + first_word(shape) > self.accepted.width().max(50));
        let first: String = shape.text().iter().take_while(|c| !c.is_whitespace()).collect();
        shape.words == 1
            && !full
            && !JOINERS.contains(&words::fold(&first))
            && shape.counter.is_none()
    }

    /// Whether the line right under a counted entry looks like the rest of it.
    fn belongs_to(&self, at: usize, draft: &Draft) -> bool {
        let shape = &self.shapes[at];
        // A broken line hangs under the name, or fills a full line above it; a heading does
        // neither.
        let hanging = shape.from > self.shapes[draft.line].indent();
        let above = draft.further.last().copied().unwrap_or(draft.line);
        let full = self.shapes[above].to + first_word(shape) > self.accepted.width();
        let steady =
            draft.number.zip(self.accepted.next_number(at)).is_some_and(|(n, next)| next == n + 1);
        // A short line between 7 and 8, where hardly any line has no counter: the rest of 7.
        let stray = steady
            && self.accepted.few_strays()
            && shape.words <= 4
            && self.shapes.get(at + 1).is_some_and(|_| self.accepted.mark(at + 1).is_some())
            && names::kind(&shape.string()) != names::Kind::Individual;
        hanging
            || (full && (steady || draft.number.is_none()))
            || (steady && begins_with_and(shape))
            || stray
    }

    /// Blank lines around it, and entries below.
    fn stands_apart(&self, at: usize) -> bool {
        let above = self.blanks > 0
            || at == self.region.start
            || matches!(self.uses[at - 1], LineUse::Heading);
        let below = (at + 1..self.region.end).any(|next| !self.shapes[next].blank());
        above && below
    }

    /// The first line of a bare list, with a blank line below it and none between the names.
    fn title(&self, at: usize) -> bool {
        if at != self.region.start
            || self.region.anchor.is_some()
            || (0..at).any(|i| !self.shapes[i].blank())
        {
            return false;
        }
        let rest = &self.shapes[at + 1..self.region.end];
        let names = rest.iter().filter(|shape| !shape.blank()).count();
        let blanks = rest.iter().filter(|shape| shape.blank()).count();
        rest.first().is_some_and(Shape::blank) && names >= 3 && blanks * 4 <= names
    }
}

/// "Ghana (3)", "ALGERIA / ALGÉRIE".
fn is_place(text: &str) -> bool {
    let text = without_count(text);
    text.split('/').all(|part| names::place_code(part).is_some())
}

/// "Ghana (3)": how many stand below is no part of the place.
fn without_count(text: &str) -> &str {
    let text = text.trim().trim_end_matches([':', '：']).trim_end();
    match text.strip_suffix(')').and_then(|rest| rest.rsplit_once('(')) {
        Some((place, count)) if count.trim().chars().all(|c| characters::digit(c).is_some()) => {
            place.trim_end()
        }
        _ => text,
    }
}

/// Arabic glues its "and" to the word: such a line goes on.
fn begins_with_and(shape: &Shape) -> bool {
    let text = shape.text();
    text.starts_with(&['و', 'ا', 'ل'])
        || (text.first() == Some(&'و') && text.get(1).is_some_and(|c| c.is_whitespace()))
}

/// "professor Ana Faro", "van der Tide, Jo": small, and yet a beginning.
fn begins_with_a_name(shape: &Shape) -> bool {
    let text = shape.string();
    let mut words = text.split_whitespace();
    let Some(first) = words.next() else { return false };
    let particle = matches!(
        first,
        "van" | "von" | "der" | "ter" | "bin" | "ibn" | "bint" | "abu" | "al" | "el"
    );
    let capital = words
        .find(|word| !names::is_name_particle(word))
        .is_some_and(|word| word.starts_with(char::is_uppercase));
    (particle || (names::is_title(first) && first.chars().count() >= 4)) && capital
}

fn first_word(shape: &Shape) -> usize {
    shape.text().iter().take_while(|c| !c.is_whitespace()).count()
}
