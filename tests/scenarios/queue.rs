//! The queue of the desk: page by page, each entry as the page showed it, what a rule set apart
//! apart.

use crate::{
    browser::{Browser, Page},
    form::Form,
    people::{Typed, queued_id},
    site::{Site, on_each_database, water},
};
use domain::{
    desk::Role,
    email::EmailAddress,
    entry::{Display, Entry, Kind},
    form::CheckedForm,
    id::{SignOnId, StatementId},
    import::{Line, Outcome, Reading, Report},
    instant::{DAY, SECOND},
    moderation::Actor,
    signon::Rule,
};
use std::collections::BTreeSet;
use store::{
    import::NewImport,
    mail::Turn,
    sign_on::{Choice, Submission},
};

/// The `n`th of names that have nothing in common.
pub fn name(n: u32) -> String {
    // Multiplying by an odd number loses nothing: no two are equal.
    let mut rest = (u64::from(n) + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mut letter = || {
        let letter = char::from(b'a' + (rest % 26) as u8);
        rest /= 26;
        letter
    };
    let mut word = |length: usize| -> String { (0..length).map(|_| letter()).collect() };
    let (first, second) = (word(7), word(7));
    format!("{first} {second}")
}

/// Signs and confirms for so many people at once; a rule may set them apart.
pub async fn sign_many(
    site: &Site,
    statement: StatementId,
    people: std::ops::Range<u32>,
    rule: Option<Rule>,
) {
    let expires_at = site.now().plus(7 * DAY);
    let write = site.store().write("sign many", move |tx| {
        for n in people.clone() {
            let mut id = [1; 16];
            id[..4].copy_from_slice(&n.to_be_bytes());
            let (token, own) = ([id, [1; 16]].concat(), [id, [2; 16]].concat());
            let token: [u8; 32] = token.try_into().expect("32 bytes");
            let own: [u8; 32] = own.try_into().expect("32 bytes");
            let email = EmailAddress::parse(&format!("p{n}@mail{n}.example"));
            store::sign_on::submit(
                tx,
                &Submission {
                    id: SignOnId(id),
                    statement,
                    version: 1,
                    page_lang: "en".to_owned(),
                    form: CheckedForm {
                        entry: Entry::new(Kind::Individual, name(n)),
                        display: Display::Public,
                        email: email.expect("an address"),
                        authority: None,
                    },
                    rule,
                    confirm_token: token,
                    code: format!("{n:08}"),
                    expires_at,
                    turn: Turn(0),
                },
            )?;
            let allowed = store::Allowance { most: 5, span: DAY };
            store::sign_on::settle(tx, allowed, DAY, 10)?;
            let choice = Choice { entries: Vec::new(), seen_at: tx.now() };
            assert!(store::sign_on::confirm(tx, &token, &choice, &own).is_ok(), "{n} confirms");
        }
        Ok::<_, store::Error>(())
    });
    write.await.unwrap_or_else(|error| panic!("{error}"));
}

/// Takes in a list of so many entries.
pub async fn import_many(site: &Site, statement: StatementId, people: std::ops::Range<u32>) {
    let lines = people.clone().enumerate().map(|(at, n)| Line {
        line: at as u32 + 1,
        text: name(n),
        outcome: Outcome::Entry,
        start: 0,
        end: 1,
        seq: at as u32 + 1,
        sign_on: None,
        number: None,
        list: String::new(),
        doubts: Vec::new(),
        spare: None,
        made: None,
    });
    let readings = people.clone().enumerate().map(|(at, n)| {
        let (name, kind) = (name(n), Kind::Individual);
        (
            at,
            Reading {
                name,
                short: None,
                kind,
                place: None,
                role: None,
                affiliation: None,
                contact: None,
            },
        )
    });
    let new = NewImport {
        statement,
        file_hash: [9; 32],
        report: Report { file: "long list.txt".to_owned(), lines: lines.collect() },
        readings: readings.collect(),
    };
    let by = site.store().by(Actor::Operator);
    let write = by.write("import", move |tx| store::import::create(tx, &new));
    assert!(write.await.is_ok(), "the list is taken in");
}

pub async fn id_of(site: &Site, slug: &str) -> StatementId {
    let slug = slug.parse().expect("a slug");
    let found = site.store().read("statement", move |tx| store::statement::by_slug(tx, &slug));
    found.await.unwrap_or_else(|error| panic!("{error}")).expect("the statement").id
}

/// The form about the entries that are ticked.
pub fn ticked(page: &Page) -> Form {
    page.form("act", "accept_ticked")
}

/// How many entries of a page are ticked without anybody having touched it.
pub fn ticks(page: &Page) -> usize {
    let form = page.html().forms().into_iter().find(|form| form.has("act", "accept_ticked"));
    form.map_or(0, |form| form.sent("entry").len())
}

/// The page on which the entries of a list without a mark are looked through.
pub async fn look_through(desk: &mut Browser, review: &Page) -> Page {
    let links = review.html().links();
    let link = links.iter().find(|link| link.contains("show=clear&list="));
    desk.get(link.unwrap_or_else(|| panic!("nothing to look through: {links:?}"))).await.expect(200)
}

/// Looks through the entries of a list without a mark and accepts those of the first page.
pub async fn accept_clear(desk: &mut Browser, review: &Page) -> Page {
    let page = look_through(desk, review).await;
    desk.submit(&ticked(&page).press("act", "accept_ticked")).await.expect(200)
}

/// The names on a page of the queue.
pub fn shown(page: &Page) -> Vec<String> {
    let names = page.html().texts_of_class("a", "open");
    names.into_iter().map(|name| name.trim_end_matches(" not confirmed").to_owned()).collect()
}

fn link(page: &Page, words: &str, slug: &str) -> Option<String> {
    let start = format!("/desk/s/{slug}/queue?");
    let links = page.html().texts_of_link(&start);
    links.into_iter().find(|(_, text)| text == words).map(|(href, _)| href)
}

#[test]
fn six_thousand_wait_and_each_is_seen_once() {
    on_each_database(&async |site| {
        site.may_leave_mails();
        let slug = site.open(&water()).await;
        let statement = id_of(site, &slug).await;
        sign_many(site, statement, 0..30, Some(Rule::Rate)).await;
        site.wait(SECOND);
        sign_many(site, statement, 30..300, None).await;
        site.wait(SECOND);
        import_many(site, statement, 300..6_000).await;
        site.wait(SECOND);
        sign_many(site, statement, 6_000..6_030, None).await;
        let mut desk = site.desk(Role::Moderator).await;
        let mut colleague = site.desk(Role::Moderator).await;
        let mut page = desk.get(&format!("/desk/s/{slug}/queue")).await.expect(200);
        page.says("Waiting 6,000").says("1 to 50 of 6,000").says("Set apart 30");
        assert_eq!(link(&page, "Earlier", &slug), None);
        let (mut seen, mut decided) = (Vec::new(), BTreeSet::new());
        for number in 1.. {
            let names = shown(&page);
            assert!(number == 120 || names.len() == 50, "page {number}: {}", names.len());
            seen.extend(names.clone());
            // The page lies open while two of its entries are decided, and one further on.
            if number == 3 {
                for name in [&names[0], &names[49]] {
                    let form = entry_form(&page, &slug, name).press("act", "accept");
                    let after = desk.submit(&form).await.expect(200);
                    after.says("has been accepted").says("101 to 150 of");
                }
            }
            if number == 60 {
                let ahead = link(&page, "Later", &slug).expect("a later page");
                let ahead = colleague.get(&ahead).await.expect(200);
                let name = shown(&ahead)[7].clone();
                let form = entry_form(&ahead, &slug, &name).press("act", "accept");
                colleague.submit(&form).await.expect(200).says("has been accepted");
                decided.insert(name);
            }
            let Some(later) = link(&page, "Later", &slug) else { break };
            page = desk.get(&later).await.expect(200);
        }
        page.says("5,949 to 5,997 of 5,997").says("Waiting 5,997");
        let expected: Vec<String> =
            (30..6_030).map(name).filter(|name| !decided.contains(name)).collect();
        assert_eq!(seen, expected, "in the order in which they wait, each once");
        // And back: the fifty before the last page.
        let back = link(&page, "Earlier", &slug).expect("an earlier page");
        let back = desk.get(&back).await.expect(200);
        back.says("5,899 to 5,948 of 5,997");
        assert_eq!(shown(&back), expected[5_900..5_950]);
    });
}

fn entry_form(page: &Page, slug: &str, name: &str) -> Form {
    page.form("id", &queued_id(page, slug, name))
}

/// The signer changes how the entry is shown, while the desk has its page open.
async fn change_display(site: &Site, own: &str) {
    let mut signer = site.browser();
    let form = signer.get(own).await.expect(200).form("act", "display");
    signer.submit(&form.set("display", "counted")).await.expect(200);
}

async fn listed(site: &Site, slug: &str) -> usize {
    site.browser().get(&format!("/s/{slug}")).await.list().len()
}

const CHANGED: &str = "changed since you opened the page";

#[test]
fn what_changed_since_the_queue_was_opened_is_shown_again_and_nothing_typed_is_lost() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let own = site.signed(&slug, &Typed::person("Ana Orilla", "ana@example.org")).await;
        let mut desk = site.desk(Role::Moderator).await;
        let form = site.queued(&mut desk, &slug, "Ana Orilla").await;
        change_display(site, &own).await;
        let typed =
            form.set("question", "Which Ana?").set("reason", "unclear").press("act", "decline");
        let again = desk.submit(&typed).await.expect(200);
        again.says("Ana Orilla has changed since you opened the page. Nothing was done.");
        again.says("This entry changed since you opened the page").says("Counted only");
        let form = entry_form(&again, &slug, "Ana Orilla");
        assert_eq!(form.value("reason"), Some("unclear"));
        assert_eq!(form.value("question").map(str::trim), Some("Which Ana?"));
        let history = desk.get(&format!("/desk/s/{slug}/history")).await.expect(200);
        history.says_not("Declined");
        // Seen as it is now, it is decided.
        desk.submit(&form.press("act", "ask")).await.expect(200).says("has been sent");
        site.mail_to("ana@example.org").await.says("Which Ana?");
        desk.submit(&typed).await.expect(200).says(CHANGED);
        site.accept(&mut desk, &slug, "Ana Orilla").await;
        desk.submit(&typed).await.expect(200).says("had accepted it already").says("Which Ana?");
        desk.submit(&typed.without("revision")).await.expect(400);
        site.mails().await;
    });
}

