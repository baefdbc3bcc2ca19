//! Columns of a page: lists set side by side are read one after the other, tables row by row.

use super::lines::{Line, Piece};
use crate::{contact, counter, counter::Firmness, words};

/// A line in reading order.
#[derive(Debug)]
pub(crate) struct Flowing {
    pub text: String,
    /// More space above it than between the lines of a paragraph.
    pub apart: bool,
}

#[derive(Debug)]
pub(crate) enum Block {
    Lines(Vec<Flowing>),
    /// Rows, and the left edges of their columns.
    Table(Vec<Vec<String>>, Vec<f64>),
}

/// The blocks of a page from top to bottom; `before`: the columns of a table at the end of the page before.
pub(crate) fn blocks(lines: &[&Line], before: Option<&[f64]>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut at = 0;
    if let Some(edges) = before
        && side_by_side(lines, 0).is_none()
    {
        at = lines.iter().take_while(|line| fits(line, edges)).count();
        if at > 0 {
            blocks.push(Block::Table(folded(&rows(&lines[..at], edges)), edges.to_vec()));
        }
    }
    while at < lines.len() {
        let Some((edges, end)) = side_by_side(lines, at) else {
            let end = (at + 1..lines.len()).find(|next| side_by_side(lines, *next).is_some()).unwrap_or(lines.len());
            blocks.push(Block::Lines(flow(lines[at..end].iter().flat_map(|line| one_piece(line)))));
            at = end;
            continue;
        };
        let rows = rows(&lines[at..end], &edges);
        if is_table(&rows) {
            blocks.push(Block::Table(folded(&rows), edges));
        } else {
            for column in 0..edges.len() {
                let order = if right_to_left(&rows) { edges.len() - 1 - column } else { column };
                blocks
                    .push(Block::Lines(flow(rows.iter().filter_map(|row| row.cells[order].clone().map(|piece| (piece, row.y, row.size))))));
            }
        }
        at = end;
    }
    blocks
}

/// Several fields, each within one column.
fn fits(line: &Line, edges: &[f64]) -> bool {
    let within = |piece: &Piece| edges.iter().all(|edge| !(piece.x < *edge && piece.end > *edge));
    line.pieces.len() > 1 && line.pieces.iter().all(within)
}

/// The left edges of the columns that begin at this line, and where they end; `None` where the text is one column.
fn side_by_side(lines: &[&Line], at: usize) -> Option<(Vec<f64>, usize)> {
    // The stretch of lines that share the gaps of this line: grown while the gaps stay open.
    let mut gaps = gaps(lines[at]);
    if gaps.is_empty() {
        gaps = opened_by_next(lines, at)?;
    }
    let mut end = at;
    let mut both = 0;
    let mut seen = vec![0_usize; gaps.len() + 1];
    while end < lines.len() {
        let narrowed: Vec<(f64, f64)> = gaps.iter().filter_map(|gap| narrowed(*gap, lines[end])).collect();
        if narrowed.len() < gaps.len() && (narrowed.is_empty() || end - at >= 3) {
            break;
        }
        gaps = narrowed;
        both += usize::from(lines[end].pieces.len() > 1);
        seen.truncate(gaps.len() + 1);
        end += 1;
    }
    let edges: Vec<f64> = std::iter::once(f64::MIN).chain(gaps.iter().map(|gap| f64::midpoint(gap.0, gap.1))).collect();
    let filled: Vec<usize> = (0..edges.len())
        .map(|column| lines[at..end].iter().filter(|line| line.pieces.iter().any(|piece| column_of(piece, &edges) == column)).count())
        .collect();
    let enough = end - at >= 3 && both >= 2 && filled.iter().all(|n| *n >= 2);
    enough.then_some((edges, end))
}

/// The wide gaps of a line.
fn gaps(line: &Line) -> Vec<(f64, f64)> {
    line.pieces.windows(2).map(|pair| (pair[0].end, pair[1].x)).collect()
}

/// A column may begin on a line of its own, between the lines of the other.
fn opened_by_next(lines: &[&Line], at: usize) -> Option<Vec<(f64, f64)>> {
    let next = lines.get(at + 1)?;
    let gaps: Vec<(f64, f64)> = gaps(next).into_iter().filter_map(|gap| narrowed(gap, lines[at])).collect();
    (!gaps.is_empty() && next.y - lines[at].y < 2.5 * next.size).then_some(gaps)
}

/// What is left of a gap when a line is added; `None` where the line crosses it.
fn narrowed(gap: (f64, f64), line: &Line) -> Option<(f64, f64)> {
    let mut gap = gap;
    for piece in &line.pieces {
        if piece.end <= gap.1 && piece.end > gap.0 && piece.x < gap.0 {
            gap.0 = piece.end;
        } else if piece.x >= gap.0 && piece.x < gap.1 && piece.end > gap.1 {
            gap.1 = piece.x;
        } else if piece.x < gap.1 && piece.end > gap.0 {
            return None;
        }
    }
    (gap.1 - gap.0 >= 0.8 * line.size).then_some(gap)
}

fn column_of(piece: &Piece, edges: &[f64]) -> usize {
    let middle = f64::midpoint(piece.x, piece.end);
    edges.iter().rposition(|edge| middle >= *edge).unwrap_or(0)
}

struct Row {
    cells: Vec<Option<Piece>>,
    y: f64,
    size: f64,
}

fn rows(lines: &[&Line], edges: &[f64]) -> Vec<Row> {
    lines
        .iter()
        .map(|line| {
            let mut cells: Vec<Option<Piece>> = vec![None; edges.len()];
            for piece in &line.pieces {
                match &mut cells[column_of(piece, edges)] {
                    Some(cell) => {
                        cell.text = format!("{} {}", cell.text, piece.text);
                        cell.end = piece.end;
                    }
                    empty => *empty = Some(piece.clone()),
                }
            }
            Row { cells, y: line.y, size: line.size }
        })
        .collect()
}

