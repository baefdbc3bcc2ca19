//! Whose mail goes first, and what waits for the next hour.

use crate::{
    browser::Browser,
    form::Form,
    people::Typed,
    site::{Site, on_each_database, on_each_database_with, water},
};
use domain::{desk::Role, instant::MINUTE};
use store::mail::Kind;

const NO_LIMITS: [(&str, &str); 2] =
    [("limits.sign_ons_per_prefix_burst", "0"), ("limits.sign_ons_per_prefix_sustained", "0")];

/// The mails that wait, in the order in which they would be sent: kind and receiver.
async fn waiting(site: &Site) -> Vec<(Kind, String)> {
    site.settle().await;
    let due = site.store().read("due", |tx| store::mail::due(tx, 100)).await;
    let due = due.unwrap_or_else(|error| panic!("{error}"));
    due.jobs.iter().map(|job| (job.kind, job.to.expose().to_owned())).collect()
}

async fn receivers(site: &Site) -> Vec<String> {
    waiting(site).await.into_iter().map(|(_, to)| to).collect()
}

/// So many forms filled in, to be sent from the network of `browser`.
async fn filled(
    site: &Site,
    browser: &mut Browser,
    slug: &str,
    name: &str,
    count: usize,
) -> Vec<Form> {
    let mut forms = Vec::new();
    for n in 1..=count {
        let typed = Typed::person(&format!("{name} {n}"), &format!("{name}{n}@example.org"));
        forms.push(site.filled(browser, slug, &typed).await);
    }
    forms
}

async fn send(browser: &mut Browser, forms: &[Form]) {
    for form in forms {
        browser.submit(form).await.expect(200).says("inbox");
    }
}

#[test]
fn what_one_network_asks_for_does_not_make_its_neighbours_wait() {
    on_each_database_with(&NO_LIMITS, &async |site| {
        let slug = site.open(&water()).await;
        site.desk(Role::Moderator).await;
        let (mut flood, mut signer) = (site.browser(), site.browser());
        let forms = filled(site, &mut flood, &slug, "flood", 12).await;
        let honest = filled(site, &mut signer, &slug, "signer", 2).await;
        let mut moderator = site.browser();
        let ask = moderator.get("/desk/sign-in").await.form("email", "");
        site.mails().await;

        send(&mut flood, &forms).await;
        send(&mut signer, &honest).await;
        moderator.submit(&ask.set("email", "a.moderator@desk.example")).await.expect(200);
        assert_eq!(
            receivers(site).await[..5],
            [
                "a.moderator@desk.example",
                "flood1@example.org",
                "signer1@example.org",
                "flood2@example.org",
                "signer2@example.org",
            ]
        );
        site.wait(MINUTE);
        let late = filled(site, &mut signer, &slug, "late", 1).await;
        send(&mut signer, &late).await;
        let place = receivers(site).await.iter().position(|to| to == "late1@example.org");
        assert!(place.is_some_and(|place| place < 12), "{place:?} of 15");
        site.mails().await;
    });
}

#[test]
fn mails_about_what_is_set_apart_wait_behind_all_others() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let (mut office, mut signer) = (site.browser(), site.browser());
        let forms = filled(site, &mut office, &slug, "office", 3).await;
        let honest = filled(site, &mut signer, &slug, "signer", 1).await;
        send(&mut office, &forms).await;
        send(&mut signer, &honest).await;
        let wanted = [
            "office1@example.org",
            "signer1@example.org",
            "office2@example.org",
            "office3@example.org",
        ];
        assert_eq!(receivers(site).await, wanted);
        site.mails().await;
        site.confirm(&mut signer, "office2@example.org").await;
        site.confirm(&mut signer, "signer1@example.org").await;
        site.mails().await;
    });
}

#[test]
fn signing_again_asks_for_a_mail_in_the_lane_of_forms() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let typed = Typed::person("Iris Campos", "iris@example.org");
        site.signed(&slug, &typed).await;
        site.mails().await;
        site.wait(10 * MINUTE);
        let mut other = site.browser();
        site.sign(&mut other, &slug, &Typed::person("Leonor Duarte", "leonor@example.org")).await;
        site.sign(&mut site.browser(), &slug, &typed).await;
        assert_eq!(
            waiting(site).await,
            [
                (Kind::Confirm, "leonor@example.org".to_owned()),
                (Kind::AlreadySigned, "iris@example.org".to_owned()),
            ]
        );
        site.mails().await;
    });
}

