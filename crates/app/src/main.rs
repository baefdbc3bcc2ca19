//! The binary. Everything is in the library, so that tests can start the real router.

use std::{any::Any, panic, process::ExitCode};

/// As with a signal: 128 + SIGPIPE.
const CLOSED: u8 = 141;

fn main() -> ExitCode {
    let told = panic::take_hook();
    panic::set_hook(Box::new(move |what| {
        if !closed(what.payload()) {
            told(what);
        }
    }));
    panic::catch_unwind(undersigned::cli::run).unwrap_or_else(|what| {
        if closed(&*what) { ExitCode::from(CLOSED) } else { panic::resume_unwind(what) }
    })
}

/// `undersigned … | head`: whoever reads has seen enough, and `println!` has no other way to say
/// so.
fn closed(what: &(dyn Any + Send)) -> bool {
    what.downcast_ref::<String>().is_some_and(|text| {
        text.starts_with("failed printing to stdout") && text.contains("Broken pipe")
    })
}
