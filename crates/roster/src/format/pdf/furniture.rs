//! Headers, footers and page numbers.

use std::collections::HashMap;

use super::lines::Line;

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

/// The first two and the last two lines.
fn edges(page: &[Line]) -> Vec<usize> {
    (0..page.len()).filter(|at| *at < 2 || at + 2 >= page.len()).collect()
}

/// The text without its numbers, and about where it stands. Entries with different names keep different keys.
fn key(line: &Line) -> String {
    let letters: String = line.text().chars().filter(|c| !c.is_numeric()).collect();
    format!("{:.0} {letters}", line.y / 8.0)
}
