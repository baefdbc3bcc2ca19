//! The walls between the crates, read from `cargo metadata`; every crate, module and path that
//! ARCHITECTURE.md names; and every test that docs/assurance.md and docs/promises.md name.

use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
    process::Command,
};

/// Crate -> the crates of ours it may import.
const TABLE: [(&str, &[&str]); 14] = [
    ("durable", &[]),
    ("fetch", &[]),
    ("tlog", &[]),
    ("names", &[]),
    ("roster", &["names"]),
    ("domain", &["names"]),
    ("store", &["domain", "durable"]),
    ("press", &["domain"]),
    ("office", &["domain", "press"]),
    ("typeset", &["domain", "press"]),
    ("view", &["domain", "names"]),
    ("witness", &["durable", "fetch", "tlog"]),
    ("check", &["domain", "durable", "fetch", "press", "tlog"]),
    (
        "undersigned",
        &[
            "check", "domain", "durable", "fetch", "names", "office", "press", "roster", "store",
            "tlog", "typeset", "view", "witness",
        ],
    ),
];

/// Crates that must stay free of input and output, however deep the import.
const PURE: [&str; 3] = ["names", "domain", "tlog"];
const IMPURE: [&str; 8] =
    ["tokio", "axum", "hyper", "rusqlite", "tokio-postgres", "typst", "lettre", "reqwest"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

fn metadata() -> Value {
    let out = Command::new(env!("CARGO"))
        .args([
            "metadata",
            "--format-version",
            "1",
            "--locked",
            "--filter-platform",
            "x86_64-unknown-linux-gnu",
        ])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    serde_json::from_slice(&out.stdout).unwrap()
}

/// Package id -> name, and package id -> ids it needs to be built (dev-dependencies left out).
fn graph(metadata: &Value) -> (BTreeMap<String, String>, BTreeMap<String, Vec<String>>) {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let names = metadata["packages"]
        .as_array()
        .unwrap()
        .iter()
        .map(|p| (text(&p["id"]), text(&p["name"])))
        .collect();
    let needs = metadata["resolve"]["nodes"].as_array().unwrap().iter().map(|node| {
        let normal = node["deps"].as_array().unwrap().iter().filter(|dep| {
            dep["dep_kinds"].as_array().unwrap().iter().any(|kind| kind["kind"] != "dev")
        });
        (text(&node["id"]), normal.map(|dep| text(&dep["pkg"])).collect())
    });
    (names, needs.collect())
}

#[test]
fn the_walls_stand() {
    let metadata = metadata();
    let (names, needs) = graph(&metadata);
    let members: BTreeSet<&str> = metadata["workspace_members"]
        .as_array()
        .unwrap()
        .iter()
        .map(|id| names[id.as_str().unwrap()].as_str())
        .collect();
    assert_eq!(
        members,
        TABLE.iter().map(|(name, _)| *name).collect(),
        "a crate is missing from the table"
    );
    for (name, allowed) in TABLE {
        let id = names
            .iter()
            .find(|(id, n)| *n == name && needs.contains_key(*id) && id.contains("path+"))
            .unwrap()
            .0;
        let ours: BTreeSet<&str> =
            needs[id].iter().map(|id| names[id].as_str()).filter(|n| members.contains(n)).collect();
        let allowed: BTreeSet<&str> = allowed.iter().copied().collect();
        assert!(ours.is_subset(&allowed), "{name} imports {ours:?}, allowed are {allowed:?}");
    }
    for name in PURE {
        let below = below(name, &names, &needs);
        let found: Vec<&str> = below.iter().copied().filter(|n| IMPURE.contains(n)).collect();
        assert!(found.is_empty(), "{name} has {found:?} below it");
    }
}

#[test]
fn sql_stands_in_the_store_only() {
    let words = ["INSERT INTO", "SELECT ", "UPDATE sign_on", "DELETE FROM"];
    for krate in [
        "app", "check", "domain", "durable", "fetch", "names", "press", "roster", "tlog",
        "typeset", "view", "witness",
    ] {
        for file in rust_files(&root().join("crates").join(krate).join("src")) {
            let source = std::fs::read_to_string(&file).unwrap();
            let found: Vec<&str> =
                words.iter().copied().filter(|word| source.contains(word)).collect();
            assert!(found.is_empty(), "{} holds {found:?}", file.display());
        }
    }
}

/// Web and jobs are neighbours that do not know each other, and the site below them knows neither.
#[test]
fn the_floors_of_the_application_stand() {
    let floors = [
        ("site", &["web", "jobs", "cli", "mail", "export"][..]),
        ("jobs", &["web", "cli", "export"]),
        ("web", &["jobs", "cli", "mail", "export"]),
        ("export", &["jobs", "cli", "mail"]),
    ];
    for (floor, strangers) in floors {
        let mut files = rust_files(&root().join("crates/app/src").join(floor));
        files.push(root().join("crates/app/src").join(floor).with_extension("rs"));
        for file in files.iter().filter(|file| file.exists()) {
            let source = std::fs::read_to_string(file).unwrap();
            for used in source
                .split("use crate::")
                .skip(1)
                .map(|rest| rest.split(';').next().unwrap_or_default())
            {
                // The first names of a group: what stands deeper belongs to them.
                let mut depth = 0;
                let top: String = used
                    .chars()
                    .filter(|c| {
                        depth += i32::from(*c == '{') - i32::from(*c == '}');
                        depth <= i32::from(used.starts_with('{'))
                    })
                    .collect();
                let names = top
                    .split(['{', '}', ',', ' ', '\n'])
                    .map(|name| name.split("::").next().unwrap_or_default());
                let strange: Vec<&str> = names.filter(|name| strangers.contains(name)).collect();
                assert!(strange.is_empty(), "{} uses {strange:?}", file.display());
            }
            let named: Vec<_> = strangers
                .iter()
                .filter(|name| source.contains(&format!(" crate::{name}::")))
                .collect();
            assert!(named.is_empty(), "{} names {named:?}", file.display());
        }
    }
}

/// An auditor builds the checker without database, web server and mail.
#[test]
fn the_checker_is_small() {
    let metadata = metadata();
    let (names, needs) = graph(&metadata);
    let below = below("check", &names, &needs);
    let heavy = [
        "rusqlite",
        "tokio-postgres",
        "axum",
        "hyper",
        "tokio",
        "lettre",
        "askama",
        "roster",
        "store",
        "view",
    ];
    let found: Vec<&str> = below.iter().copied().filter(|name| heavy.contains(name)).collect();
    assert!(found.is_empty(), "check has {found:?} below it");
}

/// Everything that is compiled for the crate `name`.
fn below<'n>(
    name: &str,
    names: &'n BTreeMap<String, String>,
    needs: &BTreeMap<String, Vec<String>>,
) -> BTreeSet<&'n str> {
    let start = names.iter().find(|(id, n)| *n == name && id.contains("path+")).unwrap().0;
    let mut below = BTreeSet::from([start.clone()]);
    let mut open = vec![start.clone()];
    while let Some(id) = open.pop() {
        open.extend(needs[&id].iter().filter(|next| below.insert((*next).clone())).cloned());
    }
    below.iter().map(|id| names[id].as_str()).collect()
}

