//! A statement on other websites and in search engines.

use crate::{
    browser::Page,
    people::Typed,
    site::{ORIGIN, Site, on_each_database, on_each_database_with, water},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use domain::desk::Role;
use sha2::{Digest, Sha256};

async fn save(site: &Site, slug: &str, embedders: &str, noindex: bool) -> Page {
    let mut desk = site.desk(Role::Convenor).await;
    let page = desk.get(&format!("/desk/s/{slug}/showing")).await.expect(200);
    let form = page.form("embedders", "").set("embedders", embedders);
    let form = if noindex { form.tick("noindex", "yes") } else { form.untick("noindex", "yes") };
    desk.submit(&form).await
}

/// The style in the page is the one whose hash the policy names; gives the rest of the policy.
fn policy(page: &Page) -> String {
    let source = page.source();
    let style = source.split_once("<style>").and_then(|(_, rest)| rest.split_once("</style>"));
    let hash = STANDARD.encode(Sha256::digest(style.expect("a style").0));
    let policy = page.header("content-security-policy");
    assert!(policy.contains(&format!("style-src 'sha256-{hash}';")), "{policy}");
    policy.split_once("frame-ancestors ").expect("who may frame it").1.to_owned()
}

#[test]
fn a_frame_shows_the_newest_names_in_the_language_and_colours_asked_for() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut reader = site.browser();
        let address = format!("/s/{slug}/embed");
        reader.get(&address).await.expect(200).says("No signatures yet");
        let mut desk = site.desk(Role::Moderator).await;
        for n in 1..=7 {
            let name = format!("Union {} of Wells", "I".repeat(n));
            let typed = Typed::organisation(&name, &format!("n{n}@example.org"));
            site.listed(&mut desk, &slug, &typed, &name).await;
        }
        let page = reader.get(&format!("{address}?lang=ar&scheme=dark")).await.expect(200);
        let html = page.html();
        assert_eq!(html.attribute("html", "lang"), Some("ar"));
        assert_eq!(html.attribute("html", "dir"), Some("rtl"));
        assert_eq!(html.attribute("html", "class"), Some("dark"));
        let page = reader.get(&format!("{address}?lang=ar&dir=ltr")).await.expect(200);
        assert_eq!(page.html().attribute("html", "dir"), Some("ltr"));
        assert!(page.bytes.len() < 15_000 && page.header("set-cookie").is_empty());
        // What nobody can understand is as if it were not there.
        for garbage in ["?lang=%00&dir=up&scheme=neon", "?lang=zz-!!&dir=&scheme=", "?x=1"] {
            let page = reader.get(&format!("{address}{garbage}")).await.expect(200);
            assert_eq!(page.html().attribute("html", "lang"), Some("en"), "{garbage}");
            assert_eq!(page.html().attribute("html", "class"), Some("auto"), "{garbage}");
        }
        let page = reader.get(&format!("{address}?lang=en")).await.expect(200);
        page.says("7 signatures, all confirmed by e-mail").says("Union IIIIIII of Wells");
        page.says("Union III of Wells").says_not("Union II of Wells");
        let sign = page.html().link(&format!("/s/{slug}/sign"));
        reader.get(&sign).await.expect(200);
        assert!(policy(&page).starts_with("'self';"));
        // The whole is one file, and asked for again it is not sent again.
        let request = reader.start(axum::http::Method::GET, &format!("{address}?lang=en"));
        let request = request.header("if-none-match", page.header("etag"));
        let again = reader.send(request.body(axum::body::Body::empty()).expect("a request")).await;
        assert!(policy_names(&again.expect(304)), "the policy comes with every answer");
    });
}

fn policy_names(page: &Page) -> bool {
    page.header("content-security-policy").contains("frame-ancestors 'self';")
}

