//! `GET /s/{slug}/check`: how to check this list without asking anybody.

use crate::{
    site::{Site, convert, public_log::PublicLog},
    web::{
        AppState,
        answer::{Answer, Refusal},
        client::PageLocale,
        page_cache::{Key, Output},
    },
};
use askama::Template;
use axum::{
    extract::{Path, State},
    http::HeaderMap,
};
use domain::{
    id::StatementId,
    instant::Instant,
    publication::{Changes, Coverage, Publication},
    statement::Slug,
    version,
};
use jiff::civil::Date;
use store::Tx;
use tlog::{Hash, Policy, SignedCheckpoint, policy::Witness};
use view::{
    Frame, Locale,
    public::{CheckLog, CheckPage, CheckText, MessageKind, Quorum, Sighting},
};

/// Kept like the statement's own page: everybody asks for it after a public doubt, and it takes the
/// whole list to count.
pub async fn show(
    State(state): State<AppState>,
    Path(slug): Path<String>,
    PageLocale(locale): PageLocale,
    headers: HeaderMap,
) -> Answer {
    let slug: Slug = slug.parse().map_err(|_| Refusal::Message(MessageKind::NotFound))?;
    let key =
        Key { slug: slug.to_string(), what: "check", locale: locale.code(), lang: String::new() };
    let now = state.now();
    let revision = || async { Ok(state.revision(&slug).await?) };
    let render = || async {
        let Some(publication) = state.publication(&slug, None, Some(locale), now).await? else {
            return Ok(None);
        };
        let (statement, size) = (publication.statement, publication.log.size);
        let read = move |tx: &mut Tx<'_>| Facts::read(tx, statement, size, now);
        let facts = state.store.read("changes", read).await?;
        let page = page(&state, &publication, &facts, locale)?;
        Ok::<_, Refusal>(Some(Output {
            content_type: "text/html; charset=utf-8",
            lang: locale.code().to_owned(),
            file_name: None,
            body: page.render()?.into_bytes(),
            revision: publication.revision,
            valid_until: Some(super::statement::until(&publication, now)),
        }))
    };
    let found =
        state.web.pages.answer(key, &headers, (state.generation(), now), revision, render).await?;
    found.ok_or(Refusal::Message(MessageKind::NotFound))
}

/// What the page says beside the publication; all of one reading.
pub struct Facts {
    /// Covered by the checkpoint of the publication.
    changes: Changes,
    /// Day of the last entry, where the checkpoint covers it.
    day: Option<Date>,
    now: Instant,
}

impl Facts {
    /// Of a statement whose publication is covered by the first `size` entries of the log.
    pub fn read(
        tx: &mut Tx<'_>,
        statement: StatementId,
        size: u64,
        now: Instant,
    ) -> Result<Self, store::Error> {
        let changes = store::log::changes(tx, statement, size)?;
        let day = store::log::head(tx)?.filter(|head| head.size == size).map(|head| head.day);
        Ok(Self { changes, day, now })
    }
}

/// The page.
pub fn page(
    site: &Site,
    publication: &Publication,
    facts: &Facts,
    locale: Locale,
) -> Result<CheckPage, Refusal> {
    let slug = &publication.slug;
    let frozen = version::freeze(publication.statement, publication.version, &publication.draft);
    let texts = frozen.parts.iter().map(|part| CheckText {
        lang: part.lang.clone(),
        label: part.name.clone(),
        sha256: version::TextHash::of(&part.bytes).to_string(),
        authentic: part.lang == publication.draft.authentic.as_str(),
    });
    // The hash on the page is that of the manifest, which names the hash of every part.
    let manifest = CheckText {
        lang: String::new(),
        label: locale.t("check-manifest"),
        sha256: publication.text_hash.to_string(),
        authentic: false,
    };
    Ok(CheckPage {
        f: Frame::at(locale, &site.about.name, &format!("/s/{slug}/check")),
        statement: convert::statement_link(&publication.draft, format!("/s/{slug}"), locale),
        slug: slug.to_string(),
        origin: site.about.url.clone(),
        version: u64::from(publication.version),
        texts: std::iter::once(manifest).chain(texts).collect(),
        counts: publication.counts,
        frozen: convert::instant_words(publication.frozen_at, &publication.window.zone, locale),
        as_of: convert::date_words(facts.now.in_zone(&publication.window.zone).date(), locale),
        changes: facts.changes,
        controller: convert::controller(&publication.draft, &site.about),
        program: env!("CARGO_PKG_REPOSITORY"),
        log: covered(&publication.log)
            .then(|| log((&site.public_log, &site.about.url), &publication.log, facts.day, locale))
            .transpose()?,
    })
}

/// Whether there is a log to speak of.
pub(super) fn covered(coverage: &Coverage) -> bool {
    coverage.size > 0 && !coverage.origin.is_empty()
}

fn log(
    (log, url): (&PublicLog, &str),
    coverage: &Coverage,
    day: Option<Date>,
    locale: Locale,
) -> Result<CheckLog, Refusal> {
    let (policy, quorum) = policy(log, url).map_err(|error| {
        tracing::error!(%error, "the policy of the check page cannot be written");
        Refusal::Internal
    })?;
    let root = Hash(coverage.root).to_string();
    let day = day.map(|day| convert::date_words(day, locale));
    let (size, seen) = (coverage.size, seen(log, coverage, locale));
    Ok(CheckLog { size, day, root, policy, quorum, seen })
}

