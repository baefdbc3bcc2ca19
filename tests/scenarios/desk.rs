//! People at the desk decide.

use crate::{
    people::{Typed, queued_id},
    queue::ticked,
    site::{WATER, on_each_database, water},
};
use domain::desk::Role;
use domain::instant::MINUTE;

#[test]
fn two_moderators_decide_the_same_entry() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        site.signed(&slug, &Typed::organisation("Spring Keepers", "zoe@example.org")).await;
        let (mut first, mut second) =
            (site.desk(Role::Moderator).await, site.desk(Role::Moderator).await);
        let accept = site.queued(&mut first, &slug, "Spring Keepers").await.press("act", "accept");
        let decline = site
            .queued(&mut second, &slug, "Spring Keepers")
            .await
            .set("reason", "unclear")
            .press("act", "decline");
        first.submit(&accept).await.expect(200);
        site.wait(2 * MINUTE);
        let late = second.submit(&decline).await.expect(200);
        late.says("had accepted it already").says("2 minutes").says("Nothing was changed");
        assert_eq!(site.browser().get(&format!("/s/{slug}")).await.list().len(), 1);
        assert_eq!(site.mails_to("zoe@example.org").await.len(), 3, "confirm, confirmed, accepted");

        // At the same instant: one decides, the other hears of it.
        site.signed(&slug, &Typed::organisation("Tide Watchers", "tim@example.org")).await;
        let accept = site.queued(&mut first, &slug, "Tide Watchers").await.press("act", "accept");
        let decline = site
            .queued(&mut second, &slug, "Tide Watchers")
            .await
            .set("reason", "unclear")
            .press("act", "decline");
        let (a, b) = tokio::join!(first.submit(&accept), second.submit(&decline));
        let refused = [a, b].iter().filter(|page| page.text().contains("already")).count();
        assert_eq!(refused, 1);
        assert_eq!(site.mails_to("tim@example.org").await.len(), 3);
    });
}

#[test]
fn undo() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        site.signed(&slug, &Typed::organisation("Spring Keepers", "zoe@example.org")).await;
        let mut desk = site.desk(Role::Moderator).await;
        site.accept(&mut desk, &slug, "Spring Keepers").await;
        let mut reader = site.browser();
        assert_eq!(reader.get(&format!("/s/{slug}")).await.list().len(), 1);

        // Somebody else has nothing to undo.
        let mut other = site.desk(Role::Moderator).await;
        let queue = other.get(&format!("/desk/s/{slug}/queue")).await;
        assert!(!queue.html().forms().iter().any(|form| form.has("act", "undo")));

        let queue = desk.get(&format!("/desk/s/{slug}/queue")).await;
        let undo = queue.form("act", "undo").press("act", "undo");
        desk.submit(&undo).await.expect(200).says("has been undone").says("Spring Keepers");
        assert!(reader.get(&format!("/s/{slug}")).await.list().is_empty(), "off the list at once");
        desk.submit(&undo).await.expect(200).says("nothing left to undo");
        let decline = site
            .queued(&mut desk, &slug, "Spring Keepers")
            .await
            .set("reason", "unclear")
            .press("act", "decline");
        desk.submit(&decline).await.expect(200);
        let queue = desk.get(&format!("/desk/s/{slug}/queue")).await;
        desk.submit(&queue.form("act", "undo").press("act", "undo")).await.expect(200);
        site.accept(&mut desk, &slug, "Spring Keepers").await;
        assert_eq!(reader.get(&format!("/s/{slug}")).await.list().len(), 1);
        desk.get(&format!("/desk/s/{slug}/history")).await.expect(200).says("Spring Keepers");
        let moved = desk.get(&format!("/desk/s/{slug}/record")).await.expect(303);
        assert_eq!(
            moved.header("location"),
            format!("/desk/s/{slug}/history"),
            "the old address leads there"
        );
        site.mails().await;
    });
}

