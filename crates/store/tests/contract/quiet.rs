//! What strangers send is written down the same whoever is known, and keeps nobody from signing or
//! from the desk.

use std::collections::BTreeMap;

use domain::desk::Role;
use domain::entry::Display;
use domain::instant::{DAY, Instant, MINUTE, SECOND};
use domain::signon::{Confirmation, Standing};
use store::mail::Kind;
use store::sign_on::{
    self, Choice, CodeOf, CodeOutcome, ConfirmProblem, Expiry, Outcome, TypedCode,
};
use store::token::Token;
use store::{Backend, Error, Store, Tx, desk, desk_link};

use crate::common::{each, int};
use crate::sample::{
    ALLOWED, MS, NOW, OPERATOR, STATEMENT, confirm, confirm_token, email, form, id, kinds, mails,
    of_link, one, open_statement, organisation, own_token, person, send, settle, submit,
};

const VICTIM: &str = "office@victim.example";

/// Rows that a closure inserted, updated or deleted, by table and kind as far as the database says.
fn writes<T>(
    store: &Store,
    act: impl Fn(&mut Tx<'_>) -> Result<T, Error> + Send + Sync + 'static,
) -> BTreeMap<String, i64> {
    let counted = store.write_blocking("count writes", move |tx| {
        let before = written(tx)?;
        act(tx)?;
        let mut after = written(tx)?;
        for (what, n) in &mut after {
            *n -= before.get(what).unwrap_or(&0);
        }
        after.retain(|_, n| *n != 0);
        Ok::<_, Error>(after)
    });
    counted.unwrap()
}

fn written(tx: &mut Tx<'_>) -> Result<BTreeMap<String, i64>, Error> {
    let mut found = BTreeMap::new();
    if tx.backend() == Backend::Postgres {
        let sql = "SELECT CAST(relname AS TEXT) AS relname, n_tup_ins, n_tup_upd, n_tup_del FROM pg_stat_xact_user_tables";
        for row in tx.rows(sql, &[])? {
            for what in ["n_tup_ins", "n_tup_upd", "n_tup_del"] {
                found.insert(format!("{} {what}", row.text("relname")?), row.int(what)?);
            }
        }
        return Ok(found);
    }
    let all = tx.row("SELECT total_changes() AS n", &[])?.expect("a row").int("n")?;
    found.insert("all".to_owned(), all);
    for row in tx.rows("SELECT name FROM sqlite_master WHERE type = 'table'", &[])? {
        let name = row.text("name")?.to_owned();
        let count = tx.row(&format!("SELECT count(*) AS n FROM {name}"), &[])?.expect("a row");
        found.insert(name, count.int("n")?);
    }
    Ok(found)
}

/// One address of each kind: never heard of, waiting, confirmed, and one that had all its mails.
fn known_and_unknown(store: &Store) -> [&'static str; 4] {
    let addresses =
        ["new@example.org", "pending@example.org", "signed@example.org", "full@example.org"];
    submit(store, form(1, person("Ana Example"), addresses[1], Display::Public));
    submit(store, form(2, person("Ana Example"), addresses[2], Display::Public));
    confirm(store, 2).unwrap();
    for n in 3..=9 {
        submit(store, form(n, person(&format!("Person {n}")), addresses[3], Display::Public));
    }
    let confirmed = "SELECT count(*) FROM sign_on WHERE confirmation = 'confirmed'";
    assert_eq!((int(store, confirmed), int(store, "SELECT count(*) FROM sign_on")), (1, 9));
    addresses
}

fn all_the_same(found: &[BTreeMap<String, i64>]) {
    assert!(!found[0].is_empty(), "something was written");
    assert!(found.iter().all(|writes| *writes == found[0]), "{found:#?}");
}

#[test]
fn a_form_writes_the_same_whoever_is_known() {
    each(|fresh| {
        let store = open_statement(fresh);
        let addresses = known_and_unknown(&store);
        let form_of =
            |at: usize| form(20 + at as u8, person("Ana Example"), addresses[at], Display::Public);
        let sent = |at: usize| {
            let form = form_of(at);
            writes(&store, move |tx| {
                assert_eq!(sign_on::submit(tx, &form)?, Outcome::Stored);
                Ok(())
            })
        };
        all_the_same(&[0, 1, 2, 3].map(sent));
        settle(&store, NOW);
        for (at, address) in addresses.into_iter().enumerate() {
            assert_eq!(send(&store, NOW, form_of(at)), Outcome::Repeated, "{address}");
        }
    });
}

fn typed(of: CodeOf, code: &str) -> TypedCode {
    TypedCode {
        of,
        code: code.to_owned(),
        own_page: own_token(99),
        choice: [250; 32],
        max_tries: 3,
        remembered: 3 * DAY,
    }
}

/// Types a code at `now`.
fn by_code(
    store: &Store,
    of: CodeOf,
    code: &str,
    now: Instant,
) -> Result<CodeOutcome, ConfirmProblem> {
    let typed = typed(of, code);
    let tried =
        store.at(now).write_blocking("code", move |tx| sign_on::confirm_by_code(tx, &typed));
    tried.map_err(ConfirmProblem::Store)?
}

#[test]
fn a_wrong_code_writes_the_same_whoever_is_known() {
    each(|fresh| {
        let store = open_statement(fresh);
        let addresses = known_and_unknown(&store);
        let by_address = addresses.map(|address| CodeOf::Email(STATEMENT, email(address)));
        let by_handle = [77, 1, 2, 3].map(|n| CodeOf::SignOn(id(n)));
        for round in 1..=4 {
            let tries = by_address.clone().into_iter().chain(by_handle.clone());
            let found: Vec<_> = tries
                .map(|of| {
                    let typed = typed(of, "WRONG000");
                    writes(&store, move |tx| {
                        assert!(sign_on::confirm_by_code(tx, &typed)?.is_err());
                        Ok(())
                    })
                })
                .collect();
            // By address a try adds a row; by handle it is the second of three that are known.
            if round > 1 {
                all_the_same(&found);
            }
            all_the_same(&found[..4]);
        }
    });
}

#[test]
fn a_request_for_a_link_writes_the_same_whoever_is_known() {
    each(|fresh| {
        let store = fresh.open();
        member(&store);
        let asked = |address: &'static str| {
            writes(&store, move |tx| desk_link::ask(tx, &email(address), "en"))
        };
        all_the_same(&["ana@desk.example", "nobody@desk.example"].map(asked));
        let settled = store.write_blocking("settle", |tx| desk_link::settle(tx, 10));
        assert_eq!(settled, Ok(2));
        assert_eq!(kinds(&store), [Kind::DeskLink], "only a member gets a mail");
        assert_eq!(int(&store, "SELECT count(*) FROM desk_request"), 0);
    });
}

