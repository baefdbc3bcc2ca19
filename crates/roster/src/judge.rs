//! What the names say: short name, place, kind, and the doubts that come from them.

use std::collections::HashMap;

use crate::{
    Doubt, Entry, Kind, ListRun, characters, contact,
    draft::{Draft, Party},
    group::Group,
    sequence::{self, Numbered},
    side_by_side,
    source::Source,
    table::facts,
};

/// Finished entries, their numbering runs included.
pub(crate) fn judge(source: &Source, drafts: &[Draft]) -> (Vec<Entry>, Vec<ListRun>) {
    let numbers: Vec<Numbered> = drafts
        .iter()
        .enumerate()
        .map(|(at, draft)| {
            let apart = source.sheets_apart
                && at > 0
                && source.lines[draft.line].sheet != source.lines[drafts[at - 1].line].sheet;
            Numbered { number: draft.number, fresh: draft.fresh, apart }
        })
        .collect();
    let (lists, runs) = sequence::check(&numbers);
    let numbered: Vec<(&Draft, usize, Vec<Doubt>, u32)> = drafts
        .iter()
        .zip(runs)
        .zip(1..)
        .map(|((draft, (run, doubts)), seq)| (draft, run, doubts, seq))
        .collect();
    let mut entries = side_by_side::map(&numbered, |(draft, run, doubts, seq)| {
        entry(source, draft, sequence::letter(*run), doubts.clone(), *seq)
    });
    let counts = word_counts(&entries);
    let list_words = |word: &str| counts.get(word).copied().unwrap_or(0);
    let slips = side_by_side::map(&entries, |entry| match entry.kind {
        // No table knows the family names of the world.
        Kind::Individual => Vec::new(),
        _ => typos(&entry.name, &list_words),
    });
    for (entry, found) in entries.iter_mut().zip(slips) {
        entry.doubts.extend(found);
    }
    lean(&mut entries);
    individuals(&mut entries, drafts);
    crate::duplicates::suspect(&mut entries, &list_words);
    (entries, lists)
}

/// How lines outside of the list would read as entries, each by itself. Where nearly all of the list
/// is of one kind, a name that does not tell is taken for it; the doubt stays.
pub(crate) fn apart(source: &Source, drafts: &[Draft], listed: &[Entry]) -> Vec<Entry> {
    let counts = word_counts(listed);
    let list_words = |word: &str| counts.get(word).copied().unwrap_or(0);
    let of = |kind| listed.iter().filter(|entry| entry.kind == kind).count();
    let leaning = leaning(of(Kind::Organisation), of(Kind::Individual));
    let read = |draft: &Draft| {
        let mut entry = entry(source, draft, String::new(), Vec::new(), 0);
        if entry.kind == Kind::Unknown {
            entry.kind = leaning.unwrap_or(Kind::Unknown);
        }
        if entry.kind != Kind::Individual {
            entry.doubts.extend(typos(&entry.name, &list_words));
        }
        entry
    };
    drafts.iter().map(read).collect()
}

fn entry(source: &Source, draft: &Draft, list: String, mut doubts: Vec<Doubt>, seq: u32) -> Entry {
    let (name, found) = contact::cut(draft.text.trim_matches(characters::is_gap));
    doubts.extend(printed_doubts(source, draft, &name, &found));
    let mut contact = draft.contact.clone();
    contact.add(found.contact);
    let parts = names::split(&name);
    let (display, short) = match &draft.short {
        Some(short) => (name.clone(), Some(short.clone())),
        None => (parts.display, parts.short),
    };
    let told = names::kind(&name);
    let kind = match draft.party {
        Some(Party::Person) => Kind::Individual,
        Some(Party::Body) => Kind::Organisation,
        // "@faro", "Ana (@faro)": who signs with a handle is a person, where nothing says otherwise.
        None if told == names::Kind::Unknown && has_handle(&name) => Kind::Individual,
        None => kind(told, draft.group),
    };
    // "Ana Faro (poet)": what somebody is, is no short name.
    let person = kind == Kind::Individual;
    let display = if person { name.clone() } else { display };
    let short = short.filter(|_| !person);
    let display = match &parts.place {
        Some(place) if draft.place.is_none() => without_place(display, place),
        _ => display,
    };
    let contradicted = draft.party.is_none()
        && draft.group == Group::Individuals
        && told == names::Kind::Organisation
        && !leads_with_person(&name);
    if kind == Kind::Unknown || contradicted || draft.open_party {
        doubts.push(Doubt::UnsureKind);
    }
    Entry {
        seq,
        list,
        number: draft.number,
        display,
        short,
        kind,
        place: draft.place.clone().or(parts.place),
        role: draft.role.clone(),
        affiliation: draft.affiliation.clone(),
        line: source.lines[draft.line].number,
        start: column(draft.span.start),
        end: column(draft.span.end),
        heading: draft.heading.clone(),
        contact: Some(contact).filter(|contact| !contact.is_empty()),
        name,
        doubts,
    }
}

