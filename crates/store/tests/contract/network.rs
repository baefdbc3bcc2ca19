//! PostgreSQL behind a network that breaks.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::os::unix::net::UnixStream;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use postgres::config::Host;
use store::{Config, Database, Error, Store, values};

use crate::common::{Fresh, int, postgres, run, tables, together, try_open};

/// Passes bytes between the store and the throw-away cluster until it is cut.
struct Proxy {
    port: u16,
    up: Arc<AtomicBool>,
    open: Arc<Mutex<Vec<(TcpStream, UnixStream)>>>,
}

impl Proxy {
    fn start(cluster: &postgres::Config) -> Self {
        let Some(Host::Unix(folder)) = cluster.get_hosts().first().cloned() else {
            panic!("tests/postgres.sh makes clusters that listen on a socket in a folder");
        };
        let socket = folder.join(".s.PGSQL.5432");
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let (up, open) = (Arc::new(AtomicBool::new(true)), Arc::new(Mutex::new(Vec::new())));
        let (is_up, opened) = (Arc::clone(&up), Arc::clone(&open));
        std::thread::spawn(move || {
            for client in listener.incoming().flatten() {
                if is_up.load(Ordering::SeqCst) {
                    let server = UnixStream::connect(&socket).unwrap();
                    opened
                        .lock()
                        .unwrap()
                        .push((client.try_clone().unwrap(), server.try_clone().unwrap()));
                    let (back, forth) = (client.try_clone().unwrap(), server.try_clone().unwrap());
                    std::thread::spawn(move || pass(client, server));
                    std::thread::spawn(move || pass(forth, back));
                }
            }
        });
        Self { port, up, open }
    }

    fn cut(&self) {
        self.up.store(false, Ordering::SeqCst);
        for (client, server) in self.open.lock().unwrap().drain(..) {
            // Either may be closed already.
            let _ = (client.shutdown(Shutdown::Both), server.shutdown(Shutdown::Both));
        }
    }

    fn mend(&self) {
        self.up.store(true, Ordering::SeqCst);
    }
}

fn pass(mut from: impl Read, mut to: impl Write) {
    let mut buffer = [0; 8192];
    while let Ok(count @ 1..) = from.read(&mut buffer) {
        if to.write_all(&buffer[..count]).is_err() {
            return;
        }
    }
}

/// A store that reaches its database through a proxy. `None` without a cluster.
fn behind_proxy() -> Option<(Fresh, Arc<Proxy>, Store)> {
    let fresh = postgres()?;
    let Database::Postgres(address) = &fresh.config.database else { return None };
    let cluster: postgres::Config = address.parse().unwrap();
    let proxy = Proxy::start(&cluster);
    let (user, name) = (cluster.get_user().unwrap(), cluster.get_dbname().unwrap());
    let address = format!("postgres://{user}@127.0.0.1:{}/{name}", proxy.port);
    let config =
        Config { database: Database::Postgres(address), readers: 1, ..fresh.config.clone() };
    let store = try_open(&config).unwrap();
    tables(&store, "CREATE TABLE kept (n BIGINT PRIMARY KEY)");
    Some((fresh, Arc::new(proxy), store))
}

const INSERT: &str = "INSERT INTO kept (n) VALUES ($1)";

#[test]
fn an_outage_is_told_at_once_and_ends_by_itself() {
    let Some((_fresh, proxy, store)) = behind_proxy() else { return };
    assert_eq!(run(&store, INSERT, values![1].to_vec()), Ok(1));
    proxy.cut();
    let start = Instant::now();
    for _ in 0..20 {
        assert!(matches!(run(&store, INSERT, values![2].to_vec()), Err(Error::Unavailable { .. })));
    }
    let read: Result<(), Error> =
        store.read_blocking("read", |tx| tx.rows("SELECT n FROM kept", &[]).map(|_| ()));
    assert!(matches!(read, Err(Error::Unavailable { .. })));
    assert!(start.elapsed() < Duration::from_secs(3), "{:?}", start.elapsed());
    assert!(!store.is_broken());
    proxy.mend();
    std::thread::sleep(Duration::from_millis(600));
    assert_eq!(run(&store, INSERT, values![2].to_vec()), Ok(1));
    assert_eq!(int(&store, "SELECT count(*) FROM kept"), 2);
}

