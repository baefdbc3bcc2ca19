//! Input that is wrong, hostile or broken: an answer in words, and nothing changed.

use crate::{
    browser::Browser,
    form::Form,
    people::Typed,
    site::{Site, WATER, on_each_database, water, water_with},
};
use axum::{body::Body, http::Method};
use domain::instant::{DAY, HOUR};

/// A form that would be taken, ready to be sent.
async fn good(site: &Site, browser: &mut Browser, slug: &str) -> Form {
    site.filled(browser, slug, &Typed::organisation("Spring Keepers", "zoe@example.org")).await
}

#[test]
fn bad_input_changes_nothing() {
    let long = "x".repeat(201);
    let endless = format!("{}@example.org", "a".repeat(300));
    let zalgo = format!("Z{}algo", "\u{351}\u{352}\u{353}\u{354}\u{355}");
    let table: Vec<(&str, &str)> = vec![
        ("kind", ""),
        ("kind", "robot"),
        ("name", ""),
        ("name", " \u{a0}\t "),
        ("name", "\u{200b}\u{3164}\u{e0041}\u{2800}"),
        ("name", "Farmers \u{202e}sremraF"),
        ("name", "Farmers\u{2066} x\u{2069}"),
        ("name", &zalgo),
        ("name", "https://example.org"),
        ("name", "Win at www.example.org now"),
        ("name", "example.org/free"),
        ("name", "=HYPERLINK(1)"),
        ("name", "+Farmers"),
        ("name", "-Farmers"),
        ("name", "@Farmers"),
        ("name", "＝Farmers"),
        ("name", "Farmers\nand Fishers"),
        ("name", "Farmers\u{0}"),
        ("name", "..."),
        ("name", &long),
        ("short_name", "=1+1"),
        ("short_name", "\u{202e}FIN"),
        ("org_name_other", "http://example.org"),
        ("place", "\u{202d}Nowhere"),
        ("place", "@home"),
        ("role", ""),
        ("role", "\u{200b}"),
        ("country", "=Kenya"),
        ("email", ""),
        ("email", "zoe"),
        ("email", "zoe@example"),
        ("email", "zoe@@example.org"),
        ("email", "zoe keeper@example.org"),
        ("email", "zoe@example.org\nBcc: all@example.org"),
        ("email", "zoe@example.org,all@example.org"),
        ("email", &endless),
        ("website", "javascript:alert(1)"),
        ("website", "data:text/html,x"),
        ("display", "secret"),
        ("category", "pirates"),
    ];
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut browser = site.browser();
        let form = good(site, &mut browser, &slug).await;
        for (field, value) in &table {
            for step in ["check", "send"] {
                let bad = form.clone().forge(field, value).forge("step", step);
                let answer = browser.submit(&bad).await;
                assert_eq!(
                    answer.status.as_u16(),
                    422,
                    "{field}={value:?} {step}: {}",
                    answer.text()
                );
                let again = answer.form("kind", "organisation");
                assert_eq!(
                    answer.html().texts_of_class("div", "problems").len(),
                    1,
                    "{field}={value:?} is not explained"
                );
                let kept = again.value("place");
                assert!(
                    *field == "place" || kept == form.value("place"),
                    "what was typed stays: {kept:?}"
                );
            }
        }
        assert_eq!(site.sign_ons(&slug).await, 0);
        assert!(site.mails().await.is_empty());
        browser.submit(&form).await.expect(200);
        assert_eq!(site.mails().await.len(), 1, "and the good form is still good");
    });
}

#[test]
fn affiliated_needs_the_body_and_all_problems_come_at_once() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut browser = site.browser();
        let page = browser.get(&format!("/s/{slug}/sign")).await;
        let form = page.form("kind", "affiliated").set("kind", "affiliated").press("step", "check");
        let answer = browser.submit(&form).await.expect(422);
        let links: Vec<String> =
            answer.html().links().into_iter().filter(|link| link.starts_with('#')).collect();
        for field in ["#f-name", "#f-affiliation", "#f-email"] {
            assert!(
                links.iter().any(|link| link == field),
                "the summary leads to {field}: {links:?}"
            );
        }
        let empty = browser.submit(&page.form("kind", "").press("step", "check")).await.expect(422);
        assert!(empty.html().links().iter().any(|link| link == "#f-kind"));
    });
}

