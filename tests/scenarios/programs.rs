//! What programs read: `/api/v1`.

use crate::{
    browser::Browser,
    people::Typed,
    site::{Site, on_each_database, water, water_with},
};
use domain::{desk::Role, instant::HOUR};
use serde_json::Value;

async fn read(reader: &mut Browser, address: &str) -> Value {
    let page = reader.get(address).await.expect(200);
    serde_json::from_slice(&page.bytes).expect("JSON")
}

fn names(answer: &Value) -> Vec<String> {
    let rows = answer["signatories"].as_array().expect("rows").iter();
    rows.map(|row| row["name"].as_str().expect("a name").to_owned()).collect()
}

/// Reads on from a cursor, two rows at a time.
async fn rest(reader: &mut Browser, list: &str, mut cursor: String) -> Vec<String> {
    let mut found = Vec::new();
    for _ in 0..20 {
        let piece = read(reader, &format!("{list}?limit=2&cursor={cursor}")).await;
        found.extend(names(&piece));
        if piece["more"] == false {
            return found;
        }
        piece["cursor"].as_str().expect("a cursor").clone_into(&mut cursor);
    }
    panic!("there is an end");
}

async fn listed(site: &Site, desk: &mut Browser, slug: &str, name: &str, mail: &str) -> String {
    let typed = Typed::organisation(name, mail);
    site.listed(desk, slug, &typed, name).await
}

#[test]
fn a_cursor_stands_still_while_names_come_and_go() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        let mut own = Vec::new();
        for (name, at) in ["Mango", "Kelp", "Zander", "Aloe"].into_iter().zip(0..) {
            listed(site, &mut desk, &slug, name, &format!("m{at}@example.org")).await;
            let mails = site.mails_to(&format!("m{at}@example.org")).await;
            own.push(mails.last().expect("a mail").link("/signon/"));
        }
        let list = format!("/api/v1/statements/{slug}/signatories");
        let mut reader = site.browser();
        let first = read(&mut reader, &format!("{list}?limit=2")).await;
        assert_eq!(names(&first), ["Mango", "Kelp"]);
        let cursor = first["cursor"].as_str().expect("a cursor").to_owned();
        // Names come that stand before it in the printed order, and the one it points at leaves.
        listed(site, &mut desk, &slug, "Abalone", "abalone@example.org").await;
        let mut signer = site.browser();
        let page = signer.get(&own[1]).await.expect(200);
        signer.submit(&page.form("act", "withdraw").set("confirm", "yes")).await.expect(200);
        assert_eq!(rest(&mut reader, &list, cursor.clone()).await, ["Zander", "Aloe", "Abalone"]);
        let all = read(&mut reader, &list).await;
        assert_eq!(names(&all), ["Mango", "Zander", "Aloe", "Abalone"], "gone at once");
        // The end of the list is a place from which to go on later.
        let end = all["cursor"].as_str().expect("a cursor").to_owned();
        assert!(rest(&mut reader, &list, end.clone()).await.is_empty());
        listed(site, &mut desk, &slug, "Reef", "reef@example.org").await;
        assert_eq!(rest(&mut reader, &list, end).await, ["Reef"]);
        let other = site.open(&water().replace(&slug, "other")).await;
        let wrong = format!("/api/v1/statements/{other}/signatories?cursor={cursor}");
        assert_eq!(reader.get(&wrong).await.status, 404, "a cursor of another statement");
    });
}

