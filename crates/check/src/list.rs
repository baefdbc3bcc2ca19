//! A list before it is compared with the log: its signature, its checkpoint, and whether it agrees
//! with itself.

mod csv;
mod order;

use super::{
    escape::{named, quoted},
    left::Left,
    list_file::{ListFile, Row},
    report::{Report, StatementSeen},
    source::{Source, StatementFiles, most},
    trust::Trust,
};
use domain::version::TextHash;
use press::list_note;
use std::collections::HashSet;
use tlog::SignedCheckpoint;

/// A list whose rows change while its CSV is read is read anew, so many times in all.
const MOST_CSV: usize = 4;
/// So many fields are named where a few are meant.
const SOME: usize = 8;

/// A list that could be read.
pub struct List {
    pub wanted: StatementFiles,
    pub body: ListFile,
    /// The text that it names.
    pub text: Option<TextHash>,
    pub checkpoint: Option<SignedCheckpoint>,
    /// Its checkpoint is signed as the policy demands.
    pub trusted: bool,
    /// Its bytes are those that were signed; an error where they are not, `false` where no key is
    /// at hand.
    pub signed: Result<bool, String>,
    /// What was found between it and `list.csv`.
    pub csv: Report,
}

/// Where a row stands and whose it is, for people.
pub fn row_name(row: &Row) -> String {
    format!("row {} {}", row.number, quoted(&row.signatory.entry.name))
}

/// Reads the lists, checks what can be checked without the log, and gives those that can be
/// understood.
pub fn read_all(
    source: &dyn Source,
    trust: &Trust,
    wanted: Vec<StatementFiles>,
    report: &mut Report,
) -> Vec<List> {
    wanted.into_iter().filter_map(|wanted| read(source, trust, wanted, report)).collect()
}

fn read(
    source: &dyn Source,
    trust: &Trust,
    wanted: StatementFiles,
    report: &mut Report,
) -> Option<List> {
    let file = wanted.list.clone();
    let bytes = match source.read(&file, most::LIST) {
        Ok(Some(bytes)) => bytes,
        Ok(None) => {
            report.problem(&file, "missing: nothing is published there. Is the name of the statement spelled as on the site?");
            return None;
        }
        Err(fault) => {
            report.fault(&file, &fault);
            return None;
        }
    };
    let ReadList { bytes, body, unknown, csv } = with_csv(source, &wanted, bytes);
    let origin = body.as_ref().map_or("", |body: &ListFile| &body.log.origin);
    let signed = signature(&bytes, origin, &wanted, trust);
    if let Err(why) = &signed {
        report.problem(&file, format!("the file, or its signature, was changed: {why}"));
    }
    let body = match body {
        Ok(body) => body,
        Err(error) => {
            report.problem(&file, format!("not a list in the form undersigned.list/v1: {error}"));
            return None;
        }
    };
    if press::split_signature(&bytes).is_some_and(|(_, line)| line != body.signature) {
        report.problem(&file, "its field signature is not the signature at its end");
    }
    let checkpoint = checkpoint(&body, &file, report);
    let trusted = match checkpoint.as_ref().map(|checkpoint| trust.check(checkpoint)) {
        Some(Ok(verdict)) => verdict.is_some(),
        Some(Err(why)) => {
            report.distrust(&file, "the checkpoint in it: ", &why);
            false
        }
        None => false,
    };
    if !unknown.is_empty() {
        let fields = named(&unknown, SOME);
        report.notice(
            &file,
            format!("has fields that are not known here ({fields}): what they say was not checked"),
        );
    }
    let text = TextHash::from_hex(&body.text_sha256);
    // Where this file was changed, that is told already, and the other would only repeat it.
    let csv = if signed.is_ok() { csv } else { Report::default() };
    let list = List { wanted, body, text, checkpoint, trusted, signed, csv };
    agrees(&list, report);
    Some(list)
}

/// A list as it was read, and what was found between it and its CSV.
struct ReadList {
    bytes: Vec<u8>,
    body: serde_json::Result<ListFile>,
    unknown: Vec<String>,
    csv: Report,
}

/// Reads the CSV of a list. A site goes on, so the two may be of different moments: where the rows
/// have changed meanwhile, the new list takes the place of the old one, and the CSV is read again.
/// A site whose rows are others each time has no CSV that could be compared, which is a problem.
fn with_csv(source: &dyn Source, wanted: &StatementFiles, bytes: Vec<u8>) -> ReadList {
    let (body, unknown) = parse(&bytes);
    let mut read = ReadList { bytes, body, unknown, csv: Report::default() };
    for left in (0..MOST_CSV).rev() {
        let Ok(body) = &read.body else { break };
        let due = csv::of(body);
        let Some(found) = read.csv.file(source, &wanted.csv, most::LIST) else { break };
        if found == due {
            break;
        }
        let now = source.read(&wanted.list, most::LIST).ok().flatten();
        let now = now.map(|bytes| (parse(&bytes), bytes));
        match now {
            Some(((Ok(body), unknown), bytes)) if left > 0 && csv::of(&body) != due => {
                read = ReadList { bytes, body: Ok(body), unknown, csv: Report::default() };
            }
            _ => {
                csv::tell(&wanted.csv, body, (&found, &due), &mut read.csv);
                break;
            }
        }
    }
    read
}

