//! A sign-on from the form to the own page.

use domain::entry::{Authority, Display};
use domain::instant::{DAY, Instant};
use domain::moderation::{Actor, Decision, Queue};
use domain::signon::{Confirmation, Moderation, Rule, Standing, StepProblem};
use domain::statement::Gate;
use store::mail::Kind;
use store::sign_on::{self, CodeOf, CodeOutcome, ConfirmOutcome, ConfirmProblem, Expiry, Outcome};
use store::token::Purpose;
use store::{site_stop, statement};

use crate::common::{each, int, sqlite};
use crate::sample::MS;
use crate::sample::{
    ALLOWED, NOW, OPERATOR, STATEMENT, accepted, confirm, confirm_token, decide, email, form, id,
    kinds, mails, names, of_link, one, open_statement, organisation, own_token, person,
    publication, settle, submit,
};

const NAME: &str = "Network of Island Farmers";

#[test]
fn nadia_signs_confirms_twice_and_gets_her_own_page() {
    each(|fresh| {
        let store = open_statement(fresh);
        assert_eq!(
            submit(&store, form(1, organisation(NAME), "nadia@example.org", Display::Public)),
            Outcome::Stored
        );
        let mails = mails(&store, NOW);
        let [mail] = &mails[..] else { panic!("{mails:?}") };
        assert_eq!(
            (mail.kind, mail.to.expose(), mail.lang.as_str()),
            (Kind::Confirm, "nadia@example.org", "es")
        );
        assert_eq!(mail.payload.confirm, Some(confirm_token(1)));
        assert_eq!(mail.payload.code.as_deref(), Some("CODE0001"));
        assert_eq!(mail.entry.as_ref().unwrap().name, NAME);
        assert_eq!(mail.statement.as_ref().unwrap().title, "Agua para las islas");

        let seen = |token: [u8; 32], purpose| {
            store.read_blocking("see", move |tx| sign_on::by_token(tx, &token, purpose)).unwrap()
        };
        let found = seen(confirm_token(1), Purpose::Confirm).unwrap();
        assert_eq!((found.entry.name.as_str(), found.version.number), (NAME, 1));
        assert_eq!(found.sign_on.state.confirmation, Confirmation::Unconfirmed);
        assert!(seen(confirm_token(1), Purpose::OwnPage).is_none(), "a link has one power");
        assert!(seen(confirm_token(2), Purpose::Confirm).is_none());

        let first = confirm(&store, 1).unwrap();
        assert!(
            first.first_time
                && first.own_page == Some(own_token(1))
                && first.slug.as_str() == "water"
        );
        let again = confirm(&store, 1).unwrap();
        assert!(!again.first_time && again.own_page.is_none());
        assert_eq!(kinds(&store), [Kind::Confirmed], "one mail for two confirmations");
        let found = seen(own_token(1), Purpose::OwnPage).unwrap();
        assert_eq!(found.sign_on.state.confirmation, Confirmation::Confirmed { at: NOW.plus(MS) });
        assert_eq!(names(&store, NOW), Vec::<String>::new(), "not before the desk accepts");
        assert!(matches!(confirm(&store, 9), Err(ConfirmProblem::Unknown)));
    });
}

#[test]
fn the_same_form_twice_is_one_sign_on() {
    each(|fresh| {
        let store = open_statement(fresh);
        let send =
            |n| submit(&store, form(n, person("Ana Example"), "ana@example.org", Display::Public));
        assert_eq!(send(1), Outcome::Stored);
        for _ in 0..5 {
            assert_eq!(send(1), Outcome::Repeated);
        }
        let other_address = form(1, person("Ana Example"), "other@example.org", Display::Public);
        assert_eq!(submit(&store, other_address), Outcome::Repeated);
        assert_eq!(int(&store, "SELECT count(*) FROM sign_on"), 1);
        assert_eq!(int(&store, "SELECT count(*) FROM record_key"), 1);
        assert_eq!(kinds(&store), [Kind::Confirm]);
    });
}