#[test]
fn what_changed_since_its_own_page_was_opened_is_not_decided_nor_corrected() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let own = site.signed(&slug, &Typed::person("Ana Orilla", "ana@example.org")).await;
        let mut desk = site.desk(Role::Moderator).await;
        let queue = desk.get(&format!("/desk/s/{slug}/queue")).await.expect(200);
        let address = format!("/desk/s/{slug}/signon/{}", queued_id(&queue, &slug, "Ana Orilla"));
        let accept = desk.get(&address).await.expect(200).form("act", "accept");
        let mut ana = site.browser();
        let wish = ana.get(&own).await.form("act", "correct").set("wish", "It is Anna.");
        ana.submit(&wish).await.expect(200);
        let accept = accept.set("question", "Which one?").press("act", "accept");
        let again = desk.submit(&accept).await.expect(200);
        again.says(CHANGED).says("It is Anna.");
        assert_eq!(listed(site, &slug).await, 0);
        let kept = again.form("act", "accept").value("question").map(str::to_owned);
        assert_eq!(kept.as_deref().map(str::trim), Some("Which one?"));

        // Something else changes while the correction is typed.
        let correct =
            again.form("act", "correct").set("name", "Anna Orilla").set("note", "With two n.");
        change_display(site, &own).await;
        let again = desk.submit(&correct.clone().press("act", "correct")).await.expect(200);
        again.says(CHANGED).says("Counted only");
        let form = again.form("act", "correct");
        assert_eq!(
            (form.value("name"), form.value("note")),
            (Some("Anna Orilla"), Some("With two n."))
        );
        let no = desk.submit(&correct.press("act", "correct_decline")).await.expect(200);
        no.says(CHANGED);
        // What cannot be printed comes back as it was typed, too.
        let bad = form.clone().set("name", "=Anna").set("place", "Azure Island");
        let bad = desk.submit(&bad.press("act", "correct")).await.expect(422);
        assert_eq!(bad.form("act", "correct").value("place"), Some("Azure Island"));
        desk.submit(&form.set("name", "Anna Orilla").press("act", "correct"))
            .await
            .expect(200)
            .says("The correction has been made");
        site.accept(&mut desk, &slug, "Anna Orilla").await.says("has been accepted");
        site.mails().await;
    });
}

