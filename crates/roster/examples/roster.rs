//! Reads a list and prints its entries as JSON lines: `cargo run --example roster FILE`.

use std::{env, fs, process::ExitCode};

fn main() -> ExitCode {
    let Some(path) = env::args().nth(1) else {
        eprintln!("usage: roster FILE");
        return ExitCode::from(2);
    };
    let bytes = match fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) => {
            eprintln!("{path}: {error}");
            return ExitCode::FAILURE;
        }
    };
    let roster = match roster::read(&bytes, Some(&path)) {
        Ok(roster) => roster,
        Err(error) => {
            eprintln!("{path}: {error}");
            return ExitCode::FAILURE;
        }
    };
    for entry in &roster.entries {
        println!("{}", entry.to_json_line());
    }
    eprintln!("{}", roster.summary());
    ExitCode::SUCCESS
}
