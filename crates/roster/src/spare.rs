//! How the lines that ended as questions would read as entries, for whoever makes one of them.

use crate::{
    Entry, LineUse, Spare,
    draft::Draft,
    judge,
    shape::Shape,
    source::{Source, Span},
    table::{self, Plan},
};

/// The entries of all lines in question that hold a name.
pub(crate) fn entries(
    source: &Source,
    shapes: &[Shape],
    uses: &[LineUse],
    listed: &[Entry],
) -> Vec<Spare> {
    let asked = |at: &usize| matches!(uses[*at], LineUse::Question { .. });
    let asked: Vec<usize> = (0..uses.len()).filter(asked).collect();
    let rows = asked.iter().any(|at| shapes[*at].is_row());
    let plans = if rows { table::plan(source, shapes) } else { Vec::new() };
    let drafts: Vec<Draft> = asked
        .into_iter()
        .filter_map(|at| draft(&shapes[at], at, plans.get(at).and_then(Option::as_ref)))
        .collect();
    let read = judge::apart(source, &drafts, listed);
    drafts.iter().zip(read).map(|(draft, entry)| Spare { at: draft.line, entry }).collect()
}

/// A line as an entry, whatever the list would make of it; `None`: nothing is named there.
pub(crate) fn draft(shape: &Shape, at: usize, plan: Option<&Plan>) -> Option<Draft> {
    if let Some(Plan::Names(names) | Plan::Question(_, names)) = plan
        && let Some(name) = names.first()
    {
        let span = Span { start: name.start, end: name.end };
        let mut draft = Draft::new(at, span, name.number, name.text.clone());
        draft.take_cells(name);
        draft.shared = names.len() > 1;
        return Some(draft);
    }
    // The fields of a row of which nobody knows what they are stay apart.
    let text: Vec<String> = shape
        .string()
        .split('\t')
        .map(|field| field.trim().to_owned())
        .filter(|field| !field.is_empty())
        .collect();
    let text = text.join(", ");
    let number = shape.counter.and_then(|counter| counter.mark.number());
    let span = Span { start: shape.indent(), end: shape.to };
    text.chars().any(char::is_alphabetic).then(|| Draft::new(at, span, number, text))
}
