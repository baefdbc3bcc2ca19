//! Lines that look like entries and ended as something else: nobody loses a name without a word.

use crate::{
    LineUse,
    counter::Firmness,
    region::Region,
    shape::{LineKind, Shape},
    source::Role,
    table::facts,
};

/// Why such a line is a question.
pub const WHY: &str = "looks like an entry, but is not in the list";

/// Runs longer than this are judged by their first lines.
const ENOUGH: usize = 60;

/// Turns them into questions.
pub(crate) fn mark(shapes: &[Shape], region: Option<Region>, uses: &mut [LineUse]) {
    let listed = |at: usize| region.is_some_and(|r| (r.start..r.end).contains(&at));
    let open: Vec<bool> = (0..shapes.len())
        .map(|at| matches!(uses[at], LineUse::Text) && is_candidate(&shapes[at]))
        .collect();
    let is_entry =
        |uses: &[LineUse], at: usize| matches!(uses.get(at), Some(LineUse::Entry { .. }));
    for at in 0..shapes.len() {
        let beside = at > 0 && is_entry(uses, at - 1) && is_entry(uses, at + 1);
        // Between two entries stands a third, however long it is.
        let inside = listed(at) && matches!(uses[at], LineUse::Text) && beside;
        let lettered = || shapes[at].chars.iter().any(|c| c.is_alphabetic());
        if (listed(at) && open[at]) || (inside && shapes[at].closing.is_none() && lettered()) {
            uses[at] = LineUse::Question { why: WHY.into() };
        }
    }
    if region.is_none() {
        for at in alone_below_anchor(shapes) {
            uses[at] = LineUse::Question { why: WHY.into() };
        }
    }
    let title = shapes.iter().position(|shape| !shape.blank());
    let mut at = 0;
    while at < shapes.len() {
        if listed(at) || !open[at] {
            at += 1;
            continue;
        }
        let run = run(shapes, &open, at, &listed);
        at = run.last().map_or(at, |last| *last) + 1;
        let near = run[0] > 0 && is_entry(uses, run[0] - 1);
        let titled = run.first().copied() == title;
        if !titled && (looks_listed(shapes, &run) || (near && knows(&shapes[run[0]]))) {
            for line in run {
                uses[line] = LineUse::Question { why: WHY.into() };
            }
        }
    }
}

/// What the format marks as an entry, right below a line that introduces the list: a list of one.
fn alone_below_anchor(shapes: &[Shape]) -> Vec<usize> {
    let printed: Vec<usize> = (0..shapes.len())
        .filter(|at| !shapes[*at].blank() && shapes[*at].role != Role::PageFurniture)
        .collect();
    let found = printed.windows(2).filter_map(|pair| {
        let (anchor, line) = (&shapes[pair[0]], &shapes[pair[1]]);
        let entry = line.role == Role::Listed && line.closing.is_none() && !line.date;
        (anchor.is_anchor() && entry && line.text().iter().any(|c| c.is_alphabetic()))
            .then_some(pair[1])
    });
    found.collect()
}

/// Lines of one kind, a blank line between them at most.
fn run(shapes: &[Shape], open: &[bool], from: usize, listed: &dyn Fn(usize) -> bool) -> Vec<usize> {
    let mut run = vec![from];
    let mut blanks = 0;
    for at in from + 1..shapes.len() {
        if listed(at) {
            break;
        }
        if shapes[at].blank() {
            blanks += 1;
            if blanks > 1 {
                break;
            }
        } else if open[at] {
            blanks = 0;
            run.push(at);
        } else {
            break;
        }
    }
    run
}

fn is_candidate(shape: &Shape) -> bool {
    let single = matches!(shape.kind, LineKind::Single | LineKind::Names { .. } | LineKind::Row);
    let row = shape.is_row();
    single
        && matches!(shape.role, Role::Plain | Role::Listed)
        && shape.closing.is_none()
        && shape.opening.is_none()
        && shape.group.is_none()
        && !shape.date
        && !shape.rule()
        && !shape.blank()
        && !shape.ends_with_colon()
        && (row || shape.words <= 14)
        && !matches!(shape.last(), Some('.' | ';' | '?' | '!' | '。' | '؟'))
        && !shape.starts_small()
        && shape.text().iter().any(|c| c.is_alphabetic())
}

/// A firm counter, a row, or a name that the tables know.
fn knows(shape: &Shape) -> bool {
    let text = shape.string();
    shape.is_row() || names::kind(&text) != names::Kind::Unknown || facts::person_shaped(&text)
}

fn looks_listed(shapes: &[Shape], run: &[usize]) -> bool {
    let some = &run[..run.len().min(ENOUGH)];
    let known = some.iter().filter(|at| knows(&shapes[**at])).count();
    let counted = some
        .iter()
        .filter(|at| shapes[**at].counter.is_some_and(|c| c.firmness == Firmness::Firm))
        .count();
    run.len() >= 3 && (known * 10 >= some.len() * 6)
        || run.len() >= 4 && counted * 10 >= some.len() * 8 && known * 10 >= some.len() * 3
        || run.len() == 2 && known == 2 && counted == 2
}
