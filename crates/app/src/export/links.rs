//! The links of a page, made to lead from file to file.
//!
//! Pages are written with addresses of the live site (`/s/water/ar`). Here each that is part of the
//! export becomes the relative path of its file, so that it works from any folder of any server and
//! from a USB stick; all others (the form, a search) become absolute and lead to the live site.
//! What is absolute already stays: `canonical`, and what is said to search engines.

use super::table::Table;
use lol_html::{RewriteStrSettings, element, rewrite_str};
use url::Url;
use view::Locale;

/// Attributes that hold one address.
const ONE: [&str; 6] = ["href", "src", "action", "formaction", "poster", "data"];
/// Attributes that hold several, each with a size.
const MANY: [&str; 2] = ["srcset", "imagesrcset"];

/// Where a page stands.
pub struct Spot<'a> {
    /// Its file.
    pub path: &'a str,
    /// Its address on the live site, in full.
    pub address: &'a Url,
    /// The language of the words around the text: whoever reads it here reads on in it.
    pub locale: Locale,
}

/// The page with its links between files.
pub fn relinked(
    page: &str,
    spot: &Spot<'_>,
    table: &Table,
) -> Result<String, lol_html::errors::RewritingError> {
    let mut settings = RewriteStrSettings::new();
    for name in ONE {
        settings = settings.append_element_content_handler(element!(format!("[{name}]"), |el| {
            let found = el.get_attribute(name).and_then(|value| spot.link(&value, table));
            if let Some(link) = found {
                el.set_attribute(name, &link)?;
            }
            Ok(())
        }));
    }
    for name in MANY {
        settings = settings.append_element_content_handler(element!(format!("[{name}]"), |el| {
            let value = el.get_attribute(name).unwrap_or_default();
            let parts: Vec<String> = value.split(',').map(|one| spot.sized(one, table)).collect();
            el.set_attribute(name, &parts.join(", "))?;
            Ok(())
        }));
    }
    rewrite_str(page, settings)
}

impl Spot<'_> {
    /// The value for a value of an attribute; `None`: it stays as it is.
    fn link(&self, value: &str, table: &Table) -> Option<String> {
        let reference = decoded(value.trim());
        let stays = reference.is_empty()
            || reference.starts_with('#')
            || reference.starts_with("//")
            || Url::parse(&reference).is_ok();
        if stays {
            return None;
        }
        let to = self.address.join(&reference).ok()?;
        let Some(file) = table.find(&to, self.locale) else {
            return Some(encoded(to.as_str()));
        };
        let mut link = way(self.path, file);
        if let Some(words) = table.words(&to) {
            link.push('?');
            link.push_str(words);
        }
        if let Some(fragment) = to.fragment() {
            link.push('#');
            link.push_str(fragment);
        }
        Some(encoded(&link))
    }

    /// One of several addresses, with its size after it.
    fn sized(&self, one: &str, table: &Table) -> String {
        let one = one.trim();
        let (address, size) = one.split_once(char::is_whitespace).unwrap_or((one, ""));
        let link = self.link(address, table).unwrap_or_else(|| address.to_owned());
        if size.is_empty() { link } else { format!("{link} {}", size.trim()) }
    }
}

/// The path from one file to another, both below one folder.
fn way(from: &str, to: &str) -> String {
    let folders = |path: &str| path.matches('/').count();
    let common = from.split('/').zip(to.split('/')).take_while(|(a, b)| a == b).count();
    // Two files of one name in one folder are the same, and their name is part of every way.
    let common = common.min(folders(from)).min(folders(to));
    let down: Vec<&str> = to.split('/').skip(common).collect();
    "../".repeat(folders(from) - common) + &down.join("/")
}

/// In an address of ours nothing but `&` is written as an entity.
fn decoded(value: &str) -> String {
    ["&amp;", "&#38;", "&#x26;"].iter().fold(value.to_owned(), |text, and| text.replace(and, "&"))
}

