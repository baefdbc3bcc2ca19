//! Finding names on the list: by what is printed, by country, by kind.

use super::{Group, Listing, Row, Signatory};
use crate::{
    country::Country,
    entry::{Entry, Kind},
};
use std::{collections::HashMap, sync::OnceLock};

/// More words than this are not looked for; nobody types so many.
const MOST_WORDS: usize = 12;

/// Fewer letters of a country's name find nobody.
const LEAST_OF_COUNTRY: usize = 3;

/// What is read from an entry for a search, when it is first asked for. It follows from the entry,
/// so all are equal.
#[derive(Debug, Clone, Default)]
pub struct SearchWords(OnceLock<Read>);

#[derive(Debug, Clone)]
struct Read {
    words: Box<str>,
    country: Option<Country>,
}

impl PartialEq for SearchWords {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for SearchWords {}

impl Signatory {
    /// What is printed of the entry, its name first, without country: case, accents, punctuation
    /// and the variants of Arabic letters do not matter.
    pub fn search_words(&self) -> &str {
        &self.words.0.get_or_init(|| read(&self.entry)).words
    }

    /// Where it is: the country of the entry, or the one that its place names, as in many lists
    /// that people bring.
    pub fn country(&self) -> Option<Country> {
        self.words.0.get_or_init(|| read(&self.entry)).country
    }
}

fn read(entry: &Entry) -> Read {
    let Entry { name, short, other_name, role, affiliation, place, country, .. } = entry;
    let others = [short, other_name, role, affiliation, place];
    let texts = std::iter::once(name).chain(others.into_iter().flatten());
    let words = texts.map(|text| names::key(text)).collect::<Vec<_>>().join(" ").into();
    Read { words, country: country.or_else(|| place.as_deref().and_then(Country::of_place)) }
}

/// Which kinds are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signers {
    Organisations,
    /// With and without an affiliation.
    Individuals,
    /// Individuals with an affiliation.
    Affiliated,
}

impl Signers {
    pub const ALL: [Self; 3] = [Self::Organisations, Self::Individuals, Self::Affiliated];

    /// Its word in addresses: that of the kind.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Organisations => "organisation",
            Self::Individuals => "individual",
            Self::Affiliated => "affiliated",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|signers| signers.as_str() == text)
    }

    pub fn has(self, kind: Kind) -> bool {
        match self {
            Self::Organisations => !kind.is_person(),
            Self::Individuals => kind.is_person(),
            Self::Affiliated => kind == Kind::Affiliated,
        }
    }
}

/// What somebody looks for.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    words: Vec<Word>,
    /// Something was typed that no name has: signs without a letter among them.
    unreadable: bool,
    country: Option<Country>,
    signers: Option<Signers>,
}

#[derive(Debug, Clone)]
struct Word {
    text: String,
    /// The countries whose name has it.
    countries: Vec<Country>,
}

impl Wanted {
    /// Entries that have all words of `typed`, in any order, in whole or in part; those of a
    /// country are found by its name in `language`, too.
    pub fn new(
        typed: &str,
        language: &str,
        country: Option<Country>,
        signers: Option<Signers>,
    ) -> Self {
        let key = names::key(typed);
        let word =
            |text: &str| Word { text: text.to_owned(), countries: countries_named(text, language) };
        let words = key.split(' ').filter(|word| !word.is_empty()).take(MOST_WORDS).map(word);
        let unreadable = key.is_empty() && !typed.trim().is_empty();
        Self { words: words.collect(), unreadable, country, signers }
    }

    fn finds(&self, signatory: &Signatory) -> bool {
        let (kind, country) = (signatory.entry.kind, signatory.country());
        let among = |word: &Word| country.is_some_and(|country| word.countries.contains(&country));
        !self.unreadable
            && self.signers.is_none_or(|signers| signers.has(kind))
            && self.country.is_none_or(|wanted| country == Some(wanted))
            && self
                .words
                .iter()
                .all(|word| signatory.search_words().contains(&*word.text) || among(word))
    }
}

fn countries_named(word: &str, language: &str) -> Vec<Country> {
    if word.chars().count() < LEAST_OF_COUNTRY {
        return Vec::new();
    }
    Country::all().filter(|country| names::key(country.name(language)).contains(word)).collect()
}

/// How many names of each country and kind a list has: what one can choose from.
#[derive(Debug, Clone, Default)]
pub struct Choices {
    pub countries: HashMap<Country, u32>,
    pub organisations: u32,
    pub individuals: u32,
    /// Of the individuals.
    pub affiliated: u32,
}

