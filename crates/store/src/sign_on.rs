//! Sign-ons: from the form to the list, and back out of it.
//!
//! Names and contact data lie sealed under the record's key. The entry stands in clear only while
//! it is listed by name; `save` is the one place that decides so, by the rules of `domain`.

mod changes;
mod code;
mod confirm;
mod decide;
mod own_page;
mod queue;
mod roll;
mod save;
mod settle;
mod submit;
mod tally;
mod upkeep;
mod waiting;

use domain::email::{EmailAddress, MailHost};
use domain::entry::{Authority, Entry};
use domain::id::{ImportId, SignOnId, StatementId};
use domain::instant::Instant;
use domain::signon::{Confirmation, SignOn, StepProblem};
use domain::statement::{Gate, Slug, Statement};

pub use changes::{
    Change, ChangesRead, Comparable, changes, comparable_len, comparable_one, member_changes,
    members_len, renamed_organisations, state_changes,
};
pub use code::{CodeOutcome, TypedCode, confirm_by_code};
pub use confirm::{Choice, by_token, confirm};
pub use decide::{
    accept_all, address, as_shown, ask, contact, correct, decide, decline_correction,
    listed_contact, merge, note, reopen,
};
pub(crate) use decide::{decline_in_batch, put_back, set_apart_again, take_again};
pub use own_page::{Wish, answer, erase, set_display, wish_correction, withdraw};
pub(crate) use queue::{addressee, of_import, states_of_import};
pub use queue::{by_email, comparable, one, queue, queue_len};
pub use roll::{RollChange, Rolled, roll, unconfirmed};
pub(crate) use save::{NewReported, insert_reported};
pub use settle::{settle, to_settle};
pub use submit::{Outcome, SealedSubmission, Submission, submit, submit_sealed};
pub use tally::{Tally, confirmed_since, tally, unconfirmed_len, waiting_for_launch};
pub(crate) use upkeep::publish_launched;
pub use upkeep::{
    Expiry, Reminded, due, due_since, expire, expire_one, expire_secrets, held, last_expiry,
    remind, vouch,
};
pub use waiting::{Waiting, WaitingEntry, waiting_beside};

pub use crate::sign_on_row::DecisionStamp;

use crate::Error;
use crate::statement_row::FrozenVersion;
use crate::token::Token;

/// What the bearer of a link sees.
#[derive(Debug, Clone)]
pub struct LinkView {
    /// State and choice of display.
    pub sign_on: SignOn,
    /// The statement that was signed.
    pub statement: Statement,
    /// The text that was signed.
    pub version: FrozenVersion,
    /// What would be printed.
    pub entry: Entry,
    /// The language of the page on which it was signed.
    pub page_lang: String,
    /// What the desk asked last.
    pub question: Option<Question>,
    /// The open wish for a correction, in words.
    pub wish: Option<String>,
    /// The entry as it should be, where the wish says so.
    pub wished: Option<Entry>,
    /// When the desk decided.
    pub decided_at: Option<Instant>,
    /// Grows with every change; for [`decide`].
    pub revision: i64,
}

/// A question of the desk to a signer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// What was asked.
    pub text: String,
    /// When.
    pub at: Instant,
    /// What the signer answered.
    pub answer: Option<String>,
}

/// A sign-on as the desk sees it: everything but the address.
#[derive(Debug, Clone)]
pub struct Queued {
    /// State and choice of display.
    pub sign_on: SignOn,
    /// The statement it belongs to.
    pub statement: StatementId,
    /// To be given back to [`decide`] or [`as_shown`], so that nobody decides about something that
    /// has changed meanwhile.
    pub revision: i64,
    /// What would be printed; `None` when it was erased.
    pub entry: Option<Entry>,
    /// Who acted for an organisation; `None` for people and for reported entries.
    pub authority: Option<Authority>,
    /// Whether there is an address to write to.
    pub has_address: bool,
    /// Whether the list from which it comes says how the signatory can be reached.
    pub has_listed_contact: bool,
    /// The domain of that address.
    pub mail: Option<MailHost>,
    /// The language of the page on which it was signed; empty for reported entries.
    pub page_lang: String,
    /// Where a reported entry comes from.
    pub import: Option<ImportLine>,
    /// What the desk asked last, and the answer.
    pub question: Option<Question>,
    /// The open wish for a correction, in words.
    pub wish: Option<String>,
    /// The entry as it should be, where the wish says so.
    pub wished: Option<Entry>,
    /// The decision, if one stands.
    pub decided: Option<DecisionStamp>,
}

