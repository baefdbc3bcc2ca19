//! An invented document for tests, here and in `office`, which takes this file in as its own.

use super::edition::{
    Edition, EditionDemand, EditionFigure, EditionGroup, EditionList, EditionRow, EditionText,
    Labels, LogState, Note, NoteKind, Proof, Run, Tongue, blocks, direction,
};

/// Names that other programs would take for something else.
pub(crate) const HOSTILE: &[&str] = &[
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
    "=HYPERLINK(\"https://evil.example\",\"x\")",
    "<script>alert(1)</script>",
    "&lt;b&gt; & Co <w:t/> ]]>",
    "a *b* _c_ **d** `e` __f__ ***g***",
    "# heading #",
    "- point",
    "1. one",
    "2026) two",
    "> quote",
    "[x](https://evil.example)",
    "![x](y) [y]: z",
    "<https://evil.example>",
    "| a | b |",
    "---",
    "===",
    "+ plus",
    "~~gone~~ ~~~",
    "\\backslash\\ \\*",
    "&#42; &amp; &copy",
    "    indented",
    " two  blanks  ",
    "line\nbreak\n===",
    "tab\there",
    "nul\0here",
    "bell\u{7} and \u{b}",
    "اتحاد المزارعين (م) = +",
    "_x0001_ _x005F_",
    "Ünïon — “quotes” 'single' \"double\"",
    "$x$ #set text(red) {brace} \\textbf{x} %",
    "a\u{200d}b \u{feff}c",
    "``` code",
    "a<!-- b --> <?php ?>",
    "{{7*7}} %s ' OR 1=1;",
    "a\\",
    "1\\. one",
];

/// A document with these organisations on its list.
pub(crate) fn edition(names: &[&str]) -> Edition {
    edition_in("en", names)
}

/// In one of two languages.
pub(crate) fn edition_in(lang: &str, names: &[&str]) -> Edition {
    let rtl = lang == "ar";
    let tongue = Tongue {
        lang: lang.into(),
        dir: if rtl { "rtl" } else { "ltr" }.into(),
        digits: if rtl { "٠١٢٣٤٥٦٧٨٩" } else { "0123456789" }.into(),
    };
    let or = |en: &str, ar: &str| if rtl { ar.to_owned() } else { en.to_owned() };
    let address = "https://sign.example/s/water";
    Edition {
        slug: "water".into(),
        tongue: tongue.clone(),
        coalition: Some(or("Island Coalition", "ائتلاف الجزر")),
        date: Some(or("2 November 2026", "٢ نوفمبر ٢٠٢٦")),
        date_iso: Some("2026-11-02".into()),
        cover: Some(or("Signed by 3 organisations", "الموقّعون: ٣ منظمات")),
        summary: Some(or("3 signatures, 2 confirmed by e-mail", "٣ توقيعات")),
        draft: None,
        texts: vec![text(tongue, rtl)],
        translation: None,
        list: list(names, rtl),
        gallery: None,
        proof: Proof {
            heading: or("How to check this document", "كيف تتحقّق من هذه الوثيقة"),
            version: 1,
            version_line: or("Version 1 of the text", "النسخة ١ من النص"),
            frozen: or("fixed on 1 November 2026", "ثُبّتت في ١ نوفمبر ٢٠٢٦"),
            text_sha256: "5e".repeat(32),
            log: Some(LogState {
                origin: "log.example".into(),
                line: or("Public log: 128 entries", "السجلّ العام: ١٢٨ قيداً"),
                size: 128,
                root_label: or("fingerprint", "البصمة"),
                root: "q83vEjRWeJC83vEjRWeJq83vEjRWeJC83vEjRWeJ/80=".into(),
                qr: format!("{address}/check#128,q83v"),
                qr_label: "QR".into(),
            }),
            how: vec![Run::plain(or("Check it at ", "تحقّق على ")), Run::isolated(address)],
            address: address.into(),
            check: format!("{address}/check"),
            kept: String::new(),
        },
        labels: Labels {
            page: [or("Page ", "صفحة "), or(" of ", " من "), String::new()],
            unconfirmed: or("not confirmed", "غير مؤكَّد"),
            text: or("Text", "النص"),
            sign: None,
            more: [or("and ", "و"), or(" more", " غيرها")],
        },
    }
}

