//! Texts.

use super::{Case, all_found};
use crate::tests::sample::Sample;
use domain::version::TextHash;

fn part(made: &Sample, name: &str) -> String {
    let version = &made.water.versions.last().unwrap().0;
    let part = version.parts.iter().find(|part| part.name == name).unwrap();
    format!("log/text/{}", TextHash::of(&part.bytes))
}

fn manifest(made: &Sample, version: usize) -> String {
    format!("log/text/{}", made.water.versions[version].0.hash())
}

fn replace(made: &mut Sample, path: &str, from: &str, to: &str) {
    let text = made.files.text(path);
    assert!(text.contains(from), "{text}");
    made.files.0.insert(path.to_owned(), text.replace(from, to).into_bytes());
}

const CASES: &[Case] = &[
    (
        "the body is edited",
        |made| replace(made, &part(made, "statement.en.md"), "ask for", "beg for"),
        "log/text/",
        "the text was changed: this is not the \"statement.en.md\" that was signed",
    ),
    (
        "a translation is edited",
        |made| replace(made, &part(made, "statement.ar.md"), "نحن", "هم"),
        "log/text/",
        "\"statement.ar.md\"",
    ),
    (
        "a demand is edited",
        |made| replace(made, &part(made, "demands.en.tsv"), "Open", "Close"),
        "log/text/",
        "\"demands.en.tsv\"",
    ),
    (
        "the manifest is edited",
        |made| replace(made, &manifest(made, 1), "version 2", "version 3"),
        "log/text/",
        "the list of its parts is not the one whose hash the log holds",
    ),
    (
        "the manifest of an earlier text is edited",
        |made| replace(made, &manifest(made, 0), "version 1", "version 3"),
        "log/text/",
        "the list of its parts is not the one",
    ),
    (
        "a part is missing",
        |made| drop(made.files.0.remove(&part(made, "statement.ar.md"))),
        "log/text/",
        "missing",
    ),
    (
        "the manifest is missing",
        |made| drop(made.files.0.remove(&manifest(made, 1))),
        "log/text/",
        "missing",
    ),
];

#[test]
fn texts_are_those_that_were_signed() {
    all_found(CASES);
}

#[test]
fn a_log_of_manifests_in_another_form_is_told() {
    // The operator opens a text whose manifest promises other lengths, or is of another statement.
    for (from, to, words) in [
        ("text/markdown 1", "text/markdown 2", "bytes long, its manifest says"),
        ("part en text/markdown", "part fr text/markdown", "not a text in the form"),
        ("statement AQEB", "statement AQEC", "and should be version 2 of"),
        ("version 2\n", "version 02\n", "not a text in the form"),
    ] {
        let mut made = Sample::new();
        let text = String::from_utf8(made.water.versions[1].0.manifest.clone()).unwrap();
        assert!(text.contains(from), "{text}");
        made.water.versions[1].0.manifest = text.replacen(from, to, 1).into_bytes();
        made.publish();
        let report = super::checked(&made);
        assert!(report.problems.iter().any(|problem| problem.what.contains(words)), "{report}");
    }
}
