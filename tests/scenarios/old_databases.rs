//! Whoever comes from an earlier version loses nothing: its databases open, say what they said, and
//! can be worked on; what it published verifies.

use crate::{
    old::Old,
    site::{Site, on_old},
};
use domain::{
    entry::Display,
    id::SignOnId,
    instant::MINUTE,
    moderation::DeclineReason,
    signon::{Confirmation, Moderation, Rule, SignOnState, Standing},
    statement::Statement,
};
use serde_json::{Value, json};
use std::{collections::BTreeMap, fs, path::Path};
use store::{Tx, import, sign_on};

const SPRINGS: &str = "open-springs";

fn slugs(old: &Old) -> Vec<&str> {
    old.told["published"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|slug| slug.as_str().expect("a slug"))
        .collect()
}

fn publish(old: &Old, out: &str) -> String {
    let slugs = slugs(old);
    old.does(&[&["publish"][..], &slugs[..], &["--out", out][..]].concat());
    old.does(&["verify", out])
}

/// Every file under `folder`, by its path in it.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        if path.is_dir() {
            found.extend(
                files(&path).into_iter().map(|(below, bytes)| (format!("{name}/{below}"), bytes)),
            );
        } else {
            found.insert(name, fs::read(&path).expect("readable"));
        }
    }
    found
}

#[test]
fn it_says_of_its_statements_what_it_said_before() {
    for old in Old::each("database") {
        let lines = old.does(&["statement", "list", "--format", "jsonl"]);
        let now: Vec<Value> =
            lines.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
        let before = old.told["statements"].as_array().expect("a list");
        assert_eq!(now.len(), before.len());
        for (now, before) in now.iter().zip(before) {
            for (key, value) in before.as_object().expect("an object") {
                // 0.1.0 said "open" of what waits for its time or is stopped, too.
                let value = match (key.as_str(), before["slug"].as_str()) {
                    ("state", Some("old-mills")) => &json!("scheduled"),
                    ("state", Some("night-buses")) => &json!("stopped"),
                    _ => value,
                };
                assert_eq!(&now[key], value, "{key} of {}", before["slug"]);
            }
        }
        let status = old.does(&["log", "status"]);
        // It lacks who is to be named: an entry for each signature waits now.
        assert!(status.contains("sign.example/log"), "{status}");
        assert!(status.contains(" 272 of them shown, 196 waiting"), "{status}");
        let mails = old.does(&["outbox", "--format", "jsonl", "--limit", "100000"]);
        let kept = |mail: &Value| json!({ "to": mail["to"], "subject": mail["subject"] });
        let mails: Vec<Value> =
            mails.lines().map(|line| kept(&serde_json::from_str(line).expect("JSON"))).collect();
        assert_eq!(Value::from(mails), old.told["outbox"]);
    }
}

/// A list without what changes when the log grows: its checkpoint and the signature.
fn without_log(path: &str, bytes: &[u8]) -> Vec<u8> {
    if !path.ends_with("/list.json") {
        return bytes.to_vec();
    }
    let mut list: Value = serde_json::from_slice(bytes).expect("JSON");
    list.as_object_mut().expect("an object").remove("signature");
    list["log"].as_object_mut().expect("an object").remove("checkpoint");
    // Sums that 0.1.0 did not say.
    for sum in ["total", "confirmed"] {
        list["counts"].as_object_mut().expect("an object").remove(sum);
    }
    list.to_string().into_bytes()
}

#[test]
fn it_publishes_the_same_and_goes_on_with_its_log() {
    for old in Old::each("database") {
        assert!(publish(&old, "out").ends_with("\nOK\n"));
        let (mut before, now) = (files(old.export()), files(&old.database.folder().join("out")));
        before.retain(|path, _| !path.starts_with("receipts/"));
        for (path, bytes) in &before {
            // The log grew by who is to be named; what stood in it stands there.
            let grew = path.contains(".p/") || path == "log/checkpoint";
            let found = now.get(path).map(|now| without_log(path, now));
            assert!(
                grew || found == Some(without_log(path, bytes)),
                "{path} was published otherwise on {}",
                old.database.name(),
            );
        }
        let last = |files: &BTreeMap<String, Vec<u8>>| {
            let found = files.iter().find(|(path, _)| path.starts_with("log/tile/entries/001.p/"));
            found.expect("a last bundle").1.clone()
        };
        assert!(last(&now).starts_with(&last(&before)));
        assert!(
            before.contains_key("s/open-springs/list.json")
                && before.contains_key("s/harbour-lights/list.csv")
        );
    }
}

