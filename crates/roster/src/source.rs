//! What every format is turned into: lines in reading order, some of them rows with cells.

use crate::{PrintedDate, ReadError, limits, limits::too_large};

/// The source as lines, whatever the format was.
#[derive(Debug, Default)]
pub(crate) struct Source {
    pub lines: Vec<SourceLine>,
    /// Another sheet is another list, as in a workbook.
    pub sheets_apart: bool,
    /// What the sheets of a workbook are called.
    pub sheet_names: Vec<String>,
    /// What the columns of a table are called, by its sheet, where no row of it says so.
    pub heads: std::collections::HashMap<u32, Vec<String>>,
    /// The text is Markdown, and the lines have it in `raw`.
    pub markdown: bool,
    /// What a head apart from the text says of the document.
    pub front: Front,
    plain_lines: u32,
    letters: usize,
    printed: usize,
}

/// Title and date from the head of a file.
#[derive(Debug, Clone, Default)]
pub(crate) struct Front {
    pub title: Option<String>,
    pub date: Option<PrintedDate>,
}

#[derive(Debug, Clone, Default)]
pub(crate) struct SourceLine {
    /// 1-based, as a person would count: the line of a text, the row of a table.
    pub number: u32,
    /// 1-based sheet or table.
    pub sheet: u32,
    pub text: String,
    /// Character spans of the cells inside `text`, where the line is a row of several fields.
    pub cells: Option<Vec<Span>>,
    /// The format itself says what this line is.
    pub role: Role,
    /// The number that the format prints for a counter written otherwise.
    pub counted: Option<u32>,
    /// The line as it stands in a file of which `text` is only what is shown.
    pub raw: Option<String>,
}

/// 0-based character columns, end exclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span {
    pub start: usize,
    pub end: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Role {
    #[default]
    Plain,
    /// Marked as a heading by the format (heading style, `<h2>`, `##`).
    Heading,
    /// A caption row or `<th>` row of a table.
    TableHead,
    /// Repeated on every page, or a page number.
    PageFurniture,
    /// One entry of a list that the format marks as such, with or without a counter.
    Listed,
    /// The rest of the entry above, as the format says.
    Continued,
}

impl Source {
    /// Splits a text at its line ends (LF, CRLF, CR).
    pub(crate) fn from_text(text: &str) -> Self {
        let mut rest = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut source = Self::default();
        while !rest.is_empty() {
            let end = rest.bytes().position(|byte| matches!(byte, b'\n' | b'\r'));
            let (line, tail) = rest.split_at(end.unwrap_or(rest.len()));
            rest = tail
                .strip_prefix("\r\n")
                .or_else(|| tail.strip_prefix(['\n', '\r']))
                .unwrap_or(tail);
            source.plain_lines += 1;
            source.lines.push(SourceLine {
                number: source.plain_lines,
                sheet: 1,
                text: line.to_owned(),
                ..SourceLine::default()
            });
        }
        source
    }

    fn check_count(lines: usize, printed: usize) -> Result<(), ReadError> {
        if printed > limits::PRINTED || lines > limits::LINES {
            return Err(too_large("the file has too many lines", "150,000 lines with text"));
        }
        Ok(())
    }

    /// Whether a text keeps to the limits.
    pub(crate) fn check(&self) -> Result<(), ReadError> {
        Self::check_count(
            self.lines.len(),
            self.lines.iter().filter(|line| !line.text.is_empty()).count(),
        )?;
        self.lines.iter().try_for_each(check_line)
    }

    /// A line or paragraph of running text.
    pub(crate) fn push_line(&mut self, text: &str, role: Role) -> Result<(), ReadError> {
        let number = self.plain_lines + 1;
        self.plain_lines = number;
        self.push(SourceLine {
            number,
            sheet: 1,
            text: text.to_owned(),
            role,
            ..SourceLine::default()
        })
    }

    /// A row; its text is the cells joined by tabs, so that columns mean the same in every format.
    pub(crate) fn push_row(
        &mut self,
        number: u32,
        sheet: u32,
        cells: &[String],
        role: Role,
    ) -> Result<(), ReadError> {
        if cells.len() > limits::CELLS {
            return Err(too_large(
                format!("row {number} has {} fields", cells.len()),
                "200 fields",
            ));
        }
        let mut text = String::new();
        let mut spans = Vec::with_capacity(cells.len());
        let mut at = 0;
        for (i, cell) in cells.iter().enumerate() {
            if i > 0 {
                text.push('\t');
                at += 1;
            }
            let start = at;
            // A cell may hold line ends and tabs of its own; the row stays one line.
            let clean = cell.trim().chars().map(|c| if c.is_control() { ' ' } else { c });
            for c in clean {
                text.push(c);
                at += 1;
            }
            spans.push(Span { start, end: at });
        }
        self.push(SourceLine {
            number,
            sheet,
            text,
            cells: Some(spans),
            role,
            ..SourceLine::default()
        })
    }

    fn push(&mut self, line: SourceLine) -> Result<(), ReadError> {
        self.letters += line.text.len();
        self.printed += usize::from(!line.text.is_empty());
        Self::check_count(self.lines.len(), self.printed)?;
        check_line(&line)?;
        if self.letters > limits::TEXT {
            return Err(too_large("the file has too much text", "8 million letters"));
        }
        self.lines.push(line);
        Ok(())
    }
}

/// Refuses a line that no list holds.
fn check_line(line: &SourceLine) -> Result<(), ReadError> {
    // Bytes first: they are known without counting.
    if line.text.len() > limits::LINE && line.text.chars().count() > limits::LINE {
        return Err(too_large(
            format!("line {} is too long", line.number),
            "200,000 letters in a line",
        ));
    }
    Ok(())
}
