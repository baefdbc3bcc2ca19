//! The review of a long list: it costs what it shows, knows what has changed, and holds nothing for
//! longer than somebody works on it.

use crate::{
    queue::{accept_clear, id_of, import_many, name},
    site::{Site, on_each_database, water},
};
use domain::{
    desk::Role,
    id::{ImportId, SignOnId},
    import::{Line, Outcome, Report},
    instant::HOUR,
    moderation::Actor,
};
use store::import::NewImport;

/// The list that was taken in last.
async fn latest(site: &Site, slug: &str) -> ImportId {
    let statement = id_of(site, slug).await;
    let read = site.store().read("imports", move |tx| store::import::list(tx, statement));
    read.await.unwrap_or_else(|error| panic!("{error}"))[0].id
}

async fn first_entry(site: &Site, import: ImportId) -> SignOnId {
    let read = site.store().read("report", move |tx| store::import::report(tx, import)).await;
    let report = read.unwrap_or_else(|error| panic!("{error}")).expect("a report");
    report.lines[0].sign_on.expect("an entry")
}

#[test]
fn a_review_does_not_wait_for_thousands_of_names_and_promises_no_number_before() {
    on_each_database(&async |site| {
        site.may_leave_mails();
        let slug = site.open(&water()).await;
        import_many(site, id_of(site, &slug).await, 0..1_500).await;
        let address = format!("/desk/s/{slug}/import/{}", latest(site, &slug).await);
        let mut desk = site.desk(Role::Moderator).await;
        let first = desk.get(&address).await.expect(200);
        first.says("0 of 1,500").says("1 to 250 of 1,500").says("1,000 of 1,500 so far");
        first.says("Look through those without warning");
        let mut tries = 0;
        let page = loop {
            let page = desk.get(&address).await.expect(200);
            if !page.text().contains("those without warning") {
                break page;
            }
            tries += 1;
            assert!(tries < 100, "it is never done");
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        };
        accept_clear(&mut desk, &page).await;
        desk.get(&address).await.expect(200).says("50 of 1,500");
        // What another did is known at the next look, whoever read the list.
        let form = desk.get(&address).await.expect(200).form("seq", "1");
        desk.submit(&form.press("act", "reopen")).await.expect(200).says("49 of 1,500");
    });
}

#[test]
fn a_list_is_not_held_for_long_and_no_name_that_was_erased() {
    on_each_database(&async |site| {
        site.may_leave_mails();
        let slug = site.open(&water()).await;
        import_many(site, id_of(site, &slug).await, 0..3).await;
        let import = latest(site, &slug).await;
        let address = format!("/desk/s/{slug}/import/{import}");
        let mut desk = site.desk(Role::Moderator).await;
        desk.get(&address).await.expect(200).says(&name(0));
        assert_eq!(site.state.suspects.lists(), 1);
        let id = first_entry(site, import).await;
        let by = site.store().by(Actor::Operator);
        assert_eq!(by.write("erase", move |tx| store::sign_on::erase(tx, id)).await, Ok(true));
        site.upkeep().await;
        assert_eq!(site.state.suspects.lists(), 0, "its line named who was erased");
        desk.get(&address).await.expect(200).says_not(&name(0)).says(&name(1));
        assert_eq!(site.state.suspects.lists(), 1);
        site.wait(HOUR);
        site.upkeep().await;
        assert_eq!(site.state.suspects.lists(), 0, "nobody looks at it any more");
    });
}

#[test]
fn the_lines_that_are_no_entry_are_turned_page_by_page() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let statement = id_of(site, &slug).await;
        let lines = (1..=600).map(|line| Line {
            line,
            text: format!("heading number {line}"),
            outcome: Outcome::Heading,
            start: 0,
            end: 1,
            seq: 0,
            sign_on: None,
            number: None,
            list: String::new(),
            doubts: Vec::new(),
            spare: None,
            made: None,
        });
        let report = Report { file: "headings.txt".to_owned(), lines: lines.collect() };
        let new = NewImport { statement, file_hash: [8; 32], report, readings: Vec::new() };
        let by = site.store().by(Actor::Operator);
        assert!(by.write("import", move |tx| store::import::create(tx, &new)).await.is_ok());
        let address = format!("/desk/s/{slug}/import/{}", latest(site, &slug).await);
        let mut desk = site.desk(Role::Moderator).await;
        let page = desk.get(&address).await.expect(200);
        page.says("heading number 250").says_not("heading number 251").says("1 to 250 of 600");
        let last = desk.get(&format!("{address}?lines=3")).await.expect(200);
        last.says("heading number 501").says("heading number 600").says_not("heading number 500");
    });
}

/// What somebody sees on the page is what is decided, and nothing that came after.
#[test]
fn nobody_decides_about_what_a_colleague_has_changed_meanwhile() {
    on_each_database(&async |site| {
        site.may_leave_mails();
        let slug = site.open(&water()).await;
        import_many(site, id_of(site, &slug).await, 0..2).await;
        let address = format!("/desk/s/{slug}/import/{}", latest(site, &slug).await);
        let mut slow = site.desk(Role::Moderator).await;
        let mut quick = site.desk(Role::Convenor).await;
        let old = slow.get(&address).await.expect(200);
        let new = quick.get(&address).await.expect(200);
        let correct = new.form("seq", "1").set("name", "Harbour Watch For The Dam");
        let changed = quick.submit(&correct.press("act", "correct")).await.expect(200);
        changed.says("Harbour Watch For The Dam");
        let published = async || {
            let list = site.browser().get(&format!("/s/{slug}")).await.expect(200);
            let named = list.list().into_iter().map(|(_, name)| name).collect::<Vec<_>>();
            assert!(named.iter().any(|name| name.contains("For The Dam")), "{named:?}");
        };
        published().await;

        let late = old.form("seq", "1").set("name", "Harbour Watch");
        slow.submit(&late.press("act", "correct")).await.expect(422).says("changed since");
        published().await;
        let reopen = changed.form("seq", "1").press("act", "reopen");
        quick.submit(&reopen).await.expect(200);
        let again = quick.get(&address).await.expect(200);
        quick.submit(&again.form("seq", "1").press("act", "accept")).await.expect(200);
        // The page of before the reopening can no longer take the name from the list.
        quick.submit(&reopen).await.expect(200);
        published().await;
    });
}
