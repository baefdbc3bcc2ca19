//! `undersigned names ...`.

use super::Problem;
use clap::Subcommand;
use names::{Band, Evidence, Index, Prepared};
use std::{
    fs,
    io::{BufWriter, Read, Write, stdin, stdout},
    path::{Path, PathBuf},
    process::ExitCode,
};

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Scores pairs: TSV with the columns name1, name2 and, when known, country1, country2; adds
    /// score, band and why.
    Compare {
        /// The pairs; `-` reads standard input.
        pairs: PathBuf,
    },
    /// Finds suspected duplicates among names, one a line; prints the pairs as JSON lines.
    Duplicates {
        /// The names; `-` reads standard input.
        file: PathBuf,
    },
}

impl Command {
    pub fn run(self) -> Result<ExitCode, Problem> {
        let mut out = BufWriter::new(stdout().lock());
        let written = match &self {
            Self::Compare { pairs } => compare(&text(pairs)?, pairs, &mut out)?,
            Self::Duplicates { file } => duplicates(&text(file)?, &mut out),
        };
        match written.and_then(|()| out.flush()) {
            Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
                Err(Problem::write("standard output", &error))
            }
            _ => Ok(ExitCode::SUCCESS),
        }
    }
}

fn text(file: &Path) -> Result<String, Problem> {
    if file.as_os_str() != "-" {
        return fs::read_to_string(file).map_err(|error| Problem::read(file, error));
    }
    let mut text = String::new();
    stdin().lock().read_to_string(&mut text).map_err(|error| Problem::read(file, error))?;
    Ok(text)
}

/// Every row of the input, with three columns more.
fn compare(pairs: &str, file: &Path, out: &mut impl Write) -> Result<std::io::Result<()>, Problem> {
    let problem = |line, what| Problem::Pairs { path: file.to_owned(), line, what };
    let mut lines = pairs.lines();
    let header = lines
        .next()
        .ok_or_else(|| problem(1, "the file is empty; it needs a header with name1 and name2"))?;
    let header = header.trim_start_matches('\u{feff}');
    let columns: Vec<&str> = header.split('\t').collect();
    let column = |name: &str| columns.iter().position(|column| *column == name);
    let (Some(name1), Some(name2)) = (column("name1"), column("name2")) else {
        return Err(problem(1, "the header needs the columns name1 and name2, separated by tabs"));
    };
    let countries = (column("country1"), column("country2"));
    let mut rows = Vec::new();
    for (at, line) in lines.enumerate().filter(|(_, line)| !line.is_empty()) {
        let cells: Vec<&str> = line.split('\t').collect();
        let cell = |column: usize| cells.get(column).copied();
        let (Some(a), Some(b)) = (cell(name1), cell(name2)) else {
            return Err(problem(at + 2, "a name is missing in this row"));
        };
        let country = |column: Option<usize>| column.and_then(cell).filter(|code| !code.is_empty());
        let evidence = Evidence {
            country_a: country(countries.0),
            country_b: country(countries.1),
            ..Evidence::default()
        };
        let (a, b) = (names::prepare(a), names::prepare(b));
        let comparison = names::compare_with(&a, &b, &evidence);
        rows.push(format!(
            "{line}\t{:.4}\t{}\t{}",
            comparison.score,
            comparison.band.as_str(),
            comparison.why().replace(['\t', '\n'], " ")
        ));
    }
    Ok(writeln!(out, "{header}\tscore\tband\twhy")
        .and_then(|()| rows.iter().try_for_each(|row| writeln!(out, "{row}"))))
}

fn duplicates(list: &str, out: &mut impl Write) -> std::io::Result<()> {
    let lines: Vec<(usize, &str)> = list
        .lines()
        .enumerate()
        .map(|(at, line)| (at + 1, line.trim()))
        .filter(|(_, line)| !line.is_empty())
        .collect();
    let prepared: Vec<Prepared> = lines.iter().map(|(_, name)| names::prepare(name)).collect();
    let mut index = Index::new();
    for (at, name) in prepared.iter().enumerate() {
        for (id, _) in index.candidates(name) {
            let other = id as usize;
            let comparison = names::compare(&prepared[other], name);
            if matches!(comparison.band, Band::Same | Band::Review) {
                let pair = serde_json::json!({
                    "line1": lines[other].0, "name1": lines[other].1, "line2": lines[at].0, "name2": lines[at].1,
                    "score": (f64::from(comparison.score) * 10_000.0).round() / 10_000.0,
                    "band": comparison.band.as_str(), "why": comparison.why(),
                });
                writeln!(out, "{pair}")?;
            }
        }
        index.insert(at as u32, name);
    }
    Ok(())
}
