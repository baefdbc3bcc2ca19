//! `publish`: a folder that is the whole public statement, by itself.

use crate::folder::{Folder, Ran};
use html5ever::tokenizer::{
    BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
    states::RawKind,
};
use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
    fs,
    io::Read,
    path::Path,
};

const SLUG: &str = "water-for-the-islands";
const LIST: &str = "1. Network of Island Farmers – NIF\n2. Coral Watch Society\n";
/// Nobody has looked at it.
const WAITING: &str = "1. Zanzibarian Lighthouse Keepers\n";
/// Nothing of it is public.
const DRAFT: &str = "+++\nslug = \"not-yet\"\nlanguage = \"en\"\ntitle = \"Quicksilver Harbours\"\n\
                     coalition = \"Quicksilver\"\n+++\n\nQuicksilver.\n";
const LIVE: &str = "https://sign.example";

/// A site with an open statement and two names, a name that waits, and a draft.
fn site() -> Folder {
    let folder = Folder::new();
    folder.write("site.toml", format!("[site]\nurl = \"{LIVE}\"\n"));
    folder.write("water.md", include_str!("../../samples/water.md"));
    folder.write("draft.md", DRAFT);
    run(&folder, &["statement", "create", "water.md"]);
    run(&folder, &["statement", "create", "draft.md"]);
    run(&folder, &["statement", "open", SLUG, "--yes"]);
    add(&folder, LIST);
    folder.write("waiting.txt", WAITING);
    run(&folder, &["import", SLUG, "waiting.txt"]);
    folder
}

fn run(folder: &Folder, arguments: &[&str]) -> Ran {
    folder.run(&[arguments, &["--config", "site.toml"]].concat()).code(0)
}

fn add(folder: &Folder, list: &str) {
    folder.write("list.txt", list);
    run(folder, &["import", SLUG, "list.txt"]);
    folder.run_with(&["review", SLUG, "--config", "site.toml"], "y\n").code(0);
}

fn publish(folder: &Folder, more: &[&str]) -> Ran {
    run(folder, &[&["publish", SLUG, "--out", "out"], more].concat())
}

/// Every file below a folder, by its path.
fn files(root: &Path) -> BTreeMap<String, Vec<u8>> {
    fn walk(root: &Path, below: &str, all: &mut BTreeMap<String, Vec<u8>>) {
        for entry in fs::read_dir(root.join(below)).expect("a folder") {
            let entry = entry.expect("an entry");
            let path = format!("{below}{}", entry.file_name().to_string_lossy());
            if entry.file_type().expect("a type").is_dir() {
                walk(root, &format!("{path}/"), all);
            } else {
                all.insert(path, fs::read(entry.path()).expect("a file"));
            }
        }
    }
    let mut all = BTreeMap::new();
    walk(root, "", &mut all);
    all
}

/// Whether the name of a file ends so.
fn ends(path: &str, extension: &str) -> bool {
    Path::new(path).extension().is_some_and(|end| end == extension)
}

/// Attributes of a page: name and value.
fn attributes(page: &str) -> Vec<(String, String)> {
    #[derive(Default)]
    struct Sink(RefCell<Vec<(String, String)>>);
    impl TokenSink for Sink {
        type Handle = ();
        fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
            let Token::TagToken(tag) = token else { return TokenSinkResult::Continue };
            let found = tag.attrs.iter().map(|a| (a.name.local.to_string(), a.value.to_string()));
            self.0.borrow_mut().extend(found);
            match tag.name.as_ref() {
                _ if tag.kind == TagKind::EndTag => TokenSinkResult::Continue,
                "script" => TokenSinkResult::RawData(RawKind::ScriptData),
                "style" => TokenSinkResult::RawData(RawKind::Rawtext),
                _ => TokenSinkResult::Continue,
            }
        }
    }
    let tokenizer = Tokenizer::new(Sink::default(), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(page.into());
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.0.take()
}

/// The file that a relative link of `page` leads to.
fn target(page: &str, link: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in link.split(['#', '?']).next().unwrap_or_default().split('/') {
        match part {
            ".." => _ = parts.pop().unwrap_or_else(|| panic!("{page}: {link} leads out")),
            "." | "" => {}
            name => parts.push(name),
        }
    }
    parts.join("/")
}

