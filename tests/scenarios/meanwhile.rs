//! Several people act at the same time, or one acts on what has changed meanwhile.

use crate::{
    browser::Page,
    people::{Typed, queued_id},
    site::{on_each_database, water},
};
use domain::{desk::Role, instant::HOUR};

#[test]
fn fifty_people_sign_at_once() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut signing = tokio::task::JoinSet::new();
        for number in 0..50 {
            let mut browser = site.browser();
            let typed =
                Typed::person(&format!("Person {number}"), &format!("p{number}@example.org"));
            let form = site.filled(&mut browser, &slug, &typed).await;
            signing.spawn(async move { browser.post(&form).await.status.as_u16() });
        }
        assert!(signing.join_all().await.into_iter().all(|status| status == 303));
        assert_eq!(site.sign_ons(&slug).await, 50);
        let mails = site.mails().await;
        assert_eq!(mails.len(), 50);
        let mut confirming = tokio::task::JoinSet::new();
        for mail in mails {
            let mut browser = site.browser();
            let form = browser.get(&mail.link("/confirm/")).await.expect(200).form("token", "");
            confirming
                .spawn(async move { browser.post(&form).await.source().contains("/signon/") });
        }
        assert!(
            confirming.join_all().await.into_iter().all(|first| first),
            "each one's own confirmation"
        );
        let mut desk = site.desk(Role::Moderator).await;
        let queue = desk.get(&format!("/desk/s/{slug}/queue")).await.expect(200);
        assert_eq!(queue.html().texts_of_link(&format!("/desk/s/{slug}/signon/")).len(), 50);
        site.mails().await;
    });
}

#[test]
fn a_signer_leaves_while_the_moderator_reads() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let own = site.signed(&slug, &Typed::person("Ana Orilla", "ana@example.org")).await;
        let mut desk = site.desk(Role::Moderator).await;
        let accept = site.queued(&mut desk, &slug, "Ana Orilla").await.press("act", "accept");
        let mut ana = site.browser();
        let leave = ana.get(&own).await.form("act", "withdraw").set("confirm", "yes");
        ana.submit(&leave).await.expect(200);
        desk.submit(&accept).await.expect(410);
        assert!(ana.get(&format!("/s/{slug}")).await.list().is_empty());
        let subjects: Vec<String> =
            site.mails_to("ana@example.org").await.into_iter().map(|mail| mail.subject).collect();
        assert!(!subjects.iter().any(|subject| subject.contains("accepted")), "{subjects:?}");
    });
}

#[test]
fn who_has_left_may_sign_again() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        let typed = Typed::person("Ana Orilla", "ana@example.org");
        let own = site.listed(&mut desk, &slug, &typed, "Ana Orilla").await;
        let mut ana = site.browser();
        let leave = ana.get(&own).await.form("act", "withdraw").set("confirm", "yes");
        ana.submit(&leave).await.expect(200);
        site.listed(&mut desk, &slug, &typed, "Ana Orilla").await;
        assert_eq!(ana.get(&format!("/s/{slug}")).await.list().len(), 1);
    });
}

#[test]
fn two_convenors_edit_one_draft_and_nothing_is_lost_silently() {
    on_each_database(&async |site| {
        let (_, slug) = site.draft(&water()).await;
        let (mut first, mut second) =
            (site.desk(Role::Convenor).await, site.desk(Role::Convenor).await);
        let address = format!("/desk/s/{slug}/text");
        let theirs =
            first.get(&address).await.form("act", "save").set("title", "Keep all springs public");
        let ours =
            second.get(&address).await.form("act", "save").set("title", "Keep some springs public");
        let title = |page: &Page| page.form("act", "save").value("title").map(str::to_owned);
        let saved = first.submit(&theirs).await.expect(200);
        assert_eq!(
            title(&saved).as_deref(),
            Some("Keep all springs public"),
            "what was saved is shown at once"
        );
        // Even when every cache has forgotten: the second form was made from an older draft.
        site.state.tick();
        let refused = second.submit(&ours).await.expect(422);
        assert_eq!(
            title(&refused).as_deref(),
            Some("Keep some springs public"),
            "what was typed stays"
        );
        assert_eq!(title(&first.get(&address).await).as_deref(), Some("Keep all springs public"));
    });
}

