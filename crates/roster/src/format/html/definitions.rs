//! Definition lists: groups with their names below them, or names with what is said of each.

use super::{CARDS, Page};
use crate::{
    group,
    source::{Role, Source, SourceLine},
    table::facts,
    words,
};

/// Descriptions of one name.
const MOST_SAID: usize = 4;

/// The table that the first definition list of a page makes; each takes the next number.
const FIRST: u32 = CARDS + 1;

/// A definition list while it is read.
#[derive(Debug, Default)]
pub(super) struct Definitions {
    terms: Vec<Term>,
    /// Another list or a table stands in it: it only lays out the page.
    broken: bool,
}

#[derive(Debug)]
struct Term {
    /// The line of the source that it begins on.
    line: usize,
    /// Descriptions that follow it.
    said: usize,
}

impl Definitions {
    pub(super) fn term(&mut self, line: usize) {
        self.terms.push(Term { line, said: 0 });
    }

    pub(super) fn description(&mut self) {
        match self.terms.last_mut() {
            Some(term) => term.said += 1,
            None => self.broken = true,
        }
    }

    pub(super) fn give_up(&mut self) {
        self.broken = true;
    }

    /// The line of each name, and the cells of its row; nothing where the terms are headings.
    fn rows(&self, source: &Source) -> Option<Vec<(usize, Vec<String>)>> {
        if self.broken || self.terms.len() < 2 {
            return None;
        }
        let ends = self.terms.iter().skip(1).map(|term| term.line).chain([source.lines.len()]);
        let blocks: Vec<(&Term, &[SourceLine])> = self
            .terms
            .iter()
            .zip(ends)
            .map(|(term, end)| Some((term, source.lines.get(term.line..end)?)))
            .collect::<Option<_>>()?;
        let plain = |lines: &[SourceLine]| {
            let (first, rest) = lines.split_first()?;
            let listed = rest.iter().any(|line| line.role != Role::Plain || line.cells.is_some());
            (first.role == Role::Heading && first.cells.is_none() && !listed).then_some(())
        };
        blocks.iter().try_for_each(|(_, lines)| plain(lines))?;
        let terms: Vec<&str> = blocks.iter().map(|(_, lines)| lines[0].text.as_str()).collect();
        let above = &source.lines[..blocks.first()?.0.line];
        if !self.are_names(&terms) || !(are_announced(above) || are_known(&terms)) {
            return None;
        }
        let width = blocks.iter().map(|(_, lines)| lines.len()).max().unwrap_or(0);
        let cells = |lines: &[SourceLine]| {
            let mut cells: Vec<String> = lines.iter().map(|line| line.text.clone()).collect();
            cells.resize(width, String::new());
            cells
        };
        Some(blocks.into_iter().map(|(term, lines)| (term.line, cells(lines))).collect())
    }

    /// "Chile" with its bodies below it is a heading, and so is "Individuals"; a term with one
    /// description is a name, and a person may have several.
    fn are_names(&self, terms: &[&str]) -> bool {
        let said = self.terms.iter().map(|term| term.said).max().unwrap_or(0);
        let heads = |term: &&&str| {
            let words = words::words(term);
            names::place_code(term).is_some()
                || group::exact(&words).is_some()
                || term.chars().filter(|c| c.is_alphanumeric()).count() < 2
                || term.ends_with([':', '：'])
        };
        said > 0
            && terms.iter().filter(heads).count() * 2 < terms.len()
            && (said == 1 || (said <= MOST_SAID && are_persons(terms)))
    }
}

/// Lines above a list that may say what it is.
const ABOVE: usize = 4;

/// A heading or sentence above says that names follow: a glossary is made of the same elements.
pub(in crate::format) fn are_announced(above: &[SourceLine]) -> bool {
    above
        .iter()
        .rev()
        .take(ABOVE)
        .any(|line| words::ANCHORS.find_last(&words::words(&line.text)).is_some())
}

/// Most terms are what only names are.
pub(in crate::format) fn are_known(terms: &[&str]) -> bool {
    let known = terms.iter().filter(|term| names::kind(term) != names::Kind::Unknown).count();
    known >= 2 && known * 10 >= terms.len() * 6
}

pub(in crate::format) fn are_persons(terms: &[&str]) -> bool {
    let persons = terms.iter().filter(|term| facts::person_shaped(term)).count();
    persons * 10 >= terms.len() * 8
}

impl Page {
    pub(super) fn begin_definitions(&mut self) {
        self.end_line();
        let lays_out = self.in_cell() || self.definitions.is_some();
        if let Some(outer) = &mut self.definitions {
            outer.give_up();
        }
        if !lays_out {
            self.definitions = Some(Definitions::default());
        }
    }

    /// Makes rows of a list of names: what is said of a name is beside it, and no name.
    pub(super) fn end_definitions(&mut self) {
        self.end_line();
        self.note_lines();
        let Some(rows) = self.definitions.take().and_then(|found| found.rows(&self.source)) else {
            return;
        };
        let Some((first, _)) = rows.first() else { return };
        let (first, sheet) = (*first, FIRST + self.definition_count);
        self.definition_count += 1;
        let places: Vec<(u32, u32)> = rows
            .iter()
            .map(|(line, _)| (self.source.lines[*line].number, self.written[*line]))
            .collect();
        let terms: Vec<&str> = rows.iter().map(|(_, cells)| cells[0].as_str()).collect();
        if !are_persons(&terms) {
            // What is said of a body may sound like one. Of a person it is mostly the place of work.
            let said = rows.first().map_or(0, |(_, cells)| cells.len().saturating_sub(1));
            let heads = std::iter::once("name").chain(std::iter::repeat_n("notes", said));
            self.source.heads.insert(sheet, heads.map(str::to_owned).collect());
        }
        self.source.lines.truncate(first);
        self.written.truncate(first);
        for ((number, written), (_, cells)) in places.into_iter().zip(rows) {
            let pushed = self.source.push_row(number, sheet, &cells, Role::Plain);
            self.keep(pushed);
            self.written.push(written);
        }
    }
}
