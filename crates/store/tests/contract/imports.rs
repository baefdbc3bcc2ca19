//! Lists taken in as reported sign-ons.

use domain::entry::Kind;
use domain::id::ImportId;
use domain::import::{Contact, Doubt, Line, Outcome, Reading, Report, Spare};
use domain::moderation::{ActKind, Decision, DeclineReason, Queue};
use domain::signon::{Confirmation, Moderation};
use store::import::{self, Created, ImportProblem, NewImport};
use store::sign_on::{Cursor, DecideProblem};
use store::{Store, act, sign_on, statement};

use crate::common::{each, int};
use crate::sample::MS;
use crate::sample::{
    NOW, OPERATOR, STATEMENT, kinds, names, new_statement, open_statement, organisation,
    publication,
};

fn new_import(file: u8) -> NewImport {
    let line = |line, text: &str, outcome| Line {
        line,
        text: text.to_owned(),
        outcome,
        start: 0,
        end: text.chars().count() as u32,
        seq: line,
        sign_on: None,
        number: None,
        list: String::new(),
        doubts: Vec::new(),
        spare: None,
        made: None,
    };
    let lines = vec![
        line(1, "Signatories", Outcome::Heading),
        line(2, "1. Island Farmers - IF", Outcome::Entry),
        line(3, "2. Harbour Union 3. Ana Example", Outcome::Entry),
        line(3, "2. Harbour Union 3. Ana Example", Outcome::Entry),
        line(4, "", Outcome::Blank),
    ];
    let reading = |name: &str, kind| Reading {
        name: name.to_owned(),
        short: None,
        kind,
        place: None,
        role: None,
        affiliation: None,
        contact: None,
    };
    let readings = vec![
        (
            1,
            Reading {
                short: Some("IF".to_owned()),
                ..reading("Island Farmers", Kind::Organisation)
            },
        ),
        (2, reading("Harbour Union", Kind::Organisation)),
        (3, reading("Ana Example", Kind::Individual)),
    ];
    let report = Report { file: "list of friends.txt".to_owned(), lines };
    NewImport { statement: STATEMENT, file_hash: [file; 32], report, readings }
}

pub(crate) fn take_in(store: &Store, file: u8) -> Result<Created, ImportProblem> {
    let new = new_import(file);
    store
        .at(NOW.plus(u32::from(file) * MS))
        .by(OPERATOR)
        .write_blocking("import", move |tx| import::create(tx, &new))
}

fn taken(store: &Store, id: ImportId) -> import::ImportView {
    store.read_blocking("by id", move |tx| import::by_id(tx, id)).unwrap().unwrap()
}

#[test]
fn every_line_is_accounted_for_and_the_same_file_changes_nothing() {
    each(|fresh| {
        let store = open_statement(fresh);
        let created = take_in(&store, 1).unwrap();
        assert_eq!(created.added, 3);
        assert!(matches!(take_in(&store, 1), Err(ImportProblem::SameFile(id)) if id == created.id));
        assert_eq!(int(&store, "SELECT count(*) FROM sign_on"), 3);
        let taken = taken(&store, created.id);
        assert_eq!(taken.import.report.lines.len(), 5);
        assert_eq!(
            taken.import.report.lines.iter().filter(|line| line.sign_on.is_some()).count(),
            3
        );
        let union = taken.import.report.lines[2].sign_on.unwrap();
        let line = &taken.sign_ons[&union];
        assert_eq!(line.entry.as_ref().unwrap().name, "Harbour Union");
        assert_eq!(line.state.confirmation, Confirmation::Reported { import: created.id, line: 3 });
        let list = store.read_blocking("list", |tx| import::list(tx, STATEMENT)).unwrap();
        assert_eq!(
            (list.len(), list[0].file.as_str(), list[0].added, list[0].waiting),
            (1, "list of friends.txt", 3, 3)
        );
        let queue = |cursor| {
            let read = move |tx: &mut store::Tx<'_>| {
                sign_on::queue(tx, STATEMENT, Queue::Waiting, cursor, 9)
            };
            store.read_blocking("queue", read).unwrap().entries
        };
        let rest = |place| queue(Cursor::After(place));
        let queue = queue(Cursor::START);
        assert_eq!(
            queue.iter().map(|queued| queued.place().1).collect::<Vec<_>>(),
            [2, 3, 3],
            "in the order of the list"
        );
        let rest = rest(queue[0].place());
        assert_eq!(
            rest.iter().map(|queued| queued.sign_on.id).collect::<Vec<_>>(),
            [queue[1].sign_on.id, queue[2].sign_on.id]
        );
        let source =
            queue.iter().find(|queued| queued.sign_on.id == union).unwrap().import.clone().unwrap();
        assert_eq!((source.file.as_str(), source.line), ("list of friends.txt", 3));
        let acts =
            store.read_blocking("acts", |tx| act::of_statement(tx, STATEMENT, 0, 9)).unwrap();
        assert_eq!((acts[0].kind, acts[0].detail.as_deref()), (ActKind::Imported, Some("3")));
        assert!(
            store
                .read_blocking("none", |tx| import::by_id(tx, ImportId([0; 16])))
                .unwrap()
                .is_none()
        );
    });
}

