//! Clean lists raise hardly any doubt: at most two for a hundred entries.

use roster::{Doubt, Roster};

/// Persons of the same offices and the same universities, family names used twice, given names
/// that sound alike.
fn scholars() -> String {
    let given = [
        "Amparo", "Nils", "Mara", "Oleandra", "Tobias", "Salah", "Sarah", "Karin", "Corinna",
        "Jonas",
    ];
    let family = [
        "Villasur", "Ebbeson", "Dornfeld", "Marenne", "Quirola", "Tavener", "Lindauer", "Adebola",
        "Okonta", "Petrescu", "Haldane",
    ];
    let office = [
        "Assistant Professor of Tides",
        "Professor of Tides",
        "Adjunct Faculty of Marine Work",
        "Student",
    ];
    let place = [
        "Tidal University",
        "State University of Faro",
        "University of Azul",
        "Marenne College",
        "MSW, UCA",
    ];
    let mut text = "Signatories:\n\n".to_owned();
    for (at, (given, family)) in
        given.iter().flat_map(|given| family.iter().map(move |f| (given, f))).enumerate()
    {
        let (office, place) = (office[at % office.len()], place[at % place.len()]);
        text.push_str(&format!("{given} {family}, {office}, {place}\n"));
    }
    text
}

/// A federation and its chapters, bodies of one field, bodies of one university.
fn bodies() -> String {
    let towns = [
        "Faro",
        "Marenne",
        "Seekamp",
        "Belmare",
        "Lazur",
        "Tidemarsh",
        "Oxbow",
        "Dorsea",
        "Hinder",
        "Byland",
        "Hadlow",
        "Tregan",
        "Wheldra",
        "Kemsea",
        "Whickam",
        "Abberby",
        "Burlow",
        "Radlow",
        "Ryedow",
        "Silhall",
    ];
    let mut text = "Signatories:\n\nWomen's Institute\nClimate Rebellion\n".to_owned();
    for (at, town) in towns.iter().enumerate() {
        text.push_str(&match at % 4 {
            0 => format!("{town} Women's Institute\nClimate Rebellion {town}\n"),
            1 => format!("{town} Women's Institute\nBuilders' Union of {town} and Region\n"),
            2 => format!("{town} Environment Group\nStudents' Choir – {town} – TUX\n"),
            _ => format!("{town} Library\nHealth Clinic of {town}, TUX\n"),
        });
    }
    text
}

fn per_hundred(roster: &Roster) -> f64 {
    let doubts: usize = roster.entries.iter().map(|entry| entry.doubts.len()).sum();
    100.0 * doubts as f64 / roster.entries.len() as f64
}

#[test]
fn clean_lists_raise_hardly_any_doubt() {
    for (text, least) in [(scholars(), 110), (bodies(), 40)] {
        let roster = roster::read_text(&text).unwrap();
        assert!(roster.entries.len() >= least, "{} entries", roster.entries.len());
        let rate = per_hundred(&roster);
        let doubted: Vec<_> =
            roster.entries.iter().filter(|entry| !entry.doubts.is_empty()).collect();
        assert!(rate <= 2.0, "{rate:.1} for a hundred: {doubted:#?}");
    }
}

/// What is doubled in such lists is found all the same.
#[test]
fn doubles_among_many_alike_are_found() {
    for (text, doubled) in [
        (scholars(), "Dr. Mara Dornfeld, Lecturer, Tidal University\n"),
        (scholars(), "Toby Quirola, Student\nTobias Quirrola, Student\n"),
        (bodies(), "Women's Institute Faro\n"),
        (bodies(), "Oxbow Enviroment Group\n"),
    ] {
        let roster = roster::read_text(&(text + doubled)).unwrap();
        let last = roster.entries.last().unwrap();
        let found =
            last.doubts.iter().any(|doubt| matches!(doubt, Doubt::PossibleDuplicate { .. }));
        assert!(found, "{last:?}");
    }
}
