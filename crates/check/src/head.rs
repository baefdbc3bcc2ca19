//! The checkpoint up to which the log is read.

use super::{
    list::List,
    report::{LogSeen, Report},
    source::{Source, most},
    trust::Trust,
};
use tlog::{Checkpoint, SignedCheckpoint};

/// The checkpoint as it stands with the log.
pub const CHECKPOINT: &str = "log/checkpoint";

/// A checkpoint to read the log by.
pub struct Head {
    pub note: SignedCheckpoint,
    /// Where it stands.
    pub file: String,
    /// It is signed as the policy demands.
    pub trusted: bool,
}

impl Head {
    pub fn checkpoint(&self) -> &Checkpoint {
        self.note.checkpoint()
    }
}

/// `log/checkpoint`; where that cannot be trusted, the latest one in a list that can. `None`: there
/// is none at all.
pub fn choose(
    source: &dyn Source,
    trust: &Trust,
    lists: &[List],
    report: &mut Report,
) -> Option<Head> {
    let latest = lists
        .iter()
        .filter(|list| list.trusted)
        .filter_map(|list| Some((list.checkpoint.as_ref()?, list)));
    let latest = latest.max_by_key(|(note, _)| note.checkpoint().size());
    let newest = latest.as_ref().map_or(0, |(note, _)| note.checkpoint().size());
    let own = own(source, trust, newest, report);
    let head = match (own, latest) {
        (Some(own), _) if own.trusted || trust.policy.is_none() => own,
        (_, Some((note, list))) => {
            Head { note: note.clone(), file: list.wanted.list.clone(), trusted: true }
        }
        (own, None) => own?,
    };
    report.log = Some(seen(&head, trust));
    Some(head)
}

fn own(source: &dyn Source, trust: &Trust, newest: u64, report: &mut Report) -> Option<Head> {
    let mut note = read(source, report)?;
    // A site goes on while it is read, and caches may be a little behind.
    if note.checkpoint().size() < newest && source.again() {
        note = read(source, report)?;
    }
    let trusted = match trust.check(&note) {
        Ok(verdict) => verdict.is_some(),
        Err(why) => {
            report.distrust(CHECKPOINT, "", &why);
            false
        }
    };
    Some(Head { note, file: CHECKPOINT.to_owned(), trusted })
}

fn read(source: &dyn Source, report: &mut Report) -> Option<SignedCheckpoint> {
    let bytes = report.file(source, CHECKPOINT, most::CHECKPOINT)?;
    SignedCheckpoint::parse(&bytes)
        .map_err(|error| report.problem(CHECKPOINT, format!("not a signed checkpoint: {error}")))
        .ok()
}

fn seen(head: &Head, trust: &Trust) -> LogSeen {
    let cosigned = trust.cosigned(&head.note);
    let checkpoint = head.checkpoint();
    LogSeen {
        origin: checkpoint.origin().to_owned(),
        size: checkpoint.size(),
        root: checkpoint.root().to_string(),
        trusted: head.trusted,
        whole: false,
        day: None,
        other_signatures: head.note.note().signatures().len().saturating_sub(1 + cosigned.len()),
        cosigned,
        checkpoint: head.note.to_string(),
    }
}
