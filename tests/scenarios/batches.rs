//! Declining many of those that a rule set apart: counted and shown first, then done in the
//! background, stopped, undone.

use crate::{
    browser::{Browser, Page},
    people::{Typed, queued_id},
    queue::{id_of, name, shown, sign_many},
    site::{Site, on_each_database, water},
};
use domain::{
    batch::Choice, desk::Role, id::SignOnId, instant::SECOND, moderation::Actor, signon::Rule,
};
use undersigned::jobs::batches;

/// A batch of nothing, that was only counted; gives its id.
pub async fn empty(site: &Site, slug: &str) -> String {
    let statement = id_of(site, slug).await;
    let create = site
        .store()
        .by(Actor::Operator)
        .write("count", move |tx| store::batch::create(tx, statement, &Choice::default()));
    create.await.unwrap_or_else(|error: store::Error| panic!("{error}")).to_string()
}

async fn finish(site: &Site) {
    while batches::once(&site.state).await.unwrap_or_else(|error| panic!("{error}")) {}
}

async fn count(desk: &mut Browser, slug: &str, fields: &[(&str, &str)]) -> Page {
    let page = desk.get(&format!("/desk/s/{slug}/batch")).await.expect(200);
    let form = page.form("rule", "");
    let form = fields.iter().fold(form, |form, (field, value)| form.set(field, value));
    desk.submit(&form).await
}

async fn press(desk: &mut Browser, page: &Page, act: &str) -> Page {
    desk.submit(&page.form("act", act).press("act", act)).await.expect(200)
}

async fn set_apart(desk: &mut Browser, slug: &str) -> Page {
    desk.get(&format!("/desk/s/{slug}/queue?show=set-apart")).await.expect(200)
}

#[test]
fn many_are_counted_shown_declined_and_undone() {
    on_each_database(&async |site| {
        site.may_leave_mails();
        let slug = site.open(&water()).await;
        let statement = id_of(site, &slug).await;
        sign_many(site, statement, 0..260, Some(Rule::Rate)).await;
        sign_many(site, statement, 260..270, Some(Rule::Speed)).await;
        site.signed(&slug, &Typed::person("Ana Orilla", "ana@example.org")).await;
        let before = site.mails().await.len();
        let mut desk = site.desk(Role::Moderator).await;
        let counted = count(&mut desk, &slug, &[("rule", "rate")]).await.expect(200);
        counted.says("260 entries found. Nothing has been done yet.");
        counted.says("many sign-ons from one network in a short time");
        assert_eq!(counted.html().texts_of_link(&format!("/desk/s/{slug}/signon/")).len(), 20);
        set_apart(&mut desk, &slug).await.says("Set apart 270");

        // While the page lies open, one of them changes and one is accepted.
        let mut first = [1; 16];
        first[..4].copy_from_slice(&0_u32.to_be_bytes());
        let change = site.store().by(Actor::Signer).write("change", move |tx| {
            let display = domain::entry::Display::Counted;
            store::sign_on::set_display(tx, SignOnId(first), display)
        });
        change.await.unwrap_or_else(|error: store::Error| panic!("{error}"));
        let apart = set_apart(&mut desk, &slug).await;
        let form = apart.form("id", &queued_id(&apart, &slug, &name(1))).press("act", "accept");
        desk.submit(&form).await.expect(200).says("has been accepted");

        let begun = press(&mut desk, &counted, "decline").await;
        begun.says("0 of 260 declined so far.");
        finish(site).await;
        let done = desk.get(&begun.address).await.expect(200);
        done.says("258 entries were declined.");
        done.says("2 changed since they were counted and were left as they were");
        done.says(&name(0)).says(&name(1));
        let apart = set_apart(&mut desk, &slug).await;
        apart.says("Set apart 11").says(&name(0)).says("faster than a person").says_not(&name(2));
        let queue = desk.get(&format!("/desk/s/{slug}/queue")).await.expect(200);
        assert_eq!(shown(&queue), ["Ana Orilla"], "nothing else was touched");
        // One line for all of them, with the way to it; each has its own line on its own page.
        let history = desk.get(&format!("/desk/s/{slug}/history")).await.expect(200);
        history.says("Declined together").says("260 entries");
        assert_eq!(history.html().texts_of_link(&format!("/desk/s/{slug}/signon/")).len(), 2);
        let batch = history.html().link(&format!("/desk/s/{slug}/batch/"));
        let sample = done.html().link(&format!("/desk/s/{slug}/signon/"));
        desk.get(&sample).await.expect(200).says("Declined");

        let batch = desk.get(&batch).await.expect(200);
        press(&mut desk, &batch, "undo").await.says("set apart again so far");
        finish(site).await;
        let undone = desk.get(&batch.address).await.expect(200);
        undone.says("258 entries are set apart again.");
        set_apart(&mut desk, &slug).await.says("Set apart 269").says(&name(2));
        let after = site.mails().await;
        assert_eq!(after.len(), before + 1, "only who was accepted was written to");
    });
}

