//! `GET /desk/s/{slug}/history`: every act, newest first.

use super::{
    paged::Paged,
    session::{Look, May},
    who::{People, entry_line},
};
use crate::site::convert;
use crate::web::{
    AppState,
    answer::{Answer, page, see},
};
use axum::extract::{Path, State};
use domain::{
    duplicate::Verdict,
    moderation::{Act, ActKind, DeclineReason},
    statement::Slug,
};
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
    let from = u32::try_from(paged.before()).unwrap_or(u32::MAX);
    let (acts, total, people) = state
        .store
        .read("record", move |tx| {
            let acts = store::act::of_statement(tx, id, from, PAGE as u32)?;
            let about = acts.into_iter().map(|act| {
                let name = act.sign_on.map(|sign_on| entry_line(tx, sign_on)).transpose()?;
                Ok((act, name))
            });
            let acts = about.collect::<Result<Vec<_>, store::Error>>()?;
            Ok::<_, store::Error>((acts, store::act::count(tx, id)? as usize, People::read(tx)?))
        })
        .await?;
    let link = |page: usize| format!("/desk/s/{slug}/history?page={page}");
    page(&DeskHistory {
        f: staff.frame(&state, &format!("/desk/s/{slug}/history")),
        bar: staff.bar(&state, Tab::Statement, None),
        slug: slug.clone(),
        title: convert::text_for(&statement.draft, staff.locale)
            .map(|t| t.title.clone())
            .unwrap_or_default(),
        paging: paged.paging(acts.len(), total, link),
        rows: acts
            .into_iter()
            .map(|(act, name)| {
                row_view(act, name, &people, &statement.slug, &statement.window.zone, staff.locale)
            })
            .collect(),
    })
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

/// One act in words; `name` is the entry it is about.
pub(super) fn row_view(
    act: Act,
    name: Option<String>,
    people: &People,
    slug: &Slug,
    zone: &str,
    locale: Locale,
) -> HistoryRow {
    let about =
        act.sign_on.zip(name).map(|(id, name)| (name, format!("/desk/s/{slug}/signon/{id}")));
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
        who: people.who(act.actor),
        act: act.kind,
        about,
        why: Some(why).filter(|why| !why.is_empty()),
    }
}
