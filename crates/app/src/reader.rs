//! Reading files that people bring, in a process of its own ([`worker`](crate::worker)): whatever a
//! file does to its reader, the server goes on. What the process answers is data from outside as
//! much as the file was ([`wire`]).

pub mod child;
mod wire;

use crate::{
    config,
    worker::{Allowance, Failure, Fence, Worker},
};
use axum::body::Bytes;
use roster::{Document, ReadError, Roster};
use std::{
    io,
    path::{Path, PathBuf},
    time::Duration,
};
use wire::{Answer, Read, Task, Want};

/// So long a file waits for its turn.
const TURN: Duration = Duration::from_secs(10);

/// Why a file was not read. `Display` says what is wrong, and what to do about it.
#[derive(Debug, thiserror::Error)]
pub enum ReadFailure {
    /// It was read, and there is something wrong with it.
    #[error(transparent)]
    File(#[from] ReadError),
    #[error(
        "reading it takes more than {seconds} s of computing, so it was stopped; keep only the \
         list in the file, split it into several files, or allow more time with \
         limits.reader_seconds"
    )]
    TooSlow { seconds: u64 },
    #[error(
        "reading it takes more than {megabytes} MB of memory, so it was stopped; keep only the \
         list in the file, split it into several files, or allow more with \
         limits.reader_megabytes"
    )]
    TooBig { megabytes: u64 },
    /// A fault of ours that this file brought out.
    #[error(
        "the program that reads files broke off ({how}); save the file in another format, or its \
         text as .txt. Please report this fault: the file was within the limits"
    )]
    BrokeOff { how: String },
    #[error("too many files are being read; try again in a moment")]
    Busy,
    #[error("the process that reads files cannot be started: {0}")]
    NotStarted(io::Error),
}

impl From<Failure> for ReadFailure {
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

/// What comes in: a file with its name, or a text that was typed or pasted.
#[derive(Debug, Clone)]
pub enum Source {
    File { name: String, bytes: Bytes },
    Text(String),
}

/// Reads files; cheap to clone.
#[derive(Debug, Clone)]
pub struct Reader(Worker);

impl Reader {
    /// Reads with `program`, which is this program wherever it does not run in a test.
    pub fn new(limits: &config::Limits, program: PathBuf) -> Self {
        let allowance =
            Allowance { seconds: limits.reader_seconds, megabytes: limits.reader_megabytes };
        let command = (program, child::COMMAND);
        Self(Worker::new(command, Vec::new(), allowance, limits.readers as usize, TURN))
    }

    /// The program that it runs.
    pub fn program(&self) -> &Path {
        self.0.program()
    }

    /// Reads the list in a file or text.
    pub async fn list(&self, source: Source) -> Result<Roster, ReadFailure> {
        match self.read(Want::List, source).await?.read? {
            Read::List(roster) => Ok(roster),
            Read::Document(_) => Err(self.0.garbled().into()),
        }
    }

    /// Takes a whole document apart.
    pub async fn document(&self, source: Source) -> Result<Document, ReadFailure> {
        match self.read(Want::Document, source).await?.read? {
            Read::Document(document) => Ok(*document),
            Read::List(_) => Err(self.0.garbled().into()),
        }
    }

    /// Whether files can be read, and how well the process that does it is fenced in.
    pub async fn probe(&self) -> Result<Fence, ReadFailure> {
        Ok(self.read(Want::List, Source::Text("1. Lantern Library\n".to_owned())).await?.fence)
    }

    async fn read(&self, want: Want, source: Source) -> Result<Answer, ReadFailure> {
        let (name, bytes) = match source {
            Source::File { name, bytes } => (Some(name), bytes),
            Source::Text(text) => (None, Bytes::from(text)),
        };
        let mut head = serde_json::to_vec(&Task { want, name }).unwrap_or_default();
        head.push(b'\n');
        let answer = self.0.run(&head, bytes).await?;
        // An answer of many megabytes takes a while: not on a thread that serves others.
        let parsed = tokio::task::spawn_blocking(move || serde_json::from_slice(&answer));
        let parsed = parsed.await.ok().and_then(Result::ok);
        parsed.ok_or_else(|| self.0.garbled().into())
    }
}

impl Source {
    pub fn bytes(&self) -> &[u8] {
        match self {
            Self::File { bytes, .. } => bytes,
            Self::Text(text) => text.as_bytes(),
        }
    }
}
