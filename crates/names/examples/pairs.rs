//! Compares every pair of a list of names given one a line on standard input and prints what is not
//! `different`.
use std::io::BufRead;

fn main() {
    let lines: Vec<String> = std::io::stdin().lock().lines().map_while(Result::ok).collect();
    let prepared: Vec<names::Prepared> = lines.iter().map(|line| names::prepare(line)).collect();
    let mut rows = Vec::new();
    for (i, a) in prepared.iter().enumerate() {
        for (j, b) in prepared.iter().enumerate().skip(i + 1) {
            let outcome = names::compare(a, b);
            if outcome.band != names::Band::Different || outcome.score > 0.4 {
                rows.push((outcome.score, outcome.band, i, j, outcome.why()));
            }
        }
    }
    rows.sort_by(|x, y| y.0.total_cmp(&x.0));
    for (score, band, i, j, why) in rows {
        println!("{score:.3} {}\t{}\t{}\t{why}", band.as_str(), lines[i], lines[j]);
    }
}