fn encoded(link: &str) -> String {
    link.replace('&', "&amp;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(page: &str) -> String {
        let mut table = Table::empty();
        for (address, path) in [
            ("/", "index.html"),
            ("/?lang=ar", "index.ar.html"),
            ("/s/water/ar", "s/water/ar/index.html"),
            ("/s/water?lang=ar", "s/water/ar/index.html"),
            ("/s/water/check?lang=ar", "s/water/check/index.ar.html"),
            ("/s/water/statement.pdf?lang=ar&form=press", "s/water/statement.press.ar.pdf"),
            ("/s/water/list.csv", "s/water/list.csv"),
            ("/assets/style.css?v=1", "assets/style-1.css"),
            ("/check.html", "check.html"),
        ] {
            table.link(address, path);
        }
        table.negotiates("/");
        table.negotiates("/s/water");
        let address = Url::parse("https://sign.example/s/water/ar").unwrap();
        let spot = Spot { path: "s/water/ar/index.html", address: &address, locale: Locale::Ar };
        relinked(page, &spot, &table).unwrap()
    }

    #[test]
    fn addresses_of_the_export_become_ways_from_file_to_file() {
        for (before, after) in [
            (r#"<a href="/">"#, r#"<a href="../../../index.ar.html">"#),
            (r#"<a href="/s/water#list">"#, r#"<a href="index.html#list">"#),
            (
                r#"<a href="/s/water/check?lang=ar#not">"#,
                r#"<a href="../check/index.ar.html#not">"#,
            ),
            (r#"<a href="check?lang=ar">"#, r#"<a href="../check/index.ar.html">"#),
            ("<a href=/s/water/list.csv>", r#"<a href="../list.csv">"#),
            (
                r#"<a href="/check.html?s=water&amp;lang=ar">"#,
                r#"<a href="../../../check.html?s=water&amp;lang=ar">"#,
            ),
            (
                r#"<a href="/s/water/statement.pdf?form=press&amp;lang=ar">"#,
                r#"<a href="../statement.press.ar.pdf">"#,
            ),
            (
                r#"<link rel="stylesheet" href="/assets/style.css?v=1">"#,
                r#"<link rel="stylesheet" href="../../../assets/style-1.css">"#,
            ),
            (
                r#"<img srcset="/s/water/list.csv 1x, /x.png 2x">"#,
                r#"<img srcset="../list.csv 1x, https://sign.example/x.png 2x">"#,
            ),
        ] {
            assert_eq!(made(before), after);
        }
    }

    #[test]
    fn all_others_lead_to_the_live_site_or_stay() {
        let form = r#"<form action="/s/water/names"><a href="/s/water/sign?lang=ar&#38;kind=x#y">"#;
        let live = r#"<form action="https://sign.example/s/water/names"><a href="https://sign.example/s/water/sign?lang=ar&amp;kind=x#y">"#;
        assert_eq!(made(form), live);
        for same in [
            r##"<a href="#list">"##,
            r#"<link rel="canonical" href="https://sign.example/s/water/ar">"#,
            r#"<a href="//elsewhere.example/">"#,
            r#"<a href="mailto:us@example.org">"#,
            r#"<meta property="og:url" content="/s/water">"#,
            r#"<p>Signed: href="/s/water/ar" <bdi>/s/water/ar</bdi></p>"#,
            r#"<script type="application/ld+json">{"a":"<a href='/'>"}</script>"#,
        ] {
            assert_eq!(made(same), same);
        }
    }

    #[test]
    fn a_way_goes_up_and_down_again() {
        for (from, to, expected) in [
            ("index.html", "index.ar.html", "index.ar.html"),
            ("index.html", "s/a/index.html", "s/a/index.html"),
            ("s/a/index.html", "index.html", "../../index.html"),
            ("s/a/index.html", "s/a/index.html", "index.html"),
            ("s/a/index.html", "s/b/index.html", "../b/index.html"),
            ("s/a/ar/index.html", "s/a/index.html", "../index.html"),
        ] {
            assert_eq!(way(from, to), expected, "{from} -> {to}");
        }
    }
}
