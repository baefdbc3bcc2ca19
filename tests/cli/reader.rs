//! Files are read in a process of its own: whatever they hold, it ends within its limits, and with
//! a sentence.

mod files;

use crate::folder::Folder;
use roster::ReadError;
use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};
use undersigned::{
    config::{Config, Given},
    reader::{ReadFailure, Reader, Source},
    worker::Fence,
};

/// Seconds on the clock that starting a process and handing over a file may take, beside reading.
const AROUND: u64 = 5;

fn reader(seconds: u64, megabytes: u64, at_once: u64, program: &Path) -> Reader {
    let setting =
        |key, value: u64| move |given: Given| given.flag(key, "--set", Some(value.to_string()));
    let given = setting("limits.reader_seconds", seconds)(Given::default());
    let given = setting("limits.reader_megabytes", megabytes)(given);
    let given = setting("limits.readers", at_once)(given);
    let config = Config::load(&given).unwrap_or_else(|error| panic!("{error}"));
    Reader::new(&config.limits, program.to_owned())
}

fn usual() -> Reader {
    reader(2, 200, 2, &binary())
}

fn binary() -> PathBuf {
    PathBuf::from(env!("CARGO_BIN_EXE_undersigned"))
}

fn file(name: &str, bytes: Vec<u8>) -> Source {
    Source::File { name: name.to_owned(), bytes: bytes.into() }
}

fn on_two_threads(test: impl Future<Output = ()>) {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("a runtime")
        .block_on(test);
}

/// Names enough to keep the reader at work for longer than any of these tests lets it.
fn endless() -> Source {
    Source::Text((0..90_000).map(|n| format!("{n}. Union of Harbour Workers {n}\n")).collect())
}

#[test]
fn every_hostile_file_ends_within_the_limits_or_with_a_sentence() {
    let files = files::hostile();
    assert!(files.len() >= 75, "{}", files.len());
    let good =
        roster::read(&files::book("", ""), Some("a.xlsx")).expect("a book like the bad ones");
    assert_eq!(good.entries.len(), 3);
    on_two_threads(async {
        let reader = usual();
        for (name, bytes) in files {
            let begun = Instant::now();
            let read = reader.list(file(&name, bytes)).await;
            let taken = begun.elapsed();
            assert!(taken < Duration::from_secs(6 + AROUND), "{name}: {taken:?}");
            match read {
                Ok(_)
                | Err(
                    ReadFailure::File(_)
                    | ReadFailure::TooSlow { seconds: 2 }
                    | ReadFailure::TooBig { megabytes: 200 },
                ) => {}
                Err(failure) => panic!("{name}: {failure}"),
            }
        }
        assert!(usual().probe().await.is_ok());
    });
}

#[test]
fn what_is_too_slow_or_too_big_is_stopped_and_says_so() {
    on_two_threads(async {
        let begun = Instant::now();
        let slow = reader(1, 4_096, 1, &binary()).list(endless()).await.unwrap_err();
        assert!(matches!(slow, ReadFailure::TooSlow { seconds: 1 }), "{slow:?}");
        assert!(slow.to_string().contains("more than 1 s of computing"), "{slow}");
        assert!(begun.elapsed() < Duration::from_secs(3 + AROUND));
        let much = Source::Text("Harbour Library\n".repeat(140_000));
        let big = reader(60, 64, 1, &binary()).list(much).await.unwrap_err();
        assert!(matches!(big, ReadFailure::TooBig { megabytes: 64 }), "{big:?}");
        assert!(big.to_string().contains("more than 64 MB of memory"), "{big}");
    });
}

#[test]
fn whatever_the_other_process_does_the_answer_is_a_sentence() {
    on_two_threads(async {
        let with = async |program: &str| {
            let text = Source::Text("1. Lantern Library\n".to_owned());
            reader(1, 200, 1, Path::new(program)).list(text).await.unwrap_err()
        };
        assert!(matches!(with("/bin/false").await, ReadFailure::BrokeOff { .. }));
        assert!(matches!(with("/bin/true").await, ReadFailure::BrokeOff { .. }), "no answer");
        assert!(matches!(with("/nowhere").await, ReadFailure::NotStarted(_)));
        let folder = Folder::new();
        let script = |name: &str, lines: &str| {
            folder.write(name, format!("#!/bin/sh\n{lines}\n"));
            let path = folder.path(name);
            fs::set_permissions(&path, fs::Permissions::from_mode(0o700)).expect("permissions");
            path.display().to_string()
        };
        let killed = with(&script("killed", "kill -KILL $$")).await;
        assert!(
            matches!(killed, ReadFailure::TooBig { .. }),
            "by the kernel, for memory: {killed:?}"
        );
        let crashed = with(&script("crashed", "kill -SEGV $$")).await;
        assert!(crashed.to_string().contains("broke off (signal: 11"), "{crashed}");
        let talks = with(&script("talks", "echo the name of somebody >&2; exit 1")).await;
        assert!(!talks.to_string().contains("somebody"), "{talks}");
        let asleep = with(&script("asleep", "exec sleep 600")).await;
        assert!(matches!(asleep, ReadFailure::TooSlow { .. }), "{asleep:?}");
        let endless = with(&script("endless", "exec cat /dev/zero")).await;
        assert!(
            matches!(endless, ReadFailure::TooBig { .. } | ReadFailure::TooSlow { .. }),
            "{endless:?}"
        );
    });
}

