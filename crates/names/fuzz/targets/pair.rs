//! Two names, one a line: read, compared both ways, explained.
#![no_main]

use names::{Band, Evidence, Verdict, compare, compare_with, prepare};

libfuzzer_sys::fuzz_target!(|text: &str| {
    let (first, second) = text.split_once('\n').unwrap_or((text, text));
    for name in [first, second] {
        let parts = names::split(name);
        assert!(name.trim().is_empty() || !parts.display.is_empty());
        assert_eq!(names::key(&names::key(name)), names::key(name), "a key of a key differs");
        let _ = (names::kind(name), names::typos(name, &|_| 0), names::skeleton(name));
        let _ = (names::mixed_script_words(name), names::place_code(name));
    }
    let (a, b) = (prepare(first), prepare(second));
    let (one, two) = (compare(&a, &b), compare(&b, &a));
    assert_eq!((one.score, one.band), (two.score, two.band), "not symmetric");
    assert!((0.0..=1.0).contains(&one.score));
    let _ = one.why();
    let evidence = Evidence {
        same_confirmed_domain: true,
        country_a: Some("NO"),
        country_b: Some("GH"),
        ..Evidence::default()
    };
    assert!((0.0..=1.0).contains(&compare_with(&a, &b, &evidence).score));
    let different = Evidence { verdict: Some(Verdict::Different), ..evidence };
    assert_eq!(compare_with(&a, &b, &different).band, Band::Different);
});
