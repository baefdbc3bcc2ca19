//! From a file to an import: `roster` reads it, every line is accounted for, nothing is settled
//! yet.

use domain::{
    entry::Kind,
    import::{Contact, Doubt, Line, Outcome, Reading, Report, Spare},
    text::{fit, unfit},
};
use roster::{LineUse, Roster};
use std::collections::{HashMap, HashSet};
use store::sign_on::Comparable;

/// A file as read: the report with a line for everything in it, and the reading of each entry by
/// its place in the report.
pub struct Intake {
    pub report: Report,
    pub readings: Vec<(usize, Reading)>,
    pub summary: roster::Summary,
    /// Lines that look like entries but are not in the list, with their text.
    pub overlooked: Vec<(u32, String)>,
}

/// Turns a reading into an import. `known` holds the [keys](names::key) of names that the statement
/// lists or keeps waiting already: an entry that repeats one of them to the letter ends as a
/// duplicate, not as a second sign-on. Within the list only what is the same in name, kind, place,
/// role and affiliation does.
pub fn take_in(roster: &Roster, file: &str, known: &HashSet<String>) -> Intake {
    let entries: HashMap<u32, &roster::Entry> =
        roster.entries.iter().map(|entry| (entry.seq, entry)).collect();
    let mut seen = Seen { known, listed: HashSet::new() };
    let mut intake = Intake {
        report: Report { file: fit(file), lines: Vec::new() },
        readings: Vec::new(),
        summary: roster.summary(),
        overlooked: roster.overlooked().map(overlooked).collect(),
    };
    let mut placed = HashSet::new();
    for (at, source) in roster.lines.iter().enumerate() {
        match &source.used {
            LineUse::Entry { seqs } => {
                for entry in seqs.iter().filter_map(|seq| entries.get(seq)) {
                    // An entry wrapped over several lines stands with its first.
                    if placed.insert(entry.seq) {
                        intake.place(source, entry, &mut seen);
                    } else {
                        let text = Line {
                            doubts: Vec::new(),
                            seq: entry.seq,
                            ..other(source, Outcome::Entry)
                        };
                        intake.report.lines.push(text);
                    }
                }
            }
            LineUse::Heading => intake.report.lines.push(other(source, Outcome::Heading)),
            LineUse::Question { why } => {
                let doubt = Doubt::Question { why: why.clone().into_owned() };
                let spare = roster.spare(at).map(|entry| Box::new(spare(entry)));
                let line = Line { doubts: vec![doubt], spare, ..other(source, Outcome::Question) };
                intake.report.lines.push(line);
            }
            LineUse::Blank => intake.report.lines.push(other(source, Outcome::Blank)),
            _ => intake.report.lines.push(other(source, Outcome::Text)),
        }
    }
    intake
}

/// A line that looks like an entry, with its text, and what is unclear where it is more than that.
pub fn overlooked(line: &roster::Line) -> (u32, String) {
    match &line.used {
        LineUse::Question { why } if why != roster::OVERLOOKED => {
            (line.line, format!("{} ({why})", shown(line.text.trim())))
        }
        _ => (line.line, shown(&line.text)),
    }
}

/// The signatories that stand somewhere already.
struct Seen<'a> {
    known: &'a HashSet<String>,
    /// Name, short name, kind, place, role and affiliation as printed.
    listed: HashSet<[Option<String>; 6]>,
}

impl Seen<'_> {
    fn is_fresh(&mut self, entry: &roster::Entry) -> bool {
        if roster::is_nameless(&entry.name) {
            return true;
        }
        let kind = format!("{:?}", entry.kind);
        let printed = [
            Some(entry.display.clone()),
            entry.short.clone(),
            Some(kind),
            entry.place.clone(),
            entry.role.clone(),
            entry.affiliation.clone(),
        ];
        self.listed.insert(printed) && !self.known.contains(&names::key(&entry.name))
    }
}

impl Intake {
    /// Adds a line behind the list that somebody may want in it.
    pub fn ask(&mut self, text: &str) {
        let line = self.report.lines.last().map_or(0, |line| line.line) + 1;
        let doubt = Doubt::Question { why: roster::OVERLOOKED.to_owned() };
        self.report.lines.push(Line {
            line,
            text: shown(text),
            outcome: Outcome::Question,
            start: 0,
            end: text.chars().count() as u32,
            seq: 0,
            sign_on: None,
            number: None,
            list: String::new(),
            doubts: vec![doubt],
            spare: roster::read_line(text).map(|entry| Box::new(spare(&entry))),
            made: None,
        });
    }

