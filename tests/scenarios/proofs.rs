//! What everybody can check without asking.

use crate::{
    browser::{Browser, Page},
    people::{Typed, queued_id},
    site::{on_each_database, on_each_database_with, water},
};
use axum::{body::Body, http::Method};
use domain::desk::Role;
use flate2::read::GzDecoder;
use sha2::{Digest, Sha256};
use std::{fmt::Write, io::Read};

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").expect("memory takes it");
        text
    })
}

async fn ask(browser: &mut Browser, address: &str, head: &[(&str, &str)]) -> Page {
    let mut request = browser.start(Method::GET, address);
    for (name, value) in head {
        request = request.header(*name, *value);
    }
    browser.send(request.body(Body::empty()).expect("a request")).await
}

#[test]
fn text_hash_recomputes() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut journalist = site.browser();
        let page = journalist.get(&format!("/s/{slug}")).await.expect(200);
        let link = page.html().link("/log/text/");
        let hash = link.trim_start_matches("/log/text/").to_owned();
        page.says(&hash);
        let manifest = journalist.get(&link).await.expect(200);
        assert_eq!(sha256(&manifest.bytes), hash);
        let parts: Vec<Vec<&str>> = manifest
            .source()
            .lines()
            .filter(|line| line.starts_with("part "))
            .map(|line| line.split(' ').collect())
            .collect();
        assert_eq!(
            parts.len(),
            12,
            "text, demands and figures in four languages: {}",
            manifest.source()
        );
        for part in &parts {
            let [_, lang, _, length, hash, name] = part[..] else { panic!("{part:?}") };
            let found = journalist.get(&format!("/log/text/{hash}")).await.expect(200);
            assert_eq!(
                (sha256(&found.bytes), found.bytes.len().to_string()),
                (hash.to_owned(), length.to_owned()),
                "{name}"
            );
            // What is hashed is what is read.
            let read = journalist.get(&format!("/s/{slug}/{lang}")).await.expect(200);
            // Markdown signs and the punctuation of the letterhead are typography.
            let words = |text: &str| {
                text.split_whitespace()
                    .map(|word| word.trim_matches(['*', '#', '-', ';', ',']))
                    .filter(|word| !word.is_empty())
                    .map(str::to_owned)
                    .collect::<Vec<_>>()
            };
            if name.starts_with("statement.") {
                let text = read.text();
                for word in
                    words(found.source()).into_iter().filter(|word| !word.contains("2026-11-02"))
                {
                    assert!(text.contains(&word), "{word:?} of {name} is not on the page");
                }
            }
        }
        let check = journalist.get(&format!("/s/{slug}/check")).await.expect(200);
        let texts = parts.iter().filter(|part| part[5].starts_with("statement."));
        texts.for_each(|part| {
            check.says(part[4]);
        });
        journalist.get(&format!("/log/text/{}", "0".repeat(64))).await.expect(404);
    });
}

#[test]
fn the_page_on_checking_is_kept_until_the_list_changes() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        let first = Typed::person("Ana Orilla", "ana@example.org");
        site.listed(&mut desk, &slug, &first, "Ana Orilla").await;
        let (mut reader, address) = (site.browser(), format!("/s/{slug}/check"));
        let page = reader.get(&address).await.expect(200);
        let etag = page.header("etag").to_owned();
        ask(&mut reader, &address, &[("if-none-match", &etag)]).await.expect(304);
        // Nobody is given a page in the language of the visitor before.
        let arabic = reader.get(&format!("{address}?lang=ar")).await.expect(200);
        assert_ne!(arabic.header("etag"), etag);
        assert_eq!(arabic.header("content-language"), "ar");
        let second = Typed::person("Bea Costa", "bea@example.org");
        site.listed(&mut desk, &slug, &second, "Bea Costa").await;
        let changed = ask(&mut reader, &address, &[("if-none-match", &etag)]).await.expect(200);
        assert_ne!(changed.text(), page.text(), "two have signed");
    });
}

