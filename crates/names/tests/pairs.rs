//! The pairs of `tests/pairs.tsv`, each both ways round.

use names::{compare, prepare};

#[test]
fn every_pair_gets_its_band() {
    let mut wrong = Vec::new();
    for line in include_str!("pairs.tsv").lines().filter(|l| !l.starts_with('#') && !l.is_empty()) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [first, second, bands, note] = fields.as_slice() else {
            panic!("four columns: {line}");
        };
        for (x, y) in [(first, second), (second, first)] {
            let (a, b) = (prepare(x), prepare(y));
            let outcome = compare(&a, &b);
            if !bands.split('|').any(|band| band == outcome.band.as_str()) {
                wrong.push(format!(
                    "{x} | {y}: {} {:.3}, expected {bands} ({note}): {}",
                    outcome.band.as_str(),
                    outcome.score,
                    outcome.why()
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
