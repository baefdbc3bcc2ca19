//! Where in a document the list of signatories stands.

use crate::{
    counter::{Firmness, Mark},
    shape::{Closing, LineKind, Opening, Shape},
    source::Role,
    table::facts,
};

/// The part of the lines that holds the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Region {
    /// First line of the list; group headings above the first name included.
    pub start: usize,
    /// One past the last line.
    pub end: usize,
    /// The line that introduces the list, where there is one.
    pub anchor: Option<usize>,
}

/// Finds the list: what follows the best introducing line, else the best run of lines that look
/// like names.
pub(crate) fn find(shapes: &[Shape]) -> Option<Region> {
    let weights = weights(shapes);
    let listed = weights.iter().filter(|w| **w >= MARKED).count();
    let anchored = best_anchored(shapes, &weights);
    let free = best_run(&weights);
    let chosen = match (anchored, free) {
        (Some((region, value)), Some((_, _, top))) if value * 2.0 >= top || listed == 0 => {
            Some(region)
        }
        (Some((region, _)), None) => Some(region),
        (_, Some((start, end, value))) => {
            let any_prose = shapes.iter().any(super::shape::Shape::is_prose);
            let enough = if any_prose { value >= 2.0 } else { value > 0.0 };
            enough.then_some(Region { start, end, anchor: None })
        }
        _ => None,
    };
    chosen.map(|region| trimmed(shapes, widened(shapes, &weights, region)))
}

/// The list with what else is one: the rest of its last block, and further lists behind it.
fn widened(shapes: &[Shape], weights: &[f64], mut region: Region) -> Region {
    region.end = with_the_rest(shapes, region);
    while let Some((from, to, value)) = best_run(&weights[region.end..]) {
        let (from, to) = (region.end + from, region.end + to);
        // Points of a text stand below a list too; names are known, or counted as the list is.
        if value < 1.2 || !is_list(shapes, from, to) {
            break;
        }
        region.end = with_the_rest(shapes, Region { end: to, ..region });
    }
    region
}

/// Lines right below the list that count on from it, or stand in its last block.
fn with_the_rest(shapes: &[Shape], region: Region) -> usize {
    let mut end = region.end;
    let last = |end: usize| (region.start..end).rev().find(|at| !shapes[*at].blank());
    while let Some(above) = last(end) {
        let Some(next) = (end..shapes.len().min(end + 3)).find(|at| !shapes[*at].blank()) else {
            break;
        };
        let (line, before) = (&shapes[next], &shapes[above]);
        let counts_on = match (before.counter, line.counter) {
            (Some(a), Some(b)) => {
                matches!(b.mark, Mark::Number(_))
                    && a.firmness == b.firmness
                    && follows(a.mark, b.mark)
            }
            _ => false,
        };
        if !counts_on || line.closing.is_some() || before.role != line.role {
            break;
        }
        end = next + 1;
    }
    end
}

/// Whether a further stretch holds names and not the points of a text.
fn is_list(shapes: &[Shape], from: usize, to: usize) -> bool {
    const ENOUGH: usize = 60;
    let mut lines = 0;
    let mut known = 0;
    for shape in shapes[from..to].iter().filter(|shape| !shape.blank()).take(ENOUGH) {
        if shape.role == Role::Heading || shape.ends_with_colon() || shape.group.is_some() {
            continue;
        }
        lines += 1;
        let text = shape.string();
        known += usize::from(
            shape.is_row()
                || shape.holds_names()
                || (names::kind(&text) != names::Kind::Unknown || facts::person_shaped(&text))
                    && !matches!(shape.last(), Some('.' | ';' | ':')),
        );
    }
    lines >= 2 && known * 10 >= lines * 6
}

const MARKED: f64 = 1.0;

/// How much each line speaks for a list of names: positive for, negative against.
fn weights(shapes: &[Shape]) -> Vec<f64> {
    let steady = steady_numbers(shapes);
    let counted = |at: usize| counts(&shapes[at], steady[at]);
    let marks = (0..shapes.len()).filter(|at| !shapes[*at].is_prose() && counted(*at)).count();
    let bare = |s: &&Shape| {
        !matches!(s.kind, LineKind::Row | LineKind::Prose) && !s.blank() && s.counter.is_none()
    };
    let bare = shapes.iter().filter(bare).count();
    let marked_list = marks * 3 >= bare * 2 && marks >= 2;
    let mut scale = Scale { marked_list, after_list: false, in_points: false, named: 0.0 };
    shapes.iter().enumerate().map(|(at, shape)| scale.weigh_next(shape, counted(at))).collect()
}

