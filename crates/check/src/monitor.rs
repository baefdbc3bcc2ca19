//! Watching a site: what is published today must go on from what was published before.

mod event;
mod state;
#[cfg(test)]
mod tests;
mod waiting;

pub use event::{Event, EventKind};
pub use state::{MonitorState, MonitorStateProblem};

use super::{
    Continuity, Outcome, Report, Request, Source, StatementSeen, lag, latest, rows::some, verify,
};
use domain::{
    draft::Order,
    instant::{HOUR, Instant},
};
use state::{MOST_EVIDENCE, StatementState};
use std::{collections::BTreeSet, time::Duration};
use tlog::Policy;
use waiting::{Waiting, answered, pending};

/// How to watch.
pub struct Watch<'s> {
    pub source: &'s dyn Source,
    /// The address, as it stands in the state.
    pub site: &'s str,
    pub policy: Option<Policy>,
    /// For how long a signature may be pending.
    pub patience: Duration,
}

/// What one look at the site gave.
pub struct Round {
    pub events: Vec<Event>,
    /// What is to be kept; `None` as long as nothing of the site could be verified.
    pub state: Option<MonitorState>,
}

impl Round {
    /// Something is not as it was published.
    pub fn alarms(&self) -> bool {
        self.events.iter().any(|event| event.kind.alarms())
    }

    /// The site could not be read.
    pub fn unreachable(&self) -> bool {
        self.events.iter().any(|event| event.kind == EventKind::Unreachable)
    }
}

impl Watch<'_> {
    /// Verifies the site and compares it with what was kept.
    pub fn round(&self, before: Option<&MonitorState>, now: Instant) -> Round {
        let kept = before.map(|state| state.kept().checkpoint().clone());
        let report = verify(
            self.source,
            &Request {
                policy: self.policy.clone(),
                receipts: Vec::new(),
                kept,
                latest: latest(now),
            },
        );
        let mut look = Look { now, before, report: &report, events: Vec::new() };
        look.log();
        look.statements(self.patience);
        for unread in &report.unread {
            look.tell(EventKind::Unreachable, format!("{}: {}", unread.file, unread.what));
        }
        for problem in &report.problems {
            look.tell(EventKind::Problem, problem.to_string());
        }
        if report.omitted > 0 {
            look.tell(EventKind::Problem, format!("and {} more problems", report.omitted));
        }
        look.as_published();
        let events = look.events;
        let state = next(self.site, before, &report, &events, now);
        Round { events, state }
    }
}

/// One look at the site.
struct Look<'r> {
    now: Instant,
    before: Option<&'r MonitorState>,
    report: &'r Report,
    events: Vec<Event>,
}

