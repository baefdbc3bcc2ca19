//! Pages anybody may open. None of them uses a script.

mod check;
mod confirm;
mod embed;
mod inbox;
mod index;
mod message;
mod names;
mod pictures;
mod sign;
mod signer;
mod statement;

pub use check::{CheckLog, CheckPage, CheckText, Quorum, Sighting};
pub use confirm::{Candidate, ConfirmPage, ConfirmedPage, Outcome, Stage};
pub use domain::publication::{Changes, Counts};
pub use embed::{EmbedPage, Scheme};
pub use inbox::InboxPage;
pub use index::{IndexRow, SiteIndex};
pub use message::{MessageKind, MessagePage, Resend};
pub use names::{
    Choice, NameSearch, NamesPage, PartGroup, PartLabel, PartLink, SearchChoices, Shown,
};
pub use pictures::{GalleryView, PictureRow, PictureView};
pub use sign::{Category, Preview, SignPage, Sum, Typed};
pub use signer::{
    Moved, QuestionView, Receipt, SignerAct, SignerPage, StepConfirmation, StepModeration,
};
pub use statement::{
    ContentsLine, Demand, Figure, GateView, Group, Heading, LogHead, StatementPage, StatementText,
};
