//! Kept or not kept, answered exactly once, one closure's trouble never another's.

use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use domain::statement::Gate;
use store::statement::{self, ChangeProblem};
use store::{Error, Store, Tx, values};

use crate::common::{each, hold, int, run, sqlite, tables, together, try_open};
use crate::sample::MS;
use crate::sample::{NOW, OPERATOR, STATEMENT, open_statement, publication};

/// An error of the domain, as the application has them.
#[derive(Debug, PartialEq)]
enum Refusal {
    AlreadyClosed,
    Store(Error),
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        Self::Store(error)
    }
}

const INSERT: &str = "INSERT INTO kept (n) VALUES ($1)";

fn table(store: &Store) {
    tables(store, "CREATE TABLE kept (n BIGINT PRIMARY KEY)");
}

#[test]
fn an_error_of_the_domain_comes_back_typed_and_undoes_its_closure() {
    each(|fresh| {
        let store = fresh.open();
        table(&store);
        let result: Result<(), Refusal> = store.write_blocking("sign", |tx| {
            tx.execute(INSERT, &values![1])?;
            Err(Refusal::AlreadyClosed)
        });
        assert_eq!(result, Err(Refusal::AlreadyClosed));
        assert_eq!(int(&store, "SELECT count(*) FROM kept"), 0);
    });
}

#[test]
fn a_closure_that_swallows_a_failed_statement_is_not_answered_as_kept() {
    each(|fresh| {
        let store = fresh.open();
        table(&store);
        let result: Result<(), Refusal> = store.write_blocking("swallow", |tx| {
            tx.execute(INSERT, &values![1])?;
            let _ = tx.execute(INSERT, &values![1]);
            assert_eq!(
                tx.execute(INSERT, &values![2]),
                Err(Error::Constraint("kept_pkey".to_owned()))
            );
            Ok(())
        });
        assert_eq!(result, Err(Refusal::Store(Error::Constraint("kept_pkey".to_owned()))));
        assert_eq!(int(&store, "SELECT count(*) FROM kept"), 0);
    });
}

#[test]
fn a_panic_undoes_its_closure_and_the_store_goes_on() {
    each(|fresh| {
        let store = fresh.open();
        table(&store);
        for _ in 0..10 {
            let result: Result<(), Error> = store.write_blocking("careless", |tx| {
                tx.execute(INSERT, &values![1])?;
                panic!("a mistake in a closure, on purpose");
            });
            assert_eq!(result, Err(Error::Panicked { query: "careless" }));
            let result: Result<(), Error> =
                store.read_blocking("careless", |_| panic!("another, on purpose"));
            assert_eq!(result, Err(Error::Panicked { query: "careless" }));
        }
        assert_eq!(int(&store, "SELECT count(*) FROM kept"), 0);
        assert_eq!(run(&store, INSERT, values![1].to_vec()), Ok(1));
    });
}

#[test]
fn closures_committed_together_fail_alone() {
    each(|fresh| {
        let store = fresh.open();
        table(&store);
        let results = together(&store, 60, |number| {
            let n = i64::try_from(number).unwrap();
            store.write_blocking("sign", move |tx| {
                tx.execute(INSERT, &values![n])?;
                match n % 5 {
                    1 => Err(Refusal::AlreadyClosed),
                    2 => Ok(tx.execute(INSERT, &values![n]).map(|_| ())?),
                    3 => panic!("on purpose"),
                    4 => Ok(tx.put(INSERT, &values![n])?),
                    _ => Ok(()),
                }
            })
        });
        for (n, result) in results.into_iter().enumerate() {
            let wanted = match n % 5 {
                0 => Ok(()),
                1 => Err(Refusal::AlreadyClosed),
                2 | 4 => Err(Refusal::Store(Error::Constraint("kept_pkey".to_owned()))),
                _ => Err(Refusal::Store(Error::Panicked { query: "sign" })),
            };
            assert_eq!(result, wanted, "{n}");
        }
        assert_eq!(int(&store, "SELECT count(*) FROM kept"), 12);
        assert_eq!(int(&store, "SELECT count(*) FROM kept WHERE n % 5 = 0"), 12);
    });
}

#[test]
fn a_full_queue_refuses_at_once() {
    each(|fresh| {
        let mut config = fresh.config.clone();
        config.queue = 1;
        let store = try_open(&config).unwrap();
        let release = hold(&store);
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let waiting = store.clone();
        let first =
            std::thread::spawn(move || waiting.write_blocking("wait", |_| Ok::<_, Error>(1)));
        while store.waiting().1 == 0 {
            std::thread::yield_now();
        }
        assert_eq!(
            runtime.block_on(store.write("refused", |_| Ok::<_, Error>(2))),
            Err(Error::Busy)
        );
        drop(release);
        assert_eq!(first.join().unwrap(), Ok(1));
        assert_eq!(runtime.block_on(store.write("later", |_| Ok::<_, Error>(3))), Ok(3));
    });
}

#[test]
fn async_callers_are_answered() {
    each(|fresh| {
        let store = fresh.open();
        table(&store);
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let row = runtime.block_on(async {
            store.write("sign", |tx| tx.execute(INSERT, &values![5])).await?;
            store.read("look", |tx| tx.row("SELECT n FROM kept", &[])).await
        });
        assert_eq!(row.unwrap().unwrap().int("n"), Ok(5));
    });
}

#[test]
fn readers_that_become_writers_never_lose_an_update() {
    each(|fresh| {
        let store = fresh.open();
        tables(&store, "CREATE TABLE counter (id BIGINT PRIMARY KEY, n BIGINT NOT NULL)");
        run(&store, "INSERT INTO counter VALUES (1, 0)", Vec::new()).unwrap();
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| (0..25).for_each(|_| increment(&store)));
            }
        });
        assert_eq!(int(&store, "SELECT n FROM counter"), 100);
    });
}