/// Weighs line after line.
struct Scale {
    /// Most entries have counters.
    marked_list: bool,
    /// The lines above stand after a list.
    after_list: bool,
    /// The lines above are points of the text.
    in_points: bool,
    /// What the lines since the last heading speak for a list.
    named: f64,
}

/// So much speaks for a list that a note below it stands behind one, and not above it.
const NAMED: f64 = 0.8;

impl Scale {
    fn weigh_next(&mut self, shape: &Shape, counted: bool) -> f64 {
        let weight = self.weigh(shape, counted);
        self.named = if shape.is_anchor() { 0.0 } else { (self.named + weight).max(0.0) };
        weight
    }

    /// `counted`: the line begins with what is surely a counter.
    fn weigh(&mut self, shape: &Shape, counted: bool) -> f64 {
        if shape.is_anchor() || shape.role == Role::Heading {
            self.after_list = false;
            self.in_points = false;
        }
        if shape.opening == Some(Opening::Demand) {
            self.in_points = true;
        } else if shape.is_prose() && !counted {
            self.in_points = false;
        }
        if shape.blank() || shape.rule() || shape.role == Role::PageFurniture {
            return 0.0;
        }
        match shape.kind {
            LineKind::Row if shape.role == Role::TableHead => 0.2,
            LineKind::Row => 1.5,
            LineKind::Names { .. } | LineKind::Running { .. } if self.in_points => -1.0,
            LineKind::Names { count } | LineKind::Running { count, .. } => 1.2 * count as f64,
            // A long cell, or a long description of a name.
            LineKind::Prose if shape.role == Role::Continued => 0.0,
            LineKind::Prose if counted => -1.5,
            LineKind::Prose => -4.0,
            LineKind::Single => self.weigh_single(shape, counted),
        }
    }

    fn weigh_single(&mut self, shape: &Shape, counted: bool) -> f64 {
        match shape.closing {
            // Below a name stands its address; below the list that of the press office.
            Some(Closing::Contact) => return if self.marked_list { -0.2 } else { -0.3 },
            // "Last updated in May" stands above lists too.
            Some(Closing::Note) if self.named < NAMED && shape.words <= 8 => return -0.5,
            Some(Closing::Note) => {
                self.after_list = true;
                // "To add your name:" goes on with what to do.
                self.in_points = shape.ends_with_colon();
                return -1.5;
            }
            None => {}
        }
        if shape.date || shape.opening == Some(Opening::Demand) {
            return -1.0;
        }
        if counted || shape.role == Role::Listed {
            self.after_list = false;
            let firm = shape.counter.is_none_or(|c| c.firmness == Firmness::Firm);
            let sentence = matches!(shape.last(), Some(';' | '.')) && shape.words >= 5;
            return match (self.in_points, sentence, firm) {
                (true, _, _) => -1.0,
                (false, true, _) => 0.4,
                (false, false, true) => 1.5,
                (false, false, false) => 1.0,
            };
        }
        if shape.is_anchor() || shape.ends_with_colon() || shape.group.is_some() {
            0.05
        } else if self.after_list {
            -0.5
        } else if !shape.long
            && !leads_with_person(shape)
            && (shape.words > 14 || shape.ends_sentence() && shape.words > 5)
        {
            -0.4
        } else if self.marked_list {
            0.1
        } else if leads_with_person(shape) {
            0.6
        } else {
            0.4
        }
    }
}

/// "Ana Faro, chair of the harbour group": a person, and what she does.
fn leads_with_person(shape: &Shape) -> bool {
    let text = shape.string();
    text.split_once([',', '–', '|']).is_some_and(|(head, _)| facts::person_shaped(head.trim()))
}

fn counts(shape: &Shape, steady: bool) -> bool {
    shape.counter.is_some_and(|c| match (c.mark, c.firmness) {
        (Mark::Bullet(_) | Mark::Number(_), Firmness::Firm) => true,
        _ => steady,
    })
}

