//! The keys in use and the keys in `locales/` are the same in every language.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::Locale;

/// Each message of a locale with everything written under it.
fn messages(l: Locale) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut current = String::new();
    for line in l.source().lines() {
        let key = line
            .split(" =")
            .next()
            .filter(|k| line.contains(" =") && !k.is_empty() && !k.contains([' ', '#']));
        if let Some(key) = key {
            key.clone_into(&mut current);
            assert!(
                found.insert(current.clone(), String::new()).is_none(),
                "{key} stands twice in {}",
                l.code()
            );
        }
        if let Some(text) = found.get_mut(&current) {
            text.push_str(line);
            text.push('\n');
        }
    }
    found
}

fn files(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the source tree can be read") {
        let path = entry.expect("the source tree can be read").path();
        if path.is_dir() {
            files(&path, into);
        } else if path.extension().is_some_and(|e| e == "rs" || e == "html") {
            into.push(path);
        }
    }
}

/// Every quoted text in the program and the templates, and the keys asked for by name.
fn quoted() -> (BTreeSet<String>, BTreeSet<String>) {
    let crate_dir = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    files(&crate_dir.join("src"), &mut paths);
    files(&crate_dir.join("templates"), &mut paths);
    files(&crate_dir.join("../app/src"), &mut paths);
    let (mut all, mut asked) = (BTreeSet::new(), BTreeSet::new());
    for path in paths.iter().filter(|p| !p.components().any(|c| c.as_os_str() == "tests")) {
        let text = fs::read_to_string(path).expect("the source tree can be read");
        for line in text.lines().filter(|l| !l.trim_start().starts_with("//")) {
            let pieces: Vec<&str> = line.split('"').collect();
            all.extend(pieces.iter().skip(1).map(|p| (*p).to_owned()));
            for pair in pieces.windows(2) {
                let call =
                    [".t(", ".t1(", ".t2(", ".ta(", ".named("].iter().any(|c| pair[0].ends_with(c));
                if call && !pair[1].is_empty() {
                    asked.insert(pair[1].to_owned());
                }
            }
        }
    }
    (all, asked)
}

#[test]
fn every_key_is_there_and_used() {
    let (all, asked) = quoted();
    assert!(asked.len() > 200, "the search finds the calls");
    for l in Locale::ALL {
        let known = messages(l);
        let missing: Vec<_> = asked.iter().filter(|k| !known.contains_key(*k)).collect();
        assert!(missing.is_empty(), "missing in {}: {missing:?}", l.code());
        let unused: Vec<_> = known.keys().filter(|k| !all.contains(*k)).collect();
        assert!(unused.is_empty(), "never used, in {}: {unused:?}", l.code());
    }
}

#[test]
fn all_languages_have_the_same_keys_and_values() {
    let english = messages(Locale::En);
    let values = |text: &str| -> BTreeSet<String> {
        text.split("{ $")
            .skip(1)
            .filter_map(|s| s.split([' ', '}']).next())
            .map(str::to_owned)
            .collect()
    };
    for l in [Locale::Es, Locale::Fr, Locale::Ar] {
        let other = messages(l);
        let keys = |m: &BTreeMap<String, String>| m.keys().cloned().collect::<BTreeSet<_>>();
        let differ: Vec<_> = keys(&english).symmetric_difference(&keys(&other)).cloned().collect();
        assert!(differ.is_empty(), "{}: {differ:?}", l.code());
        for (key, text) in &english {
            assert_eq!(values(text), values(&other[key]), "{key} in {}", l.code());
        }
    }
}

#[test]
fn locale_files_have_no_syntax_slip() {
    for l in Locale::ALL {
        let parsed = fluent_bundle::FluentResource::try_new(l.source().to_owned());
        assert!(parsed.is_ok(), "{}: {:?}", l.code(), parsed.err().map(|(_, errors)| errors));
    }
}

/// Words the tool does not use to people, with their closest kin in the other languages.
#[test]
fn words_that_are_not_used() {
    for (l, banned) in [
        (Locale::En, ["user", "invalid", "oops", "petition", "campaign", "supporter"].as_slice()),
        (Locale::Es, ["usuari", "inválid", "ups", "petición", "campaña"].as_slice()),
        (Locale::Fr, ["utilisat", "invalide", "oups", "pétition", "campagne"].as_slice()),
        (Locale::Ar, ["مستخدم", "عريضة", "حملة"].as_slice()),
    ] {
        for (key, text) in messages(l) {
            let text = text.to_lowercase();
            for word in text.split(|c: char| !c.is_alphanumeric()) {
                let kin = banned
                    .iter()
                    .find(|b| word.starts_with(**b) || (l == Locale::Ar && word.contains(**b)));
                assert_eq!(kin, None, "{key} in {}: {word}", l.code());
            }
        }
    }
}

#[test]
fn every_file_of_a_folder_is_read() {
    for l in Locale::ALL {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(l.code());
        for entry in fs::read_dir(folder).expect("a folder for each language") {
            let path = entry.expect("the folder can be read").path();
            let text = fs::read_to_string(&path).expect("a text");
            assert!(l.source().contains(&text), "{} is not read", path.display());
        }
    }
}

/// Nobody is sent to look for what no page says.
#[test]
fn no_reason_points_to_what_no_page_says() {
    let pages =
        [(Locale::En, "page"), (Locale::Es, "página"), (Locale::Fr, "page"), (Locale::Ar, "صفحته")];
    for (l, page) in pages {
        let reasons = messages(l).into_iter().filter(|(key, _)| key.starts_with("reason-"));
        for (key, text) in reasons {
            assert!(!text.contains(page), "{key} in {}: {text}", l.code());
        }
    }
}

/// A narrow space that does not break stands before the French signs that have one.
#[test]
fn french_signs_stand_at_their_words_on_the_pages_of_signers() {
    for file in ["form", "confirm", "signer"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("locales/fr/{file}.ftl"));
        let text = fs::read_to_string(path).expect("the file can be read");
        for line in text.lines().filter(|line| line.contains(" =")) {
            for sign in [':', ';', '?', '!', '»'] {
                for (at, _) in line.match_indices(sign) {
                    let before = line[..at].chars().next_back();
                    let fits = before == Some('\u{202f}') || line[at..].starts_with("://");
                    assert!(fits, "{file}: {line}");
                }
            }
        }
    }
}
