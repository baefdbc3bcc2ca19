//! The figures behind the pictures.

use super::{Period, periods};
use domain::{
    country::Country,
    publication::{Counts, Publication},
};
use std::{cmp::Reverse, collections::BTreeMap};

/// Of fewer signatures there is no picture: who wants to know reads the list.
pub const FEWEST: u32 = 10;
/// So many countries are named; the others are one bar.
pub const MOST_COUNTRIES: usize = 12;

/// What a list adds up to. Each part is `None` where a picture of it would say nothing: one day,
/// one country, one kind.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tally {
    pub time: Option<Vec<Period>>,
    pub countries: Option<Countries>,
    pub kinds: Option<Kinds>,
}

/// Where those are who are listed by name: the country of each, or the one that its place names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Countries {
    /// Most first, at most [`MOST_COUNTRIES`]; among equals by code.
    pub named: Vec<(Country, u32)>,
    /// How many other countries there are, and how many signatures from them.
    pub others: Option<(u32, u32)>,
    /// Who gave none.
    pub not_given: u32,
}

/// All who count, named or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kinds {
    pub organisations: u32,
    pub individuals: u32,
}

impl Tally {
    /// Of a moment that the log covers; all of it `None` before, and of a draft.
    pub fn of(publication: &Publication) -> Self {
        if publication.log.size == 0 || publication.counts.total() < FEWEST {
            return Self::default();
        }
        let time = periods(&publication.days);
        Self {
            time: Some(time).filter(|periods| periods.len() > 1),
            countries: Countries::of(publication),
            kinds: Kinds::of(publication.counts),
        }
    }
}

impl Countries {
    fn of(publication: &Publication) -> Option<Self> {
        let (mut by_country, mut not_given) = (BTreeMap::<Country, u32>::new(), 0);
        for (_, row) in publication.listing.rows() {
            match row.signatory.country() {
                Some(country) => *by_country.entry(country).or_default() += 1,
                None => not_given += 1,
            }
        }
        let given: u32 = by_country.values().sum();
        if by_country.len() < 2 || given < FEWEST {
            return None;
        }
        let mut named: Vec<(Country, u32)> = by_country.into_iter().collect();
        // Stable: equals stay in the order of their codes.
        named.sort_by_key(|(_, number)| Reverse(*number));
        let others = named.split_off(named.len().min(MOST_COUNTRIES));
        let signatures = others.iter().map(|(_, number)| number).sum();
        let others = (!others.is_empty()).then_some((others.len() as u32, signatures));
        Some(Self { named, others, not_given })
    }
}

impl Kinds {
    fn of(counts: Counts) -> Option<Self> {
        let kinds = Self {
            organisations: counts.organisations + counts.reported_organisations,
            individuals: counts.individuals + counts.reported_individuals,
        };
        (kinds.organisations > 0 && kinds.individuals > 0).then_some(kinds)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::publication;
    use domain::{entry::Kind, listing};
    use jiff::civil::date;

    /// A list with so many names from each of these countries; without a code: not given.
    fn signed(from: &[(&str, usize)]) -> Publication {
        let number: usize = from.iter().map(|(_, number)| number).sum();
        let names: Vec<String> = (0..number).map(|n| format!("Union {n}")).collect();
        let mut publication = publication(&names.iter().map(String::as_str).collect::<Vec<_>>());
        let mut all: Vec<listing::Signatory> =
            publication.listing.rows().map(|(_, row)| (*row.signatory).clone()).collect();
        let countries = from
            .iter()
            .flat_map(|(code, number)| std::iter::repeat_n(Country::from_code(code), *number));
        for (signatory, country) in all.iter_mut().zip(countries) {
            signatory.entry.country = country;
            publication.counts.add(Kind::Organisation, false, true);
        }
        let lang = publication.lang.clone();
        publication.listing = listing::build(all, &[], publication.draft.order, &lang);
        publication
    }

    #[test]
    fn the_countries_with_most_names_come_first_and_the_rest_is_one_bar() {
        let codes = ["KE", "TG", "FR", "ES", "PT", "BR", "EG", "MA", "TN", "CI", "SN", "ML"];
        let mut from: Vec<(&str, usize)> = codes.map(|code| (code, 2)).into();
        from.extend([("PE", 7), ("CL", 1), ("BO", 1), ("", 5)]);
        let countries = Tally::of(&signed(&from)).countries.unwrap();
        assert_eq!(countries.named.len(), MOST_COUNTRIES);
        assert_eq!(countries.named[0], (Country::from_code("PE").unwrap(), 7));
        let codes: Vec<&str> = countries.named[1..].iter().map(|(one, _)| one.code()).collect();
        assert!(codes.is_sorted(), "{codes:?}");
        assert_eq!((countries.others, countries.not_given), (Some((3, 4)), 5));
    }

    #[test]
    fn what_would_say_nothing_is_left_out() {
        assert_eq!(Tally::of(&signed(&[("KE", 5), ("TG", 4)])).countries, None, "few names");
        assert_eq!(Tally::of(&signed(&[("KE", 30)])).countries, None, "one country");
        assert_eq!(Tally::of(&signed(&[("KE", 3), ("TG", 3), ("", 9)])).countries, None);
        let mut place = signed(&[("KE", 5), ("", 5)]);
        let rows = place.listing.groups.iter_mut().flat_map(|group| group.rows.iter_mut());
        for row in rows {
            let mut one = (*row.signatory).clone();
            one.entry.place = Some("Lomé, Togo".into());
            row.signatory = one.into();
        }
        let named = Tally::of(&place).countries.unwrap().named;
        assert_eq!(named.iter().map(|(_, n)| *n).collect::<Vec<_>>(), [5, 5], "by the place");
        let two = signed(&[("KE", 5), ("TG", 5)]);
        assert_eq!(Tally::of(&two).countries.unwrap().others, None);
        assert_eq!(Tally::of(&two).kinds, None, "organisations only");
        assert_eq!(Tally::of(&two).time, None, "on no day");
        let one_day = Publication { days: vec![(date(2026, 11, 3), 10)], ..two.clone() };
        assert_eq!(Tally::of(&one_day).time, None);
        let draft = Publication {
            log: domain::publication::Coverage { size: 0, ..two.log.clone() },
            ..two
        };
        assert_eq!(Tally::of(&draft), Tally::default());
    }

    #[test]
    fn kinds_count_the_unnamed_and_the_unconfirmed_too() {
        let mut publication = signed(&[("KE", 9)]);
        publication.counts.add(Kind::Affiliated, false, false);
        publication.counts.add(Kind::Individual, true, true);
        let kinds = Tally::of(&publication).kinds;
        assert_eq!(kinds, Some(Kinds { organisations: 9, individuals: 2 }));
    }
}
