//! Files made to do harm, and real ones that were damaged on their way.

use std::{
    fmt::Write as _,
    fs,
    io::{Read as _, Write as _},
    path::{Path, PathBuf},
};

fn lists() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../roster/tests/lists")
}

type Files = Vec<(String, Vec<u8>)>;

/// All of them, with the names they come under.
pub fn hostile() -> Files {
    let mut files = Files::new();
    texts(&mut files);
    pages(&mut files);
    documents(&mut files);
    workbooks(&mut files);
    archives(&mut files);
    portable(&mut files);
    damaged(&mut files);
    files
}

fn add(files: &mut Files, name: &str, bytes: impl Into<Vec<u8>>) {
    files.push((name.to_owned(), bytes.into()));
}

fn texts(files: &mut Files) {
    let letters = "abcdefgh".chars().cycle();
    add(
        files,
        "one-letter-lines.txt",
        letters.clone().take(4_000_000).flat_map(|c| [c as u8, b'\n']).collect::<Vec<_>>(),
    );
    add(files, "one-letter-names.txt", "A; B; C; D; E; F\n".repeat(8_000_000 / 17));
    add(files, "one-letter-commas.csv", "a,b,c,d,e,f,g,h\n".repeat(500_000));
    add(
        files,
        "numbers-in-a-line.txt",
        (1..400_000).fold(String::new(), |mut all, n| {
            write!(all, "{n}. A ").unwrap();
            all
        }),
    );
    add(
        files,
        "numbers-falling.txt",
        (1..100_000).rev().fold(String::new(), |mut all, n| {
            writeln!(all, "{n}. Union").unwrap();
            all
        }),
    );
    add(files, "one-name-again.txt", "1. Union of Harbour Workers\n".repeat(60_000));
    add(
        files,
        "names-alike.txt",
        (0..40_000).fold(String::new(), |mut all, n| {
            writeln!(all, "{n}. Union of Harbour Workers {n:x}").unwrap();
            all
        }),
    );
    add(files, "a-line.txt", "word ".repeat(4_000_000));
    add(files, "long-lines.txt", format!("{}\n", "word ".repeat(39_000)).repeat(40));
    add(files, "semicolons.txt", ";".repeat(8_000_000));
    add(files, "blanks.txt", " ".repeat(8_000_000));
    add(files, "line-ends.txt", "\n".repeat(8_000_000));
    add(files, "tabs.tsv", "\t".repeat(8_000_000));
    add(files, "tabbed.txt", format!("{}\n", "a\t".repeat(150)).repeat(20_000));
    add(files, "columns.txt", "Harbour   Library   Ghana   Reef\n".repeat(100_000));
    add(files, "quotes.csv", "\"".repeat(8_000_000));
    add(files, "an-open-quote.csv", format!("name,country\n\"{}", "a,b\n".repeat(1_000_000)));
    add(files, "marks.txt", format!("1. Z{}\n", "\u{351}".repeat(60_000)).repeat(20));
    add(files, "turned.txt", "1. \u{202e}\u{2066}\u{202a}Union\u{2069}\n".repeat(50_000));
    add(files, "controls.txt", "1. Uni\u{7}on\u{1b}[31m\u{0}\n".repeat(50_000));
    add(files, "utf-16.txt", [&[0xff, 0xfe][..], &b"1\0.\0 \0A\0\n\0".repeat(500_000)].concat());
    add(files, "no-text.txt", (0..=255_u8).cycle().take(1_000_000).collect::<Vec<_>>());
    add(
        files,
        "deep.md",
        (0..2_000).fold(String::new(), |mut all, n| {
            writeln!(all, "{}- item{n}", "  ".repeat(n)).unwrap();
            all
        }),
    );
    add(files, "quoted.md", "> ".repeat(1_000_000));
    add(files, "stars.md", "*a **b ".repeat(500_000));
    add(files, "brackets.md", "[".repeat(1_000_000));
    add(files, "links.md", "[a](".repeat(500_000));
    add(files, "bars.md", format!("|a|\n|-|\n{}", "|".repeat(4_000_000)));
    add(files, "mail.txt", format!("From: a\nSubject: b\n{}", "> > > 1. Union\n".repeat(80_000)));
    add(files, "too-large.txt", vec![b'a'; 21 * 1024 * 1024]);
}

