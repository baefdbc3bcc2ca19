//! `undersigned statement ...`.

use crate::folder::Folder;
use domain::statement::Window;
use domain::{
    draft::Draft,
    instant::{Instant, parse_local},
    moderation::Actor,
};
use store::statement::{self, Settings};

const NEW_KEYS: &str = "undersigned: wrote new keys to data/keys. Keep a copy apart from the backups: without it they cannot be read.\n";

#[test]
fn from_a_file_to_an_open_sign_on_and_its_end() {
    let folder = Folder::new();
    folder.write("water.md", include_str!("../../samples/water.md"));
    folder.run(&["statement", "create", "water.md"]).code(0).stdout("water-for-the-islands\n").stderr(&format!(
        "{NEW_KEYS}water-for-the-islands is a draft. Look at it at /desk/s/water-for-the-islands, then: undersigned statement open water-for-the-islands\n"
    ));
    folder
        .run(&["statement", "open", "water-for-the-islands", "--yes"])
        .code(0)
        .stdout("")
        .stderr("water-for-the-islands is open.\n");
    folder
        .run(&["statement", "open", "water-for-the-islands", "--yes"])
        .code(1)
        .stdout("")
        .stderr("undersigned: water-for-the-islands is open already\n");
    let stop = ["statement", "stop", "water-for-the-islands", "--notice", "Back on Monday."];
    folder.run(&stop).code(0).stdout("").stderr("water-for-the-islands is stopped.\n");
    folder
        .run(&["statement", "resume", "water-for-the-islands"])
        .code(0)
        .stdout("")
        .stderr("water-for-the-islands is taking sign-ons again.\n");
    folder
        .run(&["statement", "close", "water-for-the-islands"])
        .code(0)
        .stdout("")
        .stderr("water-for-the-islands is closed.\n");
    folder
        .run(&["statement", "close", "water-for-the-islands"])
        .code(1)
        .stdout("")
        .stderr("undersigned: water-for-the-islands is not open\n");
}

#[test]
fn the_list_of_statements_in_every_format() {
    let folder = Folder::with_statement();
    folder
        .run(&["statement", "list"])
        .code(0)
        .stderr("")
        .stdout("water-for-the-islands  draft  Keep the island springs public\n    0 organisations, 0 individuals, 0 reported; 0 waiting, 0 unconfirmed\n");
    folder.run(&["statement", "list", "--format", "tsv"]).code(0).stderr("").stdout(
        "slug\tstate\ttitle\torganisations\tindividuals\treported\twaiting\tunconfirmed\nwater-for-the-islands\tdraft\tKeep the island springs public\t0\t0\t0\t0\t0\n",
    );
    for format in ["json", "jsonl"] {
        let ran = folder.run(&["statement", "list", "--format", format]).code(0).stderr("");
        let row: serde_json::Value = serde_json::from_str(&ran.stdout).expect("one JSON object");
        assert_eq!(
            (row["slug"].as_str(), row["state"].as_str(), row["version"].as_i64()),
            (Some("water-for-the-islands"), Some("draft"), Some(0))
        );
    }
}

