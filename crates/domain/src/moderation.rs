//! What happens at the desk, and the record of it.

use crate::{
    id::{ActId, PersonId, SignOnId, StatementId},
    instant::Instant,
    named::named,
};

named!(
    /// Standard reasons for declining.
    DeclineReason {
        /// Nobody showed that the signer may speak for the organisation.
        NotAuthorised = "authority" | "not_authorised",
        /// The same signatory is listed already.
        Duplicate = "duplicate",
        /// The organisation or person could not be identified.
        Unclear = "unclear",
        /// The statement is for another kind of signatory.
        OutOfScope = "scope" | "out_of_scope",
        /// The signatory asked for it by another way.
        OwnWish = "own_wish",
        /// A line of an imported list that is not a signatory.
        NotASignatory = "not_a_signatory",
        /// An attempt to spoil the list. The signer is not told.
        Abuse = "abuse",
    }
);

impl DeclineReason {
    /// Those that the desk chooses from for a sign-on; the rest belongs to lists that are taken in.
    pub const OFFERED: [Self; 6] = [
        Self::NotAuthorised,
        Self::Duplicate,
        Self::Unclear,
        Self::OutOfScope,
        Self::OwnWish,
        Self::Abuse,
    ];

    /// Those of them that fit who signs: nobody needs an authority to sign for themselves.
    pub fn offered_for(is_person: bool) -> impl Iterator<Item = Self> {
        Self::OFFERED.into_iter().filter(move |reason| !is_person || *reason != Self::NotAuthorised)
    }

    /// One of those that are offered, by its stable name.
    pub fn offered(text: &str) -> Option<Self> {
        Self::OFFERED.into_iter().find(|reason| reason.as_str() == text)
    }

    /// Whether the signer gets a mail.
    pub fn tells_signer(self) -> bool {
        match self {
            Self::Abuse => false,
            Self::NotAuthorised
            | Self::Duplicate
            | Self::Unclear
            | Self::OutOfScope
            | Self::OwnWish
            | Self::NotASignatory => true,
        }
    }
}

named!(
    /// What the desk has to look at in a statement.
    #[derive(Default)]
    Queue {
        /// What waits for a decision, or to be corrected as its signer wished.
        #[default]
        Waiting = "waiting",
        /// What a rule set apart, so that it never stands before the others.
        SetApart = "set-apart",
    }
);

/// What a moderator does with a waiting sign-on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    Accept,
    Decline(DeclineReason),
}

named!(
    /// Everything that leaves a line in the moderation record.
    ActKind {
        Created = "created",
        Opened = "opened",
        Closed = "closed",
        Stopped = "stopped",
        Resumed = "resumed",
        Launched = "launched",
        Imported = "imported",
        /// Somebody made an entry of a line of a list; the detail is the line.
        LineTaken = "line_taken",
        /// That was taken back: the line stands outside of the list again.
        LinePutBack = "line_put_back",
        Accepted = "accepted",
        Declined = "declined",
        Reopened = "reopened",
        /// Many that a rule had set apart, at once; the detail is the batch.
        BatchDeclined = "batch_declined",
        /// Somebody stopped it before its end.
        BatchStopped = "batch_stopped",
        /// Those of the batch are set apart again.
        BatchUndone = "batch_undone",
        Asked = "asked",
        Answered = "answered",
        Corrected = "corrected",
        CorrectionWished = "correction_wished",
        /// The entry stays as it is although its signer wished otherwise.
        CorrectionDeclined = "correction_declined",
        DisplayChanged = "display_changed",
        ContactOpened = "contact_opened",
        /// A remark among colleagues about a sign-on.
        Noted = "noted",
        /// Somebody took the list of signatures with him; the detail says how many.
        Exported = "exported",
        Withdrawn = "withdrawn",
        /// Counted as part of another sign-on from now on.
        Merged = "merged",
        /// Somebody said what two names are to each other; the note names the other.
        NamesCompared = "names_compared",
        /// That was taken back.
        NamesReopened = "names_reopened",
        /// Many confirmations of one mail domain (the note) or one network in an hour.
        RushNoticed = "rush_noticed",
        /// What the desk knows of an organisation beside its sign-ons.
        OrganisationChanged = "organisation_changed",
        /// The key of the record was destroyed.
        Erased = "erased",
        DraftSaved = "draft_saved",
        SettingsSaved = "settings_saved",
        /// A receiver is told what happens from now on, or no longer; the note is its host.
        WebhookAdded = "webhook_added",
        WebhookRemoved = "webhook_removed",
        /// The switch for all statements of the site.
        SiteStopped = "site_stopped",
        SiteResumed = "site_resumed",
        Disabled = "disabled",
        Invited = "invited",
        SignedIn = "signed_in",
    }
);

/// Who did it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// Somebody at the desk.
    Person(PersonId),
    /// The signer.
    Signer,
    /// The operator, at the command line.
    Operator,
}

/// One line of the moderation record. `note` (why) may hold personal data and is stored sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    pub id: ActId,
    pub at: Instant,
    pub actor: Actor,
    pub kind: ActKind,
    pub statement: Option<StatementId>,
    pub sign_on: Option<SignOnId>,
    /// A stable word that goes with the kind: a reason, a display choice, a count.
    pub detail: Option<String>,
    pub note: Option<String>,
}
