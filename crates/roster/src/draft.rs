//! An entry while it is being put together from its lines.

use crate::{Contact, group::Group, source::Span, table::CellName};

/// Who signs by an entry, as far as the layout tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Party {
    Person,
    Body,
}

#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "independent observations, not states")]
pub(crate) struct Draft {
    /// Index of its first line.
    pub line: usize,
    /// Indices of the further lines it was joined from.
    pub further: Vec<usize>,
    pub number: Option<u32>,
    /// As printed, without the counter.
    pub text: String,
    /// Columns on the first line, counter included.
    pub span: Span,
    pub heading: Option<String>,
    /// What the heading says of the entries below it.
    pub group: Group,
    /// Another entry stands on the same line.
    pub shared: bool,
    /// A heading stands between it and the entry before.
    pub fresh: bool,
    /// A place from a column of its own.
    pub place: Option<String>,
    /// A short name from a column of its own.
    pub short: Option<String>,
    /// What a person is or does, from a column or a line of its own.
    pub role: Option<String>,
    /// The body that a person belongs to, from a column or a line of its own.
    pub affiliation: Option<String>,
    /// Who signs, where the columns or the lines of the entry tell.
    pub party: Option<Party>,
    /// The first entry of those of which nothing tells whether the person or the body signs.
    pub open_party: bool,
    /// Invisible signs of direction stand on its line, or in it where it shares the line.
    pub turned: bool,
    /// The counter was a bullet, a letter or nothing.
    pub marked: bool,
    /// How the one who signs can be reached.
    pub contact: Contact,
    /// Read out of a mail.
    pub from_mail: bool,
}

impl Draft {
    /// An entry of one line, before anything but its text is known.
    pub(crate) fn new(line: usize, span: Span, number: Option<u32>, text: String) -> Self {
        Self {
            line,
            further: Vec::new(),
            number,
            text,
            span,
            heading: None,
            group: Group::Neither,
            shared: false,
            fresh: false,
            place: None,
            short: None,
            role: None,
            affiliation: None,
            party: None,
            open_party: false,
            turned: false,
            marked: false,
            contact: Contact::default(),
            from_mail: false,
        }
    }

    /// What the cells of its row say of it.
    pub(crate) fn take_cells(&mut self, name: &CellName) {
        self.place.clone_from(&name.place);
        self.short.clone_from(&name.short);
        self.role.clone_from(&name.role);
        self.affiliation.clone_from(&name.affiliation);
        self.party = name.party;
        self.contact.clone_from(&name.contact);
    }

    /// Adds the rest of a broken entry; a word broken by a hyphen is put together again.
    pub(crate) fn join(&mut self, line: usize, rest: &str) {
        self.further.push(line);
        let small = rest.chars().next().is_some_and(char::is_lowercase);
        let broken = small
            && self.text.ends_with(['-', '‐'])
            && self.text.chars().rev().nth(1).is_some_and(char::is_lowercase);
        if broken || self.text.ends_with('\u{ad}') {
            self.text.pop();
        } else if [" -", " /", " –", " |"].iter().any(|end| self.text.ends_with(end)) {
            // "Network -", and its short name on the next line.
            self.text.push(' ');
        } else if !self.text.is_empty() && !self.text.ends_with(['-', '‐', '/', '(']) {
            self.text.push(' ');
        }
        self.text.push_str(rest);
    }

    /// Without the sign that only separates it from the next entry.
    pub(crate) fn without_separator(&self) -> &str {
        let text = self.text.trim_end();
        for last in [" and", " y", " e", " et", " و", " и", " und", " &"] {
            if let Some(before) = text.strip_suffix(last)
                && let Some(name) = before.trim_end().strip_suffix([';', ',', '؛', '،'])
            {
                return name.trim_end();
            }
        }
        text.trim_end_matches([';', ',', '؛', '،']).trim_end()
    }

    pub(crate) fn ends_with_separator(&self) -> bool {
        self.without_separator().len() < self.text.trim_end().len()
    }
}
