//! Proof for signers that they are in the log, and being erased for good.

use crate::{
    browser::Page,
    people::Typed,
    site::{Site, on_each_database, on_each_database_with, on_sqlite, water},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use domain::{
    desk::Role,
    log::{self, Commit, DatedEvent, Event, Opening},
};
use tlog::{Receipt, Tile, VerifierKey};

const ZOE: &str = "zoe@example.org";
const KEEPERS: &str = "Spring Keepers";

/// Verifies a receipt as anybody would who knows the log's key; gives its index, the entry, and the
/// opening if it holds one.
fn verified(site: &Site, file: &Page) -> (u64, DatedEvent, Option<Opening>) {
    assert_eq!(file.header("content-disposition"), "attachment; filename=\"receipt.tlog-proof\"");
    assert_eq!(file.header("cache-control"), "no-store");
    let receipt =
        Receipt::parse(&file.bytes).unwrap_or_else(|error| panic!("{error}: {}", file.text()));
    let extra = receipt.extra().expect("entry and opening");
    let (length, rest) = extra.split_at(2);
    let (entry, opening) = rest.split_at(usize::from(u16::from_be_bytes([length[0], length[1]])));
    let key = VerifierKey::parse(&site.state.public_log.vkey()).expect("the key of the site");
    receipt.verify_log(entry, &key).unwrap_or_else(|error| panic!("{error}"));
    let parsed = log::parse(entry).unwrap_or_else(|problem| panic!("{problem:?}"));
    let opening = opening.split_first_chunk::<32>().map(|(opening, record)| {
        let opening = Opening(*opening);
        if !record.is_empty() {
            assert_eq!(
                opening.commit(std::str::from_utf8(record).expect("text")),
                commit(&parsed),
                "it names whose entry it is"
            );
        }
        opening
    });
    (receipt.index(), parsed, opening)
}

fn commit(entry: &DatedEvent) -> Commit {
    match &entry.event {
        Event::Sign { commit, .. }
        | Event::Submit { commit, .. }
        | Event::Correct { commit, .. } => *commit,
        event => panic!("commits to nothing: {event:?}"),
    }
}

/// The words and values of a record, made from a row of the list as `docs/log-format.md` says.
fn record(json: &serde_json::Value, row: &serde_json::Value) -> String {
    let text = |value: &serde_json::Value| value.as_str().expect("text").to_owned();
    let mut record = format!(
        "undersigned.record/{}\nstatement {}\nid {}\nkind {}\nstatus confirmed\nversion 1\n",
        if row["country"].is_string() { "v2" } else { "v1" },
        text(&json["statement_id"]),
        text(&row["id"]),
        text(&row["kind"])
    );
    for word in [
        "name",
        "short",
        "other_name",
        "role",
        "affiliation",
        "place",
        "country",
        "website",
        "category",
    ] {
        if let Some(value) = row[word].as_str() {
            record += &format!("{word} {} {value}\n", value.len());
        }
    }
    record
}

async fn json(site: &Site, slug: &str) -> serde_json::Value {
    let file = site.browser().get(&format!("/s/{slug}/list.json")).await.expect(200);
    serde_json::from_slice(&file.bytes).expect("JSON")
}

/// All entries of the log, as everybody can read them.
async fn entries(site: &Site) -> Vec<String> {
    let mut reader = site.browser();
    let checkpoint = reader.get("/log/checkpoint").await.expect(200).text();
    let count: u64 = checkpoint.lines().nth(1).and_then(|line| line.parse().ok()).expect("a size");
    let width = u16::try_from(count).expect("one bundle");
    let tile = Tile::entries(0, width).expect("a bundle");
    let bundle = reader.get(&format!("/log/{}", tile.path())).await.expect(200);
    let entries = tlog::decode_entries(&bundle.bytes, width).expect("entries");
    entries.iter().map(|entry| String::from_utf8(entry.to_vec()).expect("text")).collect()
}

/// How many openings the database holds.
async fn openings(site: &Site) -> i64 {
    let sql = "SELECT COUNT(*) AS n FROM log_leaf WHERE opening_sealed IS NOT NULL OR opening_public IS NOT NULL";
    let read = site.store().read("openings", move |tx| tx.row(sql, &[])?.expect("a row").int("n"));
    read.await.unwrap_or_else(|error| panic!("{error}"))
}

fn receipt_of(own: &str) -> String {
    format!("{}/receipt.tlog-proof", own.split('?').next().unwrap_or(own))
}

#[test]
fn an_organisation_gets_a_receipt_from_its_confirmation_on() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        let own = site
            .signed(
                &slug,
                &Typed::organisation(KEEPERS, ZOE)
                    .with("place", "Azure Island")
                    .with("country", "Comoros"),
            )
            .await;
        let mut zoe = site.browser();
        let link = zoe.get(&own).await.expect(200).html().link(&receipt_of(&own));
        let (_, submitted, opening) = verified(site, &zoe.get(&link).await.expect(200));
        assert!(matches!(submitted.event, Event::Submit { .. }), "{submitted:?}");
        assert!(opening.is_some());

        site.accept(&mut desk, &slug, KEEPERS).await;
        site.mails().await;
        let (index, signed, opening) = verified(site, &zoe.get(&link).await.expect(200));
        assert!(matches!(signed.event, Event::Sign { .. }), "{signed:?}");
        let list = json(site, &slug).await;
        let row = &list["list"][0];
        assert_eq!(row["record"].as_u64(), Some(index));
        let opening = opening.expect("an opening");
        assert_eq!(row["opening"], STANDARD.encode(opening.0));
        assert_eq!(opening.commit(&record(&list, row)), commit(&signed));
        assert_ne!(
            opening.commit(&record(&list, row).replace(KEEPERS, "Spring Keeperz")),
            commit(&signed)
        );
    });
}

