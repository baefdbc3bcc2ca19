//! What goes to the process that sets documents, and what comes back: a line of JSON and the
//! document as JSON; a line of JSON and the bytes that were made.

use crate::worker::Fence;
use serde::{Deserialize, Serialize};
use typeset::{Form, MissingScript};

#[derive(Debug, Serialize, Deserialize)]
pub struct Task {
    pub form: Form,
}

/// What was set, and in which confinement.
#[derive(Debug, Serialize, Deserialize)]
pub struct Answer {
    pub fence: Fence,
    pub set: Result<Set, String>,
}

/// What is known of the bytes that follow.
#[derive(Debug, Serialize, Deserialize)]
pub struct Set {
    pub missing: Vec<MissingScript>,
    pub archival: bool,
}

impl Answer {
    /// The answer, and the bytes behind it.
    pub fn parse(mut whole: Vec<u8>) -> Option<(Self, Vec<u8>)> {
        let end = whole.iter().position(|byte| *byte == b'\n')?;
        let answer = serde_json::from_slice(&whole[..end]).ok()?;
        whole.drain(..=end);
        Some((answer, whole))
    }
}
