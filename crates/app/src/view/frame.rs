//! What surrounds the content of every page.

use super::assets::asset;
use super::{Arg, Locale, SafeHtml};

/// The reader's language and the site's own words. Templates call it `f`.
#[derive(Clone, Debug, Default)]
pub struct Frame {
    pub locale: Locale,
    /// The name of this site.
    pub site: String,
    /// The same page in the other languages; empty where there is no choice (after a POST).
    pub languages: Vec<LangLink>,
}

impl Frame {
    /// A frame whose language switch leads to `path?lang=…`.
    #[must_use]
    pub fn at(locale: Locale, site: &str, path: &str) -> Self {
        let languages = Locale::ALL
            .into_iter()
            .map(|l| LangLink {
                code: l.code().to_owned(),
                dir: l.dir(),
                label: l.own_name().to_owned(),
                href: format!("{path}?lang={}", l.code()),
                current: l == locale,
            })
            .collect();
        Self { locale, site: site.to_owned(), languages }
    }

    /// The locale by value, as template expressions need it.
    #[must_use]
    pub fn l(&self) -> Locale {
        self.locale
    }

    #[must_use]
    pub fn code(&self) -> &'static str {
        self.locale.code()
    }

    #[must_use]
    pub fn dir(&self) -> &'static str {
        self.locale.dir()
    }

    #[must_use]
    pub fn asset(&self, name: &str) -> String {
        asset(name)
    }

    #[must_use]
    pub fn t(&self, key: &str) -> String {
        self.locale.t(key)
    }

    #[must_use]
    pub fn t1(&self, key: &str, name: &str, value: impl Into<Arg>) -> String {
        self.locale.t1(key, name, value)
    }

    #[must_use]
    pub fn t2(&self, key: &str, name: &str, value: impl Into<Arg>, name2: &str, value2: impl Into<Arg>) -> String {
        self.locale.t2(key, name, value, name2, value2)
    }

    #[must_use]
    pub fn named(&self, key: &str, arg: &str, name: &str) -> SafeHtml {
        self.locale.named(key, arg, name)
    }

    #[must_use]
    pub fn n(&self, n: &u64) -> String {
        self.locale.number(*n)
    }
}

/// A page, or a statement's text, in another language.
#[derive(Clone, Debug, Default)]
pub struct LangLink {
    /// BCP 47 code.
    pub code: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// The language's own name for itself.
    pub label: String,
    pub href: String,
    pub current: bool,
}

/// A link to a statement, with the language of its title.
#[derive(Clone, Debug, Default)]
pub struct StatementLink {
    pub title: String,
    /// BCP 47 code of the title.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    pub href: String,
}

/// Where a long list has been cut.
#[derive(Clone, Debug, Default)]
pub struct Paging {
    /// The first and last row on this page, counted from 1; both 0 when there is nothing.
    pub from: u64,
    pub to: u64,
    pub total: u64,
    pub earlier: Option<String>,
    pub later: Option<String>,
}

impl Paging {
    /// Which rows are on the page, e.g. `21 to 40 of 105`.
    #[must_use]
    pub fn words(&self, l: Locale) -> String {
        let args = [("from", self.from.into()), ("to", self.to.into()), ("total", self.total.into())];
        l.ta("paging-words", &args)
    }
}
