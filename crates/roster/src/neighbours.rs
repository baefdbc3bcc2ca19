//! A line among lines of its kind is one of them, whatever its words sound like: a long name, a
//! name like a demand, a name that begins like the end of a list.

use crate::{
    shape::{Closing, LineKind, Opening, Shape},
    source::Role,
};

/// Words of an entry at most, however long its neighbours are.
const LONGEST: usize = 60;

/// Looks at the lines of each block, and at lists in which a blank line parts all names.
pub(crate) fn settle(shapes: &mut [Shape]) {
    let printed: Vec<usize> = (0..shapes.len()).filter(|at| !shapes[*at].blank()).collect();
    let mut from = 0;
    while from < printed.len() {
        let apart = |i: usize| printed[i + 1] - printed[i];
        let mut to = from + 1;
        // One distance from line to line, or the first of a list under its heading.
        while to < printed.len()
            && plain(&shapes[printed[to]])
            && plain(&shapes[printed[to - 1]])
            && apart(to - 1) <= 2
            && apart(to - 1) == apart(from)
        {
            to += 1;
        }
        let airy = to - from >= 2 && apart(from) == 2;
        block(shapes, &printed[from..to], airy);
        from = if to > from + 1 { to - 1 } else { to };
        if from + 1 == to && to == printed.len() {
            break;
        }
    }
}

fn plain(shape: &Shape) -> bool {
    matches!(shape.role, Role::Plain | Role::Listed) && !shape.is_row()
}

fn block(shapes: &mut [Shape], lines: &[usize], airy: bool) {
    let least = if airy { 6 } else { 3 };
    let alike: Vec<bool> = lines.iter().map(|at| is_name_like(&shapes[*at])).collect();
    let many = alike.iter().filter(|like| **like).count();
    if lines.len() < least || many * 10 < (lines.len() - 1) * 5 || many < 2 {
        return;
    }
    let reach = if airy { 2 } else { 1 };
    for i in 0..lines.len() {
        if alike[i] {
            continue;
        }
        let above = i >= reach && (1..=reach).all(|step| alike[i - step]);
        let below = (1..=reach).all(|step| alike.get(i + step).copied().unwrap_or(false));
        // The last but one, with one below that is as odd.
        let beside = above && i + 2 >= lines.len() && i + 1 < lines.len();
        take_in(&mut shapes[lines[i]], above && below, above && (below || beside), airy);
    }
}

/// A line that nothing speaks against as a name.
fn is_name_like(shape: &Shape) -> bool {
    matches!(shape.kind, LineKind::Single)
        && shape.closing.is_none()
        && shape.opening.is_none()
        && !shape.date
        && !shape.rule()
        && shape.words <= 16
        && !shape.ends_with_colon()
}

fn take_in(shape: &mut Shape, inside: bool, likely: bool, airy: bool) {
    let said = shape.chars.iter().any(|c| matches!(c, ':' | '@'));
    if shape.closing == Some(Closing::Note) && likely && !said && shape.words <= LONGEST {
        let sentence = shape.is_prose() && shape.ends_sentence();
        if !sentence && !shape.text().starts_with(&['-', '-', '-']) {
            shape.closing = None;
        }
    }
    if shape.opening == Some(Opening::Demand) && likely && !shape.ends_with_colon() {
        shape.opening = None;
    }
    if shape.opening == Some(Opening::Anchor)
        && inside
        && !shape.ends_with_colon()
        && shape.words >= 2
        && !airy
    {
        shape.opening = None;
    }
    if shape.is_prose()
        && inside
        && shape.closing.is_none()
        && shape.words <= LONGEST
        && !(airy && shape.ends_sentence())
        && !shape.ends_with_colon()
    {
        shape.kind = LineKind::Single;
        shape.long = true;
    }
}