#[test]
fn accepting_a_page_leaves_what_changed_and_names_it() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        site.signed(&slug, &Typed::person("Ana Orilla", "ana@example.org")).await;
        let own = site.signed(&slug, &Typed::person("Bo Quay", "bo@example.org")).await;
        site.signed(&slug, &Typed::person("Caio Marsh", "caio@example.org")).await;
        let mut desk = site.desk(Role::Moderator).await;
        let queue = desk.get(&format!("/desk/s/{slug}/queue")).await.expect(200);
        assert_eq!(ticks(&queue), 3);
        let bulk = ticked(&queue).press("act", "accept_ticked");
        // One changes, one looks like another that came meanwhile, one came and was not shown.
        change_display(site, &own).await;
        site.signed(&slug, &Typed::person("Caio Marsh", "marsh@example.org")).await;
        site.signed(&slug, &Typed::person("Dilek Reef", "dilek@example.org")).await;
        let done = desk.submit(&bulk).await.expect(200);
        done.says("1 sign-on has been accepted.").says(
            "Left as they are, because something has changed since you opened the page: \
             Bo Quay · Caio Marsh.",
        );
        let names: Vec<String> = site
            .browser()
            .get(&format!("/s/{slug}"))
            .await
            .list()
            .into_iter()
            .map(|row| row.1)
            .collect();
        assert_eq!(names, ["Ana Orilla"]);
        // Sent once more, it finds nothing as it was.
        desk.submit(&bulk).await.expect(200).says("0 sign-ons have been accepted");
        desk.submit(&bulk.clone().forge("entry", "nonsense")).await.expect(400);
        desk.submit(&bulk.without("entry")).await.expect(422).says("Tick at least one entry");
        assert_eq!(listed(site, &slug).await, 1);
        site.mails().await;
    });
}

