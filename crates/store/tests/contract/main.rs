//! The contract of the store, on both databases.

mod common;
mod opening;
mod seam;
mod transactions;
