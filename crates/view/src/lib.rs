//! What people see: one typed struct per page, worded in four languages.
//!
//! The structs hold plain display data and know no type of the domain. No struct of a public page has a field that
//! could hold an e-mail address, except the sign-on form, which gives back to the visitor what the visitor has typed.

pub mod assets;
pub mod desk;
mod entry;
mod form;
mod frame;
pub mod i18n;
pub mod mails;
pub mod public;
pub mod qr;
mod reason;
mod safe;
#[cfg(test)]
mod tests;

pub use entry::{Entry, Kind, Shown};
pub use form::{Controller, Problem, Trouble, trouble_in};
pub use frame::{Frame, LangLink, Paging, StatementLink};
pub use i18n::{Arg, Locale};
pub use reason::Reason;
pub use safe::{SafeHtml, escape};