    fn place(&mut self, source: &roster::Line, entry: &roster::Entry, seen: &mut Seen<'_>) {
        let fresh = seen.is_fresh(entry);
        let line = Line {
            outcome: if fresh { Outcome::Entry } else { Outcome::Duplicate },
            start: entry.start,
            end: entry.end,
            seq: entry.seq,
            number: entry.number,
            list: entry.list.clone(),
            doubts: entry.doubts.iter().cloned().map(doubt).collect(),
            ..other(source, Outcome::Entry)
        };
        if fresh {
            self.readings.push((self.report.lines.len(), reading(entry)));
            self.report.lines.push(line);
        } else {
            self.report.lines.push(Line { spare: Some(Box::new(spare(entry))), ..line });
        }
    }
}

/// How a line would read as an entry. Lists that were taken in before that was kept have only the
/// text of the line.
pub fn spare_of(line: &Line) -> Option<Spare> {
    let kept = line.spare.as_deref().cloned();
    kept.or_else(|| roster::read_line(&line.text).as_ref().map(spare))
}

fn spare(entry: &roster::Entry) -> Spare {
    let doubts = entry.doubts.iter().cloned().map(doubt).collect();
    Spare { reading: reading(entry), doubts }
}

fn reading(entry: &roster::Entry) -> Reading {
    // A short name or place that is part of the name ("DELTA Centre", "Forum – Azure Island") is
    // not printed twice.
    let apart = entry.short.clone().filter(|short| !entry.display.contains(short.as_str()));
    let place = entry.place.clone().filter(|place| !entry.display.contains(place.as_str()));
    // A person has no short name: what stands in brackets is part of the name, perhaps in another
    // script.
    let person = entry.kind == roster::Kind::Individual;
    let clean = |text: &String| fit(text);
    Reading {
        name: fit(&entry.display),
        short: apart.as_ref().filter(|_| !person).map(clean),
        kind: kind(entry.kind),
        place: place.as_ref().map(clean),
        role: entry.role.as_ref().filter(|_| person).map(clean),
        affiliation: entry.affiliation.as_ref().filter(|_| person).map(clean),
        contact: entry.contact.as_ref().map(contact),
    }
}

/// A doubt of the reading, in the words of the domain.
fn doubt(read: roster::Doubt) -> Doubt {
    use roster::Doubt as Read;
    match read {
        Read::GapBefore { missing } => Doubt::GapBefore { missing },
        Read::Restart => Doubt::Restart,
        Read::Repeat => Doubt::Repeat,
        Read::OutOfOrder => Doubt::OutOfOrder,
        Read::SharedLine => Doubt::SharedLine,
        Read::JoinedLines { lines } => Doubt::JoinedLines { lines },
        Read::PossibleTypo { printed, suggested, confidence } => {
            Doubt::PossibleTypo { printed, suggested, confidence }
        }
        Read::IndividualAmongOrganisations => Doubt::IndividualAmongOrganisations,
        Read::PossibleDuplicate { of, score, why } => Doubt::PossibleDuplicate { of, score, why },
        Read::PossiblyRelated { of, why } => Doubt::PossiblyRelated { of, why },
        Read::MixedScript => Doubt::MixedScript,
        Read::BidiControl => Doubt::BidiControl,
        Read::UrlInName => Doubt::UrlInName,
        Read::ContactRemoved => Doubt::ContactRemoved,
        Read::UnsureKind => Doubt::UnsureKind,
        Read::FromMail => Doubt::FromMail,
        Read::RoleApart => Doubt::RoleApart,
    }
}

fn contact(read: &roster::Contact) -> Contact {
    let clean = |text: &Option<String>| text.as_deref().map(fit);
    Contact {
        email: clean(&read.email),
        telephone: clean(&read.telephone),
        person: clean(&read.person),
    }
}

/// Most lists are of organisations; where the name does not tell, the doubt `unsure_kind` asks a
/// person.
fn kind(kind: roster::Kind) -> Kind {
    match kind {
        roster::Kind::Individual => Kind::Individual,
        roster::Kind::Organisation | roster::Kind::Unknown => Kind::Organisation,
    }
}

