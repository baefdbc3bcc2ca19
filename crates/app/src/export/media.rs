//! What the files of an export are called, and how they are served.

use crate::site::rendition::Rendition;
use domain::lang::Lang;

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

/// What stands after the last dot.
fn end(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, end)| end)
}

/// In which order files are put in place: what others lead to first, and the checkpoint, which
/// promises all of it, at the very end.
pub fn rank(path: &str) -> u8 {
    match path {
        "log/checkpoint" => 4,
        path if is_list(path) => 3,
        path if path.starts_with("log/") || path.starts_with("assets/") => 0,
        path if end(path) == "html" => 2,
        _ => 1,
    }
}

/// The list itself and what is compared with it: they change within the same moment.
fn is_list(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    path.starts_with("s/") && name.starts_with("list.") && matches!(end(name), "csv" | "json")
}

/// What kind of file it is, for who serves it.
#[cfg_attr(not(feature = "s3"), expect(dead_code, reason = "a folder leaves that to its server"))]
pub fn content_type(path: &str) -> &'static str {
    match end(path) {
        _ if path.starts_with("log/tile/") => "application/octet-stream",
        end if path.starts_with("log/") && end != "md" => "text/plain; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" => "image/jpeg",
        "webp" => "image/webp",
        "woff2" => "font/woff2",
        "pdf" => "application/pdf",
        "json" => "application/json",
        "csv" => "text/csv; charset=utf-8",
        "md" => "text/markdown; charset=utf-8",
        "atom" => "application/atom+xml; charset=utf-8",
        "bib" => "application/x-bibtex; charset=utf-8",
        "docx" => Rendition::Word.content_type(),
        "xlsx" => Rendition::Workbook.content_type(),
        _ => "text/plain; charset=utf-8",
    }
}

/// How long others may keep it: what has its hash in its name, and tiles, for ever; the rest so
/// briefly that a name that left is gone soon.
#[cfg_attr(not(feature = "s3"), expect(dead_code, reason = "a folder leaves that to its server"))]
pub fn caching(path: &str) -> &'static str {
    let for_ever = ["assets/", "log/tile/", "log/text/"];
    if for_ever.iter().any(|start| path.starts_with(start)) {
        "public, max-age=31536000, immutable"
    } else if path == "log/checkpoint" {
        "public, max-age=2"
    } else {
        "public, max-age=60"
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
            ["log/checkpoint", "s/a/list.ar.csv", "index.html", "s/a/list.xlsx", "log/tile/0/000"];
        paths.sort_by_key(|path| rank(path));
        let expected =
            ["log/tile/0/000", "s/a/list.xlsx", "index.html", "s/a/list.ar.csv", "log/checkpoint"];
        assert_eq!(paths, expected);
    }
}
