//! Entries, tiles, checkpoints, keys, receipts.

use super::{Case, all_found, checked};
use crate::{
    Outcome, Request,
    source::{Fault, Source, StatementFiles},
    tests::{
        letter::org,
        log::{Log, ORIGIN},
        sample::Sample,
    },
    verify,
};
use domain::{
    entry::Display,
    log::{Commit, DatedEvent, Event, LogKind, Status},
};
use jiff::civil::date;
use std::cell::RefCell;
use tlog::{KeyType, SigningKey};

const BUNDLE: &str = "log/tile/entries/000";

/// Changes an entry, and everything below `log/` with it.
fn rewrite(made: &mut Sample, at: usize, change: fn(DatedEvent) -> DatedEvent) {
    let entry = domain::log::parse(&made.log.entries[at]).unwrap();
    made.log.entries[at] = change(entry).to_bytes();
    let files = made.log.files();
    made.files.0.extend(files);
}

fn back_dated(entry: DatedEvent) -> DatedEvent {
    DatedEvent { day: date(2026, 10, 1), ..entry }
}

fn plausible(entry: DatedEvent) -> DatedEvent {
    DatedEvent { event: entry.event.hidden(), ..entry }
}

fn partial(made: &Sample) -> String {
    made.files.0.keys().find(|path| path.starts_with("log/tile/entries/001.p/")).unwrap().clone()
}

