//! Headers of every answer.

use crate::{
    batches,
    browser::Page,
    people::{Typed, queued_id},
    routes,
    site::{ORIGIN, Site, WATER, on_each_database, water},
};
use axum::{body::Body, http::Method};
use domain::desk::Role;
use tlog::{Kind, Tile};

const PUBLIC: &str = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

/// What every answer carries, good or bad.
const ALWAYS: [(&str, &str); 7] = [
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("x-frame-options", "DENY"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("strict-transport-security", "max-age=63072000; includeSubDomains"),
    ("x-permitted-cross-domain-policies", "none"),
];

/// Which answers may be kept by a cache: these paths, and only when they are good.
fn may_be_kept(path: &str) -> bool {
    let files = ["/assets/", "/robots.txt", "/favicon.ico", "/api/", "/log/"];
    let statement = path
        .strip_prefix("/s/")
        .and_then(|rest| rest.split_once('/').map_or(Some(""), |(_, rest)| Some(rest)));
    path == "/"
        || path == "/check.html"
        || files.iter().any(|start| path.starts_with(start))
        || statement.is_some_and(|rest| {
            ["", "en", "ar", "check", "embed", "badge.svg"].contains(&rest)
                || ["list.", "statement.", "card.", "cite.", "updates.", "names/"]
                    .iter()
                    .any(|start| rest.starts_with(start))
        })
}

fn check(page: &Page) {
    let path = page.address.split('?').next().unwrap_or_default();
    let case = format!("{} ({})", page.address, page.status);
    // What other websites may show, when there is something to show.
    let frame = path.ends_with("/embed") && page.status.is_success();
    let badge = path.ends_with("/badge.svg") && page.status.is_success();
    let shared = frame || badge || path.starts_with("/api/");
    for (name, value) in ALWAYS {
        let value = match name {
            "x-frame-options" if frame => "",
            "cross-origin-resource-policy" if shared => "cross-origin",
            _ => value,
        };
        assert_eq!(page.header(name), value, "{name} of {case}");
    }
    assert!(page.header("permissions-policy").contains("geolocation=()"), "{case}");
    let policy = page.header("content-security-policy");
    if path.starts_with("/desk") {
        assert!(
            policy.contains("script-src 'self'")
                && policy.contains("require-trusted-types-for 'script'"),
            "{case}: {policy}"
        );
    } else if path == "/check.html" && page.status.is_success() {
        assert_eq!(policy, view::checker().policy, "{case}");
    } else if frame {
        let (before, after) = policy.split_once("'sha256-").expect("the hash of its style");
        let after = after.split_once('\'').map_or("", |(_, after)| after);
        assert_eq!(before, "default-src 'none'; style-src ", "{case}");
        let rest =
            "; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; object-src 'none'";
        assert_eq!(after, rest, "{case}");
    } else {
        assert_eq!(policy, PUBLIC, "{case}");
    }
    assert!(
        !policy.contains("unsafe") && !policy.contains('*') && !policy.contains("http"),
        "{case}: {policy}"
    );
    let cache = page.header("cache-control");
    if cache == "no-store" {
        assert!(page.header("x-robots-tag").contains("noindex"), "{case}");
        assert!(!page.status.is_success() || !may_be_kept(path), "{case} could be kept");
    } else {
        assert!(
            // The form as nobody has filled it in is kept by the browser alone.
            (may_be_kept(path)
                && (page.status.is_success() || page.status.as_u16() == 304)
                && cache.starts_with("public"))
                || (path.ends_with("/sign") && cache == "private, no-cache"),
            "{case}: {cache}"
        );
        assert!(page.header("set-cookie").is_empty(), "{case}");
    }
    for name in ["server", "x-powered-by"] {
        assert!(page.header(name).is_empty(), "{name} of {case}");
    }
    // Pages of other sites may read what is there for programs, and nothing else.
    let readers = if path.starts_with("/api/") { "*" } else { "" };
    assert_eq!(page.header("access-control-allow-origin"), readers, "{case}");
    assert!(page.header("access-control-allow-credentials").is_empty(), "{case}");
    // Of the checker's page, which is script and style in one file, the policy says what may run.
    let written = page.header("content-type").starts_with("text/html");
    if written && path != "/check.html" {
        only_our_own(page, &case);
    }
}

/// Nothing in the page leads a browser elsewhere by itself, and nothing in it is script.
fn only_our_own(page: &Page, case: &str) {
    let html = page.html();
    for (element, name, value) in html.attributes() {
        assert!(!name.starts_with("on") && name != "style", "{element} {name} in {case}");
        let fetched = matches!(
            (element, name),
            ("link", "href") | (_, "src" | "srcset" | "action" | "formaction" | "data" | "poster")
        );
        // Where the page is in other languages and forms: told, not fetched.
        let told = element == "link" && value.starts_with(&format!("{ORIGIN}/s/"));
        assert!(
            !fetched || told || (value.starts_with('/') && !value.starts_with("//")),
            "{element} {name}={value} in {case}"
        );
        assert!(
            name != "href" || !value.trim_start().to_ascii_lowercase().starts_with("javascript"),
            "{value} in {case}"
        );
    }
    let frame = page.address.contains("/embed") && page.status.is_success();
    for element in ["style", "iframe", "object", "embed", "base"] {
        let number = usize::from(frame && element == "style");
        assert_eq!(html.count(element), number, "{element} in {case}");
    }
    let desk = page.address.starts_with("/desk");
    // Facts for search engines are data, which no browser runs.
    let data = ("script", "type", "application/ld+json");
    let data = html.attributes().filter(|attribute| *attribute == data).count();
    assert!(desk || html.count("script") == data, "script in {case}");
    assert!(
        html.attribute("html", "lang").is_some() && html.attribute("html", "dir").is_some(),
        "{case}"
    );
}

/// Addresses for every route that is opened, with things that exist behind them.
async fn addresses(site: &Site) -> Vec<(Role, String)> {
    let slug = site.open(&water()).await;
    let (_, draft) = site.draft(&water().replace(WATER, "wind-for-the-islands")).await;
    let own = site.signed(&slug, &Typed::organisation("Spring Keepers", "zoe@example.org")).await;
    let confirm = site.mails_to("zoe@example.org").await[0].link("/confirm/");
    let mut convenor = site.desk(Role::Convenor).await;
    let queue = convenor.get(&format!("/desk/s/{slug}/queue")).await;
    let sign_on = queued_id(&queue, &slug, "Spring Keepers");
    let form = convenor.get(&format!("/desk/s/{slug}/import")).await.form("file", "");
    let review = convenor
        .submit(&form.attach("file", "l.txt", b"1. Coral Watch Society\n2. Reef Schools Network\n"))
        .await
        .expect(200);
    let mail = convenor.get("/desk/outbox").await.html().link("/desk/outbox/");
    site.listed(
        &mut convenor,
        &slug,
        &Typed::organisation("Tide Watchers", "tide@example.org"),
        "Tide Watchers",
    )
    .await;
    let organisation =
        convenor.get("/desk/organisations").await.expect(200).html().link("/desk/organisations/");
    let text = convenor.get(&format!("/s/{slug}")).await.html().link("/log/text/");
    let style =
        convenor.get("/").await.html().attribute("link", "href").expect("a style sheet").to_owned();
    let receipt = format!("{}/receipt.tlog-proof", own.split('?').next().unwrap_or_default());
    let checkpoint = convenor.get("/log/checkpoint").await.expect(200).text();
    let entries = checkpoint.lines().nth(1).and_then(|size| size.parse().ok()).expect("a size");
    let tile = format!("/log/{}", Tile::row(Kind::Entries, entries).last().expect("a tile").path());
    let batch = batches::empty(site, &slug).await;
    let gets = routes::all()
        .into_iter()
        .filter(|(method, _)| *method == Method::GET)
        .map(|(_, path)| path);
    gets.map(|path| {
        let filled = match path.as_str() {
            "/confirm/{token}" => confirm.clone(),
            "/signon/{token}" => own.clone(),
            "/assets/{name}" => style.clone(),
            "/log/text/{sha256}" => text.clone(),
            "/log/tile/{*path}" => tile.clone(),
            "/signon/{token}/receipt.tlog-proof" => receipt.clone(),
            "/desk/outbox/{id}" => mail.clone(),
            "/desk/organisations/{id}" => organisation.clone(),
            "/desk/s/{slug}/batch/{id}" => format!("/desk/s/{slug}/batch/{batch}"),
            "/desk/s/{slug}/import/{id}" => review.address.clone(),
            "/desk/enter/{token}" => format!("/desk/enter/{}", "A".repeat(43)),
            path if path.contains("/preview") || path.ends_with("/open") => {
                path.replace("{slug}", &draft).replace("{part}", "ar").replace("{n}", "1")
            }
            path => {
                let path = path.replace("{slug}", &slug).replace("{lang}", "ar");
                path.replace("{n}", "1").replace("{number}", "1").replace("{id}", &sign_on)
            }
        };
        (Role::Convenor, filled)
    })
    .collect()
}

#[test]
fn every_public_answer_has_the_headers() {
    on_each_database(&async |site| {
        let addresses = addresses(site).await;
        let mut convenor = site.desk(Role::Convenor).await;
        for (_, address) in &addresses {
            let page = convenor.get(address).await.expect(if routes::has_moved(address) {
                303
            } else {
                200
            });
            check(&page);
            if address.starts_with("/desk") {
                check(&site.browser().get(address).await);
            } else {
                check(&site.browser().get(address).await.expect(200));
            }
            // Answers that refuse carry them too.
            check(
                &site
                    .browser()
                    .get(&format!("{}/-/-", page.address.split('?').next().unwrap_or_default()))
                    .await
                    .expect(404),
            );
            for method in [Method::PUT, Method::PATCH, Method::TRACE] {
                let mut browser = site.browser();
                let request =
                    browser.start(method, address).body(Body::empty()).expect("a request");
                let refused = browser.send(request).await.expect(405);
                assert!(!refused.header("allow").is_empty(), "{address}");
                check(&refused);
            }
        }
        let mut browser = site.browser();
        let large = browser.start(
            Method::POST,
            &addresses.iter().find(|(_, a)| a.ends_with("/sign")).expect("the form").1,
        );
        let large = large
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::from(vec![b'a'; 1 << 20]))
            .expect("a request");
        check(&browser.send(large).await.expect(413));
        check(&browser.get(&format!("/{}", "a".repeat(4_000))).await.expect(404));
    });
}

