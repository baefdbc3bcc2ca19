//! `publish`, `verify`, `monitor`: what the real binary publishes it can check, and what is not as
//! published it names.

use crate::{folder::Folder, server::Running};
use std::fs;

const SLUG: &str = "water-for-the-islands";
const LIST: &str = "1. Network of Island Farmers – NIF\n2. Coral Watch Society\n3. Reef Schools Union\n4. Tidal Bank Cooperative\n";

/// A folder with an open statement and a list of four.
fn listed() -> Folder {
    let folder = Folder::with_statement();
    folder.run(&["statement", "open", SLUG, "--yes"]).code(0);
    folder.write("list.txt", LIST);
    folder.run(&["import", SLUG, "list.txt"]).code(0);
    let ran = folder.run_with(&["review", SLUG], "y\n").code(0);
    assert!(ran.stderr.contains("4 checked."), "{ran:#?}");
    folder
}

/// The same, published to `out`.
fn published() -> Folder {
    let folder = listed();
    folder.run(&["publish", SLUG, "--out", "out"]).code(0);
    folder
}

fn replace(folder: &Folder, path: &str, from: &str, to: &str) {
    let text = fs::read_to_string(folder.path(path)).expect("a published file");
    assert!(text.contains(from), "{path}: {text}");
    folder.write(path, text.replacen(from, to, 1));
}

#[test]
fn what_is_published_is_as_published() {
    let folder = published();
    let ran = folder.run(&["verify", "out"]).code(0).stderr("");
    assert!(ran.stdout.ends_with("\nOK\n") && ran.stdout.contains("4 names listed"), "{ran:#?}");
    let vkey = fs::read_to_string(folder.path("out/log/vkey")).expect("the key");
    folder.write("policy", format!("log {}\nquorum none\n", vkey.trim()));
    let ran =
        folder.run(&["verify", "out", "--policy", "policy", "--format", "json"]).code(0).stderr("");
    let report: serde_json::Value = serde_json::from_str(&ran.stdout).expect("JSON");
    assert_eq!(
        (&report["result"], &report["key"]["from_policy"]),
        (&"ok".into(), &true.into()),
        "{report}"
    );

    // Published again, nothing is new, and it is still as published.
    folder.run(&["publish", SLUG, "--out", "out"]).code(0);
    folder.run(&["verify", "out", "--policy", "policy"]).code(0);
}

#[test]
fn two_logs_are_not_mixed_in_one_folder() {
    let (folder, other) = (published(), listed());
    let out = folder.path("out").display().to_string();
    let ran = other.run(&["publish", SLUG, "--out", &out]).code(1);
    assert!(ran.stderr.contains("holds the files of another log"), "{ran:#?}");
    folder.run(&["verify", "out"]).code(0);
}

/// Shuffled or not, no signature comes before the text it is for.
#[test]
fn a_first_daily_batch_is_as_published() {
    let folder = Folder::with_statement();
    folder.write("site.toml", "[public_log]\nbatches = \"daily\"\nminimum = 1\n");
    folder.write("list.txt", LIST);
    let place = ["--config", "site.toml"];
    folder.run(&[&["import", SLUG, "list.txt"], &place[..]].concat()).code(0);
    folder.run_with(&[&["review", SLUG], &place[..]].concat(), "y\n").code(0);
    folder.run(&[&["statement", "open", SLUG, "--yes"], &place[..]].concat()).code(0);
    folder.run(&[&["publish", SLUG, "--out", "out"], &place[..]].concat()).code(0);
    let ran = folder.run(&["verify", "out"]).code(0);
    assert!(ran.stdout.contains("4 names listed"), "{ran:#?}");
}

