//! A site that goes on, and sites that do not go on as they began.

use super::{EventKind, MonitorState, MonitorStateProblem, Round, Watch};
use crate::{
    Fault, Folder,
    source::{Source, StatementFiles},
    tests::{letter::org, log::Log, sample::Sample},
};
use domain::{
    draft::Order,
    instant::{DAY, HOUR, Instant},
    log::{By, Class, Commit, DatedEvent, Event, Why},
};
use std::fs;

const SITE: &str = "https://letters.example";
const START: Instant = Instant(1_795_000_000_000);

fn look(made: &Sample, before: Option<&MonitorState>, now: Instant) -> Round {
    Watch { source: &made.files, site: SITE, policy: None, patience: 48 * HOUR }.round(before, now)
}

fn happened(round: &Round) -> Vec<EventKind> {
    round.events.iter().map(|event| event.kind).collect()
}

/// The same with more signatures and all lists up to date.
fn grown(made: &Sample) -> Sample {
    let mut made = made.clone();
    made.water.sign(&mut made.log, org("New on the list"), false, true, None);
    made.sizes = [made.log.size(); 3];
    made.publish();
    made
}

fn first(made: &Sample) -> MonitorState {
    let round = look(made, None, START);
    assert_eq!(happened(&round), [EventKind::Begun]);
    round.state.unwrap()
}

#[test]
fn a_site_that_goes_on_is_well() {
    let made = Sample::new();
    let state = first(&made);
    let more = grown(&made);
    let round = look(&more, Some(&state), START.plus(HOUR));
    assert_eq!(happened(&round), [EventKind::AsPublished]);
    assert!(round.events[0].to_string().starts_with(
        "2026-11-18T12:06:40Z well: log.letters.example has 370 entries, 1 of them new"
    ));
    let state = round.state.unwrap();
    assert_eq!((state.kept().checkpoint().size(), round_trip(&state)), (370, true));
    assert_eq!(happened(&look(&more, Some(&state), START.plus(DAY))), [EventKind::AsPublished]);
}

fn round_trip(state: &MonitorState) -> bool {
    serde_json::from_slice::<MonitorState>(&serde_json::to_vec(state).unwrap()).unwrap() == *state
}

#[test]
fn another_past_is_a_fork_and_its_checkpoint_is_kept() {
    let made = Sample::new();
    let state = first(&made);
    for more in [0, 3] {
        let mut other = made.clone();
        let entry = domain::log::parse(&other.log.entries[40]).unwrap();
        other.log.entries[40] = DatedEvent { event: entry.event.hidden(), ..entry }.to_bytes();
        for _ in 0..more {
            other.water.submit(&mut other.log, &org("Late"));
        }
        other.publish();
        let round = look(&other, Some(&state), START.plus(HOUR));
        assert!(happened(&round).contains(&EventKind::Fork) && round.alarms());
        let reported = round.events.iter().find(|event| event.kind == EventKind::Fork).unwrap();
        assert_eq!(reported.checkpoint, Some(other.files.text("log/checkpoint")));
        let after = round.state.unwrap();
        assert_eq!(after.kept(), state.kept());
        assert_eq!(after.evidence, [other.files.text("log/checkpoint")]);
    }
}

#[test]
fn a_log_that_shrinks_is_told() {
    let made = Sample::new();
    let state = first(&grown(&made));
    let round = look(&made, Some(&state), START.plus(HOUR));
    assert!(happened(&round).contains(&EventKind::Shrunk), "{:?}", round.events);
    assert_eq!(round.state.unwrap().kept(), state.kept());
}

#[test]
fn another_key_must_be_announced() {
    let made = Sample::new();
    let state = first(&made);
    let mut other = grown(&made);
    other.log.key = Log::new(9).key;
    other.publish();
    let round = look(&other, Some(&state), START.plus(HOUR));
    assert!(happened(&round).contains(&EventKind::Key), "{:?}", round.events);
    assert_eq!(round.state.unwrap().vkey, state.vkey);
    let mut announced = made.clone();
    announced.log.push(Event::Key { vkey: Log::new(9).key.verifier().to_string() });
    announced.log.key = Log::new(9).key;
    announced.sizes = [announced.log.size(); 3];
    announced.publish();
    announced.files.0.retain(|path, _| !path.starts_with("receipts/"));
    let round = look(&announced, Some(&state), START.plus(HOUR));
    assert_eq!(
        happened(&round),
        [EventKind::KeyAnnounced, EventKind::AsPublished],
        "{:?}",
        round.events
    );
    assert_ne!(round.state.unwrap().vkey, state.vkey);
}

