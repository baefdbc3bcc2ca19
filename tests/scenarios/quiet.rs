//! No stranger stops a signer: an address for which others fill in forms still signs.

use crate::{
    browser::Page,
    form::Form,
    people::Typed,
    site::{Site, on_each_database, on_each_database_with, water},
};
use domain::{
    desk::Role,
    instant::{HOUR, MINUTE},
};

const OFFICE: &str = "office@victim.example";
const NAME: &str = "Harbour Union";

/// Five forms with invented names for somebody else's address, each from a network of its own.
async fn nonsense(site: &Site, slug: &str) {
    for number in 1..=5 {
        let typed = Typed::person(&format!("Nonsense {number}"), OFFICE);
        site.sign(&mut site.browser(), slug, &typed).await.says("inbox");
        site.wait(MINUTE);
    }
    assert_eq!(site.mails_to(OFFICE).await.len(), 5);
}

/// The form of a confirmation page with the box of the entry that is printed with `name` ticked;
/// the boxes stand in the order of the entries.
fn ticked(page: &Page, name: &str) -> Form {
    let form = page.form("several", "yes");
    let printed = page.html().texts_of_class("label", "choice");
    let at = printed.iter().position(|text| text.contains(name));
    let at = at.unwrap_or_else(|| panic!("{name} is not among {printed:?}"));
    let value = form.offers("entry")[at].clone();
    form.set("entry", &value)
}

#[test]
fn five_nonsense_forms_do_not_stop_the_owner() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        nonsense(site, &slug).await;
        let mut office = site.browser();
        let inbox = site.sign(&mut office, &slug, &Typed::organisation(NAME, OFFICE)).await;
        inbox.says("The link in an earlier e-mail shows your entry too");
        let mails = site.mails_to(OFFICE).await;
        assert_eq!(mails.len(), 5, "and nobody floods the mailbox");

        let page = office.get(&mails[0].link("/confirm/")).await.expect(200);
        page.says("Which of these are yours?").says("Nonsense 1").says("Nonsense 5");
        let again = office.submit(&page.form("several", "yes")).await.expect(422);
        again.says("Tick at least one entry");
        let done = office.submit(&ticked(&again, NAME)).await.expect(200);
        done.says("Your signature is confirmed").says(NAME).says_not("Nonsense");
        let queue = desk.get(&format!("/desk/s/{slug}/queue")).await.expect(200);
        queue.says(NAME).says_not("Nonsense");
        for mail in &mails {
            let page = office.get(&mail.link("/confirm/")).await.expect(200);
            assert!(page.html().forms().is_empty(), "nothing else is left to confirm");
        }
        site.wait(25 * HOUR);
        let subjects: Vec<String> =
            site.mails_to(OFFICE).await.into_iter().map(|mail| mail.subject).collect();
        assert_eq!(
            subjects,
            ["Your signature is confirmed – Keep the island springs public"],
            "what was dropped mails no more"
        );
    });
}

#[test]
fn the_mail_that_waited_comes_with_the_next_window() {
    on_each_database_with(&[("limits.mails_window_hours", "2")], &async |site| {
        let slug = site.open(&water()).await;
        nonsense(site, &slug).await;
        let mut office = site.browser();
        site.sign(&mut office, &slug, &Typed::organisation("Harbor Union", OFFICE)).await;
        site.sign(&mut office, &slug, &Typed::organisation(NAME, OFFICE)).await;
        assert_eq!(site.mails_to(OFFICE).await.len(), 5);
        site.wait(2 * HOUR);
        let mails = site.mails_to(OFFICE).await;
        assert_eq!(mails.len(), 6, "one for both");
        mails[5].says(NAME);
        let page = office.get(&mails[5].link("/confirm/")).await.expect(200);
        let first = page.html().texts_of_class("label", "choice").remove(0);
        assert!(first.contains(NAME), "the newest stands first: {first}");
        office.submit(&ticked(&page, NAME)).await.expect(200).says(NAME);
        site.mails().await;
    });
}

#[test]
fn a_code_leads_to_the_choice_where_there_is_one() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut office = site.browser();
        let inbox = site.sign(&mut office, &slug, &Typed::organisation(NAME, OFFICE)).await;
        let typed = Typed::person("Nonsense 1", OFFICE);
        site.sign(&mut site.browser(), &slug, &typed).await;
        let code = site.mail_to(OFFICE).await.code();
        let choice = office.submit(&inbox.form("code", "").set("code", &code)).await.expect(200);
        assert!(choice.address.starts_with("/confirm/"), "{}", choice.address);
        office.submit(&ticked(&choice, NAME)).await.expect(200).says(NAME).says_not("Nonsense");
        site.mails().await;
    });
}

#[test]
fn who_sent_two_entries_may_confirm_both() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        let mut office = site.browser();
        site.sign(&mut office, &slug, &Typed::organisation(NAME, OFFICE)).await;
        site.wait(2 * MINUTE);
        site.sign(&mut office, &slug, &Typed::person("Lina Haddar", OFFICE)).await;
        let page = office.get(&site.mail_to(OFFICE).await.link("/confirm/")).await.expect(200);
        let form = page.form("several", "yes");
        let both = form.offers("entry");
        let form = form.tick("entry", &both[0]).tick("entry", &both[1]);
        office.submit(&form).await.expect(200).says(NAME).says("Lina Haddar");
        let queue = desk.get(&format!("/desk/s/{slug}/queue")).await.expect(200);
        queue.says(NAME).says("Lina Haddar");
        let own: std::collections::BTreeSet<String> = site
            .mails_to(OFFICE)
            .await
            .iter()
            .filter(|mail| mail.subject.contains("is confirmed"))
            .map(|mail| mail.link("/signon/"))
            .collect();
        assert_eq!(own.len(), 2, "a page of its own for each");
    });
}
