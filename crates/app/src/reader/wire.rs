//! What goes to the process that reads, and what comes back: a line of JSON and then the bytes of
//! the file; JSON.

use crate::worker::Fence;
use roster::{Document, ReadError, Roster};
use serde::{Deserialize, Serialize};

/// What is wanted of the bytes that follow.
#[derive(Debug, Serialize, Deserialize)]
pub struct Task {
    pub want: Want,
    /// Name of the file; none where the bytes are a text that somebody typed.
    pub name: Option<String>,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub enum Want {
    List,
    Document,
}

/// What was read, and in which confinement.
#[derive(Debug, Serialize, Deserialize)]
pub struct Answer {
    pub fence: Fence,
    pub read: Result<Read, ReadError>,
}

#[derive(Debug, Serialize, Deserialize)]
pub enum Read {
    List(Roster),
    Document(Box<Document>),
}