#[test]
fn etag_and_gzip() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        site.listed(
            &mut desk,
            &slug,
            &Typed::person("Ana Orilla", "ana@example.org"),
            "Ana Orilla",
        )
        .await;
        let mut reader = site.browser();
        let outputs = [
            format!("/s/{slug}"),
            format!("/s/{slug}/ar"),
            format!("/s/{slug}/list.csv"),
            format!("/s/{slug}/list.json"),
        ];
        let mut before = Vec::new();
        for address in &outputs {
            let plain = ask(&mut reader, address, &[]).await.expect(200);
            let etag = plain.header("etag").to_owned();
            assert!(etag.starts_with('"') && etag.len() > 20, "{etag}");
            assert!(
                plain.header("vary").contains("accept-encoding")
                    && plain.header("content-encoding").is_empty()
            );
            let packed =
                ask(&mut reader, address, &[("accept-encoding", "br, gzip")]).await.expect(200);
            assert_eq!(packed.header("content-encoding"), "gzip");
            let mut unpacked = Vec::new();
            GzDecoder::new(packed.bytes.as_slice()).read_to_end(&mut unpacked).expect("gzip");
            assert!(unpacked == plain.bytes, "{address}");
            assert_eq!(
                ask(&mut reader, address, &[("accept-encoding", "gzip;q=0")])
                    .await
                    .header("content-encoding"),
                ""
            );
            for known in
                [etag.clone(), format!("W/{etag}"), format!("\"x\", {etag}"), "*".to_owned()]
            {
                let unchanged =
                    ask(&mut reader, address, &[("if-none-match", &known)]).await.expect(304);
                assert!(
                    unchanged.bytes.is_empty() && unchanged.header("etag") == etag,
                    "{address}"
                );
            }
            ask(&mut reader, address, &[("if-none-match", "\"other\"")]).await.expect(200);
            before.push(etag);
        }
        site.listed(&mut desk, &slug, &Typed::person("Bea Costa", "bea@example.org"), "Bea Costa")
            .await;
        for (address, etag) in outputs.iter().zip(&before) {
            let changed = ask(&mut reader, address, &[("if-none-match", etag)]).await.expect(200);
            changed.says("Bea Costa");
        }
    });
}

#[test]
fn every_output_tells_the_same() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        let signers = [
            Typed::organisation("Zephyr Sailing Club", "z@example.org").with("short_name", "ZSC"),
            Typed::organisation("Ärztinnen der Inseln", "ae@example.org"),
            Typed::organisation("اتحاد صيادي الساحل", "ar@example.org"),
            Typed::person("Émile Noé", "e@example.org"),
            Typed::person("Ana Orilla", "a@example.org"),
        ];
        let names = [
            "Zephyr Sailing Club",
            "Ärztinnen der Inseln",
            "اتحاد صيادي الساحل",
            "Émile Noé",
            "Ana Orilla",
        ];
        for (typed, name) in signers.iter().zip(names) {
            site.listed(&mut desk, &slug, typed, name).await;
        }
        let mut reader = site.browser();
        let page = reader.get(&format!("/s/{slug}/en")).await.list();
        assert_eq!(page.iter().map(|(number, _)| *number).collect::<Vec<_>>(), [1, 2, 3, 4, 5]);
        let order: Vec<&str> = page.iter().map(|(_, text)| text.as_str()).collect();
        assert_eq!(
            order,
            [
                "Ärztinnen der Inseln",
                "Zephyr Sailing Club (ZSC)",
                "اتحاد صيادي الساحل",
                "Ana Orilla",
                "Émile Noé"
            ]
        );
        let json: serde_json::Value =
            serde_json::from_slice(&reader.get(&format!("/s/{slug}/list.json")).await.bytes)
                .expect("JSON");
        let csv = reader.get(&format!("/s/{slug}/list.csv")).await;
        let csv: Vec<Vec<&str>> = csv
            .source()
            .trim_start_matches('\u{feff}')
            .lines()
            .skip(1)
            .map(|row| row.split(',').collect())
            .collect();
        for (at, row) in json["list"].as_array().expect("rows").iter().enumerate() {
            let name = row["name"].as_str().expect("a name");
            assert!(page[at].1.starts_with(name), "{name}");
            assert_eq!(csv[at][4], name);
            assert_eq!(
                (row["number"].as_u64(), csv[at][0]),
                (Some(at as u64 + 1), (at + 1).to_string().as_str())
            );
            assert_eq!(csv[at][1].trim_start_matches('\''), row["id"].as_str().expect("an id"));
        }
        // The number is computed; the id stays with its entry when another one leaves.
        let id_of = |json: &serde_json::Value, name: &str| {
            json["list"]
                .as_array()
                .expect("rows")
                .iter()
                .find(|row| row["name"] == name)
                .map(|row| row["id"].clone())
        };
        let before = id_of(&json, "Émile Noé");
        let own = site.mails_to("a@example.org").await[2].link("/signon/");
        let leave = reader.get(&own).await.form("act", "withdraw").set("confirm", "yes");
        reader.submit(&leave).await.expect(200);
        let json: serde_json::Value =
            serde_json::from_slice(&reader.get(&format!("/s/{slug}/list.json")).await.bytes)
                .expect("JSON");
        assert_eq!(id_of(&json, "Émile Noé"), before);
        assert_eq!(json["list"][3]["number"], 4);
        site.mails().await;
    });
}

