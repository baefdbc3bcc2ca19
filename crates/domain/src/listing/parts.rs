//! A long list in parts, each of which a page can hold.
//!
//! One more name changes as few parts as can be: a part ends where a group or a letter ends, so
//! that what comes later neither moves out of its part nor into another one while there is room.

use super::{Listing, Row};
use crate::draft::Order;
use std::ops::{Range, RangeInclusive};
use unicode_segmentation::UnicodeSegmentation;

/// No part has more names. So many are about 200 kB of page, 50 on the wire: what a phone shows at
/// once, and a reader still scrolls through.
pub const MOST_NAMES: usize = 2_000;

/// A longer beginning of a name does not stand on a link.
const LONGEST_LABEL: usize = 12;

/// Consecutive rows of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Places from 0 in the whole list; the row at place 0 has the number 1.
    pub rows: Range<usize>,
    /// The groups it has names of, by their place.
    pub groups: RangeInclusive<usize>,
    pub label: Label,
}

/// What the names of a part have in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Label {
    /// They begin with letters from this to that: "A" to "Bak".
    Letters { from: String, to: String },
    /// Their numbers, where the list is not by name, or no few letters tell the parts apart.
    Numbers { from: u32, to: u32 },
}

impl Listing {
    /// The list in parts of at most `most` names; one, which may be empty, where all fit in it.
    pub fn parts(&self, order: Order, most: usize) -> Vec<Part> {
        let flat = Flat::of(self, order);
        let total = flat.rows.len();
        let mut ends = Vec::with_capacity(total / most + 1);
        let mut from = 0;
        while total - from > most {
            from = flat.end_after(from, most);
            ends.push(from);
        }
        ends.push(total);
        let begins = std::iter::once(0).chain(ends.iter().copied());
        begins.zip(ends.iter().copied()).map(|(from, to)| flat.part(from..to)).collect()
    }

    /// The rows at these places, with the group each belongs to.
    pub fn slices(&self, rows: &Range<usize>) -> impl Iterator<Item = (&super::Group, &[Row])> {
        let mut begin = 0;
        let rows = rows.clone();
        self.groups.iter().filter_map(move |group| {
            let all = begin..begin + group.rows.len();
            begin = all.end;
            let (from, to) = (rows.start.max(all.start), rows.end.min(all.end));
            (from < to).then(|| (group, &group.rows[from - all.start..to - all.start]))
        })
    }
}

/// The rows of all groups in one line.
struct Flat<'l> {
    rows: Vec<&'l Row>,
    /// Where each group begins, and the end of the last one.
    begins: Vec<usize>,
    by_name: bool,
}

impl<'l> Flat<'l> {
    fn of(listing: &'l Listing, order: Order) -> Self {
        let mut begins = vec![0];
        let mut rows = Vec::with_capacity(listing.len());
        for group in &listing.groups {
            rows.extend(&group.rows);
            begins.push(rows.len());
        }
        Self { rows, begins, by_name: order == Order::Name }
    }

    /// Where the part that begins at `from` ends: with the last group that fits, else between the
    /// two names of its second half that have least in common, else when it is full.
    fn end_after(&self, from: usize, most: usize) -> usize {
        let (least, half, full) = (from + most / 4, from + most / 2, from + most);
        let group = self.begins.iter().rev().copied().find(|at| (least..=full).contains(at));
        if let Some(end) = group.filter(|end| *end > from) {
            return end;
        }
        if !self.by_name {
            return full;
        }
        let between = (half.max(from + 1)..=full).rev();
        between.min_by_key(|at| self.in_common(*at)).unwrap_or(full)
    }

    /// With how many letters the name at `at` begins as the one before it does.
    fn in_common(&self, at: usize) -> usize {
        let [before, here] = [at - 1, at].map(|at| &self.rows[at].signatory);
        if begins_with_letter(&before.entry.name) != begins_with_letter(&here.entry.name) {
            return 0;
        }
        let (before, here) = (before.search_words().chars(), here.search_words().chars());
        before.zip(here).take_while(|(before, here)| before == here).count()
    }

