//! How signers choose to be shown.

use crate::{
    people::Typed,
    site::{Site, on_each_database, water, water_with},
};
use domain::{desk::Role, instant::HOUR};

/// Every public page and file of the statement, and the first page of the site.
async fn public(site: &Site, slug: &str) -> Vec<(String, String)> {
    let mut reader = site.browser();
    let mut found = Vec::new();
    for path in ["", "/en", "/es", "/fr", "/ar", "/check", "/list.csv", "/list.json"] {
        let address = format!("/s/{slug}{path}");
        found.push((address.clone(), reader.get(&address).await.expect(200).source().to_owned()));
    }
    found.push(("/".to_owned(), reader.get("/").await.expect(200).source().to_owned()));
    found
}

#[test]
fn counted_only_is_never_named() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        site.listed(
            &mut desk,
            &slug,
            &Typed::person("Rosa Abierta", "rosa@example.org"),
            "Rosa Abierta",
        )
        .await;
        let quiet = Typed::affiliated("Quirina Callada", "Silent Harbour Office", "q@example.org")
            .with("display", "counted")
            .with("place", "Vilaquieta");
        let own = site.listed(&mut desk, &slug, &quiet, "Quirina Callada").await;
        for (address, named) in [
            ("rosa@example.org", "– Keep the island springs public"),
            ("q@example.org", "– Island Statements"),
        ] {
            let mails = site.mails_to(address).await;
            assert_eq!(mails.len(), 3, "confirm, confirmed, accepted");
            let says_so = mails[0].body.contains("The signature is counted only, as you chose.");
            assert_eq!(says_so, address.starts_with('q'), "{}", mails[0].body);
            for mail in mails {
                assert!(mail.subject.ends_with(named), "{}", mail.subject);
            }
        }
        let mut quirina = site.browser();
        for (address, source) in public(site, &slug).await {
            for word in ["Quirina", "Callada", "Silent Harbour", "Vilaquieta"] {
                assert!(!source.contains(word), "{address} names {word}");
            }
        }
        let json: serde_json::Value =
            serde_json::from_slice(&quirina.get(&format!("/s/{slug}/list.json")).await.bytes)
                .expect("JSON");
        let counts = &json["counts"];
        assert_eq!(
            (counts["individuals"].as_u64(), counts["unnamed"].as_u64(), counts["listed"].as_u64()),
            (Some(2), Some(1), Some(1))
        );
        assert_eq!(
            quirina.get(&format!("/s/{slug}")).await.list(),
            [(1, "Rosa Abierta".to_owned())],
            "and her number is nobody's gap"
        );

        // She may show herself, and hide again at once.
        let page = quirina.get(&own).await;
        quirina.submit(&page.form("act", "display").set("display", "public")).await.expect(200);
        assert_eq!(quirina.get(&format!("/s/{slug}")).await.list().len(), 2);
        quirina.submit(&page.form("act", "display").set("display", "counted")).await.expect(200);
        for (address, source) in public(site, &slug).await {
            assert!(!source.contains("Quirina"), "{address}");
        }
    });
}

#[test]
fn a_signer_shows_the_name_ten_times_an_hour_and_hides_it_whenever_they_like() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let own = site.signed(&slug, &Typed::person("Ana Orilla", "ana@example.org")).await;
        let mut signer = site.browser();
        for time in 0..12 {
            for (display, status) in
                [("counted", 200), ("public", if time < 10 { 200 } else { 429 })]
            {
                let page = signer.get(&own).await.expect(200);
                let form = page.form("act", "display").set("display", display);
                signer.submit(&form).await.expect(status);
            }
        }
        site.mails().await;
    });
}