#[test]
fn no_private_page_is_cacheable() {
    on_each_database(&async |site| {
        for (_, address) in addresses(site).await {
            let mut browser = site.desk(Role::Convenor).await;
            let page = browser.get(&address).await;
            let private = ["/desk", "/confirm/", "/signon/"]
                .iter()
                .any(|start| page.address.starts_with(start))
                || (page.address.contains("/sign") && !page.address.starts_with("/api/"))
                || page.address.contains("/sent")
                || page.address.contains("/code");
            if private {
                // The form as nobody has filled it in: whoever goes back to it finds what they typed.
                let empty_form = page.address.ends_with("/sign") && page.status == 200;
                let kept = if empty_form { "private, no-cache" } else { "no-store" };
                assert_eq!(page.header("cache-control"), kept, "{address}");
                assert!(page.header("etag").is_empty(), "{address}");
            } else {
                assert!(
                    !String::from_utf8_lossy(&page.bytes).contains("name=\"token\""),
                    "{address} holds a form token and could be kept"
                );
            }
        }
    });
}

#[test]
fn the_session_cookie_is_locked() {
    on_each_database(&async |site| {
        site.desk(Role::Reader).await;
        let mut reader = site.browser();
        let ask = reader
            .get("/desk/sign-in")
            .await
            .form("email", "")
            .set("email", "a.reader@desk.example");
        reader.submit(&ask).await.expect(200);
        let link = site.mail_to("a.reader@desk.example").await.link("/desk/enter/");
        let form = reader.get(&link).await.form("token", "");
        let entered = reader.post(&form).await.expect(303);
        let cookie = entered.header("set-cookie");
        assert!(cookie.starts_with("__Host-desk="), "{cookie}");
        for attribute in ["; Path=/", "; HttpOnly", "; Secure", "; SameSite=Strict"] {
            assert!(cookie.contains(attribute), "{attribute} in {cookie}");
        }
        assert!(!cookie.contains("Domain"), "{cookie}");
        assert_eq!(entered.header("cache-control"), "no-store");
    });
}
