//! Kinds by the company that an entry keeps: a run of persons, a run of bodies, a few persons among
//! many bodies.

use foldhash::HashMap;

use super::leads_with_person;
use crate::{Doubt, Entry, Kind, draft::Draft, group::Group, side_by_side, table::facts};

/// Names of one kind in a run after which it is clear what the run is made of.
const CLEAR: usize = 8;

/// Settles the kinds of all entries; where that stays unsure, the doubts say so.
pub(super) fn settle(entries: &mut [Entry], drafts: &[Draft]) {
    let sections = Sections::of(entries);
    sit_somewhere(entries, &sections);
    among_persons(entries, &sections);
    lean(entries, &sections);
    individuals(entries, drafts, &sections);
}

/// Bodies and persons, counted.
#[derive(Debug, Clone, Copy, Default)]
struct Sums {
    bodies: usize,
    persons: usize,
    /// Of the bodies, those that may be persons.
    likely: usize,
}

/// A section is a numbering run, parted by its headings. Runs and sections are numbers here.
struct Sections {
    /// Run and section of each entry.
    run: Vec<usize>,
    section: Vec<usize>,
    /// The run of each section.
    run_of: Vec<usize>,
    runs: usize,
}

impl Sections {
    fn of(entries: &[Entry]) -> Self {
        let mut runs: HashMap<&str, usize> = HashMap::default();
        let mut sections: HashMap<(usize, Option<&str>), usize> = HashMap::default();
        let mut all = Self { run: Vec::new(), section: Vec::new(), run_of: Vec::new(), runs: 0 };
        for entry in entries {
            let next = runs.len();
            let run = *runs.entry(&entry.list).or_insert(next);
            let next = sections.len();
            let section = *sections.entry((run, entry.heading.as_deref())).or_insert(next);
            if section == all.run_of.len() {
                all.run_of.push(run);
            }
            all.run.push(run);
            all.section.push(section);
        }
        all.runs = runs.len();
        all
    }

    /// Organisations and persons in each section.
    fn kinds(&self, entries: &[Entry]) -> Vec<Sums> {
        let mut sums = vec![Sums::default(); self.run_of.len()];
        for (entry, section) in entries.iter().zip(&self.section) {
            match entry.kind {
                Kind::Organisation => sums[*section].bodies += 1,
                Kind::Individual => sums[*section].persons += 1,
                Kind::Unknown => {}
            }
        }
        sums
    }
}

/// Where nine of ten names in a run are of one kind, an unsure one is taken for it too; the doubt
/// stays.
fn lean(entries: &mut [Entry], sections: &Sections) {
    let near = sections.kinds(entries);
    let mut far = vec![Sums::default(); sections.runs];
    for (sums, run) in near.iter().zip(&sections.run_of) {
        // What persons sign under a heading of their own says nothing about the others.
        if sums.bodies > sums.persons {
            far[*run].bodies += sums.bodies;
            far[*run].persons += sums.persons;
        }
    }
    for (at, entry) in entries.iter_mut().enumerate() {
        if entry.kind != Kind::Unknown {
            continue;
        }
        let (near, far) = (near[sections.section[at]], far[sections.run[at]]);
        let here = if near.bodies + near.persons >= 3 || near.persons > 0 { near } else { far };
        let (bodies, persons) = (here.bodies, here.persons);
        if let Some(kind) = leaning(bodies, persons) {
            entry.kind = kind;
        }
        // "Ana Faro, shipwright" among persons; "Ana Faro" among persons and hardly anybody else.
        let leads = persons * 3 >= bodies * 7 && leads_with_person(&entry.name);
        let shaped = persons >= bodies * 9 && facts::person_shaped(&entry.name);
        if persons >= CLEAR && (leads || shaped) {
            entry.kind = Kind::Individual;
            entry.doubts.retain(|doubt| *doubt != Doubt::UnsureKind);
        }
        // Among many of one kind alone there is nothing to ask.
        if bodies.max(persons) >= CLEAR && bodies.max(persons) >= bodies.min(persons) * 24 {
            entry.doubts.retain(|doubt| *doubt != Doubt::UnsureKind);
        }
    }
}

/// What nine of ten are.
pub(super) fn leaning(bodies: usize, persons: usize) -> Option<Kind> {
    if bodies >= 3 && bodies >= persons * 9 {
        Some(Kind::Organisation)
    } else if persons >= 3 && persons >= bodies * 9 {
        Some(Kind::Individual)
    } else {
        None
    }
}