#[test]
fn no_handler_can_send_a_mail() {
    for file in rust_files(&root().join("crates/app/src/web")) {
        let source = std::fs::read_to_string(&file).unwrap();
        assert!(
            !source.contains("crate::mail") && !source.contains("lettre"),
            "{} reaches for mail",
            file.display()
        );
        // Nor ask other machines: what an address that somebody typed is asked leaves with the
        // jobs.
        assert!(
            !source.contains("fetch::") && !source.contains("ureq"),
            "{} reaches outside",
            file.display()
        );
    }
}

#[test]
fn the_documents_name_nothing_that_does_not_exist() {
    for (document, least) in [
        ("ARCHITECTURE.md", 20),
        ("DESIGN.md", 10),
        ("SECURITY.md", 1),
        ("README.md", 1),
        (ASSURANCE, 60),
    ] {
        let checked = paths_exist(document);
        assert!(checked >= least, "only {checked} paths found in {document}");
    }
}

const ASSURANCE: &str = "docs/assurance.md";

/// Each requirement has one row, which names tests that exist or says that there is none.
#[test]
fn every_requirement_has_its_tests_or_says_that_it_has_none() {
    let page = std::fs::read_to_string(root().join(ASSURANCE)).unwrap();
    let (mut numbers, mut verdicts) = (Vec::new(), BTreeMap::from([("held", 0), ("partly", 0)]));
    for row in page.lines().filter(|line| line.starts_with("| R-")) {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let ["", number, _, tests, _, ""] = cells[..] else { panic!("not four cells: {row}") };
        let named = tests_named(number, tests);
        let verdict = tests.split(':').next().unwrap_or_default();
        if verdict == "no test" {
            assert_eq!(named, 0, "{number} has no test, and names one");
        } else {
            assert!(named > 0, "{number} names no test, and does not begin with \"no test\"");
            assert!(verdicts.contains_key(verdict), "{number} is neither held nor partly");
        }
        *verdicts.entry(verdict).or_insert(0) += 1;
        numbers.push(number[2..].parse::<u32>().unwrap());
    }
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=46).collect::<Vec<u32>>(), "R-1 to R-46, each once");
    let count = |verdict: &str| verdicts.get(verdict).copied().unwrap_or_default();
    let (held, partly, without) = (count("held"), count("partly"), count("no test"));
    let told = format!("{held} are held, {partly} partly, {without} without a test.");
    assert!(page.contains(&told), "{ASSURANCE} does not say: {told}");
}

