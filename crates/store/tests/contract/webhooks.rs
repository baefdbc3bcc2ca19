//! Who listens is told of what the log says, and of sign-on that opens and closes: once, and not
//! before everybody may know it.

use std::time::Duration;

use domain::entry::Display;
use domain::id::WebhookId;
use domain::instant::{DAY, HOUR, Instant, MINUTE};
use domain::moderation::{Actor, Decision};
use domain::webhook::{Ended, Occasion, Unreached};
use store::webhook::{self, AddProblem, Claimed, NewWebhook, Outcome};
use store::{Store, Tx, sign_on, statement, values};

use crate::common::each;
use crate::sample::{
    MS, NOW, OPERATOR, STATEMENT, accepted, cover, decide, id, new_statement, open_statement,
    organisation, person,
};

/// After everything that the sample does.
const LATER: Instant = Instant(NOW.0 + 60_000);

fn add(store: &Store, occasions: &[Occasion]) -> WebhookId {
    let new = NewWebhook {
        statement: STATEMENT,
        url: "https://hooks.example/in?key=hidden".to_owned(),
        host: "hooks.example".to_owned(),
        occasions: occasions.to_vec(),
        secret: [9; 32],
    };
    store.by(OPERATOR).write_blocking("add", move |tx| webhook::add(tx, &new)).expect("added")
}

fn claim_at(store: &Store, now: Instant) -> Vec<Claimed> {
    let claim = |tx: &mut Tx<'_>| {
        let due = webhook::is_due(tx)?;
        let claimed = webhook::claim(tx, MINUTE, 8, 100)?;
        assert_eq!(due, !claimed.is_empty());
        Ok::<_, store::Error>(claimed)
    };
    store.at(now).write_blocking("claim", claim).expect("claimed")
}

fn settle(store: &Store, claimed: &Claimed, at: usize, outcome: Outcome, now: Instant) {
    let which = (claimed.id, claimed.deliveries[at].id);
    let last = at + 1 == claimed.deliveries.len() || outcome != Outcome::Taken;
    let settle = move |tx: &mut Tx<'_>| webhook::settle(tx, which, outcome, last);
    store.at(now).write_blocking("settle", settle).expect("settled");
}

/// All that waits, taken by its receivers: occasion, signature, how it ended.
fn told(store: &Store, now: Instant) -> Vec<(Occasion, Option<u64>, Option<Ended>)> {
    let mut told = Vec::new();
    for claimed in claim_at(store, now) {
        for (at, one) in claimed.deliveries.iter().enumerate() {
            told.push((one.occasion, one.leaf, one.ended));
            settle(store, &claimed, at, Outcome::Taken, now);
        }
    }
    told
}

fn withdraw(store: &Store, n: u8) {
    store
        .at(NOW.plus(3 * MS))
        .by(Actor::Signer)
        .write_blocking("withdraw", move |tx| sign_on::withdraw(tx, id(n)))
        .expect("withdrawn");
}

#[test]
fn signatures_are_told_when_the_log_has_them_and_once() {
    each(|fresh| {
        let store = open_statement(fresh);
        add(&store, &Occasion::CHOICE);
        accepted(&store, 1, organisation("Fishers"), Display::Public);
        accepted(&store, 2, person("Quirina"), Display::Counted);
        assert!(claim_at(&store, LATER).is_empty(), "nobody may know it yet");
        assert_eq!(cover(&store), ["statement", "submit", "sign", "sign"]);
        let accepted_as = |leaf| (Occasion::Accepted, Some(leaf), None);
        assert_eq!(told(&store, LATER), [accepted_as(2), accepted_as(3)]);
        assert!(told(&store, LATER).is_empty(), "once");

        withdraw(&store, 1);
        cover(&store);
        let withdrawn = |leaf, how| (Occasion::Withdrawn, Some(leaf), Some(how));
        assert_eq!(told(&store, LATER), [withdrawn(2, Ended::Signer)]);
        // Who has left has everything erased later: that is an entry, and no news.
        store
            .at(NOW.plus(4 * MS))
            .by(Actor::Signer)
            .write_blocking("erase", |tx| sign_on::erase(tx, id(1)))
            .expect("erased");
        assert_eq!(cover(&store), ["erase"]);
        assert!(told(&store, LATER).is_empty());
        store
            .at(NOW.plus(4 * MS))
            .by(Actor::Signer)
            .write_blocking("erase", |tx| sign_on::erase(tx, id(2)))
            .expect("erased");
        cover(&store);
        assert_eq!(told(&store, LATER), [withdrawn(3, Ended::Erased)]);
    });
}

