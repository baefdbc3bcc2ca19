//! The public read path, as plain-text scripts that need no programmer: `tests/http`, whose README
//! has the words.

mod run;
mod script;

use crate::{
    people::Typed,
    routes,
    site::{Site, on_each_database, water},
};
use axum::http::Method;
use domain::desk::Role;
use script::{Script, Step};
use std::{collections::BTreeSet, fs, path::Path};

/// Every script of the folder.
fn scripts() -> Vec<Script> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/http");
    let files = fs::read_dir(folder)
        .expect("the folder of scripts")
        .map(|entry| entry.expect("a file").path());
    let mut files: Vec<_> =
        files.filter(|file| file.extension().is_some_and(|end| end == "txt")).collect();
    files.sort();
    assert!(!files.is_empty(), "no script in tests/http");
    let read = |file: &Path| {
        let name = format!("tests/http/{}", file.file_name().unwrap_or_default().to_string_lossy());
        Script::parse(&name, &fs::read_to_string(file).expect("a readable script"))
            .unwrap_or_else(|wrong| panic!("{wrong}"))
    };
    files.iter().map(|file| read(file)).collect()
}

/// The site that all scripts ask; the README of the folder describes it.
async fn sample(site: &Site) {
    let slug = site.open(&water()).await;
    let mut desk = site.desk(Role::Moderator).await;
    let farmers = Typed::organisation("Network of Island Farmers", "office@farmers.example")
        .with("place", "Puerto");
    site.listed(&mut desk, &slug, &farmers, "Network of Island Farmers").await;
    site.listed(&mut desk, &slug, &Typed::person("Ana Orilla", "ana@orilla.example"), "Ana Orilla")
        .await;
    // A sign-on that waits: in the log as a submission, and on no page.
    site.signed(&slug, &Typed::organisation("Harbour Choir", "choir@harbour.example")).await;
    site.mails().await;
    site.draft(&water().replace("water-for-the-islands", "harbour-lights")).await;
}

async fn failures(site: &Site, scripts: &[Script]) -> Vec<String> {
    let always: Vec<Step> = scripts.iter().flat_map(|script| script.always.clone()).collect();
    let mut failures = Vec::new();
    for script in scripts {
        failures.extend(run::run(script, &always, &mut site.browser().speaking("")).await);
    }
    failures
}

#[test]
fn the_scripts_hold() {
    let scripts = scripts();
    on_each_database(&async |site| {
        sample(site).await;
        let failures = failures(site, &scripts).await;
        assert!(failures.is_empty(), "\n{}", failures.join("\n"));
    });
}

/// A new address for readers needs a script.
#[test]
fn the_scripts_ask_for_every_address_that_is_read() {
    let signing =
        ["/desk", "/confirm/", "/signon/", "/s/{slug}/sign", "/s/{slug}/sent", "/s/{slug}/code"];
    // A page with a policy of its own, which `headers.rs` compares; a browser test reads it.
    let elsewhere = ["/check.html"];
    let read: Vec<String> = routes::all()
        .into_iter()
        .filter(|(method, _)| *method == Method::GET)
        .map(|(_, path)| path)
        .collect();
    let fits = |route: &str, path: &str| {
        let (mut wanted, mut given) = (route.split('/'), path.split('/'));
        loop {
            match (wanted.next(), given.next()) {
                (Some(part), Some(_)) if part.starts_with("{*") => return true,
                (Some(part), Some(_)) if part.starts_with('{') => {}
                (wanted, given) if wanted != given => return false,
                (None, None) => return true,
                _ => {}
            }
        }
    };
    let mut asked = BTreeSet::new();
    for request in scripts().iter().flat_map(|script| &script.requests) {
        let path = request.path.split('?').next().unwrap_or_default();
        // The router takes the route with the most words of its own.
        asked.extend(
            read.iter()
                .filter(|route| fits(route, path))
                .min_by_key(|route| route.matches('{').count()),
        );
    }
    let for_readers = |route: &&String| {
        !signing.iter().any(|start| route.starts_with(start))
            && !elsewhere.contains(&route.as_str())
    };
    let missing: Vec<_> =
        read.iter().filter(for_readers).filter(|route| !asked.contains(route)).collect();
    assert!(missing.is_empty(), "no script asks for {missing:?}");
}

