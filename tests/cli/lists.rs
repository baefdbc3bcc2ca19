//! `import`, `roster`, `names`.

use crate::folder::Folder;

const LIST: &str =
    "1. Harbour Gardens – HGC\n2. Coral Watch Society 3. Reef Schools\n\n1. Harbor Gardens (HGC)\n";
const SUMMARY: &str = "4 entries in 2 lists (A 3, B 1) · 0 gaps · 1 restart · 1 shared line · doubts: possible_duplicate 1, restart 1, shared_line 2\n";

#[test]
fn a_list_is_taken_in_once() {
    let folder = Folder::with_statement();
    folder.write("list.txt", LIST);
    let import = ["import", "water-for-the-islands", "list.txt"];
    let first = folder.run(&import).code(0);
    let id = first.stdout.trim_end().to_owned();
    assert_eq!(id.len(), 22, "the id of the import, and nothing else: {id:?}");
    first.stderr(&format!(
        "{SUMMARY}4 entries taken in, not confirmed. Other lines: 0 duplicate, 0 heading, 0 to look at, 0 text, 1 blank.\n\
         They wait for review at /desk/s/water-for-the-islands/import/{id}, or here: undersigned review water-for-the-islands\n"
    ));
    let again = folder.run(&import).code(0).stdout(&format!("{id}\n"));
    again.stderr(&format!("{SUMMARY}This file was taken in before; nothing was changed.\n"));
    let list = folder.run(&["statement", "list", "--format", "tsv"]).code(0).stdout;
    assert!(list.ends_with("\t0\t0\t0\t4\t0\n"), "four wait, none is listed: {list}");
}

#[test]
fn a_dry_run_takes_nothing_in() {
    let folder = Folder::with_statement();
    folder.write("list.txt", LIST);
    let ran = folder
        .run(&["import", "water-for-the-islands", "list.txt", "--dry-run"])
        .code(0)
        .stdout("");
    assert!(ran.stderr.ends_with("Nothing was taken in (--dry-run).\n"), "{}", ran.stderr);
    assert!(ran.stderr.contains("4 entries would be taken in"), "{}", ran.stderr);
    let list = folder.run(&["statement", "list", "--format", "tsv"]).code(0).stdout;
    assert!(list.ends_with("\t0\t0\t0\t0\t0\n"), "{list}");
}

#[test]
fn files_that_are_no_list_are_refused() {
    let folder = Folder::with_statement();
    folder.write("empty.txt", "\n");
    folder.write("broken.docx", b"PK\x03\x04bad");
    let import =
        |file: &str| folder.run(&["import", "water-for-the-islands", file]).code(1).stdout("");
    import("missing.txt")
        .stderr("undersigned: cannot read missing.txt: No such file or directory (os error 2)\n");
    import("empty.txt")
        .stderr("undersigned: empty.txt: the file is empty; choose the file that holds the list\n");
    import("broken.docx").stderr(
        "undersigned: broken.docx: the Office file is damaged at the directory of its archive; open it in the program that made it and save it again\n",
    );
    folder.write("list.txt", LIST);
    folder.run(&["import", "nowhere", "list.txt"]).code(1).stdout("").stderr(
        "undersigned: there is no statement nowhere. `undersigned statement list` names all.\n",
    );
}

#[test]
fn roster_prints_every_format_and_touches_no_database() {
    let folder = Folder::new();
    folder.write("list.txt", LIST);
    folder.run(&["roster", "list.txt", "--format", "tsv"]).code(0).stderr(SUMMARY).stdout(
        "seq\tlist\tnumber\tname\tdisplay\tshort\tkind\tplace\tline\tstart\tend\tdoubts\n\
         1\tA\t1\tHarbour Gardens – HGC\tHarbour Gardens\tHGC\torganisation\t\t1\t0\t24\t\n\
         2\tA\t2\tCoral Watch Society\tCoral Watch Society\t\torganisation\t\t2\t0\t22\tshared_line\n\
         3\tA\t3\tReef Schools\tReef Schools\t\torganisation\t\t2\t23\t38\tshared_line\n\
         4\tB\t1\tHarbor Gardens (HGC)\tHarbor Gardens\tHGC\torganisation\t\t4\t0\t23\trestart possible_duplicate\n",
    );
    folder.run(&["roster", "list.txt", "--format", "text"]).code(0).stderr(SUMMARY).stdout(
        "   1 A   1  Harbour Gardens  · HGC\n   2 A   2  Coral Watch Society   [shared_line]\n   3 A   3  Reef Schools   [shared_line]\n\
         \x20  4 B   1  Harbor Gardens  · HGC   [restart, possible_duplicate]\n",
    );
    let from_file = folder.run(&["roster", "list.txt"]).code(0).stderr(SUMMARY).stdout;
    folder
        .run_with(&["roster", "-", "--format", "jsonl"], LIST)
        .code(0)
        .stderr(SUMMARY)
        .stdout(&from_file);
    let lines: Vec<&str> = from_file.lines().collect();
    assert_eq!(
        lines[1],
        "{\"seq\":2,\"list\":\"A\",\"number\":2,\"name\":\"Coral Watch Society\",\"display\":\"Coral Watch Society\",\"short\":null,\"kind\":\"organisation\",\"place\":null,\"line\":2,\"start\":0,\"end\":22,\"doubts\":[{\"code\":\"shared_line\"}]}"
    );
    let last: serde_json::Value = serde_json::from_str(lines[3]).expect("JSON");
    assert_eq!(
        (&last["doubts"][0]["code"], &last["doubts"][1]["of"]),
        (&"restart".into(), &1.into())
    );
    assert!(!folder.path("data").exists(), "no data directory was made");
    folder
        .run(&["roster", "missing.txt"])
        .code(1)
        .stdout("")
        .stderr("undersigned: cannot read missing.txt: No such file or directory (os error 2)\n");
}