#[test]
fn a_text_changes_by_an_entry_or_with_an_alarm() {
    let made = Sample::new();
    let state = first(&made);
    let mut draft = made.schools.versions[0].1.clone();
    draft.texts[0].body.push_str("\n\nAnd more.");
    let mut announced = made.clone();
    announced.schools.open(&mut announced.log, &draft, Some(Class::Material));
    announced.sizes[1] = announced.log.size();
    announced.publish();
    let round = look(&announced, Some(&state), START.plus(HOUR));
    assert_eq!(
        happened(&round),
        [EventKind::TextAnnounced, EventKind::AsPublished],
        "{:?}",
        round.events
    );
    // The same text, and the log says nothing.
    let mut silent = announced.clone();
    silent.log = made.log.clone();
    silent.sizes = made.sizes;
    silent.publish();
    let round = look(&silent, Some(&state), START.plus(HOUR));
    assert!(
        happened(&round).contains(&EventKind::Text)
            && happened(&round).contains(&EventKind::Problem),
        "{:?}",
        round.events
    );
    let again = look(&silent, round.state.as_ref(), START.plus(2 * HOUR));
    assert!(happened(&again).contains(&EventKind::Text), "it is told until it is right again");
}

#[test]
fn what_is_pending_for_days_is_told() {
    let made = Sample::new();
    let state = first(&made);
    assert_eq!(
        happened(&look(&made, Some(&state), START.plus(47 * HOUR))),
        [EventKind::AsPublished]
    );
    let round = look(&made, Some(&state), START.plus(49 * HOUR));
    assert_eq!(happened(&round), [EventKind::Pending, EventKind::Pending]);
    assert!(
        round.events[0].to_string().contains("is called pending for 49 hours"),
        "{}",
        round.events[0]
    );
    // A signature that left in time is not.
    let more = grown(&made);
    assert_eq!(
        happened(&look(&more, Some(&state), START.plus(49 * HOUR))),
        [EventKind::AsPublished]
    );
}

/// Calls a signature pending of which the log says nothing new.
fn call_pending(made: &mut Sample, who: usize) {
    made.water.signers[who].accepted.0 = u64::MAX;
    made.sizes = [made.log.size(); 3];
    made.publish();
}

#[test]
fn who_is_ended_and_signed_anew_stays_pending() {
    let who = 26;
    let mut hidden = Sample::new();
    let state = first(&hidden);
    call_pending(&mut hidden, who);
    let begun = look(&hidden, Some(&state), START).state.unwrap();
    for again in [None, Some(Commit([9; 32]))] {
        let mut made = hidden.clone();
        let target = made.water.signers[who].sign;
        let entry = domain::log::parse(&made.log.entries[target.index as usize]).unwrap();
        made.log.push(Event::Withdraw { target, by: By::Operator, why: Why::Reopened });
        let Event::Sign { statement, text, kind, status, display, commit, .. } = entry.event else {
            panic!("a signature")
        };
        let (commit, submit) = (again.unwrap_or(commit), None);
        let sign = Event::Sign { statement, text, kind, status, display, submit, commit };
        made.water.signers[who].sign = made.log.push(sign);
        call_pending(&mut made, who);
        let round = look(&made, Some(&begun), START.plus(49 * HOUR));
        assert!(happened(&round).contains(&EventKind::Pending), "{again:?}: {:?}", round.events);
        // And by its commitment alone, should another have ended it in the log's words.
        let mut state = begun.clone();
        let water = state.statements.get_mut("water").unwrap();
        water.pending.clear();
        let round = look(&made, Some(&state), START.plus(49 * HOUR));
        assert_eq!(happened(&round).contains(&EventKind::Pending), again.is_none());
    }
}

#[test]
fn statements_come_and_must_not_go() {
    let made = Sample::new();
    let mut fewer = made.clone();
    fewer.files.0.retain(|path, _| !path.starts_with("s/schools/"));
    let state = first(&fewer);
    assert_eq!(
        happened(&look(&made, Some(&state), START)),
        [EventKind::NewStatement, EventKind::AsPublished]
    );
    let round = look(&fewer, Some(&first(&made)), START);
    assert_eq!(happened(&round), [EventKind::Gone]);
    assert!(round.state.unwrap().statements.contains_key("schools"), "it is told until it is back");
}

#[test]
fn everything_that_a_verification_finds_is_an_alarm() {
    let made = Sample::new();
    let state = first(&made);
    let mut changed = grown(&made);
    let target = changed.water.signers[30].sign;
    changed.log.push(Event::Withdraw { target, by: By::Signer, why: Why::Unsaid });
    changed.sizes = [changed.log.size(); 3];
    changed.publish();
    let round = look(&changed, Some(&state), START.plus(HOUR));
    assert_eq!(happened(&round), [EventKind::Ended, EventKind::Problem]);
    assert!(round.events[1].what.contains("this signature was withdrawn"), "{}", round.events[1]);
    let kept = round.state.unwrap();
    assert_eq!(kept.kept().checkpoint().size(), changed.log.size(), "the log itself goes on");
}

