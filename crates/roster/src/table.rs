//! Rows of several fields: which column holds the names, the counter, the place.

mod columns;
mod export;
pub(crate) mod facts;
mod named;
mod party;
mod rows;
mod total;
mod within;

use crate::{
    Contact,
    draft::Party,
    group,
    shape::Shape,
    source::{Role, Source},
    words,
};
use columns::Columns;
use rows::{Cell, Row};
use std::{collections::HashSet, sync::LazyLock};

/// What a row of a table holds.
#[derive(Debug)]
pub(crate) enum Plan {
    /// The heading row.
    Head,
    /// A row with one text over the whole width.
    Group(String),
    /// The names of the row, one except where a table only lays names out side by side.
    Names(Vec<CellName>),
    /// Why it is no entry, and the names as they would be read.
    Question(&'static str, Vec<CellName>),
}

#[derive(Debug)]
pub(crate) struct CellName {
    /// Column where the entry begins, its counter included.
    pub start: usize,
    /// Column where it ends.
    pub end: usize,
    pub text: String,
    pub number: Option<u32>,
    pub place: Option<String>,
    pub short: Option<String>,
    pub role: Option<String>,
    pub affiliation: Option<String>,
    pub party: Option<Party>,
    /// Nothing tells whether the person or the body signs.
    pub open: bool,
    pub contact: Contact,
}

pub(crate) const NO_NAME: &str = "a row without a name";
/// Why an answer to a form is no entry.
pub(crate) const NOT_SENT: &str = "the form was begun and not sent";

/// A plan for every row; `None` for lines that are no rows.
pub(crate) fn plan(source: &Source, shapes: &[Shape]) -> Vec<Option<Plan>> {
    let mut plans: Vec<Option<Plan>> = (0..shapes.len()).map(|_| None).collect();
    let mut at = 0;
    while at < shapes.len() {
        if !shapes[at].is_row() {
            at += 1;
            continue;
        }
        let (sheet, mut end, mut last) = (shapes[at].sheet, at + 1, at + 1);
        while end < shapes.len()
            && shapes[end].sheet == sheet
            && (shapes[end].is_row() || shapes[end].blank() || inside(&shapes[end]))
        {
            if shapes[end].is_row() {
                last = end + 1;
            }
            end += 1;
        }
        let table = Table::of(source, shapes, at, last);
        for (row, plan) in table.plans() {
            plans[row] = Some(plan);
        }
        at = last;
    }
    plans
}

/// The rest of a wrapped row, or a line drawn between rows.
fn inside(shape: &Shape) -> bool {
    shape.role == Role::Continued || shape.rule()
}

/// The rows of tables with a heading row in which somebody is named.
pub(crate) fn named_rows(source: &Source, shapes: &[Shape]) -> Vec<usize> {
    let plans = plan(source, shapes);
    let head = plans.iter().any(|plan| matches!(plan, Some(Plan::Head)));
    let named =
        |(at, plan): (usize, &Option<Plan>)| matches!(plan, Some(Plan::Names(_))).then_some(at);
    plans.iter().enumerate().filter(|_| head).filter_map(named).collect()
}

struct Table {
    rows: Vec<Row>,
    /// What the columns are called where no row says it.
    heads: Option<Vec<String>>,
}

impl Table {
    fn of(source: &Source, shapes: &[Shape], from: usize, to: usize) -> Self {
        let rows = (from..to)
            .filter(|at| shapes[*at].is_row())
            .map(|at| {
                let line = &source.lines[at];
                let cells = line
                    .cells
                    .iter()
                    .flatten()
                    .map(|span| Cell::of(&shapes[at].chars, *span))
                    .collect();
                let invites = line.text.contains('@') && line.text.contains(": ");
                Row { at, role: line.role, cells, invites }
            })
            .collect();
        let heads = source.heads.get(&shapes[from].sheet).cloned();
        Self { rows, heads }
    }

    fn plans(&self) -> Vec<(usize, Plan)> {
        if total::is_tally(&self.rows) {
            return self.rows.iter().map(|row| (row.at, Plan::Head)).collect();
        }
        let columns = Columns::of(&self.rows, self.heads.as_deref());
        self.rows
            .iter()
            .enumerate()
            .map(|(i, row)| (row.at, self.plan_of(i, row, &columns)))
            .collect()
    }

    fn plan_of(&self, i: usize, row: &Row, columns: &Columns) -> Plan {
        let printed: Vec<&Cell> = row.printed().collect();
        if let Some(head) = columns.head {
            let repeated =
                row.cells.iter().map(|c| &c.text).eq(self.rows[head].cells.iter().map(|c| &c.text));
            if i == head || repeated {
                return Plan::Head;
            }
            if i < head {
                return if printed.len() == 1 {
                    Plan::Group(printed[0].text.clone())
                } else {
                    Plan::Head
                };
            }
        } else if row.role == Role::TableHead {
            return Plan::Head;
        }
        if row.rule() || export::is_of_codes(printed.iter().map(|cell| cell.text.as_str())) {
            return Plan::Head;
        }
        if let (Role::Heading, [only]) = (row.role, printed.as_slice()) {
            return if total::is_total(&only.text) {
                Plan::Head
            } else {
                Plan::Group(only.text.trim_end_matches(':').to_owned())
            };
        }
        let names: Vec<CellName> = self.names_of(i, columns);
        if let (Some((first, last)), [only]) = (columns.counted, printed.as_slice())
            && (i < first || i > last)
            && names.iter().all(|name| name.number.is_none())
        {
            // Above a list that counts stand its title and its heading; below it, names that were
            // added, or a last word.
            if row.invites || total::is_total(&only.text) {
                return Plan::Head;
            }
            if i < first {
                return Plan::Group(only.text.trim_end_matches(':').to_owned());
            }
        }
        // One text in a row of several fields, without the counter that the others have, is a
        // heading across the table.
        let alone = printed.len() == 1 && columns.names.len() == 1 && columns.usually_filled > 1.6;
        if alone && names.first().is_none_or(|name| name.number.is_none()) {
            let text = &printed[0].text;
            let folded = words::words(text);
            let heading = names.is_empty()
                || columns.counter.is_some()
                || group::exact(&folded).is_some()
                || names::place_code(text).is_some()
                || text.ends_with(':');
            if heading && text.chars().any(char::is_alphabetic) {
                return Plan::Group(text.trim_end_matches(':').to_owned());
            }
        }
        if alone && row.invites && names.iter().all(|name| name.number.is_none()) {
            return Plan::Head;
        }
        // A sum bears no counter of its own, and stands first in its row.
        if names.iter().all(|name| name.number.is_none())
            && printed.first().is_some_and(|cell| total::is_total(&cell.text))
        {
            return Plan::Head;
        }
        let unsent = columns.sent.is_some_and(|c| row.cells.get(c).is_none_or(Cell::is_empty));
        if names.is_empty() {
            Plan::Question(NO_NAME, names)
        } else if unsent {
            Plan::Question(NOT_SENT, names)
        } else {
            Plan::Names(names)
        }
    }
}

/// What people write into a field that they leave empty.
fn means_none(text: &str) -> bool {
    static NONE: LazyLock<HashSet<&str>> =
        LazyLock::new(|| words::lines(include_str!("../data/none.txt")));
    let text = text.to_lowercase();
    let parts: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    parts.is_empty() || NONE.contains(&parts.join(" ").as_str())
}
