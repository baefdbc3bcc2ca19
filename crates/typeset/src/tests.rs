use super::*;
use crate::sample::{edition, gallery, row, text};
use press::edition::Tongue;
use typst::layout::{Frame, FrameItem};

/// Names that would be something else in the markup of any form.
const HOSTILE: [&str; 14] = [
    "#strong[x] #panic() #include \"/etc/passwd\"",
    "$x^2$ *bold* _it_ `raw` <label> @ref // comment /* c */",
    "= Heading",
    "- item",
    "+ item",
    "/ term: x",
    "\\u{41} \\\\ ~ --- ... 'quoted' \"quoted\"",
    "<b>bold</b> &amp; <script>alert(1)</script>",
    "https://evil.example/#read(\"x\")",
    "]}) unbalanced ([{",
    "a  b   c",
    "=1+1",
    "**x** [y](z) ![p](q)",
    "اتحاد #صيادي $الجزر$ (Union)",
];

fn document(edition: &Edition, form: Form) -> PagedDocument {
    let fonts = Fonts::bundled();
    let world = DocumentWorld::new(edition, form, &fonts);
    rayon::scope(|_| typst::compile::<PagedDocument>(&world).output)
        .unwrap_or_else(|faults| panic!("{}", words(&faults)))
}

/// The letters of each page, in the order in which they are drawn.
fn pages(document: &PagedDocument) -> Vec<String> {
    fn letters(frame: &Frame, into: &mut String) {
        for (_, item) in frame.items() {
            match item {
                FrameItem::Group(group) => letters(&group.frame, into),
                FrameItem::Text(text) => into.push_str(&text.text),
                _ => {}
            }
        }
    }
    let page = |page: &typst_layout::Page| {
        let mut text = String::new();
        letters(&page.frame, &mut text);
        // Where a line ends, the space after it is not drawn; of isolated names only the letters.
        text.retain(|c| !c.is_whitespace() && !matches!(c, '\u{2060}'..='\u{2069}'));
        text
    };
    document.pages().iter().map(page).collect()
}

