//! What is left to settle of an imported list; shared by the review page and the command line.

use crate::site::suspects::{Findings, Suspect};
use domain::{
    id::SignOnId,
    import::{Doubt, Line, Outcome, Report},
    signon::{Moderation, SignOnState, Standing},
};
use std::collections::{BTreeMap, HashMap};
use store::import::Line as Present;
use view::desk::Settled;

/// What became of some entries.
pub type Presents = BTreeMap<SignOnId, Present>;

/// The lines of an imported list, each entry found by its sign-on.
pub struct ImportLines {
    pub report: Report,
    /// The lines that became sign-ons.
    entries: Vec<(SignOnId, u32)>,
    /// The place of a sign-on among the entries.
    at: HashMap<SignOnId, u32>,
    /// The lines that are neither entry nor blank, parted by what they ended as.
    apart: [Vec<u32>; 3],
    counts: HashMap<Outcome, usize>,
}

/// What the lines are that are no entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Apart {
    /// They look like entries.
    Asked,
    /// They repeat an entry to the letter.
    Duplicate,
    /// Headings and text.
    Other,
}

impl Apart {
    const fn of(outcome: Outcome) -> Option<Self> {
        match outcome {
            Outcome::Question => Some(Self::Asked),
            Outcome::Duplicate => Some(Self::Duplicate),
            Outcome::Heading | Outcome::Text => Some(Self::Other),
            Outcome::Entry | Outcome::Blank => None,
        }
    }
}

impl ImportLines {
    pub fn of(report: Report) -> Self {
        let (mut entries, mut apart) = (Vec::new(), <[Vec<u32>; 3]>::default());
        let (mut at, mut counts) = (HashMap::new(), HashMap::new());
        for (number, line) in report.lines.iter().enumerate() {
            *counts.entry(line.outcome).or_default() += 1;
            if let Some(id) = line.sign_on {
                at.entry(id).or_insert(entries.len() as u32);
                entries.push((id, number as u32));
            }
            if let Some(group) = Apart::of(line.outcome) {
                apart[group as usize].push(number as u32);
            }
        }
        Self { report, entries, at, apart, counts }
    }

    /// The lines that became sign-ons, in the order of the list.
    pub fn entries(&self) -> impl ExactSizeIterator<Item = (SignOnId, &Line)> {
        self.entries.iter().map(|(id, at)| (*id, &self.report.lines[*at as usize]))
    }

    /// The place of a sign-on among the entries.
    pub fn place(&self, id: SignOnId) -> Option<usize> {
        self.at.get(&id).map(|at| *at as usize)
    }

    pub fn line(&self, id: SignOnId) -> Option<&Line> {
        let (_, at) = self.entries[self.place(id)?];
        Some(&self.report.lines[at as usize])
    }

    /// Its running number in the list.
    pub fn seq(&self, id: SignOnId) -> Option<u32> {
        self.line(id).map(|line| line.seq)
    }

    /// Lines that are neither entry nor blank with their places in the report, in its order.
    pub fn apart(&self, group: Apart) -> impl ExactSizeIterator<Item = (usize, &Line)> {
        let places = self.apart[group as usize].iter().map(|at| *at as usize);
        places.map(|at| (at, &self.report.lines[at]))
    }

    /// How many lines ended so.
    pub fn count(&self, outcome: Outcome) -> usize {
        self.counts.get(&outcome).copied().unwrap_or_default()
    }
}

/// What the comparison finds about entries of an import, in the order in which they are given.
pub struct ImportSuspects {
    order: Vec<SignOnId>,
    findings: HashMap<SignOnId, Vec<Suspect>>,
}

impl ImportSuspects {
    pub fn new(findings: impl Iterator<Item = (SignOnId, Findings)>) -> Self {
        let (mut order, mut by_id) = (Vec::new(), HashMap::new());
        for (id, found) in findings {
            order.push(id);
            by_id.insert(id, found.suspects);
        }
        Self { order, findings: by_id }
    }

    /// The suspects to be shown at an entry: of two entries of one list, the pair stands at the
    /// later.
    pub fn of<'a>(
        &'a self,
        lines: &'a ImportLines,
        id: SignOnId,
    ) -> impl Iterator<Item = &'a Suspect> {
        let own = lines.seq(id).unwrap_or_default();
        let found = self.findings.get(&id).into_iter().flatten();
        found.filter(move |suspect| lines.seq(suspect.side.sign_on).is_none_or(|other| other < own))
    }

    /// Entries that wait and need nobody to look at them twice.
    pub fn without_doubts(&self, lines: &ImportLines, present: &Presents) -> Vec<SignOnId> {
        let waiting = self.waiting(lines, present);
        waiting
            .filter(|(line, id, _)| !self.is_doubtful(lines, line, *id))
            .map(|one| one.1)
            .collect()
    }

    /// Entries that wait and that somebody should look at.
    pub fn with_doubts<'a>(
        &'a self,
        lines: &'a ImportLines,
        present: &'a Presents,
    ) -> impl Iterator<Item = (&'a Line, SignOnId, &'a Present)> {
        let waiting = self.waiting(lines, present);
        waiting.filter(|(line, id, _)| self.is_doubtful(lines, line, *id))
    }

    fn waiting<'a>(
        &'a self,
        lines: &'a ImportLines,
        present: &'a Presents,
    ) -> impl Iterator<Item = (&'a Line, SignOnId, &'a Present)> {
        let all =
            self.order.iter().filter_map(|id| Some((lines.line(*id)?, *id, present.get(id)?)));
        all.filter(|(_, _, present)| is_open(&present.state))
    }

    fn is_doubtful(&self, lines: &ImportLines, line: &Line, id: SignOnId) -> bool {
        doubts(line).any(Doubt::is_strong) || self.of(lines, id).any(Suspect::is_open)
    }
}

/// The doubts of the reading, of every entry of an import that raises one.
pub fn all_doubts(report: &Report) -> HashMap<SignOnId, Vec<Doubt>> {
    let mut found: HashMap<SignOnId, Vec<Doubt>> = HashMap::new();
    for line in &report.lines {
        if let Some(id) = line.sign_on {
            found.entry(id).or_default().extend(doubts(line).cloned());
        }
    }
    found.retain(|_, doubts| !doubts.is_empty());
    found
}

/// Whether an entry is still to be settled.
pub const fn is_open(state: &SignOnState) -> bool {
    matches!(
        (state.standing, state.moderation),
        (Standing::Live, Moderation::Waiting | Moderation::Quarantined { .. })
    )
}

/// How an entry was settled; `None` while it waits.
pub fn settled(present: &Present, lines: &ImportLines) -> Option<Settled> {
    if is_open(&present.state) {
        return None;
    }
    Some(match (present.state.standing, present.state.moderation) {
        (Standing::Merged { into }, _) => Settled::SameAs(lines.seq(into).map_or(0, u64::from)),
        (Standing::Live, Moderation::Accepted) => {
            if present.corrected {
                Settled::Corrected
            } else {
                Settled::Accepted
            }
        }
        _ => Settled::Declined,
    })
}

/// The doubts of the reading. Suspected duplicates are left out: they are compared anew with all
/// that the statement has by now.
pub fn doubts(line: &Line) -> impl Iterator<Item = &Doubt> {
    line.doubts.iter().filter(|doubt| doubt.other_seq().is_none())
}
