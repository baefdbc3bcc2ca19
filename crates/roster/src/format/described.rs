//! A definition list as it is printed: every name at the margin, and set in below it what is said
//! of it.

use super::{html::definitions, ruled};
use crate::{
    counter, group,
    source::{Role, Source},
    words,
};

/// Names that make such a list.
const ENOUGH: usize = 3;

/// Blanks by which what is said is set in, at least.
const SET_IN: usize = 2;

/// Words of a name at most.
const LONGEST: usize = 14;

/// A name, and the lines below it.
struct Term {
    at: usize,
    said: Vec<usize>,
}

/// Makes rows of the names: what is said of a name is beside it, and no name.
pub(super) fn rows(mut source: Source) -> Source {
    let width = source.lines.iter().map(|line| line.text.chars().count()).max().unwrap_or(0);
    let mut from = 0;
    while from < source.lines.len() {
        let terms = terms(&source, from);
        let Some(last) = terms.last() else {
            from += 1;
            continue;
        };
        let end = last.said.last().map_or(last.at, |last| *last) + 1;
        if is_list(&source, &terms, width) {
            apply(&mut source, &terms);
            from = end;
        } else {
            // Not looked at again from each of its names: that takes the square of their time.
            from = if terms.len() < ENOUGH { from + 1 } else { end };
        }
    }
    source
}

/// The names from a line on, as long as each has something below it.
fn terms(source: &Source, from: usize) -> Vec<Term> {
    let mut terms: Vec<Term> = Vec::new();
    let Some(margin) = indent(source, from) else { return terms };
    let mut open: Option<Term> = None;
    for at in from..source.lines.len() {
        let line = &source.lines[at];
        let Some(set_in) = indent(source, at) else {
            if line.text.trim().is_empty() || line.role == Role::PageFurniture {
                continue;
            }
            break;
        };
        if set_in >= margin + SET_IN {
            let Some(term) = &mut open else { break };
            term.said.push(at);
        } else {
            let alone = open.as_ref().is_some_and(|term| term.said.is_empty());
            if set_in != margin || alone {
                break;
            }
            terms.extend(open.replace(Term { at, said: Vec::new() }));
        }
    }
    terms.extend(open.filter(|term| !term.said.is_empty()));
    terms
}

/// Where a line of text begins; `None` for others.
fn indent(source: &Source, at: usize) -> Option<usize> {
    let line = &source.lines[at];
    let plain = line.role == Role::Plain && line.cells.is_none();
    let chars: Vec<char> = line.text.chars().take(60).collect();
    let begins = chars.iter().position(|c| !c.is_whitespace())?;
    (plain && counter::at_start(&chars).is_none()).then_some(begins)
}

fn is_list(source: &Source, terms: &[Term], width: usize) -> bool {
    if terms.len() < ENOUGH {
        return false;
    }
    let text = |at: usize| source.lines[at].text.trim();
    let names: Vec<&str> = terms.iter().map(|term| text(term.at)).collect();
    let heading = |name: &&&str| {
        names::place_code(name).is_some()
            || group::exact(&words::words(name)).is_some()
            || name.ends_with([':', '：', '.'])
            || name.split_whitespace().count() > LONGEST
    };
    // A name that is wrapped, and goes on set in, fills its line first.
    let room = |term: &&Term| {
        let first = text(term.said[0]).split_whitespace().next().unwrap_or_default();
        let end = source.lines[term.at].text.chars().count() + 1 + first.chars().count();
        end * 10 <= width * 8
    };
    let above = &source.lines[..terms[0].at];
    names.iter().filter(heading).count() * 5 <= names.len()
        && terms.iter().filter(room).count() * 10 >= terms.len() * 8
        && (definitions::are_announced(above) || definitions::are_known(&names))
        && !(definitions::are_announced(above) && says_names(source, terms, &names))
}

/// Under "Chile" or "Reading rooms" stand the names, and not what is said of one.
fn says_names(source: &Source, terms: &[Term], names: &[&str]) -> bool {
    let several = terms.iter().filter(|term| term.said.len() > 1).count();
    let known = |at: &usize| {
        let text = source.lines[*at].text.trim();
        names::kind(text) == names::Kind::Individual || names::is_body_word(text)
    };
    let said: Vec<usize> = terms.iter().flat_map(|term| term.said.iter().copied()).collect();
    several * 2 > terms.len()
        && !definitions::are_persons(names)
        && said.iter().filter(|at| known(at)).count() * 2 > said.len()
}

fn apply(source: &mut Source, terms: &[Term]) {
    let text = |source: &Source, at: usize| source.lines[at].text.trim().to_owned();
    let names: Vec<String> = terms.iter().map(|term| text(source, term.at)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let sheet = source.lines.iter().map(|line| line.sheet).max().unwrap_or(0) + 1;
    if !definitions::are_persons(&names) {
        // What is said of a body may sound like one.
        source.heads.insert(sheet, vec!["name".to_owned(), "notes".to_owned()]);
    }
    let rows: Vec<ruled::Row> = terms
        .iter()
        .map(|term| {
            let mut said = String::new();
            for at in &term.said {
                ruled::join(&mut said, &source.lines[*at].text);
            }
            let lines = std::iter::once(term.at).chain(term.said.iter().copied()).collect();
            ruled::Row { lines, cells: vec![text(source, term.at), said], head: false }
        })
        .collect();
    for row in &rows {
        for at in &row.lines {
            source.lines[*at].sheet = sheet;
        }
        ruled::apply(source, row);
    }
}