#[test]
fn a_form_sent_again_does_not_tell_that_the_mailbox_has_answered() {
    each(|fresh| {
        let store = open_statement(fresh);
        submit(&store, form(1, person("Nonsense"), VICTIM, Display::Public));
        submit(&store, form(2, organisation("Harbour Union"), VICTIM, Display::Public));
        confirm(&store, 2).unwrap();
        assert_eq!(one(&store, 1).sign_on.state.standing, Standing::Erased);
        assert_eq!(one(&store, 1).entry, None, "what its owner did not confirm is gone");
        let again = form(1, person("Nonsense"), VICTIM, Display::Public);
        assert_eq!(send(&store, NOW, again), Outcome::Repeated);
        let expire = |tx: &mut Tx<'_>| sign_on::expire(tx, 10);
        assert_eq!(
            store.at(NOW.plus(7 * DAY)).write_blocking("expire", expire),
            Ok(Expiry::Deleted(1))
        );
        assert_eq!(int(&store, "SELECT count(*) FROM sign_on"), 1, "and its row in time");
    });
}

#[test]
fn five_nonsense_forms_do_not_stop_the_owners() {
    each(|fresh| {
        let store = open_statement(fresh);
        for n in 1..=5 {
            submit(&store, form(n, person(&format!("Nonsense {n}")), VICTIM, Display::Public));
        }
        let strangers = mails(&store, NOW);
        assert_eq!(strangers.len(), 5);
        let entry = organisation("Harbour Union");
        send(&store, NOW.plus(MINUTE), form(6, entry, VICTIM, Display::Public));
        assert_eq!(settle(&store, NOW.plus(MINUTE)), 1);
        assert!(mails(&store, NOW.plus(MINUTE)).is_empty(), "the mailbox is not flooded");

        // Any of the mails shows the owner's entry, the newest first.
        let waiting = |n: u8| {
            store.read_blocking("waiting", move |tx| sign_on::waiting_beside(tx, id(n))).unwrap()
        };
        let names: Vec<String> = waiting(1).entries.into_iter().map(|one| one.entry.name).collect();
        assert_eq!((names.len(), names[0].as_str()), (6, "Harbour Union"));
        let choice = Choice { entries: vec![id(6)], seen_at: NOW.plus(2 * MINUTE) };
        let confirmed = store.at(NOW.plus(2 * MINUTE)).write_blocking("confirm", move |tx| {
            sign_on::confirm(tx, &confirm_token(1), &choice, &own_token(6))
        });
        let confirmed = confirmed.unwrap();
        assert!(confirmed.first_time && confirmed.entry.name == "Harbour Union");
        let live = "SELECT count(*) FROM sign_on WHERE standing = 'live'";
        assert_eq!((int(&store, live), waiting(6).entries.len()), (1, 0), "the others are dropped");
        // The mail that waited has nothing left to ask.
        assert_eq!(settle(&store, NOW.plus(DAY)), 1);
        assert_eq!(kinds(&store), [Kind::Confirmed]);
    });
}

