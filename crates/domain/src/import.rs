//! Lists that existed before: what was in the file, line by line, and what became of it.

use crate::{
    entry::{Entry, Kind},
    id::{ImportId, SignOnId, StatementId},
    instant::Instant,
    named::named,
};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value};

/// A list taken in. Its lines are kept sealed until they are published one by one.
#[derive(Debug, Clone)]
pub struct Import {
    pub id: ImportId,
    pub statement: StatementId,
    /// SHA-256 of the file: the same file again changes nothing.
    pub file_hash: [u8; 32],
    pub at: Instant,
    pub report: Report,
}

/// Every line of the file, in its order.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// Name of the file as the convenor gave it.
    pub file: String,
    pub lines: Vec<Line>,
}

/// One line of the file, or one entry of a line that holds several.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// 1-based line in the file.
    pub line: u32,
    /// The source text of this line.
    pub text: String,
    pub outcome: Outcome,
    /// 0-based character columns of this entry in `text`, end exclusive, counter included.
    #[serde(default)]
    pub start: u32,
    #[serde(default)]
    pub end: u32,
    /// Running number of the entry in the file; 0 for other lines.
    #[serde(default)]
    pub seq: u32,
    /// The sign-on it became.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sign_on: Option<SignOnId>,
    /// Counter as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<u32>,
    /// Letter of the numbering run.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub list: String,
    #[serde(default, deserialize_with = "doubts", skip_serializing_if = "Vec::is_empty")]
    pub doubts: Vec<Doubt>,
    /// How it would be read as an entry, where it is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spare: Option<Box<Spare>>,
    /// Somebody made an entry of it; kept when that was taken back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made: Option<Box<Made>>,
}

/// A line that is no entry, read as if it were one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Spare {
    pub reading: Reading,
    pub doubts: Vec<Doubt>,
}

/// What a line was before somebody made an entry of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Made {
    /// The sign-on that it became.
    pub sign_on: SignOnId,
    pub outcome: Outcome,
    pub seq: u32,
    pub doubts: Vec<Doubt>,
}

impl Line {
    /// Whether it became this sign-on, now or before that was taken back.
    pub fn became(&self, id: SignOnId) -> bool {
        self.sign_on == Some(id) || self.made.as_ref().is_some_and(|made| made.sign_on == id)
    }

    /// Takes every word out of it.
    pub fn blank(&mut self) {
        self.text = String::new();
        self.spare = None;
        for doubts in self.all_doubts() {
            doubts.clear();
        }
    }

    /// Takes out what is said of it and one of the entries with these running numbers: it is said in
    /// words of both names.
    pub fn blank_pairs(&mut self, seqs: &[u32]) {
        for doubts in self.all_doubts() {
            doubts.retain(|doubt| !doubt.other_seq().is_some_and(|seq| seqs.contains(&seq)));
        }
    }

    fn all_doubts(&mut self) -> impl Iterator<Item = &mut Vec<Doubt>> {
        let spare = self.spare.as_mut().map(|spare| &mut spare.doubts);
        let made = self.made.as_mut().map(|made| &mut made.doubts);
        [Some(&mut self.doubts), spare, made].into_iter().flatten()
    }

    /// Whether the name of an entry stands in this line, whatever its case, marks and punctuation.
    pub fn names(&self, entry: &Entry) -> bool {
        let (name, text) = (names::key(&entry.name), names::key(&self.text));
        // A name of a few letters stands within many words.
        if name.chars().count() > 4 {
            text.contains(&name)
        } else {
            !name.is_empty() && text.split(' ').any(|word| word == name)
        }
    }
}

