//! What was asked for: a directory, a receipt, a site, a statement of it.

use domain::{lang::Lang, statement::Slug};
use std::path::PathBuf;
use url::Url;

/// The end of a receipt's name.
const RECEIPT: &str = ".tlog-proof";

/// What is to be checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    Folder(PathBuf),
    Receipt(PathBuf),
    Site {
        /// Without a slash at its end.
        base: String,
        only: Option<(Slug, Option<Lang>)>,
    },
}

/// Why an address cannot be checked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TargetProblem {
    /// Not an address.
    #[error("not an address of the form https://site or https://site/s/statement")]
    Address,
    /// What stands after `/s/` is not the name of a statement.
    #[error("what stands after /s/ is not the name of a statement")]
    Slug,
}

impl Target {
    /// Reads what was typed. Whether it exists is not asked.
    pub fn parse(text: &str) -> Result<Self, TargetProblem> {
        if text.starts_with("http://") || text.starts_with("https://") {
            return site(text);
        }
        let path = PathBuf::from(text);
        Ok(if text.ends_with(RECEIPT) { Self::Receipt(path) } else { Self::Folder(path) })
    }
}

/// An address as it stands in a browser: a page of a statement in some language is the statement in
/// the order of that language.
fn site(text: &str) -> Result<Target, TargetProblem> {
    let url = Url::parse(text).map_err(|_| TargetProblem::Address)?;
    if url.host_str().is_none() || !url.username().is_empty() || url.password().is_some() {
        return Err(TargetProblem::Address);
    }
    let parts: Vec<&str> = url
        .path_segments()
        .map(|parts| parts.filter(|part| !part.is_empty()).collect())
        .unwrap_or_default();
    let at = parts.iter().position(|part| *part == "s");
    let (below, rest) = parts.split_at(at.unwrap_or(parts.len()));
    let only = match rest {
        [] => None,
        [_] => return Err(TargetProblem::Slug),
        [_, slug, rest @ ..] => {
            let slug: Slug = slug.parse().map_err(|_| TargetProblem::Slug)?;
            let asked = url
                .query_pairs()
                .find(|(key, _)| key == "lang")
                .and_then(|(_, value)| value.parse().ok());
            Some((slug, asked.or_else(|| rest.first().and_then(|part| part.parse().ok()))))
        }
    };
    let base = below
        .iter()
        .fold(url.origin().ascii_serialization(), |base, part| format!("{base}/{part}"));
    Ok(Target::Site { base, only })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_a_browser_can_be_checked() {
        let site = |base: &str, only: Option<(&str, Option<&str>)>| {
            let only = only.map(|(slug, lang)| {
                (slug.parse().unwrap(), lang.map(|lang| lang.parse().unwrap()))
            });
            Ok(Target::Site { base: base.to_owned(), only })
        };
        let a = "https://letters.example";
        assert_eq!(Target::parse(a), site(a, None));
        assert_eq!(Target::parse("https://letters.example/"), site(a, None));
        assert_eq!(
            Target::parse("https://letters.example/s/water"),
            site(a, Some(("water", None)))
        );
        assert_eq!(
            Target::parse("https://letters.example/s/water/ar?page=2#list"),
            site(a, Some(("water", Some("ar"))))
        );
        assert_eq!(
            Target::parse("https://letters.example/s/water/list.json?lang=es"),
            site(a, Some(("water", Some("es"))))
        );
        assert_eq!(
            Target::parse("http://127.0.0.1:8080/x/s/water"),
            site("http://127.0.0.1:8080/x", Some(("water", None)))
        );
        assert_eq!(Target::parse("https://letters.example/s/"), Err(TargetProblem::Slug));
        assert_eq!(Target::parse("https://letters.example/s/Water"), Err(TargetProblem::Slug));
        for wrong in ["https://", "https://me:pw@letters.example/"] {
            assert_eq!(Target::parse(wrong), Err(TargetProblem::Address), "{wrong}");
        }
        assert_eq!(Target::parse("out"), Ok(Target::Folder("out".into())));
        assert_eq!(Target::parse("mine.tlog-proof"), Ok(Target::Receipt("mine.tlog-proof".into())));
    }
}