#[test]
fn one_confirmation_settles_the_twins_and_later_forms_get_another_mail() {
    each(|fresh| {
        let store = open_statement(fresh);
        for (n, address) in [(1, "ana@example.org"), (2, "Ana@Example.org"), (3, "bea@example.org")]
        {
            submit(
                &store,
                form(
                    n,
                    person(["Ana Example", "ANA  example", "Bea"][usize::from(n - 1)]),
                    address,
                    Display::Public,
                ),
            );
        }
        assert_eq!(int(&store, "SELECT count(*) FROM sign_on"), 3);
        confirm(&store, 2).unwrap();
        assert_eq!(int(&store, "SELECT count(*) FROM sign_on WHERE entry_sealed IS NOT NULL"), 2);
        assert!(matches!(confirm(&store, 1), Err(ConfirmProblem::Unknown)), "the twin is gone");
        assert_eq!(int(&store, "SELECT count(*) FROM record_key"), 2, "and its key");
        let tally = store.read_blocking("tally", |tx| sign_on::tally(tx, STATEMENT)).unwrap();
        assert_eq!((tally.sign_ons, tally.unconfirmed), (2, 1), "it is not counted either");
        let unconfirmed = |tx: &mut store::Tx<'_>| sign_on::unconfirmed_len(tx, STATEMENT);
        assert_eq!(store.read_blocking("unconfirmed", unconfirmed), Ok(1), "nor by the index");
        // The twin's mail was never sent and can no longer be opened.
        assert_eq!(kinds(&store), [Kind::Confirm, Kind::Confirm, Kind::Confirmed]);
        let again = form(4, person("Ana Example"), "ana@example.org", Display::Public);
        assert_eq!(submit(&store, again), Outcome::Stored);
        let mails = mails(&store, NOW);
        assert_eq!(mails[0].kind, Kind::AlreadySigned);
        let token = mails[0].payload.own_page.unwrap();
        let found =
            store.read_blocking("own", move |tx| sign_on::by_token(tx, &token, Purpose::OwnPage));
        assert_eq!(found.unwrap().unwrap().sign_on.id, id(2));
        let other_entry = form(5, organisation("Ana's Farm"), "ana@example.org", Display::Public);
        assert_eq!(
            submit(&store, other_entry),
            Outcome::Stored,
            "another entry of the same mailbox is another sign-on"
        );
    });
}

#[test]
fn a_mailbox_gets_only_so_many_mails_from_forms() {
    each(|fresh| {
        let store = open_statement(fresh);
        for n in 1..=7 {
            let name = person(&format!("Person {n}"));
            submit(&store, form(n, name, "victim@example.org", Display::Public));
        }
        assert_eq!(kinds(&store).len(), 5);
        submit(&store, form(8, person("Somebody"), "somebody@example.org", Display::Public));
        assert_eq!(kinds(&store).len(), 1, "another address has its own");
        assert_eq!(settle(&store, NOW.plus(DAY).minus(MS)), 0);
        assert_eq!(settle(&store, NOW.plus(DAY)), 1, "the newest waited for the next window");
        let mails = mails(&store, NOW.plus(DAY));
        assert_eq!(mails.len(), 1);
        assert_eq!(mails[0].payload.confirm, Some(confirm_token(7)));
        assert_eq!(mails[0].created_at, NOW.plus(DAY), "its age begins when it may go");
        assert_eq!(store.read_blocking("pending", store::mail::pending), Ok((0, None, 0)));
    });
}

#[test]
fn nothing_is_taken_while_the_gate_is_not_open() {
    each(|fresh| {
        let store = open_statement(fresh);
        let at = |n, now: Instant| {
            let form = form(n, person("Late"), "late@example.org", Display::Public);
            store.at(now).write_blocking("submit", move |tx| sign_on::submit(tx, &form)).unwrap()
        };
        assert_eq!(at(1, NOW.minus(MS)), Outcome::NotTaken(Gate::NotYet(NOW)));
        assert_eq!(at(1, NOW.plus(30 * DAY)), Outcome::NotTaken(Gate::Closed));
        assert_eq!(at(1, NOW), Outcome::Stored);
        settle(&store, NOW);
        store.by(OPERATOR).write_blocking("stop", |tx| site_stop::set(tx, Some(""))).unwrap();
        assert_eq!(at(2, NOW), Outcome::NotTaken(Gate::Stopped));
        assert!(matches!(confirm(&store, 1), Err(ConfirmProblem::NotTaken(Gate::Stopped))));
        store.by(OPERATOR).write_blocking("go on", |tx| site_stop::set(tx, None)).unwrap();
        confirm(&store, 1).unwrap();
    });
}

