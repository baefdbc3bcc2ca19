//! A statement in one Markdown file: TOML front matter between `+++` lines, then the body. Further
//! blocks of the same form in the same file are translations.
//!
//! ```text
//! +++
//! language = "en"
//! title = "Water for the islands"
//! date = 2026-11-02
//! coalition = "Network of Island Farmers and others"
//! closes = "2026-12-20 18:00"
//! zone = "Europe/Lisbon"
//! [[demand]]
//! to = ["Ministry of Water"]
//! text = "Open the reservoirs before the summer."
//! +++
//! We, the undersigned, ...
//! +++
//! language = "es"
//! title = "Agua para las islas"
//! +++
//! Las organizaciones abajo firmantes ...
//! ```

use crate::{
    draft::{Category, Demand, Draft, Figure, Order, Text},
    instant::{InstantProblem, parse_local},
    lang::Lang,
    statement::{Slug, Window},
    text::{Unfit, unfit},
};
use jiff::civil::Date;
use serde::Deserialize;
use std::collections::BTreeMap;

/// A parsed file.
#[derive(Debug, Clone)]
pub struct StatementFile {
    pub slug: Slug,
    pub window: Window,
    pub draft: Draft,
}

/// Why a file is not a statement. `line` is 1-based.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FileProblem {
    /// The file does not begin with `+++`.
    #[error("the file must begin with a line `+++`, then title and language, then `+++`")]
    NoFrontMatter,
    /// A `+++` block is not closed.
    #[error("the block that begins in line {line} is not closed by a line `+++`")]
    Unclosed { line: usize },
    /// The block is not the TOML expected; `message` is the parser's, about the convenor's own
    /// file.
    #[error("block that begins in line {line}: {message}")]
    Toml { line: usize, message: String },
    /// A character stands in it that no text of ours may hold.
    #[error(
        "line {line}: an invisible character ({code}) stands there; take it out, or type the line \
         anew instead of pasting it"
    )]
    Unfit { line: usize, code: String },
    /// An instant cannot be read.
    #[error("{}", instant(key, *problem))]
    Instant { key: &'static str, problem: InstantProblem },
}

