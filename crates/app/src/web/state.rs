//! What every handler may use.

use super::{answer::Refusal, convert, form_token::FormTokens, known::Known, limiter::Limiter, page_cache::PageCache};
use crate::config::Proxies;
use crate::{clock::Clock, public_log::PublicLog, suspects::Suspects, view::Locale};
use domain::{
    instant::Instant,
    lang::Lang,
    publication::Publication,
    statement::{Slug, Statement},
};
use std::{
    ops::Deref,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};
use store::Store;
use tokio::sync::Notify;

/// Shared by all requests; cheap to clone.
#[derive(Clone)]
pub struct AppState(Arc<Parts>);

/// The parts of a running server.
pub struct Parts {
    pub store: Store,
    pub clock: Clock,
    pub tokens: FormTokens,
    pub pages: PageCache,
    pub known: Known,
    pub suspects: Suspects,
    pub public_log: Arc<PublicLog>,
    pub site: Site,
    pub default_locale: Locale,
    pub trusted_proxies: Proxies,
    pub limits: Limits,
    /// Mails are kept in the local outbox, because no mail server is set.
    pub outbox: bool,
    /// Wakes the mail worker when a request wrote a mail.
    pub mail_waiting: Notify,
    /// A name left the list: what the database's files still hold of it must go soon.
    pub scrub_wanted: AtomicBool,
    pub scrub_waiting: Notify,
}

/// What the operator says about the site.
#[derive(Debug, Clone)]
pub struct Site {
    pub name: String,
    /// Public address without a final slash.
    pub url: String,
    /// Who holds the data of signers, unless a statement names its own.
    pub controller: String,
    /// How to reach the convenor.
    pub contact: String,
}

/// How much is taken from whom.
pub struct Limits {
    pub mails_per_address: i64,
    pub code_tries: i64,
    pub confirm_link_ms: i64,
    pub unconfirmed_ms: i64,
    pub form_bytes: usize,
    pub import_bytes: usize,
    /// Sign-ons of one network.
    pub sign_ons: Limiter,
    /// Codes typed by one network.
    pub codes: Limiter,
    /// Sign-in links asked for by one network.
    pub sign_ins: Limiter,
}

impl AppState {
    pub fn new(parts: Parts) -> Self {
        Self(Arc::new(parts))
    }

    pub fn now(&self) -> Instant {
        self.clock.now()
    }

    /// Notes that a name left the list; a job wipes it from the database's files within seconds.
    pub fn want_scrub(&self) {
        self.scrub_wanted.store(true, Ordering::Relaxed);
        self.scrub_waiting.notify_one();
    }

    /// The revision of a public statement.
    pub async fn revision(&self, slug: &Slug) -> Result<Option<i64>, Refusal> {
        let slug = slug.clone();
        Ok(self.store.read("revision", move |tx| store::statement::revision(tx, &slug)).await?)
    }

    /// Moves with every public change, and once a second for the sake of other processes.
    fn generation(&self) -> u64 {
        self.store.public_generation().wrapping_add(self.pages.ticks())
    }

    /// Whether the switch of the whole site stops sign-on.
    pub async fn site_stopped(&self) -> Result<bool, Refusal> {
        let generation = self.generation();
        if let Some(stopped) = self.known.site_stopped(generation) {
            return Ok(stopped);
        }
        let notice = self.store.read("site switch", store::site_stop::get).await?;
        Ok(self.known.put_site_stopped(notice.is_some(), generation))
    }

    /// The statement of that slug, drafts too.
    pub async fn statement(&self, slug: &Slug) -> Result<Option<Arc<Statement>>, Refusal> {
        let generation = self.generation();
        if let Some(statement) = self.known.get(slug, generation) {
            return Ok(Some(statement));
        }
        let wanted = slug.clone();
        let found = self.store.read("statement by slug", move |tx| store::statement::by_slug(tx, &wanted)).await?;
        Ok(found.map(|statement| self.known.put(statement, generation)))
    }

    /// What everybody may see of a statement now, in `lang`; without `lang` in the text that suits `locale`, else in the
    /// authentic one. `None`: not public, or neither a text nor a page in that language.
    pub async fn publication(
        &self,
        slug: &Slug,
        lang: Option<Lang>,
        locale: Option<Locale>,
        now: Instant,
    ) -> Result<Option<Publication>, Refusal> {
        let Some(statement) = self.statement(slug).await?.filter(|s| s.state.is_public()) else { return Ok(None) };
        let draft = &statement.draft;
        let lang = match lang {
            Some(lang) if draft.text(&lang).is_some() => lang,
            Some(lang) if Locale::from_code(lang.as_str()).is_none_or(|l| l.code() != lang.as_str()) => return Ok(None),
            Some(_) => draft.authentic.clone(),
            None => locale.and_then(|l| convert::text_for(draft, l)).map_or_else(|| draft.authentic.clone(), |text| text.lang.clone()),
        };
        let slug = slug.clone();
        Ok(self.store.read("publication", move |tx| store::statement::publication(tx, &slug, Some(&lang), now)).await?)
    }
}

impl Deref for AppState {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}
