//! The running site: what web, jobs and command line work on. Below all of them, and knows none of
//! them.

mod book;
pub mod by_leaf;
pub mod convert;
pub mod edition;
pub mod imports;
mod known;
pub mod list_page;
pub mod name_search;
pub mod news;
pub mod outage;
pub mod pictures;
pub mod public_log;
mod published;
pub mod rendition;
pub mod review;
pub mod rush;
pub mod shown;
pub mod suspects;
pub mod webhook;

use crate::{
    clock::{self, Clock},
    reader::Reader,
    typesetter::Typesetter,
};
use by_leaf::{ByLeaf, KeptByLeaf};
use domain::{
    instant::Instant,
    lang::Lang,
    publication::Publication,
    statement::{Slug, Statement},
};
use known::StatementCache;
use outage::Outage;
use public_log::{Fault, PublicLog};
use published::Published;
use rush::Rush;
use std::{
    ops::Deref,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};
use store::{Allowance, Store, mail::Budget, statement::Revision};
use suspects::Suspects;
use tokio::sync::Semaphore;
use view::{Locale, Masthead};

/// A little more than the pages that a sign-on with its indexes touches.
const PROBE_BYTES: usize = 64 * 1024;

/// A site; cheap to clone.
#[derive(Clone)]
pub struct Site(Arc<Parts>);

/// The parts of a running site.
pub struct Parts {
    pub store: Store,
    pub clock: Clock,
    pub public_log: Arc<PublicLog>,
    pub suspects: Suspects,
    pub outage: Outage,
    pub rush: Rush,
    pub about: About,
    pub default_locale: Locale,
    pub limits: Limits,
    /// Reads files that people bring.
    pub reader: Reader,
    /// Sets documents.
    pub typesetter: Typesetter,
    /// Whole lists are taken out one at a time, so that the desk stays free for others.
    pub exports: Semaphore,
    /// Mails are kept in the local outbox, because no mail server is set.
    pub outbox: bool,
    known: StatementCache,
    published: Published,
    by_leaf: KeptByLeaf,
    ticks: AtomicU64,
}

/// What a site is opened with.
pub struct Opening {
    pub store: Store,
    pub clock: Clock,
    pub public_log: PublicLog,
    pub about: About,
    pub default_locale: Locale,
    pub limits: Limits,
    pub reader: Reader,
    pub typesetter: Typesetter,
    pub outbox: bool,
}

/// What the operator says about the site.
#[derive(Debug, Clone)]
pub struct About {
    /// The name, with the logo and the colour of its pages.
    pub name: Masthead,
    /// Public address without a final slash.
    pub url: String,
    /// Who holds the data of signers, unless a statement names its own.
    pub controller: Option<String>,
    /// How to reach the convenor.
    pub contact: Option<String>,
}

/// What the site allows an address, and for how long.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Mails that others may cause to one address in one statement.
    pub mails: Allowance,
    pub code_tries: i64,
    /// How many confirmations of one domain or network in an hour the desk is told of; 0: none.
    pub rush: u32,
    /// Mails an hour.
    pub mail_budget: Budget,
    pub confirm_link: Duration,
    pub unconfirmed: Duration,
    /// Receivers of webhooks may be on this computer.
    pub webhooks_here: bool,
}

impl Site {
    pub fn open(opening: Opening) -> Self {
        let Opening {
            store,
            clock,
            public_log,
            about,
            default_locale,
            limits,
            reader,
            outbox,
            typesetter,
        } = opening;
        Self(Arc::new(Parts {
            store,
            clock,
            public_log: Arc::new(public_log),
            suspects: Suspects::default(),
            outage: Outage::default(),
            rush: Rush::new(limits.rush),
            about,
            default_locale,
            limits,
            reader,
            typesetter,
            exports: Semaphore::new(1),
            outbox,
            known: StatementCache::default(),
            published: Published::default(),
            by_leaf: KeptByLeaf::default(),
            ticks: AtomicU64::new(0),
        }))
    }

    pub fn now(&self) -> Instant {
        self.clock.now()
    }

