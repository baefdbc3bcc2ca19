//! Builds the background word table: names on standard input, one a line; `word<TAB>names it occurs
//! in` on standard output. Words printed in capitals are skipped: they are acronyms. Only words of
//! two names or more are printed.
use std::collections::{BTreeMap, BTreeSet};
use std::io::BufRead;

fn main() {
    let mut count: BTreeMap<String, u32> = BTreeMap::new();
    for line in std::io::stdin().lock().lines().map_while(Result::ok) {
        let mut seen = BTreeSet::new();
        for raw in line.split(|c: char| c.is_whitespace() || "-–/(),.".contains(c)) {
            let upper = raw.chars().filter(|c| c.is_uppercase()).count();
            if upper >= 2 && !raw.chars().any(char::is_lowercase) {
                continue;
            }
            seen.extend(names::key(raw).split(' ').map(str::to_owned));
        }
        for word in seen {
            if word.chars().count() >= 2 && !word.chars().all(|c| c.is_ascii_digit()) {
                *count.entry(word).or_default() += 1;
            }
        }
    }
    println!(
        "# word <TAB> names it occurs in. Derived from ROR data (ror-community/ror-records), CC0 1.0."
    );
    for (word, n) in count.iter().filter(|(_, n)| **n >= 2) {
        println!("{word}\t{n}");
    }
}
