//! Nobody learns from the site who has signed, nor who works at the desk.

use crate::{
    browser::{Browser, Page},
    people::Typed,
    site::{Site, on_each_database, water},
};
use domain::desk::Role;
use domain::instant::MINUTE;

/// Everything of an answer that a stranger could compare: status, headers, text and length, without
/// the random parts.
fn visible(page: &Page) -> (u16, Vec<(String, String)>, String, usize) {
    let mask = |text: &str| -> String {
        // Form tokens, handles and ids are random: 20 letters and more of base64url.
        text.split_inclusive(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'))
            .map(|word| if word.len() > 20 { "…" } else { word })
            .collect()
    };
    let mut headers: Vec<(String, String)> = page
        .headers
        .iter()
        .map(|(name, value)| (name.to_string(), mask(value.to_str().expect("a readable header"))))
        .collect();
    headers.sort();
    (page.status.as_u16(), headers, mask(&page.text()), page.bytes.len())
}

/// Sends the form for `typed` and looks at the answer and at the page it leads to.
async fn seen(
    site: &Site,
    browser: &mut Browser,
    slug: &str,
    typed: &Typed,
) -> Vec<(u16, Vec<(String, String)>, String, usize)> {
    let form = site.filled(browser, slug, typed).await;
    let answer = browser.post(&form).await.expect(303);
    assert!(browser.cookies().is_empty(), "signing needs no cookie");
    let inbox = browser.get(answer.header("location")).await.expect(200);
    let again = browser.post(&form).await.expect(303);
    vec![visible(&answer), visible(&inbox), visible(&again)]
}

#[test]
fn nobody_learns_whether_an_address_has_signed() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let person = |email: &str| Typed::person("Karim Sayeed", email);
        site.sign(&mut site.browser(), &slug, &person("pending@example.org")).await;
        site.signed(&slug, &person("confirmed@example.org")).await;
        for _ in 0..6 {
            site.sign(&mut site.browser(), &slug, &person("overfull@example.org")).await;
        }
        let mut desk = site.desk(Role::Moderator).await;
        site.listed(&mut desk, &slug, &person("accepted@example.org"), "Karim Sayeed").await;
        let mut stranger = site.browser();
        let stranger_sees = seen(site, &mut stranger, &slug, &person("new@example.org")).await;
        for email in [
            "pending@example.org",
            "confirmed@example.org",
            "overfull@example.org",
            "accepted@example.org",
        ] {
            let mut other = site.browser();
            assert_eq!(
                seen(site, &mut other, &slug, &person(email)).await,
                stranger_sees,
                "{email}"
            );
        }
        site.mails().await;
    });
}

#[test]
fn a_wrong_code_says_the_same_of_every_address() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        site.sign(
            &mut site.browser(),
            &slug,
            &Typed::person("Karim Sayeed", "pending@example.org"),
        )
        .await;
        site.signed(&slug, &Typed::person("Karim Sayeed", "confirmed@example.org")).await;
        let mut answers = Vec::new();
        for email in ["pending@example.org", "confirmed@example.org", "unknown@example.org"] {
            let mut stranger = site.browser();
            let form = stranger.get(&format!("/s/{slug}/code")).await.form("code", "");
            answers.push(visible(
                &stranger
                    .submit(&form.set("email", email).set("code", "00000000"))
                    .await
                    .expect(422),
            ));
        }
        answers.dedup();
        assert_eq!(answers.len(), 1, "{answers:#?}");
        site.mails().await;
    });
}

#[test]
fn nobody_learns_who_works_at_the_desk() {
    on_each_database(&async |site| {
        site.desk(Role::Convenor).await;
        let mut answers = Vec::new();
        for email in ["a.convenor@desk.example", "x.stranger@desk.example"] {
            let mut browser = site.browser();
            let form = browser.get("/desk/sign-in").await.expect(200).form("email", "");
            answers.push(visible(&browser.submit(&form.set("email", email)).await.expect(200)));
        }
        assert_eq!(answers[0], answers[1]);
        assert_eq!(site.mails_to("a.convenor@desk.example").await.len(), 1);
        assert!(site.mails_to("x.stranger@desk.example").await.is_empty());
    });
}

#[test]
fn a_link_into_the_desk_works_once_and_for_half_an_hour() {
    on_each_database(&async |site| {
        site.desk(Role::Moderator).await;
        let mut moderator = site.browser();
        let ask = moderator
            .get("/desk/sign-in")
            .await
            .form("email", "")
            .set("email", "a.moderator@desk.example");
        moderator.submit(&ask).await.expect(200);
        let link = site.mail_to("a.moderator@desk.example").await.link("/desk/enter/");
        for _ in 0..5 {
            moderator.get(&link).await.expect(200);
        }
        let form = moderator.get(&link).await.form("token", "");
        let desk = moderator.submit(&form).await.expect(200);
        assert_eq!(desk.address, "/desk");
        assert!(moderator.cookies().contains_key("__Host-desk"));

        let mut thief = site.browser();
        let form = thief.get(&link).await.expect(200).form("token", "");
        thief.submit(&form).await;
        thief.get("/desk").await.expect(303);

        // A minute too late.
        let mut late = site.browser();
        let ask = late
            .get("/desk/sign-in")
            .await
            .form("email", "")
            .set("email", "a.moderator@desk.example");
        late.submit(&ask).await.expect(200);
        let link = site.mail_to("a.moderator@desk.example").await.link("/desk/enter/");
        site.wait(31 * MINUTE);
        let form = late.get(&link).await.form("token", "");
        late.submit(&form).await;
        late.get("/desk").await.expect(303);
    });
}

#[test]
fn leaving_the_desk_ends_the_session_on_the_server() {
    on_each_database(&async |site| {
        let mut moderator = site.desk(Role::Moderator).await;
        let stolen = moderator.clone();
        let home = moderator.get("/desk").await.expect(200);
        let leave = home
            .html()
            .forms()
            .into_iter()
            .find(|form| form.action.starts_with("/desk/sign-out"))
            .expect("a way out");
        let left = moderator.submit(&leave).await.expect(200);
        assert!(left.header("clear-site-data").contains("cookies"));
        moderator.get("/desk").await.expect(303);
        stolen.clone().get("/desk").await.expect(303);

        // Idle for half an hour ends it too.
        let mut idle = site.desk(Role::Moderator).await;
        idle.get("/desk").await.expect(200);
        site.wait(31 * MINUTE);
        idle.get("/desk").await.expect(303);
    });
}
