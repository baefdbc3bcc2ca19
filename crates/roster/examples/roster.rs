//! Reads a list and prints its entries as JSON lines: `cargo run --example roster FILE`.
//! With `--lines` behind it, also every line with what it was taken for.

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
    if env::args().any(|argument| argument == "--lines") {
        for line in &roster.lines {
            eprintln!("{:>5} {:<60.60} {:?}", line.line, line.text, line.used);
        }
    }
    for line in roster.overlooked() {
        eprintln!("line {}: {}", line.line, line.text);
    }
    eprintln!("{}", roster.summary());
    ExitCode::SUCCESS
}
