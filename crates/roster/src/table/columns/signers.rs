//! Who signs by the rows, where persons and bodies stand in columns of their own.

use super::{super::party, Survey};
use crate::{column::Column, draft::Party};

/// The columns that tell persons and bodies apart.
#[derive(Debug, Default)]
pub(in crate::table) struct Signers {
    pub who: Who,
    /// The columns of the name of a person, in the order in which they are printed together.
    pub person: Vec<usize>,
    /// The person whom to ask: a signatory only where the row names no other.
    pub contact: Option<usize>,
    pub body: Option<usize>,
    /// Of a person.
    pub role: Option<usize>,
    pub affiliation: Option<usize>,
    /// Nothing tells whether the persons or the bodies sign.
    pub open: bool,
}

/// Where it stands who signs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::table) enum Who {
    /// Nowhere: the names tell.
    #[default]
    Untold,
    /// All rows are of persons; a row without one is of the body in it.
    Persons,
    /// All rows are of bodies; a row without one is of the person in it.
    Bodies,
    /// A column says so, in words.
    Named(usize),
    /// A column says whether the body signs.
    Answered(usize),
}

impl Signers {
    pub(super) fn of(survey: &Survey<'_>, names: &[usize]) -> Self {
        let Some(name) = names.first().copied().filter(|_| names.len() == 1) else {
            return Self::default();
        };
        let first = |wanted: Column| {
            let fits = |c: &usize| {
                survey.meaning[*c] == Some(wanted)
                    && survey.free(*c)
                    && survey.facts[*c].filled > 0.0
            };
            (0..survey.width()).find(fits)
        };
        let person = persons(survey, &first);
        let mut signers = Self {
            contact: first(Column::Person),
            role: first(Column::Role),
            affiliation: first(Column::Affiliation),
            body: body(survey, name, &person),
            person,
            ..Self::default()
        };
        signers.who = match who_column(survey) {
            Some(who) if signers.body.is_some() || !signers.person.is_empty() => who,
            // "Name | Contact": nobody but the one of the name signs.
            None if signers.person.is_empty() => Who::Untold,
            _ => signers.by_columns(survey, name),
        };
        signers.without_headings(survey, name);
        signers
    }

    /// By which columns there are, how full they are, and which comes first.
    fn by_columns(&mut self, survey: &Survey<'_>, name: usize) -> Who {
        let facts = |c: usize| &survey.facts[c];
        match (self.person.first().copied(), self.body) {
            (Some(person), Some(body)) => {
                let shared = facts(body).filled < 0.95 || facts(body).distinct < 0.8;
                let more_bodies = facts(person).bodies >= 0.3;
                if more_bodies && self.person.len() == 1 {
                    Who::Untold
                } else if shared {
                    Who::Persons
                } else if body < person {
                    Who::Bodies
                } else {
                    self.open = self.role.is_none() && self.affiliation.is_none();
                    Who::Persons
                }
            }
            (Some(person), None)
                if self.role.is_some() || self.affiliation.is_some() || self.person.len() > 1 =>
            {
                if facts(person).bodies >= 0.3 {
                    Who::Untold
                } else {
                    Who::Persons
                }
            }
            // "Organisation | Contact person": the body signs.
            (None, Some(body)) if body == name => Who::Untold,
            _ => Who::Untold,
        }
    }

    /// Without headings: names of persons, and one column of what they do.
    fn without_headings(&mut self, survey: &Survey<'_>, name: usize) {
        if survey.headed() || survey.facts[name].persons < 0.7 {
            return;
        }
        let beside = |c: &usize| {
            *c != name
                && survey.free(*c)
                && survey.facts[*c].filled > 0.0
                && survey.facts[*c].letters >= 0.8
                && survey.facts[*c].contacts + survey.facts[*c].dates < 0.2
        };
        if let Some(column) = (name + 1..survey.width()).find(beside) {
            self.person = vec![name];
            self.affiliation = Some(column);
            self.who = Who::Persons;
        }
    }
}

/// First and last name, or the one column of names that is not called after bodies.
fn persons(survey: &Survey<'_>, first: &dyn Fn(Column) -> Option<usize>) -> Vec<usize> {
    let parts: Vec<usize> =
        [first(Column::First), first(Column::Last)].into_iter().flatten().collect();
    if parts.len() == 2 {
        return parts;
    }
    if let (Some(given), None, Some(name)) =
        (first(Column::First), first(Column::Last), first(Column::Name))
    {
        return vec![given, name];
    }
    // "Nom | Prénom": what is called "name" alone is the family name.
    let full = (0..survey.width()).find(|c| {
        survey.meaning[*c] == Some(Column::Name) && survey.free(*c) && survey.facts[*c].filled > 0.0
    });
    full.or_else(|| parts.first().copied()).into_iter().collect()
}

/// The column of bodies, where it is not the one of persons.
fn body(survey: &Survey<'_>, name: usize, person: &[usize]) -> Option<usize> {
    let fits = |c: &usize| {
        survey.meaning[*c] == Some(Column::Body)
            && !person.contains(c)
            && survey.facts[*c].filled > 0.0
    };
    if survey.meaning[name] == Some(Column::Body) && !person.contains(&name) {
        return Some(name);
    }
    (0..survey.width()).find(fits)
}

/// The column that says who signs: by its fields in words, or by its heading and a yes or no.
fn who_column(survey: &Survey<'_>) -> Option<Who> {
    let fields = |c: usize| {
        survey
            .body()
            .iter()
            .filter_map(move |row| row.cells.get(c))
            .map(|cell| cell.text.as_str())
            .filter(|text| !text.is_empty())
    };
    let share = |c: usize, test: &dyn Fn(&str) -> bool| {
        let all = fields(c).count();
        all > 0 && fields(c).filter(|text| test(text)).count() * 10 >= all * 9
    };
    let named = |c: &usize| {
        survey.headings[*c].len() > 1 && share(*c, &|text| party::named(text).is_some())
    };
    if survey.headed()
        && let Some(column) = (0..survey.width()).find(named)
    {
        return Some(Who::Named(column));
    }
    let answered = |c: &usize| {
        party::asks_who(&survey.headings[*c])
            && share(*c, &|text| party::answer(text).is_some())
            && fields(*c).any(|text| party::answer(text) == Some(Party::Person))
    };
    (0..survey.width()).find(answered).map(Who::Answered)
}
