use super::*;
use crate::{
    country::Country,
    entry::{Entry, Kind},
    id::SignOnId,
};
use jiff::civil::date;
use proptest::prelude::*;

const STATEMENT: StatementId = StatementId([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);

fn text() -> TextHash {
    TextHash::of(b"text")
}

fn entry(event: Event) -> DatedEvent {
    DatedEvent { event, day: date(2026, 11, 23) }
}

fn commit() -> Commit {
    Commit([7; 32])
}

fn at(index: u64) -> Ref {
    Ref { index, hash: [0xab; 8] }
}

/// One of each type with its bytes.
fn golden() -> Vec<(Event, &'static str)> {
    let (statement, text, commit, kind) = (STATEMENT, text(), commit(), LogKind::Organisation);
    let reason = DeclineReason::NotAuthorised;
    vec![
        (
            Event::Statement { statement, version: 1, text, prev: None },
            "statement AAECAwQFBgcICQoLDA0ODw\nversion 1\ntext mC2ePrmW9VnmM/TRlN7zdh2Qn1o7ZH0ahR/q1nwyydE=\nprev -\n",
        ),
        (
            Event::Erratum { statement, version: 2, text, prev: at(3), class: Class::Typo },
            "statement AAECAwQFBgcICQoLDA0ODw\nversion 2\ntext mC2ePrmW9VnmM/TRlN7zdh2Qn1o7ZH0ahR/q1nwyydE=\nprev 3 abababababababab\nclass typo\n",
        ),
        (
            Event::Submit { statement, text, kind, commit },
            "statement AAECAwQFBgcICQoLDA0ODw\ntext mC2ePrmW9VnmM/TRlN7zdh2Qn1o7ZH0ahR/q1nwyydE=\nkind org\ncommit BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=\n",
        ),
        (
            Event::Sign {
                statement,
                text,
                kind: LogKind::Hidden,
                status: Status::Reported,
                display: None,
                submit: Some(at(12)),
                commit,
            },
            "statement AAECAwQFBgcICQoLDA0ODw\ntext mC2ePrmW9VnmM/TRlN7zdh2Qn1o7ZH0ahR/q1nwyydE=\nkind -\nstatus reported\nsubmit 12 abababababababab\ncommit BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=\n",
        ),
        (
            Event::Sign {
                statement,
                text,
                kind: LogKind::Person,
                status: Status::Confirmed,
                display: Some(Display::AtLaunch),
                submit: None,
                commit,
            },
            "statement AAECAwQFBgcICQoLDA0ODw\ntext mC2ePrmW9VnmM/TRlN7zdh2Qn1o7ZH0ahR/q1nwyydE=\nkind person\nstatus confirmed\ndisplay at_launch\nsubmit -\ncommit BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=\n",
        ),
        (
            Event::Display { target: at(9), display: Display::Counted },
            "ref 9 abababababababab\ndisplay counted\n",
        ),
        (Event::Launch { statement }, "statement AAECAwQFBgcICQoLDA0ODw\n"),
        (Event::Decline { target: at(0), reason }, "ref 0 abababababababab\nreason authority\n"),
        (
            Event::Withdraw { target: at(9), by: By::Signer, why: Why::Unsaid },
            "ref 9 abababababababab\nby signer\nreason -\n",
        ),
        (
            Event::Correct { target: at(9), kind: LogKind::Person, commit },
            "ref 9 abababababababab\nkind person\ncommit BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=\n",
        ),
        (
            Event::Merge { target: at(9), into: at(10) },
            "ref 9 abababababababab\ninto 10 abababababababab\n",
        ),
        (Event::Erase { target: at(9) }, "ref 9 abababababababab\n"),
        (
            Event::Import { statement, count: 105, commit },
            "statement AAECAwQFBgcICQoLDA0ODw\ncount 105\ncommit BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=\n",
        ),
        (
            Event::Key { vkey: "log.example+c74f20a3+AQ==".to_owned() },
            "vkey log.example+c74f20a3+AQ==\n",
        ),
        (Event::Close { statement }, "statement AAECAwQFBgcICQoLDA0ODw\n"),
    ]
}

#[test]
fn the_bytes_of_each_type_are_these() {
    for (event, lines) in golden() {
        let form = if lines.contains("status confirmed\n") { "v2" } else { "v1" };
        let expected = format!("undersigned.log/{form} {}\n{lines}day 2026-11-23\n", event.word());
        let entry = entry(event);
        assert_eq!(entry.to_string(), expected);
        assert!(expected.len() <= MAX_EVENT);
        assert_eq!(parse(expected.as_bytes()), Ok(entry));
    }
}

#[test]
fn an_entry_has_one_spelling() {
    for (event, _) in golden() {
        let good = entry(event).to_string();
        let mut bad: Vec<String> = vec![
            good.replace('\n', "\r\n"),
            good.trim_end().to_owned(),
            format!("{good}\n"),
            format!("{good}extra line\n"),
            good.replacen(' ', "  ", 1),
            good.replacen("day ", "day  ", 1),
            good.replace("2026-11-23", "2026-11-3"),
            good.replace("2026-11-23", "2026-02-30"),
            if good.contains("/v1") {
                good.replace("/v1", "/v2")
            } else {
                good.replace("/v2", "/v1")
            },
            good.replace("/v1", "/v3").replace("/v2", "/v3"),
        ];
        // Each line dropped, doubled, and in the place of the next.
        let lines: Vec<&str> = good.lines().collect();
        for at in 0..lines.len() {
            let mut dropped = lines.clone();
            dropped.remove(at);
            bad.push(dropped.join("\n") + "\n");
            let mut doubled = lines.clone();
            doubled.insert(at, lines[at]);
            bad.push(doubled.join("\n") + "\n");
            if at + 1 < lines.len() {
                let mut swapped = lines.clone();
                swapped.swap(at, at + 1);
                bad.push(swapped.join("\n") + "\n");
            }
        }
        for text in bad {
            assert!(parse(text.as_bytes()).is_err(), "{text:?}");
        }
    }
    let long = format!("undersigned.log/v1 key\nvkey {}\nday 2026-11-23\n", "x".repeat(512));
    assert_eq!(parse(long.as_bytes()), Err(EventProblem::Long));
    assert_eq!(
        parse(b"undersigned.log/v1 song\nday 2026-11-23\n"),
        Err(EventProblem::UnknownType("song".into()))
    );
    let leading = b"undersigned.log/v1 erase\nref 09 abababababababab\nday 2026-11-23\n";
    assert_eq!(parse(leading), Err(EventProblem::Line(2, "ref")));
}

#[test]
fn a_commitment_opens_with_its_record_alone() {
    let listed = Entry {
        short: Some("NIF".into()),
        place: Some("Puerto".into()),
        ..Entry::new(Kind::Organisation, "Network of Island Farmers")
    };
    let record = listed_record(STATEMENT, SignOnId([16; 16]), &listed, false, 1);
    let expected = "undersigned.record/v1\nstatement AAECAwQFBgcICQoLDA0ODw\nid EBAQEBAQEBAQEBAQEBAQEA\nkind organisation\nstatus confirmed\n\
        version 1\nname 25 Network of Island Farmers\nshort 3 NIF\nplace 6 Puerto\n";
    assert_eq!(record, expected);
    let abroad = Entry { country: Country::from_code("KE"), ..listed.clone() };
    assert_eq!(
        listed_record(STATEMENT, SignOnId([16; 16]), &abroad, false, 1),
        expected.replace("record/v1", "record/v2") + "country 2 KE\n",
        "a country makes it a record of the second form"
    );
    let opening = Opening([9; 32]);
    // Worked out with Python's hmac and hashlib.
    assert_eq!(opening.commit(&record).to_string(), "GIYpnmTKEGR8s3nE5eE8DiJyECAZp+fiCH4vDCOD9tA=");
    let mut other = listed.clone();
    other.place = None;
    other.name.push_str("\nplace 6 Puerto");
    assert_ne!(
        record,
        listed_record(STATEMENT, SignOnId([16; 16]), &other, false, 1),
        "a line break in a name is not a new field"
    );
    assert_ne!(opening.commit(&record), Opening([8; 32]).commit(&record));
}

#[test]
fn an_event_waits_without_references_and_is_placed_with_them() {
    let waiting: Event<Unplaced> = Event::Merge { target: Unplaced, into: Unplaced };
    let dated = DatedEvent { event: waiting.clone(), day: date(2026, 11, 23) };
    // In the databases of every version so far: golden bytes.
    let kept = "undersigned.log/v1 merge\nref 0 0000000000000000\ninto 0 0000000000000000\nday 2026-11-23\n";
    assert_eq!(dated.to_string(), kept);
    assert_eq!(parse_unplaced(kept.as_bytes()), Ok(dated));
    let placed = entry(Event::Merge { target: at(9), into: at(10) }).to_bytes();
    assert_eq!(parse_unplaced(&placed), Err(EventProblem::Line(2, "ref")));
    assert_eq!(
        waiting.clone().place(Some(at(9)), Some(at(10))),
        Some(Event::Merge { target: at(9), into: at(10) })
    );
    assert_eq!(waiting.place(Some(at(9)), None), None, "never with a reference to nothing");
    let (statement, text) = (STATEMENT, text());
    let first = Event::Statement { statement, version: 1, text, prev: None };
    assert_eq!(
        first.place(None, None),
        Some(Event::Statement { statement, version: 1, text, prev: None })
    );
}

/// A log as it grows.
#[derive(Default)]
struct Log {
    replay: Replay,
    entries: Vec<Vec<u8>>,
}

impl Log {
    fn push(&mut self, event: Event) -> Result<Ref, Rule> {
        self.push_on(event, date(2026, 11, 23))
    }

    fn push_on(&mut self, event: Event, day: Date) -> Result<Ref, Rule> {
        let bytes = DatedEvent { event, day }.to_bytes();
        let leaf: [u8; 32] = Sha256::new().chain_update([0]).chain_update(&bytes).finalize().into();
        let index = self.replay.size();
        self.entries.push(bytes.clone());
        self.replay
            .push(&bytes, &leaf)
            .map(|_| Ref::to(index, &bytes))
            .map_err(|problem| problem.rule)
    }

    fn open() -> Self {
        let mut log = Self::default();
        log.push(Event::Statement { statement: STATEMENT, version: 1, text: text(), prev: None })
            .unwrap();
        log
    }

    fn sign(&mut self, submit: Option<Ref>) -> Result<Ref, Rule> {
        let (statement, text, kind) = (STATEMENT, text(), LogKind::Organisation);
        self.push(Event::Sign {
            statement,
            text,
            kind,
            status: Status::Confirmed,
            display: Some(Display::Public),
            submit,
            commit: commit(),
        })
    }

    fn counted(&self) -> Vec<u64> {
        self.replay.counted(STATEMENT).map(|live| live.index).collect()
    }
}

#[test]
fn what_counts_follows_from_the_entries() {
    let mut log = Log::open();
    let submit = log
        .push(Event::Submit {
            statement: STATEMENT,
            text: text(),
            kind: LogKind::Organisation,
            commit: commit(),
        })
        .unwrap();
    let one = log.sign(Some(submit)).unwrap();
    let (two, three) = (log.sign(None).unwrap(), log.sign(None).unwrap());
    assert_eq!(log.counted(), [one.index, two.index, three.index]);
    let corrected =
        log.push(Event::Correct { target: two, kind: LogKind::Person, commit: commit() }).unwrap();
    let live = log.replay.get(two.index).unwrap();
    assert_eq!((live.record, live.kind), (corrected.index, LogKind::Person));
    log.push(Event::Merge { target: three, into: two }).unwrap();
    log.push(Event::Withdraw { target: one, by: By::Signer, why: Why::Unsaid }).unwrap();
    assert_eq!(log.counted(), [two.index]);
    log.push(Event::Erase { target: one }).unwrap();
    log.push(Event::Erase { target: two }).unwrap();
    assert_eq!(log.counted(), [0_u64; 0]);
    assert_eq!(log.replay.get(three.index).unwrap().standing, Standing::Merged);
}

#[test]
fn who_is_to_be_named_follows_from_the_entries() {
    let mut log = Log::open();
    let (statement, text, kind) = (STATEMENT, text(), LogKind::Person);
    let sign = |log: &mut Log, display| {
        let (status, submit, commit) = (Status::Confirmed, None, commit());
        log.push(Event::Sign { statement, text, kind, status, display, submit, commit }).unwrap()
    };
    let old = sign(&mut log, None);
    let [named, later, counted] =
        [Display::Public, Display::AtLaunch, Display::Counted].map(|it| sign(&mut log, Some(it)));
    let said = |log: &Log| {
        let launched = log.replay.is_launched(STATEMENT);
        let is_named = |at: Ref| log.replay.get(at.index).unwrap().is_named(launched);
        [old, named, later, counted].map(is_named)
    };
    assert_eq!(said(&log), [None, Some(true), Some(false), Some(false)]);
    log.push(Event::Launch { statement }).unwrap();
    assert_eq!(said(&log), [None, Some(true), Some(true), Some(false)]);
    let chose = log.push(Event::Display { target: named, display: Display::Counted }).unwrap();
    log.push(Event::Display { target: counted, display: Display::Public }).unwrap();
    log.push(Event::Display { target: old, display: Display::Public }).unwrap();
    assert_eq!(said(&log), [Some(true), Some(false), Some(true), Some(true)]);
    assert_eq!(log.replay.get(named.index).unwrap().displayed, chose.index);
    let same = log.push(Event::Display { target: named, display: Display::Counted });
    assert_eq!(same, Err(Rule::Same(named.index)));
    assert_eq!(log.replay.get(named.index).unwrap().displayed, chose.index, "counts for nothing");
    log.push(Event::Erase { target: named }).unwrap();
    let again = log.push(Event::Display { target: named, display: Display::Public });
    assert_eq!(again, Err(Rule::Ended(named.index)));
    let nowhere = Event::Launch { statement: StatementId([9; 16]) };
    assert_eq!(log.push(nowhere), Err(Rule::Text));
}

#[test]
fn two_texts_have_two_numbers_and_a_kind_that_was_said_stays_said() {
    let mut log = Log::open();
    let first = Ref::to(0, &log.entries[0]);
    let (statement, other, class) = (STATEMENT, TextHash::of(b"other"), Class::Material);
    let erratum = |version| Event::Erratum { statement, version, text: other, prev: first, class };
    for version in [0, 1] {
        assert_eq!(log.push(erratum(version)), Err(Rule::Number { number: version, before: 1 }));
    }
    let one = log.sign(None).unwrap();
    log.push(Event::Correct { target: one, kind: LogKind::Hidden, commit: commit() }).unwrap();
    assert_eq!(log.replay.get(one.index).unwrap().kind, LogKind::Organisation);
    log.push(erratum(2)).unwrap();
}

#[test]
fn entries_that_break_a_rule_count_for_nothing() {
    let mut log = Log::open();
    let submit = log
        .push(Event::Submit {
            statement: STATEMENT,
            text: text(),
            kind: LogKind::Organisation,
            commit: commit(),
        })
        .unwrap();
    let reason = DeclineReason::Unclear;
    // The desk took its decision back, and declined for another reason.
    for _ in 0..2 {
        log.push(Event::Decline { target: submit, reason }).unwrap();
    }
    let one = log.sign(Some(submit)).unwrap();
    assert_eq!(log.push(Event::Decline { target: submit, reason }), Err(Rule::Ended(submit.index)));
    assert_eq!(log.sign(Some(submit)), Err(Rule::Used(submit.index)));
    assert_eq!(
        log.push(Event::Decline { target: one, reason: DeclineReason::Unclear }),
        Err(Rule::Target(one.index))
    );
    let wrong = Ref { hash: [0; 8], ..one };
    assert_eq!(log.push(Event::Erase { target: wrong }), Err(Rule::Reference(one.index)));
    let ahead = Ref { index: 99, ..one };
    assert_eq!(log.push(Event::Erase { target: ahead }), Err(Rule::Reference(99)));
    assert_eq!(log.push(Event::Merge { target: one, into: one }), Err(Rule::Target(one.index)));
    let (statement, kind, status) = (STATEMENT, LogKind::Person, Status::Confirmed);
    let other = TextHash::of(b"other");
    let sign = |text, display| Event::Sign {
        statement,
        text,
        kind,
        status,
        display,
        submit: None,
        commit: commit(),
    };
    assert_eq!(log.push(sign(other, Some(Display::Public))), Err(Rule::Text));
    assert_eq!(log.push(sign(text(), None)), Err(Rule::Display), "the log had begun to say it");
    assert_eq!(
        log.push(Event::Statement { statement, version: 2, text: other, prev: None }),
        Err(Rule::Prev)
    );
    log.push(Event::Withdraw { target: one, by: By::Operator, why: Why::Reopened }).unwrap();
    assert_eq!(
        log.push(Event::Withdraw { target: one, by: By::Signer, why: Why::Unsaid }),
        Err(Rule::Ended(one.index))
    );
    let yesterday = log.push_on(Event::Close { statement }, date(2026, 11, 22));
    assert_eq!(yesterday, Err(Rule::Day { day: date(2026, 11, 22), before: date(2026, 11, 23) }));
    assert_eq!(log.counted(), [0_u64; 0]);
}

#[test]
fn a_day_that_has_not_come_breaks_a_rule_where_there_is_a_clock() {
    let (today, tomorrow) = (date(2026, 11, 23), date(2026, 11, 24));
    let mut log = Log { replay: Replay::until(Some(tomorrow)), ..Log::default() };
    let opens = Event::Statement { statement: STATEMENT, version: 1, text: text(), prev: None };
    log.push_on(opens, today).unwrap();
    let close = Event::Close { statement: STATEMENT };
    let day = date(2099, 1, 1);
    let early = log.push_on(close.clone(), day);
    assert_eq!(early, Err(Rule::Future { day, latest: tomorrow }));
    assert_eq!(log.replay.day(), Some(today), "what counts for nothing makes nothing younger");
    // Clocks differ, and so may the day.
    log.push_on(close, tomorrow).unwrap();
}

proptest! {
    #[test]
    fn whatever_is_read_is_written_back(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        if let Ok(entry) = parse(&bytes) {
            prop_assert_eq!(entry.to_bytes(), bytes);
        }
    }

    #[test]
    fn a_changed_byte_is_refused_or_read_as_what_it_says(which in 0usize..15, position in 0usize..300, byte: u8) {
        let (event, _) = golden().swap_remove(which);
        let good = entry(event);
        let mut bytes = good.to_bytes();
        let position = position % bytes.len();
        prop_assume!(bytes[position] != byte);
        bytes[position] = byte;
        if let Ok(read) = parse(&bytes) {
            prop_assert_ne!(&read, &good);
            prop_assert_eq!(read.to_bytes(), bytes);
        }
    }
}
