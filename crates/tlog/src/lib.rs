#![doc = include_str!("../README.md")]

mod audit;
mod bundle;
mod checkpoint;
mod cosignature;
mod edge;
mod error;
mod frontier;
mod hash;
mod key;
mod nodes;
mod note;
pub mod policy;
mod proof;
mod reader;
mod receipt;
mod signature;
#[cfg(test)]
mod tests_support;
mod text;
mod tile;
pub mod witness;
mod writer;

pub use audit::{AuditedEntry, audit};
pub use bundle::{MAX_ENTRY, append as append_entry, decode as decode_entries};
pub use checkpoint::{Checkpoint, SignedCheckpoint};
pub use cosignature::cosign;
pub use edge::Edge;
pub use error::{Error, Place};
pub use hash::Hash;
pub use key::{KeyType, SigningKey, VerifierKey};
pub use note::{MAX_NOTE, Note, VerifiedSignature};
pub use policy::Policy;
pub use proof::{
    MAX_PROOF, prove_consistency, prove_inclusion, verify_consistency, verify_inclusion,
};
pub use reader::{TileReader, decode as decode_hashes, encode as encode_hashes};
pub use receipt::{MAX_RECEIPT, Receipt};
pub use signature::{MAX_SIGNATURES, Signature};
pub use text::MAX_SIZE;
pub use tile::{FULL, Kind, Tile};
pub use witness::Witness;
pub use writer::{TileSink, Writer};

/// The path of the checkpoint below the log's prefix.
pub const CHECKPOINT: &str = "checkpoint";