/// A policy file for the visitor who checks: this log, the witnesses of the site, and its quorum.
fn policy(log: &PublicLog, site: &str) -> Result<(String, Quorum), tlog::Error> {
    let (key, url) = (log.key.verifier().clone(), format!("{site}/log"));
    let (policy, quorum) =
        match log.witnesses.policy().filter(|policy| !policy.witnesses().is_empty()) {
            Some(policy) => (policy.with_log(key, &url)?, Quorum::AsHere),
            None => (Policy::trusting(key, &url)?, Quorum::NoWitness),
        };
    Ok((String::from_utf8_lossy(&policy.to_bytes()).into_owned(), quorum))
}

/// The witnesses of the site that cosigned the checkpoint, each with the latest time it states.
fn seen(log: &PublicLog, coverage: &Coverage, locale: Locale) -> Vec<Sighting> {
    let Some(policy) = log.witnesses.policy() else { return Vec::new() };
    let keys = policy.witnesses().iter().map(|witness| &witness.key);
    let verified = SignedCheckpoint::parse(coverage.checkpoint.as_bytes())
        .and_then(|checkpoint| checkpoint.cosignatures(keys));
    let verified = verified.unwrap_or_else(|error| {
        tracing::error!(%error, "the published checkpoint has a cosignature that does not hold");
        Vec::new()
    });
    let latest = |witness: &Witness| {
        verified
            .iter()
            .filter(|verified| *verified.key == witness.key)
            .filter_map(|verified| verified.time)
            .max()
    };
    let words = |time: u64| convert::instant_words(Instant::from_unix_seconds(time), "UTC", locale);
    let one =
        |witness: &Witness| Some(Sighting { name: name(witness), when: words(latest(witness)?) });
    policy.witnesses().iter().filter_map(one).collect()
}

fn name(witness: &Witness) -> String {
    String::from_utf8_lossy(&witness.name).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::public_log::{Pace, Witnesses};
    use std::sync::Arc;
    use tlog::{Checkpoint, KeyType, SigningKey};

    const ORIGIN: &str = "sign.example/log";

    fn key(name: &str, kind: KeyType, seed: u8) -> SigningKey {
        SigningKey::from_seed(name, kind, &[seed; 32]).expect("a key")
    }

    /// A site with the witnesses A and B and this end of its policy.
    fn site(rest: Option<&str>) -> PublicLog {
        let log = key(ORIGIN, KeyType::Ed25519, 1);
        let witnesses = rest.map_or_else(Witnesses::default, |rest| {
            let vkey = |seed| key("w.example", KeyType::CosignatureV1, seed).verifier().to_string();
            let text = format!(
                "log {}\nwitness A {} https://a.example\nwitness B {} https://b.example\n{rest}\n",
                log.verifier(),
                vkey(2),
                vkey(3)
            );
            let folder = tempfile::tempdir().expect("a folder");
            let path = folder.path().join("policy");
            std::fs::write(&path, text).expect("written");
            let mut settings = crate::config::Config::load(&crate::config::Given::default())
                .expect("the defaults")
                .public_log;
            settings.witnesses = Some(path);
            Witnesses::load(&settings).expect("a policy")
        });
        PublicLog {
            key: Arc::new(log),
            pace: Pace::AtOnce,
            witnesses,
            seen: std::path::PathBuf::new(),
        }
    }

    #[test]
    fn the_policy_can_be_read_and_asks_for_what_the_site_asks_for() {
        let ends = [
            (None, Quorum::NoWitness, "none"),
            (Some("quorum A"), Quorum::AsHere, "A"),
            (Some("quorum none"), Quorum::AsHere, "none"),
            (Some("group both 2 A B\nquorum both"), Quorum::AsHere, "both"),
        ];
        for (end, wanted, name) in ends {
            let (text, quorum) = policy(&site(end), "https://sign.example").expect("a policy");
            let read =
                Policy::parse(text.as_bytes()).unwrap_or_else(|error| panic!("{error}: {text}"));
            assert_eq!((quorum, read.quorum()), (wanted, name.as_bytes()), "{text}");
            assert_eq!(read.witnesses().len(), if end.is_some() { 2 } else { 0 });
            assert_eq!(read.logs()[0].url.as_deref(), Some(b"https://sign.example/log".as_slice()));
        }
        let (text, _) =
            policy(&site(Some("group both 2 A B\nquorum both")), "https://sign.example")
                .expect("a policy");
        assert!(text.ends_with("group both 2 A B\nquorum both\n"), "{text}");
    }

    #[test]
    fn only_cosignatures_that_hold_are_shown() {
        let log = site(Some("quorum A"));
        let checkpoint = Checkpoint::new(ORIGIN, 3, Hash([7; 32])).expect("a checkpoint");
        let mut signed = SignedCheckpoint::sign(&checkpoint, &log.key).expect("signed");
        let coverage = |signed: &SignedCheckpoint| Coverage {
            origin: ORIGIN.into(),
            checkpoint: signed.to_string(),
            size: 3,
            root: [7; 32],
            pending: Vec::new(),
        };
        assert_eq!(seen(&log, &coverage(&signed), Locale::En), []);
        let stranger = key("w.example", KeyType::CosignatureV1, 9);
        for (witness, time) in
            [(&key("w.example", KeyType::CosignatureV1, 2), 1_795_000_000), (&stranger, 5)]
        {
            let cosignature = tlog::cosign(&signed, witness, time).expect("cosigned");
            signed.add(cosignature).expect("added");
        }
        let shown = seen(&log, &coverage(&signed), Locale::En);
        assert_eq!(shown.iter().map(|seen| seen.name.as_str()).collect::<Vec<_>>(), ["A"]);
        assert!(shown[0].when.contains("2026"), "{shown:?}");
        assert_eq!(seen(&site(None), &coverage(&signed), Locale::En), []);
    }
}
