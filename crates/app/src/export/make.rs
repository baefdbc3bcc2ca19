//! Making the files of an export: all that is of one language of one statement is made together,
//! and several languages at a time.

use super::{
    ExportProblem,
    links::{Spot, relinked},
    media::named,
    moment::{Moment, Shown},
    table::{Content, Form, Row, Table},
    writing::Writing,
};
use crate::{
    site::{
        Site,
        edition::{Setting, edition},
        list_page, news,
        rendition::{Rendition, document},
    },
    web::public,
};
use askama::Template;
use domain::{lang::Lang, publication::Publication, version::TextHash};
use press::edition::Edition;
use std::{
    borrow::Cow,
    collections::BTreeMap,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};
use tokio::runtime::Handle;
use url::Url;
use view::Locale;

/// Makes files.
pub struct Maker<'a> {
    pub site: &'a Site,
    pub moment: &'a Moment,
    pub table: &'a Table,
    pub writing: &'a Writing<'a>,
    /// Where documents are set.
    pub handle: &'a Handle,
    /// The site's public address.
    pub base: &'a Url,
}

/// A statement in one of its languages.
struct Voice<'a> {
    shown: &'a Shown,
    publication: Cow<'a, Publication>,
    /// `None`: it has no text.
    document: Option<(Edition, Locale)>,
}