#[test]
fn only_the_websites_that_the_team_names_may_frame_it_and_only_that_page() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        for wrong in ["news.example", "https://news.example/page", "https://*", "https://a; b"] {
            let refused = save(site, &slug, wrong, false).await.expect(422);
            assert_eq!(refused.problems().len(), 1, "{wrong}");
        }
        let saved =
            save(site, &slug, "https://News.example/\nhttp://paper.example:81", false).await;
        let typed = saved.expect(200).form("embedders", "");
        let kept = typed.value("embedders").expect("it").trim().to_owned();
        assert_eq!(kept, "http://paper.example:81\nhttps://news.example");
        let mut reader = site.browser();
        let frame = reader.get(&format!("/s/{slug}/embed")).await.expect(200);
        let named = "'self' http://paper.example:81 https://news.example; object-src 'none'";
        assert_eq!(policy(&frame), named);
        assert_eq!(frame.header("x-frame-options"), "");
        for other in ["", "/sign", "/check", "/list.csv", "/badge.svg"] {
            let page = reader.get(&format!("/s/{slug}{other}")).await.expect(200);
            assert!(page.header("content-security-policy").contains("frame-ancestors 'none'"));
            assert_eq!(page.header("x-frame-options"), "DENY", "{other}");
        }
        let none = save(site, &slug, "", false).await.expect(200);
        none.says("Saved");
        let frame = reader.get(&format!("/s/{slug}/embed")).await.expect(200);
        assert_eq!(policy(&frame), "'self'; object-src 'none'");
    });
}

#[test]
fn code_for_other_websites_leads_to_the_frame_and_the_badge() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Reader).await;
        let page = desk.get(&format!("/desk/s/{slug}/showing?lang=ar")).await.expect(200);
        let text = page.text();
        for part in ["/embed?lang=ar&amp;scheme=auto", "/badge.svg?lang=ar"] {
            assert!(text.contains(&format!("{ORIGIN}/s/{slug}{part}")), "{part} in {text}");
        }
        assert!(text.contains("loading=\"lazy\"") && !text.contains("<script"));
        let badge = site.browser().get(&format!("/s/{slug}/badge.svg?lang=ar")).await.expect(200);
        assert_eq!(badge.header("content-type"), "image/svg+xml");
        assert_eq!(badge.header("cross-origin-resource-policy"), "cross-origin");
        assert!(badge.source().contains("لا تواقيع بعد") && !badge.header("etag").is_empty());
        let (_, draft) = site.draft(&water().replace("water-for", "wind-for")).await;
        let page = desk.get(&format!("/desk/s/{draft}/showing")).await.expect(200);
        assert!(!page.text().contains("iframe"), "nobody else sees a draft");
        for part in ["embed", "badge.svg"] {
            site.browser().get(&format!("/s/{draft}/{part}")).await.expect(404);
            site.browser().get(&format!("/s/nobody/{part}")).await.expect(404);
        }
    });
}

#[test]
fn a_frame_says_that_signing_is_closed_and_offers_no_button() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Convenor).await;
        let form = desk.get(&format!("/desk/s/{slug}")).await.form("act", "close");
        desk.submit(&form.press("act", "close")).await.expect(200);
        for (lang, words) in
            [("en", "closed"), ("es", "cerr"), ("fr", "close"), ("ar", "أُغلق"), ("pt", "encerr")]
        {
            let page =
                site.browser().get(&format!("/s/{slug}/embed?lang={lang}")).await.expect(200);
            assert!(page.text().to_lowercase().contains(words), "{lang}: {}", page.text());
            assert!(!page.source().contains("/sign?"), "{lang}");
        }
    });
}

#[test]
fn search_engines_are_asked_to_leave_every_form_of_it_out() {
    on_each_database_with(&[], &async |site| {
        let slug = site.open(&water()).await;
        let forms = [
            "",
            "/ar",
            "/check",
            "/list.csv",
            "/list.json",
            "/statement.txt",
            "/updates.atom",
            "/sign",
            "/embed",
            "/badge.svg",
        ];
        let mut reader = site.browser();
        let mut asked = async || {
            let mut asked = Vec::new();
            for form in forms {
                let page = reader.get(&format!("/s/{slug}{form}")).await.expect(200);
                if page.header("x-robots-tag").starts_with("noindex") {
                    asked.push(form);
                }
            }
            asked
        };
        // A form is nobody's business in any case.
        assert_eq!(asked().await, ["/sign"]);
        save(site, &slug, "", true).await.expect(200);
        assert_eq!(asked().await, forms);
        let page = site.browser().get(&format!("/s/{slug}")).await.expect(200);
        assert!(page.source().contains("<meta name=\"robots\" content=\"noindex, nofollow"));
        save(site, &slug, "", false).await.expect(200);
        assert_eq!(asked().await, ["/sign"], "and it can be taken back");
    });
}
