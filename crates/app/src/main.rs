//! The binary. Everything is in the library, so that tests can start the real router.

use std::process::ExitCode;

fn main() -> ExitCode {
    undersigned::cli::run()
}
