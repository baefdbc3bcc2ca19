//! The heading row of a table.

use super::super::{
    export,
    rows::{Cell, Row},
};
use crate::{
    column::{self, Column},
    contact, date,
    source::Role,
};

/// The heading row: among the first rows, the first where at least half of the fields are column
/// headings.
pub(super) fn find(rows: &[Row]) -> Option<usize> {
    rows.iter().take(12).position(|row| {
        let printed: Vec<&Cell> = row.printed().collect();
        let count =
            |test: &dyn Fn(&str) -> bool| printed.iter().filter(|cell| test(&cell.text)).count();
        let head = row.role == Role::TableHead;
        let known = count(&|text| column::exact(export::question(text)).is_some());
        if printed.len() >= 2 && (known * 2 >= printed.len() || (head && known > 0)) {
            return true;
        }
        // Names have words in common with headings: more of them, and nothing that only a row has.
        let likely = count(&|text| column::meaning(export::question(text)).is_some());
        let content = count(&|text| {
            contact::only_contact(text)
                || date::only_date(text)
                || names::place_code(text).is_some()
        });
        let others = count(&|text| {
            !matches!(
                column::meaning(export::question(text)),
                Some(Column::Name | Column::Body) | None
            )
        });
        let all = likely == printed.len() && (head || others >= 2);
        let most = known >= 1 && likely * 2 > printed.len();
        printed.len() >= 2 && content == 0 && (most || all)
    })
}
