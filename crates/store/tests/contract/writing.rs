//! Writes to PostgreSQL: what its errors mean for a group of closures that wait.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use domain::entry::Display;
use store::sign_on::{self, Outcome, Submission};
use store::{Database, Error, Store, Tx, values};

use crate::common::{each, int, postgres, run, tables, together};
use crate::sample::{NOW, form, open_statement, person, send};

#[test]
fn a_server_that_lacks_something_else_is_not_a_full_disk() {
    let Some(fresh) = postgres() else { return };
    let store = fresh.open();
    tables(&store, "CREATE TABLE kept (n BIGINT PRIMARY KEY)");
    let fail = |code: &'static str, hint: &'static str, times: u32| {
        let runs = Arc::new(AtomicU32::new(0));
        let counted = Arc::clone(&runs);
        let raise = format!(
            "DO $$ BEGIN RAISE EXCEPTION 'the words' USING ERRCODE = '{code}', HINT = '{hint}'; END $$"
        );
        let written = store.write_blocking("lack", move |tx| {
            tx.execute("INSERT INTO kept (n) VALUES (1)", &values![])?;
            if counted.fetch_add(1, Ordering::SeqCst) < times {
                tx.put(&raise, &values![])?;
            }
            tx.execute("DELETE FROM kept", &values![])
        });
        (written, runs.load(Ordering::SeqCst))
    };
    let said =
        |code: &str| Err(Error::Unavailable { detail: format!("the words (PostgreSQL {code})") });
    // The second run is the one with a savepoint.
    assert_eq!(fail("53100", "", u32::MAX), (Err(Error::Full), 2));
    assert_eq!(fail("53200", "", u32::MAX), (said("53200"), 2));
    assert_eq!(fail("53400", "", u32::MAX), (said("53400"), 2));
    let locks = "You might need to increase max_locks_per_transaction.";
    assert_eq!(fail("53200", locks, u32::MAX), (said("53200"), 2));
    let predicate = "You might need to increase max_pred_locks_per_transaction.";
    assert_eq!(fail("53200", predicate, 2), (Ok(1), 3), "a collision");
    assert_eq!(int(&store, "SELECT count(*) FROM kept"), 0);
}

const INSERT: &str = "INSERT INTO kept (n) VALUES ($1)";

/// Each of many threads takes the next number of a counter and keeps a row under it, and all add to
/// one key that may be there already: without an order between the writers nearly every transaction
/// would collide.
#[test]
fn two_servers_on_one_database_refuse_nobody_and_keep_everything_once() {
    const EACH: usize = 40;
    let Some(fresh) = postgres() else { return };
    let servers = [fresh.open(), fresh.open()];
    tables(
        &servers[0],
        "CREATE TABLE counter (n BIGINT NOT NULL); INSERT INTO counter VALUES (0);
         CREATE TABLE kept (n BIGINT PRIMARY KEY);
         CREATE TABLE shared (k BIGINT PRIMARY KEY, times BIGINT NOT NULL)",
    );
    let mut acknowledged: Vec<i64> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..16)
            .map(|thread| {
                let store = &servers[thread % 2];
                scope.spawn(move || (0..EACH).map(|_| next(store)).collect::<Vec<i64>>())
            })
            .collect();
        threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    });
    acknowledged.sort_unstable();
    let wanted: Vec<i64> = (1..=16 * EACH as i64).collect();
    assert_eq!(acknowledged, wanted);
    let kept = servers[0].read_blocking("kept", |tx| tx.rows("SELECT n FROM kept ORDER BY n", &[]));
    let kept: Vec<i64> = kept.unwrap().iter().map(|row| row.int("n").unwrap()).collect();
    assert_eq!(kept, wanted);
    assert_eq!(int(&servers[1], "SELECT times FROM shared"), 16 * EACH as i64);
}

fn next(store: &Store) -> i64 {
    let take = |tx: &mut Tx<'_>| {
        let row = tx.row("SELECT n FROM counter", &[])?;
        let n = row.map_or(Ok(0), |row| row.int("n"))? + 1;
        tx.put("UPDATE counter SET n = $1", &values![n])?;
        if tx.row("SELECT times FROM shared WHERE k = 1", &[])?.is_none() {
            tx.put("INSERT INTO shared (k, times) VALUES (1, 0)", &[])?;
        }
        tx.put("UPDATE shared SET times = times + 1 WHERE k = 1", &[])?;
        tx.put(INSERT, &values![n])?;
        Ok::<_, Error>(n)
    };
    store.write_blocking("next", take).unwrap()
}

#[test]
fn what_nobody_waited_for_fails_for_its_own_closure() {
    let Some(fresh) = postgres() else { return };
    let store = fresh.open();
    tables(&store, "CREATE TABLE kept (n BIGINT PRIMARY KEY)");
    let refused = || Err(Error::Constraint("kept_pkey".to_owned()));
    let own = || Err(Error::NoActor { query: "own" });
    let answers = together(&store, 20, |number| {
        let n = i64::try_from(number).unwrap();
        store.write_blocking("put", move |tx| {
            tx.put(INSERT, &values![n])?;
            match n % 3 {
                // Found out when another closure waits for something.
                0 => tx.put(INSERT, &values![n]),
                // It undoes what it did when the failure of the one before is not known yet.
                1 => own(),
                _ => Ok(()),
            }
        })
    });
    for (number, answer) in answers.into_iter().enumerate() {
        let wanted = match number % 3 {
            0 => refused(),
            1 => own(),
            _ => Ok(()),
        };
        assert_eq!(answer, wanted, "{number}");
    }
    // Nobody comes after the last one: it is found out before the commit.
    let last = store.write_blocking("put", |tx| {
        tx.put(INSERT, &values![100])?;
        tx.put(INSERT, &values![100])
    });
    assert_eq!(last, refused());
    assert_eq!(int(&store, "SELECT count(*) FROM kept"), 6);
}

