//! One moment of a statement, as everybody may see it. Every output is a pure function of it, so
//! they cannot disagree.

use crate::{
    draft::{Draft, Text},
    entry::Kind,
    id::StatementId,
    instant::Instant,
    lang::Lang,
    listing::{ListView, Listing, OrderedList},
    statement::{Gate, Showing, Slug, Window},
    version::TextHash,
};
use jiff::civil::Date;

/// How many stand behind the statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize)]
pub struct Counts {
    /// Organisations that confirmed and were accepted, named or not.
    pub organisations: u32,
    /// People who confirmed and were accepted, named or not.
    pub individuals: u32,
    /// Of both: those not named, by their own choice.
    pub unnamed: u32,
    /// From a list that the convenor brought, accepted, not confirmed by themselves; in none of the
    /// figures above.
    pub reported_organisations: u32,
    pub reported_individuals: u32,
}

impl Counts {
    /// All signatures: those that their signers confirmed, and those that the convenor added.
    pub const fn total(self) -> u32 {
        self.confirmed() + self.reported()
    }

    /// Confirmed by their signers, named or not.
    pub const fn confirmed(self) -> u32 {
        self.organisations + self.individuals
    }

    /// Added by the convenor, not confirmed.
    pub const fn reported(self) -> u32 {
        self.reported_organisations + self.reported_individuals
    }

    /// Names on the list.
    pub const fn listed(self) -> u32 {
        self.total() - self.unnamed
    }

    /// Whether some of the names on the list are confirmed and some are not, so that they have to
    /// be told apart one by one.
    pub const fn is_mixed(self) -> bool {
        self.reported() > 0 && self.listed() > self.reported()
    }

    /// Adds one that [counts](crate::signon::SignOnState::counts).
    pub fn add(&mut self, kind: Kind, reported: bool, named: bool) {
        self.add_many(kind, reported, named, 1);
    }

    /// The same of so many that agree in all three.
    pub fn add_many(&mut self, kind: Kind, reported: bool, named: bool, number: u32) {
        let figure = match (kind.is_person(), reported) {
            (false, false) => &mut self.organisations,
            (true, false) => &mut self.individuals,
            (false, true) => &mut self.reported_organisations,
            (true, true) => &mut self.reported_individuals,
        };
        *figure += number;
        if !named && !reported {
            self.unnamed += number;
        }
    }
}

/// What became of signatures of a statement after they came into the public log, in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Changes {
    /// Signatures that count and whose entry was corrected, each once however often.
    pub corrected: u32,
    /// Ended by their signers.
    pub withdrawn: u32,
    /// Counted as part of another one since.
    pub merged: u32,
    /// Ended by the desk.
    pub removed: u32,
}

impl Changes {
    pub const fn is_none(self) -> bool {
        self.corrected + self.withdrawn + self.merged + self.removed == 0
    }
}

/// Version, listing and counts of one moment.
#[derive(Debug, Clone)]
pub struct Publication {
    pub slug: Slug,
    pub draft: Draft,
    pub version: u32,
    pub text_hash: TextHash,
    pub frozen_at: Instant,
    pub gate: Gate,
    /// What the desk says while sign-on is stopped.
    pub notice: Option<String>,
    pub window: Window,
    /// Grows with every change; the same revision in the same language is the same publication.
    pub revision: i64,
    pub counts: Counts,
    pub listing: Listing,
    /// The language of the list's order and headings.
    pub lang: Lang,
    pub statement: StatementId,
    pub log: Coverage,
    /// The signatures that count, by the day (UTC) on which they came into the public log, oldest
    /// first; none of a draft. Nothing public is more precise.
    pub days: Vec<(Date, u32)>,
    pub showing: Showing,
}

/// How far the public log covers a publication: nothing is listed or counted that it does not
/// cover.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// Name of the log.
    pub origin: String,
    /// The signed checkpoint, as served.
    pub checkpoint: String,
    /// How many entries it covers.
    pub size: u64,
    /// Root of the tree of that size.
    pub root: [u8; 32],
    /// Signatures that changed since: neither listed nor counted, although they count in the log of
    /// that size.
    pub pending: Vec<u64>,
}

impl Publication {
    /// The text in the publication's language, else the authentic one.
    pub fn text(&self) -> Option<&Text> {
        self.draft.text(&self.lang).or_else(|| self.draft.authentic_text())
    }

    /// The same moment with another of its texts, and its list in the order of that language.
    #[must_use]
    pub fn in_language(&self, lang: &Lang) -> Self {
        let Draft { categories, order, .. } = &self.draft;
        let mut list = OrderedList::new(categories, *order, lang);
        list.extend(self.listing.rows().map(|(_, row)| row.signatory.clone()));
        Self { listing: list.listing(), lang: lang.clone(), ..self.clone() }
    }

    /// What the forms of the list need of all this.
    pub fn list(&self) -> ListView<'_> {
        let Draft { categories, authentic, .. } = &self.draft;
        ListView { listing: &self.listing, categories, lang: &self.lang, authentic }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_at_once_are_as_many_as_one_by_one() {
        let (mut at_once, mut one_by_one) = (Counts::default(), Counts::default());
        for (number, kind) in [(3, Kind::Organisation), (5, Kind::Individual)] {
            for (number, reported, named) in
                [(number, false, true), (7, false, false), (0, true, true), (2, true, false)]
            {
                at_once.add_many(kind, reported, named, number);
                (0..number).for_each(|_| one_by_one.add(kind, reported, named));
            }
        }
        assert_eq!(at_once, one_by_one);
        assert_eq!((at_once.organisations, at_once.individuals, at_once.unnamed), (10, 12, 14));
        assert_eq!((at_once.reported_organisations, at_once.reported_individuals), (2, 2));
        // What is said in one figure is made of the same parts.
        assert_eq!((at_once.total(), at_once.confirmed(), at_once.reported()), (26, 22, 4));
        assert_eq!((at_once.listed(), at_once.is_mixed()), (12, true));
    }
}
