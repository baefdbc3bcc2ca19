//! The keys in use and the keys in `locales/` are the same in every language.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

use crate::Locale;

/// Each message of a locale with everything written under it.
fn messages(l: Locale) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut current = String::new();
    // What a translator is told is said to nobody else.
    for line in l.source().lines().filter(|line| !line.starts_with('#')) {
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
        } else if path.extension().is_some_and(|e| e == "rs" || e == "html" || e == "js") {
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

/// The keys that the script of `check.html` may ask for: what it quotes, also after the first words
/// that it puts before a quoted rest, and its answers to the questions of the page.
fn asked_by_the_checker() -> BTreeSet<String> {
    let mut paths = Vec::new();
    files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/checker"), &mut paths);
    let texts = paths.iter().map(|path| fs::read_to_string(path).expect("it can be read"));
    let pieces: BTreeSet<String> =
        texts.flat_map(|text| text.split('"').map(str::to_owned).collect::<Vec<_>>()).collect();
    let begins = ["", "event-", "checkpoint-", "list-", "receipt-", "versions"];
    let put =
        begins.iter().flat_map(|begin| pieces.iter().map(move |rest| format!("{begin}{rest}")));
    let questions = ["text", "list", "log", "receipts"];
    let answers =
        questions.iter().flat_map(|q| ["holds", "not", "open"].map(|how| format!("{q}-{how}")));
    put.chain(answers).map(|code| format!("checker-{code}")).collect()
}

#[test]
fn every_key_is_there_and_used() {
    let (mut all, mut asked) = quoted();
    all.extend(asked_by_the_checker());
    assert!(asked.len() > 200, "the search finds the calls");
    // Their keys are made of their codes.
    let names = Locale::ALL.map(|l| l.name_key().to_owned());
    all.extend(names.clone());
    asked.extend(names);
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
    for l in Locale::ALL {
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
        let parsed = FluentResource::try_new(l.source().to_owned());
        assert!(parsed.is_ok(), "{}: {:?}", l.code(), parsed.err().map(|(_, errors)| errors));
    }
}

/// A table of `locales/GLOSSARY.md`: what is meant, the word for it, what is not said.
struct Term {
    meaning: String,
    word: String,
    not: Vec<String>,
}

/// The glossary of a language.
fn glossary(l: Locale) -> Vec<Term> {
    let text = include_str!("../../locales/GLOSSARY.md");
    let heading = format!("## {} ", l.code());
    let section = text.split(&heading).nth(1).unwrap_or_else(|| panic!("{heading}is missing"));
    let section = section.split("\n## ").next().unwrap_or_default();
    let rows = section.lines().filter(|line| line.starts_with("| ")).skip(1);
    rows.filter_map(|row| {
        let mut cells = row.trim_matches('|').split('|').map(|cell| cell.trim().to_owned());
        let (meaning, word, not) = (cells.next()?, cells.next()?, cells.next()?);
        let not = not.split(',').map(|word| word.trim().to_lowercase());
        Some(Term { meaning, word, not: not.filter(|word| !word.is_empty()).collect() })
    })
    .filter(|term| !term.meaning.starts_with("--"))
    .collect()
}

/// Whether `text` has the words of `phrase` one after another. A phrase that ends in `…` stands for
/// all words that begin so.
fn says(text: &str, phrase: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let parts = text.split(|c: char| !c.is_alphanumeric() && !is_mark(c) && c != '…');
        parts.filter(|word| !word.is_empty()).map(str::to_owned).collect()
    };
    let (text, phrase) = (words(text), words(phrase));
    text.windows(phrase.len()).any(|window| {
        window.iter().zip(&phrase).all(|(word, wanted)| match wanted.strip_suffix('…') {
            Some(start) => word.starts_with(start),
            None => word == wanted,
        })
    })
}

/// Vowel signs belong to Arabic words.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{64b}'..='\u{652}')
}

#[test]
fn the_glossary_has_the_same_terms_in_every_language() {
    let meanings = |l| glossary(l).into_iter().map(|term| term.meaning).collect::<Vec<_>>();
    let english = meanings(Locale::En);
    assert!(english.len() > 10, "{english:?}");
    for l in Locale::ALL {
        assert_eq!(meanings(l), english, "{}", l.code());
        for term in glossary(l) {
            assert!(!term.word.is_empty(), "{} in {}", term.meaning, l.code());
        }
    }
}

/// Words that mean something else to people, or that the product does not use to them.
#[test]
fn words_that_are_not_used() {
    for l in Locale::ALL {
        let terms = glossary(l);
        let banned: Vec<&String> = terms.iter().flat_map(|term| &term.not).collect();
        assert!(banned.len() > 5, "{}", l.code());
        let mut found = Vec::new();
        for (key, text) in messages(l) {
            let said = said(&text).to_lowercase();
            let bad = banned.iter().filter(|phrase| says(&said, phrase));
            found.extend(bad.map(|phrase| format!("{key}: {phrase}")));
        }
        assert!(found.is_empty(), "in {}: {found:#?}", l.code());
    }
}

