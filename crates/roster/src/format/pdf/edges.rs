//! Where columns begin: names of a column stand exactly below one another, also where the name
//! beside them leaves next to no gap.

use std::collections::HashMap;

use super::page::Line;

/// Lines that begin at one place make a column.
const LINES: usize = 3;

/// The places, across the page, at which pieces behind a gap begin.
#[derive(Debug, Default)]
pub(crate) struct Edges {
    places: Vec<f64>,
    /// From right to left it is the right end that is in line.
    rtl: bool,
}

impl Edges {
    pub(crate) fn of(lines: &[Line], rtl: bool) -> Self {
        let mut seen: HashMap<i64, (usize, f64)> = HashMap::new();
        for line in lines {
            for pair in line.pieces.windows(2) {
                let at = if rtl { pair[0].end } else { pair[1].x };
                let place =
                    seen.entry((at.clamp(-1e6, 1e6) * 2.0).round() as i64).or_insert((0, at));
                place.0 += 1;
            }
        }
        let mut places: Vec<f64> =
            seen.into_values().filter(|(count, _)| *count >= LINES).map(|(_, at)| at).collect();
        places.sort_by(f64::total_cmp);
        Self { places, rtl }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// Whether the gap between two letters is one between columns.
    pub(crate) fn part(&self, end: f64, x: f64) -> bool {
        let at = if self.rtl { end } else { x };
        let near = self.places.partition_point(|place| *place < at - 0.5);
        self.places.get(near).is_some_and(|place| (place - at).abs() <= 0.5)
    }
}
