//! `GET, POST /desk/s/{slug}/text/{lang}` (`new` for a new one): the text in another language, the
//! authentic one beside it.

use super::{
    rows,
    session::{Convene, Form, May, Staff},
    statement_form::one_line,
};
use crate::web::{
    AppState,
    answer::{Answer, Refusal, page, page_with_problems, see},
    forms::{Mendable, Posted},
};
use axum::extract::{Path, State};
use domain::{
    draft::{Demand, Figure, Text},
    lang::Lang,
    statement::{Phase, Statement},
};
use view::{
    Problem, Trouble,
    desk::{DeskTranslation, Tab},
    public::MessageKind,
};

pub async fn show(
    State(state): State<AppState>,
    staff: May<Convene>,
    Path((slug, lang)): Path<(String, String)>,
) -> Answer {
    let statement = staff.statement(&state, &slug).await?;
    page(&translation_page(&state, &staff, &statement, &lang)?)
}

pub async fn save(
    State(state): State<AppState>,
    Path((slug, lang)): Path<(String, String)>,
    Form { staff, posted, .. }: Form<Convene, Mendable>,
) -> Answer {
    let statement = staff.statement(&state, &slug).await?;
    if statement.phase != Phase::Draft {
        // The text is frozen: signers have seen these words and no others.
        return Err(Refusal::Message(MessageKind::Forbidden));
    }
    let fields = [&["lang", "title", "body"][..], &rows::FIELDS].concat();
    let (posted, hidden) = posted.apart(&fields)?;
    let again = |problems: Vec<(&'static str, Trouble)>| {
        let mut again = translation_page(&state, &staff, &statement, &lang)?;
        again.problems = problems
            .iter()
            .map(|(field, trouble)| Problem::of(rows::section(field), trouble, staff.locale))
            .collect();
        again.typed_lang = posted.get("lang").to_owned();
        (again.typed_title, again.typed_body) =
            (posted.get("title").to_owned(), posted.get("body").to_owned());
        (again.typed_demands, again.typed_figures) =
            (rows::demands(&posted), rows::figures(&posted));
        let more = &mut again;
        let more = (&mut more.typed_demands, &mut more.typed_figures);
        let added = rows::one_more(&posted, more.0, more.1, &mut Vec::new());
        if added && again.problems.is_empty() { page(&again) } else { page_with_problems(&again) }
    };
    if !hidden.is_empty() || posted.is_set("more") {
        return again(hidden);
    }
    let text = match read(&statement, &lang, &posted) {
        Ok(text) => text,
        Err(problems) => return again(problems),
    };
    let mut draft = statement.draft.clone();
    match draft.texts.iter_mut().find(|t| t.lang == text.lang) {
        Some(old) => *old = text,
        None => draft.texts.push(text),
    }
    let window = statement.window.clone();
    let (id, revision) = (statement.id, posted.get("revision").parse().unwrap_or(-1));
    let by = staff.actor();
    let saved = state.store.by(by).write("save translation", move |tx| {
        store::statement::save_draft(tx, id, (&draft, &window), revision)
    });
    if saved.await? {
        see(&format!("/desk/s/{slug}/text?done=translated"))
    } else {
        // Somebody saved in between: what was typed stays; sending it again is a decision.
        again(vec![("title", Trouble::SavedMeanwhile)])
    }
}

fn read(
    statement: &Statement,
    lang: &str,
    posted: &Posted,
) -> Result<Text, Vec<(&'static str, Trouble)>> {
    let mut problems = Vec::new();
    let is_new = lang == "new";
    let lang: Option<Lang> =
        if is_new { posted.get("lang").trim().parse().ok() } else { lang.parse().ok() };
    match &lang {
        None => problems.push(("lang", Trouble::LanguageUnknown)),
        Some(lang) if is_new && statement.draft.text(lang).is_some() => {
            problems.push(("lang", Trouble::TranslationExists));
        }
        Some(_) => {}
    }
    if posted.get("title").trim().is_empty() {
        problems.push(("title", Trouble::TitleMissing));
    }
    if posted.get("body").trim().is_empty() {
        problems.push(("body", Trouble::TextMissing));
    }
    let demands = rows::read_demands(&rows::demands(posted));
    let figures = rows::read_figures(&rows::figures(posted), &mut |field, trouble| {
        problems.push((field, trouble));
    });
    match lang {
        Some(lang) if problems.is_empty() => {
            let body = posted.get("body").replace("\r\n", "\n").trim().to_owned();
            Ok(Text { lang, title: one_line(posted.get("title")), body, demands, figures })
        }
        _ => Err(problems),
    }
}

fn translation_page(
    state: &AppState,
    staff: &Staff,
    statement: &Statement,
    lang: &str,
) -> Result<DeskTranslation, Refusal> {
    let slug = &statement.slug;
    let original =
        statement.draft.authentic_text().ok_or(Refusal::Message(MessageKind::NotFound))?;
    let known: Option<Lang> = if lang == "new" {
        None
    } else {
        Some(lang.parse().map_err(|_| Refusal::Message(MessageKind::NotFound))?)
    };
    let text = known.as_ref().and_then(|lang| statement.draft.text(lang));
    if known.is_some() && text.is_none() {
        return Err(Refusal::Message(MessageKind::NotFound));
    }
    Ok(DeskTranslation {
        f: staff.frame(state, &format!("/desk/s/{slug}/text/{lang}")),
        bar: staff.bar(state, Tab::Text, None),
        slug: slug.to_string(),
        title: original.title.clone(),
        token: staff.form_token(state),
        action: format!("/desk/s/{slug}/text/{lang}"),
        revision: statement.revision,
        lang: known.as_ref().map(Lang::to_string).unwrap_or_default(),
        dir: known.as_ref().map_or("auto", Lang::dir),
        typed_title: text.map(|t| t.title.clone()).unwrap_or_default(),
        typed_body: text.map(|t| t.body.clone()).unwrap_or_default(),
        typed_demands: as_many(
            text.map(|t| rows::of_demands(&t.demands)).unwrap_or_default(),
            original.demands.len(),
        ),
        typed_figures: as_many(
            text.map(|t| rows::of_figures(&t.figures)).unwrap_or_default(),
            original.figures.len(),
        ),
        typed_lang: String::new(),
        original_lang: original.lang.to_string(),
        original_dir: original.lang.dir(),
        original: to_read(original),
        problems: Vec::new(),
    })
}

/// At least as many rows as the authentic text has.
fn as_many<T: Default + Clone>(mut rows: Vec<T>, least: usize) -> Vec<T> {
    rows.resize(rows.len().max(least), T::default());
    rows
}

/// The authentic text with its demands and figures, to be read beside the fields.
fn to_read(text: &Text) -> String {
    let mut parts = vec![text.title.clone(), text.body.clone()];
    let demand = |(demand, n): (&Demand, usize)| {
        format!("{n}. {}\n→ {}", demand.text, demand.addressees.join(" · "))
    };
    parts.extend(text.demands.iter().zip(1..).map(demand));
    let figure = |figure: &Figure| {
        let what = format!("{}: {} {}", figure.what, figure.value, figure.unit);
        let source = [what.trim_end(), figure.source.as_str()];
        source.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    };
    parts.extend(text.figures.iter().map(figure));
    parts.join("\n\n")
}
