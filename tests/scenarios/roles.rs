//! Who may do what: every route of the desk, every role.

use crate::{
    batches,
    browser::Browser,
    form::{Control, Form},
    people::{Typed, queued_id},
    routes,
    site::{Site, WATER, on_each_database, water},
    texts::LIST,
};
use axum::http::Method;
use domain::desk::Role;

/// Method, path, what is sent with it, and who may: `r`eader, `m`oderator, `c`onvenor; `*` is
/// everybody, signed in or not. What is sent with a POST is not enough to change anything.
pub const TABLE: [(&str, &str, &str, &str); 63] = [
    ("GET", "/desk/sign-in", "", "*"),
    ("POST", "/desk/sign-in", "email=nobody", "*"),
    ("GET", "/desk/enter/{token}", "", "*"),
    ("POST", "/desk/enter/{token}", "", "*"),
    ("POST", "/desk/sign-out", "", "rmc"),
    ("GET", "/desk", "", "rmc"),
    ("GET", "/desk/settings", "", "c"),
    ("POST", "/desk/stop", "act=resume", "c"),
    ("GET", "/desk/history", "", "c"),
    ("GET", "/desk/new", "", "c"),
    ("POST", "/desk/new", "title=", "c"),
    ("GET", "/desk/me", "", "rmc"),
    ("POST", "/desk/me", "name=", "rmc"),
    ("GET", "/desk/people", "", "c"),
    ("POST", "/desk/people", "act=invite&email=nobody&role=reader", "c"),
    ("GET", "/desk/outbox", "", "c"),
    ("GET", "/desk/outbox/{id}", "", "c"),
    ("GET", "/desk/organisations", "", "rmc"),
    ("POST", "/desk/organisations", "names=undo&said={id}", "mc"),
    ("GET", "/desk/organisations/{organisation}", "", "rmc"),
    ("POST", "/desk/organisations/{organisation}", "names=undo&said={id}", "mc"),
    ("GET", "/desk/decisions", "", "rmc"),
    ("POST", "/desk/decisions", "names=undo&said={id}", "mc"),
    ("GET", "/desk/s/{slug}", "", "rmc"),
    ("POST", "/desk/s/{slug}", "act=resume", "mc"),
    ("POST", "/desk/s/{slug}", "act=close", "c"),
    ("POST", "/desk/s/{slug}", "act=open", "c"),
    ("POST", "/desk/s/{slug}", "act=launch", "c"),
    ("GET", "/desk/s/{slug}/preview", "", "rmc"),
    ("GET", "/desk/s/{slug}/preview/{part}", "", "rmc"),
    ("POST", "/desk/s/{slug}/preview/{part}", "", "rmc"),
    ("GET", "/desk/s/{slug}/preview/names/{n}", "", "rmc"),
    ("GET", "/desk/s/{slug}/showing", "", "rmc"),
    ("POST", "/desk/s/{slug}/showing", "embedders=nowhere", "c"),
    ("GET", "/desk/s/{slug}/open", "", "c"),
    ("POST", "/desk/s/{slug}/open", "", "c"),
    ("GET", "/desk/s/{slug}/webhooks", "", "c"),
    ("POST", "/desk/s/{slug}/webhooks", "act=add&url=", "c"),
    ("GET", "/desk/s/{slug}/text", "", "rmc"),
    ("POST", "/desk/s/{slug}/text", "zone=Nowhere/Nowhere&opens=2026-01-01T00:00", "c"),
    ("GET", "/desk/s/{slug}/text/{lang}", "", "c"),
    ("POST", "/desk/s/{slug}/text/{lang}", "title=", "c"),
    ("GET", "/desk/s/{slug}/queue", "", "rmc"),
    ("POST", "/desk/s/{slug}/queue", "act=decline&id={id}&revision=1", "mc"),
    ("GET", "/desk/s/{slug}/signatures", "", "rmc"),
    ("POST", "/desk/s/{slug}/signatures", "act=decline&id={id}&revision=1", "mc"),
    ("POST", "/desk/s/{slug}/signatures/export", "", "rmc"),
    ("GET", "/desk/s/{slug}/batch", "", "rmc"),
    ("POST", "/desk/s/{slug}/batch", "from=yesterday", "mc"),
    ("GET", "/desk/s/{slug}/batch/{batch}", "", "rmc"),
    ("POST", "/desk/s/{slug}/batch/{batch}", "act=nothing", "mc"),
    ("GET", "/desk/s/{slug}/signon/{id}", "", "rmc"),
    ("POST", "/desk/s/{slug}/signon/{id}", "act=contact", "mc"),
    ("POST", "/desk/s/{slug}/signon/{id}", "act=decline&revision=1", "mc"),
    ("GET", "/desk/s/{slug}/history", "", "rmc"),
    ("GET", "/desk/s/{slug}/record", "", "rmc"),
    ("GET", "/desk/paste", "", "c"),
    ("POST", "/desk/paste", "step=find", "c"),
    ("GET", "/desk/s/{slug}/import", "", "c"),
    ("POST", "/desk/s/{slug}/import", "list=", "c"),
    ("GET", "/desk/s/{slug}/import/{import}", "", "rmc"),
    ("POST", "/desk/s/{slug}/import/{import}", "seq=1&act=correct&name=", "mc"),
    ("POST", "/desk/s/{slug}/import/{import}", "seq=1&act=reopen", "mc"),
];

