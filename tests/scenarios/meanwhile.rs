//! Several people act at the same time, or one acts on what has changed meanwhile.

use crate::{
    browser::Page,
    people::{Typed, queued_id},
    site::{on_each_database, water},
};
use domain::desk::Role;

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
        let address = format!("/desk/s/{slug}");
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
        let refused = moderator.post(&accept).await.expect(303);
        assert_eq!(refused.header("location"), "/desk/sign-in");
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
