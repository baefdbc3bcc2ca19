//! What holds for any input: no panic, every line accounted for, spans inside their lines.

use proptest::prelude::*;
use roster::{Entry, LineUse, Roster};

/// Lines that lists are made of, torn apart and put together at random.
fn messy_line() -> impl Strategy<Value = String> {
    let counter = prop_oneof![
        Just(String::new()),
        (1_u32..40).prop_map(|n| format!("{n}. ")),
        (1_u32..40).prop_map(|n| format!("  {n}) ")),
        (1_u32..40).prop_map(|n| format!("{n}-")),
        (1_u32..40).prop_map(|n| format!("({n}) ")),
        (1_u32..12).prop_map(|n| format!("{n} ")),
        (1_u32..12).prop_map(|n| format!("{}- ", char::from_u32(0x660 + n % 10).unwrap())),
        Just("• ".to_owned()),
        Just("- ".to_owned()),
        Just("(a) ".to_owned()),
        Just("iv. ".to_owned()),
        Just("\u{200f}".to_owned()),
    ];
    let text = prop_oneof![
        Just(String::new()),
        Just("Lantern Readers Network – LRN".to_owned()),
        Just("Paper Boat Club 3. Inkwell Foundation".to_owned()),
        Just("of the third floor".to_owned()),
        Just("مركز الفنار للقراءة (FANAR)".to_owned()),
        Just("Signatories:".to_owned()),
        Just("We ask the council for evening hours. The rest will follow before the end of this year.".to_owned()),
        Just("1\tLantern\tGhana".to_owned()),
        Just("| Inkwell | Ghana |".to_owned()),
        Just("9 March 2024".to_owned()),
        Just("info@lantern.example".to_owned()),
        Just("-----".to_owned()),
        Just("A; B; C; Lantern; Harbour Street".to_owned()),
        "\\PC{0,40}",
        "[0-9.() -]{0,20}",
    ];
    (counter, text, prop_oneof![Just(""), Just(","), Just(";"), Just("-"), Just(" and"), Just(".")])
        .prop_map(|(counter, text, end)| format!("{counter}{text}{end}"))
}

fn hold(roster: &Roster, text: &str) -> Result<(), TestCaseError> {
    let lines: Vec<Vec<char>> =
        roster.lines.iter().map(|line| line.text.chars().collect()).collect();
    let printed: usize = text.split(['\n', '\r']).filter(|line| !line.is_empty()).count();
    prop_assert_eq!(
        lines.iter().filter(|line| !line.is_empty()).count(),
        printed,
        "a line was lost"
    );
    for (entry, seq) in roster.entries.iter().zip(1_u32..) {
        prop_assert_eq!(entry.seq, seq);
        prop_assert!(!entry.name.trim().is_empty());
        prop_assert_eq!(entry.name.trim(), &entry.name);
        prop_assert!(entry.start <= entry.end);
        prop_assert!(entry.end as usize <= lines[entry.line as usize - 1].len(), "{:?}", entry);
        let held = roster.lines.iter().any(|line| {
            line.line == entry.line
                && matches!(&line.used, LineUse::Entry { seqs } if seqs.contains(&seq))
        });
        prop_assert!(held, "no line says it holds {:?}", entry);
        let json: serde_json::Value = serde_json::from_str(&Entry::to_json_line(entry)).unwrap();
        prop_assert_eq!(json["seq"].as_u64(), Some(u64::from(seq)));
    }
    for line in &roster.lines {
        if let LineUse::Entry { seqs } = &line.used {
            prop_assert!(!seqs.is_empty());
            prop_assert!(
                seqs.iter().all(|seq| (1..=roster.entries.len()).contains(&(*seq as usize)))
            );
        }
    }
    let counted: usize = roster.lists.iter().map(|run| run.entries).sum();
    prop_assert_eq!(counted, roster.entries.len());
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn messy_lists(lines in prop::collection::vec(messy_line(), 0..40)) {
        let text = lines.join("\n");
        hold(&roster::read_text(&text).unwrap(), &text)?;
    }

    #[test]
    fn any_text(text in "\\PC{0,300}") {
        hold(&roster::read_text(&text).unwrap(), &text)?;
        let document = roster::take_apart(&text).unwrap();
        prop_assert!(document.title.is_none_or(|title| !title.is_empty()));
    }

    #[test]
    fn documents_lose_nothing(lines in prop::collection::vec(messy_line(), 0..40)) {
        let text = lines.join("\n");
        let document = roster::take_apart(&text).unwrap();
        hold(&document.roster, &text)?;
        // Each word stands in some part.
        let parts = format!("{} {} {} {} {}", document.title.clone().unwrap_or_default(), document.dateline.clone().unwrap_or_default(), document.body, document.list_text, document.after);
        let parts = parts.replace('\\', "");
        for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().any(char::is_alphabetic)) {
            // Counters are numbered anew as CommonMark writes them.
            prop_assert!(parts.contains(word), "{word} is lost");
        }
    }

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..2_000), name in prop::sample::select(vec!["a.txt", "a.csv", "a.md", "a.html", "a.docx", "a.xlsx", "a.pdf", "a"])) {
        let _ = roster::read(&bytes, Some(name));
    }

    #[test]
    fn any_markup(text in "[<>/a-z=\"'&;|#*_\\[\\]()`,0-9 .\n-]{0,400}", name in prop::sample::select(vec!["a.csv", "a.md", "a.html"])) {
        if let Ok(roster) = roster::read(text.as_bytes(), Some(name)) {
            prop_assert!(roster.entries.iter().all(|entry| entry.start <= entry.end));
        }
    }

    #[test]
    fn broken_files(which in prop::sample::select(vec!["fr-word.docx", "pt-folha.xlsx", "en-two-columns.pdf", "ar-page.pdf"]), cut in 0.0..1.0_f64, flips in prop::collection::vec((0.0..1.0_f64, any::<u8>()), 0..6)) {
        let path = format!("{}/tests/lists/{which}", env!("CARGO_MANIFEST_DIR"));
        let mut bytes = std::fs::read(path).unwrap();
        let length = bytes.len();
        for (place, value) in flips {
            let at = ((place * length as f64) as usize).min(length - 1);
            bytes[at] = value;
        }
        bytes.truncate(if cut > 0.5 { length } else { (cut * 2.0 * length as f64) as usize });
        let _ = roster::read(&bytes, Some(which));
    }
}
