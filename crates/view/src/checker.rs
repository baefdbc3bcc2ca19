//! `check.html`: the checker that runs in the reader's browser. One file, made of the parts in
//! `assets/checker` and of the words of every language, and the same wherever it lies: on a site,
//! in an export, on a stick.

use crate::{Arg, Locale, escape};
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, sync::LazyLock};

/// The page and what its answer is guarded by.
#[derive(Debug)]
pub struct Checker {
    /// The whole file.
    pub html: String,
    /// Its Content-Security-Policy: this one script, this one style, and files of its own site.
    pub policy: String,
}

macro_rules! parts {
    ($($name:literal)*) => {
        /// The parts of the script, by the names under which `page.html` asks for them.
        const PARTS: &[(&str, &str)] =
            &[$(($name, include_str!(concat!("../../../assets/checker/", $name)))),*];
    };
}

parts! {
    "bytes.js" "note.js" "tiles.js" "events.js" "replay.js" "list.js" "order.js" "csv.js" "rows.js"
    "text.js" "receipt.js" "report.js" "check.js" "log.js" "sources.js" "draw.js" "start.js"
}

const PAGE: &str = include_str!("../../../assets/checker/page.html");
const STYLE: &str = include_str!("../../../assets/checker/style.css");
/// The site's own style; its fonts are files, and this page has none.
const SITE_STYLE: &str = include_str!("../../../assets/style.css");

/// How the keys of its messages begin.
const PREFIX: &str = "checker-";

/// The values in them.
const VALUES: [&str; 21] = [
    "about", "date", "due", "entries", "entry", "fields", "files", "have", "into", "lang", "last",
    "line", "n", "name", "other", "row", "said", "size", "version", "what", "why",
];

static CHECKER: LazyLock<Checker> = LazyLock::new(|| {
    let style = style();
    let page = PAGE.replace("{{ style }}", &style);
    let page = page.replace("{{ without script }}", &without_script());
    let (start, rest) = between(&page, "<script>", "</script>");
    let script = script(&page[start..rest]);
    let policy = format!(
        "default-src 'none'; script-src 'sha256-{}'; style-src 'sha256-{}'; connect-src 'self'; \
         base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'",
        hash(&script),
        hash(&style)
    );
    let html = [&page[..start], &script, &page[rest..]].concat();
    Checker {
        html: html.replace("{{ policy }}", &policy),
        policy: format!("{policy}; frame-ancestors 'none'"),
    }
});

/// The page, made once.
pub fn checker() -> &'static Checker {
    &CHECKER
}

/// Where what stands between two marks begins and ends.
fn between(text: &str, from: &str, to: &str) -> (usize, usize) {
    let start = text.find(from).map_or(0, |at| at + from.len());
    (start, text[start..].find(to).map_or(text.len(), |at| start + at))
}

fn hash(text: &str) -> String {
    STANDARD.encode(Sha256::digest(text.as_bytes()))
}

fn style() -> String {
    let site = SITE_STYLE.lines().filter(|line| !line.starts_with("@font-face"));
    site.chain(STYLE.lines()).fold(String::new(), |all, line| all + line + "\n")
}

fn script(asked: &str) -> String {
    let words = serde_json::to_string(&words()).unwrap_or_default();
    let filled = asked.replace("{{ words }}", &words.replace('<', "\\u003c"));
    PARTS.iter().fold(filled, |all, (name, part)| all.replace(&format!("{{{{ {name} }}}}"), part))
}

/// By language and code: each message with the names of its values in braces, and the language's
/// own name.
fn words() -> Vec<(&'static str, BTreeMap<&'static str, String>)> {
    let values = VALUES.map(|name| (name, Arg::Text(format!("{{{name}}}"))));
    let keys = Locale::En.source().lines().filter_map(|line| line.split_once(" = "));
    let keys: Vec<&str> = keys.map(|(key, _)| key).filter(|key| key.starts_with(PREFIX)).collect();
    let of = |locale: Locale| {
        let known = keys.iter().map(|key| (&key[PREFIX.len()..], locale.ta(key, &values)));
        let own = ("own-name", locale.own_name().to_owned());
        (locale.code(), known.chain([own]).collect())
    };
    Locale::ALL.into_iter().map(of).collect()
}

fn without_script() -> String {
    let said = |locale: Locale| {
        let (code, dir) = (locale.code(), locale.dir());
        format!("<p lang=\"{code}\" dir=\"{dir}\">{}</p>", escape(&locale.t("checker-script")))
    };
    Locale::ALL.into_iter().map(said).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_is_whole_and_loads_nothing() {
        let Checker { html, policy } = checker();
        assert!(!html.contains("{{ ") && !html.contains('⟦'), "a mark is left");
        let without_comment = html.replace("http-equiv", "");
        for foreign in ["src=", "url(", "@import", "http:", "//cdn", "<iframe"] {
            assert!(!without_comment.contains(foreign), "{foreign}");
        }
        for (from, to, directive) in
            [("<script>", "</script>", "script-src"), ("<style>", "</style>", "style-src")]
        {
            let (start, end) = between(html, from, to);
            let due = format!("{directive} 'sha256-{}'", hash(&html[start..end]));
            assert!(policy.contains(&due) && html.contains(&due), "{directive}");
        }
        assert!(html.len() < 250_000, "{} bytes", html.len());
    }

    #[test]
    fn every_language_has_every_word() {
        let words = words();
        let codes = |at: usize| words[at].1.keys().copied().collect::<Vec<_>>();
        for (at, locale) in Locale::ALL.iter().enumerate() {
            assert_eq!(codes(at), codes(0), "{}", locale.code());
            assert!(words[at].1["row-words"].contains("{name}"), "{:?}", words[at].1);
        }
    }
}
