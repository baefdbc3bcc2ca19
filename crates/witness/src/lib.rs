//! Witnesses, both sides, with HTTP and files: one that cosigns other coalitions' logs, and the
//! asking of others about ours.
//!
//! The protocol itself, [tlog-witness](https://c2sp.org/tlog-witness), is in the crate `tlog`.

pub mod client;
mod dir;
pub mod key;
pub mod logs;
mod problem;
pub mod routes;
#[cfg(test)]
mod sample;
mod service;
mod state;
#[cfg(test)]
mod tests;

pub use dir::DirProblem;
pub use problem::WitnessProblem;
pub use service::{Now, Service};
pub use state::{Cosignature, StateFiles};