#[test]
fn rows_and_counts_are_those_of_the_list_and_of_the_same_state() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        let farmers = Typed::organisation("Ärztinnen der Inseln", "office@example.org")
            .with("place", "Puerto");
        site.listed(&mut desk, &slug, &farmers, "Ärztinnen der Inseln").await;
        let ana = Typed::affiliated("Ana Orilla", "Harbour School", "ana@example.org");
        site.listed(&mut desk, &slug, &ana, "Ana Orilla").await;
        let mut reader = site.browser();
        let list = read(&mut reader, &format!("/s/{slug}/list.json?lang=es")).await;
        let api = format!("/api/v1/statements/{slug}");
        let piece = read(&mut reader, &format!("{api}/signatories?lang=es")).await;
        let mut rows = list["list"].as_array().expect("rows").clone();
        rows.sort_by_key(|row| row["leaf"].as_u64());
        assert_eq!(piece["signatories"], Value::from(rows), "never more, never less");
        let checkpoint = list["log"]["checkpoint"].as_str().expect("it").to_owned();
        let lines: Vec<&str> = checkpoint.lines().collect();
        for address in ["", "/versions", "/versions/1", "/signatories"] {
            let answer = read(&mut reader, &format!("{api}{address}")).await;
            assert_eq!(answer["version"], list["version"], "{address}");
            assert_eq!(answer["text_sha256"], list["text_sha256"], "{address}");
            assert_eq!(answer["log"]["origin"], lines[0], "{address}");
            assert_eq!(answer["log"]["tree_size"].to_string(), lines[1], "{address}");
            let root = answer["log"]["root"].as_str().expect("a root");
            let root = data_encoding::HEXLOWER.decode(root.as_bytes()).expect("hexadecimal");
            assert_eq!(data_encoding::BASE64.encode(&root), lines[2], "{address}");
        }
        for (name, number) in list["counts"].as_object().expect("counts") {
            assert_eq!(&piece["counts"][name], number, "{name}");
        }
        let all = read(&mut reader, "/api/v1/statements").await;
        assert_eq!(all[0]["log"], piece["log"]);
    });
}

#[test]
fn a_search_folds_letters_of_every_script() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        let all = [
            ("Ärztinnen für Straße und Land", "arztinnen strasse"),
            ("جمعيّة الأمل", "جمعية الامل"),
            ("Союз Рыбаков", "союз рыбаков"),
            ("海の友の会", "海の友"),
            ("Σύλλογος Ψαράδων", "συλλογοσ"),
            ("अंतर्राष्ट्रीय मंच", "मंच"),
        ];
        for ((name, _), at) in all.iter().zip(0..) {
            listed(site, &mut desk, &slug, name, &format!("m{at}@example.org")).await;
        }
        let mut reader = site.browser();
        let list = format!("/api/v1/statements/{slug}/signatories");
        for (name, typed) in all {
            let asked = form_urlencoded::byte_serialize(typed.as_bytes()).collect::<String>();
            let found = read(&mut reader, &format!("{list}?q={asked}")).await;
            assert_eq!(names(&found), [name], "{typed}");
        }
        // What was searched once is brought up to date with the names that come.
        listed(site, &mut desk, &slug, "Strasse Nord", "nord@example.org").await;
        let found = read(&mut reader, &format!("{list}?q=strasse")).await;
        assert_eq!(names(&found), ["Ärztinnen für Straße und Land", "Strasse Nord"]);
    });
}

#[test]
fn who_is_counted_only_or_waits_for_the_launch_is_not_found() {
    let source = water_with("launch = \"2026-11-06 12:00\"");
    on_each_database(&async |site| {
        let slug = site.open(&source).await;
        let mut desk = site.desk(Role::Moderator).await;
        let quiet = Typed::person("Quirina Callada", "q@example.org").with("display", "counted");
        site.listed(&mut desk, &slug, &quiet, "Quirina Callada").await;
        let later = Typed::person("Lana Tarde", "l@example.org").with("display", "at_launch");
        site.listed(&mut desk, &slug, &later, "Lana Tarde").await;
        let mut reader = site.browser();
        let list = format!("/api/v1/statements/{slug}/signatories");
        for address in [list.clone(), format!("{list}?q=quirina"), format!("{list}?q=lana")] {
            let found = read(&mut reader, &address).await;
            assert_eq!((names(&found).len(), &found["counts"]["total"]), (0, &2.into()));
        }
        site.wait(48 * HOUR);
        site.upkeep().await;
        site.mails().await;
        let found = read(&mut reader, &list).await;
        assert_eq!(names(&found), ["Lana Tarde"]);
    });
}