fn pages(files: &mut Files) {
    add(files, "tables.html", "<table><tr><td>".repeat(300_000));
    add(files, "lists.html", "<ul><li>".repeat(500_000));
    add(files, "divs.html", format!("{}Union", "<div>".repeat(1_000_000)));
    add(
        files,
        "spans.html",
        format!("<table>{}", "<tr><td rowspan=60000 colspan=190>a".repeat(3_000)),
    );
    add(files, "attributes.html", format!("<p {}>", "a=b ".repeat(1_000_000)));
    add(files, "an-open-tag.html", format!("<html><p class=\"{}", "a".repeat(8_000_000)));
    add(files, "comments.html", "<!--".repeat(2_000_000));
    add(
        files,
        "entities.html",
        format!("<html><p>{}", "&amp;&notanentity;&#x10ffff;".repeat(200_000)),
    );
    add(files, "numbered.html", format!("<ol start=4294967295>{}", "<li>Union".repeat(100_000)));
    add(files, "scripts.html", "<html><script>".repeat(400_000));
}

const WORD: &str =
    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";

fn word(body: &str) -> Vec<u8> {
    let text = format!("{WORD}{body}</w:body></w:document>");
    archive(&[("word/document.xml", text.as_bytes())])
}

fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).expect("a part");
        zip.write_all(bytes).expect("its bytes");
    }
    zip.finish().expect("an archive").into_inner()
}

/// XML whose entities would become a billion letters.
fn laughs(root: &str) -> String {
    let mut kinds = "<!ENTITY l0 \"ha\">".to_owned();
    for n in 1..10 {
        write!(kinds, "<!ENTITY l{n} \"{}\">", format!("&l{};", n - 1).repeat(10)).unwrap();
    }
    format!("<?xml version=\"1.0\"?><!DOCTYPE x [{kinds}]>{root}")
}

fn documents(files: &mut Files) {
    let paragraph = |text: &str| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
    // Words that differ keep the packing loose.
    let million = (0..1_000_000_u64).fold(String::new(), |mut all, n| {
        let word = n.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        write!(all, "<w:p><w:r><w:t>{word:016x}</w:t></w:r></w:p>").unwrap();
        all
    });
    add(files, "a-million-paragraphs.docx", word(&million));
    add(files, "a-million-alike.docx", word(&"<w:p/>".repeat(1_000_000)));
    add(files, "bomb.docx", word(&paragraph(&"A".repeat(90_000_000))));
    let laughing = laughs(&format!("{WORD}{}</w:body></w:document>", paragraph("&l9;")));
    add(files, "laughs.docx", archive(&[("word/document.xml", laughing.as_bytes())]));
    let outside = format!(
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>{WORD}{}</w:body></w:document>",
        paragraph("&e;")
    );
    add(files, "outside.docx", archive(&[("word/document.xml", outside.as_bytes())]));
    add(
        files,
        "deep.docx",
        word(&(0..100_000).fold(String::new(), |mut all, n| {
            write!(all, "<w:a{n}>").unwrap();
            all
        })),
    );
    add(files, "deep-tables.docx", word(&"<w:tbl><w:tr><w:tc>".repeat(10_000)));
    let cell = "<w:tc><w:tcPr><w:gridSpan w:val=\"190\"/><w:vMerge/></w:tcPr><w:p/></w:tc>";
    add(
        files,
        "spans.docx",
        word(&format!("<w:tbl>{}</w:tbl>", format!("<w:tr>{cell}</w:tr>").repeat(10_000))),
    );
    let levels = (0..20_000).fold(String::new(), |mut all, n| {
        write!(all, "<w:num w:numId=\"{n}\"><w:abstractNumId w:val=\"{}\"/></w:num>", n + 1)
            .unwrap();
        all
    });
    let text = format!("{WORD}{}</w:body></w:document>", "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"4000000000\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr></w:p>".repeat(20_000));
    let numbering = format!("<w:numbering>{levels}</w:numbering>");
    add(
        files,
        "numbering.docx",
        archive(&[
            ("word/document.xml", text.as_bytes()),
            ("word/numbering.xml", numbering.as_bytes()),
        ]),
    );
    add(
        files,
        "styles.docx",
        archive(&[
            ("word/document.xml", word_text("x").as_bytes()),
            ("word/styles.xml", styles_in_a_circle().as_bytes()),
        ]),
    );
    add(
        files,
        "no-end.docx",
        archive(&[("word/document.xml", b"<w:document><w:body><w:p><w:r><w:t>Union")]),
    );
    add(files, "an-attribute.docx", word(&format!("<w:p w:a=\"{}\"/>", "a".repeat(8_000_000))));
}

fn word_text(text: &str) -> String {
    format!(
        "{WORD}<w:p><w:pPr><w:pStyle w:val=\"s0\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>"
    )
}

fn styles_in_a_circle() -> String {
    let style = |n: u32| {
        format!("<w:style w:styleId=\"s{n}\"><w:basedOn w:val=\"s{}\"/></w:style>", (n + 1) % 500)
    };
    format!("<w:styles>{}</w:styles>", (0..500).map(style).collect::<String>())
}

/// A real workbook whose second sheet has these parts before three rows with a name each.
pub fn book(before: &str, rows: &str) -> Vec<u8> {
    book_with(before, rows, "", "<sst><si><t>x</t></si></sst>")
}

fn book_with(before: &str, rows: &str, after: &str, shared: &str) -> Vec<u8> {
    let names = ["Lantern Library", "Harbour Choir", "Reef Schools"].into_iter().zip(1..);
    let names = names.map(|(name, row)| cell(&format!("A{row}"), name)).collect::<String>();
    let sheet = format!(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{before}<sheetData>{names}{rows}</sheetData>{after}</worksheet>"
    );
    let sample = fs::read(lists().join("fr-classeur.xlsx")).expect("a sample");
    let mut whole = zip::ZipArchive::new(std::io::Cursor::new(sample)).expect("an archive");
    let mut parts = vec![("xl/sharedStrings.xml".to_owned(), shared.as_bytes().to_vec())];
    for at in 0..whole.len() {
        let mut part = whole.by_index(at).expect("a part");
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).expect("its bytes");
        let name = part.name().expect("its name").into_owned();
        match name.as_str() {
            "xl/worksheets/sheet2.xml" => bytes = sheet.clone().into_bytes(),
            "xl/worksheets/sheet1.xml" => bytes = b"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData/></worksheet>".to_vec(),
            _ => {}
        }
        parts.push((name, bytes));
    }
    let parts: Vec<(&str, &[u8])> =
        parts.iter().map(|(name, bytes)| (name.as_str(), &bytes[..])).collect();
    archive(&parts)
}

