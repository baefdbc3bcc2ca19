//! The one pass over all entries of the log: what the lists and receipts need is taken out as it
//! goes by.

mod read;

pub use read::read_all;

use super::{
    Request,
    commitments::Commitments,
    left::EndedSignatures,
    list::List,
    report::{Continuity, Finding},
    rows,
    texts::{OpenedText, Texts},
};
use domain::log::{DatedEvent, Event, EventProblem, Replay, Rule};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use tlog::{Checkpoint, Edge, Hash};

/// Something whose checkpoint must be one of this log's.
#[derive(Debug, Clone, Copy)]
enum Mark {
    List(usize),
    Receipt(usize),
    Kept,
}

/// A checkpoint of a list or receipt against the log at hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckpointMatch {
    /// The log has this root at this size.
    Same,
    /// It has another one.
    Other(Hash),
    /// The log was not read so far.
    Unseen,
}

/// More entries of one kind than this are not remembered.
const MOST: usize = 1_000;

/// What the pass has seen so far.
pub struct Pass<'l> {
    lists: &'l [List],
    edge: Edge,
    pub replay: Replay,
    pub texts: Texts,
    pub commitments: Commitments,
    marks: BTreeMap<u64, Vec<(Mark, Hash)>>,
    /// For each list, what is wrong between it and the log.
    pub rows: Vec<rows::Disagreement>,
    pub list_met: Vec<CheckpointMatch>,
    pub receipt_met: Vec<CheckpointMatch>,
    pub continuity: Continuity,
    /// Entries that break a rule, with the bundle in which they stand.
    pub broken: Vec<Finding>,
    /// Entries of a type that is not known here.
    pub unknown: BTreeMap<String, u64>,
    /// Verifier keys that the log announces.
    pub keys: Vec<(u64, String)>,
    /// Signatures that ended.
    pub ended: EndedSignatures,
    /// Submissions of receipts, and the signature that each became.
    pub answered: BTreeMap<u64, Option<u64>>,
}

impl<'l> Pass<'l> {
    /// `receipts`: of each, the index of its entry and its checkpoint.
    pub fn new(lists: &'l [List], receipts: &[(u64, &Checkpoint)], request: &Request) -> Self {
        let kept = request.kept.as_ref();
        let mut marks: BTreeMap<u64, Vec<(Mark, Hash)>> = BTreeMap::new();
        let mut mark = |checkpoint: &Checkpoint, what| {
            marks.entry(checkpoint.size()).or_default().push((what, checkpoint.root()));
        };
        for (at, list) in lists.iter().enumerate() {
            if let Some(note) = &list.checkpoint {
                mark(note.checkpoint(), Mark::List(at));
            }
        }
        for (at, (_, checkpoint)) in receipts.iter().enumerate() {
            mark(checkpoint, Mark::Receipt(at));
        }
        if let Some(kept) = kept {
            mark(kept, Mark::Kept);
        }
        let records =
            lists.iter().flat_map(|list| &list.body.rows).map(|row| row.signatory.leaf.record);
        let pending = lists.iter().flat_map(|list| &list.body.log.pending).copied();
        let records: BTreeSet<u64> = records.chain(pending).collect();
        let end = lists.iter().filter_map(List::size).min().unwrap_or(u64::MAX);
        let mut pass = Self {
            lists,
            edge: Edge::new(),
            replay: Replay::until(request.latest),
            texts: HashMap::new(),
            commitments: Commitments::new(records, end),
            marks,
            rows: vec![rows::Disagreement::default(); lists.len()],
            list_met: vec![CheckpointMatch::Unseen; lists.len()],
            receipt_met: vec![CheckpointMatch::Unseen; receipts.len()],
            continuity: Continuity::Unknown,
            broken: Vec::new(),
            unknown: BTreeMap::new(),
            keys: Vec::new(),
            ended: EndedSignatures::since(kept.map_or(0, Checkpoint::size)),
            answered: receipts.iter().map(|(index, _)| (*index, None)).collect(),
        };
        pass.reach();
        pass
    }

    pub fn size(&self) -> u64 {
        self.edge.size()
    }

    pub fn root(&self) -> Hash {
        self.edge.root()
    }

    /// Takes the next entry, which stands in the file `bundle`.
    pub fn take(&mut self, entry: &[u8], bundle: &str) {
        let (index, leaf) = (self.size(), Hash::leaf(entry));
        self.edge.push(leaf);
        match self.replay.push(entry, &leaf.0) {
            Ok(read) => self.note(index, &read),
            Err(problem) => match problem.rule {
                Rule::Form(EventProblem::UnknownType(word))
                    if self.unknown.len() < MOST || self.unknown.contains_key(&word) =>
                {
                    *self.unknown.entry(word).or_default() += 1;
                }
                rule if self.broken.len() < MOST => {
                    self.broken.push(Finding {
                        file: bundle.to_owned(),
                        what: format!("entry {index}: {rule}"),
                    });
                }
                _ => {}
            },
        }
        self.reach();
    }

    fn note(&mut self, index: u64, entry: &DatedEvent) {
        self.ended.note(index, &entry.event, &self.replay);
        match &entry.event {
            Event::Sign { commit, submit, .. } => {
                self.commitments.pass(index, *commit);
                if let Some(answer) = submit.and_then(|submit| self.answered.get_mut(&submit.index))
                {
                    *answer = Some(index);
                }
            }
            Event::Correct { commit, .. } => self.commitments.pass(index, *commit),
            Event::Statement { statement, text, version, .. }
            | Event::Erratum { statement, text, version, .. } => {
                let class = match &entry.event {
                    Event::Erratum { class, .. } => Some(*class),
                    _ => None,
                };
                let opened = OpenedText { version: *version, index, day: entry.day, class };
                self.texts.entry((*statement, *text)).or_insert(opened);
            }
            Event::Key { vkey } if self.keys.len() < MOST => self.keys.push((index, vkey.clone())),
            _ => {}
        }
    }

    /// Compares what names the size reached.
    fn reach(&mut self) {
        let size = self.size();
        let Some(marks) = self.marks.remove(&size) else { return };
        let root = self.root();
        for (mark, due) in marks {
            let met =
                if root == due { CheckpointMatch::Same } else { CheckpointMatch::Other(root) };
            match mark {
                Mark::Receipt(at) => self.receipt_met[at] = met,
                Mark::Kept => {
                    self.continuity = if met == CheckpointMatch::Same {
                        Continuity::Reached
                    } else {
                        Continuity::Fork { root: root.to_string() }
                    }
                }
                Mark::List(at) => {
                    self.list_met[at] = met;
                    if met == CheckpointMatch::Same {
                        self.rows[at] = rows::check(
                            &self.lists[at],
                            &self.replay,
                            &self.texts,
                            &self.commitments,
                        );
                    }
                }
            }
        }
    }
}
