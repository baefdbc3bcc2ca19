//! A database whose log the data folder has never seen: a restored backup, a new machine.

use crate::{
    folder::Folder,
    server::{self, get},
    witness,
};
use std::{fs, time::Duration};

const SLUG: &str = "water-for-the-islands";
const CHECKPOINT: &str = "http://localhost:8080/log/checkpoint";

/// A folder with an open statement, and its log as `publish` has begun it.
fn with_log() -> Folder {
    let folder = Folder::with_statement();
    folder.write("data/undersigned.toml", "[site]\nurl = \"http://localhost:8080\"\n");
    folder.run(&["statement", "open", SLUG, "--yes"]).code(0);
    folder.run(&["publish", SLUG, "--out", "out"]).code(0);
    folder
}

/// A new data folder with the keys of the old one, as on a new machine.
fn new_folder(folder: &Folder) {
    fs::create_dir(folder.path("new")).expect("a directory");
    for name in ["keys", "log.key", "undersigned.toml"] {
        fs::copy(folder.path("data").join(name), folder.path("new").join(name)).expect(name);
    }
}

/// Number of entries and root in a file `log.seen` or a checkpoint.
fn size_and_root(folder: &Folder, file: &str) -> (u64, String) {
    let text = fs::read_to_string(folder.path(file)).expect(file);
    let mut lines = text.lines().skip(1).map(str::to_owned);
    let size = lines.next().and_then(|size| size.parse().ok()).expect("a size");
    (size, lines.next().expect("a root"))
}

#[test]
fn a_new_installation_remembers_its_empty_log_at_once() {
    let folder = Folder::with_statement();
    assert!(!folder.path("data/log.seen").exists());
    folder.run(&["log", "status"]).code(0);
    assert_eq!(size_and_root(&folder, "data/log.seen").0, 0);
    folder
        .run(&["log", "accept"])
        .code(0)
        .stderr("There is nothing to accept: this log can be continued.\n");
    folder.run(&["statement", "open", SLUG, "--yes"]).code(0);
    folder.run(&["publish", SLUG, "--out", "out"]).code(0);
    assert_eq!(
        size_and_root(&folder, "data/log.seen"),
        size_and_root(&folder, "out/log/checkpoint")
    );
}

#[test]
fn a_restored_log_is_continued_only_once_it_was_compared() {
    let folder = with_log();
    folder.run(&["backup", "b.sqlite"]).code(0);
    new_folder(&folder);
    let (size, root) = size_and_root(&folder, "out/log/checkpoint");
    folder.run(&["restore", "b.sqlite", "--data", "new"]).code(0).stdout("").stderr(&format!(
        "Restored into new. This folder has never seen the public log of {size} entries that the \
         backup holds.\nWhat happened after the backup is not in it: names that were withdrawn or erased \
         since would be public again. Ask who keeps a later checkpoint or list \
         (http://localhost:8080/log/checkpoint); entries of the log beyond {size} say how many.\n\
         Before the first start: undersigned log accept\n"
    ));
    let refused = format!(
        "the database holds a log of {size} entries that this data folder has never seen \
         (new/log.seen does not know it), so nothing was started. If the database is an old \
         backup, continuing would publish a second history of the log, and anyone could prove \
         that.\nCompare its size and root with the last published checkpoint: {CHECKPOINT}, or a \
         copy that a monitor, a witness or a mirror keeps. To see them, and to accept the log if \
         they agree: undersigned log accept\n"
    );
    for command in [
        &["serve", "--listen", "127.0.0.1:0"][..],
        &["publish", SLUG, "--out", "again"],
        &["log", "status"],
    ] {
        let ran = folder.run(&[command, &["--data", "new"]].concat()).code(1).stdout("");
        assert!(ran.stderr.ends_with(&format!("undersigned: {refused}")), "{ran:#?}");
    }
    let ill = folder.run(&["doctor", "--data", "new"]).code(1);
    assert!(ill.stdout.contains(&format!("FAIL log: {refused}")), "{ill:#?}");
    assert!(!folder.path("new/log.seen").exists() && !folder.path("again/log").exists());

    let shown = |text: &str| {
        let head = format!(
            "log      localhost:8080/log\nentries  {size}, {size} of them shown\nroot     {root}\nday      20"
        );
        assert!(text.starts_with(&head), "{text}");
    };
    let other = (size + 1).to_string();
    for given in [&[][..], &["--size", &other]] {
        let ran = folder.run(&[&["log", "accept", "--data", "new"], given].concat()).code(2);
        shown(&ran.stdout);
        ran.stderr(&format!(
            "undersigned: nothing was changed. Compare this with the last published checkpoint: \
             {CHECKPOINT}, or a copy that a monitor, a witness or a mirror keeps. Its second line \
             is the number of entries, its third the root.\nIf it has {size} entries and this \
             root: undersigned log accept --size {size}\nIf it has more, this database is an old \
             backup: put back a newer one, or begin another log under another name \
             (public_log.origin), and say so in public: undersigned log restart\n"
        ));
    }
    assert!(!folder.path("new/log.seen").exists());

    let size = size.to_string();
    let ran = folder.run(&["log", "accept", "--data", "new", "--size", &size]).code(0);
    shown(&ran.stdout);
    ran.stderr("new/log.seen remembers this log now. Start with: undersigned serve\n");
    assert_eq!(size_and_root(&folder, "new/log.seen"), size_and_root(&folder, "data/log.seen"));
    folder.run(&["publish", SLUG, "--out", "again", "--data", "new"]).code(0);
    let shown = |out: &str| fs::read(folder.path(out).join("log/checkpoint")).expect("it");
    assert_eq!(shown("out"), shown("again"));
}