/// Something a person should look at, as the reading of the list found it.
///
/// Kept as `{"code":"gap_before","missing":[4]}` and so on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Doubt {
    /// These numbers are missing just before the entry.
    GapBefore {
        missing: Vec<u32>,
    },
    /// The numbers start again here.
    Restart,
    /// The number was printed before.
    Repeat,
    OutOfOrder,
    /// Another entry stands on the same line.
    SharedLine,
    /// Read from these lines too.
    JoinedLines {
        lines: Vec<u32>,
    },
    PossibleTypo {
        printed: String,
        suggested: String,
        /// From 0 to 1.
        confidence: f64,
    },
    IndividualAmongOrganisations,
    /// Perhaps the same signatory as an earlier entry of the list.
    PossibleDuplicate {
        /// [`Line::seq`] of the earlier entry.
        of: u32,
        /// From 0 to 1.
        score: f64,
        why: String,
    },
    /// Perhaps a parent, chapter, member or sister of an earlier entry.
    PossiblyRelated {
        /// [`Line::seq`] of the earlier entry.
        of: u32,
        why: String,
    },
    /// A word mixes letters of several scripts.
    MixedScript,
    /// Invisible characters change the direction of writing.
    BidiControl,
    UrlInName,
    /// An address or a telephone number beside the name was left out.
    ContactRemoved,
    /// Organisation or individual: the name alone does not tell.
    UnsureKind,
    /// Read out of the sentences of a mail.
    FromMail,
    /// What a person is stood behind the name without a sign between them, and was told apart.
    RoleApart,
    /// What this line is. Entries have no such doubt.
    Question {
        why: String,
    },
    /// A doubt that this version does not know.
    #[serde(untagged)]
    Other {
        code: String,
    },
}

impl Doubt {
    /// Worth stopping at; the others explain how the source was read. Suspected duplicates are
    /// not among them: they are compared anew with all that the statement has by now.
    pub const fn is_strong(&self) -> bool {
        matches!(
            self,
            Self::PossibleTypo { .. }
                | Self::IndividualAmongOrganisations
                | Self::MixedScript
                | Self::BidiControl
                | Self::UrlInName
                | Self::UnsureKind
                | Self::FromMail
                | Self::RoleApart
        )
    }

    /// [`Line::seq`] of the other entry that it is about.
    pub const fn other_seq(&self) -> Option<u32> {
        match self {
            Self::PossibleDuplicate { of, .. } | Self::PossiblyRelated { of, .. } => Some(*of),
            _ => None,
        }
    }
}

/// The doubts of a line. Version 0.1.0 kept the fields of each as JSON in a string, `detail`.
fn doubts<'de, D: Deserializer<'de>>(stored: D) -> Result<Vec<Doubt>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Stored {
        InString { code: String, detail: String },
        Plain(Doubt),
    }
    let read = |stored| match stored {
        Stored::Plain(doubt) => doubt,
        Stored::InString { code, detail } => {
            let mut fields: Map<String, Value> = serde_json::from_str(&detail).unwrap_or_default();
            fields.insert("code".to_owned(), code.clone().into());
            Doubt::deserialize(Value::Object(fields)).unwrap_or(Doubt::Other { code })
        }
    };
    Ok(Vec::<Stored>::deserialize(stored)?.into_iter().map(read).collect())
}

named!(
    /// What a line ended as.
    Outcome {
        Entry = "entry",
        Heading = "heading",
        /// The same signatory stands elsewhere in this statement already, to the letter.
        Duplicate = "duplicate",
        /// Neither entry nor heading, as far as we can tell.
        Question = "question",
        /// Text around the list.
        Text = "text",
        Blank = "blank",
    }
);

/// The reading of one entry, before it becomes a sign-on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<String>,
    pub kind: Kind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// What a person is or does, from a column or a line of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Where a person belongs, from a column or a line of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub affiliation: Option<String>,
    /// How the signatory can be reached; sealed with the entry, and on no list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<Contact>,
}

impl Reading {
    /// The entry of a sign-on that is read so.
    pub fn entry(&self) -> Entry {
        Entry {
            short: self.short.clone(),
            place: self.place.clone(),
            role: self.role.clone(),
            affiliation: self.affiliation.clone(),
            ..Entry::new(self.kind, &*self.name)
        }
    }
}

/// How the signatory of an entry can be reached, as the file says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// A mail address, as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// A telephone number, as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub telephone: Option<String>,
    /// The person whom to ask.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
}

impl Contact {
    /// In one line: person, address, number.
    pub fn one_line(&self) -> String {
        let parts = [&self.person, &self.email, &self.telephone];
        parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" · ")
    }
}

impl Report {
    pub fn count(&self, outcome: Outcome) -> usize {
        self.lines.iter().filter(|line| line.outcome == outcome).count()
    }
}

#[cfg(test)]
mod tests;
