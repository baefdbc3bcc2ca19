//! The signer and the desk talk.

use crate::{
    people::{Typed, queued_id},
    site::{on_each_database, water},
};
use domain::desk::Role;

const ZOE: &str = "zoe@example.org";

#[test]
fn ask_and_answer() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let own = site.signed(&slug, &Typed::organisation("Spring Keepers", ZOE)).await;
        let mut desk = site.desk(Role::Moderator).await;
        let form = site.queued(&mut desk, &slug, "Spring Keepers").await;
        desk.submit(&form.clone().press("act", "ask")).await.expect(422);
        desk.submit(&form.set("question", "Which islands do you work on?").press("act", "ask"))
            .await
            .expect(200)
            .says("has been sent");

        let mail = site.mail_to(ZOE).await;
        mail.says("Which islands do you work on?");
        let mut zoe = site.browser();
        let page = zoe.get(&mail.link("/signon/")).await.expect(200);
        page.says("Which islands do you work on?");
        zoe.submit(&page.form("act", "answer")).await.expect(422);
        zoe.submit(&page.form("act", "answer").set("answer", "On both <b>northern</b> ones."))
            .await
            .expect(200);
        assert!(
            !zoe.get(&own)
                .await
                .expect(200)
                .html()
                .forms()
                .iter()
                .any(|form| form.has("answer", "")),
            "answered"
        );

        let queue = desk.get(&format!("/desk/s/{slug}/queue")).await.expect(200);
        queue.says("On both <b>northern</b> ones.");
        site.accept(&mut desk, &slug, "Spring Keepers").await;
        assert_eq!(site.mails_to(ZOE).await.len(), 4);
        site.browser().get(&format!("/s/{slug}")).await.says_not("northern");
    });
}

#[test]
fn correction() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        let own = site
            .listed(
                &mut desk,
                &slug,
                &Typed::organisation("Spring Keeprs", ZOE).with("place", "Azure Island"),
                "Spring Keeprs",
            )
            .await;
        let mut zoe = site.browser();
        let page = zoe.get(&own).await;
        zoe.submit(&page.form("act", "correct")).await.expect(422);
        zoe.submit(&page.form("act", "correct").set("wish", "It is Keepers, with three e."))
            .await
            .expect(200);
        assert_eq!(
            zoe.get(&format!("/s/{slug}")).await.list()[0].1,
            "Spring Keeprs, Azure Island",
            "nothing changes by itself"
        );

        let queue = desk.get(&format!("/desk/s/{slug}/queue")).await.expect(200);
        queue.says("It is Keepers, with three e.");
        let id = queued_id(&queue, &slug, "Spring Keeprs");
        let page = desk.get(&format!("/desk/s/{slug}/signon/{id}")).await.expect(200);
        let correct = page
            .form("act", "correct")
            .set("name", "Spring Keepers")
            .set("note", "With three e, as you say.");
        desk.submit(&correct.press("act", "correct")).await.expect(200);
        assert_eq!(
            zoe.get(&format!("/s/{slug}")).await.list()[0].1,
            "Spring Keepers, Azure Island"
        );
        let mail = site.mail_to(ZOE).await;
        mail.says("The entry now reads: Spring Keepers, Azure Island")
            .says("A note from the team: With three e, as you say.");
        let record = desk.get(&format!("/desk/s/{slug}/signon/{id}")).await;
        record.says("Spring Keeprs").says("Spring Keepers");
        desk.get(&format!("/desk/s/{slug}/queue")).await.expect(200).says("Nothing is waiting");
    });
}

#[test]
fn a_correction_is_declined_with_a_word() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        let own = site
            .listed(&mut desk, &slug, &Typed::organisation("Spring Keepers", ZOE), "Spring Keepers")
            .await;
        let mut zoe = site.browser();
        let form =
            zoe.get(&own).await.form("act", "correct").set("wish", "Please write us in capitals.");
        zoe.submit(&form).await.expect(200);
        let queue = desk.get(&format!("/desk/s/{slug}/queue")).await;
        let id = queued_id(&queue, &slug, "Spring Keepers");
        let page = desk.get(&format!("/desk/s/{slug}/signon/{id}")).await;
        let form = page
            .form("act", "correct_decline")
            .set("note", "Names stay as they are written.")
            .press("act", "correct_decline");
        desk.submit(&form).await.expect(200);
        site.mail_to(ZOE)
            .await
            .says("The entry has been left as it is")
            .says("Names stay as they are written.");
        assert_eq!(zoe.get(&format!("/s/{slug}")).await.list()[0].1, "Spring Keepers");
        zoe.get(&own).await.says_not("capitals");
    });
}

