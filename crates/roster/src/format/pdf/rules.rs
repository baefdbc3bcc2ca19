//! Drawn lines: the borders of table cells.

use super::page::Rule;
use hayro_interpret::kurbo::{Affine, BezPath, Rect, Shape};

/// More lines than any page of a table has.
const MOST: usize = 4_000;
/// Pages with larger paths are drawings.
const ELEMENTS: usize = 2_000;

/// The lines of one page.
#[derive(Debug, Default)]
pub(crate) struct Rules {
    pub level: Vec<Rule>,
    pub upright: Vec<Rule>,
    /// Small filled shapes: left end, right end, middle of their height.
    pub dots: Vec<(f64, f64, f64)>,
}

impl Rules {
    /// Takes up what is drawn; `outlined`: the edges of a box are lines, not only a thin box
    /// itself.
    pub(crate) fn path(&mut self, path: &BezPath, transform: Affine, outlined: bool) {
        if path.elements().len() > ELEMENTS {
            return;
        }
        let area = transform.transform_rect_bbox(path.bounding_box());
        if (1.0..6.0).contains(&area.width())
            && (0.8..1.25).contains(&(area.height() / area.width()))
            && self.dots.len() < MOST
        {
            self.dots.push((area.x0, area.x1, area.center().y));
            return;
        }
        for part in path.subpaths() {
            // Rounded and slanted shapes are no borders, and their box says nothing.
            if part.len() <= 6 {
                let part: BezPath = part.iter().copied().collect();
                self.rect(
                    transform.transform_rect_bbox(part.bounding_box()),
                    outlined && part.elements().len() >= 4,
                );
            }
        }
    }

    pub(crate) fn rect(&mut self, area: Rect, outlined: bool) {
        let area = area.abs();
        if !area.is_finite() || self.level.len() + self.upright.len() >= MOST {
            return;
        }
        let middle = area.center();
        match (area.width() < 2.5, area.height() < 2.5) {
            (true, false) if area.height() > 5.0 => {
                self.upright.push(Rule { from: area.y0, to: area.y1, at: middle.x });
            }
            (false, true) if area.width() > 5.0 => {
                self.level.push(Rule { from: area.x0, to: area.x1, at: middle.y });
            }
            (false, false) if outlined => {
                self.level.extend([area.y0, area.y1].map(|at| Rule {
                    from: area.x0,
                    to: area.x1,
                    at,
                }));
                self.upright.extend([area.x0, area.x1].map(|at| Rule {
                    from: area.y0,
                    to: area.y1,
                    at,
                }));
            }
            _ => {}
        }
    }

    /// In order, those of one height together.
    pub(crate) fn sorted(mut self) -> Self {
        self.level.sort_by(|a, b| a.at.total_cmp(&b.at).then(a.from.total_cmp(&b.from)));
        self.upright.sort_by(|a, b| a.at.total_cmp(&b.at).then(a.from.total_cmp(&b.from)));
        self
    }

    /// Whether an upright line stands between two letters of a line of text.
    pub(crate) fn part(&self, left: f64, right: f64, y: f64, size: f64) -> bool {
        let first = self.upright.partition_point(|rule| rule.at < left - 0.5);
        let middle = y - 0.3 * size;
        self.upright[first..]
            .iter()
            .take(200)
            .take_while(|rule| rule.at <= right + 0.5)
            .any(|rule| rule.from <= middle && rule.to >= middle)
    }

    /// The heights at which lines cross `x`, in order, each once.
    pub(crate) fn crossing(&self, x: f64, top: f64, bottom: f64) -> Vec<f64> {
        let mut heights: Vec<f64> = self
            .level
            .iter()
            .filter(|rule| {
                rule.from <= x + 1.0 && rule.to >= x - 1.0 && rule.at >= top && rule.at <= bottom
            })
            .map(|rule| rule.at)
            .collect();
        heights.dedup_by(|next, before| (*next - *before).abs() < 3.0);
        heights
    }
}
