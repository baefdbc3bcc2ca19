//! Sites that change while they are read: honest ones, and those that do it to hide somebody.

use super::{Value, relist};
use crate::{
    Outcome, Report, Request,
    monitor::{EventKind, Watch},
    source::{Fault, Source, StatementFiles},
    tests::{letter::org, sample::Sample},
    verify,
};
use base64::{Engine, engine::general_purpose::STANDARD};
use domain::{
    entry::Display,
    instant::{HOUR, Instant},
    log::{By, Commit, Event, Ref, Status, Why, listed_record},
};
use jiff::civil::date;
use serde_json::json;
use std::cell::RefCell;

/// The one who is hidden.
const WHO: usize = 26;

/// What a site does when a look begins, and just before it shows its checkpoint. The number of the
/// look counts from 0.
type Change = fn(&mut Sample, usize);

/// A site that changes while it is read.
struct Going {
    made: RefCell<Sample>,
    looks: RefCell<usize>,
    first: Change,
    last: Change,
    /// Changes a list just before it is shown.
    each: Change,
    reads: RefCell<usize>,
}

impl Going {
    fn new(made: Sample, first: Change, last: Change) -> Self {
        let (looks, reads) = (RefCell::new(0), RefCell::new(0));
        Self { made: RefCell::new(made), looks, first, last, each: |_, _| {}, reads }
    }

    fn verified(&self, receipts: Vec<(String, Vec<u8>)>) -> Report {
        verify(self, &Request { receipts, ..Request::default() })
    }
}

impl Source for Going {
    fn read(&self, path: &str, most: usize) -> Result<Option<Vec<u8>>, Fault> {
        let made = &mut *self.made.borrow_mut();
        match path {
            "log/vkey" => {
                (self.first)(made, *self.looks.borrow());
                made.sizes = [made.log.size(); 3];
                made.publish();
                *self.looks.borrow_mut() += 1;
            }
            "log/checkpoint" => {
                (self.last)(made, *self.looks.borrow() - 1);
                made.files.0.extend(made.log.files());
            }
            "s/water/list.json" => {
                (self.each)(made, *self.reads.borrow());
                *self.reads.borrow_mut() += 1;
            }
            _ => {}
        }
        made.files.read(path, most)
    }

    fn statements(&self) -> Result<Vec<StatementFiles>, Fault> {
        self.made.borrow().files.statements()
    }

    fn receipts(&self) -> Result<Vec<String>, Fault> {
        Ok(Vec::new())
    }

    fn again(&self) -> bool {
        true
    }
}

/// The site says of the one that something about the signature has changed.
fn pending(made: &mut Sample) {
    made.water.signers[WHO].accepted.0 = u64::MAX;
}

fn choose(made: &mut Sample, display: Display) {
    let target = made.water.signers[WHO].sign;
    made.log.push(Event::Display { target, display });
}

/// There and back again: both change something.
fn to_and_fro(made: &mut Sample, _: usize) {
    choose(made, Display::Counted);
    choose(made, Display::Public);
}

fn correct(made: &mut Sample, look: usize) {
    let (target, entry) = (made.water.signers[WHO].sign, &made.water.signers[WHO].accepted.1);
    let kind = domain::log::LogKind::of(entry.kind);
    made.log.push(Event::Correct { target, kind, commit: Commit([look as u8; 32]) });
}

fn withdraw(made: &mut Sample, _: usize) {
    let target = made.water.signers[WHO].sign;
    made.log.push(Event::Withdraw { target, by: By::Operator, why: Why::Reopened });
}

/// Enters the signature anew.
fn sign(made: &mut Sample, commit: Option<Commit>) {
    let at = made.water.signers[WHO].sign.index as usize;
    let event = domain::log::parse(&made.log.entries[at]).unwrap().event;
    let Event::Sign { statement, text, kind, commit: old, .. } = event else {
        panic!("a signature")
    };
    made.water.signers[WHO].sign = made.log.push(Event::Sign {
        statement,
        text,
        kind,
        status: Status::Confirmed,
        display: Some(Display::Public),
        submit: None,
        commit: commit.unwrap_or(old),
    });
}

fn sign_alike(made: &mut Sample, _: usize) {
    sign(made, None);
}

fn sign_otherwise(made: &mut Sample, look: usize) {
    sign(made, Some(Commit([look as u8; 32])));
}

fn nothing(_: &mut Sample, _: usize) {}