#[test]
fn after_a_correction_the_receipt_opens_the_words_in_force() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        let own = site
            .listed(&mut desk, &slug, &Typed::organisation("Spring Keeprs", ZOE), "Spring Keeprs")
            .await;
        let mut zoe = site.browser();
        let wish = zoe.get(&own).await.form("act", "correct").set("wish", "Keepers, with three e.");
        zoe.submit(&wish).await.expect(200);
        let id = json(site, &slug).await["list"][0]["id"].as_str().expect("an id").to_owned();
        let page = desk.get(&format!("/desk/s/{slug}/signon/{id}")).await.expect(200);
        desk.submit(&page.form("act", "correct").set("name", KEEPERS).press("act", "correct"))
            .await
            .expect(200);
        site.mails().await;
        let (index, corrected, opening) =
            verified(site, &zoe.get(&receipt_of(&own)).await.expect(200));
        assert!(matches!(corrected.event, Event::Correct { .. }), "{corrected:?}");
        let list = json(site, &slug).await;
        let row = &list["list"][0];
        assert!(
            row["record"].as_u64() == Some(index) && row["leaf"].as_u64() < Some(index),
            "{row}"
        );
        assert_eq!(opening.expect("an opening").commit(&record(&list, row)), commit(&corrected));
    });
}

#[test]
fn a_person_gets_a_receipt_only_when_asking_for_it() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        let own = site.signed(&slug, &Typed::person("Zoe Lago", ZOE)).await;
        let mut zoe = site.browser();
        zoe.get(&own).await.expect(200).says_not("receipt");
        site.accept(&mut desk, &slug, "Zoe Lago").await;
        for mail in site.mails().await {
            assert!(!mail.body.contains("c2sp.org/tlog-proof"), "no mail holds one");
        }
        zoe.get(&receipt_of(&own)).await.expect(404);
        let form = zoe.get(&own).await.expect(200).form("act", "receipt");
        zoe.post(&form).await.expect(422).says("Tick the box");

        let (index, signed, opening) =
            verified(site, &zoe.post(&form.clone().set("understood", "yes")).await.expect(200));
        assert_eq!(opening, None, "without the key, unless asked for");
        let list = json(site, &slug).await;
        assert_eq!(list["list"][0]["leaf"].as_u64(), Some(index));
        let with = form.set("key", "with").set("understood", "yes");
        let (again, _, opening) = verified(site, &zoe.post(&with).await.expect(200));
        assert_eq!(again, index);
        assert_eq!(
            opening.expect("an opening").commit(&record(&list, &list["list"][0])),
            commit(&signed)
        );

        // Who left has nothing to prove any more, and nothing that could prove it.
        let leave = zoe.get(&own).await.form("act", "withdraw").set("confirm", "yes");
        zoe.submit(&leave).await.expect(200);
        site.mails().await;
        zoe.post(&with).await.expect(200).says("You have withdrawn").says_not("c2sp.org");
    });
}

#[test]
fn what_waits_for_the_log_has_no_receipt_yet() {
    on_each_database_with(
        &[("public_log.batches", "daily"), ("public_log.minimum", "5")],
        &async |site| {
            let slug = site.open(&water()).await;
            let mut desk = site.desk(Role::Moderator).await;
            let own =
                site.listed(&mut desk, &slug, &Typed::organisation(KEEPERS, ZOE), KEEPERS).await;
            let mut zoe = site.browser();
            zoe.get(&own).await.expect(200).says("once a day");
            zoe.get(&receipt_of(&own)).await.expect(404);
            let person = site
                .listed(
                    &mut desk,
                    &slug,
                    &Typed::person("Ana Orilla", "ana@example.org"),
                    "Ana Orilla",
                )
                .await;
            let page = zoe.get(&person).await.expect(200);
            page.says("once a day");
            let mut forged = page
                .form("act", "erase")
                .forge("act", "receipt")
                .forge("understood", "yes")
                .forge("key", "with");
            forged = forged.without("erase");
            zoe.post(&forged).await.expect(200).says("once a day").says_not("c2sp.org");
        },
    );
}

