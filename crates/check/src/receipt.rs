//! Receipts: what they prove alone, and what list and log add to it.

pub mod words;

use super::{
    entries::{CheckpointMatch, Pass},
    escape::quoted,
    list::{List, row_name},
    report::{Distrust, ReceiptSeen, Report},
    rows::ended,
    source::{Source, most},
    trust::Trust,
};
use domain::log::{Commit, DatedEvent, Event, Live, Opening, Standing, listed_record};
use tlog::{Checkpoint, Receipt};
use words::displayed;

/// A receipt that could be read.
pub struct ReceiptFile {
    pub file: String,
    pub receipt: Receipt,
    entry: DatedEvent,
    opening: Option<Opening>,
    /// Whose it is, by the receipt itself.
    record: Option<String>,
    seen: ReceiptSeen,
}

/// Reads the receipts that lie with the publication, and those that were given.
pub fn read_all(
    source: &dyn Source,
    trust: &Trust,
    given: &[(String, Vec<u8>)],
    report: &mut Report,
) -> Vec<ReceiptFile> {
    let mut found = Vec::new();
    let paths = source.receipts().unwrap_or_else(|fault| {
        report.fault("receipts", &fault);
        Vec::new()
    });
    for path in paths {
        if let Some(bytes) = report.file(source, &path, most::RECEIPT) {
            found.extend(read(&path, &bytes, trust, report));
        }
    }
    for (file, bytes) in given {
        found.extend(read(file, bytes, trust, report));
    }
    found
}

/// Reads and verifies a receipt, all that is possible without list and log.
pub fn read(file: &str, bytes: &[u8], trust: &Trust, report: &mut Report) -> Option<ReceiptFile> {
    match parse(file, bytes, trust) {
        Ok(given) => Some(given),
        Err(why) => {
            report.distrust(file, "", &why);
            None
        }
    }
}

fn parse(file: &str, bytes: &[u8], trust: &Trust) -> Result<ReceiptFile, Distrust> {
    let receipt = Receipt::parse(bytes).map_err(|error| format!("not a receipt: {error}"))?;
    let unfit = || "not a receipt of this kind of log: the entry is not in it".to_owned();
    let (entry, opening, record) = receipt.extra().and_then(split).ok_or_else(unfit)?;
    trust
        .check(receipt.checkpoint())
        .map_err(|why| Distrust { what: format!("its checkpoint: {}", why.what), ..why })?;
    let head = receipt.checkpoint().checkpoint();
    tlog::verify_inclusion(
        receipt.proof(),
        &tlog::Hash::leaf(entry),
        receipt.index(),
        head.size(),
        &head.root(),
    )
    .map_err(|_| {
        "the entry in it is not the one that its checkpoint covers: receipt or entry were changed"
            .to_owned()
    })?;
    let entry =
        domain::log::parse(entry).map_err(|problem| format!("the entry in it is {problem}"))?;
    if opening.is_some() && commit(&entry).is_none() {
        return Err("has an opening, and its entry names nobody".to_owned().into());
    }
    if let (Some(opening), Some(record)) = (&opening, &record)
        && commit(&entry) != Some(opening.commit(record))
    {
        return Err(
            "the name in it is not the one that its entry was made for: one of them was changed"
                .to_owned()
                .into(),
        );
    }
    let seen = ReceiptSeen {
        file: file.to_owned(),
        index: receipt.index(),
        size: head.size(),
        what: words::what(&entry.event),
        statement_id: words::statement(&entry.event).map(|id| id.to_string()),
        day: Some(entry.day.to_string()),
        says: record
            .iter()
            .map(|record| format!("it is that of {}", quoted(words::name(record))))
            .collect(),
        cosigned: trust.cosigned(receipt.checkpoint()),
    };
    Ok(ReceiptFile { file: file.to_owned(), receipt, entry, opening, record, seen })
}

/// The entry, after its length; in a full receipt the 32 bytes of the opening, and the record.
fn split(extra: &[u8]) -> Option<(&[u8], Option<Opening>, Option<String>)> {
    let (length, rest) = extra.split_first_chunk::<2>()?;
    let (entry, rest) = rest.split_at_checked(u16::from_be_bytes(*length).into())?;
    if rest.is_empty() {
        return Some((entry, None, None));
    }
    let (opening, record) = rest.split_first_chunk::<32>()?;
    let record =
        if record.is_empty() { None } else { Some(String::from_utf8(record.to_vec()).ok()?) };
    Some((entry, Some(Opening(*opening)), record))
}

fn commit(entry: &DatedEvent) -> Option<Commit> {
    match &entry.event {
        Event::Sign { commit, .. }
        | Event::Submit { commit, .. }
        | Event::Correct { commit, .. } => Some(*commit),
        _ => None,
    }
}

/// Compares a receipt with the log and the lists at hand.
pub fn compare(
    given: &ReceiptFile,
    met: CheckpointMatch,
    pass: &Pass<'_>,
    whole: bool,
    lists: &[List],
    report: &mut Report,
) {
    let mut seen = given.seen.clone();
    match met {
        CheckpointMatch::Same => {
            seen.says
                .push("the log at hand begins with all that this receipt was given for".to_owned());
            seen.says.extend(standing(given, pass));
            seen.says.extend(choice(given, pass));
        }
        CheckpointMatch::Other(root) if whole => {
            let size = given.receipt.checkpoint().checkpoint().size();
            let what = format!(
                "was given for another log than this: its root for {size} entries is not {root}, that of the log at hand"
            );
            report.problem(&given.file, what);
        }
        CheckpointMatch::Unseen if whole => {
            report.moving_problem(
                &given.file,
                "was given for more entries than the log at hand has: the log went back",
            );
        }
        CheckpointMatch::Other(_) | CheckpointMatch::Unseen => report
            .notice(&given.file, "not compared with the log, which could not be read as a whole"),
    }
    seen.says.extend(whose(given, pass, lists, report));
    report.receipts.push(seen);
}

