use super::LineRange;
use crate::{PrintedDate, take_apart};

const LETTER: &str = "\
Open letter: keep the libraries open in the evening

Open letter: keep the libraries open in the evening
Lisbon, 9 March 2024

Evening hours are the only hours in which many people can read. They were cut in half of the
districts last year, and the other half of the

districts will follow. We ask the council to act [soon].

We ask for:
1. longer opening hours;
2. one librarian for every branch.

To add its name to this letter, each organisation signs below:

1. Lantern Readers Network – LRN

2. Harbour Street Library 3. Quiet Corner Foundation

  1. Second Page Society
  2. Ink and Paper Union

Contact: letters@lantern.example
";

#[test]
fn a_letter_is_taken_apart() {
    let document = take_apart(LETTER).unwrap();
    assert_eq!(
        document.title.as_deref(),
        Some("Open letter: keep the libraries open in the evening")
    );
    assert_eq!(document.date.as_ref().map(PrintedDate::iso).as_deref(), Some("2024-03-09"));
    assert_eq!(document.dateline.as_deref(), Some("Lisbon, 9 March 2024"));
    assert_eq!(document.language.as_deref(), Some("en"));
    assert_eq!(
        document.body,
        "Evening hours are the only hours in which many people can read. They were cut in half of the districts last year, and the \
         other half of the districts will follow. We ask the council to act \\[soon].\n\n\
         We ask for:\n\n1. longer opening hours;\n2. one librarian for every branch.\n\n\
         To add its name to this letter, each organisation signs below:"
    );
    assert_eq!(document.after, "Contact: letters@lantern.example");
    let names: Vec<_> = document
        .roster
        .entries
        .iter()
        .map(|e| (e.list.as_str(), e.number.unwrap(), e.name.as_str()))
        .collect();
    assert_eq!(
        names,
        [
            ("A", 1, "Lantern Readers Network – LRN"),
            ("A", 2, "Harbour Street Library"),
            ("A", 3, "Quiet Corner Foundation"),
            ("B", 1, "Second Page Society"),
            ("B", 2, "Ink and Paper Union"),
        ]
    );
    assert_eq!(
        document.parts.title,
        [LineRange { first: 1, last: 1 }, LineRange { first: 3, last: 3 }]
    );
    assert_eq!(document.parts.date, Some(LineRange { first: 4, last: 4 }));
    assert_eq!(document.parts.list, Some(LineRange { first: 17, last: 22 }));
    assert_eq!(document.roster.lines.len(), 24);
}

#[test]
fn a_text_without_a_list() {
    let document = take_apart(
        "Only a title\n\nOnly one sentence that says that there is nobody to sign it, and that it ends here.\n",
    )
    .unwrap();
    assert_eq!(document.title.as_deref(), Some("Only a title"));
    assert!(document.roster.entries.is_empty());
    assert!(document.list_text.is_empty());
    assert!(document.body.starts_with("Only one sentence"));
}

#[test]
fn an_empty_text() {
    assert_eq!(take_apart("").unwrap().title, None);
    assert_eq!(take_apart("\n\n \n").unwrap().body, "");
}
