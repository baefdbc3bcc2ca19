//! The life of a statement: draft, open, stopped, closed.

use crate::{
    people::Typed,
    site::{WATER, on_each_database, on_each_database_with, water, water_with},
};
use domain::{
    desk::Role,
    instant::{DAY, HOUR, MINUTE},
};

#[test]
fn draft_is_invisible() {
    on_each_database(&async |site| {
        site.draft(&water()).await;
        let mut reader = site.browser();
        reader.get("/").await.expect(200).says_not("island springs");
        let missing = reader.get("/s/there-is-none").await.expect(404);
        for path in [
            "",
            "/en",
            "/check",
            "/sign",
            "/sent",
            "/code",
            "/list.csv",
            "/list.json",
            "/list.xlsx",
            "/statement.docx",
            "/statement.txt",
            "/updates.atom",
        ] {
            let hidden = reader.get(&format!("/s/{WATER}{path}")).await.expect(404);
            assert_eq!(hidden.text(), missing.text(), "{path} tells that there is something");
        }
        let mut convenor = site.desk(Role::Convenor).await;
        convenor
            .get(&format!("/desk/s/{WATER}"))
            .await
            .expect(200)
            .says("Keep the island springs public");
        let page = convenor.get(&format!("/desk/s/{WATER}/open")).await;
        convenor.submit(&page.form("act", "open").press("act", "open")).await.expect(200);
        reader.get(&format!("/s/{WATER}")).await.expect(200);
        reader.get("/").await.says("Keep the island springs public");
    });
}

#[test]
fn signing_opens_at_its_instant() {
    on_each_database(&async |site| {
        let slug = site.open(&water_with("opens = \"2026-11-06 09:00\"")).await;
        let mut reader = site.browser();
        let page = reader.get(&format!("/s/{slug}")).await.expect(200);
        assert!(
            !page.html().links().iter().any(|link| link.contains("/sign")),
            "no way to sign yet"
        );
        reader.get(&format!("/s/{slug}/sign")).await.expect(403);
        site.wait(DAY + HOUR);
        let page = reader.get(&format!("/s/{slug}")).await.expect(200);
        let sign = page.html().link(&format!("/s/{slug}/sign"));
        reader.get(&sign).await.expect(200);
    });
}

#[test]
fn a_form_that_meets_a_stop_on_its_way_is_told_so() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut signer = site.browser();
        let form =
            site.filled(&mut signer, &slug, &Typed::person("Lea Tarde", "lea@example.org")).await;
        // Behind the back of the page, which has looked already when the store looks again.
        let stop = site
            .store()
            .write("stop unseen", |tx| tx.execute("UPDATE statement SET stopped = 1", &[]));
        assert_eq!(stop.await, Ok(1));
        signer.submit(&form).await.expect(403).says("Signing is paused");
        assert!(site.mails().await.is_empty(), "no mail was promised and none is sent");
    });
}

#[test]
fn closing_instant_and_grace() {
    on_each_database(&async |site| {
        let slug = site.open(&water_with("closes = \"2026-11-06 09:00\"")).await;
        let (mut early, mut late) = (site.browser(), site.browser());
        site.sign(&mut early, &slug, &Typed::person("Ema Cedo", "ema@example.org")).await;
        let link = site.mail_to("ema@example.org").await.link("/confirm/");
        let form =
            site.filled(&mut late, &slug, &Typed::person("Lea Tarde", "lea@example.org")).await;
        site.wait(DAY);
        // The form that lay open over the closing instant.
        late.submit(&form).await.expect(403);
        late.get(&format!("/s/{slug}/sign")).await.expect(403);
        assert!(site.mails_to("lea@example.org").await.is_empty());
        let page = late.get(&format!("/s/{slug}")).await.expect(200);
        assert!(!page.html().links().iter().any(|link| link.contains("/sign")));
        // What was signed before may be confirmed for a day.
        let confirmed = early.get(&link).await.expect(200);
        early.submit(&confirmed.form("token", "")).await.expect(200).says("Ema Cedo");
        let mut desk = site.desk(Role::Moderator).await;
        site.accept(&mut desk, &slug, "Ema Cedo").await;
        assert_eq!(late.get(&format!("/s/{slug}")).await.list().len(), 1);
        site.mails().await;
    });
}

