//! A list against the log, at the size that the list names: every row, everybody without a row,
//! every count.

mod counts;

pub use counts::some;

use super::{
    commitments::Commitments,
    list::{List, row_name},
    list_file::Row,
    receipt::words::displayed,
    texts::Texts,
};
use domain::{
    entry::Display,
    log::{Live, Replay, Standing, Status, listed_record},
};
use std::collections::HashSet;

/// More rows than this are not told one by one.
const MOST: usize = 1_000;

/// Everything about which list and log disagree, in words.
#[derive(Debug, Clone, Default)]
pub struct Disagreement {
    pub text: Option<String>,
    pub rows: Vec<String>,
    /// Signatures without a row of which the log does not say whether they are to be named.
    pub unsaid: usize,
}

/// Compares; the log was read up to the size that the list names.
pub fn check(
    list: &List,
    replay: &Replay,
    texts: &Texts,
    commitments: &Commitments,
) -> Disagreement {
    let pending = &list.body.log.pending;
    compare(list, replay, texts, commitments, (pending, pending))
}

/// The same at a later size of the log, where what the list calls pending has ended, or must be
/// listed as it is now.
pub fn check_later(
    list: &List,
    replay: &Replay,
    texts: &Texts,
    commitments: &Commitments,
) -> Disagreement {
    compare(list, replay, texts, commitments, (&unanswered(list, replay), &[]))
}

/// `pending` are the signatures that may have no row, `must_count` those of them that must still
/// count.
fn compare(
    list: &List,
    replay: &Replay,
    texts: &Texts,
    commitments: &Commitments,
    (pending, must_count): (&[u64], &[u64]),
) -> Disagreement {
    let mut found = Vec::new();
    let pending: HashSet<u64> = pending.iter().copied().collect();
    for index in must_count {
        if replay.get(*index).is_none_or(|live| !counts(&live, list)) {
            found.push(format!("names entry {index} as pending, which is not a signature that counts for this statement"));
        }
    }
    let wrong = |row| {
        check_row(list, row, replay, texts, commitments)
            .err()
            .map(|why| format!("{}: {why}", row_name(row)))
    };
    found.extend(list.body.rows.iter().filter_map(wrong).take(MOST));
    let unsaid = counts::check(list, replay, &pending, &mut found);
    Disagreement { text: text(list, replay, texts).err(), rows: found, unsaid }
}

/// What the list calls pending, although no later entry says that it has changed since the list's
/// checkpoint.
pub fn unanswered(list: &List, replay: &Replay) -> Vec<u64> {
    let size = list.size().unwrap_or(0);
    let unchanged = |live: Live| {
        live.standing == Standing::Stands && live.record < size && live.displayed < size
    };
    let pending = list.body.log.pending.iter().copied();
    pending.filter(|index| replay.get(*index).is_some_and(unchanged)).collect()
}

fn counts(live: &Live, list: &List) -> bool {
    live.statement == list.body.statement_id
        && live.status.is_some()
        && live.standing == Standing::Stands
}

/// The text of the list is the one that is open.
fn text(list: &List, replay: &Replay, texts: &Texts) -> Result<(), String> {
    let body = &list.body;
    let open = replay.text(body.statement_id);
    let open = open.ok_or_else(|| {
        format!("the log has opened no text of the statement {}", body.statement_id)
    })?;
    if Some(open) != list.text {
        return Err(format!(
            "names the text {}, and the text that the log holds open is {open}: it was changed",
            body.text_sha256
        ));
    }
    match texts.get(&(body.statement_id, open)).map(|opened| opened.version) {
        Some(version) if version != body.version => Err(format!(
            "calls the text version {}, which is version {version} in the log",
            body.version
        )),
        _ => Ok(()),
    }
}

fn check_row(
    list: &List,
    row: &Row,
    replay: &Replay,
    texts: &Texts,
    commitments: &Commitments,
) -> Result<(), String> {
    let (signatory, leaf) = (&row.signatory, &row.signatory.leaf);
    let live = replay.get(leaf.index).filter(|live| live.status.is_some());
    let live = live.ok_or_else(|| {
        format!("entry {} of the log, which should be this signature, is none", leaf.index)
    })?;
    if live.statement != list.body.statement_id {
        return Err(format!(
            "entry {} of the log is a signature under another statement",
            leaf.index
        ));
    }
    if live.standing != Standing::Stands {
        return Err(format!(
            "the log says that this signature {} (entry {}): it must not be listed",
            ended(live.standing),
            leaf.index
        ));
    }
    if live.is_named(replay.is_launched(live.statement)) == Some(false) {
        let chose = live.display.map_or("", displayed);
        return Err(format!(
            "is named, and the signer chose {chose} (entry {} of the log){}",
            live.displayed,
            if live.display == Some(Display::AtLaunch) {
                ", which the log does not tell of"
            } else {
                ""
            }
        ));
    }
    if leaf.record != live.record {
        let (said, due) = (leaf.record, live.record);
        return Err(format!(
            "refers to entry {said} of the log, and what was last accepted for this signature is entry {due}"
        ));
    }
    let status = if signatory.reported { Status::Reported } else { Status::Confirmed };
    if live.status != Some(status) {
        let in_log = live.status.map_or("-", Status::as_str);
        return Err(format!(
            "is shown as {}, and the log says {in_log} (entry {})",
            status.as_str(),
            leaf.index
        ));
    }
    if !live.kind.fits(signatory.entry.kind) {
        let (shown, in_log) = (signatory.entry.kind.as_str(), live.kind.as_str());
        return Err(format!(
            "is shown as {shown}, and the log says {in_log} (entry {})",
            live.record
        ));
    }
    let version = texts.get(&(live.statement, live.text)).map(|opened| opened.version);
    if version != Some(signatory.version) {
        let signed = version.map_or("another".to_owned(), |version| version.to_string());
        return Err(format!(
            "is said to have signed version {}, and the log says version {signed}",
            signatory.version
        ));
    }
    let record = listed_record(
        live.statement,
        signatory.id,
        &signatory.entry,
        signatory.reported,
        signatory.version,
    );
    if commitments.get(leaf.record) != Some(leaf.opening.commit(&record)) {
        return Err(format!(
            "the name, or another word of this row, is not the one that was accepted (entry {} of the log does not open with it)",
            leaf.record
        ));
    }
    Ok(())
}

/// How a signature or submission ended, after "it".
pub fn ended(standing: Standing) -> &'static str {
    match standing {
        Standing::Stands => "stands",
        Standing::Signed => "became a signature",
        Standing::Declined => "was not accepted",
        Standing::Withdrawn => "was withdrawn",
        Standing::Merged => "was merged into another",
        Standing::Erased => "was erased",
    }
}