#[test]
fn a_form_from_elsewhere_or_too_old_is_not_taken() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let other = site.open(&water().replace(WATER, "wind-for-the-islands")).await;
        let mut browser = site.browser();
        let form = good(site, &mut browser, &slug).await;
        let token = form.value("token").expect("a token").to_owned();
        let foreign = good(site, &mut site.browser(), &other)
            .await
            .value("token")
            .expect("a token")
            .to_owned();
        let code = browser
            .get(&format!("/s/{slug}/code"))
            .await
            .form("code", "")
            .value("token")
            .expect("a token")
            .to_owned();
        let swapped = format!("{}{}", &token[1..], &token[..1]);
        let own: [(&str, &str); 2] = [("sec-fetch-site", "same-origin"), ("origin", "null")];
        for bad in [
            "",
            "x",
            &foreign,
            &code,
            &swapped,
            &token[..50],
            &format!("{token}AAAA"),
            "../../../etc/passwd",
        ] {
            browser.post_from(&form.clone().forge("token", bad), &own).await.expect(400);
        }
        browser.post_from(&form.clone().without("token"), &own).await.expect(400);
        let elsewhere: [&[(&str, &str)]; 5] = [
            &[("origin", "https://evil.example")],
            &[("origin", "http://sign.example")].as_slice()[..0],
            &[("origin", "null")],
            &[("sec-fetch-site", "cross-site")],
            &[("sec-fetch-site", "same-site"), ("origin", "https://other.sign.example")],
        ];
        for head in elsewhere.iter().filter(|head| !head.is_empty()) {
            browser.post_from(&form, head).await.expect(400);
        }
        let raw = async |kind: Option<&str>, body: Vec<u8>| {
            let mut browser = site.browser();
            let mut request =
                browser.start(Method::POST, &form.action).header("sec-fetch-site", "same-origin");
            if let Some(kind) = kind {
                request = request.header("content-type", kind);
            }
            browser.send(request.body(Body::from(body)).expect("a request")).await.status.as_u16()
        };
        let good = form.body().1;
        assert_eq!(raw(Some("text/plain"), good.clone()).await, 400);
        assert_eq!(raw(None, good.clone()).await, 400);
        assert_eq!(raw(Some("application/json"), b"{\"name\":\"x\"}".to_vec()).await, 400);
        assert_eq!(raw(Some("multipart/form-data"), good.clone()).await, 400);
        assert_eq!(
            raw(Some("multipart/form-data; boundary=x"), b"--x\r\nbroken".to_vec()).await,
            400
        );
        assert_eq!(raw(Some("application/x-www-form-urlencoded"), vec![b'a'; 1 << 20]).await, 413);
        assert_eq!(
            raw(Some("application/x-www-form-urlencoded"), b"%ff%fe=%zz&&&=&%".to_vec()).await,
            400
        );
        assert_eq!(
            raw(Some("application/x-www-form-urlencoded"), "a=b&".repeat(10_000).into_bytes())
                .await,
            400
        );
        let mut big =
            b"--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n".to_vec();
        big.resize(1 << 20, b'a');
        assert_eq!(raw(Some("multipart/form-data; boundary=x"), big).await, 413);
        site.wait(DAY + HOUR);
        browser.submit(&form).await.expect(400).says("form");
        assert_eq!(site.sign_ons(&slug).await, 0);
        assert!(site.mails().await.is_empty());
    });
}

