//! Signing, from the form to the list and back out of it.

use crate::{
    people::Typed,
    site::{WATER, on_each_database, on_each_database_with, water},
};
use domain::instant::MINUTE;
use domain::{desk::Role, instant::DAY};
use view::Locale;

const NADIA: &str = "nadia@garden.example.org";

#[test]
fn nadia_signs_in_arabic_for_her_association_and_leaves_again() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut nadia = site.browser().speaking("ar-TN, ar;q=0.9, fr;q=0.5");

        let page = nadia.get(&format!("/s/{slug}")).await.expect(200);
        assert_eq!(page.html().attribute("html", "dir"), Some("rtl"));
        assert_eq!(page.html().text_in("h1"), "لتبقَ ينابيع الجزر ملكًا عامًا");

        let typed = Typed::organisation("جمعية بستان الجزر", NADIA)
            .with("short_name", "بستان")
            .with("role", "الرئيسة")
            .with("place", "المرسى");
        let inbox = site.sign(&mut nadia, &slug, &typed).await;
        assert_eq!(
            inbox.html().attribute("html", "lang"),
            Some("ar"),
            "the page stays in her language"
        );

        let mail = site.mail_to(NADIA).await;
        assert!(mail.body.contains("جمعية بستان الجزر"), "{}", mail.body);
        assert!(!mail.subject.is_ascii(), "the mail is in Arabic");
        let link = mail.link("/confirm/");
        let confirm = site.browser().get(&link).await.expect(200);
        assert_eq!(
            confirm.html().attribute("html", "dir"),
            Some("rtl"),
            "whatever browser opens the link"
        );

        let confirmed = site.confirm(&mut nadia, NADIA).await;
        let own = confirmed.html().link("/signon/");
        nadia.get(&format!("/s/{slug}")).await.expect(200).says_not("بستان");

        let mut desk = site.desk(Role::Moderator).await;
        site.accept(&mut desk, &slug, "جمعية بستان الجزر").await;
        let listed = nadia.get(&format!("/s/{slug}")).await.expect(200).list();
        assert_eq!(listed.len(), 1);
        assert!(listed[0].1.starts_with("جمعية بستان الجزر (بستان)، المرسى"), "{listed:?}");
        assert!(!listed[0].1.contains("الرئيسة"), "the role shows authority and is not printed");

        let page = nadia.get(&own).await.expect(200);
        let left =
            nadia.submit(&page.form("act", "withdraw").set("confirm", "yes")).await.expect(200);
        let acts: Vec<_> = left
            .html()
            .forms()
            .iter()
            .filter_map(|form| form.value("act").map(str::to_owned))
            .collect();
        assert_eq!(acts, ["erase"], "nothing else is left to do");
        assert!(nadia.get(&format!("/s/{slug}")).await.expect(200).list().is_empty());
        for output in ["list.csv", "list.json", "statement.txt", "statement.md"] {
            nadia.get(&format!("/s/{slug}/{output}")).await.expect(200).says_not("بستان");
        }
        let mails = site.mails_to(NADIA).await;
        let subjects: Vec<_> = mails.iter().map(|mail| &mail.subject).collect();
        assert_eq!(subjects.len(), 4, "confirm, confirmed, accepted, withdrawn: {subjects:?}");
        let own = site.browser().get(&mails[3].link("/signon/")).await.expect(200);
        own.form("act", "erase");
        assert!(!mails[3].body.contains("فاسحبوا التوقيع"), "it is withdrawn: {}", mails[3].body);
    });
}

#[test]
fn a_form_asks_for_nothing_that_nobody_reads() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        for lang in Locale::CODES {
            let page =
                site.browser().speaking(lang).get(&format!("/s/{slug}/sign")).await.expect(200);
            assert!(
                !page.form("kind", "").has("updates", ""),
                "no news are sent, so none are promised"
            );
            page.says_not("news about")
                .says_not("noticias")
                .says_not("nouvelles de")
                .says_not("notícias")
                .says_not("أخبار");
        }
        // A page that lay open since an earlier release is taken all the same.
        let mut nadia = site.browser();
        let form = site.filled(&mut nadia, &slug, &Typed::person("Nadia Jardin", NADIA)).await;
        nadia.submit(&form.forge("updates", "yes")).await.expect(200).says("inbox");
        site.confirm(&mut nadia, NADIA).await.says("Nadia Jardin");
        site.mails().await;
    });
}

