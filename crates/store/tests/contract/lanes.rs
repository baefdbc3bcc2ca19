//! The order in which mails are taken, and the budgets that hold them back.

use std::time::Duration;

use domain::desk::Role;
use domain::entry::Display;
use domain::id::MailId;
use domain::instant::{DAY, HOUR, Instant, MINUTE, SECOND};
use domain::signon::Rule;
use store::mail::{self, Budget, Claimed, Kind, OverBudget, Turn};
use store::sign_on::Submission;
use store::{Backend, Store, Tx, Value, desk_link, sign_on, values};

use crate::common::each;
use crate::sample::{
    ALLOWED, NOW, OPERATOR, confirm, email, form, mails, open_statement, person, submit,
};

fn claim(store: &Store, now: Instant, limit: u32, budget: Budget) -> Claimed {
    let claim = move |tx: &mut Tx<'_>| mail::claim(tx, MINUTE, limit, budget);
    store.at(now).write_blocking("claim", claim).unwrap()
}

/// All mails that are due, taken one at a time.
fn one_by_one(store: &Store, now: Instant) -> Vec<mail::Job> {
    std::iter::from_fn(|| claim(store, now, 1, Budget::NONE).jobs.pop()).collect()
}

fn receivers(jobs: &[mail::Job]) -> Vec<&str> {
    jobs.iter().map(|job| job.to.expose()).collect()
}

/// A form whose mail has a later turn than its time.
fn form_behind(n: u8, address: &str, turns: i64) -> Submission {
    let turn = Turn(Turn::at(NOW).0 + turns);
    Submission { turn, ..form(n, person(&format!("Person {n}")), address, Display::Public) }
}

/// Somebody asks for a link into the desk.
fn desk_link(store: &Store, address: &'static str, now: Instant) {
    let invite = move |tx: &mut Tx<'_>| {
        store::desk::invite(tx, &email(address), Role::Moderator).map(|_| ())
    };
    store.at(now).by(OPERATOR).write_blocking("invite", invite).unwrap();
    let link = move |tx: &mut Tx<'_>| {
        desk_link::ask(tx, &email(address), "en")?;
        desk_link::settle(tx, 10)
    };
    store.at(now).by(OPERATOR).write_blocking("desk link", link).unwrap();
}

#[test]
fn mails_are_taken_lane_by_lane() {
    each(|fresh| {
        let store = open_statement(fresh);
        let now = NOW.plus(2 * DAY);
        submit(&store, form_behind(1, "reminded@example.org", 0));
        mails(&store, NOW);
        let remind = |tx: &mut Tx<'_>| sign_on::remind(tx, (&[2], DAY), ALLOWED, 10);
        assert_eq!(store.at(now).write_blocking("remind", remind).unwrap().mails, 1);
        let apart =
            |n, address| Submission { rule: Some(Rule::Rate), ..form_behind(n, address, 0) };
        submit(&store, apart(2, "apart@example.org"));
        confirm(&store, 2).expect("confirmed");
        submit(&store, form_behind(3, "confirmed@example.org", 0));
        confirm(&store, 3).expect("confirmed");
        submit(&store, apart(4, "apart.too@example.org"));
        submit(&store, form_behind(5, "new@example.org", 0));
        desk_link(&store, "moderator@example.org", now);

        let wanted = [
            (Kind::DeskLink, "moderator@example.org"),
            (Kind::Confirm, "confirmed@example.org"),
            (Kind::Confirm, "new@example.org"),
            (Kind::Confirmed, "confirmed@example.org"),
            (Kind::Confirm, "apart@example.org"),
            (Kind::Confirm, "apart.too@example.org"),
            (Kind::Confirmed, "apart@example.org"),
            (Kind::Reminder, "reminded@example.org"),
        ];
        let found = |jobs: &[mail::Job]| {
            jobs.iter().map(|job| (job.kind, job.to.expose().to_owned())).collect::<Vec<_>>()
        };
        let wanted: Vec<_> =
            wanted.into_iter().map(|(kind, address)| (kind, address.to_owned())).collect();
        let read = store.at(now).read_blocking("due", |tx| mail::due(tx, 99)).unwrap();
        assert_eq!(found(&read.jobs), wanted, "as the outbox reads them");
        assert_eq!(found(&one_by_one(&store, now)), wanted, "as they are sent");
    });
}