const PROMISES: &str = "docs/promises.md";

/// Each promise to signers has words that exist and tests that exist; and each sentence of the form,
/// the confirmation and the own page is a promise with a row, or is said to be none.
#[test]
fn every_promise_to_signers_has_its_words_and_its_tests() {
    let page = std::fs::read_to_string(root().join(PROMISES)).unwrap();
    let words = root().join("crates/view/locales/en");
    let keys_of = |text: &str| -> BTreeSet<String> {
        let key = |line: &str| Some(line.split_once(" =")?.0.to_owned());
        let is_key = |key: &String| !key.contains(|c: char| c.is_whitespace() || c == '#');
        text.lines().filter_map(key).filter(is_key).collect()
    };
    let read = |name: &str| std::fs::read_to_string(words.join(format!("{name}.ftl"))).unwrap();
    let known: BTreeSet<String> = std::fs::read_dir(&words)
        .unwrap()
        .flat_map(|file| keys_of(&std::fs::read_to_string(file.unwrap().path()).unwrap()))
        .collect();
    let quoted = |text: &str| -> BTreeSet<String> {
        text.split('`').skip(1).step_by(2).map(str::to_owned).collect()
    };
    let (rows, rest) = page.split_once("## Words that promise nothing").unwrap();
    let mut told = BTreeSet::new();
    for row in rows.lines().filter(|line| line.starts_with("| `")) {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let ["", keys, promise, tests, ""] = cells[..] else { panic!("not three cells: {row}") };
        assert!(!promise.is_empty() && tests_named(keys, tests) > 0, "no test: {row}");
        told.extend(quoted(keys));
    }
    assert!(told.len() > 60, "the rows are read: {told:?}");
    let nothing = quoted(rest);
    let both: Vec<_> = told.intersection(&nothing).collect();
    assert!(both.is_empty(), "a promise, and none: {both:?}");
    let unknown: Vec<_> = told.union(&nothing).filter(|key| !known.contains(*key)).collect();
    assert!(unknown.is_empty(), "{PROMISES} names words that are not there: {unknown:?}");
    for file in ["form", "confirm", "signer"] {
        let silent: Vec<String> = keys_of(&read(file))
            .into_iter()
            .filter(|key| !key.starts_with("trouble-"))
            .filter(|key| !told.contains(key) && !nothing.contains(key))
            .collect();
        assert!(silent.is_empty(), "{PROMISES} does not say what {silent:?} promise");
    }
}

