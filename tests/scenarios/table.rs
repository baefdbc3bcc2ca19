//! The desk's tables: what is ticked, what is done at once and undone at once, and how any
//! signature is found again.

use crate::{
    browser::{Browser, Page},
    people::{Typed, queued_id},
    queue::{id_of, name, shown, sign_many, ticked, ticks},
    site::{Site, on_each_database, water},
};
use domain::{
    desk::Role,
    email::EmailAddress,
    entry::{Authority, Display, Entry, Kind},
    form::CheckedForm,
    id::{SignOnId, StatementId},
    instant::{DAY, MINUTE},
};
use std::collections::BTreeSet;
use store::{
    mail::Turn,
    sign_on::{Choice, Submission},
};

/// Signs and confirms for each of them.
async fn sign_each(site: &Site, statement: StatementId, all: Vec<(Entry, String)>) {
    let expires_at = site.now().plus(7 * DAY);
    let write = site.store().write("sign each", move |tx| {
        for (n, (entry, email)) in all.iter().cloned().enumerate() {
            let mut id = [2; 16];
            id[0] = n as u8;
            let token: [u8; 32] = [id, [1; 16]].concat().try_into().expect("32 bytes");
            let own: [u8; 32] = [id, [2; 16]].concat().try_into().expect("32 bytes");
            let declared = Authority { role: "Chair".to_owned(), declared: true };
            let authority = (!entry.kind.is_person()).then_some(declared);
            let email = EmailAddress::parse(&email).expect("an address");
            let (page_lang, turn) = ("en".to_owned(), Turn(0));
            let form = CheckedForm { entry, display: Display::Public, email, authority };
            let submission = Submission {
                id: SignOnId(id),
                statement,
                version: 1,
                page_lang,
                form,
                rule: None,
                confirm_token: token,
                code: format!("{n:08}"),
                expires_at,
                turn,
            };
            store::sign_on::submit(tx, &submission)?;
            let allowed = store::Allowance { most: 5, span: DAY };
            store::sign_on::settle(tx, allowed, DAY, 10)?;
            let choice = Choice { entries: Vec::new(), seen_at: tx.now() };
            assert!(store::sign_on::confirm(tx, &token, &choice, &own).is_ok(), "{n} confirms");
        }
        Ok::<_, store::Error>(())
    });
    write.await.unwrap_or_else(|error| panic!("{error}"));
}

fn organisation(name: &str, email: &str) -> (Entry, String) {
    (Entry::new(Kind::Organisation, name), email.to_owned())
}

fn person(name: &str, role: Option<&str>) -> (Entry, String) {
    let mut entry = Entry::new(Kind::Individual, name);
    entry.role = role.map(str::to_owned);
    let mailbox = name.len() * 31 + role.map_or(0, str::len);
    (
        entry,
        format!(
            "p{mailbox}{}@gmail.com",
            names::key(name)
                .replace(' ', ".")
                .chars()
                .filter(char::is_ascii_alphanumeric)
                .collect::<String>()
        ),
    )
}

const HONEST: [&str; 30] = [
    "Lake Watch Association",
    "Réseau Femmes et Eau",
    "Ghayth Basin Growers",
    "Turkana Shore Network",
    "Comité de Vigilance de Baraka",
    "Victoria Basin Women Lawyers",
    "Suba Youth Alliance",
    "Nile Delta Netmakers",
    "جمعية ينابيع الجزر",
    "شبكة مزارعي الساحل",
    "Федерация рыбаков Байкала",
    "Ένωση Αλιέων Αιγαίου",
    "Federación de Pescadores del Altiplano",
    "Justicia Hídrica",
    "Mwanza Fish Traders Society",
    "Union des riverains du Kivu",
    "ATTAC Togo",
    "350 Kisumu",
    "Bergwegeverein Valdoria",
    "Radio Okapi Amis",
    "Sahel Pastoralist Forum",
    "Amis de la Terre Bénin",
    "Cooperativa de Mujeres Ribereñas",
    "WaterAid Volunteers",
    "Indigenous Rivers Council",
    "Collectif Eau Publique",
    "Observatorio Ciudadano",
    "Save the Wetlands",
    "Free Rivers Movement",
    "Savings and Credit Cooperative of Mbita",
];