/// The first lines of the check page follow the log: what was corrected, withdrawn, taken off.
#[test]
fn the_check_page_says_what_became_of_signatures() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Convenor).await;
        let check = format!("/s/{slug}/check");
        let mut own_pages = Vec::new();
        for (name, mailbox) in
            [("Kelp Wardens", "kelp@example.org"), ("Dune Choir", "dune@example.org")]
        {
            let typed = Typed::organisation(name, mailbox);
            own_pages.push(site.listed(&mut desk, &slug, &typed, name).await);
        }
        let page = site.browser().get(&check).await.expect(200);
        page.says("2 signatures, all confirmed by e-mail. Names on the list: 2.")
            .says("No signature has been corrected, withdrawn or removed.")
            .says("Nobody outside watches this log yet.");
        let mut signer = site.browser();
        let own = signer.get(&own_pages[0]).await;
        signer.submit(&own.form("act", "correct").set("wish", "Kelp Wardens of Sant Pere.")).await;
        let queue = desk.get(&format!("/desk/s/{slug}/queue")).await;
        let id = queued_id(&queue, &slug, "Kelp Wardens");
        let page = desk.get(&format!("/desk/s/{slug}/signon/{id}")).await;
        let correct = page.form("act", "correct").set("name", "Kelp Wardens of Sant Pere");
        desk.submit(&correct.press("act", "correct")).await.expect(200);
        let own = signer.get(&own_pages[1]).await;
        signer.submit(&own.form("act", "withdraw").set("confirm", "yes")).await.expect(200);
        let page = site.browser().get(&check).await.expect(200);
        page.says("1 signature, confirmed by e-mail. Names on the list: 1.")
            .says("1 corrected · 1 withdrawn by its signer.");
        site.mails().await;
    });
}

#[test]
fn a_site_shows_its_logo_and_its_colour() {
    let folder = tempfile::tempdir().expect("a folder");
    let logo = folder.path().join("logo");
    std::fs::write(&logo, b"\x89PNG\r\n\x1a\n").expect("kept");
    let logo = logo.display().to_string();
    let settings = [("site.logo", logo.as_str()), ("site.accent", "#7a1f3d")];
    on_each_database_with(&settings, &async |site| {
        let mut visitor = site.browser();
        let page = visitor.get("/").await.expect(200);
        let files: Vec<String> = page
            .source()
            .split('"')
            .filter(|part| part.starts_with("/assets/logo-") || part.starts_with("/assets/site-"))
            .map(str::to_owned)
            .collect();
        let [style, logo] = files.as_slice() else { panic!("{files:?}") };
        let style = visitor.get(style).await.expect(200);
        assert!(style.source().contains("--accent:#7a1f3d"), "{}", style.source());
        let logo = visitor.get(logo).await.expect(200);
        assert_eq!(logo.header("content-type"), "image/png");
        assert_eq!(logo.header("cache-control"), "public, max-age=31536000, immutable");
        assert_eq!(logo.bytes, b"\x89PNG\r\n\x1a\n");
        visitor.get("/assets/logo-0000000000000000.png").await.expect(404);
    });
}