#[test]
fn who_ends_signatures_and_what_else_changes_is_told() {
    let made = Sample::new();
    let state = first(&made);
    let mut fewer = made.clone();
    for who in 0..fewer.roads.signers.len() {
        let target = fewer.roads.signers[who].sign;
        let why = Why::Reopened;
        let by = if who == 0 { By::Signer } else { By::Operator };
        fewer.roads.end(&mut fewer.log, who, Event::Withdraw { target, by, why });
    }
    fewer.roads.sign(&mut fewer.log, org("Fresh"), false, true, None);
    let last = fewer.roads.signers.len() - 1;
    let target = fewer.roads.signers[last].sign;
    fewer.roads.end(&mut fewer.log, last, Event::Erase { target });
    fewer.schools.versions.last_mut().unwrap().1.order = Order::Name;
    fewer.sizes = [fewer.log.size(); 3];
    fewer.publish();
    let round = look(&fewer, Some(&state), START.plus(HOUR));
    let due = [EventKind::Ended, EventKind::ListChanged, EventKind::AsPublished];
    assert_eq!(happened(&round), due, "{:?}", round.events);
    let said: String = round.events.iter().map(|event| event.what.clone() + "\n").collect();
    for words in [
        "roads: 31 signatures ended: 29 withdrawn by the operator (entries ",
        "1 withdrawn by the signer (entry ",
        "1 erased (entry ",
        "once the operator took one back and entered one after it; none is left",
        "schools: the list was in the order of the log, and is ordered by name now",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    let again = look(&fewer, round.state.as_ref(), START.plus(2 * HOUR));
    assert_eq!(happened(&again), [EventKind::AsPublished], "told once");
}

#[test]
fn a_state_of_an_earlier_version_is_read() {
    let state = first(&Sample::new());
    let mut old = serde_json::to_value(&state).unwrap();
    for statement in old["statements"].as_object_mut().unwrap().values_mut() {
        for new in ["pending_words", "left_out", "order", "lang"] {
            assert!(statement.as_object_mut().unwrap().remove(new).is_some(), "{new}");
        }
    }
    let read: MonitorState = serde_json::from_value(old).unwrap();
    assert_eq!(happened(&look(&Sample::new(), Some(&read), START)), [EventKind::AsPublished]);
}

/// Nobody answers.
struct Nobody;

impl Source for Nobody {
    fn read(&self, _: &str, _: usize) -> Result<Option<Vec<u8>>, Fault> {
        Err(Fault::Failed("nobody listens there".into()))
    }

    fn statements(&self) -> Result<Vec<StatementFiles>, Fault> {
        Err(Fault::Failed("nobody listens there".into()))
    }

    fn receipts(&self) -> Result<Vec<String>, Fault> {
        Ok(Vec::new())
    }

    fn again(&self) -> bool {
        true
    }
}

#[test]
fn a_site_that_does_not_answer_is_no_alarm() {
    let state = first(&Sample::new());
    let round = Watch { source: &Nobody, site: SITE, policy: None, patience: HOUR }
        .round(Some(&state), START.plus(DAY));
    assert!(!round.alarms() && round.unreachable(), "{:?}", round.events);
    assert_eq!(round.state, Some(state));
    assert_eq!(
        Watch { source: &Nobody, site: SITE, policy: None, patience: HOUR }
            .round(None, START)
            .state,
        None
    );
}

#[test]
fn the_state_is_a_file_that_is_never_half_written_or_overwritten_when_damaged() {
    let made = Sample::new();
    let folder = tempfile::tempdir().unwrap();
    made.files.write(folder.path());
    let source = Folder::open(folder.path()).unwrap().unwrap();
    let watch = Watch { source: &source, site: SITE, policy: Some(made.policy()), patience: HOUR };
    let state = watch.round(None, START).state.unwrap();
    let path = folder.path().join("state.json");
    assert!(MonitorState::load(&path, SITE).unwrap().is_none());
    state.save(&path).unwrap();
    assert_eq!(MonitorState::load(&path, SITE).unwrap(), Some(state));
    assert!(matches!(
        MonitorState::load(&path, "https://other.example"),
        Err(MonitorStateProblem::Site(_))
    ));
    let whole = fs::read(&path).unwrap();
    for end in [0, 1, whole.len() / 2, whole.len() - 3] {
        fs::write(&path, &whole[..end]).unwrap();
        assert!(
            matches!(MonitorState::load(&path, SITE), Err(MonitorStateProblem::Damaged(_))),
            "{end}"
        );
    }
    assert!(matches!(MonitorState::load(folder.path(), SITE), Err(MonitorStateProblem::Read(_))));
}
