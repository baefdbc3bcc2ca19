//! Files made to do harm end in a clear error, soon and within little memory.

use std::{fmt::Write as _, io::Write as _};

use roster::{ReadError, read};

fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn word(body: &str) -> Vec<u8> {
    let text = format!(
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>"
    );
    archive(&[("word/document.xml", text.as_bytes())])
}

fn paragraph(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

fn too_large(bytes: &[u8], name: &str) -> String {
    match read(bytes, Some(name)) {
        Err(error @ ReadError::TooLarge { .. }) => error.to_string(),
        other => panic!("{name}: {other:?}"),
    }
}

#[test]
fn what_unpacks_without_end() {
    assert!(too_large(&word(&paragraph(&"A".repeat(60_000_000))), "a.docx").contains("100 times"));
    let stream = |data: &[u8]| {
        let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
        packed.write_all(data).unwrap();
        packed.finish().unwrap()
    };
    let bomb = stream(&vec![b' '; 120_000_000]);
    let file =
        [b"%PDF-1.7\n1 0 obj <</Filter/FlateDecode>>\nstream\n".as_slice(), &bomb, b"\nendstream"]
            .concat();
    assert!(too_large(&file, "a.pdf").contains("100 MB"));
    let twice = stream(&bomb);
    let file = [
        b"%PDF-1.7\n1 0 obj <</Filter[/FlateDecode/FlateDecode]>>\nstream\n".as_slice(),
        &twice,
        b"\nendstream",
    ]
    .concat();
    assert!(too_large(&file, "a.pdf").contains("100 MB"));
}

#[test]
fn cells_that_span_everything() {
    let row = |properties: &str| {
        format!(
            "<w:tr><w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc></w:tr>",
            paragraph("Lantern Library")
        )
    };
    let wide = format!("<w:tbl>{}{}</w:tbl>", row("<w:gridSpan w:val=\"4000000000\"/>"), row(""));
    assert!(too_large(&word(&wide), "a.docx").contains("200 fields"));
    let down: String =
        (0..5_000).map(|at| row(&format!("<w:tcW w:w=\"{}\"/><w:vMerge/>", at * 7_919))).collect();
    assert!(read(&word(&format!("<w:tbl>{down}</w:tbl>")), Some("a.docx")).is_ok());
    assert!(
        too_large(b"<table><tr><td colspan=4000000000>Lantern<td>Library</table>", "a.html")
            .contains("200 fields")
    );
    let rows = "<tr><td>Harbour Library".repeat(20_000);
    let page =
        format!("<table><tr><td rowspan=0>{}<td>Library{}</table>", "Ghana ".repeat(20_000), rows);
    assert!(read(page.as_bytes(), Some("a.html")).is_ok());
    let country = format!(
        "<table><tr><th>Name<th>Country<tr><td>A<td rowspan=0>{}{}",
        "x".repeat(100_000),
        rows
    );
    assert!(read(country.as_bytes(), Some("a.html")).is_ok());
}

#[test]
fn numberings_without_end() {
    let numbering: String = (1..20_000)
        .map(|at| {
            format!(
                "<w:abstractNum w:abstractNumId=\"{at}\"><w:lvl w:ilvl=\"4000000000\"><w:start w:val=\"4294967295\"/></w:lvl></w:abstractNum>\
                 <w:num w:numId=\"{at}\"><w:abstractNumId w:val=\"{at}\"/></w:num>"
            )
        })
        .collect();
    let text: String = (1..20_000)
        .map(|at| {
            format!(
                "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{}\"/><w:numId w:val=\"{at}\"/></w:numPr></w:pPr><w:r><w:t>Harbour</w:t></w:r></w:p>",
                at * 7
            )
        })
        .collect();
    let file = archive(&[
        (
            "word/document.xml",
            format!("<w:document><w:body>{text}</w:body></w:document>").as_bytes(),
        ),
        ("word/numbering.xml", format!("<w:numbering>{numbering}</w:numbering>").as_bytes()),
    ]);
    assert!(read(&file, Some("a.docx")).is_ok());
}

#[test]
fn too_many_of_something() {
    let parts: Vec<String> = (0..1_200).map(|at| format!("part{at}")).collect();
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert!(too_large(&archive(&parts), "a.docx").contains("1,000 parts"));
    assert!(
        too_large("Lantern Library\n".repeat(200_000).as_bytes(), "a.txt")
            .contains("150,000 lines")
    );
    assert!(
        too_large(format!("name,country\n{}", ",".repeat(1_000)).as_bytes(), "a.csv")
            .contains("200 fields")
    );
    assert!(too_large(&vec![b'a'; 21 * 1024 * 1024], "a.txt").contains("20 MB"));
    let tag = (0..5_000).fold("<p".to_owned(), |mut tag, at| {
        write!(tag, " a{at}=\">\"").unwrap();
        tag
    });
    assert!(
        too_large(format!("<html><body>{tag}>x</p>").as_bytes(), "a.html")
            .contains("2,000 attributes")
    );
}

#[test]
fn more_entries_than_are_read() {
    let sentence = "Ink Union; Lantern Library; Paper Boat;\n".repeat(40_000);
    let error = read(sentence.as_bytes(), Some("a.txt")).unwrap_err();
    assert!(matches!(error, ReadError::TooManyEntries { limit: 100_000, .. }), "{error:?}");
    let mut list = String::new();
    for n in 1..=120_000 {
        writeln!(list, "{n}. Ink Union {n}").unwrap();
    }
    let error = read(list.as_bytes(), Some("a.txt")).unwrap_err();
    let ReadError::TooManyEntries { found, line, limit: 100_000 } = error else {
        panic!("{error:?}")
    };
    assert_eq!((found, line), (100_001, 100_001), "it stops on the line that passes the limit");
    let sentence = error.to_string();
    assert!(sentence.contains("100001 were found up to line 100001"), "{sentence}");
    assert!(sentence.ends_with("split the list into several files"), "{sentence}");
    assert_eq!(roster::read_text(&list).unwrap_err(), error);
    assert_eq!(roster::take_apart(&list).unwrap_err(), error);
}

#[test]
fn too_deep() {
    let mut body = String::new();
    for at in 0..5_000 {
        // Names of their own keep the packing loose.
        write!(body, "<w:a{at}>").unwrap();
    }
    assert!(too_large(&word(&body), "a.docx").contains("200 levels"));
    assert!(
        too_large(format!("%PDF-1.7\n{}", "<</a ".repeat(5_000)).as_bytes(), "a.pdf")
            .contains("1,000 levels")
    );
    assert_eq!(
        read("<table><tr><td>".repeat(100_000).as_bytes(), Some("a.html")).unwrap().entries.len(),
        0
    );
}

#[test]
fn entities_and_promises() {
    let declared = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><w:document><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>";
    let damaged =
        |bytes: &[u8], name| matches!(read(bytes, Some(name)), Err(ReadError::Damaged { .. }));
    assert!(damaged(&archive(&[("word/document.xml", declared.as_bytes())]), "a.docx"));
    assert!(damaged(&word(&paragraph("&e;")), "a.docx"));
    let shared = b"<sst count=\"4000000000\" uniqueCount=\"4000000000\"><si><t>x</t></si></sst>";
    assert!(damaged(
        &archive(&[("xl/workbook.xml", b"<workbook/>"), ("xl/sharedStrings.xml", shared)]),
        "a.xlsx"
    ));
}

#[test]
fn lengths_that_lie() {
    let mut file = word(&paragraph("1. Lantern Library"));
    for (sign, offset) in [(b"PK\x01\x02", 24), (b"PK\x03\x04", 22)] {
        while let Some(at) = file.windows(4).position(|window| window == sign) {
            file[at + offset..at + offset + 4].copy_from_slice(&7_u32.to_le_bytes());
            file[at] = b'p';
        }
        for at in 0..file.len() - 1 {
            if file[at] == b'p' && file[at + 1] == b'K' {
                file[at] = b'P';
            }
        }
    }
    assert!(matches!(read(&file, Some("a.docx")), Err(ReadError::Damaged { .. })));
}

#[test]
fn other_kinds_are_named() {
    for (bytes, kind) in [
        (&b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"[..], "old Office file"),
        (b"{\\rtf1 text}", "rich text"),
        (b"\x89PNG\r\n", "picture"),
    ] {
        let error = read(bytes, None).unwrap_err();
        assert!(error.to_string().contains(kind), "{error}");
    }
    assert_eq!(read(b"", None), Err(ReadError::Empty));
    assert_eq!(read(b" \n\t\n", Some("a.txt")), Err(ReadError::Empty));
    assert!(read(b"%PDF-1.7 nothing", None).unwrap_err().to_string().contains("pdf"));
}
