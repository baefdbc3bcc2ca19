//! The binary. Everything is in the library, so that tests can start the real router.

use std::{panic, process, process::ExitCode};

fn main() -> ExitCode {
    let told = panic::take_hook();
    panic::set_hook(Box::new(move |what| {
        // `undersigned … | head`: whoever reads has seen enough. As with a signal, 128 + SIGPIPE.
        let closed = |text: &String| text.starts_with("failed printing to stdout") && text.contains("Broken pipe");
        if what.payload().downcast_ref::<String>().is_some_and(closed) {
            process::exit(141);
        }
        told(what);
    }));
    undersigned::cli::run()
}
