//! `undersigned roster`.

use super::{Place, Problem, open, progress::Progress};
use clap::{Args, ValueEnum};
use std::{
    fs,
    io::{BufWriter, Read, Write, stdin, stdout},
    path::PathBuf,
    process::ExitCode,
};

/// Only reads a list and prints its entries, in document order; touches no database.
#[derive(Debug, Args)]
pub struct Roster {
    /// The list; `-` reads standard input.
    file: PathBuf,
    #[arg(long, value_enum, default_value_t = RosterFormat::Jsonl)]
    format: RosterFormat,
    #[command(flatten)]
    place: Place,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum RosterFormat {
    /// One JSON object a line.
    Jsonl,
    /// Tab-separated values with a header.
    Tsv,
    /// A table for people.
    Text,
}

impl Roster {
    pub fn run(self) -> Result<ExitCode, Problem> {
        let bytes = if self.file.as_os_str() == "-" {
            let mut bytes = Vec::new();
            stdin()
                .lock()
                .read_to_end(&mut bytes)
                .map_err(|error| Problem::read(&self.file, error))?;
            bytes
        } else {
            fs::read(&self.file).map_err(|error| Problem::read(&self.file, error))?
        };
        let progress = Progress::of("reading the list");
        let config = open::config(&self.place)?;
        let roster =
            open::read(&config, &self.file, &bytes, async |reader, file| reader.list(file).await)?;
        drop(progress);
        let mut out = BufWriter::new(stdout().lock());
        let printed = print(&roster, self.format, &mut out).and_then(|()| out.flush());
        if let Err(error) = printed
            && error.kind() != std::io::ErrorKind::BrokenPipe
        {
            return Err(Problem::write("standard output", &error));
        }
        let overlooked: Vec<(u32, String)> =
            roster.overlooked().map(crate::site::imports::overlooked).collect();
        overlooked_lines(&overlooked);
        eprintln!("{}", roster.summary());
        Ok(ExitCode::SUCCESS)
    }
}

/// Lists the lines that look like entries but are not in the list.
pub fn overlooked_lines(lines: &[(u32, String)]) {
    match lines.len() {
        0 => return,
        1 => eprintln!("1 line looks like an entry but is not in the list:"),
        n => eprintln!("{n} lines look like entries but are not in the list:"),
    }
    for (line, text) in lines {
        eprintln!("  line {line}: {}", text.trim().replace('\t', " | "));
    }
}

fn print(
    roster: &roster::Roster,
    format: RosterFormat,
    out: &mut impl Write,
) -> std::io::Result<()> {
    if format == RosterFormat::Tsv {
        writeln!(
            out,
            "seq\tlist\tnumber\tname\tdisplay\tshort\tkind\tplace\tline\tstart\tend\tdoubts"
        )?;
    }
    for entry in &roster.entries {
        let codes: Vec<&str> = entry.doubts.iter().map(roster::Doubt::code).collect();
        let number = entry.number.map(|number| number.to_string()).unwrap_or_default();
        let kind = match entry.kind {
            roster::Kind::Organisation => "organisation",
            roster::Kind::Individual => "individual",
            roster::Kind::Unknown => "unknown",
        };
        match format {
            RosterFormat::Jsonl => writeln!(out, "{}", entry.to_json_line().trim_end())?,
            RosterFormat::Tsv => {
                let cell = |text: &str| text.replace(['\t', '\n', '\r'], " ");
                writeln!(
                    out,
                    "{}\t{}\t{number}\t{}\t{}\t{}\t{kind}\t{}\t{}\t{}\t{}\t{}",
                    entry.seq,
                    entry.list,
                    cell(&entry.name),
                    cell(&entry.display),
                    cell(entry.short.as_deref().unwrap_or_default()),
                    cell(entry.place.as_deref().unwrap_or_default()),
                    entry.line,
                    entry.start,
                    entry.end,
                    codes.join(" ")
                )?;
            }
            RosterFormat::Text => {
                let doubts = if codes.is_empty() {
                    String::new()
                } else {
                    format!("   [{}]", codes.join(", "))
                };
                let short =
                    entry.short.as_ref().map(|short| format!("  · {short}")).unwrap_or_default();
                writeln!(
                    out,
                    "{:>4} {}{number:>4}  {}{short}{doubts}",
                    entry.seq, entry.list, entry.display
                )?;
            }
        }
    }
    Ok(())
}
