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

fn read(name: &str) -> Roster {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/field").join(name);
    roster::read(&fs::read(path).unwrap(), Some(name)).unwrap()
}

/// Every entry out of a mail is looked at, and so is every mail without one.
#[test]
fn mails_are_one_sign_on_each_with_a_doubt() {
    for (name, entries, asked) in
        [("form-mails.txt", 2, 0), ("mails-of-persons-and-bodies.txt", 4, 1)]
    {
        let read = read(name);
        assert_eq!(read.entries.len(), entries, "{name}");
        let doubted = |entry: &Entry| entry.doubts.contains(&Doubt::FromMail);
        assert!(read.entries.iter().all(doubted), "{name}");
        assert_eq!(read.overlooked().count(), asked, "{name}");
        let reached = |entry: &Entry| entry.contact.as_ref().is_some_and(|c| c.email.is_some());
        assert!(read.entries.iter().all(reached), "{name}: {:?}", read.entries);
    }
}

/// A signature of nothing but a telephone number names nobody: the mail is asked about.
#[test]
fn a_mail_that_names_nobody_is_no_entry_without_a_name() {
    let one = |sender: &str, below: &str| {
        format!(
            "From: {sender} <post@{sender}.example>\nSubject: Sign-on\n\nPlease add:\n{below}\n\n"
        )
    };
    let text =
        [one("mara", "Harbour Library"), one("nils", "+49 30 0000001"), one("sol", "Ink Union")];
    let read = roster::read_text(&text.concat()).unwrap();
    assert!(read.entries.iter().all(|entry| !entry.name.trim().is_empty()), "{:?}", read.entries);
}

#[test]
fn a_row_without_a_name_is_a_line_to_look_at() {
    assert_eq!(read("form-limesurvey.csv").summary().questions, 1);
}

/// Notes at the foot of a page are no entries, and nothing of the list goes with them.
#[test]
fn notes_are_none_of_the_entries() {
    assert_eq!(read("notes-at-the-foot.pdf").entries.len(), 7);
}

/// The description of a name is beside it, and in the account of its line.
#[test]
fn what_is_said_of_a_name_is_kept_with_its_line() {
    let names = read("definitions-names.html");
    assert_eq!(names.entries.len(), 4);
    assert!(
        names
            .lines
            .iter()
            .any(|line| line.text == "Verband der Inselbauern\tSeit 1972 auf der Insel tätig.")
    );
}

/// An answer that was begun and never sent is no entry, and is listed with what it says.
#[test]
fn an_answer_that_was_not_sent_is_set_apart() {
    let read = read("export-limesurvey-answers.csv");
    let begun: Vec<&str> = read.overlooked().map(|line| line.text.as_str()).collect();
    assert!(matches!(begun.as_slice(), [line] if line.contains("Harbour Library")), "{begun:?}");
    assert_eq!(read.summary().questions, 2);
}

/// Whom to ask to confirm: kept beside the entry, and in none of its printed forms.
#[test]
fn contact_data_is_kept_apart() {
    let google = read("form-google.csv");
    let first = google.entries[0].contact.as_ref().unwrap();
    assert_eq!(first.email.as_deref(), Some("info@lakewatch.example"));
    assert_eq!(first.telephone.as_deref(), Some("+254 700 000 001"));
    assert_eq!(first.person.as_deref(), Some("Amina Otieno"));
    let persons = read("export-action-network-petition.csv");
    let first = persons.entries[0].contact.as_ref().unwrap();
    assert_eq!(first.email.as_deref(), Some("mara@mail.example"));
    assert_eq!(first.telephone.as_deref(), Some("+1 555 0100"));
}

#[test]
fn no_contact_data_is_in_any_field() {
    for name in [
        "form-google.csv",
        "party-first-and-last-name.csv",
        "party-role-and-affiliation.csv",
        "form-mails.txt",
        "mails-of-persons-and-bodies.txt",
        "export-kobo.csv",
        "export-microsoft.csv",
        "export-nextcloud.csv",
        "export-action-network-petition.csv",
    ] {
        for entry in read(name).entries {
            let json = entry.to_json_line();
            let none = ["@", "+254", "+255", "+1 555", "Kofi Tide", "Mushi", "contact"];
            assert!(none.iter().all(|piece| !json.contains(piece)), "{name}: {json}");
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
        let kind = field(entry, "kind");
        let one_of = wanted["kind"].as_array().is_some_and(|kinds| kinds.contains(&kind));
        outcome.kinds += usize::from(one_of || kind == wanted["kind"]);
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
