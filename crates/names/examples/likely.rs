//! `likely NAMES.tsv PAIRS.tsv`: how many doubts people at the desk get to see, by the comparison
//! alone and after what [`names::Comparison::likely_band`] takes away.
//!
//! NAMES.tsv (id, country, name; a header): the first name of each body is taken for a list of
//! different bodies, so that every pair is a false doubt. PAIRS.tsv as for `bench`: pairs of one
//! body that are shown at all before are to be shown after; those that are not are printed.
use names::{Band, Prepared, compare, prepare, self_join};
use std::collections::{BTreeMap, HashSet};

fn column(line: &str, at: usize) -> &str {
    line.split('\t').nth(at).unwrap_or_default()
}

/// Pairs as they are before and after the filter.
#[derive(Default)]
struct Counts {
    all: usize,
    before: BTreeMap<Band, usize>,
    after: BTreeMap<Band, usize>,
}

impl Counts {
    fn add(&mut self, a: &Prepared, b: &Prepared) {
        let comparison = compare(a, b);
        self.all += 1;
        *self.before.entry(comparison.band).or_default() += 1;
        *self.after.entry(comparison.likely_band()).or_default() += 1;
    }

    fn print(&self, what: &str) {
        let of = |bands: &BTreeMap<Band, usize>, band| bands.get(&band).copied().unwrap_or(0);
        let said = |bands| {
            format!(
                "same {:5}  review {:5}  related {:5}",
                of(bands, Band::Same),
                of(bands, Band::Review),
                of(bands, Band::Related)
            )
        };
        println!(
            "{what:26} {:6}  before: {}  after: {}",
            self.all,
            said(&self.before),
            said(&self.after)
        );
    }
}

fn main() {
    let mut args = std::env::args().skip(1);
    let mut read = || {
        let path = args.next().expect("NAMES.tsv PAIRS.tsv");
        std::fs::read_to_string(path).expect("the file can be read")
    };
    let (names, pairs) = (read(), read());
    let mut seen = HashSet::new();
    let first = names.lines().skip(1).filter(|line| seen.insert(column(line, 0)));
    let list: Vec<Prepared> = first.map(|line| prepare(column(line, 2))).collect();
    let mut counts = Counts::default();
    for pair in self_join(&list, Band::Related, 2) {
        counts.add(&list[pair.first as usize], &list[pair.second as usize]);
    }
    counts.print(&format!("a list of {} bodies", list.len()));
    let mut classes: BTreeMap<&str, Counts> = BTreeMap::new();
    for line in pairs.lines().skip(1) {
        let pair = [column(line, 4), column(line, 5)].map(prepare);
        classes.entry(column(line, 1)).or_default().add(&pair[0], &pair[1]);
        let comparison = compare(&pair[0], &pair[1]);
        let gone = comparison.band > Band::Different && comparison.likely_band() == Band::Different;
        if column(line, 0) == "1" && gone {
            println!(
                "lost: {} | {}: {:.3} {}",
                column(line, 4),
                column(line, 5),
                comparison.score,
                comparison.why()
            );
        }
    }
    for (class, counts) in classes {
        counts.print(class);
    }
}
