//! The desk: queue, decisions, the record, people.

use domain::desk::Role;
use domain::entry::Display;
use domain::id::{PersonId, SignOnId, StatementId};
use domain::instant::{DAY, HOUR, Instant, MINUTE};
use domain::moderation::{ActKind, Actor, Decision, DeclineReason, Queue};
use domain::signon::{Moderation, Standing, StepProblem};
use store::desk::PeopleProblem;
use store::mail::Kind;
use store::sign_on::{self, Cursor, DecideProblem, Expiry, QueuePage};
use store::{Store, act, desk, desk_link, values};

use crate::common::{each, run};
use crate::sample::MS;
use crate::sample::{
    NOW, OPERATOR, STATEMENT, accepted, confirm, confirm_token, decide, email, form, id, kinds,
    mails, names, of_link, one, open_statement, organisation, own_token, person, publication, said,
    submit,
};

fn page(store: &Store, queue: Queue, cursor: Cursor, limit: u32) -> QueuePage {
    store
        .read_blocking("queue", move |tx| sign_on::queue(tx, STATEMENT, queue, cursor, limit))
        .unwrap()
}

fn waiting(store: &Store) -> Vec<sign_on::Queued> {
    page(store, Queue::Waiting, Cursor::START, 9).entries
}

fn ids(page: &QueuePage) -> Vec<SignOnId> {
    page.entries.iter().map(|queued| queued.sign_on.id).collect()
}

fn confirmed(store: &Store, n: u8, name: &str) {
    submit(store, form(n, organisation(name), &format!("signer{n}@example.org"), Display::Public));
    confirm(store, n).unwrap();
}

fn kinds_of(store: &Store, n: u8) -> Vec<ActKind> {
    let acts = store.read_blocking("acts", move |tx| act::of_sign_on(tx, id(n))).unwrap();
    acts.iter().map(|act| act.kind).collect()
}

fn moderator(store: &Store, address: &'static str) -> PersonId {
    let invite = move |tx: &mut store::Tx<'_>| desk::invite(tx, &email(address), Role::Moderator);
    store.by(OPERATOR).write_blocking("invite", invite).unwrap()
}

#[test]
fn the_queue_is_read_page_by_page_oldest_first() {
    each(|fresh| {
        let store = open_statement(fresh);
        for n in [5, 1, 4, 2, 3] {
            confirmed(&store, n, &format!("Body {n}"));
        }
        submit(&store, form(6, organisation("Unconfirmed"), "six@example.org", Display::Public));
        let (mut seen, mut cursor) = (Vec::new(), Cursor::START);
        for before in [0, 2, 4] {
            let page = page(&store, Queue::Waiting, cursor, 2);
            assert_eq!((page.before, page.length), (before, 5));
            assert_eq!(page.start, seen.last().copied(), "where it begins, to show it again");
            seen.extend(page.entries.iter().map(sign_on::Queued::place));
            cursor = Cursor::After(seen[seen.len() - 1]);
        }
        assert_eq!(seen.iter().map(|place| place.2).collect::<Vec<_>>(), [1, 2, 3, 4, 5].map(id));
        let back = page(&store, Queue::Waiting, Cursor::Before(seen[4]), 3);
        assert_eq!((ids(&back), back.before), ([2, 3, 4].map(id).to_vec(), 1));
        assert_eq!(back.start, Some(seen[0]));
        // Past either end: the page at that end.
        let last = page(&store, Queue::Waiting, Cursor::After(seen[4]), 2);
        assert_eq!((ids(&last), last.before), ([4, 5].map(id).to_vec(), 3));
        let first = page(&store, Queue::Waiting, Cursor::Before(seen[0]), 2);
        assert_eq!((ids(&first), first.before), ([1, 2].map(id).to_vec(), 0));
        let none = page(&store, Queue::SetApart, Cursor::START, 2);
        assert_eq!((ids(&none), none.length, none.start), (Vec::new(), 0, None));
        let entries = store.read_blocking("all", |tx| sign_on::comparable(tx, STATEMENT)).unwrap();
        assert_eq!(entries.len(), 5);
    });
}

