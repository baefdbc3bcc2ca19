//! Batches: chosen among what a rule set apart, declined and undone in pieces.

use domain::batch::{BatchOutcome, BatchState, Choice};
use domain::entry::Display;
use domain::id::BatchId;
use domain::moderation::{ActKind, Actor, Decision, DeclineReason};
use domain::signon::{Moderation, Rule};
use store::sign_on::{self, QueuePlace, Submission};
use store::{Error, Store, act, batch};

use crate::common::{each, int};
use crate::sample::{
    NOW, OPERATOR, STATEMENT, confirm, decide, form, id, one, open_statement, person, submit,
};

/// Six set apart, three by each of two rules, and one that waits.
fn set_apart(fresh: &crate::common::Fresh) -> Store {
    let store = open_statement(fresh);
    for n in 1..=7 {
        let rule = match n {
            1..=3 => Some(Rule::Rate),
            4..=6 => Some(Rule::Honeypot),
            _ => None,
        };
        let address = format!("signer{n}@{}.example", if n < 3 { "flood" } else { "reef" });
        let new = form(n, person(&format!("Signer Number {n}")), &address, Display::Public);
        submit(&store, Submission { rule, ..new });
        confirm(&store, n).unwrap();
    }
    store
}

fn choose(store: &Store, choice: &Choice) -> Vec<u8> {
    let choice = choice.clone();
    let found = store.read_blocking("choose", move |tx| {
        let (mut all, mut from) = (Vec::new(), Some(QueuePlace::FIRST));
        while let Some(place) = from {
            let (found, next) = batch::choose(tx, STATEMENT, &choice, place, 2)?;
            all.extend(found.into_iter().map(|one| one.id.0[0]));
            from = next;
        }
        Ok::<_, Error>(all)
    });
    let mut found = found.unwrap();
    found.sort_unstable();
    found
}

fn counted(store: &Store, choice: &Choice) -> BatchId {
    let choice = choice.clone();
    store
        .by(OPERATOR)
        .write_blocking("count", move |tx| {
            let id = batch::create(tx, STATEMENT, &choice)?;
            let (found, _) = batch::choose(tx, STATEMENT, &choice, QueuePlace::FIRST, 100)?;
            batch::add(tx, id, &found)?;
            Ok::<_, Error>(id)
        })
        .unwrap()
}