fn cell(at: &str, text: &str) -> String {
    let row = at.trim_start_matches(char::is_alphabetic);
    format!("<row r=\"{row}\"><c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c></row>")
}

fn workbooks(files: &mut Files) {
    let all = "<dimension ref=\"A1:XFD1048576\"/>";
    add(files, "dimension.xlsx", book(all, ""));
    add(files, "corner.xlsx", book(all, &cell("XFD1048576", "Union")));
    add(files, "far-down.xlsx", book("", &cell("A1048576", "Union")));
    add(
        files,
        "no-place.xlsx",
        book("<dimension ref=\"A0:ZZZZZZ99999999999\"/>", &cell("ZZZZZZZ99999999999", "Union")),
    );
    let merged = (0..40_000).fold(String::new(), |mut all, n| {
        write!(all, "<mergeCell ref=\"A{}:XFD1048576\"/>", n + 1).unwrap();
        all
    });
    let merged = format!("<mergeCells>{merged}</mergeCells>");
    add(files, "merged.xlsx", book_with("", "", &merged, "<sst/>"));
    let promises = "<sst count=\"4000000000\" uniqueCount=\"4000000000\"><si><t>x</t></si></sst>";
    add(files, "promises.xlsx", book_with("", "", "", promises));
    let text = format!("<sst><si><t>{}</t></si></sst>", "ab".repeat(15_000));
    let rows = (9..20_000).fold(String::new(), |mut all, n| {
        write!(all, "<row r=\"{n}\"><c r=\"A{n}\" t=\"s\"><v>0</v></c></row>").unwrap();
        all
    });
    add(files, "one-text-again.xlsx", book_with("", &rows, "", &text));
    let laughing = laughs("<sst><si><t>&l9;</t></si></sst>");
    add(files, "laughs.xlsx", book_with("", &rows, "", &laughing));
    add(files, "deep.xlsx", book(&"<a>".repeat(100_000), ""));
}