#[test]
fn the_desk_says_that_mails_wait_for_the_next_hour() {
    let settings = [&NO_LIMITS[..], &[("limits.mails_per_hour_to_domain", "2")]].concat();
    on_each_database_with(&settings, &async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        let mut browser = site.browser();
        let forms = filled(site, &mut browser, &slug, "many", 5).await;
        send(&mut browser, &forms).await;
        desk.get("/desk").await.expect(200).says_not("the next hour");
        site.settle().await;
        let budget = site.state.limits.mail_budget;
        let claim = site
            .store()
            .at(site.now())
            .write("claim", move |tx| store::mail::claim(tx, MINUTE, 10, budget));
        let claimed = claim.await.unwrap_or_else(|error| panic!("{error}"));
        assert_eq!((claimed.jobs.len(), claimed.held), (2, 3));
        desk.get("/desk").await.expect(200).says("3 of them wait for the next hour");
        site.may_leave_mails();
    });
}

#[test]
fn where_all_share_one_address_nobody_is_kept_out() {
    on_each_database_with(&[("server.clients", "shared")], &async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        let mut visitor = site.browser();
        let ask = visitor.get("/desk/sign-in").await.form("email", "");
        let ask = ask.set("email", "nobody@desk.example");
        for _ in 0..60 {
            visitor.submit(&ask).await.expect(200);
        }
        let code = visitor.get(&format!("/s/{slug}/code")).await.form("code", "");
        let code = code.set("email", "a@example.org").set("code", "00000000");
        for _ in 0..60 {
            visitor.submit(&code).await.expect(422);
        }
        let forms = filled(site, &mut visitor, &slug, "onion", 12).await;
        send(&mut visitor, &forms).await;
        for n in 1..=12 {
            site.confirm(&mut visitor, &format!("onion{n}@example.org")).await;
        }
        let queue = desk.get(&format!("/desk/s/{slug}/queue")).await.expect(200);
        queue.says("onion 12").says("Set apart 0");
        site.mails().await;
    });
}

#[test]
fn an_office_on_the_list_is_not_limited() {
    on_each_database_with(&[("limits.unlimited_networks", "1.0.0.0/8")], &async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        let mut office = site.browser();
        let forms = filled(site, &mut office, &slug, "office", 8).await;
        send(&mut office, &forms).await;
        for n in 1..=8 {
            site.confirm(&mut office, &format!("office{n}@example.org")).await;
        }
        let queue = desk.get(&format!("/desk/s/{slug}/queue")).await.expect(200);
        queue.says("office 8").says("Set apart 0");
        site.mails().await;
    });
}

#[test]
fn limits_are_as_wide_as_they_are_set() {
    let settings = [
        ("limits.codes_per_prefix", "2/600"),
        ("limits.sign_ins_per_prefix", "1/600"),
        ("limits.fastest_form_s", "60"),
    ];
    on_each_database_with(&settings, &async |site| {
        let slug = site.open(&water()).await;
        let mut visitor = site.browser();
        let ask = visitor.get("/desk/sign-in").await.form("email", "");
        let ask = ask.set("email", "nobody@desk.example");
        visitor.submit(&ask).await.expect(200);
        visitor.submit(&ask).await.expect(429);
        let code = visitor.get(&format!("/s/{slug}/code")).await.form("code", "");
        let code = code.set("email", "a@example.org").set("code", "00000000");
        visitor.submit(&code).await.expect(422);
        visitor.submit(&code).await.expect(422);
        visitor.submit(&code).await.expect(429);
        let mut desk = site.desk(Role::Moderator).await;
        site.signed(&slug, &Typed::person("Hasty Reader", "hasty@example.org")).await;
        desk.get(&format!("/desk/s/{slug}/queue")).await.expect(200).says("Set apart 1");
        site.mails().await;
    });
}

#[test]
fn the_desk_is_told_of_many_confirmations_once() {
    let settings = [&NO_LIMITS[..], &[("limits.confirmations_per_hour_told", "3")]].concat();
    on_each_database_with(&settings, &async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        let mut browser = site.browser();
        let forms = filled(site, &mut browser, &slug, "many", 5).await;
        send(&mut browser, &forms).await;
        let history = format!("/desk/s/{slug}/history");
        for n in 1..=5 {
            let page = desk.get(&history).await.expect(200).text();
            assert_eq!(page.matches("Many confirmations").count(), if n > 3 { 2 } else { 0 });
            site.confirm(&mut browser, &format!("many{n}@example.org")).await;
        }
        desk.get(&history).await.expect(200).says("example.org");
        let mails = site.mails().await;
        let told: Vec<_> =
            mails.iter().filter(|mail| mail.subject.contains("Many confirmations")).collect();
        assert_eq!(told.len(), 2, "one of the domain and one of the network, each once");
        for (mail, words) in told.iter().zip(["from addresses at example.org", "from one network"])
        {
            mail.says(words).says(&format!("/desk/s/{slug}/queue"));
        }
    });
}
