//! The letters of a page, with their places.

use std::panic::resume_unwind;

use hayro_interpret::{
    BlendMode, ClipPath, Device, DrawMode, DrawProps, Image, ImageDrawProps, SoftMask,
    font::{Glyph, GlyphRun},
    hayro_cmap::BfString,
    kurbo::{BezPath, Point, Rect},
};
use unicode_normalization::UnicodeNormalization;

use super::{page::Letter, rules::Rules};
use crate::{ReadError, limits::too_large};

/// Collects the horizontal text that a page draws, and the lines around it.
pub(crate) struct Letters {
    found: Vec<Letter>,
    rules: Rules,
    room: usize,
    full: bool,
    budget: Budget,
}

/// What the pages of a document may still draw.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Budget {
    /// Runs of letters, lines, pictures.
    things: usize,
    /// Frames set around something drawn; each costs the reader much more than a line.
    frames: usize,
}

impl Default for Budget {
    fn default() -> Self {
        Self { things: 10_000_000, frames: 50_000 }
    }
}

/// Thrown out of pages that draw without end: forms that draw forms that draw forms.
pub(crate) struct Endless;

impl Letters {
    pub(crate) fn new(room: usize, budget: Budget) -> Self {
        Self { found: Vec::new(), rules: Rules::default(), room, full: false, budget }
    }

    /// The reader of the format cannot be stopped but by throwing; it is caught where the pages are
    /// read.
    fn draws(&mut self) {
        match self.budget.things.checked_sub(1) {
            Some(left) => self.budget.things = left,
            None => resume_unwind(Box::new(Endless)),
        }
    }

    fn frames(&mut self) {
        match self.budget.frames.checked_sub(1) {
            Some(left) => self.budget.frames = left,
            None => resume_unwind(Box::new(Endless)),
        }
    }

    pub(crate) fn finish(self) -> Result<(Vec<Letter>, Rules, Budget), ReadError> {
        if self.full {
            return Err(too_large("the pdf has too much text", "8 million letters"));
        }
        Ok((self.found, self.rules.sorted(), self.budget))
    }
}

impl Device<'_> for Letters {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, '_>, props: DrawProps<'_>, _: &DrawMode) {
        self.draws();
        for glyph in run.glyphs() {
            if self.found.len() >= self.room {
                self.full = true;
                return;
            }
            let Some(text) = glyph.as_unicode() else { continue };
            let text = match text {
                BfString::Char(c) => c.to_string(),
                BfString::String(text) => text,
            };
            let place = props.transform * glyph.transform();
            let width = match &**glyph {
                Glyph::Outline(outline) => outline.advance_width(),
                Glyph::Type3(drawn) => drawn.advance_width(),
            };
            let origin = place * Point::ZERO;
            let end = place * Point::new(f64::from(width.unwrap_or(500.0)), 0.0);
            let size = (place * Point::new(0.0, 1000.0)).distance(origin);
            // Watermarks and the like run across the page.
            let level = (end.y - origin.y).abs() <= (end.x - origin.x).abs() * 0.2;
            if level
                && size.is_finite()
                && size > 0.5
                && origin.x.is_finite()
                && origin.y.is_finite()
                && end.x.is_finite()
            {
                self.found.push(Letter {
                    text: shaped_back(&text),
                    x: origin.x.min(end.x),
                    end: end.x.max(origin.x),
                    y: origin.y,
                    size,
                });
            }
        }
    }

    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'_>, mode: &DrawMode) {
        self.draws();
        self.rules.path(path, props.transform, !matches!(mode, DrawMode::Fill(_)));
    }
    fn draw_rect(&mut self, area: &Rect, props: DrawProps<'_>, mode: &DrawMode) {
        self.draws();
        self.rules
            .rect(props.transform.transform_rect_bbox(*area), !matches!(mode, DrawMode::Fill(_)));
    }
    fn push_clip_path(&mut self, _: &ClipPath) {
        self.frames();
    }
    fn push_clip_rect(&mut self, _: &Rect) {
        self.frames();
    }
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {
        self.frames();
    }
    fn draw_image(&mut self, _: Image<'_, '_>, _: ImageDrawProps<'_>) {
        self.draws();
    }
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

/// Ligatures and the shapes of Arabic letters, back to the letters themselves.
fn shaped_back(text: &str) -> String {
    let shaped = |c: char| matches!(c, '\u{fb00}'..='\u{fb4f}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}');
    if text.contains(shaped) { text.nfkc().collect() } else { text.to_owned() }
}
