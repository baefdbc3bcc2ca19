//! The process that sets documents: one task from standard input, one answer to standard output.

use super::wire::{Answer, Set, Task};
use crate::worker::{Allowance, confine::confine_with};
use clap::Args;
use std::{
    io::{self, Read as _, Write},
    panic,
    path::PathBuf,
    process::ExitCode,
};
use typeset::{Fonts, Typeset};

/// How the command is called; nobody types it.
pub const COMMAND: &str = "set-one-document";

/// Sets one document from standard input. Started by the program itself.
#[derive(Debug, Args)]
pub struct SetOneDocument {
    seconds: u64,
    megabytes: u64,
    /// Folder with further fonts.
    fonts: Option<PathBuf>,
}

impl SetOneDocument {
    pub fn run(self) -> ExitCode {
        // A panic says where, and nothing of the document.
        panic::set_hook(Box::new(|what| {
            if let Some(place) = what.location() {
                eprintln!("at {place}");
            }
        }));
        match self.answer() {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("at its beginning or end: {error}");
                ExitCode::FAILURE
            }
        }
    }

    fn answer(self) -> io::Result<()> {
        let Self { seconds, megabytes, fonts } = self;
        // Fonts are the operator's, and are read before files are out of reach.
        let fonts = fonts.map_or_else(Fonts::bundled, |folder| Fonts::with_folder(&folder));
        let fence = confine_with(Allowance { seconds, megabytes }, typeset::start_threads)?;
        let mut input = Vec::new();
        io::stdin().lock().read_to_end(&mut input)?;
        let head = input.iter().position(|byte| *byte == b'\n').unwrap_or(input.len());
        let Task { form } = serde_json::from_slice(&input[..head])?;
        let edition = serde_json::from_slice(input.get(head + 1..).unwrap_or_default())?;
        drop(input);
        let (set, bytes) = match typeset::typeset(&edition, form, &fonts) {
            Ok(Typeset { bytes, missing, archival }) => (Ok(Set { missing, archival }), bytes),
            Err(error) => (Err(error.to_string()), Vec::new()),
        };
        let mut out = io::stdout().lock();
        serde_json::to_writer(&mut out, &Answer { fence, set })?;
        out.write_all(b"\n")?;
        out.write_all(&bytes)?;
        out.flush()
    }
}
