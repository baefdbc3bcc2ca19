//! Nobody is left out, and the figures are those of log and rows.

use crate::{list::List, list_file::Counts};
use domain::{
    log::{Live, LogKind, Replay, Status},
    publication,
};
use std::collections::{HashMap, HashSet};

/// So many entries are named where a few are meant.
const SOME: usize = 8;

/// Signatures that count and have no row.
#[derive(Default)]
struct Nameless {
    /// Confirmed: organisations, persons, and those whose kind the log keeps to itself.
    kinds: [u32; 3],
    entries: Vec<u64>,
    /// Of those in `entries`: to be named by the signer's choice.
    named: Vec<u64>,
    /// Of those in `entries`: the log does not say whether they are to be named.
    unsaid: usize,
    reported: Vec<u64>,
}

impl Nameless {
    fn add(&mut self, live: &Live, launched: bool) {
        if live.status == Some(Status::Reported) {
            self.reported.push(live.index);
            return;
        }
        let at = match live.kind {
            LogKind::Organisation => 0,
            LogKind::Person => 1,
            LogKind::Hidden => 2,
        };
        self.kinds[at] += 1;
        self.entries.push(live.index);
        match live.is_named(launched) {
            Some(true) => self.named.push(live.index),
            Some(false) => {}
            None => self.unsaid += 1,
        }
    }
}

/// Returns of how many without a row the log does not say whether they are to be named.
pub fn check(
    list: &List,
    replay: &Replay,
    pending: &HashSet<u64>,
    found: &mut Vec<String>,
) -> usize {
    let launched = replay.is_launched(list.body.statement_id);
    let rows: HashMap<u64, usize> =
        list.body.rows.iter().enumerate().map(|(at, row)| (row.signatory.leaf.index, at)).collect();
    let mut nameless = Nameless::default();
    for live in replay.counted(list.body.statement_id) {
        if !rows.contains_key(&live.index) && !pending.contains(&live.index) {
            nameless.add(&live, launched);
        }
    }
    if !nameless.reported.is_empty() {
        let entries = some(&nameless.reported);
        found.push(format!("leaves out what the convenor reported at {entries} of the log: neither listed nor pending"));
    }
    let due = nameless.entries.len();
    let said = list.body.counts.unnamed;
    if due != said as usize {
        let entries = some(&nameless.entries);
        let meaning =
            if due > said as usize { "somebody was left out" } else { "the figure is too high" };
        found.push(format!(
            "says that {said} signatories are not named, and {due} signatures of the log have no row ({entries}): {meaning}"
        ));
    }
    if !nameless.named.is_empty() {
        let entries = some(&nameless.named);
        found.push(format!("leaves out {entries} of the log: signatures that count, and whose signers chose to be named"));
    }
    figures(list, &nameless, found);
    nameless.unsaid
}

fn figures(list: &List, nameless: &Nameless, found: &mut Vec<String>) {
    let said = list.body.counts;
    let mut due = publication::Counts::default();
    for row in &list.body.rows {
        due.add(row.signatory.entry.kind, row.signatory.reported, true);
    }
    sums(&said, found);
    let [organisations, persons, hidden] = nameless.kinds;
    (due.organisations, due.individuals) =
        (due.organisations + organisations, due.individuals + persons);
    let mut differ = |what: &str, said: u32, due: u32| {
        if said != due {
            found.push(format!("counts {said} {what}, and rows and log make {due}"));
        }
    };
    differ(
        "organisations reported by the convenor",
        said.reported_organisations,
        due.reported_organisations,
    );
    differ(
        "individuals reported by the convenor",
        said.reported_individuals,
        due.reported_individuals,
    );
    if hidden == 0 {
        differ("organisations", said.organisations, due.organisations);
        differ("individuals", said.individuals, due.individuals);
        return;
    }
    // The log does not say of which kind those are who have no row: the total alone can be
    // compared, and the least of each.
    let total = due.organisations + due.individuals + hidden;
    differ("signatories", said.organisations.saturating_add(said.individuals), total);
    for (what, said, least) in [
        ("organisations", said.organisations, due.organisations),
        ("individuals", said.individuals, due.individuals),
    ] {
        if said < least {
            found.push(format!("counts {said} {what}, and rows and log make {least} at least"));
        }
    }
}

/// The sums are those of the figures beside them.
fn sums(said: &Counts, found: &mut Vec<String>) {
    let confirmed = said.organisations.saturating_add(said.individuals);
    let reported = said.reported_organisations.saturating_add(said.reported_individuals);
    let sums = [
        ("in all", said.total, confirmed.saturating_add(reported)),
        ("confirmed", said.confirmed, confirmed),
    ];
    for (what, said, due) in sums {
        if let Some(said) = said.filter(|said| *said != due) {
            found.push(format!("counts {said} {what}, and its own figures make {due}"));
        }
    }
}

/// `entries 3, 8 and 12`, shortened where there are many.
pub fn some(entries: &[u64]) -> String {
    let shown: Vec<String> = entries.iter().take(SOME).map(u64::to_string).collect();
    match entries.len() {
        0 => "no entry".to_owned(),
        1 => format!("entry {}", shown.join("")),
        many if many > SOME => format!("entries {} and {} more", shown.join(", "), many - SOME),
        _ => format!("entries {}", shown.join(", ")),
    }
}
