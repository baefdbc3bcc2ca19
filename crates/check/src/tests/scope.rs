//! What was not looked at is said, and what would never end is not opened.

use super::sample::{Sample, sign};
use crate::{Fault, Folder, Outcome, Report, Request, Site, Source, verify};
use serde_json::{Value, json};
use std::{
    fs,
    path::Path,
    process::Command,
    thread,
    time::{Duration, Instant},
};

fn in_folder(folder: &Path) -> Report {
    verify(&Folder::open(folder).unwrap().unwrap(), &Request::default())
}

fn on_site(made: &Sample, slugs: &str) -> Report {
    let (files, slugs) = (made.files.clone(), slugs.to_owned());
    let get = move |url: &str, most: usize, _: Duration| match url
        .strip_prefix("https://letters.example/")
    {
        Some("api/v1/statements") => Ok(Some(slugs.clone().into_bytes())),
        Some(path) => files.read(path, most),
        None => Err(Fault::Failed(url.to_owned())),
    };
    verify(&Site::new("https://letters.example", None, Box::new(get)).hasty(), &Request::default())
}

#[test]
fn files_that_no_check_reads_are_named() {
    let folder = tempfile::tempdir().unwrap();
    Sample::new().files.write(folder.path());
    let all = [
        "s/Water/list.json",
        "s/w\u{430}ter/list.json",
        "s/water /list.json",
        "s/water.bak/list.json",
        "s/water/list.html",
        "log/note",
        "index.html",
        "log/tile/7/000",
        "log/text/index.html",
    ];
    for path in all {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "{}").unwrap();
    }
    let said = in_folder(folder.path()).to_string();
    assert!(said.contains("9 files or folders: were not looked at"), "{said}");
    let named = ["s/Water", "s/w\u{430}ter", "s/water ", "s/water.bak"];
    for name in named.into_iter().chain([
        "s/water/list.html",
        "log/note",
        "index.html",
        "log/tile/7",
        "log/text/index.html",
    ]) {
        assert!(said.contains(&format!("\"{name}\"")), "{name}: {said}");
    }
}

#[test]
fn statements_that_were_dropped_are_missed() {
    let mut made = Sample::new();
    made.files.0.retain(|path, _| !path.starts_with("s/roads/"));
    let folder = tempfile::tempdir().unwrap();
    made.files.write(folder.path());
    let said = in_folder(folder.path()).to_string();
    assert!(said.contains(&format!("opened the statement {}", made.roads.id)), "{said}");
    assert!(said.ends_with(
        "OK for 2 of the 3 statements of this log; the lists of the others were not looked at\n"
    ));
    let two = on_site(&made, r#"[{"slug":"schools"},{"slug":"water"}]"#);
    assert_eq!(two.outcome(), Outcome::NotAsPublished, "{two}");
    assert!(two.to_string().contains(&format!("leaves out the statement {}", made.roads.id)));
    assert_eq!(on_site(&made, "[]").count(), 3);
}

#[test]
fn on_a_site_the_csv_is_compared_too() {
    let mut made = Sample::new();
    let all = r#"[{"slug":"roads"},{"slug":"schools"},{"slug":"water"}]"#;
    assert_eq!(on_site(&made, all).outcome(), Outcome::Ok);
    let csv = made.files.text("s/water/list.csv").replacen("Porto Alto", "Porto Bajo", 1);
    made.files.0.insert("s/water/list.csv".into(), csv.into_bytes());
    let said = on_site(&made, all).to_string();
    assert!(said.contains("s/water/list.csv: line"), "{said}");
}

#[test]
fn a_site_that_takes_its_time_is_given_up() {
    let made = Sample::new();
    let many: Vec<Value> = (0..200).map(|n| json!({ "slug": format!("s{n}") })).collect();
    let slugs = serde_json::to_vec(&many).unwrap();
    let (files, patience) = (made.files.clone(), Duration::from_millis(300));
    let get = move |url: &str, most: usize, left: Duration| {
        assert!(left <= patience);
        match url.strip_prefix("https://letters.example/").unwrap() {
            "api/v1/statements" => Ok(Some(slugs.clone())),
            "log/vkey" => files.read("log/vkey", most),
            _ => {
                thread::sleep(Duration::from_millis(20).min(left));
                Ok(None)
            }
        }
    };
    let site = Site::new("https://letters.example", None, Box::new(get)).hasty().patient(patience);
    let began = Instant::now();
    let report = verify(&site, &Request::default());
    assert!(began.elapsed() < Duration::from_secs(2), "{:?}", began.elapsed());
    assert!(report.to_string().contains("was not asked for"), "{report}");
    // The next look has its own time.
    let again = verify(&site, &Request::default()).to_string();
    assert!(again.contains("s/s0/list.json: missing"), "{again}");
}

#[test]
fn a_site_says_each_statement_once_and_not_without_end() {
    let made = Sample::new();
    let twice = r#"[{"slug":"water"},{"slug":"roads"},{"slug":"water"}]"#;
    assert!(on_site(&made, twice).to_string().contains("water stands there twice"));
    let many: Vec<Value> = (0..1_001).map(|n| json!({ "slug": format!("s{n}") })).collect();
    let report = on_site(&made, &serde_json::to_string(&many).unwrap());
    assert!(report.to_string().contains("more than this program asks for"), "{report}");
}

#[test]
fn fields_that_nobody_knows_are_named() {
    let mut made = Sample::new();
    let path = "s/water/list.json";
    let mut list: Value = serde_json::from_slice(&made.files.0[path]).unwrap();
    list.as_object_mut().unwrap().remove("signature");
    list["also_signed"] = json!(["Nobody"]);
    list["list"][2]["note"] = json!("of honour");
    let bytes = [serde_json::to_vec(&list).unwrap(), b"\n".to_vec()].concat();
    made.files.0.insert(path.into(), sign(&made.log.key, "water", bytes));
    let report = verify(&made.files, &Request::default());
    assert_eq!(report.outcome(), Outcome::Ok, "{report}");
    let said = report.to_string();
    let words = "has fields that are not known here (\"also_signed\", \"list.2.note\")";
    assert!(said.contains(words), "{said}");
}

#[test]
fn a_pipe_in_the_place_of_a_list_is_not_read() {
    let folder = tempfile::tempdir().unwrap();
    Sample::new().files.write(folder.path());
    let list = folder.path().join("s/water/list.json");
    fs::remove_file(&list).unwrap();
    assert!(Command::new("mkfifo").arg(&list).status().unwrap().success());
    let report = in_folder(folder.path());
    assert_eq!(report.outcome(), Outcome::NotChecked, "{report}");
    assert!(report.to_string().contains("neither a file nor a folder"), "{report}");
}
