//! Mails to be sent. A mail is queued in the transaction of the change that causes it; its payload
//! holds what cannot be looked up later (links, codes, free words), sealed under the record's key,
//! so it dies with the record.

mod budget;
mod claim;
mod lane;
mod outbox;
mod unsettled;

use domain::id::{MailId, SignOnId};
use domain::instant::Instant;
use domain::moderation::DeclineReason;
use serde::{Deserialize, Serialize};

pub use budget::{Budget, OverBudget, over_budget};
pub use claim::{
    About, Claimed, Due, Job, all_due, claim, delivered, due, give_up, pending, retry,
};
pub(crate) use lane::Errand;
pub use lane::{Lane, Turn};
pub use outbox::{MailText, OutboxMail, OutboxRow, outbox, outbox_mail, to_outbox};
pub(crate) use unsettled::{UnsettledMail, any_unsettled, release, settle_at, unsettled};

use crate::crypt::RecordKey;
use crate::new_row::NewRow;
use crate::sealed::{seal, seal_ahead};
use crate::shared::Shared;
use crate::token::{self, Purpose, Token};
use crate::{Error, Place, Tx, values};

const PAYLOAD: Place = Place::new("mail_job", "payload_sealed");

/// What a mail is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Please confirm: link and code.
    Confirm,
    /// Please confirm, again.
    Reminder,
    /// You had signed already: the link to the own page.
    AlreadySigned,
    /// You have confirmed: the link to the own page.
    Confirmed,
    /// The desk accepted.
    Accepted,
    /// The desk declined, with the reason.
    Declined,
    /// The desk asks something.
    Question,
    /// The wish for a correction is settled.
    CorrectionDone,
    /// You have left.
    Withdrawn,
    /// Yours counts as part of another sign-on from now on.
    Merged,
    /// A link into the desk, for somebody who asked for it.
    DeskLink,
    /// A link into the desk, for somebody new.
    DeskInvitation,
    /// To people at the desk: many have confirmed within an hour.
    Rush,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 13] = [
        Self::Confirm,
        Self::Reminder,
        Self::AlreadySigned,
        Self::Confirmed,
        Self::Accepted,
        Self::Declined,
        Self::Question,
        Self::CorrectionDone,
        Self::Withdrawn,
        Self::Merged,
        Self::DeskLink,
        Self::DeskInvitation,
        Self::Rush,
    ];

    /// The stable name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Confirm => "confirm",
            Self::Reminder => "reminder",
            Self::AlreadySigned => "already_signed",
            Self::Confirmed => "confirmed",
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::Question => "question",
            Self::CorrectionDone => "correction_done",
            Self::Withdrawn => "withdrawn",
            Self::Merged => "merged",
            Self::DeskLink => "desk_link",
            Self::DeskInvitation => "desk_invitation",
            Self::Rush => "rush",
        }
    }

    pub(crate) fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

/// What a mail says beyond what can be looked up when it is sent.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payload {
    /// The secret of a confirmation link.
    #[serde(default, with = "text", skip_serializing_if = "Option::is_none")]
    pub confirm: Option<Token>,
    /// The secret of the link to the own page.
    #[serde(default, with = "text", skip_serializing_if = "Option::is_none")]
    pub own_page: Option<Token>,
    /// The secret of a link into the desk.
    #[serde(default, with = "text", skip_serializing_if = "Option::is_none")]
    pub desk: Option<Token>,
    /// The code to be typed by hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Why the desk declined.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<DeclineReason>,
    /// What the desk asks, or says about a wish for a correction, in its words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Whether the correction that was wished for was made.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub made: bool,
    /// Whether no further reminder will come.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub last: bool,
    /// Which confirmations are a rush.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rush: Option<RushNote>,
    /// The language of the mail where no sign-on says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
}

/// What a mail says of a rush.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RushNote {
    /// The statement's.
    pub slug: String,
    /// Its title in the language of the mail.
    pub title: String,
    /// How many there were when it was noticed.
    pub count: u32,
    /// The domain of the mailboxes; `None`: they came from one network.
    pub domain: Option<String>,
}

impl Payload {
    pub(crate) fn confirm(token: &Token, code: &str) -> Self {
        Self { confirm: Some(*token), code: Some(code.to_owned()), ..Self::default() }
    }