#[test]
fn who_comes_and_goes_within_one_batch_is_told_as_both() {
    each(|fresh| {
        let store = open_statement(fresh);
        cover(&store);
        add(&store, &[Occasion::Accepted, Occasion::Withdrawn]);
        add(&store, &[Occasion::Withdrawn]);
        accepted(&store, 1, organisation("Fishers"), Display::Public);
        store
            .at(NOW.plus(3 * MS))
            .by(OPERATOR)
            .write_blocking("reopen", |tx| sign_on::reopen(tx, id(1)))
            .expect("reopened");
        decide(&store, 1, Decision::Accept, OPERATOR).expect("accepted");
        assert_eq!(cover(&store), ["submit", "sign", "withdraw", "sign"]);
        let mut all = told(&store, LATER);
        all.sort_by_key(|(occasion, leaf, _)| (occasion.as_str(), *leaf));
        let withdrawn = (Occasion::Withdrawn, Some(2), Some(Ended::Removed));
        let accepted = |leaf| (Occasion::Accepted, Some(leaf), None);
        assert_eq!(all, [accepted(2), accepted(4), withdrawn, withdrawn]);
    });
}

#[test]
fn sign_on_that_opens_and_closes_is_told_by_act_and_by_clock_once_each() {
    each(|fresh| {
        let store = fresh.open();
        let mut new = new_statement();
        new.window.opens_at = Some(NOW.plus(DAY));
        store
            .by(OPERATOR)
            .write_blocking("create", move |tx| statement::create(tx, &new))
            .expect("created");
        add(&store, &Occasion::CHOICE);
        add(&store, &[Occasion::Accepted]);
        store
            .by(OPERATOR)
            .write_blocking("open", |tx| statement::open(tx, STATEMENT, Some("Office")))
            .expect("opened");
        let tick = |now: Instant| {
            let tell = |tx: &mut Tx<'_>| webhook::tell_of_window(tx, None);
            store.at(now).write_blocking("tell", tell).expect("told");
            told(&store, now).into_iter().map(|(occasion, ..)| occasion).collect::<Vec<_>>()
        };
        assert!(tick(NOW.plus(HOUR)).is_empty(), "public, and ahead");
        assert_eq!(tick(NOW.plus(DAY)), [Occasion::Opened]);
        assert!(tick(NOW.plus(2 * DAY)).is_empty());
        let stop = |tx: &mut Tx<'_>| statement::stop(tx, STATEMENT, None);
        store.at(NOW.plus(2 * DAY)).by(OPERATOR).write_blocking("stop", stop).expect("stopped");
        assert!(tick(NOW.plus(3 * DAY)).is_empty(), "a stop is no end");
        assert_eq!(tick(NOW.plus(30 * DAY)), [Occasion::Closed], "its window ended");
        assert!(tick(NOW.plus(31 * DAY)).is_empty());
        let again = |tx: &mut Tx<'_>| {
            statement::resume(tx, STATEMENT)?;
            statement::close(tx, STATEMENT)?;
            statement::open(tx, STATEMENT, Some("Office"))
        };
        store.at(NOW.plus(31 * DAY)).by(OPERATOR).write_blocking("again", again).expect("opened");
        assert_eq!(
            told(&store, NOW.plus(31 * DAY)),
            [(Occasion::Opened, None, None)],
            "with the act, without the clock"
        );
        let close = |tx: &mut Tx<'_>| statement::close(tx, STATEMENT);
        store.at(NOW.plus(32 * DAY)).by(OPERATOR).write_blocking("close", close).expect("closed");
        assert_eq!(tick(NOW.plus(32 * DAY)), [Occasion::Closed]);
    });
}

#[test]
fn who_fails_is_left_alone_and_told_again_under_the_same_id_or_given_up() {
    each(|fresh| {
        let store = open_statement(fresh);
        let webhook = add(&store, &[Occasion::Accepted]);
        for n in [1, 2] {
            accepted(&store, n, organisation(&format!("Body {n}")), Display::Public);
        }
        cover(&store);
        let first = claim_at(&store, LATER).remove(0);
        assert_eq!((first.deliveries.len(), first.failures), (2, 0));
        assert!(claim_at(&store, LATER).is_empty(), "one server speaks to it");
        let failed = |again, rest| Outcome::Failed { reached: Unreached::Slow, again, rest };
        settle(&store, &first, 0, failed(Some(HOUR), MINUTE), LATER);
        assert!(claim_at(&store, LATER.plus(MINUTE / 2)).is_empty(), "it is left alone");
        let then = LATER.plus(MINUTE);
        let second = claim_at(&store, then).remove(0);
        assert_eq!(second.failures, 1);
        assert_eq!(second.deliveries, [first.deliveries[1].clone()], "the other one has its turn");
        settle(&store, &second, 0, Outcome::Taken, then);
        let third = claim_at(&store, LATER.plus(HOUR)).remove(0);
        assert_eq!((third.failures, third.deliveries[0].tries), (0, 1));
        assert_eq!(third.deliveries[0].id, first.deliveries[0].id);
        settle(&store, &third, 0, failed(None, Duration::ZERO), LATER.plus(HOUR));
        assert!(claim_at(&store, LATER.plus(9 * DAY)).is_empty());
        let all = store.read_blocking("all", |tx| webhook::of_statement(tx, STATEMENT)).unwrap();
        let [one] = all.as_slice() else { panic!("{all:?}") };
        assert_eq!((one.id, one.given_up, one.waiting, one.gone), (webhook, 1, 0, false));
        assert_eq!(one.delivered, (1, Some(then)));
        assert_eq!(one.problem, Some((Unreached::Slow, LATER.plus(HOUR))));
    });
}

