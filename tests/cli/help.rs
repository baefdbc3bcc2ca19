//! Help, completions, manual page, wrong usage.

use crate::folder::Folder;
use std::process::Stdio;

const HELP: &str = include_str!("help.txt");

/// The commands that the help names.
fn commands() -> Vec<&'static str> {
    let list = HELP
        .split("Commands:\n")
        .nth(1)
        .and_then(|rest| rest.split("\n\n").next())
        .expect("the list of commands");
    let named = list.lines().filter(|line| line.starts_with("  ") && !line.starts_with("   "));
    named.filter_map(|line| line.split_whitespace().next()).collect()
}

#[test]
fn help_is_this_text() {
    let folder = Folder::new();
    folder.run(&["--help"]).code(0).stdout(HELP).stderr("");
    folder.run(&["-h"]).code(0).stdout(HELP).stderr("");
    folder.run(&[]).code(2).stdout("").stderr(HELP);
    folder
        .run(&["--version"])
        .code(0)
        .stdout(concat!("undersigned ", env!("CARGO_PKG_VERSION"), "\n"))
        .stderr("");
}

#[test]
fn every_command_explains_itself_and_touches_nothing() {
    let folder = Folder::new();
    for command in commands().into_iter().filter(|command| *command != "help") {
        let help = folder.run(&[command, "--help"]).code(0).stderr("").stdout;
        assert!(help.contains(&format!("Usage: undersigned {command}")), "{help}");
        assert!(
            !help.to_lowercase().contains("lorem")
                && help.lines().all(|line| line.chars().count() <= 100),
            "{help}"
        );
    }
    assert_eq!(
        std::fs::read_dir(folder.root()).expect("the folder").count(),
        0,
        "help writes nothing"
    );
}

/// `undersigned … | head`
#[test]
fn whoever_stops_reading_is_no_panic() {
    let folder = Folder::with_statement();
    let mut command = folder.command(&["statement", "list"]);
    let mut child =
        command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the binary starts");
    drop(child.stdout.take());
    let ran = folder.finish(child, &["statement", "list"]).code(141);
    assert!(!ran.stderr.contains("panicked"), "{ran:#?}");
}

#[test]
fn wrong_usage_ends_with_2_and_a_hint() {
    let folder = Folder::new();
    folder
        .run(&["nonsense"])
        .code(2)
        .stdout("")
        .stderr("error: unrecognized subcommand 'nonsense'\n\nUsage: undersigned <COMMAND>\n\nFor more information, try '--help'.\n");
    folder
        .run(&["statement", "opne", "x"])
        .code(2)
        .stdout("")
        .stderr("error: unrecognized subcommand 'opne'\n\n  tip: a similar subcommand exists: 'open'\n\nUsage: undersigned statement [OPTIONS] <COMMAND>\n\nFor more information, try '--help'.\n");
    folder
        .run(&["roster", "list.txt", "--format", "xml"])
        .code(2)
        .stdout("")
        .stderr("error: invalid value 'xml' for '--format <FORMAT>'\n  [possible values: jsonl, tsv, text]\n\nFor more information, try '--help'.\n");
    for arguments in [
        &["import"][..],
        &["statement", "create"],
        &["desk", "invite", "a@example.org"],
        &["backup"],
        &["serve", "--port", "80"],
    ] {
        let ran = folder.run(arguments).code(2).stdout("");
        assert!(ran.stderr.starts_with("error: "), "{ran:?}");
    }
    assert_eq!(
        std::fs::read_dir(folder.root()).expect("the folder").count(),
        0,
        "wrong usage writes nothing"
    );
}

#[test]
fn every_shell_completes_every_command() {
    let folder = Folder::new();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = folder.run(&["completions", shell]).code(0).stderr("").stdout;
        for command in commands() {
            assert!(script.contains(command), "{shell} does not know {command}");
        }
        assert!(
            script.contains("--data") || script.contains("-l data"),
            "{shell} does not know --data"
        );
    }
    folder.run(&["completions", "teletype"]).code(2).stdout("");
}

#[test]
fn the_manual_page_names_every_command() {
    let page = Folder::new().run(&["man"]).code(0).stderr("").stdout;
    assert!(page.starts_with(".ie ") && page.contains(".TH undersigned 1"), "{}", &page[..200]);
    for command in commands() {
        assert!(page.contains(command), "{command}");
    }
}