#[test]
fn phrases_are_found_as_words_and_by_their_beginnings() {
    assert!(says("accepter les 46 sans doute", "sans doute"));
    assert!(!says("sans doutes", "sans doute"));
    assert!(says("the users", "user…") && !says("trousers", "user…"));
    assert!(says("اسم مُبلَّغ به", "مُبلَّغ به") && !says("مُبلَّغون به", "مُبلَّغ به"));
}

/// "Sign-on" is a word of the team's pages: outside, it means a login.
#[test]
fn signers_read_of_signatures() {
    let files = ["page", "statement", "form", "confirm", "signer", "check", "message", "mail"];
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales/en");
    for file in files {
        let text = fs::read_to_string(folder.join(format!("{file}.ftl"))).expect("a file");
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let words = line.split_once(" =").map_or(line, |(_, said)| said);
            assert!(!words.contains("sign-on") && !words.contains("Sign-on"), "{file}: {line}");
        }
    }
}

/// What a message says, without its key.
fn said(text: &str) -> &str {
    text.split_once('=').map_or("", |(_, said)| said)
}

/// A breaking space before a mark leaves the mark alone on the next line: a narrow one that does not
/// break stands there.
#[test]
fn french_marks_are_not_left_alone() {
    let mut found = Vec::new();
    for (key, text) in messages(Locale::Fr) {
        let chars: Vec<char> = said(&text).chars().collect();
        for (at, pair) in chars.windows(2).enumerate() {
            let wrong = match (pair[0], pair[1]) {
                ('\u{202f}', _) | ('«', '\u{202f}') => false,
                // `https://`, the time of day.
                (before, ':') => !before.is_ascii_digit() && chars.get(at + 2) != Some(&'/'),
                (_, ';' | '?' | '!' | '»') | ('«', _) => true,
                _ => false,
            };
            if wrong {
                found.push(format!("{key}: {}{}", pair[0], pair[1]));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn spanish_questions_are_opened() {
    for (key, text) in messages(Locale::Es) {
        for (open, close) in [('¿', '?'), ('¡', '!')] {
            let count = |mark| said(&text).matches(mark).count();
            assert_eq!(count(open), count(close), "{key}: {text}");
        }
    }
}

/// The values on which a message chooses its plural form, and the forms it has.
fn plurals(l: Locale) -> Vec<(String, Vec<String>)> {
    let mut all = Vec::new();
    for (key, text) in messages(l) {
        for select in text.split("->").skip(1) {
            let select = select.split("\n}").next().unwrap_or_default();
            let forms = select.lines().filter_map(|line| {
                let form = line.trim().trim_start_matches('*').strip_prefix('[')?;
                form.split(']').next().map(str::to_owned)
            });
            all.push((key.clone(), forms.collect()));
        }
    }
    all
}

/// The plural forms that a language has for the numbers from 1 on. 0 has a form of its own in
/// Arabic, which reads like `other`.
fn forms(l: Locale) -> BTreeSet<String> {
    let probe = "probe = { $n ->
    [one] one
    [two] two
    [few] few
    [many] many
   *[other] other
}";
    let language = l.t("language-plurals").parse().expect("a tag of a language");
    let mut bundle = FluentBundle::new(vec![language]);
    let resource = FluentResource::try_new(probe.to_owned()).expect("a message");
    bundle.add_resource(resource).expect("one message");
    let pattern = bundle.get_message("probe").and_then(|m| m.value()).expect("a text");
    let form = |n: u64| {
        let mut args = FluentArgs::new();
        args.set("n", n);
        bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    };
    (1..=100).map(form).collect()
}

/// `other` alone would print "3 تواقيعاً": each of the forms that a language has is written.
#[test]
fn every_plural_has_all_forms_of_its_language() {
    assert_eq!(forms(Locale::Ar).len(), 5);
    for l in Locale::ALL {
        let wanted = forms(l);
        let all = plurals(l);
        assert!(all.len() > 20, "{}", l.code());
        for (key, forms) in all {
            for form in &wanted {
                assert!(forms.contains(form), "{key} in {}: no {form}", l.code());
            }
        }
    }
}

/// Facts about the language can be read: see `language.ftl`.
#[test]
fn every_language_says_how_it_is_written() {
    for l in Locale::ALL {
        assert!(["ltr", "rtl"].contains(&l.t("language-direction").as_str()), "{}", l.code());
        assert_eq!(l.t("language-digits").chars().count(), 10, "{}", l.code());
        assert!(l.t("language-grouping-from").parse::<usize>().is_ok(), "{}", l.code());
        assert_eq!(l.t("language-grouping").chars().count(), 1, "{}", l.code());
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
    for l in Locale::ALL {
        let page = match l {
            Locale::En | Locale::Fr => "page",
            Locale::Es | Locale::Pt => "página",
            Locale::Ar => "صفحته",
        };
        let reasons = messages(l).into_iter().filter(|(key, _)| key.starts_with("reason-"));
        for (key, text) in reasons {
            assert!(!text.contains(page), "{key} in {}: {text}", l.code());
        }
    }
}
