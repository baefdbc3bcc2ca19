//! Choosing among all sign-ons of a statement, and cutting a page out of what was chosen.

use super::{Roll, row::Row};
use crate::site::suspects::compared::Resemblance;
use domain::{
    entry::Kind,
    id::{ImportId, SignOnId},
    roll::{Part, Questioned, SortBy, Way},
};
use std::{cmp::Ordering, collections::HashSet};

/// What somebody looks for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Search {
    #[default]
    Nothing,
    /// The key of a text that stands in what is printed, or in the mail domain as it was typed.
    Text { key: String, typed: String },
    /// A mail domain.
    Domain(String),
    /// Those that were found otherwise: by a whole address.
    These(Vec<SignOnId>),
}

/// Which sign-ons, in which order.
#[derive(Debug, Clone)]
pub struct Chosen {
    pub part: Part,
    pub kind: Option<Kind>,
    pub way: Option<Way>,
    /// Those of one imported list.
    pub list: Option<ImportId>,
    pub search: Search,
    pub by: SortBy,
    /// Those about which whoever looks has asked something.
    pub mine: HashSet<SignOnId>,
}

impl Chosen {
    /// A part of them, oldest first.
    pub fn of(part: Part) -> Self {
        Self {
            part,
            kind: None,
            way: None,
            list: None,
            search: Search::Nothing,
            by: SortBy::Oldest,
            mine: HashSet::new(),
        }
    }
}

/// From where a page is cut; the sign-on itself is not on it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum From {
    #[default]
    Start,
    After(SignOnId),
    Before(SignOnId),
}

/// A page of what was chosen.
#[derive(Debug, Clone, Default)]
pub struct Cut {
    pub ids: Vec<SignOnId>,
    /// How many stand before the first of them, and how many there are.
    pub before: u64,
    pub total: u64,
    /// The one after which the page begins.
    pub start: Option<SignOnId>,
}

/// How many there are of each part; `None` where that is not known yet.
#[derive(Debug, Clone, Default)]
pub struct Counts(Vec<(Part, Option<u64>)>);

impl Counts {
    pub fn of(&self, part: Part) -> Option<u64> {
        self.0.iter().find(|(known, _)| *known == part).and_then(|(_, count)| *count)
    }
}

impl Roll {
    pub(in super::super) fn counts(&self, mine: &HashSet<SignOnId>) -> Counts {
        let parts: Vec<Part> = Part::ALL.to_vec();
        let mut counts = vec![0_u64; parts.len()];
        for row in self.rows.values().chain(self.unconfirmed.values()) {
            for (part, count) in parts.iter().zip(&mut counts) {
                *count += u64::from(self.is_in(row, *part, mine));
            }
        }
        let known = |part: &Part| {
            self.unknown.is_empty() || !matches!(part, Part::Clear | Part::Twice | Part::Flagged)
        };
        let counted = parts.into_iter().zip(counts);
        Counts(counted.map(|(part, count)| (part, known(&part).then_some(count))).collect())
    }

    /// The page of at most `limit` that begins there. Where nothing stands beyond that place, the
    /// page is the one at that end.
    pub(in super::super) fn select(&self, chosen: &Chosen, from: From, limit: usize) -> Cut {
        let all = self.rows.values().chain(self.unconfirmed.values());
        let mut rows: Vec<&Row> = all.filter(|row| self.is_chosen(row, chosen)).collect();
        let order = |a: &&Row, b: &&Row| a.cmp(b, chosen.by);
        let place = |id| self.rows.get(&id).or_else(|| self.unconfirmed.get(&id));
        let stands = |row: &Row, id: SignOnId, wanted: Ordering| {
            place(id).is_some_and(|at| row.cmp(at, chosen.by) == wanted)
        };
        let total = rows.len();
        let until_end =
            |before: usize| if before < total { before } else { total.saturating_sub(limit) };
        let before = match from {
            From::After(id) if place(id).is_some() => {
                until_end(rows.iter().filter(|row| !stands(row, id, Ordering::Greater)).count())
            }
            From::Before(id) if place(id).is_some() => {
                let earlier = rows.iter().filter(|row| stands(row, id, Ordering::Less)).count();
                earlier.saturating_sub(limit)
            }
            From::Start | From::After(_) | From::Before(_) => 0,
        };
        let shown = limit.min(total - before);
        if shown == 0 {
            return Cut::default();
        }
        // Only what is shown has to stand in order.
        if before > 0 {
            rows.select_nth_unstable_by(before, order);
        }
        let start = rows[..before].iter().max_by(|a, b| order(a, b)).map(|row| row.id);
        let rest = &mut rows[before..];
        if shown < rest.len() {
            rest.select_nth_unstable_by(shown, order);
        }
        let page = &mut rest[..shown];
        page.sort_unstable_by(order);
        Cut {
            ids: page.iter().map(|row| row.id).collect(),
            before: before as u64,
            total: total as u64,
            start,
        }
    }

    fn is_chosen(&self, row: &Row, chosen: &Chosen) -> bool {
        chosen.kind.is_none_or(|kind| kind == row.kind)
            && chosen.way.is_none_or(|way| way == row.way)
            && chosen.list.is_none_or(|list| Some(list) == row.list)
            && self.is_in(row, chosen.part, &chosen.mine)
            && match &chosen.search {
                Search::Nothing => true,
                Search::Text { key, typed } => {
                    let at = || {
                        row.domain.as_ref().is_some_and(|domain| domain.contains(typed.as_str()))
                    };
                    // What has no letter stands nowhere.
                    (!key.is_empty() && row.printed.contains(key.as_str()))
                        || (typed.contains('.') && at())
                }
                Search::Domain(domain) => row.domain.as_deref() == Some(domain.as_str()),
                Search::These(ids) => ids.contains(&row.id),
            }
    }

    fn is_in(&self, row: &Row, part: Part, mine: &HashSet<SignOnId>) -> bool {
        let queued = row.is_queued() && row.part != Part::SetApart;
        let marked = || row.is_marked || self.declined.contains_key(&row.name);
        match part {
            Part::All => true,
            Part::Waiting => queued,
            Part::Clear => {
                row.part == Part::Waiting
                    && row.resemblance == Some(Resemblance::None)
                    && row.questioned == Questioned::Never
                    && !(row.wished || marked())
            }
            Part::Twice => queued && row.resemblance == Some(Resemblance::Same),
            Part::Flagged => {
                row.part == Part::Waiting
                    && (marked() || row.resemblance == Some(Resemblance::Related))
            }
            Part::Answered => queued && row.questioned == Questioned::Answered,
            Part::Wishes => queued && row.wished,
            Part::Mine => queued && row.questioned == Questioned::Asked && mine.contains(&row.id),
            Part::SetApart
            | Part::Unconfirmed
            | Part::Accepted
            | Part::Declined
            | Part::Withdrawn
            | Part::Joined => row.part == part,
        }
    }
}

#[cfg(test)]
mod tests;
