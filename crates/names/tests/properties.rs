//! What holds for any two strings.

use names::{Band, Evidence, Index, Verdict, compare, compare_with, key, prepare};
use proptest::prelude::*;

/// Names made of words that the tables know, odd words and signs.
fn name() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "Harbour",
        "Centre",
        "for",
        "Women",
        "the",
        "of",
        "Ghana",
        "–",
        "(NIF)",
        "NIF",
        "Oleandra",
        "Dr.",
        "Ana",
        "de",
        "42",
        "جمعية",
        "النهر",
        "Общество",
        "маяка",
        "日本財団",
        "L’Étoile",
        "U.S.",
        "Society",
        "International",
        "/",
        "OLAR",
        "“Fanous”",
        "Stiftung",
        "e.V.",
        "&",
        "OT",
        "FTO",
        "GF",
    ]);
    prop::collection::vec(words, 0..9).prop_map(|w| w.join(" "))
}

/// of names in which one letter or more is swapped for its double in another script, at least
/// 98 of 100 are seen.
#[test]
fn look_alike_letters_are_seen_through() {
    let doubles = [
        ('a', 'а'),
        ('e', 'е'),
        ('o', 'о'),
        ('p', 'р'),
        ('c', 'с'),
        ('x', 'х'),
        ('y', 'у'),
        ('i', 'і'),
        ('s', 'ѕ'),
        ('j', 'ј'),
        ('A', 'А'),
        ('B', 'В'),
        ('E', 'Е'),
        ('H', 'Н'),
        ('K', 'К'),
        ('M', 'М'),
        ('O', 'О'),
        ('P', 'Р'),
        ('C', 'С'),
        ('T', 'Т'),
        ('X', 'Х'),
        ('o', 'ο'),
        ('A', 'Α'),
        ('B', 'Β'),
        ('E', 'Ε'),
        ('N', 'Ν'),
        ('O', 'Ο'),
    ];
    let names = include_str!("pairs.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split('\t').next());
    let (mut pairs, mut seen) = (0, 0);
    for name in names {
        for (letter, double) in doubles.iter().filter(|(letter, _)| name.contains(*letter)) {
            for other in [
                name.replace(*letter, &double.to_string()),
                name.replacen(*letter, &double.to_string(), 1),
            ] {
                pairs += 1;
                seen += i32::from(names::skeleton(name) == names::skeleton(&other));
            }
        }
    }
    assert!(pairs >= 500, "only {pairs} pairs");
    assert!(seen * 100 >= pairs * 98, "{seen} of {pairs}");
}

#[test]
fn very_many_words_of_unspaced_scripts() {
    let name = "日本語学習者支援協会連合会 ".repeat(12) + &"Harbour Library ".repeat(30);
    let prepared = prepare(&name);
    assert_eq!(compare(&prepared, &prepared).band, Band::Same);
}

proptest! {
    #[test]
    fn any_string_is_read(text in "\\PC{0,60}") {
        let a = prepare(&text);
        let _ = (names::split(&text), names::kind(&text), names::typos(&text, &|_| 0));
        let _ = (names::skeleton(&text), names::mixed_script_words(&text));
        let _ = names::place_code(&text);
        prop_assert_eq!(key(&key(&text)), key(&text));
        let outcome = compare(&a, &a);
        prop_assert!((0.0..=1.0).contains(&outcome.score));
        let _ = outcome.why();
    }

    #[test]
    fn scores_and_bands_are_symmetric(first in name(), second in name()) {
        let (a, b) = (prepare(&first), prepare(&second));
        let (one, two) = (compare(&a, &b), compare(&b, &a));
        prop_assert_eq!(one.score.to_bits(), two.score.to_bits());
        prop_assert_eq!(one.band, two.band);
        prop_assert!((0.0..=1.0).contains(&one.score));
        prop_assert!(!one.why().contains('\n'));
    }

    #[test]
    fn a_name_prepared_twice_is_the_same(text in name()) {
        let (a, b) = (prepare(&text), prepare(&text));
        prop_assert_eq!(format!("{a:?}"), format!("{b:?}"));
        if !key(&text).is_empty() {
            prop_assert!(compare(&a, &b).why().contains("same but for case"));
        }
    }

    #[test]
    fn verdicts_stand_above_everything(first in name(), second in name()) {
        let (a, b) = (prepare(&first), prepare(&second));
        for (verdict, band) in [
            (Verdict::Same, Band::Same),
            (Verdict::Different, Band::Different),
            (Verdict::Related, Band::Related),
            (Verdict::Unsure, Band::Review),
        ] {
            let evidence = Evidence {
                verdict: Some(verdict),
                same_confirmed_domain: true,
                ..Evidence::default()
            };
            prop_assert_eq!(compare_with(&a, &b, &evidence).band, band);
        }
    }

    #[test]
    fn an_inserted_name_is_among_its_candidates(list in prop::collection::vec(name(), 1..30)) {
        let mut index = Index::new();
        let prepared: Vec<_> = list.iter().map(|n| prepare(n)).collect();
        for (id, name) in prepared.iter().enumerate() {
            index.insert(id as u32, name);
        }
        for (id, name) in prepared.iter().enumerate() {
            prop_assert!(index.candidates(name).iter().any(|(found, _)| *found == id as u32));
        }
    }
}