#[test]
fn a_decision_is_undone_as_the_page_showed_it() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        let typed = Typed::person("Ana Orilla", "ana@example.org");
        let own = site.listed(&mut desk, &slug, &typed, "Ana Orilla").await;
        let undo = async |desk: &mut Browser| {
            let queue = desk.get(&format!("/desk/s/{slug}/queue")).await.expect(200);
            queue.form("act", "undo").press("act", "undo")
        };
        let stale = undo(&mut desk).await;
        change_display(site, &own).await;
        let again = desk.submit(&stale).await.expect(200);
        again.says("Ana Orilla has changed since you opened the page. Nothing was done.");
        again.says_not("has been undone");
        let fresh = undo(&mut desk).await;
        desk.submit(&fresh).await.expect(200).says("has been undone");
        site.mails().await;
    });
}

#[test]
fn what_a_rule_set_apart_never_stands_before_the_others() {
    on_each_database(&async |site| {
        site.may_leave_mails();
        let slug = site.open(&water()).await;
        let statement = id_of(site, &slug).await;
        sign_many(site, statement, 0..60, Some(Rule::Rate)).await;
        site.signed(&slug, &Typed::person("Ana Orilla", "ana@example.org")).await;
        let mut desk = site.desk(Role::Moderator).await;
        let home = desk.get("/desk").await.expect(200);
        home.says("1 waiting").says("60 set apart");
        let queue = desk.get(&format!("/desk/s/{slug}/queue")).await.expect(200);
        assert_eq!(shown(&queue), ["Ana Orilla"]);
        queue.says("Set apart 60").says_not(&name(0));

        let apart = queue.html().link(&format!("/desk/s/{slug}/queue?show=set-apart"));
        let apart = desk.get(&apart).await.expect(200);
        apart.says("1 to 50 of 60").says("one network in a short time").says_not("Ana Orilla");
        assert_eq!(ticks(&apart), 0);
        let rest = link(&apart, "Later", &slug).expect("a later page");
        let rest = desk.get(&rest).await.expect(200);
        rest.says("51 to 60 of 60");
        let form = entry_form(&rest, &slug, &name(55)).press("act", "accept");
        let after = desk.submit(&form).await.expect(200);
        after.says("has been accepted").says("51 to 59 of 59").says("one network in a short time");
        assert_eq!(listed(site, &slug).await, 1);
        // Taken back, it waits among the others: somebody has looked at it.
        let undo = after.form("act", "undo").press("act", "undo");
        desk.submit(&undo).await.expect(200).says("has been undone");
        let queue = desk.get(&format!("/desk/s/{slug}/queue")).await.expect(200);
        assert_eq!(shown(&queue), [name(55), "Ana Orilla".to_owned()]);
    });
}

#[test]
fn a_decision_leads_back_to_the_page_on_which_it_was_made() {
    on_each_database(&async |site| {
        site.may_leave_mails();
        let slug = site.open(&water()).await;
        let statement = id_of(site, &slug).await;
        sign_many(site, statement, 0..51, None).await;
        let mut desk = site.desk(Role::Moderator).await;
        let queue = desk.get(&format!("/desk/s/{slug}/queue")).await.expect(200);
        let later = link(&queue, "Later", &slug).expect("a later page");
        let last = desk.get(&later).await.expect(200);
        last.says("51 to 51 of 51");
        // The only one of its page: what is left is shown.
        let form = entry_form(&last, &slug, &name(50)).press("act", "accept");
        let after = desk.submit(&form).await.expect(200);
        after.says("has been accepted").says("Waiting 50").says_not("Nothing is waiting");
        assert_eq!(shown(&after).len(), 50);
        // What no address of ours holds is the first page.
        for query in ["?page=7", "?after=nonsense", "?before=1.2", "?show=everything"] {
            let page = desk.get(&format!("/desk/s/{slug}/queue{query}")).await.expect(200);
            assert_eq!(shown(&page).len(), 50, "{query}");
        }
    });
}