/// A site on which the one stands as pending all the time.
fn hiding() -> Sample {
    let mut made = Sample::new();
    made.publish();
    pending(&mut made);
    made
}

/// A site on which the one stands nowhere.
fn dropping() -> Sample {
    let mut made = Sample::new();
    made.water.signers[WHO].ended = Some(0);
    made
}

fn receipt(made: &Sample) -> Vec<(String, Vec<u8>)> {
    let fresh = Sample::new();
    let signer = &fresh.water.signers[WHO];
    let record = listed_record(
        made.water.id,
        signer.id,
        &signer.accepted.1,
        signer.reported,
        signer.version,
    );
    let shows = [&signer.accepted.2.0[..], record.as_bytes()].concat();
    vec![("mine".into(), fresh.log.receipt(signer.sign.index, fresh.log.size(), &shows))]
}

#[test]
fn nobody_is_hidden_by_changes_that_come_with_each_look() {
    let again = |made: &mut Sample, look: usize| {
        withdraw(made, look);
        sign_alike(made, look);
    };
    let cases: [(&str, Sample, Change, Change, &str); 6] = [
        (
            "a choice that is none",
            hiding(),
            nothing,
            |made, _| choose(made, Display::Public),
            "it changes nothing",
        ),
        ("a choice and its contrary", hiding(), nothing, to_and_fro, "in two looks"),
        ("a correction", hiding(), nothing, correct, "in two looks"),
        ("ended and signed anew before", hiding(), again, to_and_fro, "in two looks"),
        ("ended before, signed anew after", dropping(), withdraw, sign_alike, "in two looks"),
        (
            "the same with another commitment",
            dropping(),
            withdraw,
            sign_otherwise,
            "it is the same signature",
        ),
    ];
    for (name, made, first, last, words) in cases {
        let site = Going::new(made, first, last);
        let report = site.verified(Vec::new());
        assert_eq!(report.outcome(), Outcome::NotAsPublished, "{name}: {report}");
        assert!(report.to_string().contains(words), "{name}: {report}");
    }
}

#[test]
fn a_receipt_is_not_answered_with_a_change() {
    let made = hiding();
    let receipt = receipt(&made);
    for last in [to_and_fro, correct] {
        let report = Going::new(made.clone(), nothing, last).verified(receipt.clone());
        let said = report.problems.iter().find(|problem| problem.file == "mine");
        let words = "its signer chose to be named, and s/water/list.json does not name it";
        assert!(said.is_some_and(|problem| problem.what.contains(words)), "{report}");
    }
}

#[test]
fn who_has_left_is_not_named_in_each_look() {
    let report = Going::new(Sample::new(), sign_alike_and_list, withdraw).verified(Vec::new());
    let said = report.to_string();
    assert!(said.contains("who is not to be named by the log"), "{said}");
}

fn sign_alike_and_list(made: &mut Sample, look: usize) {
    if look > 0 {
        sign_alike(made, look);
        let sign: Ref = made.water.signers[WHO].sign;
        made.water.signers[WHO].accepted.0 = sign.index;
    }
}

/// Each look finds new names, and others that have just left or been corrected.
fn busy(made: &mut Sample, look: usize) {
    for n in 0..3 {
        let new = org(&format!("New {look} {n}"));
        made.water.sign(&mut made.log, new, false, true, None);
    }
    let (who, place) = (30 + look, Some("Porto".into()));
    let target = made.water.signers[who].sign;
    made.water.end(
        &mut made.log,
        who,
        Event::Withdraw { target, by: By::Operator, why: Why::Unsaid },
    );
    let entry = domain::entry::Entry { place, ..org("New words") };
    made.water.correct(&mut made.log, 40 + look, entry);
}

#[test]
fn a_busy_site_is_as_published() {
    let site = Going::new(Sample::new(), nothing, busy);
    let report = site.verified(Vec::new());
    assert_eq!(report.outcome(), Outcome::Ok, "{report}");
    assert_eq!(*site.looks.borrow(), 2);
}

