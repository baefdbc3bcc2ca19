//! The rules of `undersigned`, without input or output, clock or randomness.
//!
//! The words a newcomer needs:
//!
//! | word | meaning |
//! |---|---|
//! | [`Statement`](statement::Statement) | what a coalition says together: texts in several languages, demands, figures |
//! | [`Version`](version::Version) | one frozen text; people sign a version, named by the SHA-256 of its manifest |
//! | [`SignOn`](signon::SignOn) | the act of one signer; its state has three axes: confirmation, moderation, standing |
//! | [`Entry`](entry::Entry) | what is printed for one signatory: name, short name, role, affiliation, place |
//! | [`Display`](entry::Display) | the signer's choice: public, named at launch, or counted only |
//! | [`Decision`](moderation::Decision) | what a moderator does with a waiting sign-on, with a reason |
//! | [`Listing`](listing::Listing) | the numbered, grouped, sorted list of signatories |
//! | [`Publication`](publication::Publication) | version, listing and counts of one moment; every output is a function of it |
//! | [`Import`](import::Import) | a list that existed before, taken in with every line accounted for |
//! | [`Verdicts`](duplicate::Verdicts) | what people said of two names: same, related, different, unsure |
//! | [`Warning`](warning::Warning) | a cheap hint about an entry that waits, for whoever looks through many |
//! | [`Role`](desk::Role) | what a person at the desk may do: convenor, moderator, reader |
//!
//! Functions take `now` and random bytes as arguments. Nothing here writes words for visitors:
//! problems are enums that the caller words in the visitor's language.

pub mod batch;
pub mod country;
pub mod desk;
pub mod draft;
pub mod duplicate;
pub mod email;
pub mod embedders;
pub mod entry;
pub mod form;
pub mod front_matter;
pub mod id;
pub mod import;
pub mod instant;
pub mod lang;
pub mod life;
pub mod listing;
pub mod log;
pub mod moderation;
pub mod name_rule;
mod named;
pub mod organisation;
pub mod publication;
pub mod roll;
pub mod signatures;
pub mod signon;
pub mod statement;
pub mod text;
pub mod version;
pub mod warning;
pub mod webhook;
pub mod window;