#[test]
fn an_entry_waits_since_its_confirmation() {
    each(|fresh| {
        let store = open_statement(fresh);
        confirmed(&store, 2, "Confirmed first");
        submit(&store, form(1, organisation("Signed first"), "a@example.org", Display::Public));
        let late = |tx: &mut store::Tx<'_>| {
            sign_on::confirm(tx, &confirm_token(1), &of_link(), &own_token(1))
        };
        store.at(NOW.plus(HOUR)).write_blocking("confirm", late).unwrap();
        let page = page(&store, Queue::Waiting, Cursor::START, 9);
        assert_eq!(ids(&page), [2, 1].map(id), "who walks through the queue misses nobody");
        let length =
            store.read_blocking("len", |tx| sign_on::queue_len(tx, STATEMENT, Queue::Waiting));
        assert_eq!(length, Ok((2, Some(NOW.plus(MS)))));
    });
}

#[test]
fn only_the_entries_of_a_page_are_opened() {
    each(|fresh| {
        let store = open_statement(fresh);
        for n in 1..=5 {
            confirmed(&store, n, &format!("Body {n}"));
        }
        let third = one(&store, 3).place();
        // What is broken cannot be opened: whoever tries fails.
        let others = [1, 4, 5].map(id);
        let spoil = move |tx: &mut store::Tx<'_>| {
            for other in others {
                let sql = "UPDATE sign_on SET entry_sealed = $2, contact_sealed = $2 WHERE id = $1";
                tx.execute(sql, &values![other, vec![7_u8; 40]])?;
            }
            Ok::<_, store::Error>(())
        };
        store.write_blocking("spoil", spoil).unwrap();
        let all = store.read_blocking("all", |tx| {
            sign_on::queue(tx, STATEMENT, Queue::Waiting, Cursor::START, 5)
        });
        assert!(all.is_err(), "what the test looks for would be seen");
        let before = page(&store, Queue::Waiting, Cursor::After(one(&store, 2).place()), 1);
        assert_eq!((ids(&before), before.before, before.length), (vec![id(3)], 2, 5));
        let back = page(&store, Queue::Waiting, Cursor::Before(third), 1);
        assert_eq!((ids(&back), back.before), (vec![id(2)], 1));
    });
}

#[test]
fn what_changed_since_a_page_was_made_is_not_decided() {
    each(|fresh| {
        let store = open_statement(fresh);
        confirmed(&store, 1, "Island Farmers");
        let shown = one(&store, 1).revision;
        let accept =
            move |tx: &mut store::Tx<'_>| sign_on::decide(tx, id(1), shown, Decision::Accept, None);
        let as_shown = move |tx: &mut store::Tx<'_>| {
            sign_on::as_shown(tx, STATEMENT, id(1), shown).map(|queued| queued.revision)
        };
        let elsewhere = move |tx: &mut store::Tx<'_>| {
            sign_on::as_shown(tx, StatementId([9; 16]), id(1), shown).map(|_| ())
        };
        assert_eq!(store.read_blocking("as shown", as_shown).unwrap(), shown);
        assert!(matches!(store.read_blocking("elsewhere", elsewhere), Err(DecideProblem::Gone)));
        store
            .by(Actor::Signer)
            .write_blocking("display", |tx| sign_on::set_display(tx, id(1), Display::Counted))
            .unwrap();
        let late = store.by(OPERATOR).write_blocking("decide", accept);
        assert!(matches!(late, Err(DecideProblem::Changed)), "{late:?}");
        let late = store.read_blocking("as shown", as_shown);
        assert!(matches!(late, Err(DecideProblem::Changed)), "{late:?}");
        assert_eq!(one(&store, 1).sign_on.state.moderation, Moderation::Waiting);
        decide(&store, 1, Decision::Accept, OPERATOR).unwrap();
        let late = store.by(OPERATOR).write_blocking("decide", accept);
        assert!(matches!(late, Err(DecideProblem::AlreadyDecided { .. })), "{late:?}");
        store.by(Actor::Signer).write_blocking("leave", |tx| sign_on::withdraw(tx, id(1))).unwrap();
        let late = store.by(OPERATOR).write_blocking("decide", accept);
        assert!(matches!(late, Err(DecideProblem::Step(StepProblem::NotLive))), "{late:?}");
    });
}

