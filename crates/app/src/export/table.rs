//! Which address of the live site is which file of the export: from one table the files are made
//! and the links between them.

use super::{
    assets::Assets,
    media::named,
    moment::{Moment, Shown},
};
use crate::site::{Site, convert, list_page, news, rendition::Rendition};
use domain::{draft::Draft, lang::Lang, version};
use std::{
    borrow::Cow,
    collections::{BTreeMap, HashMap, HashSet},
    sync::{Mutex, PoisonError},
};
use typeset::Form as Typesetting;
use url::Url;
use view::Locale;

/// Forms of the list and the document that an export may do without: links to them lead to the live
/// site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Omission {
    /// Every PDF and the picture beside a link.
    Pdf,
    Docx,
    Xlsx,
}

/// A file of an export.
pub struct Row {
    /// Below the folder of the export.
    pub path: String,
    /// Its address on the live site, from `/` on.
    pub address: String,
    pub content: Content,
}

/// What a file holds.
pub enum Content {
    /// What is there already.
    Bytes(Cow<'static, [u8]>),
    /// The page that lists the statements.
    Front(Locale),
    /// Of the statement at that place of the [`Moment`], in a language of its text.
    Of(usize, Lang, Form),
}

/// A page or form of a statement.
pub enum Form {
    /// With the words around the text in this language.
    Page(Locale),
    /// A part of a long list, by its number from 1.
    Names(usize, Locale),
    Check(Locale),
    ListJson,
    ListCsv,
    Rendition(Rendition),
    Feed,
    /// Set by the typesetter; with its text in a second language too.
    Document(Typesetting, Option<Lang>),
}

/// The checker in one file. It reads from its address which statement to check, in which language.
const CHECKER: &str = "/check.html";

/// The table.
pub struct Table {
    rows: Vec<Row>,
    files: HashMap<String, String>,
    /// Addresses that answer in the language of whoever asks.
    negotiated: HashSet<String>,
    /// Files that could not be made: nothing leads to them.
    missing: Mutex<HashSet<String>>,
}

impl Table {
    pub fn empty() -> Self {
        Self {
            rows: Vec::new(),
            files: HashMap::new(),
            negotiated: HashSet::new(),
            missing: Mutex::default(),
        }
    }

    /// Everything that is public of these statements.
    pub fn of(site: &Site, moment: &Moment, without: &[Omission]) -> Self {
        let (mut table, fallback) = (Self::empty(), site.default_locale);
        table.site(site, moment);
        for (at, shown) in moment.shown.iter().enumerate() {
            table.pages(
                at,
                &shown.publication.slug.to_string(),
                &shown.publication.draft,
                fallback,
            );
            table.parts(at, shown, fallback);
            table.forms(at, shown, without);
            table.texts(shown);
        }
        table
    }

    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The file at an address of the live site. Without a language in it, where the live site would
    /// choose one, that of the page that leads there.
    pub fn find(&self, address: &Url, locale: Locale) -> Option<&str> {
        let mut query: Vec<_> = address.query_pairs().collect();
        if self.words(address).is_some() {
            query.clear();
        }
        let chosen = query.iter().any(|(name, _)| name == "lang");
        if !chosen && self.negotiated.contains(address.path()) {
            query.push(("lang".into(), locale.code().into()));
        }
        let path = self.files.get(&key(address.path(), query))?;
        let missing = self.missing.lock().unwrap_or_else(PoisonError::into_inner);
        (!missing.contains(path)).then_some(path)
    }

