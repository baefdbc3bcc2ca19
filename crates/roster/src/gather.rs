//! From the lines of the list to entries: counters, shared lines, broken lines, headings.

mod bare;
mod blocks;
mod finish;
mod gatherer;

use crate::{
    LineUse, ReadError,
    accept::Accepted,
    characters::trim_end,
    counter::{Firmness, Mark},
    group::{self, Group},
    inline, limits,
    region::Region,
    running,
    shape::{LineKind, Shape},
    source::{Role, Source, Span},
    table::{self, Plan},
    words,
};
use finish::Gathered;
use gatherer::{Gatherer, heading_text};

pub(crate) fn gather(
    shapes: &[Shape],
    region: Region,
    plans: &[Option<Plan>],
    source: &Source,
) -> Result<Gathered, ReadError> {
    let mut gatherer = Gatherer {
        shapes,
        source,
        sheet: 0,
        accepted: Accepted::of(shapes, region),
        region,
        drafts: Vec::new(),
        uses: shapes.iter().map(outside).collect(),
        open: None,
        blanks: 0,
        heading: None,
        group: Group::Neither,
        fresh: false,
        separated: false,
        bare_section: false,
        lone: lone_headings(shapes, region),
        asked: false,
    };
    if let Some(anchor) = region.anchor
        && !(region.start..region.end).contains(&anchor)
    {
        gatherer.introduce(anchor);
    }
    gatherer.section(region.start);
    let mut signatures = blocks::find(shapes, region).into_iter().peekable();
    let mut at = region.start;
    while at < region.end {
        if let Some(lines) = signatures.next_if(|lines| lines[0] == at) {
            gatherer.signature(&lines);
            at = lines.last().map_or(at, |last| *last) + 1;
        } else {
            at = gatherer.paragraph(at).unwrap_or_else(|| {
                gatherer.line(at, plans);
                at + 1
            });
        }
        gatherer.check()?;
    }
    Ok(gatherer.finish())
}

/// Lines alone between blank ones, each above a block of several: headings, where no line stands
/// alone otherwise.
fn lone_headings(shapes: &[Shape], region: Region) -> Vec<usize> {
    let mut blocks: Vec<Vec<usize>> = Vec::new();
    let mut fresh = true;
    let lines = shapes.iter().enumerate().take(region.end).skip(region.start);
    for (at, shape) in lines {
        let plain = shape.role == Role::Plain && !shape.is_row() && shape.counter.is_none();
        if shape.blank() || !plain {
            fresh = true;
        } else if let Some(block) = blocks.last_mut().filter(|_| !fresh) {
            block.push(at);
        } else {
            blocks.push(vec![at]);
            fresh = false;
        }
    }
    let alone: Vec<usize> = (0..blocks.len()).filter(|i| blocks[*i].len() == 1).collect();
    let heads = |i: &usize| blocks.get(i + 1).is_some_and(|below| below.len() > 1);
    if alone.len() < 2 || !alone.iter().all(heads) {
        return Vec::new();
    }
    let line = |i: &usize| blocks[*i][0];
    let bare = |at: &usize| {
        shapes[*at].words <= 9 && names::kind(&shapes[*at].string()) != names::Kind::Individual
    };
    alone.iter().map(line).filter(bare).collect()
}

/// The use of a line that is not in the list.
pub(crate) fn outside(shape: &Shape) -> LineUse {
    match shape.role {
        Role::PageFurniture => LineUse::PageFurniture,
        _ if shape.blank() => LineUse::Blank,
        _ => LineUse::Text,
    }
}

