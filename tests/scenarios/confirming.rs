//! The mailbox answers: by link or by code, once, and never by itself.

use crate::{
    browser::{Browser, Page},
    form::Form,
    people::Typed,
    site::{Site, on_each_database, water, water_with},
};
use axum::{body::Body, http::Method};
use domain::{desk::Role, instant::HOUR};

const LINA: &str = "lina@example.org";

/// How many wait in the queue.
async fn waiting(site: &Site, slug: &str) -> usize {
    let mut desk = site.desk(Role::Reader).await;
    let queue = desk.get(&format!("/desk/s/{slug}/queue")).await.expect(200);
    queue.html().texts_of_link(&format!("/desk/s/{slug}/signon/")).len()
}

#[test]
fn a_scanner_opens_every_link_and_nothing_happens() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut lina = site.browser();
        site.sign(&mut lina, &slug, &Typed::person("Lina Haddar", LINA)).await;
        let mail = site.mail_to(LINA).await;
        let address = mail.link("/confirm/");
        let bare = address.split('?').next().expect("an address").to_owned();

        let mut scanner = site.browser();
        for opened in mail.links() {
            for _ in 0..50 {
                scanner.get(&opened).await.expect(200);
            }
        }
        for opened in [
            bare.clone(),
            format!("{bare}."),
            format!("{bare})"),
            format!("{address}&utm_source=scan"),
            format!("{bare}/"),
            format!("{bare}%3E"),
        ] {
            scanner.get(&opened).await;
        }
        for method in [Method::HEAD, Method::OPTIONS, Method::PUT, Method::DELETE] {
            let request = scanner.start(method, &bare).body(Body::empty()).expect("a request");
            scanner.send(request).await;
        }
        // A scanner that presses buttons without the form's own token confirms nothing either.
        let form = scanner.get(&address).await.form("token", "");
        scanner.post_from(&form.without("token"), &[]).await.expect(400);
        assert_eq!(waiting(site, &slug).await, 0);

        site.confirm(&mut lina, LINA).await.says("Lina Haddar");
        assert_eq!(waiting(site, &slug).await, 1, "and the link still works");
        site.mails().await;
    });
}

/// Presses the button of a confirmation page many times at once.
async fn press_at_once(browser: &Browser, form: &Form, times: usize) -> Vec<Page> {
    let mut pressing = tokio::task::JoinSet::new();
    for _ in 0..times {
        let (mut browser, form) = (browser.clone(), form.clone());
        pressing.spawn(async move { browser.post(&form).await });
    }
    pressing.join_all().await
}

#[test]
fn an_old_link_tells_how_things_stand_now() {
    on_each_database(&async |site| {
        let slug = site.open(&water_with("launch = \"2026-11-10 09:00\"")).await;
        let mut desk = site.desk(Role::Moderator).await;
        let cases = [
            ("Lina Haddar", "public", "accept", "It is on the public list."),
            ("Quirina Callada", "counted", "accept", "You are counted. Your name is not shown."),
            (
                "Amaro Tarde",
                "at_launch",
                "accept",
                "Your name appears with the launch on 10 November 2026",
            ),
            ("Fadwa Dune", "public", "decline", "It has not been accepted."),
            ("Enzo Quay", "public", "ask", "Until then it is not on the list."),
            ("Dilek Reef", "public", "", "Until then it is not on the list."),
        ];
        for (name, display, act, expected) in cases {
            let email = format!("{}@example.org", name.replace(' ', "."));
            let mut browser = site.browser();
            let typed = Typed::person(name, &email).with("display", display);
            let inbox = site.sign(&mut browser, &slug, &typed).await;
            let mail = site.mail_to(&email).await;
            let page = browser.get(&mail.link("/confirm/")).await.expect(200);
            browser
                .submit(&page.form("token", ""))
                .await
                .expect(200)
                .says("Until then it is not on the list.");
            if !act.is_empty() {
                let mut form = site.queued(&mut desk, &slug, name).await;
                if act == "decline" {
                    form = form.set("reason", "unclear");
                } else if act == "ask" {
                    form = form.set("question", "Who are you?");
                }
                desk.submit(&form.press("act", act)).await.expect(200);
            }
            let again = [
                browser.get(&mail.link("/confirm/")).await.expect(200),
                browser.submit(&page.form("token", "")).await.expect(200),
                browser.submit(&inbox.form("code", "").set("code", &mail.code())).await.expect(200),
            ];
            for page in again {
                page.says("confirmed already").says(expected).says_not("form below");
                assert_eq!(
                    page.text().contains("Until then it is not on the list"),
                    expected.starts_with("Until"),
                    "{}",
                    page.text()
                );
            }
        }
        site.mails().await;
    });
}

