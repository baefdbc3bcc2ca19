//! How such a process ended, and what that means for who waits for its answer.

use super::Allowance;
use nix::sys::signal::Signal;
use std::{io, os::unix::process::ExitStatusExt, process::ExitStatus};

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    #[error("it takes more than {seconds} s of computing")]
    TooSlow { seconds: u64 },
    #[error("it takes more than {megabytes} MB of memory")]
    TooBig { megabytes: u64 },
    /// A fault of ours that this task brought out.
    #[error("the process broke off ({how})")]
    BrokeOff { how: String },
    #[error("too many tasks wait for their turn")]
    Busy,
    #[error("the process cannot be started: {0}")]
    NotStarted(io::Error),
}

/// How it ended.
pub enum Ended {
    /// By itself, or by a limit.
    Of {
        status: ExitStatus,
        answer: Vec<u8>,
        /// What it wrote to standard error.
        last_words: String,
    },
    /// It was still at work when its time on the clock was over.
    TooSlow,
    /// Its answer went on and on.
    TooBig,
}

impl Ended {
    pub fn answer(self, allowance: Allowance, command: &str) -> Result<Vec<u8>, Failure> {
        let Allowance { seconds, megabytes } = allowance;
        let (status, answer, last_words) = match self {
            Self::Of { status, answer, last_words } => (status, answer, last_words),
            Self::TooSlow => return Err(Failure::TooSlow { seconds }),
            Self::TooBig => return Err(Failure::TooBig { megabytes }),
        };
        if status.success() {
            return Ok(answer);
        }
        let signal = status.signal();
        Err(if signal == Some(Signal::SIGXCPU as i32) {
            Failure::TooSlow { seconds }
        // Nobody but the kernel kills it so, when the whole machine is out of memory.
        } else if signal == Some(Signal::SIGKILL as i32) || out_of_memory(&last_words) {
            Failure::TooBig { megabytes }
        } else {
            broke_off(status, &last_words, command)
        })
    }
}

/// How Rust's standard library says that it ends the process for want of memory.
fn out_of_memory(last_words: &str) -> bool {
    last_words.contains("memory allocation of")
}

fn broke_off(status: ExitStatus, last_words: &str, command: &str) -> Failure {
    // A place in the source, or that the stack was used up; never anything of the file.
    let how = match last_words.lines().find(|line| !line.trim().is_empty()) {
        Some(line) if last_words.contains("overflowed its stack") || line.starts_with("at ") => {
            line.trim().chars().filter(|c| !c.is_control()).take(200).collect()
        }
        _ => status.to_string(),
    };
    tracing::error!(how, command, "a process broke off");
    Failure::BrokeOff { how }
}

/// It ended well and said nothing that can be understood.
pub fn garbled(command: &str) -> Failure {
    let how = "its answer makes no sense".to_owned();
    tracing::error!(how, command, "a process broke off");
    Failure::BrokeOff { how }
}