/// Where most are persons, "Faro, Chamber of Deputies" is one who sits there.
fn sit_somewhere(entries: &mut [Entry], sections: &Sections) {
    let may = side_by_side::map(entries, |entry| {
        entry.kind == Kind::Organisation && names::may_be_person(&entry.name)
    });
    if !may.contains(&true) {
        return;
    }
    // By section and by run: a list parted by country has few under each heading.
    let mut near = sections.kinds(entries);
    for (section, _) in sections.section.iter().zip(&may).filter(|(_, may)| **may) {
        near[*section].likely += 1;
    }
    let mut far = vec![Sums::default(); sections.runs];
    for (sums, run) in near.iter().zip(&sections.run_of) {
        far[*run].bodies += sums.bodies;
        far[*run].persons += sums.persons;
        far[*run].likely += sums.likely;
    }
    for (at, entry) in entries.iter_mut().enumerate().filter(|(at, _)| may[*at]) {
        let here = near[sections.section[at]];
        let here = if here.bodies + here.persons >= 6 { here } else { far[sections.run[at]] };
        let Sums { bodies, persons, likely } = here;
        if persons >= 2 && (persons + likely) * 10 >= (persons + bodies) * 7 {
            entry.kind = Kind::Individual;
            entry.short = None;
            if persons < CLEAR || (persons + likely) * 20 < (persons + bodies) * 17 {
                entry.doubts.push(Doubt::UnsureKind);
            }
        }
    }
}

/// Where nineteen of twenty are persons, a name in which no word says that it is a body is one of
/// them; without an office behind it, somebody should look.
fn among_persons(entries: &mut [Entry], sections: &Sections) {
    let near = sections.kinds(entries);
    for (at, entry) in entries.iter_mut().enumerate() {
        let Sums { bodies, persons, .. } = near[sections.section[at]];
        if entry.kind != Kind::Organisation || persons < CLEAR || persons < bodies * 19 {
            continue;
        }
        let Some(sure) = named_like_a_person(&entry.name) else { continue };
        entry.kind = Kind::Individual;
        entry.short = None;
        entry.display.clone_from(&entry.name);
        if !sure {
            entry.doubts.push(Doubt::UnsureKind);
        }
    }
}

/// Whether a name looks like a person's where persons sign; `Some(true)`: an office says so, or
/// initials do.
fn named_like_a_person(name: &str) -> Option<bool> {
    let (head, tail) = name.split_once([',', '(']).unwrap_or((name, ""));
    let words: Vec<&str> = head.split_whitespace().collect();
    let plain = (2..=4).contains(&words.len())
        && !head.chars().any(|c| c.is_numeric() || matches!(c, '&' | '/' | '@' | ':' | '"' | '“'))
        && !words.iter().any(|word| matches!(word.to_lowercase().as_str(), "and" | "for" | "of"));
    if !plain {
        return None;
    }
    let body = |words: &[&str]| words.iter().any(|word| names::is_body_word(word));
    let office = tail
        .split_whitespace()
        .take(4)
        .any(|word| names::is_office(word.trim_matches(|c: char| !c.is_alphanumeric())));
    // "Ana Church, director of tides": the office outweighs a family name that is a word.
    if office && (2..=3).contains(&words.len()) {
        return Some(!body(&words[..1]));
    }
    // "Ana Chamber": a given name before a word that bodies have too.
    if words.len() <= 3 && names::is_given_name(words[0]) && !body(&words[..1]) {
        return Some(false);
    }
    let initial =
        |word: &&str| word.ends_with('.') && word.chars().all(|c| c.is_uppercase() || c == '.');
    let capitals = words.iter().all(|word| word.starts_with(char::is_uppercase));
    if body(&words) || !capitals && tail.is_empty() {
        return None;
    }
    Some(words.iter().any(initial))
}

/// Entries before and behind one, and how many of them may be persons, before it stands among
/// persons: a block of its own, with a heading or without.
const BESIDE: usize = 2;
const OWN_BLOCK: usize = 2;

/// Persons in a run that is mostly organisations, where no heading announces them.
fn individuals(entries: &mut [Entry], drafts: &[Draft], sections: &Sections) {
    let sums = sections.kinds(entries);
    let persons: Vec<bool> = entries.iter().map(|e| e.kind == Kind::Individual).collect();
    for (at, (entry, draft)) in entries.iter_mut().zip(drafts).enumerate() {
        let here = sums[sections.section[at]];
        let near = at.saturating_sub(BESIDE)..(at + BESIDE + 1).min(persons.len());
        // The entry itself is one of them.
        let block = persons[near].iter().filter(|person| **person).count() > OWN_BLOCK;
        if entry.kind == Kind::Individual
            && draft.group != Group::Individuals
            && here.bodies > here.persons * 2
            && !block
        {
            entry.doubts.push(Doubt::IndividualAmongOrganisations);
        }
    }
}