#[test]
fn undo_takes_back_the_decision_that_the_page_names_and_no_other() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        for (name, email) in
            [("Spring Keepers", "zoe@example.org"), ("Tide Watchers", "tim@example.org")]
        {
            site.signed(&slug, &Typed::organisation(name, email)).await;
        }
        site.accept(&mut desk, &slug, "Spring Keepers").await;
        // Two windows: in one the offer to undo lies open while the other decides once more.
        let lies_open = desk
            .get(&format!("/desk/s/{slug}/queue"))
            .await
            .expect(200)
            .form("act", "undo")
            .press("act", "undo");
        site.accept(&mut desk, &slug, "Tide Watchers").await;
        desk.submit(&lies_open)
            .await
            .expect(200)
            .says("The decision about Spring Keepers has been undone");
        let names: Vec<String> = site
            .browser()
            .get(&format!("/s/{slug}"))
            .await
            .list()
            .into_iter()
            .map(|(_, name)| name)
            .collect();
        assert_eq!(names, ["Tide Watchers"]);
        desk.submit(&lies_open).await.expect(200).says("nothing left to undo");
        assert_eq!(
            site.browser().get(&format!("/s/{slug}")).await.list().len(),
            1,
            "and the other decision stands"
        );

        // Of another statement, or of nobody: nothing happens.
        let other = site.open(&water().replace(WATER, "wind-for-the-islands")).await;
        let queue = desk
            .get(&format!("/desk/s/{slug}/queue"))
            .await
            .form("act", "undo")
            .press("act", "undo");
        let mut elsewhere = queue.clone();
        elsewhere.action = format!("/desk/s/{other}/queue");
        desk.submit(&elsewhere).await.expect(410);
        desk.submit(&queue.clone().forge("id", "AAAAAAAAAAAAAAAAAAAAAA")).await.expect(410);
        desk.submit(&queue.forge("id", "")).await.expect(400);
        assert_eq!(site.browser().get(&format!("/s/{slug}")).await.list().len(), 1);
        site.mails().await;
    });
}

#[test]
fn what_cannot_be_undone_any_more_says_why() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        let undo = async |desk: &mut crate::browser::Browser| {
            desk.get(&format!("/desk/s/{slug}/queue"))
                .await
                .expect(200)
                .form("act", "undo")
                .press("act", "undo")
        };
        // The signer has left meanwhile.
        let own = site
            .listed(&mut desk, &slug, &Typed::person("Ana Orilla", "ana@example.org"), "Ana Orilla")
            .await;
        let form = undo(&mut desk).await;
        let mut ana = site.browser();
        let leave = ana.get(&own).await.form("act", "withdraw").set("confirm", "yes");
        ana.submit(&leave).await.expect(200);
        desk.submit(&form).await.expect(200).says("Ana Orilla").says("has withdrawn");
        ana.get(&own).await.says("You have withdrawn");

        // A colleague took the decision back and decided otherwise.
        let mut colleague = site.desk(Role::Convenor).await;
        let import = colleague.get(&format!("/desk/s/{slug}/import")).await.form("file", "");
        let review = colleague
            .submit(&import.attach(
                "file",
                "list.txt",
                b"1. Coral Watch Society\n2. Reef Schools Network\n",
            ))
            .await
            .expect(200);
        let here = review.address.split('?').next().expect("an address").to_owned();
        site.accept(&mut desk, &slug, "Coral Watch Society").await;
        let form = undo(&mut desk).await;
        let reopen = colleague.get(&here).await.form("act", "reopen").press("act", "reopen");
        colleague.submit(&reopen).await.expect(200);
        let decline = colleague.get(&here).await.form("seq", "1").press("act", "decline");
        colleague.submit(&decline).await.expect(200);
        site.wait(3 * MINUTE);
        desk.submit(&form)
            .await
            .expect(200)
            .says("had declined it already")
            .says("3 minutes")
            .says("Nothing was changed");
        assert!(
            site.browser().get(&format!("/s/{slug}")).await.list().is_empty(),
            "what the colleague decided stands"
        );
        site.mails().await;
    });
}

#[test]
fn a_decline_tells_the_reason_and_abuse_tells_nothing() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        let names =
            ["Alva Pond", "Bodil Creek", "Caio Marsh", "Dilek Reef", "Enzo Quay", "Fadwa Dune"];
        for (reason, name) in ["authority", "duplicate", "unclear", "scope", "own_wish", "abuse"]
            .into_iter()
            .zip(names)
        {
            let email = format!("{reason}@example.org");
            let typed = match reason {
                // Of a person nobody asks for an authority.
                "authority" => Typed::organisation(name, &email),
                _ => Typed::person(name, &email),
            };
            let own = site.signed(&slug, &typed).await;
            let form = site.queued(&mut desk, &slug, name).await;
            desk.submit(&form.clone().press("act", "decline")).await.expect(422);
            desk.submit(&form.set("reason", reason).press("act", "decline"))
                .await
                .expect(200)
                .says("has been declined");
            let told = site.mails_to(&email).await.len() == 3;
            assert_eq!(told, reason != "abuse", "{reason}");
            let page = site.browser().get(&own).await.expect(200);
            page.says_not("Not meant seriously");
        }
        assert!(site.browser().get(&format!("/s/{slug}")).await.list().is_empty());
    });
}

