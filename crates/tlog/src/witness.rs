//! Witnesses: both sides of `add-checkpoint`, without the HTTP.
//! [tlog-witness](https://c2sp.org/tlog-witness)

mod answer;
mod client;
mod request;
mod server;
#[cfg(test)]
mod tests;

pub use answer::{Answer, SIZE_TYPE};
pub use client::{Next, ask, receive};
pub use request::{AddCheckpoint, MAX_REQUEST};
pub use server::{TreeHead, Witness, WitnessState};

use data_encoding::HEXLOWER;
use sha2::{Digest as _, Sha256};

/// The path below a witness's submission prefix to which requests are posted.
pub const ADD_CHECKPOINT: &str = "add-checkpoint";

/// The path of a log's last cosigned checkpoint, below a witness's monitoring prefix.
pub fn monitoring_path(origin: &str) -> String {
    let hex = HEXLOWER.encode(&Sha256::digest(origin));
    format!("{hex}/checkpoint")
}