/// What a script must not get away with: the script, and what is said about it.
const WRONG: [(&str, &str); 9] = [
    ("GET /healthz\nstatus 404\n", "s:2: GET /healthz: expected status 404, got 200"),
    (
        "GET /healthz\nheader content-type text/html\n",
        "s:2: GET /healthz: expected header content-type \"text/html\", got \"text/plain; charset=utf-8\"",
    ),
    (
        "GET /healthz\nno header content-type\n",
        "s:2: GET /healthz: expected no header content-type, got \"text/plain; charset=utf-8\"",
    ),
    (
        "GET /healthz\nbody contains \"ill\"\n",
        "s:2: GET /healthz: expected a body that contains \"ill\", got \"ok\\n\"",
    ),
    (
        "GET /healthz\nbody lacks \"ok\"\n",
        "s:2: GET /healthz: expected a body that lacks \"ok\", got \"ok\\n\"",
    ),
    ("GET /healthz\nbody empty\n", "s:2: GET /healthz: expected an empty body, got \"ok\\n\""),
    (
        "GET /healthz\nstatus 200\nunpack gzip\n",
        "s:3: GET /healthz: expected an answer packed with gzip, got \"ok\\n\"",
    ),
    (
        "GET /healthz\nstatus 200\nkeep x from header etag\n",
        "s:3: GET /healthz: expected a header etag to keep, got none",
    ),
    (
        "GET /healthz\nstatus 200\n\nGET /s/$slug\nstatus 404\n",
        "s:4: GET /s/$slug: expected a value kept as $slug, got none",
    ),
];

#[test]
fn a_script_that_is_wrong_about_the_site_fails() {
    on_each_database(&async |site| {
        for (text, said) in WRONG {
            let script = Script::parse("s", text).unwrap_or_else(|wrong| panic!("{wrong}"));
            assert_eq!(failures(site, &[script]).await, [said]);
        }
        // Every check is made, and what holds for every answer is asked of every answer.
        let twice = Script::parse("s", "GET /healthz\nstatus 404\nbody is \"no\"\n")
            .unwrap_or_else(|wrong| panic!("{wrong}"));
        let always = Script::parse("e", "EVERY ANSWER\nheader x-frame-options SAMEORIGIN\n")
            .unwrap_or_else(|wrong| panic!("{wrong}"));
        let failures = failures(site, &[twice, always]).await;
        assert_eq!(failures.len(), 3, "{failures:?}");
        assert_eq!(
            failures[2],
            "e:2: GET /healthz: expected header x-frame-options \"SAMEORIGIN\", got \"DENY\""
        );
    });
}

#[test]
fn a_script_that_says_nothing_or_cannot_be_read_fails() {
    for (text, said) in [
        ("", "s: asks for nothing"),
        ("# a comment\n", "s: asks for nothing"),
        ("GET /\n", "s:1: GET / is followed by no check"),
        ("GET /\nkeep x after \"y\"\n", "s:1: GET / is followed by no check"),
        (
            "GET /\nstatus 200\nGET /s/x\n\nGET /\nstatus 200\n",
            "s:3: GET /s/x is followed by no check",
        ),
        ("EVERY ANSWER\n", "s:1: EVERY ANSWER is followed by no check"),
        ("status 200\n", "s:1: a check stands before the first request"),
        ("GET /\nsattus 200\n", "s:2: unknown words \"sattus 200\""),
        ("GET /\nstatus fine\n", "s:2: unknown words \"status fine\""),
        ("GET /\nbody holds \"x\"\n", "s:2: unknown words \"body holds \\\"x\\\"\""),
        ("GET /\nbody contains x\n", "s:2: unknown words \"body contains x\""),
        ("GET /\nheader etag\n", "s:2: unknown words \"header etag\""),
        ("FETCH /\nstatus 200\n", "s:1: unknown words \"FETCH /\""),
        ("GET s/x\nstatus 200\n", "s:1: unknown words \"GET s/x\""),
        ("GET /\nstatus 200\nwith accept x\n", "s:3: \"with\" stands after a check"),
    ] {
        assert_eq!(Script::parse("s", text).err().as_deref(), Some(said), "{text:?}");
    }
}