#[test]
fn what_it_published_verifies_with_its_receipts() {
    for old in Old::each("database") {
        let export = old.export().display().to_string();
        let said = old.does(&["verify", &export]);
        for words in [
            "162 names listed",
            "29 names listed",
            "receipts/organisation.tlog-proof",
            "receipts/person.tlog-proof",
            "receipts/person-with-key.tlog-proof",
        ] {
            assert!(said.contains(words), "{words}: {said}");
        }
        // The same with one letter changed is found out.
        let changed = old.database.folder().join("changed");
        for (path, bytes) in files(old.export()) {
            let to = changed.join(&path);
            fs::create_dir_all(to.parent().expect("a folder")).expect("a folder");
            let bytes = if path.ends_with("open-springs/list.csv") {
                String::from_utf8(bytes).expect("UTF-8").replace("Lanterns", "Lantern").into_bytes()
            } else {
                bytes
            };
            fs::write(to, bytes).expect("written");
        }
        let (code, said, _) = old.run(&["verify", "changed"]);
        assert_eq!(code, 3, "{said}");
    }
}

/// The three axes and the display, in the words of the columns of 0.1.0.
fn words(state: &SignOnState, display: Display) -> String {
    let confirmation = match state.confirmation {
        Confirmation::Unconfirmed => "unconfirmed",
        Confirmation::Confirmed { .. } => "confirmed",
        Confirmation::Reported { .. } => "reported",
    };
    let (moderation, detail) = match state.moderation {
        Moderation::Waiting => ("waiting", "-"),
        Moderation::Accepted => ("accepted", "-"),
        Moderation::Declined { reason } => ("declined", reason_word(reason)),
        Moderation::Quarantined { rule: Rule::Rate } => ("quarantined", "rate"),
        Moderation::Quarantined { rule: Rule::Honeypot } => ("quarantined", "honeypot"),
        Moderation::Quarantined { rule: Rule::Speed } => ("quarantined", "speed"),
    };
    let standing = match state.standing {
        Standing::Live => "live",
        Standing::Withdrawn => "withdrawn",
        Standing::Merged { .. } => "merged",
        Standing::Erased => "erased",
    };
    let display = match display {
        Display::Public => "public",
        Display::AtLaunch => "at_launch",
        Display::Counted => "counted",
    };
    format!("{confirmation} {moderation} {detail} {standing} {display}")
}

fn reason_word(reason: DeclineReason) -> &'static str {
    match reason {
        DeclineReason::NotAuthorised => "authority",
        DeclineReason::Duplicate => "duplicate",
        DeclineReason::Unclear => "unclear",
        DeclineReason::OutOfScope => "scope",
        DeclineReason::OwnWish => "own_wish",
        DeclineReason::NotASignatory => "not_a_signatory",
        DeclineReason::Abuse => "abuse",
    }
}

fn tally(words: impl IntoIterator<Item = String>) -> Value {
    let mut counts = BTreeMap::<String, u64>::new();
    for word in words {
        *counts.entry(word).or_default() += 1;
    }
    json!(counts)
}

