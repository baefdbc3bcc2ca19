//! A list of names, one a line: joined with itself, and looked up.
#![no_main]

use names::{Band, Index, Prepared, prepare, self_join};

libfuzzer_sys::fuzz_target!(|text: &str| {
    let prepared: Vec<Prepared> = text.lines().take(64).map(prepare).collect();
    let pairs = self_join(&prepared, Band::Related, 1);
    let in_order = |pair: &names::Pair| {
        pair.first < pair.second && (pair.second as usize) < prepared.len()
    };
    assert!(pairs.iter().all(in_order));
    let mut index = Index::new();
    for (at, name) in prepared.iter().enumerate() {
        let found = index.candidates(name);
        assert!(found.iter().all(|(id, _)| (*id as usize) < at));
        index.insert(at as u32, name);
    }
});