#[test]
fn after_the_grace_nothing_is_confirmed_any_more() {
    on_each_database(&async |site| {
        let slug = site.open(&water_with("closes = \"2026-11-06 09:00\"")).await;
        let mut ema = site.browser();
        let inbox = site.sign(&mut ema, &slug, &Typed::person("Ema Cedo", "ema@example.org")).await;
        let mail = site.mail_to("ema@example.org").await;
        let form = ema.get(&mail.link("/confirm/")).await.form("token", "");
        site.wait(DAY + 20 * HOUR);
        let fresh = ema.get(&mail.link("/confirm/")).await.expect(200);
        fresh.form("token", "");
        site.wait(6 * HOUR);
        assert!(ema.get(&mail.link("/confirm/")).await.html().forms().is_empty());
        ema.submit(&form).await;
        ema.submit(&fresh.form("token", "")).await;
        ema.submit(&inbox.form("code", "").set("code", &mail.code())).await;
        let mut desk = site.desk(Role::Moderator).await;
        desk.get(&format!("/desk/s/{slug}/queue")).await.expect(200).says("Nothing is waiting");
    });
}

#[test]
fn stop_switch_of_statement_and_site() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let other = site.open(&water().replace(WATER, "wind-for-the-islands")).await;
        let mut signer = site.browser();
        site.sign(&mut signer, &slug, &Typed::person("Ema Cedo", "ema@example.org")).await;
        let confirm = signer
            .get(&site.mail_to("ema@example.org").await.link("/confirm/"))
            .await
            .form("token", "");
        let form =
            site.filled(&mut signer, &slug, &Typed::person("Lea Tarde", "lea@example.org")).await;

        let mut moderator = site.desk(Role::Moderator).await;
        let page = moderator.get(&format!("/desk/s/{slug}")).await.expect(200);
        let stop = page
            .form("act", "stop")
            .set("notice", "Back on Monday <i>morning</i>.")
            .press("act", "stop");
        moderator.submit(&stop).await.expect(200);
        let page = signer.get(&format!("/s/{slug}")).await.expect(200);
        page.says("Back on Monday <i>morning</i>.");
        assert!(!page.html().links().iter().any(|link| link.contains("/sign")));
        signer.submit(&form).await.expect(403);
        let link = site.mail_to("ema@example.org").await.link("/confirm/");
        for paused in [signer.submit(&confirm).await, signer.get(&link).await] {
            let paused = paused.expect(403);
            paused.says("Back on Monday").says_not("/signon/").says_not("deleted");
        }
        moderator.get(&format!("/desk/s/{slug}/queue")).await.says("Nothing is waiting");
        signer.get(&format!("/s/{other}/sign")).await.expect(200);
        let page = moderator.get(&format!("/desk/s/{slug}")).await;
        moderator.submit(&page.form("act", "resume").press("act", "resume")).await.expect(200);
        signer.submit(&form).await.expect(200);

        // The whole site.
        let mut convenor = site.desk(Role::Convenor).await;
        let home = convenor.get("/desk/settings").await.expect(200);
        convenor
            .submit(&home.form("act", "stop").set("notice", "Repairs.").press("act", "stop"))
            .await
            .expect(200);
        for slug in [&slug, &other] {
            signer.get(&format!("/s/{slug}")).await.expect(200);
            signer.get(&format!("/s/{slug}/sign")).await.expect(403);
        }
        let stopped = signer.submit(&confirm).await;
        assert!(
            !stopped.source().contains("/signon/"),
            "a stopped site confirms nothing: {}",
            stopped.text()
        );
        let home = convenor.get("/desk/settings").await;
        convenor.submit(&home.form("act", "resume").press("act", "resume")).await.expect(200);
        signer.get(&format!("/s/{other}/sign")).await.expect(200);
        let confirmed = signer.submit(&confirm).await.expect(200);
        assert!(confirmed.source().contains("/signon/"), "{}", confirmed.text());
        site.mails().await;
    });
}

