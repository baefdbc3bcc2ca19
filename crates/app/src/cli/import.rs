//! `undersigned import`.

use super::{Place, Problem, open, progress::Progress, roster_cmd};
use crate::site::imports;
use clap::Args;
use domain::{
    id::SignOnId,
    import::{Outcome, Report},
    moderation::Actor,
};
use sha2::{Digest, Sha256};
use std::{fs, path::PathBuf, process::ExitCode};
use store::import::{ImportProblem, NewImport};

/// Reads an existing list into a statement; its names are shown as "not confirmed".
#[derive(Debug, Args)]
pub struct Import {
    /// The statement.
    slug: String,
    /// The list.
    file: PathBuf,
    /// Says what would be taken in, and takes nothing in.
    #[arg(long)]
    dry_run: bool,
    /// Accepts every entry at once instead of leaving it for review: for a list that was reviewed
    /// elsewhere.
    #[arg(long, conflicts_with = "dry_run")]
    accept: bool,
    #[command(flatten)]
    place: Place,
}

impl Import {
    pub fn run(self) -> Result<ExitCode, Problem> {
        let config = open::config(&self.place)?;
        let store = open::store(&config)?;
        let statement = open::statement(&store, &self.slug)?;
        let bytes = fs::read(&self.file).map_err(|error| Problem::read(&self.file, error))?;
        let id = statement.id;
        let known = store.read_blocking("known names", move |tx| {
            Ok::<_, store::Error>(imports::known(&store::sign_on::comparable(tx, id)?))
        })?;
        let name = self
            .file
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        let progress = Progress::of("reading the list");
        let roster =
            open::read(&config, &self.file, &bytes, async |reader, file| reader.list(file).await)?;
        let intake = imports::take_in(&roster, &name, &known);
        // A long list fills much memory, and what comes next needs some for itself.
        let file_hash = Sha256::digest(&bytes).into();
        drop((roster, known, bytes));
        drop(progress);
        // What looks like entries can be made entries by hand.
        if intake.summary.entries == 0 && intake.overlooked.is_empty() {
            return Err(Problem::NoEntries { path: self.file });
        }
        eprintln!("{}", intake.summary);
        roster_cmd::overlooked_lines(&intake.overlooked);
        let added = intake.readings.len();
        if self.dry_run {
            eprintln!("{}", sentence(&intake.report, added, true));
            eprintln!("Nothing was taken in (--dry-run).");
            return Ok(ExitCode::SUCCESS);
        }
        let taken_in = sentence(&intake.report, added, false);
        let imports::Intake { report, readings, .. } = intake;
        let import = NewImport { statement: id, file_hash, report, readings };
        let accept = self.accept;
        let taken = store.by(Actor::Operator).write_blocking("import list", move |tx| {
            let created = store::import::create(tx, &import)?;
            if accept {
                let entries = store::import::by_id(tx, created.id)?
                    .map(|taken| taken.sign_ons)
                    .unwrap_or_default();
                let ids: Vec<SignOnId> = entries.into_keys().collect();
                store::sign_on::accept_all(tx, id, &ids)?;
            }
            Ok(created)
        });
        match taken {
            Ok(created) => {
                eprintln!("{taken_in}");
                let review = format!("/desk/s/{}/import/{}", self.slug, created.id);
                if accept {
                    eprintln!("All were accepted; look at them at {review}");
                } else {
                    eprintln!(
                        "They wait for review at {review}, or here: undersigned review {}",
                        self.slug
                    );
                }
                println!("{}", created.id);
            }
            Err(ImportProblem::SameFile(import)) => {
                eprintln!("This file was taken in before; nothing was changed.");
                println!("{import}");
            }
            Err(ImportProblem::Gone) => return Err(Problem::NoStatement(self.slug)),
            Err(ImportProblem::Store(error)) => return Err(error.into()),
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// What became of every line, in one sentence.
pub fn sentence(report: &Report, added: usize, dry_run: bool) -> String {
    let count = |outcome| report.count(outcome);
    let taken = if dry_run { "would be taken in" } else { "taken in" };
    format!(
        "{added} entries {taken}, not confirmed. Other lines: {} duplicate, {} heading, {} to look at, {} text, {} blank.",
        count(Outcome::Duplicate),
        count(Outcome::Heading),
        count(Outcome::Question),
        count(Outcome::Text),
        count(Outcome::Blank)
    )
}
