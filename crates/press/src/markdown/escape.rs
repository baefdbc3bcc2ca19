//! Text that CommonMark prints as it is.

use crate::edition::{Run, Style};

/// The text with everything marked that could be taken for markup, wherever in a line it is put.
/// Blanks at the ends and control characters are written as what they are in numbers, since a
/// parser would leave them out or begin a line; what CommonMark cannot hold (U+0000) is U+FFFD.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let last = text.trim_end().len();
    let first = text.len() - text.trim_start().len();
    for (at, c) in text.char_indices() {
        match c {
            '\0' => out.push('\u{fffd}'),
            c if c.is_control() || (c.is_whitespace() && (at < first || at >= last)) => {
                out.push_str(&format!("&#{};", u32::from(c)));
            }
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '#' | '|' | '~' | '!' | '$' => {
                out.extend(['\\', c]);
            }
            '+' | '-' | '=' | ':' if at == 0 => out.extend(['\\', c]),
            // "1." at the beginning of a line begins a list.
            '.' | ')' if text[..at].chars().all(|c| c.is_ascii_digit()) && at > 0 => {
                out.extend(['\\', c]);
            }
            c => out.push(c),
        }
    }
    out
}

/// The target of a link.
pub(super) fn address(href: &str) -> String {
    let mut out = String::from("<");
    for c in href.chars() {
        match c {
            '<' | '>' | '\\' | '&' => out.extend(['\\', c]),
            c if c.is_whitespace() || c.is_control() => {}
            c => out.push(c),
        }
    }
    out + ">"
}

/// A sentence; its line breaks are line breaks.
pub(super) fn phrase(runs: &[Run]) -> String {
    runs.iter().map(run).collect()
}

fn run(run: &Run) -> String {
    let lines = run.text.split('\n');
    let text = if run.style.code {
        lines.map(code).collect::<Vec<_>>().join("\\\n")
    } else {
        // Blanks between runs are blanks within the sentence.
        lines.map(inner).collect::<Vec<_>>().join("\\\n")
    };
    let text = styled(&text, run.style);
    match &run.link {
        Some(href) => format!("[{text}]({})", address(href)),
        None => text,
    }
}

/// Emphasis must touch its words: blanks at the ends stay outside.
fn styled(text: &str, style: Style) -> String {
    let sign = match (style.strong, style.emphasis) {
        (false, false) => return text.to_owned(),
        (true, false) => "**",
        (false, true) => "*",
        (true, true) => "***",
    };
    let words = text.trim_matches(' ');
    if words.is_empty() {
        return text.to_owned();
    }
    let before = text.len() - text.trim_start_matches(' ').len();
    let after = before + words.len();
    format!("{}{sign}{words}{sign}{}", &text[..before], &text[after..])
}

fn inner(line: &str) -> String {
    let words = line.trim_matches(' ');
    let before = line.len() - line.trim_start_matches(' ').len();
    format!("{}{}{}", &line[..before], escape(words), &line[before + words.len()..])
}

/// Between more backquotes than stand in it.
fn code(line: &str) -> String {
    if line.is_empty() {
        return String::new();
    }
    let fence = "`".repeat(longest_run(line, '`') + 1);
    let pad = if line.starts_with(['`', ' ']) || line.ends_with(['`', ' ']) { " " } else { "" };
    format!("{fence}{pad}{line}{pad}{fence}")
}

/// How often a sign stands in a row at most.
pub(super) fn longest_run(text: &str, sign: char) -> usize {
    text.split(|c| c != sign).map(str::len).max().unwrap_or(0)
}