#[test]
fn a_published_text_cannot_be_changed_by_anybody() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let before = site.browser().get(&format!("/s/{slug}/en")).await;
        let mut convenor = site.desk(Role::Convenor).await;
        let page = convenor.get(&format!("/desk/s/{slug}/text")).await.expect(200);
        let save = page
            .form("act", "save")
            .press("act", "save")
            .forge("title", "Sell the springs")
            .forge("body", "We changed our minds.")
            .forge("demand", "Sell")
            .forge("demand_to", "Everybody");
        convenor.submit(&save).await.expect(200);
        let text = convenor.get(&format!("/desk/s/{slug}/text/es")).await.expect(200);
        let forged = text.html().forms().into_iter().find(|form| form.has("body", ""));
        if let Some(form) = forged {
            convenor
                .post(&form.forge("title", "Vender").forge("body", "Cambiamos."))
                .await
                .expect(403);
        }
        let after = site.browser().get(&format!("/s/{slug}/en")).await;
        let text = |page: &crate::browser::Page| page.html().text_in("article");
        assert_eq!(text(&after), text(&before));
        assert_eq!(after.html().text_in("h1"), "Keep the island springs public");
        assert_eq!(after.html().link("/log/text/"), before.html().link("/log/text/"));
    });
}

#[test]
fn a_convenor_writes_a_statement_with_a_translation_from_nothing() {
    on_each_database(&async |site| {
        let mut convenor = site.desk(Role::Convenor).await;
        let form = convenor.get("/desk/new").await.expect(200).form("title", "");
        convenor.submit(&form).await.expect(422);
        let form = form
            .set("title", "Ferries for everybody")
            .set("slug", "ferries")
            .set("lang", "en")
            .set("body", "The ferry is our road.\n\nKeep it running.");
        let form = form
            .set("demand", "Run the night ferry.")
            .set("demand_to", "Harbour Board\nIsland Council")
            .set("figure", "Crossings a day")
            .set("figure_value", "14")
            .set("figure_source", "Harbour Board");
        convenor.submit(&form).await.expect(200).says("The draft is ready.");
        convenor.submit(&form).await.expect(422);
        let text = convenor.get("/desk/s/ferries/text/new").await.expect(200).form("body", "");
        convenor
            .submit(
                &text
                    .set("lang", "pt")
                    .set("title", "Barcos para todos")
                    .set("body", "O barco é a nossa estrada."),
            )
            .await
            .expect(200);
        let page = convenor.get("/desk/s/ferries/open").await.expect(200);
        page.says("Barcos para todos").says("Run the night ferry.");
        convenor.submit(&page.form("act", "open").press("act", "open")).await.expect(200);

        let mut reader = site.browser();
        let page = reader.get("/s/ferries").await.expect(200);
        page.says("Run the night ferry.").says("Harbour Board").says("14");
        assert_eq!(
            reader.get("/s/ferries/pt").await.expect(200).html().text_in("h1"),
            "Barcos para todos"
        );
        reader.get("/s/ferries/pt").await.says("English");
        reader.get("/s/ferries/xx").await.expect(404);
    });
}

#[test]
fn two_convenors_open_one_statement() {
    on_each_database(&async |site| {
        let (_, slug) = site.draft(&water()).await;
        let (mut first, mut second) =
            (site.desk(Role::Convenor).await, site.desk(Role::Convenor).await);
        let open = async |convenor: &mut crate::browser::Browser| {
            convenor
                .get(&format!("/desk/s/{slug}/open"))
                .await
                .expect(200)
                .form("act", "open")
                .press("act", "open")
        };
        let (one, two) = (open(&mut first).await, open(&mut second).await);
        first.submit(&one).await.expect(200).says("Signing is open.");
        let late = second.submit(&two).await.expect(200);
        late.says("Signing is open already. Nothing was changed.")
            .says("Open for signing")
            .says("Version 1");
        let close = async |convenor: &mut crate::browser::Browser| {
            convenor
                .get(&format!("/desk/s/{slug}"))
                .await
                .expect(200)
                .form("act", "close")
                .press("act", "close")
        };
        let (one, two) = (close(&mut first).await, close(&mut second).await);
        first.submit(&one).await.expect(200).says("Signing is closed.");
        second.submit(&two).await.expect(200).says("Signing is not open. Nothing was changed.");
    });
}

