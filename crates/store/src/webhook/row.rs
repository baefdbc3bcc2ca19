//! A receiver as the desk sees it.

use base64::{Engine, engine::general_purpose::STANDARD};
use domain::id::WebhookId;
use domain::instant::Instant;
use domain::webhook::{Occasion, Unreached};
use serde::{Deserialize, Serialize};

use crate::sealed::unseal;
use crate::{Error, Place, Row, SealedProblem, Tx, record_key};

pub(super) const TARGET: Place = Place::new("webhook", "target_sealed");

/// Address and secret, as they are sealed.
#[derive(Serialize, Deserialize)]
pub(super) struct Target {
    url: String,
    secret: String,
}

impl Target {
    pub(super) fn new(url: &str, secret: &[u8; 32]) -> Self {
        Self { url: url.to_owned(), secret: STANDARD.encode(secret) }
    }

    /// Opens what is sealed of a receiver.
    pub(super) fn of(tx: &mut Tx<'_>, id: WebhookId, sealed: &[u8]) -> Result<Self, Error> {
        let key = record_key::get(tx, id.as_bytes())?;
        let key = key.ok_or_else(|| TARGET.error(SealedProblem::Altered))?;
        unseal(&key, TARGET, id.as_bytes(), sealed)
    }

    pub(super) fn open(self) -> Result<(String, [u8; 32]), Error> {
        let secret = STANDARD.decode(self.secret).ok().and_then(|bytes| bytes.try_into().ok());
        Ok((self.url, secret.ok_or_else(|| TARGET.error(SealedProblem::Format))?))
    }
}

/// A receiver.
#[derive(Debug, Clone)]
pub struct Webhook {
    /// As used in forms and at the command line.
    pub id: WebhookId,
    /// Where it listens.
    pub url: String,
    /// Of what it is told.
    pub occasions: Vec<Occasion>,
    /// Since when.
    pub made_at: Instant,
    /// It said that it is gone: it is told nothing more.
    pub gone: bool,
    /// What went wrong last, and when.
    pub problem: Option<(Unreached, Instant)>,
    /// How many messages it took, and when the last one.
    pub delivered: (u32, Option<Instant>),
    /// How many were given up after some days.
    pub given_up: u32,
    /// How many wait.
    pub waiting: u32,
}

impl Webhook {
    /// The host in its address.
    #[must_use]
    pub fn host(&self) -> &str {
        let rest = self.url.split_once("://").map_or(self.url.as_str(), |(_, rest)| rest);
        rest.split(['/', '?', '#']).next().unwrap_or_default()
    }
}

/// Stands before `WHERE`.
macro_rules! webhooks {
    ($tail:literal) => {
        concat!(
            "SELECT w.id, w.target_sealed, w.occasions, w.made_at, w.state, w.problem, w.problem_at, w.delivered, w.delivered_at,
             w.given_up, (SELECT count(*) FROM webhook_delivery d WHERE d.webhook_id = w.id) AS waiting FROM webhook w ",
            $tail
        )
    };
}
pub(super) use webhooks;

pub(super) fn read(tx: &mut Tx<'_>, row: &Row) -> Result<Webhook, Error> {
    let id = WebhookId(row.array("id")?);
    let (url, _) = Target::of(tx, id, row.bytes("target_sealed")?)?.open()?;
    let problem = row.opt_text("problem")?.and_then(Unreached::parse);
    Ok(Webhook {
        id,
        url,
        occasions: occasions(row)?,
        made_at: row.instant("made_at")?,
        gone: row.text("state")? == "gone",
        problem: problem.zip(row.opt_instant("problem_at")?),
        delivered: (row.number("delivered")?, row.opt_instant("delivered_at")?),
        given_up: row.number("given_up")?,
        waiting: row.number("waiting")?,
    })
}

pub(super) fn occasions(row: &Row) -> Result<Vec<Occasion>, Error> {
    Occasion::parse_all(row.text("occasions")?)
        .ok_or_else(|| row.wrong("occasions", "words for what a receiver is told of"))
}
