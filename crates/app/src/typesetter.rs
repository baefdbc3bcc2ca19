//! Documents, set in a process of its own ([`worker`](crate::worker)): whatever a text or a name
//! does to the typesetter, the server goes on, and the other forms of the statement stay.

pub mod child;
mod wire;

use crate::{
    config,
    worker::{Allowance, Failure, Worker},
};
use press::edition::Edition;
use std::{ffi::OsString, path::PathBuf, time::Duration};
use typeset::{Form, Typeset};
use wire::{Answer, Task};

/// So long a document waits for its turn; somebody may wait for it.
const TURN: Duration = Duration::from_secs(20);

/// Why a document was not set. `Display` says what is wrong, and what to do about it.
#[derive(Debug, thiserror::Error)]
pub enum TypesetFailure {
    /// A fault of the template that this document brought out.
    #[error("{0}. Please report this fault")]
    Document(String),
    #[error(
        "setting it takes more than {seconds} s of computing, so it was stopped; allow more time \
         with limits.typesetter_seconds"
    )]
    TooSlow { seconds: u64 },
    #[error(
        "setting it takes more than {megabytes} MB of memory, so it was stopped; allow more with \
         limits.typesetter_megabytes"
    )]
    TooBig { megabytes: u64 },
    /// A fault of ours that this document brought out.
    #[error("the program that sets documents broke off ({how}). Please report this fault")]
    BrokeOff { how: String },
    #[error("too many documents are being set; try again in a moment")]
    Busy,
    #[error("the process that sets documents cannot be started: {0}")]
    NotStarted(std::io::Error),
}

impl From<Failure> for TypesetFailure {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::TooSlow { seconds } => Self::TooSlow { seconds },
            Failure::TooBig { megabytes } => Self::TooBig { megabytes },
            Failure::BrokeOff { how } => Self::BrokeOff { how },
            Failure::Busy => Self::Busy,
            Failure::NotStarted(error) => Self::NotStarted(error),
        }
    }
}

/// Sets documents; cheap to clone.
#[derive(Debug, Clone)]
pub struct Typesetter(Worker);

impl Typesetter {
    /// Sets them with `program`, which is this program wherever it does not run in a test.
    pub fn new(limits: &config::Limits, program: PathBuf) -> Self {
        let allowance = Allowance {
            seconds: limits.typesetter_seconds,
            megabytes: limits.typesetter_megabytes,
        };
        let fonts = limits.typesetter_fonts.iter().map(OsString::from).collect();
        let at_once = limits.typesetters as usize;
        Self(Worker::new((program, child::COMMAND), fonts, allowance, at_once, TURN))
    }

    /// Where it finds further fonts.
    pub fn fonts(&self) -> &[OsString] {
        self.0.arguments()
    }

    /// Sets a document in this form.
    pub async fn set(&self, edition: Edition, form: Form) -> Result<Typeset, TypesetFailure> {
        let mut head = serde_json::to_vec(&Task { form }).unwrap_or_default();
        head.push(b'\n');
        // A document of many thousand names takes a while: not on a thread that serves others.
        let bytes = tokio::task::spawn_blocking(move || serde_json::to_vec(&edition));
        let bytes = bytes.await.ok().and_then(Result::ok).unwrap_or_default();
        let answer = self.0.run(&head, bytes.into()).await?;
        let Some((answer, bytes)) = Answer::parse(answer) else {
            return Err(self.0.garbled().into());
        };
        let set = answer.set.map_err(TypesetFailure::Document)?;
        Ok(Typeset { bytes, missing: set.missing, archival: set.archival })
    }
}
