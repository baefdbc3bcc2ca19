//! The real binary at the command line: exact output, exact errors, exact exit codes.

mod export;
mod folder;

mod help;
mod keeping;
mod lists;
mod people;
mod places;
mod reader;
mod review;
mod server;
mod statements;
mod unseen;
mod verify;
mod webhooks;
mod witness;
