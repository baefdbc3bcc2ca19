//! Other programs are told what everybody may know: by a receiver on loopback.

use crate::{
    people::Typed,
    site::{Site, on_each_database_with, water, water_with},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use domain::{
    desk::Role,
    instant::{DAY, HOUR, MINUTE, SECOND},
};
use fetch::loopback::{Reply, reply, serve};
use hmac::{Hmac, KeyInit, Mac};
use serde_json::Value;
use std::sync::{
    Arc, Mutex,
    atomic::{AtomicU16, Ordering},
};
use undersigned::jobs::webhooks::{self, Sender};

const HERE: [(&str, &str); 2] = [("webhooks.receivers", "here"), ("webhooks.timeout_s", "1")];

/// A request as it came.
#[derive(Clone, Debug)]
struct Heard {
    head: String,
    body: Vec<u8>,
}

impl Heard {
    fn header(&self, name: &str) -> &str {
        let line = self.head.lines().find(|line| {
            line.split_once(':').is_some_and(|(one, _)| one.eq_ignore_ascii_case(name))
        });
        line.and_then(|line| line.split_once(": ")).map_or("", |(_, value)| value)
    }

    fn payload(&self) -> Value {
        serde_json::from_slice(&self.body).expect("JSON")
    }

    fn occasion(&self) -> String {
        self.payload()["type"].as_str().expect("a type").to_owned()
    }

    /// Checks the signature as a receiver does.
    fn is_signed_with(&self, secret: &str) -> bool {
        let key = secret.strip_prefix("whsec_").and_then(|key| STANDARD.decode(key).ok());
        let mut mac = Hmac::<sha2::Sha256>::new_from_slice(&key.expect("a secret")).expect("a key");
        mac.update(self.header("webhook-id").as_bytes());
        mac.update(b".");
        mac.update(self.header("webhook-timestamp").as_bytes());
        mac.update(b".");
        mac.update(&self.body);
        let expected = format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes()));
        self.header("webhook-signature") == expected
    }
}

/// A program that answers with a status that the test turns; 0: it hangs.
struct Receiver {
    url: String,
    status: Arc<AtomicU16>,
    heard: Arc<Mutex<Vec<Heard>>>,
}

impl Receiver {
    fn new() -> Self {
        let (status, heard) = (Arc::new(AtomicU16::new(204)), Arc::<Mutex<Vec<Heard>>>::default());
        let (answer, keep) = (status.clone(), heard.clone());
        let url = serve(move |_, head, body| {
            let one = Heard { head: head.to_owned(), body: body.to_vec() };
            keep.lock().expect("no panic").push(one);
            match answer.load(Ordering::SeqCst) {
                0 => Reply::Silence,
                status => reply(status, "text/plain", ""),
            }
        });
        Self { url: format!("{url}/in"), status, heard }
    }

    fn answers(&self, status: u16) {
        self.status.store(status, Ordering::SeqCst);
    }

    fn heard(&self) -> Vec<Heard> {
        self.heard.lock().expect("no panic").clone()
    }

    fn occasions(&self) -> Vec<String> {
        self.heard().iter().map(Heard::occasion).collect()
    }
}

/// What the server does all the time, done once.
async fn round(site: &Site) -> usize {
    site.state.integrate().await.expect("the log goes on");
    webhooks::round(&site.state.site, &Sender::of(&site.config)).await.expect("a round")
}

/// A convenor adds the program; gives the secret.
async fn added(site: &Site, slug: &str, url: &str) -> String {
    let mut convenor = site.desk(Role::Convenor).await;
    let page = convenor.get(&format!("/desk/s/{slug}/webhooks")).await.expect(200);
    let form = page.form("act", "add").set("url", url);
    let page = convenor.submit(&form).await.expect(200);
    let source = page.source();
    let start = source.find("whsec_").expect("the secret is shown");
    source[start..].split('<').next().expect("its end").to_owned()
}

