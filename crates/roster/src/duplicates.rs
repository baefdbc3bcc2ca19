//! Entries that may be the same signatory.

use std::collections::HashMap;

use crate::{Doubt, Entry};

/// Adds a doubt to the later one of each suspected pair.
pub(crate) fn suspect(entries: &mut [Entry]) {
    let mut first: HashMap<String, u32> = HashMap::new();
    for entry in entries {
        let key = names::key(&entry.name);
        if key.is_empty() {
            continue;
        }
        match first.get(&key) {
            Some(of) => entry.doubts.push(Doubt::PossibleDuplicate { of: *of, score: 1.0, why: "the same name".to_owned() }),
            None => drop(first.insert(key, entry.seq)),
        }
    }
}
