//! The contract of the store, on both databases.

mod batches;
mod changes;
mod common;
mod desk;
mod displays;
mod faults;
mod imports;
mod kept_list;
mod lanes;
mod leaving;
mod log;
mod mails;
mod network;
mod opening;
mod quiet;
mod roll;
mod sample;
mod schema;
mod seam;
mod signals;
mod signing;
mod statements;
mod tls;
mod transactions;
mod verdicts;
mod writing;