async fn desk_page(site: &Site, slug: &str) -> String {
    let mut convenor = site.desk(Role::Convenor).await;
    convenor.get(&format!("/desk/s/{slug}/webhooks")).await.expect(200).source().to_owned()
}

#[test]
fn a_program_is_told_what_the_public_page_shows_and_can_check_who_says_it() {
    on_each_database_with(&HERE, &async |site| {
        let slug = site.open(&water()).await;
        let receiver = Receiver::new();
        let secret = added(site, &slug, &receiver.url).await;
        assert!(!desk_page(site, &slug).await.contains(&secret), "it is shown once");
        let mut desk = site.desk(Role::Moderator).await;
        let farmers = Typed::organisation("Network of Island Farmers", "office@farmers.example");
        let own = site.listed(&mut desk, &slug, &farmers, "Network of Island Farmers").await;
        let quiet = Typed::person("Quirina Callada", "q@example.org").with("display", "counted");
        site.listed(&mut desk, &slug, &quiet, "Quirina Callada").await;
        site.signed(&slug, &Typed::organisation("Harbour Choir", "choir@harbour.example")).await;
        assert_eq!(round(site).await, 1);
        let heard = receiver.heard();
        assert_eq!(receiver.occasions(), ["accepted", "accepted"], "who waits is not told");
        for one in &heard {
            assert!(one.is_signed_with(&secret), "{one:?}");
            assert!(one.header("webhook-id").starts_with("msg_"));
            let text = String::from_utf8(one.body.clone()).expect("UTF-8");
            for hidden in ["@", "Quirina", "Callada", "Harbour"] {
                assert!(!text.contains(hidden), "{hidden}: {text}");
            }
        }
        let mut reader = site.browser();
        let list = reader.get(&format!("/s/{slug}/list.json")).await.expect(200);
        let list: Value = serde_json::from_slice(&list.bytes).expect("JSON");
        let data = &heard[0].payload()["data"];
        assert_eq!(data["signatory"], list["list"][0], "the row of the list");
        assert_eq!(data["leaf"], list["list"][0]["leaf"]);
        assert_eq!((&data["statement"], &data["version"]), (&slug.as_str().into(), &1.into()));
        assert_eq!((&data["counts"]["total"], &data["counts"]["unnamed"]), (&2.into(), &1.into()));
        let checkpoint = list["log"]["checkpoint"].as_str().expect("a checkpoint");
        assert_eq!(data["log"]["tree_size"].to_string(), checkpoint.lines().nth(1).expect("size"));
        assert!(heard[1].payload()["data"].get("signatory").is_none(), "counted only");

        let mut signer = site.browser();
        let page = signer.get(&own).await.expect(200);
        signer.submit(&page.form("act", "withdraw").set("confirm", "yes")).await.expect(200);
        let mut convenor = site.desk(Role::Convenor).await;
        let page = convenor.get(&format!("/desk/s/{slug}")).await.expect(200);
        convenor.submit(&page.form("notice", "").press("act", "close")).await.expect(200);
        site.mails().await;
        round(site).await;
        let [.., closed, withdrawn] = &receiver.heard()[2..] else { panic!("two more") };
        let (withdrawn, closed) = match withdrawn.occasion().as_str() {
            "withdrawn" => (withdrawn, closed),
            _ => (closed, withdrawn),
        };
        let left = &withdrawn.payload()["data"];
        assert_eq!((&left["ended"], &left["leaf"]), (&"signer".into(), &data["leaf"]));
        assert!(left.get("signatory").is_none(), "no name");
        assert_eq!(closed.occasion(), "closed");
        assert_eq!(round(site).await, 0, "each once");
    });
}

