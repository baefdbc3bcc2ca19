//! Countries by their ISO 3166-1 codes, with their names in the languages of the pages.
//!
//! The table is `data/countries.tsv`: codes and names of Unicode CLDR.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{cmp::Ordering, collections::HashMap, fmt, sync::LazyLock};

/// A country or territory: an alpha-2 code of ISO 3166-1, or `XK` for Kosovo.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Country(u8);

/// The file: a language is a column of it, named in the first row.
struct Table {
    /// `code`, then the languages. English is the first of them.
    columns: Vec<&'static str>,
    rows: Vec<Vec<&'static str>>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let lines = include_str!("../data/countries.tsv").lines().filter(|line| !line.starts_with('#'));
    let mut rows = lines.map(|line| line.split('\t').collect());
    Table { columns: rows.next().unwrap_or_default(), rows: rows.collect() }
});

/// Each name of the table in its normal form.
static BY_NAME: LazyLock<HashMap<String, Country>> = LazyLock::new(|| {
    let names = |country: Country| country.names().iter().map(move |name| (*name, country));
    Country::all().flat_map(names).map(|(name, country)| (names::key(name), country)).collect()
});

impl Country {
    /// All of them, in the order of their codes.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..TABLE.rows.len()).filter_map(|at| u8::try_from(at).ok()).map(Self)
    }

    /// The country of a code such as `KE`, in capitals.
    pub fn from_code(code: &str) -> Option<Self> {
        let at = TABLE.rows.binary_search_by(|row| row[0].cmp(code)).ok()?;
        u8::try_from(at).ok().map(Self)
    }

    /// The country that somebody means by `text`: a code, a name of the table in any of its
    /// languages, or another usual name ("DR Congo", "Ivory Coast"). Case, accents and punctuation
    /// do not matter. `None` for whatever is more than a country, or none.
    pub fn find(text: &str) -> Option<Self> {
        let text = text.trim();
        if text.len() == 2 && text.is_ascii() {
            return Self::from_code(&text.to_ascii_uppercase());
        }
        let known = BY_NAME.get(&names::key(text)).copied();
        known.or_else(|| names::place_code(text).and_then(Self::from_code))
    }

    /// The country in which a place is by its own words: it is one ("Kenya"), or ends with one
    /// behind a comma ("Goma, RD Congo").
    pub fn of_place(place: &str) -> Option<Self> {
        let last = || place.rsplit_once([',', '،']).and_then(|(_, last)| Self::find(last));
        Self::find(place).or_else(last)
    }

    /// The two letters.
    pub fn code(self) -> &'static str {
        self.row()[0]
    }

    /// The name in a language by its first subtag; in English where the table lacks the language.
    pub fn name(self, language: &str) -> &'static str {
        let column = TABLE.columns.iter().position(|column| *column == language);
        self.row()[column.unwrap_or(1)]
    }

    /// The names in every language of the table.
    pub fn names(self) -> &'static [&'static str] {
        &self.row()[1..]
    }

    fn row(self) -> &'static [&'static str] {
        &TABLE.rows[usize::from(self.0)]
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Country({})", self.code())
    }
}

impl PartialOrd for Country {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Country {
    fn cmp(&self, other: &Self) -> Ordering {
        self.code().cmp(other.code())
    }
}

impl Serialize for Country {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Country {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let code = String::deserialize(from)?;
        Self::from_code(&code)
            .ok_or_else(|| serde::de::Error::custom("a country without a code of ISO 3166-1"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_every_name_leads_back() {
        let codes: Vec<&str> = Country::all().map(Country::code).collect();
        assert!(codes.len() >= 249 && codes.windows(2).all(|pair| pair[0] < pair[1]), "{codes:?}");
        assert_eq!(TABLE.columns[..2], ["code", "en"]);
        for country in Country::all() {
            assert_eq!(Country::from_code(country.code()), Some(country));
            assert_eq!(country.row().len(), TABLE.columns.len(), "{country:?}");
            for name in country.names() {
                assert!(!name.is_empty(), "{country:?}");
                assert_eq!(Country::find(name), Some(country), "{name}");
            }
        }
    }

    #[test]
    fn people_write_countries_in_many_ways() {
        for (text, code) in [
            ("Kenya", "KE"),
            (" kenia ", "KE"),
            ("ke", "KE"),
            ("كينيا", "KE"),
            ("Cote d'Ivoire", "CI"),
            ("Ivory Coast", "CI"),
            ("Kosovo", "XK"),
            ("Perú", "PE"),
            ("Quénia", "KE"),
            ("Quênia", "KE"),
            ("Vietname", "VN"),
            ("Vietnã", "VN"),
            ("الأراضي الفلسطينية", "PS"),
        ] {
            assert_eq!(Country::find(text).map(Country::code), Some(code), "{text}");
        }
        for none in ["", "Nairobi", "Kenya, Nairobi", "Atlantis", "ZZ", "Europe", "🦀", "é"] {
            assert_eq!(Country::find(none), None, "{none}");
        }
        for (place, code) in
            [("Kenya", Some("KE")), ("مومباسا، كينيا", Some("KE")), ("Mombasa, Kenya", Some("KE"))]
        {
            assert_eq!(Country::of_place(place).map(Country::code), code, "{place}");
        }
        for none in ["Mombasa", "Kenya, Mombasa", ","] {
            assert_eq!(Country::of_place(none), None, "{none}");
        }
        assert_eq!(Country::from_code("XK").map(|kosovo| kosovo.name("fr")), Some("Kosovo"));
        assert_eq!(Country::from_code("KE").map(|kenya| kenya.name("sw")), Some("Kenya"));
    }

    #[test]
    fn json_holds_the_code_and_nothing_else() {
        let kenya = Country::from_code("KE").unwrap();
        assert_eq!(serde_json::to_string(&kenya).unwrap(), "\"KE\"");
        assert_eq!(serde_json::from_str::<Country>("\"KE\"").unwrap(), kenya);
        for wrong in ["\"ke\"", "\"ZZ\"", "\"Kenya\"", "7"] {
            assert!(serde_json::from_str::<Country>(wrong).is_err(), "{wrong}");
        }
    }
}