#[test]
fn a_mail_that_waits_carries_the_newest_link_with_its_full_time() {
    each(|fresh| {
        let store = open_statement(fresh);
        for n in 1..=7 {
            submit(&store, form(n, person(&format!("Person {n}")), VICTIM, Display::Public));
        }
        let _ = kinds(&store);
        let later = NOW.plus(DAY);
        assert_eq!(settle(&store, later), 1);
        let mail = mails(&store, later).remove(0);
        assert_eq!(mail.payload.confirm, Some(confirm_token(7)));
        let see = |now: Instant| {
            let see = move |tx: &mut Tx<'_>| {
                sign_on::by_token(tx, &confirm_token(7), store::token::Purpose::Confirm)
            };
            store.at(now).read_blocking("see", see).unwrap()
        };
        assert!(see(later.plus(3 * DAY).minus(MS)).is_some() && see(later.plus(3 * DAY)).is_none());
        let of = || CodeOf::Email(STATEMENT, email(VICTIM));
        assert!(by_code(&store, of(), "CODE0005", later).is_err(), "the code before is no more");
        assert!(matches!(by_code(&store, of(), "CODE0007", later), Ok(CodeOutcome::Choose)));
    });
}

#[test]
fn an_address_that_signed_gets_its_own_page_by_the_same_rule() {
    each(|fresh| {
        let store = open_statement(fresh);
        submit(&store, form(1, person("Ana Example"), VICTIM, Display::Public));
        confirm(&store, 1).unwrap();
        for n in 2..=5 {
            submit(&store, form(n, person(&format!("Nonsense {n}")), VICTIM, Display::Public));
        }
        let _ = kinds(&store);
        for n in 6..=8 {
            submit(&store, form(n, person("Ana Example"), VICTIM, Display::Public));
        }
        submit(&store, form(9, person("Nonsense"), VICTIM, Display::Public));
        assert!(mails(&store, NOW).is_empty());
        assert_eq!(settle(&store, NOW.plus(DAY)), 2, "one of each kind waits");
        let mut kinds = kinds(&store);
        kinds.sort_by_key(|kind| kind.as_str());
        assert_eq!(kinds, [Kind::AlreadySigned, Kind::Confirm]);
    });
}

#[test]
fn a_mailbox_is_reminded_once_and_within_what_it_may_get() {
    each(|fresh| {
        let store = open_statement(fresh);
        for n in 1..=3 {
            submit(&store, form(n, person(&format!("Person {n}")), VICTIM, Display::Public));
        }
        let _ = kinds(&store);
        let remind = |now: Instant| {
            let remind = |tx: &mut Tx<'_>| sign_on::remind(tx, (&[2, 5], 3 * DAY), ALLOWED, 10);
            store.at(now).write_blocking("remind", remind).unwrap().mails
        };
        let day = NOW.plus(2 * DAY);
        assert_eq!(remind(day), 1, "of the entry that its last mail was about");
        assert_eq!(mails(&store, day)[0].entry.as_ref().unwrap().name, "Person 3");
        // The reminder was the first of the window, and strangers used up the rest of it.
        let day = NOW.plus(5 * DAY).minus(MINUTE);
        for n in 4..=9 {
            send(&store, day, form(n, person(&format!("Person {n}")), VICTIM, Display::Public));
        }
        settle(&store, day);
        assert_eq!(mails(&store, day).len(), 5);
        assert_eq!(remind(day.plus(MINUTE)), 0);
        assert_eq!(settle(&store, day.plus(DAY)), 1, "the mail that waits comes first");
    });
}

