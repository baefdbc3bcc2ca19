//! Parts of a page that are no part of its text: navigation, side columns, footers, comments.

use crate::{
    source::{Role, SourceLine},
    words::{self, JOINERS},
};
use html5ever::tokenizer::Tag;
use std::{collections::HashSet, sync::LazyLock};

#[derive(Default)]
pub(super) struct Furniture {
    /// The part that is open, if any; parts inside it are not told apart.
    open: Option<Part>,
    /// First and last lines of the parts that have ended.
    parts: Vec<(usize, usize)>,
}

struct Part {
    name: String,
    /// Elements of the same name inside it.
    depth: usize,
    /// First line.
    from: usize,
}

impl Furniture {
    /// Whether a part begins with this element.
    pub(super) fn begins(&self, name: &str, tag: &Tag) -> bool {
        self.open.is_none() && is_furniture(name, tag)
    }

    pub(super) fn begin(&mut self, name: &str, from: usize) {
        self.open = Some(Part { name: name.to_owned(), depth: 0, from });
    }

    pub(super) fn open(&mut self, name: &str) {
        // The text of the page in a frame that only sounds like a side column.
        if matches!(name, "h1" | "main" | "article") {
            self.open = None;
        }
        if let Some(part) = self.open.as_mut().filter(|part| part.name == name) {
            part.depth += 1;
        }
    }

    /// Whether the part ends with this end tag.
    pub(super) fn ends(&mut self, name: &str) -> bool {
        let Some(part) = self.open.as_mut().filter(|part| part.name == name) else { return false };
        part.depth = part.depth.saturating_sub(1);
        part.depth == 0
    }

    /// The part has ended at this line. What never ends is no part.
    pub(super) fn end(&mut self, line: usize) {
        if let Some(part) = self.open.take().filter(|part| part.from < line) {
            self.parts.push((part.from, line));
        }
    }

    /// Marks the lines of all parts, save those where the list stands: a heading says so, and none
    /// in the text itself does.
    pub(super) fn mark(&self, lines: &mut [SourceLine]) {
        let list = |line: &SourceLine| {
            line.role == Role::Heading
                && words::ANCHORS.find_last(&words::words(&line.text)).is_some()
        };
        let mut from = 0;
        let mut elsewhere = false;
        for (first, last) in self.parts.iter().copied().chain([(lines.len(), lines.len())]) {
            elsewhere |= lines.get(from..first).unwrap_or_default().iter().any(list);
            from = last;
        }
        for (first, last) in &self.parts {
            let part = lines.get_mut(*first..*last).unwrap_or_default();
            if elsewhere || !part.iter().any(list) {
                for line in part {
                    line.role = Role::PageFurniture;
                }
            }
        }
    }
}

fn is_furniture(name: &str, tag: &Tag) -> bool {
    if matches!(name, "nav" | "aside" | "footer" | "menu" | "dialog") {
        return true;
    }
    if !matches!(name, "div" | "section" | "ul" | "ol" | "header" | "form" | "table") {
        return false;
    }
    tag.attrs.iter().any(|attribute| match &*attribute.name.local {
        "role" => {
            matches!(
                &*attribute.value,
                "navigation"
                    | "contentinfo"
                    | "complementary"
                    | "search"
                    | "dialog"
                    | "alertdialog"
            )
        }
        "id" | "class" => attribute.value.split_ascii_whitespace().take(20).any(is_furniture_word),
        // As office programs save the header and footer of a page.
        "title" => name == "div" && matches!(&*attribute.value, "header" | "footer"),
        _ => false,
    })
}

/// "footer", "site-footer", "main_menu"; but "no-sidebar" tells of none.
fn is_furniture_word(word: &str) -> bool {
    static WORDS: LazyLock<HashSet<&str>> =
        LazyLock::new(|| words::lines(include_str!("../../../data/page-parts.txt")));
    let word = word.to_lowercase();
    let mut parts = word.split(['-', '_']);
    let first = parts.next().unwrap_or_default();
    let last = parts.next_back().unwrap_or(first);
    WORDS.contains(&word.as_str())
        || (WORDS.contains(last)
            && !matches!(first, "no" | "with" | "without" | "has" | "hide" | "hidden"))
}

/// Below a list, the last words of a page: whom to write to, whose page it is.
pub(super) fn mark_closing(lines: &mut [SourceLine]) {
    if !lines.iter().any(|line| line.role == Role::Listed || line.cells.is_some()) {
        return;
    }
    let end = lines
        .iter_mut()
        .rev()
        .filter(|line| line.role != Role::PageFurniture && !line.text.trim().is_empty());
    for line in end.take_while(|line| {
        line.role == Role::Plain && line.cells.is_none() && is_closing(&line.text)
    }) {
        line.role = Role::PageFurniture;
    }
}

/// A sentence around an address, or a copyright line.
fn is_closing(text: &str) -> bool {
    if text.trim_start().starts_with('©') {
        return true;
    }
    let Some(at) = text.find('@') else { return false };
    let before =
        text[..at].rsplit_once(char::is_whitespace).map_or("", |(before, _)| before).trim_end();
    let last = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    before.contains(['?', '؟', '!'])
        || (before.contains(' ') && JOINERS.contains(&words::fold(last)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_classes() {
        for word in ["footer", "site-footer", "main_menu", "Sidebar", "pie"] {
            assert!(is_furniture_word(word), "{word}");
        }
        for word in [
            "no-sidebar",
            "content-sidebar-wrap",
            "menus",
            "entry",
            "signatories",
            "footer-list-of-names",
        ] {
            assert!(!is_furniture_word(word), "{word}");
        }
    }

    #[test]
    fn closing_words() {
        assert!(is_closing("Would you like to sign? Write to letter@harbour.example"));
        assert!(is_closing("To join, send a line to letter@harbour.example."));
        assert!(is_closing("© 2024 Harbour"));
        assert!(!is_closing("Harbour Library info@harbour.example"));
        assert!(!is_closing("Harbour Library"));
    }
}