#[test]
fn what_keeps_a_draft_from_being_opened_is_named_with_its_line() {
    on_each_database(&async |site| {
        let head = |slug: &str, rest: &str| {
            format!(
                "+++\nslug = \"{slug}\"\nlanguage = \"en\"\ntitle = \"Ferries\"\n{rest}\n+++\nThe ferry is our road.\n"
            )
        };
        let demand = |to: &str, text: &str| format!("[[demand]]\nto = [{to}]\ntext = \"{text}\"\n");
        let board = "\"Harbour Board\"";
        let group =
            |key: &str| format!("[[category]]\nkey = \"{key}\"\nheading = {{ en = \"{key}\" }}\n");
        let spanish = |title: &str, rest: &str, body: &str| {
            format!("+++\nlanguage = \"es\"\ntitle = \"{title}\"\n{rest}\n+++\n{body}\n")
        };
        let cases = [
            (
                head("a", &(demand(board, "Run it.") + &demand("", "Clean it."))),
                vec!["Demand 2 does not say what is asked, or of whom."],
            ),
            (
                head("b", &(demand(board, "") + &demand(board, "Clean it.") + &demand(board, " "))),
                vec!["Demand 1 does not say", "Demand 3 does not say"],
            ),
            // A demand may take several lines.
            (
                head("c", &(demand(board, "Run it\\nevery night.") + &demand("", "Clean it."))),
                vec!["Demand 2 does not say"],
            ),
            (
                head("d", &(group("east") + &group("west") + &group("east"))),
                vec!["Group 3 is the same as another."],
            ),
            (head("e", "") + &spanish("", "", "El barco."), vec!["Español: Enter a title."]),
            (head("f", "") + &spanish("Barcos", "", ""), vec!["Español: Enter a text."]),
            (
                head("g", "") + &spanish("Barcos", &demand("", "Limpiarlo."), "El barco."),
                vec!["Español: Demand 1 does not say"],
            ),
            (head("h", "closes = \"2026-11-01 09:00\""), vec!["The closing time is past."]),
            (
                head("i", "opens = \"2026-12-02 09:00\"\ncloses = \"2026-12-01 09:00\""),
                vec!["Signing would close before it opens."],
            ),
            (
                "+++\nslug = \"j\"\nlanguage = \"en\"\ntitle = \"\"\n+++\n".to_owned(),
                vec!["Enter a title.", "Enter a text."],
            ),
        ];
        let mut convenor = site.desk(Role::Convenor).await;
        for (source, expected) in cases {
            let (_, slug) = site.draft(&source).await;
            let page = convenor.get(&format!("/desk/s/{slug}/open")).await.expect(200);
            assert!(!page.html().forms().iter().any(|form| form.has("act", "open")), "{source}");
            let problems = page.problems();
            assert_eq!(problems.len(), expected.len(), "{source}: {problems:?}");
            for (problem, expected) in problems.iter().zip(&expected) {
                assert!(
                    problem.starts_with(expected),
                    "{source}: {problems:?} instead of {expected:?}"
                );
            }
        }
        site.browser().get("/").await.expect(200).says_not("Ferries");
    });
}

