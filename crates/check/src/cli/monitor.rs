//! `undersigned monitor`: verifies a site again and again, and compares with what it showed before.

use super::{
    CommandProblem,
    verify::{MOST_MINUTES, ReportFormat, policy, site},
};
use crate::{
    Target,
    monitor::{MonitorState, Round, Watch},
    site::MINUTES,
};
use clap::Args;
use domain::instant::{HOUR, Instant};
use std::{
    io::{self, Write},
    path::PathBuf,
    process::ExitCode,
    thread,
    time::Duration,
};

/// Watches a site: forks, logs that shrink, keys and texts that change, signatures pending too
/// long, and everything that verify finds.
///
/// One line for each event on standard output; alarms have their word in capitals. With --once it
/// ends with 0 if all is well, with 3 if something is not as published, with 1 if the site could
/// not be read.
#[derive(Debug, Args)]
pub struct Monitor {
    /// A site (https://site) or a statement of it (https://site/s/statement).
    #[arg(value_name = "URL")]
    target: String,
    /// Logs and witnesses that you trust (C2SP tlog-policy).
    #[arg(long, value_name = "FILE")]
    policy: Option<PathBuf>,
    /// Where what was seen is kept.
    #[arg(long, value_name = "FILE", default_value = "undersigned-monitor.json")]
    state: PathBuf,
    /// Seconds between two looks.
    #[arg(long, value_name = "SECONDS", default_value_t = 3_600, value_parser = clap::value_parser!(u64).range(10..))]
    every: u64,
    /// One look, then the end.
    #[arg(long, conflicts_with = "every")]
    once: bool,
    /// Hours that a signature may be pending.
    #[arg(long, value_name = "HOURS", default_value_t = 48, value_parser = clap::value_parser!(u32).range(1..))]
    pending: u32,
    /// Minutes that a site may take to show everything.
    #[arg(long, value_name = "MINUTES", default_value_t = MINUTES, value_parser = clap::value_parser!(u64).range(1..=MOST_MINUTES))]
    within: u64,
    /// How events are printed.
    #[arg(long, default_value = "text")]
    format: ReportFormat,
}

impl Monitor {
    /// Runs until it is stopped, or once; `now` tells the time.
    pub fn run(self, now: impl Fn() -> Instant) -> Result<ExitCode, CommandProblem> {
        let target = Target::parse(&self.target)
            .map_err(|problem| CommandProblem::Target { text: self.target.clone(), problem })?;
        let Target::Site { base, only } = target else {
            return Err(CommandProblem::NotASite(self.target));
        };
        let policy = self.policy.as_deref().map(policy).transpose()?;
        let name = only.as_ref().map_or(base.clone(), |(slug, _)| format!("{base}/s/{slug}"));
        let source = site(&base, only, self.within);
        let watch = Watch { source: &source, site: &name, policy, patience: self.pending * HOUR };
        loop {
            let before = MonitorState::load(&self.state, &name)
                .map_err(|problem| CommandProblem::State { path: self.state.clone(), problem })?;
            let round = watch.round(before.as_ref(), now());
            self.print(&round)?;
            if let Some(state) =
                round.state.as_ref().filter(|state| Some(*state) != before.as_ref())
            {
                state.save(&self.state).map_err(|error| {
                    CommandProblem::write(&self.state.display().to_string(), &error)
                })?;
            }
            if self.once {
                return Ok(ExitCode::from(match (round.alarms(), round.unreachable()) {
                    (true, _) => 3,
                    (false, true) => 1,
                    (false, false) => 0,
                }));
            }
            thread::sleep(Duration::from_secs(self.every));
        }
    }

    /// A line must be there at once, also where the output is a pipe.
    fn print(&self, round: &Round) -> Result<(), CommandProblem> {
        let mut out = io::stdout().lock();
        let mut lines = round.events.iter().map(|event| match self.format {
            ReportFormat::Text => event.to_string(),
            ReportFormat::Json => event.to_json().to_string(),
        });
        let written = lines.try_for_each(|line| writeln!(out, "{line}")).and_then(|()| out.flush());
        written.map_err(|error| CommandProblem::write("standard output", &error))
    }
}