fn other(source: &roster::Line, outcome: Outcome) -> Line {
    Line {
        line: source.line,
        text: shown(&source.text),
        outcome,
        start: 0,
        end: source.text.chars().count() as u32,
        seq: 0,
        sign_on: None,
        number: None,
        list: String::new(),
        doubts: Vec::new(),
        spare: None,
        made: None,
    }
}

/// The line as it is kept: a blank for each character that no text of ours may hold, so that the
/// columns of its entries stay. The doubt of an entry says that it held one.
fn shown(text: &str) -> String {
    let fit = |c: char| if unfit(c.encode_utf8(&mut [0; 4])).is_some() { ' ' } else { c };
    text.chars().map(fit).collect()
}

/// The keys of the names a statement has, with and without short name and place, as a list may
/// print them.
pub fn known(sign_ons: &[Comparable]) -> HashSet<String> {
    let printed = sign_ons.iter().flat_map(|Comparable { entry, .. }| {
        let name = entry.name.as_str();
        let (short, place) = (entry.short.as_deref(), entry.place.as_deref());
        let forms = [
            [Some(name), None, None],
            [Some(name), short, None],
            [Some(name), place, None],
            [Some(name), short, place],
        ];
        forms
            .map(|parts| names::key(&parts.iter().flatten().copied().collect::<Vec<_>>().join(" ")))
    });
    printed.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = "Signatories:\n\n1. Network of Island Farmers – NIF\n2. Spring Keepers 3. Island Teachers Union\n\n4. Network of Island Farmers – NIF\n";

    #[test]
    fn every_line_is_accounted_for() {
        let intake = take_in(&roster::read_text(LIST).unwrap(), "list.txt", &HashSet::new());
        assert_eq!(intake.readings.len(), 3);
        assert_eq!(intake.report.count(Outcome::Duplicate), 1);
        let lines: HashSet<u32> = intake.report.lines.iter().map(|line| line.line).collect();
        assert_eq!(lines.len(), LIST.lines().count());
        assert_eq!(intake.readings[0].1.short.as_deref(), Some("NIF"));
    }

    #[test]
    fn only_what_is_the_same_to_the_letter_is_dropped() {
        let table = b"name,role,org\nMaria Faro,Teacher,Tidal School\nMaria Faro,Nurse,Bay Hospital\nMaria Faro,Nurse,Bay Hospital\nAnonymous,Student,\nAnonymous,Student,\n";
        let roster = roster::read(table, Some("list.csv")).unwrap();
        let intake = take_in(&roster, "list.csv", &HashSet::new());
        assert_eq!(intake.report.count(Outcome::Duplicate), 1);
        let kept: Vec<_> = intake
            .readings
            .iter()
            .map(|(_, reading)| (reading.name.as_str(), reading.affiliation.as_deref()))
            .collect();
        assert_eq!(
            kept,
            [
                ("Maria Faro", Some("Tidal School")),
                ("Maria Faro", Some("Bay Hospital")),
                ("Anonymous", None),
                ("Anonymous", None),
            ]
        );
    }

    #[test]
    fn what_no_text_may_hold_is_kept_nowhere() {
        let list =
            "1. Farm\u{202e}ers\u{7} Union\n2. Spring\u{0}Keepers\n3. Island\u{2066} Teachers\n";
        let roster = roster::read_text(list).unwrap();
        let intake = take_in(&roster, "list\u{202e}.txt", &HashSet::new());
        let names: Vec<&str> = intake.readings.iter().map(|(_, read)| read.name.as_str()).collect();
        assert_eq!(names, ["Farmers  Union", "Spring Keepers", "Island Teachers"]);
        assert_eq!(intake.report.file, "list.txt");
        for (line, read) in intake.report.lines.iter().zip(list.lines()) {
            assert_eq!(unfit(&line.text), None);
            assert_eq!(line.text.chars().count(), read.chars().count(), "columns stay");
        }
        assert!(intake.report.lines[0].doubts.contains(&Doubt::BidiControl));
    }

    #[test]
    fn what_the_statement_has_already_is_a_duplicate() {
        let known = HashSet::from([names::key("Spring Keepers")]);
        let intake = take_in(&roster::read_text(LIST).unwrap(), "list.txt", &known);
        assert_eq!(intake.readings.len(), 2);
    }
}