pub const DRAFT: &str = "wind-for-the-islands";

/// The addresses of things that exist.
pub struct Things {
    sign_on: String,
    import: String,
    mail: String,
    organisation: String,
    batch: String,
}

pub async fn things(site: &Site) -> Things {
    let slug = site.open(&water()).await;
    site.draft(&water().replace(WATER, DRAFT)).await;
    site.signed(&slug, &Typed::person("Ana Orilla", "ana@example.org")).await;
    let mut convenor = site.desk(Role::Convenor).await;
    let queue = convenor.get(&format!("/desk/s/{slug}/queue")).await;
    let sign_on = queued_id(&queue, &slug, "Ana Orilla");
    site.listed(
        &mut convenor,
        &slug,
        &Typed::organisation("Tide Watchers", "tide@example.org"),
        "Tide Watchers",
    )
    .await;
    let organisation =
        convenor.get("/desk/organisations").await.expect(200).html().link("/desk/organisations/");
    let form = convenor.get(&format!("/desk/s/{slug}/import")).await.form("file", "");
    let review =
        convenor.submit(&form.attach("file", "list.txt", LIST.as_bytes())).await.expect(200);
    let import = review
        .address
        .split('?')
        .next()
        .and_then(|path| path.rsplit('/').next())
        .expect("an id")
        .to_owned();
    site.mails().await;
    let mail = convenor.get("/desk/outbox").await.expect(200).html().link("/desk/outbox/");
    let id = |address: &str| address.rsplit('/').next().expect("an id").to_owned();
    let batch = batches::empty(site, WATER).await;
    Things { sign_on, import, mail: id(&mail), organisation: id(&organisation), batch }
}

impl Things {
    pub fn address(&self, path: &str) -> String {
        let id = if path.starts_with("/desk/outbox") { &self.mail } else { &self.sign_on };
        // What may still be written, opened and shown beforehand is a draft's text.
        let of_draft = ["/text/", "/open", "/preview"].iter().any(|part| path.contains(part));
        let slug = if of_draft { DRAFT } else { WATER };
        let path = path.replace("{organisation}", &self.organisation);
        let path = path.replace("{batch}", &self.batch);
        let filled = path
            .replace("{slug}", slug)
            .replace("{lang}", "en")
            .replace("{part}", "en")
            .replace("{n}", "1")
            .replace("{import}", &self.import);
        filled.replace("{id}", id).replace("{token}", &"A".repeat(43))
    }

    pub fn form(&self, path: &str, fields: &str, token: Option<&str>) -> Form {
        let mut form = Form::new(&self.address(path), false);
        for (name, value) in
            form_urlencoded::parse(fields.replace("{id}", &self.sign_on).as_bytes())
        {
            form.add(Control::Hidden, &name, &value, true);
        }
        if let Some(token) = token {
            form.add(Control::Hidden, "token", token, true);
        }
        form
    }
}

/// A route with the thing its id is of.
fn named(path: &str) -> String {
    path.replace("import/{id}", "import/{import}")
        .replace("organisations/{id}", "organisations/{organisation}")
        .replace("batch/{id}", "batch/{batch}")
}

/// The form token of a session at the desk.
pub async fn token(browser: &mut Browser) -> String {
    let home = browser.get("/desk").await.expect(200);
    home.form("token", "").value("token").expect("a token").to_owned()
}

#[test]
fn every_route_of_the_desk_has_a_row() {
    let rows: Vec<(String, String)> = TABLE
        .iter()
        .map(|(method, path, ..)| {
            (
                (*method).to_owned(),
                path.replace("{import}", "{id}")
                    .replace("{organisation}", "{id}")
                    .replace("{batch}", "{id}"),
            )
        })
        .collect();
    for (method, path) in routes::all().into_iter().filter(|(_, path)| path.starts_with("/desk")) {
        assert!(
            rows.contains(&(method.to_string(), path.clone())),
            "{method} {path} has no row: who may?"
        );
    }
}

