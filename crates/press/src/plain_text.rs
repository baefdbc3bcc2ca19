//! `statement.txt`: text and list for a mail, a terminal or an archive.

use crate::{
    edition::{Block, Edition, EditionText, Phrase, plain},
    row_line::row_line,
    state_line::state_lines,
};

/// The document as plain text, UTF-8, a paragraph a line, nothing set in columns.
pub fn plain_text(edition: &Edition) -> Vec<u8> {
    let mut parts: Vec<String> = Vec::new();
    parts.extend(edition.draft.clone());
    parts.extend(edition.coalition.as_deref().map(line));
    for text in &edition.texts {
        statement(edition, text, &mut parts);
    }
    list(edition, &mut parts);
    parts.push(underlined(&edition.proof.heading, '='));
    parts.push(state_lines(edition).join("\n"));
    (parts.join("\n\n") + "\n").into_bytes()
}

fn statement(edition: &Edition, text: &EditionText, parts: &mut Vec<String>) {
    parts.push(underlined(&text.title, '='));
    let facts = [&edition.date, &edition.cover, &edition.summary, &edition.translation];
    let facts: Vec<&str> = facts.into_iter().flatten().map(String::as_str).collect();
    if !facts.is_empty() {
        parts.push(facts.join("\n"));
    }
    if !text.addressees.is_empty() {
        let to = text.to.as_deref().map(|to| format!("{to} ")).unwrap_or_default();
        parts.push(format!("{to}{}", line(&text.addressees.join(" · "))));
    }
    blocks(&text.blocks, "", parts);
    if !text.demands.is_empty() {
        parts.extend(text.demands_heading.as_deref().map(|heading| underlined(heading, '-')));
        for (demand, number) in text.demands.iter().zip(1..) {
            let number = text.tongue.number(number);
            let to = line(&demand.addressees.join(" · "));
            parts.push(format!("{number}. {to}\n{}", line(&demand.text)));
        }
    }
    if !text.figures.is_empty() {
        parts.extend(text.figures_heading.as_deref().map(|heading| underlined(heading, '-')));
        for figure in &text.figures {
            let unit = figure.unit.as_deref().map(|unit| format!(" {unit}")).unwrap_or_default();
            let first = line(&format!("{}: {}{unit}", figure.what, figure.value));
            parts.push(format!("{first}\n{}", sentence(&figure.note)));
        }
    }
}

fn list(edition: &Edition, parts: &mut Vec<String>) {
    let list = &edition.list;
    parts.push(underlined(&list.heading, '='));
    let head = list.accounting.iter().chain([&list.as_of]);
    parts.push(head.map(String::as_str).collect::<Vec<_>>().join("\n"));
    if edition.listed() == 0 {
        parts.push(list.empty.clone());
    }
    for group in &list.groups {
        parts.push(underlined(&group.heading, '-'));
        let rows = group.rows.iter().map(|row| {
            let number = edition.tongue.number(row.number.into());
            format!("{number}. {}", row_line(row, "*", line))
        });
        parts.push(rows.collect::<Vec<_>>().join("\n"));
    }
    if !list.legend.is_empty() {
        parts.push(list.legend.join("\n"));
    }
}

fn blocks(blocks_of: &[Block], indent: &str, parts: &mut Vec<String>) {
    for block in blocks_of {
        match block {
            Block::Heading { level, runs } => {
                let sign = if *level == 1 { '-' } else { '.' };
                parts.push(indented(&underlined(&plain(runs), sign), indent));
            }
            Block::Paragraph { runs } => parts.push(indented(&sentence(runs), indent)),
            Block::Verbatim { text } => parts.push(indented(text.trim_end(), indent)),
            Block::List { start, points } => {
                for (point, number) in points.iter().zip(start.unwrap_or_default()..) {
                    let sign = start.map_or("- ".to_owned(), |_| format!("{number}. "));
                    listed(point, &sign, indent, parts);
                }
            }
            Block::Quote { blocks: inner } => blocks(inner, &format!("{indent}> "), parts),
            Block::Table { head, rows } => {
                let row = |cells: &Vec<Phrase>| {
                    cells.iter().map(|cell| line(&plain(cell))).collect::<Vec<_>>().join(" | ")
                };
                let rows = std::iter::once(head).chain(rows).map(row).collect::<Vec<_>>();
                parts.push(indented(&rows.join("\n"), indent));
            }
            Block::Rule => parts.push(format!("{indent}* * *")),
        }
    }
}

/// A point of a list: its sign stands before its first line.
fn listed(point: &[Block], sign: &str, indent: &str, parts: &mut Vec<String>) {
    let first = parts.len();
    blocks(point, &format!("{indent}{}", " ".repeat(sign.chars().count())), parts);
    match parts.get_mut(first) {
        Some(part) => {
            let rest = part.chars().skip(indent.chars().count() + sign.chars().count());
            *part = format!("{indent}{sign}{}", rest.collect::<String>());
        }
        None => parts.push(format!("{indent}{}", sign.trim_end())),
    }
}

fn indented(text: &str, indent: &str) -> String {
    text.lines().map(|line| format!("{indent}{line}")).collect::<Vec<_>>().join("\n")
}

fn underlined(heading: &str, sign: char) -> String {
    let heading = line(heading);
    let rule: String = heading.chars().map(|_| sign).collect();
    format!("{heading}\n{rule}")
}

/// With the line breaks that were typed.
fn sentence(runs: &Phrase) -> String {
    plain(runs).split('\n').map(line).collect::<Vec<_>>().join("\n")
}

/// In one line: a control character in a name must not begin another.
fn line(text: &str) -> String {
    text.replace(char::is_control, "\u{fffd}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edition_sample::{HOSTILE, edition, edition_in, full_row};

    #[test]
    fn every_name_is_a_line_of_its_own() {
        let made = String::from_utf8(plain_text(&edition(HOSTILE))).unwrap();
        let from = made.split("Organisations\n-------------\n\n").nth(1).unwrap();
        let lines: Vec<&str> = from.lines().take(HOSTILE.len()).collect();
        for ((printed, name), number) in lines.iter().zip(HOSTILE).zip(1..) {
            let name = name.replace(char::is_control, "\u{fffd}");
            assert_eq!(*printed, format!("{number}. {name}"));
        }
    }

    #[test]
    fn a_text_reads_as_it_was_written() {
        let mut made = edition(&["A"]);
        made.list.groups[0].rows.push(full_row(2));
        let made = String::from_utf8(plain_text(&made)).unwrap();
        for part in [
            "Water & <Light> for all\n=======================\n\n2 November 2026\n",
            "We ask for water & light, see the survey.",
            "1. First\n\n2. Second\n\n   - deep\n\n> Said by many.\n\nYear | Wells\n2025 | 14\n",
            "1. Board of Springs · WHO\nOpen the wells.",
            "Closed wells: 14 wells\nSource: Well Survey",
            "2. Ana Example (AE), آنا, teacher, Island School*, Kenya °\n",
            "SHA-256 5e5e5e",
            "Public log: 128 entries · fingerprint q83v",
        ] {
            assert!(made.contains(part), "{part}\n---\n{made}");
        }
        let arabic = String::from_utf8(plain_text(&edition_in("ar", &["اتحاد"]))).unwrap();
        assert!(arabic.contains("\n١. اتحاد\n"), "the digits of its language: {arabic}");
    }
}
