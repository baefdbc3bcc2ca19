//! Tables.

use super::{body::Body, lang::TextLang, paragraph::Look, section::WIDTH};
use press::edition::{Phrase, Run, Style};

impl Body {
    /// Columns of one width; the head, where there is one, stands again on every page.
    pub(super) fn table(&mut self, head: &[Phrase], rows: &[Vec<Phrase>], lang: &TextLang) {
        let columns = rows.iter().map(Vec::len).chain([head.len(), 1]).max().unwrap_or(1);
        let width = (WIDTH / columns).to_string();
        self.xml.open("w:tbl", &[]);
        self.xml.element("w:tblPr", &[], |xml| {
            xml.value("w:tblStyle", "TableGrid");
            if lang.rtl {
                xml.empty("w:bidiVisual", &[]);
            }
            xml.empty("w:tblW", &[("w:w", &WIDTH.to_string()), ("w:type", "dxa")]);
        });
        self.xml.element("w:tblGrid", &[], |xml| {
            (0..columns).for_each(|_| xml.empty("w:gridCol", &[("w:w", &width)]));
        });
        if !head.is_empty() {
            let strong =
                |run: &Run| Run { style: Style { strong: true, ..run.style }, ..run.clone() };
            let head: Vec<Phrase> =
                head.iter().map(|cell| cell.iter().map(strong).collect()).collect();
            self.row(&head, true, (columns, &width), lang);
        }
        for row in rows {
            self.row(row, false, (columns, &width), lang);
        }
        self.xml.close("w:tbl");
        // Word joins tables with nothing between them.
        self.paragraph(&Look::default(), lang, &[]);
    }

    fn row(
        &mut self,
        cells: &[Phrase],
        head: bool,
        (columns, width): (usize, &str),
        lang: &TextLang,
    ) {
        self.xml.open("w:tr", &[]);
        self.xml.element("w:trPr", &[], |xml| {
            xml.empty("w:cantSplit", &[]);
            if head {
                xml.empty("w:tblHeader", &[]);
            }
        });
        for at in 0..columns {
            self.xml.open("w:tc", &[]);
            self.xml.element("w:tcPr", &[], |xml| {
                xml.empty("w:tcW", &[("w:w", width), ("w:type", "dxa")]);
            });
            let cell = cells.get(at).map_or(&[][..], Vec::as_slice);
            self.paragraph(&Look::of("TableText"), lang, cell);
            self.xml.close("w:tc");
        }
        self.xml.close("w:tr");
    }
}