#[test]
fn a_link_grows_old_and_an_unconfirmed_sign_on_goes_with_its_key() {
    each(|fresh| {
        let store = open_statement(fresh);
        submit(&store, form(1, person("Ana Example"), "ana@example.org", Display::Public));
        submit(&store, form(2, person("Bea Example"), "bea@example.org", Display::Public));
        confirm(&store, 2).unwrap();
        let late = |now: Instant| {
            let own = own_token(1);
            store.at(now).write_blocking("late", move |tx| {
                sign_on::confirm(tx, &confirm_token(1), &of_link(), &own)
            })
        };
        assert!(matches!(late(NOW.plus(3 * DAY)), Err(ConfirmProblem::Expired)));
        let expire = |now: Instant| {
            store.at(now).write_blocking("expire", move |tx| sign_on::expire(tx, 10)).unwrap()
        };
        assert_eq!(expire(NOW.plus(7 * DAY).minus(MS)), Expiry::Deleted(0));
        assert_eq!(expire(NOW.plus(7 * DAY)), Expiry::Deleted(1));
        assert!(matches!(late(NOW), Err(ConfirmProblem::Unknown)));
        assert_eq!(int(&store, "SELECT count(*) FROM sign_on"), 1, "the confirmed one stays");
        assert_eq!(int(&store, "SELECT count(*) FROM record_key"), 1);
        assert_eq!(int(&store, "SELECT count(*) FROM token"), 1, "only the link to the own page");
        for table in ["mailbox", "code_try"] {
            let count = format!("SELECT count(*) FROM {table}");
            assert_eq!(int(&store, &count), 0, "{table}: what was counted is forgotten");
        }
        assert_eq!(
            kinds(&store),
            [Kind::Confirm, Kind::Confirmed],
            "the mail of the deleted one is dropped"
        );
    });
}

#[test]
fn a_code_works_for_who_has_it_and_not_for_ever() {
    each(|fresh| {
        let store = open_statement(fresh);
        submit(&store, form(1, person("Ana Example"), "ana@example.org", Display::Public));
        submit(&store, form(2, person("Bea Example"), "bea@example.org", Display::Public));
        let at = |of: CodeOf,
                  code: &'static str,
                  now: Instant|
         -> Result<ConfirmOutcome, ConfirmProblem> {
            let own = own_token(2);
            let typed = sign_on::TypedCode {
                of,
                code: code.to_owned(),
                own_page: own,
                choice: [250; 32],
                max_tries: 3,
                remembered: 3 * DAY,
            };
            let result = store
                .at(now)
                .write_blocking("code", move |tx| sign_on::confirm_by_code(tx, &typed));
            match result.map_err(ConfirmProblem::Store)?? {
                CodeOutcome::Confirmed(confirmed) => Ok(*confirmed),
                CodeOutcome::Choose => panic!("there is nothing to choose"),
            }
        };
        let by_code = |of, code| at(of, code, NOW);
        let bea = || CodeOf::Email(STATEMENT, email("BEA@example.org"));
        for _ in 0..3 {
            assert!(matches!(
                by_code(CodeOf::SignOn(id(1)), "CODE0002"),
                Err(ConfirmProblem::Unknown)
            ));
        }
        assert!(
            matches!(by_code(CodeOf::SignOn(id(1)), "CODE0001"), Err(ConfirmProblem::Unknown)),
            "tried too often"
        );
        let late = at(bea(), "CODE0002", NOW.plus(3 * DAY));
        assert!(matches!(late, Err(ConfirmProblem::Unknown)), "as old as the link");
        assert!(by_code(bea(), "CODE0002").unwrap().first_time);
        assert!(!by_code(bea(), "CODE0002").unwrap().first_time);
        assert!(confirm(&store, 1).unwrap().first_time, "the link still works");
    });
}

#[test]
fn reminders_bring_a_new_link_and_code_and_stop() {
    each(|fresh| {
        let store = open_statement(fresh);
        submit(&store, form(1, person("Ana Example"), "ana@example.org", Display::Public));
        let bot = sign_on::Submission {
            rule: Some(Rule::Honeypot),
            ..form(2, person("Bot"), "bot@example.org", Display::Public)
        };
        submit(&store, bot);
        mails(&store, NOW);
        let remind = |now: Instant| {
            let remind =
                move |tx: &mut store::Tx<'_>| sign_on::remind(tx, (&[2, 5], 2 * DAY), ALLOWED, 10);
            store.at(now).write_blocking("remind", remind).unwrap().mails
        };
        assert_eq!(remind(NOW.plus(2 * DAY).minus(MS)), 0);
        assert_eq!(remind(NOW.plus(2 * DAY)), 1);
        assert_eq!(remind(NOW.plus(2 * DAY)), 0);
        assert_eq!(remind(NOW.plus(5 * DAY)), 1);
        assert_eq!(remind(NOW.plus(6 * DAY)), 0);
        let mails = mails(&store, NOW.plus(6 * DAY));
        assert_eq!(mails.iter().map(|mail| mail.kind).collect::<Vec<_>>(), [Kind::Reminder; 2]);
        assert_eq!(mails.iter().map(|mail| mail.payload.last).collect::<Vec<_>>(), [false, true]);
        assert_eq!(mails[0].display, Some(Display::Public));
        let code = mails[1].payload.code.clone().unwrap();
        assert_eq!(code.len(), 8);
        let (token, own) = (mails[1].payload.confirm.unwrap(), own_token(1));
        let confirmed = store
            .at(NOW.plus(6 * DAY))
            .write_blocking("c", move |tx| sign_on::confirm(tx, &token, &of_link(), &own));
        assert!(confirmed.unwrap().first_time);
    });
}