#[test]
fn nobody_signs_before_somebody_answers_for_the_data() {
    on_each_database_with(&[("site.controller", "")], &async |site| {
        let (_, slug) = site.draft(&water().replace("controller = ", "# controller = ")).await;
        let mut convenor = site.desk(Role::Convenor).await;
        let address = format!("/desk/s/{slug}");
        let page = convenor.get(&format!("{address}/open")).await.expect(200);
        assert_eq!(
            page.problems(),
            ["Name the body that is responsible for the data of those who sign."]
        );
        site.browser().get(&format!("/s/{slug}")).await.expect(404);
        let page = convenor.get(&format!("{address}/text")).await.expect(200);
        let save = page.form("act", "save").set("controller", "Springs Alliance, Harbour Street 1");
        convenor.submit(&save).await.expect(200);
        let page = convenor.get(&format!("{address}/open")).await.expect(200);
        convenor
            .submit(&page.form("act", "open").press("act", "open"))
            .await
            .expect(200)
            .says("Signing is open.");
        let signer = Typed::person("Ana Orilla", "ana@example.org");
        let mut ana = site.browser();
        let page = ana.get(&format!("/s/{slug}/sign")).await.expect(200);
        let form = signer.fill(page.form("kind", "individual")).press("step", "check");
        ana.submit(&form).await.expect(200).says("Springs Alliance, Harbour Street 1");

        // An open statement whose body is taken out names nobody, rather than the software or the
        // site.
        let text = convenor.get(&format!("{address}/text")).await.expect(200);
        let save = text.form("act", "save").set("controller", " ");
        let refused = convenor.submit(&save).await.expect(422);
        assert_eq!(
            refused.problems(),
            ["Name the body that is responsible for the data of those who sign."]
        );
    });
}

#[test]
fn a_convenor_opens_by_hand_before_the_opening_time() {
    on_each_database(&async |site| {
        let slug = site.open(&water_with("opens = \"2026-11-06 09:00\"")).await;
        let mut convenor = site.desk(Role::Convenor).await;
        let page = convenor.get(&format!("/desk/s/{slug}")).await.expect(200);
        page.says("You can also open it now");
        convenor
            .submit(&page.form("act", "open").press("act", "open"))
            .await
            .expect(200)
            .says("Signing is open.")
            .says("Open for signing");
        site.browser().get(&format!("/s/{slug}/sign")).await.expect(200);
        site.wait(DAY + HOUR);
        site.browser().get(&format!("/s/{slug}/sign")).await.expect(200);
    });
}

#[test]
fn after_the_closing_time_nothing_says_that_signing_goes_on() {
    on_each_database(&async |site| {
        let slug = site.open(&water_with("closes = \"2026-11-06 09:00\"")).await;
        let address = format!("/desk/s/{slug}");
        site.wait(DAY.saturating_sub(10 * MINUTE));
        let mut moderator = site.desk(Role::Moderator).await;
        let stop = moderator.get(&address).await.form("act", "stop").press("act", "stop");
        moderator.submit(&stop).await.expect(200);
        let resume = moderator.get(&address).await.form("act", "resume").press("act", "resume");
        let mut convenor = site.desk(Role::Convenor).await;
        let stale = convenor.get(&address).await.form("act", "close");
        site.wait(20 * MINUTE);
        moderator
            .submit(&resume)
            .await
            .expect(200)
            .says_not("Signing is open again")
            .says("Signing is no longer paused")
            .says("Signing closed on 6 November 2026");

        // The form names the day and leads to the statement.
        let closed = site.browser().get(&format!("/s/{slug}/sign")).await.expect(403);
        closed.says("Signing closed on 6 November 2026").says("Keep the island springs public");
        assert!(
            closed.html().links().iter().any(|link| link.starts_with(&format!("/s/{slug}"))),
            "{:?}",
            closed.html().links()
        );
        site.browser()
            .get(&format!("/s/{slug}"))
            .await
            .expect(200)
            .says("Signing closed on 6 November 2026");

        // Opening again takes another closing time, which the page asks for.
        let page = convenor.get(&address).await.expect(200);
        page.says_not("You can open it again for the same text")
            .says("give a later closing time, or none");
        let refused = convenor.submit(&stale.forge("act", "open")).await.expect(422);
        assert!(
            refused.problems()[0].starts_with("The closing time is past."),
            "{:?}",
            refused.problems()
        );
        site.browser().get(&format!("/s/{slug}/sign")).await.expect(403);
        let text = convenor.get(&format!("{address}/text")).await;
        let later = text.form("act", "save").set("closes", "2026-12-24T18:00");
        convenor.submit(&later).await.expect(200).says("Saved.");
        convenor.get(&address).await.says("Open for signing until 24 December 2026");
        site.browser().get(&format!("/s/{slug}/sign")).await.expect(200);

        // Who closed by hand opens again by hand.
        let page = convenor.get(&address).await;
        convenor.submit(&page.form("act", "close").press("act", "close")).await.expect(200);
        let page = convenor.get(&address).await;
        page.says("You can open it again for the same text");
        convenor
            .submit(&page.form("act", "open").press("act", "open"))
            .await
            .expect(200)
            .says("Signing is open.");
        site.browser().get(&format!("/s/{slug}/sign")).await.expect(200);
    });
}

