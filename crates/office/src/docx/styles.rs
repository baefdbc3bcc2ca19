//! `word/styles.xml`: every look has a name, so that whoever gets the file can change it at one
//! place.

use super::{WORD, lang::TextLang};
use crate::xml::Xml;

/// A family that Word and LibreOffice have for Latin, Greek, Cyrillic, Arabic and Hebrew.
const FAMILY: &str = "Times New Roman";

#[derive(Clone, Copy)]
enum Face {
    Plain,
    Bold,
    Italic,
}

struct Style {
    id: &'static str,
    name: &'static str,
    /// Half points.
    size: Option<&'static str>,
    face: Face,
    /// Twentieths of a point before and after the paragraph.
    space: (&'static str, &'static str),
    /// Distance from both margins, in twentieths of a point.
    indent: Option<&'static str>,
    outline: Option<&'static str>,
    centred: bool,
    /// Stays on the page of what follows.
    keeps_next: bool,
}

const PLAIN: Style = Style {
    id: "",
    name: "",
    size: None,
    face: Face::Plain,
    space: ("0", "120"),
    indent: None,
    outline: None,
    centred: false,
    keeps_next: false,
};

const HEADING: Style = Style { face: Face::Bold, keeps_next: true, space: ("280", "100"), ..PLAIN };

const STYLES: [Style; 14] = [
    Style { id: "Title", name: "Title", size: Some("48"), space: ("480", "240"), ..HEADING },
    Style { id: "Subtitle", name: "Subtitle", size: Some("28"), space: ("0", "160"), ..PLAIN },
    Style { id: "Heading1", name: "heading 1", size: Some("32"), outline: Some("0"), ..HEADING },
    Style { id: "Heading2", name: "heading 2", size: Some("27"), outline: Some("1"), ..HEADING },
    Style {
        id: "Heading3",
        name: "heading 3",
        size: Some("24"),
        face: Face::Italic,
        outline: Some("2"),
        ..HEADING
    },
    Style { id: "ListBullet", name: "List Bullet", ..PLAIN },
    Style { id: "ListNumber", name: "List Number", ..PLAIN },
    Style { id: "List", name: "List", size: Some("20"), space: ("0", "50"), ..PLAIN },
    Style { id: "Quote", name: "Quote", face: Face::Italic, indent: Some("567"), ..PLAIN },
    Style { id: "Caption", name: "caption", size: Some("20"), ..PLAIN },
    Style { id: "TableText", name: "Table Text", size: Some("20"), space: ("40", "40"), ..PLAIN },
    Style {
        id: "Fingerprint",
        name: "Fingerprint",
        size: Some("18"),
        space: ("0", "60"),
        keeps_next: true,
        ..PLAIN
    },
    Style {
        id: "Header",
        name: "header",
        size: Some("18"),
        centred: true,
        space: ("0", "0"),
        ..PLAIN
    },
    Style {
        id: "Footer",
        name: "footer",
        size: Some("18"),
        centred: true,
        space: ("0", "0"),
        ..PLAIN
    },
];

pub(super) fn styles(lang: &TextLang) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.element("w:styles", &[("xmlns:w", WORD)], |xml| {
        defaults(xml, lang);
        xml.element(
            "w:style",
            &[("w:type", "paragraph"), ("w:default", "1"), ("w:styleId", "Normal")],
            |xml| {
                xml.value("w:name", "Normal");
                xml.empty("w:qFormat", &[]);
            },
        );
        for style in &STYLES {
            paragraph_style(xml, style);
        }
        hyperlink(xml);
        tables(xml);
    });
    xml.into_bytes()
}

/// What holds for every paragraph: the direction and the languages of the document.
fn defaults(xml: &mut Xml, lang: &TextLang) {
    xml.element("w:docDefaults", &[], |xml| {
        xml.element("w:rPrDefault", &[], |xml| {
            xml.element("w:rPr", &[], |xml| {
                xml.empty(
                    "w:rFonts",
                    &[("w:ascii", FAMILY), ("w:hAnsi", FAMILY), ("w:cs", FAMILY)],
                );
                xml.value("w:sz", "23");
                xml.value("w:szCs", "25");
                lang.write(xml);
            });
        });
        xml.element("w:pPrDefault", &[], |xml| {
            xml.element("w:pPr", &[], |xml| {
                xml.empty(
                    "w:spacing",
                    &[("w:after", "120"), ("w:line", "288"), ("w:lineRule", "auto")],
                );
            });
        });
    });
}

fn paragraph_style(xml: &mut Xml, style: &Style) {
    xml.element("w:style", &[("w:type", "paragraph"), ("w:styleId", style.id)], |xml| {
        xml.value("w:name", style.name);
        xml.value("w:basedOn", "Normal");
        xml.value("w:next", if style.keeps_next { "Normal" } else { style.id });
        xml.empty("w:qFormat", &[]);
        xml.element("w:pPr", &[], |xml| {
            if style.keeps_next {
                xml.empty("w:keepNext", &[]);
                xml.empty("w:keepLines", &[]);
            }
            xml.empty("w:spacing", &[("w:before", style.space.0), ("w:after", style.space.1)]);
            if let Some(indent) = style.indent {
                xml.empty("w:ind", &[("w:left", indent), ("w:right", indent)]);
            }
            if style.centred {
                xml.value("w:jc", "center");
            }
            if let Some(level) = style.outline {
                xml.value("w:outlineLvl", level);
            }
        });
        xml.element("w:rPr", &[], |xml| {
            let marks: &[&str] = match style.face {
                Face::Plain => &[],
                Face::Bold => &["w:b", "w:bCs"],
                Face::Italic => &["w:i", "w:iCs"],
            };
            for mark in marks {
                xml.empty(mark, &[]);
            }
            if let Some(size) = style.size {
                xml.value("w:sz", size);
                xml.value("w:szCs", size);
            }
        });
    });
}

fn hyperlink(xml: &mut Xml) {
    xml.element("w:style", &[("w:type", "character"), ("w:styleId", "Hyperlink")], |xml| {
        xml.value("w:name", "Hyperlink");
        xml.element("w:rPr", &[], |xml| {
            xml.value("w:color", "0B4F8A");
            xml.value("w:u", "single");
        });
    });
}

fn tables(xml: &mut Xml) {
    let table = [("w:type", "table"), ("w:styleId", "TableGrid")];
    xml.element("w:style", &table, |xml| {
        xml.value("w:name", "Table Grid");
        xml.element("w:tblPr", &[], |xml| {
            xml.element("w:tblBorders", &[], |xml| {
                for side in ["w:top", "w:bottom", "w:insideH"] {
                    let line = [
                        ("w:val", "single"),
                        ("w:sz", "4"),
                        ("w:space", "0"),
                        ("w:color", "999999"),
                    ];
                    xml.empty(side, &line);
                }
            });
            xml.element("w:tblCellMar", &[], |xml| {
                for side in ["w:left", "w:right"] {
                    xml.empty(side, &[("w:w", "85"), ("w:type", "dxa")]);
                }
            });
        });
    });
}