#[test]
fn reported_ones_are_counted_apart_and_never_confirmed() {
    each(|fresh| {
        let store = open_statement(fresh);
        let created = take_in(&store, 1).unwrap();
        let lines = taken(&store, created.id).import.report.lines;
        let ids: Vec<_> = lines.iter().filter_map(|line| line.sign_on).collect();
        let (farmers, union, ana) = (ids[0], ids[1], ids[2]);
        let accept =
            move |tx: &mut store::Tx<'_>| sign_on::accept_all(tx, STATEMENT, &[farmers, ana]);
        assert_eq!(store.by(OPERATOR).write_blocking("accept", accept), Ok(2));
        let counts = publication(&store, NOW).counts;
        assert_eq!((counts.organisations, counts.individuals), (0, 0));
        assert_eq!((counts.reported_organisations, counts.reported_individuals), (1, 1));
        assert!(publication(&store, NOW).listing.rows().all(|(_, row)| row.signatory.reported));

        let corrected = organisation("Harbour Workers Union");
        let correct =
            move |tx: &mut store::Tx<'_>| sign_on::correct(tx, union, &corrected, None, true);
        store.by(OPERATOR).write_blocking("correct", correct).unwrap();
        assert_eq!(names(&store, NOW), ["Harbour Workers Union", "Island Farmers", "Ana Example"]);
        let person = organisation("Ana Example Farm");
        let correct = move |tx: &mut store::Tx<'_>| sign_on::correct(tx, ana, &person, None, false);
        store.by(OPERATOR).write_blocking("correct", correct).unwrap();
        assert_eq!(
            publication(&store, NOW).counts.reported_organisations,
            3,
            "the kind follows the correction"
        );

        let line = &taken(&store, created.id).sign_ons[&farmers];
        let revision = line.revision;
        assert_eq!(line.state.moderation, Moderation::Accepted);
        let decline = Decision::Decline(DeclineReason::NotASignatory);
        let again = move |tx: &mut store::Tx<'_>| {
            sign_on::reopen(tx, farmers)?;
            sign_on::decide(tx, farmers, revision + 1, decline, None)
        };
        store.by(OPERATOR).write_blocking("leave out", again).unwrap();
        assert_eq!(names(&store, NOW).len(), 2);
        assert!(kinds(&store).is_empty(), "nobody to write to");
    });
}

#[test]
fn no_doubt_and_no_wrapped_line_keeps_a_word_of_an_erased_name() {
    each(|fresh| {
        let store = open_statement(fresh);
        let mut new = new_import(1);
        let lines = &mut new.report.lines;
        let wrapped =
            Line { line: 9, text: "of the Northern Coast".to_owned(), ..lines[1].clone() };
        lines.push(wrapped);
        let why = "only in the first: northern coast".to_owned();
        lines[2].doubts = vec![Doubt::PossiblyRelated { of: lines[1].seq, why }, Doubt::Restart];
        let created = store
            .by(OPERATOR)
            .write_blocking("import", move |tx| import::create(tx, &new))
            .unwrap();
        let erased = taken(&store, created.id).import.report.lines[1].sign_on.unwrap();
        store.by(OPERATOR).write_blocking("erase", move |tx| sign_on::erase(tx, erased)).unwrap();
        let lines = taken(&store, created.id).import.report.lines;
        assert_eq!((lines[1].text.as_str(), lines[5].text.as_str()), ("", ""));
        assert_eq!(lines[2].doubts, [Doubt::Restart]);
        assert_eq!(lines[2].text, "2. Harbour Union 3. Ana Example");
    });
}