fn letters_of(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn every_name_comes_out_letter_for_letter_whatever_it_is_made_of() {
    start_threads();
    let rtl = |name: &str| press::edition::direction(name) == "rtl";
    for form in [Form::Document, Form::Press, Form::Poster] {
        let all = pages(&document(&edition("en", &HOSTILE), form)).concat();
        for name in HOSTILE.iter().filter(|name| !rtl(name)) {
            assert!(all.contains(&letters_of(name)), "{form:?}: {name} in {all}");
        }
    }
    let mut hostile = edition("en", &HOSTILE);
    hostile.coalition = Some(HOSTILE[0].into());
    hostile.texts = vec![text("en", HOSTILE[1], &HOSTILE.join("\n\n"))];
    hostile.list.groups[0].heading = HOSTILE[7].into();
    for form in [Form::Document, Form::Press, Form::Poster, Form::Card] {
        let all = pages(&document(&hostile, form)).concat();
        assert!(all.contains(&letters_of(HOSTILE[0])) && all.contains(&letters_of(HOSTILE[1])));
    }
}

#[test]
fn another_reader_finds_every_name_and_its_number() {
    let names = [
        "Network of Island Farmers",
        "Σύλλογος Νησιωτών",
        "Ассоциация рыбаков Севера",
        "Federação das Associações de Moradores e Pescadores Artesanais do Arquipélago Setentrional",
        "Łódź Łaźnia",
        "Women's Cooperative of Porto Alto",
    ];
    let mut edition = edition("en", &names);
    edition.list.groups[0].rows = names.iter().zip(1..).map(|(name, n)| row(n, name)).collect();
    edition.list.legend.clear();
    let set = typeset(&edition, Form::Press, &Fonts::bundled()).unwrap();
    let read = roster::read(&set.bytes, Some("statement.pdf")).unwrap();
    let found: Vec<(Option<u32>, &str)> =
        read.entries.iter().map(|entry| (entry.number, entry.name.as_str())).collect();
    for (name, number) in names.iter().zip(1..) {
        assert!(found.contains(&(Some(number), name)), "{number}. {name} in {found:?}");
    }
}

#[test]
fn the_same_document_is_the_same_bytes_and_another_one_is_not() {
    let (one, other) = (edition("en", &["A", "B"]), edition("en", &["A", "C"]));
    for form in [Form::Document, Form::Press, Form::Poster, Form::Card] {
        let set = |edition| typeset(edition, form, &Fonts::bundled()).unwrap();
        assert_eq!(set(&one), set(&one), "{form:?}");
        if form != Form::Card {
            assert_ne!(set(&one).bytes, set(&other).bytes, "{form:?}");
        }
    }
}

#[test]
fn every_language_is_an_archival_and_tagged_document_with_its_headings() {
    for lang in ["en", "es", "fr", "pt", "ar", "he", "el", "ru", "hi", "pt-BR", "x-klingon"] {
        let mut edition = edition(lang, &["Network of Island Farmers", "اتحاد صيادي الجزر"]);
        edition.texts.push(text("ar", "أبقوا ينابيع الجزر ملكاً للجميع", "نحن نعيش منها.\n"));
        let set = typeset(&edition, Form::Document, &Fonts::bundled()).unwrap();
        assert!(set.archival && set.missing.is_empty(), "{lang}: {:?}", set.missing);
        let pdf = String::from_utf8_lossy(&set.bytes);
        assert!(pdf.contains("/MarkInfo<</Marked true"), "{lang}");
        for part in ["/StructTreeRoot", "/Outlines", "pdfaid:part", "pdfuaid:part"] {
            assert!(pdf.contains(part), "{lang}: {part}");
        }
        if lang.len() == 2 {
            assert!(pdf.contains(&format!("/Lang({lang})")), "{lang}");
        }
    }
}

#[test]
fn pages_are_numbered_and_the_last_one_says_how_to_check() {
    let mut edition = edition("en", &["A", "B"]);
    let all = pages(&document(&edition, Form::Document));
    for (page, number) in all.iter().zip(1..) {
        assert!(page.contains(&format!("Page{number}of{}", all.len())), "{page}");
    }
    let last = all.last().unwrap();
    let root = edition.proof.log.as_ref().unwrap().root.clone();
    assert!(last.contains(&edition.proof.text_sha256) && last.contains(&root), "{last}");
    assert!(!all[0].contains("1.A"), "the names follow the text");
    assert!(pages(&document(&edition, Form::Press))[0].contains("1.A"), "the press has them first");
    assert_eq!(document(&edition, Form::Poster).pages().len(), 1);
    edition.draft = Some("Draft, not signed by anyone".into());
    for page in pages(&document(&edition, Form::Document)) {
        assert!(page.contains("Draft,notsignedbyanyone"), "{page}");
    }
}

#[test]
fn columns_are_of_the_same_height_and_no_name_is_lost_between_pages() {
    let names: Vec<String> = (1..=160)
        .map(|n| format!("Union {n} {}", "of Harbour Workers ".repeat(n % 4)).trim().to_owned())
        .collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    for lang in ["en", "ar"] {
        let all = pages(&document(&edition(lang, &names), Form::Press)).concat();
        for name in &names {
            assert!(all.contains(&letters_of(name)), "{name}");
        }
    }
}

#[test]
fn a_script_without_a_font_is_named_and_the_document_is_there() {
    let edition = edition("en", &["Farmers", "水の会", "ชาวนา"]);
    let set = typeset(&edition, Form::Document, &Fonts::bundled()).unwrap();
    let scripts: Vec<&str> = set.missing.iter().map(|missing| missing.script.as_str()).collect();
    assert_eq!(scripts, ["Han", "Hiragana", "Thai"]);
    assert_eq!(set.missing[0].letters, "水会");
    assert!(!set.archival && set.bytes.starts_with(b"%PDF-1.7"));
}

#[test]
fn a_card_is_a_picture_of_its_size_whatever_the_title_is() {
    let mut edition = edition("en", &["A"]);
    for title in ["Water".to_owned(), "An endless title of many words ".repeat(60), String::new()] {
        edition.texts[0].title = title;
        let png = typeset(&edition, Form::Card, &Fonts::bundled()).unwrap().bytes;
        assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
        let side = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
        assert_eq!((side(16), side(20)), (1_200, 630));
    }
}

#[test]
fn whatever_is_empty_or_odd_has_its_document() {
    let mut bare = edition("en", &[]);
    bare.list.groups.clear();
    bare.list.legend.clear();
    bare.coalition = None;
    bare.date = None;
    bare.cover = None;
    bare.proof.log = None;
    bare.texts[0].title = String::new();
    bare.texts[0].blocks.clear();
    bare.texts[0].demands.clear();
    bare.tongue = Tongue { lang: String::new(), dir: String::new(), digits: String::new() };
    let mut odd = edition("en", &["\u{feff}x", "\u{e000}", "a\u{0}b", "👩‍👩‍👧", "\u{202e}abc"]);
    odd.texts[0].blocks = press::edition::blocks(&"> - 1. x\n".repeat(30));
    for edition in [bare, odd] {
        for form in [Form::Document, Form::Press, Form::Poster, Form::Card] {
            typeset(&edition, form, &Fonts::bundled()).unwrap_or_else(|e| panic!("{form:?}: {e}"));
        }
    }
}

#[test]
fn pictures_stand_behind_the_list_of_the_document_and_are_told_in_words() {
    for lang in ["en", "ar"] {
        let mut edition = edition(lang, &["Network of Island Farmers"]);
        edition.gallery = Some(gallery(lang == "ar"));
        let set = typeset(&edition, Form::Document, &Fonts::bundled()).unwrap();
        assert!(set.archival, "{lang}: PDF/A-2a and PDF/UA-1 as before");
        let pdf = String::from_utf8_lossy(&set.bytes);
        for name in ["time", "countries"] {
            let alt = format!("/Alt(What the picture of {name} shows)");
            assert_eq!(pdf.matches(&alt).count(), 1, "{lang}: {name}");
        }
        let pages = pages(&document(&edition, Form::Document)).concat();
        for words in ["1December2026", "31December2026", "961", "Anoteaboutcountries."] {
            assert!(pages.contains(words), "{lang}: {words} in {pages}");
        }
        for form in [Form::Press, Form::Poster, Form::Card] {
            let without = Edition { gallery: None, ..edition.clone() };
            let set = |edition| typeset(edition, form, &Fonts::bundled()).unwrap().bytes;
            assert_eq!(set(&edition), set(&without), "{form:?} has none");
        }
    }
}
