//! Markdown as a reader of the page sees it, line by line of the file: headings, lists with the
//! numbers shown, tables, HTML inside, entities; front matter apart.

mod blocks;
mod front;
mod inline;
mod rows;

use super::{html, settle};
use crate::{
    ReadError,
    limits::{self, too_large},
    source::{Role, Source, SourceLine},
};
use blocks::Blocks;
use std::ops::Range;

/// Reads Markdown; every line of the file becomes one line of the source, or more where HTML breaks
/// it.
pub(crate) fn read(text: &str) -> Result<Source, ReadError> {
    if text.len() > limits::TEXT && text.chars().count() > limits::TEXT {
        return Err(too_large("the file has too much text", "8 million letters"));
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let raw = Source::from_text(text);
    raw.check()?;
    let mut source = Source::default();
    source.markdown = true;
    let front = front::take(&raw.lines);
    source.front = front.said;
    let mut shown = Blocks::of(text, raw.lines.len()).shown;
    rows::mark(&raw.lines, &mut shown);
    let mut fragments = Fragments::default();
    for (at, line) in raw.lines.iter().enumerate() {
        if at < front.lines {
            source.lines.push(SourceLine { role: Role::PageFurniture, ..line.clone() });
        } else if let Some(run) = shown[at].html.clone() {
            fragments.read(&raw.lines, run)?;
            source.lines.extend(fragments.line(at, line));
        } else {
            source.lines.extend(shown[at].lines(line));
        }
    }
    settle::settle_all(&mut source);
    Ok(source)
}

/// The blocks of HTML, each read as a whole.
#[derive(Default)]
struct Fragments {
    last: Option<Range<usize>>,
    lines: Vec<SourceLine>,
    tables: u32,
}

/// Tables of HTML inside Markdown are told from those of Markdown by their number.
const FIRST_TABLE: u32 = 1_000_000;

impl Fragments {
    fn read(&mut self, raw: &[SourceLine], run: Range<usize>) -> Result<(), ReadError> {
        if self.last.as_ref() == Some(&run) {
            return Ok(());
        }
        let text: Vec<&str> = raw[run.clone()].iter().map(|line| line.text.as_str()).collect();
        let mut lines = html::fragment(&text.join("\n"))?;
        for line in &mut lines {
            line.number += u32::try_from(run.start).unwrap_or(u32::MAX);
            if line.sheet > 1 {
                line.sheet += FIRST_TABLE + self.tables;
            }
        }
        self.tables += 1_000;
        self.lines = lines;
        self.last = Some(run);
        Ok(())
    }

    /// What is shown of one line of the file.
    fn line(&self, at: usize, raw: &SourceLine) -> Vec<SourceLine> {
        let number = u32::try_from(at + 1).unwrap_or(u32::MAX);
        let mut lines: Vec<SourceLine> =
            self.lines.iter().filter(|line| line.number == number).cloned().collect();
        if lines.is_empty() {
            lines.push(SourceLine { number, sheet: 1, ..SourceLine::default() });
        }
        for line in &mut lines {
            line.raw = Some(raw.text.clone());
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<String> {
        read(text).unwrap().lines.into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn signs_go_and_words_stay() {
        assert_eq!(
            lines("**Lantern** [Readers](https://lantern.example) \\& *Friends* a_b"),
            ["Lantern Readers & Friends a_b"]
        );
        assert_eq!(lines("[not a link] _x_ u/Im__Nils"), ["[not a link] x u/Im__Nils"]);
        assert_eq!(
            lines("J&uuml;rgen <!-- late --> Ebbe<br>Ada Quay"),
            ["Jürgen  Ebbe", "Ada Quay"]
        );
        assert_eq!(lines("[1]: https://tides.example\n\n- [x] Ada"), ["", "", "- Ada"]);
    }

    #[test]
    fn tables_glued_together_are_two() {
        let source =
            read("| Name |\n|---|\n| Ink |\n| Person | Role |\n|---|---|\n| Ada | Cook |").unwrap();
        let sheets: Vec<u32> = source.lines.iter().map(|line| line.sheet).collect();
        assert_eq!(sheets, [2, 2, 2, 3, 3, 3]);
        assert_eq!(source.lines[3].role, Role::TableHead);
        assert_eq!(source.lines[5].text, "Ada\tCook");
    }

    #[test]
    fn numbers_as_they_are_shown() {
        let counted = |text: &str| -> Vec<Option<u32>> {
            read(text).unwrap().lines.into_iter().map(|line| line.counted).collect()
        };
        assert_eq!(counted("1. A\n1. B\n1. C"), [Some(1), Some(2), Some(3)]);
        assert_eq!(counted("1. A\n2. B\n4. C"), [None, None, None], "a gap is as printed");
    }

    #[test]
    fn html_inside() {
        let text = "# Carta\n\n<p>Uni&atilde;o</p>\n\n<p>Sal<br />\nMar</p>\n";
        assert_eq!(lines(text), ["Carta", "", "União", "", "Sal", "Mar"]);
    }
}