/// Where a sign-on stands in its queue: since when it waits, its line in an imported list (else 0),
/// its id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct QueuePlace(pub Instant, pub u32, pub SignOnId);

impl QueuePlace {
    /// Before every entry.
    pub const FIRST: Self = Self(Instant(i64::MIN), 0, SignOnId([0; 16]));
}

/// From where a page of a queue is read, and in which direction; the place itself is not on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cursor {
    /// What comes after a place.
    After(QueuePlace),
    /// What stands before a place.
    Before(QueuePlace),
}

impl Cursor {
    /// The first page.
    pub const START: Self = Self::After(QueuePlace::FIRST);
    /// The last page.
    pub const END: Self =
        Self::Before(QueuePlace(Instant(i64::MAX), u32::MAX, SignOnId([255; 16])));
}

/// A page of a queue.
#[derive(Debug, Clone)]
pub struct QueuePage {
    /// In the order of the queue.
    pub entries: Vec<Queued>,
    /// How many stand before the first of them.
    pub before: u32,
    /// The place after which the page begins; `None` at the beginning of the queue.
    pub start: Option<QueuePlace>,
    /// How many the whole queue holds.
    pub length: u32,
}

impl Queued {
    /// Since when it waits: its confirmation, for a reported one its import.
    #[must_use]
    pub fn waits_since(&self) -> Instant {
        match self.sign_on.state.confirmation {
            Confirmation::Confirmed { at } => at,
            Confirmation::Unconfirmed | Confirmation::Reported { .. } => self.sign_on.created_at,
        }
    }

    /// Where it stands in the queue, to read on from there.
    #[must_use]
    pub fn place(&self) -> QueuePlace {
        let line = self.import.as_ref().map_or(0, |import| import.line);
        QueuePlace(self.waits_since(), line, self.sign_on.id)
    }
}

/// The line of an imported list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportLine {
    /// The import.
    pub id: ImportId,
    /// Name of the file.
    pub file: String,
    /// 1-based.
    pub line: u32,
}

/// A confirmation.
#[derive(Debug, Clone)]
pub struct ConfirmOutcome {
    /// `false`: it was confirmed before and nothing changed.
    pub first_time: bool,
    /// The statement.
    pub slug: Slug,
    /// What was confirmed.
    pub entry: Entry,
    /// How it stands now.
    pub sign_on: SignOn,
    /// The link to the signer's own page; `None` when it was confirmed before.
    pub own_page: Option<Token>,
    /// The domain of the mailbox, unless anybody can get an address there.
    pub domain: Option<String>,
    /// What the same mailbox confirmed with it.
    pub also: Vec<Entry>,
}

impl ConfirmOutcome {
    /// Both in one: what was confirmed just now comes first.
    fn and(self, other: Self) -> Self {
        let (mut first, second) =
            if other.first_time && !self.first_time { (other, self) } else { (self, other) };
        first.also.push(second.entry);
        first.also.extend(second.also);
        first
    }
}

/// Why a sign-on was not confirmed.
#[derive(Debug, thiserror::Error)]
pub enum ConfirmProblem {
    /// The link or code is unknown (or no longer known), or was tried too often.
    #[error("unknown link or code")]
    Unknown,
    /// The link is too old.
    #[error("the link has expired")]
    Expired,
    /// No sign-on is taken now.
    #[error("no sign-on is taken now")]
    NotTaken(Gate),
    /// The signer has left.
    #[error("not possible in the present state")]
    Step(StepProblem),
    /// The database.
    #[error(transparent)]
    Store(#[from] Error),
}

/// Why an act of the desk or the signer was not done.
#[derive(Debug, thiserror::Error)]
pub enum DecideProblem {
    /// Somebody has decided since the page was made.
    #[error("already decided")]
    AlreadyDecided {
        /// The decision that stands, if any.
        decided: Option<DecisionStamp>,
        /// The state now.
        state: domain::signon::SignOnState,
    },
    /// It still waits, but not as it stood when the page was made: the signer changed or answered
    /// something, or somebody else at the desk did.
    #[error("changed since the page was made")]
    Changed,
    /// The rules do not allow it in the present state.
    #[error("not possible in the present state")]
    Step(StepProblem),
    /// There is no such sign-on, or its contents were erased.
    #[error("there is no such sign-on")]
    Gone,
    /// The database.
    #[error(transparent)]
    Store(#[from] Error),
}

/// To whom a code was sent.
#[derive(Debug, Clone)]
pub enum CodeOf {
    /// The sign-on made in this browser.
    SignOn(SignOnId),
    /// Whoever has this mailbox.
    Email(StatementId, EmailAddress),
}
