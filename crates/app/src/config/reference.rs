//! The manual of all options, made from the table itself.

use std::fmt::Write as _;

use super::options::TABLE;
use super::table::{OptionRow, variable};

const INTRODUCTION: &str = "\
# Configuration

This page is made from the table of options in the source and checked by a test.

Nothing has to be configured for a trial. For a real site set at least `site.url`, `site.controller`, `smtp.host` and `smtp.from`.

A value is taken from the first of these that gives it:

1. a flag of the command line (`--listen`, `--data`, `--database`);
2. an environment variable: `UNDERSIGNED_`, section and key in capitals, such as `UNDERSIGNED_SMTP_HOST`; lists are separated by commas;
3. the configuration file: `--config FILE`, or else the file named by `UNDERSIGNED_CONFIG`, or else `undersigned.toml` in the data folder;
4. the default.

Secrets may stand in files of their own: `password_file` beside `password`, `UNDERSIGNED_SMTP_PASSWORD_FILE` beside `UNDERSIGNED_SMTP_PASSWORD`. A line end
at the end of such a file is dropped. Paths in the configuration file are relative to the folder of that file.

A key that does not exist is an error that names its file, its line and the nearest key there is.
";

/// `docs/config.md`: every option with its meaning, kind, default and other names.
pub fn reference() -> String {
    let mut page = INTRODUCTION.to_owned();
    for section in TABLE.0 {
        let _ = writeln!(page, "\n## [{}]\n\n{}", section.name, prose(section.doc));
        for option in section.options {
            describe(&mut page, option);
        }
    }
    page
}

fn describe(page: &mut String, option: &OptionRow) {
    let _ = writeln!(page, "\n### {}\n\n{}\n", option.key, prose(option.doc));
    let _ = writeln!(page, "- Value: {}", option.kind);
    let _ =
        writeln!(page, "- Default: {}", (option.default)().unwrap_or_else(|| "not set".to_owned()));
    let _ = writeln!(page, "- Environment: `{}`", variable(option.key));
    if option.secret {
        let _ = writeln!(
            page,
            "- Secret: hidden wherever settings are printed; may stand in a file, `{0}_file` or `{1}_FILE`",
            option.key,
            variable(option.key)
        );
    }
}

fn prose(doc: &[&str]) -> String {
    doc.iter().map(|line| line.trim()).collect::<Vec<_>>().join("\n")
}
