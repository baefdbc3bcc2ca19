//! `undersigned witness ...`: cosigning the logs of others.

use super::{Problem, serve::runtime};
use crate::{
    clock::{self, Clock},
    web::server::{self, Patience},
};
use clap::{Args, Subcommand};
use domain::instant::Instant;
use std::{path::PathBuf, process::ExitCode, sync::Arc, time::Duration};
use tokio::{
    net::TcpListener,
    signal::unix::{SignalKind, signal},
};
use witness::{DirProblem, Now, Service, StateFiles, key, logs, routes};

/// A request of a log is small, and its answer a matter of milliseconds.
const PATIENCE: Patience = Patience {
    header: Duration::from_secs(10),
    body: Duration::from_secs(20),
    connections: 256,
    stop: Duration::from_secs(10),
};

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Makes the key of the witness, once, and prints its public half, which logs put into their
    /// policy.
    Key {
        #[command(flatten)]
        folder: Folder,
        /// Name of the witness: an address of yours without https://, such as witness.example/1.
        #[arg(long)]
        name: String,
    },
    /// Adds a log by its public key (/log/vkey of a site). A running witness takes it up by itself.
    Add {
        /// The key, such as sign.example/log+1a2b3c4d+AbC...
        vkey: String,
        #[command(flatten)]
        folder: Folder,
    },
    /// Prints the logs, one a line: origin, size, root, time last cosigned.
    List {
        #[command(flatten)]
        folder: Folder,
    },
    /// Answers logs that ask for a cosignature, and shows what was cosigned.
    Serve {
        #[command(flatten)]
        folder: Folder,
        /// Address and port to listen on.
        #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8090")]
        listen: String,
    },
}

#[derive(Debug, Args)]
pub struct Folder {
    /// Folder of the witness: key, list of logs, what was cosigned.
    #[arg(long, value_name = "DIR")]
    dir: PathBuf,
}

impl Command {
    pub fn run(self) -> Result<ExitCode, Problem> {
        match self {
            Self::Key { folder, name } => {
                println!("{}", key::load_or_make(&folder.dir, &name, &clock::random())?.verifier());
            }
            Self::Add { vkey, folder } => {
                let log = logs::add(&folder.dir, &vkey)?;
                eprintln!("Added {}.", log.name());
            }
            Self::List { folder } => list(&folder)?,
            Self::Serve { folder, listen } => serve(&folder, &listen)?,
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// The clock of this machine, as a witness asks it.
fn seconds() -> Now {
    let clock = Clock::default();
    Box::new(move || clock.now().unix_seconds())
}

/// All that can be read is printed, then the first problem is told.
fn list(folder: &Folder) -> Result<(), Problem> {
    let state = StateFiles::new(&folder.dir, key::load(&folder.dir)?.verifier().clone());
    let mut origins: Vec<String> =
        logs::load(&folder.dir)?.iter().map(|log| log.name().to_owned()).collect();
    origins.sort();
    origins.dedup();
    let mut damaged = None;
    for origin in origins {
        match state.cosigned(&origin) {
            Ok(None) => println!("{origin}\t-\t-\t-"),
            Ok(Some(cosigned)) => {
                let head = cosigned.checkpoint.checkpoint();
                println!(
                    "{origin}\t{}\t{}\t{}",
                    head.size(),
                    head.root(),
                    Instant::from_unix_seconds(cosigned.time).to_rfc3339()
                );
            }
            Err(error) => damaged = damaged.or(Some(error)),
        }
    }
    damaged.map_or(Ok(()), |error| Err(DirProblem::State(error).into()))
}

fn serve(folder: &Folder, listen: &str) -> Result<(), Problem> {
    let log = tracing_subscriber::fmt()
        .with_env_filter("warn,undersigned=info")
        .with_target(false)
        .with_ansi(false);
    let _ = log.with_writer(std::io::stderr).try_init();
    let service = Arc::new(Service::open(&folder.dir, seconds())?);
    runtime()?.block_on(async {
        let refused = |error| Problem::Listen { address: listen.to_owned(), error };
        let listener = TcpListener::bind(listen).await.map_err(refused)?;
        let address = listener.local_addr().map_err(refused)?;
        let stop = told_to_stop().map_err(Problem::Runtime)?;
        tracing::info!(%address, witness = service.verifier().name(), logs = service.log_count(), "listening");
        if service.log_count() == 0 {
            tracing::warn!("no logs yet: undersigned witness add VKEY --dir {}", folder.dir.display());
        }
        server::serve(listener, routes::router(service, PATIENCE.body), PATIENCE, stop).await;
        Ok(())
    })
}

/// Done on SIGTERM or Ctrl-C. From the call on they are heard, not only once this is waited for.
fn told_to_stop() -> std::io::Result<impl Future<Output = ()>> {
    let (mut terminate, mut interrupt) =
        (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        tracing::info!("stopping");
    })
}