#[test]
fn who_missed_a_reminder_gets_one_mail_not_two() {
    each(|fresh| {
        let store = open_statement(fresh);
        submit(&store, form(1, person("Ana Example"), "ana@example.org", Display::Public));
        mails(&store, NOW);
        for _ in 0..2 {
            let remind =
                move |tx: &mut store::Tx<'_>| sign_on::remind(tx, (&[2, 5], 2 * DAY), ALLOWED, 10);
            store.at(NOW.plus(6 * DAY)).write_blocking("remind", remind).unwrap();
        }
        let mails = mails(&store, NOW.plus(6 * DAY));
        assert_eq!(mails.iter().map(|mail| mail.payload.last).collect::<Vec<_>>(), [true]);
    });
}

#[test]
fn names_come_out_only_as_their_signers_chose() {
    each(|fresh| {
        let store = open_statement(fresh);
        accepted(&store, 1, organisation("Open Farmers"), Display::Public);
        accepted(&store, 2, organisation("Later Farmers"), Display::AtLaunch);
        accepted(&store, 3, person("Quiet Person"), Display::Counted);
        let counts = publication(&store, NOW).counts;
        assert_eq!((counts.organisations, counts.individuals, counts.unnamed), (2, 1, 2));
        assert_eq!(names(&store, NOW), ["Open Farmers"]);
        let launch = NOW.plus(10 * DAY);
        let due =
            |now: Instant| store.at(now).write_blocking("due", statement::launch_due).unwrap();
        assert_eq!(due(launch.minus(MS)), []);
        assert_eq!(due(launch), [STATEMENT]);
        assert_eq!(due(launch), [], "once");
        assert_eq!(names(&store, launch), ["Later Farmers", "Open Farmers"]);
        assert_eq!(publication(&store, launch).counts.unnamed, 1);

        let show = |n: u8, display| {
            store
                .at(launch)
                .by(Actor::Signer)
                .write_blocking("show", move |tx| sign_on::set_display(tx, id(n), display))
                .unwrap();
        };
        show(1, Display::Counted);
        show(3, Display::AtLaunch);
        assert_eq!(names(&store, launch), ["Later Farmers", "Quiet Person"]);
        assert_eq!(
            int(
                &store,
                "SELECT count(*) FROM sign_on WHERE entry_public IS NOT NULL AND entry_sealed IS NOT NULL"
            ),
            0
        );
        accepted(&store, 4, organisation("After Launch"), Display::AtLaunch);
        assert_eq!(names(&store, launch).len(), 2, "accepted before the launch by its clock");
    });
}

#[test]
fn leaving_takes_the_name_away_at_once() {
    each(|fresh| {
        let store = open_statement(fresh);
        accepted(&store, 1, organisation(NAME), Display::Public);
        let _ = kinds(&store);
        let generation = store.public_generation();
        let leave = || {
            store
                .at(NOW.plus(9 * MS))
                .by(Actor::Signer)
                .write_blocking("leave", |tx| sign_on::withdraw(tx, id(1)))
        };
        leave().unwrap();
        assert!(store.public_generation() > generation);
        assert_eq!(names(&store, NOW), Vec::<String>::new());
        assert_eq!(publication(&store, NOW).counts.organisations, 0);
        assert_eq!(one(&store, 1).sign_on.state.standing, Standing::Withdrawn);
        assert_eq!(one(&store, 1).entry.unwrap().name, NAME, "sealed again");
        leave().unwrap();
        assert_eq!(kinds(&store), [Kind::Withdrawn], "one mail");
        assert!(matches!(
            decide(&store, 1, Decision::Accept, OPERATOR),
            Err(sign_on::DecideProblem::Step(StepProblem::NotLive))
        ));
    });
}