/// The list, and the fields in it that are not known here: the format only ever grows, and the
/// signature covers every byte.
fn parse(bytes: &[u8]) -> (serde_json::Result<ListFile>, Vec<String>) {
    let mut unknown = Vec::new();
    let mut from = serde_json::Deserializer::from_slice(bytes);
    let body = serde_ignored::deserialize(&mut from, |path| unknown.push(path.to_string()));
    (body.and_then(|body| from.end().map(|()| body)), unknown)
}

/// The signature over all bytes before it.
fn signature(
    bytes: &[u8],
    origin: &str,
    wanted: &StatementFiles,
    trust: &Trust,
) -> Result<bool, String> {
    let (signed, line) =
        press::split_signature(bytes).ok_or("the signature is not at their end")?;
    trust.check_line(origin, &list_note(wanted.slug.as_str(), signed), line)
}

fn checkpoint(body: &ListFile, file: &str, report: &mut Report) -> Option<SignedCheckpoint> {
    let read = SignedCheckpoint::parse(body.log.checkpoint.as_bytes());
    let checkpoint = read
        .map_err(|error| {
            report.problem(file, format!("the checkpoint in it cannot be read: {error}"));
        })
        .ok()?;
    if checkpoint.checkpoint().origin() != body.log.origin {
        report.problem(
            file,
            format!("names the log {}, its checkpoint is of another", quoted(&body.log.origin)),
        );
    }
    Some(checkpoint)
}

/// What must be so whatever the log says.
fn agrees(list: &List, report: &mut Report) {
    let (file, body) = (&list.wanted.list, &list.body);
    if body.format != "undersigned.list/v1" {
        report.problem(
            file,
            format!("of the form {}, which is not undersigned.list/v1", quoted(&body.format)),
        );
    }
    if body.statement != list.wanted.slug.as_str() {
        report.problem(file, format!("the list of another statement, {}", quoted(&body.statement)));
    }
    if list.text.is_none() {
        report.problem(file, "text_sha256 is not 64 hexadecimal digits");
    }
    if body.counts.listed as usize != body.rows.len() {
        report.problem(
            file,
            format!(
                "says that {} are listed by name, and has {} rows",
                body.counts.listed,
                body.rows.len()
            ),
        );
    }
    let (mut ids, mut leaves) = (HashSet::new(), HashSet::new());
    for row in &body.rows {
        let signatory = &row.signatory;
        if !ids.insert(signatory.id) {
            report.problem(
                file,
                format!("{}: the id {} stands in the list twice", row_name(row), signatory.id),
            );
        }
        if !leaves.insert(signatory.leaf.index) {
            let index = signatory.leaf.index;
            report.problem(
                file,
                format!(
                    "{}: the signature at entry {index} of the log stands in the list twice",
                    row_name(row)
                ),
            );
        }
        if row.for_identification_only != signatory.entry.affiliation.is_some() {
            report.problem(file, format!("{}: \"for identification only\" must stand with an affiliation, and only there", row_name(row)));
        }
    }
    let mut pending = HashSet::new();
    for index in &body.log.pending {
        if !pending.insert(index) {
            report.problem(file, format!("names entry {index} as pending twice"));
        }
        if leaves.contains(index) {
            report.problem(
                file,
                format!("names entry {index} as pending, and lists its signature all the same"),
            );
        }
    }
    order::check(list, report);
}

impl List {
    /// What is told of it at the end.
    pub fn seen(&self) -> StatementSeen {
        StatementSeen {
            slug: self.wanted.slug.to_string(),
            file: self.wanted.list.clone(),
            title: self.body.title.clone(),
            statement_id: self.body.statement_id.to_string(),
            version: self.body.version,
            text_sha256: self.body.text_sha256.clone(),
            text_entry: None,
            text_day: None,
            size: self.size().unwrap_or(0),
            counts: self.body.counts,
            pending: self.body.log.pending.clone(),
            order: self.body.order,
            lang: self.body.lang.to_string(),
            ended: Left::default(),
            covered: false,
        }
    }

    /// How many entries its checkpoint covers.
    pub fn size(&self) -> Option<u64> {
        self.checkpoint.as_ref().map(|note| note.checkpoint().size())
    }
}