#[test]
fn a_monitor_finds_who_is_hidden_in_the_first_part_of_each_look() {
    let first = |made: &mut Sample, look: usize| {
        made.water.signers[WHO].accepted.0 =
            if look.is_multiple_of(2) { u64::MAX } else { made.water.signers[WHO].sign.index };
    };
    let last = |made: &mut Sample, look: usize| {
        if look.is_multiple_of(2) {
            to_and_fro(made, look);
        }
    };
    let site = Going::new(Sample::new(), first, last);
    let watch = Watch { source: &site, site: "x", policy: None, patience: 48 * HOUR };
    let start = Instant(1_795_000_000_000);
    let begun = watch.round(None, start);
    assert_eq!(begun.events[0].kind, EventKind::Begun, "{:?}", begun.events);
    let second = watch.round(begun.state.as_ref(), start.plus(HOUR));
    assert_eq!(second.events[0].kind, EventKind::Pending, "{:?}", second.events);
    assert!(
        second.events[0].what.contains("as it did when it was looked at before"),
        "{:?}",
        second.events
    );
}

#[test]
fn a_csv_is_compared_whatever_becomes_of_the_list() {
    let words = "is not what list.json makes of it";
    // Another signature of the same checkpoint, each time.
    let mut site = Going::new(Sample::new(), nothing, nothing);
    site.each = |made, read| {
        relist(made, "water", |list| {
            let line = format!("— other.example/w {}\n", STANDARD.encode([read as u8; 76]));
            let note = list["log"]["checkpoint"].as_str().unwrap().to_owned() + &line;
            list["log"]["checkpoint"] = json!(note);
        });
        forge_csv(made);
    };
    let report = site.verified(Vec::new());
    assert_eq!(report.outcome(), Outcome::NotAsPublished, "{report}");
    assert!(report.to_string().contains(words), "{report}");
    // Other rows, each time.
    site = Going::new(Sample::new(), nothing, nothing);
    site.each = |made, read| {
        relist(made, "water", |list| {
            let row: &mut Value = &mut list["list"][0];
            row["name"] = json!(format!("Name {read}"));
        });
    };
    let report = site.verified(Vec::new());
    assert_eq!(report.outcome(), Outcome::NotAsPublished, "{report}");
    assert!(report.to_string().contains(words), "{report}");
}

fn forge_csv(made: &mut Sample) {
    let name = &made.water.signers[WHO].accepted.1.name;
    let csv = made.files.text("s/water/list.csv").replace(name, "Invented");
    made.files.0.insert("s/water/list.csv".into(), csv.into_bytes());
}

#[test]
fn a_list_that_goes_on_while_its_csv_is_read_is_read_again() {
    let mut made = Sample::new();
    made.sizes = [made.log.size(); 3];
    made.publish();
    let (old, new) = (made.files.clone(), {
        made.water.sign(&mut made.log, org("Just now"), false, true, None);
        made.sizes = [made.log.size(); 3];
        made.publish();
        made.files.clone()
    });
    let site = Turning { old, new, lists: RefCell::new(0) };
    let report = verify(&site, &Request::default());
    assert_eq!(report.outcome(), Outcome::Ok, "{report}");
    assert_eq!(report.statements[2].slug, "water");
    assert_eq!(report.statements[2].size, made.log.size(), "the list that the CSV is of");
}

/// A site that shows its newer state after one list was read.
struct Turning {
    old: crate::tests::memory::Memory,
    new: crate::tests::memory::Memory,
    lists: RefCell<usize>,
}

impl Source for Turning {
    fn read(&self, path: &str, most: usize) -> Result<Option<Vec<u8>>, Fault> {
        let files = if *self.lists.borrow() == 0 { &self.old } else { &self.new };
        if path == "s/water/list.json" {
            *self.lists.borrow_mut() += 1;
        }
        files.read(path, most)
    }

    fn statements(&self) -> Result<Vec<StatementFiles>, Fault> {
        self.old.statements()
    }

    fn receipts(&self) -> Result<Vec<String>, Fault> {
        Ok(Vec::new())
    }

    fn again(&self) -> bool {
        false
    }
}

#[test]
fn a_day_that_has_not_come_is_a_problem() {
    let mut made = Sample::new();
    let request = || Request { latest: Some(date(2026, 11, 6)), ..Request::default() };
    assert_eq!(verify(&made.files, &request()).outcome(), Outcome::Ok);
    made.log.day = date(2026, 12, 31);
    made.log.push(Event::Key { vkey: "x+y".into() });
    made.publish();
    let report = verify(&made.files, &request());
    assert!(report.to_string().contains("in the future"), "{report}");
    assert_ne!(report.log.unwrap().day.as_deref(), Some("2026-12-31"));
}
