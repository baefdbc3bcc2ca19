//! The country of a signer: typed in any language, kept as a code, read in the reader's.

use crate::{
    people::{Typed, queued_id},
    site::{on_each_database, water},
};
use domain::desk::Role;

const ZOE: &str = "zoe@example.org";

#[test]
fn a_country_is_typed_in_one_language_and_read_in_another() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        let typed = Typed::organisation("Spring Keepers", ZOE)
            .with("place", "Mombasa")
            .with("country", "Kenia");
        site.listed(&mut desk, &slug, &typed, "Spring Keepers").await;
        let kosovo = Typed::person("Arta Dema", "arta@example.org").with("country", "kosovo");
        site.listed(&mut desk, &slug, &kosovo, "Arta Dema").await;
        let nowhere = Typed::person("Ben Reef", "ben@example.org").with("country", "Coral Shelf");
        site.listed(&mut desk, &slug, &nowhere, "Ben Reef").await;
        let mut reader = site.browser();
        for (lang, name) in
            [("en", "Kenya"), ("es", "Kenia"), ("fr", "Kenya"), ("ar", "كينيا"), ("pt", "Quénia")]
        {
            // There is no text in Portuguese.
            let text = if lang == "pt" { String::new() } else { format!("/{lang}") };
            let page = reader.get(&format!("/s/{slug}{text}?lang={lang}")).await.expect(200);
            assert_eq!(page.list()[0].1, format!("Spring Keepers, Mombasa, {name}"));
            assert_eq!(page.list()[1].1, "Arta Dema, ".to_owned() + kosovo_in(lang));
            assert_eq!(page.list()[2].1, "Ben Reef, Coral Shelf", "no text is lost");
        }
        let json = reader.get(&format!("/s/{slug}/list.json")).await.expect(200);
        let json: serde_json::Value = serde_json::from_slice(&json.bytes).expect("JSON");
        assert_eq!(
            (&json["list"][0]["country"], &json["list"][0]["place"]),
            (&"KE".into(), &"Mombasa".into())
        );
        assert_eq!(json["list"][1]["country"], "XK");
        assert!(json["list"][2].get("country").is_none());
        let csv = reader.get(&format!("/s/{slug}/list.csv")).await.expect(200);
        let rows: Vec<&str> = csv.source().lines().collect();
        assert!(rows[0].ends_with(",country") && rows[1].ends_with(",KE"), "{rows:?}");
    });
}

fn kosovo_in(lang: &str) -> &'static str {
    if lang == "ar" { "كوسوفو" } else { "Kosovo" }
}

#[test]
fn the_second_look_says_which_country_is_not_known() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut zoe = site.browser();
        let page = zoe.get(&format!("/s/{slug}/sign")).await.expect(200);
        let look = |country: &str| {
            let typed = Typed::person("Zoe Reef", ZOE).with("country", country);
            typed.fill(page.form("kind", "individual")).press("step", "check")
        };
        let odd = zoe.submit(&look("Coral Shelf")).await.expect(200);
        odd.says("We do not know Coral Shelf as a country, so it is listed as your place.");
        zoe.submit(&look("Kenya")).await.expect(200).says_not("We do not know");
        zoe.submit(&look("")).await.expect(200).says_not("We do not know");
    });
}

#[test]
fn a_signer_fills_in_a_correction_and_the_desk_accepts_it_with_one_click() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        let typed = Typed::organisation("Spring Keeprs", ZOE).with("country", "Kenya");
        let own = site.listed(&mut desk, &slug, &typed, "Spring Keeprs").await;
        let mut zoe = site.browser();
        let form = zoe.get(&own).await.expect(200).form("act", "correct");
        assert_eq!(
            (form.value("name"), form.value("country")),
            (Some("Spring Keeprs"), Some("Kenya")),
            "the fields say what the list says"
        );
        let odd = form.clone().set("name", "=Keepers").set("place", "Moroni");
        let back = zoe.submit(&odd).await.expect(422);
        assert_eq!(back.form("act", "correct").value("place"), Some("Moroni"), "kept");
        let wish = form.set("name", "Spring Keepers").set("country", "Comoros");
        zoe.submit(&wish).await.expect(200).says("We have received your request.");
        assert_eq!(zoe.get(&format!("/s/{slug}")).await.list()[0].1, "Spring Keeprs, Kenya");

        let queue = desk.get(&format!("/desk/s/{slug}/queue")).await.expect(200);
        queue.says("Spring Keeprs, Kenya → Spring Keepers, Comoros");
        let id = queued_id(&queue, &slug, "Spring Keeprs");
        let page = desk.get(&format!("/desk/s/{slug}/signon/{id}")).await.expect(200);
        let form = page.form("act", "correct");
        assert_eq!(form.value("name"), Some("Spring Keepers"), "as it was wished");
        desk.submit(&form.press("act", "correct")).await.expect(200);
        assert_eq!(zoe.get(&format!("/s/{slug}")).await.list()[0].1, "Spring Keepers, Comoros");
        site.mails().await;
    });
}
