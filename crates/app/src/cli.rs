//! The command line: what can be typed, and one place that words every error.
//!
//! Results go to stdout, everything for people to stderr. Exit codes: 0 done, 1 failed, 2 wrong
//! usage, 3 verification failed.

mod backup;
mod demo;
mod desk;
mod doctor;
mod erase;
mod import;
mod log;
mod names_cmd;
mod open;
mod opening;
mod outbox;
mod problem;
mod progress;
mod publish;
mod review;
mod roster_cmd;
pub mod serve;
mod serving;
mod statement;
mod webhook;
mod witness;

pub use problem::Problem;

use crate::{
    clock::Clock,
    reader::child::{COMMAND, ReadOneFile},
    typesetter::child::{COMMAND as SET, SetOneDocument},
};
use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};
use domain::text::{Unfit, unfit};
use std::{
    ffi::OsStr,
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Publish a joint statement, collect sign-ons, keep a list that can be trusted.
#[derive(Debug, Parser)]
#[command(name = "undersigned", version, max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

/// Where the data is, and what else the configuration may say on the command line.
#[derive(Debug, Clone, Args)]
pub struct Place {
    /// Configuration file [default: undersigned.toml in the data directory, if there is one].
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Data directory [default: ./data].
    #[arg(long, global = true, value_name = "DIR")]
    data: Option<PathBuf>,
    /// `sqlite` (in the data directory) or the address of a PostgreSQL database.
    #[arg(long, global = true, value_name = "URL")]
    database: Option<String>,
}

/// How a table is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    Text,
    /// Tab-separated values with a header.
    Tsv,
    /// One JSON object a line.
    Jsonl,
    /// The same as jsonl.
    Json,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// A throw-away site with a sample statement, a messy list imported, sign-on open; mails are
    /// shown in the team area.
    Demo(demo::Demo),
    /// The server.
    Serve(serve::Serve),
    /// Statements: create, open, close, stop, list.
    Statement {
        #[command(subcommand)]
        command: statement::Command,
        #[command(flatten)]
        place: Place,
    },
    /// Reads an existing list into a statement; its names are shown as "not confirmed".
    Import(import::Import),
    /// Checks the imported entries of a statement at the terminal, each with one key.
    Review(review::Review),
    /// Only reads a list (txt, md, csv, tsv, xlsx, ods, docx, odt, pdf, html) and prints its
    /// entries; touches no database.
    Roster(roster_cmd::Roster),
    /// Compares names.
    Names {
        #[command(subcommand)]
        command: names_cmd::Command,
    },
    /// The people of the team.
    Desk {
        #[command(subcommand)]
        command: desk::Command,
        #[command(flatten)]
        place: Place,
    },
    /// Programs of others that are told what happens.
    Webhook {
        #[command(subcommand)]
        command: webhook::Command,
        #[command(flatten)]
        place: Place,
    },
    /// Cosigns the logs of other sites, so that nobody can show different people different lists.
    Witness {
        #[command(subcommand)]
        command: witness::Command,
    },
    /// The local outbox: mails of a site without mail server.
    Outbox(outbox::Outbox),
    /// Writes a consistent copy of the SQLite database, while the server runs. Keys are not in it.
    Backup(backup::Backup),
    /// Puts a backup into an empty data directory.
    Restore(backup::Restore),
    /// Everything public of statements as files, for any web server, an onion service or a USB
    /// stick.
    Publish(publish::Publish),
    /// Checks what is published, in a directory or on a site, and says in words what is wrong.
    Verify(check::cli::Verify),
    /// Checks a site again and again, and tells when it does not go on from what it showed before.
    Monitor(check::cli::Monitor),
    /// Erases sign-ons for ever.
    Erase(erase::Erase),
    /// The public log: its state, accepting a restored one, beginning another one.
    Log {
        #[command(subcommand)]
        command: log::Command,
        #[command(flatten)]
        place: Place,
    },
    /// Checks data directory, keys, database, mail server and time.
    Doctor(doctor::Doctor),
    /// Prints the configuration in force, secrets hidden.
    Config(Place),
    /// Prints the completion script of a shell.
    Completions {
        /// bash, zsh, fish, elvish or powershell.
        shell: clap_complete::Shell,
    },
    /// Prints the manual page.
    Man,
    #[command(name = COMMAND, hide = true)]
    ReadOneFile(ReadOneFile),
    #[command(name = SET, hide = true)]
    SetOneDocument(SetOneDocument),
}

/// Runs the command line.
pub fn run() -> ExitCode {
    if let Some(found) = std::env::args_os().skip(1).find_map(|argument| unfit_text(&argument)) {
        eprintln!(
            "undersigned: an invisible character ({found}) stands in what was typed. Type it anew instead of pasting it."
        );
        return ExitCode::from(2);
    }
    // clap ends with 2 on wrong usage and 0 on --help.
    let cli = Cli::parse();
    match dispatch(cli.command) {
        Ok(code) => code,
        Err(problem) => {
            eprintln!("undersigned: {problem}");
            ExitCode::from(problem.exit_code())
        }
    }
}

/// What no text of ours may hold, in an argument. A file may be called as it likes.
fn unfit_text(argument: &OsStr) -> Option<Unfit> {
    unfit(argument.to_str()?).filter(|_| !Path::new(argument).exists())
}

fn dispatch(command: Command) -> Result<ExitCode, Problem> {
    match command {
        Command::Demo(demo) => demo.run(),
        Command::Serve(serve) => serve.run(),
        Command::Statement { command, place } => command.run(&place),
        Command::Import(import) => import.run(),
        Command::Review(review) => review.run(),
        Command::Roster(roster) => roster.run(),
        Command::Names { command } => command.run(),
        Command::Desk { command, place } => command.run(&place),
        Command::Webhook { command, place } => command.run(&place),
        Command::Witness { command } => command.run(),
        Command::Outbox(outbox) => outbox.run(),
        Command::Backup(backup) => backup.run(),
        Command::Restore(restore) => restore.run(),
        Command::Publish(publish) => publish.run(),
        Command::Verify(verify) => Ok(verify.run(Clock::default().now())?),
        Command::Monitor(monitor) => {
            let clock = Clock::default();
            Ok(monitor.run(|| clock.now())?)
        }
        Command::Erase(erase) => erase.run(),
        Command::Log { command, place } => command.run(&place),
        Command::Doctor(doctor) => doctor.run(),
        Command::Config(place) => {
            print!("{}", open::config(&place)?.effective_toml());
            Ok(ExitCode::SUCCESS)
        }
        Command::Completions { shell } => {
            clap_complete::generate(
                shell,
                &mut Cli::command(),
                "undersigned",
                &mut std::io::stdout(),
            );
            Ok(ExitCode::SUCCESS)
        }
        Command::ReadOneFile(file) => Ok(file.run()),
        Command::SetOneDocument(document) => Ok(document.run()),
        Command::Man => {
            let page = clap_mangen::Man::new(Cli::command());
            page.render(&mut std::io::stdout())
                .map_err(|error| Problem::write("standard output", &error))?;
            Ok(ExitCode::SUCCESS)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_sound() {
        Cli::command().debug_assert();
    }
}
