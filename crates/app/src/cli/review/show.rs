//! How an entry, its doubts and its suspected duplicates stand side by side on a terminal.

use super::{Open, lines::Loose};
use crate::site::{imports, review::doubts, suspects::Suspect};
use domain::{duplicate::Verdict, entry::Kind};
use std::fmt::Write;
use view::{Locale, Words, desk::why};

const L: Locale = Locale::En;

pub fn summary(clear: usize, open: usize) -> String {
    format!("{clear} raise no doubt, {open} to look at.")
}

/// The source line, the reading, and all that is doubtful. `left`: how many there are to look at.
pub fn entry(one: &Open, left: Option<usize>) -> String {
    let mut text = String::new();
    let number =
        one.line.number.map(|number| format!(", printed number {number}")).unwrap_or_default();
    let left = left.map(|left| format!("{left} left · ")).unwrap_or_default();
    let _ = writeln!(text, "\n{left}{} line {}{number}", one.file, one.line.line);
    let _ = writeln!(text, "    source   {}", source(one));
    let kind = kind(one.entry.kind);
    let _ = writeln!(
        text,
        "    {:<8} {} [{kind}]",
        format!("{}.", one.line.seq),
        one.entry.one_line("en")
    );
    for doubt in doubts(&one.line) {
        let _ = writeln!(
            text,
            "    {} {}",
            if doubt.is_strong() { "doubt   " } else { "note    " },
            doubt.words(L)
        );
    }
    for (suspect, seq) in &one.suspects {
        let seq = seq.map(|seq| format!("{seq}. ")).unwrap_or_default();
        let _ = writeln!(text, "    {:<8} {seq}{}", band(suspect), suspect.name(L.code()));
        let _ = writeln!(text, "             {}", reasons(suspect));
    }
    text
}

/// What can be pressed.
pub fn keys(one: &Open, last: bool) -> String {
    let names = if one.suspects.is_empty() {
        "u later"
    } else {
        "s same, count once · r related · x different · u not sure"
    };
    let back = if last { " · z take back" } else { "" };
    format!("    a accept · {names} · c correct · d decline{back} · q stop ")
}

/// How many lines look like entries.
pub fn asked(lines: usize) -> String {
    match lines {
        1 => "1 line looks like an entry but is not in the list".to_owned(),
        n => format!("{n} lines look like entries but are not in the list"),
    }
}

/// How many lines repeat an entry.
pub fn same(lines: usize) -> String {
    match lines {
        1 => "1 line is the same to the letter as an entry and was not taken in".to_owned(),
        n => format!("{n} lines are the same to the letter as an entry and were not taken in"),
    }
}

/// A line that is no entry, and how it would be read as one.
pub fn loose(one: &Loose) -> String {
    let text = one.line.text.trim().replace('\t', " | ");
    let mut shown = format!("{} line {}\n    source   {text}\n", one.file, one.line.line);
    if let Some(spare) = imports::spare_of(&one.line) {
        let entry = spare.reading.entry();
        let _ = writeln!(shown, "    as       {} [{}]", entry.one_line("en"), kind(entry.kind));
    }
    shown
}

/// What can be pressed there.
pub fn loose_keys(last: bool) -> String {
    let back = if last { " · z take back" } else { "" };
    format!("    e make an entry · u leave it{back} · q enough ")
}

const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Organisation => "organisation",
        Kind::Individual | Kind::Affiliated => "individual",
    }
}

/// The part of the source line that this entry was read from.
fn source(one: &Open) -> String {
    let (start, end) = (one.line.start as usize, one.line.end as usize);
    let part: String = one.line.text.chars().skip(start).take(end.saturating_sub(start)).collect();
    if part.is_empty() { one.line.text.clone() } else { part }
}

fn band(suspect: &Suspect) -> &'static str {
    match (&suspect.verdict, suspect.band) {
        (Some(given), _) if given.verdict == Verdict::Unsure => "unsure?",
        (_, names::Band::Same) => "same?",
        (_, names::Band::Review) => "perhaps",
        (_, names::Band::Related) => "related",
        (_, names::Band::Different) => "differs",
    }
}

fn reasons(suspect: &Suspect) -> String {
    let circumstances = suspect.circumstances.iter().map(|circumstance| circumstance.words(L));
    // Terminals that know nothing of isolates show boxes for them.
    let names = why(L, &suspect.reasons).replace(['\u{2068}', '\u{2069}'], "");
    circumstances.chain(Some(names).filter(|why| !why.is_empty())).collect::<Vec<_>>().join(" · ")
}