#[test]
fn a_lease_that_ends_with_its_process_gives_the_message_to_the_next() {
    each(|fresh| {
        let store = open_statement(fresh);
        add(&store, &[Occasion::Accepted]);
        accepted(&store, 1, organisation("Fishers"), Display::Public);
        cover(&store);
        let first = claim_at(&store, LATER).remove(0);
        // Killed here. On PostgreSQL the lease runs out; on SQLite the next server frees it.
        let second = claim_at(&store, LATER.plus(MINUTE)).remove(0);
        assert_eq!(second.deliveries, first.deliveries);
        store.write_blocking("free", webhook::all_free).unwrap();
        assert_eq!(claim_at(&store, LATER.plus(MINUTE)).remove(0).deliveries, first.deliveries);
    });
}

#[test]
fn who_is_gone_or_removed_is_told_nothing_more() {
    each(|fresh| {
        let store = open_statement(fresh);
        let gone = add(&store, &[Occasion::Accepted]);
        let removed = add(&store, &[Occasion::Accepted]);
        accepted(&store, 1, organisation("Fishers"), Display::Public);
        cover(&store);
        let remove = move |tx: &mut Tx<'_>| webhook::remove(tx, STATEMENT, removed);
        assert!(store.by(OPERATOR).write_blocking("remove", remove).unwrap());
        assert!(!store.by(OPERATOR).write_blocking("remove", remove).unwrap());
        let mut claimed = claim_at(&store, LATER);
        assert_eq!(claimed.len(), 1);
        settle(&store, &claimed.remove(0), 0, Outcome::Gone, LATER);
        accepted(&store, 2, organisation("Divers"), Display::Public);
        cover(&store);
        assert!(claim_at(&store, LATER.plus(DAY)).is_empty());
        // A test wakes it up.
        let test = move |tx: &mut Tx<'_>| webhook::test(tx, STATEMENT, gone);
        assert!(store.at(LATER).by(OPERATOR).write_blocking("test", test).unwrap());
        assert_eq!(told(&store, LATER.plus(DAY)), [(Occasion::Test, None, None)]);
        let other = move |tx: &mut Tx<'_>| webhook::test(tx, STATEMENT, removed);
        assert!(!store.at(LATER).by(OPERATOR).write_blocking("test", other).unwrap());
    });
}

#[test]
fn address_and_secret_lie_under_seal_and_go_with_the_receiver() {
    each(|fresh| {
        let store = open_statement(fresh);
        let id = add(&store, &[Occasion::Closed]);
        let sealed = store.read_blocking("row", move |tx| {
            let row = tx.row("SELECT target_sealed FROM webhook WHERE id = $1", &values![id])?;
            Ok::<_, store::Error>(row.expect("a row").bytes("target_sealed")?.to_vec())
        });
        let sealed = sealed.unwrap();
        for clear in [b"hooks.example".as_slice(), b"hidden", &[9; 8]] {
            assert!(!sealed.windows(clear.len()).any(|part| part == clear));
        }
        let remove = move |tx: &mut Tx<'_>| webhook::remove(tx, STATEMENT, id);
        store.by(OPERATOR).write_blocking("remove", remove).unwrap();
        let key = store
            .read_blocking("key", move |tx| store::record_key::get(tx, id.as_bytes()))
            .unwrap();
        assert!(key.is_none(), "old backups cannot open it either");
        for _ in 0..webhook::MOST {
            add(&store, &[Occasion::Closed]);
        }
        let new = NewWebhook {
            statement: STATEMENT,
            url: "https://one.example".to_owned(),
            host: "one.example".to_owned(),
            occasions: vec![Occasion::Closed],
            secret: [1; 32],
        };
        let more = store.by(OPERATOR).write_blocking("add", move |tx| webhook::add(tx, &new));
        assert!(matches!(more, Err(AddProblem::TooMany)));
    });
}
