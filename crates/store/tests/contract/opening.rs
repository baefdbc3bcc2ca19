//! Opening, keys, migrations, erasure from the files.

use crate::common::{each, int, keys, run, try_open};
use store::{Config, Database, Error, KeyError, OpenError, Store, meta, record_key, values};

fn open(fresh: &crate::common::Fresh, keys: store::Keys) -> Result<Store, OpenError> {
    try_open(&Config { keys, ..fresh.config.clone() })
}

#[test]
fn data_is_there_after_opening_again() {
    each(|fresh| {
        let store = fresh.open();
        store.write_blocking("set", |tx| meta::set(tx, "a", b"1")).unwrap();
        store.write_blocking("set", |tx| meta::set(tx, "a", b"2")).unwrap();
        drop(store);
        let store = fresh.open();
        assert_eq!(store.read_blocking("get", |tx| meta::get(tx, "a")), Ok(Some(b"2".to_vec())));
        assert_eq!(store.read_blocking("get", |tx| meta::get(tx, "b")), Ok(None));
    });
}

#[test]
fn two_servers_may_open_an_empty_database_at_once() {
    each(|fresh| {
        let opened: Vec<_> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..4).map(|_| scope.spawn(|| try_open(&fresh.config))).collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        for store in opened {
            assert!(int(&store.unwrap(), "SELECT max(version) FROM schema_version") >= 1);
        }
    });
}

#[test]
fn a_newer_database_is_refused_with_both_versions() {
    each(|fresh| {
        let store = fresh.open();
        let known = int(&store, "SELECT max(version) FROM schema_version");
        run(&store, "INSERT INTO schema_version (version, name) VALUES (999, 'later')", Vec::new())
            .unwrap();
        drop(store);
        assert_eq!(try_open(&fresh.config).err(), Some(OpenError::Newer { found: 999, known }));
    });
}

#[test]
fn a_file_that_is_no_database_or_has_no_folder_is_named() {
    let fresh = crate::common::sqlite();
    let path = fresh.folder().join("letter.txt");
    std::fs::write(&path, "Dear reader, this is a letter and not a database. ".repeat(99)).unwrap();
    let open = |path: &std::path::Path| {
        Store::open(crate::common::config(Database::Sqlite(path.to_owned()))).err()
    };
    assert!(matches!(open(&path), Some(OpenError::File { path: named, .. }) if named == path));
    let path = fresh.folder().join("absent/data.db");
    assert!(matches!(open(&path), Some(OpenError::File { path: named, .. }) if named == path));
}

#[test]
fn addresses_are_understood_and_passwords_not_shown() {
    assert_eq!(Database::parse("sqlite:a/b.db"), Ok(Database::Sqlite("a/b.db".into())));
    assert_eq!(Database::parse("a/b.db"), Ok(Database::Sqlite("a/b.db".into())));
    let address = "postgres://desk:hunter2@db.example/undersigned";
    let database = Database::parse(address).unwrap();
    assert_eq!(database, Database::Postgres(address.to_owned()));
    assert_eq!(format!("{database:?}"), "Postgres(…)");
    for wrong in ["mysql://a/b", "", "sqlite:", "postgres://a:hunter2@b:port/c"] {
        let error = Database::parse(wrong).unwrap_err();
        assert!(!error.to_string().contains("hunter2"), "{error}");
    }
}

#[test]
fn the_keys_of_another_installation_are_refused() {
    each(|fresh| {
        drop(fresh.open());
        let other = keys();
        assert_eq!(
            open(fresh, other).err(),
            Some(OpenError::Keys(KeyError::Wrong("lookup".to_owned())))
        );
        let text = fresh.config.keys.to_text().to_string();
        let changed: String = text
            .lines()
            .map(|line| match line.strip_prefix("data ") {
                Some(rest) => format!(
                    "data {} {}\n",
                    &rest[..8],
                    keys().to_text().lines().nth(1).unwrap().split(' ').nth(2).unwrap()
                ),
                None => format!("{line}\n"),
            })
            .collect();
        let wrong = open(fresh, store::Keys::parse(&changed).unwrap()).err();
        assert!(
            matches!(wrong, Some(OpenError::Keys(KeyError::Wrong(name))) if name.starts_with("data "))
        );
        assert!(open(fresh, fresh.config.keys.clone()).is_ok());
    });
}

