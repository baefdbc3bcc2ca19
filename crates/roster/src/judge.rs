//! What the names say: short name, place, kind, and the doubts that come from them.

mod glued;
mod lean;

use foldhash::HashMap;

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
    let keys = side_by_side::map(&entries, |entry| names::key(&entry.name));
    let counts = word_counts(&keys);
    let list_words = |word: &str| counts.get(word).copied().unwrap_or(0);
    let slips = side_by_side::map(&entries, |entry| match entry.kind {
        // No table knows the family names of the world.
        Kind::Individual => Vec::new(),
        _ => typos(&entry.name, &list_words),
    });
    for (entry, found) in entries.iter_mut().zip(slips) {
        entry.doubts.extend(found);
    }
    lean::settle(&mut entries, drafts);
    crate::duplicates::suspect(&mut entries, &keys, &list_words);
    (entries, lists)
}

/// How lines outside of the list would read as entries, each by itself. Where nearly all of the list
/// is of one kind, a name that does not tell is taken for it; the doubt stays.
pub(crate) fn apart(source: &Source, drafts: &[Draft], listed: &[Entry]) -> Vec<Entry> {
    let keys: Vec<String> = listed.iter().map(|entry| names::key(&entry.name)).collect();
    let counts = word_counts(&keys);
    let list_words = |word: &str| counts.get(word).copied().unwrap_or(0);
    let of = |kind| listed.iter().filter(|entry| entry.kind == kind).count();
    let leaning = lean::leaning(of(Kind::Organisation), of(Kind::Individual));
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
    let told_apart = draft.role.is_some() || draft.affiliation.is_some();
    let body = draft.party == Some(Party::Body) || draft.group == Group::Organisations;
    let glued = if told_apart || body { None } else { glued::apart(&name) };
    if glued.is_some() {
        doubts.push(Doubt::RoleApart);
    }
    let (name, role, affiliation) = match glued {
        Some(glued) => (glued.name, Some(glued.role), glued.affiliation),
        None => (name, draft.role.clone(), draft.affiliation.clone()),
    };
    let (parts, told) = names::split_and_kind(&name);
    let (display, short) = match &draft.short {
        Some(short) => (name.clone(), Some(short.clone())),
        None => (parts.display, parts.short),
    };
    let kind = match draft.party {
        Some(Party::Person) => Kind::Individual,
        Some(Party::Body) => Kind::Organisation,
        // "@faro", "Ana (@faro)": who signs with a handle is a person, where nothing says otherwise.
        None if has_handle(&name) && !is_body_with_handle(&name, told) => Kind::Individual,
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
        role,
        affiliation,
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
    name.split(|c: char| c.is_whitespace() || matches!(c, '(' | ',' | '[' | '<')).any(|word| {
        word.strip_prefix('@').is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
    })
}

/// "Reef Keepers (@reef7)": a body without its handle too. The figures of a handle say nothing.
fn is_body_with_handle(name: &str, told: names::Kind) -> bool {
    if told != names::Kind::Organisation {
        return false;
    }
    let bare = name.split(['(', '[', '<', '@']).next().unwrap_or_default().trim();
    let figures = bare.chars().any(char::is_numeric) && !bare.contains(' ');
    !bare.is_empty() && !figures && names::kind(bare) == names::Kind::Organisation
}

/// "Harbour Library 27. Ink Union": two names may stand here, whatever the count says.
fn has_counter_inside(name: &str) -> bool {
    if !name.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
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
fn word_counts(keys: &[String]) -> HashMap<&str, u32> {
    let mut counts: HashMap<&str, u32> = HashMap::default();
    let mut words: Vec<&str> = Vec::new();
    for key in keys {
        words.clear();
        words.extend(key.split(' ').filter(|word| !word.is_empty()));
        words.sort_unstable();
        words.dedup();
        for word in &words {
            *counts.entry(word).or_default() += 1;
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
