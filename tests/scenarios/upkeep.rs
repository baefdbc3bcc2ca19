//! What the clock alone does.

use crate::{
    people::Typed,
    site::{on_each_database, water},
};
use domain::{
    desk::Role,
    instant::{DAY, HOUR},
};

const ANA: &str = "ana@example.org";

#[test]
fn reminders_and_expiry() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        site.signed(&slug, &Typed::person("Bea Costa", "bea@example.org")).await;
        let mut ana = site.browser();
        let inbox = site.sign(&mut ana, &slug, &Typed::person("Ana Orilla", ANA)).await;
        let first = site.mail_to(ANA).await;

        let (mut mails, mut by_day) = (Vec::new(), Vec::new());
        for hour in 1..=9 * 12 {
            site.wait(2 * HOUR);
            site.upkeep().await;
            let present = site.mails_to(ANA).await;
            if hour % 12 == 0 {
                by_day.push(present.len());
            }
            if !present.is_empty() {
                mails = present;
            }
        }
        assert_eq!(
            by_day,
            [1, 2, 2, 2, 3, 3, 0, 0, 0],
            "reminded on the second and the fifth day; after a week all is gone"
        );
        assert_eq!(
            site.mails_to("bea@example.org").await.len(),
            2,
            "who has confirmed is not reminded"
        );
        let reminders = mails;
        assert_ne!(reminders[1].code(), first.code());
        assert_ne!(reminders[2].link("/confirm/"), first.link("/confirm/"));
        reminders[2].says("This is the last mail about it");

        assert_eq!(site.sign_ons(&slug).await, 1, "Ana's is gone after a week");
        for mail in &reminders {
            let page = ana.get(&mail.link("/confirm/")).await.expect(200);
            assert!(page.html().forms().is_empty(), "{}", page.text());
            page.says_not("Ana");
        }
        ana.submit(&inbox.form("code", "").set("code", &reminders[2].code())).await;
        assert_eq!(site.sign_ons(&slug).await, 1);
    });
}

#[test]
fn a_reminder_confirms_and_replaces_the_code() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut ana = site.browser();
        site.sign(&mut ana, &slug, &Typed::person("Ana Orilla", ANA)).await;
        let old = site.mail_to(ANA).await;
        site.wait(5 * DAY + HOUR);
        site.upkeep().await;
        let new = site.mail_to(ANA).await;
        assert_eq!(
            site.mails_to(ANA).await.len(),
            2,
            "one mail after a week-end without the server, not two at once"
        );
        let form = ana.get(&format!("/s/{slug}/code")).await.form("code", "").set("email", ANA);
        ana.submit(&form.clone().set("code", &old.code())).await.expect(422);
        ana.submit(&form.set("code", &new.code())).await.expect(200).says("Ana Orilla");
        site.wait(9 * DAY);
        site.upkeep().await;
        assert_eq!(site.sign_ons(&slug).await, 1, "what is confirmed stays");
        assert_eq!(site.mails_to(ANA).await.len(), 3);
    });
}

#[test]
fn a_clock_that_jumped_removes_nothing_until_somebody_says_that_it_is_right() {
    on_each_database(&async |site| {
        site.may_leave_mails();
        let slug = site.open(&water()).await;
        site.sign(&mut site.browser(), &slug, &Typed::person("Ana Orilla", ANA)).await;
        site.mails().await;
        site.upkeep().await;
        site.wait(3_650 * DAY);
        for steady in [false, true] {
            site.upkeep_of(steady).await;
            assert_eq!(site.sign_ons(&slug).await, 1, "steady: {steady}");
        }
        let held = site.store().read("held", store::sign_on::held).await;
        assert_eq!(held, Ok(1), "the doctor says so");
        site.upkeep().await;
        assert_eq!(site.sign_ons(&slug).await, 0);
    });
}

#[test]
fn names_that_the_desk_compared_are_not_held_open_for_long() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        site.signed(&slug, &Typed::person("Ana Orilla", ANA)).await;
        let mut desk = site.desk(Role::Moderator).await;
        desk.get(&format!("/desk/s/{slug}/queue")).await.expect(200);
        assert_eq!(site.state.suspects.held(), 1);
        desk.get("/desk/organisations").await.expect(200);
        assert!(site.state.suspects.holds_directory());
        site.wait(HOUR);
        site.upkeep().await;
        assert_eq!(site.state.suspects.held(), 0, "nobody looks at them any more");
        assert!(!site.state.suspects.holds_directory());
        let mut desk = site.desk(Role::Moderator).await;
        desk.get(&format!("/desk/s/{slug}/queue")).await.expect(200).says("Ana Orilla");
        site.mails().await;
    });
}

#[test]
fn an_old_decision_waits_visibly() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        site.signed(&slug, &Typed::person("Ana Orilla", ANA)).await;
        site.mails().await;
        site.wait(8 * DAY);
        let mut reader = site.desk(Role::Reader).await;
        reader.get(&format!("/desk/s/{slug}/queue")).await.expect(200).says("8 days");
        reader.get("/desk").await.expect(200).says("8 days");
    });
}
