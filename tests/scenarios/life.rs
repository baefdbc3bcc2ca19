//! The life of a statement: draft, open, stopped, closed.

use crate::{
    people::Typed,
    site::{WATER, on_each_database, water, water_with},
};
use domain::{
    desk::Role,
    instant::{DAY, HOUR},
};

#[test]
fn draft_is_invisible() {
    on_each_database(&async |site| {
        site.draft(&water()).await;
        let mut reader = site.browser();
        reader.get("/").await.expect(200).says_not("island springs");
        let missing = reader.get("/s/there-is-none").await.expect(404);
        for path in ["", "/en", "/check", "/sign", "/sent", "/code", "/list.csv", "/list.json"] {
            let hidden = reader.get(&format!("/s/{WATER}{path}")).await.expect(404);
            assert_eq!(hidden.text(), missing.text(), "{path} tells that there is something");
        }
        let mut convenor = site.desk(Role::Convenor).await;
        convenor.get(&format!("/desk/s/{WATER}")).await.expect(200).says("Keep the island springs public");
        let page = convenor.get(&format!("/desk/s/{WATER}")).await;
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
        assert!(!page.html().links().iter().any(|link| link.contains("/sign")), "no way to sign yet");
        reader.get(&format!("/s/{slug}/sign")).await.expect(403);
        site.wait(DAY + HOUR);
        let page = reader.get(&format!("/s/{slug}")).await.expect(200);
        let sign = page.html().link(&format!("/s/{slug}/sign"));
        reader.get(&sign).await.expect(200);
    });
}

#[test]
fn closing_instant_and_grace() {
    on_each_database(&async |site| {
        let slug = site.open(&water_with("closes = \"2026-11-06 09:00\"")).await;
        let (mut early, mut late) = (site.browser(), site.browser());
        site.sign(&mut early, &slug, &Typed::person("Ema Cedo", "ema@example.org")).await;
        let link = site.mail_to("ema@example.org").await.link("/confirm/");
        let form = site.filled(&mut late, &slug, &Typed::person("Lea Tarde", "lea@example.org")).await;
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
        let confirm = signer.get(&site.mail_to("ema@example.org").await.link("/confirm/")).await.form("token", "");
        let form = site.filled(&mut signer, &slug, &Typed::person("Lea Tarde", "lea@example.org")).await;

        let mut moderator = site.desk(Role::Moderator).await;
        let page = moderator.get(&format!("/desk/s/{slug}")).await.expect(200);
        let stop = page.form("act", "stop").set("notice", "Back on Monday <i>morning</i>.").press("act", "stop");
        moderator.submit(&stop).await.expect(200);
        let page = signer.get(&format!("/s/{slug}")).await.expect(200);
        page.says("Back on Monday <i>morning</i>.");
        assert!(!page.html().links().iter().any(|link| link.contains("/sign")));
        signer.submit(&form).await.expect(403);
        signer.submit(&confirm).await.expect(200).says_not("/signon/");
        moderator.get(&format!("/desk/s/{slug}/queue")).await.says("Nothing is waiting");
        signer.get(&format!("/s/{other}/sign")).await.expect(200);
        let page = moderator.get(&format!("/desk/s/{slug}")).await;
        moderator.submit(&page.form("act", "resume").press("act", "resume")).await.expect(200);
        signer.submit(&form).await.expect(200);

        // The whole site.
        let mut convenor = site.desk(Role::Convenor).await;
        let home = convenor.get("/desk").await.expect(200);
        convenor.submit(&home.form("act", "stop").set("notice", "Repairs.").press("act", "stop")).await.expect(200);
        for slug in [&slug, &other] {
            signer.get(&format!("/s/{slug}")).await.expect(200);
            signer.get(&format!("/s/{slug}/sign")).await.expect(403);
        }
        let stopped = signer.submit(&confirm).await;
        assert!(!stopped.source().contains("/signon/"), "a stopped site confirms nothing: {}", stopped.text());
        let home = convenor.get("/desk").await;
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
        let page = convenor.get(&format!("/desk/s/{slug}")).await.expect(200);
        let save = page
            .form("act", "save")
            .press("act", "save")
            .forge("title", "Sell the springs")
            .forge("body", "We changed our minds.")
            .forge("demands", "Sell | Everybody");
        convenor.submit(&save).await.expect(200);
        let text = convenor.get(&format!("/desk/s/{slug}/text/es")).await.expect(200);
        let forged = text.html().forms().into_iter().find(|form| form.has("body", ""));
        if let Some(form) = forged {
            convenor.post(&form.forge("title", "Vender").forge("body", "Cambiamos.")).await.expect(403);
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
            .set("demands", "Run the night ferry. | Harbour Board; Island Council")
            .set("figures", "Crossings a day | 14 | crossings | Harbour Board |");
        convenor.submit(&form).await.expect(200).says("The draft has been made");
        convenor.submit(&form).await.expect(422);
        let text = convenor.get("/desk/s/ferries/text/new").await.expect(200).form("body", "");
        convenor
            .submit(&text.set("lang", "pt").set("title", "Barcos para todos").set("body", "O barco é a nossa estrada."))
            .await
            .expect(200);
        let page = convenor.get("/desk/s/ferries").await.expect(200);
        convenor.submit(&page.form("act", "open").press("act", "open")).await.expect(200);

        let mut reader = site.browser();
        let page = reader.get("/s/ferries").await.expect(200);
        page.says("Run the night ferry.").says("Harbour Board").says("14");
        assert_eq!(reader.get("/s/ferries/pt").await.expect(200).html().text_in("h1"), "Barcos para todos");
        reader.get("/s/ferries/pt").await.says("English");
        reader.get("/s/ferries/xx").await.expect(404);
    });
}
