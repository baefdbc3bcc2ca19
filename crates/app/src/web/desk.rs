//! The desk: for convenors, moderators and readers.

pub mod batch;
mod compare;
pub mod history;
pub mod home;
pub mod import;
pub mod new;
pub mod organisation;
pub mod organisations;
pub mod outbox;
mod paged;
pub mod paste;
pub mod people;
pub mod queue;
pub mod review;
pub mod session;
pub mod sign_in;
pub mod sign_on;
pub mod statement;
pub mod statement_form;
pub mod translation;
pub mod verdicts;
mod who;
