//! The small parts of the package that hardly depend on what the document says.

use super::{Stamp, WORD};
use crate::xml::Xml;

const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006";
/// What the names of relationships of links begin with.
pub(super) const LINK: &str = "link";
const WORD_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

pub(super) fn content_types() -> Vec<u8> {
    let mut xml = Xml::new();
    let types = format!("{PACKAGE}/content-types");
    xml.element("Types", &[("xmlns", &types)], |xml| {
        let rels = "application/vnd.openxmlformats-package.relationships+xml";
        xml.empty("Default", &[("Extension", "rels"), ("ContentType", rels)]);
        xml.empty("Default", &[("Extension", "xml"), ("ContentType", "application/xml")]);
        let mut part = |name: &str, content_type: &str| {
            xml.empty("Override", &[("PartName", name), ("ContentType", content_type)]);
        };
        part("/word/document.xml", &format!("{WORD_TYPE}.document.main+xml"));
        for name in ["styles", "numbering", "settings", "header", "footer"] {
            part(&format!("/word/{name}.xml"), &format!("{WORD_TYPE}.{name}+xml"));
        }
        part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        let custom = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
        part("/docProps/custom.xml", custom);
    });
    xml.into_bytes()
}

/// A file of relationships: identifier, type, target; with `External` those that lead outside.
pub(super) fn relationships(all: &[(String, String, String, bool)]) -> Vec<u8> {
    let mut xml = Xml::new();
    let kind = format!("{PACKAGE}/relationships");
    xml.element("Relationships", &[("xmlns", &kind)], |xml| {
        for (id, kind, target, external) in all {
            let mut attributes =
                vec![("Id", id.as_str()), ("Type", kind.as_str()), ("Target", target.as_str())];
            attributes.extend(external.then_some(("TargetMode", "External")));
            xml.empty("Relationship", &attributes);
        }
    });
    xml.into_bytes()
}

pub(super) fn package_relationships() -> Vec<u8> {
    let relationship =
        |id: &str, kind: String, target: &str| (id.to_owned(), kind, target.to_owned(), false);
    relationships(&[
        relationship("rId1", format!("{OFFICE}/relationships/officeDocument"), "word/document.xml"),
        relationship(
            "rId2",
            format!("{PACKAGE}/relationships/metadata/core-properties"),
            "docProps/core.xml",
        ),
        relationship(
            "rId3",
            format!("{OFFICE}/relationships/custom-properties"),
            "docProps/custom.xml",
        ),
    ])
}

/// The relationships of the document: its other parts, then where its links lead.
pub(super) fn document_relationships(links: &[String]) -> Vec<u8> {
    let parts = ["styles", "numbering", "settings", "header", "footer"];
    let parts = parts.map(|name| {
        (name.to_owned(), format!("{OFFICE}/relationships/{name}"), format!("{name}.xml"), false)
    });
    let links = links.iter().zip(1..).map(|(href, number)| {
        (format!("{LINK}{number}"), format!("{OFFICE}/relationships/hyperlink"), href.clone(), true)
    });
    relationships(&parts.into_iter().chain(links).collect::<Vec<_>>())
}

pub(super) fn settings() -> Vec<u8> {
    let mut xml = Xml::new();
    xml.element("w:settings", &[("xmlns:w", WORD)], |xml| {
        xml.value("w:defaultTabStop", "567");
        xml.element("w:compat", &[], |xml| {
            // Without it Word opens the file as one of 2007.
            let uri = "http://schemas.microsoft.com/office/word";
            let mode = [("w:name", "compatibilityMode"), ("w:uri", uri), ("w:val", "15")];
            xml.empty("w:compatSetting", &mode);
        });
    });
    xml.into_bytes()
}

/// Title, author and language; no time but the date that the statement bears.
pub(super) fn core_properties(stamp: &Stamp<'_>) -> Vec<u8> {
    let mut xml = Xml::new();
    let core = format!("{PACKAGE}/metadata/core-properties");
    let spaces = [
        ("xmlns:cp", core.as_str()),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ];
    xml.element("cp:coreProperties", &spaces, |xml| {
        xml.text("dc:title", &[], stamp.title);
        xml.text("dc:creator", &[], stamp.author);
        xml.text("dc:identifier", &[], stamp.address);
        xml.text("dc:language", &[], stamp.lang);
        if let Some(date) = stamp.date {
            let form = [("xsi:type", "dcterms:W3CDTF")];
            xml.text("dcterms:created", &form, date);
            xml.text("dcterms:modified", &form, date);
        }
    });
    xml.into_bytes()
}

/// What the publication is, for programs.
pub(super) fn custom_properties(stamp: &Stamp<'_>) -> Vec<u8> {
    let mut xml = Xml::new();
    let custom = format!("{OFFICE}/custom-properties");
    let types = format!("{OFFICE}/docPropsVTypes");
    xml.element("Properties", &[("xmlns", &custom), ("xmlns:vt", &types)], |xml| {
        for ((name, value), number) in stamp.properties.iter().zip(2..) {
            let number = number.to_string();
            // The format is that of all properties that people define.
            let format = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
            let attributes = [("fmtid", format), ("pid", &*number), ("name", *name)];
            xml.element("property", &attributes, |xml| xml.text("vt:lpwstr", &[], value));
        }
    });
    xml.into_bytes()
}