fn standing(given: &ReceiptFile, pass: &Pass<'_>) -> Option<String> {
    let live = signature(given, pass)?;
    Some(match (live.standing, live.status) {
        (Standing::Stands, Some(_)) => "the signature counts today".to_owned(),
        (Standing::Stands, None) => "nobody has answered the submission yet".to_owned(),
        (standing, _) => format!("it {} since", ended(standing)),
    })
}

/// How the log says that the signer is to be displayed.
fn choice(given: &ReceiptFile, pass: &Pass<'_>) -> Option<String> {
    let live = signature(given, pass).filter(|live| live.status.is_some())?;
    let chose = displayed(live.display?);
    Some(format!("by the log its signer chose {chose} (entry {})", live.displayed))
}

/// The row that the opening opens to.
fn whose(
    given: &ReceiptFile,
    pass: &Pass<'_>,
    lists: &[List],
    report: &mut Report,
) -> Option<String> {
    let (opening, commit) = (given.opening.as_ref()?, commit(&given.entry)?);
    let submission = matches!(given.entry.event, Event::Submit { .. });
    let signature = pass.answered.get(&given.receipt.index()).copied().flatten();
    for list in lists {
        for row in &list.body.rows {
            let signatory = &row.signatory;
            let asked = if submission {
                Some(signatory.leaf.index) == signature
            } else {
                signatory.leaf.record == given.receipt.index()
            };
            if !asked {
                continue;
            }
            let record = listed_record(
                list.body.statement_id,
                signatory.id,
                &signatory.entry,
                signatory.reported,
                signatory.version,
            );
            let (row, file) = (row_name(row), &list.wanted.list);
            if opening.commit(&record) == commit {
                return Some(format!("it is that of {row} in {file}"));
            }
            if submission {
                return Some(format!("{row} in {file} came of it, in other words"));
            }
            report.problem(&given.file, format!("its opening does not open the entry to {row} in {file}: one of them was changed"));
            return None;
        }
    }
    if let Some(row) = listed_otherwise(given, pass, lists) {
        return Some(row);
    }
    if let Some((hidden, settled)) = hidden(given, pass, lists) {
        if settled {
            report.problem(&given.file, hidden);
        } else {
            report.moving_problem(&given.file, hidden);
        }
        return None;
    }
    Some(match given.record {
        Some(_) => "no list at hand names it".to_owned(),
        None => "whose it is cannot be tried: no list at hand names it in these words".to_owned(),
    })
}

/// The row of the signature, where it was corrected since the receipt.
fn listed_otherwise(given: &ReceiptFile, pass: &Pass<'_>, lists: &[List]) -> Option<String> {
    let live = signature(given, pass)?;
    let list = lists.iter().find(|list| list.body.statement_id == live.statement)?;
    let row = list.body.rows.iter().find(|row| row.signatory.leaf.index == live.index)?;
    (row.signatory.leaf.record > given.receipt.index()).then(|| {
        format!(
            "it is listed in other words today (entry {}): {} in {}",
            row.signatory.leaf.record,
            row_name(row),
            list.wanted.list
        )
    })
}

/// Why the signature must be named by a list that names it not, and whether a moment later it may
/// be; `None`: it need not.
fn hidden(given: &ReceiptFile, pass: &Pass<'_>, lists: &[List]) -> Option<(String, bool)> {
    let live = signature(given, pass)?;
    let list = lists.iter().find(|list| list.body.statement_id == live.statement)?;
    let covered = list.size().is_some_and(|size| live.index.max(live.record) < size);
    let named = live.is_named(pass.replay.is_launched(live.statement)) == Some(true);
    let pending = list.body.log.pending.contains(&live.index);
    let counts = live.standing == Standing::Stands && live.status.is_some();
    (counts && named).then(|| {
        let what = format!(
            "the signature counts (entry {} of the log) and its signer chose to be named, and {} does not name it",
            live.index, list.wanted.list
        );
        (what, covered && !pending)
    })
}

/// The signature or submission that a receipt is about, as it stands now.
fn signature(given: &ReceiptFile, pass: &Pass<'_>) -> Option<Live> {
    let index = given.receipt.index();
    let index = match &given.entry.event {
        Event::Correct { target, .. } | Event::Display { target, .. } => target.index,
        // What became of a submission that was accepted is what became of its signature.
        Event::Submit { .. } => pass.answered.get(&index).copied().flatten().unwrap_or(index),
        _ => index,
    };
    pass.replay.get(index)
}

impl ReceiptFile {
    /// The index of its entry and its checkpoint, for the pass over the log.
    pub fn mark(&self) -> (u64, &Checkpoint) {
        (self.receipt.index(), self.receipt.checkpoint().checkpoint())
    }

    /// What it proves alone, and what it does not.
    pub fn alone(mut self) -> ReceiptSeen {
        let says = &mut self.seen.says;
        says.push("whether it counts today, only the log tells: give the address of the site, and the receipt with --receipt".to_owned());
        if self.opening.is_some() && self.record.is_none() {
            says.push("whose it is was not tried: that takes the list".to_owned());
        }
        self.seen
    }
}
