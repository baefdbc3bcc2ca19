//! Lines that look like entries and are none in the reading are named, never dropped in silence.

use roster::{Kind, LineUse, OVERLOOKED, Roster};

fn read_text(text: &str) -> Roster {
    roster::read_text(text).expect("a list of few entries")
}

#[test]
fn names_below_the_end_of_the_list_are_named() {
    let text = "Signatories:\n\n1. Harbour Library\n2. Ink Union\n3. Reef Keepers Association\n\n\
                Contact: Ana Faro\n\nBoat Builders Union\nRope Makers Guild\nTide Watch Foundation\n";
    let roster = read_text(text);
    assert_eq!(roster.entries.len(), 3);
    let overlooked: Vec<(u32, &str)> =
        roster.overlooked().map(|line| (line.line, line.text.as_str())).collect();
    assert_eq!(
        overlooked,
        [(9, "Boat Builders Union"), (10, "Rope Makers Guild"), (11, "Tide Watch Foundation")]
    );
    assert_eq!(roster.summary().questions, 3);
    assert_eq!(roster.lines[8].used, LineUse::Question { why: OVERLOOKED.into() });
    // Whoever wants one of them on the list gets what the reader would have made of it.
    let spare = roster.spare(8).expect("an entry");
    assert_eq!(
        (spare.name.as_str(), spare.kind, spare.line),
        ("Boat Builders Union", Kind::Organisation, 9)
    );
    assert_eq!(roster.spare(6), None, "nothing is asked there");
    assert_eq!(roster.spare.len(), 3);
}

#[test]
fn a_line_in_question_is_of_the_kind_of_its_list() {
    let names = "1. Mara Faro\n2. Nils Ebbe\n3. Sol Marea\n4. Ana Orilla\n5. Bodil Tide\n";
    let text = format!(
        "Signatories:\n\n{names}\nContact: Ana Faro\n\n6. Zubo Ranti\n7. Mara Reef\n8. Sol Ebbe\n"
    );
    let roster = read_text(&text);
    let read: Vec<(String, Kind)> = roster
        .entries
        .iter()
        .chain(roster.spare.iter().map(|spare| &spare.entry))
        .map(|entry| (entry.name.clone(), entry.kind))
        .collect();
    assert_eq!(read.len(), 8, "{read:?}");
    assert!(read.contains(&("Zubo Ranti".to_owned(), Kind::Individual)), "{read:?}");
}

#[test]
fn a_row_in_question_is_read_by_its_columns() {
    let answers = include_bytes!("field/export-limesurvey-answers.csv");
    let roster = roster::read(answers, Some("answers.csv")).expect("a table");
    let begun = roster.lines.iter().position(|line| line.text.contains("Harbour Library"));
    let spare = roster.spare(begun.expect("a row")).expect("an entry");
    assert_eq!((spare.name.as_str(), spare.kind), ("Harbour Library", Kind::Organisation));
}

#[test]
fn a_single_line_is_read_as_an_entry() {
    let read = |line| roster::read_line(line).map(|entry| (entry.name, entry.number, entry.kind));
    let body = |name: &str, number| Some((name.to_owned(), number, Kind::Organisation));
    assert_eq!(read("  12. Boat Builders Union"), body("Boat Builders Union", Some(12)));
    assert_eq!(read("Boat Builders Union\tNorway"), body("Boat Builders Union, Norway", None));
    assert_eq!(read("Mara Faro, poet").map(|read| read.2), Some(Kind::Individual));
    assert_eq!(read(" – – "), None);
    assert_eq!(read(""), None);
}

#[test]
fn a_letter_and_its_list_leave_nothing_over() {
    let text = "Open letter on the tides\n\nWe ask the council to keep the springs open.\n\n\
                Signatories:\n\n1. Harbour Library\n2. Ink Union\n3. Reef Keepers Association\n\n\
                Press contact: letter@harbour.example\n";
    let roster = read_text(text);
    assert_eq!(roster.entries.len(), 3);
    assert_eq!(roster.overlooked().count(), 0);
}

