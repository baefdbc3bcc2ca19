//! What is encrypted, and with what.
//!
//! Contact data and the names of people who are not published are sealed with a key of their own
//! record ([`RecordKey`], XChaCha20-Poly1305). The record key stands in the table `record_key`,
//! wrapped by a master key that is never in the database. Destroying the row of the key destroys
//! the data, in backups too once they have lost the row. Addresses are found again by a keyed hash
//! ([`Keys::lookup_hmac`]); tokens are kept as plain SHA-256 ([`token_hash`]), which suffices
//! because they have 128 bits of entropy or more.

mod file;
mod hash;
mod keys;
mod record;
mod secret;

pub use file::KeyError;
pub use hash::token_hash;
pub use keys::Keys;
pub use record::{Place, RecordKey};
pub use secret::Secret;