#[test]
fn mangled_expired_and_used_links_say_what_to_do() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut browser = site.browser();
        site.sign(&mut browser, &slug, &Typed::person("Ana Orilla", "ana@example.org")).await;
        let link = site.mail_to("ana@example.org").await.link("/confirm/");
        let token = link
            .rsplit('/')
            .next()
            .and_then(|rest| rest.split('?').next())
            .expect("a token")
            .to_owned();
        let swap: String = token
            .chars()
            .map(|c| {
                if c.is_ascii_lowercase() { c.to_ascii_uppercase() } else { c.to_ascii_lowercase() }
            })
            .collect();
        let mangled = [
            token[..20].to_owned(),
            format!("{token}{token}"),
            swap,
            token.replace(['-', '_'], "+"),
            "%00".to_owned(),
            "%ff%fe".to_owned(),
            "..%2f..".to_owned(),
            "x".repeat(300),
        ];
        for bad in mangled.iter().filter(|bad| **bad != token) {
            for path in ["confirm", "signon", "desk/enter"] {
                let page = browser.get(&format!("/{path}/{bad}")).await;
                assert!(
                    [200, 400, 404].contains(&page.status.as_u16()),
                    "{path}/{bad}: {}",
                    page.status
                );
                page.says_not("Ana");
            }
        }
        // What mail programs glue to a link does not break it.
        for tail in [".", ",", ")", ").", "%3E"] {
            let page = browser.get(&format!("/confirm/{token}{tail}")).await.expect(200);
            page.says("Ana Orilla");
        }
        let form = browser.get(&link).await.form("token", "");
        browser.submit(&form).await.expect(200);
        browser.get(&link).await.expect(200).says("confirmed already");
        browser.submit(&form).await.expect(200).says("confirmed already");
        site.mails().await;
    });
}

#[test]
fn odd_addresses_and_headers_stop_nobody() {
    on_each_database(&async |site| {
        let slug = site.open(&water_with("")).await;
        let mut browser = site.browser();
        for path in [
            "/s/there-is-none",
            "/s/..%2f..%2fetc",
            "/s/%00",
            "/s/WATER",
            "/s/-x-",
            "/s/x/y/z",
            "/s//sign",
            "/S/water",
            "/.env",
            "/wp-login.php",
            "/log/text/x",
            "/assets/..%2fkeys",
            "/assets/%2e%2e/keys",
        ] {
            browser.get(path).await.expect(404).says_not("water");
        }
        for path in [
            format!("/s/{slug}/sent?f=%ff&f=x"),
            format!("/s/{slug}?lang=xx&lang=%00&&="),
            format!("/s/{slug}/sign?lang=../../etc"),
        ] {
            let status = browser.get(&path).await.status.as_u16();
            assert!([200, 400].contains(&status), "{path}: {status}");
        }
        for language in [
            "",
            "*",
            ";;;;q=,",
            "ar;q=nan",
            "xx-YY;q=1.0, en;q=0.0001",
            "en;q=-1",
            &"a,".repeat(5_000),
            "é",
            "en-US-x-\u{7f}",
        ] {
            let request = browser.start(Method::GET, &format!("/s/{slug}/sign"));
            let Ok(request) = request
                .header(
                    "accept-language",
                    axum::http::HeaderValue::from_bytes(language.as_bytes())
                        .unwrap_or(axum::http::HeaderValue::from_static("?")),
                )
                .body(Body::empty())
            else {
                continue;
            };
            browser.send(request).await.expect(200);
        }
        for cookie in [
            "",
            "=",
            ";;;",
            "__Host-desk",
            "__Host-desk=",
            "__Host-desk=%%%",
            "__Host-desk=AAAA; __Host-desk=BBBB",
            "a=\"\\\"; b",
        ] {
            let request = browser
                .start(Method::GET, "/desk")
                .header("cookie", cookie)
                .body(Body::empty())
                .expect("a request");
            browser.send(request).await.expect(303);
        }
        for (name, value) in [
            ("if-none-match", "\"\",W/*,*x"),
            ("accept-encoding", "gzip;q=x;;,"),
            ("range", "bytes=0-1,-"),
            ("x-forwarded-for", "unknown, 1.2.3"),
            ("content-length", "0"),
            ("host", ""),
        ] {
            let request = browser
                .start(Method::GET, &format!("/s/{slug}"))
                .header(name, value)
                .body(Body::empty())
                .expect("a request");
            let status = browser.send(request).await.status.as_u16();
            assert!([200, 304].contains(&status), "{name}: {status}");
        }
    });
}
