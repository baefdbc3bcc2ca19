use super::*;
use crate::{
    edition_sample::{HOSTILE, edition},
    sample::publication,
};
use calamine::{Data, Reader, Xlsx};
use std::io::{Cursor, Read};

fn words(rtl: bool) -> BookWords {
    let word = str::to_owned;
    BookWords {
        rtl,
        about: word("About"),
        facts: vec![
            (word("Title"), Fact::Text(word("=Water"))),
            (word("Public log: entries"), Fact::Number(128)),
            (word("fingerprint"), Fact::Text(word("+abc="))),
        ],
        organisations: word("Organisations"),
        individuals: word("Individuals: all / any"),
        columns: ColumnWords {
            number: word("No."),
            name: word("Name"),
            short_name: word("Short name"),
            other_name: word("Other name"),
            kind: word("Kind"),
            role: word("Role"),
            affiliation: word("Affiliation"),
            place: word("Place"),
            country: word("Country"),
            website: word("Website"),
            status: word("Status"),
            version: word("Version"),
            id: word("Id"),
        },
        kinds: [
            (Kind::Organisation, word("organisation")),
            (Kind::Individual, word("individual")),
            (Kind::Affiliated, word("affiliated")),
        ],
        confirmed: word("confirmed"),
        not_confirmed: word("not confirmed"),
        lang: word("en"),
    }
}

fn read(bytes: &[u8]) -> Xlsx<Cursor<&[u8]>> {
    calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap()
}

/// Every part of the archive as text.
fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|at| {
            let mut part = archive.by_index(at).unwrap();
            let mut text = String::new();
            part.read_to_string(&mut text).unwrap();
            (part.name().unwrap().into_owned(), text)
        })
        .collect()
}

#[test]
fn a_spreadsheet_gives_every_name_back_and_holds_no_formula() {
    let bytes = list_xlsx(&publication(HOSTILE), &edition(HOSTILE), &words(false)).unwrap();
    let mut book = read(&bytes);
    assert_eq!(book.sheet_names(), ["About", "Individuals all any"]);
    let sheet = book.worksheet_range("Individuals all any").unwrap();
    let mut names = Vec::new();
    for (row, number) in sheet.rows().skip(1).zip(1..) {
        assert_eq!(row[0], Data::Float(f64::from(number)), "typed");
        assert_eq!(row[11], Data::Float(1.0));
        let Data::String(name) = &row[1] else { panic!("{:?}", row[1]) };
        names.push(name.clone());
    }
    names.sort();
    let mut expected: Vec<&str> = HOSTILE.to_vec();
    expected.sort_unstable();
    assert_eq!(names, expected);
    for name in book.sheet_names() {
        assert!(book.worksheet_formula(&name).unwrap().is_empty(), "{name}");
    }
    for (name, part) in parts(&bytes) {
        assert!(!part.contains("<f>") && !part.contains("<f "), "{name}");
        roxmltree::Document::parse(&part).unwrap_or_else(|why| panic!("{name}: {why}"));
    }
}

#[test]
fn the_first_sheet_says_what_the_list_is() {
    let edition = edition(&["A"]);
    let bytes = list_xlsx(&publication(&["A"]), &edition, &words(false)).unwrap();
    let about = read(&bytes).worksheet_range("About").unwrap();
    let cell = |row, column| about.get_value((row, column)).unwrap().clone();
    assert_eq!(cell(0, 1), Data::String("=Water".into()));
    assert_eq!(cell(1, 1), Data::Float(128.0));
    assert_eq!(cell(2, 1), Data::String("+abc=".into()));
    let parts = parts(&bytes);
    let custom = &parts.iter().find(|(name, _)| name == "docProps/custom.xml").unwrap().1;
    let log = edition.proof.log.as_ref().unwrap();
    for fact in ["log.example", ">128<", &edition.proof.text_sha256, &log.root] {
        assert!(custom.contains(fact), "{fact}: {custom}");
    }
}

#[test]
fn the_same_list_is_the_same_file() {
    let make = || list_xlsx(&publication(HOSTILE), &edition(HOSTILE), &words(true)).unwrap();
    let first = make();
    assert!(first == make(), "no clock, no chance");
    let sheets =
        parts(&first).into_iter().filter(|(name, _)| name.starts_with("xl/worksheets/sheet"));
    for (name, sheet) in sheets {
        assert!(sheet.contains("rightToLeft=\"1\""), "{name}");
    }
    let plain = parts(&list_xlsx(&publication(&["A"]), &edition(&["A"]), &words(false)).unwrap());
    let sheet = &plain.iter().find(|(name, _)| name == "xl/worksheets/sheet2.xml").unwrap().1;
    assert!(sheet.contains("state=\"frozen\"") && sheet.contains("<autoFilter"), "{sheet}");
    assert!(!sheet.contains("rightToLeft"));
}
