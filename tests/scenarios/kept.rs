//! What somebody has typed into the form stays, whatever comes between.

use crate::{
    form::Form,
    people::Typed,
    site::{on_each_database, water},
};
use domain::{desk::Role, instant::HOUR};

const ZOE: &str = "zoe@example.org";

fn keepers() -> Typed {
    Typed::organisation("Spring Keepers", ZOE)
        .with("country", "Kenya")
        .with("place", "Mombasa")
        .with("website", "www.springs.example")
}

/// What the form would send of what was typed.
fn typed(form: &Form) -> [Option<&str>; 5] {
    ["kind", "email", "country", "place", "website"].map(|field| form.value(field))
}

const TYPED: [Option<&str>; 5] =
    [Some("organisation"), Some(ZOE), Some("Kenya"), Some("Mombasa"), Some("www.springs.example")];

#[test]
fn a_form_that_was_open_for_days_is_sent_without_typing_it_again() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut zoe = site.browser();
        let page = zoe.get(&format!("/s/{slug}/sign")).await.expect(200);
        let form = keepers().fill(page.form("kind", "individual"));
        site.wait(30 * HOUR);
        let preview = zoe.submit(&form.press("step", "check")).await.expect(200);
        preview.says("Spring Keepers").says_not("Nothing has been sent");
        let send = preview.form("step", "send").press("step", "send");
        assert_eq!(typed(&send), TYPED);
        site.wait(30 * HOUR);
        let late = zoe.submit(&send).await.expect(400);
        late.says("nothing you typed is lost").says("Spring Keepers");
        assert_eq!(site.sign_ons(&slug).await, 0, "it was not sent");
        let again = late.form("step", "send").press("step", "send");
        assert_eq!(typed(&again), TYPED);
        zoe.submit(&again).await.expect(200).says("Check your inbox");
        assert_eq!(site.sign_ons(&slug).await, 1);
        assert_eq!(site.mails_to(ZOE).await.len(), 1);
    });
}

#[test]
fn a_pause_in_the_middle_keeps_the_form() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut zoe = site.browser();
        let form = site.filled(&mut zoe, &slug, &keepers()).await;
        let mut desk = site.desk(Role::Moderator).await;
        let page = desk.get(&format!("/desk/s/{slug}")).await;
        desk.submit(&page.form("act", "stop").press("act", "stop")).await.expect(200);
        let stopped = zoe.submit(&form).await.expect(403);
        stopped.says("What you typed is kept on this page");
        let page = desk.get(&format!("/desk/s/{slug}")).await;
        desk.submit(&page.form("act", "resume").press("act", "resume")).await.expect(200);
        let again = stopped.form("step", "check").press("step", "check");
        assert_eq!(typed(&again), TYPED);
        let preview = zoe.submit(&again).await.expect(200);
        let send = preview.form("step", "send").press("step", "send");
        zoe.submit(&send).await.expect(200).says("Check your inbox");
        site.mails().await;
    });
}

#[test]
fn another_language_and_the_question_who_signs_keep_the_form() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut zoe = site.browser();
        let address = format!("/s/{slug}/sign?kind=organisation&lang=en");
        let page = zoe.get(&address).await.expect(200);
        assert!(
            page.source().contains(&format!("formaction=\"/s/{slug}/sign?lang=fr&#38;kind=organ")),
            "the language is a button of the form: {}",
            page.source()
        );
        let form = page.form("kind", "organisation");
        assert!(!form.has("affiliation", "") && !form.has("name", ""), "one kind, its fields");
        let mut french = keepers().fill(form).press("step", "check").without("step");
        french.action = format!("/s/{slug}/sign?lang=fr&kind=organisation");
        let page = zoe.submit(&french.forge("step", "edit")).await.expect(200);
        assert!(page.source().contains("<html lang=\"fr\""));
        let form = page.form("kind", "organisation");
        assert_eq!(typed(&form), TYPED);
        // Nothing has to be complete before somebody changes the language or the kind.
        let asked = zoe.submit(&form.set("email", "").press("step", "kind")).await.expect(200);
        let form = asked.form("kind", "individual");
        assert_eq!(form.value("organisation_name"), Some("Spring Keepers"));
        assert_eq!(form.value("position"), Some("Chair"));
        assert!(form.has("kind", "affiliated"));
    });
}

#[test]
fn before_the_question_is_answered_nothing_else_is_wrong() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut zoe = site.browser();
        let page = zoe.get(&format!("/s/{slug}/sign")).await.expect(200);
        let nothing = zoe.submit(&page.form("kind", "").press("step", "check")).await.expect(422);
        assert_eq!(nothing.problems(), ["Choose who is signing."]);
        assert!(nothing.source().contains("<title>Error: "));
        assert!(nothing.form("kind", "").action.ends_with("#problems"));
    });
}

#[test]
fn a_browser_may_keep_the_empty_form_and_nothing_that_was_typed() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut zoe = site.browser();
        let page = zoe.get(&format!("/s/{slug}/sign")).await.expect(200);
        assert_eq!(page.header("cache-control"), "private, no-cache");
        assert!(page.header("x-robots-tag").contains("noindex"));
        let form = keepers().fill(page.form("kind", "individual")).press("step", "check");
        let preview = zoe.submit(&form).await.expect(200);
        assert_eq!(preview.header("cache-control"), "no-store");
    });
}