#[test]
fn a_thousand_parallel_confirmations_are_one() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut lina = site.browser();
        site.sign(&mut lina, &slug, &Typed::person("Lina Haddar", LINA)).await;
        let form = lina.get(&site.mail_to(LINA).await.link("/confirm/")).await.form("token", "");
        let answers = press_at_once(&lina, &form, 1_000).await;
        assert!(answers.iter().all(|page| page.status.as_u16() == 200));
        let first: Vec<&Page> =
            answers.iter().filter(|page| page.source().contains("/signon/")).collect();
        assert_eq!(first.len(), 1, "one answer shows the way to the own page");
        answers
            .iter()
            .filter(|page| page.address != first[0].address || !page.source().contains("/signon/"))
            .for_each(|page| {
                page.says("confirmed already");
            });
        assert_eq!(site.mails_to(LINA).await.len(), 2, "confirm and confirmed");
        assert_eq!(waiting(site, &slug).await, 1);
        lina.get(&site.mail_to(LINA).await.link("/signon/")).await.expect(200).says("Lina Haddar");
    });
}

#[test]
fn yusuf_types_the_code_instead_of_following_a_link() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut yusuf = site.browser();
        let inbox =
            site.sign(&mut yusuf, &slug, &Typed::person("Yusuf Benali", "yusuf@example.org")).await;
        let code = site.mail_to("yusuf@example.org").await.code();
        let typed = format!(" {}-{} ", code[..4].to_lowercase(), &code[4..]);
        yusuf
            .submit(&inbox.form("code", "").set("code", &typed))
            .await
            .expect(200)
            .says("Yusuf Benali");
        assert_eq!(waiting(site, &slug).await, 1);
        // In another browser, where only the address is known, the code is as harmless the second
        // time.
        let mut phone = site.browser();
        let page = phone.get(&format!("/s/{slug}/code")).await.expect(200);
        let form = page.form("code", "").set("email", "yusuf@example.org").set("code", &code);
        phone.submit(&form).await.expect(200).says("confirmed already").says_not("/signon/");
        assert_eq!(site.mails_to("yusuf@example.org").await.len(), 2);
    });
}

#[test]
fn a_guesser_gets_ten_tries_and_the_link_still_works() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut lina = site.browser();
        let inbox = site.sign(&mut lina, &slug, &Typed::person("Lina Haddar", LINA)).await;
        let code = site.mail_to(LINA).await.code();
        let wrong = if code == "AAAAAAAA" { "BBBBBBBB" } else { "AAAAAAAA" };
        let mut guesser = site.browser();
        let form =
            guesser.get(&format!("/s/{slug}/code")).await.form("code", "").set("email", LINA);
        for _ in 0..10 {
            guesser.submit(&form.clone().set("code", wrong)).await.expect(422);
        }
        lina.submit(&inbox.form("code", "").set("code", &code)).await.expect(422);
        assert_eq!(waiting(site, &slug).await, 0);
        site.confirm(&mut lina, LINA).await.says("Lina Haddar");
        assert_eq!(waiting(site, &slug).await, 1);
        site.mails().await;
    });
}

#[test]
fn link_and_code_are_good_for_three_days() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut lina = site.browser();
        let inbox = site.sign(&mut lina, &slug, &Typed::person("Lina Haddar", LINA)).await;
        let mail = site.mail_to(LINA).await;
        mail.says("work for 3 days");
        let form = lina.get(&mail.link("/confirm/")).await.form("token", "");
        site.wait(71 * HOUR);
        lina.get(&mail.link("/confirm/")).await.expect(200).form("token", "");
        site.wait(2 * HOUR);
        let page = lina.get(&mail.link("/confirm/")).await.expect(200);
        assert!(page.html().forms().is_empty(), "no button: {}", page.text());
        assert!(
            lina.submit(&form).await.status.is_client_error(),
            "the page that lay open does not help"
        );
        let code_page = lina
            .get(&format!("/s/{slug}/code"))
            .await
            .form("code", "")
            .set("email", LINA)
            .set("code", &mail.code());
        lina.submit(&code_page).await.expect(422);
        lina.submit(&inbox.form("code", "").set("code", &mail.code())).await.expect(400);
        assert_eq!(waiting(site, &slug).await, 0);
    });
}

#[test]
fn one_confirmation_settles_the_same_entry_sent_twice() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut lina = site.browser();
        let typed = Typed::person("Lina Haddar", LINA);
        site.sign(&mut lina, &slug, &typed).await;
        let first = site.mail_to(LINA).await.link("/confirm/");
        site.sign(&mut site.browser(), &slug, &typed).await;
        assert_ne!(site.mail_to(LINA).await.link("/confirm/"), first, "each form has its own link");
        site.confirm(&mut lina, LINA).await;
        assert_eq!(waiting(site, &slug).await, 1);
        assert!(
            lina.get(&first).await.html().forms().is_empty(),
            "the other link has nothing left to confirm"
        );
        site.mails().await;
    });
}
