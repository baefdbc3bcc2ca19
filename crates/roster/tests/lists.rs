//! Every sample list reads as its `.expected.tsv` says. To accept a change after looking at it:
//! `UPDATE=1 cargo test -p roster --test lists`, then read the difference.

use std::{env, fmt::Write as _, fs, path::Path};

use roster::{Doubt, Roster};

const HEAD: &str = "list\tnumber\tname\tshort\tkind\tplace\tline\tstart\tend\tdoubts\n";

#[test]
fn sample_lists_read_as_expected() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/lists");
    let mut seen = 0;
    let mut wrong = String::new();
    for file in fs::read_dir(&folder).unwrap() {
        let path = file.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if [".expected.tsv", ".py", "README.md"].iter().any(|end| name.ends_with(end)) {
            continue;
        }
        seen += 1;
        let roster = roster::read(&fs::read(&path).unwrap(), Some(&name))
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        let found = table(&roster);
        let expected_path = folder.join(format!("{name}.expected.tsv"));
        if env::var_os("UPDATE").is_some() {
            fs::write(&expected_path, &found).unwrap();
            continue;
        }
        let expected = fs::read_to_string(&expected_path).unwrap_or_default().replace("\r\n", "\n");
        for (at, pair) in expected
            .lines()
            .map(Some)
            .chain(std::iter::repeat(None))
            .zip(found.lines().map(Some).chain(std::iter::repeat(None)))
            .enumerate()
        {
            match pair {
                (None, None) => break,
                (a, b) if a == b => {}
                (a, b) => {
                    writeln!(
                        wrong,
                        "{name}, line {}:\n  expected {}\n  found    {}",
                        at + 1,
                        a.unwrap_or("-"),
                        b.unwrap_or("-")
                    )
                    .unwrap();
                }
            }
        }
    }
    assert!(seen >= 12, "only {seen} sample lists found");
    assert!(wrong.is_empty(), "\n{wrong}");
}

fn table(roster: &Roster) -> String {
    let mut out = HEAD.to_owned();
    for entry in &roster.entries {
        let doubts: Vec<String> = entry.doubts.iter().map(shown).collect();
        let kind = format!("{:?}", entry.kind).to_lowercase();
        let number = entry.number.map_or_else(String::new, |number| number.to_string());
        let cells = [
            entry.list.as_str(),
            &number,
            &entry.name,
            entry.short.as_deref().unwrap_or_default(),
            &kind,
            entry.place.as_deref().unwrap_or_default(),
            &entry.line.to_string(),
            &entry.start.to_string(),
            &entry.end.to_string(),
            &doubts.join(", "),
        ];
        out.push_str(&cells.join("\t"));
        out.push('\n');
    }
    writeln!(out, "# {}", roster.summary()).unwrap();
    out
}

/// The code of a doubt with what matters of it.
fn shown(doubt: &Doubt) -> String {
    let code = doubt.code();
    match doubt {
        Doubt::GapBefore { missing } => format!("{code} {missing:?}"),
        Doubt::JoinedLines { lines } => format!("{code} {lines:?}"),
        Doubt::PossibleTypo { printed, suggested, .. } => format!("{code} {printed}>{suggested}"),
        Doubt::PossibleDuplicate { of, .. } | Doubt::PossiblyRelated { of, .. } => {
            format!("{code} of {of}")
        }
        _ => code.to_owned(),
    }
}
