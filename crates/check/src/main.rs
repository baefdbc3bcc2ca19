//! `undersigned-check`: the checker alone, without the server, for auditors.

use check::cli::{CommandProblem, Monitor, Verify};
use clap::{Parser, Subcommand};
use domain::instant::Instant;
use std::process::ExitCode;

/// Checks joint statements that were published with undersigned: text, list, counts, public log.
#[derive(Debug, Parser)]
#[command(name = "undersigned-check", version, max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Checks what is published, in a directory or on a site, and says in words what is wrong.
    Verify(Verify),
    /// Checks a site again and again, and tells when it does not go on from what it showed before.
    Monitor(Monitor),
}

fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Verify(verify) => verify.run(now()),
        Command::Monitor(monitor) => monitor.run(now),
    };
    done.unwrap_or_else(|problem: CommandProblem| {
        eprintln!("undersigned-check: {problem}");
        ExitCode::from(problem.exit_code())
    })
}

#[expect(clippy::disallowed_methods, reason = "the one place of this binary that reads the clock")]
fn now() -> Instant {
    let since_1970 = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    Instant(since_1970.map_or(0, |since| since.as_millis() as i64))
}
