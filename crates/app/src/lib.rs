//! The binary `undersigned`: it wires the domain to the store, the web, mail and the command line.
//!
//! Start reading at [`web::routes`], the list of everything the site can do.

pub mod cli;
pub mod clock;
pub mod config;
pub mod export;
pub mod jobs;
pub mod mail;
pub mod reader;
pub mod site;
pub mod typesetter;
pub mod web;
pub mod worker;

/// Whole days in a span, at least one: how long a link is good for, in words people use.
pub fn whole_days(span: std::time::Duration) -> u64 {
    (span.as_secs() / domain::instant::DAY.as_secs()).max(1)
}
