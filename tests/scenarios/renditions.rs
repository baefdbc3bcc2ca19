//! The publication in every form: the same names, the same state of the log.

use crate::{
    people::Typed,
    site::{Site, on_each_database, water},
};
use domain::{desk::Role, instant::DAY};
use std::io::Read;

const NAMES: [&str; 5] = [
    "Ärztinnen der Inseln",
    "Zephyr *Sailing* _Club_ & Sons",
    "Union of <b>Divers</b> #1",
    "اتحاد صيادي الساحل",
    "1. May Committee",
];

/// The texts of an office file, part by part, its XML escapes undone.
fn unpacked(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("an archive");
    let mut all = String::new();
    for at in 0..archive.len() {
        archive.by_index(at).expect("a part").read_to_string(&mut all).expect("text");
    }
    all.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

async fn form(site: &Site, slug: &str, file: &str) -> String {
    let page = site.browser().get(&format!("/s/{slug}/{file}")).await.expect(200);
    if ["statement.docx", "list.xlsx"].contains(&file) {
        unpacked(&page.bytes)
    } else {
        String::from_utf8(page.bytes).expect("UTF-8")
    }
}

const WITH_NAMES: [&str; 4] = ["statement.docx", "list.xlsx", "statement.txt", "statement.md"];
const WITHOUT: [&str; 4] = ["updates.atom", "cite.bib", "cite.json", "list.csv-metadata.json"];

/// A name in Markdown, without the backslashes that make it text.
fn as_written(file: &str, text: &str) -> String {
    if file == "statement.md" { text.replace('\\', "") } else { text.to_owned() }
}

#[test]
fn every_form_has_the_same_names_and_the_same_state_and_all_follow_a_change() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        let mut own = String::new();
        for (name, number) in NAMES.iter().zip(0..) {
            let typed = Typed::organisation(name, &format!("n{number}@example.org"));
            site.listed(&mut desk, &slug, &typed, name).await;
            let mails = site.mails_to(&format!("n{number}@example.org")).await;
            own = mails.last().expect("a mail").link("/signon/");
        }
        let list = form(site, &slug, "list.json").await;
        let list: serde_json::Value = serde_json::from_str(&list).expect("JSON");
        let root = list["log"]["checkpoint"].as_str().expect("it").lines().nth(2).expect("a root");
        let hash = list["text_sha256"].as_str().expect("a hash");
        for file in WITH_NAMES.into_iter().chain(WITHOUT) {
            let text = form(site, &slug, file).await;
            let text = as_written(file, &text);
            assert!(text.contains(root), "{file} has the root");
            assert!(text.contains(hash), "{file} has the hash of the text");
        }
        for file in WITH_NAMES {
            let text = as_written(file, &form(site, &slug, file).await);
            for name in NAMES {
                // Where a name runs in two directions, a document parts it.
                assert!(text.contains(name), "{file} has {name}");
            }
        }
        // The last one leaves: it is gone from every form at once.
        let mut signer = site.browser();
        let page = signer.get(&own).await.expect(200);
        signer.submit(&page.form("act", "withdraw").set("confirm", "yes")).await.expect(200);
        for file in WITH_NAMES {
            let text = as_written(file, &form(site, &slug, file).await);
            assert!(!text.contains(NAMES[4]) && text.contains(NAMES[0]), "{file}");
        }
        site.mails().await;
    });
}

#[test]
fn what_another_statement_adds_to_the_log_parts_no_forms_of_this_one() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        let typed = Typed::organisation(NAMES[0], "first@example.org");
        site.listed(&mut desk, &slug, &typed, NAMES[0]).await;
        let root = async |list: &str| {
            let list = form(site, &slug, list).await;
            let list: serde_json::Value = serde_json::from_str(&list).expect("JSON");
            let note = list["log"]["checkpoint"].as_str().expect("a checkpoint").to_owned();
            note.lines().nth(2).expect("a root").to_owned()
        };
        let before = root("list.json").await;
        let other = site.open(&water().replace("water-for-the-islands", "other-water")).await;
        let typed = Typed::organisation(NAMES[1], "second@example.org");
        site.listed(&mut desk, &other, &typed, NAMES[1]).await;
        assert_eq!(root("list.json?lang=ar").await, before);
        for file in WITH_NAMES.into_iter().chain(WITHOUT) {
            let text = as_written(file, &form(site, &slug, file).await);
            assert!(text.contains(&before), "{file} has the root of list.json");
        }
    });
}

#[test]
fn the_feed_tells_of_opening_pausing_and_closing_and_keeps_what_it_told() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let ids = |feed: &str| -> Vec<String> {
            feed.split("<id>").skip(1).map(|rest| rest[..45].to_owned()).collect()
        };
        let first = form(site, &slug, "updates.atom").await;
        assert!(first.contains("<title>Signing is open</title>"), "{first}");
        site.wait(DAY);
        let mut desk = site.desk(Role::Convenor).await;
        let home = desk.get(&format!("/desk/s/{slug}")).await;
        desk.submit(&home.form("act", "stop").press("act", "stop")).await.expect(200);
        let paused = form(site, &slug, "updates.atom").await;
        assert!(paused.contains("<title>Signing is paused</title>"), "{paused}");
        let (before, after) = (ids(&first), ids(&paused));
        assert_eq!(after.len(), before.len() + 1);
        assert!(before.iter().all(|id| after.contains(id)), "{before:?} {after:?}");
        let arabic = form(site, &slug, "updates.atom?lang=ar").await;
        assert!(arabic.contains("فُتح باب التوقيع"), "{arabic}");
        assert_eq!(ids(&arabic), after, "the same updates in another language");
    });
}

#[test]
fn the_page_tells_where_it_is_in_other_languages_and_forms() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let page = site.browser().get(&format!("/s/{slug}/ar")).await.expect(200);
        let source = page.source();
        let own = format!("https://sign.example/s/{slug}");
        for link in [
            format!("<link rel=\"canonical\" href=\"{own}/ar\">"),
            format!("<link rel=\"alternate\" hreflang=\"en\" href=\"{own}/en\">"),
            format!("<link rel=\"alternate\" hreflang=\"x-default\" href=\"{own}\">"),
            format!("href=\"{own}/updates.atom?lang=ar\""),
            format!("href=\"/s/{slug}/statement.docx?lang=ar\""),
        ] {
            assert!(source.contains(&link), "{link}");
        }
        let (_, rest) = source.split_once("<script type=\"application/ld+json\">").expect("facts");
        let facts = rest.split_once("</script>").expect("an end").0;
        let facts: serde_json::Value = serde_json::from_str(facts).expect("JSON");
        assert_eq!((&facts["@type"], &facts["inLanguage"]), (&"CreativeWork".into(), &"ar".into()));
    });
}

#[test]
fn a_convenor_sees_how_many_words_addressees_have_to_read() {
    on_each_database(&async |site| {
        site.draft(&water()).await;
        let mut desk = site.desk(Role::Convenor).await;
        let at = "/desk/s/water-for-the-islands/text";
        let page = desk.get(at).await.expect(200);
        page.says("words · 500: ").says("2,000: ");
        let own = desk.get(&format!("{at}?limit=10")).await.expect(200);
        own.says("10: ").says("too many");
        desk.get(&format!("{at}?limit=some")).await.expect(200).says("words · 500: ");
    });
}
