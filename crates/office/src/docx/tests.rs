use super::*;
use crate::edition_sample::{HOSTILE, edition, edition_in, full_row};
use press::xml_text;
use roxmltree::{Document, Node};
use std::io::{Cursor, Read};

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// The paragraphs of a style, as a reader puts their runs together.
fn texts(document: &Document<'_>, style: &str) -> Vec<String> {
    let named = |node: &Node<'_, '_>, name: &str| node.tag_name().name() == name;
    let styled = |paragraph: &Node<'_, '_>| {
        let of = paragraph.descendants().find(|node| named(node, "pStyle"));
        of.is_some_and(|of| of.attributes().any(|value| value.value() == style))
    };
    let text = |paragraph: Node<'_, '_>| {
        let pieces = paragraph.descendants().filter_map(|node| match node.tag_name().name() {
            "t" => Some(node.text().unwrap_or_default()),
            "br" => Some("\n"),
            _ => None,
        });
        pieces.collect::<String>()
    };
    let all = document.descendants().filter(|node| named(node, "p") && styled(node));
    all.map(text).collect()
}

#[test]
fn every_name_comes_out_letter_for_letter() {
    let bytes = statement_docx(&edition(HOSTILE)).unwrap();
    let xml = part(&bytes, "word/document.xml");
    let document = Document::parse(&xml).unwrap();
    let expected: Vec<String> = HOSTILE.iter().map(|name| xml_text(name).into_owned()).collect();
    assert_eq!(texts(&document, "List"), expected);
    assert_eq!(texts(&document, "Title"), ["Water & <Light> for all"]);
}

#[test]
fn every_part_is_xml_and_every_reference_leads_somewhere() {
    let mut made = edition(&["A"]);
    made.list.groups[0].rows.push(full_row(2));
    let bytes = statement_docx(&made).unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    for name in &names {
        let mut text = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        Document::parse(&text).unwrap_or_else(|why| panic!("{name}: {why}"));
    }
    let types = part(&bytes, "[Content_Types].xml");
    for name in names.iter().filter(|name| !name.contains("_rels/") && !name.starts_with('[')) {
        assert!(types.contains(&format!("\"/{name}\"")), "{name} has no type");
    }
    let (relations, xml) =
        (part(&bytes, "word/_rels/document.xml.rels"), part(&bytes, "word/document.xml"));
    let styles = part(&bytes, "word/styles.xml");
    for (attribute, there) in [("r:id=\"", &relations), ("w:pStyle w:val=\"", &styles)] {
        for rest in xml.split(attribute).skip(1) {
            let id = rest.split('"').next().unwrap();
            assert!(there.contains(&format!("Id=\"{id}\"")), "{attribute}{id}");
        }
    }
    let row = "Ana Example (AE), آنا, teacher, Island School*, Kenya °";
    assert_eq!(texts(&Document::parse(&xml).unwrap(), "List")[1], row);
    assert!(relations.contains("https://survey.example/?a=1&amp;b=2"), "{relations}");
}

/// The numbers are those of the list because Word is told where to begin.
#[test]
fn numbers_of_the_list_are_real_numbering() {
    let mut made = edition(&["A", "B"]);
    let mut second = made.list.groups[0].clone();
    for (row, number) in second.rows.iter_mut().zip(3..) {
        row.number = number;
    }
    made.list.groups.push(second);
    let bytes = statement_docx(&made).unwrap();
    let numbering = part(&bytes, "word/numbering.xml");
    let numbering = Document::parse(&numbering).unwrap();
    let value = |node: Node<'_, '_>, name: &str| {
        let found = node.descendants().find(|one| one.tag_name().name() == name)?;
        found.attributes().find(|one| one.name() == "val").map(|one| one.value().to_owned())
    };
    let start = |id: &str| {
        let num = numbering.descendants().find(|node| {
            node.tag_name().name() == "num" && node.attributes().any(|one| one.value() == id)
        });
        value(num.unwrap(), "startOverride").unwrap()
    };
    let xml = part(&bytes, "word/document.xml");
    let document = Document::parse(&xml).unwrap();
    let names = document.descendants().filter(|node| {
        node.tag_name().name() == "p" && value(*node, "pStyle").as_deref() == Some("List")
    });
    let lists: Vec<String> = names.map(|node| start(&value(node, "numId").unwrap())).collect();
    assert_eq!(lists, ["1", "1", "3", "3"], "a list a group, the second goes on from the first");
}

#[test]
fn arabic_runs_from_right_to_left_and_says_so() {
    let bytes = statement_docx(&edition_in("ar", &["اتحاد المزارعين (Farmers)"])).unwrap();
    let xml = part(&bytes, "word/document.xml");
    let sections = xml.matches("<w:sectPr>").count();
    assert_eq!(xml.matches("<w:bidi/></w:sectPr>").count(), sections);
    let styles = part(&bytes, "word/styles.xml");
    assert!(styles.contains("w:bidi=\"ar\""), "{styles}");
    let name = xml.split("اتحاد").next().unwrap();
    assert!(name.ends_with("<w:rtl/></w:rPr><w:t xml:space=\"preserve\">"), "{name}");
    assert!(
        xml.contains("<w:rPr><w:noProof/></w:rPr><w:t xml:space=\"preserve\">Farmers)</w:t>"),
        "{xml}"
    );
    let english = part(&statement_docx(&edition(&["A"])).unwrap(), "word/document.xml");
    assert!(!english.contains("w:bidi/>"));
}

#[test]
fn a_reader_of_lists_finds_the_names_again() {
    let names =
        ["Farmers of the North", "Union of Fishers", "اتحاد المزارعين", "Sindicato de Agua"];
    let bytes = statement_docx(&edition(&names)).unwrap();
    let roster = roster::read(&bytes, Some("statement.docx")).unwrap();
    let found: Vec<(Option<u32>, &str)> = roster
        .entries
        .iter()
        .filter(|entry| names.contains(&entry.name.as_str()))
        .map(|entry| (entry.number, entry.name.as_str()))
        .collect();
    let expected: Vec<(Option<u32>, &str)> =
        names.iter().zip(1..).map(|(n, at)| (Some(at), *n)).collect();
    assert_eq!(found, expected);
}

#[test]
fn the_same_document_is_the_same_file_and_bears_its_state() {
    let made = edition(HOSTILE);
    let bytes = statement_docx(&made).unwrap();
    assert!(bytes == statement_docx(&made).unwrap(), "no clock, no chance");
    let custom = part(&bytes, "docProps/custom.xml");
    let document = part(&bytes, "word/document.xml");
    let log = made.proof.log.as_ref().unwrap();
    for fact in [&log.root, &made.proof.text_sha256, &log.size.to_string()] {
        assert!(custom.contains(fact.as_str()) && document.contains(fact.as_str()), "{fact}");
    }
}
