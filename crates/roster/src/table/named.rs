//! The entries of a row, with what its other fields say about them.

use super::{
    CellName, Table,
    columns::{Columns, Fields, Signers, Who},
    facts, means_none, party,
    rows::{Cell, Row, number},
    within,
};
use crate::{Contact, contact, draft::Party};

impl Table {
    pub(super) fn names_of(&self, i: usize, columns: &Columns) -> Vec<CellName> {
        let [fields] = columns.names.as_slice() else {
            return columns.names.iter().flat_map(|fields| self.names_in(i, fields)).collect();
        };
        let mut names = if columns.signers.who == Who::Untold {
            self.names_in(i, fields)
        } else {
            self.signer(i, fields, &columns.signers).into_iter().collect()
        };
        // Of several in one row nobody knows whose it is.
        if let [name] = names.as_mut_slice() {
            name.contact = self.contact(i, columns, &name.text);
        }
        names
    }

    /// How the one who signs by a row can be reached.
    fn contact(&self, i: usize, columns: &Columns, signer: &str) -> Contact {
        let row = &self.rows[i];
        let texts = |columns: &[usize]| -> Vec<&str> {
            columns.iter().filter_map(|column| text_of(row, *column)).collect()
        };
        let mut contact = Contact::default();
        for text in texts(&columns.contacts) {
            contact.add(contact::read(text));
        }
        let person = texts(&columns.asked);
        let person = person.into_iter().find(|text| !means_none(text) && *text != signer);
        if let Some(person) = person {
            let (name, found) = contact::cut(person);
            contact.add(found.contact);
            contact.person = contact.person.or(Some(name).filter(|name| !name.is_empty()));
        }
        contact
    }

    /// The one who signs by a row: the person or the body in it.
    fn signer(&self, i: usize, fields: &Fields, signers: &Signers) -> Option<CellName> {
        let row = &self.rows[i];
        let wanted = match signers.who {
            Who::Untold | Who::Persons => Party::Person,
            Who::Bodies => Party::Body,
            Who::Named(column) => party::named(text_of(row, column)?)?,
            Who::Answered(column) => {
                text_of(row, column).and_then(party::answer).unwrap_or(Party::Person)
            }
        };
        let in_columns = |columns: &[usize]| -> Vec<&Cell> {
            columns.iter().filter_map(|column| filled(row, *column)).collect()
        };
        let body = in_columns(signers.body.as_slice());
        let mut person = in_columns(&signers.person);
        // "Name of organisation, or your own name": the person stands there.
        let own = signers.person.is_empty() && wanted == Party::Person;
        if own && body.is_empty() {
            person = in_columns(signers.contact.as_slice());
        } else if own {
            person.clone_from(&body);
        }
        let (party, cells) = match wanted {
            Party::Person if person.is_empty() => (Party::Body, &body),
            // One column for the names of both.
            Party::Body if signers.body.is_none() => (Party::Body, &person),
            Party::Body if body.is_empty() => (Party::Person, &person),
            Party::Person => (Party::Person, &person),
            Party::Body => (Party::Body, &body),
        };
        let (first, last) = (cells.first()?, cells.last()?);
        let text = joined(cells);
        let of_person =
            |column: Option<usize>| told(row, column.filter(|_| party == Party::Person));
        let counter = fields.counter.and_then(|column| row.cells.get(column));
        let printed = counter.and_then(|cell| number(&cell.text));
        let start = match counter {
            Some(cell) if printed.is_some() => cell.span.start.min(first.span.start),
            _ => first.span.start.min(last.span.start),
        };
        // A field of bodies may hold persons and the other way round: then the name tells.
        let sure = matches!(signers.who, Who::Named(_) | Who::Answered(_))
            || signers.person.len() > 1
            || names::kind(&text) != contrary(party);
        Some(CellName {
            start,
            end: first.span.end.max(last.span.end),
            number: printed,
            place: told(row, fields.place),
            short: told(row, fields.short).filter(|_| party == Party::Body),
            role: of_person(signers.role),
            affiliation: of_person(signers.body.filter(|_| !own))
                .or_else(|| of_person(signers.affiliation)),
            party: sure.then_some(party),
            open: signers.open,
            contact: Contact::default(),
            text,
        })
    }

    /// The entries of one field of a row.
    fn names_in(&self, i: usize, fields: &Fields) -> Vec<CellName> {
        let row = &self.rows[i];
        let Some(cell) = filled(row, fields.name) else { return Vec::new() };
        let name = |start: usize, from: usize, end: usize, number: Option<u32>| CellName {
            start,
            end,
            text: cell.text.chars().skip(from - cell.span.start).take(end - from).collect(),
            number,
            place: told(row, fields.place),
            short: told(row, fields.short),
            role: None,
            affiliation: None,
            party: (fields.of_bodies && is_open_body(&cell.text)).then_some(Party::Body),
            open: false,
            contact: Contact::default(),
        };
        let Cell { span, .. } = *cell;
        if let Some(before) = fields.counter.and_then(|column| row.cells.get(column)) {
            let printed = number(&before.text);
            let start =
                if printed.is_some() { before.span.start.min(span.start) } else { span.start };
            return vec![name(start, span.start, span.end, printed)];
        }
        let next = self.rows[i + 1..]
            .iter()
            .take(4)
            .find_map(|row| filled(row, fields.name))
            .and_then(|below| within::parts(&below.text, None).first()?.number);
        let at = span.start;
        within::parts(&cell.text, next)
            .into_iter()
            .map(|part| name(at + part.start, at + part.from, at + part.end, part.number))
            .collect()
    }
}

/// "Gezeitenbund" alone tells nothing: the heading does. Persons write themselves into such columns
/// too.
fn is_open_body(text: &str) -> bool {
    names::kind(text) == names::Kind::Unknown && !facts::person_shaped(text)
}

fn contrary(party: Party) -> names::Kind {
    match party {
        Party::Person => names::Kind::Organisation,
        Party::Body => names::Kind::Individual,
    }
}

/// The field of a column, where a name stands in it.
fn filled(row: &Row, column: usize) -> Option<&Cell> {
    row.cells
        .get(column)
        .filter(|cell| cell.text.contains(char::is_alphanumeric) && !means_none(&cell.text))
}

fn text_of(row: &Row, column: usize) -> Option<&str> {
    row.cells.get(column).map(|cell| cell.text.as_str()).filter(|text| !text.is_empty())
}

/// What a field says, without contact data and the words for "nothing".
fn told(row: &Row, column: Option<usize>) -> Option<String> {
    let text = text_of(row, column?)?;
    let (text, _) = contact::cut(text);
    (!means_none(&text)).then_some(text)
}

/// First and last name as one; scripts that are written without spaces have none between them.
fn joined(cells: &[&Cell]) -> String {
    let unspaced = |c: char| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}');
    let all_unspaced = cells.len() > 1
        && cells.iter().all(|cell| cell.text.chars().all(unspaced) && !cell.text.is_empty());
    let texts: Vec<&str> = cells.iter().map(|cell| cell.text.as_str()).collect();
    if all_unspaced {
        // The family name comes first there, in whatever order the form asks.
        let family_first: Vec<&str> = texts.into_iter().rev().collect();
        return family_first.concat();
    }
    texts.join(" ")
}
