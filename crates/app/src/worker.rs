//! Work that strangers' data could make endless, in a process of its own with limits: whatever it
//! comes to there, the server goes on. Reading files and setting documents are done so.
//!
//! The process is this program once more, with an empty environment, without access to files, and
//! with nothing open but the three pipes to us ([`confine`]).

pub mod confine;
mod ended;

pub use confine::Fence;
pub use ended::Failure;

use axum::body::Bytes;
use ended::Ended;
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

/// So many tasks for each one that is done at a time may wait for their turn.
const WAITING: usize = 4;
/// On the clock a task may take so many times as long as it may compute: the machine is busy, too.
const CLOCK: u64 = 3;
/// Bytes of the longest answer; what a file of the largest size holds comes to a third of it.
const ANSWER: u64 = 128 * 1024 * 1024;
/// Bytes of what the process says when it fails.
const LAST_WORDS: u64 = 4_096;

/// What one task may take.
#[derive(Debug, Clone, Copy)]
pub struct Allowance {
    /// Seconds of computing.
    pub seconds: u64,
    /// Memory, in MB.
    pub megabytes: u64,
}

/// Does tasks of one kind; cheap to clone.
#[derive(Debug, Clone)]
pub struct Worker {
    program: PathBuf,
    /// The hidden command of the program, with what follows seconds and megabytes.
    command: &'static str,
    arguments: Vec<OsString>,
    allowance: Allowance,
    /// So long each task waits for its turn.
    patience: Duration,
    turns: Arc<Turns>,
}

/// Which tasks are done, and which wait for it.
#[derive(Debug)]
struct Turns {
    working: Semaphore,
    taken: Semaphore,
}

impl Worker {
    /// What its program is told beside its limits.
    pub fn arguments(&self) -> &[OsString] {
        &self.arguments
    }

    /// Does `at_once` tasks at a time with `command` of `program`.
    pub fn new(
        (program, command): (PathBuf, &'static str),
        arguments: Vec<OsString>,
        allowance: Allowance,
        at_once: usize,
        patience: Duration,
    ) -> Self {
        let turns = Turns {
            working: Semaphore::new(at_once),
            taken: Semaphore::new(at_once * (1 + WAITING)),
        };
        Self { program, command, arguments, allowance, patience, turns: Arc::new(turns) }
    }

    /// What the process answers to `head` and `bytes`, after each other on its standard input. When
    /// nobody waits for it any more it is killed.
    pub async fn run(&self, head: &[u8], bytes: Bytes) -> Result<Vec<u8>, Failure> {
        let _turn = self.turns.next(self.patience).await?;
        let Allowance { seconds, megabytes } = self.allowance;
        let mut child = Command::new(&self.program)
            .args([OsString::from(self.command), seconds.to_string().into()])
            .arg(megabytes.to_string())
            .args(&self.arguments)
            .env_clear()
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .map_err(Failure::NotStarted)?;
        let clock = Duration::from_secs(seconds * CLOCK);
        let ended = match timeout(clock, exchange(&mut child, head, &bytes)).await {
            Ok(ended) => ended.map_err(Failure::NotStarted)?,
            Err(_) => Ended::TooSlow,
        };
        if !matches!(ended, Ended::Of { .. }) {
            // Dead already, or dead now: either way it is reaped.
            let _ = child.kill().await;
        }
        ended.answer(self.allowance, self.command)
    }

    /// The program that it runs.
    pub fn program(&self) -> &Path {
        &self.program
    }

    /// It ended well and said nothing that can be understood.
    pub fn garbled(&self) -> Failure {
        ended::garbled(self.command)
    }
}

impl Turns {
    async fn next(
        &self,
        patience: Duration,
    ) -> Result<(SemaphorePermit<'_>, SemaphorePermit<'_>), Failure> {
        let taken = self.taken.try_acquire().map_err(|_| Failure::Busy)?;
        match timeout(patience, self.working.acquire()).await {
            Ok(Ok(working)) => Ok((taken, working)),
            _ => Err(Failure::Busy),
        }
    }
}

/// Hands over the task and takes what comes back, both at once: a pipe holds little.
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