#[test]
fn a_form_that_is_not_open_says_why() {
    on_each_database(&async |site| {
        let slug = site.open(&water_with("opens = \"2026-11-06 09:00\"")).await;
        let form = format!("/s/{slug}/sign");
        site.browser()
            .get(&form)
            .await
            .expect(403)
            .says("Signing opens on 6 November 2026")
            .says("Keep the island springs public");
        site.wait(DAY + HOUR);
        let mut moderator = site.desk(Role::Moderator).await;
        let stop = moderator
            .get(&format!("/desk/s/{slug}"))
            .await
            .form("act", "stop")
            .set("notice", "Back on Monday.")
            .press("act", "stop");
        moderator.submit(&stop).await.expect(200);
        site.browser()
            .get(&form)
            .await
            .expect(403)
            .says("Signing is paused")
            .says("Back on Monday.");
        let resume = moderator
            .get(&format!("/desk/s/{slug}"))
            .await
            .form("act", "resume")
            .press("act", "resume");
        moderator.submit(&resume).await.expect(200).says("Signing is open again.");
        let mut convenor = site.desk(Role::Convenor).await;
        let stop = convenor
            .get("/desk/settings")
            .await
            .form("act", "stop")
            .set("notice", "Repairs.")
            .press("act", "stop");
        convenor.submit(&stop).await.expect(200);
        site.browser().get(&form).await.expect(403).says("Signing is paused").says("Repairs.");
    });
}

#[test]
fn what_is_opened_is_what_was_shown() {
    on_each_database(&async |site| {
        let (_, slug) = site.draft(&water()).await;
        let (mut first, mut second) =
            (site.desk(Role::Convenor).await, site.desk(Role::Convenor).await);
        let question = first.get(&format!("/desk/s/{slug}/open")).await.expect(200);
        question
            .says("This is the text that will be frozen.")
            .says("Coalition for the Island Springs");
        first.get(&format!("/desk/s/{slug}")).await.expect(200).says("Draft");
        let hash = question.html().link(&format!("/desk/s/{slug}/preview/"));

        let text = second.get(&format!("/desk/s/{slug}/text")).await.expect(200);
        second
            .submit(&text.form("act", "save").set("title", "Keep all springs public"))
            .await
            .expect(200);
        let open = question.form("act", "open").press("act", "open");
        let refused = first.post(&open).await.expect(409);
        refused.says("Nothing was opened.").says("Keep all springs public");
        assert_ne!(refused.html().link(&format!("/desk/s/{slug}/preview/")), hash);
        site.browser().get(&format!("/s/{slug}")).await.expect(404);

        let hash = refused.html().link(&format!("/desk/s/{slug}/preview/"));
        first
            .submit(&refused.form("act", "open").press("act", "open"))
            .await
            .expect(200)
            .says("Signing is open.");
        let page = site.browser().get(&format!("/s/{slug}")).await.expect(200);
        assert_eq!(
            page.html().link("/log/text/").rsplit('/').next(),
            hash.rsplit('/').next(),
            "the hash that was shown is the one that is public"
        );
        first.get(&format!("/desk/s/{slug}/open")).await.expect(303);
    });
}

