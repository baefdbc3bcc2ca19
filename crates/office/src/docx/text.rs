//! The text of a statement: its blocks, demands and figures.

use super::{
    body::{Body, parted},
    lang::TextLang,
    numbering::{DEEPEST, Kind},
    paragraph::Look,
};
use press::edition::{Block, EditionText, Run, Style};

/// Where a block stands.
#[derive(Clone, Copy, Default)]
struct Place {
    /// Lists that it is in.
    depth: usize,
    quoted: bool,
}

impl Body {
    pub(super) fn blocks(&mut self, blocks: &[Block], lang: &TextLang) {
        for block in blocks {
            self.block(block, lang, Place::default());
        }
    }

    fn block(&mut self, block: &Block, lang: &TextLang, place: Place) {
        let look = Look {
            style: if place.quoted { "Quote" } else { "" },
            depth: place.depth,
            ..Look::default()
        };
        match block {
            Block::Heading { level, runs } => {
                let style =
                    ["Heading1", "Heading2", "Heading3"][usize::from(*level).clamp(1, 3) - 1];
                self.paragraph(&Look::of(style), lang, runs);
            }
            Block::Paragraph { runs } => self.paragraph(&look, lang, runs),
            Block::Verbatim { text } => {
                let style = Style { code: true, ..Style::default() };
                let run = Run { style, ..Run::plain(text.trim_end_matches('\n')) };
                self.paragraph(&look, lang, &[run]);
            }
            Block::List { start, points } => self.points(*start, points, lang, place),
            Block::Quote { blocks } => {
                let place = Place { quoted: true, ..place };
                for block in blocks {
                    self.block(block, lang, place);
                }
            }
            Block::Table { head, rows } => self.table(head, rows, lang),
            Block::Rule => self.paragraph(&Look { ruled: true, ..look }, lang, &[]),
        }
    }

    /// The first paragraph of a point carries its number, the others stand below it.
    fn points(&mut self, start: Option<u64>, points: &[Vec<Block>], lang: &TextLang, place: Place) {
        let (kind, style) = match start {
            Some(_) => (Kind::Numbers, "ListNumber"),
            None => (Kind::Bullets, "ListBullet"),
        };
        let level = place.depth.min(DEEPEST - 1);
        let list = self.numbering.begin(kind, level, start.unwrap_or(1));
        let deeper = Place { depth: place.depth + 1, ..place };
        for point in points {
            let look = Look { point: Some((&list, level)), ..Look::of(style) };
            let (first, rest) = match point.split_first() {
                Some((Block::Paragraph { runs }, rest)) => (runs.as_slice(), rest),
                _ => (&[][..], point.as_slice()),
            };
            self.paragraph(&look, lang, first);
            for block in rest {
                self.block(block, lang, deeper);
            }
        }
    }

    /// Each a numbered paragraph: of whom, and what.
    pub(super) fn demands(&mut self, text: &EditionText, lang: &TextLang) {
        if text.demands.is_empty() {
            return;
        }
        self.part_heading(text.demands_heading.as_deref(), lang);
        let list = self.numbering.begin(Kind::Numbers, 0, 1);
        for demand in &text.demands {
            let look = Look { point: Some((&list, 0)), ..Look::of("ListNumber") };
            let mut runs = parted(&demand.addressees, Style { strong: true, ..Style::default() });
            runs.push(Run::plain(format!("\n{}", demand.text)));
            self.paragraph(&look, lang, &runs);
        }
    }

    /// A table: what, how much, from where.
    pub(super) fn figures(&mut self, text: &EditionText, lang: &TextLang) {
        if text.figures.is_empty() {
            return;
        }
        self.part_heading(text.figures_heading.as_deref(), lang);
        let rows: Vec<_> = text
            .figures
            .iter()
            .map(|figure| {
                let unit = figure.unit.as_deref().map(|u| format!(" {u}")).unwrap_or_default();
                let value = super::body::strong(&format!("{}{unit}", figure.value));
                vec![vec![Run::plain(&figure.what)], vec![value], figure.note.clone()]
            })
            .collect();
        self.table(&[], &rows, lang);
    }

    fn part_heading(&mut self, words: Option<&str>, lang: &TextLang) {
        if let Some(words) = words {
            self.paragraph(&Look::of("Heading1"), lang, &[Run::plain(words)]);
        }
    }
}
