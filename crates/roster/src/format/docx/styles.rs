//! Paragraph styles: which are headings, which carry a numbering.

use super::xml::{Step, attribute, walk};
use crate::ReadError;
use std::{collections::HashMap, io::Read};

#[derive(Debug, Default)]
pub(crate) struct Styles(HashMap<String, Style>);

#[derive(Debug, Default)]
struct Style {
    heading: bool,
    number: Option<u32>,
    level: Option<u32>,
    based_on: Option<String>,
}

impl Styles {
    pub(crate) fn read(part: impl Read) -> Result<Self, ReadError> {
        let mut styles = HashMap::new();
        let mut open: Option<(String, Style)> = None;
        walk(part, "its styles", |step| {
            match step {
                Step::Open("style", tag) => {
                    open = attribute(tag, "styleId").map(|id| (id, Style::default()));
                }
                Step::Open(name, tag) => {
                    if let Some((_, style)) = &mut open {
                        let value = || attribute(tag, "val");
                        match name {
                            "name" => style.heading = value().is_some_and(|name| is_heading(&name)),
                            "basedOn" => style.based_on = value(),
                            "numId" => style.number = value().and_then(|n| n.parse().ok()),
                            "ilvl" => style.level = value().and_then(|n| n.parse().ok()),
                            _ => {}
                        }
                    }
                }
                Step::Close("style") => styles.extend(open.take()),
                _ => {}
            }
            Ok(())
        })?;
        Ok(Self(styles))
    }

    pub(crate) fn is_heading(&self, id: &str) -> bool {
        self.up(id).any(|style| style.heading)
    }

    pub(crate) fn number(&self, id: &str) -> Option<u32> {
        self.up(id).find_map(|style| style.number)
    }

    pub(crate) fn level(&self, id: &str) -> u32 {
        self.up(id).find_map(|style| style.level).unwrap_or(0)
    }

    /// The style and those it is based on; a circle ends after ten.
    fn up<'a>(&'a self, id: &str) -> impl Iterator<Item = &'a Style> {
        std::iter::successors(self.0.get(id), |style| {
            style.based_on.as_ref().and_then(|id| self.0.get(id))
        })
        .take(10)
    }
}

fn is_heading(name: &str) -> bool {
    let name = name.to_lowercase();
    name == "title"
        || name.strip_prefix("heading ").is_some_and(|level| level.parse::<u8>().is_ok())
}
