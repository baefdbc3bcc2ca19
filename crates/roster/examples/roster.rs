//! Reads a list and prints its entries as JSON lines: `cargo run --example roster FILE`.

use std::{env, fs, process::ExitCode};

fn main() -> ExitCode {
    let Some(path) = env::args().nth(1) else {
        eprintln!("usage: roster FILE");
        return ExitCode::from(2);
    };
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) => {
            eprintln!("{path}: {error}");
            return ExitCode::FAILURE;
        }
    };
    let roster = roster::read_text(&text);
    for entry in &roster.entries {
        println!("{}", entry.to_json_line());
    }
    eprintln!("{}", roster.summary());
    ExitCode::SUCCESS
}