#[test]
fn what_is_wrong_with_a_statement_is_said_with_its_place() {
    let folder = Folder::with_statement();
    folder.run(&["statement", "create", "water.md"]).code(1).stdout("").stderr(
        "undersigned: there is a statement water-for-the-islands already. Give another with --slug, or as `slug = \"...\"` in the file.\n",
    );
    folder.run(&["statement", "create", "water.md", "--slug", "second"]).code(0).stdout("second\n");
    folder.run(&["statement", "create", "water.md", "--slug", "../etc"]).code(2).stdout("").stderr(
        "undersigned: \"../etc\" is not the name of a statement: a slug has 1 to 64 letters a-z, digits and dashes, and no dash at either end\n",
    );
    folder
        .run(&["statement", "create", "missing.md"])
        .code(1)
        .stdout("")
        .stderr("undersigned: cannot read missing.md: No such file or directory (os error 2)\n");
    let broken = [
        (
            "Just text\n",
            "undersigned: broken.md: the file must begin with a line `+++`, then title and language, then `+++`\n",
        ),
        (
            "+++\ntitle = \"x\"\n",
            "undersigned: broken.md: the block that begins in line 1 is not closed by a line `+++`\n",
        ),
        (
            "+++\nlanguage = \"en\"\ntitle = \"x\"\ncloses = \"2027-02-30 18:00\"\n+++\ntext\n",
            "undersigned: broken.md: `closes` must look like 2026-12-31 18:00\n",
        ),
        (
            "+++\nlanguage = \"en\"\ntitle = \"x\"\nopens = \"2027-02-20 18:00\"\nzone = \"Nowhere/City\"\n+++\ntext\n",
            "undersigned: broken.md: `zone` must be a name such as Europe/Madrid\n",
        ),
    ];
    for (content, expected) in broken {
        folder.write("broken.md", content);
        folder.run(&["statement", "create", "broken.md"]).code(1).stdout("").stderr(expected);
    }
    folder.write("broken.md", "+++\nlanguage = \"en\"\ntitle = \"x\"\ntilte = \"y\"\n+++\ntext\n");
    let ran = folder.run(&["statement", "create", "broken.md"]).code(1).stdout("");
    assert!(
        ran.stderr.contains("block that begins in line 1") && ran.stderr.contains("tilte"),
        "{}",
        ran.stderr
    );
    folder
        .run(&["statement", "open", "there-is-none"])
        .code(1)
        .stdout("")
        .stderr("undersigned: there is no statement there-is-none. `undersigned statement list` names all.\n");
    let empty = "+++\nslug = \"empty\"\nlanguage = \"en\"\ntitle = \"x\"\n+++\n";
    folder.write("empty.md", empty);
    folder.run(&["statement", "create", "empty.md"]).code(0);
    folder.run(&["statement", "open", "empty"]).code(1).stdout("").stderr(
        "undersigned: empty cannot be opened yet:\n- the text in the language en is empty\n\
         Mend it at /desk/s/empty, or in the file and create it anew under another name.\n",
    );
    let everything = "+++\nslug = \"ill\"\nlanguage = \"en\"\ntitle = \"\"\n[[demand]]\nto = [\"Harbour Board\"]\ntext = \"Run it.\"\n\
        [[demand]]\nto = []\ntext = \"Clean it.\"\n[[category]]\nkey = \"east\"\nheading = { en = \"East\" }\n\
        [[category]]\nkey = \"east\"\nheading = { en = \"Easterners\" }\n+++\nThe ferry is our road.\n\
        +++\nlanguage = \"en\"\ntitle = \"Twice\"\n+++\nThe same.\n";
    folder.write("ill.md", everything);
    folder.run(&["statement", "create", "ill.md"]).code(0);
    folder.run(&["statement", "open", "ill"]).code(1).stdout("").stderr(
        "undersigned: ill cannot be opened yet:\n- the text in the language en has no title\n\
         - demand 2 of the text in the language en names no addressee, or says nothing\n- there are two texts in the language en\n\
         - there are two groups of signers with the key east\n\
         Mend it at /desk/s/ill, or in the file and create it anew under another name.\n",
    );
    let times = [
        (
            "opens = \"2027-02-02 09:00\"\ncloses = \"2027-02-01 09:00\"",
            "it would close before it opens.\nLook at both times at /desk/s/times-0.\n",
        ),
        (
            "closes = \"2026-01-01 09:00\"\nzone = \"Atlantic/Azores\"",
            "its closing time, 2026-01-01 09:00 (Atlantic/Azores), is past.\nGive a later one, or none, at /desk/s/times-1.\n",
        ),
    ];
    for (at, (lines, expected)) in times.iter().enumerate() {
        folder.write(
            "times.md",
            format!(
                "+++\nslug = \"times-{at}\"\nlanguage = \"en\"\ntitle = \"x\"\n{lines}\n+++\ntext\n"
            ),
        );
        folder.run(&["statement", "create", "times.md"]).code(0);
        let open = format!("times-{at}");
        folder
            .run(&["statement", "open", &open])
            .code(1)
            .stdout("")
            .stderr(&format!("undersigned: {open} cannot be opened: {expected}"));
    }
}

