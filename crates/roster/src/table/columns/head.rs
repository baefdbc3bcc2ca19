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
    if let Some(first) = unlike_the_others(rows) {
        return Some(first);
    }
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

/// The first row, where it says that names follow, or is written as none of the others are: all in
/// capitals, or all small, in whatever language.
fn unlike_the_others(rows: &[Row]) -> Option<usize> {
    const ENOUGH: usize = 4;
    let first = rows.iter().position(|row| row.printed().next().is_some())?;
    let cells: Vec<&Cell> = rows[first].printed().collect();
    if cells.len() < 2 || cells.iter().any(|cell| !is_heading_like(&cell.text)) {
        return None;
    }
    let named = |cell: &&Cell| {
        matches!(column::exact(&cell.text), Some(Column::Name | Column::First | Column::Last))
    };
    if cells.iter().any(named) {
        return Some(first);
    }
    let below: Vec<&Row> = rows[first + 1..].iter().take(100).collect();
    let written = |row: &Row, how: fn(char) -> bool| {
        let mut letters = row
            .printed()
            .flat_map(|cell| cell.text.chars())
            .filter(|c| c.is_alphabetic())
            .peekable();
        letters.peek().is_some() && letters.all(how)
    };
    let how: fn(char) -> bool = if written(&rows[first], char::is_uppercase) {
        char::is_uppercase
    } else if written(&rows[first], char::is_lowercase) {
        char::is_lowercase
    } else {
        return None;
    };
    (below.len() >= ENOUGH && !below.iter().any(|row| written(row, how))).then_some(first)
}

/// A few words, and no figure, address or date.
fn is_heading_like(text: &str) -> bool {
    text.split_whitespace().count() <= 5
        && !text.chars().any(|c| c.is_numeric() || c == '@')
        && !contact::only_contact(text)
        && !date::only_date(text)
}
