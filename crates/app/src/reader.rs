//! Reading files that people bring, in a process of its own with limits: whatever a file does to
//! its reader, the server goes on.
//!
//! The process is this program once more, with an empty environment, without access to files, and
//! with nothing open but the three pipes to us ([`child`], [`confine`]). What it answers is data
//! from outside as much as the file was ([`wire`]).

pub mod child;
mod confine;
mod ended;
mod wire;

pub use confine::Fence;

use crate::config;
use axum::body::Bytes;
use ended::Ended;
use roster::{Document, ReadError, Roster};
use std::{
    ffi::OsString,
    io,
    path::{Path, PathBuf},
    process::Stdio,
    sync::Arc,
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    process::{Child, Command},
    sync::{Semaphore, SemaphorePermit},
    time::timeout,
};
use wire::{Answer, Read, Task, Want};

/// So many files for each one that is read may wait for their turn.
const WAITING: usize = 4;
/// So long each of them waits.
const TURN: Duration = Duration::from_secs(10);
/// On the clock reading may take so many times as long as it may compute: the machine is busy, too.
const CLOCK: u64 = 3;
/// Bytes of the longest answer; what a file of the largest size holds comes to a third of it.
const ANSWER: u64 = 128 * 1024 * 1024;
/// Bytes of what the process says when it fails.
const LAST_WORDS: u64 = 4_096;

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

/// What reading one file may take.
#[derive(Debug, Clone, Copy)]
pub struct Allowance {
    /// Seconds of computing.
    pub seconds: u64,
    /// Memory, in MB.
    pub megabytes: u64,
}

/// What comes in: a file with its name, or a text that was typed or pasted.
#[derive(Debug, Clone)]
pub enum Source {
    File { name: String, bytes: Bytes },
    Text(String),
}

/// Reads files; cheap to clone.
#[derive(Debug, Clone)]
pub struct Reader {
    program: PathBuf,
    allowance: Allowance,
    turns: Arc<Turns>,
}

/// Who reads, and who waits for it.
#[derive(Debug)]
struct Turns {
    reading: Semaphore,
    taken: Semaphore,
}

impl Reader {
    /// Reads with `program`, which is this program wherever it does not run in a test.
    pub fn new(limits: &config::Limits, program: PathBuf) -> Self {
        let at_once = limits.readers as usize;
        let turns = Turns {
            reading: Semaphore::new(at_once),
            taken: Semaphore::new(at_once * (1 + WAITING)),
        };
        let allowance =
            Allowance { seconds: limits.reader_seconds, megabytes: limits.reader_megabytes };
        Self { program, allowance, turns: Arc::new(turns) }
    }

    /// Reads the list in a file or text.
    pub async fn list(&self, source: Source) -> Result<Roster, ReadFailure> {
        match self.read(Want::List, source).await?.read? {
            Read::List(roster) => Ok(roster),
            Read::Document(_) => Err(ended::garbled()),
        }
    }

    /// Takes a whole document apart.
    pub async fn document(&self, source: Source) -> Result<Document, ReadFailure> {
        match self.read(Want::Document, source).await?.read? {
            Read::Document(document) => Ok(*document),
            Read::List(_) => Err(ended::garbled()),
        }
    }

    /// Whether files can be read, and how well the process that does it is fenced in.
    pub async fn probe(&self) -> Result<Fence, ReadFailure> {
        Ok(self.read(Want::List, Source::Text("1. Lantern Library\n".to_owned())).await?.fence)
    }

    async fn read(&self, want: Want, source: Source) -> Result<Answer, ReadFailure> {
        let _turn = self.turns.next().await?;
        let answer = self.run(want, source).await?;
        // An answer of many megabytes takes a while: not on a thread that serves others.
        let parsed = tokio::task::spawn_blocking(move || serde_json::from_slice(&answer));
        parsed.await.ok().and_then(Result::ok).ok_or_else(ended::garbled)
    }

    /// What the process answers. When nobody waits for it any more it is killed.
    async fn run(&self, want: Want, source: Source) -> Result<Vec<u8>, ReadFailure> {
        let Allowance { seconds, megabytes } = self.allowance;
        let mut child = Command::new(&self.program)
            .args([OsString::from(child::COMMAND), seconds.to_string().into()])
            .arg(megabytes.to_string())
            .env_clear()
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .map_err(ReadFailure::NotStarted)?;
        let (name, bytes) = match source {
            Source::File { name, bytes } => (Some(name), bytes),
            Source::Text(text) => (None, Bytes::from(text)),
        };
        let mut head = serde_json::to_vec(&Task { want, name }).unwrap_or_default();
        head.push(b'\n');
        let clock = Duration::from_secs(seconds * CLOCK);
        let ended = match timeout(clock, exchange(&mut child, &head, &bytes)).await {
            Ok(ended) => ended.map_err(ReadFailure::NotStarted)?,
            Err(_) => Ended::TooSlow,
        };
        if !matches!(ended, Ended::Of { .. }) {
            // Dead already, or dead now: either way it is reaped.
            let _ = child.kill().await;
        }
        ended.answer(self.allowance)
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

impl Turns {
    async fn next(&self) -> Result<(SemaphorePermit<'_>, SemaphorePermit<'_>), ReadFailure> {
        let taken = self.taken.try_acquire().map_err(|_| ReadFailure::Busy)?;
        match timeout(TURN, self.reading.acquire()).await {
            Ok(Ok(reading)) => Ok((taken, reading)),
            _ => Err(ReadFailure::Busy),
        }
    }
}

/// Hands over the file and takes what comes back, both at once: a pipe holds little.
async fn exchange(child: &mut Child, head: &[u8], bytes: &[u8]) -> io::Result<Ended> {
    let (Some(mut input), Some(output), Some(errors)) =
        (child.stdin.take(), child.stdout.take(), child.stderr.take())
    else {
        return Err(io::Error::other("a pipe is missing"));
    };
    let give = async move {
        // It may end before it has read all: how it ended says more than a closed pipe does.
        if input.write_all(head).await.is_ok() {
            let _ = input.write_all(bytes).await;
        }
    };
    let (mut answer, mut last_words) = (Vec::new(), Vec::new());
    let (mut output, mut errors) = (output.take(ANSWER + 1), errors.take(LAST_WORDS));
    let ((), read, _) =
        tokio::join!(give, output.read_to_end(&mut answer), errors.read_to_end(&mut last_words));
    read?;
    if answer.len() as u64 > ANSWER {
        return Ok(Ended::TooBig);
    }
    let status = child.wait().await?;
    Ok(Ended::Of { status, answer, last_words: String::from_utf8_lossy(&last_words).into_owned() })
}

/// This program, even where its file was replaced by a newer one since it was started.
pub fn own_program() -> PathBuf {
    let running = Path::new("/proc/self/exe");
    if running.exists() {
        return running.to_owned();
    }
    std::env::current_exe().unwrap_or_else(|_| PathBuf::from("undersigned"))
}