#[test]
fn reader_may_look_and_nothing_else() {
    on_each_database(&async |site| {
        site.may_leave_mails();
        let things = things(site).await;
        for (method, path, fields, who) in TABLE {
            for (letter, role) in
                [('r', Role::Reader), ('m', Role::Moderator), ('c', Role::Convenor)]
            {
                let mut browser = site.desk(role).await;
                let token = token(&mut browser).await;
                let answer = if method == "GET" {
                    browser.get(&things.address(path)).await
                } else {
                    browser.post(&things.form(path, fields, Some(&token))).await
                };
                let status = answer.status.as_u16();
                let case = format!(
                    "{method} {path} {fields} as {}: {status} {}",
                    role.as_str(),
                    answer.text()
                );
                if who == "*" {
                    assert_ne!(status, 403, "{case}");
                } else if who.contains(letter) {
                    assert!(![403, 404, 405].contains(&status), "{case}");
                    let expected = if routes::has_moved(path) { 303 } else { 200 };
                    assert!(method == "POST" || status == expected, "{case}");
                } else {
                    assert_eq!(status, 403, "{case}");
                }
            }
        }
    });
}

#[test]
fn a_stranger_is_sent_to_the_door() {
    on_each_database(&async |site| {
        site.may_leave_mails();
        let things = things(site).await;
        for (method, path, fields, who) in TABLE.iter().filter(|(.., who)| *who != "*") {
            let mut stranger = site.browser();
            stranger.set_cookie("__Host-desk", &"A".repeat(43));
            let answer = if *method == "GET" {
                stranger.get(&things.address(path)).await
            } else {
                stranger.post(&things.form(path, fields, Some("AAAA"))).await
            };
            if *method == "POST" {
                // What somebody typed before the session ended is given back.
                assert_eq!(answer.status.as_u16(), 403, "{method} {path} {who}");
                assert!(answer.html().links().iter().any(|link| link == "/desk/sign-in"));
                let foreign =
                    [("origin", "https://evil.example"), ("sec-fetch-site", "cross-site")];
                let form = things.form(path, fields, Some("AAAA"));
                let answer = stranger.post_from(&form, &foreign).await;
                assert_eq!(answer.header("location"), "/desk/sign-in", "{path}");
                continue;
            }
            assert_eq!(
                (answer.status.as_u16(), answer.header("location")),
                (303, "/desk/sign-in"),
                "{method} {path} {who}"
            );
        }
    });
}

#[test]
fn a_foreign_page_cannot_make_a_moderator_act() {
    on_each_database(&async |site| {
        site.may_leave_mails();
        let things = things(site).await;
        let mut convenor = site.desk(Role::Convenor).await;
        let own = token(&mut convenor).await;
        let colleague = token(&mut site.desk(Role::Convenor).await).await;
        let foreign: [&[(&str, &str)]; 5] = [
            &[("origin", "https://evil.example"), ("sec-fetch-site", "cross-site")],
            &[("origin", "null"), ("sec-fetch-site", "cross-site")],
            &[("origin", "null")],
            &[("origin", "https://sign.example.evil.example"), ("sec-fetch-site", "same-origin")],
            &[],
        ];
        let posts = routes::all().into_iter().filter(|(method, path)| {
            *method == Method::POST && path.starts_with("/desk/") && path != "/desk/sign-in"
        });
        for (_, path) in posts {
            let path = named(&path);
            for head in foreign {
                let answer = convenor
                    .post_from(&things.form(&path, "act=accept&seq=1", Some(&own)), head)
                    .await;
                assert_eq!(answer.status.as_u16(), 400, "{path} {head:?}: {}", answer.text());
            }
            let other = "A".repeat(54);
            for token in [
                None,
                Some(""),
                Some("not a token"),
                Some(other.as_str()),
                Some(colleague.as_str()),
            ] {
                let answer = convenor.post(&things.form(&path, "act=accept&seq=1", token)).await;
                assert_eq!(answer.status.as_u16(), 400, "{path} {token:?}: {}", answer.text());
            }
        }
        convenor.get("/desk").await.expect(200);
        assert_eq!(site.browser().get(&format!("/s/{WATER}")).await.list().len(), 1, "as before");
    });
}

#[test]
fn ids_that_lead_nowhere_are_not_found() {
    on_each_database(&async |site| {
        site.may_leave_mails();
        let things = things(site).await;
        let mut convenor = site.desk(Role::Convenor).await;
        let absent = "AAAAAAAAAAAAAAAAAAAAAA";
        for (_, path) in routes::all().into_iter().filter(|(method, path)| {
            *method == Method::GET && path.starts_with("/desk") && path.contains('{')
        }) {
            let path = named(&path);
            if path.contains("{token}") {
                continue;
            }
            let mut bad: Vec<String> = vec![
                things.address(&path.replace("{slug}", "there-is-none")),
                things.address(&path.replace("{slug}", "..%2f..%2fetc")),
            ];
            for id in [absent, "1", "%00", "..%2F..%2Fkeys", "x%27%20OR%201=1--"] {
                bad.push(
                    things.address(
                        &path
                            .replace("{id}", id)
                            .replace("{import}", id)
                            .replace("{organisation}", id)
                            .replace("{batch}", id)
                            .replace("{lang}", id)
                            .replace("{part}", id),
                    ),
                );
            }
            for address in bad.iter().filter(|address| **address != things.address(&path)) {
                let status = convenor.get(address).await.status.as_u16();
                assert_eq!(status, 404, "{address}");
            }
        }
    });
}
