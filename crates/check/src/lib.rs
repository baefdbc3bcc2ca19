//! Checking a publication: texts, lists, log and receipts must say the same, and what is wrong is
//! told in words.
//!
//! What is checked is "What follows, and a checker must find" of `docs/log-format.md`. The files
//! come from a [`Source`]: a directory that `undersigned publish` wrote, or a site. All entries of
//! the log are read once, in order; nothing of it stays in memory but what the rules need.
//! [`monitor`] does the same again and again, and compares with what it saw before.

pub mod cli;
mod commitments;
mod entries;
mod escape;
mod export;
mod folder;
mod head;
mod lag;
mod left;
mod list;
mod list_file;
pub mod monitor;
mod receipt;
mod report;
mod rows;
mod scope;
mod site;
mod source;
mod target;
#[cfg(test)]
mod tests;
mod text;
mod texts;
mod trust;
mod words;

pub use escape::{printable, quoted};
pub use folder::Folder;
pub use report::{Continuity, Finding, LogSeen, Outcome, Report, StatementSeen};
pub use site::Site;
pub use source::{Fault, Source, StatementFiles};
pub use target::{Target, TargetProblem};

use domain::{instant::Instant, log::Class, version::TextHash};
use entries::{CheckpointMatch, Pass};
use jiff::civil::Date;
use list::List;
use std::{cmp::Ordering, collections::BTreeMap};
use tlog::{Checkpoint, Policy};
use trust::Trust;

/// What to check a publication against.
#[derive(Default)]
pub struct Request {
    /// Logs and witnesses that the verifier trusts.
    pub policy: Option<Policy>,
    /// Receipts that do not lie with the publication: name and bytes.
    pub receipts: Vec<(String, Vec<u8>)>,
    /// A checkpoint of an earlier time.
    pub kept: Option<Checkpoint>,
    /// No entry can be of a later day; see [`latest`].
    pub latest: Option<Date>,
}

/// The last day that an entry can be of at this time: tomorrow (UTC), since clocks differ.
pub fn latest(now: Instant) -> Option<Date> {
    now.day().tomorrow().ok()
}

/// Checks everything that the source has.
pub fn verify(source: &dyn Source, request: &Request) -> Report {
    source.begin();
    let report = once(source, request, None);
    // A site goes on while it is read; what is wrong for that reason alone is gone a moment later.
    if report.moving && source.again() {
        let mut second = once(source, request, Some(&report));
        second.lags.extend(report.lags);
        second.unanswered_before = report.unanswered;
        return second;
    }
    report
}

/// Checks a receipt without its log.
pub fn verify_receipt(file: &str, bytes: &[u8], policy: Policy) -> Report {
    let mut report = Report::default();
    let seen = receipt::read(file, bytes, &Trust::policy(policy), &mut report)
        .map(receipt::ReceiptFile::alone);
    report.receipts.extend(seen);
    report
}

/// `before` is what was found a moment ago.
fn once(source: &dyn Source, request: &Request, before: Option<&Report>) -> Report {
    let mut report = Report::default();
    let trust = Trust::read(source, request.policy.clone(), &mut report);
    let wanted = source.statements().unwrap_or_else(|fault| {
        report.fault("the statements", &fault);
        Vec::new()
    });
    // Lists before the checkpoint: so it covers them.
    let statements = wanted.len();
    let lists = list::read_all(source, &trust, wanted, &mut report);
    let receipts = receipt::read_all(source, &trust, &request.receipts, &mut report);
    let head = head::choose(source, &trust, &lists, &mut report);
    for list in &lists {
        text::check_of_list(source, list, &mut report);
    }
    let marks: Vec<_> = receipts.iter().map(receipt::ReceiptFile::mark).collect();
    let mut pass = Pass::new(&lists, &marks, request);
    let whole =
        head.as_ref().is_some_and(|head| entries::read_all(source, head, &mut pass, &mut report));
    log_told(&pass, whole, request, &mut report);
    // Two signed checkpoints that contradict each other are proof enough, whatever becomes of the
    // entries.
    if let (Continuity::Unknown, Some(kept), Some(head)) =
        (&report.continuity, &request.kept, head.filter(|head| head.trusted))
    {
        let now = head.checkpoint();
        report.continuity = match now.size().cmp(&kept.size()) {
            Ordering::Equal if now.root() != kept.root() => {
                Continuity::Fork { root: now.root().to_string() }
            }
            Ordering::Less => Continuity::Shrunk,
            _ => Continuity::Unknown,
        };
    }
    for (at, list) in lists.iter().enumerate() {
        list_told(source, list, &pass, at, whole, &mut report);
        if whole && pass.list_met[at] == CheckpointMatch::Same {
            lag::check(list, &pass, at, before, &mut report);
        }
    }
    export::check(source, &trust, &mut report);
    scope::of_files(source, &mut report);
    if whole {
        let all = lists.len() == statements;
        scope::of_statements(source, (&lists, all), &pass, &mut report);
    }
    let met = pass.receipt_met.clone();
    for (given, met) in receipts.into_iter().zip(met) {
        receipt::compare(&given, met, &pass, whole, &lists, &mut report);
    }
    report
}