fn instant(key: &str, problem: InstantProblem) -> String {
    match problem {
        InstantProblem::Form => format!("`{key}` must look like 2026-12-31 18:00"),
        InstantProblem::Zone => "`zone` must be a name such as Europe/Madrid".to_owned(),
        InstantProblem::Skipped => {
            format!("the clock skips `{key}` in that zone (daylight saving); choose another time")
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Block {
    language: Lang,
    title: String,
    slug: Option<Slug>,
    coalition: Option<String>,
    date: Option<toml::value::Datetime>,
    opens: Option<String>,
    closes: Option<String>,
    launch: Option<String>,
    zone: Option<String>,
    #[serde(default)]
    controller: String,
    #[serde(default)]
    privacy: String,
    #[serde(default)]
    risk_note: String,
    #[serde(default)]
    order: Order,
    #[serde(default)]
    demand: Vec<DemandBlock>,
    #[serde(default)]
    figure: Vec<FigureBlock>,
    #[serde(default)]
    category: Vec<CategoryBlock>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DemandBlock {
    to: Vec<String>,
    text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FigureBlock {
    what: String,
    value: String,
    #[serde(default)]
    unit: String,
    #[serde(default)]
    source: String,
    as_of: Option<toml::value::Datetime>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CategoryBlock {
    key: String,
    heading: BTreeMap<Lang, String>,
}

/// Reads a statement file.
pub fn parse(source: &str) -> Result<StatementFile, FileProblem> {
    let source = source.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let mut blocks = split(&source)?.into_iter();
    if let Some(found) = unfit(&source) {
        return Err(FileProblem::Unfit { line: found.line, code: found.to_string() });
    }
    let (line, front, body) = blocks.next().ok_or(FileProblem::NoFrontMatter)?;
    let first = read_block(line, &front)?;
    let zone = first.zone.clone().unwrap_or_else(|| "UTC".into());
    let instant = |key: &'static str, value: &Option<String>| {
        value
            .as_deref()
            .map(|v| parse_local(v, &zone))
            .transpose()
            .map_err(|problem| FileProblem::Instant { key, problem })
    };
    let (opens_at, closes_at, launch_at) = (
        instant("opens", &first.opens)?,
        instant("closes", &first.closes)?,
        instant("launch", &first.launch)?,
    );
    let slug = first.slug.clone().unwrap_or_else(|| Slug::from_title(&first.title, "statement"));
    let category = |c: &CategoryBlock| Category { key: c.key.clone(), headings: c.heading.clone() };
    let mut draft = Draft {
        coalition: first.coalition.clone().unwrap_or_default(),
        date: first.date.as_ref().and_then(civil_date),
        categories: first.category.iter().map(category).collect(),
        order: first.order,
        controller: first.controller.clone(),
        privacy: first.privacy.clone(),
        risk_note: first.risk_note.clone(),
        ..Draft::new(text(first, &body))
    };
    for (line, front, body) in blocks {
        draft.texts.push(text(read_block(line, &front)?, &body));
    }
    Ok(StatementFile { slug, window: Window { zone, opens_at, closes_at, launch_at }, draft })
}

fn read_block(line: usize, front: &str) -> Result<Block, FileProblem> {
    let bad =
        |error: toml::de::Error| FileProblem::Toml { line, message: error.message().to_owned() };
    // Read twice: TOML has escapes, behind which a character may stand that is not in the file.
    let table: toml::Table = toml::from_str(front).map_err(bad)?;
    match table.into_iter().find_map(|(_, value)| unfit_within(&value)) {
        Some(found) => Err(FileProblem::Unfit { line, code: found.to_string() }),
        None => toml::from_str(front).map_err(bad),
    }
}

fn unfit_within(value: &toml::Value) -> Option<Unfit> {
    match value {
        toml::Value::String(text) => unfit(text),
        toml::Value::Array(values) => values.iter().find_map(unfit_within),
        toml::Value::Table(table) => table.values().find_map(unfit_within),
        _ => None,
    }
}

fn text(block: Block, body: &str) -> Text {
    Text {
        lang: block.language,
        title: block.title,
        body: body.trim().to_owned(),
        demands: block
            .demand
            .into_iter()
            .map(|d| Demand { addressees: d.to, text: d.text })
            .collect(),
        figures: block
            .figure
            .into_iter()
            .map(|f| Figure {
                what: f.what,
                value: f.value,
                unit: f.unit,
                source: f.source,
                as_of: f.as_of.as_ref().and_then(civil_date),
            })
            .collect(),
    }
}

fn civil_date(value: &toml::value::Datetime) -> Option<Date> {
    value.date.and_then(|d| Date::new(d.year as i16, d.month as i8, d.day as i8).ok())
}

/// (line of the opening `+++`, front matter, body) of every block.
fn split(source: &str) -> Result<Vec<(usize, String, String)>, FileProblem> {
    let mut blocks: Vec<(usize, String, String)> = Vec::new();
    let mut inside = false;
    for (at, line) in source.lines().enumerate() {
        if line.trim_end() == "+++" {
            if !inside {
                blocks.push((at + 1, String::new(), String::new()));
            }
            inside = !inside;
        } else if let Some((_, front, body)) = blocks.last_mut() {
            let part = if inside { front } else { body };
            part.push_str(line);
            part.push('\n');
        } else if !line.trim().is_empty() {
            return Err(FileProblem::NoFrontMatter);
        }
    }
    match blocks.last() {
        Some((line, ..)) if inside => Err(FileProblem::Unclosed { line: *line }),
        _ => Ok(blocks),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWO: &str = "+++\nlanguage = \"en\"\ntitle = \"Water for the islands\"\ndate = 2026-11-02\ncloses = \"2026-12-20 18:00\"\n\
        zone = \"Europe/Lisbon\"\n[[demand]]\nto = [\"Ministry of Water\"]\ntext = \"Open the reservoirs.\"\n+++\nWe, the undersigned.\n\
        +++\nlanguage = \"es\"\ntitle = \"Agua\"\n+++\nLas abajo firmantes.\n";

    #[test]
    fn a_file_with_a_translation() {
        let file = parse(TWO).unwrap();
        assert_eq!(file.slug.as_str(), "water-for-the-islands");
        assert_eq!(file.window.closes_at.unwrap().to_rfc3339(), "2026-12-20T18:00:00Z");
        assert_eq!(file.draft.texts.len(), 2);
        assert_eq!(file.draft.texts[1].body, "Las abajo firmantes.");
        assert!(file.draft.problems().is_empty());
    }

    #[test]
    fn what_is_wrong_is_said_with_its_line() {
        assert_eq!(parse("no front matter").unwrap_err(), FileProblem::NoFrontMatter);
        assert_eq!(parse("+++\ntitle = 1").unwrap_err(), FileProblem::Unclosed { line: 1 });
        let unknown =
            parse("+++\nlanguage = \"en\"\ntitle = \"T\"\ncolour = 1\n+++\n").unwrap_err();
        assert!(unknown.to_string().contains("colour"), "{unknown}");
        assert_eq!(
            parse("+++\nlanguage = \"en\"\ntitle = \"T\"\n+++\nWe\u{202e}.\n").unwrap_err(),
            FileProblem::Unfit { line: 5, code: "U+202E".to_owned() }
        );
        let escaped = "+++\nlanguage = \"en\"\ntitle = \"T\"\n[[demand]]\nto = [\"a\\u0000\"]\ntext = \"t\"\n+++\n";
        assert_eq!(
            parse(escaped).unwrap_err(),
            FileProblem::Unfit { line: 1, code: "U+0000".to_owned() }
        );
        let zone = parse("+++\nlanguage = \"en\"\ntitle = \"T\"\ncloses = \"2026-01-01 10:00\"\nzone = \"Nowhere\"\n+++\n").unwrap_err();
        assert!(matches!(zone, FileProblem::Instant { problem: InstantProblem::Zone, .. }));
    }
}