    /// Makes everything that is kept in memory ask once more whether it is current; once a second,
    /// since another process may have changed something.
    pub fn tick(&self) {
        self.ticks.fetch_add(1, Ordering::Relaxed);
    }

    /// Moves with every public change of this process, and with every [`Self::tick`].
    pub fn generation(&self) -> u64 {
        self.store.public_generation().wrapping_add(self.ticks.load(Ordering::Relaxed))
    }

    /// The revision of a public statement.
    pub async fn revision(&self, slug: &Slug) -> Result<Option<Revision>, store::Error> {
        let slug = slug.clone();
        self.store.read("revision", move |tx| store::statement::revision(tx, &slug)).await
    }

    /// The revision of what the site shows of all its public statements.
    pub async fn site_revision(&self) -> Result<Revision, store::Error> {
        self.store.read("site revision", store::statement::site_revision).await
    }

    /// Whether the switch of the whole site stops sign-on.
    pub async fn site_stopped(&self) -> Result<bool, store::Error> {
        let generation = self.generation();
        if let Some(stopped) = self.known.site_stopped(generation) {
            return Ok(stopped);
        }
        let notice = self.store.read("site switch", store::site_stop::get).await?;
        Ok(self.known.put_site_stopped(notice.is_some(), generation))
    }

    /// The statement of that slug, drafts too.
    pub async fn statement(&self, slug: &Slug) -> Result<Option<Arc<Statement>>, store::Error> {
        let generation = self.generation();
        if let Some(statement) = self.known.get(slug, generation) {
            return Ok(Some(statement));
        }
        let wanted = slug.clone();
        let found = self
            .store
            .read("statement by slug", move |tx| store::statement::by_slug(tx, &wanted))
            .await?;
        Ok(found.map(|statement| self.known.put(statement, generation)))
    }

    /// What everybody may see of a statement now, in `lang`; without `lang` in the text that suits
    /// `locale`, else in the authentic one. `None`: not public, or neither a text nor a page in
    /// that language.
    pub async fn publication(
        &self,
        slug: &Slug,
        lang: Option<Lang>,
        locale: Option<Locale>,
        now: Instant,
    ) -> Result<Option<Arc<Publication>>, store::Error> {
        let Some(statement) = self.statement(slug).await?.filter(|s| s.phase.is_public()) else {
            return Ok(None);
        };
        let draft = &statement.draft;
        let lang = match lang {
            Some(lang) if draft.text(&lang).is_some() => lang,
            Some(lang)
                if Locale::from_code(lang.as_str()).is_none_or(|l| l.code() != lang.as_str()) =>
            {
                return Ok(None);
            }
            Some(_) => draft.authentic.clone(),
            None => locale
                .and_then(|l| convert::text_for(draft, l))
                .map_or_else(|| draft.authentic.clone(), |text| text.lang.clone()),
        };
        self.published.read(&self.store, (slug.clone(), lang), now).await
    }

    /// The signatories of a publication in the order of the log.
    pub fn by_leaf(&self, publication: &Arc<Publication>) -> Arc<ByLeaf> {
        self.by_leaf.of(publication)
    }

    /// Writes as much as a sign-on does and waits until it is on disk.
    pub async fn probe(&self) -> Result<(), store::Error> {
        // As many pages as a sign-on needs, and new bytes each time: a disk with room for one row
        // only is full.
        let probe = clock::random::<32>().repeat(PROBE_BYTES / 32);
        self.store.write("ready", move |tx| store::meta::set(tx, "ready", &probe)).await
    }

    /// Brings what waits into the public log: [`public_log::round`], away from the threads that
    /// serve.
    pub async fn integrate(&self) -> Result<u64, Fault> {
        let (store, log, clock) = (self.store.clone(), self.public_log.clone(), self.clock.clone());
        let round =
            tokio::task::spawn_blocking(move || public_log::round(&store, &log, || clock.now()))
                .await;
        round.unwrap_or_else(|broken| std::panic::resume_unwind(broken.into_panic()))
    }
}

impl Deref for Site {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}
