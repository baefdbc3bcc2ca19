//! One line of the list, where it is one line of text.

use crate::edition::EditionRow;

/// `name (short), other name, role, affiliation*, place, country °`: the pieces that are names and
/// notes through `data`, the signs between them as they are given.
pub(crate) fn row_line(
    row: &EditionRow,
    identification: &str,
    data: impl Fn(&str) -> String,
) -> String {
    let mut line = data(&row.name);
    if let Some(short) = &row.short {
        line.push_str(&format!(" ({})", data(short)));
    }
    for note in &row.notes {
        line.push_str(&row.comma);
        line.push_str(&data(&note.text));
        line.push_str(if note.identification { identification } else { "" });
    }
    line.push_str(if row.unconfirmed { " °" } else { "" });
    line
}
