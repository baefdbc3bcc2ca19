//! An invented document for this crate's tests.

use press::{
    edition::{
        Edition, EditionDemand, EditionFigure, EditionGroup, EditionList, EditionRow, EditionText,
        Labels, LogState, Note, NoteKind, Proof, Run, Tongue, blocks, direction,
    },
    pictures::{Bar, Gallery, Picture, Shape},
};

const BODY: &str = "We live from the springs of the islands.\n\n# What has happened\n\nThe *upper* \
    reservoirs were **closed**. See [the report](https://springs.example/r).\n\n- First\n- Second\n\n\
    > Water remembers.\n\n## The legal side\n\n|Year|Villages|\n|-|-|\n|2025|41|\n\n---\n\nThe end.\n";

fn tongue(lang: &str) -> Tongue {
    let (dir, digits) = match lang {
        "ar" => ("rtl", "٠١٢٣٤٥٦٧٨٩"),
        "he" => ("rtl", "0123456789"),
        _ => ("ltr", "0123456789"),
    };
    Tongue { lang: lang.into(), dir: dir.into(), digits: digits.into() }
}

pub fn text(lang: &str, title: &str, body: &str) -> EditionText {
    EditionText {
        tongue: tongue(lang),
        title: title.into(),
        to: Some("To:".into()),
        addressees: vec!["Ministry of Water".into(), "مجلس الجزر".into()],
        blocks: blocks(body),
        demands_heading: Some("What we ask for".into()),
        demands: vec![EditionDemand {
            text: "Open the upper reservoirs.".into(),
            addressees: vec!["Island Council".into()],
        }],
        figures_heading: Some("Figures".into()),
        figures: vec![EditionFigure {
            what: "Villages without water".into(),
            value: "41".into(),
            unit: Some("villages".into()),
            note: vec![Run::plain("Source: "), Run::isolated("https://springs.example/report")],
        }],
    }
}

pub fn row(number: u32, name: &str) -> EditionRow {
    EditionRow {
        number,
        name: name.into(),
        dir: direction(name).into(),
        comma: ", ".into(),
        short: None,
        notes: Vec::new(),
        unconfirmed: false,
    }
}

fn proof() -> Proof {
    let address = "https://sign.example.org/s/water".to_owned();
    Proof {
        heading: "How to check this document".into(),
        version: 1,
        version_line: "Version 1 of the text".into(),
        frozen: "fixed on 3 November 2026".into(),
        text_sha256: "d4142dcc44270f594526499aff506f988d741439660c034a84ef3beb582045e6".into(),
        log: Some(LogState {
            origin: "sign.example.org/log".into(),
            line: "Public log: 1,234 entries".into(),
            size: 1_234,
            root_label: "fingerprint".into(),
            root: "7m1vO0qf4m1b5Yh0JQ2bq2r0xq1M4m9w1n8bT0v8b1A=".into(),
            qr: format!("{address}/check#1234,7m1vO0qf4m1b5Yh0JQ2bq2r0xq1M4m9w1n8bT0v8b1A="),
            qr_label: "QR code".into(),
        }),
        how: vec![Run::plain("It can be checked at "), Run::isolated(format!("{address}/check"))],
        check: format!("{address}/check"),
        address,
        kept: "Keep it.".into(),
    }
}

/// A document in this language, signed by these, whose list has a note, a short name and both signs.
pub fn edition(lang: &str, names: &[&str]) -> Edition {
    let mut rows: Vec<EditionRow> =
        names.iter().zip(1..).map(|(name, number)| row(number, name)).collect();
    if let Some(first) = rows.first_mut() {
        first.short = Some("NIF".into());
        first.unconfirmed = true;
        first.notes = vec![Note {
            what: NoteKind::Affiliation,
            text: "Island School".into(),
            dir: "ltr".into(),
            identification: true,
        }];
    }
    Edition {
        slug: "water".into(),
        tongue: tongue(lang),
        coalition: Some("Coalition for the Island Springs".into()),
        date: Some("2 November 2026".into()),
        date_iso: Some("2026-11-02".into()),
        cover: Some(format!("Signed by {} organisations", names.len())),
        summary: Some("All confirmed by e-mail".into()),
        draft: None,
        texts: vec![text(lang, "Keep the island springs public", BODY)],
        translation: None,
        list: EditionList {
            heading: "Signed by".into(),
            as_of: "As of 30 November 2026".into(),
            as_of_iso: "2026-11-30".into(),
            accounting: vec!["Confirmed by e-mail: 2 organisations".into()],
            empty: "There are no names on the list.".into(),
            groups: vec![EditionGroup { heading: "Organisations".into(), rows }],
            legend: vec!["* for identification only".into()],
        },
        gallery: None,
        proof: proof(),
        labels: Labels {
            page: ["Page ".into(), " of ".into(), String::new()],
            unconfirmed: "not confirmed".into(),
            text: "Text".into(),
            sign: None,
            more: ["and ".into(), " more".into()],
        },
    }
}

/// Pictures of every shape, as they would be of a long list.
pub fn gallery(rtl: bool) -> Gallery {
    let bar = |label: &str, value: u32| Bar {
        label: label.into(),
        value,
        number: value.to_string(),
        further: Vec::new(),
        aside: value == 3,
    };
    let country = if rtl { "ساحل العاج" } else { "Côte d’Ivoire" };
    let picture = |name: &str, shape, bars| Picture {
        name: name.into(),
        shape,
        title: format!("Signatures: {name}"),
        alt: format!("What the picture of {name} shows"),
        head: vec!["Label".into(), "Signatures".into()],
        bars,
        notes: vec![format!("A note about {name}.")],
    };
    let days = (1..=31).map(|day| bar(&format!("{day} December 2026"), day * day)).collect();
    let countries = vec![bar(country, 120), bar("Kenya", 60), bar("Not given", 3), bar("None", 0)];
    Gallery {
        heading: "The signatures at a glance".into(),
        as_table: "As a table".into(),
        pictures: vec![
            picture("time", Shape::Standing, days),
            picture("countries", Shape::Lying, countries),
        ],
    }
}