    pub(crate) fn own_page(token: &Token) -> Self {
        Self { own_page: Some(*token), ..Self::default() }
    }
}

/// Secrets of links must not reach a log.
impl std::fmt::Debug for Payload {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Payload(…)")
    }
}

/// Queues a mail to the one the record belongs to.
pub(crate) fn enqueue(
    tx: &mut Tx<'_>,
    key: &RecordKey,
    record: &[u8],
    errand: impl Into<Errand>,
    payload: &Payload,
) -> Result<MailId, Error> {
    let id = MailId(tx.time_id());
    let sealed = seal(tx, key, PAYLOAD, id.as_bytes(), payload)?;
    insert(tx, id, record, errand.into(), &sealed, None)?;
    tx.mark_mail();
    Ok(id)
}

/// A payload sealed outside of a transaction.
pub(crate) fn seal_payload(
    shared: &Shared,
    query: &'static str,
    key: &RecordKey,
    id: MailId,
    payload: &Payload,
) -> Result<Vec<u8>, Error> {
    seal_ahead(shared, query, key, (PAYLOAD, id.as_bytes()), payload)
}

/// Keeps a mail whose payload was sealed already; it is looked at before it goes.
pub(crate) fn enqueue_unsettled(
    tx: &mut Tx<'_>,
    id: MailId,
    record: &[u8],
    errand: impl Into<Errand>,
    sealed: &[u8],
) -> Result<(), Error> {
    let unsettled = Some(unsettled::unsettled_until(tx.now()));
    insert(tx, id, record, errand.into(), sealed, unsettled)
}

/// `asleep`: until when, if it is not to leave at once.
fn insert(
    tx: &mut Tx<'_>,
    id: MailId,
    record: &[u8],
    Errand { kind, lane, turn }: Errand,
    sealed: &[u8],
    asleep: Option<Instant>,
) -> Result<(), Error> {
    let (now, lane) = (tx.now(), lane.number());
    let turn = turn.unwrap_or_else(|| Turn::at(now)).0;
    let due_at = asleep.unwrap_or(now);
    let row = NewRow {
        into: "INSERT INTO mail_job (id, record_id, kind, payload_sealed, attempts, due_at, created_at, failed,
                                     lane, turn, asleep, held)",
        values: "($1, $2, $3, $4, 0, $5, $6, 0, $7, $8, $9, 0)",
        unless: "",
    };
    let values =
        values![id, record, kind.as_str(), sealed, due_at, now, lane, turn, asleep.is_some()];
    tx.add(&row, &values).map(|_| ())
}

/// Queues a mail with a new link to the signer's own page.
pub(crate) fn enqueue_with_own_page(
    tx: &mut Tx<'_>,
    key: &RecordKey,
    sign_on: SignOnId,
    errand: impl Into<Errand>,
    payload: Payload,
) -> Result<(), Error> {
    let token: Token = tx.draw();
    token::put(tx, &token, Purpose::OwnPage, sign_on.as_bytes(), None)?;
    let payload = Payload { own_page: Some(token), ..payload };
    enqueue(tx, key, sign_on.as_bytes(), errand, &payload).map(|_| ())
}

/// Drops the mails of an erased record, sent ones included.
pub(crate) fn remove_of(tx: &mut Tx<'_>, record: &[u8]) -> Result<(), Error> {
    tx.put("DELETE FROM mail_job WHERE record_id = $1", &values![record])?;
    tx.put("DELETE FROM outbox WHERE record_id = $1", &values![record])?;
    Ok(())
}

/// Tokens as text in JSON.
mod text {
    use base64::Engine as _;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;
    use serde::{Deserialize as _, Deserializer, Serializer, de::Error as _};

    use crate::token::Token;

    #[expect(clippy::ref_option, reason = "the signature serde calls")]
    pub(super) fn serialize<S: Serializer>(
        token: &Option<Token>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match token {
            Some(token) => serializer.serialize_str(&URL_SAFE_NO_PAD.encode(token)),
            None => serializer.serialize_none(),
        }
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Token>, D::Error> {
        let Some(text) = Option::<String>::deserialize(deserializer)? else { return Ok(None) };
        let bytes = URL_SAFE_NO_PAD.decode(text).ok().and_then(|bytes| bytes.try_into().ok());
        bytes.map(Some).ok_or_else(|| D::Error::custom("not a token"))
    }
}
