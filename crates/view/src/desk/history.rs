use askama::Template;

use super::{DeskBar, Tab};
use crate::{Frame, Locale, Paging};

/// `GET /desk/s/{slug}/history`: every act, newest first.
#[derive(Template)]
#[template(path = "desk/history.html")]
pub struct DeskHistory {
    pub f: Frame,
    pub bar: DeskBar,
    pub slug: String,
    pub title: String,
    pub rows: Vec<HistoryRow>,
    pub paging: Paging,
}

/// One act: who, when, what, why.
#[derive(Clone, Debug)]
pub struct HistoryRow {
    /// In words.
    pub when: String,
    /// Masked; none for the signer or the program.
    pub who: Option<String>,
    pub act: Act,
    /// The entry it is about, with its page on the desk.
    pub about: Option<(String, String)>,
    /// The reason or note in its own words.
    pub why: Option<String>,
}

macro_rules! acts {
    ($($name:ident $code:literal $key:literal,)*) => {
        /// Everything that goes on record.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Act {
            $(#[doc = concat!("Stored as `", $code, "`.")] $name,)*
        }

        impl Act {
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The word it is stored under.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            const fn key(self) -> &'static str {
                match self { $(Self::$name => $key,)* }
            }
        }
    };
}

acts! {
    Received "received" "act-received",
    Confirmed "confirmed" "act-confirmed",
    Reminded "reminded" "act-reminded",
    Accepted "accepted" "act-accepted",
    Declined "declined" "act-declined",
    Quarantined "quarantined" "act-quarantined",
    Asked "asked" "act-asked",
    Answered "answered" "act-answered",
    Undone "undone" "act-undone",
    DisplayChanged "display_changed" "act-display-changed",
    CorrectionAsked "correction_asked" "act-correction-asked",
    CorrectionMade "correction_made" "act-correction-made",
    CorrectionDeclined "correction_declined" "act-correction-declined",
    Merged "merged" "act-merged",
    NamesCompared "names_compared" "act-names-compared",
    NamesReopened "names_reopened" "act-names-reopened",
    OrganisationChanged "organisation_changed" "act-organisation-changed",
    Withdrawn "withdrawn" "act-withdrawn",
    Erased "erased" "act-erased",
    ContactOpened "contact_opened" "act-contact-opened",
    DraftSaved "draft_saved" "act-draft-saved",
    TranslationSaved "translation_saved" "act-translation-saved",
    Frozen "frozen" "act-frozen",
    Opened "opened" "act-opened",
    Closed "closed" "act-closed",
    Stopped "stopped" "act-stopped",
    Resumed "resumed" "act-resumed",
    Launched "launched" "act-launched",
    Imported "imported" "act-imported",
    ImportSettled "import_settled" "act-import-settled",
    ImportFinished "import_finished" "act-import-finished",
    Invited "invited" "act-invited",
    Removed "removed" "act-removed",
    SignedIn "signed_in" "act-signed-in",
}

impl Act {
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|a| a.code() == code)
    }

    pub fn words(&self, l: Locale) -> String {
        l.t(self.key())
    }
}