#[test]
fn two_moderators_cannot_decide_one_sign_on() {
    each(|fresh| {
        let store = open_statement(fresh);
        confirmed(&store, 1, "Island Farmers");
        let (ana, bea) =
            (moderator(&store, "ana@example.org"), moderator(&store, "bea@example.org"));
        let revision = one(&store, 1).revision;
        let accept = |by: PersonId| {
            let decide = move |tx: &mut store::Tx<'_>| {
                sign_on::decide(tx, id(1), revision, Decision::Accept, None)
            };
            store.at(NOW.plus(5 * MS)).by(Actor::Person(by)).write_blocking("decide", decide)
        };
        accept(ana).unwrap();
        match accept(bea) {
            Err(DecideProblem::AlreadyDecided { decided: Some(decided), state }) => {
                assert_eq!((decided.by, decided.at), (Some(ana), NOW.plus(5 * MS)));
                assert_eq!(state.moderation, Moderation::Accepted);
            }
            other => panic!("{other:?}"),
        }
        assert_eq!(names(&store, NOW), ["Island Farmers"]);
        assert_eq!(kinds_of(&store, 1), [ActKind::Accepted]);

        let last = |by| {
            store.read_blocking("last", move |tx| act::last_decision(tx, STATEMENT, by)).unwrap()
        };
        assert_eq!(last(ana).unwrap().sign_on, Some(id(1)));
        assert!(last(bea).is_none());
        store
            .at(NOW.plus(6 * MS))
            .by(Actor::Person(ana))
            .write_blocking("undo", move |tx| sign_on::reopen(tx, id(1)))
            .unwrap();
        assert!(last(ana).is_none(), "taken back");
        assert_eq!(names(&store, NOW), Vec::<String>::new());
        assert_eq!(waiting(&store).len(), 1);
        assert!(one(&store, 1).decided.is_none());
    });
}

#[test]
fn declining_tells_the_signer_unless_it_was_abuse() {
    each(|fresh| {
        let store = open_statement(fresh);
        confirmed(&store, 1, "Unknown Body");
        confirmed(&store, 2, "Spoilers");
        let _ = kinds(&store);
        decide(&store, 1, Decision::Decline(DeclineReason::Unclear), OPERATOR).unwrap();
        decide(&store, 2, Decision::Decline(DeclineReason::Abuse), OPERATOR).unwrap();
        let mails = mails(&store, NOW.plus(9 * MS));
        let [mail] = &mails[..] else { panic!("{mails:?}") };
        assert_eq!(
            (mail.kind, mail.payload.reason),
            (Kind::Declined, Some(DeclineReason::Unclear))
        );
        let acts =
            store.read_blocking("acts", |tx| act::of_statement(tx, STATEMENT, 0, 10)).unwrap();
        let kinds: Vec<_> = acts.iter().map(|act| act.kind).collect();
        assert_eq!(
            kinds,
            [ActKind::Declined, ActKind::Declined, ActKind::Opened, ActKind::Created]
        );
        assert_eq!(
            (acts[0].kind, acts[0].detail.as_deref(), acts[0].note.as_deref()),
            (ActKind::Declined, Some("abuse"), Some("seen"))
        );
        assert_eq!(store.read_blocking("count", |tx| act::count(tx, STATEMENT)), Ok(4));
        assert_eq!(
            store
                .read_blocking("page", |tx| act::of_statement(tx, STATEMENT, 1, 10))
                .unwrap()
                .len(),
            3
        );
        let unconfirmed = form(3, person("Nobody"), "nobody@example.org", Display::Public);
        submit(&store, unconfirmed);
        let early = decide(&store, 3, Decision::Accept, OPERATOR);
        assert!(matches!(early, Err(DecideProblem::Step(StepProblem::NotConfirmed))));
        let absent = store
            .by(OPERATOR)
            .write_blocking("d", |tx| sign_on::decide(tx, id(99), 1, Decision::Accept, None));
        assert!(matches!(absent, Err(DecideProblem::Gone)));
    });
}

#[test]
fn a_question_is_asked_and_answered() {
    each(|fresh| {
        let store = open_statement(fresh);
        confirmed(&store, 1, "Island Farmers");
        let _ = kinds(&store);
        let ask = |text: &'static str, now: Instant| {
            store
                .at(now)
                .by(OPERATOR)
                .write_blocking("ask", move |tx| sign_on::ask(tx, id(1), text))
                .unwrap();
        };
        ask("Are you the old or the new network?", NOW.plus(3 * MS));
        let mail = mails(&store, NOW.plus(9 * MS)).remove(0);
        assert_eq!(
            (mail.kind, mail.payload.text.as_deref()),
            (Kind::Question, Some("Are you the old or the new network?"))
        );
        let question = one(&store, 1).question.unwrap();
        assert_eq!((question.at, question.answer), (NOW.plus(3 * MS), None));
        store
            .at(NOW.plus(4 * MS))
            .by(Actor::Signer)
            .write_blocking("answer", |tx| sign_on::answer(tx, id(1), "The new one."))
            .unwrap();
        assert_eq!(
            waiting(&store)[0].question.as_ref().unwrap().answer.as_deref(),
            Some("The new one.")
        );
        ask("Since when?", NOW.plus(5 * MS));
        let question = one(&store, 1).question.unwrap();
        assert_eq!(
            (question.text.as_str(), question.answer),
            ("Since when?", None),
            "the old answer is of the old question"
        );
        assert_eq!(kinds_of(&store, 1), [ActKind::Asked, ActKind::Answered, ActKind::Asked]);
    });
}

