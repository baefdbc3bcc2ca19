//! Rows of tables, also of those that no line of dashes announces, or that are glued together.

use super::{
    super::bars,
    blocks::{Row, Shown},
    inline,
};
use crate::source::{Role, SourceLine};

/// Marks the rows; each table gets a number of its own.
pub(super) fn mark(raw: &[SourceLine], shown: &mut [Shown]) {
    let mut table = 1;
    let mut above = None;
    for at in 0..raw.len() {
        let text = &raw[at].text;
        let is_row = shown[at].in_table || (shown[at].open && bars::is_row(text));
        if !is_row {
            above = None;
            continue;
        }
        let dashes = bars::is_rule(text);
        let heads = !dashes && raw.get(at + 1).is_some_and(|next| bars::is_rule(&next.text));
        if above.is_none() || heads {
            table += 1;
        }
        above = Some(at);
        let cells = bars::cells(text);
        let chars: Vec<char> = text.chars().collect();
        let cells = cells
            .iter()
            .map(|span| inline::shown(&chars[span.start..span.end].iter().collect::<String>()))
            .collect();
        let role = if heads { Role::TableHead } else { Role::Plain };
        shown[at].row = Some(Row { sheet: table, cells, role, rule: dashes });
    }
}
