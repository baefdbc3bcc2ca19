use super::*;
use crate::text;
use proptest::{collection::vec, prelude::*};

/// From the documentation and tests of golang.org/x/mod/sumdb/note.
const TEXT: &str = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const PETER: &str = "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
const ENOCH: &str = "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";

fn keys() -> [VerifierKey; 2] {
    [
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop",
    ]
    .map(|vkey| VerifierKey::parse(vkey).unwrap())
}

fn parse(text: &str) -> Result<Note, Error> {
    Note::parse(text.as_bytes())
}

#[test]
fn the_known_note_verifies() {
    let note = parse(&format!("{TEXT}\n{PETER}{ENOCH}")).unwrap();
    let [peter, enoch] = keys();
    assert_eq!(
        note.verify([&peter, &enoch]).unwrap().iter().map(|v| v.key.name()).collect::<Vec<_>>(),
        ["PeterNeumann", "EnochRoot"]
    );
    assert_eq!(note.verify([&enoch]).unwrap().len(), 1, "the other line is ignored");
    let mut again = Note::new(TEXT).unwrap();
    again
        .sign(
            &SigningKey::parse(
                "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
            )
            .unwrap(),
        )
        .unwrap();
    assert_eq!(again.to_string(), format!("{TEXT}\n{PETER}"));
}

#[test]
fn the_example_of_the_specification_is_read() {
    let example = "Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\ned è subito sera.\n\n\
        — quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=\n";
    let note = parse(example).unwrap();
    assert!(note.text().ends_with("sole:\n\ned è subito sera.\n"), "split at the last blank line");
    assert_eq!((note.signatures()[0].id(), note.signatures()[0].bytes().len()), (0x367b_a04b, 64));
    assert_eq!(note.to_string(), example);
}

#[test]
fn unknown_lines_are_ignored_and_bad_ones_are_not() {
    let [peter, _] = keys();
    let other_id = "— PeterNeumann AAAAAPZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    let post_quantum = format!("— PeterNeumann {}\n", text::encode(&[6; 2424]));
    let note = parse(&format!("{TEXT}\n{other_id}{post_quantum}— x AAAAAAA=\n{PETER}")).unwrap();
    assert_eq!(note.verify([&peter]).unwrap().len(), 1);
    let bad = PETER.replace("JnAM=", "JnAQ=");
    for lines in [format!("{bad}{PETER}"), format!("{PETER}{bad}"), bad.clone()] {
        let note = parse(&format!("{TEXT}\n{lines}")).unwrap();
        assert_eq!(
            note.verify([&peter]),
            Err(Error::BadSignature { name: "PeterNeumann".to_owned() })
        );
    }
    let short = "— PeterNeumann x08go/Y=\n";
    assert!(parse(&format!("{TEXT}\n{short}")).unwrap().verify([&peter]).is_err());
    assert!(matches!(
        parse(&format!("{TEXT}\n{ENOCH}")).unwrap().verify([&peter]),
        Err(Error::Unsigned { .. })
    ));
    assert!(parse(&format!("{TEXT}x\n\n{PETER}")).unwrap().verify([&peter]).is_err());
}

#[test]
fn sixteen_signatures_and_more_are_accepted_and_ten_thousand_are_not() {
    let large = |n: usize, bytes: usize| {
        (0..n).map(|i| format!("— w{i} {}\n", text::encode(&vec![1; bytes]))).collect::<String>()
    };
    let [peter, _] = keys();
    let note = parse(&format!("{TEXT}\n{}{PETER}", large(99, 5000))).unwrap();
    assert_eq!(note.verify([&peter]).unwrap().len(), 1);
    assert!(matches!(
        parse(&format!("{TEXT}\n{}{PETER}", large(100, 5))),
        Err(Error::TooLarge { .. })
    ));
    assert!(matches!(parse(&format!("{TEXT}\n{}", large(10_000, 5))), Err(Error::TooLarge { .. })));
    assert!(matches!(
        parse(&format!("{TEXT}\n{}", large(10, 200_000))),
        Err(Error::TooLarge { .. })
    ));
    let mut full = parse(&format!("{TEXT}\n{}", large(100, 5))).unwrap();
    assert!(full.add(parse(&format!("{TEXT}\n{PETER}")).unwrap().signatures()[0].clone()).is_err());
    let same = full.signatures()[0].clone();
    full.add(same).unwrap();
    assert_eq!(full.signatures().len(), 100, "the same line is not added twice");
}