#[test]
fn contact_data_is_opened_with_a_reason_and_recorded() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        site.signed(&slug, &Typed::organisation("Spring Keepers", "zoe.marked@example.org")).await;
        let mut desk = site.desk(Role::Moderator).await;
        let queue = desk.get(&format!("/desk/s/{slug}/queue")).await;
        queue.says_not("zoe.marked");
        let id = queued_id(&queue, &slug, "Spring Keepers");
        let address = format!("/desk/s/{slug}/signon/{id}");
        let page = desk.get(&address).await.expect(200);
        page.says_not("zoe.marked");
        let refused = desk.submit(&page.form("contact_reason", "")).await.expect(422);
        refused.says_not("zoe.marked").says("Write what you need the address for");
        let opened = desk
            .submit(&page.form("contact_reason", "").set("contact_reason", "Letterhead is missing"))
            .await
            .expect(200);
        opened.says("zoe.marked@example.org").says("noted in the history");
        assert_eq!(opened.header("cache-control"), "no-store");
        desk.get(&address).await.says_not("zoe.marked").says("Letterhead is missing");
        desk.get(&format!("/desk/s/{slug}/history"))
            .await
            .expect(200)
            .says("Letterhead is missing")
            .says_not("zoe.marked");
        let mut reader = site.desk(Role::Reader).await;
        let page = reader.get(&address).await.expect(200);
        page.says_not("zoe.marked");
        assert!(
            !page.html().forms().iter().any(|form| form.has("contact_reason", "")),
            "a reader is not offered it"
        );
        site.mails().await;
    });
}

#[test]
fn a_suspected_duplicate_is_shown_with_its_reason_and_left_to_people() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        let first = Typed::organisation("Network of Island Farmers", "a@example.org")
            .with("short_name", "NIF");
        site.listed(&mut desk, &slug, &first, "Network of Island Farmers").await;
        site.signed(&slug, &Typed::organisation("Network for Island Farmers", "b@example.org"))
            .await;
        site.signed(&slug, &Typed::person("Odile Moreau", "c@example.org")).await;
        let queue = desk.get(&format!("/desk/s/{slug}/queue")).await.expect(200);
        queue.says("Network of Island Farmers");
        let bulk = ticked(&queue).press("act", "accept_ticked");
        desk.submit(&bulk).await.expect(200);
        let listed: Vec<String> = site
            .browser()
            .get(&format!("/s/{slug}"))
            .await
            .list()
            .into_iter()
            .map(|(_, name)| name)
            .collect();
        assert_eq!(
            listed,
            ["Network of Island Farmers (NIF)", "Odile Moreau"],
            "the doubtful one waits"
        );
        site.accept(&mut desk, &slug, "Network for Island Farmers").await;
        assert_eq!(
            site.browser().get(&format!("/s/{slug}")).await.list().len(),
            3,
            "nothing is merged by itself"
        );
        site.mails().await;
    });
}

#[test]
fn a_sign_on_is_reached_through_its_own_statement_only() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let other = site.open(&water().replace(WATER, "wind-for-the-islands")).await;
        site.signed(&slug, &Typed::organisation("Spring Keepers", "zoe@example.org")).await;
        let mut desk = site.desk(Role::Convenor).await;
        let queue = desk.get(&format!("/desk/s/{slug}/queue")).await;
        let id = queued_id(&queue, &slug, "Spring Keepers");
        desk.get(&format!("/desk/s/{other}/signon/{id}")).await.expect(404);
        for (address, act) in [
            ("queue".to_owned(), "accept"),
            (format!("signon/{id}"), "accept"),
            (format!("signon/{id}"), "contact"),
        ] {
            let mut form = queue
                .form("id", &id)
                .forge("act", act)
                .forge("contact_reason", "Because")
                .forge("reason", "unclear");
            form.action = format!("/desk/s/{other}/{address}");
            let answer = desk.submit(&form).await;
            answer.says_not("Spring Keepers").says_not("zoe@");
            assert!(
                site.browser().get(&format!("/s/{slug}")).await.list().is_empty(),
                "{address} of another statement decided {act}"
            );
        }
        let record = desk.get(&format!("/desk/s/{slug}/signon/{id}")).await.expect(200);
        record.says_not("Because");
        site.mails().await;
    });
}

