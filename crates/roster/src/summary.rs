use crate::{Doubt, LineUse, Roster};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

/// Counts over a roster; `Display` gives the one-line summary for people.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Summary {
    /// Entries read.
    pub entries: usize,
    /// Entries in each numbering run, with its letter.
    pub lists: Vec<(String, usize)>,
    /// Places where a counter skips one or more numbers.
    pub gaps: usize,
    /// Times the counter starts again.
    pub restarts: usize,
    /// Lines that hold more than one entry.
    pub shared_lines: usize,
    /// Entries that stand on such a line.
    pub entries_on_shared_lines: usize,
    /// Lines of the list that a person has to place.
    pub questions: usize,
    /// How often each doubt was raised, by its code.
    pub doubts: BTreeMap<&'static str, usize>,
}

impl Roster {
    /// Counts for the one-line summary.
    #[must_use]
    pub fn summary(&self) -> Summary {
        Summary::of(self)
    }
}

impl Summary {
    fn of(roster: &Roster) -> Self {
        let mut summary = Self {
            entries: roster.entries.len(),
            lists: roster.lists.iter().map(|run| (run.letter.clone(), run.entries)).collect(),
            questions: roster.questions().count(),
            ..Self::default()
        };
        let mut shared = BTreeSet::new();
        for entry in &roster.entries {
            for doubt in &entry.doubts {
                *summary.doubts.entry(doubt.code()).or_default() += 1;
                match doubt {
                    Doubt::GapBefore { .. } => summary.gaps += 1,
                    Doubt::Restart => summary.restarts += 1,
                    Doubt::SharedLine => {
                        summary.entries_on_shared_lines += 1;
                        shared.insert((entry.list.as_str(), entry.line));
                    }
                    _ => {}
                }
            }
        }
        summary.shared_lines = roster
            .lines
            .iter()
            .filter(|line| matches!(&line.used, LineUse::Entry { seqs } if seqs.len() > 1))
            .count()
            .max(shared.len());
        summary
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", counted(self.entries, "entry", "entries"))?;
        if self.lists.len() > 1 {
            let runs: Vec<_> =
                self.lists.iter().take(30).map(|(letter, n)| format!("{letter} {n}")).collect();
            let more = if self.lists.len() > runs.len() { " …" } else { "" };
            write!(f, " in {} lists ({}{more})", self.lists.len(), runs.join(", "))?;
        } else if self.lists.len() == 1 {
            write!(f, " in 1 list")?;
        }
        write!(f, " · {}", counted(self.gaps, "gap", "gaps"))?;
        write!(f, " · {}", counted(self.restarts, "restart", "restarts"))?;
        write!(f, " · {}", counted(self.shared_lines, "shared line", "shared lines"))?;
        if self.questions > 0 {
            write!(f, " · {}", counted(self.questions, "line to look at", "lines to look at"))?;
        }
        let doubts: Vec<_> = self.doubts.iter().map(|(code, n)| format!("{code} {n}")).collect();
        if doubts.is_empty() {
            write!(f, " · no doubts")
        } else {
            write!(f, " · doubts: {}", doubts.join(", "))
        }
    }
}

fn counted(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}