const CASES: &[Case] = &[
    (
        "a byte of an entry",
        |made| made.files.0.get_mut(BUNDLE).unwrap()[3_000] ^= 1,
        BUNDLE,
        "was changed",
    ),
    (
        "a tile",
        |made| made.files.0.get_mut("log/tile/0/000").unwrap()[900] ^= 1,
        "log/tile/0/000",
        "the hash of entry 28 was changed",
    ),
    (
        "a tile above",
        |made| {
            let path =
                made.files.0.keys().find(|path| path.starts_with("log/tile/1/")).unwrap().clone();
            made.files.0.get_mut(&path).unwrap()[4] ^= 1;
        },
        "log/tile/1/000.p/1",
        "the hash over the entries 0 to 255 was changed",
    ),
    (
        "a bundle is cut",
        |made| made.files.0.get_mut(BUNDLE).unwrap().truncate(20_000),
        BUNDLE,
        "ends within an entry",
    ),
    ("a bundle is missing", |made| drop(made.files.0.remove(BUNDLE)), BUNDLE, "missing"),
    (
        "the last bundle is missing",
        |made| drop(made.files.0.remove(&partial(made))),
        "log/tile/entries/001.p/",
        "missing",
    ),
    (
        "a tile is missing",
        |made| drop(made.files.0.remove("log/tile/0/000")),
        "log/tile/0/000",
        "missing",
    ),
    (
        "the checkpoint is missing",
        |made| drop(made.files.0.remove("log/checkpoint")),
        "log/checkpoint",
        "missing",
    ),
    ("the key is missing", |made| drop(made.files.0.remove("log/vkey")), "log/vkey", "missing"),
    (
        "the key is another",
        |made| {
            made.files.0.insert(
                "log/vkey".into(),
                format!("{}\n", Log::new(9).key.verifier()).into_bytes(),
            );
        },
        "log/vkey",
        "is none of the logs of the policy",
    ),
    (
        "the key is a witness's",
        |made| {
            made.files.0.insert(
                "log/vkey".into(),
                format!("{}\n", made.log.witnesses[0].verifier()).into_bytes(),
            );
        },
        "log/vkey",
        "the key is that of a witness",
    ),
    (
        "the checkpoint is signed by another key",
        |made| {
            let other = Log {
                key: SigningKey::from_seed(ORIGIN, KeyType::Ed25519, &[9; 32]).unwrap(),
                ..made.log.clone()
            };
            made.files
                .0
                .insert("log/checkpoint".into(), other.note(other.size()).to_string().into_bytes());
        },
        "log/checkpoint",
        "not signed by a log of the policy",
    ),
    (
        "the checkpoint has another root",
        |made| {
            let size = made.log.size();
            made.files.0.insert(
                "log/checkpoint".into(),
                made.log.note_over(size, made.log.root(1)).to_string().into_bytes(),
            );
        },
        "log/checkpoint",
        "entries were changed, or it was",
    ),
    (
        "the log went back behind a list",
        |made| {
            made.log.entries.truncate(320);
            let files = made.log.files();
            made.files.0.extend(files);
        },
        "s/roads/list.json",
        "the log has 320: the log went back",
    ),
    (
        "an entry is back-dated, everything made anew",
        |made| {
            rewrite(made, 300, back_dated);
            made.publish();
        },
        "log/tile/entries/001.p/",
        "dated 2026-10-01, after an entry of 2026-11-04: back-dated",
    ),
    (
        "an entry is another, the log made anew and signed",
        |made| rewrite(made, 100, plausible),
        "s/roads/list.json",
        "its checkpoint is of another log than this",
    ),
    (
        "a signature that no list shows",
        |made| {
            let (statement, text) = (made.roads.id, made.roads.versions[0].0.hash());
            let (kind, status, commit) =
                (LogKind::Organisation, Status::Confirmed, Commit([1; 32]));
            let (display, submit) = (Some(Display::Public), None);
            made.log.push(Event::Sign { statement, text, kind, status, display, submit, commit });
            made.sizes[2] += 1;
            made.publish();
        },
        "s/roads/list.json",
        "somebody was left out",
    ),
    (
        "a signature for a text that was never open",
        |made| {
            let (statement, text) = (made.roads.id, made.schools.versions[0].0.hash());
            let (kind, status, commit) = (LogKind::Person, Status::Confirmed, Commit([1; 32]));
            let (display, submit) = (Some(Display::Public), None);
            made.log.push(Event::Sign { statement, text, kind, status, display, submit, commit });
            made.publish();
        },
        "log/tile/entries/001.p/",
        "for a text that was never opened for this statement",
    ),
    (
        "a receipt with another opening",
        |made| {
            let (index, size) = (made.water.signers[2].accepted.0, made.log.size());
            made.files
                .0
                .insert("receipts/full.tlog-proof".into(), made.log.receipt(index, size, &[1; 32]));
        },
        "receipts/full.tlog-proof",
        "its opening does not open the entry to row",
    ),
    (
        "a receipt with another name",
        |made| {
            let (index, _, opening) = made.water.signers[3].accepted.clone();
            let shows = [&opening.0[..], b"undersigned.record/v1\nname 3 Eva\n"].concat();
            made.files.0.insert(
                "receipts/named.tlog-proof".into(),
                made.log.receipt(index, made.log.size(), &shows),
            );
        },
        "receipts/named.tlog-proof",
        "the name in it is not the one that its entry was made for",
    ),
    (
        "a receipt of another log",
        |made| {
            let other = Log { key: Log::new(9).key, ..made.log.clone() };
            made.files.0.insert("receipts/plain.tlog-proof".into(), other.receipt(40, 90, &[]));
        },
        "receipts/plain.tlog-proof",
        "its checkpoint: not signed by a log of the policy",
    ),
    (
        "a receipt for an entry that the log no longer shows",
        |made| {
            let mut other = made.log.clone();
            other.entries[40] =
                plausible(domain::log::parse(&other.entries[40]).unwrap()).to_bytes();
            made.files.0.insert("receipts/plain.tlog-proof".into(), other.receipt(40, 90, &[]));
        },
        "receipts/plain.tlog-proof",
        "was given for another log than this",
    ),
];

#[test]
fn the_log_is_the_one_that_was_signed() {
    all_found(CASES);
}

#[test]
fn where_only_tiles_were_changed_everything_else_is_checked_too() {
    let mut made = Sample::new();
    made.files.0.get_mut("log/tile/0/000").unwrap()[900] ^= 1;
    let report = checked(&made);
    // The note: who signed the first text of water.
    assert_eq!((report.problems.len(), report.notices.len()), (1, 1), "{report}");
    assert!(
        report.log.as_ref().unwrap().whole && report.statements.iter().all(|seen| seen.covered),
        "{report}"
    );
}

#[test]
fn every_bundle_that_was_changed_is_told() {
    let mut made = Sample::new();
    let last = partial(&made);
    made.files.0.get_mut(BUNDLE).unwrap()[3_000] ^= 1;
    made.files.0.get_mut(&last).unwrap()[3_000] ^= 1;
    let report = checked(&made);
    let files: Vec<&str> = report.problems.iter().map(|problem| problem.file.as_str()).collect();
    assert_eq!(files, [BUNDLE, &last], "{report}");
}

