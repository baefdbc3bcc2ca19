//! `GET /s/{slug}/embed` and `badge.svg`: a statement on other websites, in a frame or as a
//! picture.

use crate::{
    site::convert,
    web::{
        AppState,
        answer::{Answer, Refusal, aside},
        page_cache::{Key, Output},
        security::{Elsewhere, frame_policy},
    },
};
use askama::Template;
use axum::{
    extract::{Path, Query, State},
    http::HeaderMap,
    response::Response,
};
use base64::{Engine, engine::general_purpose::STANDARD};
use domain::{
    instant::Instant,
    lang::Lang,
    listing::{Listing, Row},
    publication::Publication,
    statement::{Slug, Statement},
};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::{cmp::Reverse, sync::Arc};
use view::{
    CountWords, Entry, Frame, LangLink, Locale, badge as picture,
    public::{EmbedPage, MessageKind, Scheme},
};

/// So many names are in a frame.
const NEWEST: usize = 5;
/// Longer titles and names are cut: a frame stays small whatever is in it.
const LONGEST: usize = 240;

/// How another website wants it. What cannot be understood is as if it were not there: a frame
/// shows something in any case.
#[derive(Deserialize)]
pub struct Wish {
    lang: Option<String>,
    dir: Option<String>,
    scheme: Option<String>,
}

/// What follows from a wish.
#[derive(Clone)]
struct Look {
    slug: Slug,
    lang: Lang,
    locale: Locale,
    dir: &'static str,
    scheme: Scheme,
}

impl Look {
    fn of(statement: &Statement, wish: &Wish, default: Locale) -> Self {
        let draft = &statement.draft;
        let asked = wish.lang.as_deref().unwrap_or_default();
        let text = asked.parse::<Lang>().ok().filter(|lang| draft.text(lang).is_some());
        // The page in a language that the text is not in: around the text that suits it.
        let around = Locale::from_code(asked)
            .map(|locale| convert::text_for(draft, locale).map(|text| text.lang.clone()));
        let lang = text.or(around.flatten()).unwrap_or_else(|| draft.authentic.clone());
        let locale = Locale::from_code(asked).or_else(|| Locale::from_code(lang.as_str()));
        let locale = locale.unwrap_or(default);
        let dir = ["ltr", "rtl"].into_iter().find(|dir| wish.dir.as_deref() == Some(*dir));
        Self {
            slug: statement.slug.clone(),
            lang,
            locale,
            dir: dir.unwrap_or(locale.dir()),
            scheme: wish.scheme.as_deref().and_then(Scheme::parse).unwrap_or_default(),
        }
    }

    fn key(&self, what: &'static str) -> Key {
        let lang = format!("{}+{}+{}", self.lang, self.dir, self.scheme.as_str());
        Key { slug: self.slug.to_string(), what, locale: self.locale.code(), lang }
    }
}

pub async fn show(
    State(state): State<AppState>,
    Path(slug): Path<String>,
    Query(wish): Query<Wish>,
    headers: HeaderMap,
) -> Answer {
    let statement = statement(&state, &slug).await?;
    let look = Look::of(&statement, &wish, state.default_locale);
    let mut response = answer(&state, &look, "embed", &headers, frame).await?;
    let style = STANDARD.encode(Sha256::digest(EmbedPage::style_of(&state.about.name)));
    let policy = frame_policy(&style, &statement.showing.embedders).ok_or(Refusal::Internal)?;
    response.extensions_mut().insert(Elsewhere::Frame(policy));
    Ok(response)
}

pub async fn badge(
    State(state): State<AppState>,
    Path(slug): Path<String>,
    Query(wish): Query<Wish>,
    headers: HeaderMap,
) -> Answer {
    let statement = statement(&state, &slug).await?;
    let wish = Wish { dir: None, scheme: None, ..wish };
    let look = Look::of(&statement, &wish, state.default_locale);
    let mut response = answer(&state, &look, "badge.svg", &headers, svg).await?;
    response.extensions_mut().insert(Elsewhere::Picture);
    Ok(response)
}