#[test]
fn what_was_changed_is_named_and_ends_with_3() {
    let folder = published();
    replace(&folder, "out/s/water-for-the-islands/list.csv", "Coral", "Choral");
    let ran = folder.run(&["verify", "out"]).code(3).stderr("");
    assert!(ran.stdout.starts_with("log  "), "how old it is comes first: {ran:#?}");
    assert!(ran.stdout.contains("\n\ns/water-for-the-islands/list.csv: line "), "{ran:#?}");
    assert!(ran.stdout.ends_with("\nNOT AS PUBLISHED: 1 problem\n"), "{ran:#?}");
    replace(&folder, "out/s/water-for-the-islands/list.csv", "Choral", "Coral");
    replace(&folder, "out/s/water-for-the-islands/list.json", "Coral", "Choral");
    let ran = folder.run(&["verify", "out"]).code(3);
    assert!(
        ran.stdout.contains("list.json: the file, or its signature, was changed: its signature by"),
        "{ran:#?}"
    );
    assert!(ran.stdout.contains("\"Choral Watch Society\""), "{ran:#?}");
}

#[test]
fn what_cannot_be_checked_is_said() {
    let folder = Folder::new();
    folder.run(&["verify", "nowhere"]).code(1).stdout("");
    fs::create_dir(folder.path("empty")).expect("a folder");
    let ran = folder.run(&["verify", "empty"]).code(1).stdout("");
    assert!(ran.stderr.contains("empty") && ran.stderr.contains("publish"), "{ran:#?}");
    folder.write("mine.tlog-proof", "c2sp.org/tlog-proof@v1\n");
    let ran = folder.run(&["verify", "mine.tlog-proof"]).code(2).stdout("");
    assert!(ran.stderr.contains("--policy"), "{ran:#?}");
    folder.write("policy", "log nonsense\n");
    let ran = folder.run(&["verify", "mine.tlog-proof", "--policy", "policy"]).code(1).stdout("");
    assert!(ran.stderr.contains("policy"), "{ran:#?}");
    for mistyped in ["policy", "127.0.0.1:8080/s/water", "sign.example/s/water"] {
        let ran = folder.run(&["verify", mistyped]).code(2).stdout("");
        assert!(ran.stderr.contains("begin with https:// or http://"), "{ran:#?}");
    }
    // Nobody listens there.
    let ran = folder.run(&["verify", "http://127.0.0.1:1/s/water"]).code(1);
    assert!(
        ran.stdout.contains("could not be read") && ran.stdout.contains("NOT CHECKED"),
        "{ran:#?}"
    );
    folder.run(&["monitor", "empty", "--once"]).code(2);
}

#[test]
fn a_site_is_verified_and_watched() {
    let folder = listed();
    let (running, address) = Running::serve(&folder);
    let site = format!("http://{address}");
    let ran = folder.run(&["verify", &format!("{site}/s/{SLUG}")]).code(0);
    assert!(ran.stdout.contains("4 names listed"), "{ran:#?}");
    let ran = folder.run(&["verify", &format!("{site}/s/nope")]).code(3);
    assert!(ran.stdout.contains("spelled as on the site?"), "{ran:#?}");
    let watch = ["monitor", &site, "--state", "seen.json", "--once"];
    folder.run(&watch).code(0);
    let again = folder.run(&watch).code(0);
    assert!(again.stdout.contains("is as published"), "{again:#?}");
    assert_eq!(running.stop(), Some(0));
    let gone = folder.run(&watch).code(1);
    assert!(
        gone.stdout.contains("UNREACHABLE") || gone.stdout.contains("unreachable"),
        "{gone:#?}"
    );

    // At the same address another log, of another key: nobody announced that.
    let other = listed();
    let (running, _) = Running::serve_at(&other, &address);
    let ran = folder.run(&watch).code(3);
    assert!(ran.stdout.contains("the log announced no such change"), "{ran:#?}");
    let still = folder.run(&watch).code(3);
    assert!(
        still.stdout.contains("the log announced no such change"),
        "it is told again: {still:#?}"
    );
    assert_eq!(running.stop(), Some(0));
}
