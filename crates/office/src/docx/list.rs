//! Who signed, and by what all of it can be checked.

use super::{body::Body, numbering::Kind, paragraph::Look, section::Section};
use press::edition::{Edition, EditionGroup, EditionRow, Run};

impl Body {
    pub(super) fn list(&mut self, edition: &Edition) {
        let (list, lang) = (&edition.list, self.lang.clone());
        self.heading("Heading1", &list.heading);
        let head = list.accounting.iter().chain([&list.as_of]);
        for words in head {
            self.paragraph(&Look::default(), &lang, &[Run::plain(words)]);
        }
        if edition.listed() == 0 {
            self.paragraph(&Look::default(), &lang, &[Run::plain(&list.empty)]);
        }
        self.end_section(Section::Text);
        if edition.listed() > 0 {
            for group in &list.groups {
                self.group(group);
            }
            self.end_section(Section::Names);
        }
        for words in &list.legend {
            self.paragraph(&Look::of("Caption"), &lang, &[Run::plain(words)]);
        }
    }

    /// Word counts the names, beginning with the number that the first of them has on the list.
    fn group(&mut self, group: &EditionGroup) {
        self.heading("Heading2", &group.heading);
        let lang = self.lang.clone();
        let mut list = String::new();
        let mut next = None;
        for row in &group.rows {
            if next != Some(row.number) {
                list = self.numbering.begin(Kind::Names, 0, row.number.into());
            }
            next = Some(row.number + 1);
            let look = Look { point: Some((&list, 0)), names: true, ..Look::of("List") };
            self.paragraph(&look, &lang, &entry(row));
        }
    }

    pub(super) fn proof(&mut self, edition: &Edition) {
        let (proof, lang) = (&edition.proof, self.lang.clone());
        self.heading("Heading1", &proof.heading);
        let mut lines = vec![
            vec![Run::plain(format!("{} · {}", proof.version_line, proof.frozen))],
            vec![Run::plain(format!("SHA-256 {}", proof.text_sha256))],
        ];
        if let Some(log) = &proof.log {
            lines.push(vec![Run::plain(&log.line)]);
            lines.push(vec![Run::plain(format!("{} {}", log.root_label, log.root))]);
        }
        lines.push(proof.how.clone());
        lines.push(vec![Run::isolated(&proof.address)]);
        for line in &lines {
            self.paragraph(&Look::of("Fingerprint"), &lang, line);
        }
    }
}

/// `name (short), other name, role, affiliation*, place, country °`
fn entry(row: &EditionRow) -> Vec<Run> {
    let mut runs = vec![Run::plain(&row.name)];
    if let Some(short) = &row.short {
        runs.push(Run::plain(format!(" ({short})")));
    }
    for note in &row.notes {
        let sign = if note.identification { "*" } else { "" };
        runs.push(Run::plain(format!("{}{}{sign}", row.comma, note.text)));
    }
    if row.unconfirmed {
        runs.push(Run::plain(" °"));
    }
    runs
}
