//! Reads names, one a line, from standard input and prints what this crate makes of each:
//! `kind <TAB> display <TAB> short name <TAB> place <TAB> likely typos`.
use std::collections::HashMap;
use std::io::BufRead;

fn main() {
    let lines: Vec<String> = std::io::stdin().lock().lines().map_while(Result::ok).collect();
    let mut frequency: HashMap<String, u32> = HashMap::new();
    for word in lines
        .iter()
        .flat_map(|line| names::key(line).split(' ').map(str::to_owned).collect::<Vec<_>>())
    {
        *frequency.entry(word).or_default() += 1;
    }
    for line in &lines {
        let parts = names::split(line);
        let typos: Vec<String> = names::typos(line, &|w| frequency.get(w).copied().unwrap_or(0))
            .into_iter()
            .map(|t| format!("{} -> {} ({:.2})", t.printed, t.suggested, t.confidence))
            .collect();
        println!(
            "{:?}\t{}\t{}\t{}\t{}",
            names::kind(line),
            parts.display,
            parts.short.unwrap_or_default(),
            parts.place.unwrap_or_default(),
            typos.join(", ")
        );
    }
}
