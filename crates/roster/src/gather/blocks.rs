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

/// Blocks that show of what a list is made.
const ENOUGH: usize = 6;

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
    let joined = join_apart(shapes, &mut blocks);
    let several = blocks.iter().filter(|block| block.len() > 1).count();
    let fits = blocks
        .iter()
        .filter(|block| is_signature(shapes, block) || joined.binary_search(&block[0]).is_ok())
        .count();
    if several < 2 || fits * 10 < several * 8 {
        return Vec::new();
    }
    // Where nearly all are such blocks, the others are too, however their names are written.
    let all = fits >= 3 * ENOUGH && fits * 10 >= several * 9;
    let among = |block: &Vec<usize>| all && (2..=LONGEST).contains(&block.len());
    blocks.retain(|block| {
        among(block) || is_signature(shapes, block) || joined.binary_search(&block[0]).is_ok()
    });
    blocks
}

/// "Ana Faro", and below a blank line "shipwright": where most persons stand so, with what they are
/// and no other person behind them, the two are one block.
fn join_apart(shapes: &[Shape], blocks: &mut Vec<Vec<usize>>) -> Vec<usize> {
    let alone = |block: &Vec<usize>| block.len() == 1;
    let text = |block: &Vec<usize>| shapes[block[0]].string();
    // "Dipl. Shipwright" is an office with a degree.
    let sure = |text: &str| {
        is_surely_person(text)
            && !(text.split_whitespace().count() == 2
                && text.split_whitespace().next().is_some_and(names::is_title))
    };
    let what = |block: &Vec<usize>| alone(block) && !sure(&text(block));
    let person = |block: &Vec<usize>| alone(block) && is_person(&text(block));
    let signed = blocks.iter().filter(|block| is_signature(shapes, block)).count();
    let mut pairs = Vec::new();
    let (mut persons, mut offices) = (0, 0);
    let mut at = 0;
    while at + 1 < blocks.len() {
        if !person(&blocks[at]) {
            at += 1;
            continue;
        }
        persons += 1;
        let next = &blocks[at + 1];
        let behind = blocks.get(at + 2);
        let office = alone(next) && (is_role(&text(next)) || shapes[next[0]].starts_small());
        // Two words with capitals may be a person or an office: what follows tells.
        let fits = office
            || what(next) && (!is_person(&text(next)) || behind.is_none_or(|behind| !what(behind)));
        if fits {
            offices += usize::from(office);
            pairs.push((at, office));
            at += 2;
        } else {
            at += 1;
        }
    }
    // Bodies stand between persons too: offices show that these are none.
    let spread = pairs.len() >= ENOUGH && offices * 10 >= pairs.len() * 3;
    let most = pairs.len() * 10 >= persons * 7;
    let wanted =
        |office: bool| spread && most || office && signed >= ENOUGH || signed >= ENOUGH * 5;
    let mut joined = Vec::new();
    let mut pairs = pairs.into_iter().peekable();
    let mut rest = std::mem::take(blocks).into_iter().enumerate();
    while let Some((at, mut block)) = rest.next() {
        if let Some((_, office)) = pairs.next_if(|(first, _)| *first == at)
            && wanted(office)
        {
            block.extend(rest.next().map(|(_, further)| further).unwrap_or_default());
            joined.push(block[0]);
        }
        blocks.push(block);
    }
    joined
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
            // Apart from the name stands what somebody is, where no word says that it is a body.
            let apart = lines[1] > first + 1 && !text.split_whitespace().any(names::is_body_word);
            let body = names::kind(&text) == names::Kind::Organisation && !is_role(&text) && !apart;
            let is_role = is_role(&text) || apart;
            if affiliation.is_empty() && !body && (is_role || (goes_on && role.is_empty())) {
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
        draft.party =
            (names::kind(&draft.text) != names::Kind::Organisation).then_some(Party::Person);
        self.open = None;
        self.blanks = 0;
    }
}