#[test]
fn a_draft_is_seen_as_its_readers_will_see_it() {
    on_each_database(&async |site| {
        let (_, slug) = site.draft(&water()).await;
        let base = format!("/desk/s/{slug}/preview");
        let mut reader = site.desk(Role::Reader).await;
        let page = reader.get(&base).await.expect(200);
        page.says("Draft.").says("Only your team sees this page.");
        assert_eq!(page.html().text_in("h1"), "Keep the island springs public");
        let links = page.html().links();
        assert!(links.iter().all(|link| !link.starts_with("/s/")), "{links:?}");
        for link in links.iter().filter(|link| link.starts_with(&base)) {
            let status = reader.get(link).await.status.as_u16();
            assert!([200, 303].contains(&status), "{link}: {status}");
        }
        let spanish = reader.get(&format!("{base}/es")).await.expect(200);
        assert_ne!(spanish.html().text_in("h1"), page.html().text_in("h1"));
        let form = reader.get(&format!("{base}/sign")).await.expect(200);
        form.says("Draft.");
        let filled = form.form("email", "").set("email", "ana@example.org").press("step", "check");
        reader.submit(&filled).await.expect(200);
        assert!(site.mails().await.is_empty(), "nothing is sent from a preview");

        let mut stranger = site.browser();
        for path in ["", "/es", "/sign"] {
            let away = stranger.get(&format!("{base}{path}")).await.expect(303);
            assert_eq!(away.header("location"), "/desk/sign-in");
        }
        let hash = page.html().link(&format!("{base}/"));
        stranger.get(&hash).await.expect(303);
        stranger
            .get(&format!("/log/text/{}", hash.rsplit('/').next().expect("a hash")))
            .await
            .expect(404);
    });
}

#[test]
fn the_overview_says_what_is_next() {
    on_each_database(&async |site| {
        let (_, slug) = site.draft(&water_with("closes = \"2026-12-20 18:00\"")).await;
        let address = format!("/desk/s/{slug}");
        let mut convenor = site.desk(Role::Convenor).await;
        convenor.get(&address).await.expect(200).says("Look at the draft as readers will see it.");
        let form = convenor.get(&format!("{address}/import")).await.form("list", "");
        let list = "1. Spring Keepers\n2. Harbour Gardens\n";
        convenor.submit(&form.set("list", list)).await.expect(200);
        convenor.get(&address).await.says("Check 2 imported entries.");
        convenor.get(&format!("{address}/queue")).await.says("To check 2");
        let import = convenor.get(&format!("{address}/import")).await;
        let mut review = convenor.get(&import.html().link(&format!("{address}/import/"))).await;
        loop {
            let open = review.html().forms().into_iter().find(|form| form.has("act", "accept"));
            let Some(form) = open else { break };
            review = convenor.submit(&form.press("act", "accept")).await.expect(200);
        }
        let page = convenor.get(&address).await;
        page.says("All 2 imported entries have been checked.").says("Then open signing.");
        let preview = convenor.get(&format!("{address}/preview")).await;
        assert_eq!(preview.list().len(), 2, "accepted names are in the preview");

        let question = convenor.get(&format!("{address}/open")).await;
        let page = convenor.submit(&question.form("act", "open").press("act", "open")).await;
        page.says("Nothing waits for you.")
            .says("Signing closes on 20 December 2026")
            .says("0 signatures confirmed by e-mail");
        site.signed(&slug, &Typed::person("Ana Orilla", "ana@example.org")).await;
        let page = convenor.get(&address).await;
        page.says("Check 1 signature.").says("1 signature confirmed by e-mail");
        assert_eq!(page.html().count("rect"), 14);
        let current = |page: &crate::browser::Page| {
            page.html()
                .attributes()
                .filter(|(_, name, value)| *name == "aria-current" && *value == "page")
                .count()
        };
        for tab in ["", "/queue", "/import", "/text", "/history"] {
            let page = convenor.get(&format!("{address}{tab}")).await.expect(200);
            assert_eq!(current(&page), 1, "{tab} is not marked");
        }
        site.mails().await;
    });
}

#[test]
fn the_site_has_a_history_of_its_own() {
    on_each_database(&async |site| {
        let mut convenor = site.desk(Role::Convenor).await;
        let settings = convenor.get("/desk/settings").await.expect(200);
        let stop = settings.form("act", "stop").set("notice", "Repairs.").press("act", "stop");
        let settings = convenor.submit(&stop).await.expect(200);
        settings.says("Signing is paused on the whole site.");
        convenor.get("/desk").await.says("Repairs.").says_not("Pause signing on the whole site");
        let history = convenor.get(&settings.html().link("/desk/history")).await.expect(200);
        history.says("Signing paused").says("Person invited").says("Coordination");
    });
}
