//! How the process that reads ended, and what that means for whoever brought the file.

use super::{Allowance, ReadFailure};
use nix::sys::signal::Signal;
use std::{os::unix::process::ExitStatusExt, process::ExitStatus};

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
    pub fn answer(self, allowance: Allowance) -> Result<Vec<u8>, ReadFailure> {
        let Allowance { seconds, megabytes } = allowance;
        let (status, answer, last_words) = match self {
            Self::Of { status, answer, last_words } => (status, answer, last_words),
            Self::TooSlow => return Err(ReadFailure::TooSlow { seconds }),
            Self::TooBig => return Err(ReadFailure::TooBig { megabytes }),
        };
        if status.success() {
            return Ok(answer);
        }
        let signal = status.signal();
        Err(if signal == Some(Signal::SIGXCPU as i32) {
            ReadFailure::TooSlow { seconds }
        // Nobody but the kernel kills it so, when the whole machine is out of memory.
        } else if signal == Some(Signal::SIGKILL as i32) || out_of_memory(&last_words) {
            ReadFailure::TooBig { megabytes }
        } else {
            broke_off(status, &last_words)
        })
    }
}

/// How Rust's standard library says that it ends the process for want of memory.
fn out_of_memory(last_words: &str) -> bool {
    last_words.contains("memory allocation of")
}

fn broke_off(status: ExitStatus, last_words: &str) -> ReadFailure {
    // A place in the source, or that the stack was used up; never anything of the file.
    let how = match last_words.lines().find(|line| !line.trim().is_empty()) {
        Some(line) if last_words.contains("overflowed its stack") || line.starts_with("at ") => {
            line.trim().chars().filter(|c| !c.is_control()).take(200).collect()
        }
        _ => status.to_string(),
    };
    tracing::error!(how, "the process that reads files broke off");
    ReadFailure::BrokeOff { how }
}

/// It ended well and said nothing that can be understood.
pub fn garbled() -> ReadFailure {
    let how = "its answer makes no sense".to_owned();
    tracing::error!(how, "the process that reads files broke off");
    ReadFailure::BrokeOff { how }
}
