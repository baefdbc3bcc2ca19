//! Headers, footers, page numbers, and notes at the foot of a page.

use std::collections::HashMap;

use super::{counters, page::Line};

/// Size of small print beside that of most letters.
const SMALL: f64 = 0.85;
/// Lines of small print at one end of a page.
const MOST_SMALL_PRINT: usize = 4;

/// Marks lines at the top or bottom that most pages repeat, numbers aside, and page numbers.
pub(crate) fn mark(pages: &mut [Vec<Line>]) {
    if pages.len() < 2 {
        return;
    }
    let mut seen: HashMap<String, usize> = HashMap::new();
    for page in pages.iter() {
        let mut keys: Vec<String> = edges(page).into_iter().map(|at| key(&page[at])).collect();
        keys.sort_unstable();
        keys.dedup();
        for key in keys {
            *seen.entry(key).or_default() += 1;
        }
    }
    let many = (pages.len() * 6).div_ceil(10).max(2);
    for page in pages {
        for at in edges(page) {
            let key = key(&page[at]);
            page[at].furniture = seen.get(&key).is_some_and(|n| *n >= many);
        }
    }
}

/// Marks the notes to which the signs of the page lead: small print at its foot, from the first
/// line that begins with such a sign.
pub(crate) fn mark_notes(page: &mut [Line], signs: &[String], usual: f64) {
    let small = |line: &Line| line.size <= 0.92 * usual;
    let foot =
        page.iter().rposition(|line| !line.furniture && !small(line)).map_or(0, |last| last + 1);
    let leads = |line: &Line| {
        let text = line.text();
        let sign: String = text
            .chars()
            .take_while(|c| c.is_ascii_digit() || matches!(c, '*' | '†' | '‡' | '§' | '⁎' | '∗'))
            .collect();
        // A small list may be counted with the same figures.
        !sign.is_empty()
            && counters::number(&text).is_none()
            && (signs.contains(&sign) || !sign.starts_with(|c: char| c.is_ascii_digit()))
    };
    if let Some(first) = page[foot..].iter().position(|line| !line.furniture && leads(line)) {
        page[foot + first..].iter_mut().for_each(|line| line.furniture = true);
    }
}

/// Marks the small print at the very top and bottom of a page: addresses of the makers, dates of
/// printing.
pub(crate) fn mark_small_print(page: &mut [Line], usual: f64) {
    let small = |line: &Line| {
        line.furniture || (line.size <= SMALL * usual && counters::number(&line.text()).is_none())
    };
    let top = page.iter().take_while(|line| small(line)).count();
    let bottom = page.iter().rposition(|line| !small(line)).map_or(page.len(), |last| last + 1);
    // A page of small print has other things to say.
    if top <= MOST_SMALL_PRINT {
        page[..top].iter_mut().for_each(|line| line.furniture = true);
    }
    if page.len() - bottom <= MOST_SMALL_PRINT {
        page[bottom..].iter_mut().for_each(|line| line.furniture = true);
    }
}

/// Whether so little is set small that it is no list.
pub(crate) fn small_print_is_rare(pages: &[Vec<Line>], usual: f64) -> bool {
    let (mut small, mut all) = (0, 0);
    for piece in pages.iter().flatten().filter(|line| !line.furniture).flat_map(|line| &line.pieces)
    {
        all += piece.text.len();
        small += if piece.size <= SMALL * usual { piece.text.len() } else { 0 };
    }
    small * 5 <= all
}

/// The size in which most letters of the document are set.
pub(crate) fn usual_size(pages: &[Vec<Line>]) -> f64 {
    let mut letters: HashMap<i64, usize> = HashMap::new();
    for line in pages.iter().flatten() {
        for piece in &line.pieces {
            *letters.entry((piece.size * 4.0).min(1e9) as i64).or_default() += piece.text.len();
        }
    }
    letters
        .into_iter()
        .max_by_key(|(size, count)| (*count, *size))
        .map_or(0.0, |(size, _)| size as f64 / 4.0)
}

/// The first two and the last two lines.
fn edges(page: &[Line]) -> Vec<usize> {
    (0..page.len()).filter(|at| *at < 2 || at + 2 >= page.len()).collect()
}

/// The text without its numbers, and about where it stands. Entries with different names keep
/// different keys.
fn key(line: &Line) -> String {
    let letters: String = line.text().chars().filter(|c| !c.is_numeric()).collect();
    format!("{:.0} {letters}", line.y / 8.0)
}