const PEOPLE: [&str; 20] = [
    "Achieng Otieno",
    "Paul Kiprop",
    "Aline Uwase",
    "Samuel Tekle",
    "Grace Wanjiru",
    "José Ñahui",
    "سلمى عثمان",
    "محمد الأمين",
    "Ольга Смирнова",
    "Νίκος Παπαδάκης",
    "Nguyễn Thị Hoa",
    "王芳",
    "Bo Li",
    "Krk Vlček",
    "Zoë Brandt",
    "Aïcha Benali",
    "Ngozi Okafor",
    "Lídia Prats",
    "Þóra Jónsdóttir",
    "Mary-Anne O'Neill",
];

#[test]
fn of_sixty_none_of_ten_wrong_ones_is_ticked() {
    on_each_database(&async |site| {
        site.may_leave_mails();
        let slug = site.open(&water()).await;
        let statement = id_of(site, &slug).await;
        let addressee = site.state.store.clone();
        let text = addressee.read("statement", move |tx| store::statement::by_id(tx, statement));
        let text = text.await.unwrap_or_else(|error| panic!("{error}")).expect("the statement");
        let demands = text.draft.texts.iter().flat_map(|text| &text.demands);
        let addressee = demands.flat_map(|demand| &demand.addressees).next().expect("one").clone();
        let wrong = [
            organisation("BUY CHEAP FOLLOWERS NOW", "a@spam.example"),
            person("Mickey Mouse", None),
            person("test", None),
            person("Carl Bell", Some("you are all liars")),
            organisation(&addressee, "office@somewhere.example"),
            organisation("Lake Watch Asociation", "b@elsewhere.example"),
            person("asdf asdf", None),
            organisation("Best online casino", "c@bets.example"),
            person("Xkcdfg Bqwrtz", None),
            person("X", None),
        ];
        let mut all: Vec<(Entry, String)> = Vec::new();
        for (n, name) in HONEST.iter().enumerate() {
            all.push(organisation(name, &format!("office@body{n}.example")));
        }
        all.extend(PEOPLE.iter().map(|name| person(name, None)));
        let names: Vec<String> = wrong.iter().map(|(entry, _)| entry.name.clone()).collect();
        all.extend(wrong);
        assert_eq!(all.len(), 60);
        sign_each(site, statement, all).await;
        let mut desk = site.desk(Role::Moderator).await;
        let address = format!("/desk/s/{slug}/queue");
        let mut pages = vec![desk.get(&address).await.expect(200)];
        let later = pages[0].html().texts_of_link(&format!("{address}?"));
        let later = later.into_iter().find(|(_, words)| words == "Later").expect("a second page").0;
        pages.push(desk.get(&later).await.expect(200));
        let mut clear = 0;
        for page in &pages {
            let form = ticked(page);
            let ticks: BTreeSet<String> = form.sent("entry").into_iter().collect();
            clear += ticks.len();
            for shown in shown(page).iter().filter(|shown| names.contains(shown)) {
                let id = queued_id(page, &slug, shown);
                assert!(!ticks.iter().any(|tick| tick.starts_with(&id)), "{shown} is ticked");
            }
        }
        // The one that "Lake Watch Asociation" looks like must be looked at, too.
        assert_eq!(clear, 49, "and all of the honest ones are, but one");
        let clear = desk.get(&format!("{address}?show=clear")).await.expect(200);
        clear.says("No warning 49").says("Perhaps twice 2");
        assert_eq!(shown(&clear).len(), 49);
    });
}

async fn queue(desk: &mut Browser, slug: &str, query: &str) -> Page {
    desk.get(&format!("/desk/s/{slug}/queue{query}")).await.expect(200)
}

async fn listed(site: &Site, slug: &str) -> usize {
    site.browser().get(&format!("/s/{slug}")).await.list().len()
}

