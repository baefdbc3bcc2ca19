//! `desk` and `outbox`.

use crate::folder::Folder;

#[test]
fn a_link_is_made_for_those_who_were_invited() {
    let folder = Folder::with_statement();
    folder
        .run(&["desk", "link", "stranger@example.org"])
        .code(1)
        .stdout("")
        .stderr("undersigned: nobody with this address works at the desk. Invite first: undersigned desk invite EMAIL --role convenor\n");
    folder
        .run(&["desk", "invite", "convenor@example.org", "--role", "convenor"])
        .code(0)
        .stdout("")
        .stderr("Invited as convenor. The link is mailed by the running server. To print one at once: undersigned desk link convenor@example.org\n");
    let link = |address: &str| folder.run(&["desk", "link", address]).code(0).stderr("").stdout;
    let first = link("convenor@example.org");
    let token = first
        .trim_end()
        .strip_prefix("http://127.0.0.1:8080/desk/enter/")
        .expect("a link and nothing else");
    assert_eq!(token.len(), 43, "32 random bytes");
    assert_ne!(link("Convenor@Example.ORG"), first, "the same person, another link");
    let site = folder
        .command(&["desk", "link", "convenor@example.org"])
        .env("UNDERSIGNED_SITE_URL", "https://sign.example")
        .output()
        .expect("it runs");
    assert!(site.stdout.starts_with(b"https://sign.example/desk/enter/"), "{site:?}");
}

#[test]
fn a_link_leads_to_the_server_that_runs() {
    let folder = Folder::with_statement();
    folder.run(&["desk", "invite", "convenor@example.org", "--role", "convenor"]).code(0);
    let link = || folder.run(&["desk", "link", "convenor@example.org"]).code(0).stdout;
    let (running, address) = crate::server::Running::serve(&folder);
    let made = link();
    let path = made.trim_end().strip_prefix(&format!("http://{address}")).expect("its address");
    assert!(crate::server::get(&address, path).starts_with("HTTP/1.1 200"), "{made}");
    assert_eq!(running.stop(), Some(0));
    let serving = folder.root().join("data/serving");
    assert!(!serving.exists(), "the address goes with the server");
    assert!(link().starts_with("http://127.0.0.1:8080/"));
    // A server that was killed leaves it behind.
    std::fs::write(&serving, format!("{address}\nhttp://{address}\n")).expect("it is written");
    assert!(link().starts_with("http://127.0.0.1:8080/"));
    std::fs::write(&serving, "no address").expect("it is written");
    assert!(link().starts_with("http://127.0.0.1:8080/"));
}

#[test]
fn the_server_says_what_is_next() {
    let folder = Folder::with_statement();
    let nobody = "Nobody coordinates yet: undersigned desk invite you@example.org --role convenor, then undersigned desk link you@example.org";
    let said = crate::server::first_lines(&folder);
    assert!(said.contains("open http://127.0.0.1:") && said.contains(nobody), "{said}");
    folder.run(&["desk", "invite", "convenor@example.org", "--role", "convenor"]).code(0);
    let said = crate::server::first_lines(&folder);
    assert!(said.contains("the team signs in at http://127.0.0.1:"), "{said}");
    assert!(!said.contains("Nobody coordinates"), "{said}");
}

#[test]
fn wrong_addresses_and_roles_are_wrong_usage() {
    let folder = Folder::with_statement();
    folder
        .run(&["desk", "invite", "nobody", "--role", "reader"])
        .code(2)
        .stdout("")
        .stderr("undersigned: this is not a mail address\n");
    folder
        .run(&["desk", "link", "a@b"])
        .code(2)
        .stdout("")
        .stderr("undersigned: this is not a mail address\n");
    folder
        .run(&["desk", "invite", "a@example.org", "--role", "king"])
        .code(2)
        .stdout("")
        .stderr("error: invalid value 'king' for '--role <ROLE>'\n  [possible values: convenor, moderator, reader]\n\nFor more information, try '--help'.\n");
}

#[test]
fn the_outbox_is_empty_while_no_server_ran() {
    let folder = Folder::with_statement();
    folder.run(&["desk", "invite", "convenor@example.org", "--role", "convenor"]).code(0);
    folder.run(&["outbox"]).code(0).stdout("").stderr("");
    folder.run(&["outbox", "--format", "jsonl"]).code(0).stdout("").stderr("");
}
