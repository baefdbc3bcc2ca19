//! The public log as the database holds it.
//!
//! What changes the meaning of a public list leaves an entry that waits (`log_pending`), in the
//! same transaction: [`leaf`] writes it. The sequencer reads what waits ([`pending`]), makes tiles
//! and a signed checkpoint of it, and puts all of it back in one transaction ([`advance`]). Hashing
//! and signing are not done here: this module keeps and finds.

mod changes;
mod coverage;
mod days;
mod head;
mod leaf;
mod pending;
mod tiles;
mod unsaid;

pub use changes::changes;
pub(crate) use coverage::{coverage, covered, is_launch_covered, touched};
pub(crate) use days::Days;
pub use head::{Head, advance, begin, head, publish, rename_empty, restart};
pub use leaf::{Placed, backfill, leaf_of};
pub(crate) use leaf::{Shown, closed, erased, follow, imported, launched, opened};
pub use pending::{Pending, pending, waiting};
pub use tiles::{ENTRIES, put_tile, tile};
pub use unsaid::complete;
