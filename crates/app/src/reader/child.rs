//! The process that reads: one task from standard input, one answer to standard output.

use super::wire::{Answer, Read, Task, Want};
use crate::worker::{Allowance, confine::confine};
use clap::Args;
use roster::ReadError;
use std::{
    io::{self, BufWriter, Read as _, Write},
    mem, panic,
    process::ExitCode,
};

/// How the command is called; nobody types it.
pub const COMMAND: &str = "read-one-file";

/// Reads one file from standard input. Started by the program itself.
#[derive(Debug, Args)]
pub struct ReadOneFile {
    seconds: u64,
    megabytes: u64,
}

impl ReadOneFile {
    pub fn run(self) -> ExitCode {
        // A panic says where, and nothing of the file.
        panic::set_hook(Box::new(|what| {
            if let Some(place) = what.location() {
                eprintln!("at {place}");
            }
        }));
        let Self { seconds, megabytes } = self;
        match answer(Allowance { seconds, megabytes }) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("at its beginning or end: {error}");
                ExitCode::FAILURE
            }
        }
    }
}

fn answer(allowance: Allowance) -> io::Result<()> {
    let fence = confine(allowance)?;
    let mut input = Vec::new();
    io::stdin().lock().read_to_end(&mut input)?;
    let head = input.iter().position(|byte| *byte == b'\n').unwrap_or(input.len());
    let task: Task = serde_json::from_slice(&input[..head])?;
    let bytes = input.get(head + 1..).unwrap_or_default();
    // As much as a pipe holds: the other side is woken for that, and not for every page of it.
    let mut out = BufWriter::with_capacity(64 * 1024, io::stdout().lock());
    let answer = Answer { fence, read: read(&task, bytes) };
    serde_json::to_writer(&mut out, &answer)?;
    out.flush()?;
    // The process ends here and its memory with it: nobody has to wait until it is given back.
    mem::forget(answer);
    Ok(())
}

fn read(task: &Task, bytes: &[u8]) -> Result<Read, ReadError> {
    let text = || String::from_utf8_lossy(bytes);
    Ok(match (task.want, task.name.as_deref()) {
        (Want::List, None) => Read::List(roster::read_text(&text())?),
        (Want::List, name) => Read::List(roster::read(bytes, name)?),
        (Want::Document, None) => Read::Document(Box::new(roster::take_apart(&text())?)),
        (Want::Document, name) => Read::Document(Box::new(roster::take_apart_file(bytes, name)?)),
    })
}