#[test]
fn a_list_is_taken_into_a_draft_too() {
    each(|fresh| {
        let store = fresh.open();
        let new = new_statement();
        store.by(OPERATOR).write_blocking("create", move |tx| statement::create(tx, &new)).unwrap();
        let created = take_in(&store, 1).unwrap();
        let ids: Vec<_> = taken(&store, created.id).sign_ons.into_keys().collect();
        let accept = move |tx: &mut store::Tx<'_>| sign_on::accept_all(tx, STATEMENT, &ids);
        assert_eq!(store.by(OPERATOR).write_blocking("accept", accept), Ok(3));
        store
            .by(OPERATOR)
            .write_blocking("open", |tx| statement::open(tx, STATEMENT, Some("Office")))
            .unwrap();
        assert_eq!(names(&store, NOW).len(), 3);
        assert!(publication(&store, NOW).listing.rows().all(|(_, row)| row.signatory.version == 1));
    });
}

#[test]
fn a_list_for_no_statement_is_refused() {
    each(|fresh| assert!(matches!(take_in(&fresh.open(), 1), Err(ImportProblem::Gone))));
}

/// Kept for whoever asks the signatory to confirm: in no list, and gone with the entry.
#[test]
fn how_a_signatory_can_be_reached_is_sealed_with_the_entry() {
    each(|fresh| {
        let store = open_statement(fresh);
        let mut new = new_import(1);
        let contact = Contact {
            email: Some("farm@islands.example".to_owned()),
            telephone: Some("+00 700 000 001".to_owned()),
            person: Some("Amina Example".to_owned()),
        };
        new.readings[0].1.contact = Some(contact.clone());
        let created = store
            .by(OPERATOR)
            .write_blocking("import", move |tx| import::create(tx, &new))
            .unwrap();
        let lines = taken(&store, created.id).import.report.lines;
        let (farmers, union) = (lines[1].sign_on.unwrap(), lines[2].sign_on.unwrap());
        let accept = move |tx: &mut store::Tx<'_>| sign_on::accept_all(tx, STATEMENT, &[farmers]);
        assert_eq!(store.by(OPERATOR).write_blocking("accept", accept), Ok(1));
        let published = format!("{:?}", publication(&store, NOW));
        for secret in ["islands.example", "700 000", "Amina"] {
            assert!(!published.contains(secret), "{secret}");
        }
        let open = |id| {
            let open = move |tx: &mut store::Tx<'_>| {
                sign_on::listed_contact(tx, id, "to ask for a confirmation")
            };
            store.by(OPERATOR).write_blocking("open", open).unwrap()
        };
        assert_eq!(open(farmers), Some(contact.clone()));
        assert_eq!(open(union), None);
        let mail = move |tx: &mut store::Tx<'_>| sign_on::address(tx, farmers);
        let address = store.read_blocking("address", mail).unwrap();
        assert!(address.is_none(), "nobody is written to unasked");
        store.by(OPERATOR).write_blocking("erase", move |tx| sign_on::erase(tx, farmers)).unwrap();
        assert_eq!(open(farmers), None);
    });
}

/// A list with a line that looks like an entry and one that repeats an entry, and how they would be
/// read.
fn with_loose_lines() -> (NewImport, Spare) {
    let mut new = new_import(1);
    let (looks, repeats) = ("Reef Keepers, Harbour Street", "7. Harbour Union");
    let lines = &mut new.report.lines;
    let reading = Reading { name: looks.to_owned(), ..new.readings[1].1.clone() };
    let spare = Spare { reading, doubts: vec![Doubt::UnsureKind] };
    let line = |line, text: &str, seq, outcome| Line {
        line,
        text: text.to_owned(),
        seq,
        outcome,
        spare: Some(Box::new(spare.clone())),
        ..lines[4].clone()
    };
    let question = Doubt::Question { why: "looks like an entry".to_owned() };
    let asked = Line { doubts: vec![question], ..line(5, looks, 0, Outcome::Question) };
    let same = line(6, repeats, 7, Outcome::Duplicate);
    lines.extend([asked, same]);
    (new, spare)
}

