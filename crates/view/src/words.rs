//! The words of the domain's own types, in a language. Forms and addresses use the types' stable
//! names (`as_str`); what people read is here.

use super::Locale;
use domain::{
    desk::Role,
    duplicate::{Circumstance, Relation, Verdict},
    entry::{Display, Kind},
    moderation::{ActKind, DeclineReason},
    roll::{Part, SortBy, Way},
    warning::Warning,
    webhook::{Occasion, Unreached},
};
use names::Band;

/// A type that has words: a label, a short phrase.
pub trait Words {
    fn words(self, l: Locale) -> String;
}

/// A choice that needs a sentence beside its label.
pub trait Hint {
    /// What follows from the choice, or what it allows.
    fn hint(self, l: Locale) -> String;
}

/// One signatory of this kind.
impl Words for Kind {
    fn words(self, l: Locale) -> String {
        l.t(match self {
            Self::Organisation => "kind-organisation",
            Self::Individual => "kind-individual",
            Self::Affiliated => "kind-affiliated",
        })
    }
}

/// A type whose words are too long for a column.
pub trait ShortWords {
    fn short_words(self, l: Locale) -> String;
}

impl ShortWords for Kind {
    fn short_words(self, l: Locale) -> String {
        l.t(match self {
            Self::Organisation => "kind-short-organisation",
            Self::Individual => "kind-short-individual",
            Self::Affiliated => "kind-short-affiliated",
        })
    }
}

impl Words for Display {
    fn words(self, l: Locale) -> String {
        l.t(match self {
            Self::Public => "display-public",
            Self::AtLaunch => "display-at-launch",
            Self::Counted => "display-counted",
        })
    }
}

impl Hint for Display {
    fn hint(self, l: Locale) -> String {
        l.t(match self {
            Self::Public => "display-public-hint",
            Self::AtLaunch => "display-at-launch-hint",
            Self::Counted => "display-counted-hint",
        })
    }
}

impl Words for Role {
    fn words(self, l: Locale) -> String {
        l.t(match self {
            Self::Convenor => "role-convenor",
            Self::Moderator => "role-moderator",
            Self::Reader => "role-reader",
        })
    }
}

impl Hint for Role {
    fn hint(self, l: Locale) -> String {
        l.t(match self {
            Self::Convenor => "role-convenor-hint",
            Self::Moderator => "role-moderator-hint",
            Self::Reader => "role-reader-hint",
        })
    }
}

impl Words for DeclineReason {
    fn words(self, l: Locale) -> String {
        l.t(match self {
            Self::NotAuthorised => "reason-authority",
            Self::Duplicate => "reason-duplicate",
            Self::Unclear | Self::NotASignatory => "reason-unclear",
            Self::OutOfScope => "reason-scope",
            Self::OwnWish => "reason-own-wish",
            Self::Abuse => "reason-abuse",
        })
    }
}

/// What the signer reads of a decline; `None` for abuse, where nobody is told.
pub fn reason_to_signer(reason: DeclineReason, l: Locale) -> Option<String> {
    let key = match reason {
        DeclineReason::NotAuthorised => "reason-authority-long",
        DeclineReason::Duplicate => "reason-duplicate-long",
        DeclineReason::Unclear | DeclineReason::NotASignatory => "reason-unclear-long",
        DeclineReason::OutOfScope => "reason-scope-long",
        DeclineReason::OwnWish => "reason-own-wish-long",
        DeclineReason::Abuse => return None,
    };
    Some(l.t(key))
}

impl Words for Part {
    fn words(self, l: Locale) -> String {
        l.t(match self {
            Self::All => "part-all",
            Self::Waiting => "part-waiting",
            Self::Clear => "part-clear",
            Self::Twice => "part-twice",
            Self::Flagged => "part-flagged",
            Self::SetApart => "part-set-apart",
            Self::Answered => "part-answered",
            Self::Wishes => "part-wishes",
            Self::Mine => "part-mine",
            Self::Unconfirmed => "part-unconfirmed",
            Self::Accepted => "part-accepted",
            Self::Declined => "part-declined",
            Self::Withdrawn => "part-withdrawn",
            Self::Joined => "part-joined",
        })
    }
}

impl Words for SortBy {
    fn words(self, l: Locale) -> String {
        l.t(match self {
            Self::Oldest => "sort-oldest",
            Self::Newest => "sort-newest",
            Self::Name => "sort-name",
            Self::Place => "sort-place",
        })
    }
}

impl Words for Way {
    fn words(self, l: Locale) -> String {
        l.t(match self {
            Self::Form => "way-form",
            Self::Import => "way-import",
        })
    }
}

impl Words for Warning {
    fn words(self, l: Locale) -> String {
        l.t(match self {
            Self::Addressee => "warning-addressee",
            Self::Advertising => "warning-advertising",
            Self::Rude => "warning-rude",
            Self::Placeholder => "warning-placeholder",
            Self::DeclinedBefore => "warning-declined-before",
            Self::NoVowel => "warning-no-vowel",
            Self::TooShort => "warning-too-short",
            Self::Capitals => "warning-capitals",
            Self::FreeMail => "warning-free-mail",
        })
    }
}

