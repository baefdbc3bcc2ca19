//! The empty stripes between columns, and how far down they go.

use super::{
    counters,
    page::{Line, Piece},
    rules::Rules,
    tables,
};

/// Pages with more lines or more pieces are no pages of columns.
const LINES: usize = 300;
const PIECES: usize = 3_000;
/// A column may begin some lines below the other.
const OPENING: usize = 6;
/// Width of a stripe, in heights of a letter.
const WIDTH: f64 = 0.8;
/// Columns once found may touch, in points.
const TOUCH: f64 = 0.6;
/// Space between a counter and its name, in heights of a letter.
const COUNTER: f64 = 5.0;

/// Columns from one line to another.
#[derive(Debug)]
pub(crate) struct Band {
    /// Where each column begins, the first at the very left.
    pub edges: Vec<f64>,
    pub end: usize,
}

/// What each line of a page covers from left to right; a counter covers the space before its name.
pub(crate) struct Coverage<'a> {
    covered: Vec<Vec<(f64, f64)>>,
    lines: &'a [&'a Line],
    rules: &'a Rules,
}

#[derive(Debug)]
struct Gutter {
    lo: f64,
    hi: f64,
    /// Lines with text on both sides.
    both: usize,
    /// The side of the line above, where it has but one.
    side: Option<bool>,
    end: Option<usize>,
}

