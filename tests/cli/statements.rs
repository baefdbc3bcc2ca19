//! `undersigned statement ...`.

use crate::folder::Folder;

const NEW_KEYS: &str = "undersigned: wrote new keys to data/keys. Keep a copy apart from the backups: without it they cannot be read.\n";

#[test]
fn from_a_file_to_an_open_sign_on_and_its_end() {
    let folder = Folder::new();
    folder.write("water.md", include_str!("../../samples/water.md"));
    folder.run(&["statement", "create", "water.md"]).code(0).stdout("water-for-the-islands\n").stderr(&format!(
        "{NEW_KEYS}water-for-the-islands is a draft. Look at it at /desk/s/water-for-the-islands, then: undersigned statement open water-for-the-islands\n"
    ));
    folder.run(&["statement", "open", "water-for-the-islands"]).code(0).stdout("").stderr("water-for-the-islands is open.\n");
    folder
        .run(&["statement", "open", "water-for-the-islands"])
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
    folder.run(&["statement", "close", "water-for-the-islands"]).code(0).stdout("").stderr("water-for-the-islands is closed.\n");
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
        "undersigned: \"../etc\" is no statement name: a slug has 1 to 64 letters a-z, digits and dashes, and no dash at either end\n",
    );
    folder
        .run(&["statement", "create", "missing.md"])
        .code(1)
        .stdout("")
        .stderr("undersigned: cannot read missing.md: No such file or directory (os error 2)\n");
    let broken = [
        ("Just text\n", "undersigned: broken.md: the file must begin with a line `+++`, then title and language, then `+++`\n"),
        ("+++\ntitle = \"x\"\n", "undersigned: broken.md: the block that begins in line 1 is not closed by a line `+++`\n"),
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
    assert!(ran.stderr.contains("block that begins in line 1") && ran.stderr.contains("tilte"), "{}", ran.stderr);
    folder
        .run(&["statement", "open", "there-is-none"])
        .code(1)
        .stdout("")
        .stderr("undersigned: there is no statement there-is-none. `undersigned statement list` names all.\n");
    let empty = "+++\nslug = \"empty\"\nlanguage = \"en\"\ntitle = \"x\"\n+++\n";
    folder.write("empty.md", empty);
    folder.run(&["statement", "create", "empty.md"]).code(0);
    let ran = folder.run(&["statement", "open", "empty"]).code(1).stdout("");
    assert!(ran.stderr.starts_with("undersigned: empty cannot be opened yet:\n- "), "{}", ran.stderr);
}

#[test]
fn a_whole_document_becomes_a_draft_with_its_list() {
    let folder = Folder::new();
    let document = "Keep the night ferry running\n\n12 October 2026\n\nWe, the undersigned organisations, cross the strait at night, and there is no other way.\n\n\
        We ask the Harbour Board to run the ferry every night.\n\nSignatories:\n\n1. Harbour Gardens Cooperative – HGC\n2. Coral Watch Society\n4. Reef Schools Network\n";
    folder.write("ferry.txt", document);
    let ran = folder.run(&["statement", "create", "--from", "ferry.txt"]).code(0).stdout("keep-the-night-ferry-running\n");
    assert!(ran.stderr.contains("text: 2 paragraphs; list: 3 entries in 1 list"), "{}", ran.stderr);
    assert!(
        ran.stderr.contains("1 gap") && ran.stderr.contains("then: undersigned statement open keep-the-night-ferry-running"),
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
