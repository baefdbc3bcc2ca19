//! Configuration, data directory, keys: what can be wrong with them, and what is said.

use crate::folder::Folder;
use std::{fs, os::unix::fs::PermissionsExt};

#[test]
fn every_mistake_of_a_configuration_is_named_at_once() {
    let folder = Folder::new();
    folder
        .write("site.toml", "[smtp]\nhots = \"mail.example\"\n\n[server]\nlisten = \"nowhere\"\n");
    let expected = "undersigned: the configuration cannot be used:\n\
        site.toml, line 5: server.listen: expected an address with a port, such as 127.0.0.1:8080 or [::1]:8080, found \"nowhere\"\n\
        site.toml, line 2: unknown key \"smtp.hots\"; the nearest known key is \"smtp.host\"\n";
    for command in [
        &["config", "--config", "site.toml"][..],
        &["statement", "list", "--config", "site.toml"],
        &["serve", "--config", "site.toml"],
        &["doctor", "--config", "site.toml"],
    ] {
        folder.run(command).code(2).stdout("").stderr(expected);
    }
    folder
        .run(&["config", "--config", "missing.toml"])
        .code(2)
        .stdout("")
        .stderr("undersigned: the configuration cannot be used:\nmissing.toml: cannot be read: No such file or directory (os error 2)\n");
    let wrong = folder
        .command(&["config"])
        .env("UNDERSIGNED_LIMITS_FORM_BYTES", "many")
        .output()
        .expect("it runs");
    assert_eq!(wrong.status.code(), Some(2));
    assert!(
        String::from_utf8_lossy(&wrong.stderr).contains("UNDERSIGNED_LIMITS_FORM_BYTES"),
        "{wrong:?}"
    );
    assert!(!folder.path("data").exists());
}

#[test]
fn the_configuration_in_force_hides_secrets() {
    let folder = Folder::new();
    folder.write("site.toml", "[smtp]\nhost = \"mail.example\"\nlogin = \"site\"\npassword = \"very-secret\"\nfrom = \"site@sign.example\"\n[site]\nurl = \"https://sign.example\"\n");
    let ran = folder.run(&["config", "--config", "site.toml", "--data", "elsewhere"]).code(0);
    assert!(!ran.stdout.contains("very-secret") && !ran.stderr.contains("very-secret"), "{ran:#?}");
    for line in [
        "host = \"mail.example\" # site.toml, line 2",
        "url = \"https://sign.example\" # site.toml, line 7",
        "# --data",
        "port = 587 # from smtp.encryption",
        "code_tries = 10 # default",
    ] {
        assert!(ran.stdout.contains(line), "{line} is missing in {}", ran.stdout);
    }
    // What is printed is a configuration that can be used.
    folder.write(
        "again.toml",
        ran.stdout.replace("password =", "# password =").replace("login =", "# login ="),
    );
    folder.run(&["config", "--config", "again.toml"]).code(0);
}

#[test]
fn a_data_directory_that_is_a_file() {
    let folder = Folder::new();
    folder.write("afile", "");
    for data in ["afile", "afile/below"] {
        let ran = folder.run(&["statement", "list", "--data", data]).code(1).stdout("");
        assert!(
            ran.stderr.starts_with(&format!(
                "undersigned: cannot write into the data directory {data}: "
            )),
            "{}",
            ran.stderr
        );
        assert!(
            ran.stderr.ends_with("Give a directory that this account may write to, with --data.\n"),
            "{}",
            ran.stderr
        );
    }
}

#[test]
fn a_data_directory_that_may_not_be_written() {
    let folder = Folder::new();
    fs::create_dir(folder.path("locked")).expect("a directory");
    fs::set_permissions(folder.path("locked"), fs::Permissions::from_mode(0o555))
        .expect("its mode");
    if fs::write(folder.path("locked/probe"), "").is_ok() {
        eprintln!("skipped: this account may write everywhere");
        return;
    }
    let ran = folder.run(&["statement", "list", "--data", "locked"]).code(1).stdout("");
    assert!(
        ran.stderr.starts_with(
            "undersigned: cannot write into the data directory locked: Permission denied"
        ),
        "{}",
        ran.stderr
    );
}

#[test]
fn keys_are_missing_broken_foreign_or_open_to_everybody() {
    let folder = Folder::with_statement();
    let keys = folder.path("data/keys");
    let mode =
        |mode| fs::set_permissions(&keys, fs::Permissions::from_mode(mode)).expect("its mode");
    assert_eq!(
        fs::metadata(&keys).expect("the key file").permissions().mode() & 0o777,
        0o400,
        "made for its owner only"
    );
    let good = fs::read(&keys).expect("readable");
    let put = |content: &[u8]| {
        let _ = fs::remove_file(&keys);
        fs::write(&keys, content).expect("it can be written");
        mode(0o400);
    };
    let list = || folder.run(&["statement", "list"]);

    fs::remove_file(&keys).expect("it can be removed");
    list().code(1).stdout("").stderr(
        "undersigned: there is a database but no key file data/keys: what is encrypted could not be read, so nothing was started.\n\
         Put the key file back from where it was saved (it is never part of a backup).\n",
    );
    assert!(!keys.exists(), "no new keys take the place of the lost ones");
    put(b"garbage\n");
    list().code(1).stdout("").stderr("undersigned: line 1 of the key file: expected `data NAME KEY`, `lookup KEY` or `form KEY`\n");
    folder.run(&["statement", "list", "--data", "other"]).code(0);
    put(&fs::read(folder.path("other/keys")).expect("readable"));
    list().code(1).stdout("").stderr(
        "undersigned: the lookup key in the key file is not the one this database was made with: use the key file that belongs to it\n",
    );
    put(&good);
    mode(0o644);
    list().code(1).stdout("").stderr("undersigned: the key file data/keys can be read by everybody (mode 0644): chmod 0400 data/keys\n");
    mode(0o400);
    list().code(0);
}
