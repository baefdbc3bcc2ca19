//! A paragraph and the runs in it.

use super::{
    fixed::LINK,
    lang::{TextLang, pieces},
};
use crate::xml::Xml;
use press::edition::Run;

/// A face with letters of one width.
const CODE_FACE: &str = "Courier New";
/// How far each level of a list is set in, in twentieths of a point.
pub(super) const STEP: usize = 425;

/// How a paragraph stands.
#[derive(Debug, Clone, Default)]
pub(super) struct Look<'a> {
    /// Name of its style; empty: the plain one.
    pub(super) style: &'a str,
    /// The list it begins a point of, and the level of that.
    pub(super) point: Option<(&'a str, usize)>,
    /// Levels it is set in, where it goes on in a point.
    pub(super) depth: usize,
    pub(super) new_page: bool,
    /// A line below it.
    pub(super) ruled: bool,
    /// Names: not to be corrected.
    pub(super) names: bool,
}

impl<'a> Look<'a> {
    pub(super) fn of(style: &'a str) -> Self {
        Self { style, ..Self::default() }
    }
}

/// Writes a paragraph. `document`: the language that needs no mark. `links` takes what the runs lead
/// to, in the order of its relationships.
pub(super) fn paragraph(
    xml: &mut Xml,
    look: &Look<'_>,
    (lang, document): (&TextLang, &TextLang),
    runs: &[Run],
    links: &mut Vec<String>,
) {
    xml.element("w:p", &[], |xml| {
        properties(xml, look, lang.rtl);
        let marked = (lang != document).then_some(lang);
        for run in runs {
            match &run.link {
                Some(href) => {
                    let id = link(links, href);
                    xml.element("w:hyperlink", &[("r:id", &id)], |xml| {
                        write_run(xml, run, look.names, lang.rtl, marked);
                    });
                }
                None => write_run(xml, run, look.names, lang.rtl, marked),
            }
        }
    });
}

/// The relationship of a target, each target once.
fn link(links: &mut Vec<String>, href: &str) -> String {
    let at = links.iter().position(|known| known == href).unwrap_or_else(|| {
        links.push(href.to_owned());
        links.len() - 1
    });
    format!("{LINK}{}", at + 1)
}

/// In the order of the schema.
fn properties(xml: &mut Xml, look: &Look<'_>, rtl: bool) {
    xml.element("w:pPr", &[], |xml| {
        if !look.style.is_empty() {
            xml.value("w:pStyle", look.style);
        }
        if look.new_page {
            xml.empty("w:pageBreakBefore", &[]);
        }
        if let Some((list, level)) = look.point {
            xml.element("w:numPr", &[], |xml| {
                xml.value("w:ilvl", &level.to_string());
                xml.value("w:numId", list);
            });
        }
        if look.ruled {
            xml.element("w:pBdr", &[], |xml| {
                let line = [("w:val", "single"), ("w:sz", "4"), ("w:space", "1")];
                xml.empty("w:bottom", &line);
            });
        }
        if rtl {
            xml.empty("w:bidi", &[]);
        }
        if look.depth > 0 {
            let steps = look.depth + usize::from(rtl);
            xml.empty("w:ind", &[("w:left", &(STEP * steps).to_string())]);
        }
    });
}

/// One run for each direction in it.
fn write_run(xml: &mut Xml, run: &Run, names: bool, rtl: bool, marked: Option<&TextLang>) {
    for (at, line) in run.text.split('\n').enumerate() {
        if at > 0 {
            xml.element("w:r", &[], |xml| xml.empty("w:br", &[]));
        }
        for (text, rtl) in pieces(line, rtl) {
            xml.element("w:r", &[], |xml| {
                run_properties(xml, run, names, rtl, marked);
                xml.text("w:t", &[("xml:space", "preserve")], text);
            });
        }
    }
}

/// In the order of the schema.
fn run_properties(xml: &mut Xml, run: &Run, names: bool, rtl: bool, marked: Option<&TextLang>) {
    xml.element("w:rPr", &[], |xml| {
        if run.link.is_some() {
            xml.value("w:rStyle", "Hyperlink");
        }
        if run.style.code {
            let face = [("w:ascii", CODE_FACE), ("w:hAnsi", CODE_FACE), ("w:cs", CODE_FACE)];
            xml.empty("w:rFonts", &face);
        }
        for (wanted, names) in
            [(run.style.strong, ["w:b", "w:bCs"]), (run.style.emphasis, ["w:i", "w:iCs"])]
        {
            names.iter().filter(|_| wanted).for_each(|name| xml.empty(name, &[]));
        }
        if names {
            xml.empty("w:noProof", &[]);
        }
        if rtl {
            xml.empty("w:rtl", &[]);
        }
        if let Some(lang) = marked {
            lang.write(xml);
        }
    });
}
