use crate::{Arg, Locale, SafeHtml};
use domain::duplicate::Verdict;

/// What stands above every page of the desk.
#[derive(Clone, Debug, Default)]
pub struct DeskBar {
    /// How the signed-in person is called, masked where it is an address.
    pub who: String,
    /// The form token for signing out.
    pub token: String,
    pub tab: Tab,
    /// Whether the local outbox exists (no mail server is set).
    pub outbox: bool,
    /// Whether this person may invite others.
    pub people: bool,
    /// What the last act did.
    pub done: Option<DeskDone>,
}

/// Where in the desk one is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Tab {
    #[default]
    Home,
    Paste,
    Organisations,
    Outbox,
    People,
    /// Within one statement: none of the above is marked.
    Statement,
}

/// What was decided about a sign-on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    Accepted,
    Declined,
    Asked,
}

impl Decision {
    /// The value in forms and addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Accepted => "accept",
            Self::Declined => "decline",
            Self::Asked => "ask",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Accepted, Self::Declined, Self::Asked].into_iter().find(|d| d.code() == code)
    }
}

/// The message after an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeskDone {
    Decided {
        decision: Decision,
        name: String,
    },
    BulkAccepted(u64),
    Undone {
        name: String,
    },
    /// Too late or nothing there.
    NothingToUndo,
    /// The decision cannot be undone: its signer has left since.
    SignerLeft {
        name: String,
    },
    /// Somebody else was first; `when` is how long ago, from [`Locale::age`].
    AlreadyDecided {
        decision: Decision,
        by: String,
        when: String,
    },
    /// Something was said of two names.
    Compared(Verdict),
    /// The same, and it does not fit with what was said before.
    Contradicts,
    CorrectionMade,
    CorrectionDeclined,
    ContactOpened,
    OrganisationSaved,
    DraftSaved,
    DraftCreated,
    TranslationSaved,
    Opened,
    /// Public, and not open for signing now: the state says when it is.
    Published,
    AlreadyOpen,
    NotOpen,
    Closed,
    Stopped,
    Resumed,
    /// No longer stopped, and not open for another reason: the state says which.
    StopLifted,
    SiteStopped,
    SiteResumed,
    Launched(u64),
    /// A list was read; this many entries wait for review.
    Imported(u64),
    ImportedBefore,
    Settled(u64),
    Invited,
    Removed,
}

impl DeskDone {
    /// Whether the act did not happen.
    pub const fn is_refusal(&self) -> bool {
        matches!(
            self,
            Self::NothingToUndo
                | Self::SignerLeft { .. }
                | Self::AlreadyDecided { .. }
                | Self::AlreadyOpen
                | Self::NotOpen
                | Self::ImportedBefore
                | Self::Contradicts
        )
    }

    /// The message as HTML, the name in it isolated.
    pub fn html(&self, l: Locale) -> SafeHtml {
        let plain = |key: &str| SafeHtml::from_text(&l.t(key));
        let counted = |key: &str, n: u64| SafeHtml::from_text(&l.t1(key, "n", n));
        match self {
            Self::Decided { decision: Decision::Accepted, name } => {
                l.named("done-accepted", "name", name)
            }
            Self::Decided { decision: Decision::Declined, name } => {
                l.named("done-declined", "name", name)
            }
            Self::Decided { decision: Decision::Asked, name } => {
                l.named("done-asked", "name", name)
            }
            Self::Undone { name } => l.named("done-undone", "name", name),
            Self::SignerLeft { name } => l.named("done-signer-left", "name", name),
            Self::BulkAccepted(n) => counted("done-bulk", *n),
            Self::Launched(n) => counted("done-launched", *n),
            Self::Imported(n) => counted("done-imported", *n),
            Self::Settled(n) => counted("done-settled", *n),
            Self::AlreadyDecided { decision, by, when } => {
                let key = match decision {
                    Decision::Accepted => "done-already-accepted",
                    Decision::Declined => "done-already-declined",
                    Decision::Asked => "done-already-asked",
                };
                let args = [("by", Arg::Name(by.clone())), ("when", Arg::Text(when.clone()))];
                SafeHtml::from_text(&l.ta(key, &args))
            }
            Self::NothingToUndo => plain("done-nothing-to-undo"),
            Self::Compared(Verdict::Same) => plain("done-names-same"),
            Self::Compared(Verdict::Related) => plain("done-names-related"),
            Self::Compared(Verdict::Different) => plain("done-names-different"),
            Self::Compared(Verdict::Unsure) => plain("done-names-unsure"),
            Self::Contradicts => plain("done-contradicts"),
            Self::OrganisationSaved => plain("done-organisation-saved"),
            Self::CorrectionMade => plain("done-correction-made"),
            Self::CorrectionDeclined => plain("done-correction-declined"),
            Self::ContactOpened => plain("done-contact-opened"),
            Self::DraftSaved => plain("done-draft-saved"),
            Self::DraftCreated => plain("done-draft-created"),
            Self::TranslationSaved => plain("done-translation-saved"),
            Self::Opened => plain("done-opened"),
            Self::Published => plain("done-published"),
            Self::AlreadyOpen => plain("done-already-open"),
            Self::NotOpen => plain("done-not-open"),
            Self::Closed => plain("done-closed"),
            Self::Stopped => plain("done-stopped"),
            Self::Resumed => plain("done-resumed"),
            Self::StopLifted => plain("done-stop-lifted"),
            Self::SiteStopped => plain("done-site-stopped"),
            Self::SiteResumed => plain("done-site-resumed"),
            Self::ImportedBefore => plain("done-imported-before"),
            Self::Invited => plain("done-invited"),
            Self::Removed => plain("done-removed"),
        }
    }
}

impl DeskBar {
    pub(super) fn is(&self, tab: Tab) -> bool {
        self.tab == tab
    }
}