impl Choices {
    pub const fn of(&self, signers: Signers) -> u32 {
        match signers {
            Signers::Organisations => self.organisations,
            Signers::Individuals => self.individuals,
            Signers::Affiliated => self.affiliated,
        }
    }
}

impl Listing {
    /// The rows that are looked for, in the order of the list.
    pub fn search(&self, wanted: &Wanted) -> Vec<(&Group, &Row)> {
        self.rows().filter(|(_, row)| wanted.finds(&row.signatory)).collect()
    }

    pub fn choices(&self) -> Choices {
        let mut choices = Choices::default();
        for (_, row) in self.rows() {
            let kind = row.signatory.entry.kind;
            for signers in Signers::ALL.into_iter().filter(|signers| signers.has(kind)) {
                *match signers {
                    Signers::Organisations => &mut choices.organisations,
                    Signers::Individuals => &mut choices.individuals,
                    Signers::Affiliated => &mut choices.affiliated,
                } += 1;
            }
            if let Some(country) = row.signatory.country() {
                *choices.countries.entry(country).or_default() += 1;
            }
        }
        choices
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        id::SignOnId,
        listing::build,
        log::{Leaf, Opening},
    };

    fn list(entries: Vec<Entry>) -> Listing {
        let all = entries.into_iter().zip(0u8..).map(|(entry, id)| {
            let leaf = Leaf { index: id.into(), record: id.into(), opening: Opening([0; 32]) };
            Signatory::new(SignOnId([id; 16]), entry, false, 1, leaf)
        });
        build(all.collect(), &[], crate::draft::Order::Name, &"en".parse().unwrap())
    }

    fn sample() -> Listing {
        let organisation = |name: &str| Entry::new(Kind::Organisation, name);
        list(vec![
            Entry { short: Some("FIF".into()), ..organisation("Fédération des Îles") },
            Entry { country: Country::from_code("KE"), ..organisation("Water & Life (U.S.)") },
            Entry {
                place: Some("Tunis, Tunisia".into()), ..organisation("جمعيّة الأمل")
            },
            Entry {
                affiliation: Some("Institute for Slow Maps".into()),
                place: Some("Östermarken".into()),
                ..Entry::new(Kind::Affiliated, "Ilse Water")
            },
            Entry::new(Kind::Individual, "100% Real"),
        ])
    }

    fn found(typed: &str, country: Option<&str>, signers: Option<Signers>) -> Vec<u32> {
        let country = country.and_then(Country::from_code);
        let wanted = Wanted::new(typed, "es", country, signers);
        sample().search(&wanted).iter().map(|(_, row)| row.number).collect()
    }

    #[test]
    fn writing_does_not_matter_and_parts_are_enough() {
        let list = sample();
        let order: Vec<&str> =
            list.rows().map(|(_, row)| row.signatory.entry.name.as_str()).collect();
        assert_eq!(
            order,
            ["Fédération des Îles", "Water & Life (U.S.)", "جمعيّة الأمل", "100% Real", "Ilse Water"]
        );
        for (typed, numbers) in [
            ("", vec![1, 2, 3, 4, 5]),
            ("  ", vec![1, 2, 3, 4, 5]),
            ("FEDERATION iles", vec![1]),
            ("îles fédé", vec![1]),
            ("fif", vec![1]),
            ("جمعية الامل", vec![3]),
            ("الأمـل", vec![3]),
            ("water", vec![2, 5]),
            ("water and life", vec![2]),
            ("WATER us", vec![2]),
            ("ostermarken", vec![5]),
            ("slow maps ilse", vec![5]),
            ("100%", vec![4]),
            ("%", vec![]),
            ("\u{202e}", vec![]),
            ("*", vec![]),
            ("' OR 1=1 --", vec![]),
            ("nobody", vec![]),
        ] {
            assert_eq!(found(typed, None, None), numbers, "{typed:?}");
        }
    }

    #[test]
    fn country_and_kind_choose_among_them() {
        assert_eq!(found("", Some("KE"), None), [2]);
        assert_eq!(found("", Some("TN"), None), [3], "named by its place");
        assert_eq!(found("kenia", None, None), [2], "by its name in the reader's language");
        assert_eq!(found("kenia water", None, None), [2]);
        assert_eq!(found("water", Some("FR"), None), [0; 0]);
        assert_eq!(found("water", None, Some(Signers::Individuals)), [5]);
        assert_eq!(found("", None, Some(Signers::Affiliated)), [5]);
        assert_eq!(found("", None, Some(Signers::Organisations)), [1, 2, 3]);
        let choices = sample().choices();
        assert_eq!((choices.organisations, choices.individuals, choices.affiliated), (3, 2, 1));
        assert_eq!(choices.countries.get(&Country::from_code("KE").unwrap()), Some(&1));
    }
}