    fn part(&self, rows: Range<usize>) -> Part {
        let group_at =
            |at: usize| self.begins.partition_point(|begin| *begin <= at).saturating_sub(1);
        let last = rows.end.saturating_sub(1).max(rows.start);
        let most = self.begins.len().saturating_sub(2);
        let groups = group_at(rows.start).min(most)..=group_at(last).min(most);
        let label = self.letters(&rows, &groups).unwrap_or_else(|| Label::Numbers {
            from: rows.start as u32 + u32::from(!rows.is_empty()),
            to: rows.end as u32,
        });
        Part { rows, groups, label }
    }

    fn letters(&self, rows: &Range<usize>, groups: &RangeInclusive<usize>) -> Option<Label> {
        if !self.by_name || groups.start() != groups.end() || rows.is_empty() {
            return None;
        }
        let cut = |at: usize| if self.begins.contains(&at) { 0 } else { self.in_common(at) };
        let begin = |at: usize, common: usize| {
            let name = self.rows[at].signatory.entry.name.trim();
            let letters: Vec<&str> = name.graphemes(true).take(common + 1).collect();
            (common < LONGEST_LABEL).then(|| capital(letters.concat().trim_end()))
        };
        let from = begin(rows.start, cut(rows.start))?;
        let to = begin(rows.end - 1, cut(rows.end))?;
        Some(Label::Letters { from, to })
    }
}

fn begins_with_letter(name: &str) -> bool {
    name.chars().next().is_some_and(char::is_alphanumeric)
}

