//! `word/document.xml`, from the cover to the last page.

use super::{
    WORD,
    lang::TextLang,
    numbering::Numbering,
    paragraph::{Look, paragraph},
    section::{Section, section},
};
use crate::xml::Xml;
use press::edition::{Edition, EditionText, Run, Style};

/// The document while it is written.
pub(super) struct Body {
    pub(super) xml: Xml,
    pub(super) numbering: Numbering,
    links: Vec<String>,
    /// The language that needs no mark.
    pub(super) lang: TextLang,
}

/// Of relationships.
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

impl Body {
    pub(super) fn new(lang: TextLang) -> Self {
        let mut xml = Xml::new();
        xml.open("w:document", &[("xmlns:w", WORD), ("xmlns:r", RELATIONS)]);
        xml.open("w:body", &[]);
        Self { xml, numbering: Numbering::default(), links: Vec::new(), lang }
    }

    pub(super) fn document(&mut self, edition: &Edition) {
        self.cover(edition);
        self.end_section(Section::Cover);
        for (text, at) in edition.texts.iter().zip(0..) {
            self.statement(text, at > 0);
        }
        self.list(edition);
        self.proof(edition);
        // The last section stands in the body itself, not in a paragraph.
        section(&mut self.xml, Section::Plain, self.lang.rtl);
    }

    pub(super) fn links(&self) -> &[String] {
        &self.links
    }

    pub(super) fn numbering(&self) -> &Numbering {
        &self.numbering
    }

    pub(super) fn into_bytes(mut self) -> Vec<u8> {
        self.xml.close("w:body");
        self.xml.close("w:document");
        self.xml.into_bytes()
    }

    /// The first page by itself, without running title.
    fn cover(&mut self, edition: &Edition) {
        let lang = self.lang.clone();
        let words = |words: &Option<String>| words.as_deref().map(|words| vec![Run::plain(words)]);
        if let Some(draft) = &edition.draft {
            self.paragraph(&Look::of("Subtitle"), &lang, &[strong(draft)]);
        }
        if let Some(coalition) = words(&edition.coalition) {
            self.paragraph(&Look::of("Subtitle"), &lang, &coalition);
        }
        for text in &edition.texts {
            let lang = TextLang::of(&text.tongue);
            self.paragraph(&Look::of("Title"), &lang, &[Run::plain(&text.title)]);
        }
        for (words, style) in [
            (words(&edition.date), "Subtitle"),
            (words(&edition.cover), "Subtitle"),
            (words(&edition.summary), ""),
            (words(&edition.translation), ""),
        ] {
            if let Some(words) = words {
                self.paragraph(&Look::of(style), &lang, &words);
            }
        }
    }

    /// A text; a further one begins a page, with its title.
    fn statement(&mut self, text: &EditionText, titled: bool) {
        let lang = TextLang::of(&text.tongue);
        if titled {
            let title = Look { new_page: true, ..Look::of("Title") };
            self.paragraph(&title, &lang, &[Run::plain(&text.title)]);
        }
        if !text.addressees.is_empty() {
            let mut runs: Vec<Run> =
                text.to.iter().map(|to| Run::plain(format!("{to} "))).collect();
            runs.extend(parted(&text.addressees, Style { strong: true, ..Style::default() }));
            self.paragraph(&Look::default(), &lang, &runs);
        }
        self.blocks(&text.blocks, &lang);
        self.demands(text, &lang);
        self.figures(text, &lang);
    }

    pub(super) fn paragraph(&mut self, look: &Look<'_>, lang: &TextLang, runs: &[Run]) {
        paragraph(&mut self.xml, look, (lang, &self.lang), runs, &mut self.links);
    }

    /// Ends a section: its shape stands in its last paragraph.
    pub(super) fn end_section(&mut self, shape: Section) {
        let rtl = self.lang.rtl;
        self.xml.element("w:p", &[], |xml| {
            xml.element("w:pPr", &[], |xml| {
                xml.empty(
                    "w:spacing",
                    &[("w:after", "0"), ("w:line", "20"), ("w:lineRule", "exact")],
                );
                section(xml, shape, rtl);
            });
        });
    }

    pub(super) fn heading(&mut self, style: &str, words: &str) {
        let lang = self.lang.clone();
        self.paragraph(&Look::of(style), &lang, &[Run::plain(words)]);
    }
}

/// Names with a dot between them.
pub(super) fn parted(names: &[String], style: Style) -> Vec<Run> {
    let mut runs = Vec::new();
    for (name, at) in names.iter().zip(0..) {
        if at > 0 {
            runs.push(Run::plain(" · "));
        }
        runs.push(Run { style, isolated: true, ..Run::plain(name) });
    }
    runs
}

pub(super) fn strong(words: &str) -> Run {
    Run { style: Style { strong: true, ..Style::default() }, ..Run::plain(words) }
}