#[test]
fn an_entry_changes_only_at_its_signers_wish() {
    each(|fresh| {
        let store = open_statement(fresh);
        accepted(&store, 1, organisation("Iland Farmers"), Display::Public);
        let _ = kinds(&store);
        let correct = |name: &'static str| {
            let entry = organisation(name);
            let correct = move |tx: &mut store::Tx<'_>| {
                sign_on::correct(tx, id(1), &entry, Some("spelling"), false)
            };
            store.at(NOW.plus(6 * MS)).by(OPERATOR).write_blocking("correct", correct)
        };
        assert!(matches!(
            correct("Other Farmers"),
            Err(DecideProblem::Step(StepProblem::NotByForm))
        ));
        let wish = || {
            store.at(NOW.plus(5 * MS)).by(Actor::Signer).write_blocking("wish", |tx| {
                sign_on::wish_correction(tx, id(1), &said("Island, with s"))
            })
        };
        wish().unwrap();
        let all = waiting(&store);
        assert_eq!(
            all[0].wish.as_deref(),
            Some("Island, with s"),
            "accepted, and in the queue again"
        );
        assert_eq!(names(&store, NOW), ["Iland Farmers"], "still listed meanwhile");
        correct("Island Farmers").unwrap();
        assert_eq!(names(&store, NOW), ["Island Farmers"]);
        assert!(waiting(&store).is_empty());
        let mail = mails(&store, NOW.plus(9 * MS)).remove(0);
        assert_eq!((mail.kind, mail.payload.made), (Kind::CorrectionDone, true));
        let acts = store.read_blocking("acts", |tx| act::of_sign_on(tx, id(1))).unwrap();
        let note = acts.last().unwrap().note.clone().unwrap();
        assert!(
            note.contains("Iland Farmers")
                && note.contains("Island Farmers")
                && note.contains("spelling"),
            "{note}"
        );

        wish().unwrap();
        assert_eq!(waiting(&store)[0].wished, None, "words alone say no entry");
        let whole = sign_on::Wish {
            entry: Some(organisation("Islands Farmers")),
            note: Some("both islands".to_owned()),
        };
        store
            .at(NOW.plus(5 * MS))
            .by(Actor::Signer)
            .write_blocking("wish", move |tx| sign_on::wish_correction(tx, id(1), &whole))
            .unwrap();
        let waits = waiting(&store).remove(0);
        assert_eq!(waits.wished, Some(organisation("Islands Farmers")));
        let words = "Island Farmers, Isle of Example → Islands Farmers, Isle of Example";
        assert_eq!(waits.wish, Some(format!("{words} · both islands")));
        let refuse = || {
            store
                .by(OPERATOR)
                .write_blocking("no", |tx| sign_on::decline_correction(tx, id(1), "It is right."))
        };
        refuse().unwrap();
        assert!(refuse().is_err() && waiting(&store).is_empty());
        let mail = mails(&store, NOW.plus(9 * MS)).remove(0);
        assert_eq!(
            (mail.payload.made, mail.payload.text.as_deref()),
            (false, Some("It is right."))
        );
    });
}

