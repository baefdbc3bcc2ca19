//! A list of thousands: its parts, the search over it, and that a name which leaves is nowhere.

use crate::{
    people::Typed,
    site::{Site, on_each_database, water},
};
use axum::http::Method;
use domain::{
    desk::Role,
    entry::Kind,
    import::{Line, Outcome, Reading, Report},
    moderation::Actor,
    statement::Slug,
};
use store::import::NewImport;

/// As many as make three parts.
const MANY: u32 = 4_100;

fn name(n: u32) -> String {
    let letter = char::from(b'A' + (n * 7 % 26) as u8);
    format!("{letter}lder Harbour Society {n}")
}

/// Takes in and accepts so many organisations at once.
async fn accepted(site: &Site, slug: &str, number: u32) {
    let slug: Slug = slug.parse().expect("a slug");
    let by = || site.store().by(Actor::Operator);
    let line = |n: u32| Line {
        line: n,
        text: String::new(),
        outcome: Outcome::Entry,
        start: 0,
        end: 0,
        seq: n,
        sign_on: None,
        number: Some(n),
        list: String::new(),
        doubts: Vec::new(),
        spare: None,
        made: None,
    };
    let reading = |n: u32| Reading {
        name: name(n),
        short: None,
        kind: Kind::Organisation,
        place: Some("Östermarken".to_owned()),
        role: None,
        affiliation: None,
        contact: None,
    };
    let find = move |tx: &mut store::Tx<'_>| store::statement::by_slug(tx, &slug);
    let statement = site.store().read("statement", find).await.expect("read").expect("open").id;
    let lines = (1..=number).map(line).collect();
    let report = Report { file: "long list.txt".to_owned(), lines };
    let readings = (0..number as usize).zip(1..).map(|(at, n)| (at, reading(n))).collect();
    let new = NewImport { statement, file_hash: [9; 32], report, readings };
    let import = by().write("import", move |tx| store::import::create(tx, &new));
    let import = import.await.unwrap_or_else(|error| panic!("{error}")).id;
    let ids = site.store().read("ids", move |tx| store::import::states(tx, import)).await;
    let ids: Vec<_> = ids.expect("read").into_keys().collect();
    for some in ids.chunks(1_000) {
        let some = some.to_vec();
        let accept = by()
            .write("accept", move |tx| store::sign_on::accept_all(tx, statement, &some).map(drop));
        assert!(accept.await.is_ok(), "they are accepted");
    }
}

#[test]
fn every_name_of_a_long_list_stands_on_one_of_its_parts() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        accepted(site, &slug, MANY).await;
        let mut reader = site.browser();
        let page = reader.get(&format!("/s/{slug}/en")).await.expect(200);
        page.says("The list has 4,100 names. It goes on here:");
        let mut all = page.list();
        assert!((1_000..=2_000).contains(&all.len()), "{}", all.len());
        let html = page.html();
        let parts = html.texts_of_link(&format!("/s/{slug}/names/"));
        assert_eq!(parts.len(), 2, "{parts:?}");
        assert!(parts.iter().all(|(_, label)| label.contains(" – ")), "{parts:?}");
        for (address, label) in &parts {
            let part = reader.get(address).await.expect(200);
            let names = part.list();
            let first = label.split(' ').next().expect("a letter");
            assert!(names[0].1.starts_with(first), "{label}: {:?}", names[0]);
            all.extend(names);
        }
        let numbers: Vec<u32> = all.iter().map(|(number, _)| *number).collect();
        assert_eq!(numbers, (1..=MANY).collect::<Vec<_>>(), "each once, in order, no gap");
        let mut names: Vec<&str> = all.iter().map(|(_, name)| name.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), MANY as usize);
        // Found with the number that it has on the list.
        let (number, sought) = &all[3_000];
        let words = sought.split(',').next().expect("a name").to_lowercase().replace(' ', "+");
        let found = reader.get(&format!("/s/{slug}/names?q={words}+OSTERMARKEN")).await.expect(200);
        assert!(found.list().contains(&(*number, sought.clone())), "{sought}");
        let found = reader.get(&format!("/s/{slug}/names?q=harbour&lang=en")).await.expect(200);
        found.says("4,100 names of 4,100").says("1 to 200 of 4,100");
        assert_eq!(found.list().len(), 200);
    });
}

