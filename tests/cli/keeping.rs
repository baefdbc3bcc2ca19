//! `backup`, `restore`, `doctor`, and databases of another age.

use crate::folder::Folder;
use std::fs;

#[test]
fn a_backup_is_restored_elsewhere() {
    let folder = Folder::with_statement();
    folder.write("list.txt", "1. Harbour Gardens – HGC\n2. Coral Watch Society\n");
    folder.run(&["import", "water-for-the-islands", "list.txt"]).code(0);
    folder.run(&["backup", "b.sqlite"]).code(0).stdout("").stderr(
        "b.sqlite holds everything but the keys (data/keys). Keep the two in different places: each is useless without the other.\n",
    );
    let before = folder.run(&["statement", "list", "--format", "jsonl"]).code(0).stdout;

    // Without keys a backup is closed.
    let missing = folder.run(&["restore", "b.sqlite", "--data", "new"]).code(1).stdout("");
    assert!(missing.stderr.contains("no key file new/keys"), "{}", missing.stderr);
    assert!(!folder.path("new/undersigned.sqlite").exists());

    fs::create_dir_all(folder.path("new")).expect("a directory");
    fs::copy(folder.path("data/keys"), folder.path("new/keys")).expect("the keys");
    folder
        .run(&["restore", "b.sqlite", "--data", "new"])
        .code(0)
        .stdout("")
        .stderr("Restored into new. Start with: undersigned serve\n");
    folder
        .run(&["statement", "list", "--format", "jsonl", "--data", "new"])
        .code(0)
        .stderr("")
        .stdout(&before);
    let left: Vec<_> = fs::read_dir(folder.path("new"))
        .expect("the directory")
        .map(|file| file.expect("a file").file_name())
        .collect();
    assert!(!left.iter().any(|name| name.to_string_lossy().contains("restoring")), "{left:?}");
    folder
        .run(&["restore", "b.sqlite", "--data", "new"])
        .code(1)
        .stdout("")
        .stderr("undersigned: new/undersigned.sqlite exists already and is not overwritten. Restore into an empty data directory.\n");

    // The keys of another installation do not open it.
    folder.run(&["statement", "list", "--data", "third"]).code(0);
    fs::remove_file(folder.path("third/undersigned.sqlite")).expect("the database");
    folder.run(&["restore", "b.sqlite", "--data", "third"]).code(1).stdout("").stderr(
        "undersigned: the lookup key in the key file is not the one this database was made with: use the key file that belongs to it\n",
    );
    assert!(!folder.path("third/undersigned.sqlite").exists());
}

#[test]
fn a_backup_overwrites_nothing() {
    let folder = Folder::with_statement();
    folder.write("b.sqlite", "something else");
    let ran = folder.run(&["backup", "b.sqlite"]).code(1).stdout("");
    assert!(
        ran.stderr.starts_with("undersigned: b.sqlite exists already and is not overwritten."),
        "{}",
        ran.stderr
    );
    assert!(!ran.stderr.contains("Restore"), "nobody restores here: {}", ran.stderr);
    assert_eq!(fs::read(folder.path("b.sqlite")).expect("readable"), b"something else");
}

#[test]
fn a_damaged_backup_is_refused() {
    let folder = Folder::with_statement();
    folder.run(&["backup", "b.sqlite"]).code(0);
    fs::create_dir(folder.path("new")).expect("a directory");
    fs::copy(folder.path("data/keys"), folder.path("new/keys")).expect("the keys");
    let whole = fs::read(folder.path("b.sqlite")).expect("readable");
    let mut torn = whole.clone();
    let middle = torn.len() / 2;
    torn[4_096..middle].fill(0x5a);
    for (name, content) in [
        ("short.sqlite", &whole[..100]),
        ("text.sqlite", b"1. Coral Watch\n".as_slice()),
        ("torn.sqlite", &torn),
        ("empty.sqlite", b""),
    ] {
        folder.write(name, content);
        folder.run(&["restore", name, "--data", "new"]).code(1).stdout("").stderr(&format!(
            "undersigned: {name} is not a backup of this program, or is damaged; nothing was changed\n"
        ));
        let left: Vec<_> = fs::read_dir(folder.path("new"))
            .expect("the directory")
            .map(|file| file.expect("a file").file_name())
            .collect();
        assert_eq!(left, ["keys"], "{name} left something behind");
    }
}

