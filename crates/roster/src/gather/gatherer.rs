//! What the gathering of a list keeps from line to line, and how entries begin and headings are
//! kept.

use crate::{
    LineUse,
    accept::Accepted,
    characters::{self, trim_end},
    counter,
    draft::Draft,
    group::{self, Group},
    region::Region,
    shape::Shape,
    source::{Role, Source, Span},
    words,
};

#[expect(clippy::struct_excessive_bools, reason = "independent observations, not states")]
pub(super) struct Gatherer<'a> {
    pub(super) shapes: &'a [Shape],
    pub(super) source: &'a Source,
    pub(super) sheet: u32,
    pub(super) accepted: Accepted,
    pub(super) region: Region,
    pub(super) drafts: Vec<Draft>,
    pub(super) uses: Vec<LineUse>,
    /// The draft that the next line may go on with.
    pub(super) open: Option<usize>,
    pub(super) blanks: usize,
    pub(super) heading: Option<String>,
    pub(super) group: Group,
    pub(super) fresh: bool,
    /// Names were parted by a sign within a line.
    pub(super) separated: bool,
    /// No counters stand under this heading, whatever the rest of the list does.
    pub(super) bare_section: bool,
    /// Lines that stand alone above blocks of names.
    pub(super) lone: Vec<usize>,
    /// It was asked once whether persons or bodies sign.
    pub(super) asked: bool,
}

impl Gatherer<'_> {
    pub(super) fn start(
        &mut self,
        line: usize,
        span: Span,
        number: Option<u32>,
        text: String,
        marked: bool,
    ) -> usize {
        self.drafts.push(Draft {
            heading: self.heading.clone(),
            group: self.group,
            fresh: std::mem::take(&mut self.fresh),
            marked,
            ..Draft::new(line, span, number, text)
        });
        let index = self.drafts.len() - 1;
        self.open = Some(index);
        self.uses_entry(line, index);
        index
    }

    pub(super) fn uses_entry(&mut self, line: usize, draft: usize) {
        let seq = u32::try_from(draft + 1).unwrap_or(u32::MAX);
        if let LineUse::Entry { seqs } = &mut self.uses[line] {
            seqs.push(seq);
        } else {
            self.uses[line] = LineUse::Entry { seqs: vec![seq] };
        }
    }

    pub(super) fn head(&mut self, at: usize) {
        let shape = &self.shapes[at];
        let text = heading_text(shape);
        self.group = group::hint(&words::words(&text));
        self.heading = Some(text);
        self.uses[at] = LineUse::Heading;
        self.open = None;
        self.fresh = true;
        self.section(at + 1);
    }

    /// Whether the lines up to the next heading have counters of their own.
    pub(super) fn section(&mut self, from: usize) {
        let ends = |shape: &Shape| {
            shape.role == Role::Heading
                || shape.ends_with_colon()
                || (shape.group.is_some() && shape.counter.is_none())
        };
        let lines =
            (from..self.region.end).take_while(|at| *at == from || !ends(&self.shapes[*at]));
        let (mut counted, mut bare) = (0, 0);
        for at in lines
            .filter(|at| !self.shapes[*at].blank() && self.shapes[*at].role != Role::PageFurniture)
        {
            if self.accepted.mark(at).is_some() {
                counted += 1;
            } else if !self.shapes[at].is_row()
                && self.shapes[at].closing.is_none()
                && !self.shapes[at].is_prose()
            {
                bare += 1;
            }
        }
        self.bare_section = counted == 0 && bare > 0;
    }

    /// Whether names are counted here.
    pub(super) fn listed(&self) -> bool {
        self.accepted.listed() && !self.bare_section
    }

    /// What stands before a colon on the line of the names is their heading.
    pub(super) fn announce(&mut self, at: usize, lead: usize) {
        let shape = &self.shapes[at];
        let text: String = shape.chars[shape.from..lead].iter().collect();
        let text = text.trim_end_matches([':', '：', ' ']);
        self.group = group::hint(&words::words(text));
        self.heading = Some(text.to_owned());
    }

    /// An entry for each of the names; the first has the counter.
    pub(super) fn side_by_side(
        &mut self,
        at: usize,
        names: &[Span],
        start: usize,
        number: Option<u32>,
    ) {
        let shape = &self.shapes[at];
        for (nth, span) in names.iter().enumerate() {
            let text: String = shape.chars[span.start..span.end].iter().collect();
            let (start, number) = if nth == 0 { (start, number) } else { (span.start, None) };
            let index = self.start(at, Span { start, end: span.end }, number, text, true);
            self.drafts[index].shared = names.len() > 1;
        }
        self.open = None;
    }

    /// Starts an entry at `from`, and further ones wherever the count goes on inside the line.
    pub(super) fn split_on(
        &mut self,
        at: usize,
        start: usize,
        from: usize,
        number: Option<u32>,
        marked: bool,
    ) {
        let shape = &self.shapes[at];
        let mut first = None;
        let (mut start, mut from, mut number) = (start, from, number);
        loop {
            let next = number.and_then(|n| self.next_inside(at, from, n));
            let end = trim_end(&shape.chars, from, next.map_or(shape.to, |c| c.start));
            let text: String = shape.chars[from..end.max(from)].iter().collect();
            let index = self.start(
                at,
                Span { start, end: end.max(from).min(shape.chars.len()) },
                number,
                text,
                marked,
            );
            if first.is_none() && next.is_some() {
                first = Some(index);
            }
            if first.is_some() {
                self.drafts[index].shared = true;
            }
            let Some(next) = next else { break };
            (start, from, number) = (next.start, next.text, next.mark.number());
        }
    }

    /// The counter n + 1 inside a line, unless the next counted line has it too.
    pub(super) fn next_inside(
        &self,
        at: usize,
        from: usize,
        number: u32,
    ) -> Option<counter::Counter> {
        let shape = &self.shapes[at];
        let wanted = number.checked_add(1)?;
        if self.accepted.next_number(at) == Some(wanted) {
            return None;
        }
        (from + 1..shape.to).find_map(|column| {
            let digit = characters::digit(shape.chars[column]).is_some()
                || matches!(shape.chars[column], '(' | '[' | '#' | '№');
            if !digit || !characters::is_gap(shape.chars[column - 1]) {
                return None;
            }
            let found = counter::number_at(&shape.chars, column, wanted)?;
            // "in room 27. Next": a name follows, and something stands before.
            let named =
                shape.chars[found.text.min(shape.to)..shape.to].iter().any(|c| c.is_alphabetic());
            let small = shape.chars[found.text.min(shape.to)..shape.to]
                .iter()
                .find(|c| c.is_alphanumeric())
                .is_some_and(|c| c.is_lowercase());
            let closer = shape.chars[column..found.text.min(shape.to)]
                .iter()
                .find(|c| characters::digit(**c).is_none());
            (named
                && !small
                && (matches!(closer, Some('.' | ')' | '(' | '[' | '#' | '№'))
                    || self.accepted.closer() == closer.copied()))
            .then_some(found)
        })
    }
}

pub(super) fn heading_text(shape: &Shape) -> String {
    shape
        .string()
        .trim_matches(['#', '*', '_', '=', '-', ' '])
        .trim_end_matches([':', '：', '؛', ' '])
        .to_owned()
}

/// The printed text, a refused counter included.
pub(super) fn shape_text(shape: &Shape) -> String {
    shape.chars[shape.indent()..shape.to].iter().collect()
}