#[test]
fn a_name_that_leaves_is_gone_from_every_part_at_once() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        accepted(site, &slug, MANY).await;
        let mut desk = site.desk(Role::Moderator).await;
        let zoe = "Zwintscher Reading Room";
        let typed = Typed::organisation(zoe, "zoe@example.org");
        let own = site.listed(&mut desk, &slug, &typed, zoe).await;
        let mut reader = site.browser();
        // The own page leads to where the entry stands, on whatever part.
        let link = reader.get(&own).await.expect(200).html().link(&format!("/s/{slug}/names?id="));
        let there = reader.get(&link).await.expect(303).header("location").to_owned();
        let part = there.split('#').next().expect("an address").to_owned();
        assert!(part.starts_with(&format!("/s/{slug}/names/3?lang=")), "{there}");
        let id = there.split('#').nth(1).expect("an anchor").to_owned();
        assert!(reader.get(&part).await.source().contains(&format!("id=\"{id}\"")));
        let addresses = |site: &str| {
            let mut all = vec![format!("/s/{site}"), format!("/s/{site}/names?q=zwintscher")];
            all.extend(["en", "ar"].map(|lang| format!("/s/{site}/{lang}")));
            for n in 1..=4 {
                all.extend(["en", "ar"].map(|lang| format!("/s/{site}/names/{n}?lang={lang}")));
            }
            all
        };
        let mut kept = Vec::new();
        let mut named = 0;
        for address in addresses(&slug) {
            let page = reader.get(&address).await;
            // Asked twice: the second answer comes from what is kept.
            let again = reader.get(&address).await;
            named += usize::from(again.source().contains("Zwintscher Reading"));
            let etag = page.header("etag").to_owned();
            kept.push((address, etag));
        }
        assert_eq!(named, 3, "on one part in each language, and found");
        let leave = reader.get(&own).await.form("act", "withdraw").set("confirm", "yes");
        reader.submit(&leave).await.expect(200);
        for (address, etag) in kept {
            let mut request = reader.start(Method::GET, &address);
            if !etag.is_empty() {
                request = request.header("if-none-match", &etag);
            }
            let request = request.body(axum::body::Body::empty()).expect("a request");
            let page = reader.send(request).await;
            assert!(!page.source().contains("Zwintscher Reading"), "{address}");
            if address == part {
                page.expect(200);
            }
        }
        site.mails().await;
        let gone = reader.get(&format!("/s/{slug}/names?id={id}")).await.expect(303);
        assert!(gone.header("location").ends_with("#list"), "{}", gone.header("location"));
    });
}

#[test]
fn one_more_name_leaves_the_parts_before_it_as_they_were() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        accepted(site, &slug, MANY).await;
        let mut desk = site.desk(Role::Moderator).await;
        // From the first that is confirmed on, those that are not carry a sign.
        let first = Typed::organisation("Zealous Reading Room", "zed@example.org");
        site.listed(&mut desk, &slug, &first, "Zealous Reading Room").await;
        let mut reader = site.browser();
        let mut etags = Vec::new();
        for n in 2..=3 {
            let page = reader.get(&format!("/s/{slug}/names/{n}?lang=en")).await.expect(200);
            etags.push(page.header("etag").to_owned());
        }
        let late = Typed::organisation("Zwintscher Reading Room", "zoe@example.org");
        site.listed(&mut desk, &slug, &late, "Zwintscher Reading Room").await;
        for (n, etag) in (2..=3).zip(etags) {
            let page = reader.get(&format!("/s/{slug}/names/{n}?lang=en")).await.expect(200);
            assert_eq!(page.header("etag") == etag, n == 2, "part {n}");
        }
    });
}
