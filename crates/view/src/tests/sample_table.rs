//! Invented entries in the desk's tables.

use super::sample::{Shot, date, entry, frame, shot};
use super::sample_desk::{bar, suspects};
use crate::desk::*;
use crate::*;
use domain::{
    duplicate::Circumstance,
    entry::{Display, Kind},
    moderation::{ActKind, Decision},
    roll::{Part, SortBy},
    warning::Warning,
};

pub(super) fn queue_entry(l: Locale, kind: Kind) -> QueueEntry {
    let mut suspects = suspects(l);
    suspects[0].takes_place = true;
    suspects[1].merged = true;
    suspects[1].said = None;
    suspects[2].said = None;
    QueueEntry {
        id: format!("so-{}", kind.as_str()),
        revision: 3,
        part: Part::Waiting,
        entry: entry(kind),
        display: if kind == Kind::Affiliated { Display::Counted } else { Display::Public },
        age: l.age(9 * 86_400),
        age_short: l.age_short(9 * 86_400),
        late: kind == Kind::Organisation,
        source: match kind {
            Kind::Individual => Source::Reported { file: "list (final) 3.docx".into(), line: 36 },
            _ => Source::Confirmed { at: date(l) },
        },
        mail: (kind != Kind::Individual).then(|| Mail {
            domain: "herders.example".into(),
            is_free: kind == Kind::Affiliated,
            is_website: kind == Kind::Organisation,
        }),
        authority: (kind == Kind::Organisation).then_some(false),
        signer_role: Some("Secretary".into()),
        website: Some("https://herders.example".into()),
        warnings: if kind == Kind::Organisation { Warning::ALL.to_vec() } else { Vec::new() },
        suspects,
        more: Circumstance::ALL.into_iter().zip([1, 2, 3, 11, 1_998]).collect(),
        organisation: (kind == Kind::Organisation).then(|| (2, "/desk/organisations/o1".into())),
        quarantined: (kind == Kind::Affiliated).then(|| "burst from one network".into()),
        has_address: kind != Kind::Individual,
        may_correct: kind != Kind::Affiliated,
        asked: (kind != Kind::Individual).then(|| "Who decided it?".into()),
        answer: (kind == Kind::Organisation).then(|| "Our board, on Monday.".into()),
        wish: None,
        doubts: vec![],
        changed: kind == Kind::Organisation,
        ticked: kind == Kind::Individual,
        box_value: format!("so-{}.3", kind.as_str()),
        next: "so-next".into(),
    }
}

fn part(part: Part, count: Option<u64>) -> PartLink {
    let href = format!("/desk/s/mountain-paths/queue?show={}", part.as_str());
    PartLink { part, count, href, is_current: part == Part::Waiting }
}

fn table(l: Locale) -> EntryTable {
    let counts = [Some(1_105), Some(41), None, Some(0), Some(1), Some(2), Some(11), Some(5_200)];
    EntryTable {
        f: frame(l, "/desk/s/mountain-paths/queue"),
        bar: bar(Tab::Check),
        slug: "mountain-paths".into(),
        title: "Joint statement on the care of the mountain paths".into(),
        token: "tok".into(),
        here: "/desk/s/mountain-paths/queue".into(),
        is_all: false,
        part: Part::Waiting,
        parts: Part::QUEUE.into_iter().zip(counts).map(|(one, n)| part(one, n)).collect(),
        list: Some(ListLink {
            file: "list (final) 3.docx".into(),
            href: "/desk/s/x/import/y".into(),
        }),
        kept: vec![("show", "flagged".into())],
        search: String::new(),
        by: SortBy::Oldest,
        kind: None,
        way: None,
        entries: Kind::ALL.iter().map(|k| queue_entry(l, *k)).collect(),
        paging: Paging {
            from: 21,
            to: 23,
            total: 1_105,
            earlier: Some("?before=x".into()),
            later: Some("?after=y".into()),
        },
        may_batch: false,
        comparing: Some((1_000, 5_200)),
        done: Some(DeskDone::AlreadyDecided {
            decision: Decision::Accept,
            by: "r…@desk.example".into(),
            when: l.age(120),
        }),
        undo: Some(Undo {
            id: "so-1".into(),
            revision: 4,
            name: "Paso Lento".into(),
            act: ActKind::Declined,
            at: 1_800_000_000_000,
            number: 1,
        }),
        problems: vec![Problem::of("reason", &Trouble::ReasonMissing, l)],
        typed_at: Some("so-organisation".into()),
        typed: TypedDecision::default(),
        may_decide: true,
        may_convene: true,
        export: "/desk/s/mountain-paths/signatures/export?sort=name".into(),
    }
}

fn ticked(l: Locale, what: TickedWhat, act: ActKind, n: u64) -> EntryTable {
    let undo = Undo { act, number: n, ..table(l).undo.expect("one is offered") };
    EntryTable {
        done: Some(DeskDone::Ticked { what, number: n, left: vec!["Paso Lento".into()] }),
        undo: Some(undo),
        problems: vec![Problem::of("entry", &Trouble::NothingTicked, l)],
        typed_at: None,
        ..table(l)
    }
}

fn all_signatures(l: Locale) -> EntryTable {
    let parts = Part::STATES.into_iter().enumerate();
    let entries = Part::STATES.into_iter().map(|part| QueueEntry {
        id: format!("so-{}", part.as_str()),
        part,
        late: false,
        ..queue_entry(l, Kind::Organisation)
    });
    EntryTable {
        here: "/desk/s/mountain-paths/signatures?sort=name".into(),
        is_all: true,
        parts: parts.map(|(n, one)| part(one, Some(n as u64))).collect(),
        entries: entries.collect(),
        by: SortBy::Name,
        kind: Some(Kind::Affiliated),
        done: None,
        problems: Vec::new(),
        typed_at: None,
        ..table(l)
    }
}

pub(super) fn pages(l: Locale) -> Vec<Shot> {
    let empty = |is_all, part, search: &str| EntryTable {
        entries: Vec::new(),
        paging: Paging::default(),
        is_all,
        part,
        search: search.into(),
        done: None,
        undo: None,
        problems: Vec::new(),
        ..table(l)
    };
    let apart = EntryTable { may_batch: true, part: Part::SetApart, ..table(l) };
    let reader = EntryTable { may_decide: false, may_convene: false, ..all_signatures(l) };
    let mut shots = vec![
        shot("desk-queue", &table(l)),
        shot("desk-queue-empty", &empty(false, Part::Waiting, "")),
        shot("desk-queue-none-apart", &empty(false, Part::SetApart, "")),
        shot("desk-queue-nothing-found", &empty(true, Part::All, "100 %")),
        shot("desk-queue-none-joined", &empty(true, Part::Joined, "")),
        shot("desk-queue-set-apart", &apart),
        shot("desk-queue-all", &all_signatures(l)),
        shot("desk-queue-reader", &reader),
    ];
    for (what, act) in [
        (TickedWhat::Accepted, ActKind::Accepted),
        (TickedWhat::Declined, ActKind::Declined),
        (TickedWhat::Asked, ActKind::Declined),
        (TickedWhat::Reopened, ActKind::Accepted),
    ] {
        for n in [1, 2, 3, 12, 101] {
            shots.push(shot("desk-queue-ticked", &ticked(l, what, act, n)));
        }
    }
    shots
}