async fn statement(state: &AppState, slug: &str) -> Result<Arc<Statement>, Refusal> {
    let not_found = || Refusal::Message(MessageKind::NotFound);
    let slug: Slug = slug.parse().map_err(|_| not_found())?;
    let found = state.statement(&slug).await?;
    found.filter(|statement| statement.phase.is_public()).ok_or_else(not_found)
}

/// Media type and bytes.
type Made = Result<(&'static str, Vec<u8>), Refusal>;

async fn answer(
    state: &AppState,
    look: &Look,
    what: &'static str,
    headers: &HeaderMap,
    make: fn(&AppState, &Look, &Publication, Instant) -> Made,
) -> Result<Response, Refusal> {
    let now = state.now();
    let revision = || async { Ok(state.revision(&look.slug).await?) };
    let render = || async {
        let lang = Some(look.lang.clone());
        let Some(publication) = state.publication(&look.slug, lang, None, now).await? else {
            return Ok(None);
        };
        let (state, look) = (state.clone(), look.clone());
        let output = aside(move || {
            let (content_type, body) = make(&state, &look, &publication, now)?;
            Ok::<_, Refusal>(Output {
                content_type,
                lang: publication.lang.to_string(),
                file_name: None,
                body,
                revision: publication.revision,
                valid_until: publication.window.next_change(now),
            })
        });
        Ok::<_, Refusal>(Some(output.await??))
    };
    let (key, generation) = (look.key(what), (state.generation(), now));
    let found = state.web.pages.answer(key, headers, generation, revision, render).await?;
    found.ok_or(Refusal::Message(MessageKind::NotFound))
}

fn frame(state: &AppState, look: &Look, publication: &Publication, now: Instant) -> Made {
    let text = publication.text().ok_or(Refusal::Internal)?;
    let (slug, coalition) = (&publication.slug, &publication.draft.coalition);
    let page = EmbedPage {
        f: Frame { locale: look.locale, site: state.about.name.clone(), languages: Vec::new() },
        dir: look.dir,
        scheme: look.scheme,
        slug: slug.to_string(),
        coalition: Some(cut(coalition)).filter(|name| !name.trim().is_empty()),
        title: cut(&text.title),
        text: LangLink {
            code: text.lang.to_string(),
            dir: text.lang.dir(),
            label: String::new(),
            href: format!("/s/{slug}/{}", text.lang),
            current: true,
        },
        counts: publication.counts.summary(look.locale),
        state: convert::published_state(publication, now, look.locale),
        newest: newest(&publication.listing, publication.counts.is_mixed()),
        style: EmbedPage::style_of(&state.about.name),
    };
    Ok(("text/html; charset=utf-8", page.render()?.into_bytes()))
}

fn svg(_: &AppState, look: &Look, publication: &Publication, _: Instant) -> Made {
    let text = publication.text().ok_or(Refusal::Internal)?;
    let counts = publication.counts.summary(look.locale);
    let counts = counts.unwrap_or_else(|| look.locale.t("embed-none"));
    let label = look.locale.t2("embed-badge", "title", cut(&text.title), "counts", counts.as_str());
    let rtl = look.locale.dir() == "rtl";
    Ok(("image/svg+xml", picture::svg(&counts, &label, rtl).into_bytes()))
}

/// Who came to the list last, by the order of the log.
fn newest(listing: &Listing, mixed: bool) -> Vec<Entry> {
    let mut rows: Vec<&Row> = listing.rows().map(|(_, row)| row).collect();
    rows.sort_unstable_by_key(|row| Reverse(row.signatory.leaf.index));
    let entry = |row: &&Row| {
        let entry = convert::entry_view(&row.signatory.entry, row.signatory.reported);
        Entry {
            name: cut(&entry.name),
            place: entry.place.as_deref().map(cut),
            marked: mixed && row.signatory.reported,
            // Room for who it is, and no more.
            other_name: None,
            role: None,
            affiliation: None,
            ..entry
        }
    };
    rows.iter().take(NEWEST).map(entry).collect()
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}