fn increment(store: &Store) {
    let result: Result<(), Error> = store.write_blocking("increment", |tx| {
        let n =
            tx.row("SELECT n FROM counter WHERE id = 1", &[])?.map_or(Ok(0), |row| row.int("n"))?;
        tx.put("UPDATE counter SET n = $1 WHERE id = 1", &values![n + 1])
    });
    assert_eq!(result, Ok(()));
}

#[test]
fn a_lock_has_one_holder_until_its_transaction_ends() {
    each(|fresh| {
        let store = fresh.open();
        let other = fresh.open();
        let single = store.backend() == store::Backend::Sqlite;
        let tried: Result<bool, Error> = store.write_blocking("sequence", move |tx| {
            assert!(tx.try_lock("sequencer")?);
            if single {
                return Ok(false);
            }
            // Another writer would wait for the first one to end.
            other.read_blocking("second", |tx| tx.try_lock("sequencer"))
        });
        assert_eq!(tried, Ok(false));
        assert_eq!(store.write_blocking("after", |tx| tx.try_lock("sequencer")), Ok(true));
    });
}

static DONE: AtomicBool = AtomicBool::new(false);

#[test]
fn work_that_waits_is_done_when_the_store_closes() {
    each(|fresh| {
        let store = fresh.open();
        table(&store);
        let release = hold(&store);
        let waiting = store.clone();
        let asked = std::thread::spawn(move || {
            // The last clone is dropped inside the store's own thread.
            let held = waiting.clone();
            let result = waiting.write_blocking("last", move |tx| {
                let _ = &held;
                tx.execute(INSERT, &values![9])
            });
            DONE.store(true, Ordering::SeqCst);
            result
        });
        drop(store);
        drop(release);
        assert_eq!(asked.join().unwrap(), Ok(1));
        assert!(DONE.load(Ordering::SeqCst));
        assert_eq!(int(&fresh.open(), "SELECT count(*) FROM kept"), 1);
    });
}

#[test]
fn an_act_of_nobody_is_refused_and_leaves_nothing() {
    each(|fresh| {
        let store = open_statement(fresh);
        let stop = |tx: &mut Tx<'_>| statement::stop(tx, STATEMENT, None);
        let problem = store.write_blocking("stop", stop).unwrap_err();
        assert!(
            matches!(problem, ChangeProblem::Store(Error::NoActor { query: "stop" })),
            "{problem:?}"
        );
        assert_eq!(publication(&store, NOW).gate, Gate::Open);
        store.by(OPERATOR).write_blocking("stop", stop).unwrap();
        assert_eq!(publication(&store, NOW).gate, Gate::Stopped);
    });
}

#[test]
fn a_closure_knows_its_moment() {
    each(|fresh| {
        let store = fresh.open();
        let now = |tx: &mut Tx<'_>| Ok::<_, Error>(tx.now());
        assert_eq!(store.read_blocking("now", now), Ok(NOW), "that of the clock");
        assert_eq!(store.at(NOW.plus(7 * MS)).write_blocking("now", now), Ok(NOW.plus(7 * MS)));
        assert_eq!(
            store.at(NOW.plus(7 * MS)).by(OPERATOR).write_blocking("now", now),
            Ok(NOW.plus(7 * MS))
        );
    });
}

#[test]
fn the_write_ahead_log_stays_short_while_the_writer_never_rests() {
    let fresh = sqlite();
    let store = fresh.open();
    tables(&store, "CREATE TABLE kept (n BIGINT PRIMARY KEY, bytes BLOB)");
    let log = fresh.folder().join("data.db-wal");
    let longest = Arc::new(AtomicU64::new(0));
    std::thread::scope(|scope| {
        for writer in 0..4_i64 {
            let (store, log, longest) = (&store, &log, &longest);
            scope.spawn(move || {
                for round in 0..60 {
                    let n = writer * 1_000 + round;
                    let write = move |tx: &mut Tx<'_>| {
                        let sql = "INSERT INTO kept (n, bytes) VALUES ($1, $2)";
                        tx.execute(sql, &values![n, vec![7_u8; 400_000]])
                    };
                    assert_eq!(store.write_blocking("write", write), Ok(1));
                    longest.fetch_max(
                        fs::metadata(log).map_or(0, |file| file.len()),
                        Ordering::Relaxed,
                    );
                }
            });
        }
    });
    // 96 MB were written; 8,000 pages are 33 MB, and the batch that comes to them may be long.
    let longest = longest.load(Ordering::Relaxed);
    assert!((1_000_000..40_000_000).contains(&longest), "{longest} bytes");
    assert_eq!(int(&store, "SELECT count(*) FROM kept"), 240);
}

#[test]
fn who_undoes_a_change_takes_nobody_with_him() {
    each(|fresh| {
        let store = fresh.open();
        table(&store);
        std::thread::scope(|scope| {
            for n in 0..64_i64 {
                let store = &store;
                scope.spawn(move || {
                    let write = move |tx: &mut Tx<'_>| {
                        tx.execute(INSERT, &values![n])?;
                        if n % 8 == 3 { Err(Refusal::AlreadyClosed) } else { Ok(()) }
                    };
                    let due = if n % 8 == 3 { Err(Refusal::AlreadyClosed) } else { Ok(()) };
                    assert_eq!(store.write_blocking("write", write), due);
                });
            }
        });
        assert_eq!(int(&store, "SELECT count(*) FROM kept"), 56);
        assert_eq!(int(&store, "SELECT count(*) FROM kept WHERE n % 8 = 3"), 0);
    });
}