#[test]
fn a_connection_that_was_cut_while_idle_is_not_noticed() {
    let Some((_fresh, proxy, store)) = behind_proxy() else { return };
    for row in 0..5 {
        proxy.cut();
        proxy.mend();
        assert_eq!(run(&store, INSERT, values![row].to_vec()), Ok(1));
        assert_eq!(int(&store, "SELECT count(*) FROM kept"), row + 1);
    }
}

#[test]
fn a_connection_cut_in_the_middle_runs_the_closure_again() {
    let Some((_fresh, proxy, store)) = behind_proxy() else { return };
    let attempts = Arc::new(AtomicU32::new(0));
    let counted = Arc::clone(&attempts);
    let written = store.write_blocking("cut", move |tx| {
        tx.execute(INSERT, &values![1])?;
        if counted.fetch_add(1, Ordering::SeqCst) == 0 {
            proxy.cut();
            proxy.mend();
        }
        tx.execute(INSERT, &values![2])
    });
    assert_eq!(written, Ok(1));
    assert_eq!(attempts.load(Ordering::SeqCst), 2);
    assert_eq!(int(&store, "SELECT count(*) FROM kept"), 2);
}

#[test]
fn a_connection_cut_while_committing_leaves_it_uncertain() {
    let Some((_fresh, proxy, store)) = behind_proxy() else { return };
    let cutter = Arc::clone(&proxy);
    let written = store.write_blocking("cut", move |tx| {
        tx.execute(INSERT, &values![1])?;
        cutter.cut();
        Ok::<_, Error>(())
    });
    assert_eq!(written, Err(Error::Uncertain), "not tried again: it might count twice");
}

#[test]
fn a_group_whose_connection_is_cut_runs_again_and_is_kept_once() {
    let Some((_fresh, proxy, store)) = behind_proxy() else { return };
    let attempts = Arc::new(AtomicU32::new(0));
    let answers = together(&store, 40, |number| {
        let (proxy, attempts) = (Arc::clone(&proxy), Arc::clone(&attempts));
        let n = i64::try_from(number).unwrap();
        store.write_blocking("cut", move |tx| {
            tx.put(INSERT, &values![n])?;
            if attempts.fetch_add(1, Ordering::SeqCst) == 20 {
                proxy.cut();
                proxy.mend();
            }
            Ok::<_, Error>(())
        })
    });
    assert_eq!(answers, vec![Ok(()); 40]);
    assert!(attempts.load(Ordering::SeqCst) > 40, "it was cut");
    assert_eq!(int(&store, "SELECT count(*) FROM kept"), 40);
}

/// The last closure of the group waits for its own statement, so that nothing but the commit is
/// left when it cuts.
#[test]
fn a_group_cut_while_committing_is_uncertain_but_for_who_undid_nothing() {
    let Some((_fresh, proxy, store)) = behind_proxy() else { return };
    let attempts = Arc::new(AtomicU32::new(0));
    let answers = together(&store, 20, |number| {
        let (proxy, attempts) = (Arc::clone(&proxy), Arc::clone(&attempts));
        let n = i64::try_from(number).unwrap();
        store.write_blocking("cut", move |tx| {
            let seen = tx.rows("SELECT n FROM kept", &[])?.len();
            if n == 7 {
                attempts.fetch_add(1, Ordering::SeqCst);
                return Err(Error::NoActor { query: "seven" });
            }
            tx.execute(INSERT, &values![n])?;
            if attempts.fetch_add(1, Ordering::SeqCst) == 19 {
                assert!(seen >= 18, "{seen}");
                proxy.cut();
            }
            Ok(())
        })
    });
    for (number, answer) in answers.into_iter().enumerate() {
        let wanted = if number == 7 { Error::NoActor { query: "seven" } } else { Error::Uncertain };
        assert_eq!(answer, Err(wanted), "{number}");
    }
}

#[test]
fn a_server_that_is_not_there_is_named() {
    let database = Database::Postgres("postgres://nobody@127.0.0.1:1/nothing".to_owned());
    let refused = try_open(&crate::common::config(database)).err();
    assert!(matches!(refused, Some(store::OpenError::Connect(_))), "{refused:?}");
}
