//! What follows from the entries: which signatures count. Anybody who reads the log in order comes
//! to the same.

use super::{DatedEvent, Event, EventProblem, LogKind, Ref, Status, parse};
use crate::{entry::Display, id::StatementId, version::TextHash};
use jiff::civil::Date;
use std::collections::HashMap;

/// An entry that breaks a rule; it counts for nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("entry {index}: {rule}")]
pub struct Problem {
    /// Index of the entry.
    pub index: u64,
    pub rule: Rule,
}

/// The rule that is broken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Rule {
    /// The entry has no form of ours. Of a type that is unknown here it may be a later program's.
    #[error(transparent)]
    Form(EventProblem),
    /// The day before is later.
    #[error("dated {day}, after an entry of {before}: back-dated")]
    Day { day: Date, before: Date },
    /// Of a day that has not come yet.
    #[error(
        "dated {day}, and the clock here says that it cannot be later than {latest}: in the future"
    )]
    Future { day: Date, latest: Date },
    /// A reference to an entry that is not before this one, or whose hash is another.
    #[error("refers to entry {0}, which is not before it or has another hash")]
    Reference(u64),
    /// What is referred to is of another type or statement than it must be.
    #[error("refers to entry {0}, which is not of the type that this needs")]
    Target(u64),
    /// What is referred to no longer stands.
    #[error("refers to entry {0}, which had ended")]
    Ended(u64),
    /// The text was never opened for this statement.
    #[error("for a text that was never opened for this statement")]
    Text,
    /// `prev` is not the last entry that opened a text of this statement.
    #[error("does not follow the text that was open before")]
    Prev,
    /// A text whose number is not above that of the text before.
    #[error("gives its text the number {number}, and the text before it has the number {before}")]
    Number { number: u32, before: u32 },
    /// The submission has led to a signature already.
    #[error("answers the submission {0} a second time")]
    Used(u64),
    /// A signature that does not say how the signer is to be displayed, in a log that had begun to
    /// say it.
    #[error("does not say how the signer is to be displayed, as earlier entries of this log do")]
    Display,
    /// A choice of how to be displayed that was the signer's before.
    #[error("says of entry {0} what the log said of it before: it changes nothing")]
    Same(u64),
}

/// A signature or submission as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Live {
    /// Index of its `sign` or `submit` entry.
    pub index: u64,
    pub statement: StatementId,
    pub text: TextHash,
    pub kind: LogKind,
    /// `None` for a submission.
    pub status: Option<Status>,
    pub standing: Standing,
    /// Index of the entry with its last commitment.
    pub record: u64,
    /// How the signer is to be displayed; `None` for a submission, and where the log does not say
    /// it.
    pub display: Option<Display>,
    /// Index of the entry that said so last.
    pub displayed: u64,
}

impl Live {
    /// Whether the signer is to be named; `None` where the log does not say it.
    pub fn is_named(&self, launched: bool) -> Option<bool> {
        self.display.map(|display| display.is_named(launched))
    }
}

/// How far a signature or submission has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// A signature that counts; a submission that waits.
    Stands,
    /// A submission that became a signature.
    Signed,
    Declined,
    Withdrawn,
    Merged,
    Erased,
}

/// One entry, in few bytes: there may be millions.
#[derive(Debug, Clone, Copy)]
struct Slot {
    hash: [u8; 8],
    record: u64,
    display: Option<Display>,
    /// Place among the texts; [`NOTHING`] for entries that are neither signature nor submission.
    text: u32,
    kind: LogKind,
    status: Option<Status>,
    standing: Standing,
}

const NOTHING: u32 = u32::MAX;

#[derive(Debug, Clone, Copy)]
struct OpenText {
    statement: StatementId,
    text: TextHash,
    version: u32,
    /// Index of the entry that opened it.
    index: u64,
}

/// Reads a log in order. About 32 bytes are kept for each entry.
#[derive(Debug, Clone, Default)]
pub struct Replay {
    slots: Vec<Slot>,
    texts: Vec<OpenText>,
    launched: Vec<StatementId>,
    /// Signatures whose signers chose anew, and the entry that said so last.
    displayed: HashMap<u64, u64>,
    /// A signature has said how its signer is to be displayed.
    displays: bool,
    day: Option<Date>,
    /// No entry can be of a later day.
    latest: Option<Date>,
}

