//! People at the desk say which entries are one body's; the desk remembers.

use crate::{
    browser::{Browser, Page},
    people::{Typed, queued_id},
    queue::{accept_clear, ticked, ticks},
    site::{Site, WATER, on_each_database, water},
};
use domain::{desk::Role, log::Replay};
use sha2::{Digest, Sha256};
use tlog::{Kind, Tile};

const OTHER: &str = "wind-for-the-islands";

async fn imported(desk: &mut Browser, slug: &str, name: &str, list: &str) -> Page {
    let form = desk.get(&format!("/desk/s/{slug}/import")).await.form("file", "");
    desk.submit(&form.attach("file", name, list.as_bytes())).await.expect(200)
}

/// A second statement, and how often a name stands on its public list.
async fn other(site: &Site) -> String {
    site.open(&water().replace(WATER, OTHER)).await
}

async fn listed(site: &Site, slug: &str) -> usize {
    site.browser().get(&format!("/s/{slug}")).await.list().len()
}

async fn say(desk: &mut Browser, page: &Page, verdict: &str) -> Page {
    desk.submit(&page.form("names", verdict).press("names", verdict)).await.expect(200)
}

const LIST: &str = "1. Network of Island Farmers – NIF\n2. Coral Watch Society\n3. Network for Island Farmers\n4. Reef Schools Union\n";

#[test]
fn what_was_said_is_remembered_for_the_next_list_and_can_be_undone() {
    on_each_database(&async |site| {
        let (first, second) = (site.open(&water()).await, other(site).await);
        let mut desk = site.desk(Role::Convenor).await;
        let review = imported(&mut desk, &first, "a.txt", LIST).await;
        // What is said of two names settles the question of the names, and accepts nothing.
        say(&mut desk, &review, "different").await.says("they are different").says("0 of 4");
        let review = desk.get(&review.address).await;
        accept_clear(&mut desk, &review).await;
        assert_eq!(listed(site, &first).await, 4);

        let again = imported(
            &mut desk,
            &second,
            "b.txt",
            &LIST.replace("Reef Schools Union", "Harbour Pilots Guild"),
        )
        .await;
        again.says("Decided: different");
        accept_clear(&mut desk, &again).await;
        assert_eq!(listed(site, &second).await, 4, "nothing is asked twice");

        let decisions = desk.get("/desk/decisions").await.expect(200);
        decisions.says("Network for Island Farmers is not the same as Network of Island Farmers");
        desk.submit(&decisions.form("names", "undo").press("names", "undo"))
            .await
            .expect(200)
            .says_not("is not the same as");
        desk.get("/desk/organisations")
            .await
            .expect(200)
            .says("Perhaps one organisation")
            .says("Network for Island Farmers");
        desk.get(&format!("/desk/s/{first}/history"))
            .await
            .expect(200)
            .says("Network of Island Farmers (NIF)");
    });
}

#[test]
fn decisions_that_contradict_each_other_are_reported_with_what_to_undo() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Convenor).await;
        let list = "1. Network of Island Farmers\n2. Network for Island Farmers\n3. The Network of Farmers of Islands\n";
        let review = imported(&mut desk, &slug, "a.txt", list).await;
        let queue = desk.get(&format!("/desk/s/{slug}/queue")).await.expect(200);
        let id = |name: &str| queued_id(&queue, &slug, name);
        let (a, b, c) =
            (id("Network of Island Farmers"), id("Network for Island Farmers"), id("The Network"));
        let form = review.form("names", "same");
        let said = [
            (&a, &b, "same", "they are the same"),
            (&b, &c, "same", "they are the same"),
            (&a, &c, "different", "contradicts"),
        ];
        for (own, other, verdict, says) in said {
            let form = form.clone().forge("own", own).forge("other", other).press("names", verdict);
            desk.submit(&form).await.expect(200).says(says);
        }
        desk.get("/desk/organisations").await.expect(200).says("1 contradiction");
        let page = desk.get("/desk/decisions").await.expect(200);
        page.says("These decisions contradict each other")
            .says("is not the same as")
            .says("is the same as");
        // The one that is wrong is undone.
        desk.submit(&page.form("names", "undo").press("names", "undo"))
            .await
            .expect(200)
            .says_not("These decisions contradict each other");
    });
}

