//! Signature blocks: a name, and below it on lines of their own what somebody is and where.

use super::gatherer::Gatherer;
use crate::{
    column,
    draft::Party,
    region::Region,
    shape::Shape,
    source::{Role, Span},
    table::facts,
};

/// Lines of a block at most.
const LONGEST: usize = 6;

/// The blocks of the list by their first line: indices of all their lines. Nothing where the list
/// is not made of such blocks.
pub(super) fn find(shapes: &[Shape], region: Region) -> Vec<Vec<usize>> {
    let mut blocks: Vec<Vec<usize>> = Vec::new();
    let mut fresh = true;
    let lines = shapes.iter().enumerate().take(region.end).skip(region.start);
    for (at, shape) in lines {
        if shape.blank() {
            fresh = true;
            continue;
        }
        let plain = matches!(shape.role, Role::Plain)
            && !shape.is_row()
            && shape.counter.is_none()
            && shape.closing.is_none()
            && !shape.is_prose();
        if !plain {
            fresh = true;
            continue;
        }
        let next = blocks.last().is_some_and(|block| {
            block.len() > 1 && is_person(&shape.string()) && is_surely_person(&shape.string())
        });
        match blocks.last_mut().filter(|_| !fresh && !next) {
            Some(block) => block.push(at),
            None => blocks.push(vec![at]),
        }
        fresh = false;
    }
    let several = blocks.iter().filter(|block| block.len() > 1).count();
    let fits = blocks.iter().filter(|block| is_signature(shapes, block)).count();
    if several < 2 || fits * 10 < several * 8 {
        return Vec::new();
    }
    blocks.retain(|block| is_signature(shapes, block));
    blocks
}

/// A person first, and no second person below.
fn is_signature(shapes: &[Shape], block: &[usize]) -> bool {
    let [first, rest @ ..] = block else { return false };
    let name = shapes[*first].string();
    let person = is_person;
    !rest.is_empty()
        && block.len() <= LONGEST
        && person(&name)
        && rest.iter().all(|at| {
            let text = shapes[*at].string();
            let sure = is_role(&text)
                || names::kind(&text) == names::Kind::Organisation
                || shapes[*at].starts_small();
            sure || !person(&text)
        })
        && rest.iter().any(|at| {
            let text = shapes[*at].string();
            is_role(&text) || names::kind(&text) == names::Kind::Organisation
        })
}

/// A name as persons have it, and no office.
fn is_person(text: &str) -> bool {
    let text = text.trim_end_matches([',', ';']);
    let untitled: Vec<&str> =
        text.split_whitespace().skip_while(|word| names::is_title(word)).collect();
    facts::person_shaped(text) && !untitled.is_empty() && !is_role(&untitled.join(" "))
}

/// A title or a given name stands in it.
fn is_surely_person(text: &str) -> bool {
    text.split_whitespace().next().is_some_and(names::is_title)
        || names::kind(text) == names::Kind::Individual
}

/// "Chair,", "Director of Research": begins or ends with the word for an office.
pub(super) fn is_role(text: &str) -> bool {
    let words: Vec<&str> =
        text.split_whitespace().map(|w| w.trim_matches([',', ';', '.'])).collect();
    let office = |word: &&str| names::is_office(word);
    words.len() <= 12
        && (words.iter().take(4).any(office) || words.last().is_some_and(office))
        && column::listed(text).is_none_or(|column| !column.is_name())
}

impl Gatherer<'_> {
    /// One entry for a block.
    pub(super) fn signature(&mut self, lines: &[usize]) {
        let first = lines[0];
        let shape = &self.shapes[first];
        let name = shape.string().trim_end_matches([',', ';']).trim_end().to_owned();
        let index =
            self.start(first, Span { start: shape.indent(), end: shape.to }, None, name, true);
        let (mut role, mut affiliation) = (Vec::new(), Vec::new());
        for at in &lines[1..] {
            let text = self.shapes[*at].string();
            let goes_on = text.ends_with(',');
            let text = text.trim_end_matches([',', ';']).trim_end().to_owned();
            let body = names::kind(&text) == names::Kind::Organisation && !is_role(&text);
            if affiliation.is_empty() && !body && (is_role(&text) || (goes_on && role.is_empty())) {
                role.push(text);
            } else {
                affiliation.push(text);
            }
            self.uses_entry(*at, index);
        }
        let joined = |parts: Vec<String>| (!parts.is_empty()).then(|| parts.join(", "));
        let draft = &mut self.drafts[index];
        draft.role = joined(role);
        draft.affiliation = joined(affiliation);
        draft.party = Some(Party::Person);
        self.open = None;
        self.blanks = 0;
    }
}