#[test]
fn who_answers_for_the_data_and_how_to_reach_them_stands_where_people_decide() {
    let reach = "Spring Lane 1, Harbour; +351 555 0100";
    on_each_database_with(&[("site.contact", reach)], &async |site| {
        let slug = site.open(&water().replace("controller = ", "# controller = ")).await;
        let mut desk = site.desk(Role::Moderator).await;
        for lang in Locale::CODES {
            let mut reader = site.browser().speaking(lang);
            let page = reader.get(&format!("/s/{slug}/sign")).await.expect(200);
            let typed = Typed::person("Nadia Jardin", NADIA);
            let form = typed.fill(page.form("kind", "individual")).press("step", "check");
            reader.submit(&form).await.expect(200).says(reach).says("Office of the Islands");
        }
        let typed = Typed::organisation("Spring Keepers", NADIA);
        let mut nadia = site.browser();
        let preview = site.filled(&mut nadia, &slug, &typed).await;
        nadia.submit(&preview).await.expect(200);
        let confirm = nadia.get(&site.mail_to(NADIA).await.link("/confirm/")).await.expect(200);
        confirm.says(reach).says("Office of the Islands");
        let own =
            nadia.submit(&confirm.form("token", "")).await.expect(200).html().link("/signon/");
        nadia.get(&own).await.expect(200).says(reach).says("Office of the Islands");
        site.accept(&mut desk, &slug, "Spring Keepers").await;
        for mail in site.mails_to(NADIA).await {
            mail.says(reach);
        }
        site.browser().get(&format!("/s/{slug}")).await.expect(200).says(reach);
    });
}

#[test]
fn without_a_way_to_reach_the_convenor_none_is_named() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        site.signed(&slug, &Typed::person("Nadia Jardin", NADIA)).await;
        site.browser().get(&format!("/s/{slug}/sign")).await.expect(200).says_not("Contact");
        for mail in site.mails_to(NADIA).await {
            assert!(
                !mail.body.contains("Contact") && !mail.body.contains("answer the people"),
                "{}",
                mail.body
            );
        }
    });
}

#[test]
fn leaving_takes_the_tick_and_happens_once() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        let own = site
            .listed(
                &mut desk,
                &slug,
                &Typed::person("Nadim Alquarry", "nadim@example.org"),
                "Nadim Alquarry",
            )
            .await;
        let mut nadim = site.browser();
        let page = nadim.get(&own).await.expect(200);
        nadim.submit(&page.form("act", "withdraw")).await.expect(422);
        assert_eq!(nadim.get(&format!("/s/{slug}")).await.list().len(), 1);

        let form = page.form("act", "withdraw").set("confirm", "yes");
        nadim.submit(&form).await.expect(200);
        nadim.submit(&form).await.expect(200);
        assert!(nadim.get(&format!("/s/{slug}")).await.list().is_empty());
        assert_eq!(site.mails_to("nadim@example.org").await.len(), 4, "one mail about leaving");
        nadim.get(&own).await.expect(200);
    });
}

#[test]
fn sam_signs_with_suzies_address() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        let own = site
            .listed(
                &mut desk,
                &slug,
                &Typed::person("Suzie Pond", "suzie@example.org"),
                "Suzie Pond",
            )
            .await;

        // Sam types Suzie's own entry with her address: she alone hears of it, and nothing new
        // exists.
        let mut sam = site.browser();
        site.sign(&mut sam, &slug, &Typed::person("Suzie Pond", "suzie@example.org")).await;
        let mail = site.mail_to("suzie@example.org").await;
        mail.says("once more with this address").says("Your first signature stays as it was");
        assert!(!mail.body.contains("/confirm/"), "there is nothing to confirm");

        // Sam types another name with her address: without her it stays nothing.
        site.sign(&mut sam, &slug, &Typed::person("Sam Brook", "suzie@example.org")).await;
        let mail = site.mail_to("suzie@example.org").await;
        mail.says("Sam Brook");
        desk.get(&format!("/desk/s/{slug}/queue")).await.expect(200).says_not("Sam Brook");
        assert_eq!(sam.get(&format!("/s/{slug}")).await.list().len(), 1);

        // Both mails lead Suzie to her own sign-on or to Sam's, never Sam to hers.
        site.browser().get(&own).await.expect(200).says("Suzie Pond");
        site.wait(8 * DAY);
        site.upkeep().await;
        site.mails().await;
        assert_eq!(sam.get(&format!("/s/{slug}")).await.list(), [(1, "Suzie Pond".to_owned())]);
    });
}