#[test]
fn a_new_mail_brings_a_new_code_with_fresh_tries() {
    each(|fresh| {
        let store = open_statement(fresh);
        submit(&store, form(1, person("Ana Example"), VICTIM, Display::Public));
        let handle = |n| CodeOf::SignOn(id(n));
        for _ in 0..4 {
            assert!(by_code(&store, handle(1), "WRONG000", NOW).is_err());
        }
        assert!(by_code(&store, handle(1), "CODE0001", NOW).is_err(), "tried too often");
        submit(&store, form(2, person("Ana Example"), VICTIM, Display::Public));
        let confirmed = by_code(&store, handle(1), "CODE0002", NOW.plus(MS)).unwrap();
        let CodeOutcome::Confirmed(confirmed) = confirmed else { panic!("one entry, sent twice") };
        assert!(confirmed.first_time);
        assert_eq!(int(&store, "SELECT count(*) FROM sign_on WHERE standing = 'live'"), 1);
    });
}

#[test]
fn a_code_confirms_nothing_unseen() {
    each(|fresh| {
        let store = open_statement(fresh);
        submit(&store, form(1, organisation("Harbour Union"), VICTIM, Display::Public));
        submit(&store, form(2, person("Nonsense"), VICTIM, Display::Public));
        let typed = by_code(&store, CodeOf::SignOn(id(1)), "CODE0002", NOW);
        assert!(matches!(typed, Ok(CodeOutcome::Choose)));
        let unconfirmed =
            |n| one(&store, n).sign_on.state.confirmation == Confirmation::Unconfirmed;
        assert!(unconfirmed(1) && unconfirmed(2));
        let choice = Choice { entries: vec![id(1)], seen_at: NOW.plus(MS) };
        let confirmed = store.write_blocking("confirm", move |tx| {
            sign_on::confirm(tx, &[250; 32], &choice, &own_token(1))
        });
        assert_eq!(confirmed.unwrap().entry.name, "Harbour Union");
    });
}

#[test]
fn a_link_confirms_only_what_waits_for_its_own_mailbox() {
    each(|fresh| {
        let store = open_statement(fresh);
        submit(&store, form(1, person("Ana Example"), "ana@example.org", Display::Public));
        submit(&store, form(2, person("Bea Example"), "bea@example.org", Display::Public));
        let choice = Choice { entries: vec![id(1), id(2)], seen_at: NOW };
        let confirmed = store.write_blocking("confirm", move |tx| {
            sign_on::confirm(tx, &confirm_token(1), &choice, &own_token(1))
        });
        assert!(matches!(confirmed, Err(ConfirmProblem::Unknown)));
        let confirmed = "SELECT count(*) FROM sign_on WHERE confirmation = 'confirmed'";
        assert_eq!(int(&store, confirmed), 0, "and then nothing at all");
    });
}

#[test]
fn what_came_after_the_page_was_made_is_not_dropped() {
    each(|fresh| {
        let store = open_statement(fresh);
        submit(&store, form(1, person("Ana Example"), VICTIM, Display::Public));
        send(
            &store,
            NOW.plus(MINUTE),
            form(2, organisation("Ana's Farm"), VICTIM, Display::Public),
        );
        confirm(&store, 1).unwrap();
        settle(&store, NOW.plus(MINUTE));
        assert!(one(&store, 2).entry.is_some());
        let confirmed = store.at(NOW.plus(2 * MINUTE)).write_blocking("confirm", |tx| {
            sign_on::confirm(tx, &confirm_token(2), &of_link(), &own_token(2))
        });
        assert!(confirmed.unwrap().first_time);
    });
}