impl Replay {
    /// A later day than `latest` breaks a rule. `None`: whoever reads has no clock.
    pub fn until(latest: Option<Date>) -> Self {
        Self { latest, ..Self::default() }
    }

    /// Takes the next entry with its leaf hash. An entry that breaks a rule is counted for nothing,
    /// and reading can go on.
    pub fn push(&mut self, entry: &[u8], leaf: &[u8; 32]) -> Result<DatedEvent, Problem> {
        let index = self.size();
        let hash = std::array::from_fn(|at| leaf[at]);
        let slot = Slot {
            hash,
            record: index,
            display: None,
            text: NOTHING,
            kind: LogKind::Hidden,
            status: None,
            standing: Standing::Stands,
        };
        self.slots.push(slot);
        self.take(index, entry).map_err(|rule| Problem { index, rule })
    }

    /// How many entries were read.
    pub fn size(&self) -> u64 {
        self.slots.len() as u64
    }

    /// The day of the last entry.
    pub fn day(&self) -> Option<Date> {
        self.day
    }

    /// The signature or submission whose entry stands at `index`.
    pub fn get(&self, index: u64) -> Option<Live> {
        let slot = self.slots.get(usize::try_from(index).ok()?)?;
        let text = self.texts.get(slot.text as usize)?;
        Some(Live {
            index,
            statement: text.statement,
            text: text.text,
            kind: slot.kind,
            status: slot.status,
            standing: slot.standing,
            record: slot.record,
            display: slot.display,
            displayed: self.displayed.get(&index).copied().unwrap_or(index),
        })
    }

    /// Whether those are named who are to be named at the launch of this statement.
    pub fn is_launched(&self, statement: StatementId) -> bool {
        self.launched.contains(&statement)
    }

    /// The signatures that count for a statement, in the order of the log.
    pub fn counted(&self, statement: StatementId) -> impl Iterator<Item = Live> {
        let all = (0..self.size()).filter_map(|index| self.get(index));
        all.filter(move |live| {
            live.statement == statement
                && live.status.is_some()
                && live.standing == Standing::Stands
        })
    }

    /// The text that is open for a statement now.
    pub fn text(&self, statement: StatementId) -> Option<TextHash> {
        self.last_text(statement).map(|open| open.text)
    }

    fn take(&mut self, index: u64, entry: &[u8]) -> Result<DatedEvent, Rule> {
        let entry = parse(entry).map_err(Rule::Form)?;
        if let Some(before) = self.day.filter(|before| *before > entry.day) {
            return Err(Rule::Day { day: entry.day, before });
        }
        if let Some(latest) = self.latest.filter(|latest| *latest < entry.day) {
            return Err(Rule::Future { day: entry.day, latest });
        }
        self.day = Some(entry.day);
        match &entry.event {
            Event::Statement { statement, version, text, prev } => {
                self.open(index, *statement, (*version, *text), *prev)?;
            }
            Event::Erratum { statement, version, text, prev, .. } => {
                self.open(index, *statement, (*version, *text), Some(*prev))?;
            }
            Event::Submit { statement, text, kind, .. } => {
                let text = self.text_at(*statement, text)?;
                self.put(index, |slot| Slot { text, kind: *kind, ..slot });
            }
            Event::Sign { statement, text, kind, status, display, submit, .. } => {
                if self.displays && display.is_none() {
                    return Err(Rule::Display);
                }
                let text = self.text_at(*statement, text)?;
                if let Some(submit) = submit {
                    let live = self.target(*submit, false)?;
                    if live.statement != *statement {
                        return Err(Rule::Target(submit.index));
                    }
                    match live.standing {
                        Standing::Stands | Standing::Declined => {}
                        Standing::Signed => return Err(Rule::Used(submit.index)),
                        _ => return Err(Rule::Ended(submit.index)),
                    }
                    self.put(submit.index, |slot| Slot { standing: Standing::Signed, ..slot });
                }
                self.displays |= display.is_some();
                let (display, status) = (*display, Some(*status));
                self.put(index, |slot| Slot { text, kind: *kind, status, display, ..slot });
            }
            Event::Display { target, display } => {
                let display = Some(*display);
                if self.standing(*target, true)?.display == display {
                    return Err(Rule::Same(target.index));
                }
                self.displayed.insert(target.index, index);
                self.put(target.index, |slot| Slot { display, ..slot });
            }
            Event::Launch { statement } => {
                if self.last_text(*statement).is_none() {
                    return Err(Rule::Text);
                }
                self.launched.push(*statement);
            }
            Event::Decline { target, .. } => {
                // Declined again after the desk took its decision back, which is no entry by
                // itself.
                let live = self.target(*target, false)?;
                if !matches!(live.standing, Standing::Stands | Standing::Declined) {
                    return Err(Rule::Ended(target.index));
                }
                self.put(target.index, |slot| Slot { standing: Standing::Declined, ..slot });
            }
            Event::Withdraw { target, .. } => self.withdraw(*target)?,
            Event::Correct { target, kind, .. } => {
                self.standing(*target, true)?;
                // A correction that does not say the kind takes back nothing of what was said.
                self.put(target.index, |slot| Slot {
                    record: index,
                    kind: if *kind == LogKind::Hidden { slot.kind } else { *kind },
                    ..slot
                });
            }
            Event::Merge { target, into } => {
                let (one, other) = (self.standing(*target, true)?, self.standing(*into, true)?);
                if one.statement != other.statement || one.index == other.index {
                    return Err(Rule::Target(into.index));
                }
                self.put(target.index, |slot| Slot { standing: Standing::Merged, ..slot });
            }
            Event::Erase { target } => {
                self.find(*target)?;
                self.put(target.index, |slot| Slot { standing: Standing::Erased, ..slot });
            }
            Event::Import { .. } | Event::Key { .. } | Event::Close { .. } => {}
        }
        Ok(entry)
    }