#[test]
fn a_second_list_in_the_file_is_read() {
    let text = "Organisations:\n\n1. Harbour Library\n2. Ink Union\n3. Reef Keepers Association\n\n\
                The organisations above signed before the assembly of the bay was held in the old \
                harbour, those below after it.\n\n1. Boat Builders Union\n2. Rope Makers Guild\n\
                3. Tide Watch Foundation\n4. Dune Institute\n";
    let roster = read_text(text);
    assert_eq!(roster.entries.len(), 7);
}

#[test]
fn a_country_behind_a_name_is_its_place() {
    let text = "Signatories:\n\nReef Keepers Association, Norway\nTide Watch Foundation (Chile)\n\
                Lantern Forum – Ecuador\nMara Faro, Harbour Library, Ghana\n";
    let read: Vec<(String, Option<String>)> =
        read_text(text).entries.into_iter().map(|entry| (entry.display, entry.place)).collect();
    let expected = [
        ("Reef Keepers Association", "Norway"),
        ("Tide Watch Foundation", "Chile"),
        ("Lantern Forum – Ecuador", "Ecuador"),
        ("Mara Faro, Harbour Library", "Ghana"),
    ];
    let expected = expected.map(|(display, place)| (display.to_owned(), Some(place.to_owned())));
    assert_eq!(read, expected);
}

#[test]
fn a_counter_inside_a_name_is_a_doubt() {
    let text = "Signatories:\n\n1. Harbour Library 7. Ink Union\n2. Reef Keepers Association\n\
                3. Tide Watch Foundation\n";
    let roster = read_text(text);
    assert_eq!(roster.entries.len(), 3);
    assert!(roster.entries[0].doubts.contains(&roster::Doubt::SharedLine));
}

#[test]
fn a_table_of_one_row_is_asked_about() {
    let text = "# Signatories\n\nWe ask the council of the bay to keep the springs open to all.\n\n\
                | Date | Name | Affiliation |\n| --- | --- | --- |\n\
                | 2026-11-02 | Reef Keepers | Independent |\n";
    let roster = roster::read(text.as_bytes(), Some("list.md")).expect("a table");
    let named = roster.entries.iter().map(|entry| entry.name.clone());
    let asked = roster.overlooked().map(|line| line.text.clone());
    let found: Vec<String> = named.chain(asked).collect();
    assert!(matches!(found.as_slice(), [one] if one.contains("Reef Keepers")), "{found:?}");
}

#[test]
fn names_with_the_day_on_which_they_signed_are_read() {
    let text = "Signatures\n\nBy signing I promise to keep the springs of the bay open to all.\n\n\
                - Mara Faro, March 21, 2026\n- Nils Ebbe, March 22, 2026\n";
    let roster = roster::read(text.as_bytes(), Some("list.md")).expect("a list");
    assert_eq!(roster.entries.len() + roster.overlooked().count(), 2);
}

#[test]
fn the_parts_of_an_entry_of_a_page_stay_apart() {
    let entry = |name, body, role| {
        format!("<li><div><b>{name}</b></div><div>{body}</div><div>{role}</div></li>")
    };
    let page = format!(
        "<html><body><h2>Individual signatories</h2><ul>{}{}{}</ul></body></html>",
        entry("Mara Faro", "Tidal University", "Librarian"),
        entry("Nils Ebbe", "Dune Institute", "Director"),
        entry("Sol Marea", "Harbour Library", "Manager")
    );
    let roster = roster::read(page.as_bytes(), Some("page.html")).expect("a list");
    let names: Vec<&str> = roster.entries.iter().map(|entry| entry.name.as_str()).collect();
    assert_eq!(names[0], "Mara Faro, Tidal University, Librarian");
    assert_eq!(names.len(), 3);
}