impl<'a> Coverage<'a> {
    /// `None` where nothing stands side by side, or too much.
    pub(crate) fn of(lines: &'a [&'a Line], rules: &'a Rules, rtl: bool) -> Option<Self> {
        let pieces: usize = lines.iter().map(|line| line.pieces.len()).sum();
        if lines.len() > LINES || pieces > PIECES || lines.iter().all(|line| line.pieces.len() < 2)
        {
            return None;
        }
        Some(Self { covered: lines.iter().map(|line| covered(line, rtl)).collect(), lines, rules })
    }

    /// The columns that begin at this line or under some lines that stand alone, whichever are
    /// more, and where they begin.
    pub(crate) fn widest_band(&self, at: usize) -> Option<(usize, Band)> {
        let mut best = (at, self.band(at)?);
        let alone =
            self.covered[at..].iter().take(OPENING).take_while(|line| line.len() < 2).count();
        for later in at + 1..(at + alone + 1).min(self.covered.len()) {
            if let Some(band) = self
                .band(later)
                .filter(|band| band.edges.len() > best.1.edges.len() && band.end >= best.1.end)
            {
                best = (later, band);
            }
        }
        if let Some(end) = self.another_table(best.0, &best.1) {
            best.1.end = end;
        }
        Some(best)
    }

    /// Where a table with more columns begins inside a band, as a row of headings says, and what
    /// stands alone above it.
    fn another_table(&self, at: usize, band: &Band) -> Option<usize> {
        let heads = |line: &Line| {
            let known = line.pieces.iter().filter(|piece| tables::heads(&piece.text)).count();
            line.pieces.len() > band.edges.len() && known >= 2 && known * 2 > line.pieces.len()
        };
        let head = (at + 1..band.end).find(|line| heads(self.lines[*line]))?;
        self.band(head).filter(|inner| inner.edges.len() > band.edges.len())?;
        let last = (at + 1..=head).rev().find(|line| self.covered[line - 1].len() > 1)?;
        // The rest of the last row follows it closely, what stands above the next table does not.
        let apart = |line: &usize| {
            self.lines[*line].y - self.lines[line - 1].y > tables::WRAPPED * self.lines[*line].size
        };
        Some((last..head).find(apart).unwrap_or(last))
    }

    /// The columns that begin at this line; `None` where the text is one column.
    fn band(&self, at: usize) -> Option<Band> {
        let mut gutters: Vec<Gutter> = Vec::new();
        for line in at..self.covered.len() {
            gutters
                .iter_mut()
                .filter(|gutter| gutter.end.is_none())
                .for_each(|gutter| self.narrow(gutter, line));
            if line - at < OPENING {
                self.open(&mut gutters, at, line);
            }
            if line - at >= OPENING && gutters.iter().all(|gutter| gutter.end.is_some()) {
                break;
            }
        }
        let end_of = |gutter: &Gutter| gutter.end.unwrap_or(self.covered.len());
        gutters.retain(|gutter| {
            gutter.both >= 2 && (end_of(gutter) - at >= 3 || self.both_counted(at, gutter))
        });
        let end = gutters.iter().map(end_of).max()?;
        // A stripe that ends a line or two earlier is the same table, under which something stands.
        let mut edges: Vec<f64> = gutters
            .iter()
            .filter(|gutter| end_of(gutter) == end)
            .map(|gutter| f64::midpoint(gutter.lo, gutter.hi))
            .collect();
        edges.sort_by(f64::total_cmp);
        edges.dedup_by(|next, before| *next - *before < 1.0);
        edges.insert(0, f64::MIN);
        Some(Band { edges, end })
    }

    /// Two lines are enough where both columns count.
    fn both_counted(&self, line: usize, gutter: &Gutter) -> bool {
        let counts = |piece: Option<&Piece>| {
            piece.is_some_and(|piece| piece.counts() || counters::number(&piece.text).is_some())
        };
        let pieces = &self.lines[line].pieces;
        let split = pieces.partition_point(|piece| piece.x < gutter.lo);
        let (left, right) = pieces.split_at(split);
        (counts(left.first()) || counts(left.last()))
            && (counts(right.first()) || counts(right.last()))
    }

    /// New stripes in a line, unless a line above stands in them.
    fn open(&self, gutters: &mut Vec<Gutter>, at: usize, line: usize) {
        let within = self.covered[line].windows(2).map(|pair| (pair[0].1, pair[1].0));
        for (lo, hi) in within.chain(self.beside_the_line_above(at, line)) {
            if gutters.iter().any(|gutter| gutter.end.is_none() && gutter.lo < hi && gutter.hi > lo)
            {
                continue;
            }
            let mut gutter = Gutter { lo, hi, both: 0, side: None, end: None };
            (at..=line).for_each(|above| self.narrow(&mut gutter, above));
            if gutter.end.is_none() {
                gutters.push(gutter);
            }
        }
    }

    /// The stripe between two lines that stand side by side on base lines of their own.
    fn beside_the_line_above(&self, at: usize, line: usize) -> Option<(f64, f64)> {
        if line == at || !self.overlaps(line) {
            return None;
        }
        let ends =
            |line: usize| Some((self.covered[line].first()?.0, self.covered[line].last()?.1));
        let ((above, above_end), (below, below_end)) = (ends(line - 1)?, ends(line)?);
        let stripe = if above_end < below { (above_end, below) } else { (below_end, above) };
        (stripe.0 < stripe.1).then_some(stripe)
    }

    /// Lines of two columns that do not share a base line still overlap.
    fn overlaps(&self, line: usize) -> bool {
        line > 0 && self.lines[line].y - self.lines[line - 1].y < 0.9 * self.lines[line].size
    }

    /// What is left of a stripe when a line is added.
    fn narrow(&self, gutter: &mut Gutter, line: usize) {
        let (mut left, mut right) = (false, false);
        for (x, end) in &self.covered[line] {
            if *end <= gutter.hi + 0.5 && *x < gutter.lo {
                gutter.lo = gutter.lo.max(*end);
                left = true;
            } else if *x >= gutter.lo - 0.5 {
                // A column of its own within a wide stripe: what is left of it stays.
                gutter.hi = gutter.hi.min(*x);
                right = true;
            } else {
                gutter.end.get_or_insert(line);
            }
        }
        let Line { y, size, .. } = *self.lines[line];
        let (lo, hi) = (gutter.lo, gutter.hi);
        // Cells may touch where a border parts them.
        let aligned = gutter.both >= 1 && hi - lo > -TOUCH;
        if hi - lo < WIDTH * size
            && !aligned
            && !(hi - lo > -1.0 && self.rules.part(lo.min(hi), lo.max(hi), y, size))
        {
            gutter.end.get_or_insert(line);
        }
        gutter.both +=
            usize::from((left && right) || (self.overlaps(line) && gutter.side == Some(!left)));
        gutter.side = (left != right).then_some(left);
    }
}

fn covered(line: &Line, rtl: bool) -> Vec<(f64, f64)> {
    let mut out: Vec<(f64, f64)> = Vec::with_capacity(line.pieces.len());
    for (at, piece) in line.pieces.iter().enumerate() {
        let glued = at.checked_sub(1).map(|before| &line.pieces[before]).is_some_and(|before| {
            let counts = if rtl { piece.counts() } else { before.counts() };
            counts && piece.x - before.end <= COUNTER * line.size
        });
        match out.last_mut() {
            Some(last) if glued => last.1 = piece.end,
            _ => out.push((piece.x, piece.end)),
        }
    }
    out
}