#[test]
fn what_another_log_left_behind_vouches_for_nothing() {
    let folder = with_log();
    let seen = fs::read_to_string(folder.path("data/log.seen")).expect("it is kept");
    folder.write("data/log.seen", seen.replace("localhost:8080/log", "localhost:8080/before"));
    let ran = folder.run(&["log", "status"]).code(1).stdout("");
    assert!(ran.stderr.contains("that this data folder has never seen"), "{ran:#?}");
}

/// Two witnesses cosign; then the data folder loses its memory, as on a new machine.
#[test]
fn witnesses_that_have_all_seen_this_head_vouch_for_it() {
    let folder = with_log();
    let vkey = fs::read_to_string(folder.path("out/log/vkey")).expect("the key");
    let witnesses = ["w1", "w2"].map(|dir| {
        let name = format!("{dir}.example");
        let key = folder.run(&["witness", "key", "--dir", dir, "--name", &name]).code(0).stdout;
        folder.run(&["witness", "add", vkey.trim(), "--dir", dir]).code(0);
        (witness::Running::serve_in(&folder, dir), key)
    });
    let mut policy = format!("log {vkey}");
    for (running, key) in &witnesses {
        let name = key.split('+').next().expect("a name");
        policy += &format!("witness {name} {} http://{}\n", key.trim(), running.address());
    }
    policy += "group all all w1.example w2.example\nquorum all\n";
    folder.write("data/policy", policy);
    let settings = fs::read_to_string(folder.path("data/undersigned.toml")).expect("settings");
    folder.write("data/undersigned.toml", settings + "[public_log]\nwitnesses = \"policy\"\n");
    let (site, address) = server::Running::serve(&folder);
    let cosigned = || {
        let shown = get(&address, "/log/checkpoint");
        shown.contains("— w1.example ") && shown.contains("— w2.example ")
    };
    let seen = (0..200).any(|_| {
        std::thread::sleep(Duration::from_millis(50));
        cosigned()
    });
    assert!(seen, "{}", get(&address, "/log/checkpoint"));
    assert_eq!(site.stop(), Some(0));

    let forgotten = fs::read(folder.path("data/log.seen")).expect("it was kept");
    fs::remove_file(folder.path("data/log.seen")).expect("it is gone");
    folder.run(&["log", "status"]).code(0);
    assert_eq!(fs::read(folder.path("data/log.seen")).expect("kept again"), forgotten);

    // One of them may know more than the other: without its word nothing is known.
    fs::remove_file(folder.path("data/log.seen")).expect("it is gone");
    let [first, second] = witnesses;
    drop(second);
    let ran = folder.run(&["log", "status"]).code(1).stdout("");
    assert!(ran.stderr.contains("that this data folder has never seen"), "{ran:#?}");
    assert!(!folder.path("data/log.seen").exists());
    drop(first);
}
