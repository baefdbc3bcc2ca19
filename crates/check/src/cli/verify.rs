//! `undersigned verify`: whether what is published is what was signed, for anybody.

use super::CommandProblem;
use crate::{
    Continuity, Fault, Folder, Outcome, Report, Request, Site, Target, latest, site::MINUTES,
    verify, verify_receipt,
};
use clap::{Args, ValueEnum};
use domain::{instant::Instant, lang::Lang, statement::Slug};
use fetch::{Client, HttpError};
use jiff::civil::Date;
use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
    time::Duration,
};
use tlog::{Policy, SignedCheckpoint};

/// How long a connection, and how long a whole answer may take.
const PATIENCE: [Duration; 2] = [Duration::from_secs(10), Duration::from_mins(2)];

/// How many minutes a whole look may take at most.
pub const MOST_MINUTES: u64 = 24 * 60;

/// Checks text, list, counts, log and receipts of published statements, and says in words what is
/// wrong.
///
/// Ends with 0 if everything is as published, with 3 if something is not, with 1 if something could
/// not be read.
#[derive(Debug, Args)]
pub struct Verify {
    /// A directory that `undersigned publish` wrote; a site (https://site,
    /// https://site/s/statement); a receipt (FILE.tlog-proof).
    #[arg(value_name = "DIR-or-URL-or-FILE")]
    target: String,
    /// Logs and witnesses that you trust (C2SP tlog-policy). Without it, the key is taken from the
    /// publication itself.
    #[arg(long, value_name = "FILE")]
    policy: Option<PathBuf>,
    /// A receipt, to be compared with log and list; those in DIR/receipts are compared without
    /// being named.
    #[arg(long, value_name = "FILE")]
    receipt: Vec<PathBuf>,
    /// A checkpoint that was kept from earlier (what stands at https://site/log/checkpoint): the log
    /// must go on from it.
    #[arg(long, value_name = "FILE")]
    checkpoint: Option<PathBuf>,
    /// The last entry of the log must be of this day (UTC) or a later one.
    #[arg(long, value_name = "YYYY-MM-DD")]
    newer_than: Option<Date>,
    /// Minutes that a site may take to show everything.
    #[arg(long, value_name = "MINUTES", default_value_t = MINUTES, value_parser = clap::value_parser!(u64).range(1..=MOST_MINUTES))]
    within: u64,
    /// How the result is printed.
    #[arg(long, default_value = "text")]
    format: ReportFormat,
}

/// How a result is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    /// For people.
    Text,
    /// For programs.
    Json,
}

impl Verify {
    /// `now` tells the time.
    pub fn run(self, now: Instant) -> Result<ExitCode, CommandProblem> {
        let target = Target::parse(&self.target)
            .map_err(|problem| CommandProblem::Target { text: self.target.clone(), problem })?;
        let policy = self.policy.as_deref().map(policy).transpose()?;
        let read = |path: &PathBuf| Ok((path.display().to_string(), file(path)?));
        let receipts = self.receipt.iter().map(read).collect::<Result<Vec<_>, CommandProblem>>()?;
        let earlier = self.checkpoint.as_deref().map(checkpoint).transpose()?;
        let kept = earlier.as_ref().map(|earlier| earlier.checkpoint().clone());
        let request = Request { policy: policy.clone(), receipts, kept, latest: latest(now) };
        let mut report = match target {
            Target::Receipt(path) => {
                let policy = policy.ok_or(CommandProblem::PolicyMissing)?;
                verify_receipt(&self.target, &file(&path)?, policy)
            }
            Target::Folder(path) if path.is_file() || looks_like_address(&self.target) => {
                return Err(CommandProblem::NotATarget(self.target));
            }
            Target::Folder(path) => {
                let folder = Folder::open(&path)
                    .map_err(|error| CommandProblem::read(&path, error))?
                    .ok_or(CommandProblem::NothingPublished { path })?;
                verify(&folder, &request)
            }
            Target::Site { base, only } => verify(&site(&base, only, self.within), &request),
        };
        self.age(&mut report);
        self.format.print(&report);
        Ok(ExitCode::from(match report.outcome() {
            Outcome::Ok => 0,
            Outcome::NotAsPublished | Outcome::Unseen => 3,
            Outcome::NotChecked => 1,
        }))
    }
}

impl Verify {
    /// What is published must not be older than what the verifier knows of.
    fn age(&self, report: &mut Report) {
        if let Some(path) = &self.checkpoint {
            let file = path.display().to_string();
            match report.continuity.clone() {
                Continuity::Fork { root } => report.problem(
                    &file,
                    format!("the log was rewritten since: at this size its root is {root} now"),
                ),
                Continuity::Shrunk => report
                    .problem(&file, "covers more entries than the log has now: the log went back"),
                Continuity::Unknown => {
                    report
                        .notice(&file, "not compared with the log, which could not be read so far");
                }
                Continuity::Reached => {}
            }
        }
        if let Some(wanted) = self.newer_than {
            let day = report.log.as_ref().and_then(|log| log.day.clone());
            if day.as_ref().and_then(|day| day.parse().ok()).is_none_or(|day: Date| day < wanted) {
                let day = day.unwrap_or("no day".to_owned());
                report.problem("log", format!("its last entry is of {day}, before {wanted}"));
            }
        }
    }
}

fn checkpoint(path: &Path) -> Result<SignedCheckpoint, CommandProblem> {
    SignedCheckpoint::parse(&file(path)?)
        .map_err(|error| CommandProblem::Checkpoint { path: path.to_owned(), error })
}

/// An address as people write it: a host with a dot or port before the first slash, and no such
/// folder.
fn looks_like_address(text: &str) -> bool {
    let host = text.split('/').next().unwrap_or_default();
    !Path::new(text).exists() && (host.contains(':') || text.contains("/s/"))
}

impl ReportFormat {
    fn print(self, report: &Report) {
        match self {
            Self::Text => print!("{report}"),
            Self::Json => println!("{}", report.to_json()),
        }
    }
}

/// A trust policy.
pub fn policy(path: &Path) -> Result<Policy, CommandProblem> {
    Policy::parse(&file(path)?)
        .map_err(|error| CommandProblem::Policy { path: path.to_owned(), error })
}

fn file(path: &Path) -> Result<Vec<u8>, CommandProblem> {
    fs::read(path).map_err(|error| CommandProblem::read(path, error))
}

/// A site, asked over HTTP, that may take so many minutes for a whole look.
pub fn site(base: &str, only: Option<(Slug, Option<Lang>)>, within: u64) -> Site {
    let [connect, whole] = PATIENCE;
    let client = Client::new(connect, whole);
    let get = move |url: &str, most: usize, left: Duration| {
        client.within(left).get(url, most).map_err(|error| match error {
            HttpError::TooLarge { .. } => Fault::Large(most),
            error => Fault::Failed(error.to_string()),
        })
    };
    Site::new(base, only, Box::new(get)).patient(Duration::from_mins(within))
}
