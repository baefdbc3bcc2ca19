//! How to cite a statement: BibTeX and CSL-JSON.

use crate::{edition::Edition, state_line::state_lines};
use serde_json::json;

/// A `@misc` record in UTF-8. What TeX would take for its own is written so that it prints as it
/// is; titles keep their capitals.
pub fn bibtex(edition: &Edition) -> Vec<u8> {
    let mut fields = vec![("title", format!("{{{}}}", tex(edition.title())))];
    if let Some(coalition) = &edition.coalition {
        fields.push(("author", format!("{{{}}}", tex(coalition))));
    }
    if let Some(date) = &edition.date_iso {
        fields.push(("year", date.split('-').next().unwrap_or_default().to_owned()));
        fields.push(("date", date.clone()));
    }
    fields.push(("version", edition.proof.version.to_string()));
    fields.push(("language", lang(edition).to_owned()));
    // An address is no text: programs set it letter by letter.
    fields.push(("url", edition.proof.address.replace(['{', '}', '\\'], "")));
    fields.push(("note", tex(&note(edition))));
    let fields: String =
        fields.iter().map(|(name, value)| format!("  {name} = {{{value}}},\n")).collect();
    format!("@misc{{{},\n{fields}}}\n", edition.slug).into_bytes()
}

/// Text that TeX prints as it is. A brace is written as a command: programs that read BibTeX count
/// braces whatever stands before them. TeX makes one sign of some pairs (`--`, `''`, `<<`): an empty
/// group keeps them apart.
fn tex(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut before = None;
    for c in text.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        if before.replace(c) == Some(c) && matches!(c, '-' | '\'' | '<' | '>' | ',') {
            out.push_str("{}");
        }
        match c {
            '`' => out.push_str("{\\textasciigrave}"),
            '\\' => out.push_str("{\\textbackslash}"),
            '{' => out.push_str("{\\textbraceleft}"),
            '}' => out.push_str("{\\textbraceright}"),
            '^' => out.push_str("{\\textasciicircum}"),
            '~' => out.push_str("{\\textasciitilde}"),
            '$' | '&' | '#' | '_' | '%' => out.extend(['\\', c]),
            c if c.is_control() => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

/// A list of one item in CSL-JSON, as programs that keep references read it. What else belongs to a
/// statement stands in `custom`.
pub fn csl_json(edition: &Edition) -> Vec<u8> {
    let proof = &edition.proof;
    let log = proof.log.as_ref();
    let mut item = json!({
        "id": edition.slug,
        "type": "document",
        "title": edition.title(),
        "version": proof.version.to_string(),
        "language": lang(edition),
        "URL": proof.address,
        "note": note(edition),
        "custom": {
            "as_of": edition.list.as_of_iso,
            "text_sha256": proof.text_sha256,
            "log_origin": log.map(|log| &log.origin),
            "log_size": log.map(|log| log.size),
            "log_root": log.map(|log| &log.root),
        },
    });
    if let Some(coalition) = &edition.coalition {
        item["author"] = json!([{ "literal": coalition }]);
    }
    let date: Option<Vec<i32>> = edition
        .date_iso
        .as_ref()
        .and_then(|date| date.split('-').map(|part| part.parse().ok()).collect());
    if let Some(date) = date {
        item["issued"] = json!({ "date-parts": [date] });
    }
    let mut bytes = serde_json::to_vec(&json!([item])).expect("texts and numbers are always JSON");
    bytes.push(b'\n');
    bytes
}

/// Of the title.
fn lang(edition: &Edition) -> &str {
    edition.texts.first().map_or(&edition.tongue.lang, |text| &text.tongue.lang)
}

fn note(edition: &Edition) -> String {
    let signed = [&edition.cover, &edition.summary].into_iter().flatten().cloned();
    signed.chain(state_lines(edition)).collect::<Vec<_>>().join(". ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edition_sample::{HOSTILE, edition};
    use biblatex::{Bibliography, ChunksExt};

    #[test]
    fn a_program_that_keeps_references_reads_every_title_letter_for_letter() {
        for title in HOSTILE.iter().filter(|title| !title.contains(char::is_control)) {
            let mut made = edition(&["A"]);
            made.texts[0].title = (*title).to_owned();
            made.coalition = Some(format!("Bund & {title}"));
            let text = String::from_utf8(bibtex(&made)).unwrap();
            let read = Bibliography::parse(&text).unwrap_or_else(|why| panic!("{why}: {text}"));
            let entry = read.get("water").unwrap_or_else(|| panic!("{text}"));
            let words = title.split_whitespace().collect::<Vec<_>>().join(" ");
            assert_eq!(read.len(), 1, "{text}");
            assert_eq!(entry.title().unwrap().format_verbatim(), words, "{text}");
            let csl: serde_json::Value = serde_json::from_slice(&csl_json(&made)).unwrap();
            assert_eq!(csl[0]["title"], *title);
        }
    }

    #[test]
    fn a_citation_says_what_can_be_checked() {
        let made = edition(&["A"]);
        let text = String::from_utf8(bibtex(&made)).unwrap();
        let csl: serde_json::Value = serde_json::from_slice(&csl_json(&made)).unwrap();
        let log = made.proof.log.as_ref().unwrap();
        assert!(text.contains(&log.root) && text.contains("date = {2026-11-02}"), "{text}");
        assert_eq!(csl[0]["custom"]["log_root"], log.root.as_str());
        assert_eq!(csl[0]["custom"]["log_size"], 128);
        assert_eq!(csl[0]["issued"]["date-parts"][0], json!([2026, 11, 2]));
        assert_eq!(csl[0]["URL"], "https://sign.example/s/water");
    }
}
