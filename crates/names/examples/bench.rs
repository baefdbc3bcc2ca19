//! `bench PAIRS.tsv [SCORES.tsv]`: quality and speed on labelled pairs (columns label, class, id1,
//! id2, name1, name2, lang1, lang2, country1, country2; a header). SCORES.tsv gets score and band
//! of each pair, then the times: `bench/compare.sh` prints other tools beside them.
use std::collections::BTreeMap;
use std::time::Instant;

use names::{Band, Evidence, Prepared, compare, compare_with, prepare};

struct Row {
    same: bool,
    class: String,
    names: [String; 2],
    countries: [Option<String>; 2],
}

fn read(path: &str) -> Vec<Row> {
    let text = std::fs::read_to_string(path).expect("the pairs file can be read");
    text.lines()
        .skip(1)
        .filter_map(|line| {
            let f: Vec<&str> = line.split('\t').collect();
            let country = |at: usize| f.get(at).filter(|c| !c.is_empty()).map(|c| (*c).to_owned());
            Some(Row {
                same: *f.first()? == "1",
                class: (*f.get(1)?).to_owned(),
                names: [(*f.get(4)?).to_owned(), (*f.get(5)?).to_owned()],
                countries: [country(8), country(9)],
            })
        })
        .collect()
}

/// Best F1 with its precision and recall, and recall at precision .95.
fn curve(mut scored: Vec<(f32, bool)>) -> (f64, f64, f64, f64) {
    scored.sort_by(|p, q| q.0.total_cmp(&p.0));
    let all = scored.iter().filter(|(_, same)| *same).count() as f64;
    let (mut hits, mut best, mut sure) = (0.0, (0.0, 0.0, 0.0), 0.0f64);
    for (at, (score, same)) in scored.iter().enumerate() {
        hits += f64::from(u8::from(*same));
        if scored.get(at + 1).is_some_and(|next| next.0.total_cmp(score).is_eq()) {
            continue;
        }
        let (precision, recall) = (hits / (at as f64 + 1.0), hits / all);
        let f1 = 2.0 * precision * recall / (precision + recall + 1e-9);
        if f1 > best.0 {
            best = (f1, precision, recall);
        }
        if precision >= 0.95 {
            sure = sure.max(recall);
        }
    }
    (best.0, best.1, best.2, sure)
}

const SETS: [(&str, &[&str], &[&str]); 4] = [
    (
        "variant + name_plus_acronym : near_neighbour + parent_child",
        &["variant", "name_plus_acronym"],
        &["near_neighbour", "parent_child"],
    ),
    ("variant : near_neighbour", &["variant"], &["near_neighbour"]),
    ("name_plus_acronym : near_neighbour", &["name_plus_acronym"], &["near_neighbour"]),
    ("variant : parent_child", &["variant"], &["parent_child"]),
];

fn quality(title: &str, rows: &[Row], scores: &[(f32, Band)]) {
    println!("\n## {title}\n| set | best F1 (P / R) | R at P .95 |\n|---|---|---|");
    for (name, positive, negative) in SETS {
        let wanted = |row: &Row| {
            positive.contains(&row.class.as_str()) || negative.contains(&row.class.as_str())
        };
        let points: Vec<(f32, bool)> = rows
            .iter()
            .zip(scores)
            .filter(|(row, _)| wanted(row))
            .map(|(row, s)| (s.0, row.same))
            .collect();
        if points.is_empty() {
            continue;
        }
        let (f1, precision, recall, sure) = curve(points);
        println!("| {name} | {f1:.3} ({precision:.3} / {recall:.3}) | {sure:.3} |");
    }
    let mut bands: BTreeMap<&str, BTreeMap<&str, usize>> = BTreeMap::new();
    for (row, (_, band)) in rows.iter().zip(scores) {
        *bands.entry(&row.class).or_default().entry(band.as_str()).or_default() += 1;
    }
    println!("\n| class | same | review | related | different |\n|---|---|---|---|---|");
    for (class, counts) in bands {
        let total: usize = counts.values().sum();
        let share =
            |band: &str| 100.0 * counts.get(band).copied().unwrap_or(0) as f64 / total as f64;
        println!(
            "| {class} | {:.1} % | {:.1} % | {:.1} % | {:.1} % |",
            share("same"),
            share("review"),
            share("related"),
            share("different")
        );
    }
}

/// Median and best of nine runs, in microseconds per pair.
fn timed(count: usize, mut run: impl FnMut()) -> (f64, f64) {
    run();
    let mut times: Vec<f64> = (0..9)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed().as_secs_f64() * 1e6 / count as f64
        })
        .collect();
    times.sort_by(f64::total_cmp);
    (times[4], times[0])
}

fn main() {
    let path = std::env::args().nth(1).expect("usage: bench PAIRS.tsv");
    let rows = read(&path);
    let prepared: Vec<(Prepared, Prepared)> =
        rows.iter().map(|row| (prepare(&row.names[0]), prepare(&row.names[1]))).collect();
    let plain: Vec<(f32, Band)> =
        prepared.iter().map(|(a, b)| compare(a, b)).map(|c| (c.score, c.band)).collect();
    quality("names only", &rows, &plain);
    let with_country: Vec<(f32, Band)> = rows
        .iter()
        .zip(&prepared)
        .map(|(row, (a, b))| {
            let evidence = Evidence {
                country_a: row.countries[0].as_deref(),
                country_b: row.countries[1].as_deref(),
                ..Evidence::default()
            };
            let outcome = compare_with(a, b, &evidence);
            (outcome.score, outcome.band)
        })
        .collect();
    quality(
        "names and countries (in this file countries nearly give the answer away: see its README)",
        &rows,
        &with_country,
    );
    let both = timed(rows.len(), || {
        for row in &rows {
            std::hint::black_box(compare(&prepare(&row.names[0]), &prepare(&row.names[1])).score);
        }
    });
    let ready = timed(rows.len(), || {
        for (a, b) in &prepared {
            std::hint::black_box(compare(a, b).score);
        }
    });
    println!(
        "\n## speed, one thread, nine runs over {} pairs\n| | median µs | best µs |\n|---|---|---|",
        rows.len()
    );
    println!("| two strings to a score | {:.2} | {:.2} |", both.0, both.1);
    println!("| two prepared names to a score | {:.2} | {:.2} |", ready.0, ready.1);
    if let Some(path) = std::env::args().nth(2) {
        let scores = plain
            .iter()
            .map(|(score, band)| format!("{score:.6}\t{}\n", band.as_str()))
            .collect::<String>();
        let text = format!("{scores}strings\t{:.3}\nprepared\t{:.3}\n", both.0, ready.0);
        std::fs::write(path, text).expect("the scores can be written");
    }
}
