//! What is left behind: nothing of a signer in logs, and nothing unpublished in the files of the
//! database.

use crate::{
    people::{Typed, queued_id},
    site::{Site, on_each_database, on_sqlite, water},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::{desk::Role, instant::DAY};
use std::{
    io,
    sync::{Arc, LazyLock, Mutex},
};
use tracing_subscriber::{EnvFilter, fmt::MakeWriter};

/// Collects what is logged by all scenarios of this process.
#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Vec<u8>>>);

impl io::Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().expect("no writer panicked").extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Kept {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

static LOG: LazyLock<Kept> = LazyLock::new(|| {
    let kept = Kept::default();
    let log = tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::new("warn,undersigned=trace,store=trace"))
        .with_writer(kept.clone());
    log.try_init().expect("the only log of this process");
    kept
});

/// Everything that somebody could be found by; no other scenario uses these words.
const MARKS: [&str; 11] = [
    "marked.pending",
    "marked.confirmed",
    "marked.declined",
    "marked.counted",
    "marked.left",
    "Markpending",
    "Markconfirmed",
    "Markdeclined",
    "Markcounted",
    "Markleft",
    "Markedrole",
];

/// One signer in every state but published; returns the secrets of their mails.
async fn one_of_each(site: &Site, slug: &str) -> Vec<String> {
    let mut desk = site.desk(Role::Convenor).await;
    let person = |state: &str| {
        Typed::person(&format!("Mark{state} Person"), &format!("marked.{state}@example.org"))
            .with("role", "Markedrole")
    };
    site.sign(&mut site.browser(), slug, &person("pending")).await;
    site.signed(slug, &person("confirmed")).await;
    site.signed(slug, &person("declined")).await;
    let decline = site
        .queued(&mut desk, slug, "Markdeclined")
        .await
        .set("reason", "unclear")
        .press("act", "decline");
    desk.submit(&decline).await.expect(200);
    site.listed(&mut desk, slug, &person("counted").with("display", "counted"), "Markcounted")
        .await;
    let own = site.signed(slug, &person("left")).await;
    let ask = site
        .queued(&mut desk, slug, "Markleft")
        .await
        .set("question", "Markleft, who are you?")
        .press("act", "ask");
    desk.submit(&ask).await.expect(200);
    let mut left = site.browser();
    let answer = left
        .get(&own)
        .await
        .form("act", "answer")
        .set("answer", "Markleft of marked.left@example.org");
    left.submit(&answer).await.expect(200);
    site.accept(&mut desk, slug, "Markleft").await;
    let leave = left.get(&own).await.form("act", "withdraw").set("confirm", "yes");
    left.submit(&leave).await.expect(200);
    // Wrong ways, which log more than right ones.
    for path in [
        "/confirm/marked.left",
        "/s/Markleft",
        "/desk/enter/Markleft?x=marked.left@example.org",
        "/signon/Markleft",
    ] {
        left.get(path).await;
    }
    let mails = site.mails().await;
    let marked = mails.iter().filter(|mail| mail.to.starts_with("marked."));
    let mut secrets: Vec<String> = Vec::new();
    for mail in marked {
        let links = mail
            .links()
            .into_iter()
            .filter(|link| link.contains("/confirm/") || link.contains("/signon/"));
        secrets.extend(
            links.filter_map(|link| Some(link.rsplit('/').next()?.split('?').next()?.to_owned())),
        );
        if mail.body.contains("/confirm/") {
            secrets.push(mail.code());
        }
    }
    assert!(secrets.len() > 8);
    secrets
}

#[test]
fn logs_contain_no_address_no_name_no_token() {
    let log = LazyLock::force(&LOG);
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let secrets = one_of_each(site, &slug).await;
        let mut curious = site.browser();
        for query in ["q=SoughtByName", "q=%22SoughtByName&country=KE", "id=SoughtByName"] {
            curious.get(&format!("/s/{slug}/names?{query}")).await;
        }
        site.wait(9 * DAY);
        site.upkeep().await;
        site.mails().await;
        let written =
            String::from_utf8(log.0.lock().expect("no writer panicked").clone()).expect("UTF-8");
        assert!(written.contains("unconfirmed sign-ons removed"), "the log is kept: {written}");
        for mark in MARKS.iter().copied().chain(secrets.iter().map(String::as_str)) {
            assert!(!written.contains(mark), "{mark} was logged");
        }
        assert!(!written.contains("SoughtByName"), "what somebody looked for was logged");
        for address in ["@example.org", "@desk.example"] {
            assert!(!written.contains(address), "an address of {address} was logged");
        }
        assert!(!written.contains('\u{1b}') || !written.contains("Mark"), "no escape of a visitor");
    });
}