/// What stands in the public log, in its order: the words of the entries, and that each of them may
/// follow those before it.
async fn log_words(browser: &mut Browser) -> Vec<&'static str> {
    let checkpoint = browser.get("/log/checkpoint").await.expect(200).text();
    let size: u64 = checkpoint.lines().nth(1).and_then(|size| size.parse().ok()).expect("a size");
    let tile = Tile::row(Kind::Entries, size).last().expect("a tile");
    let bundle = browser.get(&format!("/log/{}", tile.path())).await.expect(200);
    let mut replay = Replay::default();
    let entries = tlog::decode_entries(&bundle.bytes, size as u16).expect("entries");
    let read = |entry: &&[u8]| {
        let leaf: [u8; 32] = Sha256::new().chain_update([0]).chain_update(*entry).finalize().into();
        replay.push(entry, &leaf).unwrap_or_else(|problem| panic!("{problem}")).event.word()
    };
    entries.iter().map(read).collect()
}

/// Two sign-ons that the desk says are one body's: the second is counted as part of the first.
async fn counted_as_one(
    site: &Site,
    slug: &str,
    desk: &mut Browser,
    accepted_first: bool,
) -> (String, String) {
    let (a, b) = ("ana@farmers.example", "bo@mail.example");
    let first = site
        .listed(
            desk,
            slug,
            &Typed::organisation("Network of Island Farmers", a),
            "Network of Island",
        )
        .await;
    let second = site.signed(slug, &Typed::organisation("Network for Island Farmers", b)).await;
    let queue = desk.get(&format!("/desk/s/{slug}/queue")).await.expect(200);
    let id = queued_id(&queue, slug, "Network for Island");
    if accepted_first {
        site.accept(desk, slug, "Network for Island").await;
        assert_eq!(listed(site, slug).await, 2);
    }
    let page = desk.get(&format!("/desk/s/{slug}/signon/{id}")).await.expect(200);
    say(desk, &page, "same").await;
    assert_eq!(listed(site, slug).await, 1);
    (first, second)
}

#[test]
fn who_is_counted_as_part_of_another_is_told_and_can_leave() {
    on_each_database(&async |site| {
        for accepted_first in [false, true] {
            let slug = if accepted_first { other(site).await } else { site.open(&water()).await };
            let mut desk = site.desk(Role::Convenor).await;
            let (_, own) = counted_as_one(site, &slug, &mut desk, accepted_first).await;
            let mail = site.mails_to("bo@mail.example").await.pop().expect("a mail");
            mail.says("by the same signatory").says("The two count as one");
            assert!(
                !mail.body.contains("Network of Island"),
                "who the other is, the desk alone knows: {}",
                mail.body
            );
            let mut bo = site.browser();
            for address in [&own, &mail.link("/signon/")] {
                let page = bo.get(address).await.expect(200);
                page.says("The two count as one")
                    .says_not("another one of yours")
                    .says_not("Network of Island");
                page.form("act", "erase");
                assert!(
                    !page.html().forms().iter().any(|form| form.has("act", "display")),
                    "nothing of it is shown"
                );
            }
            // Signing once more with the same words brings the link, not a second sign-on.
            let before = site.sign_ons(&slug).await;
            site.sign(
                &mut site.browser(),
                &slug,
                &Typed::organisation("Network for Island Farmers", "bo@mail.example"),
            )
            .await;
            site.mail_to("bo@mail.example").await.says("signed this statement once more");
            assert_eq!(site.sign_ons(&slug).await, before);
            let confirm = site
                .mails_to("bo@mail.example")
                .await
                .into_iter()
                .rev()
                .find(|mail| mail.body.contains("/confirm/"));
            bo.get(&confirm.expect("the first mail").link("/confirm/"))
                .await
                .expect(200)
                .says("The two count as one")
                .says_not("has been withdrawn");

            let leave = bo.get(&own).await.form("act", "withdraw");
            bo.submit(&leave.clone()).await.expect(422);
            let left = bo.submit(&leave.set("confirm", "yes")).await.expect(200);
            left.says("You have withdrawn");
            assert!(!left.html().forms().iter().any(|form| form.has("act", "withdraw")));
            site.mail_to("bo@mail.example").await.says("has been withdrawn");
            assert_eq!(listed(site, &slug).await, 1, "the other stays");
            let words = log_words(&mut bo).await;
            let ends = if accepted_first { ["sign", "merge"] } else { ["decline", "withdraw"] };
            assert_eq!(words[words.len() - 2..], ends, "{words:?}");
        }
    });
}