/// For each line, whether its uncertain counter goes on from a counter near it.
fn steady_numbers(shapes: &[Shape]) -> Vec<bool> {
    let mut steady = vec![false; shapes.len()];
    let mut last: Option<(usize, Mark)> = None;
    for (at, shape) in shapes.iter().enumerate() {
        let Some(counter) = shape.counter else { continue };
        if let Some((before, mark)) = last
            && follows(mark, counter.mark)
        {
            steady[before] = true;
            steady[at] = true;
        }
        last = Some((at, counter.mark));
    }
    steady
}

/// Whether one mark is the next after the other, or the same bullet again.
pub(crate) fn follows(mark: Mark, next: Mark) -> bool {
    match (mark, next) {
        // A number lost or shared on a line leaves a step of two or three.
        (Mark::Number(a), Mark::Number(b)) => b > a && b - a <= 3,
        (Mark::Letter(a), Mark::Letter(b)) | (Mark::Roman(a), Mark::Roman(b)) => b == a + 1,
        // The letter i, v, x … inside an a, b, c or i, ii, iii run.
        (Mark::Letter(8), Mark::Roman(1))
        | (Mark::Letter(22), Mark::Roman(6))
        | (Mark::Roman(1), Mark::Letter(10))
        | (Mark::Roman(4), Mark::Letter(22))
        | (Mark::Roman(9), Mark::Letter(24))
        | (Mark::Letter(24), Mark::Roman(11)) => true,
        (Mark::Bullet(a), Mark::Bullet(b)) => a == b,
        _ => false,
    }
}

/// The stretch with the greatest sum.
fn best_run(weights: &[f64]) -> Option<(usize, usize, f64)> {
    let mut best: Option<(usize, usize, f64)> = None;
    let mut sum = 0.0;
    let mut start = 0;
    for (at, weight) in weights.iter().enumerate() {
        if sum <= 0.0 {
            sum = 0.0;
            start = at;
        }
        sum += weight;
        if sum > 0.0 && best.is_none_or(|(_, _, top)| sum > top) {
            best = Some((start, at + 1, sum));
        }
    }
    best
}

/// The best stretch that begins right after a line that introduces a list.
fn best_anchored(shapes: &[Shape], weights: &[f64]) -> Option<(Region, f64)> {
    // The greatest sum of a stretch that begins at a line, and its end: known from the line below.
    let mut onward = vec![(0.0, shapes.len()); shapes.len() + 1];
    let mut best: Option<(Region, f64)> = None;
    for at in (0..shapes.len()).rev() {
        let (below, end) = onward[at + 1];
        let sum: f64 = weights[at] + below;
        onward[at] =
            if sum > 0.0 { (sum, if below > 0.0 { end } else { at + 1 }) } else { (0.0, at) };
        if !shapes[at].is_anchor() {
            continue;
        }
        let start = if shapes[at].holds_names() { at } else { at + 1 };
        let dated = |i: &usize| shapes[*i].date || shapes[*i].closing == Some(Closing::Note);
        let mut below = (start..shapes.len())
            .filter(|i| !shapes[*i].blank() && shapes[*i].role != Role::PageFurniture);
        let first =
            below.next().and_then(|first| if dated(&first) { below.next() } else { Some(first) });
        let (value, end) = onward[start];
        if first.is_some_and(|first| weights[first] > 0.0)
            && value > 0.3
            && best.as_ref().is_none_or(|(_, top)| value >= *top)
        {
            best = Some((Region { start, end, anchor: Some(at) }, value));
        }
    }
    best
}

/// Without the blank lines at both ends; a title above a bare list stays outside.
fn trimmed(shapes: &[Shape], mut region: Region) -> Region {
    while region.start < region.end && shapes[region.start].blank() {
        region.start += 1;
    }
    // The number of a page may stand below the last name.
    let nameless = |shape: &Shape| {
        shape.blank() || !shape.is_row() && !shape.chars.iter().any(|c| c.is_alphabetic())
    };
    while region.end > region.start && nameless(&shapes[region.end - 1]) {
        region.end -= 1;
    }
    region
}
