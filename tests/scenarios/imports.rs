//! Lists that exist already.

use crate::{
    browser::{Browser, Page},
    people::{Typed, queued_id},
    queue::{accept_clear, ticks},
    site::{Site, on_each_database, on_each_database_with, water},
    texts::{ENTRIES, LIST},
};
use domain::desk::Role;

/// Reads the list into the statement; returns the review page.
async fn imported(desk: &mut Browser, slug: &str, list: &str) -> Page {
    let form = desk.get(&format!("/desk/s/{slug}/import")).await.expect(200).form("file", "");
    desk.submit(&form.attach("file", "list.txt", list.as_bytes())).await.expect(200)
}

/// The names that still wait on a review page, by place in the list.
fn open_rows(review: &Page) -> Vec<String> {
    review
        .html()
        .forms()
        .into_iter()
        .filter(|form| form.has("act", "accept"))
        .filter_map(|form| form.value("seq").map(str::to_owned))
        .collect()
}

async fn listed(site: &Site, slug: &str) -> Vec<(u32, String)> {
    site.browser().get(&format!("/s/{slug}")).await.expect(200).list()
}

/// As Google Forms writes it.
const EXPORT: &str = "\
Timestamp,Email Address,Name of your organization,Country,Contact person,Phone
2026/11/02 9:14:33 AM GMT+1,info@lantern.example,Lantern Readers Network,Kenya,Amina Tide,+00 700 000 001
2026/11/02 9:20:01 AM GMT+1,office@harbour.example,Harbour Library,Ghana,Kofi Reef,
2026/11/02 9:30:01 AM GMT+1,mail@ink.example,Ink Union,Norway,,
";

#[test]
fn contact_data_of_an_export_is_on_no_public_page_and_opened_with_a_reason() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Convenor).await;
        let form = desk.get(&format!("/desk/s/{slug}/import")).await.expect(200).form("file", "");
        let review =
            desk.submit(&form.attach("file", "answers.csv", EXPORT.as_bytes())).await.expect(200);
        accept_clear(&mut desk, &review).await;
        assert_eq!(listed(site, &slug).await.len(), 3);
        let mut visitor = site.browser();
        for page in ["", "/list.csv", "/list.json", "/check"] {
            let page = visitor.get(&format!("/s/{slug}{page}")).await;
            for secret in ["lantern.example", "Amina", "700 000", "Kofi"] {
                assert!(!page.text().contains(secret), "{secret} on {}", page.address);
            }
        }
        let all = desk.get(&format!("/desk/s/{slug}/signatures")).await.expect(200);
        let id = queued_id(&all, &slug, "Lantern Readers Network");
        let page = desk.get(&format!("/desk/s/{slug}/signon/{id}")).await.expect(200);
        page.says_not("lantern.example");
        let opened = desk
            .submit(
                &page.form("contact_reason", "").set("contact_reason", "To ask them to confirm"),
            )
            .await
            .expect(200);
        opened.says("info@lantern.example").says("Amina Tide").says("+00 700 000 001");
        assert!(site.mails().await.is_empty(), "nobody was written to");
    });
}

#[test]
fn an_imported_list_is_reviewed_and_published_without_gap() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Convenor).await;
        let review = imported(&mut desk, &slug, LIST).await;
        let rows = open_rows(&review);
        assert_eq!(rows.len(), ENTRIES - 1, "the repeat to the letter is no second entry");
        for line in LIST.lines().filter(|line| !line.is_empty()) {
            let words = line.split_whitespace().last().expect("a word");
            review.says(words);
        }
        assert!(listed(site, &slug).await.is_empty(), "nothing is published by reading");

        accept_clear(&mut desk, &review).await;
        let review = desk.get(&review.address).await.expect(200);
        let clear = listed(site, &slug).await.len();
        assert!((1..rows.len()).contains(&clear), "some were clear, some were not: {clear}");

        // Settle the rest: one is corrected, one declined, the others accepted.
        let mut review = review;
        while let Some(seq) = open_rows(&review).first() {
            let form = review.form("seq", seq);
            let name = form.value("name").expect("a name").to_owned();
            let settled = match name.as_str() {
                "Assocation for Safe Landings" => {
                    form.set("name", "Association for Safe Landings").press("act", "correct")
                }
                "Marta Olivar Quesada" => form.press("act", "decline"),
                _ => form.press("act", "accept"),
            };
            review = desk.submit(&settled).await.expect(200);
        }
        let names = listed(site, &slug).await;
        let numbers: Vec<u32> = names.iter().map(|(number, _)| *number).collect();
        assert_eq!(numbers, (1..=names.len() as u32).collect::<Vec<_>>(), "no gap, no restart");
        // Nobody has confirmed: one line says so, and no name carries a mark.
        site.browser()
            .get(&format!("/s/{slug}"))
            .await
            .says("none confirmed by e-mail yet")
            .says("Added by the coalition, not confirmed yet");
        assert!(names.iter().all(|(_, text)| !text.contains('°')), "{names:?}");
        let has = |name: &str| names.iter().any(|(_, text)| text.starts_with(name));
        assert!(
            has("Association for Safe Landings")
                && has("اتحاد صيادي الساحل")
                && has("Society for Open Beaches")
                && !has("Marta")
        );
        let json: serde_json::Value =
            serde_json::from_slice(&desk.get(&format!("/s/{slug}/list.json")).await.bytes)
                .expect("JSON");
        let counts = &json["counts"];
        assert_eq!(counts["organisations"], 0, "reported is not confirmed");
        assert_eq!(counts["listed"].as_u64(), Some(names.len() as u64));
        assert!(
            json["list"].as_array().expect("rows").iter().all(|row| row["status"] == "reported")
        );
    });
}