/// Fields of one row, or names side by side? Headings, numbers alone, places and addresses speak for a table; counters and names in
/// every column against it.
fn is_table(rows: &[Row]) -> bool {
    let width = rows.first().map_or(0, |row| row.cells.len());
    let heading = rows.iter().take(3).any(|row| {
        let known = row.cells.iter().flatten().filter(|cell| words::column_of(&cell.text).is_some()).count();
        known >= 2 || (known >= 1 && known == row.cells.iter().flatten().count() && width > 2)
    });
    if heading {
        return true;
    }
    let share = |column: usize, test: &dyn Fn(&str) -> bool| {
        let texts: Vec<&str> = rows.iter().filter_map(|row| row.cells[column].as_ref()).map(|cell| cell.text.as_str()).collect();
        texts.iter().filter(|text| test(text)).count() as f64 / texts.len().max(1) as f64
    };
    let counted = (0..width).filter(|column| share(*column, &is_counted) >= 0.4).count();
    if counted == width {
        return false;
    }
    let field = |text: &str| {
        is_only_number(text) || names::place_code(text).is_some() || contact::only_contact(text) || crate::document::date::only_date(text)
    };
    if (0..width).any(|column| share(column, &field) >= 0.5) {
        return true;
    }
    // Counters in the first column only: the others are notes to them.
    let aligned = rows.iter().filter(|row| row.cells.iter().flatten().count() == width).count() * 10 >= rows.len() * 7;
    let names = (0..width).filter(|column| share(*column, &|text| names::kind(text) == names::Kind::Organisation) >= 0.4).count();
    aligned && names < width && counted == 1
}

fn is_counted(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    counter::at_start(&chars).is_some_and(|counter| counter.firmness == Firmness::Firm && counter.text < chars.len())
}

fn is_only_number(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    counter::at_start(&chars).is_some_and(|counter| counter.mark.number().is_some() && counter.text >= chars.len())
}

/// Rows of text; a row that only goes on with one field is folded into the row above.
fn folded(rows: &[Row]) -> Vec<Vec<String>> {
    let mut out: Vec<Vec<String>> = Vec::new();
    let mut before: Option<&Row> = None;
    let spacing = rows.windows(2).map(|pair| pair[1].y - pair[0].y).fold(f64::MAX, f64::min);
    let numbered = rows.iter().filter(|row| row.cells[0].as_ref().is_some_and(|cell| is_only_number(&cell.text))).count() * 2 > rows.len();
    for row in rows {
        let close = before.is_some_and(|above| row.y - above.y <= spacing * 1.25);
        let goes_on = close && row.cells[0].is_none() && (numbered || row.cells.iter().flatten().count() < row.cells.len().div_ceil(2));
        let texts: Vec<String> = row.cells.iter().map(|cell| cell.as_ref().map_or_else(String::new, |cell| cell.text.clone())).collect();
        match out.last_mut() {
            Some(above) if goes_on => {
                for (above, text) in above.iter_mut().zip(texts).filter(|(_, text)| !text.is_empty()) {
                    above.push(' ');
                    above.push_str(&text);
                }
            }
            _ => out.push(texts),
        }
        before = Some(row);
    }
    out
}

fn right_to_left(rows: &[Row]) -> bool {
    let texts: Vec<&str> = rows.iter().flat_map(|row| row.cells.iter().flatten()).map(|cell| cell.text.as_str()).collect();
    is_rtl(&texts.concat())
}

/// Whether most letters run from right to left.
pub(crate) fn is_rtl(text: &str) -> bool {
    let rtl = text.chars().filter(|c| matches!(c, '\u{590}'..='\u{8ff}')).count();
    rtl * 2 > text.chars().filter(|c| c.is_alphabetic()).count()
}

fn one_piece(line: &Line) -> Vec<(Piece, f64, f64)> {
    let end = line.pieces.last().map_or(0.0, |piece| piece.end);
    let mut texts: Vec<&str> = line.pieces.iter().map(|piece| piece.text.as_str()).collect();
    if is_rtl(&line.text()) {
        texts.reverse();
    }
    vec![(Piece { x: line.x(), end, text: texts.join("  ") }, line.y, line.size)]
}

/// Lines with the indent they have on the page, and the gaps between paragraphs.
fn flow(pieces: impl Iterator<Item = (Piece, f64, f64)>) -> Vec<Flowing> {
    let pieces: Vec<(Piece, f64, f64)> = pieces.collect();
    let left = pieces.iter().map(|(piece, _, _)| piece.x).fold(f64::MAX, f64::min);
    let mut steps: Vec<f64> = pieces.windows(2).map(|pair| pair[1].1 - pair[0].1).filter(|step| *step > 0.0).collect();
    steps.sort_by(f64::total_cmp);
    let usual = steps.get(steps.len() / 4).copied().unwrap_or(0.0);
    let rtl = pieces.iter().filter(|(piece, _, _)| is_rtl(&piece.text)).count() * 2 > pieces.len();
    let mut above: Option<f64> = None;
    pieces
        .iter()
        .map(|(piece, y, size)| {
            let apart = above.is_none_or(|above| y - above > usual.max(*size) * 1.45);
            above = Some(*y);
            // A letter is about half as wide as it is high.
            let indent = if rtl { 0.0 } else { ((piece.x - left) / (size * 0.5)).clamp(0.0, 60.0) };
            Flowing { text: format!("{}{}", " ".repeat(indent as usize), piece.text), apart }
        })
        .collect()
}