#[test]
fn a_batch_is_stopped_and_goes_on() {
    on_each_database(&async |site| {
        site.may_leave_mails();
        let slug = site.open(&water()).await;
        let statement = id_of(site, &slug).await;
        sign_many(site, statement, 0..150, Some(Rule::Honeypot)).await;
        let mut desk = site.desk(Role::Moderator).await;
        let mut colleague = site.desk(Role::Moderator).await;
        let counted = count(&mut desk, &slug, &[]).await.expect(200);
        counted.says("150 entries found").says("this is everything that is set apart");
        let begun = press(&mut desk, &counted, "decline").await;
        assert_eq!(batches::once(&site.state).await, Ok(true));
        let under_way = colleague.get(&begun.address).await.expect(200);
        under_way.says("100 of 150 declined so far.");
        press(&mut colleague, &under_way, "stop").await.says("Stopped: 100 of 150 were declined.");
        finish(site).await;
        set_apart(&mut desk, &slug).await.says("Set apart 50");
        let stopped = desk.get(&begun.address).await.expect(200);
        press(&mut desk, &stopped, "decline").await;
        finish(site).await;
        desk.get(&begun.address).await.expect(200).says("150 entries were declined.");
        desk.get(&format!("/desk/s/{slug}/batch"))
            .await
            .expect(200)
            .says("150 entries were declined");
        let mut reader = site.desk(Role::Reader).await;
        let page = reader.get(&begun.address).await.expect(200);
        assert!(!page.html().forms().iter().any(|form| form.has("act", "undo")));
    });
}

#[test]
fn entries_are_chosen_by_what_they_have_in_common() {
    on_each_database(&async |site| {
        site.may_leave_mails();
        let slug = site.open(&water()).await;
        let statement = id_of(site, &slug).await;
        sign_many(site, statement, 0..5, Some(Rule::Rate)).await;
        site.wait(7_200 * SECOND);
        sign_many(site, statement, 5..9, Some(Rule::Rate)).await;
        let mut desk = site.desk(Role::Moderator).await;
        let says = async |desk: &mut Browser, fields: &[(&str, &str)], words: &str| {
            count(desk, &slug, fields).await.expect(200).says(words);
        };
        says(&mut desk, &[("domain", "mail3.example")], "1 entry found").await;
        says(&mut desk, &[("name", &name(4).to_uppercase())], "1 entry found").await;
        says(&mut desk, &[("domain", "mail3.example"), ("name", &name(4))], "0 entries").await;
        says(&mut desk, &[("rule", "speed")], "0 entries found").await;
        says(&mut desk, &[("until", "2026-11-05T10:30")], "5 entries found").await;
        says(&mut desk, &[("from", "2026-11-05T10:30")], "4 entries found").await;
        let bad = count(&mut desk, &slug, &[("from", "soon"), ("name", "x")]).await.expect(422);
        let form = bad.form("rule", "");
        assert_eq!((form.value("from"), form.value("name")), (Some("soon"), Some("x")));
    });
}
