//! What one address and one network get.

use crate::{
    people::Typed,
    queue::{ticked, ticks},
    site::{on_each_database, on_each_database_with, water},
};
use domain::{desk::Role, instant::MINUTE};

#[test]
fn at_most_five_mails() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let other =
            site.open(&water().replace("water-for-the-islands", "wind-for-the-islands")).await;
        for number in 1..=12 {
            site.sign(
                &mut site.browser(),
                &slug,
                &Typed::person(&format!("Person {number}"), "Bea@Example.org"),
            )
            .await;
            site.wait(MINUTE);
        }
        assert_eq!(site.mails_to("Bea@example.org").await.len(), 5);
        site.sign(&mut site.browser(), &slug, &Typed::person("Bea Costa", "bea@example.ORG")).await;
        assert_eq!(site.mails().await.len(), 5, "another spelling of the same address");
        site.sign(&mut site.browser(), &other, &Typed::person("Bea Costa", "bea@example.org"))
            .await;
        assert_eq!(site.mails().await.len(), 6, "another statement counts apart");
    });
}

#[test]
fn one_mailbox_is_one_however_its_domain_is_spelled() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mailbox = "ana@xn--rcif-bpa.example";
        for (n, spelling) in [
            "ana@r\u{e9}cif.example",
            "ana@xn--rcif-bpa.example",
            "Ana@R\u{c9}CIF.example",
            "ana@re\u{301}cif.example",
            "ana@\u{ff52}\u{e9}\u{ff43}\u{ff49}\u{ff46}.example",
            "ana@r\u{e9}cif\u{3002}example",
            "ana@XN--RCIF-BPA.EXAMPLE",
        ]
        .into_iter()
        .enumerate()
        {
            let mut browser = site.browser();
            let typed = Typed::person(&format!("Person {n}"), spelling);
            site.sign(&mut browser, &slug, &typed).await;
            site.wait(MINUTE);
        }
        let mails = site.mails().await;
        assert!(mails.iter().all(|mail| mail.to.to_lowercase() == mailbox), "one mailbox");
        assert_eq!(mails.len(), 5, "mails");
    });
}

#[test]
fn a_burst_from_one_network_waits_apart_and_is_not_refused() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut office = site.browser();
        for name in ["Iris Campos", "Leonor Duarte"] {
            let email = format!("{}@example.org", name.replace(' ', "."));
            site.sign(&mut office, &slug, &Typed::person(name, &email)).await.says("inbox");
            site.confirm(&mut office, &email).await.says(name);
        }
        let mut desk = site.desk(Role::Moderator).await;
        let queue = desk.get(&format!("/desk/s/{slug}/queue")).await.expect(200);
        queue.says("Iris Campos").says_not("Leonor Duarte").says("Set apart 1");
        let bulk = ticked(&queue).press("act", "accept_ticked");
        desk.submit(&bulk).await.expect(200);
        let names: Vec<_> = office.get(&format!("/s/{slug}")).await.list();
        assert_eq!(
            names,
            [(1, "Iris Campos".to_owned())],
            "what a rule set apart takes a person's own decision"
        );
        site.accept_apart(&mut desk, &slug, "Leonor Duarte").await;
        assert_eq!(office.get(&format!("/s/{slug}")).await.list().len(), 2);
        site.mails().await;
    });
}

#[test]
fn a_robot_sees_what_everybody_sees_and_waits_apart() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        let mut hasty = site.browser();
        let page = hasty.get(&format!("/s/{slug}/sign")).await;
        let form = Typed::person("Hasty Bot", "hasty@example.org")
            .fill(page.form("kind", "individual"))
            .without("step")
            .forge("step", "send");
        hasty.submit(&form).await.expect(200).says("inbox");
        let mut thorough = site.browser();
        let form = site
            .filled(&mut thorough, &slug, &Typed::person("Thorough Bot", "thorough@example.org"))
            .await;
        thorough.submit(&form.forge("fax", "123")).await.expect(200).says("inbox");
        for email in ["hasty@example.org", "thorough@example.org"] {
            site.confirm(&mut site.browser(), email).await;
        }
        let queue = desk.get(&format!("/desk/s/{slug}/queue?show=set-apart")).await.expect(200);
        queue.says("Hasty Bot").says("Thorough Bot");
        assert_eq!(ticks(&queue), 0, "neither is accepted unseen");
        site.mails().await;
    });
}