#[test]
fn what_was_ticked_is_decided_and_undone_as_a_whole() {
    on_each_database(&async |site| {
        site.may_leave_mails();
        let slug = site.open(&water()).await;
        for (name, email) in [
            ("Ana Orilla", "ana"),
            ("Bo Quay", "bo"),
            ("Caio Marsh", "caio"),
            ("Dilek Reef", "dilek"),
        ] {
            site.signed(&slug, &Typed::person(name, &format!("{email}@example.org"))).await;
        }
        let mut desk = site.desk(Role::Moderator).await;
        let page = queue(&mut desk, &slug, "").await;
        assert_eq!(ticks(&page), 4);
        let bo = queued_id(&page, &slug, "Bo Quay");
        let form = ticked(&page);
        let bo = form.sent("entry").into_iter().find(|entry| entry.starts_with(&bo)).expect("Bo");
        let accept = form.untick("entry", &bo).press("act", "accept_ticked");
        let after = desk.submit(&accept).await.expect(200);
        after.says("3 sign-ons have been accepted").says("Undo all 3");
        assert_eq!((shown(&after), listed(site, &slug).await), (vec!["Bo Quay".to_owned()], 3));
        // Nobody else can take that back so; and one of the three leaves meanwhile.
        let mut other = site.desk(Role::Moderator).await;
        assert!(
            !queue(&mut other, &slug, "").await.html().forms().iter().any(|f| f.has("act", "undo"))
        );
        let again = desk.submit(&after.form("act", "undo").press("act", "undo")).await.expect(200);
        again.says("3 decisions have been undone");
        assert_eq!((shown(&again).len(), listed(site, &slug).await), (4, 0));
        desk.submit(&after.form("act", "undo").press("act", "undo"))
            .await
            .expect(200)
            .says("0 decisions have been undone");

        // A reason is needed; what was ticked stays ticked.
        let form = ticked(&again).untick("entry", &ticked(&again).sent("entry")[0]);
        let lacking = desk.submit(&form.clone().press("act", "decline_ticked")).await.expect(422);
        assert_eq!(ticks(&lacking), 3);
        let decline = form.set("reason", "unclear").press("act", "decline_ticked");
        desk.submit(&decline).await.expect(200).says("3 sign-ons have been declined");
        // After ten minutes the offer goes; each decision can be taken back by itself.
        site.wait(11 * MINUTE);
        let page = queue(&mut desk, &slug, "").await;
        page.says_not("Undo all");
        let ask = ticked(&page).set("question", "Which town?").press("act", "ask_ticked");
        desk.submit(&ask).await.expect(200).says("The question has been sent to 1 signer");
        let mine = queue(&mut desk, &slug, "?show=mine").await;
        mine.says("Which town?").says("No answer yet").says("Asked by me 1");
        queue(&mut other, &slug, "").await.says("Asked by me 0");
        assert_eq!(ticks(&mine), 0, "what waits for an answer is not ticked");
    });
}

#[test]
fn two_people_act_on_one_selection_and_each_entry_is_decided_once() {
    on_each_database(&async |site| {
        site.may_leave_mails();
        let slug = site.open(&water()).await;
        for (name, email) in [("Ana Orilla", "ana"), ("Bo Quay", "bo"), ("Caio Marsh", "caio")] {
            site.signed(&slug, &Typed::person(name, &format!("{email}@example.org"))).await;
        }
        let (mut one, mut two) =
            (site.desk(Role::Moderator).await, site.desk(Role::Moderator).await);
        let (a, b) = (queue(&mut one, &slug, "").await, queue(&mut two, &slug, "").await);
        let accept = ticked(&a).press("act", "accept_ticked");
        let decline = ticked(&b).set("reason", "unclear").press("act", "decline_ticked");
        let (a, b) = tokio::join!(one.submit(&accept), two.submit(&decline));
        let both = format!("{} {}", a.text(), b.text());
        assert_eq!(both.matches("Left as they are").count(), 1, "{both}");
        assert!([0, 3].contains(&listed(site, &slug).await));
        // More than a page can hold is refused as what it is.
        let entry = accept.sent("entry")[0].clone();
        let mut many = accept.clone();
        for _ in 0..5_000 {
            many.add(crate::form::Control::Hidden, "entry", &entry, true);
        }
        one.submit(&many).await.expect(413);
        let mut more = accept.without("entry");
        for _ in 0..51 {
            more.add(crate::form::Control::Hidden, "entry", &entry, true);
        }
        one.submit(&more).await.expect(413);
    });
}

