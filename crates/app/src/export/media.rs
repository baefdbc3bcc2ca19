//! What the files of an export are called, and how they are served.

use domain::lang::Lang;
use std::path::Path;

/// `list.ar.csv` for `list.csv` in another language than the one that is signed.
pub fn named(file: &str, lang: Option<&Lang>) -> String {
    match (lang, file.split_once('.')) {
        // What describes a table has the name of the table at its beginning.
        (Some(lang), Some((stem, "csv-metadata.json"))) => {
            format!("{stem}.{lang}.csv-metadata.json")
        }
        (Some(lang), Some(_)) => match file.rsplit_once('.') {
            Some((stem, end)) => format!("{stem}.{lang}.{end}"),
            None => file.to_owned(),
        },
        _ => file.to_owned(),
    }
}

/// In which order files are put in place: what others lead to first, and the checkpoint, which
/// promises all of it, at the very end.
pub fn rank(path: &str) -> u8 {
    match path {
        "log/checkpoint" => 4,
        path if path.ends_with("/list.json") => 3,
        path if path.starts_with("log/") || path.starts_with("assets/") => 0,
        path if Path::new(path).extension().is_some_and(|end| end == "html") => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_stands_before_the_ending() {
        let ar = "ar".parse().ok();
        for (file, expected) in [
            ("list.csv", "list.ar.csv"),
            ("list.csv-metadata.json", "list.ar.csv-metadata.json"),
            ("statement.press.pdf", "statement.press.ar.pdf"),
        ] {
            assert_eq!(
                (named(file, ar.as_ref()), named(file, None)),
                (expected.into(), file.into())
            );
        }
    }

    #[test]
    fn the_checkpoint_comes_last() {
        let mut paths =
            ["log/checkpoint", "s/a/list.json", "index.html", "s/a/list.csv", "log/tile/0/000"];
        paths.sort_by_key(|path| rank(path));
        let expected =
            ["log/tile/0/000", "s/a/list.csv", "index.html", "s/a/list.json", "log/checkpoint"];
        assert_eq!(paths, expected);
    }
}