/// Everything that a store of this version reads of the old rows.
fn read(tx: &mut Tx<'_>, ids: &[SignOnId]) -> Result<[Value; 7], store::Error> {
    let statements: Vec<Statement> = store::statement::all(tx)?;
    let (mut states, mut acts, mut imports) = (Vec::new(), Vec::new(), Vec::new());
    let mut all = ids.to_vec();
    for statement in &statements {
        acts.extend(
            store::act::of_statement(tx, statement.id, 0, 100_000)?
                .into_iter()
                .map(|act| act.kind.as_str().to_owned()),
        );
        for summary in import::list(tx, statement.id)? {
            let taken = import::by_id(tx, summary.id)?.expect("the import is there");
            assert!(
                taken.import.report.lines.iter().filter(|line| line.sign_on.is_some()).count()
                    >= summary.added as usize
            );
            imports.push((summary.at, json!([summary.added, summary.waiting])));
            all.extend(taken.sign_ons.into_keys());
        }
    }
    for id in all {
        let found = sign_on::one(tx, id)?.unwrap_or_else(|| panic!("{id} is gone"));
        assert!(
            found.entry.is_some() || found.sign_on.state.standing == Standing::Erased,
            "{id} has lost its entry"
        );
        states.push(words(&found.sign_on.state, found.sign_on.display));
    }
    let decisions = store::verdict::all(tx)?;
    let decided = decisions.iter().map(|one| {
        format!(
            "{} {}",
            one.verdict.as_str(),
            one.relation.map_or("-", |relation| relation.as_str())
        )
    });
    let (people, pending) = (store::desk::people(tx)?, store::mail::pending(tx)?);
    let people = people
        .iter()
        .filter(|person| person.disabled_at.is_none())
        .map(|person| person.role.as_str().to_owned());
    imports.sort_by_key(|(at, _)| *at);
    Ok([
        tally(states),
        tally(acts),
        tally(decided),
        tally(people),
        imports.into_iter().map(|(_, counts)| counts).collect(),
        json!(pending.0),
        json!(pending.2),
    ])
}

#[test]
fn every_state_act_decision_and_mail_is_read() {
    on_old("database", &async |site, old| {
        let ids: Vec<SignOnId> = old.told["ids"]
            .as_object()
            .expect("names")
            .values()
            .map(|id| id.as_str().expect("an id").parse().expect("an id"))
            .collect();
        let found = site
            .state
            .store
            .read("everything", move |tx| read(tx, &ids))
            .await
            .unwrap_or_else(|error| panic!("{error}"));
        let sum = |key: &str| {
            json!(
                old.told[key]
                    .as_object()
                    .expect("counts")
                    .values()
                    .map(|count| count.as_i64().expect("a count"))
                    .sum::<i64>()
            )
        };
        let told =
            ["sign_ons", "acts", "decisions", "people", "imports"].map(|key| old.told[key].clone());
        assert_eq!(found[..5], told);
        assert_eq!(found[5..], [sum("mails_waiting"), sum("mails_failed")]);
        site.may_leave_mails();
    });
}

#[test]
fn mails_that_waited_leave() {
    on_old("database", &async |site, old| {
        // They were put off for a minute or two.
        site.wait(5 * MINUTE);
        let said = async |name: &str| site.mail_to(old.address(name)).await;
        said("Bureau of Grey Areas")
            .await
            .says("We could not see that the organisation has decided to sign.");
        said("Nobody in Particular").await.says("From the name we could not tell who signs.");
        said("Ministry of Elsewhere").await.says("meant for signatories of another kind");
        said("Canal Poets").await.says("Poets, or pilots?");
        said("Ximena Tallis").await.says("accepted");
        let own = said("Choir of the Lower Slopes").await.link("/signon/");
        site.browser()
            .get(&own)
            .await
            .expect(200)
            .says("Choir of the Lower Slopes")
            .says("Who decided that you sign?");
        let late = site.mail_to("late@terraces.example").await.link("/desk/enter/");
        site.browser().get(&late).await.expect(200);
        // Two were refused for good, and stay so.
        site.may_leave_mails();
    });
}

async fn lists(site: &Site, name: &str) -> bool {
    let page = site.browser().get(&format!("/s/{SPRINGS}")).await.expect(200);
    page.list().iter().any(|(_, listed)| listed.contains(name))
}