#[test]
fn malformed_notes_are_refused() {
    let good = format!("{TEXT}\n{PETER}");
    parse(&good).unwrap();
    for bad in [
        String::new(),
        "\n".to_owned(),
        "\n\n".to_owned(),
        TEXT.to_owned(),
        format!("{TEXT}\n"),
        format!("{TEXT}{PETER}"),
        PETER.to_owned(),
        format!("\n{PETER}"),
        good.trim_end().to_owned(),
        format!("{good}\n"),
        format!("{good}x"),
        format!("{good}x\n"),
        good.replace('\n', "\r\n"),
        good.replace("— ", "—"),
        good.replace("— ", "—  "),
        good.replace("— ", "—\t"),
        good.replace("— ", "— \u{a0}"),
        good.replace('—', "–"),
        good.replace('—', "-"),
        good.replace('—', "--"),
        good.replace("Neumann ", "Neumann  "),
        good.replace("Neumann ", "Neumann\u{a0}"),
        good.replace("PeterNeumann ", ""),
        good.replace("PeterNeumann ", " "),
        good.replace("PeterNeumann", "Peter+Neumann"),
        good.replace("PeterNeumann", "Peter\u{2003}Neumann"),
        good.replace("JnAM=", "JnAM"),
        good.replace("JnAM=", "JnAN="),
        good.replace("JnAM=", "JnAM= "),
        good.replace("JnAM=", "JnAM=="),
        good.replace("x08go/", "x08go_"),
        good.replace("your", "yo\tur"),
        good.replace("your", "yo\0ur"),
        good.replace("your", "yo\u{1f}ur"),
        format!("{TEXT}\n— x AAAAAA==\n"),
        format!("{TEXT}\n— x \n"),
        format!("{TEXT}\n— x AAAAAAA= \n"),
        format!("{TEXT}\n— x AAAAAAA= AAAAAAA=\n"),
        format!("\u{feff}{PETER}"),
    ] {
        assert!(parse(&bad).is_err(), "{bad:?}");
    }
    assert!(Note::parse(b"a\xff\n\n\xe2\x80\x94 x AAAAAAA=\n").is_err());
    let latin = [TEXT.as_bytes(), b"\n\x97 x AAAAAAA=\n"].concat();
    assert!(Note::parse(&latin).is_err());
    assert!(Note::new("x").is_err() && Note::new("").is_err() && Note::new("x\r\n").is_err());
    assert!(Note::new(&"x\n".repeat(1 << 20)).is_err());
}

#[test]
fn the_line_is_named() {
    let error = parse("a\n\nb\n\n— x AAAAAAA=\n- y AAAAAAA=\n").unwrap_err();
    assert_eq!(
        error.to_string(),
        "signature line, line 6: does not begin with an em dash and one space"
    );
}

#[test]
fn every_changed_byte_is_refused_or_changes_what_is_read() {
    let good = format!("{TEXT}\n{PETER}");
    let [peter, _] = keys();
    for at in 0..good.len() {
        for flip in 1..=255u8 {
            let mut bad = good.clone().into_bytes();
            bad[at] ^= flip;
            if let Ok(note) = Note::parse(&bad) {
                assert_eq!(note.to_string().as_bytes(), bad, "byte {at}");
                // Verifying is slow in debug builds; one flip a byte will do.
                assert!(flip != 1 || note.verify([&peter]).is_err(), "byte {at}");
            }
        }
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in vec(any::<u8>(), 0..300)) {
        if let Ok(note) = Note::parse(&bytes) {
            prop_assert_eq!(note.to_string().into_bytes(), bytes);
        }
    }

    #[test]
    fn any_text_can_be_signed(text in "([^\\x00-\\x1f]{0,20}\n){1,6}") {
        let key = SigningKey::from_seed("log.example", crate::KeyType::Ed25519, &[9; 32]).unwrap();
        let mut note = Note::new(&text).unwrap();
        note.sign(&key).unwrap();
        let read = Note::parse(note.to_string().as_bytes()).unwrap();
        prop_assert_eq!(&read, &note);
        prop_assert!(read.verify([key.verifier()]).is_ok());
    }
}
