//! The contract of the store, on both databases.

mod common;
mod desk;
mod imports;
mod mails;
mod opening;
mod sample;
mod schema;
mod seam;
mod signing;
mod statements;
mod transactions;