fn turn(
    store: &Store,
    id: BatchId,
    to: fn(&mut store::Tx<'_>, domain::id::StatementId, BatchId) -> Result<bool, Error>,
) -> bool {
    store.by(OPERATOR).write_blocking("turn", move |tx| to(tx, STATEMENT, id)).unwrap()
}

fn advance(store: &Store, id: BatchId, most: u32) -> bool {
    store.by(OPERATOR).write_blocking("advance", move |tx| batch::advance(tx, id, most)).unwrap()
}

fn look(store: &Store, id: BatchId) -> batch::Batch {
    store.read_blocking("batch", move |tx| batch::by_id(tx, STATEMENT, id)).unwrap().unwrap()
}

fn moderation(store: &Store, n: u8) -> Moderation {
    one(store, n).sign_on.state.moderation
}

#[test]
fn only_what_a_rule_set_apart_can_be_chosen() {
    each(|fresh| {
        let store = set_apart(fresh);
        let all = Choice::default();
        assert_eq!(choose(&store, &all), [1, 2, 3, 4, 5, 6]);
        let rule = Choice { rule: Some(Rule::Rate), ..all.clone() };
        assert_eq!(choose(&store, &rule), [1, 2, 3]);
        let domain = Choice { domain: Some("FLOOD.example".to_owned()), ..all.clone() };
        assert_eq!(choose(&store, &domain), [1, 2]);
        let name = Choice { name: Some("number 5".to_owned()), ..all.clone() };
        assert_eq!(choose(&store, &name), [5]);
        let early = Choice { until: Some(NOW), ..all };
        assert_eq!(choose(&store, &early), [0; 0]);
    });
}

#[test]
fn a_batch_goes_in_pieces_leaves_what_changed_and_is_undone_as_a_whole() {
    each(|fresh| {
        let store = set_apart(fresh);
        let id_of = counted(&store, &Choice::default());
        assert_eq!(
            (look(&store, id_of).total(), look(&store, id_of).state),
            (6, BatchState::Counted)
        );
        assert!(!advance(&store, id_of, 9), "nothing is done before somebody says so");
        assert!(matches!(moderation(&store, 1), Moderation::Quarantined { .. }));
        // One changes, one is accepted meanwhile.
        let display = |tx: &mut store::Tx<'_>| sign_on::set_display(tx, id(2), Display::Counted);
        store.by(Actor::Signer).write_blocking("display", display).unwrap();
        decide(&store, 4, Decision::Accept, OPERATOR).unwrap();
        let mails = int(&store, "SELECT count(*) FROM mail_job");
        assert!(turn(&store, id_of, batch::begin));
        assert!(!turn(&store, id_of, batch::begin), "once");
        let mut pieces = 1;
        while advance(&store, id_of, 2) {
            pieces += 1;
        }
        assert_eq!(pieces, 4);
        let done = look(&store, id_of);
        assert_eq!(done.state, BatchState::Declined);
        let numbers = [BatchOutcome::Declined, BatchOutcome::Changed, BatchOutcome::Waits];
        assert_eq!(numbers.map(|outcome| done.number(outcome)), [4, 2, 0]);
        assert_eq!(moderation(&store, 7), Moderation::Waiting, "nothing else is touched");
        assert_eq!(moderation(&store, 4), Moderation::Accepted);
        assert_eq!(moderation(&store, 1), Moderation::Declined { reason: DeclineReason::Abuse });
        assert_eq!(int(&store, "SELECT count(*) FROM mail_job"), mails, "nobody is told");
        let history = |store: &Store| -> Vec<ActKind> {
            let acts = store.read_blocking("history", |tx| act::of_statement(tx, STATEMENT, 0, 99));
            acts.unwrap().into_iter().map(|act| act.kind).collect()
        };
        assert!(history(&store).contains(&ActKind::BatchDeclined));
        assert!(!history(&store).contains(&ActKind::Declined), "the batch stands for its entries");
        let own = store.read_blocking("own", |tx| act::of_sign_on(tx, id(1))).unwrap();
        assert_eq!(own.last().map(|act| act.kind), Some(ActKind::Declined));

        // Undone: each is set apart by its own rule again, but for one that has left since.
        store.by(Actor::Signer).write_blocking("w", |tx| sign_on::withdraw(tx, id(3))).unwrap();
        assert!(turn(&store, id_of, batch::undo));
        while advance(&store, id_of, 2) {}
        let undone = look(&store, id_of);
        assert_eq!(undone.state, BatchState::Undone);
        assert_eq!([BatchOutcome::Undone, BatchOutcome::Kept].map(|it| undone.number(it)), [3, 1]);
        assert_eq!(moderation(&store, 1), Moderation::Quarantined { rule: Rule::Rate });
        assert_eq!(moderation(&store, 6), Moderation::Quarantined { rule: Rule::Honeypot });
        assert!(!turn(&store, id_of, batch::undo) && !turn(&store, id_of, batch::begin));
    });
}

#[test]
fn a_stopped_batch_goes_no_further_until_somebody_says_so() {
    each(|fresh| {
        let store = set_apart(fresh);
        let id = counted(&store, &Choice::default());
        turn(&store, id, batch::begin);
        assert!(advance(&store, id, 2));
        assert!(turn(&store, id, batch::stop));
        assert!(!advance(&store, id, 2));
        assert_eq!(store.read_blocking("due", batch::due).unwrap(), None);
        let stopped = look(&store, id);
        assert_eq!(
            (stopped.state, stopped.number(BatchOutcome::Declined)),
            (BatchState::Stopped, 2)
        );
        assert!(turn(&store, id, batch::begin));
        let due = store.read_blocking("due", batch::due).unwrap();
        assert_eq!(due, Some((id, OPERATOR)));
        while advance(&store, id, 2) {}
        assert_eq!(look(&store, id).number(BatchOutcome::Declined), 6);
    });
}

#[test]
fn what_was_typed_to_choose_does_not_stay() {
    each(|fresh| {
        let store = set_apart(fresh);
        let choice = Choice { name: Some("Signer".to_owned()), ..Choice::default() };
        let (counted_only, declined) = (counted(&store, &choice), counted(&store, &choice));
        turn(&store, declined, batch::begin);
        while advance(&store, declined, 9) {}
        let forget = |days: u32| {
            let day = domain::instant::DAY;
            let forget = move |tx: &mut store::Tx<'_>| batch::forget_old(tx, day, 30 * day);
            store.at(NOW.plus(days * day)).write_blocking("forget", forget).unwrap();
        };
        let there = |id: BatchId| {
            store
                .read_blocking("there", move |tx| batch::by_id(tx, STATEMENT, id))
                .unwrap()
                .is_some()
        };
        forget(2);
        assert_eq!((there(counted_only), there(declined)), (false, true));
        forget(31);
        assert!(!there(declined));
        assert_eq!(int(&store, "SELECT count(*) FROM batch_entry"), 0);
    });
}