/// How many tests a cell names, all of which exist: tests in backquotes, then their file; or a file
/// alone, which is a drill.
fn tests_named(number: &str, cell: &str) -> usize {
    assert!(cell.matches('`').count().is_multiple_of(2), "{number}: a backquote is left open");
    let (mut waiting, mut named) = (Vec::new(), 0);
    for quoted in cell.split('`').skip(1).step_by(2) {
        if quoted.contains("::") || quoted.contains(' ') {
            waiting.push(quoted);
            continue;
        }
        assert!(root().join(quoted).is_file(), "{number} names `{quoted}`, which is no file");
        let source = std::fs::read_to_string(root().join(quoted)).unwrap();
        named += waiting.len().max(1);
        for test in waiting.drain(..) {
            assert!(holds_test(Path::new(quoted), &source, test), "{number}: {test} in {quoted}");
        }
    }
    assert!(waiting.is_empty(), "{number}: no file follows {waiting:?}");
    named
}

/// Whether a file holds a test: `module::name` in Rust and Python, its title in a browser test.
fn holds_test(path: &Path, source: &str, test: &str) -> bool {
    let Some((module, name)) = test.split_once("::") else {
        return source.contains(&format!("test(\"{test}\""));
    };
    // The name of the file, or of the folder where that says nothing.
    let unnamed = |part: &&str| !["tests", "src"].contains(part);
    let stem = path.with_extension("");
    let mut parts = stem.iter().rev().filter_map(|part| part.to_str());
    if parts.find(unnamed) != Some(module) {
        return false;
    }
    if path.extension().is_some_and(|end| end == "py") {
        return source.contains(&format!("\ndef {name}("));
    }
    let lines: Vec<&str> = source.lines().map(str::trim).collect();
    let head = format!("fn {name}(");
    let begins = |line: &&str| line.trim_start_matches("async ").starts_with(&head);
    lines.iter().position(begins).is_some_and(|at| {
        // Its attributes stand above it.
        let above = lines[..at].iter().rev().take_while(|line| line.starts_with("#["));
        above.copied().any(|line| ["#[test]", "#[tokio::test]"].contains(&line))
    })
}

/// How many paths a document names, all of which exist.
fn paths_exist(document: &str) -> usize {
    let text = std::fs::read_to_string(root().join(document)).unwrap();
    let mut checked = 0;
    for quoted in text.split('`').skip(1).step_by(2) {
        let path = quoted.split([' ', ':', '(']).next().unwrap_or_default();
        let is_path =
            path.contains('/') && !path.starts_with(['/', 'h', '<']) && !path.contains(['{', '*']);
        if is_path || Path::new(path).extension().is_some_and(|e| e == "rs" || e == "md") {
            checked += 1;
            assert!(root().join(path).exists(), "{document} names `{path}`, which does not exist");
        }
    }
    checked
}

#[test]
fn cargo_run_starts_the_server() {
    let metadata = metadata();
    let packages = metadata["packages"].as_array().unwrap();
    let defaults: Vec<_> = packages.iter().filter_map(|one| one["default_run"].as_str()).collect();
    assert_eq!(defaults, ["undersigned"], "`cargo run` must know which program is meant");
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

/// Whoever installs a server goes through deploy/README.md from top to bottom.
#[test]
fn what_a_command_needs_is_made_before_it_runs() {
    let text = std::fs::read_to_string(root().join("deploy/README.md")).unwrap();
    let settings = std::fs::read_to_string(root().join("deploy/undersigned.toml")).unwrap();
    let first = text.find("undersigned log status").expect("the first command");
    let lines = settings.lines().filter_map(|line| line.strip_prefix("password_file = \""));
    let files: Vec<&str> = lines.map(|rest| rest.trim_end_matches('"')).collect();
    assert!(!files.is_empty());
    for file in files {
        let made = text.find(&format!("/etc/undersigned/{file} <<")).expect(file);
        assert!(made < first, "{file} is made after the first command that needs it");
    }
}