#[test]
fn the_desk_cannot_change_what_a_signer_wrote_without_a_wish() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Convenor).await;
        site.listed(
            &mut desk,
            &slug,
            &Typed::organisation("Spring Keepers", ZOE),
            "Spring Keepers",
        )
        .await;
        let listed = site.browser().get(&format!("/s/{slug}/list.json")).await;
        let json: serde_json::Value = serde_json::from_slice(&listed.bytes).expect("JSON");
        let id = json["list"][0]["id"].as_str().expect("an id").to_owned();
        let page = desk.get(&format!("/desk/s/{slug}/signon/{id}")).await.expect(200);
        assert!(
            !page.html().forms().iter().any(|form| form.has("act", "correct")),
            "no form to correct"
        );
        let mut forged =
            page.form("token", "").forge("act", "correct").forge("name", "Fountain Keepers");
        forged.action = format!("/desk/s/{slug}/signon/{id}");
        let mut answers = Vec::new();
        for revision in 1..=9 {
            let forged = forged.clone().forge("revision", &revision.to_string());
            answers.push(desk.post(&forged).await.status.as_u16());
        }
        assert!(answers.contains(&410), "one of them is the present one: {answers:?}");
        assert_eq!(site.browser().get(&format!("/s/{slug}")).await.list()[0].1, "Spring Keepers");
    });
}

#[test]
fn a_stolen_look_alike_link_opens_nothing() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let own = site.signed(&slug, &Typed::person("Zoe Lago", ZOE)).await;
        let confirm = site.mails_to(ZOE).await[0].link("/confirm/");
        let token = |link: &str| {
            link.rsplit('/')
                .next()
                .and_then(|rest| rest.split('?').next())
                .unwrap_or_default()
                .to_owned()
        };
        let mut thief = site.browser();
        // Each power has its own token.
        thief.get(&format!("/signon/{}", token(&confirm))).await.expect(404);
        assert!(thief.get(&format!("/confirm/{}", token(&own))).await.html().forms().is_empty());
        thief.get(&format!("/desk/enter/{}", token(&own))).await.expect(200);
        let form = thief.get(&format!("/desk/enter/{}", token(&own))).await.form("token", "");
        thief.submit(&form).await;
        thief.get("/desk").await.expect(303);
        site.mails().await;
    });
}

#[test]
fn the_page_shows_the_way_of_a_sign_on_and_never_calls_a_hidden_entry_listed() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        let own = site.signed(&slug, &Typed::organisation("Spring Keepers", ZOE)).await;
        let mut zoe = site.browser();
        let page = zoe.get(&own).await.expect(200);
        page.says("Signed ✓ Confirmed ✓ Being checked … On the list")
            .says("As it would be listed")
            .says_not("Africa/")
            .says_not("Atlantic/");
        assert!(page.source().contains("<li aria-current=\"step\">Being checked"));
        site.accept(&mut desk, &slug, "Spring Keepers").await;
        let page = zoe.get(&own).await.expect(200);
        page.says("Checked ✓ On the list ✓").says("As it is listed").says(", Azores time");
        let hide = page.form("act", "display").set("display", "counted");
        zoe.submit(&hide).await.expect(200).says("Counted ✓").says("Not on the list");
        let show = zoe.get(&own).await.form("act", "display").set("display", "public");
        zoe.submit(&show).await.expect(200).says("As it is listed");
        let leave = zoe.get(&own).await.form("act", "withdraw").set("confirm", "yes");
        let left = zoe.submit(&leave).await.expect(200);
        left.says("Not on the list").says_not("Being checked").says_not("✓");
        site.mails().await;
    });
}