#[test]
fn a_master_key_that_was_ever_used_stays_in_the_file() {
    each(|fresh| {
        let old = fresh.config.keys.clone();
        let store = fresh.open();
        for n in 0..5_u8 {
            store
                .write_blocking("create", move |tx| record_key::create(tx, &[n]).map(|_| ()))
                .unwrap();
        }
        drop(store);
        // A new master key in front of the old one, as a line of the key file.
        let fresh_keys = keys().to_text().to_string();
        let data =
            |text: &str| text.lines().find(|line| line.starts_with("data ")).unwrap().to_owned();
        let text = old.to_text().to_string();
        let both = store::Keys::parse(&format!("{}\n{text}", data(&fresh_keys))).unwrap();
        let store = open(fresh, both.clone()).unwrap();
        store.write_blocking("create", |tx| record_key::create(tx, &[5]).map(|_| ())).unwrap();
        for n in 0..6_u8 {
            assert!(
                store.read_blocking("get", move |tx| record_key::get(tx, &[n])).unwrap().is_some()
            );
        }
        drop(store);
        for one in [text.replace(&data(&text), &data(&fresh_keys)), text] {
            let refused = open(fresh, store::Keys::parse(&one).unwrap()).err();
            assert!(
                matches!(refused, Some(OpenError::Keys(KeyError::Needed(name))) if name.starts_with("data "))
            );
        }
        assert!(open(fresh, both).is_ok());
    });
}

#[test]
fn a_destroyed_record_key_is_gone() {
    each(|fresh| {
        let store = fresh.open();
        let place = store::Place::new("contact", "email");
        let sealed = store
            .write_blocking("create", move |tx| {
                let key = record_key::create(tx, b"r")?;
                Ok::<_, Error>(key.seal(place, b"r", b"a@example.org", &|bytes| tx.random(bytes)))
            })
            .unwrap();
        let key = store.read_blocking("get", |tx| record_key::get(tx, b"r")).unwrap().unwrap();
        assert_eq!(*key.open(place, b"r", &sealed).unwrap(), b"a@example.org");
        let twice = store.write_blocking("create", |tx| record_key::create(tx, b"r").map(|_| ()));
        assert_eq!(twice, Err(Error::Constraint("record_key_pkey".to_owned())));
        assert_eq!(store.write_blocking("destroy", |tx| record_key::destroy(tx, b"r")), Ok(true));
        assert_eq!(store.write_blocking("destroy", |tx| record_key::destroy(tx, b"r")), Ok(false));
        assert!(store.read_blocking("get", |tx| record_key::get(tx, b"r")).unwrap().is_none());
        assert_eq!(store.wipe_blocking(), Ok(true));
    });
}

#[test]
fn deleted_content_is_in_no_file_after_wiping() {
    let fresh = crate::common::sqlite();
    let store = fresh.open();
    let name = |n: u32| format!("marked-{n}");
    let address = b"marked.address@example.org";
    for n in 0..200 {
        store.write_blocking("set", move |tx| meta::set(tx, &name(n), address)).unwrap();
    }
    let copies = || -> usize {
        let files = std::fs::read_dir(fresh.folder()).unwrap();
        files.map(|file| count(&std::fs::read(file.unwrap().path()).unwrap(), address)).sum()
    };
    assert!(copies() >= 200);
    run(&store, "DELETE FROM meta WHERE name LIKE 'marked-%'", Vec::new()).unwrap();
    assert!(copies() > 0, "without wiping the log still has them");
    assert_eq!(store.wipe_blocking(), Ok(true));
    assert_eq!(copies(), 0);
    assert_eq!(store.wipe_blocking(), Ok(false), "nothing is due");
}

fn count(bytes: &[u8], part: &[u8]) -> usize {
    bytes.windows(part.len()).filter(|window| *window == part).count()
}

#[test]
fn a_copy_is_complete_and_never_overwrites() {
    let fresh = crate::common::sqlite();
    let store = fresh.open();
    store.write_blocking("set", |tx| meta::set(tx, "a", b"1")).unwrap();
    let copy = fresh.folder().join("copy.db");
    assert_eq!(store.copy_blocking(copy.clone()), Ok(()));
    assert!(store.copy_blocking(copy.clone()).is_err());
    store.write_blocking("set", |tx| meta::set(tx, "a", b"2")).unwrap();
    let copied =
        Store::open(Config { database: Database::Sqlite(copy), ..fresh.config.clone() }).unwrap();
    assert_eq!(copied.read_blocking("get", |tx| meta::get(tx, "a")), Ok(Some(b"1".to_vec())));
    assert_eq!(store.read_blocking("get", |tx| meta::get(tx, "a")), Ok(Some(b"2".to_vec())));
    if let Some(fresh) = crate::common::postgres() {
        let copied = fresh.open().copy_blocking(fresh.folder().join("copy"));
        assert!(matches!(copied, Err(Error::NotHere { .. })));
    }
}

#[cfg(unix)]
#[test]
fn the_database_is_readable_by_its_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let fresh = crate::common::sqlite();
    let store = fresh.open();
    store
        .write_blocking("set", |tx| {
            tx.execute("DELETE FROM meta WHERE name = $1", &values!["none"])
        })
        .unwrap();
    for file in std::fs::read_dir(fresh.folder()).unwrap() {
        let file = file.unwrap();
        assert_eq!(file.metadata().unwrap().permissions().mode() & 0o077, 0, "{:?}", file.path());
    }
}