#[test]
fn the_same_file_again_changes_nothing() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Convenor).await;
        let review = imported(&mut desk, &slug, LIST).await;
        let here = review.address.split('?').next().expect("an address").to_owned();
        let accept = review.form("seq", &open_rows(&review)[0]).press("act", "accept");
        desk.submit(&accept).await.expect(200);
        let (before, names) = (open_rows(&desk.get(&here).await), listed(site, &slug).await);
        let again = imported(&mut desk, &slug, LIST).await;
        assert_eq!(again.address.split('?').next(), Some(here.as_str()), "the same import");
        again.says("had been read before");
        assert_eq!(open_rows(&desk.get(&here).await), before);
        assert_eq!(listed(site, &slug).await, names);

        // Another file with the same names adds none of them.
        let other =
            imported(&mut desk, &slug, &LIST.replace("until 30 October", "until 31 October")).await;
        assert!(open_rows(&other).is_empty(), "{}", other.text());
        assert_eq!(listed(site, &slug).await, names);
    });
}

#[test]
fn two_lines_for_one_body_are_merged_by_a_person_and_taken_apart_again() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Convenor).await;
        let list = "1. Network of Island Farmers – NIF\n2. Coral Watch Society\n3. Network for Island Farmers\n4. Reef Schools\n";
        let review = imported(&mut desk, &slug, list).await;
        let here = review.address.split('?').next().expect("an address").to_owned();
        let same = review.form("names", "same").press("names", "same");
        desk.submit(&same).await.expect(200).says("they are the same");
        while let Some(seq) = open_rows(&desk.get(&here).await).first() {
            let form = desk.get(&here).await.form("seq", seq).press("act", "accept");
            desk.submit(&form).await.expect(200);
        }
        assert_eq!(listed(site, &slug).await.len(), 3, "one body, once");
        let undo = desk.get(&here).await.form("names", "undo").press("names", "undo");
        desk.submit(&undo).await.expect(200);
        let accept = desk.get(&here).await.form("act", "accept").press("act", "accept");
        desk.submit(&accept).await.expect(200);
        assert_eq!(listed(site, &slug).await.len(), 4, "undo is kept");
    });
}

