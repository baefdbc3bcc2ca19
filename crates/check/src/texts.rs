//! The texts that the log opened.

use domain::{id::StatementId, log::Class, version::TextHash};
use jiff::civil::Date;
use std::collections::HashMap;

/// Where a text was opened.
#[derive(Debug, Clone, Copy)]
pub struct OpenedText {
    pub version: u32,
    pub index: u64,
    pub day: Date,
    /// How it was announced, where it took the place of another.
    pub class: Option<Class>,
}

/// Every text that the log opened so far.
pub type Texts = HashMap<(StatementId, TextHash), OpenedText>;