#[test]
fn a_database_of_a_newer_program_is_left_alone() {
    let folder = Folder::with_statement();
    let store = folder.store();
    let newer = store.write_blocking("newer", |tx| {
        tx.execute("INSERT INTO schema_version (version, name) VALUES (9999, 'future')", &[])
    });
    newer.expect("it is written");
    drop(store);
    let expected = "undersigned: the database has schema version 9999, this program knows up to 17: start the newer program, or restore a backup made by this one\n";
    folder.run(&["statement", "list"]).code(1).stdout("").stderr(expected);
    folder.run(&["serve", "--listen", "127.0.0.1:0"]).code(1).stdout("").stderr(expected);
}

#[test]
fn the_doctor_looks_at_everything() {
    let folder = Folder::with_statement();
    let ran = folder.run(&["doctor"]).code(0);
    assert!(
        ran.stderr.starts_with(
            "undersigned: wrote the key that signs the public log to data/log.key. Keep a copy"
        ),
        "{ran:#?}"
    );
    let mut lines = ran.stdout.lines();
    let time = lines.next().expect("a line");
    assert!(time.starts_with("ok   time: 20") && time.ends_with('Z'), "{time}");
    assert_eq!(
        lines.filter(|line| !line.starts_with("ok   files: ")).collect::<Vec<_>>(),
        [
            "ok   data: data can be written",
            "ok   keys: data/keys fits the database",
            "ok   database: whole; a write reached the disk",
            "ok   mails: 0 waiting, 0 given up",
            "ok   expiry: unconfirmed sign-ons go when their time is over",
            "ok   log: 0 entries, which make the root that is signed; 0 waiting",
            "ok   visitors: those who come from this computer share one address, since server.trusted_proxy is empty: limits by network hold for them together, limits.shared_factor times as wide",
            "ok   smtp: no mail server is set: mails stay in the local outbox (smtp.host)",
            "ok   address: links in mails lead to http://127.0.0.1:8080",
        ]
    );
    // The rest of the line is about the kernel.
    let files = "\nok   files: read in a process of its own, with";
    assert!(ran.stdout.contains(files), "{}", ran.stdout);
}

#[test]
fn the_doctor_names_what_is_ill() {
    let folder = Folder::with_statement();
    let port = std::net::TcpListener::bind("127.0.0.1:0")
        .and_then(|free| free.local_addr())
        .expect("a free port")
        .port();
    folder.write(
        "site.toml",
        format!("[smtp]\nhost = \"127.0.0.1\"\nport = {port}\nencryption = \"none\"\nfrom = \"site@sign.example\"\ntimeout_s = 1\n"),
    );
    let ran = folder.run(&["doctor", "--config", "site.toml"]).code(1);
    assert!(
        ran.stdout.contains("FAIL smtp: the mail server does not take mails: unreachable"),
        "{ran:#?}"
    );
    assert!(
        ran.stdout.contains("FAIL address: links in mails lead to http://127.0.0.1:8080"),
        "{ran:#?}"
    );
    assert!(ran.stderr.ends_with("undersigned: not everything is well, see above\n"), "{ran:#?}");
    fs::remove_file(folder.path("data/keys")).expect("it can be removed");
    let ran = folder.run(&["doctor"]).code(1);
    assert!(
        ran.stdout.contains("FAIL data: there is a database but no key file data/keys"),
        "{ran:#?}"
    );
}