/// With a capital first, where its script has one.
fn capital(letters: &str) -> String {
    let mut chars = letters.chars();
    let first = chars.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(chars).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        entry::{Entry, Kind},
        id::SignOnId,
        listing::{Signatory, build},
        log::{Leaf, Opening},
    };
    use proptest::prelude::*;

    fn signatory(id: u32, name: &str, kind: Kind) -> Signatory {
        let mut bytes = [0; 16];
        bytes[..4].copy_from_slice(&id.to_be_bytes());
        let leaf = Leaf { index: id.into(), record: id.into(), opening: Opening([0; 32]) };
        let entry = Entry::new(kind, name);
        Signatory::new(SignOnId(bytes), entry, false, 1, leaf)
    }

    fn listing(names: &[(&str, Kind)], order: Order) -> Listing {
        let all = names.iter().zip(0..).map(|((name, kind), id)| signatory(id, name, *kind));
        build(all.collect(), &[], order, &"en".parse().unwrap())
    }

    fn labels(listing: &Listing, order: Order, most: usize) -> Vec<String> {
        let words = |part: Part| match part.label {
            Label::Letters { from, to } => format!("{from}-{to}"),
            Label::Numbers { from, to } => format!("{from}-{to}"),
        };
        listing.parts(order, most).into_iter().map(words).collect()
    }

    fn organisations<'n>(names: &[&'n str]) -> Vec<(&'n str, Kind)> {
        names.iter().map(|name| (*name, Kind::Organisation)).collect()
    }

    #[test]
    fn parts_end_with_a_letter_where_they_can() {
        let names = ["Ana", "Átlas", "Ballot", "Baker", "Bond", "Cove", "Delta", "Echo", "Éclair"];
        let list = listing(&organisations(&names), Order::Name);
        assert_eq!(labels(&list, Order::Name, 5), ["A-B", "C-É"]);
        assert_eq!(labels(&list, Order::Name, 4), ["A-Á", "B-C", "D-É"]);
        assert_eq!(labels(&list, Order::Name, 9), ["A-É"]);
        assert_eq!(labels(&list, Order::Time, 4), ["1-4", "5-8", "9-9"]);
        assert_eq!(labels(&Listing::default(), Order::Name, 4), ["0-0"]);
    }

    #[test]
    fn names_that_begin_alike_are_told_apart_by_number() {
        let names: Vec<String> = (0..9).map(|n| format!("Association of Friends {n}")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let list = listing(&organisations(&names), Order::Name);
        assert_eq!(labels(&list, Order::Name, 4), ["1-4", "5-8", "9-9"]);
        let arabic = ["بحر", "بدر", "بنت", "جبل", "نهر", "نور"];
        let list = listing(&organisations(&arabic), Order::Name);
        assert_eq!(labels(&list, Order::Name, 3), ["ب-ب", "ج-ن"]);
    }

    #[test]
    fn a_group_that_fits_is_not_cut() {
        let mut names = organisations(&["Ash", "Birch", "Cedar"]);
        names.extend(["Ada", "Ben", "Cleo", "Dora"].map(|name| (name, Kind::Individual)));
        let list = listing(&names, Order::Name);
        assert_eq!(labels(&list, Order::Name, 6), ["A-C", "A-D"]);
        assert_eq!(labels(&list, Order::Name, 7), ["1-7"]);
        assert_eq!(list.parts(Order::Name, 6)[1].groups, 1..=1);
        assert_eq!(list.slices(&(2..4)).map(|(_, rows)| rows.len()).collect::<Vec<_>>(), [1, 1]);
    }

    fn places(parts: &[Part]) -> Vec<Range<usize>> {
        parts.iter().map(|part| part.rows.clone()).collect()
    }

    proptest! {
        #[test]
        fn every_name_is_in_one_part_and_no_part_is_too_long(
            names in prop::collection::vec("[a-dA-Dàéب-ن« ]{1,4}", 0..80),
            persons in any::<u64>(), most in 1usize..12, time in any::<bool>(),
        ) {
            let kind = |at: usize| {
                if persons >> (at % 64) & 1 == 1 { Kind::Individual } else { Kind::Organisation }
            };
            let named: Vec<_> = names.iter().enumerate().map(|(at, n)| (n.as_str(), kind(at))).collect();
            let order = if time { Order::Time } else { Order::Name };
            let list = listing(&named, order);
            let parts = list.parts(order, most);
            let mut next = 0;
            for part in &parts {
                prop_assert_eq!(part.rows.start, next);
                prop_assert!(part.rows.len() <= most && (!part.rows.is_empty() || named.is_empty()));
                next = part.rows.end;
                let shown: usize = list.slices(&part.rows).map(|(_, rows)| rows.len()).sum();
                prop_assert_eq!(shown, part.rows.len());
            }
            prop_assert_eq!(next, names.len());
        }
    }

    #[test]
    fn one_more_name_seldom_moves_another_into_another_part() {
        let name = |n: u64| {
            let n = n.wrapping_mul(0x9e37_79b9_7f4a_7c15);
            format!("{}{n:x}", char::from(b'A' + (n % 26) as u8))
        };
        let names: Vec<String> = (1..=3_000).map(name).collect();
        let mut signed: Vec<_> = names.iter().map(|n| (n.as_str(), Kind::Organisation)).collect();
        let newcomers: Vec<String> = (5_000..5_040).map(name).collect();
        let mut moved = 0;
        let mut before = listing(&signed, Order::Name);
        for newcomer in &newcomers {
            signed.push((newcomer, Kind::Organisation));
            let now = listing(&signed, Order::Name);
            let (then, parts) = (before.parts(Order::Name, 200), now.parts(Order::Name, 200));
            let at = now.rows().position(|(_, row)| row.signatory.entry.name == *newcomer).unwrap();
            let expected: Vec<Range<usize>> = places(&then)
                .into_iter()
                .map(|rows| {
                    rows.start + usize::from(rows.start > at)..rows.end + usize::from(rows.end > at)
                })
                .collect();
            moved += usize::from(places(&parts) != expected);
            before = now;
        }
        assert!(moved <= 4, "{moved} of 40 moved a boundary");
    }
}
