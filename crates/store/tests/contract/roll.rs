//! Every sign-on of a statement as the desk searches them, whatever became of it.

use domain::entry::{Display, Kind};
use domain::moderation::{ActKind, Actor, Decision, DeclineReason};
use domain::roll::{Part, Questioned};
use store::sign_on::{self, ChangesRead, RollChange, Rolled};
use store::{Store, act};

use crate::common::each;
use crate::sample::{
    OPERATOR, STATEMENT, accepted, confirm, decide, form, id, one, open_statement, organisation,
    person, submit,
};

/// All that was confirmed or reported, and what is gone.
fn roll(store: &Store) -> Vec<RollChange> {
    let read = |tx: &mut store::Tx<'_>| {
        let mut read = ChangesRead::default();
        sign_on::roll(tx, STATEMENT, &mut read, 100, &|_, _| false)
    };
    store.read_blocking("roll", read).unwrap()
}

fn of(store: &Store, n: u8) -> Rolled {
    let found = roll(store).into_iter().find_map(|change| match change {
        RollChange::Stands(rolled) if rolled.id == id(n) => Some(*rolled),
        _ => None,
    });
    found.expect("it stands")
}

#[test]
fn each_is_read_with_its_state_and_nothing_that_was_erased() {
    each(|fresh| {
        let store = open_statement(fresh);
        accepted(&store, 1, organisation("Reef"), Display::Public);
        for n in 2..=4 {
            submit(&store, form(n, person("Ana"), &format!("a{n}@gmail.com"), Display::Public));
        }
        confirm(&store, 2).unwrap();
        confirm(&store, 3).unwrap();
        decide(&store, 2, Decision::Decline(DeclineReason::Unclear), OPERATOR).unwrap();
        assert_eq!(Part::of(&of(&store, 1).state), Part::Accepted);
        let declined = of(&store, 2);
        assert_eq!(
            (Part::of(&declined.state), declined.entry.kind),
            (Part::Declined, Kind::Individual)
        );
        let mail = declined.mail.expect("a domain");
        assert_eq!((mail.domain.as_str(), mail.is_free), ("gmail.com", true));

        let unconfirmed = |known: bool| {
            let read =
                move |tx: &mut store::Tx<'_>| sign_on::unconfirmed(tx, STATEMENT, 9, &|_, _| known);
            store.read_blocking("unconfirmed", read).unwrap()
        };
        let found = unconfirmed(false);
        assert!(matches!(&found[..], [(at, Some(RollChange::Stands(_)))] if *at == id(4)));
        assert!(matches!(&unconfirmed(true)[..], [(at, None)] if *at == id(4)), "not opened again");

        let ask = |tx: &mut store::Tx<'_>| sign_on::ask(tx, id(3), "Which town?");
        store.by(OPERATOR).write_blocking("ask", ask).unwrap();
        assert_eq!(of(&store, 3).questioned, Questioned::Asked);
        let answer = |tx: &mut store::Tx<'_>| sign_on::answer(tx, id(3), "Goma.");
        store.by(Actor::Signer).write_blocking("answer", answer).unwrap();
        assert_eq!(of(&store, 3).questioned, Questioned::Answered);

        let leave = |tx: &mut store::Tx<'_>| sign_on::withdraw(tx, id(3));
        store.by(Actor::Signer).write_blocking("withdraw", leave).unwrap();
        assert_eq!(Part::of(&of(&store, 3).state), Part::Withdrawn);
        let erase = |tx: &mut store::Tx<'_>| sign_on::erase(tx, id(3));
        store.by(Actor::Signer).write_blocking("erase", erase).unwrap();
        let gone = roll(&store)
            .into_iter()
            .any(|change| matches!(change, RollChange::Gone(at) if at == id(3)));
        assert!(gone);
    });
}

#[test]
fn an_answer_allows_a_correction_and_a_note_goes_with_its_sign_on() {
    each(|fresh| {
        let store = open_statement(fresh);
        submit(&store, form(1, person("Ana Orila"), "ana@example.org", Display::Public));
        confirm(&store, 1).unwrap();
        let correct = |tx: &mut store::Tx<'_>| {
            sign_on::correct(tx, id(1), &person("Ana Orilla"), None, false)
        };
        assert!(store.by(OPERATOR).write_blocking("correct", correct).is_err(), "nobody asked");
        let ask = |tx: &mut store::Tx<'_>| sign_on::ask(tx, id(1), "One l?");
        store.by(OPERATOR).write_blocking("ask", ask).unwrap();
        assert!(store.by(OPERATOR).write_blocking("correct", correct).is_err(), "no answer yet");
        let answer = |tx: &mut store::Tx<'_>| sign_on::answer(tx, id(1), "Two.");
        store.by(Actor::Signer).write_blocking("answer", answer).unwrap();
        store.by(OPERATOR).write_blocking("correct", correct).unwrap();
        assert_eq!(one(&store, 1).entry.expect("an entry").name, "Ana Orilla");

        let note = |tx: &mut store::Tx<'_>| sign_on::note(tx, id(1), "Called her.");
        store.by(OPERATOR).write_blocking("note", note).unwrap();
        let notes = || -> Vec<Option<String>> {
            let acts = store.read_blocking("acts", move |tx| act::of_sign_on(tx, id(1))).unwrap();
            acts.into_iter().filter(|act| act.kind == ActKind::Noted).map(|act| act.note).collect()
        };
        assert_eq!(notes(), [Some("Called her.".to_owned())]);
        let leave = |tx: &mut store::Tx<'_>| {
            sign_on::withdraw(tx, id(1))?;
            sign_on::erase(tx, id(1))
        };
        store.by(Actor::Signer).write_blocking("erase", leave).unwrap();
        assert_eq!(notes(), [None], "that there was one is all that is left");
    });
}