#[test]
fn a_reported_body_signs_itself_and_the_desk_sees_both() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Convenor).await;
        let review = imported(
            &mut desk,
            &slug,
            "1. Coral Watch Society\n2. Reef Schools Network\n3. Coastal Weavers Guild\n",
        )
        .await;
        accept_clear(&mut desk, &review).await;
        site.signed(&slug, &Typed::organisation("Coral Watch Society", "coral@example.org")).await;
        let queue = desk.get(&format!("/desk/s/{slug}/queue")).await.expect(200);
        let id = queued_id(&queue, &slug, "Coral Watch Society");
        assert!(
            queue
                .html()
                .links()
                .iter()
                .any(|link| link.starts_with(&format!("/desk/s/{slug}/signon/"))
                    && !link.ends_with(&id)),
            "the reported one is shown as a suspect"
        );
        assert_eq!(ticks(&queue), 0, "not to be accepted unseen");
        // What the page of the import says: the two count as one, and the mark goes.
        desk.get(&format!("/desk/s/{slug}/import"))
            .await
            .expect(200)
            .says("you can count the two as one, and the mark disappears");
        let marked = async || {
            let names = listed(site, &slug).await.into_iter().map(|(_, text)| text);
            names.filter(|text| text.contains('°')).count()
        };
        assert_eq!(marked().await, 0, "where nobody has confirmed, one line says so");
        site.browser()
            .get(&format!("/s/{slug}"))
            .await
            .says("3 signatures, none confirmed by e-mail yet");
        desk.submit(&queue.form("names", "same").press("names", "same")).await.expect(200);
        site.accept(&mut desk, &slug, "Coral Watch Society").await;
        let names: Vec<String> =
            listed(site, &slug).await.into_iter().map(|(_, text)| text).collect();
        assert_eq!(marked().await, 2, "{names:?}");
        assert!(names.contains(&"Coral Watch Society".to_owned()), "{names:?}");
        let page = site.browser().get(&format!("/s/{slug}")).await;
        page.says("3 signatures, 1 confirmed by e-mail");
        page.says("° Added by the coalition, not confirmed yet: 2 organisations");
        site.mails().await;
    });
}

#[test]
fn files_that_are_no_list_are_refused_with_a_sentence() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Convenor).await;
        let form = desk.get(&format!("/desk/s/{slug}/import")).await.form("file", "");
        desk.submit(&form).await.expect(422);
        let broken: [(&str, &[u8]); 5] = [
            ("empty.txt", b" \n \n"),
            ("broken.docx", b"PK\x03\x04 not really"),
            ("broken.xlsx", b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"),
            ("broken.pdf", b"%PDF-1.7\n%%EOF"),
            ("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
        ];
        for (name, content) in broken {
            let answer = desk.submit(&form.clone().attach("file", name, content)).await;
            assert_eq!(answer.status.as_u16(), 422, "{name}: {}", answer.text());
        }
        let evil = desk
            .submit(&form.clone().attach(
                "file",
                "../../etc/<b>passwd</b>.txt",
                b"1. Coral Watch Society\n2. Reef Schools Network\n",
            ))
            .await;
        assert_eq!(
            evil.html().count("b"),
            evil.html().texts_of_class("p", "lead").len(),
            "the file name stays text"
        );
        assert!(listed(site, &slug).await.is_empty());
    });
}

#[test]
fn a_file_that_takes_too_long_is_refused_and_the_site_goes_on() {
    let settings = [("limits.reader_seconds", "1"), ("limits.reader_megabytes", "4096")];
    on_each_database_with(&settings, &async |site| {
        let slug = site.open(&water()).await;
        let address = format!("/desk/s/{slug}/import");
        let mut convenor = site.desk(Role::Convenor).await;
        let endless: String =
            (0..90_000).map(|n| format!("{n}. Union of Harbour Workers {n}\n")).collect();
        let form = convenor.get(&address).await.expect(200).form("file", "");
        let form = form.attach("file", "list.txt", endless.as_bytes());
        let mut visitor = site.browser();
        let public = format!("/s/{slug}");
        let (refused, public) = tokio::join!(convenor.submit(&form), visitor.get(&public));
        public.expect(200);
        let refused = refused.expect(422);
        refused.says("took more than 1 s of computing and was stopped. Nothing was taken in.");
        assert_eq!(site.sign_ons(&slug).await, 0);
        let form = refused.form("file", "").attach("file", "list.txt", LIST.as_bytes());
        convenor.submit(&form).await.expect(200);
        assert_eq!(site.sign_ons(&slug).await, ENTRIES as i64 - 1);
    });
}

const LOOSE: &str = "Signatories:\n\n1. Harbour Library\n2. Ink Union\n3. Reef Keepers Association\n4. Ink Union\n\nContact: Ana Faro\n\nBoat Builders Union\nRope Makers Guild\nTide Watch Foundation\n";

/// The lines that can be made entries: their places, by what the buttons say.
fn offered(review: &Page) -> Vec<String> {
    let forms = review.html().forms();
    forms.iter().flat_map(|form| form.offers("take")).collect()
}

