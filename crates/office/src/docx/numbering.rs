//! `word/numbering.xml`: bullets, numbers of the text, and the numbers of the list, which Word
//! counts itself and begins where it is told to.

use super::{WORD, paragraph::STEP};
use crate::xml::Xml;

/// What a list looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Bullets = 1,
    Numbers = 2,
    /// Names: room for numbers of several digits.
    Names = 3,
}

struct List {
    kind: Kind,
    level: usize,
    first: u64,
}

/// The lists of a document.
#[derive(Default)]
pub(super) struct Numbering(Vec<List>);

/// Levels that Word knows.
pub(super) const DEEPEST: usize = 9;
/// The highest number that Word takes.
const HIGHEST: u64 = 2_147_483_647;

impl Numbering {
    /// Begins a list at a level, counted from 0, and returns what its paragraphs refer to.
    pub(super) fn begin(&mut self, kind: Kind, level: usize, first: u64) -> String {
        self.0.push(List { kind, level, first: first.min(HIGHEST) });
        self.0.len().to_string()
    }

    /// `rtl`: the paragraphs run from right to left.
    pub(super) fn file(&self, rtl: bool) -> Vec<u8> {
        let mut xml = Xml::new();
        xml.element("w:numbering", &[("xmlns:w", WORD)], |xml| {
            for kind in [Kind::Bullets, Kind::Numbers, Kind::Names] {
                xml.element("w:abstractNum", &[("w:abstractNumId", &id(kind))], |xml| {
                    xml.value("w:multiLevelType", "hybridMultilevel");
                    (0..DEEPEST).for_each(|depth| level(xml, kind, depth, rtl));
                });
            }
            for (list, number) in self.0.iter().zip(1..) {
                xml.element("w:num", &[("w:numId", &number.to_string())], |xml| {
                    xml.value("w:abstractNumId", &id(list.kind));
                    if list.kind != Kind::Bullets {
                        let level = list.level.to_string();
                        xml.element("w:lvlOverride", &[("w:ilvl", &level)], |xml| {
                            xml.value("w:startOverride", &list.first.to_string());
                        });
                    }
                });
            }
        });
        xml.into_bytes()
    }
}

fn id(kind: Kind) -> String {
    (kind as u8).to_string()
}

fn level(xml: &mut Xml, kind: Kind, depth: usize, rtl: bool) {
    let (format, sign) = match kind {
        Kind::Bullets => ("bullet", "•".to_owned()),
        Kind::Numbers | Kind::Names => ("decimal", format!("%{}.", depth + 1)),
    };
    let hanging = if kind == Kind::Names { 2 * STEP / 3 * 2 } else { STEP };
    // From right to left Word writes a number inwards from its place, LibreOffice outwards: a step
    // further in, it stays within the margin in both.
    let further = if rtl { hanging } else { 0 };
    let left = (hanging + further + STEP * depth).to_string();
    xml.element("w:lvl", &[("w:ilvl", &depth.to_string())], |xml| {
        xml.value("w:start", "1");
        xml.value("w:numFmt", format);
        xml.value("w:lvlText", &sign);
        xml.value("w:lvlJc", "left");
        xml.element("w:pPr", &[], |xml| {
            xml.empty("w:ind", &[("w:left", &left), ("w:hanging", &hanging.to_string())]);
        });
    });
}
