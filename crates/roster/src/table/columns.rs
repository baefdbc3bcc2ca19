//! Which columns of a table hold the names, and what the others say about them.

mod head;
mod signers;

use super::{
    export::{self, Export},
    facts::{self, Facts},
    rows::Row,
};
use crate::{
    column::{self, Column},
    words,
};
pub(super) use signers::{Signers, Who};

/// What the columns of one table mean.
#[derive(Debug)]
pub(super) struct Columns {
    /// The heading row.
    pub head: Option<usize>,
    pub names: Vec<Fields>,
    /// Persons and bodies in columns of their own.
    pub signers: Signers,
    pub counter: Option<usize>,
    /// Printed fields of a row, on average.
    pub usually_filled: f64,
    /// The first and the last row with a counter, where the names have theirs in the same field.
    pub counted: Option<(usize, usize)>,
    /// When an answer was sent: a row without is one that was only begun.
    pub sent: Option<usize>,
    /// The columns with contact data, and with the person whom to ask.
    pub contacts: Vec<usize>,
    pub asked: Vec<usize>,
}

/// Where one name of a row stands, and what belongs to it.
#[derive(Debug)]
pub(super) struct Fields {
    pub name: usize,
    pub counter: Option<usize>,
    pub place: Option<usize>,
    pub short: Option<usize>,
    /// The heading says that bodies stand there.
    pub of_bodies: bool,
}

impl Columns {
    /// `heads`: what the columns are called where no row says it.
    pub(super) fn of(rows: &[Row], heads: Option<&[String]>) -> Self {
        let survey = Survey::of(rows, heads);
        let names = survey.names();
        Self {
            head: survey.head,
            names: survey.fields(&names),
            signers: Signers::of(&survey, &names),
            counter: survey.counter,
            usually_filled: usually_filled(rows),
            counted: survey.counted(&names),
            sent: survey.export.sent,
            contacts: survey.all(Column::Contact),
            asked: survey.all(Column::Person),
        }
    }
}

/// The columns by their headings and by what stands in them.
struct Survey<'a> {
    rows: &'a [Row],
    head: Option<usize>,
    /// What the columns are called.
    headings: Vec<String>,
    /// By heading.
    meaning: Vec<Option<Column>>,
    facts: Vec<Facts>,
    counter: Option<usize>,
    place: Option<usize>,
    short: Option<usize>,
    export: Export,
}

impl<'a> Survey<'a> {
    fn of(rows: &'a [Row], heads: Option<&[String]>) -> Self {
        let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        let head = if heads.is_some() { None } else { head::find(rows) };
        let heading = |column: usize| match heads {
            Some(heads) => heads.get(column).cloned(),
            None => rows[head?].cells.get(column).map(|cell| cell.text.clone()),
        };
        let question = |c| heading(c).map(|text| export::question(&text).to_owned());
        let mut headings: Vec<String> =
            (0..width).map(|c| question(c).unwrap_or_default()).collect();
        let export = Export::of(&headings);
        if export.is_one {
            for heading in &mut headings {
                *heading = export::ungrouped(heading).to_owned();
            }
        }
        let mut meaning: Vec<Option<Column>> =
            headings.iter().map(|heading| column::meaning(heading)).collect();
        own_columns(&mut meaning, &export);
        let body = head.map_or(0, |head| head + 1);
        let facts = (0..width).map(|column| Facts::of(rows, body, column)).collect();
        let mut survey = Self {
            rows,
            head,
            headings,
            meaning,
            facts,
            export,
            counter: None,
            place: None,
            short: None,
        };
        survey.counter = survey.find_counter();
        survey.place = survey.find_place();
        survey.short = survey.meaning.iter().position(|meaning| *meaning == Some(Column::Short));
        survey
    }

