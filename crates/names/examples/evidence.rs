//! Reads pairs (TSV with a header; columns label, class, id1, id2, name1, name2) from standard
//! input and prints the parts of the score of each, for `bench/fit.py`.
use std::io::BufRead;

fn main() {
    let mut header = false;
    for line in std::io::stdin().lock().lines().map_while(Result::ok).skip(1) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [label, class, id1, id2, name1, name2, ..] = fields.as_slice() else {
            continue;
        };
        let (a, b) = (names::prepare(name1), names::prepare(name2));
        let parts = names::evidence_table(&a, &b);
        if !header {
            let titles: Vec<&str> = parts.iter().map(|(name, _)| *name).collect();
            println!("label\tclass\tid1\tid2\t{}", titles.join("\t"));
            header = true;
        }
        let values: Vec<String> = parts.iter().map(|(_, value)| value.to_string()).collect();
        println!("{label}\t{class}\t{id1}\t{id2}\t{}", values.join("\t"));
    }
}
