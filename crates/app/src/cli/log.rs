//! `undersigned log`: the public log, for operators.

use super::{Place, Problem, open};
use crate::{clock::Clock, site::public_log};
use clap::Subcommand;
use std::{fs, io, process::ExitCode};
use store::log;

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Name, size and root of the log, what waits, and what the witnesses know. Reads the whole
    /// log.
    Status,
    /// Accepts the log of a database that this data folder has never seen, such as a restored
    /// backup. Shows its size and root, to be compared with the last published checkpoint.
    Accept {
        /// The number of entries, once it was compared.
        #[arg(long, value_name = "N")]
        size: Option<u64>,
    },
    /// Begins another log under another name (`public_log.origin`): for databases whose log cannot
    /// be continued. Everything that counts gets a new entry; the new log proves nothing about
    /// the time before it.
    Restart {
        /// Yes, begin another log.
        #[arg(long)]
        yes: bool,
    },
}

impl Command {
    pub fn run(self, place: &Place) -> Result<ExitCode, Problem> {
        match self {
            Self::Status => status(place),
            Self::Accept { size } => accept(place, size),
            Self::Restart { yes } => restart(place, yes),
        }
    }
}

fn status(place: &Place) -> Result<ExitCode, Problem> {
    let config = open::config(place)?;
    let store = open::store(&config)?;
    let log = open::public_log(&config, &store, Clock::default().now()).map_err(Problem::Log)?;
    let (head, waiting) = store.read_blocking("log status", |tx| {
        Ok::<_, store::Error>((log::head(tx)?, log::waiting(tx)?))
    })?;
    let head = head.ok_or(Problem::Sequencer(public_log::Fault::NotBegun))?;
    println!("log      {}", head.origin);
    println!("key      {}", log.vkey());
    println!("entries  {}, {} of them shown, {waiting} waiting", head.size, head.published_size);
    println!("root     {}", tlog::Hash(head.published_root));
    for (name, report) in log.witnesses.reports() {
        match report.problem {
            None => println!("witness  {name} has seen {} entries", report.size),
            Some(problem) => println!("witness  {name}: {problem}"),
        }
    }
    eprintln!("Entries, tiles and signatures agree.");
    Ok(ExitCode::SUCCESS)
}

/// Without the right `size` it only shows what is to be compared.
fn accept(place: &Place, size: Option<u64>) -> Result<ExitCode, Problem> {
    let config = open::config(place)?;
    let store = open::store(&config)?;
    let examined = public_log::examine(&config, &store, Clock::default().now());
    let examined = examined.map_err(Problem::Log)?;
    let head = &examined.head;
    println!("log      {}", head.origin);
    println!("entries  {}, {} of them shown", head.size, head.published_size);
    println!("root     {}", tlog::Hash(head.published_root));
    println!("day      {}", head.day);
    if examined.vouched {
        eprintln!("There is nothing to accept: this log can be continued.");
        return Ok(ExitCode::SUCCESS);
    }
    if size != Some(head.size) {
        let checkpoint = public_log::published_at(&config);
        return Err(Problem::Accept { size: head.size, shown: head.published_size, checkpoint });
    }
    let kept = examined.accept().map_err(Problem::Log)?;
    eprintln!("{} remembers this log now. Start with: undersigned serve", kept.display());
    Ok(ExitCode::SUCCESS)
}

fn restart(place: &Place, yes: bool) -> Result<ExitCode, Problem> {
    let config = open::config(place)?;
    let store = open::store(&config)?;
    let head = store
        .read_blocking("log head", log::head)?
        .ok_or(Problem::Sequencer(public_log::Fault::NotBegun))?;
    if !yes || head.origin == config.public_log.origin {
        return Err(Problem::Restart { held: head.origin });
    }
    let key = &config.public_log.key_file;
    let kept = key.with_extension(format!("key.{}", Clock::default().now().0));
    match fs::rename(key, &kept) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            return Err(Problem::write(&key.display().to_string(), &error));
        }
        _ => {}
    }
    store.write_blocking("restart log", log::restart)?;
    eprintln!(
        "The log {} is no longer continued; its key is kept in {}.",
        head.origin,
        kept.display()
    );
    eprintln!("The log {} begins when the server starts.", config.public_log.origin);
    Ok(ExitCode::SUCCESS)
}
