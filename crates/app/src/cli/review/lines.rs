//! Lines that are no entry, made entries with one key.

use super::{Desk, Last, Problem, show};
use crate::site::imports;
use domain::{id::ImportId, import::Line, moderation::Actor};

/// A line of an import that is no entry.
pub(crate) struct Loose {
    pub(super) import: ImportId,
    /// Its place in the report.
    pub(super) at: usize,
    pub(super) file: String,
    pub(super) line: Line,
}

impl Desk {
    /// Goes through lines that are no entry, for somebody who wants to. What is made an entry waits
    /// like the others.
    pub(super) fn take_lines(&mut self, lines: &[Loose], what: &str) -> Result<(), Problem> {
        if lines.is_empty() {
            return Ok(());
        }
        eprint!("{what}. Look at them? y yes · n not now ");
        if self.keys.next("yn") != Some('y') {
            return Ok(());
        }
        let mut at = 0;
        while let Some(one) = lines.get(at) {
            eprint!("\n{}{}", show::loose(one), show::loose_keys(self.last.is_some()));
            match self.keys.next("euzq") {
                Some('e') => self.take(one)?,
                Some('z') => {
                    self.take_back()?;
                    // The line before is the one that was made an entry last, or near it.
                    at = at.saturating_sub(1);
                    continue;
                }
                Some('u') => {}
                _ => return Ok(()),
            }
            at += 1;
        }
        Ok(())
    }

    fn take(&mut self, one: &Loose) -> Result<(), Problem> {
        let Some(spare) = imports::spare_of(&one.line) else {
            eprintln!("Nobody is named on this line.");
            return Ok(());
        };
        let (import, at) = (one.import, one.at);
        let taken = self.store.by(Actor::Operator).write_blocking("make an entry", move |tx| {
            store::import::take_line(tx, import, at, &spare)
        });
        self.after(taken.map(|id| Last::Taken(import, id)), false)
    }
}