impl Look<'_> {
    fn tell(&mut self, kind: EventKind, what: String) {
        self.events.push(Event { time: self.now, kind, what, checkpoint: None });
    }

    /// The log goes on from the checkpoint that was kept, under the same key.
    fn log(&mut self) {
        let Some(log) = &self.report.log else { return };
        let Some(before) = self.before else {
            if log.whole && self.report.outcome() == Outcome::Ok {
                self.tell(
                    EventKind::Begun,
                    format!("{} has {} entries and is as published; from now on it is compared with this", log.origin, log.size),
                );
            }
            return;
        };
        let size = before.kept().checkpoint().size();
        let alarm = match &self.report.continuity {
            Continuity::Fork { root } => {
                let was = before.kept().checkpoint().root();
                Some((
                    EventKind::Fork,
                    format!(
                        "the log was rewritten: its root for {size} entries was {was}, and is {root} now"
                    ),
                ))
            }
            Continuity::Shrunk => Some((
                EventKind::Shrunk,
                format!("the log had {size} entries, and has {} now", log.size),
            )),
            Continuity::Unknown | Continuity::Reached => None,
        };
        if let Some((kind, what)) = alarm {
            self.events.push(Event {
                time: self.now,
                kind,
                what,
                checkpoint: Some(log.checkpoint.clone()),
            });
        }
        if let Some(key) = self.report.key.as_ref().filter(|key| key.vkey != before.vkey) {
            match key.announced.filter(|_| self.report.continuity == Continuity::Reached) {
                Some(index) => {
                    self.tell(
                        EventKind::KeyAnnounced,
                        format!(
                            "the log's key is {} now, as its entry {index} announced",
                            key.vkey
                        ),
                    );
                }
                None => self.tell(
                    EventKind::Key,
                    format!(
                        "the log's key was {}, and is {} now; the log announced no such change",
                        before.vkey, key.vkey
                    ),
                ),
            }
        }
    }

    /// Everything is as published.
    fn as_published(&mut self) {
        let alarms = self.events.iter().any(|event| event.kind.alarms());
        let (Some(log), Some(before)) = (&self.report.log, self.before) else { return };
        if self.report.outcome() == Outcome::Ok && !alarms {
            let new = log.size.saturating_sub(before.kept().checkpoint().size());
            self.tell(
                EventKind::AsPublished,
                format!(
                    "{} has {} entries, {new} of them new, and is as published",
                    log.origin, log.size
                ),
            );
        }
    }

    fn statements(&mut self, patience: Duration) {
        let Some(before) = self.before else { return };
        let size = before.kept().checkpoint().size();
        for seen in &self.report.statements {
            let Some(known) = before.statements.get(&seen.slug) else {
                self.tell(EventKind::NewStatement, format!("{} is published now", seen.slug));
                continue;
            };
            self.text(known, seen, size);
            self.list(known, seen);
            self.left_out(known, seen);
            for waiting in pending(Some(known), seen, self.report, self.now) {
                self.waited(seen, &waiting, patience);
            }
        }
        for slug in before.statements.keys() {
            let folder = format!("s/{slug}/");
            let reported =
                self.report.problems.iter().any(|problem| problem.file.starts_with(&folder));
            if self.report.unread.is_empty()
                && !reported
                && !self.report.statements.iter().any(|seen| seen.slug == *slug)
            {
                self.tell(EventKind::Gone, format!("{slug} was published, and no longer is"));
            }
        }
    }

    fn waited(&mut self, seen: &StatementSeen, waiting: &Waiting, patience: Duration) {
        let waited = self.now.since(waiting.since);
        if waited > patience {
            let (index, hours) = (waiting.entry, waited.as_secs() / HOUR.as_secs());
            let what = format!(
                "{}: entry {index} of the log is called pending for {hours} hours, and no entry says what became of it",
                seen.slug
            );
            self.tell(EventKind::Pending, what);
        }
    }

    /// What the operator may change, and what ended: nothing wrong, but nobody should miss it.
    fn list(&mut self, known: &StatementState, seen: &StatementSeen) {
        if let Some(was) = known.order.filter(|was| *was != seen.order) {
            let (was, is) = (ordered(was), ordered(seen.order));
            self.tell(
                EventKind::ListChanged,
                format!("{}: the list was {was}, and is {is} now", seen.slug),
            );
        }
        if let Some(was) = known.lang.as_ref().filter(|was| **was != seen.lang) {
            let what = format!(
                "{}: the list was in the language {was}, and is in {} now",
                seen.slug, seen.lang
            );
            self.tell(EventKind::ListChanged, what);
        }
        if let Some(ended) = seen.ended.words() {
            self.tell(EventKind::Ended, format!("{}: {ended}", seen.slug));
        }
    }

    /// A list may be a moment behind its log, but not for the same signature in each look.
    fn left_out(&mut self, known: &StatementState, seen: &StatementSeen) {
        let now = answered(self.report, &seen.file);
        let again = now.iter().filter(|one| one.is_among(&known.left_out));
        let again: BTreeSet<u64> = again.map(|one| one.entry).collect();
        if !again.is_empty() {
            let entries = some(&again.into_iter().collect::<Vec<u64>>());
            let what = format!(
                "{}: the list leaves out {entries} of the log, as it did when it was looked at before; each time the log had just changed",
                seen.slug
            );
            self.tell(EventKind::Pending, what);
        }
    }

    fn text(&mut self, known: &StatementState, seen: &StatementSeen, size: u64) {
        if known.statement_id != seen.statement_id {
            let (was, is) = (&known.statement_id, &seen.statement_id);
            self.tell(
                EventKind::Text,
                format!("{}: the statement {was} stood here, and it is {is} now", seen.slug),
            );
        } else if known.text_sha256 != seen.text_sha256 {
            let (was, is) = (&known.text_sha256, &seen.text_sha256);
            match seen.text_entry.filter(|index| *index >= size) {
                Some(index) => {
                    let day = seen.text_day.as_deref().unwrap_or("-");
                    self.tell(
                        EventKind::TextAnnounced,
                        format!(
                            "{}: version {} is open since {day} (entry {index}), {is}",
                            seen.slug, seen.version
                        ),
                    );
                }
                None => {
                    self.tell(
                        EventKind::Text,
                        format!(
                            "{}: the text was {was}, and is {is} now; no entry of the log says so",
                            seen.slug
                        ),
                    );
                }
            }
        }
    }
}

fn ordered(order: Order) -> &'static str {
    match order {
        Order::Name => "ordered by name",
        Order::Time => "in the order of the log",
    }
}

/// What is kept after a look. Only what was verified takes the place of what was kept before; the
/// rest stays, so that it is told again.
fn next(
    site: &str,
    before: Option<&MonitorState>,
    report: &Report,
    events: &[Event],
    now: Instant,
) -> Option<MonitorState> {
    let reported = |kind| events.iter().any(|event| event.kind == kind);
    let mut state = before.cloned();
    if let (Some(log), Some(key)) =
        (report.log.as_ref().filter(|log| log.whole && log.trusted), &report.key)
        && (before.is_none() || report.continuity == Continuity::Reached)
        && !reported(EventKind::Key)
    {
        state = MonitorState::new(site, &key.vkey, &log.checkpoint, state);
    }
    let state = state.as_mut()?;
    for event in events.iter().filter(|event| event.kind.alarms()) {
        if let Some(checkpoint) =
            event.checkpoint.as_ref().filter(|new| !state.evidence.contains(new))
            && state.evidence.len() < MOST_EVIDENCE
        {
            state.evidence.push(checkpoint.clone());
        }
    }
    for seen in report.statements.iter().filter(|seen| seen.covered) {
        let known = state.statements.get(&seen.slug);
        if known.is_some_and(|known| known.text_sha256 != seen.text_sha256)
            && reported(EventKind::Text)
        {
            continue;
        }
        let waiting = pending(known, seen, report, now);
        let new = StatementState {
            statement_id: seen.statement_id.clone(),
            text_sha256: seen.text_sha256.clone(),
            pending: waiting.iter().map(|one| (one.entry, one.since)).collect(),
            pending_words: waiting
                .iter()
                .flat_map(|one| one.words.iter().map(|word| (word.clone(), one.since)))
                .collect(),
            left_out: lag::words(answered(report, &seen.file)),
            order: Some(seen.order),
            lang: Some(seen.lang.clone()),
        };
        state.statements.insert(seen.slug.clone(), new);
    }
    Some(state.clone())
}
