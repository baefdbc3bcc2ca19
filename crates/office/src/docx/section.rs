//! Sections: pages, columns, running title and page numbers.

use super::{
    WORD,
    body::strong,
    lang::TextLang,
    paragraph::{Look, paragraph},
};
use crate::xml::Xml;
use press::edition::{Edition, Run};

/// What a section is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    /// One page without running title and page number.
    Cover,
    /// Begins a page.
    Text,
    /// Two columns, on the page where they begin.
    Names,
    /// One column, on the page where it begins.
    Plain,
}

/// A4 and its margins, in twentieths of a point.
const PAGE: [(&str, &str); 2] = [("w:w", "11906"), ("w:h", "16838")];
const MARGINS: [(&str, &str); 7] = [
    ("w:top", "1418"),
    ("w:right", "1304"),
    ("w:bottom", "1304"),
    ("w:left", "1304"),
    ("w:header", "709"),
    ("w:footer", "624"),
    ("w:gutter", "0"),
];
/// Width of the text between the margins.
pub(super) const WIDTH: usize = 9_298;

/// `w:sectPr`, in the order of the schema.
pub(super) fn section(xml: &mut Xml, shape: Section, rtl: bool) {
    xml.element("w:sectPr", &[], |xml| {
        for (name, id) in [("w:headerReference", "header"), ("w:footerReference", "footer")] {
            xml.empty(name, &[("w:type", "default"), ("r:id", id)]);
        }
        let begins = match shape {
            Section::Cover | Section::Text => "nextPage",
            Section::Names | Section::Plain => "continuous",
        };
        xml.value("w:type", begins);
        xml.empty("w:pgSz", &PAGE);
        xml.empty("w:pgMar", &MARGINS);
        let columns = if shape == Section::Names { "2" } else { "1" };
        xml.empty("w:cols", &[("w:num", columns), ("w:space", "425")]);
        if shape == Section::Cover {
            // A first page of its own, of which nothing is said: it has neither.
            xml.empty("w:titlePg", &[]);
        }
        if rtl {
            xml.empty("w:bidi", &[]);
        }
    });
}

/// `word/header.xml`: the title above every page but the cover; in a draft that it is one.
pub(super) fn header(edition: &Edition, lang: &TextLang) -> Vec<u8> {
    let mut runs = vec![Run::plain(edition.title())];
    if let Some(draft) = &edition.draft {
        runs.extend([Run::plain(" · "), strong(draft)]);
    }
    let title =
        edition.texts.first().map_or_else(|| lang.clone(), |text| TextLang::of(&text.tongue));
    let mut xml = Xml::new();
    xml.element("w:hdr", &[("xmlns:w", WORD)], |xml| {
        paragraph(xml, &Look::of("Header"), (&title, lang), &runs, &mut Vec::new());
    });
    xml.into_bytes()
}

/// `word/footer.xml`: which page of how many, which Word counts.
pub(super) fn footer(edition: &Edition, lang: &TextLang) -> Vec<u8> {
    let [before, between, after] = &edition.labels.page;
    let mut xml = Xml::new();
    xml.element("w:ftr", &[("xmlns:w", WORD)], |xml| {
        xml.element("w:p", &[], |xml| {
            xml.element("w:pPr", &[], |xml| {
                xml.value("w:pStyle", "Footer");
                if lang.rtl {
                    xml.empty("w:bidi", &[]);
                }
            });
            label(xml, before, lang.rtl);
            field(xml, "PAGE", lang.rtl);
            label(xml, between, lang.rtl);
            field(xml, "NUMPAGES", lang.rtl);
            label(xml, after, lang.rtl);
        });
    });
    xml.into_bytes()
}

fn label(xml: &mut Xml, words: &str, rtl: bool) {
    if !words.is_empty() {
        run(xml, words, rtl);
    }
}

fn field(xml: &mut Xml, code: &str, rtl: bool) {
    xml.element("w:fldSimple", &[("w:instr", code)], |xml| run(xml, "1", rtl));
}

fn run(xml: &mut Xml, words: &str, rtl: bool) {
    xml.element("w:r", &[], |xml| {
        if rtl {
            xml.element("w:rPr", &[], |xml| xml.empty("w:rtl", &[]));
        }
        xml.text("w:t", &[("xml:space", "preserve")], words);
    });
}
