//! The desk: pages for convenors and moderators, behind a sign-in.

mod bar;
mod batch;
mod draft;
mod history;
mod home;
mod import;
mod kept;
mod me;
mod opening;
mod organisations;
mod outbox;
mod overview;
mod paste;
mod people;
mod preview;
mod queue;
mod review;
mod settings;
mod showing;
mod sign_in;
mod sign_on;
mod suspect;
mod table;
mod text;
mod translation;
mod verdicts;
mod webhooks;
mod why;

pub use bar::{DeskBar, DeskDone, StatementTabs, Tab, TickedWhat};
pub use batch::{BatchNumbers, BatchRow, DeskBatch, DeskBatches, TypedChoice};
pub use draft::{CategoryRow, DemandRow, DeskNew, Draft, FigureRow};
pub use history::{DeskHistory, HistoryRow};
pub use home::{DeskHome, HomeRow, MailCounts};
pub use import::{DeskImport, ImportRow};
pub use kept::DeskKept;
pub use me::DeskMe;
pub use opening::{DeskOpening, FrozenText};
pub use organisations::{
    DeskOrganisation, DeskOrganisations, DirectoryPart, KnownName, OrganisationRow,
    OrganisationSignOn, OrganisationSuspect, RelatedRow,
};
pub use outbox::{DeskOutbox, DeskOutboxMail, MailRow, Piece};
pub use overview::{Day, DeskOverview, Next};
pub use paste::{DeskPaste, DocumentDraft};
pub use people::{DeskPeople, Person};
pub use preview::Preview;
pub use queue::{Mail, QueueEntry, Source, TypedDecision, Undo};
pub use review::{ImportReview, LineCounts, LineGroup, OtherKind, OtherLine, ReviewRow, Settled};
pub use settings::DeskSettings;
pub use showing::{DeskShowing, EmbedCode};
pub use sign_in::{DeskSignIn, SignInStep};
pub use sign_on::{Contact, Correction, DeskSignOn};
pub use suspect::{Suspect, VerdictLine};
pub use table::{EntryTable, ListLink, PartLink};
pub use text::{DeskText, TranslationRow, VersionRow};
pub use translation::DeskTranslation;
pub use verdicts::{Contradiction, DeskVerdicts, VerdictRow};
pub use webhooks::{DeskWebhooks, WebhookRow};
pub use why::why;
