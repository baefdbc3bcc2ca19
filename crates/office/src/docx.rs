//! `statement.docx`: the document for addressees who accept nothing else. WordprocessingML as ISO
//! 29500 (transitional) has it, which Word, LibreOffice and Pages open.

mod body;
mod fixed;
mod lang;
mod list;
mod numbering;
mod paragraph;
mod section;
mod styles;
mod table;
mod text;

use crate::{Problem, package::Package};
use body::Body;
use lang::TextLang;
use press::edition::Edition;

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The document as a Word file: cover, text, demands and figures, names in columns with the numbers
/// of the list, and by what all of it can be checked. The same edition gives the same bytes.
pub fn statement_docx(edition: &Edition) -> Result<Vec<u8>, Problem> {
    let lang = TextLang::of(&edition.tongue);
    let mut body = Body::new(lang.clone());
    body.document(edition);
    let stamp = Stamp::of(edition);
    let mut package = Package::new();
    package.part("[Content_Types].xml", &fixed::content_types())?;
    package.part("_rels/.rels", &fixed::package_relationships())?;
    package.part("docProps/core.xml", &fixed::core_properties(&stamp))?;
    package.part("docProps/custom.xml", &fixed::custom_properties(&stamp))?;
    let links = fixed::document_relationships(body.links());
    package.part("word/_rels/document.xml.rels", &links)?;
    package.part("word/styles.xml", &styles::styles(&lang))?;
    package.part("word/settings.xml", &fixed::settings())?;
    package.part("word/numbering.xml", &body.numbering().file(lang.rtl))?;
    package.part("word/header.xml", &section::header(edition, &lang))?;
    package.part("word/footer.xml", &section::footer(edition, &lang))?;
    package.part("word/document.xml", &body.into_bytes())?;
    package.into_bytes()
}

/// What the file says of itself.
struct Stamp<'a> {
    title: &'a str,
    author: &'a str,
    address: &'a str,
    lang: &'a str,
    /// The date the statement bears.
    date: Option<&'a str>,
    properties: Vec<(&'static str, String)>,
}

impl<'a> Stamp<'a> {
    fn of(edition: &'a Edition) -> Self {
        let proof = &edition.proof;
        let mut properties = vec![
            ("version", proof.version.to_string()),
            ("text_sha256", proof.text_sha256.clone()),
            ("as_of", edition.list.as_of_iso.clone()),
        ];
        if let Some(log) = &proof.log {
            properties.extend([
                ("log_origin", log.origin.clone()),
                ("log_size", log.size.to_string()),
                ("log_root", log.root.clone()),
            ]);
        }
        Self {
            title: edition.title(),
            author: edition.coalition.as_deref().unwrap_or_default(),
            address: &proof.address,
            lang: &edition.tongue.lang,
            date: edition.date_iso.as_deref(),
            properties,
        }
    }
}

#[cfg(test)]
mod tests;