#[test]
fn two_of_one_body_count_once() {
    each(|fresh| {
        let store = open_statement(fresh);
        accepted(&store, 1, organisation("Island Farmers"), Display::Public);
        accepted(&store, 2, organisation("Farmers of the Islands"), Display::Public);
        let merge = |n: u8, into: u8| {
            store
                .at(NOW.plus(3 * MS))
                .by(OPERATOR)
                .write_blocking("merge", move |tx| sign_on::merge(tx, id(n), id(into)))
        };
        assert!(merge(1, 1).is_err());
        merge(2, 1).unwrap();
        assert_eq!(names(&store, NOW), ["Island Farmers"]);
        assert_eq!(publication(&store, NOW).counts.organisations, 1);
        assert_eq!(one(&store, 2).sign_on.state.standing, Standing::Merged { into: id(1) });
        assert!(merge(1, 2).is_err(), "not into one that does not stand");
        store
            .at(NOW.plus(4 * MS))
            .by(OPERATOR)
            .write_blocking("undo", |tx| sign_on::reopen(tx, id(2)))
            .unwrap();
        assert_eq!(publication(&store, NOW).counts.organisations, 2);
        assert_eq!(kinds_of(&store, 2), [ActKind::Accepted, ActKind::Merged, ActKind::Reopened]);
    });
}

#[test]
fn opening_an_address_leaves_a_line_in_the_record() {
    each(|fresh| {
        let store = open_statement(fresh);
        confirmed(&store, 1, "Island Farmers");
        let contact = |n: u8| {
            store
                .by(OPERATOR)
                .write_blocking("contact", move |tx| sign_on::contact(tx, id(n), "phone bounced"))
                .unwrap()
        };
        assert_eq!(contact(1).unwrap().expose(), "signer1@example.org");
        assert!(contact(50).is_none());
        let acts = store.read_blocking("acts", |tx| act::of_sign_on(tx, id(1))).unwrap();
        assert_eq!(
            (acts[0].kind, acts[0].note.as_deref()),
            (ActKind::ContactOpened, Some("phone bounced"))
        );
        assert_eq!(acts[0].actor, OPERATOR);
    });
}

#[test]
fn many_are_accepted_at_once_and_tallied() {
    each(|fresh| {
        let store = open_statement(fresh);
        for n in 1..=3 {
            confirmed(&store, n, &format!("Body {n}"));
        }
        submit(&store, form(4, person("Unconfirmed"), "four@example.org", Display::Public));
        decide(&store, 3, Decision::Accept, OPERATOR).unwrap();
        let ids = [1, 2, 3, 4, 99].map(id);
        let accept = move |tx: &mut store::Tx<'_>| sign_on::accept_all(tx, STATEMENT, &ids);
        assert_eq!(store.by(OPERATOR).write_blocking("accept", accept), Ok(2));
        let tally = store.read_blocking("tally", |tx| sign_on::tally(tx, STATEMENT)).unwrap();
        assert_eq!(
            (tally.sign_ons, tally.unconfirmed, tally.confirmed, tally.reported),
            (4, 1, 3, 0)
        );
    });
}

#[test]
fn a_person_enters_once_per_link_and_not_for_ever() {
    each(|fresh| {
        let store = fresh.open();
        let ana = moderator(&store, "ana@example.org");
        assert_eq!(moderator(&store, "ANA@example.org"), ana, "known already");
        let link = |now: Instant| {
            store
                .at(now)
                .write_blocking("link", move |tx| desk::link(tx, ana, now.plus(HOUR)))
                .unwrap()
        };
        let enter = |token: [u8; 32], session: u8, now: Instant| {
            store
                .at(now)
                .write_blocking("enter", move |tx| desk::enter(tx, &token, &[session; 32]))
                .unwrap()
        };
        let seen = |session: u8, now: Instant| {
            store
                .at(now)
                .read_blocking("session", move |tx| desk::session(tx, &[session; 32]))
                .unwrap()
        };
        let touch = |session: u8, now: Instant| {
            store
                .at(now)
                .write_blocking("touch", move |tx| desk::touch(tx, &[session; 32]))
                .unwrap();
        };
        let token = link(NOW).unwrap();
        assert!(enter(token, 1, NOW.plus(HOUR)).is_none(), "too late, and used up");
        assert!(enter(token, 1, NOW).is_none());
        let token = link(NOW).unwrap();
        assert_eq!(enter(token, 1, NOW).unwrap().person, ana);
        assert!(enter(token, 2, NOW).is_none(), "once");

        assert_eq!(
            seen(1, NOW).map(|session| (session.role, session.touch_due)),
            Some((Role::Moderator, false))
        );
        assert!(seen(1, NOW.plus(MINUTE)).unwrap().touch_due);
        assert!(seen(2, NOW).is_none());
        assert!(seen(1, NOW.plus(30 * MINUTE)).is_none(), "idle");
        let mut now = NOW;
        while now < NOW.plus(12 * HOUR) {
            assert!(seen(1, now).is_some());
            touch(1, now);
            now = now.plus(20 * MINUTE);
        }
        assert!(seen(1, now).is_none(), "half a day is enough");

        let people = store.read_blocking("people", desk::people).unwrap();
        assert_eq!((people.len(), people[0].email.expose()), (1, "ana@example.org"));
        assert!(people[0].last_seen.is_some());

        let token = link(now).unwrap();
        enter(token, 3, now).unwrap();
        store.write_blocking("out", |tx| desk::sign_out(tx, &[3; 32])).unwrap();
        assert!(seen(3, now).is_none());
        let token = link(now).unwrap();
        enter(token, 4, now).unwrap();
        let spare = link(now).unwrap();
        assert_eq!(
            store.by(OPERATOR).write_blocking("shut", move |tx| desk::disable(tx, ana)),
            Ok(true)
        );
        assert!(seen(4, now).is_none() && enter(spare, 5, now).is_none() && link(now).is_none());
        assert_eq!(moderator(&store, "ana@example.org"), ana, "invited again");
        assert!(link(now).is_some());
    });
}