    /// The rows below the heading row.
    fn body(&self) -> &'a [Row] {
        &self.rows[self.head.map_or(0, |head| head + 1)..]
    }

    fn width(&self) -> usize {
        self.facts.len()
    }

    fn headed(&self) -> bool {
        self.meaning.iter().any(Option::is_some)
    }

    /// The column with the greatest value, the first of several.
    fn best(&self, among: impl Iterator<Item = usize>, value: fn(&Facts) -> f64) -> Option<usize> {
        let value = |c: usize| value(&self.facts[c]);
        among.max_by(|a, b| value(*a).total_cmp(&value(*b)).then(b.cmp(a)))
    }

    fn find_counter(&self) -> Option<usize> {
        let counts = |c: &usize| {
            // The program behind a form counts its answers, nobody the signatories.
            !self.export.is_one
                && matches!(self.meaning[*c], Some(Column::Counter) | None)
                && self.facts[*c].numbers >= 0.7
                && self.facts[*c].steady >= 0.5
        };
        self.best((0..self.width()).filter(counts), |facts| facts.steady)
    }

    fn find_place(&self) -> Option<usize> {
        let places = (0..self.width()).filter(|c| Some(*c) != self.counter && self.is_place(*c));
        self.best(places, |facts| facts.places + facts.filled / 10.0)
    }

    fn is_place(&self, c: usize) -> bool {
        match self.meaning[c] {
            Some(meaning) => meaning == Column::Place,
            None => self.facts[c].places >= 0.6,
        }
    }

    /// Whether the column may hold names.
    fn free(&self, c: usize) -> bool {
        let taken = [self.counter, self.place, self.short];
        !taken.contains(&Some(c))
    }

    /// The columns whose heading says that they hold names.
    fn called_names(&self) -> Vec<usize> {
        let called = |c: &usize| {
            self.meaning[*c].is_some_and(Column::is_name)
                && self.free(*c)
                && self.facts[*c].filled > 0.0
        };
        let called: Vec<usize> = (0..self.width()).filter(called).collect();
        // In a form that asks for a person and an organisation, the person is the signatory where
        // several name the same organisation or none.
        let own = |c: &usize| self.facts[*c].distinct > 0.95 && self.facts[*c].filled > 0.95;
        let shared = |c: &usize| self.facts[*c].distinct < 0.9 || self.facts[*c].filled < 0.9;
        if called.iter().any(own) {
            called.into_iter().filter(|c| !shared(c)).collect()
        } else {
            called
        }
    }

    /// The columns of this meaning, the program's own left out.
    fn all(&self, wanted: Column) -> Vec<usize> {
        let fits = |c: &usize| self.meaning[*c] == Some(wanted) && !self.export.own.contains(c);
        (0..self.width()).filter(fits).collect()
    }

    /// "Organisation", and not "Organisation or person".
    fn of_bodies(&self, c: usize) -> bool {
        let folded = words::words(&self.headings[c]);
        let person = folded.iter().any(|word| column::listed(word) == Some(Column::Person));
        self.meaning[c] == Some(Column::Body) && !person
    }

    /// The columns that hold names: one, except where lists stand side by side.
    fn names(&self) -> Vec<usize> {
        let best = |among: &[usize]| self.best(among.iter().copied(), Facts::namely);
        let called = self.called_names();
        if let Some(name) = best(&called) {
            // "No. | Name | No. | Name": lists side by side.
            let same = |c: &usize| self.headings[*c] == self.headings[name];
            return called.into_iter().filter(same).collect();
        }
        let likely = |c: &usize| self.free(*c) && self.facts[*c].namely() > 0.0;
        let unknown: Vec<usize> =
            (0..self.width()).filter(|c| self.meaning[*c].is_none() && likely(c)).collect();
        if let Some(beside) = self.side_by_side(&unknown) {
            return beside;
        }
        let others: Vec<usize> = (0..self.width()).filter(likely).collect();
        self.before_what_they_do(&unknown)
            .or_else(|| best(&unknown))
            .or_else(|| best(&others))
            .into_iter()
            .collect()
    }

    /// Several columns without headings, each of them of names.
    fn side_by_side(&self, unknown: &[usize]) -> Option<Vec<usize>> {
        if self.headed() || unknown.len() < 2 {
            return None;
        }
        let facts = |c: &usize| &self.facts[*c];
        // A column of a few words that come again and again says something of the names.
        let bodies = |c: &usize| {
            facts(c).bodies >= 0.4 && facts(c).filled >= 0.2 && facts(c).distinct >= 0.8
        };
        let persons = |c: &usize| facts(c).persons >= 0.8 && facts(c).distinct >= 0.9;
        if unknown.iter().all(bodies) || unknown.iter().all(persons) {
            return Some(unknown.to_vec());
        }
        let counted = |c: &usize| self.counter.is_none() && facts(c).counted >= 0.7;
        let numbered: Vec<usize> = unknown.iter().copied().filter(counted).collect();
        (numbered.len() >= 2).then_some(numbered)
    }

    /// Without headings: persons in the first column, and what they do or where behind them.
    fn before_what_they_do(&self, unknown: &[usize]) -> Option<usize> {
        let [first, rest @ ..] = unknown else { return None };
        let facts = &self.facts[*first];
        (!self.headed()
            && !rest.is_empty()
            && facts.persons >= 0.7
            && facts.filled >= 0.9
            && rest.iter().all(|c| self.facts[*c].persons < facts.persons))
        .then_some(*first)
    }

    /// What belongs to each name: with several, what stands between it and its neighbours.
    fn fields(&self, names: &[usize]) -> Vec<Fields> {
        if let [name] = *names {
            let Self { counter, place, short, .. } = *self;
            let of_bodies = self.of_bodies(name);
            return vec![Fields { name, counter, place, short, of_bodies }];
        }
        let fields = |(i, name): (usize, usize)| {
            let from = if i == 0 { 0 } else { names[i - 1] + 1 };
            let to = names.get(i + 1).copied().unwrap_or(self.width());
            let short = |c: &usize| self.meaning[*c] == Some(Column::Short);
            Fields {
                name,
                counter: (from..name).rev().find(|c| self.facts[*c].numbers >= 0.7),
                place: (name + 1..to).find(|c| self.is_place(*c)),
                short: (name + 1..to).find(short),
                of_bodies: self.of_bodies(name),
            }
        };
        names.iter().copied().enumerate().map(fields).collect()
    }

    /// Where the names have their counters with them: the first and the last row that has one.
    fn counted(&self, names: &[usize]) -> Option<(usize, usize)> {
        let [name] = *names else { return None };
        if self.counter.is_some() || self.head.is_some() || self.facts[name].counted < 0.6 {
            return None;
        }
        let counts = |row: &Row| row.cells.get(name).is_some_and(|cell| facts::counted(&cell.text));
        Some((self.rows.iter().position(counts)?, self.rows.iter().rposition(counts)?))
    }
}

/// Who filled in a form is nobody's answer to "Name", where one was asked for.
fn own_columns(meaning: &mut [Option<Column>], export: &Export) {
    let answers = meaning.iter().enumerate().any(|(at, column)| {
        !export.own.contains(&at)
            && matches!(column, Some(Column::Name | Column::Body | Column::First | Column::Last))
    });
    for at in export.own.iter().copied().filter(|_| answers) {
        meaning[at] = Some(if meaning[at] == Some(Column::Contact) {
            Column::Contact
        } else {
            Column::Other
        });
    }
}

fn usually_filled(rows: &[Row]) -> f64 {
    let filled: usize = rows.iter().map(|row| row.printed().count()).sum();
    filled as f64 / rows.len().max(1) as f64
}
