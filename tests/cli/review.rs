//! `undersigned review`: an imported list is checked at the terminal, a key at a time.

use crate::folder::Folder;

const LIST: &str = "1. Network of Island Farmers – NIF\n2. Coral Watch Society\n3. Network for Island Farmers\n4. Ana Mariana Orilla\n5. Reef Schools Union\n6. Tidal Bank Cooperative\n";

fn imported() -> Folder {
    let folder = Folder::with_statement();
    folder.write("list.txt", LIST);
    folder.run(&["import", "water-for-the-islands", "list.txt"]).code(0);
    folder
}

#[test]
fn entries_doubts_and_suspects_stand_side_by_side_and_each_takes_one_key() {
    let folder = imported();
    let open = folder.run(&["review", "water-for-the-islands", "--list"]).code(0);
    assert!(open.stderr.starts_with("4 raise no doubt, 2 to look at.\n"), "{}", open.stderr);
    assert!(
        open.stdout.contains("3.       Network for Island Farmers [organisation]"),
        "{}",
        open.stdout
    );
    assert!(open.stdout.contains("same?    1. Network of Island Farmers (NIF)"), "{}", open.stdout);

    // All without doubt; the third is the first; the person is accepted.
    let ran = folder.run_with(&["review", "water-for-the-islands"], "y\ns\na\n").code(0);
    assert!(ran.stderr.contains("6 checked. 0 raise no doubt, 0 to look at."), "{}", ran.stderr);
    let list = folder.run(&["statement", "list", "--format", "tsv"]).code(0).stdout;
    assert!(list.ends_with("\t0\t0\t5\t0\t0\n"), "six entries, two of them one body: {list}");
}

#[test]
fn a_key_takes_back_the_last_and_the_end_of_the_input_leaves_the_rest() {
    let folder = imported();
    let ran = folder.run_with(&["review", "water-for-the-islands"], "n\nx\nz\nq\n").code(0);
    assert!(ran.stderr.contains("0 checked. 4 raise no doubt, 2 to look at."), "{}", ran.stderr);
    let ran = folder.run_with(&["review", "water-for-the-islands"], "n\nc\nIsland Farmers").code(0);
    assert!(
        ran.stderr.contains("it was not changed, and not accepted")
            && ran.stderr.contains("0 checked."),
        "{}",
        ran.stderr
    );
    let ran = folder
        .run_with(&["review", "water-for-the-islands"], "n\nc\nIsland Farmers Network\n-\n\n\n")
        .code(0);
    assert!(ran.stderr.contains("1 checked."), "{}", ran.stderr);
}

#[test]
fn a_correction_can_say_who_signs() {
    let folder = imported();
    let keys = "n\nc\n\n-\n\nsomebody\nc\n\n-\n\ni\nz\nq\n";
    let ran = folder.run_with(&["review", "water-for-the-islands"], keys).code(0);
    assert!(ran.stderr.contains("must be o or i. Nothing was changed."), "{}", ran.stderr);
    // Taken back it waits as a person, who is no duplicate of a body.
    assert!(ran.stderr.contains("0 checked. 5 raise no doubt, 1 to look at."), "{ran:#?}");
}

const LOOSE: &str = "Signatories:\n\n1. Harbour Library\n2. Ink Union\n3. Reef Keepers Association\n4. Ink Union\n\nContact: Ana Faro\n\nBoat Builders Union\nRope Makers Guild\nTide Watch Foundation\n";

#[test]
fn a_line_that_was_overlooked_becomes_an_entry_with_one_key_and_is_taken_back_with_another() {
    let folder = Folder::with_statement();
    folder.write("list.txt", LOOSE);
    folder.run(&["import", "water-for-the-islands", "list.txt"]).code(0);
    let open = folder.run(&["review", "water-for-the-islands", "--list"]).code(0);
    for said in [
        "3 lines look like entries but are not in the list:",
        "list.txt line 10\n    source   Boat Builders Union\n    as       Boat Builders Union [organisation]",
        "1 line is the same to the letter as an entry and was not taken in:",
        "list.txt line 6\n    source   4. Ink Union\n    as       Ink Union [organisation]",
    ] {
        assert!(open.stdout.contains(said), "{said}: {}", open.stdout);
    }
    // Not now; the three without doubt are accepted, and nothing else.
    let ran = folder.run_with(&["review", "water-for-the-islands"], "n\nn\ny\n").code(0);
    assert!(ran.stderr.contains("3 checked. 0 raise no doubt"), "{}", ran.stderr);
    // Yes: the first becomes an entry, is taken back and made one again, the others are left; so is
    // the duplicate. The new one is accepted.
    let keys = "y\ne\nz\ne\nu\nu\nn\ny\n";
    let ran = folder.run_with(&["review", "water-for-the-islands"], keys).code(0);
    assert!(ran.stderr.contains("Accept the 1 without doubt?"), "{}", ran.stderr);
    assert!(ran.stderr.contains("1 checked. 0 raise no doubt, 0 to look at."), "{}", ran.stderr);
    let open = folder.run(&["review", "water-for-the-islands", "--list"]).code(0);
    assert!(open.stdout.contains("2 lines look like entries"), "{}", open.stdout);
    let list = folder.run(&["statement", "list", "--format", "tsv"]).code(0).stdout;
    assert!(list.ends_with("\t0\t0\t4\t0\t0\n"), "four on the list: {list}");
}

#[test]
fn what_is_said_of_two_names_accepts_neither() {
    let folder = imported();
    let ran = folder.run_with(&["review", "water-for-the-islands"], "n\nx\na\nn\n").code(0);
    assert!(ran.stderr.contains("Accept the 1 without doubt?"), "{}", ran.stderr);
    assert!(ran.stderr.contains("1 checked. 5 raise no doubt, 0 to look at."), "{}", ran.stderr);
}