#[test]
fn within_a_lane_the_earlier_turn_comes_first() {
    each(|fresh| {
        let store = open_statement(fresh);
        for n in 1..=20 {
            submit(&store, form_behind(n, &format!("flood{n}@example.org"), i64::from(n) - 1));
        }
        submit(&store, form_behind(21, "neighbour@example.org", 0));
        let taken = one_by_one(&store, NOW);
        assert_eq!(
            receivers(&taken)[..3],
            ["flood1@example.org", "neighbour@example.org", "flood2@example.org"]
        );
        assert_eq!(taken.len(), 21);
    });
}

#[test]
fn a_mail_that_failed_comes_back_among_those_of_its_new_time() {
    each(|fresh| {
        let store = open_statement(fresh);
        submit(&store, form_behind(1, "first@example.org", 0));
        submit(&store, form_behind(2, "flood@example.org", 3));
        let failed: Vec<MailId> = one_by_one(&store, NOW).iter().map(|job| job.id).collect();
        let (back, new) = (NOW.plus(10 * MINUTE), NOW.plus(10 * MINUTE + SECOND));
        for id in failed {
            store.at(NOW).write_blocking("retry", move |tx| mail::retry(tx, id, back)).unwrap();
        }
        assert!(claim(&store, back.minus(SECOND), 9, Budget::NONE).jobs.is_empty());
        submit(&store, form_behind(3, "neighbour@example.org", Turn::at(new).0 - Turn::at(NOW).0));
        assert_eq!(
            receivers(&one_by_one(&store, new)),
            ["first@example.org", "neighbour@example.org", "flood@example.org"],
            "what stood behind its time stands behind its new time"
        );
    });
}

#[test]
fn a_domain_that_had_its_mails_waits_for_the_next_hour_and_holds_up_nobody() {
    each(|fresh| {
        let store = open_statement(fresh);
        let budget = Budget { site: 0, domain: 2 };
        let over = |now: Instant| {
            let over = move |tx: &mut Tx<'_>| mail::over_budget(tx, budget);
            store.at(now).read_blocking("over budget", over).unwrap()
        };
        for n in 1..=5 {
            submit(&store, form_behind(n, &format!("p{n}@many.example"), 0));
        }
        submit(&store, form_behind(6, "p6@other.example", 0));
        let first = claim(&store, NOW, 9, budget);
        assert_eq!(
            receivers(&first.jobs),
            ["p1@many.example", "p2@many.example", "p6@other.example"]
        );
        assert_eq!((first.held, first.site_spent), (3, false));
        assert_eq!(over(NOW), OverBudget { site: 0, domain: 3 });
        desk_link(&store, "moderator@many.example", NOW);
        let links = claim(&store, NOW, 9, budget).jobs;
        assert_eq!(receivers(&links), ["moderator@many.example"], "no budget for the desk");
        sent(&store, &first.jobs);
        sent(&store, &links);

        let next = NOW.plus(HOUR);
        let second = claim(&store, next, 9, budget);
        assert_eq!(receivers(&second.jobs), ["p3@many.example", "p4@many.example"]);
        assert!(second.jobs.iter().all(|job| job.attempts == 0), "waiting is no try");
        sent(&store, &second.jobs);
        let third = claim(&store, next.plus(HOUR), 9, budget);
        assert_eq!(receivers(&third.jobs), ["p5@many.example"], "late, and none is lost");
        assert_eq!(over(next.plus(HOUR)), OverBudget::default());
    });
}

#[test]
fn many_mails_to_a_domain_that_had_its_own_are_passed_over_a_few_at_a_time() {
    each(|fresh| {
        let store = open_statement(fresh);
        let budget = Budget { site: 0, domain: 1 };
        for n in 1..=240 {
            submit(&store, form_behind(n, &format!("p{n}@many.example"), 0));
        }
        submit(&store, form_behind(241, "p@other.example", 1));
        let mut rounds = Vec::new();
        loop {
            let round = claim(&store, NOW, 2, budget);
            rounds.push((round.jobs.len(), round.held));
            if round.jobs.is_empty() && round.held == 0 {
                break;
            }
        }
        assert_eq!(rounds.iter().map(|(sent, _)| sent).sum::<usize>(), 2, "{rounds:?}");
        assert_eq!(rounds.iter().map(|(_, held)| held).sum::<u32>(), 239, "{rounds:?}");
        assert!(rounds.iter().all(|(_, held)| *held <= 200), "{rounds:?}");
    });
}

