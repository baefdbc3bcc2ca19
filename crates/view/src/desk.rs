//! The desk: pages for convenors and moderators, behind a sign-in.

mod bar;
mod batch;
mod draft;
mod history;
mod home;
mod import;
mod organisations;
mod outbox;
mod paste;
mod people;
mod queue;
mod review;
mod sign_in;
mod sign_on;
mod statement;
mod suspect;
mod translation;
mod verdicts;
mod why;

pub use bar::{DeskBar, DeskDone, Tab};
pub use batch::{BatchNumbers, BatchRow, DeskBatch, DeskBatches, TypedChoice};
pub use draft::{DeskNew, Draft};
pub use history::{DeskHistory, HistoryRow};
pub use home::{DeskHome, HomeRow, MailCounts};
pub use import::{DeskImport, ImportRow};
pub use organisations::{
    DeskOrganisation, DeskOrganisations, KnownName, OrganisationRow, OrganisationSignOn,
    OrganisationSuspect, RelatedRow,
};
pub use outbox::{DeskOutbox, DeskOutboxMail, MailRow, Piece};
pub use paste::{DeskPaste, DocumentDraft};
pub use people::{DeskPeople, Person};
pub use queue::{DeskQueue, QueueEntry, Source, TypedDecision, Undo};
pub use review::{ImportReview, LineCounts, OtherKind, OtherLine, ReviewRow, Settled};
pub use sign_in::{DeskSignIn, SignInStep};
pub use sign_on::{Contact, Correction, DeskSignOn};
pub use statement::{DeskStatement, TranslationRow, VersionRow};
pub use suspect::{Suspect, VerdictLine};
pub use translation::DeskTranslation;
pub use verdicts::{Contradiction, DeskVerdicts, VerdictRow};
pub use why::why;