#[test]
fn a_line_that_was_overlooked_becomes_an_entry_with_one_click_and_is_put_back_with_another() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Convenor).await;
        let review = imported(&mut desk, &slug, LOOSE).await;
        let here = review.address.split('?').next().expect("an address").to_owned();
        review.says("Lines that look like entries but are not on the list: 3");
        review.says("line 10").says("Boat Builders Union");
        assert_eq!(open_rows(&review).len(), 3);
        accept_clear(&mut desk, &review).await;
        assert_eq!(listed(site, &slug).await.len(), 3);

        let review = desk.get(&here).await.expect(200);
        let guild = offered(&review)[1].clone();
        let taken = desk.submit(&review.form("take", &guild).press("take", &guild)).await;
        let taken = taken.expect(200);
        taken.says("The line is an entry now").says("3 of 4 checked");
        taken.says("but are not on the list: 2");
        assert_eq!(open_rows(&taken).len(), 1);
        let seq = open_rows(&taken)[0].clone();
        assert!(taken.source().contains(&format!("id=\"r-{seq}\"")), "it can be led to");
        assert_eq!(listed(site, &slug).await.len(), 3, "nothing is published by that");
        desk.get(&format!("/desk/s/{slug}/history"))
            .await
            .expect(200)
            .says("Made an entry of a line")
            .says("Rope Makers Guild");
        // A page from before: the line is taken, and stays so.
        desk.submit(&review.form("take", &guild).press("take", &guild)).await.expect(200);
        assert_eq!(open_rows(&desk.get(&here).await).len(), 1);

        let form = taken.form("seq", &seq);
        let back = desk.submit(&form.press("act", "put_back")).await.expect(200);
        back.says("no longer an entry").says("3 of 3 checked").says("not on the list: 3");
        assert!(open_rows(&back).is_empty());
        assert!(back.source().contains(&format!("id=\"l-{guild}\"")), "it can be led to");

        let again = desk.submit(&back.form("take", &guild).press("take", &guild)).await;
        let form = again.expect(200).form("seq", &seq);
        // The kind is what the reader makes of it, and can be corrected like the rest.
        assert_eq!(form.value("kind"), Some("organisation"));
        let corrected = form.set("kind", "individual").set("name", "Rope Maker");
        let done = desk.submit(&corrected.press("act", "correct")).await.expect(200);
        done.says("4 of 4 checked");
        let names = listed(site, &slug).await;
        assert!(names.iter().any(|(_, name)| name.starts_with("Rope Maker")), "{names:?}");
        site.mails().await;
    });
}

#[test]
fn a_duplicate_that_was_dropped_is_shown_and_taken_in() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Convenor).await;
        let table = "name,role,affiliation\nMaria Faro,Teacher,Tidal School\nMaria Faro,Nurse,Bay Hospital\nMaria Faro,Nurse,Bay Hospital\nAnonymous,Student,\nAnonymous,Student,\n";
        let form = desk.get(&format!("/desk/s/{slug}/import")).await.form("file", "");
        let review = desk.submit(&form.attach("file", "list.csv", table.as_bytes())).await;
        let review = review.expect(200);
        // Two persons of one name are two, and so are two who give none.
        assert_eq!(open_rows(&review).len(), 4);
        review.says("The same to the letter as another entry, and not taken in: 1");
        let line = offered(&review)[0].clone();
        let taken = desk.submit(&review.form("take", &line).press("take", &line)).await;
        let taken = taken.expect(200);
        assert_eq!(open_rows(&taken).len(), 5);
        taken.says_not("not taken in:");
        let seqs = open_rows(&taken);
        let form = taken.form("seq", &seqs[2]);
        assert_eq!(form.value("name"), Some("Maria Faro"));
        desk.submit(&form.press("act", "accept")).await.expect(200);
        let names = listed(site, &slug).await;
        let whole =
            names.iter().any(|(_, name)| name.contains("Nurse") && name.contains("Bay Hospital"));
        assert!(whole, "role and affiliation come with it: {names:?}");
        site.mails().await;
    });
}

#[test]
fn a_file_of_lines_that_only_look_like_entries_is_not_refused() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Convenor).await;
        let table = "# Signatories\n\nWe ask the council of the bay to keep the springs open to all.\n\n| Date | Name | Affiliation |\n| --- | --- | --- |\n| 2026-11-02 | Reef Keepers | Independent |\n";
        let form = desk.get(&format!("/desk/s/{slug}/import")).await.form("file", "");
        let review = desk.submit(&form.attach("file", "list.md", table.as_bytes())).await;
        let review = review.expect(200);
        review.says("not on the list: 1");
        let line = offered(&review)[0].clone();
        let taken = desk.submit(&review.form("take", &line).press("take", &line)).await;
        assert_eq!(open_rows(&taken.expect(200)).len(), 1);
    });
}
