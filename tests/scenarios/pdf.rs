//! The statement as PDF, poster and picture.

use crate::{
    browser::{Browser, Page},
    people::Typed,
    site::{ORIGIN, on_each_database, on_each_database_with, water},
};
use domain::desk::Role;
use std::time::Duration;

/// The numbered names in a PDF, as another reader than the typesetter reads them.
fn names(page: &Page) -> Vec<String> {
    assert_eq!(page.header("content-type"), "application/pdf", "{}", page.address);
    let read = roster::read(&page.bytes, Some("statement.pdf")).expect("a PDF with text");
    read.entries.into_iter().map(|entry| entry.name).collect()
}

fn has(page: &Page, name: &str) -> bool {
    names(page).iter().any(|found| found.contains(name))
}

#[test]
fn everybody_gets_the_statement_as_pdf_poster_and_picture() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        let typed = Typed::organisation("Keepers of the Springs", "zoe@example.org");
        site.listed(&mut desk, &slug, &typed, "Keepers of the Springs").await;
        let mut reader = site.browser();
        let pdf = |rest: &str| format!("/s/{slug}/statement.pdf{rest}");
        for rest in ["", "?lang=es", "?lang=fr&with=en"] {
            let page = reader.get(&pdf(rest)).await.expect(200);
            assert!(has(&page, "Keepers of the Springs"), "{rest}: {:?}", names(&page));
        }
        for rest in ["?lang=ar&with=en", "?lang=en&form=press", "?form=poster"] {
            let page = reader.get(&pdf(rest)).await.expect(200);
            assert!(page.bytes.starts_with(b"%PDF-1.7"), "{rest}");
        }
        for rest in ["?form=banner", "?lang=de", "?lang=en&with=de", "?lang=!"] {
            reader.get(&pdf(rest)).await.expect(404);
        }
        reader.get("/s/nothing/statement.pdf").await.expect(404);
        let card = reader.get(&format!("/s/{slug}/card.png?lang=es")).await.expect(200);
        assert_eq!(card.header("content-type"), "image/png");
        assert!(card.bytes.starts_with(b"\x89PNG"));
        let page = reader.get(&format!("/s/{slug}/es")).await.expect(200);
        let card =
            format!("<meta property=\"og:image\" content=\"{ORIGIN}/s/{slug}/card.png?lang=es\">");
        assert!(page.source().contains(&card), "{}", page.source());
        for link in ["", "&form=press", "&form=poster", "&with=en"] {
            let link = page.html().link(&format!("/s/{slug}/statement.pdf?lang=es{link}"));
            reader.get(&link).await.expect(200);
        }
    });
}

#[test]
fn a_name_that_has_left_is_in_no_document_from_that_moment_on() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        let sign = async |desk: &mut Browser, name: &str, email: &str| {
            site.listed(desk, &slug, &Typed::organisation(name, email), name).await
        };
        sign(&mut desk, "Keepers of the Springs", "zoe@example.org").await;
        let own = sign(&mut desk, "Tide Watchers", "tim@example.org").await;
        let mut reader = site.browser();
        let address = format!("/s/{slug}/statement.pdf");
        assert!(has(&reader.get(&address).await.expect(200), "Tide Watchers"));

        // One more: readers get the last one while a new one is made, and then the new one.
        sign(&mut desk, "Reef Schools Network", "rosa@example.org").await;
        for tries in 0.. {
            let page = reader.get(&address).await.expect(200);
            assert!(has(&page, "Tide Watchers"));
            if has(&page, "Reef Schools Network") {
                break;
            }
            assert!(tries < 600, "it is never made anew");
            tokio::time::sleep(Duration::from_millis(100)).await;
        }

        // One less: nobody gets the last one.
        let mut tim = site.browser();
        let leave = tim.get(&own).await.form("act", "withdraw").set("confirm", "yes");
        tim.submit(&leave.press("act", "withdraw")).await.expect(200);
        let page = reader.get(&address).await.expect(200);
        assert!(!has(&page, "Tide Watchers") && has(&page, "Reef Schools Network"));
        site.mails().await;
    });
}

#[test]
fn a_draft_is_a_pdf_that_says_so() {
    on_each_database(&async |site| {
        let (_, slug) = site.draft(&water()).await;
        let mut desk = site.desk(Role::Convenor).await;
        let preview = desk.get(&format!("/desk/s/{slug}/preview")).await.expect(200);
        let link = preview.html().link(&format!("/desk/s/{slug}/preview/statement.pdf"));
        let page = desk.get(&link).await.expect(200);
        assert!(has(&page, "Draft, not signed by anyone"), "{:?}", names(&page));
        let mut reader = site.browser();
        reader.get(&format!("/s/{slug}/statement.pdf")).await.expect(404);
        reader.get(&link).await.expect(303);
    });
}

#[test]
fn a_document_that_takes_too_much_leaves_the_others_and_the_desk_says_why() {
    let long = format!("{}\n", "We drink from the springs of the islands. ".repeat(9_000));
    let source =
        water().replacen("We, the undersigned", &format!("{long}\nWe, the undersigned"), 1);
    for (setting, value, words) in [
        ("limits.typesetter_seconds", "1", "takes more than 1 seconds"),
        ("limits.typesetter_megabytes", "128", "takes more than 128 MB of memory"),
    ] {
        on_each_database_with(&[(setting, value)], &async |site| {
            let slug = site.open(&source).await;
            let mut reader = site.browser();
            let address = format!("/s/{slug}/statement.pdf");
            reader.get(&address).await.expect(503).says("cannot be made at the moment");
            for other in ["", "/list.csv", "/list.json", "/check"] {
                reader.get(&format!("/s/{slug}{other}")).await.expect(200);
            }
            let mut desk = site.desk(Role::Convenor).await;
            let overview = format!("/desk/s/{slug}");
            for tries in 0.. {
                if desk.get(&overview).await.expect(200).text().contains(words) {
                    break;
                }
                assert!(tries < 900, "the desk never says it");
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
            reader.get(&address).await.expect(503);
        });
    }
}

#[test]
fn a_script_without_a_font_is_named_at_the_desk() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        let typed = Typed::organisation("水の会", "zoe@example.org");
        site.listed(&mut desk, &slug, &typed, "水の会").await;
        site.browser().get(&format!("/s/{slug}/statement.pdf")).await.expect(200);
        desk.get(&format!("/desk/s/{slug}")).await.expect(200).says("Han (").says("Hiragana (");
    });
}
