//! Lists as they are met in the field, one a kind of fault: `tests/field/README.md`.
//! `cargo test -p roster --test field -- --nocapture` prints the table.

use std::{collections::BTreeSet, fs, path::Path};

use roster::{Doubt, Entry, Roster};
use serde_json::Value;

/// Lists whose columns may be read in either order.
const ANY_ORDER: [&str; 3] =
    ["blocks-side-by-side.pdf", "lost-persons-in-two-columns.docx", "pdf-two-columns.pdf"];

#[test]
fn each_kind_of_list_is_read_as_expected() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/field");
    let mut names: Vec<String> = fs::read_dir(&folder)
        .unwrap()
        .map(|file| file.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| {
            Path::new(name.as_str()).extension().is_none_or(|end| end != "jsonl")
                && name != "README.md"
        })
        .collect();
    names.sort();
    assert!(names.len() >= 40, "only {} lists found", names.len());
    let mut wrong = Vec::new();
    for name in &names {
        let read = roster::read(&fs::read(folder.join(name)).unwrap(), Some(name)).unwrap();
        let expected: Vec<Value> =
            fs::read_to_string(folder.join(format!("{name}.expected.jsonl")))
                .unwrap()
                .lines()
                .map(|line| serde_json::from_str(line).unwrap())
                .collect();
        if name == "form-mails.txt" {
            assert_mails(&read);
            continue;
        }
        let outcome = compare(&read.entries, &expected, ANY_ORDER.contains(&name.as_str()));
        println!(
            "{name:42} {:3} entries, {:3} exact, {:3} of the right kind, {:2} lost",
            expected.len(),
            outcome.exact,
            outcome.kinds,
            outcome.lost
        );
        wrong.extend(outcome.faults.iter().map(|fault| format!("{name}: {fault}")));
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// Mails are no list: every line of theirs is a question that says so.
fn assert_mails(read: &Roster) {
    assert!(read.entries.is_empty());
    let asked: Vec<&str> = read.overlooked().map(|line| line.text.as_str()).collect();
    assert!(asked.iter().any(|line| line.contains("Lake Watch Association")), "{asked:?}");
    assert!(asked.iter().any(|line| line.contains("Rivières Libres")), "{asked:?}");
}

#[test]
fn a_row_without_a_name_is_a_line_to_look_at() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/field/form-limesurvey.csv");
    let read = roster::read(&fs::read(path).unwrap(), Some("form-limesurvey.csv")).unwrap();
    assert_eq!(read.summary().questions, 1);
}

#[test]
fn no_contact_data_is_in_any_field() {
    for name in
        ["form-google.csv", "party-first-and-last-name.csv", "party-role-and-affiliation.csv"]
    {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/field").join(name);
        let read = roster::read(&fs::read(path).unwrap(), Some(name)).unwrap();
        for entry in read.entries {
            let json = entry.to_json_line();
            assert!(!json.contains('@') && !json.contains("+254"), "{name}: {json}");
        }
    }
}

#[derive(Default)]
struct Outcome {
    exact: usize,
    kinds: usize,
    lost: usize,
    faults: Vec<String>,
}

fn compare(found: &[Entry], expected: &[Value], any_order: bool) -> Outcome {
    let mut outcome = Outcome::default();
    if found.len() != expected.len() {
        outcome.faults.push(format!("{} entries, {} expected", found.len(), expected.len()));
    }
    for (at, wanted) in expected.iter().enumerate() {
        let entry = if any_order {
            found.iter().find(|entry| is_named(entry, &wanted["name"]))
        } else {
            found.get(at)
        };
        let Some(entry) = entry else {
            outcome.lost += 1;
            outcome.faults.push(format!("lost: {}", wanted["name"]));
            continue;
        };
        let faults = faults(entry, wanted);
        outcome.exact += usize::from(is_named(entry, &wanted["name"]));
        outcome.kinds += usize::from(field(entry, "kind") == wanted["kind"]);
        outcome.faults.extend(faults.into_iter().map(|fault| format!("{}: {fault}", at + 1)));
    }
    outcome
}

fn faults(entry: &Entry, wanted: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    let both = wanted.get("role").is_some() && wanted.get("affiliation").is_some();
    for (key, value) in wanted.as_object().unwrap() {
        let found = field(entry, key);
        let right = match key.as_str() {
            "seq" => true,
            "name" => is_named(entry, value),
            "no_doubt" => !entry
                .doubts
                .iter()
                .map(Doubt::code)
                .any(|code| value.as_array().unwrap().iter().any(|unwanted| unwanted == code)),
            "role" | "affiliation" if !both => {
                words(&[entry.role.as_deref(), entry.affiliation.as_deref()])
                    == words(&[value.as_str()])
            }
            _ => found == *value || value.as_array().is_some_and(|values| values.contains(&found)),
        };
        if !right {
            faults.push(format!("{key} is {found}, expected {value}"));
        }
    }
    faults
}

fn field(entry: &Entry, key: &str) -> Value {
    let json: Value = serde_json::from_str(&entry.to_json_line()).unwrap();
    json.get(key).cloned().unwrap_or(Value::Null)
}

/// The name as printed, or parted into person, role and affiliation without losing a word.
fn is_named(entry: &Entry, wanted: &Value) -> bool {
    let names: Vec<&str> = match wanted {
        Value::Array(names) => names.iter().filter_map(Value::as_str).collect(),
        name => name.as_str().into_iter().collect(),
    };
    let parts = [Some(entry.name.as_str()), entry.role.as_deref(), entry.affiliation.as_deref()];
    let parted = entry.role.is_some() || entry.affiliation.is_some();
    names
        .iter()
        .any(|name| entry.name == *name || (parted && words(&parts) == words(&[Some(name)])))
}

fn words<'a>(texts: &[Option<&'a str>]) -> BTreeSet<&'a str> {
    texts
        .iter()
        .flatten()
        .flat_map(|text| text.split(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .collect()
}