#[test]
fn who_left_before_a_message_arrives_is_in_none() {
    on_each_database_with(&HERE, &async |site| {
        let slug = site.open(&water()).await;
        let receiver = Receiver::new();
        added(site, &slug, &receiver.url).await;
        receiver.answers(500);
        let mut desk = site.desk(Role::Moderator).await;
        let farmers = Typed::organisation("Island Farmers", "office@farmers.example");
        let own = site.listed(&mut desk, &slug, &farmers, "Island Farmers").await;
        round(site).await;
        let mut signer = site.browser();
        let page = signer.get(&own).await.expect(200);
        signer.submit(&page.form("act", "withdraw").set("confirm", "yes")).await.expect(200);
        site.mails().await;
        receiver.answers(200);
        site.wait(MINUTE);
        round(site).await;
        let heard = receiver.heard();
        assert_eq!(receiver.occasions(), ["accepted", "accepted", "withdrawn"]);
        let ids: Vec<_> = heard.iter().map(|one| one.header("webhook-id")).collect();
        assert!(ids[0] == ids[1] && ids[1] != ids[2], "{ids:?}");
        assert_eq!(heard[0].payload()["data"]["signatory"]["name"], "Island Farmers");
        assert!(heard[1].payload()["data"].get("signatory").is_none());
    });
}

#[test]
fn a_program_that_fails_or_hangs_holds_nobody_up_and_hears_everything_when_it_is_back() {
    on_each_database_with(&HERE, &async |site| {
        let slug = site.open(&water()).await;
        let (sound, failing) = (Receiver::new(), Receiver::new());
        let hanging = Receiver::new();
        for receiver in [&hanging, &failing, &sound] {
            added(site, &slug, &receiver.url).await;
        }
        hanging.answers(0);
        failing.answers(503);
        let mut desk = site.desk(Role::Moderator).await;
        for number in 0..3 {
            let name = format!("Body {number}");
            let typed = Typed::organisation(&name, &format!("m{number}@example.org"));
            site.listed(&mut desk, &slug, &typed, &name).await;
        }
        let began = std::time::Instant::now();
        assert_eq!(round(site).await, 3);
        assert!(began.elapsed() < SECOND * 3, "cut off after a second: {:?}", began.elapsed());
        assert_eq!(sound.heard().len(), 3);
        assert_eq!((hanging.heard().len(), failing.heard().len()), (1, 1), "left after one try");
        assert_eq!(round(site).await, 0, "left alone");
        let page = desk_page(site, &slug).await;
        assert!(page.contains("took too long to answer"), "{page}");
        assert!(page.contains("did not accept the message") && page.contains("3 messages wait"));
        // A day later it is back.
        for _ in 0..6 {
            site.wait(4 * HOUR);
            round(site).await;
        }
        hanging.answers(200);
        failing.answers(200);
        for _ in 0..6 {
            site.wait(4 * HOUR);
            round(site).await;
        }
        for receiver in [&hanging, &failing] {
            let heard = receiver.heard();
            let mut ids: Vec<_> = heard.iter().map(|one| one.header("webhook-id")).collect();
            ids.sort_unstable();
            ids.dedup();
            assert_eq!(ids.len(), 3, "the same id at every try");
            let page = desk_page(site, &slug).await;
            assert!(!page.contains("messages wait") && page.contains("3 messages received"));
        }
        let count = hanging.heard().len();
        site.wait(DAY);
        assert_eq!((round(site).await, hanging.heard().len()), (0, count), "none again");
        assert_eq!(sound.heard().len(), 3);
    });
}

