//! What every format is turned into: lines in reading order, some of them rows with cells.

use crate::{ReadError, limits, limits::too_large};

/// The source as lines, whatever the format was.
#[derive(Debug, Default)]
pub(crate) struct Source {
    pub lines: Vec<SourceLine>,
    /// Another sheet is another list, as in a workbook.
    pub sheets_apart: bool,
    /// What the sheets of a workbook are called.
    pub sheet_names: Vec<String>,
    /// The text is Markdown: its signs are no part of the names.
    pub markdown: bool,
    plain_lines: u32,
    letters: usize,
    printed: usize,
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
}

impl Source {
    /// Splits a text at its line ends (LF, CRLF, CR).
    pub(crate) fn from_text(text: &str) -> Self {
        let mut rest = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut source = Self::default();
        while !rest.is_empty() {
            let (line, tail) = rest.split_at(rest.find(['\n', '\r']).unwrap_or(rest.len()));
            rest = tail.strip_prefix("\r\n").or_else(|| tail.strip_prefix(['\n', '\r'])).unwrap_or(tail);
            source.plain_lines += 1;
            source.lines.push(SourceLine { number: source.plain_lines, sheet: 1, text: line.to_owned(), ..SourceLine::default() });
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
        Self::check_count(self.lines.len(), self.lines.iter().filter(|line| !line.text.is_empty()).count())?;
        self.lines.iter().try_for_each(check_line)
    }

    /// A line or paragraph of running text.
    pub(crate) fn push_line(&mut self, text: &str, role: Role) -> Result<(), ReadError> {
        let number = self.plain_lines + 1;
        self.plain_lines = number;
        self.push(SourceLine { number, sheet: 1, text: text.to_owned(), role, ..SourceLine::default() })
    }

    /// A row; its text is the cells joined by tabs, so that columns mean the same in every format.
    pub(crate) fn push_row(&mut self, number: u32, sheet: u32, cells: &[String], role: Role) -> Result<(), ReadError> {
        if cells.len() > limits::CELLS {
            return Err(too_large(format!("row {number} has {} fields", cells.len()), "200 fields"));
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
        self.push(SourceLine { number, sheet, text, cells: Some(spans), role, ..SourceLine::default() })
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
        return Err(too_large(format!("line {} is too long", line.number), "200,000 letters in a line"));
    }
    Ok(())
}

/// Turns the lines of a tab-separated part into rows.
pub(crate) fn tabbed(mut source: Source) -> Source {
    let fields: Vec<usize> = source.lines.iter().map(|line| inner_tabs(&line.text)).collect();
    let mut at = 0;
    while at < fields.len() {
        let mut end = at;
        while end < fields.len() && (fields[end] > 0 || (end > at && source.lines[end].text.trim().is_empty())) {
            end += 1;
        }
        let rows = fields[at..end.max(at)].iter().filter(|tabs| **tabs > 0).count();
        // Two tabbed lines may be an accident of layout; a table has a regular number of fields.
        let usual = fields[at..end.max(at)].iter().copied().max().unwrap_or(0);
        let regular = fields[at..end.max(at)].iter().filter(|tabs| **tabs > 0 && **tabs + 2 >= usual).count();
        if rows >= 3 && regular * 10 >= rows * 7 || (rows == 2 && usual >= 2) {
            for line in source.lines[at..end].iter_mut().filter(|line| inner_tabs(&line.text) > 0) {
                line.cells = Some(tab_cells(&line.text));
            }
        }
        at = end.max(at + 1);
    }
    source
}

/// Turns lines whose fields are set out in columns by runs of blanks into rows.
pub(crate) fn columned(mut source: Source) -> Source {
    let gaps: Vec<Vec<usize>> =
        source.lines.iter().map(|line| if line.cells.is_some() { Vec::new() } else { field_starts(&line.text) }).collect();
    let lines: Vec<usize> = (0..gaps.len()).filter(|at| !gaps[*at].is_empty()).collect();
    let printed = source.lines.iter().filter(|line| !line.text.trim().is_empty()).count();
    if lines.len() < 4 || lines.len() * 10 < printed * 3 {
        return source;
    }
    let mut seen: std::collections::BTreeMap<usize, usize> = std::collections::BTreeMap::new();
    for start in lines.iter().flat_map(|at| &gaps[*at]) {
        *seen.entry(*start).or_default() += 1;
    }
    // A sentence that is typed with two blanks after its stop has them in another place each time.
    let common: Vec<usize> = seen.into_iter().filter(|(_, times)| *times * 2 >= lines.len()).map(|(start, _)| start).collect();
    let telling = |at: usize| gaps[at].iter().any(|start| common.contains(start) && begins_with_letters(&source.lines[at].text, *start));
    let rows: Vec<usize> = lines.into_iter().filter(|at| telling(*at)).collect();
    if rows.len() >= 4 {
        for at in rows {
            let end = source.lines[at].text.chars().count();
            let starts: Vec<usize> = std::iter::once(0).chain(gaps[at].iter().copied()).collect();
            let ends = starts[1..].iter().copied().chain([end]);
            source.lines[at].cells = Some(starts.iter().zip(ends).map(|(start, end)| Span { start: *start, end }).collect());
        }
    }
    source
}

/// Columns where a field begins behind two blanks or more.
fn field_starts(text: &str) -> Vec<usize> {
    let chars: Vec<char> = text.trim_end().chars().collect();
    let first = chars.iter().position(|c| *c != ' ').unwrap_or(chars.len());
    (first + 2..chars.len()).filter(|at| chars[*at] != ' ' && chars[at - 1] == ' ' && chars[at - 2] == ' ').collect()
}

/// Whether more than a counter stands before a column.
fn begins_with_letters(text: &str, column: usize) -> bool {
    text.chars().take(column).filter(|c| c.is_alphabetic()).count() >= 2
}

fn inner_tabs(text: &str) -> usize {
    text.trim().matches('\t').count()
}

fn tab_cells(text: &str) -> Vec<Span> {
    let mut cells = Vec::new();
    let mut start = 0;
    let mut at = 0;
    for c in text.chars() {
        if c == '\t' {
            cells.push(Span { start, end: at });
            start = at + 1;
        }
        at += 1;
    }
    cells.push(Span { start, end: at });
    cells
}
