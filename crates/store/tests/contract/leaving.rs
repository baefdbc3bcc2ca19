//! Who reads may leave, and the desk reads on threads of its own.

use std::pin::pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, mpsc};
use std::task::{Context, Waker};
use std::thread;
use std::time::{Duration, Instant};

use store::{Config, Error, Store};

use crate::common::{Fresh, each, try_open};

/// Takes minutes.
const LONG: &str =
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000000000)
                    SELECT count(*) AS number FROM n";

fn one_for_the_desk(fresh: &Fresh) -> Store {
    try_open(&Config { readers: 1, desk_readers: 1, ..fresh.config.clone() }).unwrap()
}

fn wait_for(flag: &AtomicBool) {
    let start = Instant::now();
    while !flag.load(Ordering::Acquire) {
        assert!(start.elapsed() < Duration::from_secs(20), "it never happened");
        thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn a_read_ends_when_its_caller_has_left() {
    each(|fresh| {
        let store = one_for_the_desk(fresh);
        let begun = Arc::new(AtomicBool::new(false));
        let begins = Arc::clone(&begun);
        {
            let mut read = pin!(store.desk().read("long", move |tx| {
                begins.store(true, Ordering::Release);
                tx.row(LONG, &[]).map(|_| ())
            }));
            let polled = read.as_mut().poll(&mut Context::from_waker(Waker::noop()));
            assert!(polled.is_pending());
            wait_for(&begun);
            // The statement itself runs by now.
            thread::sleep(Duration::from_millis(200));
        }
        let start = Instant::now();
        let next = store.desk().read_blocking("next", |tx| tx.row("SELECT 1 AS one", &[]));
        assert_eq!(next.unwrap().unwrap().int("one"), Ok(1), "and nothing hits what comes after");
        assert!(start.elapsed() < Duration::from_secs(5), "{:?}", start.elapsed());
    });
}

#[test]
fn what_nobody_waits_for_is_not_begun() {
    each(|fresh| {
        let store = one_for_the_desk(fresh);
        let (release, held) = mpsc::channel::<()>();
        let held = std::sync::Mutex::new(held);
        let holds = Arc::new(AtomicBool::new(false));
        let holding = {
            let (store, holds) = (store.clone(), Arc::clone(&holds));
            thread::spawn(move || {
                store.desk().read_blocking("hold", move |_| {
                    holds.store(true, Ordering::Release);
                    held.lock().unwrap().recv().unwrap();
                    Ok::<_, Error>(())
                })
            })
        };
        wait_for(&holds);
        let begun = Arc::new(AtomicBool::new(false));
        let begins = Arc::clone(&begun);
        {
            let mut read = pin!(store.desk().read("left", move |_| {
                begins.store(true, Ordering::Release);
                Ok::<_, Error>(())
            }));
            let polled = read.as_mut().poll(&mut Context::from_waker(Waker::noop()));
            assert!(polled.is_pending());
        }
        release.send(()).unwrap();
        holding.join().unwrap().unwrap();
        store.desk().read_blocking("after", |_| Ok::<_, Error>(())).unwrap();
        assert!(!begun.load(Ordering::Acquire));
    });
}

#[test]
fn a_busy_desk_does_not_stand_before_the_public() {
    each(|fresh| {
        let store = one_for_the_desk(fresh);
        let (release, held) = mpsc::channel::<()>();
        let held = std::sync::Mutex::new(held);
        let holds = Arc::new(AtomicBool::new(false));
        let holding = {
            let (store, holds) = (store.clone(), Arc::clone(&holds));
            thread::spawn(move || {
                store.desk().read_blocking("hold", move |_| {
                    holds.store(true, Ordering::Release);
                    held.lock().unwrap().recv().unwrap();
                    Ok::<_, Error>(())
                })
            })
        };
        wait_for(&holds);
        let row = store.read_blocking("public", |tx| tx.row("SELECT 1 AS one", &[]));
        assert_eq!(row.unwrap().unwrap().int("one"), Ok(1));
        release.send(()).unwrap();
        holding.join().unwrap().unwrap();
    });
}