impl Gatherer<'_> {
    /// Stops where the list has more entries than are read.
    fn check(&self) -> Result<(), ReadError> {
        let found = self.drafts.len();
        if found <= limits::ENTRIES {
            return Ok(());
        }
        let line = self.drafts.last().map_or(0, |draft| self.source.lines[draft.line].number);
        Err(ReadError::TooManyEntries { found, line, limit: limits::ENTRIES })
    }

    fn introduce(&mut self, anchor: usize) {
        let shape = &self.shapes[anchor];
        self.group = group::hint(&words::words(&shape.string()));
        if !shape.is_prose() && shape.words <= 8 {
            self.heading = Some(heading_text(shape));
            self.uses[anchor] = LineUse::Heading;
        }
    }

    /// Names that run through a paragraph; gives the line behind it.
    fn paragraph(&mut self, at: usize) -> Option<usize> {
        let LineKind::Running { end, .. } = self.shapes[at].kind else { return None };
        let end = end.min(self.region.end);
        if let Some((column, _)) = running::lead(&self.shapes[at]) {
            self.announce(at, column);
        }
        for line in at..end {
            self.uses[line] = LineUse::Blank;
        }
        for piece in running::pieces(self.shapes, at, end) {
            let index = self.start(piece.line, piece.span, None, piece.text, true);
            self.drafts[index].shared = true;
            for line in &piece.further {
                self.uses_entry(*line, index);
            }
            self.drafts[index].further = piece.further;
        }
        self.open = None;
        self.blanks = 0;
        Some(end)
    }

    fn line(&mut self, at: usize, plans: &[Option<Plan>]) {
        let shape = &self.shapes[at];
        if shape.role == Role::PageFurniture {
            return;
        }
        if shape.blank() || shape.rule() {
            self.blanks += 1;
            return;
        }
        if let Some(row) = self.row_of(at) {
            self.uses[at] = self.uses[row].clone();
            return;
        }
        if !self.source.sheet_names.is_empty() && shape.sheet != self.sheet {
            // What stood on the sheet before says nothing about this one; its name may.
            self.sheet = shape.sheet;
            let name = self.source.sheet_names.get(shape.sheet as usize - 1);
            self.group = name.map_or(Group::Neither, |name| group::hint(&words::words(name)));
            self.heading = name.filter(|_| self.group != Group::Neither).cloned();
            self.open = None;
        }
        if shape.is_row() {
            self.row(at, plans.get(at).and_then(Option::as_ref));
        } else if matches!(shape.role, Role::Heading | Role::TableHead) {
            self.head(at);
        } else if let Some(mark) = self.accepted.mark(at) {
            self.counted(at, mark);
        } else if matches!(shape.kind, LineKind::Names { .. }) {
            self.several(at);
        } else if let Some(number) = self.continues(at) {
            self.split_on(at, shape.indent(), shape.from, Some(number), true);
        } else {
            self.bare(at);
        }
        self.blanks = 0;
    }

    /// The row of a table of which a line is the rest.
    fn row_of(&self, at: usize) -> Option<usize> {
        let continued = |at: &usize| self.shapes[*at].role == Role::Continued;
        let row = (0..at).rev().find(|above| !continued(above));
        row.filter(|row| continued(&at) && self.shapes[*row].is_row())
    }

    fn counted(&mut self, at: usize, mark: Mark) {
        let shape = &self.shapes[at];
        let start = shape.indent();
        let from = shape.from;
        if self.group == Group::Individuals
            && let Some(inline) = inline::names(&shape.chars, from, shape.to, true)
        {
            return self.side_by_side(at, &inline.names, start, mark.number());
        }
        self.split_on(at, start, from, mark.number(), true);
    }

    /// "21. Name" alone behind rows that hold the names 1 to 20.
    fn continues(&self, at: usize) -> Option<u32> {
        let counter =
            self.shapes[at].counter.filter(|counter| counter.firmness == Firmness::Firm)?;
        let last = self.drafts.last().filter(|draft| self.shapes[draft.line].is_row())?.number?;
        counter.mark.number().filter(|number| *number == last + 1)
    }

    /// Names in one line without a counter at its beginning.
    fn several(&mut self, at: usize) {
        let shape = &self.shapes[at];
        let chain = shape.chain();
        let follows = chain.first().is_some_and(|c| {
            c.mark.number() == Some(1)
                || self
                    .drafts
                    .last()
                    .and_then(|d| d.number)
                    .is_some_and(|last| c.mark.number() == Some(last + 1))
        });
        if chain.len() >= 2 && follows {
            let lead = trim_end(&shape.chars, shape.from, chain[0].start);
            if lead > shape.from {
                let text: String = shape.chars[shape.from..lead].iter().collect();
                if text.ends_with(':') || self.open.is_none() {
                    self.heading = Some(text.trim_end_matches(':').to_owned());
                } else if let Some(open) = self.open {
                    self.drafts[open].join(at, &text);
                    self.uses_entry(at, open);
                }
            }
            self.split_on(at, chain[0].start, chain[0].text, chain[0].mark.number(), true);
            return;
        }
        let persons = self.group == Group::Individuals;
        let Some(inline) = inline::names(&shape.chars, shape.from, shape.to, persons) else {
            return self.bare(at);
        };
        if inline.lead > shape.from {
            self.announce(at, inline.lead);
        }
        self.side_by_side(at, &inline.names, inline.names[0].start, None);
        self.separated = true;
    }

    fn row(&mut self, at: usize, plan: Option<&Plan>) {
        match plan {
            Some(Plan::Head) => self.uses[at] = LineUse::Heading,
            Some(Plan::Group(text)) => {
                self.heading = Some(text.clone());
                self.group = group::hint(&words::words(text));
                self.fresh = true;
                self.uses[at] = LineUse::Heading;
            }
            Some(Plan::Names(names)) => {
                let shared = names.len() > 1;
                for name in names {
                    let span = Span { start: name.start, end: name.end };
                    let index = self.start(at, span, name.number, name.text.clone(), true);
                    let draft = &mut self.drafts[index];
                    draft.shared = shared;
                    draft.take_cells(name);
                    draft.open_party = name.open && !std::mem::replace(&mut self.asked, true);
                }
            }
            Some(Plan::Question(why, _)) => {
                self.uses[at] = LineUse::Question { why: (*why).into() }
            }
            None => self.uses[at] = LineUse::Question { why: table::NO_NAME.into() },
        }
        self.open = None;
    }
}
