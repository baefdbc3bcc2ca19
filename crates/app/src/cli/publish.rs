//! `undersigned publish`: statements as files that any web server can serve and `undersigned
//! verify` can check.

use super::{
    Place, Problem, open,
    progress::Progress,
    serve::{self, runtime},
};
use crate::{
    clock::Clock,
    export::{self, ExportProblem, Exported, Folder, Omission, Target},
    reader::Reader,
    worker,
};
use clap::Args;
use domain::statement::Slug;
use std::{path::PathBuf, process::ExitCode, thread};
use tokio::runtime::Handle;

/// Writes everything public of statements as static files, for any web server, an onion service or
/// a USB stick: the pages in every language with links from file to file, list and document in
/// every form and language, texts, and the public log with its proofs. What stands there from an
/// earlier time is brought up to date, and only what changed is written.
#[derive(Debug, Args)]
pub struct Publish {
    /// Statements.
    #[arg(required = true, value_name = "SLUG")]
    slugs: Vec<String>,
    /// Where the files go. Statements that were exported there before are brought up to date too.
    #[arg(long, value_name = "DIR", required_unless_present = "s3")]
    out: Option<PathBuf>,
    /// In place of a folder, a place in an S3-compatible object store: `s3://BUCKET/PREFIX`.
    /// Endpoint, region and keys come from the environment (`AWS_ENDPOINT_URL`, `AWS_REGION`,
    /// `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`).
    #[arg(long, value_name = "URL", conflicts_with = "out")]
    s3: Option<String>,
    /// Leaves forms out; links to them lead to the live site. Setting PDFs of long lists takes most
    /// of the time.
    #[arg(long, value_name = "FORM", value_delimiter = ',')]
    without: Vec<Omission>,
    #[command(flatten)]
    place: Place,
}

impl Publish {
    pub fn run(self) -> Result<ExitCode, Problem> {
        let mut config = open::config(&self.place)?;
        // Nobody else waits for a document here.
        let at_once = thread::available_parallelism().map_or(1, |cores| cores.get() as u32);
        config.limits.typesetters = config.limits.typesetters.max(at_once);
        let store = open::store(&config)?;
        let slugs = self.slugs.iter().map(|slug| Ok(open::statement(&store, slug)?.slug));
        let slugs = slugs.collect::<Result<Vec<Slug>, Problem>>()?;
        let clock = Clock::default();
        let log = open::public_log(&config, &store, clock.now()).map_err(Problem::Log)?;
        let reader = Reader::new(&config.limits, worker::own_program());
        let site = serve::state(&config, store, log, clock, reader, true).site;
        let runtime = runtime()?;
        let made = {
            let _progress = Progress::of("writing the files");
            let target = self.target(runtime.handle())?;
            export::export(&site, (&slugs, &self.without), target.as_ref(), runtime.handle())?
        };
        self.tell(&slugs, &made);
        Ok(ExitCode::SUCCESS)
    }

    fn target(&self, handle: &Handle) -> Result<Box<dyn Target>, ExportProblem> {
        match (&self.out, &self.s3) {
            (Some(out), _) => Ok(Box::new(Folder::open(out)?)),
            (None, url) => bucket(url.as_deref().unwrap_or_default(), handle),
        }
    }

    /// Where it goes, in words, and how it is checked there.
    fn place(&self) -> (String, String) {
        match (&self.out, &self.s3) {
            (Some(out), _) => {
                (out.display().to_string(), format!("undersigned verify {}", out.display()))
            }
            (None, url) => (
                url.clone().unwrap_or_default(),
                "undersigned verify https://…/s/STATEMENT, where it is served".to_owned(),
            ),
        }
    }

    fn tell(&self, slugs: &[Slug], made: &Exported) {
        if made.pending > 0 {
            eprintln!(
                "{} signature(s) changed, and the witnesses have not seen the log that says so: they are left out, \
                 and verify will say it. Publish again when the witnesses answer.",
                made.pending
            );
        }
        for also in made.statements.iter().filter(|slug| !slugs.contains(slug)) {
            eprintln!("{also} was exported there before, and is brought up to date too.");
        }
        let (written, (place, check)) = (made.written, self.place());
        eprintln!(
            "{} statement(s) and a log of {} entries in {place}: {} files written, {} unchanged, {} removed. \
             Check them with: {check}",
            made.statements.len(),
            made.entries,
            written.new,
            written.unchanged,
            written.removed
        );
    }
}

#[cfg(feature = "s3")]
fn bucket(url: &str, handle: &Handle) -> Result<Box<dyn Target>, ExportProblem> {
    Ok(Box::new(export::Bucket::open(url, handle)?))
}

#[cfg(not(feature = "s3"))]
fn bucket(_url: &str, _handle: &Handle) -> Result<Box<dyn Target>, ExportProblem> {
    Err(ExportProblem::WithoutS3)
}
