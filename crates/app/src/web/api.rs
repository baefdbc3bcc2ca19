//! `/api/v1`: what everybody may read, for programs. `docs/api.md` tells how to use it.
//!
//! Every answer says of which version of the text, which day and which state of the public log it
//! is. Nothing here can be changed, and nothing is given that the page of the statement does not
//! show.

mod asked;
mod cursor;
pub mod description;
mod kept;
pub mod problem;
pub mod signatories;
pub mod statement;
pub mod statements;
pub mod versions;