/// "Ana Faro, Harbour Library", "Ana Faro shipwright": a person, and where she works or what she is.
fn leads_with_person(name: &str) -> bool {
    let parted = name
        .split_once([',', '،', '('])
        .or_else(|| [" – ", " - ", " — ", " | "].iter().find_map(|sign| name.split_once(sign)));
    parted.is_some_and(|(head, _)| facts::person_shaped(head.trim()))
        || before_office(name).is_some_and(facts::person_shaped)
}

/// What stands before the first word with a small letter, where that says what somebody is.
fn before_office(name: &str) -> Option<&str> {
    let small = |word: &&str| word.starts_with(char::is_lowercase);
    let office = name.split_whitespace().find(|word| small(word) && !names::is_name_particle(word));
    let office = office.filter(|word| names::is_office(word))?;
    let at = office.as_ptr() as usize - name.as_ptr() as usize;
    Some(name[..at].trim_end())
}

/// The doubts about how an entry is printed.
fn printed_doubts(
    source: &Source,
    draft: &Draft,
    name: &str,
    found: &contact::Found,
) -> Vec<Doubt> {
    let joined = || Doubt::JoinedLines {
        lines: draft.further.iter().map(|at| source.lines[*at].number).collect(),
    };
    let shared = draft.shared || has_counter_inside(&draft.text);
    let mixed = !names::mixed_script_words(name).is_empty();
    [
        shared.then_some(Doubt::SharedLine),
        (!draft.further.is_empty()).then(joined),
        found.removed.then_some(Doubt::ContactRemoved),
        found.url.then_some(Doubt::UrlInName),
        mixed.then_some(Doubt::MixedScript),
        draft.turned.then_some(Doubt::BidiControl),
        draft.from_mail.then_some(Doubt::FromMail),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn has_handle(name: &str) -> bool {
    name.split(|c: char| c.is_whitespace() || matches!(c, '(' | ',' | '[')).any(|word| {
        word.strip_prefix('@').is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
    })
}

/// "Harbour Library 27. Ink Union": two names may stand here, whatever the count says.
fn has_counter_inside(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.windows(3).any(|three| {
        let digits = three[1].trim_end_matches(['.', ')']);
        let counts = digits.len() < three[1].len()
            && (1..=4).contains(&digits.len())
            && digits.chars().all(|c| c.is_ascii_digit());
        let named = three[2].chars().next().is_some_and(char::is_uppercase);
        // "Room No. 4. Floor" and "vol. 2. Edition" are parts of one name.
        counts && named && !three[0].ends_with('.')
    })
}

/// `Reef Keepers, Norway`, `Reef Keepers (Norway)`: a country behind the name is its place. Behind a
/// dash it may be part of the name, and a single word needs it.
fn without_place(display: String, place: &str) -> String {
    let country = names::place_code(place).is_some_and(|code| code.len() == 2);
    let ends = [", PLACE", "، PLACE", " (PLACE)", "（PLACE）", " [PLACE]"];
    let rest = ends.iter().find_map(|end| display.strip_suffix(&end.replace("PLACE", place)));
    match rest {
        Some(rest) if country && rest.split_whitespace().nth(1).is_some() => {
            rest.trim_end().to_owned()
        }
        _ => display,
    }
}

fn column(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// The name decides; where it says nothing, the heading does. Under a heading for persons an
/// organisation word is mostly their place of work.
fn kind(told: names::Kind, group: Group) -> Kind {
    match (told, group) {
        (_, Group::Individuals) | (names::Kind::Individual, _) => Kind::Individual,
        (names::Kind::Organisation, _) | (names::Kind::Unknown, Group::Organisations) => {
            Kind::Organisation
        }
        (names::Kind::Unknown, Group::Neither) => Kind::Unknown,
    }
}

/// How many of the entries hold each folded word.
fn word_counts(entries: &[Entry]) -> HashMap<String, u32> {
    let mut counts: HashMap<String, u32> = HashMap::new();
    for entry in entries {
        let key = names::key(&entry.name);
        let mut words: Vec<&str> = key.split_whitespace().collect();
        words.sort_unstable();
        words.dedup();
        for word in words {
            *counts.entry(word.to_owned()).or_default() += 1;
        }
    }
    counts
}

fn typos(name: &str, list_words: &dyn Fn(&str) -> u32) -> Vec<Doubt> {
    let doubt = |typo: names::Typo| {
        let confidence = (f64::from(typo.confidence) * 100.0).round() / 100.0;
        Doubt::PossibleTypo { printed: typo.printed, suggested: typo.suggested, confidence }
    };
    names::typos(name, list_words).into_iter().map(doubt).collect()
}

/// Names of one kind in a run after which it is clear what the run is made of.
const CLEAR: usize = 8;

/// Where nine of ten names in a run are of one kind, an unsure one is taken for it too; the doubt
/// stays.
fn lean(entries: &mut [Entry]) {
    sit_somewhere(entries);
    let runs = kinds(entries);
    let whole = runs.iter().fold(
        HashMap::<String, (usize, usize)>::new(),
        |mut whole, ((list, _), (bodies, persons))| {
            // What persons sign under a heading of their own says nothing about the others.
            if bodies > persons {
                let sums = whole.entry(list.clone()).or_default();
                *sums = (sums.0 + bodies, sums.1 + persons);
            }
            whole
        },
    );
    for entry in entries.iter_mut().filter(|entry| entry.kind == Kind::Unknown) {
        let near = runs.get(&section(entry)).copied().unwrap_or_default();
        let far = whole.get(&entry.list).copied().unwrap_or_default();
        let (bodies, persons) = if near.0 + near.1 >= 3 || near.1 > 0 { near } else { far };
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
fn leaning(bodies: usize, persons: usize) -> Option<Kind> {
    if bodies >= 3 && bodies >= persons * 9 {
        Some(Kind::Organisation)
    } else if persons >= 3 && persons >= bodies * 9 {
        Some(Kind::Individual)
    } else {
        None
    }
}

/// Where most are persons, "Faro, Chamber of Deputies" is one who sits there.
fn sit_somewhere(entries: &mut [Entry]) {
    let may: Vec<bool> = entries
        .iter()
        .map(|entry| entry.kind == Kind::Organisation && names::may_be_person(&entry.name))
        .collect();
    // Bodies, persons and those who may be persons, by section and by run: a list parted by country
    // has few under each heading.
    let mut near: HashMap<Section, [usize; 3]> = HashMap::new();
    let mut far: HashMap<String, [usize; 3]> = HashMap::new();
    for (entry, may) in entries.iter().zip(&may) {
        let counts = [
            usize::from(entry.kind == Kind::Organisation),
            usize::from(entry.kind == Kind::Individual),
            usize::from(*may),
        ];
        for (sum, count) in near.entry(section(entry)).or_default().iter_mut().zip(counts) {
            *sum += count;
        }
        for (sum, count) in far.entry(entry.list.clone()).or_default().iter_mut().zip(counts) {
            *sum += count;
        }
    }
    for (entry, _) in entries.iter_mut().zip(may).filter(|(_, may)| *may) {
        let here = near.get(&section(entry)).copied().unwrap_or_default();
        let [bodies, persons, likely] = if here[0] + here[1] >= 6 {
            here
        } else {
            far.get(&entry.list).copied().unwrap_or_default()
        };
        if persons >= 2 && (persons + likely) * 10 >= (persons + bodies) * 7 {
            entry.kind = Kind::Individual;
            entry.short = None;
            if persons < CLEAR || (persons + likely) * 20 < (persons + bodies) * 17 {
                entry.doubts.push(Doubt::UnsureKind);
            }
        }
    }
}

/// A numbering run, parted by its headings.
type Section = (String, Option<String>);

fn section(entry: &Entry) -> Section {
    (entry.list.clone(), entry.heading.clone())
}

/// Organisations and persons in each section.
fn kinds(entries: &[Entry]) -> HashMap<Section, (usize, usize)> {
    let mut runs: HashMap<Section, (usize, usize)> = HashMap::new();
    for entry in entries {
        let (bodies, persons) = runs.entry(section(entry)).or_default();
        match entry.kind {
            Kind::Organisation => *bodies += 1,
            Kind::Individual => *persons += 1,
            Kind::Unknown => {}
        }
    }
    runs
}

/// Entries before and behind one, and how many of them may be persons, before it stands among
/// persons: a block of its own, with a heading or without.
const BESIDE: usize = 2;
const OWN_BLOCK: usize = 2;

/// Persons in a run that is mostly organisations, where no heading announces them.
fn individuals(entries: &mut [Entry], drafts: &[Draft]) {
    let runs = kinds(entries);
    let persons: Vec<bool> = entries.iter().map(|e| e.kind == Kind::Individual).collect();
    for (at, (entry, draft)) in entries.iter_mut().zip(drafts).enumerate() {
        let (bodies, all_persons) = runs.get(&section(entry)).copied().unwrap_or_default();
        let near = at.saturating_sub(BESIDE)..(at + BESIDE + 1).min(persons.len());
        // The entry itself is one of them.
        let block = persons[near].iter().filter(|person| **person).count() > OWN_BLOCK;
        if entry.kind == Kind::Individual
            && draft.group != Group::Individuals
            && bodies > all_persons * 2
            && !block
        {
            entry.doubts.push(Doubt::IndividualAmongOrganisations);
        }
    }
}
