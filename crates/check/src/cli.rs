//! The two commands of a checker, for `undersigned` and for the small binary `undersigned-check`
//! alike.

mod monitor;
mod problem;
mod verify;

pub use monitor::Monitor;
pub use problem::CommandProblem;
pub use verify::Verify;
