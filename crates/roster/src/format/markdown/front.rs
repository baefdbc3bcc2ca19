//! What stands above the text between two rules: title, date, and what only the site needs.

use crate::{
    date,
    source::{Front, SourceLine},
};

/// The lines at the beginning that are front matter, and what they say of the document.
#[derive(Default)]
pub(super) struct Taken {
    pub lines: usize,
    pub said: Front,
}

pub(super) fn take(lines: &[SourceLine]) -> Taken {
    let Some(fence) = lines.first().map(|line| line.text.trim_end()) else {
        return Taken::default();
    };
    if !matches!(fence, "---" | "+++") {
        return Taken::default();
    }
    let closes = |line: &SourceLine| {
        let text = line.text.trim_end();
        text == fence || (fence == "---" && text == "...")
    };
    let Some(end) = lines.iter().skip(1).take(500).position(closes) else {
        return Taken::default();
    };
    let inside = &lines[1..=end];
    // A rule above a text, and another below it, hold no front matter.
    if !inside.iter().any(|line| key(&line.text).is_some()) {
        return Taken::default();
    }
    let said = |wanted: &str| {
        inside.iter().filter_map(|line| key(&line.text)).find(|(name, _)| *name == wanted)
    };
    let title = said("title").map(|(_, value)| value.to_owned()).filter(|title| !title.is_empty());
    let date = said("date").and_then(|(_, value)| date::in_line(value)).map(|(date, _)| date);
    Taken { lines: end + 2, said: Front { title, date } }
}

/// `title: "…"` or `title = "…"` at the beginning of a line.
fn key(line: &str) -> Option<(&str, &str)> {
    if line.starts_with(char::is_whitespace) {
        return None;
    }
    let (name, value) = line.split_once([':', '='])?;
    let name = name.trim();
    let plain = !name.is_empty()
        && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'));
    plain.then(|| (name, value.trim().trim_matches(['"', '\''])))
}
