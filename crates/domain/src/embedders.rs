//! Other websites that may show a statement in a frame of theirs.

use std::{fmt, str::FromStr};

/// Where a website is: scheme, host and port, as in `https://news.example`. Nothing of it can end
/// the directive of a header.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Origin(String);

/// The text is no origin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the address of a website is https:// or http://, a name and nothing behind it")]
pub struct NotAnOrigin;

/// Those websites, each once, in the order of their addresses. None: only the site itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Embedders(Vec<Origin>);

/// So many fit into a header that every server passes on.
pub const MOST_EMBEDDERS: usize = 30;

/// Why a list of websites is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EmbeddersProblem {
    /// This line is no address of a website.
    NotAnOrigin(String),
    /// More than [`MOST_EMBEDDERS`].
    TooMany,
}

impl FromStr for Origin {
    type Err = NotAnOrigin;

    /// Takes what people copy from the bar of a browser: capitals, and a slash at the end.
    fn from_str(text: &str) -> Result<Self, NotAnOrigin> {
        let text = text.trim().to_ascii_lowercase();
        let (scheme, rest) = text.split_once("://").ok_or(NotAnOrigin)?;
        let rest = rest.strip_suffix('/').unwrap_or(rest);
        let (host, port) = match rest.rsplit_once(':') {
            Some((host, port)) => (host, Some(port)),
            None => (rest, None),
        };
        let is_label = |label: &str| {
            (1..=63).contains(&label.len())
                && label.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
                && !label.starts_with('-')
                && !label.ends_with('-')
        };
        let port_is_one = port.is_none_or(|port| port.parse::<u16>().is_ok_and(|n| n > 0));
        let fits = ["https", "http"].contains(&scheme)
            && host.len() <= 253
            && host.split('.').all(is_label)
            && port_is_one;
        let usual = matches!((scheme, port), ("https", Some("443")) | ("http", Some("80")));
        let port = port.filter(|_| !usual).map(|port| format!(":{port}")).unwrap_or_default();
        if fits { Ok(Self(format!("{scheme}://{host}{port}"))) } else { Err(NotAnOrigin) }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Embedders {
    /// Reads one a line, or with blanks or commas between them.
    ///
    /// # Errors
    /// The first line that is no address, or that there are too many.
    pub fn read(text: &str) -> Result<Self, EmbeddersProblem> {
        let words = text.split(|c: char| c.is_whitespace() || c == ',');
        let mut all = words
            .filter(|word| !word.is_empty())
            .map(|word| word.parse().map_err(|_| EmbeddersProblem::NotAnOrigin(word.to_owned())))
            .collect::<Result<Vec<Origin>, _>>()?;
        all.sort_unstable();
        all.dedup();
        if all.len() > MOST_EMBEDDERS { Err(EmbeddersProblem::TooMany) } else { Ok(Self(all)) }
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = &Origin> {
        self.0.iter()
    }
}

/// With a space between them, as headers take them and as they are kept.
impl fmt::Display for Embedders {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, origin) in self.0.iter().enumerate() {
            let space = if at == 0 { "" } else { " " };
            write!(f, "{space}{origin}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_website_is_its_address_without_anything_behind_it() {
        for (typed, origin) in [
            ("https://news.example", "https://news.example"),
            (" HTTPS://News.Example/ ", "https://news.example"),
            ("https://news.example:443", "https://news.example"),
            ("http://127.0.0.1:8080/", "http://127.0.0.1:8080"),
            ("http://abcdef.onion", "http://abcdef.onion"),
        ] {
            assert_eq!(typed.parse::<Origin>().map(|origin| origin.to_string()), Ok(origin.into()));
        }
        for none in [
            "",
            "news.example",
            "https://",
            "https://news.example/page",
            "https://*.example",
            "https://*",
            "*",
            "'self'",
            "ftp://news.example",
            "https://news..example",
            "https://-news.example",
            "https://news.example:0",
            "https://news.example:99999",
            "https://news.example; script-src *",
            "https://user@news.example",
            "https://مثال.example",
        ] {
            assert_eq!(none.parse::<Origin>(), Err(NotAnOrigin), "{none}");
        }
    }

    #[test]
    fn a_list_is_read_however_it_is_written() {
        let read = Embedders::read("https://b.example\r\nhttps://a.example, https://b.example/\n");
        let read = read.unwrap();
        assert_eq!(read.to_string(), "https://a.example https://b.example");
        assert_eq!(Embedders::read(&read.to_string()), Ok(read));
        assert!(Embedders::read(" \n ").unwrap().is_empty());
        let wrong = EmbeddersProblem::NotAnOrigin("news".into());
        assert_eq!(Embedders::read("https://a.example\nnews"), Err(wrong));
        let many: String = (0..=MOST_EMBEDDERS).map(|n| format!("https://n{n}.example ")).collect();
        assert_eq!(Embedders::read(&many), Err(EmbeddersProblem::TooMany));
    }

    proptest! {
        #[test]
        fn nothing_that_is_taken_can_end_a_directive(text in "\\PC{0,40}|https?://[!-~]{0,30}") {
            if let Ok(read) = Embedders::read(&text) {
                let printed = read.to_string();
                prop_assert!(printed.bytes().all(|b| b.is_ascii_graphic() || b == b' '));
                prop_assert!(!printed.contains([';', ',', '\'', '"', '*', '@']));
            }
        }
    }
}
