//! Rows of several fields: which column holds the names, the counter, the place.

mod facts;
pub(crate) mod heading;
mod merged;
mod settle;
mod total;
mod within;

pub(crate) use merged::Merged;
pub(crate) use settle::{settle, settle_all};

use facts::Facts;

use crate::{
    counter,
    shape::Shape,
    source::{Role, Source, Span},
    words::{self, Column},
};

/// What a row of a table holds.
#[derive(Debug)]
pub(crate) enum Plan {
    /// The heading row.
    Head,
    /// A row with one text over the whole width.
    Group(String),
    /// The names of the row, one except where a table only lays names out side by side.
    Names(Vec<CellName>),
    Question(&'static str),
}

#[derive(Debug)]
pub(crate) struct CellName {
    /// Column where the entry begins, its counter included.
    pub start: usize,
    pub text: Span,
    pub number: Option<u32>,
    pub place: Option<String>,
    pub short: Option<String>,
}

pub(crate) const NO_NAME: &str = "a row without a name";

/// A plan for every row; `None` for lines that are no rows.
pub(crate) fn plan(source: &Source, shapes: &[Shape]) -> Vec<Option<Plan>> {
    let mut plans: Vec<Option<Plan>> = (0..shapes.len()).map(|_| None).collect();
    let mut at = 0;
    while at < shapes.len() {
        if !shapes[at].row {
            at += 1;
            continue;
        }
        let (sheet, mut end, mut last) = (shapes[at].sheet, at + 1, at + 1);
        while end < shapes.len() && shapes[end].sheet == sheet && (shapes[end].row || shapes[end].blank()) {
            if shapes[end].row {
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

struct Table {
    rows: Vec<Row>,
}

struct Row {
    at: usize,
    role: Role,
    cells: Vec<Cell>,
    /// Words around a list: a sentence, a date.
    aside: bool,
    /// Whom to write to.
    invites: bool,
}

#[derive(Clone)]
struct Cell {
    span: Span,
    text: String,
}

/// What the columns of one table mean.
#[derive(Debug, Default)]
struct Columns {
    head: Option<usize>,
    names: Vec<Fields>,
    counter: Option<usize>,
    /// Printed fields of a row, on average.
    usually_filled: f64,
    /// The first and the last row with a counter, where the names have theirs in the same field.
    counted: Option<(usize, usize)>,
}

/// Where one name of a row stands, and what belongs to it.
#[derive(Debug)]
struct Fields {
    name: usize,
    counter: Option<usize>,
    place: Option<usize>,
    short: Option<usize>,
}

impl Table {
    fn of(source: &Source, shapes: &[Shape], from: usize, to: usize) -> Self {
        let rows = (from..to)
            .filter(|at| shapes[*at].row)
            .map(|at| {
                let line = &source.lines[at];
                let cells = line.cells.iter().flatten().map(|span| cell(&shapes[at].chars, *span)).collect();
                let shape = &shapes[at];
                let aside = shape.after || shape.prose || shape.contact || shape.date;
                let invites = line.text.contains('@') && line.text.contains(": ");
                Row { at, role: line.role, cells, aside, invites }
            })
            .collect();
        Self { rows }
    }

    fn plans(&self) -> Vec<(usize, Plan)> {
        if total::is_tally(&self.rows) {
            return self.rows.iter().map(|row| (row.at, Plan::Head)).collect();
        }
        let columns = self.columns();
        self.rows.iter().enumerate().map(|(i, row)| (row.at, self.plan_of(i, row, &columns))).collect()
    }

    fn plan_of(&self, i: usize, row: &Row, columns: &Columns) -> Plan {
        let printed: Vec<&Cell> = row.cells.iter().filter(|cell| !cell.text.is_empty()).collect();
        if let Some(head) = columns.head {
            let repeated = row.cells.iter().map(|c| &c.text).eq(self.rows[head].cells.iter().map(|c| &c.text));
            if i == head || repeated {
                return Plan::Head;
            }
            if i < head {
                return if printed.len() == 1 { Plan::Group(printed[0].text.clone()) } else { Plan::Head };
            }
        } else if row.role == Role::TableHead {
            return Plan::Head;
        }
        if row.rule() {
            return Plan::Head;
        }
        if let (Role::Heading, [only]) = (row.role, printed.as_slice()) {
            return if total::is_total(&only.text) { Plan::Head } else { Plan::Group(only.text.trim_end_matches(':').to_owned()) };
        }
        let names: Vec<CellName> = columns.names.iter().flat_map(|fields| self.names_in(i, fields)).collect();
        if let (Some((first, last)), [only]) = (columns.counted, printed.as_slice())
            && (i < first || i > last)
            && names.iter().all(|name| name.number.is_none())
        {
            // Above a list that counts stand its title and its heading; below it, names that were added, or a last word.
            if row.aside || row.invites || total::is_total(&only.text) {
                return Plan::Head;
            }
            if i < first {
                return Plan::Group(only.text.trim_end_matches(':').to_owned());
            }
        }
        // One text in a row of several fields, without the counter that the others have, is a heading across the table.
        let alone = printed.len() == 1 && columns.names.len() == 1 && columns.usually_filled > 1.6;
        if alone && names.first().is_none_or(|name| name.number.is_none()) {
            let text = &printed[0].text;
            let folded = words::words(text);
            let heading = names.is_empty()
                || columns.counter.is_some()
                || words::group_of(&folded).is_some()
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
        if names.iter().all(|name| name.number.is_none()) && printed.first().is_some_and(|cell| total::is_total(&cell.text)) {
            return Plan::Head;
        }
        if names.is_empty() { Plan::Question(NO_NAME) } else { Plan::Names(names) }
    }

    /// The entries of one field of a row.
    fn names_in(&self, i: usize, fields: &Fields) -> Vec<CellName> {
        let row = &self.rows[i];
        let named = |row: &Row| row.cells.get(fields.name).filter(|cell| cell.text.contains(char::is_alphanumeric)).cloned();
        let Some(cell) = named(row) else { return Vec::new() };
        let text_of = |column: Option<usize>| {
            column.and_then(|column| row.cells.get(column)).map(|cell| cell.text.clone()).filter(|text| !text.is_empty())
        };
        let (place, short) = (text_of(fields.place), text_of(fields.short).filter(|text| !means_none(text)));
        if let Some(before) = fields.counter.and_then(|column| row.cells.get(column)) {
            let printed = number(&before.text);
            let start = if printed.is_some() { before.span.start.min(cell.span.start) } else { cell.span.start };
            return vec![CellName { start, text: cell.span, number: printed, place, short }];
        }
        let next = self.rows[i + 1..].iter().take(4).find_map(named).and_then(|below| within::parts(&below.text, None).first()?.number);
        let parts = within::parts(&cell.text, next);
        let at = cell.span.start;
        parts
            .into_iter()
            .map(|part| {
                let text = Span { start: at + part.from, end: at + part.end };
                CellName { start: at + part.start, text, number: part.number, place: place.clone(), short: short.clone() }
            })
            .collect()
    }

    /// Where the names of a column have their counters with them: the first and the last row that has one.
    fn counted(&self, column: usize) -> Option<(usize, usize)> {
        let counts = |row: &Row| row.cells.get(column).is_some_and(|cell| facts::counted(&cell.text));
        Some((self.rows.iter().position(counts)?, self.rows.iter().rposition(counts)?))
    }

    fn usually_filled(&self) -> f64 {
        let filled: usize = self.rows.iter().map(|row| row.cells.iter().filter(|cell| !cell.text.is_empty()).count()).sum();
        filled as f64 / self.rows.len().max(1) as f64
    }

    fn columns(&self) -> Columns {
        let width = self.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        let head = self.head();
        let meaning: Vec<Option<Column>> = (0..width)
            .map(|column| head.and_then(|head| self.rows[head].cells.get(column)).and_then(|cell| heading::meaning(&cell.text)))
            .collect();
        let body = head.map_or(0, |head| head + 1);
        let facts: Vec<Facts> = (0..width).map(|column| Facts::of(&self.rows, body, column)).collect();
        let counter = (0..width)
            .filter(|c| matches!(meaning[*c], Some(Column::Counter) | None) && facts[*c].numbers >= 0.7 && facts[*c].steady >= 0.5)
            .max_by(|a, b| facts[*a].steady.total_cmp(&facts[*b].steady).then(b.cmp(a)));
        let placed = |c: &usize| meaning[*c] == Some(Column::Place) || (meaning[*c].is_none() && facts[*c].places >= 0.6);
        let place = (0..width)
            .filter(|c| Some(*c) != counter && placed(c))
            .max_by(|a, b| facts[*a].places.total_cmp(&facts[*b].places).then(b.cmp(a)));
        let short = (0..width).find(|c| meaning[*c] == Some(Column::Short));
        let free = |c: &usize| Some(*c) != counter && Some(*c) != place && Some(*c) != short;
        let called: Vec<usize> = (0..width).filter(|c| meaning[*c] == Some(Column::Name) && free(c) && facts[*c].filled > 0.0).collect();
        // Who is asked for a name and a body signs in person where several share a body.
        let own = |c: &usize| facts[*c].distinct > 0.95 && facts[*c].filled > 0.95;
        let shared = |c: &usize| facts[*c].distinct < 0.9 || facts[*c].filled < 0.9;
        let called: Vec<usize> = if called.iter().any(own) { called.into_iter().filter(|c| !shared(c)).collect() } else { called };
        let best = |among: &[usize]| among.iter().copied().max_by(|a, b| facts[*a].namely().total_cmp(&facts[*b].namely()).then(b.cmp(a)));
        let unknown: Vec<usize> = (0..width).filter(|c| meaning[*c].is_none() && free(c) && facts[*c].namely() > 0.0).collect();
        let numbered: Vec<usize> = unknown.iter().copied().filter(|c| counter.is_none() && facts[*c].counted >= 0.7).collect();
        let names = if let Some(name) = best(&called) {
            // "No. | Name | No. | Name": lists side by side.
            let same = |c: &usize| head.is_some_and(|head| self.rows[head].same(*c, name));
            called.into_iter().filter(same).collect()
        } else if head.is_none() && unknown.len() >= 2 && unknown.iter().all(|c| facts[*c].bodies >= 0.4 && facts[*c].filled >= 0.2) {
            unknown
        } else if head.is_none() && numbered.len() >= 2 {
            numbered
        } else {
            let others: Vec<usize> = (0..width).filter(|c| free(c) && facts[*c].namely() > 0.0).collect();
            best(&unknown).or_else(|| best(&others)).into_iter().collect()
        };
        let fields = |(i, name): (usize, usize)| {
            if names.len() == 1 {
                return Fields { name, counter, place, short };
            }
            let (from, to) = (i.checked_sub(1).map_or(0, |before| names[before] + 1), names.get(i + 1).copied().unwrap_or(width));
            Fields {
                name,
                counter: (from..name).rev().find(|c| facts[*c].numbers >= 0.7),
                place: (name + 1..to).find(placed),
                short: (name + 1..to).find(|c| meaning[*c] == Some(Column::Short)),
            }
        };
        let reach = match names.as_slice() {
            [name] if counter.is_none() && head.is_none() && facts[*name].counted >= 0.6 => self.counted(*name),
            _ => None,
        };
        let names = names.iter().copied().enumerate().map(fields).collect();
        Columns { head, names, counter, usually_filled: self.usually_filled(), counted: reach }
    }

    /// The heading row: among the first rows, the first where at least half of the fields are column headings.
    fn head(&self) -> Option<usize> {
        self.rows.iter().take(12).position(|row| {
            let printed: Vec<&Cell> = row.cells.iter().filter(|cell| !cell.text.is_empty()).collect();
            let count = |test: &dyn Fn(&str) -> bool| printed.iter().filter(|cell| test(&cell.text)).count();
            let known = count(&|text| heading::exact(text).is_some());
            if printed.len() >= 2 && (known * 2 >= printed.len() || (row.role == Role::TableHead && known > 0)) {
                return true;
            }
            // Names have words in common with headings: more of them, and nothing that only a row has.
            let likely = count(&|text| heading::meaning(text).is_some());
            let content = count(&|text| {
                crate::contact::only_contact(text) || crate::document::date::only_date(text) || names::place_code(text).is_some()
            });
            let others = count(&|text| !matches!(heading::meaning(text), Some(Column::Name) | None));
            let all = likely == printed.len() && (row.role == Role::TableHead || others >= 2);
            printed.len() >= 2 && content == 0 && ((known >= 1 && likely * 2 > printed.len()) || all)
        })
    }
}

fn cell(chars: &[char], span: Span) -> Cell {
    let start = counter::skip_gap(&chars[..span.end], span.start);
    let mut end = span.end;
    while end > start && counter::is_gap(chars[end - 1]) {
        end -= 1;
    }
    Cell { span: Span { start, end }, text: chars[start..end.max(start)].iter().collect() }
}

/// A cell that holds nothing but a counter.
fn number(text: &str) -> Option<u32> {
    let chars: Vec<char> = text.chars().collect();
    let counter = counter::at_start(&chars)?;
    (counter.text >= chars.len()).then(|| counter.mark.number()).flatten()
}

/// What people write into a field that they leave empty.
fn means_none(text: &str) -> bool {
    const NONE: &[&str] = &[
        "na",
        "n a",
        "none",
        "no",
        "nil",
        "not applicable",
        "aucun",
        "aucune",
        "néant",
        "neant",
        "sans",
        "ninguno",
        "ninguna",
        "no aplica",
        "no tiene",
        "nenhum",
        "nenhuma",
        "não tem",
        "nao tem",
        "não se aplica",
        "nao se aplica",
        "keine",
        "kein",
        "nessuno",
        "нет",
        "لا يوجد",
        "لايوجد",
        "yok",
    ];
    let text = text.to_lowercase();
    let parts: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    parts.is_empty() || NONE.contains(&parts.join(" ").as_str())
}

impl Row {
    fn same(&self, a: usize, b: usize) -> bool {
        self.cells.get(a).map(|cell| &cell.text) == self.cells.get(b).map(|cell| &cell.text)
    }

    /// The line under the heading row of a Markdown table.
    fn rule(&self) -> bool {
        let mut printed = self.cells.iter().filter(|cell| !cell.text.is_empty()).peekable();
        printed.peek().is_some() && printed.all(|cell| cell.text.len() >= 2 && cell.text.chars().all(|c| matches!(c, '-' | ':' | '=')))
    }
}
