//! Blocks of a text, written so that a parser finds the same blocks.

use super::escape::{escape, longest_run, phrase};
use crate::edition::{Block, Phrase, plain};

/// Each block as Markdown, without the empty line between two. Headings begin at the second level:
/// the first is the title's.
pub(super) fn blocks(all: &[Block]) -> Vec<String> {
    let (mut parts, mut lists) = (Vec::with_capacity(all.len()), 0);
    for one in all {
        // Two lists in a row are two only if their signs differ.
        lists = if matches!(one, Block::List { .. }) { lists + 1 } else { 0 };
        parts.push(block(one, lists % 2 == 0));
    }
    parts
}

fn block(block: &Block, other_sign: bool) -> String {
    match block {
        Block::Heading { level, runs } => {
            let signs = "#".repeat((usize::from(*level) + 1).min(6));
            format!("{signs} {}", phrase(runs).replace("\\\n", " "))
        }
        Block::Paragraph { runs } => phrase(runs),
        Block::Verbatim { text } => {
            let fence = "`".repeat(longest_run(text, '`').max(2) + 1);
            let end = if text.ends_with('\n') { "" } else { "\n" };
            format!("{fence}\n{text}{end}{fence}")
        }
        Block::List { start, points } => list(*start, points, other_sign),
        Block::Quote { blocks: inner } => {
            let quoted = blocks(inner).join("\n\n");
            let lines: Vec<String> =
                quoted.split('\n').map(|line| format!("> {line}").trim_end().to_owned()).collect();
            lines.join("\n")
        }
        Block::Table { head, rows } => table(head, rows),
        Block::Rule => "---".to_owned(),
    }
}

fn list(start: Option<u64>, points: &[Vec<Block>], other_sign: bool) -> String {
    let points = points.iter().zip(start.unwrap_or_default()..).map(|(point, number)| {
        let sign = match (start, other_sign) {
            (None, false) => "- ".to_owned(),
            (None, true) => "* ".to_owned(),
            (Some(_), false) => format!("{number}. "),
            (Some(_), true) => format!("{number}) "),
        };
        let deep = format!("\n{}", " ".repeat(sign.len()));
        let inner = blocks(point).join("\n\n").replace('\n', &deep);
        format!("{sign}{inner}")
    });
    points.collect::<Vec<_>>().join("\n\n")
}

fn table(head: &[Phrase], rows: &[Vec<Phrase>]) -> String {
    let line = |cells: &[Phrase]| {
        let cells = cells.iter().map(|cell| escape(plain(cell).replace('\n', " ").trim()));
        format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
    };
    let rule = format!("|{}", " --- |".repeat(head.len()));
    let lines = [line(head), rule].into_iter().chain(rows.iter().map(|row| line(row)));
    lines.collect::<Vec<_>>().join("\n")
}
