use crate::{Arg, Locale, SafeHtml};
use domain::{duplicate::Verdict, moderation::Decision};

/// What stands above every page of the desk.
#[derive(Clone, Debug, Default)]
pub struct DeskBar {
    /// How the signed-in person is called: by name, else by the masked address.
    pub who: String,
    /// The form token for signing out.
    pub token: String,
    pub tab: Tab,
    /// Whether the local outbox exists (no mail server is set).
    pub outbox: bool,
    /// Whether this person may invite others.
    pub people: bool,
    /// What the tabs of the statement say; none outside a statement.
    pub statement: Option<StatementTabs>,
    /// What the last act did.
    pub done: Option<DeskDone>,
}

/// What the tabs of a statement depend on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct StatementTabs {
    /// How many sign-ons wait to be checked.
    pub waiting: u64,
    /// Not public yet: a preview stands in the place of the public page.
    pub draft: bool,
    /// Whether this person may import lists.
    pub convenor: bool,
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
    Settings,
    Me,
    // Within one statement.
    Overview,
    Check,
    Signatures,
    Import,
    Text,
    History,
}

/// The message after an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeskDone {
    Accepted {
        name: String,
    },
    Declined {
        name: String,
    },
    /// A question was sent.
    Asked {
        name: String,
    },
    /// Several at once; `left` names those that were left as they are.
    Ticked {
        what: TickedWhat,
        number: u64,
        left: Vec<String>,
    },
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
    /// The entry is not as the page showed it; nothing was done.
    Changed {
        name: String,
    },
    /// Something was said of two names.
    Compared(Verdict),
    /// The same, and it does not fit with what was said before.
    Contradicts,
    CorrectionMade,
    CorrectionDeclined,
    /// A remark for colleagues is kept.
    Noted,
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
    /// A line of a list is an entry now.
    LineTaken,
    /// It is none any more.
    LinePutBack,
    Invited,
    Removed,
    WebhookAdded,
    WebhookRemoved,
    /// Something that means nothing is sent to a receiver.
    WebhookTested,
}

impl DeskDone {
    /// Whether the act did not happen.
    pub const fn is_refusal(&self) -> bool {
        matches!(
            self,
            Self::NothingToUndo
                | Self::SignerLeft { .. }
                | Self::AlreadyDecided { .. }
                | Self::Changed { .. }
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
            Self::Accepted { name } => l.named("done-accepted", "name", name),
            Self::Declined { name } => l.named("done-declined", "name", name),
            Self::Asked { name } => l.named("done-asked", "name", name),
            Self::Changed { name } => l.named("done-changed", "name", name),
            Self::Undone { name } => l.named("done-undone", "name", name),
            Self::SignerLeft { name } => l.named("done-signer-left", "name", name),
            Self::Ticked { what, number, left } => ticked(l, *what, *number, left),
            Self::Launched(n) => counted("done-launched", *n),
            Self::Imported(n) => counted("done-imported", *n),
            Self::AlreadyDecided { decision, by, when } => {
                let key = match decision {
                    Decision::Accept => "done-already-accepted",
                    Decision::Decline(_) => "done-already-declined",
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
            Self::Noted => plain("done-noted"),
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
            Self::LineTaken => plain("done-line-taken"),
            Self::LinePutBack => plain("done-line-put-back"),
            Self::Invited => plain("done-invited"),
            Self::Removed => plain("done-removed"),
            Self::WebhookAdded => plain("done-webhook-added"),
            Self::WebhookRemoved => plain("done-webhook-removed"),
            Self::WebhookTested => plain("done-webhook-tested"),
        }
    }
}

/// What was done about several at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TickedWhat {
    Accepted,
    Declined,
    Asked,
    /// Their decisions were taken back.
    Reopened,
}

/// How many, and by name which were not.
fn ticked(l: Locale, what: TickedWhat, number: u64, left: &[String]) -> SafeHtml {
    let key = match what {
        TickedWhat::Accepted => "done-bulk",
        TickedWhat::Declined => "done-ticked-declined",
        TickedWhat::Asked => "done-ticked-asked",
        TickedWhat::Reopened => "done-ticked-reopened",
    };
    let accepted = l.t1(key, "n", number);
    if left.is_empty() {
        return SafeHtml::from_text(&accepted);
    }
    let apart: Vec<String> = left.iter().map(|name| format!("\u{2068}{name}\u{2069}")).collect();
    let left = l.t1("done-bulk-left", "names", apart.join(" · "));
    SafeHtml::from_text(&format!("{accepted} {left}"))
}

impl DeskBar {
    pub(super) fn imports(&self) -> bool {
        self.statement.is_some_and(|statement| statement.convenor)
    }

    pub(super) fn is_draft(&self) -> bool {
        self.statement.is_some_and(|statement| statement.draft)
    }

    pub(super) fn is(&self, tab: Tab) -> bool {
        self.tab == tab
    }
}