    /// What the file itself reads from the address that leads to it.
    pub fn words<'u>(&self, address: &'u Url) -> Option<&'u str> {
        address.query().filter(|_| address.path() == CHECKER)
    }

    /// The file could not be made: from now on nothing leads to it.
    pub fn lacks(&self, path: &str) {
        self.missing.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned());
    }

    /// Another address of a file.
    pub fn link(&mut self, address: &str, path: &str) {
        let (bare, query) = address.split_once('?').unwrap_or((address, ""));
        let query = form_urlencoded::parse(query.as_bytes()).collect();
        self.files.insert(key(bare, query), path.to_owned());
    }

    /// The address answers in the language of whoever asks.
    pub fn negotiates(&mut self, address: &str) {
        self.negotiated.insert(address.to_owned());
    }

    fn add(&mut self, address: String, path: String, content: Content) {
        self.link(&address, &path);
        self.rows.push(Row { path, address, content });
    }

    fn bytes(&mut self, address: &str, bytes: impl Into<Cow<'static, [u8]>>) {
        let path = address.trim_start_matches('/').to_owned();
        self.add(address.to_owned(), path, Content::Bytes(bytes.into()));
    }

    /// What is of the whole site.
    fn site(&mut self, site: &Site, moment: &Moment) {
        let fallback = site.default_locale;
        self.negotiates("/");
        self.add("/".to_owned(), "index.html".to_owned(), Content::Front(fallback));
        for locale in Locale::ALL {
            let path = format!("index.{}.html", locale.code());
            self.add(format!("/?lang={}", locale.code()), path, Content::Front(locale));
        }
        for asset in Assets::of(&site.about.name).0 {
            self.add(asset.address, asset.path, Content::Bytes(asset.bytes));
        }
        let format = include_str!("../../../../docs/log-format.md").as_bytes();
        self.bytes("/log/format.md", format);
        self.bytes(CHECKER, view::checker().html.as_bytes());
        self.bytes("/api/schema/list.json", press::LIST_SCHEMA.as_bytes());
        self.bytes("/log/vkey", format!("{}\n", site.public_log.vkey()).into_bytes());
        self.bytes("/log/checkpoint", moment.head.published_note.clone().into_bytes());
    }

    fn pages(&mut self, at: usize, slug: &str, draft: &Draft, fallback: Locale) {
        let live = format!("/s/{slug}");
        self.negotiates(&live);
        let own = |lang: &Lang| Locale::from_code(lang.as_str()).unwrap_or(fallback);
        let page = |lang: &Lang, locale| Content::Of(at, lang.clone(), Form::Page(locale));
        let signed = &draft.authentic;
        self.add(live.clone(), format!("s/{slug}/index.html"), page(signed, own(signed)));
        for text in &draft.texts {
            let (lang, path) = (&text.lang, format!("s/{slug}/{}/index.html", text.lang));
            self.add(format!("{live}/{lang}"), path, page(lang, own(lang)));
        }
        for locale in Locale::ALL {
            let (code, text) = (locale.code(), convert::text_for(draft, locale));
            let text = text.map(|text| &text.lang).filter(|lang| lang.primary() == code);
            let path = format!("s/{slug}/{}/index.html", text.map_or(code, Lang::as_str));
            // A page in a language that the text is not in shows the text that is signed.
            if text.is_none() {
                self.add(format!("{live}/{code}"), path.clone(), page(signed, locale));
            }
            self.link(&format!("{live}?lang={code}"), &path);
        }
        let (check, folder) = (format!("{live}/check"), format!("s/{slug}/check"));
        self.negotiates(&check);
        let page = |locale| Content::Of(at, signed.clone(), Form::Check(locale));
        self.add(check.clone(), format!("{folder}/index.html"), page(own(signed)));
        for locale in Locale::ALL {
            let (code, path) = (locale.code(), format!("{folder}/index.{}.html", locale.code()));
            self.add(format!("{check}?lang={code}"), path, page(locale));
        }
    }

    /// The parts of a long list but the first, which stands on the page of the statement.
    fn parts(&mut self, at: usize, shown: &Shown, fallback: Locale) {
        let of = &shown.publication;
        for lang in of.draft.texts.iter().map(|text| &text.lang) {
            let locale = Locale::from_code(lang.as_str()).unwrap_or(fallback);
            for number in 2..=list_page::parts(&of.in_language(lang)).len() {
                let address = format!("/s/{}/names/{number}?lang={lang}", of.slug);
                let path = format!("s/{}/names/{lang}/{number}.html", of.slug);
                self.add(address, path, Content::Of(at, lang.clone(), Form::Names(number, locale)));
            }
        }
    }

    /// Every form in every language of the text; without a language in the address, in the one that
    /// is signed.
    fn forms(&mut self, at: usize, shown: &Shown, without: &[Omission]) {
        let Draft { texts, authentic, .. } = &shown.publication.draft;
        let live = format!("/s/{}", shown.publication.slug);
        let left = |omission| without.contains(&omission);
        for lang in texts.iter().map(|text| &text.lang) {
            let mut one = |file: &str, query: &str, path: &str, form: Form| {
                let address = format!("{live}/{file}?lang={lang}{query}");
                let other = (lang != authentic).then_some(lang);
                let path = format!("{}/{}", &live[1..], named(path, other));
                if lang == authentic {
                    let bare = format!("{live}/{file}?{}", query.trim_start_matches('&'));
                    self.link(&bare, &path);
                }
                self.add(address, path, Content::Of(at, lang.clone(), form));
            };
            one("list.json", "", "list.json", Form::ListJson);
            one("list.csv", "", "list.csv", Form::ListCsv);
            for rendition in Rendition::ALL {
                let omission = match rendition {
                    Rendition::Word => left(Omission::Docx),
                    Rendition::Workbook => left(Omission::Xlsx),
                    _ => false,
                };
                if !omission {
                    one(rendition.file(), "", rendition.file(), Form::Rendition(rendition));
                }
            }
            one(news::FILE, "", news::FILE, Form::Feed);
            if left(Omission::Pdf) {
                continue;
            }
            let document = |form| Form::Document(form, None);
            let pdf = "statement.pdf";
            one(pdf, "", pdf, document(Typesetting::Document));
            one(pdf, "&form=press", "statement.press.pdf", document(Typesetting::Press));
            one(pdf, "&form=poster", "poster.pdf", document(Typesetting::Poster));
            one("card.png", "", "card.png", document(Typesetting::Card));
            let second = Some(authentic).filter(|signed| *signed != lang);
            let second = second.or_else(|| texts.iter().map(|one| &one.lang).find(|o| *o != lang));
            if let Some(second) = second {
                let path = format!("statement.with-{second}.pdf");
                let form = Form::Document(Typesetting::Document, Some(second.clone()));
                one(pdf, &format!("&with={second}"), &path, form);
            }
        }
    }

    /// The texts behind the hashes.
    fn texts(&mut self, shown: &Shown) {
        let of = &shown.publication;
        let frozen = version::freeze(of.statement, of.version, &of.draft);
        let parts = frozen.parts.into_iter().map(|part| part.bytes).chain([frozen.manifest]);
        let by_hash: BTreeMap<String, Vec<u8>> =
            parts.map(|bytes| (version::TextHash::of(&bytes).to_string(), bytes)).collect();
        for (hash, bytes) in by_hash {
            // Two statements may share a part, such as the same figures.
            if !self.files.contains_key(&key(&format!("/log/text/{hash}"), Vec::new())) {
                self.bytes(&format!("/log/text/{hash}"), bytes);
            }
        }
    }
}

/// An address with its query in order, and without what says nothing.
fn key(path: &str, mut query: Vec<(Cow<'_, str>, Cow<'_, str>)>) -> String {
    query.retain(|(_, value)| !value.is_empty());
    query.sort();
    let pairs: Vec<String> = query.iter().map(|(name, value)| format!("{name}={value}")).collect();
    format!("{path}?{}", pairs.join("&"))
}
