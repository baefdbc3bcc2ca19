//! The title of a document.

use crate::{shape::Shape, source::Role};

/// A title as printed.
#[derive(Debug, Default)]
pub(super) struct Title {
    pub text: Option<String>,
    /// Its lines, and those of each repetition, in order.
    pub lines: Vec<usize>,
}

/// The first printed lines, and every repetition of them near the beginning, are taken out of the
/// front.
pub(super) fn take(shapes: &[Shape], front: &mut Vec<usize>) -> Title {
    let paragraphs = paragraphs(shapes, front);
    let Some(first) =
        paragraphs.iter().take(2).find(|lines| !lines.iter().all(|at| shapes[*at].date))
    else {
        return Title::default();
    };
    let mut lines: Vec<usize> = first
        .iter()
        .copied()
        .skip_while(|at| shapes[*at].date)
        .take_while(|at| !shapes[*at].date)
        .collect();
    // A counted line below a title begins the text.
    let counted = lines.iter().skip(1).position(|at| shapes[*at].counter.is_some());
    lines.truncate(counted.map_or(lines.len(), |at| at + 1));
    if lines.is_empty() {
        return Title::default();
    }
    if shapes[lines[0]].role == Role::Heading {
        lines.truncate(1);
    }
    let text = joined(shapes, &lines);
    let running = lines.len() > 3
        || text.chars().count() > 250
        || lines.iter().any(|at| shapes[*at].is_prose() && shapes[*at].words > 30);
    let only = paragraphs.len() == 1 && text.ends_with(['.', ':']);
    let counted = shapes[lines[0]].counter.is_some();
    // A sentence at the head is a title only where it is printed again, or where the date follows
    // it.
    let sentence = text.ends_with(['.', ':']) && shapes[lines[0]].is_prose();
    let dated = paragraphs
        .iter()
        .flatten()
        .skip_while(|at| !lines.contains(at))
        .find(|at| !lines.contains(at))
        .is_some_and(|at| shapes[*at].date);
    if running || counted || only || (sentence && !dated && !repeated(shapes, &paragraphs, &text)) {
        return Title::default();
    }
    let mut taken = lines.clone();
    for again in repetitions(shapes, &paragraphs, &text) {
        if !taken.contains(&again[0]) {
            taken.extend(again);
        }
    }
    front.retain(|at| !taken.contains(at));
    taken.sort_unstable();
    Title { text: Some(text), lines: taken }
}

fn repeated(shapes: &[Shape], paragraphs: &[Vec<usize>], text: &str) -> bool {
    repetitions(shapes, paragraphs, text).len() > 1
}

/// Where the title is printed: as a paragraph, or as the first lines of one, above the date.
fn repetitions<'a>(shapes: &[Shape], paragraphs: &'a [Vec<usize>], text: &str) -> Vec<&'a [usize]> {
    let key = names::key(text);
    let heads = paragraphs.iter().take(6).filter_map(|paragraph| {
        (1..=paragraph.len().min(3))
            .map(|length| &paragraph[..length])
            .find(|head| names::key(&joined(shapes, head)) == key)
    });
    heads.collect()
}

fn joined(shapes: &[Shape], lines: &[usize]) -> String {
    lines
        .iter()
        .map(|at| shapes[*at].string())
        .collect::<Vec<_>>()
        .join(" ")
        .trim_start_matches(['#', ' '])
        .trim_matches(['*', '_'])
        .trim()
        .to_owned()
}

/// Runs of printed lines without a blank line between them.
fn paragraphs(shapes: &[Shape], lines: &[usize]) -> Vec<Vec<usize>> {
    let mut paragraphs: Vec<Vec<usize>> = Vec::new();
    let mut fresh = true;
    for at in lines {
        if shapes[*at].blank() {
            fresh = true;
            continue;
        }
        match paragraphs.last_mut().filter(|_| !fresh) {
            Some(paragraph) => paragraph.push(*at),
            None => paragraphs.push(vec![*at]),
        }
        fresh = false;
    }
    paragraphs
}
