//! All that the compiler sees: the template, the document, the fonts.

use crate::{Fonts, Form, qr};
use press::edition::Edition;
use serde::Serialize;
use typst::{
    Library, LibraryExt, World,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Duration},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};

/// The template; nothing in it depends on the document.
const TEMPLATE: [(&str, &str); 6] = [
    ("card.typ", include_str!("../template/card.typ")),
    ("document.typ", include_str!("../template/document.typ")),
    ("names.typ", include_str!("../template/names.typ")),
    ("parts.typ", include_str!("../template/parts.typ")),
    ("pictures.typ", include_str!("../template/pictures.typ")),
    ("poster.typ", include_str!("../template/poster.typ")),
];

/// What the template needs beside the document.
#[derive(Serialize)]
struct Setting {
    form: Form,
    /// SVG of the code on the last page; it leads to the page on checking.
    qr: Option<String>,
    /// SVG of a code that leads to the statement.
    page_qr: Option<String>,
}

pub struct DocumentWorld<'a> {
    library: LazyHash<Library>,
    fonts: &'a Fonts,
    main: FileId,
    sources: Vec<Source>,
    data: [(FileId, Bytes); 2],
}

impl<'a> DocumentWorld<'a> {
    pub fn new(edition: &Edition, form: Form, fonts: &'a Fonts) -> Self {
        let main = match form {
            Form::Document | Form::Press => "document.typ",
            Form::Poster => "poster.typ",
            Form::Card => "card.typ",
        };
        Self {
            library: LazyHash::new(Library::default()),
            fonts,
            main: id(main),
            sources: TEMPLATE
                .iter()
                .map(|(name, text)| Source::new(id(name), (*text).to_owned()))
                .collect(),
            data: data(edition, form).map(|(name, bytes)| (id(name), Bytes::new(bytes))),
        }
    }
}

/// What the template reads.
fn data(edition: &Edition, form: Form) -> [(&'static str, Vec<u8>); 2] {
    let setting = Setting {
        form,
        qr: edition.proof.log.as_ref().and_then(|log| qr::svg(&log.qr)),
        page_qr: qr::svg(&edition.proof.address),
    };
    let json = |value: Result<Vec<u8>, serde_json::Error>| {
        value.expect("texts and numbers are always JSON")
    };
    [
        ("edition.json", json(serde_json::to_vec(edition))),
        ("setting.json", json(serde_json::to_vec(&setting))),
    ]
}

/// All that the compiler reads of a document, as files with their names: template and data. With
/// them any other Typst sets the same document.
pub fn sources(edition: &Edition, form: Form) -> Vec<(&'static str, Vec<u8>)> {
    let template = TEMPLATE.iter().map(|(name, text)| (*name, text.as_bytes().to_vec()));
    template.chain(data(edition, form)).collect()
}

fn id(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("a plain name");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

impl World for DocumentWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources.iter().find(|source| source.id() == id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let found = self.data.iter().find(|(file, _)| *file == id);
        found.map(|(_, bytes)| bytes.clone()).ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.all.get(index).cloned()
    }

    /// There is no clock.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