/// What the pass found in the log itself.
fn log_told(pass: &Pass<'_>, whole: bool, request: &Request, report: &mut Report) {
    for broken in &pass.broken {
        report.problem(&broken.file, &broken.what);
    }
    for (target, into) in &pass.ended.unlike {
        report.notice(
            "log",
            format!("the signature of an organisation at entry {target} was merged into that of a person at entry {into}"),
        );
    }
    for (word, count) in &pass.unknown {
        report.notice(
            "log",
            format!(
                "{count} entries of the type {}, which is not known here; they count for nothing",
                quoted(word)
            ),
        );
    }
    report.continuity = match (&pass.continuity, &request.kept) {
        (Continuity::Unknown, Some(_)) if whole => Continuity::Shrunk,
        (Continuity::Fork { .. }, Some(_)) if !whole => Continuity::Unknown,
        (kept, _) => kept.clone(),
    };
    if let Some(log) = &mut report.log {
        log.whole = whole;
        log.day = pass.replay.day().map(|day| day.to_string());
    }
    if let Some(key) = &mut report.key {
        key.announced =
            pass.keys.iter().find(|(_, vkey)| *vkey == key.vkey).map(|(index, _)| *index);
    }
}

/// What the pass found between a list and the log.
fn list_told(
    source: &dyn Source,
    list: &List,
    pass: &Pass<'_>,
    at: usize,
    whole: bool,
    report: &mut Report,
) {
    let file = &list.wanted.list;
    let met = pass.list_met[at];
    match (met, list.size()) {
        (CheckpointMatch::Other(root), Some(size)) if whole => {
            report.problem(file, format!("its checkpoint is of another log than this: its root for {size} entries is not {root}"));
        }
        (CheckpointMatch::Unseen, Some(size)) if whole => {
            report.moving_problem(
                file,
                format!(
                    "its checkpoint covers {size} entries, and the log has {}: the log went back",
                    pass.size()
                ),
            );
        }
        (CheckpointMatch::Other(_) | CheckpointMatch::Unseen, _) => report.notice(
            file,
            "its names were not compared with the log, which could not be read so far",
        ),
        (CheckpointMatch::Same, _) => {}
    }
    let opened = list.text.and_then(|text| pass.texts.get(&(list.body.statement_id, text)));
    let disagreement = &pass.rows[at];
    if let Some(what) = &disagreement.text {
        // A text that was opened just now may be ahead of the checkpoint, or of the log, for a
        // moment.
        let newer =
            opened.is_none_or(|opened| list.size().is_some_and(|size| opened.index >= size));
        if newer { report.moving_problem(file, what) } else { report.problem(file, what) }
    }
    for what in &disagreement.rows {
        report.problem(file, what);
    }
    if disagreement.unsaid > 0 {
        report.notice(
            file,
            format!(
                "{} of those who are not named signed before this log said who is to be named: that they chose it cannot be checked",
                disagreement.unsaid
            ),
        );
    }
    if met == CheckpointMatch::Same && whole {
        other_texts(list, pass, report);
    }
    report.absorb(&list.csv);
    if whole {
        earlier_texts(source, list, pass, report);
    }
    let mut seen = list.seen();
    seen.ended = pass.ended.of(list.body.statement_id, &pass.replay);
    seen.text_entry = opened.map(|opened| opened.index);
    seen.text_day = opened.map(|opened| opened.day.to_string());
    seen.covered = list.signed == Ok(true) && met == CheckpointMatch::Same;
    report.statements.push(seen);
}

/// Whether those who signed have signed this text.
fn other_texts(list: &List, pass: &Pass<'_>, report: &mut Report) {
    let mut earlier: BTreeMap<u32, usize> = BTreeMap::new();
    for row in &list.body.rows {
        if row.signatory.version != list.body.version {
            *earlier.entry(row.signatory.version).or_default() += 1;
        }
    }
    let opened = list.text.and_then(|text| pass.texts.get(&(list.body.statement_id, text)));
    let class = match opened.and_then(|opened| opened.class) {
        Some(Class::Typo) => ", which took its place as the correction of a slip",
        Some(Class::Material) | None => "",
    };
    for (version, count) in earlier {
        let names = if count == 1 { "1 name" } else { &format!("{count} names") };
        report.notice(
            &list.wanted.list,
            format!("{names} signed version {version}, and not the text that is shown, version {}{class}", list.body.version),
        );
    }
}

/// The texts of a statement that were open before.
fn earlier_texts(source: &dyn Source, list: &List, pass: &Pass<'_>, report: &mut Report) {
    let statement = list.body.statement_id;
    let of_list =
        pass.texts.iter().filter(|((of, text), _)| *of == statement && Some(*text) != list.text);
    let mut earlier: Vec<(u64, u32, TextHash)> =
        of_list.map(|((_, text), opened)| (opened.index, opened.version, *text)).collect();
    earlier.sort_unstable_by_key(|(index, ..)| *index);
    let there = |(_, version, text): &(u64, u32, TextHash)| {
        text::check_earlier(source, text, (statement, *version), report)
    };
    let missing = earlier.len() - earlier.iter().map(there).filter(|there| *there).count();
    if missing > 0 {
        report.notice(
            &list.wanted.list,
            format!("{missing} earlier texts of this statement are not here, and were not checked"),
        );
    }
}