#[test]
fn nothing_of_the_server_is_handed_on() {
    let folder = Folder::new();
    folder.write("key", "secret");
    // As the key files and the database are open in the server.
    let _open = fs::File::open(folder.path("key")).expect("a file");
    let spy = folder.path("spy");
    let told = folder.path("told").display().to_string();
    let lines = format!("#!/bin/sh\n{{ env; echo; ls -l /proc/$$/fd; pwd; }} > {told}\n");
    folder.write("spy", lines);
    fs::set_permissions(&spy, fs::Permissions::from_mode(0o700)).expect("permissions");
    on_two_threads(async {
        let _ = reader(2, 200, 1, &spy).list(Source::Text("x".to_owned())).await;
    });
    let told = fs::read_to_string(told).expect("what it saw");
    let (environment, rest) = told.split_once("\n\n").expect("two parts");
    for line in environment.lines() {
        let own = ["PWD=", "OLDPWD=", "SHLVL=", "_="].iter().any(|name| line.starts_with(name));
        assert!(own, "the shell sets it itself: {line}");
    }
    assert!(!rest.contains("/key"), "{rest}");
    assert!(rest.ends_with("\n/\n"), "it does not stand in the data directory: {rest}");
}

/// The folder in `/proc` of a process that this test started to read a file.
fn at_work() -> Option<PathBuf> {
    let own = format!("PPid:\t{}\n", std::process::id());
    let processes = fs::read_dir("/proc").ok()?.filter_map(|entry| Some(entry.ok()?.path()));
    let mut readers = processes.filter(|path| {
        let read = |name| fs::read_to_string(path.join(name)).unwrap_or_default();
        read("cmdline").contains("read-one-file\099\0") && read("status").contains(&own)
    });
    readers.next()
}