#[test]
fn a_couple_shares_an_address() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        for name in ["Marisol Vega", "Tomás Vega"] {
            site.listed(&mut desk, &slug, &Typed::person(name, "vegas@example.org"), name).await;
        }
        let names: Vec<_> = site
            .browser()
            .get(&format!("/s/{slug}"))
            .await
            .list()
            .into_iter()
            .map(|(_, name)| name)
            .collect();
        assert_eq!(names, ["Marisol Vega", "Tomás Vega"]);
    });
}

#[test]
fn a_form_sent_again_with_the_right_address_reaches_it() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut browser = site.browser();
        let form = site
            .filled(&mut browser, &slug, &Typed::person("Ana Orilla", "wrng@example.org"))
            .await;
        browser.submit(&form).await.expect(200);
        // Back, the address corrected, sent again: the page says a mail went out, so one must.
        browser.submit(&form.forge("email", "right@example.org")).await.expect(200);
        assert_eq!(site.mails_to("right@example.org").await.len(), 1);
        site.confirm(&mut browser, "right@example.org").await;
        site.mails().await;
    });
}

#[test]
fn the_same_form_sent_a_hundred_times_is_one_sign_on() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut browser = site.browser();
        let form =
            site.filled(&mut browser, &slug, &Typed::person("Ana Orilla", "ana@example.org")).await;
        let mut sending = tokio::task::JoinSet::new();
        for _ in 0..100 {
            let (mut browser, form) = (browser.clone(), form.clone());
            sending.spawn(async move { browser.post(&form).await });
        }
        let mut answers: Vec<_> = sending
            .join_all()
            .await
            .into_iter()
            .map(|page| (page.status.as_u16(), page.header("location").to_owned()))
            .collect();
        answers.dedup();
        assert_eq!(answers.len(), 1, "every sender sees the same: {answers:?}");
        assert_eq!(answers[0].0, 303);
        assert_eq!(site.mails_to("ana@example.org").await.len(), 1, "one mail");

        // The back button a minute later changes nothing either.
        site.wait(MINUTE);
        browser.submit(&form).await.expect(200);
        assert_eq!(site.mails_to("ana@example.org").await.len(), 1);
        site.confirm(&mut browser, "ana@example.org").await;
        let mut desk = site.desk(Role::Moderator).await;
        // Of a hundred from one network the first to be written may be one that was set apart.
        let mut entries = 0;
        for queue in ["", "?show=set-apart"] {
            let page = desk.get(&format!("/desk/s/{slug}/queue{queue}")).await.expect(200);
            entries += page.html().texts_of_link(&format!("/desk/s/{slug}/signon/")).len();
        }
        assert_eq!(entries, 1);
        site.mails().await;
    });
}

#[test]
fn paulo_goes_back_and_changes_his_name_before_sending() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut paulo = site.browser();
        let preview = site
            .filled(
                &mut paulo,
                &slug,
                &Typed::person("Paulo Riberas", "paulo@example.org").with("place", "Porto Novo"),
            )
            .await;
        let edit =
            paulo.submit(&preview.clone().without("step").forge("step", "edit")).await.expect(200);
        let form = edit.form("kind", "individual");
        assert_eq!(
            (form.value("name"), form.value("place"), form.value("kind")),
            (Some("Paulo Riberas"), Some("Porto Novo"), Some("individual"))
        );
        let preview = paulo
            .submit(&form.set("name", "Paulo Ribeira").press("step", "check"))
            .await
            .expect(200);
        preview.says("Paulo Ribeira");
        paulo.submit(&preview.form("step", "send").press("step", "send")).await.expect(200);
        site.mail_to("paulo@example.org").await.says("Paulo Ribeira, Porto Novo");
    });
}

#[test]
fn an_affiliated_signer_is_listed_with_the_disclaimer() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        let typed =
            Typed::affiliated("Dr. Ines Calado", "University of the Islands", "ines@example.org")
                .with("role", "Lecturer");
        site.listed(&mut desk, &slug, &typed, "Ines Calado").await;
        let mut reader = site.browser();
        let page = reader.get(&format!("/s/{WATER}/en")).await.expect(200);
        assert_eq!(
            page.list(),
            [(1, "Dr. Ines Calado, Lecturer, University of the Islands*".to_owned())]
        );
        page.says("identification only");
        reader
            .get(&format!("/s/{slug}/list.csv"))
            .await
            .says("University of the Islands (for identification only)");
        let json: serde_json::Value =
            serde_json::from_slice(&reader.get(&format!("/s/{slug}/list.json")).await.bytes)
                .expect("JSON");
        assert_eq!(json["list"][0]["for_identification_only"], true);
        assert_eq!(
            (&json["counts"]["organisations"], &json["counts"]["individuals"]),
            (&0.into(), &1.into())
        );
    });
}