#[test]
fn after_an_act_one_is_at_the_next_row_of_the_same_list() {
    on_each_database(&async |site| {
        site.may_leave_mails();
        let slug = site.open(&water()).await;
        let statement = id_of(site, &slug).await;
        sign_many(site, statement, 0..60, None).await;
        let mut desk = site.desk(Role::Moderator).await;
        let first = queue(&mut desk, &slug, "?sort=name").await;
        let names = shown(&first);
        let mut sorted: Vec<String> = (0..60).map(name).collect();
        sorted.sort();
        assert_eq!(names, sorted[..50]);
        let next = queued_id(&first, &slug, &names[8]);
        let form = first.form("id", &queued_id(&first, &slug, &names[7])).press("act", "accept");
        let answer = desk.post(&form).await.expect(303);
        let location = answer.header("location");
        assert!(
            location.contains("sort=name") && location.ends_with(&format!("#q-{next}")),
            "{location}"
        );
        // On the second page, the first row: the page begins where it began.
        let start = format!("/desk/s/{slug}/queue?");
        let later = first.html().texts_of_link(&start);
        let later = later.into_iter().find(|(_, words)| words == "Later").expect("a second page").0;
        let second = desk.get(&later).await.expect(200);
        second.says("50 to 59 of 59");
        let form =
            second.form("id", &queued_id(&second, &slug, &sorted[50])).press("act", "accept");
        let after = desk.submit(&form).await.expect(200);
        after.says("50 to 58 of 58").says("has been accepted");
        assert_eq!(shown(&after), sorted[51..]);
    });
}

#[test]
fn all_signatures_are_found_whatever_became_of_them() {
    on_each_database(&async |site| {
        site.may_leave_mails();
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        let reef = Typed::organisation("Réseau Récif (100 %)", "office@recif.example")
            .with("place", "Port-Vieux");
        site.signed(&slug, &reef).await;
        site.accept(&mut desk, &slug, "Réseau Récif").await;
        let own = site.signed(&slug, &Typed::person("Ana Orilla", "ana@example.org")).await;
        site.signed(&slug, &Typed::person("سلمى عثمان", "salma@example.org")).await;
        site.sign(&mut site.browser(), &slug, &Typed::person("Bo Quay", "bo@example.org")).await;
        let form = site.queued(&mut desk, &slug, "سلمى عثمان").await;
        desk.submit(&form.set("reason", "unclear").press("act", "decline")).await.expect(200);
        let mut ana = site.browser();
        let leave = ana.get(&own).await.form("act", "withdraw").set("confirm", "yes");
        ana.submit(&leave).await.expect(200);

        let address = format!("/desk/s/{slug}/signatures");
        let all = desk.get(&address).await.expect(200);
        all.says("All 4")
            .says("Accepted 1")
            .says("Declined 1")
            .says("Not confirmed 1")
            .says("Withdrawn 1");
        let mut found = async |query: &str| -> Vec<String> {
            let query =
                form_urlencoded::Serializer::new(String::new()).append_pair("q", query).finish();
            shown(&desk.get(&format!("{address}?{query}")).await.expect(200))
        };
        let reef = vec!["Réseau Récif (100 %), Port-Vieux".to_owned()];
        for query in
            ["RESEAU recif", "port vieux", "@recif.example", "office@recif.example", "recif.ex"]
        {
            assert_eq!(found(query).await, reef, "{query}");
        }
        assert_eq!(found("bo@example.org").await, ["Bo Quay"], "not confirmed yet");
        assert_eq!(found("\u{200f}سلمى\u{200e}").await, ["سلمى عثمان"]);
        assert_eq!(
            found("ana@example.org").await,
            ["Ana Orilla"],
            "who has withdrawn and not erased"
        );
        assert_eq!(found("orilla").await, Vec::<String>::new(), "and whose name is not held open");
        for query in
            ["%", "_", ".*", "[", "'; DROP TABLE sign_on;--", "\u{202e}", &"x".repeat(10_000)]
        {
            assert_eq!(found(query).await, Vec::<String>::new(), "{query}");
        }
        let kinds = desk.get(&format!("{address}?kind=organisation&way=form&sort=name")).await;
        assert_eq!(shown(&kinds), reef);
        // A decision is taken back from here.
        let declined = desk.get(&format!("{address}?show=declined")).await.expect(200);
        let form = declined.form("act", "reopen").press("act", "reopen");
        desk.submit(&form).await.expect(200).says("has been undone").says("Declined 0");
        assert_eq!(shown(&queue(&mut desk, &slug, "").await), ["سلمى عثمان"]);
        // What is erased is found no more.
        let erase = ana.get(&own).await.form("act", "erase").set("erase", "yes");
        ana.submit(&erase).await.expect(200);
        let all = desk.get(&address).await.expect(200);
        all.says("All 3").says_not("Ana Orilla");
    });
}