fn text(tongue: Tongue, rtl: bool) -> EditionText {
    let or = |en: &str, ar: &str| if rtl { ar.to_owned() } else { en.to_owned() };
    let body = or(
        "# Why\n\nWe *ask* for **water** & light, see [the survey](https://survey.example/?a=1&b=2).\n\n\
         1. First\n2. Second\n   - deep\n\n> Said by many.\n\n|Year|Wells|\n|-|-|\n|2025|14|\n\n---\n\nThe end.\n",
        "# لماذا\n\nنطلب *الماء* من **Water Board** عام 2026.\n\n1. أولاً\n2. ثانياً\n\n> قال كثيرون.\n",
    );
    EditionText {
        tongue,
        title: or("Water & <Light> for all", "الماء للجميع"),
        to: Some(or("To:", "إلى:")),
        addressees: vec![or("Board of Springs", "مجلس الينابيع")],
        blocks: blocks(&body),
        demands_heading: Some(or("What we ask for", "ما نطلبه")),
        demands: vec![
            EditionDemand {
                text: or("Open the wells.", "افتحوا الآبار."),
                addressees: vec![or("Board of Springs", "مجلس الينابيع"), "WHO".into()],
            },
            EditionDemand {
                text: or("Publish the survey.", "انشروا المسح."),
                addressees: vec![or("Ministry", "الوزارة")],
            },
        ],
        figures_heading: Some(or("Figures in this statement", "أرقام في هذا البيان")),
        figures: vec![EditionFigure {
            what: or("Closed wells", "آبار مغلقة"),
            value: "14".into(),
            unit: Some(or("wells", "بئراً")),
            note: vec![Run::plain(or("Source: ", "المصدر: ")), Run::isolated("Well Survey")],
        }],
    }
}

fn list(names: &[&str], rtl: bool) -> EditionList {
    let or = |en: &str, ar: &str| if rtl { ar.to_owned() } else { en.to_owned() };
    let row = |(name, number): (&&str, u32)| EditionRow {
        number,
        name: (*name).to_owned(),
        dir: direction(name).into(),
        comma: ", ".into(),
        short: None,
        notes: Vec::new(),
        unconfirmed: false,
    };
    EditionList {
        heading: or("Signed by", "الموقّعون"),
        as_of: or("As of 30 November 2026", "حتى ٣٠ نوفمبر ٢٠٢٦"),
        as_of_iso: "2026-11-30".into(),
        accounting: vec![or("Confirmed by e-mail: 3 organisations", "مؤكَّد: ٣ منظمات")],
        empty: or("There are no names on the list.", "لا أسماء في القائمة."),
        groups: vec![EditionGroup {
            heading: or("Organisations", "منظمات"),
            rows: names.iter().zip(1..).map(row).collect(),
        }],
        legend: vec![or("* Affiliation is given for identification only.", "* الانتماء للتعريف.")],
    }
}

/// A row with everything that a row may have.
pub(crate) fn full_row(number: u32) -> EditionRow {
    let note = |what, text: &str, identification| Note {
        what,
        text: text.into(),
        dir: direction(text).into(),
        identification,
    };
    EditionRow {
        number,
        name: "Ana Example".into(),
        dir: "ltr".into(),
        comma: ", ".into(),
        short: Some("AE".into()),
        notes: vec![
            note(NoteKind::OtherName, "آنا", false),
            note(NoteKind::Role, "teacher", false),
            note(NoteKind::Affiliation, "Island School", true),
            note(NoteKind::Country, "Kenya", false),
        ],
        unconfirmed: true,
    }
}
