//! Suspected duplicates among very many: what strangers send costs the desk no more than it can
//! read, and names are held open no longer than they are there.

use crate::{
    people::{Typed, queued_id},
    queue::{id_of, import_many, look_through, name, sign_many, ticked, ticks},
    site::{on_each_database, water},
};
use domain::{desk::Role, id::SignOnId, moderation::Actor};

#[test]
fn of_many_who_share_a_domain_a_few_are_shown_and_the_rest_is_counted() {
    on_each_database(&async |site| {
        site.may_leave_mails();
        let slug = site.open(&water()).await;
        for n in 0..9 {
            let (body, email) = (name(n), format!("office{n}@staff.example"));
            site.signed(&slug, &Typed::organisation(&body, &email)).await;
        }
        let mut desk = site.desk(Role::Moderator).await;
        let queue = desk.get(&format!("/desk/s/{slug}/queue")).await.expect(200);
        queue.says("confirmed from the same mail domain").says("and 3 more from this mail domain");
        let id = queued_id(&queue, &slug, &name(4));
        let own = desk.get(&format!("/desk/s/{slug}/signon/{id}")).await.expect(200);
        own.says("and 3 more from this mail domain");
    });
}

#[test]
fn a_mailbox_is_known_by_another_tag() {
    on_each_database(&async |site| {
        site.may_leave_mails();
        let slug = site.open(&water()).await;
        site.signed(&slug, &Typed::person("Ana Orilla", "ana+one@gmail.com")).await;
        site.signed(&slug, &Typed::person("Bo Quay", "ana+two@gmail.com")).await;
        site.signed(&slug, &Typed::person("Caio Marsh", "caio@gmail.com")).await;
        let mut desk = site.desk(Role::Moderator).await;
        let queue = desk.get(&format!("/desk/s/{slug}/queue")).await.expect(200);
        queue.says("same mailbox but for +tag");
        assert_eq!(ticks(&queue), 1);
    });
}

#[test]
fn a_page_does_not_wait_for_thousands_of_names_and_says_so() {
    on_each_database(&async |site| {
        site.may_leave_mails();
        let slug = site.open(&water()).await;
        let statement = id_of(site, &slug).await;
        sign_many(site, statement, 0..1_500, None).await;
        let mut desk = site.desk(Role::Moderator).await;
        let address = format!("/desk/s/{slug}/queue");
        let first = desk.get(&address).await.expect(200);
        first.says("1,000 of 1,500 so far");
        assert_eq!(ticks(&first), 0, "nobody knows yet that nothing looks like an entry");
        // It is read on without anybody asking.
        let mut tries = 0;
        let page = loop {
            let page = desk.get(&address).await.expect(200);
            if !page.text().contains("still being compared") {
                break page;
            }
            tries += 1;
            assert!(tries < 100, "it is never done");
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        };
        page.says("Waiting 1,500");
        assert_eq!(site.state.suspects.names(), 1_500);
        assert!(ticks(&page) > 0);
    });
}

#[test]
fn who_is_erased_is_forgotten_within_a_minute() {
    on_each_database(&async |site| {
        site.may_leave_mails();
        let slug = site.open(&water()).await;
        site.signed(&slug, &Typed::person("Ana Orilla", "ana@example.org")).await;
        site.signed(&slug, &Typed::person("Ana Orila", "orila@example.org")).await;
        let mut desk = site.desk(Role::Moderator).await;
        let queue = desk.get(&format!("/desk/s/{slug}/queue")).await.expect(200);
        assert_eq!(site.state.suspects.names(), 2);
        let id: SignOnId = queued_id(&queue, &slug, "Ana Orilla").parse().expect("an id");
        let erase = site
            .store()
            .by(Actor::Operator)
            .write("erase", move |tx| store::sign_on::erase(tx, id));
        assert_eq!(erase.await, Ok(true));
        site.upkeep().await;
        assert_eq!(site.state.suspects.names(), 1);
    });
}

/// The review of a long list opens and compares what it shows, and accepts what it showed.
#[test]
fn looking_through_a_list_is_about_the_page_as_it_was_shown() {
    on_each_database(&async |site| {
        site.may_leave_mails();
        let slug = site.open(&water()).await;
        let statement = id_of(site, &slug).await;
        import_many(site, statement, 0..600).await;
        let mut desk = site.desk(Role::Moderator).await;
        let lists = site.desk(Role::Convenor).await.get(&format!("/desk/s/{slug}/import")).await;
        let address = lists.html().link(&format!("/desk/s/{slug}/import/"));
        let review = desk.get(&address).await.expect(200);
        review.says("1 to 250 of 600");
        let clear = ticks(&look_through(&mut desk, &review).await);
        assert_eq!(clear, 50, "as many as a page shows");
        let bulk = ticked(&look_through(&mut desk, &review).await).press("act", "accept_ticked");
        // Meanwhile somebody else declines one of them, and takes that back.
        let mut colleague = site.desk(Role::Moderator).await;
        let form = colleague.get(&address).await.expect(200).form("seq", "1");
        colleague.submit(&form.press("act", "decline")).await.expect(200);
        let again = colleague.get(&address).await.expect(200).form("seq", "1");
        colleague.submit(&again.press("act", "reopen")).await.expect(200);
        desk.submit(&bulk).await.expect(200).says(&name(0));
        let listed = site.browser().get(&format!("/s/{slug}")).await.list().len();
        assert_eq!(listed, clear - 1, "what changed since is left");
        let nothing = desk.submit(&bulk.without("entry")).await;
        nothing.expect(422).says("tick");
    });
}