#[test]
fn what_was_typed_outlives_the_session() {
    on_each_database(&async |site| {
        let (_, slug) = site.draft(&water()).await;
        let mut convenor = site.desk(Role::Convenor).await;
        let address = format!("/desk/s/{slug}/text");
        let text = convenor.get(&address).await.expect(200).form("act", "save");
        let body = "A first paragraph.\n\n\"Quoted\" & <b>marked</b>.";
        let typed = text.set("title", "Typed for an hour").set("body", body);
        site.wait(HOUR);
        convenor.get(&address).await.expect(303);
        let kept = convenor.post(&typed).await.expect(403);
        kept.says("What you typed is still here")
            .says("Typed for an hour")
            .says("A first paragraph.");

        // Continued too early: still nothing is lost.
        let kept = convenor.post(&kept.form("title", "Typed for an hour")).await.expect(403);
        site.sign_in(&mut convenor, Role::Convenor).await;
        let again = convenor.post(&kept.form("title", "Typed for an hour")).await.expect(400);
        again.says("You can send it again now.");
        convenor.submit(&again.form("title", "Typed for an hour")).await.expect(200).says("Saved.");
        let saved = convenor.get(&address).await.form("act", "save");
        assert_eq!(saved.value("title"), Some("Typed for an hour"));
        assert_eq!(saved.value("body"), Some(body));
    });
}

#[test]
fn one_more_row_loses_nothing() {
    on_each_database(&async |site| {
        let mut convenor = site.desk(Role::Convenor).await;
        let form = convenor.get("/desk/new").await.expect(200).form("title", "");
        let form = form.set("title", "Ferries").set("body", "The ferry is our road.");
        let form = form.set("demand", "Run it.").set("demand_to", "Harbour Board");
        let more = convenor.submit(&form.press("more", "demands")).await.expect(200);
        let form = more.form("title", "Ferries");
        assert_eq!(form.offers("demand"), ["Run it.", ""]);
        assert_eq!(form.value("body"), Some("The ferry is our road."));
        let form = form.set_nth("demand", 1, "Clean it.").set("figure", "crossings");
        let more = convenor.submit(&form.press("more", "figures")).await.expect(200);
        let form = more.form("title", "Ferries");
        assert_eq!(form.offers("demand")[..2], ["Run it.", "Clean it."]);
        let refused = convenor.submit(&form).await.expect(422);
        assert_eq!(refused.problems(), ["Figure 1 does not say what it counts, or has no value."]);
        let form = refused.form("title", "Ferries").set_nth("figure_value", 0, "14");
        let form = form
            .set("zone", "nairobi")
            .set("group_en", "Islands")
            .set("closes", "2026-12-20T18:00");
        convenor.submit(&form).await.expect(200);
        let page = convenor.get("/desk/s/ferries/text").await.expect(200);
        page.says("Now: Nairobi time.");
        let form = page.form("act", "save");
        assert_eq!(form.offers("demand"), ["Run it.", "Clean it.", ""]);
        assert_eq!(form.offers("demand_to"), ["Harbour Board", "", ""]);
        assert_eq!(form.value("zone"), Some("Africa/Nairobi"));
        assert_eq!(form.offers("group_key"), ["islands", ""]);
        let open = convenor.get("/desk/s/ferries/open").await.expect(200);
        assert_eq!(open.problems()[0], "Demand 2 does not say what is asked, or of whom.");
    });
}

#[test]
fn two_translators_of_one_draft_lose_nothing() {
    on_each_database(&async |site| {
        let (_, slug) = site.draft(&water()).await;
        let (mut first, mut second) =
            (site.desk(Role::Convenor).await, site.desk(Role::Convenor).await);
        let address = format!("/desk/s/{slug}/text/es");
        let one = first.get(&address).await.expect(200).form("body", "").set("title", "Primero");
        let two = second.get(&address).await.expect(200).form("body", "").set("title", "Segundo");
        first.submit(&one).await.expect(200);
        let refused = second.submit(&two).await.expect(422);
        refused.says("Somebody else has saved this page since you opened it.");
        let again = refused.form("body", "");
        assert_eq!(again.value("title"), Some("Segundo"));
        second.submit(&again).await.expect(200);
        assert_eq!(first.get(&address).await.form("body", "").value("title"), Some("Segundo"));
    });
}

#[test]
fn a_person_loses_the_desk_in_the_middle_of_work() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        site.signed(&slug, &Typed::person("Ana Orilla", "ana@example.org")).await;
        let mut moderator = site.desk(Role::Moderator).await;
        let queue = moderator.get(&format!("/desk/s/{slug}/queue")).await.expect(200);
        let accept =
            queue.form("id", &queued_id(&queue, &slug, "Ana Orilla")).press("act", "accept");
        let mut convenor = site.desk(Role::Convenor).await;
        let people = convenor.get("/desk/people").await;
        let remove = people
            .html()
            .forms()
            .into_iter()
            .find(|form| form.has("act", "remove"))
            .expect("a way to remove");
        convenor.submit(&remove.press("act", "remove")).await.expect(200);
        moderator.post(&accept).await.expect(403).says("You have been signed out in the meantime");
        assert!(site.browser().get(&format!("/s/{slug}")).await.list().is_empty());
        site.mails().await;
    });
}

#[test]
#[should_panic(expected = "mails were left in the queue")]
fn a_scenario_that_leaves_mails_fails() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        site.sign(&mut site.browser(), &slug, &Typed::person("Ana Orilla", "ana@example.org"))
            .await;
    });
}
