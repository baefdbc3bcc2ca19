//! What the store tells of its transactions: a mail waits, the log has an entry, files are to be
//! wiped.

use std::pin::pin;
use std::task::{Context, Waker};

use domain::entry::Display;
use domain::instant::DAY;
use domain::moderation::{Actor, Decision, DeclineReason};
use store::{Error, Store, Tx, sign_on, statement};

use crate::common::{Fresh, each, int};
use crate::sample::{
    NOW, OPERATOR, STATEMENT, accepted, confirm, decide, form, id, open_statement, organisation,
    person, said, submit,
};

/// Whether `signal` was given since it was last waited for.
fn given(signal: impl Future<Output = ()>) -> bool {
    pin!(signal).poll(&mut Context::from_waker(Waker::noop())).is_ready()
}

/// A statement that takes sign-ons, with nothing left to wipe.
fn wiped_statement(fresh: &Fresh) -> Store {
    let store = open_statement(fresh);
    store.wipe_blocking().expect("wiped");
    store
}

#[test]
fn a_mail_is_told_of_once_it_is_committed() {
    each(|fresh| {
        let store = open_statement(fresh);
        assert!(!given(store.mail_waiting()));
        submit(&store, form(1, person("Ana Example"), "ana@example.org", Display::Public));
        assert!(given(store.mail_waiting()));
        assert!(!given(store.mail_waiting()), "once");
        confirm(&store, 1).unwrap();
        assert!(given(store.mail_waiting()));
        let ask = |tx: &mut Tx<'_>| sign_on::ask(tx, id(1), "Which islands?");
        store.by(OPERATOR).write_blocking("ask", ask).unwrap();
        assert!(given(store.mail_waiting()));

        let undone = store.by(OPERATOR).write_blocking("ask", move |tx| {
            ask(tx).map_err(|_| Error::Busy)?;
            Err::<(), _>(Error::Busy)
        });
        assert_eq!(undone, Err(Error::Busy));
        store
            .by(Actor::Signer)
            .write_blocking("answer", |tx| sign_on::answer(tx, id(1), "All of them."))
            .unwrap();
        assert!(!given(store.mail_waiting()), "nothing was written");
    });
}

#[test]
fn every_act_that_takes_a_name_off_the_list_or_changes_it_asks_for_wiping() {
    type Act = fn(&Store);
    let acts: [(&str, Act); 8] = [
        ("withdraw", |store| {
            store.by(Actor::Signer).write_blocking("w", |tx| sign_on::withdraw(tx, id(1))).unwrap();
        }),
        ("erase", |store| {
            store.by(OPERATOR).write_blocking("e", |tx| sign_on::erase(tx, id(1))).unwrap();
        }),
        ("undo", |store| {
            store.by(OPERATOR).write_blocking("u", |tx| sign_on::reopen(tx, id(1))).unwrap();
        }),
        ("undo and decline", |store| {
            store.by(OPERATOR).write_blocking("u", |tx| sign_on::reopen(tx, id(1))).unwrap();
            decide(store, 1, Decision::Decline(DeclineReason::Unclear), OPERATOR).unwrap();
        }),
        ("merge", |store| {
            accepted(store, 2, organisation("Union of Farmers"), Display::Public);
            store.by(OPERATOR).write_blocking("m", |tx| sign_on::merge(tx, id(1), id(2))).unwrap();
        }),
        ("hide", |store| {
            let hide = |tx: &mut Tx<'_>| sign_on::set_display(tx, id(1), Display::Counted);
            store.by(Actor::Signer).write_blocking("h", hide).unwrap();
        }),
        ("correct", |store| {
            store
                .by(Actor::Signer)
                .write_blocking("w", |tx| sign_on::wish_correction(tx, id(1), &said("spelling")))
                .unwrap();
            let correct = |tx: &mut Tx<'_>| {
                sign_on::correct(tx, id(1), &organisation("Island Farmers"), None, false)
            };
            store.by(OPERATOR).write_blocking("c", correct).unwrap();
        }),
        ("expire", |store| {
            submit(store, form(9, person("Nobody"), "nobody@example.org", Display::Public));
            assert_eq!(
                store.at(NOW.plus(8 * DAY)).write_blocking("x", |tx| sign_on::expire(tx, 10)),
                Ok(sign_on::Expiry::Deleted(1))
            );
        }),
    ];
    for (name, act) in acts {
        each(|fresh| {
            let store = wiped_statement(fresh);
            accepted(&store, 1, organisation("Iland Farmers"), Display::Public);
            assert_eq!(store.wipe_blocking(), Ok(false), "{name}: nothing left the list yet");
            act(&store);
            assert!(given(store.wipe_waiting()), "{name}");
            assert_eq!(store.wipe_blocking(), Ok(true), "{name}");
            assert_eq!(store.wipe_blocking(), Ok(false), "{name}: once");
        });
    }
}

#[test]
fn what_takes_nothing_away_asks_for_no_wiping() {
    each(|fresh| {
        let store = wiped_statement(fresh);
        accepted(&store, 1, organisation("Island Farmers"), Display::Public);
        accepted(&store, 2, person("Ana Example"), Display::AtLaunch);
        store
            .by(OPERATOR)
            .write_blocking("ask", |tx| sign_on::ask(tx, id(1), "Which islands?"))
            .unwrap();
        store.by(OPERATOR).write_blocking("launch", |tx| statement::launch(tx, STATEMENT)).unwrap();
        for n in 10..20 {
            let mut many = form(n, person("Ana Example"), "many@example.org", Display::Public);
            many.form.entry.name = format!("Ana Example {n}");
            submit(&store, many);
        }
        assert!(!given(store.wipe_waiting()));
        assert_eq!(store.wipe_blocking(), Ok(false));
    });
}

#[test]
fn what_was_due_when_the_process_ended_is_still_due() {
    each(|fresh| {
        let store = wiped_statement(fresh);
        accepted(&store, 1, person("Ana Example"), Display::Public);
        store
            .by(Actor::Signer)
            .write_blocking("withdraw", |tx| sign_on::withdraw(tx, id(1)))
            .unwrap();
        drop(store);
        assert_eq!(fresh.open().wipe_blocking(), Ok(true));
    });
}

#[test]
fn what_another_process_deleted_is_wiped_too() {
    each(|fresh| {
        let server = wiped_statement(fresh);
        accepted(&server, 1, person("Ana Example"), Display::Public);
        let command_line = fresh.open();
        command_line.by(OPERATOR).write_blocking("erase", |tx| sign_on::erase(tx, id(1))).unwrap();
        assert!(!given(server.wipe_waiting()), "another process is not heard, so the server looks");
        assert_eq!(server.wipe_blocking(), Ok(true));
        assert_eq!(int(&command_line, "SELECT count(*) FROM wipe_due"), 0);
    });
}
