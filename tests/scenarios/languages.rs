//! One statement, many languages, one list.

use crate::{
    people::Typed,
    site::{on_each_database, on_each_database_with, water},
};
use domain::desk::Role;
use domain::instant::SECOND;

const TITLES: [(&str, &str, &str); 4] = [
    ("en", "ltr", "Keep the island springs public"),
    ("es", "ltr", "Que los manantiales de las islas sigan siendo públicos"),
    ("fr", "ltr", "Que les sources des îles restent publiques"),
    ("ar", "rtl", "لتبقَ ينابيع الجزر ملكًا عامًا"),
];

#[test]
fn each_language_has_its_page_and_the_same_list() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        for (name, email) in [
            ("Zephyr Sailing Club", "z@example.org"),
            ("اتحاد صيادي الساحل", "a@example.org"),
            ("Amis de la Source", "f@example.org"),
        ] {
            site.listed(&mut desk, &slug, &Typed::organisation(name, email), name).await;
        }
        let mut sets = Vec::new();
        for (lang, dir, title) in TITLES {
            let page =
                site.browser().speaking("de").get(&format!("/s/{slug}/{lang}")).await.expect(200);
            let html = page.html();
            assert_eq!(
                (html.attribute("html", "lang"), html.attribute("html", "dir")),
                (Some(lang), Some(dir))
            );
            assert_eq!(
                (html.attribute("article", "lang"), html.attribute("article", "dir")),
                (Some(lang), Some(dir))
            );
            assert_eq!(
                (html.text_in("h1").as_str(), page.header("content-language")),
                (title, lang)
            );
            let others = TITLES
                .iter()
                .filter(|(other, ..)| html.links().contains(&format!("/s/{slug}/{other}")))
                .count();
            assert_eq!(others, 4, "every language leads to every other");
            let mut names: Vec<String> = page.list().into_iter().map(|(_, name)| name).collect();
            names.sort_unstable();
            sets.push(names);
            // By what the browser prefers, the same text comes without its address.
            let preferred = site
                .browser()
                .speaking(&format!("{lang}-XX, en;q=0.5"))
                .get(&format!("/s/{slug}"))
                .await
                .expect(200);
            assert_eq!(preferred.html().text_in("h1"), title);
        }
        sets.dedup();
        assert_eq!(sets.len(), 1, "one list in all languages");
        assert_eq!(sets[0].len(), 3);
    });
}

#[test]
fn only_one_text_is_the_authentic_one() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut reader = site.browser();
        for (lang, notice) in [("en", false), ("es", true), ("fr", true), ("ar", true)] {
            let page = reader.get(&format!("/s/{slug}/{lang}")).await.expect(200);
            assert_eq!(!page.html().texts_of_class("p", "notice").is_empty(), notice, "{lang}");
        }
    });
}

#[test]
fn pages_follow_the_choice_of_language_from_form_to_own_page() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut reader = site.browser().speaking("en");
        let page = reader.get(&format!("/s/{slug}/fr")).await.expect(200);
        let sign = page.html().link(&format!("/s/{slug}/sign?lang=fr&kind=individual"));
        let form = reader.get(&sign).await.expect(200);
        assert_eq!(form.html().attribute("html", "lang"), Some("fr"));
        site.wait(10 * SECOND);
        let typed = Typed::person("Hélène Duval", "helene@example.org");
        let preview = reader
            .submit(&typed.fill(form.form("kind", "individual")).press("step", "check"))
            .await
            .expect(200);
        let inbox =
            reader.submit(&preview.form("step", "send").press("step", "send")).await.expect(200);
        let confirmed = site.confirm(&mut reader, "helene@example.org").await;
        let own = reader.get(&confirmed.html().link("/signon/")).await.expect(200);
        for page in [preview, inbox, confirmed] {
            assert_eq!(page.html().attribute("html", "lang"), Some("fr"), "{}", page.address);
        }
        assert!(own.status.is_success());
        let link = site.mail_to("helene@example.org").await.link("/signon/");
        assert_eq!(
            site.browser().get(&link).await.html().attribute("html", "lang"),
            Some("fr"),
            "the link of the mail keeps it"
        );
        site.mails().await;
    });
}

#[test]
fn a_browser_whose_languages_the_site_does_not_speak_gets_the_site_s_own() {
    on_each_database_with(&[("site.default_language", "fr")], &async |site| {
        let slug = site.open(&water()).await;
        let pages = [
            "/".to_owned(),
            format!("/s/{slug}"),
            format!("/s/{slug}/sign"),
            "/desk/sign-in".to_owned(),
            "/there-is-none".to_owned(),
        ];
        for language in ["", "de, nl", "tlh", "*", "de, *;q=0.5", "de;q=0.9, en;q=0"] {
            for address in &pages {
                let page = site.browser().speaking(language).get(address).await;
                assert_eq!(
                    page.html().attribute("html", "lang"),
                    Some("fr"),
                    "{address} for {language:?}"
                );
            }
            let page = site.browser().speaking(language).get(&format!("/s/{slug}")).await;
            assert_eq!(page.html().text_in("h1"), TITLES[2].2, "the text too, for {language:?}");
        }
        for (language, own) in [("es", "es"), ("de, ar;q=0.3", "ar"), ("en-GB", "en")] {
            let page = site.browser().speaking(language).get("/").await.expect(200);
            assert_eq!(page.html().attribute("html", "lang"), Some(own), "{language}");
        }
    });
}
