//! What surrounds the content of every page.

use super::assets::asset;
use super::{Arg, Locale, Masthead, SafeHtml};

/// The reader's language and the site's own words. Templates call it `f`.
#[derive(Clone, Debug, Default)]
pub struct Frame {
    pub locale: Locale,
    /// The name of this site, with its logo and colour.
    pub site: Masthead,
    /// The same page in the other languages; empty where there is no choice (after a POST).
    pub languages: Vec<LangLink>,
}

impl Frame {
    /// A frame whose language switch leads to `path?lang=…`.
    pub fn at(locale: Locale, site: &Masthead, path: &str) -> Self {
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
        Self { locale, site: site.clone(), languages }
    }

    /// The locale by value, as template expressions need it.
    pub fn l(&self) -> Locale {
        self.locale
    }

    pub fn code(&self) -> &'static str {
        self.locale.code()
    }

    pub fn dir(&self) -> &'static str {
        self.locale.dir()
    }

    pub fn asset(&self, name: &str) -> String {
        asset(name)
    }

    pub fn t(&self, key: &str) -> String {
        self.locale.t(key)
    }

    pub fn t1(&self, key: &str, name: &str, value: impl Into<Arg>) -> String {
        self.locale.t1(key, name, value)
    }

    pub fn t2(
        &self,
        key: &str,
        name: &str,
        value: impl Into<Arg>,
        name2: &str,
        value2: impl Into<Arg>,
    ) -> String {
        self.locale.t2(key, name, value, name2, value2)
    }

    pub fn named(&self, key: &str, arg: &str, name: &str) -> SafeHtml {
        self.locale.named(key, arg, name)
    }

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
    /// How many rows stand before page `number`, counted from 1, with `size` rows a page. Any
    /// number that an address may hold is taken.
    pub const fn before(number: usize, size: usize) -> usize {
        number.saturating_sub(1).saturating_mul(size)
    }

    /// Page `number` of `total` rows, of which `shown` stand on it; `link` gives the address of a
    /// page.
    pub fn of(
        (number, size): (usize, usize),
        shown: usize,
        total: usize,
        link: impl Fn(usize) -> String,
    ) -> Self {
        let from = Self::before(number, size);
        Self {
            from: if shown == 0 { 0 } else { from as u64 + 1 },
            to: if shown == 0 { 0 } else { (from + shown) as u64 },
            total: total as u64,
            earlier: (number > 1).then(|| link(number - 1)),
            later: (from.saturating_add(shown) < total).then(|| link(number + 1)),
        }
    }

    /// Which rows are on the page, e.g. `21 to 40 of 105`.
    pub fn words(&self, l: Locale) -> String {
        let args =
            [("from", self.from.into()), ("to", self.to.into()), ("total", self.total.into())];
        l.ta("paging-words", &args)
    }
}

#[cfg(test)]
mod tests {
    use super::Paging;

    #[test]
    fn pages_count_from_one_and_a_page_past_the_end_is_empty() {
        let page = |number, shown| Paging::of((number, 20), shown, 45, |page| page.to_string());
        let seen = |paging: Paging| (paging.from, paging.to, paging.earlier, paging.later);
        let link = |page: usize| Some(page.to_string());
        assert_eq!(seen(page(1, 20)), (1, 20, None, link(2)));
        assert_eq!(seen(page(3, 5)), (41, 45, link(2), None));
        assert_eq!(seen(page(usize::MAX, 0)), (0, 0, link(usize::MAX - 1), None));
    }
}
