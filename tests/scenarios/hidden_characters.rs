//! Control characters and those that turn the direction of a text are refused in every field of the
//! site, beside the field, and nothing is stored with them.

use crate::{
    browser::{Browser, Page},
    form::Form,
    people::Typed,
    roles::{self, DRAFT, TABLE, Things},
    routes,
    site::{Site, WATER, on_each_database, on_sqlite, water},
    texts::DOCUMENT,
};
use axum::http::Method;
use domain::desk::Role;
use std::collections::BTreeSet;

const REFUSED: [char; 3] = ['\u{0}', '\u{202e}', '\u{7}'];

/// The pages whose forms are filled, each with the browser that may: of the public, of the desk.
async fn pages(site: &Site, things: &Things) -> Vec<(Browser, String)> {
    let mut found = Vec::new();
    let late = Typed::organisation("Late Choir", "late@example.org");
    site.sign(&mut site.browser(), WATER, &late).await;
    let confirm = site.mail_to("late@example.org").await.link("/confirm/");
    let own = site.signed(WATER, &Typed::person("Bo Quay", "bo@example.org")).await;
    let public =
        [&format!("/s/{WATER}/sign"), &format!("/s/{WATER}/code"), &confirm, &own, "/desk/sign-in"];
    for address in public {
        found.push((site.browser(), address.to_owned()));
    }
    let convenor = site.desk(Role::Convenor).await;
    let others = ["/desk", "/desk/new", "/desk/people", "/desk/paste"];
    let mut desk: Vec<String> = others.map(str::to_owned).to_vec();
    for path in [
        "/desk/organisations/{organisation}",
        "/desk/s/{slug}",
        "/desk/s/{slug}/text/{lang}",
        "/desk/s/{slug}/queue",
        "/desk/s/{slug}/batch",
        "/desk/s/{slug}/batch/{batch}",
        "/desk/s/{slug}/signon/{id}",
        "/desk/s/{slug}/import",
        "/desk/s/{slug}/import/{import}",
    ] {
        desk.push(things.address(path));
    }
    desk.push(format!("/desk/s/{DRAFT}"));
    desk.push(format!("/desk/s/{DRAFT}/text/new"));
    found.extend(desk.into_iter().map(|address| (convenor.clone(), address)));
    found
}

/// Whether an address is one of this route.
fn is_of(route: &str, address: &str) -> bool {
    let address = address.split('?').next().unwrap_or_default();
    let (route, address): (Vec<_>, Vec<_>) =
        (route.split('/').collect(), address.split('/').collect());
    route.len() == address.len()
        && route.iter().zip(address).all(|(part, is)| part.starts_with('{') || *part == is)
}

fn is_refused(answer: &Page, case: &str) {
    let status = answer.status.as_u16();
    assert!([400, 422].contains(&status), "{case}: {status} {}", answer.text());
    for hidden in REFUSED {
        assert!(!answer.source().contains(hidden), "{case} is shown with {hidden:?}");
    }
}