#[test]
fn codes_and_sign_in_links_are_limited_by_network() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut guesser = site.browser();
        let form = guesser
            .get(&format!("/s/{slug}/code"))
            .await
            .form("code", "")
            .set("email", "a@example.org")
            .set("code", "00000000");
        let mut answers = Vec::new();
        for _ in 0..31 {
            answers.push(guesser.submit(&form).await.status.as_u16());
        }
        assert_eq!((answers[29], answers[30]), (422, 429));
        let mut asker = site.browser();
        let form =
            asker.get("/desk/sign-in").await.form("email", "").set("email", "nobody@desk.example");
        for _ in 0..20 {
            asker.submit(&form).await.expect(200);
        }
        let refused = asker.submit(&form).await.expect(429);
        assert_eq!(refused.header("retry-after"), "30");
        site.browser().get(&format!("/s/{slug}")).await.expect(200);
    });
}

#[test]
fn behind_a_proxy_each_visitor_counts_alone() {
    on_each_database_with(&[("server.trusted_proxy", "1.0.0.0/8")], &async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Reader).await;
        // The proxy appends the address it saw; what stands before it was written by the visitor.
        for (name, forwarded) in [
            ("Iris Campos", "192.0.2.1"),
            ("Leonor Duarte", "203.0.113.5, 198.51.100.7"),
            // Some proxies add a line of their own.
            ("Otto Brandt", "203.0.113.77\n192.0.2.99"),
        ] {
            let email = format!("{}@example.org", name.replace(' ', "."));
            let mut proxy = site.browser();
            let form = site.filled(&mut proxy, &slug, &Typed::person(name, &email)).await;
            let mut head = vec![("sec-fetch-site", "same-origin")];
            head.extend(forwarded.lines().map(|line| ("x-forwarded-for", line)));
            proxy.post_from(&form, &head).await.expect(303);
            site.confirm(&mut site.browser(), &email).await;
        }
        let mut standing = Vec::new();
        for queue in ["", "?show=set-apart"] {
            let page = desk.get(&format!("/desk/s/{slug}/queue{queue}")).await.expect(200);
            standing.push(page.html().texts_of_class("a", "open"));
        }
        assert_eq!(
            standing,
            [vec!["Iris Campos", "Leonor Duarte"], vec!["Otto Brandt"]],
            "the third came from the network of the first within a minute"
        );
        site.mails().await;
    });
}

#[test]
fn what_one_network_sends_to_one_statement_is_not_held_against_it_at_another() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let other =
            site.open(&water().replace("water-for-the-islands", "wind-for-the-islands")).await;
        let mut office = site.browser();
        for slug in [&slug, &other] {
            site.sign(&mut office, slug, &Typed::person("Iris Campos", "iris@example.org")).await;
            site.confirm(&mut office, "iris@example.org").await;
        }
        let mut desk = site.desk(Role::Moderator).await;
        for slug in [&slug, &other] {
            let queue = desk.get(&format!("/desk/s/{slug}/queue")).await.expect(200);
            queue.says("Iris Campos").says_not("many sign-ons came from one network");
        }
        site.mails().await;
    });
}

#[test]
fn anybody_may_ask_whether_the_site_is_ready_and_few_of_them_cost_a_write() {
    on_each_database(&async |site| {
        let probe = async || {
            let kept = site.store().read("probe", |tx| store::meta::get(tx, "ready")).await;
            kept.unwrap_or_else(|error| panic!("{error}")).expect("a probe was written")
        };
        let mut asking = tokio::task::JoinSet::new();
        for _ in 0..50 {
            let mut browser = site.browser();
            asking.spawn(async move { browser.get("/readyz").await.expect(200).text() });
        }
        assert!(asking.join_all().await.iter().all(|answer| answer == "ready\n"));
        let first = probe().await;
        for _ in 0..10 {
            site.browser().get("/readyz").await.expect(200);
        }
        assert_eq!(probe().await, first, "all of them share one probe");
        site.wait(MINUTE);
        site.browser().get("/readyz").await.expect(200);
        assert_ne!(probe().await, first, "and a later one looks anew");
    });
}
