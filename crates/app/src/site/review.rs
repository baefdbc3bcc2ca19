//! What is left to settle of an imported list; shared by the review page and the command line.

use crate::site::suspects::{Findings, Suspect};
use domain::{
    id::SignOnId,
    import::{Doubt, Line, Report},
    signon::{Moderation, Standing},
};
use std::collections::HashMap;
use store::import::{ImportView, Line as Present};
use view::desk::Settled;

/// The sign-ons an import made, in the order of its lines.
pub fn entries(import: &ImportView) -> Vec<SignOnId> {
    import.import.report.lines.iter().filter_map(|line| line.sign_on).collect()
}

/// What the comparison finds about the entries of an import.
pub struct ImportSuspects {
    findings: HashMap<SignOnId, Vec<Suspect>>,
    seqs: HashMap<SignOnId, u32>,
}

impl ImportSuspects {
    pub fn new(import: &ImportView, findings: impl Iterator<Item = (SignOnId, Findings)>) -> Self {
        let lines = import.import.report.lines.iter();
        let seqs = lines.filter_map(|line| Some((line.sign_on?, line.seq))).collect();
        Self { findings: findings.map(|(id, found)| (id, found.suspects)).collect(), seqs }
    }

    /// The suspects to be shown at an entry: of two entries of one list, the pair stands at the
    /// later.
    pub fn of(&self, id: SignOnId) -> impl Iterator<Item = &Suspect> {
        let own = self.seq(id).unwrap_or_default();
        let found = self.findings.get(&id).into_iter().flatten();
        found.filter(move |suspect| self.seq(suspect.side.sign_on).is_none_or(|other| other < own))
    }

    /// Its running number in the list.
    pub fn seq(&self, id: SignOnId) -> Option<u32> {
        self.seqs.get(&id).copied()
    }

    /// Entries that were compared, wait, and need nobody to look at them twice.
    pub fn without_doubts<'a>(
        &'a self,
        import: &'a ImportView,
    ) -> impl Iterator<Item = SignOnId> + 'a {
        import.import.report.lines.iter().filter_map(|line| {
            let id = line.sign_on.filter(|id| self.findings.contains_key(id))?;
            let present = import.sign_ons.get(&id)?;
            (settled(present, import).is_none() && !self.is_doubtful(line, id)).then_some(id)
        })
    }

    /// Entries that were compared, wait, and that somebody should look at, in the order of the list.
    pub fn with_doubts<'a>(
        &'a self,
        import: &'a ImportView,
    ) -> impl Iterator<Item = (&'a Line, SignOnId, &'a Present)> + 'a {
        import.import.report.lines.iter().filter_map(|line| {
            let id = line.sign_on.filter(|id| self.findings.contains_key(id))?;
            let present = import.sign_ons.get(&id)?;
            (settled(present, import).is_none() && self.is_doubtful(line, id))
                .then_some((line, id, present))
        })
    }

    fn is_doubtful(&self, line: &Line, id: SignOnId) -> bool {
        doubts(line).any(Doubt::is_strong) || self.of(id).any(Suspect::is_open)
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

/// How an entry was settled; `None` while it waits.
pub fn settled(present: &Present, import: &ImportView) -> Option<Settled> {
    match (present.state.standing, present.state.moderation) {
        (Standing::Merged { into }, _) => {
            let seq = import
                .import
                .report
                .lines
                .iter()
                .find(|line| line.sign_on == Some(into))
                .map_or(0, |line| u64::from(line.seq));
            Some(Settled::SameAs(seq))
        }
        (Standing::Withdrawn | Standing::Erased, _) | (_, Moderation::Declined { .. }) => {
            Some(Settled::LeftOut)
        }
        (_, Moderation::Accepted) => {
            Some(if present.corrected { Settled::Corrected } else { Settled::Accepted })
        }
        (_, Moderation::Waiting | Moderation::Quarantined { .. }) => None,
    }
}

/// The doubts of the reading. Suspected duplicates are left out: they are compared anew with all
/// that the statement has by now.
pub fn doubts(line: &Line) -> impl Iterator<Item = &Doubt> {
    line.doubts.iter().filter(|doubt| doubt.other_seq().is_none())
}