#[test]
fn a_site_that_sent_its_mails_sends_links_into_the_desk_and_nothing_else() {
    each(|fresh| {
        let store = open_statement(fresh);
        let budget = Budget { site: 3, domain: 0 };
        for n in 1..=5 {
            submit(&store, form_behind(n, &format!("p{n}@example.org"), 0));
        }
        let first = claim(&store, NOW, 2, budget);
        assert_eq!((first.jobs.len(), first.site_spent), (2, false));
        let second = claim(&store, NOW, 2, budget);
        assert_eq!(receivers(&second.jobs), ["p3@example.org"]);
        assert!(second.site_spent);
        desk_link(&store, "moderator@example.org", NOW);
        let link = claim(&store, NOW, 9, budget).jobs;
        assert_eq!(receivers(&link), ["moderator@example.org"]);
        sent(&store, &link);
        let over = move |tx: &mut Tx<'_>| mail::over_budget(tx, budget);
        let now = store.at(NOW);
        assert_eq!(now.read_blocking("over", over), Ok(OverBudget { site: 2, domain: 0 }));
        sent(&store, &first.jobs);
        sent(&store, &second.jobs);
        let left = claim(&store, NOW.plus(HOUR), 2, budget);
        assert_eq!(receivers(&left.jobs), ["p4@example.org", "p5@example.org"]);
        assert!(!left.site_spent);
        let counts = |tx: &mut Tx<'_>| {
            let hours = tx.rows("SELECT hour, mails FROM mail_count", &[])?;
            hours.iter().map(|row| row.int("mails")).collect::<Result<Vec<_>, _>>()
        };
        assert_eq!(store.read_blocking("counts", counts), Ok(vec![2]), "earlier hours are gone");
    });
}

#[test]
fn senders_share_one_budget() {
    each(|fresh| {
        let store = open_statement(fresh);
        for n in 1..=20 {
            submit(&store, form_behind(n, &format!("p{n}@example.org"), 0));
        }
        let budget = Budget { site: 7, domain: 0 };
        let taken: usize = std::thread::scope(|scope| {
            let send = || (0..5).map(|_| claim(&store, NOW, 2, budget).jobs.len()).sum::<usize>();
            let senders: Vec<_> = (0..3).map(|_| scope.spawn(send)).collect();
            senders.into_iter().map(|sender| sender.join().unwrap()).sum()
        });
        assert_eq!(taken, 7);
    });
}

/// The mails were delivered.
fn sent(store: &Store, jobs: &[mail::Job]) {
    let ids: Vec<MailId> = jobs.iter().map(|job| job.id).collect();
    store.write_blocking("sent", move |tx| mail::delivered(tx, &ids)).unwrap();
}

#[test]
fn a_hundred_thousand_that_wait_or_sleep_do_not_slow_the_next_one_down() {
    each(|fresh| {
        let store = open_statement(fresh);
        for n in 1..=100 {
            submit(&store, form_behind(n, &format!("p{n}@example.org"), 0));
        }
        let filled = store.write_blocking("fill", |tx| {
            for (lane, asleep) in [(1, 0), (3, 0), (1, 1)] {
                let id = match tx.backend() {
                    Backend::Sqlite => "randomblob(16)".to_owned(),
                    Backend::Postgres => format!("decode(md5('{lane} {asleep} ' || i), 'hex')"),
                };
                let sql = format!(
                    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
                     INSERT INTO mail_job (id, record_id, kind, payload_sealed, attempts, due_at, created_at, failed,
                                           lane, turn, asleep, held)
                     SELECT {id}, $1, 'confirm', $1, 0, $2, $2, 0, $3, $4, $5, 0 FROM n"
                );
                let at = if asleep == 1 { NOW.plus(DAY) } else { NOW };
                // Those that are asleep would come first if they were looked at.
                let turn = if asleep == 1 { 0 } else { Turn::at(NOW).0 + 1 };
                let values = values![Value::Bytes(vec![9; 16]), at, lane, turn, asleep];
                tx.execute(&sql, &values)?;
            }
            Ok::<_, store::Error>(())
        });
        filled.expect("300,000 mails wait");
        let began = std::time::Instant::now();
        for n in 0..50 {
            let jobs = claim(&store, NOW, 2, Budget { site: 1_000, domain: 1_000 }).jobs;
            assert_eq!(jobs.len(), 2, "claim {n}");
        }
        let took = began.elapsed();
        assert!(took < Duration::from_secs(2), "50 claims took {took:?}");
    });
}