#[test]
fn nothing_is_opened_before_somebody_answers_for_the_data() {
    let folder = Folder::new();
    folder.write("ferry.md", "+++\nslug = \"ferry\"\nlanguage = \"en\"\ntitle = \"Ferries\"\n+++\nThe ferry is our road.\n");
    for slug in ["ferry", "second", "third"] {
        folder.run(&["statement", "create", "ferry.md", "--slug", slug]).code(0);
    }
    folder.run(&["statement", "open", "ferry"]).code(1).stdout("").stderr(
        "undersigned: ferry cannot be opened yet: nobody is named who answers for the data of those who sign.\n\
         Name the body: undersigned statement open ferry --controller \"NAME, ADDRESS\"; for every statement of the site, set site.controller.\n",
    );
    folder.run(&["statement", "open", "ferry", "--controller", "  "]).code(1);
    let list = folder.run(&["statement", "list", "--format", "jsonl"]).code(0).stdout;
    assert!(
        !list.contains("\"open\"") && list.contains("\"version\":0"),
        "nothing was frozen: {list}"
    );
    folder
        .run(&["statement", "open", "ferry", "--controller", "Ferry Users, Quay 1", "--yes"])
        .code(0)
        .stderr("ferry is open.\n");
    let of_site = |slug: &str| {
        let opened = folder
            .command(&["statement", "open", slug, "--yes"])
            .env("UNDERSIGNED_SITE_CONTROLLER", "Office, Quay 2")
            .output();
        opened.expect("it runs").status.code()
    };
    assert_eq!(of_site("second"), Some(0));
    let (running, address) = crate::server::Running::serve(&folder);
    let form = crate::server::get(&address, "/s/ferry");
    assert!(
        form.contains("Ferry Users, Quay 1") && form.contains("responsible for the data"),
        "{form}"
    );
    // Opened with the name of the site, which is not set any more: nobody is named rather than
    // somebody else.
    let form = crate::server::get(&address, "/s/second/sign");
    assert!(
        form.starts_with("HTTP/1.1 200") && !form.contains("responsible for the data"),
        "{form}"
    );
    assert_eq!(running.stop(), Some(0));
}

/// Sets the times of the sample statement, as the passing of time would have them.
fn set_times(folder: &Folder, opens: Option<&str>, closes: Option<&str>) {
    let at = |text: Option<&str>| {
        text.map(|text| parse_local(text, "Atlantic/Azores").expect("an instant"))
    };
    let window = Window {
        zone: "Atlantic/Azores".to_owned(),
        opens_at: at(opens),
        closes_at: at(closes),
        launch_at: None,
    };
    let set =
        folder.store().at(Instant(0)).by(Actor::Operator).write_blocking("set times", move |tx| {
            let statement =
                statement::by_slug(tx, &"water-for-the-islands".parse().expect("a slug"))?
                    .expect("the statement");
            let Draft { categories, order, controller, privacy, risk_note, .. } = statement.draft;
            let settings = Settings { categories, order, controller, privacy, risk_note };
            statement::save_settings(tx, statement.id, (&settings, &window), statement.revision)
        });
    assert!(set.expect("it is written"));
}

fn state(folder: &Folder) -> String {
    let ran = folder.run(&["statement", "list"]).code(0).stderr("");
    ran.stdout.split_whitespace().nth(1).expect("a state").to_owned()
}

#[test]
fn after_the_closing_time_nothing_says_that_it_is_open() {
    let folder = Folder::with_statement();
    let statement = |act: &str| folder.run(&["statement", act, "water-for-the-islands"]);
    folder.run(&["statement", "open", "water-for-the-islands", "--yes"]).code(0);
    assert_eq!(state(&folder), "open");
    set_times(&folder, None, Some("2026-01-31T18:00"));
    assert_eq!(state(&folder), "closed");
    let past = "its closing time, 2026-01-31 18:00 (Atlantic/Azores), is past.\nGive a later one, or none, at /desk/s/water-for-the-islands.";
    let again = "Or open it again without one: undersigned statement close water-for-the-islands, then undersigned statement open water-for-the-islands";
    statement("open")
        .code(1)
        .stdout("")
        .stderr(&format!("undersigned: water-for-the-islands is closed: {past} {again}\n"));
    statement("stop").code(0).stderr("water-for-the-islands is stopped.\n");
    statement("resume")
        .code(0)
        .stdout("")
        .stderr(&format!("water-for-the-islands is no longer stopped, but it is closed: {past}\n"));
    for format in ["tsv", "jsonl"] {
        let list = folder.run(&["statement", "list", "--format", format]).code(0).stdout;
        assert!(
            list.contains("closed") && !list.contains("\topen\t") && !list.contains("\"open\""),
            "{list}"
        );
    }
    // What the message says to do does it.
    statement("close").code(0);
    statement("open").code(0).stdout("").stderr("water-for-the-islands is open.\n");
    assert_eq!(state(&folder), "open");
    statement("close").code(0);
    statement("resume").code(0).stderr(
        "water-for-the-islands is no longer stopped, but it is closed. To open it again: undersigned statement open water-for-the-islands\n",
    );
}

