//! What the clock alone does.

use crate::{
    people::Typed,
    site::{Site, on_each_database, water},
};
use domain::{
    desk::Role,
    id::SignOnId,
    instant::{DAY, HOUR},
};
use store::Backend;

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
        reminders[2].says("This is the last e-mail about it");

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

/// In the database: this sign-on cannot be deleted.
async fn hold(site: &Site, id: SignOnId) {
    let id: String = id.0.iter().map(|byte| format!("{byte:02x}")).collect();
    let sqlite = format!(
        "CREATE TRIGGER held BEFORE DELETE ON sign_on WHEN hex(OLD.id) = '{}'
         BEGIN SELECT RAISE(ABORT, 'held'); END",
        id.to_uppercase()
    );
    let postgres = [
        "CREATE FUNCTION held() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'held'; END $$ LANGUAGE plpgsql".to_owned(),
        format!("CREATE TRIGGER held BEFORE DELETE ON sign_on FOR EACH ROW WHEN (encode(OLD.id, 'hex') = '{id}') EXECUTE FUNCTION held()"),
    ];
    let statements = match site.store().backend() {
        Backend::Sqlite => vec![sqlite],
        Backend::Postgres => postgres.to_vec(),
    };
    for sql in statements {
        let held = site.store().write("hold", move |tx| tx.execute(&sql, &[])).await;
        held.unwrap_or_else(|error| panic!("{error}"));
    }
}

#[test]
fn one_record_that_cannot_be_removed_or_read_keeps_no_other() {
    on_each_database(&async |site| {
        site.may_leave_mails();
        let slug = site.open(&water()).await;
        for n in 1..=20 {
            let typed = Typed::person(&format!("Ana {n}"), &format!("ana{n}@example.org"));
            site.sign(&mut site.browser(), &slug, &typed).await;
        }
        site.mails().await;
        let far = site.now().plus(30 * DAY);
        let ids = site.store().at(far).read("due", |tx| store::sign_on::due(tx, 100)).await;
        let ids = ids.unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(ids.len(), 20);
        hold(site, ids[9]).await;
        let unreadable = ids[4];
        let broken = site.store().write("break", move |tx| {
            let wrapped = vec![0_u8; 48];
            let sql = "UPDATE record_key SET wrapped = $2 WHERE record_id = $1";
            tx.execute(sql, &store::values![unreadable, wrapped])
        });
        assert_eq!(broken.await, Ok(1));

        site.wait(3 * DAY);
        site.upkeep().await;
        assert_eq!(site.mails().await.len(), 2 * 19, "all but the one that cannot be read");
        site.wait(5 * DAY);
        let vouched = site.store().write("vouch", store::sign_on::vouch).await;
        assert_eq!(vouched, Ok(()));
        assert!(site.try_upkeep(true).await.is_err(), "the server's log says so");
        assert_eq!(site.sign_ons(&slug).await, 1, "only the one that is held is left");
        site.wait(2 * DAY);
        let since = site.store().at(site.now()).read("due", store::sign_on::due_since).await;
        let overdue = since.map(|at| at.is_some_and(|at| site.now().since(at) > DAY));
        assert_eq!(overdue, Ok(true), "the doctor says so");
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
        reader
            .get(&format!("/desk/s/{slug}/queue"))
            .await
            .expect(200)
            .says("8 d")
            .says("longer than 7 days");
        reader.get("/desk").await.expect(200).says("8 days");
    });
}
