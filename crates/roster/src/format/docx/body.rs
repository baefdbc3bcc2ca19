//! The paragraphs of a Word document as lines.

use super::{numbering::Label, outline::Item};
use crate::{
    ReadError, contact,
    source::{Role, Source},
};

/// What has been read.
#[derive(Default)]
pub(super) struct Body {
    pub source: Source,
    /// The numbered paragraphs among the lines.
    pub items: Vec<Item>,
    pub tables: u32,
}

/// A paragraph as it is shown.
#[derive(Debug)]
pub(super) struct Paragraph {
    pub label: Option<Label>,
    pub text: String,
    pub heading: bool,
}

impl Body {
    pub(super) fn paragraph(&mut self, paragraph: Paragraph) -> Result<(), ReadError> {
        let Paragraph { label, text, heading } = paragraph;
        let printed = !text.trim().is_empty();
        let Some(label) = label.filter(|_| printed) else {
            let role = if heading { Role::Heading } else { Role::Plain };
            return text.split('\n').try_for_each(|line| self.source.push_line(line, role));
        };
        let (contacts, lines): (Vec<&str>, Vec<&str>) = text
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .partition(|line| contact::only_contact(line));
        // An address below the name is part of the entry, not the end of the list.
        let (name, rest) =
            lines.split_first().map_or(("", lines.as_slice()), |(name, rest)| (*name, rest));
        let first =
            std::iter::once(name).chain(contacts).collect::<Vec<_>>().join(" ").trim().to_owned();
        let line = self.source.lines.len();
        self.source.push_line(
            &format!("{} {first}", label.text),
            if heading { Role::Heading } else { Role::Listed },
        )?;
        let indent = " ".repeat(label.text.chars().count().min(20) + 1);
        if !heading {
            self.items.push(Item { line, label, text: first });
        }
        // What follows a line break hangs under the name, as it does on paper.
        for line in rest {
            self.source.push_line(
                &format!("{indent}{line}"),
                if heading { Role::Heading } else { Role::Plain },
            )?;
        }
        Ok(())
    }
}
