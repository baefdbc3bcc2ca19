//! `GET, POST /desk/s/{slug}/text/{lang}` (`new` for a new one): the text in another language, the
//! authentic one beside it.

use super::{
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
    draft::Text,
    lang::Lang,
    line_format,
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
    let (posted, hidden) = posted.apart(&["lang", "title", "body", "demands", "figures"])?;
    let read = read(&statement, &lang, &posted);
    let text = match if hidden.is_empty() { read } else { Err(hidden) } {
        Ok(text) => text,
        Err(problems) => {
            let mut again = translation_page(&state, &staff, &statement, &lang)?;
            again.problems = problems
                .iter()
                .map(|(field, trouble)| Problem::of(field, trouble, staff.locale))
                .collect();
            (again.typed_title, again.typed_body) =
                (posted.get("title").to_owned(), posted.get("body").to_owned());
            (again.typed_demands, again.typed_figures) =
                (posted.get("demands").to_owned(), posted.get("figures").to_owned());
            return page_with_problems(&again);
        }
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
        see(&format!("/desk/s/{slug}?done=translated"))
    } else {
        Err(Refusal::Message(MessageKind::FormExpired))
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
    let demands = line_format::parse_demands(posted.get("demands"))
        .map_err(|p| problems.push(("demands", Trouble::LineUnreadable(p.line as u64))));
    let figures = line_format::parse_figures(posted.get("figures"))
        .map_err(|p| problems.push(("figures", Trouble::LineUnreadable(p.line as u64))));
    match (lang, demands, figures) {
        (Some(lang), Ok(demands), Ok(figures)) if problems.is_empty() => {
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
    let source = [
        format!("# {}", original.title),
        original.body.clone(),
        line_format::print_demands(&original.demands),
        line_format::print_figures(&original.figures),
    ];
    Ok(DeskTranslation {
        f: staff.frame(state, &format!("/desk/s/{slug}/text/{lang}")),
        bar: staff.bar(state, Tab::Statement, None),
        slug: slug.to_string(),
        title: original.title.clone(),
        token: staff.form_token(state),
        action: format!("/desk/s/{slug}/text/{lang}"),
        revision: statement.revision,
        lang: known.as_ref().map(Lang::to_string).unwrap_or_default(),
        dir: known.as_ref().map_or("auto", Lang::dir),
        typed_title: text.map(|t| t.title.clone()).unwrap_or_default(),
        typed_body: text.map(|t| t.body.clone()).unwrap_or_default(),
        typed_demands: text.map(|t| line_format::print_demands(&t.demands)).unwrap_or_default(),
        typed_figures: text.map(|t| line_format::print_figures(&t.figures)).unwrap_or_default(),
        original_lang: original.lang.to_string(),
        original_dir: original.lang.dir(),
        original: source.join("\n\n").trim().to_owned(),
        problems: Vec::new(),
    })
}