#[test]
fn a_file_of_what_is_shown_is_on_record() {
    on_each_database(&async |site| {
        site.may_leave_mails();
        let slug = site.open(&water()).await;
        site.signed(&slug, &Typed::organisation("Spring Keepers", "zoe@keepers.example")).await;
        site.signed(&slug, &Typed::person("Ana Orilla", "ana@example.org")).await;
        let address = format!("/desk/s/{slug}/signatures?kind=organisation");
        let mut reader = site.desk(Role::Reader).await;
        let page = reader.get(&address).await.expect(200);
        let form = page.html().forms().into_iter().find(|form| form.action.contains("/export"));
        let form = form.expect("a form");
        let file = reader.post(&form).await.expect(200);
        assert!(file.header("content-disposition").contains("signatures.csv"));
        assert!(file.source().contains("Spring Keepers") && !file.source().contains("Ana Orilla"));
        assert!(file.source().contains("keepers.example") && !file.source().contains("zoe@"));
        reader
            .post(&form.clone().forge("addresses", "yes").forge("why", "mail them"))
            .await
            .expect(403);
        let mut convenor = site.desk(Role::Convenor).await;
        let page = convenor.get(&format!("/desk/s/{slug}/signatures")).await.expect(200);
        let form = page.html().forms().into_iter().find(|form| form.action.ends_with("/export"));
        let form = form.expect("a form").set("addresses", "yes");
        convenor.post(&form).await.expect(400);
        let file = convenor.post(&form.set("why", "Writing to all")).await.expect(200);
        assert!(
            file.source().contains("zoe@keepers.example")
                && file.source().contains("ana@example.org")
        );
        let history = convenor.get(&format!("/desk/s/{slug}/history")).await.expect(200);
        history.says("Signatures downloaded").says("Writing to all");
        assert_eq!(history.text().matches("Signatures downloaded").count(), 2);
    });
}

#[test]
fn an_answer_may_be_followed_by_a_correction() {
    on_each_database(&async |site| {
        site.may_leave_mails();
        let slug = site.open(&water()).await;
        let own = site.signed(&slug, &Typed::person("Ana Orila", "ana@example.org")).await;
        let mut desk = site.desk(Role::Moderator).await;
        let form = site.queued(&mut desk, &slug, "Ana Orila").await;
        queue(&mut desk, &slug, "").await.says_not("Correct…");
        desk.submit(&form.set("question", "One l?").press("act", "ask")).await.expect(200);
        let mut ana = site.browser();
        let answer =
            ana.get(&own).await.form("act", "answer").set("answer", "Please print Orilla.");
        ana.submit(&answer).await.expect(200);
        let page = queue(&mut desk, &slug, "?show=answered").await;
        page.says("Asked: One l?").says("Please print Orilla.").says("Correct…").says("Answered 1");
        let id = queued_id(&page, &slug, "Ana Orila");
        let own_page = desk.get(&format!("/desk/s/{slug}/signon/{id}")).await.expect(200);
        let form = own_page.form("act", "correct").set("name", "Ana Orilla");
        desk.submit(&form.press("act", "correct")).await.expect(200).says("has been made");
        site.accept(&mut desk, &slug, "Ana Orilla").await.says("has been accepted");
        assert_eq!(listed(site, &slug).await, 1);
    });
}

#[test]
fn a_note_is_for_colleagues_and_goes_with_the_entry() {
    on_each_database(&async |site| {
        site.may_leave_mails();
        let slug = site.open(&water()).await;
        let own = site.signed(&slug, &Typed::person("Ana Orilla", "ana@example.org")).await;
        let mut desk = site.desk(Role::Moderator).await;
        let id = queued_id(&queue(&mut desk, &slug, "").await, &slug, "Ana Orilla");
        let address = format!("/desk/s/{slug}/signon/{id}");
        let form = desk.get(&address).await.expect(200).form("act", "note");
        desk.submit(&form).await.expect(422).says("Write a note");
        desk.submit(&form.set("colleagues", "Called her on Monday")).await.expect(200);
        let mut other = site.desk(Role::Reader).await;
        other.get(&address).await.expect(200).says("Called her on Monday");
        let mut ana = site.browser();
        ana.get(&own).await.expect(200).says_not("Called her");
        let leave = ana.get(&own).await.form("act", "withdraw").set("confirm", "yes");
        ana.submit(&leave).await.expect(200);
        let erase = ana.get(&own).await.form("act", "erase").set("erase", "yes");
        ana.submit(&erase).await.expect(200);
        other.get(&format!("/desk/s/{slug}/history")).await.expect(200).says_not("Called her");
    });
}
