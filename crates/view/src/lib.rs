//! What people see: one typed struct per page, worded in the languages of `locales/`.
//!
//! The structs hold what is displayed, in the domain's own words where it has them ([`words`]). No
//! struct of a public page has a field that could hold an e-mail address, except the sign-on form,
//! which gives back to the visitor what the visitor has typed.

mod accent;
pub mod assets;
pub mod badge;
mod checker;
mod counts;
pub mod desk;
mod entry;
mod form;
mod frame;
pub mod i18n;
pub mod languages;
pub mod mails;
mod masthead;
pub mod public;
pub mod qr;
mod safe;
#[cfg(test)]
mod tests;
pub mod words;
mod zone;

pub use accent::{Accent, Colour, NotAColour, TooPale};
pub use checker::{Checker, checker};
pub use counts::{CountPart, CountWords};
pub use entry::Entry;
pub use form::{Controller, Problem, Trouble, trouble_in};
pub use frame::{Frame, LangLink, Paging, StatementLink};
pub use i18n::{Arg, Locale};
pub use masthead::{Image, ImageProblem, Masthead, SiteFile};
pub use safe::{SafeHtml, escape};
pub use words::{Hint, ShortWords, VerdictWords, Words};
