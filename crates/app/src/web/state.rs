//! What every handler may use: the running site, and what only the web needs of it.

use super::{
    client::Clients, documents::Documents, form_token::FormTokens, left_out::LeftOut,
    limiter::Limiter, page_cache::PageCache, public::health::Readiness, turns::Turns, work::Work,
};
use crate::site::Site;
use std::{ops::Deref, sync::Arc, time::Duration};
use tokio::sync::Semaphore;

/// Shared by all requests; cheap to clone.
#[derive(Clone)]
pub struct AppState {
    pub site: Site,
    pub web: Arc<Web>,
}

/// What only the web needs.
pub struct Web {
    pub tokens: FormTokens,
    pub pages: PageCache,
    /// What is known of the documents among them.
    pub documents: Documents,
    pub clients: Clients,
    pub limits: Limits,
    /// Of the mails that forms ask for.
    pub turns: Turns,
    pub readiness: Readiness,
    /// So many names are looked for at once.
    pub searches: Arc<Semaphore>,
    /// Statements that search engines are asked to leave out.
    pub left_out: LeftOut,
}

/// How much is taken from whom.
pub struct Limits {
    pub form_bytes: usize,
    pub import_bytes: usize,
    /// A person needs at least this long from the form to sending it.
    pub fastest_form: Duration,
    /// What a browser may do for a sign-on beyond its network's limit.
    pub work: Work,
    /// Sign-ons of one network to one statement.
    pub sign_ons: Limiter,
    /// Choices of display by one signer: each changed one is an entry of the log for good.
    pub displays: Limiter,
    /// Codes typed by one network.
    pub codes: Limiter,
    /// Sign-in links asked for by one network.
    pub sign_ins: Limiter,
}

impl Deref for AppState {
    type Target = Site;

    fn deref(&self) -> &Site {
        &self.site
    }
}