impl Maker<'_> {
    /// Makes all of them.
    pub fn all(&self) -> Result<(), ExportProblem> {
        let mut groups: BTreeMap<(usize, &Lang), Vec<(&Row, &Form)>> = BTreeMap::new();
        for row in self.table.rows() {
            match &row.content {
                Content::Bytes(bytes) => self.writing.file(&row.path, bytes, None)?,
                Content::Front(locale) => self.front(row, *locale)?,
                Content::Of(at, lang, form) => {
                    groups.entry((*at, lang)).or_default().push((row, form));
                }
            }
        }
        let groups: Vec<_> = groups.into_iter().collect();
        let (next, failed) = (AtomicUsize::new(0), Mutex::new(None));
        let work = || {
            while let Some(((at, lang), rows)) = groups.get(next.fetch_add(1, Ordering::Relaxed)) {
                let made = self.group(&self.moment.shown[*at], lang, rows);
                if let Err(problem) = made {
                    next.store(groups.len(), Ordering::Relaxed);
                    failed.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(problem);
                }
            }
        };
        let at_once = thread::available_parallelism().map_or(1, usize::from).min(groups.len());
        thread::scope(|scope| (0..at_once).for_each(|_| _ = scope.spawn(work)));
        failed.into_inner().unwrap_or_else(PoisonError::into_inner).map_or(Ok(()), Err)
    }

    fn group(
        &self,
        shown: &Shown,
        lang: &Lang,
        rows: &[(&Row, &Form)],
    ) -> Result<(), ExportProblem> {
        let of = &shown.publication;
        let publication =
            if of.lang == *lang { Cow::Borrowed(of) } else { Cow::Owned(of.in_language(lang)) };
        let (about, fallback) = (&self.site.about, self.site.default_locale);
        let document = document(&publication, about, fallback, self.moment.now);
        let voice = Voice { shown, publication, document };
        // Documents first: a page does not lead to one that could not be made.
        for (row, form) in rows {
            if let Form::Document(form, second) = form {
                self.document(row, &voice, *form, second.as_ref())?;
            }
        }
        for (row, form) in rows {
            if let Some(bytes) = self.form(row, &voice, form)? {
                self.writing.file(&row.path, &bytes, None)?;
            }
        }
        Ok(())
    }

    /// `None`: a document, which is written already.
    fn form(
        &self,
        row: &Row,
        voice: &Voice<'_>,
        form: &Form,
    ) -> Result<Option<Vec<u8>>, ExportProblem> {
        let of = voice.publication.as_ref();
        let (site, now) = (self.site, self.moment.now);
        let text = || row.no_text();
        Ok(Some(match form {
            Form::Document(..) => return Ok(None),
            Form::Page(locale) => {
                let page =
                    public::statement::page(&site.about, of, *locale, now).ok_or_else(text)?;
                self.page(row, &page, *locale)?
            }
            Form::Names(number, locale) => {
                let page = list_page::part_page(of, *number, *locale, &site.about);
                self.page(row, &page.ok_or_else(text)?, *locale)?
            }
            Form::Check(locale) => {
                let page = public::check::page(site, of, &voice.shown.facts, *locale);
                self.page(
                    row,
                    &page.map_err(|_| row.broken(&"its policy cannot be written"))?,
                    *locale,
                )?
            }
            Form::ListCsv => press::list_csv(of.list()),
            Form::ListJson => {
                let sign = |list: &[u8]| site.public_log.sign_list(of.slug.as_str(), list);
                let list = press::with_signature(press::list_json(of), sign);
                list.map_err(|error| ExportProblem::Log(error.into()))?
            }
            Form::Rendition(rendition) => {
                let (edition, locale) = voice.document.as_ref().ok_or_else(text)?;
                rendition_of(row, of, (edition, *locale), *rendition)?
            }
            Form::Feed => {
                let (edition, locale) = voice.document.as_ref().ok_or_else(text)?;
                let updates = news::updates(&voice.shown.events, of, *locale);
                news::feed(edition, of, &site.about, &updates)
            }
        }))
    }

    fn front(&self, row: &Row, locale: Locale) -> Result<(), ExportProblem> {
        let lines: Vec<_> = self.moment.shown.iter().map(|shown| shown.line.clone()).collect();
        let page = public::index::page(self.site, &lines, self.moment.now, locale);
        self.writing.file(&row.path, &self.page(row, &page, locale)?, None)
    }

    fn page(
        &self,
        row: &Row,
        page: &impl Template,
        locale: Locale,
    ) -> Result<Vec<u8>, ExportProblem> {
        let page = page.render().map_err(|error| row.broken(&error))?;
        let address = self.base.join(&row.address).map_err(|error| row.broken(&error))?;
        let spot = Spot { path: &row.path, address: &address, locale };
        let page = relinked(&page, &spot, self.table).map_err(|error| row.broken(&error))?;
        Ok(page.into_bytes())
    }

    /// Where it cannot be set, the other files stay, and nothing leads to it.
    fn document(
        &self,
        row: &Row,
        voice: &Voice<'_>,
        form: typeset::Form,
        second: Option<&Lang>,
    ) -> Result<(), ExportProblem> {
        let setting = Setting {
            about: &self.site.about,
            now: self.moment.now,
            fallback: self.site.default_locale,
            draft: false,
        };
        let alone = voice.document.as_ref().map(|(edition, _)| edition);
        let two = second.and_then(|_| edition(&voice.publication, second, setting));
        let edition = if second.is_some() { two } else { alone.cloned() };
        let Some(edition) = edition else {
            self.table.lacks(&row.path);
            return Ok(());
        };
        let made_of = self.made_of(&edition, form);
        if self.writing.keeps(&row.path, &made_of) {
            return Ok(());
        }
        match self.handle.block_on(self.site.typesetter.set(edition, form)) {
            Ok(set) => self.writing.file(&row.path, &set.bytes, Some(made_of)),
            Err(failure) => {
                self.table.lacks(&row.path);
                eprintln!("{} is not written: {failure}", row.path);
                Ok(())
            }
        }
    }

    /// All that a document is made of.
    fn made_of(&self, edition: &Edition, form: typeset::Form) -> String {
        let mut all = serde_json::to_vec(edition).unwrap_or_default();
        let rest = (format!("{form:?}"), env!("CARGO_PKG_VERSION"), self.site.typesetter.fonts());
        all.extend(format!("{rest:?}").into_bytes());
        TextHash::of(&all).to_string()
    }
}

fn rendition_of(
    row: &Row,
    of: &Publication,
    words: (&Edition, Locale),
    rendition: Rendition,
) -> Result<Vec<u8>, ExportProblem> {
    let other = (of.lang != of.draft.authentic).then_some(&of.lang);
    let made = rendition.make(of, words, &named("list.csv", other));
    made.map_err(|error| row.broken(&error))
}

impl Row {
    fn broken(&self, why: &impl ToString) -> ExportProblem {
        ExportProblem::Form { path: self.path.clone(), why: why.to_string() }
    }

    fn no_text(&self) -> ExportProblem {
        self.broken(&"the statement has no text in the language that is signed")
    }
}
