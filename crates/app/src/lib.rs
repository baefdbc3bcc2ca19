//! The binary `undersigned`: it wires the domain to the store, the web, mail and the command line.
//!
//! Start reading at [`web::routes`], the list of everything the site can do.

pub mod cli;
pub mod clock;
pub mod config;
pub mod jobs;
pub mod mail;
pub mod site;
pub mod web;

/// Whole days in a span of milliseconds, at least one: how long a link is good for, in words people
/// use.
pub fn whole_days(milliseconds: i64) -> u64 {
    u64::try_from(milliseconds / domain::instant::DAY).unwrap_or(0).max(1)
}