#[test]
fn names_are_compared_row_by_row() {
    let folder = Folder::new();
    let pairs = "id\tname1\tname2\tcountry1\n7\tWasel Youth Center\tWasel Youth Foundation\tXX\n8\tCoral Watch\tCoral Watch\t\n9\tCoral Watch\tNight Ferry Crews\t\n";
    folder.write("pairs.tsv", pairs);
    let ran = folder.run(&["names", "compare", "pairs.tsv"]).code(0).stderr("");
    let rows: Vec<Vec<&str>> = ran.stdout.lines().map(|row| row.split('\t').collect()).collect();
    assert_eq!(rows[0], ["id", "name1", "name2", "country1", "score", "band", "why"]);
    assert_eq!(
        rows.iter().skip(1).map(|row| row[0]).collect::<Vec<_>>(),
        ["7", "8", "9"],
        "every row, in its order"
    );
    assert_eq!(
        rows.iter().skip(1).map(|row| row[5]).collect::<Vec<_>>(),
        ["review", "same", "different"]
    );
    assert_eq!(rows[1][6], "wasel=wasel (rare) · youth=youth · center~foundation (generic)");
    assert!(
        rows.iter()
            .skip(1)
            .all(|row| (0.0..=1.0).contains(&row[4].parse::<f64>().expect("a score")))
    );
    folder.run_with(&["names", "compare", "-"], pairs).code(0).stderr("").stdout(&ran.stdout);
    let refused = [
        (
            "name1\tother\nA\tB\n",
            "line 1: the header needs the columns name1 and name2, separated by tabs",
        ),
        ("name1\tname2\nA\tB\nonly\n", "line 3: a name is missing in this row"),
        ("", "line 1: the file is empty; it needs a header with name1 and name2"),
    ];
    for (content, expected) in refused {
        folder.write("pairs.tsv", content);
        folder
            .run(&["names", "compare", "pairs.tsv"])
            .code(1)
            .stdout("")
            .stderr(&format!("undersigned: pairs.tsv, {expected}\n"));
    }
}

#[test]
fn duplicates_are_pairs_with_a_reason() {
    let folder = Folder::new();
    let names = "Network of Island Farmers\n\nCoral Watch\nNetwork for Island Farmers\n";
    folder.write("names.txt", names);
    let ran = folder.run(&["names", "duplicates", "names.txt"]).code(0).stderr("");
    let pair: serde_json::Value =
        serde_json::from_str(&ran.stdout).expect("one pair as one JSON line");
    assert_eq!(
        (pair["line1"].as_u64(), pair["line2"].as_u64(), pair["band"].as_str()),
        (Some(1), Some(4), Some("same"))
    );
    assert!(pair["why"].as_str().is_some_and(|why| why.contains("farmers=farmers")), "{pair}");
    folder.run_with(&["names", "duplicates", "-"], names).code(0).stderr("").stdout(&ran.stdout);
    folder.run_with(&["names", "duplicates", "-"], "").code(0).stdout("").stderr("");
}

#[test]
fn lines_that_look_like_entries_are_named() {
    let folder = Folder::with_statement();
    folder.write(
        "list.txt",
        "Signatories:\n\n1. Harbour Library\n2. Ink Union\n3. Reef Keepers Association\n\n\
         Contact: Ana Faro\n\nBoat Builders Union\nRope Makers Guild\nTide Watch Foundation\n",
    );
    let said =
        "3 lines look like entries but are not in the list:\n  line 9: Boat Builders Union\n";
    let read = folder.run(&["roster", "list.txt"]).code(0);
    assert!(read.stderr.starts_with(said), "{}", read.stderr);
    let import = ["import", "water-for-the-islands", "list.txt", "--dry-run"];
    let taken = folder.run(&import).code(0);
    assert!(taken.stderr.contains(said), "{}", taken.stderr);
}

#[test]
fn role_and_affiliation_of_a_person_are_kept_apart() {
    let folder = Folder::with_statement();
    folder
        .write("list.csv", "name,role,org,email\nZora Faro,Teacher,Tidal School,z@tides.example\n");
    let read = folder.run(&["roster", "list.csv"]).code(0);
    assert!(
        read.stdout.contains("\"role\":\"Teacher\",\"affiliation\":\"Tidal School\""),
        "{}",
        read.stdout
    );
}