#[test]
fn types_of_later_programs_are_no_problem() {
    let mut made = Sample::new();
    made.log.entries.push(b"undersigned.log/v1 song\nday 2026-11-05\n".to_vec());
    made.publish();
    let report = checked(&made);
    assert_eq!(report.outcome(), Outcome::Ok, "{report}");
    assert!(report.to_string().contains("1 entries of the type \"song\""), "{report}");
}

#[test]
fn a_key_that_is_taken_from_the_site_is_no_proof_against_the_site() {
    // Everything by another key: without a policy that is another site's publication, and as good
    // as any.
    let mut made = Sample::new();
    let policy = Some(made.policy());
    made.log.key = Log::new(9).key;
    made.water.sign(&mut made.log, org("New"), false, true, None);
    made.sizes = [made.log.size(); 3];
    made.publish();
    assert_eq!(verify(&made.files, &Request::default()).outcome(), Outcome::Ok);
    assert_eq!(
        verify(&made.files, &Request { policy, ..Request::default() }).outcome(),
        Outcome::NotAsPublished
    );
}

/// A disk that breaks.
struct Broken<'m>(&'m Sample, &'static str);

impl Source for Broken<'_> {
    fn read(&self, path: &str, most: usize) -> Result<Option<Vec<u8>>, Fault> {
        if path.starts_with(self.1) {
            Err(Fault::Failed("the disk is broken".into()))
        } else {
            self.0.files.read(path, most)
        }
    }

    fn statements(&self) -> Result<Vec<StatementFiles>, Fault> {
        self.0.files.statements()
    }

    fn receipts(&self) -> Result<Vec<String>, Fault> {
        self.0.files.receipts()
    }

    fn again(&self) -> bool {
        false
    }
}

/// A site that answers every question about tiles with the same bytes.
struct Endless<'m>(&'m Sample, &'static [u8], RefCell<usize>);

impl Source for Endless<'_> {
    fn read(&self, path: &str, most: usize) -> Result<Option<Vec<u8>>, Fault> {
        *self.2.borrow_mut() += 1;
        if path.starts_with("log/tile") {
            Ok(Some(self.1.to_vec()))
        } else {
            self.0.files.read(path, most)
        }
    }

    fn statements(&self) -> Result<Vec<StatementFiles>, Fault> {
        Ok(Vec::new())
    }

    fn receipts(&self) -> Result<Vec<String>, Fault> {
        Ok(Vec::new())
    }

    fn again(&self) -> bool {
        false
    }
}

#[test]
fn a_log_without_end_is_not_read_to_its_end() {
    let mut made = Sample::new();
    let root = made.log.root(1);
    let signed = made.log.note_over(1_000_000_000_000_000, root).to_string();
    for (note, bytes) in [
        (signed.clone(), &b"xx"[..]),
        (signed.replace("— log", "— lag"), b"xx"),
        (signed, &[0; 8192]),
    ] {
        made.files.0.insert("log/checkpoint".into(), note.into_bytes());
        let site = Endless(&made, bytes, RefCell::default());
        let report = verify(&site, &Request { policy: Some(made.policy()), ..Request::default() });
        assert_eq!(report.outcome(), Outcome::NotAsPublished, "{report}");
        assert!(*site.2.borrow() < 100, "{} questions", site.2.borrow());
    }
}

#[test]
fn what_cannot_be_read_is_not_called_changed() {
    let made = Sample::new();
    for path in [
        "log/tile",
        "log/tile/0",
        "log/vkey",
        "log/checkpoint",
        "log/text",
        "s/water/list.json",
        "s/water/list.csv",
        "receipts/",
        "",
    ] {
        let report = verify(
            &Broken(&made, path),
            &Request { policy: Some(made.policy()), ..Request::default() },
        );
        assert_eq!(report.outcome(), Outcome::NotChecked, "{path}: {report}");
        assert!(
            report.to_string().contains("could not be read: the disk is broken")
                && !report.to_string().contains("\nOK\n"),
            "{report}"
        );
    }
}