fn archives(files: &mut Files) {
    let parts: Vec<String> = (0..3_000).map(|n| format!("part{n}")).collect();
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|name| (name.as_str(), &b""[..])).collect();
    add(files, "parts.docx", archive(&parts));
    add(files, "climbs.docx", archive(&[("../../word/document.xml", b"x"), ("/etc/passwd", b"x")]));
    let within = archive(&[("word/document.xml", b"<w:document/>")]);
    add(files, "within.zip", archive(&[("a.docx", &within)]));
    let mut lies = word("<w:p/>");
    for at in 0..lies.len().saturating_sub(30) {
        if lies[at..].starts_with(b"PK\x01\x02") {
            lies[at + 20..at + 28].copy_from_slice(&[0xff; 8]);
        }
    }
    add(files, "lies.docx", lies);
    add(
        files,
        "open-document.odt",
        archive(&[
            ("mimetype", b"application/vnd.oasis.opendocument.text"),
            ("content.xml", b"<x/>"),
        ]),
    );
    add(files, "an-old-one.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".repeat(1_000));
}

fn stream(data: &[u8]) -> Vec<u8> {
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    packed.write_all(data).expect("packed");
    packed.finish().expect("packed")
}

fn portable(files: &mut Files) {
    let pdf =
        |objects: &str| format!("%PDF-1.7\n{objects}\ntrailer <</Root 1 0 R/Size 9999999>>\n%%EOF");
    add(
        files,
        "pages-in-a-circle.pdf",
        pdf(
            "1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Count 9/Kids[3 0 R]>> endobj\n3 0 obj <</Type/Pages/Parent 2 0 R/Count 9/Kids[2 0 R 3 0 R]>> endobj",
        ),
    );
    add(
        files,
        "an-object-of-itself.pdf",
        pdf("1 0 obj 1 0 R endobj\n2 0 obj 3 0 R endobj\n3 0 obj 2 0 R endobj"),
    );
    let page = "1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj\n3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Resources<</XObject<</X 4 0 R>>>>/Contents 5 0 R>> endobj\n";
    let form = "/X Do /X Do /X Do";
    add(
        files,
        "a-form-in-itself.pdf",
        pdf(&format!(
            "{page}4 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>/Length {}>>\nstream\n{form}\nendstream endobj\n5 0 obj <</Length {}>>\nstream\n{form}\nendstream endobj",
            form.len(),
            form.len()
        )),
    );
    add(files, "deep.pdf", format!("%PDF-1.7\n{}", "<</a ".repeat(100_000)));
    add(files, "deep-lists.pdf", format!("%PDF-1.7\n1 0 obj {}", "[".repeat(1_000_000)));
    add(
        files,
        "objects.pdf",
        pdf(&(1..200_000).fold(String::new(), |mut all, n| {
            writeln!(all, "{n} 0 obj <<>> endobj").unwrap();
            all
        })),
    );
    let kids = "3 0 R ".repeat(100_000);
    add(
        files,
        "pages.pdf",
        pdf(&format!(
            "1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Count 100000/Kids[{kids}]>> endobj\n3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>> endobj"
        )),
    );
    let packed = |filter: &str, bytes: &[u8]| {
        [
            format!("%PDF-1.7\n1 0 obj <</Filter{filter}/Length {}>>\nstream\n", bytes.len())
                .as_bytes(),
            bytes,
            b"\nendstream endobj",
        ]
        .concat()
    };
    let bomb = stream(&vec![b' '; 120_000_000]);
    add(files, "bomb.pdf", packed("/FlateDecode", &bomb));
    add(files, "bomb-in-a-bomb.pdf", packed("[/FlateDecode/FlateDecode]", &stream(&bomb)));
    add(files, "a-long-length.pdf", "%PDF-1.7\n1 0 obj <</Length 99999999999999999999>>\nstream\n");
    add(files, "strings.pdf", format!("%PDF-1.7\n1 0 obj {}", "(".repeat(2_000_000)));
    add(files, "nothing.pdf", "%PDF-1.7 nothing");
}

/// Real lists of every packed format: cut in the middle, and with every hundredth byte changed.
fn damaged(files: &mut Files) {
    for name in [
        "fr-word.docx",
        "en-levels.docx",
        "pt-folha.xlsx",
        "fr-classeur.xlsx",
        "es-table-pages.pdf",
        "ar-columns.pdf",
        "wild-table-pages-es.pdf",
    ] {
        let whole = fs::read(lists().join(name)).expect("a sample");
        files.push((format!("cut-{name}"), whole[..whole.len() / 2].to_vec()));
        let mut flipped = whole;
        flipped.iter_mut().skip(60).step_by(100).for_each(|byte| *byte ^= 0x55);
        files.push((format!("flipped-{name}"), flipped));
    }
}
