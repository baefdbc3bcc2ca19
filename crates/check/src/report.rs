//! What a verification found.

use super::{escape::printable, lag::Lag, left::Left, rows::some, source::Fault};
use domain::draft::Order;
use serde::Serialize;
use std::collections::HashSet;

/// More problems than this are counted and not told one by one.
pub const MOST_PROBLEMS: usize = 100;

/// A file, and what is to be said about it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Finding {
    pub file: String,
    pub what: String,
}

/// A list that calls signatures pending, and no entry of the log that says what changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Unanswered {
    pub file: String,
    /// Indexes of the signatures.
    pub entries: Vec<u64>,
    /// How many entries the log had.
    pub size: u64,
}

/// How a verification ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    Ok,
    NotAsPublished,
    /// Nothing was changed, but fewer witnesses have seen it than the policy asks for.
    Unseen,
    /// Nothing wrong was found, but something could not be read.
    NotChecked,
}

/// Everything that was found.
#[derive(Debug, Default)]
pub struct Report {
    pub problems: Vec<Finding>,
    /// Problems beyond [`MOST_PROBLEMS`].
    pub omitted: usize,
    /// Lists that leave somebody out because of a change that the log does not tell of (yet).
    pub unanswered: Vec<Unanswered>,
    /// The same a moment before, where there was a second look.
    pub unanswered_before: Vec<Unanswered>,
    /// Where the lists were behind the log, in both looks.
    pub lags: Vec<Lag>,
    /// Worth knowing, and nothing wrong.
    pub notices: Vec<Finding>,
    /// What could not be read.
    pub unread: Vec<Finding>,
    pub key: Option<KeySeen>,
    pub log: Option<LogSeen>,
    pub statements: Vec<StatementSeen>,
    pub receipts: Vec<ReceiptSeen>,
    pub export: Option<ExportSeen>,
    /// Statements that the log opened, and whose lists were not looked at.
    pub unlisted: u32,
    /// What became of the checkpoint that was kept from an earlier time.
    pub continuity: Continuity,
    /// Every problem may be due to the site going on while it was read.
    pub moving: bool,
    /// How many of the problems are only that too few witnesses have seen something.
    unseen: usize,
    seen: HashSet<Finding>,
}

/// The log's key.
#[derive(Debug, Clone, Serialize)]
pub struct KeySeen {
    pub vkey: String,
    /// Compared with a key that the verifier trusts.
    pub from_policy: bool,
    /// The policy has it.
    pub in_policy: bool,
    /// Index of an entry of the log that announces this key.
    pub announced: Option<u64>,
}

/// Why a signature does not suffice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Distrust {
    /// In words.
    pub what: String,
    /// Signed as it should be, but not seen by the quorum of the policy.
    pub unseen: bool,
}

impl From<String> for Distrust {
    fn from(what: String) -> Self {
        Self { what, unseen: false }
    }
}

/// The log as its checkpoint describes it.
#[derive(Debug, Clone, Serialize)]
pub struct LogSeen {
    pub origin: String,
    pub size: u64,
    pub root: String,
    /// Signed by a log of the policy and seen by its quorum.
    pub trusted: bool,
    /// The entries make the root of the checkpoint.
    pub whole: bool,
    /// Day of the last entry.
    pub day: Option<String>,
    pub cosigned: Vec<Sighting>,
    /// Signatures of keys that are not known here.
    pub other_signatures: usize,
    /// The signed checkpoint.
    pub checkpoint: String,
}

/// A witness that has seen the checkpoint, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sighting {
    pub witness: String,
    pub time: String,
}

/// A statement and its list.
#[derive(Debug, Clone, Serialize)]
pub struct StatementSeen {
    pub slug: String,
    pub file: String,
    pub title: String,
    pub statement_id: String,
    pub version: u32,
    pub text_sha256: String,
    /// The entry that opened this text.
    pub text_entry: Option<u64>,
    pub text_day: Option<String>,
    /// Entries that the list's checkpoint covers.
    pub size: u64,
    pub counts: super::list_file::Counts,
    pub pending: Vec<u64>,
    /// How the list is ordered.
    pub order: Order,
    /// Its language.
    pub lang: String,
    /// Signatures that ended since the checkpoint that was kept, else since the beginning.
    pub ended: Left,
    /// The list is signed, and its checkpoint is one of the log at hand.
    pub covered: bool,
}

/// The files of a static export.
#[derive(Debug, Clone, Serialize)]
pub struct ExportSeen {
    /// So many are as they were written.
    pub files: usize,
    /// The list of them is signed by the log.
    pub signed: bool,
    /// An export is under way, or was broken off: so many files belong to the last one or to the
    /// next.
    pub unsettled: usize,
}