impl Words for Band {
    fn words(self, l: Locale) -> String {
        l.t(match self {
            Self::Same => "band-same",
            Self::Review => "band-review",
            Self::Related => "band-related",
            Self::Different => "band-different",
        })
    }
}

impl Words for Circumstance {
    fn words(self, l: Locale) -> String {
        l.t(match self {
            Self::SameMailbox => "why-same-mailbox",
            Self::SameMailboxButTag => "why-same-mailbox-but-tag",
            Self::SameDomain => "why-same-domain",
            Self::SameWebsite => "why-same-website",
            Self::LooksAlike => "why-looks-alike",
        })
    }
}

/// What was said of two names.
impl Words for Verdict {
    fn words(self, l: Locale) -> String {
        l.t(match self {
            Self::Same => "said-same",
            Self::Related => "said-related",
            Self::Different => "said-different",
            Self::Unsure => "said-unsure",
        })
    }
}

/// What else a verdict needs on a page.
pub trait VerdictWords {
    /// The key on the keyboard.
    fn key(self) -> &'static str;
    fn button(self, l: Locale) -> String;
    /// Between two names: "is the same as".
    fn between(self, l: Locale) -> String;
}

impl VerdictWords for Verdict {
    fn key(self) -> &'static str {
        match self {
            Self::Same => "s",
            Self::Related => "r",
            Self::Different => "x",
            Self::Unsure => "u",
        }
    }

    fn button(self, l: Locale) -> String {
        l.t(match self {
            Self::Same => "verdict-same",
            Self::Related => "verdict-related",
            Self::Different => "verdict-different",
            Self::Unsure => "verdict-unsure",
        })
    }

    fn between(self, l: Locale) -> String {
        l.t(match self {
            Self::Same => "between-same",
            Self::Related => "between-related",
            Self::Different => "between-different",
            Self::Unsure => "between-unsure",
        })
    }
}

impl Words for Relation {
    fn words(self, l: Locale) -> String {
        l.t(match self {
            Self::PartOf => "relation-part-of",
            Self::HasPart => "relation-has-part",
            Self::MemberOf => "relation-member-of",
            Self::HasMember => "relation-has-member",
            Self::Sister => "relation-sister",
        })
    }
}

/// Of what another program is told.
impl Words for Occasion {
    fn words(self, l: Locale) -> String {
        l.t(match self {
            Self::Accepted => "occasion-accepted",
            Self::Withdrawn => "occasion-withdrawn",
            Self::Opened => "occasion-opened",
            Self::Closed => "occasion-closed",
            Self::Test => "webhooks-test",
        })
    }
}

/// Why another program could not be told.
impl Words for Unreached {
    fn words(self, l: Locale) -> String {
        l.t(match self {
            Self::Unreachable => "webhook-unreachable",
            Self::Slow => "webhook-slow",
            Self::Refused => "webhook-refused",
            Self::Moved => "webhook-moved",
            Self::Inner => "webhook-inner",
            Self::Gone => "webhook-gone",
        })
    }
}

/// A line of the history.
impl Words for ActKind {
    fn words(self, l: Locale) -> String {
        l.t(match self {
            Self::Created | Self::DraftSaved | Self::SettingsSaved => "act-draft-saved",
            Self::Opened => "act-opened",
            Self::Closed => "act-closed",
            Self::Stopped | Self::SiteStopped => "act-stopped",
            Self::Resumed | Self::SiteResumed => "act-resumed",
            Self::Launched => "act-launched",
            Self::Imported => "act-imported",
            Self::LineTaken => "act-line-taken",
            Self::LinePutBack => "act-line-put-back",
            Self::Accepted => "act-accepted",
            Self::Declined => "act-declined",
            Self::Reopened => "act-undone",
            Self::BatchDeclined => "act-batch-declined",
            Self::BatchStopped => "act-batch-stopped",
            Self::BatchUndone => "act-batch-undone",
            Self::Asked => "act-asked",
            Self::Answered => "act-answered",
            Self::Corrected => "act-correction-made",
            Self::CorrectionWished => "act-correction-asked",
            Self::CorrectionDeclined => "act-correction-declined",
            Self::DisplayChanged => "act-display-changed",
            Self::ContactOpened => "act-contact-opened",
            Self::Withdrawn => "act-withdrawn",
            Self::Merged => "act-merged",
            Self::NamesCompared => "act-names-compared",
            Self::NamesReopened => "act-names-reopened",
            Self::RushNoticed => "act-rush-noticed",
            Self::OrganisationChanged => "act-organisation-changed",
            Self::Erased => "act-erased",
            Self::Disabled => "act-removed",
            Self::Invited => "act-invited",
            Self::SignedIn => "act-signed-in",
            Self::WebhookAdded => "act-webhook-added",
            Self::WebhookRemoved => "act-webhook-removed",
            Self::Noted => "act-noted",
            Self::Exported => "act-exported",
        })
    }
}