async fn acts(site: &Site) -> (i64, i64) {
    let slug = WATER.parse().expect("a slug");
    let count = site.store().read("acts", move |tx| {
        let statement = store::statement::by_slug(tx, &slug)?.expect("the statement");
        let kept = store::act::count(tx, statement.id)?;
        Ok::<_, store::Error>((kept, statement.revision))
    });
    count.await.unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn every_post_refuses_them_in_every_field() {
    on_each_database(&async |site| {
        site.may_leave_mails();
        let things = roles::things(site).await;
        let mut forms: Vec<(Browser, Form)> = Vec::new();
        for (mut browser, address) in pages(site, &things).await {
            let page = browser.get(&address).await.expect(200);
            for form in page.html().forms() {
                if !form.action.contains("/sign-out") || address == "/desk" {
                    forms.push((browser.clone(), form));
                }
            }
        }
        let mut convenor = site.desk(Role::Convenor).await;
        let token = roles::token(&mut convenor).await;
        let found = convenor.get("/desk/paste").await.form("document", "");
        let found = convenor.submit(&found.set("document", DOCUMENT).press("step", "find")).await;
        forms.push((convenor.clone(), found.expect(200).form("title", "")));
        for (method, path, fields, _) in TABLE {
            if method == "POST" && path != "/desk/sign-in" && !path.contains("{token}") {
                forms.push((convenor.clone(), things.form(path, fields, Some(&token))));
            }
        }
        let before = (site.sign_ons(WATER).await, acts(site).await);
        let mut reached = BTreeSet::new();
        let mut fields = BTreeSet::new();
        for (browser, form) in &forms {
            for (number, (field, spoilt)) in
                REFUSED.iter().flat_map(|hidden| form.spoilt(&hidden.to_string())).enumerate()
            {
                let case = format!("{} {field} ({number})", spoilt.action);
                is_refused(&browser.clone().post(&spoilt).await, &case);
                fields.insert(field);
            }
            reached.insert(form.action.clone());
        }
        for (method, route) in routes::all() {
            let without = ["/desk/sign-out", "/desk/enter/{token}"];
            if method == Method::POST && !without.contains(&route.as_str()) {
                assert!(reached.iter().any(|address| is_of(&route, address)), "{route}");
            }
        }
        assert!(fields.len() > 40, "{fields:?}");
        assert_eq!((site.sign_ons(WATER).await, acts(site).await), before, "nothing was done");
    });
}

#[test]
fn what_was_hidden_is_named_beside_its_field_and_taken_out_of_what_is_shown() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut moderator = site.desk(Role::Moderator).await;
        let page = moderator.get(&format!("/desk/s/{slug}")).await.expect(200);
        let stop = page.form("act", "stop").set("notice", "Back on\u{202e} Monday");
        let again = moderator.submit(&stop.press("act", "stop")).await.expect(422);
        assert_eq!(
            again.problems(),
            ["An invisible character (U+202E) stood here. It has been taken out. \
              Look at the text and send it again."]
        );
        let stop = again.form("act", "stop");
        assert_eq!(stop.value("notice"), Some("Back on Monday"));
        moderator.submit(&stop.press("act", "stop")).await.expect(200);
        site.browser().get(&format!("/s/{slug}")).await.expect(200).says("Back on Monday");
        let mut convenor = site.desk(Role::Convenor).await;
        let page = convenor.get(&format!("/desk/s/{slug}/import")).await.expect(200);
        let list = "1. Reef Schools\n2. شبکه\u{200c}ی کشاورزان\n3. Harbour\u{7} Choir\n";
        let again = convenor.submit(&page.form("list", "").set("list", list)).await.expect(422);
        again.says("An invisible character (U+0007) stood on line 3.");
        let review = convenor.submit(&again.form("list", "")).await.expect(200);
        review.says("شبکه\u{200c}ی کشاورزان").says("Harbour Choir");
    });
}

#[test]
fn a_file_that_holds_them_is_read_and_they_are_kept_nowhere() {
    on_sqlite(&async |site| {
        let slug = site.open(&water()).await;
        let mut convenor = site.desk(Role::Convenor).await;
        let page = convenor.get(&format!("/desk/s/{slug}/import")).await.expect(200);
        let list = "1. Reef\u{202e} Schools\n2. \u{2066}Harbour Choir\u{2069}\n3. Tide Watchers\n";
        let form = page.form("file", "").attach("file", "list\u{202e}.txt", list.as_bytes());
        let review = convenor.submit(&form).await.expect(200);
        review.says("Reef Schools").says("Harbour Choir").says("Tide Watchers").says("list.txt");
        is_clean(&review);
        let history = convenor.get(&format!("/desk/s/{slug}/history")).await.expect(200);
        is_clean(&history);
    });
}

fn is_clean(page: &Page) {
    for hidden in REFUSED.into_iter().chain(['\u{2066}']) {
        assert!(!page.source().contains(hidden), "{} holds {hidden:?}", page.address);
    }
}