    fn open(
        &mut self,
        index: u64,
        statement: StatementId,
        (version, text): (u32, TextHash),
        prev: Option<Ref>,
    ) -> Result<(), Rule> {
        let before = self.last_text(statement).copied();
        let last = before.map(|open| open.index);
        if let Some(prev) = prev {
            self.checked(prev)?;
        }
        if prev.map(|prev| prev.index) != last {
            return Err(Rule::Prev);
        }
        // Two texts of one number could not be told apart by it.
        if let Some(before) = before.map(|open| open.version).filter(|before| *before >= version) {
            return Err(Rule::Number { number: version, before });
        }
        self.texts.push(OpenText { statement, text, version, index });
        Ok(())
    }

    fn last_text(&self, statement: StatementId) -> Option<&OpenText> {
        self.texts.iter().rev().find(|open| open.statement == statement)
    }

    fn text_at(&self, statement: StatementId, text: &TextHash) -> Result<u32, Rule> {
        let found =
            self.texts.iter().position(|open| open.statement == statement && open.text == *text);
        found.map(|at| at as u32).ok_or(Rule::Text)
    }

    /// A submission that became a signature cannot be withdrawn beside it; one that waits or was
    /// declined can.
    fn withdraw(&mut self, target: Ref) -> Result<(), Rule> {
        let live = self.find(target)?;
        let stands = live.standing == Standing::Stands
            || (live.status.is_none() && live.standing == Standing::Declined);
        if !stands {
            return Err(Rule::Ended(target.index));
        }
        self.put(target.index, |slot| Slot { standing: Standing::Withdrawn, ..slot });
        Ok(())
    }

    /// The signature (else submission) at a reference.
    fn target(&self, reference: Ref, signature: bool) -> Result<Live, Rule> {
        let live = self.find(reference)?;
        if live.status.is_some() == signature {
            Ok(live)
        } else {
            Err(Rule::Target(reference.index))
        }
    }

    fn standing(&self, reference: Ref, signature: bool) -> Result<Live, Rule> {
        let live = self.target(reference, signature)?;
        if live.standing == Standing::Stands { Ok(live) } else { Err(Rule::Ended(reference.index)) }
    }

    fn find(&self, reference: Ref) -> Result<Live, Rule> {
        self.checked(reference)?;
        self.get(reference.index).ok_or(Rule::Target(reference.index))
    }

    fn checked(&self, reference: Ref) -> Result<(), Rule> {
        let slot = usize::try_from(reference.index).ok().and_then(|at| self.slots.get(at));
        // The entry that refers stands in the list already, and must not refer to itself.
        let earlier = reference.index + 1 < self.size();
        match slot {
            Some(slot) if earlier && slot.hash == reference.hash => Ok(()),
            _ => Err(Rule::Reference(reference.index)),
        }
    }

    fn put(&mut self, index: u64, change: impl FnOnce(Slot) -> Slot) {
        if let Some(slot) = usize::try_from(index).ok().and_then(|at| self.slots.get_mut(at)) {
            *slot = change(*slot);
        }
    }
}
