//! The text that was signed: manifest, parts, title.

use super::{
    escape::quoted,
    list::List,
    report::Report,
    source::{Source, most},
};
use domain::{
    id::StatementId,
    version::{TextHash, normalise},
};

/// More parts than this has no text.
const MOST_PARTS: usize = 1_000;
/// In characters.
const LONGEST_TITLE: usize = 2_000;

/// The statement and version that a manifest is of.
type Named = (StatementId, u32);
/// Language and first line of each translation.
type Titles = Vec<(String, String)>;

/// A line of a manifest.
struct Part<'m> {
    lang: &'m str,
    length: u64,
    hash: TextHash,
    name: &'m str,
}

/// Checks the text of a list, down to its title.
pub fn check_of_list(source: &dyn Source, list: &List, report: &mut Report) {
    let Some(hash) = &list.text else { return };
    let path = path(hash);
    let Some(manifest) = report.file(source, &path, most::TEXT) else { return };
    let Some((named, titles)) = check(source, hash, &manifest, report) else { return };
    let due = (list.body.statement_id, list.body.version);
    if named != due {
        report.problem(&list.wanted.list, another(named, due));
    }
    let Some(titles) = titles else { return };
    let title = first_line(&list.body.title);
    let own = titles.iter().filter(|(lang, _)| lang == list.body.lang.as_str());
    let own: Vec<&String> = own.map(|(_, line)| line).collect();
    // A list in a language that has no text bears the title of the authentic one.
    let fits = if own.is_empty() {
        report.notice(
            &list.wanted.list,
            format!(
                "in the language {}, in which the statement has no text",
                quoted(list.body.lang.as_str())
            ),
        );
        titles.iter().any(|(_, line)| *line == title)
    } else {
        own.contains(&&title)
    };
    if !fits {
        report.problem(
            &list.wanted.list,
            format!(
                "the title {} is not that of the text that was signed",
                quoted(&list.body.title)
            ),
        );
    }
}

/// Checks a text that was open before, if it is there; says whether it is.
pub fn check_earlier(source: &dyn Source, hash: &TextHash, of: Named, report: &mut Report) -> bool {
    match source.read(&path(hash), most::TEXT) {
        Ok(Some(manifest)) => {
            let named = check(source, hash, &manifest, report).map(|(named, _)| named);
            if let Some(named) = named.filter(|named| *named != of) {
                report.problem(&path(hash), another(named, of));
            }
            true
        }
        Ok(None) => false,
        Err(fault) => {
            report.fault(&path(hash), &fault);
            true
        }
    }
}

fn path(hash: &TextHash) -> String {
    format!("log/text/{hash}")
}

fn another(named: Named, due: Named) -> String {
    format!(
        "the text calls itself version {} of the statement {}, and should be version {} of {}",
        named.1, named.0, due.1, due.0
    )
}

/// What a manifest calls itself; language and first line of each translation, if all could be read.
/// `None`: the manifest was changed.
fn check(
    source: &dyn Source,
    hash: &TextHash,
    manifest: &[u8],
    report: &mut Report,
) -> Option<(Named, Option<Titles>)> {
    let file = path(hash);
    if TextHash::of(manifest) != *hash {
        report.problem(
            &file,
            "the text was changed: the list of its parts is not the one whose hash the log holds",
        );
        return None;
    }
    let Some((named, parts)) = std::str::from_utf8(manifest).ok().and_then(parse) else {
        report.problem(&file, "not a text in the form undersigned.text/v1");
        return None;
    };
    let mut titles = Some(Vec::new());
    for part in &parts {
        let content = part_content(source, part, report);
        if part.name == format!("statement.{}.md", part.lang) {
            titles = titles.zip(content).map(|(mut titles, content)| {
                titles.push((part.lang.to_owned(), title(&content)));
                titles
            });
        }
    }
    Some((named, titles))
}

fn part_content(source: &dyn Source, part: &Part<'_>, report: &mut Report) -> Option<String> {
    let file = path(&part.hash);
    let bytes = report.file(source, &file, most::TEXT)?;
    let name = quoted(part.name);
    if TextHash::of(&bytes) != part.hash {
        report.problem(
            &file,
            format!("the text was changed: this is not the {name} that was signed"),
        );
        return None;
    }
    if bytes.len() as u64 != part.length {
        report.problem(
            &file,
            format!("{name} is {} bytes long, its manifest says {}", bytes.len(), part.length),
        );
    }
    String::from_utf8(bytes)
        .map_err(|_| report.problem(&file, format!("{name} is not a text")))
        .ok()
}

/// Statement, version and parts of a manifest, if it is in the one form that manifests have.
fn parse(manifest: &str) -> Option<(Named, Vec<Part<'_>>)> {
    let rest = manifest.strip_prefix("undersigned.text/v1\nstatement ")?;
    let (statement, rest) = rest.split_once("\nversion ")?;
    let (version, rest) = rest.split_once('\n')?;
    let lines: Vec<&str> = rest.strip_suffix('\n')?.split('\n').collect();
    let parts: Vec<Part<'_>> = lines.iter().map(|line| part(line)).collect::<Option<_>>()?;
    let ordered = lines.is_sorted() && !lines.windows(2).any(|pair| pair[0] == pair[1]);
    let mut names: Vec<&str> = parts.iter().map(|part| part.name).collect();
    names.sort_unstable();
    let distinct = !names.windows(2).any(|pair| pair[0] == pair[1]);
    let version = version.parse().ok().filter(|number: &u32| number.to_string() == version)?;
    (ordered && distinct && parts.len() <= MOST_PARTS)
        .then_some(((statement.parse().ok()?, version), parts))
}

fn part(line: &str) -> Option<Part<'_>> {
    let mut words = line.strip_prefix("part ")?.split(' ');
    let (lang, media_type, length, hash, name) =
        (words.next()?, words.next()?, words.next()?, words.next()?, words.next()?);
    let length: u64 = length.parse().ok().filter(|number: &u64| number.to_string() == length)?;
    let hash = TextHash::from_hex(hash)?;
    // What a name promises, its line must say too.
    let fits = match name.split('.').next()? {
        "statement" => media_type == "text/markdown" && name == format!("statement.{lang}.md"),
        "demands" | "figures" => {
            media_type == "text/tab-separated-values" && name.ends_with(&format!(".{lang}.tsv"))
        }
        _ => true,
    };
    (fits && words.next().is_none() && !name.is_empty()).then_some(Part {
        lang,
        length,
        hash,
        name,
    })
}

/// The first line of a translation. Titles are far shorter than what is kept of it.
fn title(content: &str) -> String {
    content.lines().next().unwrap_or_default().chars().take(LONGEST_TITLE).collect()
}

/// The first line of the Markdown that a title makes.
fn first_line(title: &str) -> String {
    let line = format!("# {}", title.split_whitespace().collect::<Vec<_>>().join(" "));
    normalise(&line).trim_end_matches('\n').to_owned()
}
