//! An invented publication with everything that can be in one, and every way to tamper with it that
//! was thought of.

mod clean;
pub(super) mod letter;
pub(super) mod log;
pub(super) mod memory;
mod mutations;
pub(super) mod sample;
mod scope;
mod tamper;