#[test]
fn erasing_leaves_a_row_without_content() {
    each(|fresh| {
        let store = open_statement(fresh);
        accepted(&store, 1, organisation(NAME), Display::Public);
        accepted(&store, 2, organisation("Others"), Display::Public);
        let erase = |n: u8| {
            store.by(Actor::Signer).write_blocking("erase", move |tx| sign_on::erase(tx, id(n)))
        };
        assert_eq!(erase(1), Ok(true));
        assert_eq!(erase(1), Ok(false));
        assert_eq!(names(&store, NOW), ["Others"]);
        let erased = one(&store, 1);
        assert!(erased.entry.is_none() && erased.authority.is_none() && !erased.has_address);
        let own = own_token(1);
        let found =
            store.read_blocking("own", move |tx| sign_on::by_token(tx, &own, Purpose::OwnPage));
        assert!(found.unwrap().is_none());
        let acts = store.read_blocking("acts", |tx| store::act::of_sign_on(tx, id(1))).unwrap();
        assert!(acts.iter().all(|act| act.note.is_none()), "what was noted about it is closed too");
        assert!(kinds(&store).len() == 3, "only mails of the other");
    });
}

#[test]
fn what_is_not_published_is_not_readable_in_the_file() {
    let fresh = sqlite();
    let store = open_statement(&fresh);
    let secrets = ["Hidden Harbour Union", "hidden@harbour.example", "CODE0001", "Secretary"];
    let copies = |secret: &str| -> usize {
        let files = std::fs::read_dir(fresh.folder()).unwrap();
        files
            .map(|file| count(&std::fs::read(file.unwrap().path()).unwrap(), secret.as_bytes()))
            .sum()
    };
    submit(&store, form(1, organisation(secrets[0]), secrets[1], Display::Public));
    confirm(&store, 1).unwrap();
    for secret in secrets {
        assert_eq!(copies(secret), 0, "{secret}");
    }
    decide(&store, 1, Decision::Accept, OPERATOR).unwrap();
    assert!(copies(secrets[0]) > 0, "a published name is in clear");
    assert_eq!(copies(secrets[1]), 0);
    store.by(Actor::Signer).write_blocking("leave", |tx| sign_on::withdraw(tx, id(1))).unwrap();
    assert_eq!(store.wipe_blocking(), Ok(true));
    assert_eq!(copies(secrets[0]), 0, "and under seal again after leaving");
}

fn count(bytes: &[u8], part: &[u8]) -> usize {
    bytes.windows(part.len()).filter(|window| *window == part).count()
}

#[test]
fn what_was_set_apart_waits_with_its_rule() {
    each(|fresh| {
        let store = open_statement(fresh);
        let fast = sign_on::Submission {
            rule: Some(Rule::Speed),
            ..form(1, organisation(NAME), "a@example.org", Display::Public)
        };
        submit(&store, fast);
        let length = |queue| {
            store.read_blocking("len", move |tx| sign_on::queue_len(tx, STATEMENT, queue)).unwrap()
        };
        assert_eq!(length(Queue::SetApart), (0, None));
        confirm(&store, 1).unwrap();
        assert_eq!(length(Queue::SetApart), (1, Some(NOW.plus(MS))));
        assert_eq!(length(Queue::Waiting), (0, None), "never among the others");
        let one = one(&store, 1);
        assert_eq!(one.sign_on.state.moderation, Moderation::Quarantined { rule: Rule::Speed });
        assert_eq!(one.authority, Some(Authority { role: "Secretary".to_owned(), declared: true }));
        decide(&store, 1, Decision::Accept, OPERATOR).unwrap();
        assert_eq!(names(&store, NOW), [NAME]);
    });
}

#[test]
fn a_thousand_confirmations_of_one_link_are_one() {
    each(|fresh| {
        let store = open_statement(fresh);
        submit(&store, form(1, person("Ana Example"), "ana@example.org", Display::Public));
        let first: usize = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..4)
                .map(|_| {
                    scope.spawn(|| {
                        (0..250).filter(|_| confirm(&store, 1).unwrap().first_time).count()
                    })
                })
                .collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).sum()
        });
        assert_eq!(first, 1);
        assert_eq!(kinds(&store), [Kind::Confirm, Kind::Confirmed]);
    });
}