#[test]
fn forms_that_come_together_are_kept_together() {
    each(|fresh| {
        let store = open_statement(fresh);
        let keys = int(&store, "SELECT count(*) FROM record_key");
        let count = |tx: &mut Tx<'_>| {
            let row = tx.row("SELECT count(*) AS n FROM sign_on", &[])?;
            row.map_or(Ok(0), |row| row.int("n"))
        };
        // Somebody looks in between, and sees what came before in the same transaction.
        let looked = together(&store, 100, |number| {
            let n = u8::try_from(number).unwrap();
            if n % 10 == 9 {
                return store.write_blocking("look", count).unwrap();
            }
            assert_eq!(send(&store, NOW, sent(n)), Outcome::Stored);
            0
        });
        assert!(looked.iter().any(|seen| *seen > 0), "{looked:?}");
        for table in ["sign_on", "mail_job"] {
            assert_eq!(int(&store, &format!("SELECT count(*) FROM {table}")), 90, "{table}");
        }
        assert_eq!(int(&store, "SELECT count(*) FROM record_key"), keys + 90);
    });
}

#[test]
fn a_form_that_comes_twice_at_the_same_moment_is_one_sign_on() {
    each(|fresh| {
        let store = open_statement(fresh);
        // Each three times; and somebody who takes back what he began.
        let outcomes = together(&store, 64, |number| {
            let n = u8::try_from(number).unwrap();
            if n == 60 {
                let form = sent(77);
                let undone = store.write_blocking("undo", move |tx| {
                    sign_on::submit(tx, &form)?;
                    Err::<(), _>(Error::NoActor { query: "undo" })
                });
                assert_eq!(undone, Err(Error::NoActor { query: "undo" }));
                return None;
            }
            (n < 60).then(|| send(&store, NOW, sent(n % 20))).or_else(|| {
                store.write_blocking("nothing", |_| Ok::<_, Error>(())).unwrap();
                None
            })
        });
        let number = |wanted| outcomes.iter().filter(|outcome| **outcome == Some(wanted)).count();
        assert_eq!((number(Outcome::Stored), number(Outcome::Repeated)), (20, 40));
        for table in ["sign_on", "mail_job"] {
            assert_eq!(int(&store, &format!("SELECT count(*) FROM {table}")), 20, "{table}");
        }
    });
}

fn sent(n: u8) -> Submission {
    form(n, person(&format!("Ana Example {n}")), &format!("ana{n}@example.org"), Display::Public)
}

/// A plan made while a table is empty must not read all of it when it has grown.
#[test]
fn the_writer_finds_rows_by_an_index_however_few_there_were() {
    let Some(fresh) = postgres() else { return };
    let store = fresh.open();
    tables(&store, "CREATE TABLE kept (n BIGINT PRIMARY KEY)");
    let plan = |tx: &mut Tx<'_>| -> Result<Vec<String>, Error> {
        let rows = tx.rows("EXPLAIN SELECT n FROM kept WHERE n = 7", &[])?;
        rows.iter().map(|row| row.text("QUERY PLAN").map(str::to_owned)).collect()
    };
    // One page, of which the server knows.
    (0..9).for_each(|n| assert_eq!(run(&store, INSERT, values![n].to_vec()), Ok(1)));
    let Database::Postgres(address) = &fresh.config.database else { return };
    let mut administrator = ::postgres::Client::connect(address, ::postgres::NoTls).unwrap();
    administrator.batch_execute("VACUUM ANALYZE kept").unwrap();
    let seen = store.read_blocking("plan", plan).unwrap();
    assert!(seen[0].contains("Seq Scan"), "left to itself: {seen:?}");
    let seen = store.write_blocking("plan", plan).unwrap();
    assert!(seen[0].contains("kept_pkey"), "{seen:?}");
}

/// A server that stands still with the lock would keep all others from writing.
#[test]
fn who_stands_still_is_given_up_before_the_others_give_up_waiting() {
    let Some(fresh) = postgres() else { return };
    let store = fresh.open();
    let setting = |name: &'static str| {
        let sql = "SELECT CAST(setting AS BIGINT) AS ms FROM pg_settings WHERE name = $1";
        let row = store.write_blocking("setting", move |tx| tx.row(sql, &values![name]));
        row.unwrap().unwrap().int("ms").unwrap()
    };
    let (idle, lock) = (setting("idle_in_transaction_session_timeout"), setting("lock_timeout"));
    assert!((1_000..lock).contains(&idle), "{idle} {lock}");
    assert_eq!(setting("statement_timeout"), lock);
}
