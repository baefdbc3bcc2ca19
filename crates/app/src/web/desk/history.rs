//! `GET /desk/s/{slug}/history`: every act, newest first. `GET /desk/history`: those that belong to no
//! statement.

use super::{
    paged::Paged,
    session::{Administer, Look, May},
    who::{People, entry_line},
};
use crate::site::convert;
use crate::web::{
    AppState,
    answer::{Answer, page, see},
};
use axum::extract::{Path, State};
use domain::{
    desk::Role,
    duplicate::Verdict,
    id::{BatchId, StatementId},
    moderation::{Act, ActKind, Actor, DeclineReason},
    statement::Slug,
};
use store::Tx;
use view::{
    Locale, VerdictWords, Words,
    desk::{DeskHistory, HistoryRow, Tab},
};

const PAGE: usize = 100;

pub async fn show(
    State(state): State<AppState>,
    staff: May<Look>,
    Path(slug): Path<String>,
    paged: Paged<PAGE>,
) -> Answer {
    let statement = staff.statement(&state, &slug).await?;
    let id = statement.id;
    let (from, locale) = (u32::try_from(paged.before()).unwrap_or(u32::MAX), staff.locale);
    let (acts, total, people) = state
        .store
        .desk()
        .read("record", move |tx| {
            let acts = store::act::of_statement(tx, id, from, PAGE as u32)?;
            let about = acts.into_iter().map(|act| {
                let about = match act.sign_on {
                    Some(sign_on) => Some(About::SignOn(entry_line(tx, sign_on, locale)?)),
                    None => batch_of(tx, id, &act)?,
                };
                Ok((act, about))
            });
            let acts = about.collect::<Result<Vec<_>, store::Error>>()?;
            Ok::<_, store::Error>((acts, store::act::count(tx, id)? as usize, People::read(tx)?))
        })
        .await?;
    let link = |page: usize| format!("/desk/s/{slug}/history?page={page}");
    page(&DeskHistory {
        f: staff.frame(&state, &format!("/desk/s/{slug}/history")),
        bar: staff.bar(&state, Tab::History, None),
        slug: Some(slug.clone()),
        title: convert::text_for(&statement.draft, staff.locale)
            .map(|t| t.title.clone())
            .unwrap_or_default(),
        paging: paged.paging(acts.len(), total, link),
        rows: acts
            .into_iter()
            .map(|(act, about)| {
                row_view(act, about, &people, &statement.slug, &statement.window.zone, staff.locale)
            })
            .collect(),
    })
}

/// `GET /desk/history`: what was done outside the statements.
pub async fn of_site(
    State(state): State<AppState>,
    staff: May<Administer>,
    paged: Paged<PAGE>,
) -> Answer {
    let from = u32::try_from(paged.before()).unwrap_or(u32::MAX);
    let read = state.store.desk().read("history of the site", move |tx| {
        let acts = store::act::of_site(tx, from, PAGE as u32)?;
        Ok::<_, store::Error>((acts, store::act::count_of_site(tx)? as usize, People::read(tx)?))
    });
    let (acts, total, people) = read.await?;
    let link = |page: usize| format!("/desk/history?page={page}");
    let row = |act: Act| HistoryRow {
        when: convert::instant_words(act.at, "UTC", staff.locale),
        who: people.who_for_good(act.actor),
        act: act.kind,
        about: None,
        why: about_person(&act, &people, staff.locale),
    };
    page(&DeskHistory {
        f: staff.frame(&state, "/desk/history"),
        bar: staff.bar(&state, Tab::Settings, None),
        slug: None,
        title: String::new(),
        paging: paged.paging(acts.len(), total, link),
        rows: acts.into_iter().map(row).collect(),
    })
}

/// Whom an act concerned, or in which role somebody was invited; else what was noted.
fn about_person(act: &Act, people: &People, locale: Locale) -> Option<String> {
    let detail = act.detail.as_deref();
    let words = match act.kind {
        ActKind::Invited => detail.and_then(Role::parse).map(|role| role.words(locale)),
        ActKind::Disabled => detail
            .and_then(|id| id.parse().ok())
            .and_then(|id| people.who_for_good(Actor::Person(id))),
        ActKind::NamesCompared | ActKind::NamesReopened => {
            detail.and_then(Verdict::parse).map(|verdict| verdict.between(locale))
        }
        _ => None,
    };
    let why = [words, act.note.clone()].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    Some(why).filter(|why| !why.is_empty())
}

/// `GET /desk/s/{slug}/history`: the address of the history until 0.1.0.
pub async fn moved(
    State(state): State<AppState>,
    staff: May<Look>,
    Path(slug): Path<String>,
) -> Answer {
    let slug = &staff.statement(&state, &slug).await?.slug;
    see(&format!("/desk/s/{slug}/history"))
}

/// What an act is about.
pub(super) enum About {
    /// An entry, by its name.
    SignOn(String),
    /// So many entries that were declined together.
    Batch(BatchId, u32),
}

/// `None`: it is about none, or that is forgotten.
fn batch_of(
    tx: &mut Tx<'_>,
    statement: StatementId,
    act: &Act,
) -> Result<Option<About>, store::Error> {
    let of_batch =
        matches!(act.kind, ActKind::BatchDeclined | ActKind::BatchStopped | ActKind::BatchUndone);
    let id = act.detail.as_ref().filter(|_| of_batch).and_then(|detail| detail.parse().ok());
    let Some(id) = id else { return Ok(None) };
    let batch = store::batch::by_id(tx, statement, id)?;
    Ok(batch.map(|batch| About::Batch(id, batch.total())))
}

/// One act in words.
pub(super) fn row_view(
    act: Act,
    about: Option<About>,
    people: &People,
    slug: &Slug,
    zone: &str,
    locale: Locale,
) -> HistoryRow {
    let about = match (about, act.sign_on) {
        (Some(About::SignOn(name)), Some(id)) => {
            Some((name, format!("/desk/s/{slug}/signon/{id}")))
        }
        (Some(About::Batch(id, entries)), _) => {
            let words = locale.t1("record-batch", "n", u64::from(entries));
            Some((words, format!("/desk/s/{slug}/batch/{id}")))
        }
        _ => None,
    };
    let compared = matches!(act.kind, ActKind::NamesCompared | ActKind::NamesReopened);
    let detail = act.detail.as_deref();
    let reason = if compared {
        detail.and_then(Verdict::parse).map(|verdict| verdict.between(locale))
    } else {
        detail.and_then(DeclineReason::parse).map(|reason| reason.words(locale))
    };
    let why = [reason, act.note].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    HistoryRow {
        when: convert::instant_words(act.at, zone, locale),
        who: people.who_for_good(act.actor),
        act: act.kind,
        about,
        why: Some(why).filter(|why| !why.is_empty()),
    }
}
