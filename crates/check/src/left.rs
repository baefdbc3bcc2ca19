//! Signatures that ended, and by whose doing.

use super::rows::some;
use domain::{
    id::StatementId,
    log::{By, Event, LogKind, Replay, Why},
};
use serde::Serialize;
use std::collections::{HashMap, HashSet};

/// Of one statement, since a certain size of the log: indexes of signatures.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Left {
    /// Withdrawn by their signers.
    pub signer: Vec<u64>,
    /// Withdrawn by the operator.
    pub operator: Vec<u64>,
    pub merged: Vec<u64>,
    pub erased: Vec<u64>,
    /// The operator took one back and entered one after it, so many times.
    pub again: u32,
    /// How many count after all that; `None`: nothing ended.
    pub rest: Option<u64>,
    /// Taken back, and none entered since.
    #[serde(skip)]
    reopened: u32,
}

impl Left {
    /// In words; `None`: nothing ended.
    pub fn words(&self) -> Option<String> {
        let groups = [
            ("withdrawn by the operator", &self.operator),
            ("withdrawn by the signer", &self.signer),
            ("merged into another", &self.merged),
            ("erased", &self.erased),
        ];
        let groups = groups.into_iter().filter(|(_, entries)| !entries.is_empty());
        let said: Vec<String> = groups
            .map(|(how, entries)| format!("{} {how} ({})", entries.len(), some(entries)))
            .collect();
        if said.is_empty() {
            return None;
        }
        let all = self.signer.len() + self.operator.len() + self.merged.len() + self.erased.len();
        let noun = if all == 1 { "signature" } else { "signatures" };
        let rest = if self.rest == Some(0) { "; none is left" } else { "" };
        let again = match self.again {
            0 => String::new(),
            1 => "; once the operator took one back and entered one after it".to_owned(),
            many => format!("; {many} times the operator took one back and entered one after it"),
        };
        Some(format!("{all} {noun} ended: {}{again}{rest}", said.join(", ")))
    }
}

/// Of all statements.
#[derive(Debug, Default)]
pub struct EndedSignatures {
    since: u64,
    left: HashMap<StatementId, Left>,
    /// An erasure often follows on a withdrawal, and ends nothing.
    ended: HashSet<u64>,
    signer: HashSet<u64>,
    /// Of an organisation, merged into that of a person.
    pub unlike: Vec<(u64, u64)>,
}

/// More mergers than these are not told.
const MOST: usize = 20;

impl EndedSignatures {
    /// What ended before the log had so many entries is not told.
    pub fn since(size: u64) -> Self {
        Self { since: size, ..Self::default() }
    }

    /// Takes the next entry, which `replay` has taken.
    pub fn note(&mut self, index: u64, event: &Event, replay: &Replay) {
        if let Event::Sign { statement, .. } = event {
            if let Some(left) = self.left.get_mut(statement).filter(|left| left.reopened > 0) {
                left.reopened -= 1;
                left.again += 1;
            }
            return;
        }
        let (Event::Withdraw { target, .. }
        | Event::Merge { target, .. }
        | Event::Erase { target }) = event
        else {
            return;
        };
        let live = replay.get(target.index).filter(|live| live.status.is_some());
        let Some(live) = live.filter(|live| self.ended.insert(live.index)) else { return };
        if let Event::Withdraw { by: By::Signer, .. } = event {
            self.signer.insert(live.index);
        }
        if index < self.since {
            return;
        }
        let left = self.left.entry(live.statement).or_default();
        match event {
            Event::Withdraw { by: By::Signer, .. } => left.signer.push(live.index),
            Event::Withdraw { why, .. } => {
                left.operator.push(live.index);
                left.reopened += u32::from(*why == Why::Reopened);
            }
            Event::Merge { into, .. } => {
                left.merged.push(live.index);
                let kind = replay.get(into.index).map(|into| into.kind);
                if (live.kind, kind) == (LogKind::Organisation, Some(LogKind::Person))
                    && self.unlike.len() < MOST
                {
                    self.unlike.push((live.index, into.index));
                }
            }
            _ => left.erased.push(live.index),
        }
    }

    /// Whether a signature was withdrawn by its signer.
    pub fn by_signer(&self, index: u64) -> bool {
        self.signer.contains(&index)
    }

    /// What ended of a statement.
    pub fn of(&self, statement: StatementId, replay: &Replay) -> Left {
        let Some(left) = self.left.get(&statement) else { return Left::default() };
        Left { rest: Some(replay.counted(statement).count() as u64), ..left.clone() }
    }
}