/// A receipt.
#[derive(Debug, Clone, Serialize)]
pub struct ReceiptSeen {
    pub file: String,
    pub index: u64,
    /// Entries that its checkpoint covers.
    pub size: u64,
    /// What kind of entry it is, in words.
    pub what: String,
    pub statement_id: Option<String>,
    pub day: Option<String>,
    /// Whose entry it is, and what became of it.
    pub says: Vec<String>,
    pub cosigned: Vec<Sighting>,
}

/// A checkpoint of an earlier time against the log of today.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Continuity {
    /// There was none, or the log could not be read so far.
    #[default]
    Unknown,
    /// Today's log begins with all that it covered.
    Reached,
    /// Today's log has fewer entries.
    Shrunk,
    /// Today's log has another root at that size.
    Fork { root: String },
}

impl Report {
    pub fn problem(&mut self, file: &str, what: impl AsRef<str>) {
        self.moving = false;
        self.push(file, what.as_ref());
    }

    /// A problem that may be gone a moment later, because the site went on.
    pub fn moving_problem(&mut self, file: &str, what: impl AsRef<str>) {
        self.moving |= self.problems.is_empty();
        self.push(file, what.as_ref());
    }

    /// A signature that does not suffice.
    pub fn distrust(&mut self, file: &str, of: &str, why: &Distrust) {
        let before = self.count();
        self.problem(file, format!("{of}{}", why.what));
        self.unseen += if why.unseen { self.count() - before } else { 0 };
    }

    fn push(&mut self, file: &str, what: &str) {
        let finding = Finding { file: printable(file), what: printable(what) };
        if self.problems.len() >= MOST_PROBLEMS {
            self.omitted += 1;
        } else if self.seen.insert(finding.clone()) {
            self.problems.push(finding);
        }
    }

    pub fn notice(&mut self, file: &str, what: impl AsRef<str>) {
        if self.notices.len() < MOST_PROBLEMS {
            self.notices.push(Finding { file: printable(file), what: printable(what.as_ref()) });
        }
    }

    /// A file that could not be read; one that is too long to be what it should be is a problem.
    pub fn fault(&mut self, file: &str, fault: &Fault) {
        match fault {
            Fault::Large(most) => {
                self.problem(file, format!("longer than such a file can be ({most} bytes)"));
            }
            Fault::Failed(why) if self.unread.len() < MOST_PROBLEMS => {
                self.unread.push(Finding { file: printable(file), what: printable(why) });
            }
            Fault::Failed(_) => {}
        }
    }

    /// A list leaves somebody out because of a change that the log does not tell of. A moment
    /// later it may.
    pub fn unanswered(&mut self, what: Unanswered) {
        self.moving |= self.problems.is_empty();
        self.unanswered.push(what);
    }

    /// Takes over problems, notices and what could not be read.
    pub fn absorb(&mut self, other: &Self) {
        for problem in &other.problems {
            if other.moving {
                self.moving_problem(&problem.file, &problem.what);
            } else {
                self.problem(&problem.file, &problem.what);
            }
        }
        other.notices.iter().for_each(|notice| self.notice(&notice.file, &notice.what));
        self.unread.extend(other.unread.iter().cloned());
    }

    /// How many problems there are, told or not.
    pub fn count(&self) -> usize {
        self.problems.len() + self.unanswered.len() + self.omitted
    }

    pub fn outcome(&self) -> Outcome {
        match (self.count() == 0, self.unread.is_empty()) {
            (false, _) if self.unseen == self.count() => Outcome::Unseen,
            (false, _) => Outcome::NotAsPublished,
            (true, false) => Outcome::NotChecked,
            (true, true) => Outcome::Ok,
        }
    }
}

impl std::fmt::Display for Unanswered {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (file, entries) = (printable(&self.file), some(&self.entries));
        write!(
            f,
            "{file}: leaves out {entries} as changed since its checkpoint, and none of the {} entries of the log says what \
            changed. Where the log only waits for its witnesses, a later look finds it; where this stays, somebody is being hidden",
            self.size
        )
    }
}

impl std::fmt::Display for Finding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.file, self.what)
    }
}

impl Report {
    /// Reads a file that must be there.
    pub fn file(
        &mut self,
        source: &dyn super::source::Source,
        path: &str,
        most: usize,
    ) -> Option<Vec<u8>> {
        match source.read(path, most) {
            Ok(Some(bytes)) => Some(bytes),
            Ok(None) => {
                self.problem(path, "missing");
                None
            }
            Err(fault) => {
                self.fault(path, &fault);
                None
            }
        }
    }
}
