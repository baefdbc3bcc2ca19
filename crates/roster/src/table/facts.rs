//! What the fields of a column look like.

use super::rows::{Row, number};
use crate::{
    contact,
    counter::{self, Firmness, Mark},
    date,
    source::Role,
};

/// Shares, from 0 to 1, over the filled cells of a column.
pub(super) struct Facts {
    pub filled: f64,
    pub numbers: f64,
    /// A counter and a name in one field.
    pub counted: f64,
    pub steady: f64,
    pub places: f64,
    pub contacts: f64,
    pub dates: f64,
    pub letters: f64,
    pub bodies: f64,
    /// Names as persons have them: two to five words with capitals, and no word of a body.
    pub persons: f64,
    pub words: f64,
    pub distinct: f64,
}

impl Facts {
    pub(super) fn of(rows: &[Row], body: usize, column: usize) -> Self {
        // A row may end before this column: there it is as empty as any other.
        let rows: Vec<&Row> = rows
            .iter()
            .skip(body)
            .take(300)
            .filter(|row| !matches!(row.role, Role::TableHead | Role::Heading) && !row.rule())
            .collect();
        let cells =
            rows.iter().filter_map(|row| row.cells.get(column)).map(|cell| cell.text.as_str());
        let filled: Vec<&str> = cells.filter(|text| !text.is_empty()).collect();
        let share = |n: usize| n as f64 / filled.len().max(1) as f64;
        let numbers: Vec<u32> = filled.iter().filter_map(|text| number(text)).collect();
        let steady =
            numbers.windows(2).filter(|pair| pair[1] > pair[0] && pair[1] - pair[0] <= 3).count();
        let mut distinct: Vec<&str> = filled.clone();
        distinct.sort_unstable();
        distinct.dedup();
        Self {
            filled: filled.len() as f64 / rows.len().max(1) as f64,
            numbers: share(numbers.len()),
            counted: share(filled.iter().filter(|text| counted(text)).count()),
            steady: if numbers.len() <= 1 {
                share(numbers.len())
            } else {
                steady as f64 / (numbers.len() - 1) as f64
            },
            places: share(filled.iter().filter(|text| names::place_code(text).is_some()).count()),
            contacts: share(filled.iter().filter(|text| contact::only_contact(text)).count()),
            dates: share(filled.iter().filter(|text| date::only_date(text)).count()),
            letters: share(
                filled
                    .iter()
                    .filter(|text| text.chars().filter(|c| c.is_alphabetic()).count() >= 2)
                    .count(),
            ),
            bodies: share(
                filled.iter().filter(|text| names::kind(text) == names::Kind::Organisation).count(),
            ),
            persons: share(filled.iter().filter(|text| person_shaped(text)).count()),
            words: filled.iter().map(|text| text.split_whitespace().count().min(12)).sum::<usize>()
                as f64
                / filled.len().max(1) as f64,
            distinct: share(distinct.len()),
        }
    }

    /// How much the column looks like the one with the names.
    pub(super) fn namely(&self) -> f64 {
        let good = self.letters
            * (0.2 + self.bodies * 2.0 + self.words * 0.15 + self.distinct * 0.5)
            * (0.3 + 0.7 * self.filled);
        good - 3.0 * (self.numbers + self.contacts + self.dates) - 2.0 * self.places
    }
}

/// "3. Name" in one field.
pub(super) fn counted(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    counter::at_start(&chars).is_some_and(|c| {
        c.firmness == Firmness::Firm && c.text < chars.len() && matches!(c.mark, Mark::Number(_))
    })
}

/// Two to five words with capitals (or of a script without), no figure, no word of a body, no
/// place.
pub(crate) fn person_shaped(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let capital = |word: &&str| {
        let first = word.chars().find(|c| c.is_alphanumeric());
        first.is_some_and(|c| !c.is_lowercase())
            || names::is_name_particle(word)
            || names::is_title(word)
    };
    (2..=5).contains(&words.len())
        && words.iter().all(capital)
        && !text.chars().any(|c| c.is_numeric() || matches!(c, '(' | '/' | '@' | ':' | '|' | '&'))
        && names::kind(text) != names::Kind::Organisation
        && names::place_code(text).is_none()
}