#[test]
fn who_has_left_does_not_come_back_when_the_other_leaves_too() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Convenor).await;
        let (first, second) = counted_as_one(site, &slug, &mut desk, true).await;
        for own in [&second, &first] {
            let mut browser = site.browser();
            let leave = browser.get(own).await.form("act", "withdraw").set("confirm", "yes");
            browser.submit(&leave).await.expect(200);
        }
        assert_eq!(listed(site, &slug).await, 0);
        let json: serde_json::Value = serde_json::from_slice(
            &site.browser().get(&format!("/s/{slug}/list.json")).await.bytes,
        )
        .expect("JSON");
        assert_eq!(json["counts"]["organisations"], 0);
        let decisions = desk.get("/desk/decisions").await.expect(200);
        desk.submit(&decisions.form("names", "undo").press("names", "undo")).await.expect(200);
        assert_eq!(
            listed(site, &slug).await,
            0,
            "taking the decision back brings nobody back either"
        );
        log_words(&mut site.browser()).await;
        site.mails().await;
    });
}

#[test]
fn an_organisation_is_found_again_under_all_its_names() {
    on_each_database(&async |site| {
        let (first, second) = (site.open(&water()).await, other(site).await);
        let mut desk = site.desk(Role::Convenor).await;
        site.listed(
            &mut desk,
            &first,
            &Typed::organisation("Network of Island Farmers", "a@farmers.example"),
            "Network of Island",
        )
        .await;
        let organisations = desk.get("/desk/organisations?q=island").await.expect(200);
        let here = organisations.html().link("/desk/organisations/");
        let page = desk.get(&here).await.expect(200);
        let add = page
            .form("website", "")
            .set("name", "شبكة مزارعي الجزر")
            .set("lang", "ar")
            .set("place", "Isle of Example")
            .set("website", "farmers.example/about");
        desk.submit(&add)
            .await
            .expect(200)
            .says("شبكة مزارعي الجزر")
            .says("Isle of Example")
            .says("https://farmers.example/about");
        let bad = desk.get(&here).await.form("website", "").set("website", "javascript:alert(1)");
        let bad = desk.submit(&bad).await.expect(422);
        assert_eq!(bad.form("website", "").value("website"), Some("javascript:alert(1)"));
        let bad = desk.get(&here).await.form("website", "").set("lang", "no language");
        desk.submit(&bad).await.expect(422);

        // It signs the next statement in its other script: the queue knows it.
        site.signed(&second, &Typed::organisation("شبكة مزارعي الجزر", "b@mail.example")).await;
        site.accept(&mut desk, &second, "شبكة مزارعي الجزر").await;
        site.mails().await;
        desk.get("/desk/organisations").await.expect(200).says("Perhaps one organisation");
        let page = desk.get(&here).await.expect(200);
        say(&mut desk, &page, "same").await;
        desk.get(&here)
            .await
            .expect(200)
            .says("Keep the island springs public")
            .says_not("Perhaps the same");
        let rows = desk.get("/desk/organisations").await.expect(200);
        assert_eq!(
            rows.html()
                .links()
                .iter()
                .filter(|link| link.starts_with("/desk/organisations/"))
                .count(),
            1,
            "one body, two statements"
        );
        rows.says("2 statements");
        assert_eq!(
            (listed(site, &first).await, listed(site, &second).await),
            (1, 1),
            "each list keeps its own"
        );
    });
}

#[test]
fn one_mailbox_for_two_names_is_shown_to_the_desk_and_to_nobody_else() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        site.signed(&slug, &Typed::person("Ana Orilla", "home@example.org")).await;
        site.signed(&slug, &Typed::person("Bo Quay", "home@example.org")).await;
        let queue = desk.get(&format!("/desk/s/{slug}/queue")).await.expect(200);
        queue.says("from the same mailbox").says_not("only here");
        assert_eq!(ticks(&queue), 0, "not to be accepted unseen");
        // Somebody who looked says they are two.
        say(&mut desk, &queue, "different").await;
        let queue = desk.get(&format!("/desk/s/{slug}/queue")).await.expect(200);
        desk.submit(&ticked(&queue).press("act", "accept_ticked")).await.expect(200);
        assert_eq!(listed(site, &slug).await, 2);
        site.mails().await;
    });
}