#[test]
fn named_at_launch() {
    on_each_database(&async |site| {
        let slug = site.open(&water_with("launch = \"2026-11-10 09:00\"")).await;
        let mut desk = site.desk(Role::Moderator).await;
        for (name, display) in
            [("Bruna Cedo", "public"), ("Amaro Tarde", "at_launch"), ("Celso Nunca", "counted")]
        {
            let email = format!("{}@example.org", name.replace(' ', "."));
            site.listed(
                &mut desk,
                &slug,
                &Typed::person(name, &email).with("display", display),
                name,
            )
            .await;
        }
        let names = async |site: &Site| -> Vec<String> {
            site.browser()
                .get(&format!("/s/{slug}"))
                .await
                .list()
                .into_iter()
                .map(|(_, name)| name)
                .collect()
        };
        assert_eq!(names(site).await, ["Bruna Cedo"]);
        for (address, source) in public(site, &slug).await {
            assert!(!source.contains("Amaro"), "{address}");
        }
        site.browser().get("/").await.says("3 ");
        let to_launch = domain::instant::parse_local("2026-11-10T09:00", "Atlantic/Azores")
            .expect("an instant")
            .since(site.now());
        site.wait(to_launch.saturating_sub(HOUR));
        site.upkeep().await;
        assert_eq!(names(site).await, ["Bruna Cedo"]);
        site.wait(HOUR);
        site.upkeep().await;
        assert_eq!(
            names(site).await,
            ["Amaro Tarde", "Bruna Cedo"],
            "together, numbered anew, the third never"
        );
        for (address, source) in public(site, &slug).await {
            assert!(!source.contains("Celso"), "{address}");
        }
        // What has been is not offered any more.
        let own = site.mails_to("Amaro.Tarde@example.org").await[2].link("/signon/");
        let page = site.browser().get(&own).await.expect(200);
        let form = page.form("act", "display");
        assert_eq!(form.offers("display"), ["public", "counted"]);
        assert_eq!(form.value("display"), Some("public"));
        let page = site.browser().get(&format!("/s/{slug}/sign")).await.expect(200);
        assert_eq!(page.form("kind", "").offers("display"), ["public", "counted"]);
        page.says_not("planned for");
    });
}

#[test]
fn who_is_named_at_launch_is_counted_at_once_and_every_page_says_so() {
    let hints = [
        ("en", "The signature counts from the start. Nobody sees the name before the launch."),
        ("es", "La firma cuenta desde el principio. Nadie ve el nombre antes de la presentación."),
        ("fr", "La signature compte dès le début. Personne ne voit le nom avant la présentation."),
        ("ar", "يُحسب التوقيع من البداية، ولا يرى أحد الاسم قبل الإعلان."),
        ("pt", "A assinatura conta desde o início. Ninguém vê o nome antes do lançamento."),
    ];
    on_each_database(&async |site| {
        let slug = site.open(&water_with("launch = \"2026-11-10 09:00\"")).await;
        for (lang, hint) in hints {
            site.browser()
                .speaking(lang)
                .get(&format!("/s/{slug}/sign"))
                .await
                .expect(200)
                .says(hint);
        }
        let mut desk = site.desk(Role::Moderator).await;
        let late = Typed::person("Amaro Tarde", "amaro@example.org").with("display", "at_launch");
        let own = site.listed(&mut desk, &slug, &late, "Amaro Tarde").await;
        let mut reader = site.browser();
        reader.get("/").await.says("1 signature");
        let page = reader.get(&format!("/s/{slug}")).await.expect(200);
        page.says("1 signature").says("Of these, counted without a name: 1").says_not("Amaro");
        let json: serde_json::Value =
            serde_json::from_slice(&reader.get(&format!("/s/{slug}/list.json")).await.bytes)
                .expect("JSON");
        assert_eq!(
            (json["counts"]["individuals"].as_u64(), json["counts"]["unnamed"].as_u64()),
            (Some(1), Some(1))
        );
        reader
            .get(&own)
            .await
            .expect(200)
            .says("You are counted. Your name appears with the launch on 10 November 2026");
        site.mail_to("amaro@example.org")
            .await
            .says("You are counted. Your name appears with the launch.");
    });
}

#[test]
fn the_convenor_launches_by_hand() {
    on_each_database(&async |site| {
        let slug = site.open(&water_with("launch = \"2027-01-01 09:00\"")).await;
        let mut desk = site.desk(Role::Convenor).await;
        let late = Typed::person("Amaro Tarde", "amaro@example.org").with("display", "at_launch");
        site.listed(&mut desk, &slug, &late, "Amaro Tarde").await;
        assert!(site.browser().get(&format!("/s/{slug}")).await.list().is_empty());
        let page = desk.get(&format!("/desk/s/{slug}")).await.expect(200);
        desk.submit(&page.form("act", "launch").press("act", "launch")).await.expect(200);
        assert_eq!(site.browser().get(&format!("/s/{slug}")).await.list().len(), 1);
    });
}

#[test]
fn launch_is_offered_only_where_there_is_one() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut browser = site.browser();
        let form = site
            .filled(&mut browser, &slug, &Typed::person("Amaro Tarde", "amaro@example.org"))
            .await;
        let refused = browser.submit(&form.forge("display", "at_launch")).await;
        assert_eq!(refused.status.as_u16(), 422, "{}", refused.text());
        assert!(site.mails().await.is_empty());
    });
}