#[test]
fn a_signer_is_erased_for_good() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        let own = site.listed(&mut desk, &slug, &Typed::person("Zoe Lago", ZOE), "Zoe Lago").await;
        let before = entries(site).await;
        assert_eq!(openings(site).await, 1);
        let mut zoe = site.browser();
        let form = zoe.get(&own).await.expect(200).form("act", "erase");
        zoe.submit(&form).await.expect(422).says("Tick the box");
        zoe.get(&own).await.expect(200);
        zoe.submit(&form.clone().set("erase", "yes"))
            .await
            .expect(200)
            .says("Everything is erased")
            .says_not("Zoe Lago");

        zoe.get(&own).await.expect(404);
        zoe.get(&receipt_of(&own)).await.expect(404);
        zoe.submit(&form.set("erase", "yes")).await.expect(404);
        for output in ["", "/list.csv", "/list.json", "/statement.txt", "/statement.md"] {
            site.browser()
                .get(&format!("/s/{slug}{output}"))
                .await
                .expect(200)
                .says_not("Zoe Lago");
        }
        desk.get(&format!("/desk/s/{slug}/history")).await.expect(200).says_not("Zoe Lago");
        let after = entries(site).await;
        assert_eq!(after[..before.len()], before);
        let [erased] = &after[before.len()..] else { panic!("one entry more: {after:?}") };
        assert!(erased.starts_with("undersigned.log/v1 erase\nref "), "{erased}");
        assert_eq!(openings(site).await, 0);
        site.mails().await;
    });
}

#[test]
fn who_has_withdrawn_can_still_be_erased() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        let own = site.listed(&mut desk, &slug, &Typed::organisation(KEEPERS, ZOE), KEEPERS).await;
        let before = entries(site).await.len();
        let mut zoe = site.browser();
        let leave = zoe.get(&own).await.form("act", "withdraw").set("confirm", "yes");
        let page = zoe.submit(&leave).await.expect(200);
        assert!(
            !page.html().forms().iter().any(|form| form.has("act", "withdraw")),
            "withdrawn once"
        );
        zoe.get(&receipt_of(&own)).await.expect(404);
        site.mails().await;
        let erase = page.form("act", "erase").set("erase", "yes");
        zoe.submit(&erase).await.expect(200).says("Everything is erased");
        zoe.get(&own).await.expect(404);
        let words: Vec<String> = entries(site).await[before..]
            .iter()
            .map(|entry| {
                entry
                    .lines()
                    .next()
                    .and_then(|line| line.split(' ').nth(1))
                    .expect("a word")
                    .to_owned()
            })
            .collect();
        assert_eq!(words, ["withdraw", "erase"]);
        assert_eq!(openings(site).await, 0);
        site.mails().await;
    });
}

#[test]
fn files_of_the_database_hold_nothing_of_the_erased() {
    on_sqlite(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        let own = site
            .listed(&mut desk, &slug, &Typed::person("Markerased Person", ZOE), "Markerased Person")
            .await;
        let list = json(site, &slug).await;
        let opening = STANDARD
            .decode(list["list"][0]["opening"].as_str().expect("an opening"))
            .expect("base64");
        let holds = |needle: &[u8]| {
            std::fs::read_dir(site.database.folder())
                .expect("the folder")
                .filter_map(|file| std::fs::read(file.expect("a file").path()).ok())
                .any(|bytes| bytes.windows(needle.len()).any(|window| window == needle))
        };
        assert!(
            holds(b"Markerased") && holds(&opening),
            "what is published lies in clear, so the search can find"
        );
        let mut zoe = site.browser();
        let erase = zoe.get(&own).await.expect(200).form("act", "erase").set("erase", "yes");
        zoe.submit(&erase).await.expect(200);
        // The last entries come into the log before the files are looked at.
        entries(site).await;
        site.upkeep().await;
        site.mails().await;
        assert!(!holds(b"Markerased") && !holds(&opening));
    });
}

#[test]
fn page_and_check_page_name_the_same_state_of_the_log() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        site.listed(&mut desk, &slug, &Typed::organisation(KEEPERS, ZOE), KEEPERS).await;
        let mut journalist = site.browser();
        let page = journalist.get(&format!("/s/{slug}")).await.expect(200);
        let checkpoint = journalist.get("/log/checkpoint").await.expect(200).text();
        let mut lines = checkpoint.lines().skip(1);
        let (size, root) = (lines.next().expect("a size"), lines.next().expect("a root"));
        page.says(&format!("Public log: {size} entries")).says(root);
        assert!(
            page.html()
                .attributes()
                .any(|(element, name, value)| (element, name, value) == ("svg", "role", "img")),
            "a QR code"
        );
        let check = journalist.get(&format!("/s/{slug}/check")).await.expect(200);
        check.says(root).says("Nobody outside has confirmed");
        check.says(&format!(
            "log {} https://sign.example/log quorum none",
            site.state.public_log.vkey()
        ));
        check.says(&format!("undersigned verify https://sign.example/s/{slug}"));
        let list = journalist.get(&format!("/s/{slug}/list.json")).await.expect(200).text();
        assert!(list.contains(root) && list.contains(&format!("\\n{size}\\n")), "{list}");
    });
}