#[test]
fn a_line_becomes_an_entry_by_hand_and_a_line_again() {
    each(|fresh| {
        let store = open_statement(fresh);
        let (new, spare) = with_loose_lines();
        let write = move |tx: &mut store::Tx<'_>| import::create(tx, &new);
        let list = store.by(OPERATOR).write_blocking("import", write).unwrap().id;
        let before = taken(&store, list).import.report.lines;
        let take = |at| {
            let spare = spare.clone();
            let take = move |tx: &mut store::Tx<'_>| import::take_line(tx, list, at, &spare);
            store.by(OPERATOR).write_blocking("take", take)
        };
        let head = || store.read_blocking("head", move |tx| import::head(tx, list)).unwrap();
        let seen = head().unwrap().changed;
        let id = take(5).unwrap();
        assert_ne!(head().unwrap().changed, seen, "who holds the report reads it again");
        assert_eq!(take(5).unwrap(), id, "a second click changes nothing");
        for (at, why) in [(4, "a blank line"), (1, "an entry of the reading"), (99, "no line")] {
            let refused = take(at);
            let own = refused.as_ref().is_ok_and(|id| before[at].sign_on == Some(*id));
            assert!(own || matches!(refused, Err(DecideProblem::Gone)), "{why}: {refused:?}");
        }
        let view = taken(&store, list);
        let line = &view.import.report.lines[5];
        assert_eq!((line.line, line.outcome, line.seq), (5, Outcome::Entry, 8));
        assert_eq!((line.sign_on, line.doubts.as_slice()), (Some(id), &[Doubt::UnsureKind][..]));
        let present = &view.sign_ons[&id];
        assert_eq!(present.state.confirmation, Confirmation::Reported { import: list, line: 5 });
        assert_eq!(present.state.moderation, Moderation::Waiting);
        assert_eq!(present.entry.as_ref().unwrap().name, "Reef Keepers, Harbour Street");
        let acts = || {
            let acts = store.read_blocking("acts", |tx| act::of_statement(tx, STATEMENT, 0, 9));
            acts.unwrap().into_iter().map(|act| (act.kind, act.sign_on)).collect::<Vec<_>>()
        };
        assert_eq!(acts()[0], (ActKind::LineTaken, Some(id)));
        let added = || store.read_blocking("list", |tx| import::list(tx, STATEMENT)).unwrap();
        assert_eq!((added()[0].added, added()[0].waiting), (4, 4));

        let revision = present.revision;
        let back = |id, revision| {
            let back = move |tx: &mut store::Tx<'_>| import::put_line_back(tx, list, id, revision);
            store.by(OPERATOR).write_blocking("put back", back)
        };
        let union = before[2].sign_on.unwrap();
        assert!(matches!(back(union, 1), Err(DecideProblem::Gone)), "the reading made that one");
        assert!(matches!(back(id, revision + 1), Err(DecideProblem::Changed)));
        back(id, revision).unwrap();
        let mut after = taken(&store, list).import.report.lines;
        assert_eq!(after[5].made.take().unwrap().sign_on, id);
        assert_eq!(after, before, "the line is what it was");
        assert_eq!(acts()[0], (ActKind::LinePutBack, Some(id)));
        assert_eq!((added()[0].added, added()[0].waiting), (3, 3));
        assert!(kinds(&store).is_empty(), "nobody to write to");

        assert_eq!(take(5).unwrap(), id, "once more: the same sign-on");
        let accept = move |tx: &mut store::Tx<'_>| sign_on::accept_all(tx, STATEMENT, &[id]);
        assert_eq!(store.by(OPERATOR).write_blocking("accept", accept), Ok(1));
        assert_eq!(names(&store, NOW), ["Reef Keepers, Harbour Street"]);
        let now = taken(&store, list).sign_ons[&id].revision;
        assert!(back(id, now).is_err(), "what is on the list is not put back unseen");
    });
}

#[test]
fn a_duplicate_is_taken_in_and_no_word_of_it_is_left_when_it_is_erased() {
    each(|fresh| {
        let store = open_statement(fresh);
        let (new, spare) = with_loose_lines();
        let write = move |tx: &mut store::Tx<'_>| import::create(tx, &new);
        let list = store.by(OPERATOR).write_blocking("import", write).unwrap().id;
        let take = move |tx: &mut store::Tx<'_>| import::take_line(tx, list, 6, &spare);
        let id = store.by(OPERATOR).write_blocking("take", take).unwrap();
        let line = &taken(&store, list).import.report.lines[6];
        assert_eq!((line.outcome, line.seq), (Outcome::Entry, 7), "its number stays");
        let back = move |tx: &mut store::Tx<'_>| {
            let revision = import::open(tx, &[id])?[&id].revision;
            import::put_line_back(tx, list, id, revision)
        };
        store.by(OPERATOR).write_blocking("put back", back).unwrap();
        // Erased by another name than the line has: it is its line all the same.
        store.by(OPERATOR).write_blocking("erase", move |tx| sign_on::erase(tx, id)).unwrap();
        let line = &taken(&store, list).import.report.lines[6];
        assert_eq!((line.text.as_str(), line.spare.is_none()), ("", true));
    });
}
