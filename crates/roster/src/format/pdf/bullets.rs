//! Bullets that are drawn and not written, as browsers print them.

use super::{page::Letter, rules::Rules};

/// A page of more dots is a drawing.
const MOST: usize = 400;

/// Puts a bullet before each line that has a dot in front of it.
pub(crate) fn add(groups: &mut [Vec<Letter>], rules: &Rules, rtl: bool) {
    if rules.dots.len() > MOST {
        return;
    }
    for (x, end, y) in &rules.dots {
        let first = groups.partition_point(|group| group[0].y < *y - 8.0);
        let found = groups[first..].iter_mut().take(6).find(|group| {
            let letter = group.iter().find(|letter| letter.x > *x);
            let behind = group.iter().rev().find(|letter| letter.end < *end);
            let near =
                |letter: &Letter| letter.y - y < 0.7 * letter.size && end - x < 0.6 * letter.size;
            // In front means at one end of the line or of a column.
            let left = letter.is_some_and(|letter| {
                near(letter) && (0.2..3.5).contains(&((letter.x - end) / letter.size))
            }) && behind.is_none_or(|letter| x - letter.end > letter.size);
            let right = rtl
                && letter.is_none()
                && behind.is_some_and(|letter| {
                    near(letter) && (0.2..3.5).contains(&((x - letter.end) / letter.size))
                });
            left || right
        });
        if let Some(group) = found {
            let Letter { y, size, .. } = group[0];
            let at = group.partition_point(|letter| letter.x <= *x);
            group.insert(at, Letter { text: "•".to_owned(), x: *x, end: *end, y, size });
        }
    }
}