#[test]
fn after_about_three_days_a_message_is_given_up_and_the_desk_says_so() {
    on_each_database_with(&HERE, &async |site| {
        let slug = site.open(&water()).await;
        let receiver = Receiver::new();
        added(site, &slug, &receiver.url).await;
        receiver.answers(404);
        let mut convenor = site.desk(Role::Convenor).await;
        let page = convenor.get(&format!("/desk/s/{slug}")).await.expect(200);
        convenor.submit(&page.form("notice", "").press("act", "close")).await.expect(200);
        for hour in 0..100 {
            round(site).await;
            site.wait(HOUR);
            if hour == 48 {
                assert!(desk_page(site, &slug).await.contains("1 message waits"));
            }
        }
        let tries = receiver.heard().len();
        assert!((10..=16).contains(&tries), "{tries}");
        assert!(desk_page(site, &slug).await.contains("1 message given up"));
        // Gone for good: nothing more is sent, until somebody tries it again.
        receiver.answers(410);
        let mut convenor = site.desk(Role::Convenor).await;
        let page = convenor.get(&format!("/desk/s/{slug}/webhooks")).await.expect(200);
        let page = convenor.submit(&page.form("id", "").press("act", "test")).await.expect(200);
        assert!(page.source().contains("A test is on its way."));
        round(site).await;
        assert_eq!(receiver.occasions().last().map(String::as_str), Some("test"));
        assert!(desk_page(site, &slug).await.contains("says that it is gone"));
        let page = convenor.get(&format!("/desk/s/{slug}")).await.expect(200);
        convenor.submit(&page.form("act", "open").press("act", "open")).await.expect(200);
        site.wait(DAY);
        assert_eq!(round(site).await, 0);
        let mut convenor = site.desk(Role::Convenor).await;
        let page = convenor.get(&format!("/desk/s/{slug}/webhooks")).await.expect(200);
        let page = convenor.submit(&page.form("id", "").press("act", "remove")).await.expect(200);
        assert!(page.source().contains("No program is told yet."));
        let history = convenor.get(&format!("/desk/s/{slug}/history")).await.expect(200);
        assert!(history.source().contains("Webhook removed"), "the history says who did it");
    });
}

#[test]
fn a_window_that_ends_is_told_once() {
    let source = water_with("closes = \"2026-11-06 12:00\"");
    on_each_database_with(&HERE, &async |site| {
        let slug = site.open(&source).await;
        let receiver = Receiver::new();
        added(site, &slug, &receiver.url).await;
        site.upkeep().await;
        assert_eq!(round(site).await, 0);
        for _ in 0..3 {
            site.wait(30 * HOUR);
            site.upkeep().await;
            round(site).await;
        }
        assert_eq!(receiver.occasions(), ["closed"]);
    });
}

#[test]
fn nothing_is_sent_into_inner_networks_nor_where_a_redirect_leads() {
    on_each_database_with(&[("webhooks.timeout_s", "1")], &async |site| {
        let slug = site.open(&water()).await;
        let mut convenor = site.desk(Role::Convenor).await;
        let address = format!("/desk/s/{slug}/webhooks");
        for (url, said) in [
            ("http://127.0.0.1:9/", "is in a network that is not public"),
            ("https://192.168.1.1/", "is in a network that is not public"),
            ("https://localhost/", "is in a network that is not public"),
            ("http://hooks.example/", "This is not an address of a program"),
            ("https://me:pw@hooks.example/", "This is not an address of a program"),
            ("", "This is not an address of a program"),
        ] {
            let page = convenor.get(&address).await.expect(200);
            let page = convenor.submit(&page.form("act", "add").set("url", url)).await;
            let page = page.expect(422);
            assert!(page.source().contains(said), "{url}: {}", page.source());
        }
        // A name that only leads inside is found out when something is sent.
        let page = convenor.get(&address).await.expect(200);
        let form = page.form("act", "add").set("url", "https://site.internal.localhost.example/");
        convenor.submit(&form).await.expect(200);
        let moderator = site.desk(Role::Moderator).await.get(&address).await;
        assert_eq!(moderator.status, 403);
    });
    on_each_database_with(&HERE, &async |site| {
        let slug = site.open(&water()).await;
        let target = Receiver::new();
        let to = target.url.clone();
        let moved = serve(move |_, _, _| {
            let head = "HTTP/1.1 307 X\r\nContent-Length: 0\r\nConnection: close\r\nLocation: ";
            Reply::Bytes(format!("{head}{to}\r\n\r\n").into_bytes())
        });
        added(site, &slug, &moved).await;
        let mut convenor = site.desk(Role::Convenor).await;
        let page = convenor.get(&format!("/desk/s/{slug}")).await.expect(200);
        convenor.submit(&page.form("notice", "").press("act", "close")).await.expect(200);
        round(site).await;
        assert!(target.heard().is_empty());
        assert!(desk_page(site, &slug).await.contains("sends us to another address"));
    });
}
