//! The walls between the crates, read from `cargo metadata`; and every crate, module and path that ARCHITECTURE.md names.

use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
    process::Command,
};

/// Crate -> the crates of ours it may import.
const TABLE: [(&str, &[&str]); 7] = [
    ("tlog", &[]),
    ("names", &[]),
    ("roster", &["names"]),
    ("domain", &["names"]),
    ("store", &["domain"]),
    ("press", &["domain"]),
    ("undersigned", &["domain", "names", "press", "roster", "store", "tlog"]),
];

/// Crates that must stay free of input and output, however deep the import.
const PURE: [&str; 3] = ["names", "domain", "tlog"];
const IMPURE: [&str; 8] = ["tokio", "axum", "hyper", "rusqlite", "postgres", "typst", "lettre", "reqwest"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

fn metadata() -> Value {
    let out = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked", "--filter-platform", "x86_64-unknown-linux-gnu"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    serde_json::from_slice(&out.stdout).unwrap()
}

/// Package id -> name, and package id -> ids it needs to be built (dev-dependencies left out).
fn graph(metadata: &Value) -> (BTreeMap<String, String>, BTreeMap<String, Vec<String>>) {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let names = metadata["packages"].as_array().unwrap().iter().map(|p| (text(&p["id"]), text(&p["name"]))).collect();
    let needs = metadata["resolve"]["nodes"].as_array().unwrap().iter().map(|node| {
        let normal = node["deps"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|dep| dep["dep_kinds"].as_array().unwrap().iter().any(|kind| kind["kind"] != "dev"));
        (text(&node["id"]), normal.map(|dep| text(&dep["pkg"])).collect())
    });
    (names, needs.collect())
}

#[test]
fn the_walls_stand() {
    let metadata = metadata();
    let (names, needs) = graph(&metadata);
    let members: BTreeSet<&str> =
        metadata["workspace_members"].as_array().unwrap().iter().map(|id| names[id.as_str().unwrap()].as_str()).collect();
    assert_eq!(members, TABLE.iter().map(|(name, _)| *name).collect(), "a crate is missing from the table");
    for (name, allowed) in TABLE {
        let id = names.iter().find(|(id, n)| *n == name && needs.contains_key(*id) && id.contains("path+")).unwrap().0;
        let ours: BTreeSet<&str> = needs[id].iter().map(|id| names[id].as_str()).filter(|n| members.contains(n)).collect();
        let allowed: BTreeSet<&str> = allowed.iter().copied().collect();
        assert!(ours.is_subset(&allowed), "{name} imports {ours:?}, allowed are {allowed:?}");
    }
    for name in PURE {
        let start = names.iter().find(|(id, n)| *n == name && id.contains("path+")).unwrap().0;
        let mut below = BTreeSet::from([start.clone()]);
        let mut open = vec![start.clone()];
        while let Some(id) = open.pop() {
            open.extend(needs[&id].iter().filter(|next| below.insert((*next).clone())).cloned());
        }
        let found: Vec<&str> = below.iter().map(|id| names[id].as_str()).filter(|n| IMPURE.contains(n)).collect();
        assert!(found.is_empty(), "{name} has {found:?} below it");
    }
}

#[test]
fn sql_stands_in_the_store_only() {
    let words = ["INSERT INTO", "SELECT ", "UPDATE sign_on", "DELETE FROM"];
    for krate in ["app", "domain", "names", "press", "roster", "tlog"] {
        for file in rust_files(&root().join("crates").join(krate).join("src")) {
            let source = std::fs::read_to_string(&file).unwrap();
            let found: Vec<&str> = words.iter().copied().filter(|word| source.contains(word)).collect();
            assert!(found.is_empty(), "{} holds {found:?}", file.display());
        }
    }
}

#[test]
fn no_handler_can_send_a_mail() {
    for file in rust_files(&root().join("crates/app/src/web")) {
        let source = std::fs::read_to_string(&file).unwrap();
        assert!(!source.contains("crate::mail") && !source.contains("lettre"), "{} reaches for mail", file.display());
    }
}

#[test]
fn the_architecture_names_nothing_that_does_not_exist() {
    let text = std::fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let mut checked = 0;
    for quoted in text.split('`').skip(1).step_by(2) {
        let path = quoted.split([' ', ':', '(']).next().unwrap_or_default();
        let is_path = path.contains('/') && !path.starts_with(['/', 'h', '<']) && !path.contains(['{', '*']);
        if is_path || Path::new(path).extension().is_some_and(|e| e == "rs" || e == "md") {
            checked += 1;
            assert!(root().join(path).exists(), "ARCHITECTURE.md names `{path}`, which does not exist");
        }
    }
    assert!(checked > 20, "only {checked} paths found");
}

fn rust_files(dir: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|e| e == "rs") {
            files.push(path);
        }
    }
    files
}