#[test]
fn of_many_forms_only_so_many_are_shown_and_those_of_robots_last() {
    each(|fresh| {
        let store = open_statement(fresh);
        submit(&store, form(1, organisation("Harbour Union"), VICTIM, Display::Public));
        for n in 2..=80 {
            let robot = sign_on::Submission {
                rule: Some(domain::signon::Rule::Rate),
                ..form(n, person(&format!("Nonsense {n}")), VICTIM, Display::Public)
            };
            send(&store, NOW.plus(u32::from(n) * SECOND), robot);
        }
        let waiting =
            store.read_blocking("waiting", |tx| sign_on::waiting_beside(tx, id(80))).unwrap();
        assert!(waiting.more && waiting.entries.len() == 50);
        assert_eq!(waiting.entries[0].id, id(80), "what its mail was about");
        assert!(waiting.entries.iter().any(|one| one.id == id(1)), "and the owner's, though older");
    });
}

fn member(store: &Store) {
    let ana = email("ana@desk.example");
    let invite = move |tx: &mut Tx<'_>| desk::invite(tx, &ana, Role::Moderator);
    store.by(OPERATOR).write_blocking("invite", invite).unwrap();
}

/// Asks for so many links at `now`, and settles after each.
fn ask(store: &Store, times: u32, now: Instant) {
    let ask = move |tx: &mut Tx<'_>| {
        for _ in 0..times {
            desk_link::ask(tx, &email("ana@desk.example"), "en")?;
            desk_link::settle(tx, 10)?;
        }
        Ok::<_, Error>(())
    };
    store.at(now).write_blocking("ask", ask).unwrap();
}

/// What a transaction found that is not kept.
struct Found(Result<bool, Error>);

impl From<Error> for Found {
    fn from(error: Error) -> Self {
        Self(Err(error))
    }
}

/// Whether a link would enter; it is not used up.
fn enters(store: &Store, link: Token, now: Instant) -> bool {
    let tried = store.at(now).write_blocking("enter", move |tx| {
        Err::<(), _>(Found(Ok(desk::enter(tx, &link, &[1; 32])?.is_some())))
    });
    tried.unwrap_err().0.unwrap()
}

#[test]
fn twelve_hundred_requests_make_five_links_and_keep_no_member_out() {
    each(|fresh| {
        let store = fresh.open();
        member(&store);
        let links = "SELECT count(*) FROM token WHERE purpose = 'desk_link'";
        ask(&store, 1_200, NOW);
        assert_eq!(int(&store, links), 5);
        assert_eq!(int(&store, "SELECT count(*) FROM desk_request"), 1, "the newest waits");
        // At any time a link of the last mails works, or another mail comes.
        let mut inbox = Vec::new();
        for minute in 0..90 {
            let now = NOW.plus(minute * MINUTE);
            ask(&store, 20, now);
            inbox.extend(mails(&store, now).into_iter().filter_map(|mail| mail.payload.desk));
            let newest = *inbox.last().expect("a mail");
            assert!(enters(&store, newest, now), "after {minute} minutes");
            assert!(int(&store, links) <= 5, "after {minute} minutes");
        }
        assert!(inbox.len() <= 20, "{} mails in an hour and a half", inbox.len());
    });
}

#[test]
fn an_invitation_outlives_what_strangers_ask_for() {
    each(|fresh| {
        let store = fresh.open();
        member(&store);
        store
            .write_blocking("invite", |tx| {
                let ana = desk::person_by_email(tx, &email("ana@desk.example"))?.expect("a member");
                desk_link::send_invitation(tx, ana, "en")
            })
            .unwrap();
        let link = mails(&store, NOW).remove(0).payload.desk.unwrap();
        ask(&store, 100, NOW);
        let entered = store.write_blocking("enter", move |tx| desk::enter(tx, &link, &[1; 32]));
        assert!(entered.unwrap().is_some());
    });
}

#[test]
fn what_was_asked_for_is_not_kept_for_nobody() {
    each(|fresh| {
        let store = open_statement(fresh);
        submit(&store, form(1, person("Ana Example"), "ana@example.org", Display::Public));
        let _ = by_code(&store, CodeOf::Email(STATEMENT, email("ana@example.org")), "X", NOW);
        for table in ["mailbox", "code_try"] {
            assert_eq!(int(&store, &format!("SELECT count(*) FROM {table}")), 1, "{table}");
        }
        store.by(OPERATOR).write_blocking("erase", |tx| sign_on::erase(tx, id(1))).unwrap();
        for table in ["mailbox", "code_try", "mail_job"] {
            assert_eq!(int(&store, &format!("SELECT count(*) FROM {table}")), 0, "{table}");
        }
    });
}
