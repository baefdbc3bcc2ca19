//! `undersigned verify`: whether what is published is what was signed, for anybody.

use super::CommandProblem;
use crate::{Fault, Folder, Outcome, Report, Request, Site, Target, verify, verify_receipt};
use clap::{Args, ValueEnum};
use domain::{lang::Lang, statement::Slug};
use fetch::{Client, HttpError};
use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
    time::Duration,
};
use tlog::Policy;

/// How long a connection, and how long a whole answer may take.
const PATIENCE: [Duration; 2] = [Duration::from_secs(10), Duration::from_mins(2)];

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
    pub fn run(self) -> Result<ExitCode, CommandProblem> {
        let target = Target::parse(&self.target)
            .map_err(|problem| CommandProblem::Target { text: self.target.clone(), problem })?;
        let policy = self.policy.as_deref().map(policy).transpose()?;
        let read = |path: &PathBuf| Ok((path.display().to_string(), file(path)?));
        let receipts = self.receipt.iter().map(read).collect::<Result<Vec<_>, CommandProblem>>()?;
        let report = match target {
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
                verify(&folder, &Request { policy, receipts, kept: None })
            }
            Target::Site { base, only } => {
                verify(&site(&base, only), &Request { policy, receipts, kept: None })
            }
        };
        self.format.print(&report);
        Ok(ExitCode::from(match report.outcome() {
            Outcome::Ok => 0,
            Outcome::NotAsPublished | Outcome::Unseen => 3,
            Outcome::NotChecked => 1,
        }))
    }
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

/// A site, asked over HTTP.
pub fn site(base: &str, only: Option<(Slug, Option<Lang>)>) -> Site {
    let [connect, whole] = PATIENCE;
    let client = Client::new(connect, whole);
    let get = move |url: &str, most: usize| {
        client.get(url, most).map_err(|error| match error {
            HttpError::TooLarge { .. } => Fault::Large(most),
            error => Fault::Failed(error.to_string()),
        })
    };
    Site::new(base, only, Box::new(get))
}
