//! `statement.md`: text and list as CommonMark (tables as GitHub writes them). Whatever a name or a
//! text holds, a parser gives it back letter for letter.

mod blocks;
mod escape;

use crate::{
    edition::{Edition, EditionText},
    row_line::row_line,
    state_line::state_lines,
};
use blocks::blocks;
use escape::{address, escape, phrase};

/// The document as Markdown.
pub fn markdown(edition: &Edition) -> Vec<u8> {
    let mut parts: Vec<String> = Vec::new();
    parts.extend(edition.draft.as_deref().map(|words| format!("**{}**", escape(words))));
    parts.extend(edition.coalition.as_deref().map(escape));
    for text in &edition.texts {
        statement(edition, text, &mut parts);
    }
    list(edition, &mut parts);
    let proof = &edition.proof;
    parts.push(format!("## {}", heading(&proof.heading)));
    let mut lines: Vec<String> = state_lines(edition).iter().map(|line| escape(line)).collect();
    lines.push(format!("[{}]({})", escape(&proof.address), address(&proof.address)));
    parts.extend(lines);
    (parts.join("\n\n") + "\n").into_bytes()
}

fn statement(edition: &Edition, text: &EditionText, parts: &mut Vec<String>) {
    parts.push(format!("# {}", heading(&text.title)));
    let facts = [&edition.date, &edition.cover, &edition.summary, &edition.translation];
    parts.extend(facts.into_iter().flatten().map(|fact| escape(fact)));
    if !text.addressees.is_empty() {
        let to = text.to.as_deref().map(|to| format!("{} ", escape(to))).unwrap_or_default();
        parts.push(format!("{to}{}", joined(&text.addressees)));
    }
    parts.extend(blocks(&text.blocks));
    if !text.demands.is_empty() {
        parts.extend(text.demands_heading.as_deref().map(|words| format!("## {}", heading(words))));
        let demand = |(demand, number): (&crate::edition::EditionDemand, u64)| {
            let sign = format!("{number}. ");
            let deep = " ".repeat(sign.len());
            let to = joined(&demand.addressees);
            format!("{sign}{to}\n\n{deep}{}", escape(&demand.text))
        };
        parts.extend(text.demands.iter().zip(1..).map(demand));
    }
    if !text.figures.is_empty() {
        parts.extend(text.figures_heading.as_deref().map(|words| format!("## {}", heading(words))));
        for figure in &text.figures {
            let unit = figure.unit.as_deref().map(|unit| format!(" {unit}")).unwrap_or_default();
            let first = escape(&format!("{}: {}{unit}", figure.what, figure.value));
            parts.push(format!("- {first}\n\n  {}", phrase(&figure.note).replace('\n', "\n  ")));
        }
    }
}

fn joined(addressees: &[String]) -> String {
    escape(&addressees.join(" · "))
}

fn list(edition: &Edition, parts: &mut Vec<String>) {
    let list = &edition.list;
    parts.push(format!("## {}", heading(&list.heading)));
    parts.extend(list.accounting.iter().chain([&list.as_of]).map(|words| escape(words)));
    if edition.listed() == 0 {
        parts.push(escape(&list.empty));
    }
    for group in &list.groups {
        parts.push(format!("### {}", heading(&group.heading)));
        let rows = group
            .rows
            .iter()
            .map(|row| format!("{}. {}", row.number, row_line(row, "\\*", escape)));
        parts.push(rows.collect::<Vec<_>>().join("\n"));
    }
    parts.extend(list.legend.iter().map(|words| escape(words)));
}

/// A heading is one line.
fn heading(words: &str) -> String {
    escape(&words.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests;