#[test]
fn files_of_the_database_hold_no_address_and_no_unpublished_name() {
    on_sqlite(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        site.listed(
            &mut desk,
            &slug,
            &Typed::person("Openly Shown", "openly.shown@example.org"),
            "Openly Shown",
        )
        .await;
        let secrets = one_of_each(site, &slug).await;
        site.upkeep().await;
        let mut files = Vec::new();
        for file in std::fs::read_dir(site.database.folder()).expect("the folder") {
            let path = file.expect("a file").path();
            files.push((path.display().to_string(), std::fs::read(&path).expect("readable")));
        }
        let holds = |needle: &[u8]| {
            files
                .iter()
                .filter(|(_, bytes)| bytes.windows(needle.len()).any(|window| window == needle))
                .map(|(name, _)| name.clone())
                .collect::<Vec<_>>()
        };
        assert!(files.len() > 1, "the write-ahead log is looked at too");
        assert!(
            !holds(b"Openly Shown").is_empty(),
            "what is published lies in clear, so the search can find"
        );
        for mark in MARKS.iter().copied().chain(["openly.shown", "convenor@desk", "moderator@desk"])
        {
            assert!(holds(mark.as_bytes()).is_empty(), "{mark} in {:?}", holds(mark.as_bytes()));
        }
        for secret in &secrets {
            assert!(holds(secret.as_bytes()).is_empty(), "a secret of a mail");
            if let Ok(bytes) = URL_SAFE_NO_PAD.decode(secret)
                && bytes.len() == 32
            {
                assert!(holds(&bytes).is_empty(), "the bytes of a secret");
            }
        }
    });
}

#[test]
fn a_name_that_the_desk_took_off_the_list_is_in_no_file() {
    on_sqlite(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        let wishes = site
            .listed(
                &mut desk,
                &slug,
                &Typed::person("Markmisspelt Name", "wishes@example.org"),
                "Markmisspelt Name",
            )
            .await;
        site.listed(
            &mut desk,
            &slug,
            &Typed::person("Marktaken Back", "taken.back@example.org"),
            "Marktaken Back",
        )
        .await;
        let holds = |needle: &str| {
            std::fs::read_dir(site.database.folder())
                .expect("the folder")
                .filter_map(|file| std::fs::read(file.expect("a file").path()).ok())
                .any(|bytes| bytes.windows(needle.len()).any(|window| window == needle.as_bytes()))
        };
        // What was accepted is wiped; from here on only what follows can ask for it.
        site.upkeep().await;
        assert!(
            holds("Marktaken") && holds("Markmisspelt"),
            "what is published lies in clear, so the search can find"
        );

        let mut signer = site.browser();
        let wish = signer
            .get(&wishes)
            .await
            .expect(200)
            .form("act", "correct")
            .set("wish", "It is spelt otherwise.");
        signer.submit(&wish).await.expect(200);
        let queue = desk.get(&format!("/desk/s/{slug}/queue")).await.expect(200);
        let id = queued_id(&queue, &slug, "Markmisspelt");
        let page = desk.get(&format!("/desk/s/{slug}/signon/{id}")).await.expect(200);
        desk.submit(
            &page.form("act", "correct").set("name", "Wellspelt Name").press("act", "correct"),
        )
        .await
        .expect(200);
        site.upkeep().await;
        assert!(!holds("Markmisspelt"), "corrected");
        assert!(holds("Wellspelt"));

        let queue = desk.get(&format!("/desk/s/{slug}/queue")).await.expect(200);
        desk.submit(&queue.form("act", "undo").press("act", "undo"))
            .await
            .expect(200)
            .says("Marktaken");
        site.mails().await;
        site.upkeep().await;
        assert!(!holds("Marktaken"), "taken back");
    });
}
