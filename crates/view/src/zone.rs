//! The cities that name time zones, in the languages of the pages.
//!
//! The table is `data/zones.tsv`: exemplar cities of Unicode CLDR.

use crate::Locale;
use std::{borrow::Cow, collections::HashMap, sync::LazyLock};

/// Names of a city in the languages of the columns; empty where the zone's own name says it.
type Cities = HashMap<&'static str, Vec<&'static str>>;

static TABLE: LazyLock<(Vec<&'static str>, Cities)> = LazyLock::new(|| {
    let lines = include_str!("../data/zones.tsv").lines().filter(|line| !line.starts_with('#'));
    let mut rows = lines.filter_map(|line| line.split_once('\t'));
    let cells = |cells: &'static str| cells.split('\t').collect();
    let languages = rows.next().map(|(_, languages)| cells(languages)).unwrap_or_default();
    (languages, rows.map(|(zone, names)| (zone, cells(names))).collect())
});

/// The city of a zone such as `Africa/Nairobi` in a language; `None` for a zone that no place
/// names, such as `UTC` or `Etc/GMT+3`. A zone or a language that the table lacks: the city as in
/// the name of the zone.
pub(crate) fn city(l: Locale, zone: &str) -> Option<Cow<'_, str>> {
    let (area, place) = zone.rsplit_once('/')?;
    let (languages, cities) = &*TABLE;
    let column = languages.iter().position(|language| *language == l.code());
    let name = column.and_then(|column| cities.get(zone)?.get(column).copied());
    (area != "Etc").then(|| match name.filter(|name| !name.is_empty()) {
        Some(name) => Cow::Borrowed(name),
        None => Cow::Owned(place.replace('_', " ")),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_a_column_for_every_language_and_names_real_zones() {
        let (languages, cities) = &*TABLE;
        for l in Locale::ALL {
            assert!(languages.contains(&l.code()), "{}", l.code());
        }
        assert!(cities.len() > 400);
        for (zone, names) in cities {
            assert!(zone.contains('/') && names.len() == languages.len(), "{zone}");
        }
    }

    #[test]
    fn arabic_names_no_city_in_latin_letters() {
        for zone in TABLE.1.keys().copied() {
            let city = city(Locale::Ar, zone).expect("a city");
            assert!(!city.chars().any(|c| c.is_ascii_alphabetic()), "{zone}: {city}");
        }
    }

    #[test]
    fn a_city_is_named_as_the_reader_calls_it() {
        for (l, zone, expected) in [
            (Locale::En, "Africa/Nairobi", Some("Nairobi")),
            (Locale::Ar, "Africa/Nairobi", Some("نيروبي")),
            (Locale::Es, "Europe/London", Some("Londres")),
            (Locale::Pt, "Europe/Lisbon", Some("Lisboa")),
            (Locale::Fr, "Asia/Calcutta", Some("Calcutta")),
            (Locale::En, "America/Argentina/Buenos_Aires", Some("Buenos Aires")),
            (Locale::Ar, "Mars/Olympus_Mons", Some("Olympus Mons")),
            (Locale::Ar, "Etc/GMT+3", None),
            (Locale::Ar, "UTC", None),
        ] {
            assert_eq!(city(l, zone).as_deref(), expected, "{zone}");
        }
    }
}