/// What a file says, its packed parts unpacked.
fn content(bytes: &[u8]) -> Vec<u8> {
    let mut all = bytes.to_vec();
    if let Ok(mut archive) = zip::ZipArchive::new(std::io::Cursor::new(bytes)) {
        for at in 0..archive.len() {
            archive.by_index(at).expect("a part").read_to_end(&mut all).expect("unpacked");
        }
    }
    all
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

#[test]
fn every_page_and_form_is_there_in_every_language() {
    let folder = site();
    publish(&folder, &[]);
    let files = files(&folder.path("out"));
    let own = |path: &str| format!("s/{SLUG}/{path}");
    let mut due = vec!["index.html".to_owned(), "log/checkpoint".into(), "log/vkey".into()];
    due.extend(["log/format.md", "api/schema/list.json", "export.json"].map(str::to_owned));
    due.push("check.html".into());
    // The text is in four languages, the pages around it in five.
    for code in ["en", "es", "fr", "ar", "pt"] {
        due.push(format!("index.{code}.html"));
        due.extend([own(&format!("{code}/index.html")), own(&format!("check/index.{code}.html"))]);
    }
    for lang in ["", ".es", ".fr", ".ar"] {
        for (stem, end) in [
            ("list", "csv"),
            ("list", "json"),
            ("list", "xlsx"),
            ("list", "csv-metadata.json"),
            ("statement", "pdf"),
            ("statement.press", "pdf"),
            ("poster", "pdf"),
            ("card", "png"),
            ("statement", "docx"),
            ("statement", "txt"),
            ("statement", "md"),
            ("updates", "atom"),
            ("cite", "bib"),
            ("cite", "json"),
        ] {
            due.push(own(&format!("{stem}{lang}.{end}")));
        }
    }
    due.extend([own("index.html"), own("check/index.html"), own("statement.with-en.ar.pdf")]);
    let missing: Vec<&String> = due.iter().filter(|path| !files.contains_key(*path)).collect();
    assert!(missing.is_empty(), "{missing:?}");

    // The language of a page is that of its name.
    let page = |path: &str| String::from_utf8_lossy(&files[path]).into_owned();
    assert!(page(&own("ar/index.html")).contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert!(page(&own("pt/index.html")).contains("<html lang=\"pt\""));
    assert!(page("index.fr.html").contains("<html lang=\"fr\""));
    let metadata = page(&own("list.ar.csv-metadata.json"));
    assert!(metadata.contains("\"url\":\"list.ar.csv\""), "{metadata}");
    // Nobody who is not public is in any of them.
    for (path, bytes) in &files {
        let content = content(bytes);
        for hidden in ["Zanzibarian", "Quicksilver", "not-yet"] {
            assert!(!holds(&content, hidden), "{path} holds {hidden}");
        }
    }
    assert!(holds(&content(&files[&own("list.xlsx")]), "Coral Watch"), "the search can find");
}

#[test]
fn a_long_list_is_there_in_parts() {
    let folder = site();
    let names: String = (3..2_200)
        .map(|n| format!("{n}. Circle of Well Keepers number {n} of the Valley\n"))
        .collect();
    folder.write("many.txt", names);
    run(&folder, &["import", SLUG, "many.txt", "--accept"]);
    publish(&folder, &["--without", "pdf,docx,xlsx"]);
    let files = files(&folder.path("out"));
    let page = |path: &str| {
        let bytes = files.get(&format!("s/{SLUG}/{path}"));
        String::from_utf8_lossy(bytes.unwrap_or_else(|| panic!("no {path}"))).into_owned()
    };
    let parts: Vec<String> = ["en/index.html".to_owned()]
        .into_iter()
        .chain((2..9).map(|n| format!("names/en/{n}.html")))
        .filter(|path| files.contains_key(&format!("s/{SLUG}/{path}")))
        .collect();
    assert!(parts.len() > 1, "the list is cut");
    assert!(page("en/index.html").contains("href=\"../names/en/2.html\""));
    assert!(page("names/en/2.html").contains("href=\"../../en/index.html#list\""));
    let all: String = parts.iter().map(|path| page(path)).collect();
    for n in 3..2_200 {
        assert!(all.contains(&format!("number {n} of the Valley")), "{n} is in no part");
    }
}

#[test]
fn every_link_leads_to_a_file_or_to_the_live_site() {
    let folder = site();
    publish(&folder, &[]);
    let files = files(&folder.path("out"));
    let mut led = BTreeSet::new();
    let mut pages = 0;
    for (path, bytes) in files.iter().filter(|(path, _)| ends(path, "html")) {
        pages += 1;
        for (name, value) in attributes(&String::from_utf8_lossy(bytes)) {
            if !["href", "src", "action", "srcset", "poster"].contains(&name.as_str()) {
                continue;
            }
            assert!(!value.starts_with('/'), "{path}: {name}=\"{value}\"");
            if value.starts_with('#') || value.contains(':') {
                continue;
            }
            let to = target(path, &value);
            assert!(files.contains_key(&to), "{path}: {value} leads to {to}, which is not there");
            led.insert(to);
        }
    }
    assert!(pages > 15, "{pages}");
    for path in ["statement.pdf", "list.ar.csv", "statement.with-en.fr.pdf", "check/index.es.html"]
    {
        let path = format!("s/{SLUG}/{path}");
        assert!(led.contains(&path), "nothing leads to {path}");
    }
    let arabic = String::from_utf8_lossy(&files[&format!("s/{SLUG}/ar/index.html")]).into_owned();
    let all = attributes(&arabic);
    let has = |name: &str, value: &str| all.iter().any(|(n, v)| n == name && v == value);
    assert!(has("href", &format!("{LIVE}/s/{SLUG}/sign?lang=ar&kind=individual")), "{all:?}");
    assert!(has("href", &format!("{LIVE}/s/{SLUG}/ar")), "canonical stays");
    assert!(has("content", &format!("{LIVE}/s/{SLUG}/card.png?lang=ar")), "so does og:image");
    assert!(has("href", "../../../index.ar.html"), "who reads Arabic reads on in Arabic");
}

#[test]
fn one_root_is_in_every_form_and_one_change_is_in_all() {
    let folder = site();
    let first = publish(&folder, &[]);
    assert!(first.stderr.contains(" files written, 0 unchanged, 0 removed"), "{first:#?}");
    let again = publish(&folder, &[]);
    assert!(again.stderr.contains(": 0 files written,"), "{again:#?}");
    let before = files(&folder.path("out"));

    add(&folder, "1. Tidal Bank Cooperative\n");
    folder.write("out/mine.txt", "not of the export");
    publish(&folder, &[]);
    let after = files(&folder.path("out"));
    assert_eq!(after["mine.txt"], b"not of the export");
    let checkpoint = String::from_utf8_lossy(&after["log/checkpoint"]).into_owned();
    let root = checkpoint.lines().nth(2).expect("a root");
    let old = String::from_utf8_lossy(&before["log/checkpoint"]).into_owned();
    let old = old.lines().nth(2).expect("a root");
    for (path, bytes) in &after {
        assert!(!holds(&content(bytes), old), "{path} holds the root of before");
        let of_list = path.starts_with("s/") && !path.contains("/card.");
        let plain = !ends(path, "pdf");
        if of_list && plain && !ends(path, "csv") {
            // JSON may write a slash of base64 with a backslash before it, XML as it is.
            assert!(holds(&content(bytes), root), "{path} does not hold the root");
        }
        let lasts =
            ["assets/", "log/text/", "log/format.md", "log/vkey", "api/", "check.html", "mine.txt"];
        let lasts = lasts.iter().any(|start| path.starts_with(start));
        match before.get(path) {
            Some(was) if lasts || path.starts_with("log/tile/") => assert_eq!(was, bytes, "{path}"),
            Some(was) => assert!(was != bytes, "{path} does not know of the change"),
            None => assert!(path.starts_with("log/tile/") || lasts, "{path} is new"),
        }
    }
    folder.run(&["verify", "out"]).code(0);
}

#[test]
fn what_no_longer_belongs_is_removed_and_nothing_else() {
    let folder = site();
    publish(&folder, &[]);
    folder.write(&format!("out/s/{SLUG}/mine.pdf"), "not of the export");
    let ran = publish(&folder, &["--without", "pdf,docx"]);
    assert!(ran.stderr.contains(" removed") && !ran.stderr.contains(" 0 removed"), "{ran:#?}");
    let files = files(&folder.path("out"));
    let left: Vec<&String> =
        files.keys().filter(|path| ends(path, "pdf") || ends(path, "docx")).collect();
    assert_eq!(left, [&format!("s/{SLUG}/mine.pdf")]);
    let page = String::from_utf8_lossy(&files[&format!("s/{SLUG}/en/index.html")]).into_owned();
    let live = format!("{LIVE}/s/{SLUG}/statement.pdf?lang=en");
    assert!(attributes(&page).contains(&("href".into(), live)), "the live site still has it");
    let ran = folder.run(&["verify", "out"]).code(0);
    assert!(ran.stdout.contains("mine.pdf"), "what was not looked at is said: {ran:#?}");
}

#[test]
fn any_changed_or_missing_file_is_named() {
    let folder = site();
    publish(&folder, &["--without", "pdf"]);
    let ran = folder.run(&["verify", "out"]).code(0);
    assert!(ran.stdout.contains("signed by the log"), "{ran:#?}");
    let all = files(&folder.path("out"));
    for (path, was) in &all {
        let mut bytes = was.clone();
        let at = bytes.len() / 2;
        bytes[at] ^= 1;
        let path = format!("out/{path}");
        folder.write(&path, &bytes);
        let ran = folder.run(&["verify", "out"]);
        assert_eq!(ran.code, 3, "{path} was changed: {ran:#?}");
        folder.write(&path, was);
    }
    fs::remove_file(folder.path("out/index.html")).expect("removed");
    let ran = folder.run(&["verify", "out"]).code(3);
    assert!(ran.stdout.contains("index.html: missing: export.json lists it"), "{ran:#?}");
    // The list of files cannot be made to fit: the log has signed it.
    let manifest = String::from_utf8(all["export.json"].clone()).expect("UTF-8");
    let hash = &manifest[manifest.find("\"index.html\"").expect("listed")..];
    folder.write("out/index.html", &all["index.html"]);
    folder.write("out/export.json", manifest.replacen(&hash[..40], &hash[..40].to_uppercase(), 1));
    folder.run(&["verify", "out"]).code(3);
    // Exported again, all is well.
    publish(&folder, &["--without", "pdf"]);
    folder.run(&["verify", "out"]).code(0);
}

/// The disk is full for files of a certain size: those of the documents.
#[test]
fn where_the_disk_is_full_the_last_export_stands_and_another_run_mends_it() {
    let folder = site();
    publish(&folder, &[]);
    let before = files(&folder.path("out"));
    add(&folder, "1. Tidal Bank Cooperative\n");
    // The log goes on first, so that only the export needs room.
    run(&folder, &["publish", SLUG, "--out", "elsewhere", "--without", "pdf,docx,xlsx"]);
    let program = env!("CARGO_BIN_EXE_undersigned");
    let limited = |before: &str| {
        let line = format!(
            "{before} ulimit -f 100; exec {program} publish {SLUG} --out out --config site.toml"
        );
        let mut command = std::process::Command::new("sh");
        command.args(["-c", &line]).current_dir(folder.root()).env_clear();
        command.output().expect("a shell")
    };
    let failed = limited("trap '' XFSZ;");
    let said = String::from_utf8_lossy(&failed.stderr).into_owned();
    assert_eq!(failed.status.code(), Some(1), "{said}");
    assert!(said.contains("cannot write s/") && said.contains("Nothing was changed"), "{said}");
    assert_eq!(files(&folder.path("out")), before);
    // Without the chance to say so, what it leaves is in a place of its own.
    assert_ne!(limited("").status.code(), Some(0));
    let mut left = files(&folder.path("out"));
    left.retain(|path, _| !path.starts_with(".export.new/"));
    assert_eq!(left, before);
    let ran = folder.run(&["verify", "out"]).code(0);
    assert!(ran.stdout.contains("2 names listed"), "{ran:#?}");

    publish(&folder, &[]);
    assert!(!folder.path("out/.export.new").exists());
    let ran = folder.run(&["verify", "out"]).code(0);
    assert!(ran.stdout.contains("3 names listed"), "{ran:#?}");
}

#[test]
fn statements_exported_before_are_brought_up_to_date_with_the_others() {
    let folder = site();
    folder.write("site.toml", format!("[site]\nurl = \"{LIVE}\"\ncontroller = \"Us\"\n"));
    publish(&folder, &["--without", "pdf"]);
    run(&folder, &["statement", "open", "not-yet", "--yes"]);
    let ran = run(&folder, &["publish", "not-yet", "--out", "out", "--without", "pdf"]);
    assert!(ran.stderr.contains(&format!("{SLUG} was exported there before")), "{ran:#?}");
    let files = files(&folder.path("out"));
    let front = String::from_utf8_lossy(&files["index.html"]).into_owned();
    for slug in [SLUG, "not-yet"] {
        let link = ("href".to_owned(), format!("s/{slug}/en/index.html"));
        assert!(attributes(&front).contains(&link), "{front}");
    }
    let ran = folder.run(&["verify", "out"]).code(0);
    assert!(!ran.stdout.contains("were not looked at"), "{ran:#?}");
    let only = [SLUG, "--out", "first"];
    run(&folder, &[&["publish"], &only[..], &["--without", "pdf"]].concat());
    let first =
        String::from_utf8_lossy(&fs::read(folder.path("first/index.html")).unwrap()).into_owned();
    assert!(!first.contains("not-yet"), "what is not exported is not on its front page");
}
