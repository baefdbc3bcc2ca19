//! `undersigned demo`: everything to look at, nothing to keep.

use super::{
    Place, Problem, desk, open,
    serve::{runtime, serve, start_log},
    statement::{Created, create_from_source},
};
use crate::{clock, config::Rate, site::imports};
use clap::Args;
use domain::{desk::Role, id::SignOnId, moderation::Actor, statement::Slug};
use sha2::{Digest, Sha256};
use std::{collections::HashSet, fs, path::PathBuf, process::ExitCode};
use store::{Store, import::NewImport, statement::ChangeProblem};

const STATEMENT: &str = include_str!("../../../../samples/water.md");
const LIST: &str = include_str!("../../../../samples/water-list.txt");
const CONVENOR: &str = "convenor@demo.example";

/// A throw-away site: a sample statement with a messy list imported, sign-on open, mails shown at
/// the desk.
#[derive(Debug, Args)]
pub struct Demo {
    /// Address and port to listen on.
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8080")]
    listen: String,
}

/// The data directory goes with the demo.
struct Throwaway(PathBuf);

impl Drop for Throwaway {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

impl Demo {
    pub fn run(self) -> Result<ExitCode, Problem> {
        let name = data_encoding::HEXLOWER.encode(&clock::random::<8>());
        let dir = std::env::temp_dir().join(format!("undersigned-demo-{name}"));
        let throwaway = Throwaway(dir.clone());
        let place = Place { config: None, data: Some(dir), database: None };
        let mut config = open::config_listening(&place, Some(self.listen))?;
        // All who try it come from one machine: nobody is to be set apart for that.
        let off = Rate { count: 0, seconds: 0 };
        config.limits.sign_ons_per_prefix_burst = off;
        config.limits.sign_ons_per_prefix_sustained = off;
        start_log(&config);
        let store = open::store(&config)?;
        desk::invite(&store, &config, CONVENOR, Role::Convenor)?;
        let slug = fill(&store)?;
        let links = store.clone();
        let served = runtime()?.block_on(serve(config, store, move |config| {
            let site = config.site.url.to_string();
            let desk =
                desk::link(&links, &site, CONVENOR).unwrap_or_else(|problem| problem.to_string());
            println!("The statement   {site}/s/{slug}");
            println!("Sign it         {site}/s/{slug}/sign");
            println!("The desk        {desk}");
            println!("Mails sent      {site}/desk/outbox   (after signing in)");
            eprintln!("A demo: all data goes when it stops (Ctrl-C).");
        }));
        drop(throwaway);
        served
    }
}

/// The sample statement, opened, with its list: most entries accepted, the doubtful ones left for
/// the review page.
fn fill(store: &Store) -> Result<Slug, Problem> {
    let slug = create_from_source(store, STATEMENT, None).map_err(|problem| match problem {
        Created::File(problem) => {
            Problem::StatementFile { path: "samples/water.md".into(), problem }
        }
        Created::Other(problem) => problem,
    })?;
    let statement = open::statement(store, slug.as_str())?;
    let id = statement.id;
    let list = roster::read_text(LIST).expect("the sample list");
    let intake = imports::take_in(&list, "water-list.txt", &HashSet::new());
    let doubtful: HashSet<usize> = intake
        .report
        .lines
        .iter()
        .enumerate()
        .filter(|(_, line)| !line.doubts.is_empty())
        .map(|(at, _)| at)
        .collect();
    let clear: Vec<bool> = intake.readings.iter().map(|(at, _)| !doubtful.contains(at)).collect();
    let import = NewImport {
        statement: id,
        file_hash: Sha256::digest(LIST).into(),
        report: intake.report,
        readings: intake.readings,
    };
    let filled = store.by(Actor::Operator).write_blocking("fill demo", move |tx| {
        store::statement::open(tx, id, None)?;
        let Ok(created) = store::import::create(tx, &import) else { return Ok(()) };
        let lines = store::import::by_id(tx, created.id)?
            .map(|taken| taken.import.report.lines)
            .unwrap_or_default();
        let accepted: Vec<SignOnId> = import
            .readings
            .iter()
            .zip(&clear)
            .filter(|(_, clear)| **clear)
            .filter_map(|((at, _), _)| lines.get(*at)?.sign_on)
            .collect();
        store::sign_on::accept_all(tx, id, &accepted)?;
        Ok(())
    });
    match filled {
        Ok(()) => Ok(slug),
        Err(ChangeProblem::Phase(problem)) => {
            Err(Problem::State { statement: Box::new(statement), problem })
        }
        Err(ChangeProblem::Changed | ChangeProblem::Gone) => {
            Err(Problem::NoStatement(slug.to_string()))
        }
        Err(ChangeProblem::Store(error)) => Err(error.into()),
    }
}