#[test]
fn before_the_opening_time_it_says_when_and_opens_by_hand() {
    let folder = Folder::with_statement();
    let statement = |act: &str| folder.run(&["statement", act, "water-for-the-islands"]);
    set_times(&folder, Some("2126-03-01T09:00"), None);
    folder.run(&["statement", "open", "water-for-the-islands", "--yes"]).code(0).stdout("").stderr(
        "water-for-the-islands is public; its sign-on opens on 2126-03-01 09:00 (Atlantic/Azores). To open it at once: undersigned statement open water-for-the-islands\n",
    );
    assert_eq!(state(&folder), "scheduled");
    statement("open").code(0).stdout("").stderr("water-for-the-islands is open.\n");
    assert_eq!(state(&folder), "open");
    statement("open").code(1).stderr("undersigned: water-for-the-islands is open already\n");
}

#[test]
fn a_whole_document_becomes_a_draft_with_its_list() {
    let folder = Folder::new();
    let document = "Keep the night ferry running\n\n12 October 2026\n\nWe, the undersigned organisations, cross the strait at night, and there is no other way.\n\n\
        We ask the Harbour Board to run the ferry every night.\n\nSignatories:\n\n1. Harbour Gardens Cooperative – HGC\n2. Coral Watch Society\n4. Reef Schools Network\n";
    folder.write("ferry.txt", document);
    let ran = folder
        .run(&["statement", "create", "--from", "ferry.txt"])
        .code(0)
        .stdout("keep-the-night-ferry-running\n");
    assert!(ran.stderr.contains("text: 2 paragraphs; list: 3 entries in 1 list"), "{}", ran.stderr);
    assert!(
        ran.stderr.contains("1 gap")
            && ran.stderr.contains("then: undersigned statement open keep-the-night-ferry-running"),
        "{}",
        ran.stderr
    );
    folder.run(&["statement", "list", "--format", "tsv"]).code(0).stdout(
        "slug\tstate\ttitle\torganisations\tindividuals\treported\twaiting\tunconfirmed\n\
         keep-the-night-ferry-running\tdraft\tKeep the night ferry running\t0\t0\t0\t3\t0\n",
    );
    folder.write("list.txt", "1. Coral Watch Society\n2. Reef Schools\n");
    folder
        .run(&["statement", "create", "--from", "list.txt"])
        .code(1)
        .stdout("")
        .stderr("undersigned: list.txt: no title and text were found in it.\n");
}

#[test]
fn the_text_is_shown_before_it_is_frozen() {
    let folder = Folder::with_statement();
    let open = ["statement", "open", "water-for-the-islands"];
    for answer in ["", "n\n", "perhaps\n"] {
        let asked = folder.run_with(&open, answer).code(1).stdout("");
        for line in [
            "This is the text that will be frozen as version 1 of water-for-the-islands.",
            "  title: Keep the island springs public\n",
            "  languages: en (signed), es, fr, ar\n",
            "  date: 2026-11-02\n",
            "  SHA-256: ",
            "Open it? [y/N]",
            "undersigned: nothing was opened. To open it without being asked: undersigned statement open water-for-the-islands --yes\n",
        ] {
            assert!(asked.stderr.contains(line), "{line}: {}", asked.stderr);
        }
        assert_eq!(state(&folder), "draft", "{answer:?}");
    }
    let opened = folder.run_with(&open, "y\n").code(0);
    assert!(opened.stderr.ends_with("water-for-the-islands is open.\n"), "{}", opened.stderr);
    assert_eq!(state(&folder), "open");
}
