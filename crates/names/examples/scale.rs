//! Speed on very many names: `scale NAMES.txt [count]`. Makes up `count` names (default 1,000,000)
//! by crossing the words of the given names (one a line), one in ten a slightly changed copy of an
//! earlier one, and prints times and memory.
use std::time::Instant;

struct Dice(u64);
impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % below.max(1)
    }
}

fn changed(name: &str, dice: &mut Dice) -> String {
    match dice.roll(4) {
        0 => format!("The {name}"),
        1 => format!("{name} Foundation"),
        2 => {
            let mut chars: Vec<char> = name.chars().collect();
            let at = dice.roll(chars.len().saturating_sub(1));
            if chars.len() > 1 {
                chars.swap(at, at + 1);
            }
            chars.into_iter().collect()
        }
        _ => name.to_uppercase(),
    }
}

fn resident_mb() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|l| l.strip_prefix("VmHWM:"));
    peak.and_then(|l| l.split_whitespace().next())
        .and_then(|kb| kb.parse::<u64>().ok())
        .unwrap_or(0)
        / 1024
}

fn main() {
    let mut args = std::env::args().skip(1);
    let path = args.next().expect("usage: scale NAMES.txt [count]");
    let count: usize = args.next().and_then(|n| n.parse().ok()).unwrap_or(1_000_000);
    let text = std::fs::read_to_string(path).expect("the names file can be read");
    let seeds: Vec<Vec<&str>> = text
        .lines()
        .map(|l| l.split_whitespace().collect())
        .filter(|w: &Vec<&str>| w.len() > 1)
        .collect();
    let mut dice = Dice(7);
    let mut list: Vec<String> = Vec::with_capacity(count);
    while list.len() < count {
        let name = if list.len() > 100 && dice.roll(10) == 0 {
            let at = dice.roll(list.len());
            changed(&list[at].clone(), &mut dice)
        } else {
            let (left, right) = (&seeds[dice.roll(seeds.len())], &seeds[dice.roll(seeds.len())]);
            let (i, j) = (1 + dice.roll(left.len()), dice.roll(right.len()));
            [&left[..i.min(4)], &right[j..right.len().min(j + 4)]].concat().join(" ")
        };
        list.push(name);
    }
    println!("made up {count} names; resident {} MB", resident_mb());
    let start = Instant::now();
    let prepared: Vec<names::Prepared> = list.iter().map(|n| names::prepare(n)).collect();
    println!(
        "prepared one by one in {:.1} s; resident {} MB",
        start.elapsed().as_secs_f64(),
        resident_mb()
    );
    let start = Instant::now();
    let pairs = names::self_join(&prepared, names::Band::Review, 2);
    println!(
        "self-join on two threads in {:.1} s: {} pairs; peak {} MB",
        start.elapsed().as_secs_f64(),
        pairs.len(),
        resident_mb()
    );
    let start = Instant::now();
    let mut index = names::Index::new();
    for (id, name) in prepared.iter().enumerate() {
        index.insert(u32::try_from(id).expect("fewer than 2^32 names"), name);
    }
    println!("index built in {:.1} s; peak {} MB", start.elapsed().as_secs_f64(), resident_mb());
    let mut times: Vec<f64> = (0..2_000.min(count))
        .map(|n| {
            let start = Instant::now();
            let name = names::prepare(&list[n * (count / 2_000).max(1)]);
            let best = index
                .candidates(&name)
                .iter()
                .filter(|(id, _)| {
                    names::compare(&name, &prepared[*id as usize]).band >= names::Band::Review
                })
                .count();
            std::hint::black_box(best);
            start.elapsed().as_secs_f64() * 1e6
        })
        .collect();
    times.sort_by(f64::total_cmp);
    println!(
        "look-up with scoring: median {:.0} µs, 99 of 100 under {:.0} µs, worst {:.0} µs",
        times[times.len() / 2],
        times[times.len() * 99 / 100],
        times[times.len() - 1]
    );
}