#[test]
fn the_convenor_invites_and_removes() {
    on_each_database(&async |site| {
        let mut convenor = site.desk(Role::Convenor).await;
        let people = convenor.get("/desk/people").await.expect(200);
        let invite = people
            .form("act", "invite")
            .set("email", "helen@desk.example")
            .set("role", "moderator");
        convenor.submit(&invite.press("act", "invite")).await.expect(200).says("on its way");
        let mail = site.mail_to("helen@desk.example").await;
        mail.says("Moderation");
        let unsaid = people
            .form("act", "invite")
            .set("email", "otto@desk.example")
            .without("role")
            .press("act", "invite");
        let again = convenor.submit(&unsaid).await.expect(422);
        assert_eq!(again.problems(), ["Choose a role."], "the address is good");
        assert_eq!(
            again.form("act", "invite").value("email"),
            Some("otto@desk.example"),
            "and is kept"
        );
        let nothing = convenor.submit(&unsaid.forge("email", "otto")).await.expect(422);
        assert_eq!(nothing.problems().len(), 2, "both at once: {:?}", nothing.problems());
        let mut helen = site.browser();
        let form = helen.get(&mail.link("/desk/enter/")).await.form("token", "");
        assert_eq!(helen.submit(&form).await.expect(200).address, "/desk");
        helen.get("/desk/people").await.expect(403);

        let people = convenor.get("/desk/people").await;
        let remove = people
            .html()
            .forms()
            .into_iter()
            .find(|form| form.has("act", "remove"))
            .expect("a way to remove");
        convenor
            .submit(&remove.press("act", "remove"))
            .await
            .expect(200)
            .says("can no longer sign in");
        helen.get("/desk").await.expect(303);
        let ask =
            helen.get("/desk/sign-in").await.form("email", "").set("email", "helen@desk.example");
        helen.submit(&ask).await.expect(200);
        assert_eq!(site.mails_to("helen@desk.example").await.len(), 1, "no further link");
    });
}

#[test]
fn colleagues_know_each_other_by_name() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        site.signed(&slug, &Typed::person("Ana Orilla", "ana@example.org")).await;
        let mut moderator = site.desk(Role::Moderator).await;
        let me = moderator.get("/desk/me").await.expect(200);
        moderator.submit(&me.form("name", "").set("name", "=SUM(1)")).await.expect(422);
        moderator
            .submit(&me.form("name", "").set("name", "Mara Quay"))
            .await
            .expect(200)
            .says("Saved.");
        site.accept(&mut moderator, &slug, "Ana Orilla").await;
        let mut convenor = site.desk(Role::Convenor).await;
        for page in ["/desk/people".to_owned(), format!("/desk/s/{slug}/history")] {
            convenor.get(&page).await.expect(200).says("Mara Quay");
        }
        let history = convenor.get(&format!("/desk/s/{slug}/history")).await.expect(200);
        history.says("Mara Quay (a…@d….example)");
        // Nobody can be taken for a colleague.
        let me = convenor.get("/desk/me").await.expect(200);
        for taken in ["Mara Quay", "mara quаy", "a…@d….example"] {
            let again = convenor.submit(&me.form("name", "").set("name", taken)).await.expect(422);
            assert!(again.source().contains(&format!("value=\"{taken}\"")), "{taken} is kept");
        }
        site.browser().get(&format!("/s/{slug}")).await.says_not("Mara Quay");
        let me = moderator.get("/desk/me").await;
        moderator.submit(&me.form("name", "").set("name", " ")).await.expect(200);
        convenor.get(&format!("/desk/s/{slug}/history")).await.says_not("Mara Quay");
        site.mails().await;
    });
}

#[test]
fn the_desk_is_offered_only_what_fits_a_sign_on() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        let (person, body) = ("Alva Pond", "Spring Keepers");
        site.signed(&slug, &Typed::person(person, "alva@example.org")).await;
        let typed = Typed::organisation(body, "zoe@example.org").with("country", "Kenya");
        site.signed(&slug, &typed).await;
        let queue = desk.get(&format!("/desk/s/{slug}/queue")).await.expect(200);
        let page = |name: &str| format!("/desk/s/{slug}/signon/{}", queued_id(&queue, &slug, name));
        let authority = "Authority not shown";
        desk.get(&page(body)).await.expect(200).says(authority);
        desk.get(&page(person)).await.expect(200).says_not(authority).says("On the list already");
        // Whoever has not answered yet cannot be decided about.
        let mut ben = site.browser();
        let sent = Typed::person("Ben Reef", "ben@example.org");
        site.sign(&mut ben, &slug, &sent).await;
        let all =
            desk.get(&format!("/desk/s/{slug}/signatures?part=unconfirmed")).await.expect(200);
        let href = all.html().link(&format!("/desk/s/{slug}/signon/"));
        let waiting = desk.get(&href).await.expect(200);
        waiting.says("Ben Reef").says_not("Decline").says_not("Accept");
        // The history names a country in the reader's language.
        site.accept(&mut desk, &slug, body).await;
        let history = format!("/desk/s/{slug}/history");
        desk.get(&history).await.expect(200).says("Spring Keepers, Kenya");
        desk.get(&format!("{history}?lang=es")).await.expect(200).says("Spring Keepers, Kenia");
        site.mails().await;
    });
}
