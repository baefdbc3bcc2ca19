//! All that an export shows, of one moment.

use super::ExportProblem;
use crate::{
    site::{
        Site, news,
        public_log::{self, Fault},
    },
    web::public::check::Facts,
};
use domain::{
    instant::Instant,
    life::LifeEvent,
    publication::{Counts, Publication},
    statement::{Slug, Statement},
};
use std::time::Duration;
use store::{Tx, log::Head};

/// How long changes that the published log does not tell of yet are waited for.
const PATIENCE: Duration = Duration::from_secs(5);
const PAUSE: Duration = Duration::from_millis(200);

/// Read in one transaction: every file of the export shows the same state of the log.
pub struct Moment {
    pub now: Instant,
    pub head: Head,
    /// In the order in which the front page lists them.
    pub shown: Vec<Shown>,
}

/// A statement of the export.
pub struct Shown {
    /// In the language that is signed.
    pub publication: Publication,
    /// Its line on the front page.
    pub line: (Statement, Counts),
    pub events: Vec<(Instant, LifeEvent)>,
    pub facts: Facts,
}

impl Moment {
    /// Reads these statements when the published log tells of every change in them; where that
    /// takes too long, as they are.
    pub fn settled(site: &Site, slugs: &[Slug]) -> Result<Self, ExportProblem> {
        let began = std::time::Instant::now();
        loop {
            let now = site.now();
            public_log::round(&site.store, &site.public_log, || now)?;
            let wanted = slugs.to_vec();
            let read = site
                .store
                .at(now)
                .read_blocking("export", move |tx| Self::read(tx, &wanted, now))?;
            let moment = read.map_err(ExportProblem::NotPublic)?;
            let moment = moment.ok_or(Fault::NotBegun)?;
            if moment.pending() == 0 || began.elapsed() > PATIENCE {
                return Ok(moment);
            }
            std::thread::sleep(PAUSE);
        }
    }

    /// Signatures that changed, and are left out because the published log does not say so.
    pub fn pending(&self) -> usize {
        self.shown.iter().map(|shown| shown.publication.log.pending.len()).sum()
    }

    /// The inner `Err`: a statement that is not public. `None`: there is no log yet.
    fn read(
        tx: &mut Tx<'_>,
        slugs: &[Slug],
        now: Instant,
    ) -> Result<Result<Option<Self>, Slug>, store::Error> {
        let Some(head) = store::log::head(tx)? else { return Ok(Ok(None)) };
        let mut lines = store::statement::public(tx)?;
        lines.retain(|(statement, _)| slugs.contains(&statement.slug));
        let public = |slug: &&Slug| lines.iter().any(|(one, _)| one.slug == **slug);
        if let Some(missing) = slugs.iter().find(|slug| !public(slug)) {
            return Ok(Err(missing.clone()));
        }
        let mut shown = Vec::with_capacity(lines.len());
        for line in lines {
            let slug = &line.0.slug;
            let Some(publication) = store::statement::publication(tx, slug, None)? else {
                return Ok(Err(slug.clone()));
            };
            let size = publication.log.size;
            let facts = Facts::read(tx, publication.statement, size, now)?;
            let events = news::events(tx, &publication, now)?;
            shown.push(Shown { publication, line, events, facts });
        }
        Ok(Ok(Some(Self { now, head, shown })))
    }
}