#[test]
fn the_process_that_reads_confines_itself() {
    on_two_threads(async {
        let reading = tokio::spawn(async {
            // 99 seconds mark it among those of other tests.
            reader(99, 4_096, 1, &binary()).list(endless()).await
        });
        let mut seen = None;
        for _ in 0..600 {
            tokio::time::sleep(Duration::from_millis(20)).await;
            let Some(process) = at_work() else { continue };
            let limits = fs::read_to_string(process.join("limits")).unwrap_or_default();
            // Set last.
            let confined = limits.lines().any(|line| {
                line.starts_with("Max processes") && line.split_whitespace().nth(2) == Some("0")
            });
            if confined {
                let open = fs::read_dir(process.join("fd")).map_or(0, Iterator::count);
                let environment = fs::read(process.join("environ")).unwrap_or_default();
                let status = fs::read_to_string(process.join("status")).unwrap_or_default();
                seen = Some((limits, open, environment, status));
                break;
            }
        }
        reading.abort();
        let (limits, open, environment, status) = seen.expect("it was seen at work");
        for (what, most) in [
            ("Max cpu time", "99"),
            ("Max file size", "0"),
            ("Max data size", "4294967296"),
            ("Max core file size", "0"),
            ("Max open files", "3"),
        ] {
            let line = limits.lines().find(|line| line.starts_with(what)).expect("the limit");
            let (soft, hard) = (
                line[what.len()..].split_whitespace().next(),
                line[what.len()..].split_whitespace().nth(1),
            );
            let above = if what == "Max cpu time" { "100" } else { most };
            assert_eq!((soft, hard), (Some(most), Some(above)), "{line}");
        }
        assert!(open <= 3, "{open} are open");
        assert!(environment.is_empty(), "{}", String::from_utf8_lossy(&environment));
        let without = status.lines().find(|line| line.starts_with("NoNewPrivs:"));
        // Together with landlock; a kernel without it is told of by the doctor.
        let fence = usual().probe().await.expect("it reads");
        assert!(fence == Fence::None || without == Some("NoNewPrivs:\t1"), "{status}");
        for _ in 0..100 {
            if at_work().is_none() {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("it goes on although nobody wants its answer");
    });
}

#[test]
fn few_files_are_read_at_once_and_few_wait() {
    on_two_threads(async {
        let reader = reader(3, 4_096, 1, &binary());
        let first: Vec<_> = (0..5)
            .map(|_| {
                let reader = reader.clone();
                tokio::spawn(async move { reader.list(endless()).await })
            })
            .collect();
        tokio::time::sleep(Duration::from_millis(300)).await;
        let begun = Instant::now();
        let sixth = reader.list(Source::Text("1. Lantern Library\n".to_owned())).await;
        assert!(matches!(sixth, Err(ReadFailure::Busy)), "one reads, four wait: {sixth:?}");
        assert!(begun.elapsed() < Duration::from_secs(1), "and it is said at once");
        for reading in first {
            reading.abort();
            let _ = reading.await;
        }
        let after = reader.list(Source::Text("1. Lantern Library\n".to_owned())).await;
        assert_eq!(after.expect("its turn").entries.len(), 1);
    });
}

#[test]
fn what_comes_back_is_what_was_read() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../roster/tests/lists");
    on_two_threads(async {
        let reader = reader(60, 1_024, 2, &binary());
        for name in
            ["fr-word.docx", "pt-folha.xlsx", "es-table-pages.pdf", "ar-arqam.txt", "en-page.html"]
        {
            let bytes = fs::read(folder.join(name)).expect("a sample");
            let here = roster::read(&bytes, Some(name)).expect("it is read");
            let there = reader.list(file(name, bytes.clone())).await.expect("it is read");
            assert_eq!(here.lines, there.lines, "{name}");
            assert_eq!(here.lists, there.lists, "{name}");
            let lines = |roster: &roster::Roster| -> Vec<String> {
                roster.entries.iter().map(|entry| format!("{entry:?}")).collect()
            };
            assert_eq!(lines(&here), lines(&there), "{name}");
            let here = roster::take_apart_file(&bytes, Some(name)).expect("it is read");
            let there = reader.document(file(name, bytes)).await.expect("it is read");
            assert_eq!((here.title, here.body, here.parts), (there.title, there.body, there.parts));
        }
        let locked = reader.list(file("a.doc", b"\xd0\xcf\x11\xe0 old".to_vec())).await;
        let Err(ReadFailure::File(error @ ReadError::Unsupported { .. })) = locked else {
            panic!("{locked:?}")
        };
        assert_eq!(error, roster::read(b"\xd0\xcf\x11\xe0 old", Some("a.doc")).unwrap_err());
    });
}

#[test]
fn the_command_line_reads_with_the_same_limits_and_keeps_nothing_of_what_failed() {
    let folder = Folder::with_statement();
    let Source::Text(list) = endless() else { unreachable!() };
    folder.write("list.txt", list);
    let limited = |arguments: &[&str]| {
        let mut command = folder.command(arguments);
        command.env("UNDERSIGNED_LIMITS_READER_SECONDS", "1");
        command.env("UNDERSIGNED_LIMITS_READER_MEGABYTES", "4096");
        let output = command.output().expect("it runs");
        (output.status.code(), String::from_utf8(output.stderr).expect("UTF-8"))
    };
    let sentence = "undersigned: list.txt: reading it takes more than 1 s of computing, so it was stopped; \
        keep only the list in the file, split it into several files, or allow more time with limits.reader_seconds\n";
    let (code, error) = limited(&["import", "water-for-the-islands", "list.txt"]);
    assert_eq!((code, error.as_str()), (Some(1), sentence));
    let (code, error) = limited(&["roster", "list.txt"]);
    assert_eq!((code, error.as_str()), (Some(1), sentence));
    let (code, error) = limited(&["statement", "create", "--from", "list.txt", "--slug", "x"]);
    assert_eq!((code, error.as_str()), (Some(1), sentence));
    let list = folder.run(&["statement", "list", "--format", "tsv"]).code(0).stdout;
    assert_eq!(list.lines().count(), 2, "no second statement: {list}");
    assert!(list.ends_with("\t0\t0\t0\t0\t0\n"), "nothing was taken in: {list}");
    let doctor = folder.run(&["doctor"]);
    assert!(doctor.stdout.contains("\nok   files: read in a process of its own, "), "{doctor:?}");
}

#[test]
fn an_argument_that_holds_an_invisible_character_is_refused() {
    let folder = Folder::with_statement();
    for (argument, code) in [("Body\u{202e}", "U+202E"), ("Body\u{7}", "U+0007")] {
        folder
            .run(&["statement", "open", "water-for-the-islands", "--controller", argument])
            .code(2)
            .stdout("")
            .stderr(&format!(
                "undersigned: an invisible character ({code}) stands in what was typed. Type it anew instead of pasting it.\n"
            ));
    }
    // A file may be called as it likes.
    folder.write("list\u{202b}.txt", "1. Reef Schools\n2. Harbour Gardens\n");
    folder.run(&["import", "water-for-the-islands", "list\u{202b}.txt"]).code(0);
}