#[test]
fn desk_mails_go_to_people() {
    each(|fresh| {
        let store = fresh.open();
        let ana = moderator(&store, "ana@example.org");
        let ask = |address: &'static str| {
            store
                .write_blocking("mail", move |tx| {
                    desk_link::ask(tx, &email(address), "fr")?;
                    desk_link::settle(tx, 10)
                })
                .unwrap();
        };
        ask("ana@example.org");
        let mail = mails(&store, NOW).remove(0);
        assert_eq!(
            (mail.kind, mail.to.expose(), mail.lang.as_str()),
            (Kind::DeskLink, "ana@example.org", "fr")
        );
        assert!(mail.payload.desk.is_some() && mail.statement.is_none() && mail.entry.is_none());
        assert_eq!((mail.role, mail.display), (Some(Role::Moderator), None));
        ask("nobody@example.org");
        store
            .write_blocking("invite", move |tx| desk_link::send_invitation(tx, ana, "fr"))
            .unwrap();
        assert_eq!(kinds(&store), [Kind::DeskInvitation], "nobody gets no mail");
        let unused = values![1];
        assert!(run(&store, "DELETE FROM person WHERE created_at < $1", unused.to_vec()).is_ok());
    });
}

#[test]
fn the_last_convenor_stays_one() {
    each(|fresh| {
        let store = fresh.open();
        let invite = |address: &'static str, role| {
            let invite = move |tx: &mut store::Tx<'_>| desk::invite(tx, &email(address), role);
            store.by(OPERATOR).write_blocking("invite", invite)
        };
        let ana = invite("ana@example.org", Role::Convenor).unwrap();
        let shut =
            |who| store.by(OPERATOR).write_blocking("shut", move |tx| desk::disable(tx, who));
        assert_eq!(invite("ana@example.org", Role::Reader), Err(PeopleProblem::LastConvenor));
        assert_eq!(shut(ana), Err(PeopleProblem::LastConvenor));
        invite("bea@example.org", Role::Moderator).unwrap();
        assert_eq!(shut(ana), Err(PeopleProblem::LastConvenor), "a moderator is none");
        let bea = invite("bea@example.org", Role::Convenor).unwrap();
        assert_eq!(invite("ana@example.org", Role::Reader), Ok(ana));
        assert_eq!(shut(bea), Err(PeopleProblem::LastConvenor));
    });
}

#[test]
fn many_go_at_once_only_where_the_clock_is_vouched_for() {
    each(|fresh| {
        let store = open_statement(fresh);
        let late = |days: u32| store.at(NOW.plus(days * DAY));
        let expire =
            |days: u32| late(days).write_blocking("expire", |tx| sign_on::expire(tx, 500)).unwrap();
        assert_eq!(expire(0), Expiry::Deleted(0));
        for n in 1..=60 {
            let address = format!("signer{n}@example.org");
            submit(&store, form(n, organisation(&format!("Body {n}")), &address, Display::Public));
        }
        assert_eq!(expire(3_650), Expiry::Held(60));
        assert_eq!(late(3_650).read_blocking("held", sign_on::held), Ok(60));
        assert_eq!(expire(1), Expiry::Deleted(0), "the clock is back");
        late(8).write_blocking("vouch", sign_on::vouch).unwrap();
        assert_eq!(expire(8), Expiry::Deleted(60));
    });
}
