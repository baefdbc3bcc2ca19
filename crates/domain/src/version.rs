//! Versions: the frozen text that people sign, as bytes that anybody can hash again.
//!
//! A version is a manifest and its parts. The manifest is text (`undersigned.text/v1`):
//!
//! ```text
//! undersigned.text/v1
//! statement <statement id>
//! version <number>
//! part <language> <media type> <byte length> <sha256 hex> <name>
//! ```
//!
//! with the `part` lines sorted. Each part and the manifest are served at `/log/text/{sha256}`; the
//! SHA-256 of the manifest is the hash shown on the page. Text is normalised once, here (NFC, LF,
//! no BOM, final newline), then the served bytes are hashed; a verifier never normalises.

use crate::{
    draft::{Draft, Text},
    id::StatementId,
};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use std::fmt::Write;
use unicode_normalization::UnicodeNormalization;

/// SHA-256 of some bytes.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct TextHash(pub [u8; 32]);

impl TextHash {
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// From 64 lower-case hexadecimal digits.
    pub fn from_hex(text: &str) -> Option<Self> {
        HEXLOWER.decode(text.as_bytes()).ok()?.try_into().ok().map(Self)
    }
}

impl std::fmt::Display for TextHash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", HEXLOWER.encode_display(&self.0))
    }
}

impl std::fmt::Debug for TextHash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "TextHash({self})")
    }
}

/// One file of a version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Language of the part.
    pub lang: String,
    /// Without parameters; every part is UTF-8.
    pub media_type: &'static str,
    pub name: String,
    pub bytes: Vec<u8>,
}

/// A frozen text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    pub statement: StatementId,
    /// 1, 2, ...
    pub number: u32,
    /// The canonical bytes whose SHA-256 names the version.
    pub manifest: Vec<u8>,
    pub parts: Vec<Part>,
}

impl Version {
    /// SHA-256 of the manifest.
    pub fn hash(&self) -> TextHash {
        TextHash::of(&self.manifest)
    }
}

/// Freezes a draft. The same draft gives the same bytes for ever.
pub fn freeze(statement: StatementId, number: u32, draft: &Draft) -> Version {
    let mut parts: Vec<Part> =
        draft.texts.iter().flat_map(|text| text_parts(draft, text)).collect();
    parts.sort_by(|a, b| (&a.lang, &a.name).cmp(&(&b.lang, &b.name)));
    let mut lines: Vec<String> = parts
        .iter()
        .map(|p| {
            format!(
                "part {} {} {} {} {}\n",
                p.lang,
                p.media_type,
                p.bytes.len(),
                TextHash::of(&p.bytes),
                p.name
            )
        })
        .collect();
    lines.sort();
    let manifest =
        format!("undersigned.text/v1\nstatement {statement}\nversion {number}\n{}", lines.concat());
    Version { statement, number, manifest: manifest.into_bytes(), parts }
}

fn text_parts(draft: &Draft, text: &Text) -> Vec<Part> {
    let lang = text.lang.to_string();
    let part = |media_type, name: &str, content: String| Part {
        lang: lang.clone(),
        media_type,
        name: name.to_owned(),
        bytes: normalise(&content).into_bytes(),
    };
    let mut parts =
        vec![part("text/markdown", &format!("statement.{lang}.md"), markdown(draft, text))];
    if !text.demands.is_empty() {
        let content = text.demands.iter().fold(String::new(), |mut out, demand| {
            let to: Vec<String> = demand.addressees.iter().map(|a| one_line(a)).collect();
            let _ = writeln!(out, "{}\t{}", to.join("; "), one_line(&demand.text));
            out
        });
        parts.push(part("text/tab-separated-values", &format!("demands.{lang}.tsv"), content));
    }
    if !text.figures.is_empty() {
        let content = text.figures.iter().fold(String::new(), |mut out, figure| {
            let as_of = figure.as_of.map(|date| date.to_string()).unwrap_or_default();
            let fields = [&figure.what, &figure.value, &figure.unit, &figure.source, &as_of]
                .map(|field| one_line(field));
            let _ = writeln!(out, "{}", fields.join("\t"));
            out
        });
        parts.push(part("text/tab-separated-values", &format!("figures.{lang}.tsv"), content));
    }
    parts
}

fn markdown(draft: &Draft, text: &Text) -> String {
    let mut out = format!("# {}\n\n", one_line(&text.title));
    let mut letterhead = one_line(&draft.coalition);
    if let Some(date) = draft.date {
        letterhead =
            if letterhead.is_empty() { date.to_string() } else { format!("{letterhead}, {date}") };
    }
    if !letterhead.is_empty() {
        out.push_str(&letterhead);
        out.push_str("\n\n");
    }
    out.push_str(text.body.trim());
    out.push('\n');
    out
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// NFC, LF, no BOM, exactly one final newline.
pub fn normalise(text: &str) -> String {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    let mut text: String = text.nfc().collect();
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft() -> Draft {
        let source = "+++\nlanguage = \"en\"\ntitle = \"Water\"\ndate = 2026-11-02\n[[demand]]\nto = [\"A\"]\ntext = \"Do it.\"\n+++\nBody.\r\n\r\nMore.\n";
        crate::front_matter::parse(source).unwrap().draft
    }

    /// Golden bytes: they may never change, people have signed them.
    #[test]
    fn the_canonical_bytes_are_these() {
        let version = freeze(StatementId([0; 16]), 1, &draft());
        let expected = "undersigned.text/v1\nstatement AAAAAAAAAAAAAAAAAAAAAA\nversion 1\n\
            part en text/markdown 34 d4142dcc44270f594526499aff506f988d741439660c034a84ef3beb582045e6 statement.en.md\n\
            part en text/tab-separated-values 9 ce135a22b31881db6df4f114f9ba6ede4d0ad3aa5c2a8a67aebf31ce0fa2e153 demands.en.tsv\n";
        assert_eq!(String::from_utf8(version.manifest.clone()).unwrap(), expected);
        assert_eq!(version.parts[0].bytes, b"A\tDo it.\n");
        assert_eq!(version.parts[1].bytes, b"# Water\n\n2026-11-02\n\nBody.\n\nMore.\n");
    }

    #[test]
    fn any_change_changes_the_hash() {
        let one = freeze(StatementId([0; 16]), 1, &draft()).hash();
        let mut other = draft();
        other.texts[0].demands[0].addressees[0].push('!');
        assert_ne!(one, freeze(StatementId([0; 16]), 1, &other).hash());
        assert_ne!(one, freeze(StatementId([0; 16]), 2, &draft()).hash());
        assert_eq!(TextHash::from_hex(&one.to_string()), Some(one));
        assert_eq!(TextHash::from_hex("xyz"), None);
    }
}
