//! The small binary itself, on a publication that version 0.1.0 wrote: exit codes and words.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

fn export() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/0.1.0/export/sqlite")
}

fn check(args: &[&str]) -> Output {
    let binary = env!("CARGO_BIN_EXE_undersigned-check");
    Command::new(binary).args(args).output().expect("the binary runs")
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[test]
fn what_is_as_published_ends_with_0() {
    let done = check(&["verify", export().to_str().unwrap()]);
    assert_eq!(done.status.code(), Some(0), "{}", String::from_utf8_lossy(&done.stdout));
}

#[test]
fn a_changed_list_ends_with_3_and_is_named() {
    let dir = tempfile::tempdir().unwrap();
    copy(&export(), dir.path());
    let statement = fs::read_dir(dir.path().join("s")).unwrap().next().unwrap().unwrap().path();
    let list = statement.join("list.json");
    let text = fs::read_to_string(&list).unwrap();
    let changed = text.replacen("\"title\":\"", "\"title\":\"X", 1);
    assert_ne!(changed, text);
    fs::write(&list, changed).unwrap();
    let done = check(&["verify", dir.path().to_str().unwrap()]);
    let said = String::from_utf8_lossy(&done.stdout).into_owned();
    assert_eq!(done.status.code(), Some(3), "{said}");
    assert!(said.contains("list.json"), "{said}");
}

#[test]
fn wrong_usage_ends_with_2_and_nothing_there_with_1() {
    let wrong = check(&["monitor", "not-a-site", "--once"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&wrong.stderr).contains("is not the address of a site"));
    let empty = tempfile::tempdir().unwrap();
    let nothing = check(&["verify", empty.path().to_str().unwrap()]);
    assert_eq!(nothing.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&nothing.stderr).contains("nothing published"));
}

#[test]
fn what_is_older_than_it_should_be_ends_with_3() {
    let folder = export();
    let folder = folder.to_str().unwrap();
    let all = check(&["verify", folder]);
    let said = String::from_utf8_lossy(&all.stdout).into_owned();
    let day = said.split("the last one of ").nth(1).unwrap().split('\n').next().unwrap();
    assert!(said.starts_with("log "), "how old it is comes first: {said}");
    assert_eq!(check(&["verify", folder, "--newer-than", day]).status.code(), Some(0));
    let late = check(&["verify", folder, "--newer-than", "2100-01-01"]);
    assert_eq!(late.status.code(), Some(3));
    let said = String::from_utf8_lossy(&late.stdout).into_owned();
    assert!(said.contains(&format!("its last entry is of {day}, before 2100-01-01")), "{said}");
    let kept = export().join("log/checkpoint");
    let same = check(&["verify", folder, "--checkpoint", kept.to_str().unwrap()]);
    assert_eq!(same.status.code(), Some(0));
    let dir = tempfile::tempdir().unwrap();
    let later = dir.path().join("later");
    let text = fs::read_to_string(&kept).unwrap();
    let size = text.lines().nth(1).unwrap();
    fs::write(&later, text.replacen(&format!("\n{size}\n"), "\n999999\n", 1)).unwrap();
    let back = check(&["verify", folder, "--checkpoint", later.to_str().unwrap()]);
    assert_eq!(back.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&back.stdout).contains("the log went back"));
}