#[test]
fn work_goes_on_where_it_was_left() {
    on_old("database", &async |site, old| {
        let mut desk = site.desk(domain::desk::Role::Convenor).await;
        for (path, words) in [
            ("/desk", "Keep the harbour lights burning"),
            ("/desk/organisations?q=Syndicat+des+fondeurs", "Union of Bell Founders"),
            ("/desk/decisions", "Assocation of Vineyard Keepers"),
            ("/desk/s/open-springs/history", "Letterhead is missing"),
            ("/desk/s/reef-letter/text", "\nLeave the reef alone.</textarea>"),
            ("/desk/s/night-buses", "Paramos hasta el lunes."),
        ] {
            desk.get(path).await.expect(200);
            assert!(desk.get(path).await.source().contains(words), "{path} does not hold {words}");
        }
        // Accepted, undone, declined; what a rule set apart is let in.
        site.accept(&mut desk, SPRINGS, "Clockmakers of the Bay").await;
        assert!(lists(site, "Clockmakers of the Bay").await);
        let queue = desk.get(&format!("/desk/s/{SPRINGS}/queue")).await;
        desk.submit(&queue.form("act", "undo").press("act", "undo"))
            .await
            .expect(200)
            .says("Clockmakers of the Bay");
        assert!(!lists(site, "Clockmakers of the Bay").await);
        let decline = site
            .queued(&mut desk, SPRINGS, "Clockmakers of the Bay")
            .await
            .set("reason", "authority")
            .press("act", "decline");
        desk.submit(&decline).await.expect(200);
        site.mail_to(old.address("Clockmakers of the Bay"))
            .await
            .says("We could not see that the organisation has decided to sign.");
        site.accept_apart(&mut desk, SPRINGS, "Second of the Crowd").await;
        assert!(lists(site, "Second of the Crowd").await);
        // A wish that was open is fulfilled, a name that was merged is let go, the names of the
        // launch come out.
        let page = desk
            .get(&format!("/desk/s/{SPRINGS}/signon/{}", old.id("Brotherhood of Coopers")))
            .await
            .expect(200);
        desk.submit(
            &page.form("act", "correct").set("place", "Cooper Street").press("act", "correct"),
        )
        .await
        .expect(200);
        assert!(!lists(site, "Rosalind Thacker").await);
        let page = desk.get(&format!("/desk/s/{SPRINGS}")).await.expect(200);
        desk.submit(&page.form("act", "launch").press("act", "launch")).await.expect(200);
        assert!(lists(site, "Rosalind Thacker").await);
        site.mails().await;
        site.may_leave_mails();

        // Erased: off the list, out of the pages, and the log shows it.
        assert_eq!(old.does(&["erase", old.id("Circle of the Lanterns")]), "1\n");
        let said = publish(old, "out");
        assert!(said.ends_with("\nOK\n") && said.contains("names listed"), "{said}");
        let list = fs::read_to_string(old.database.folder().join("out/s/open-springs/list.csv"))
            .expect("the list");
        assert!(
            !list.contains("Circle of the Lanterns")
                && list.contains("Cooper Street")
                && list.contains("Rosalind Thacker"),
            "{list}"
        );
        let receipt = old.export().join("receipts/organisation.tlog-proof").display().to_string();
        let (_, said, _) = old.run(&["verify", "out", "--receipt", &receipt]);
        assert!(said.contains("erased"), "{said}");
    });
}

#[test]
fn entries_that_waited_come_into_the_log() {
    for old in Old::each("waiting") {
        let status = old.does(&["log", "status"]);
        assert!(!status.contains(" 0 waiting"), "{status}");
        let said = publish(&old, "out");
        assert!(said.ends_with("\nOK\n"), "{said}");
        let before = String::from_utf8(old.exported("s/open-springs/list.csv")).expect("UTF-8");
        let now = fs::read_to_string(old.database.folder().join("out/s/open-springs/list.csv"))
            .expect("the list");
        assert!(
            before != now
                && now.contains("Thimble and Needle Guild")
                && !before.contains("Thimble and Needle Guild"),
            "{now}"
        );
        assert!(old.does(&["log", "status"]).contains(" 0 waiting"));
    }
}

/// The memory of the log beside the database was in its place in 0.1.0: whoever keeps the data
/// folder is asked nothing. Whoever brings the database alone is.
#[test]
fn its_log_is_continued_with_its_folder_and_accepted_without() {
    for old in Old::each("database") {
        old.does(&["log", "status"]);
        let seen = old.database.folder().join("log.seen");
        let kept = fs::read_to_string(&seen).expect("it came with the database");
        fs::remove_file(&seen).expect("it is gone");
        let size = kept.lines().nth(1).expect("a size");
        let (code, _, said) = old.run(&["log", "status"]);
        let words = format!("holds a log of {size} entries that this data folder has never seen");
        assert!(code == 1 && said.contains(&words), "{} {said}", old.database.name());
        let (code, _, said) = old.run(&["log", "accept"]);
        assert!(code == 2 && said.contains("https://sign.example/log/checkpoint"), "{said}");
        old.does(&["log", "accept", "--size", size]);
        assert_eq!(fs::read_to_string(&seen).expect("it is there again"), kept);
        assert!(publish(&old, "out").ends_with("\nOK\n"));
    }
}
