//! The fields of a statement as the desk edits them: between what was typed and a draft.

use crate::{
    site::convert::instant_field,
    web::{
        answer::Refusal,
        forms::{Mendable, Posted},
    },
};
use domain::{
    draft::{Category, Draft, Text},
    instant::{InstantProblem, parse_local},
    lang::Lang,
    line_format,
    statement::{Slug, Statement, Window},
};
use view::{Locale, Problem, Trouble, desk::Draft as Typed};

/// A statement as typed, without problems.
pub struct StatementInput {
    pub slug: Slug,
    pub window: Window,
    pub draft: Draft,
}

/// The fields in which somebody types.
const TYPED: [&str; 16] = [
    "title",
    "slug",
    "lang",
    "coalition",
    "date",
    "body",
    "demands",
    "figures",
    "categories",
    "opens",
    "closes",
    "zone",
    "launch",
    "controller",
    "privacy",
    "risk_note",
];

/// What was typed into the fields of a statement, into the `further` ones, and what is wrong with
/// its characters.
pub fn apart(
    posted: Mendable,
    further: &[&'static str],
    locale: Locale,
) -> Result<(Posted, Vec<Problem>), Refusal> {
    let (posted, hidden) = posted.apart(&[&TYPED, further].concat())?;
    let problems = hidden.into_iter().map(|(field, trouble)| Problem::of(field, &trouble, locale));
    Ok((posted, problems.collect()))
}

pub fn typed(posted: &Posted) -> Typed {
    let text = |name: &str| posted.get(name).to_owned();
    Typed {
        title: text("title"),
        slug: text("slug"),
        lang: text("lang"),
        coalition: text("coalition"),
        date: text("date"),
        body: text("body"),
        demands: text("demands"),
        figures: text("figures"),
        categories: text("categories"),
        opens: text("opens"),
        closes: text("closes"),
        zone: text("zone"),
        launch: text("launch"),
        controller: text("controller"),
        privacy: text("privacy"),
        risk_note: text("risk_note"),
    }
}

/// The stored statement as fields.
pub fn fields(statement: &Statement) -> Typed {
    let draft = &statement.draft;
    let text = draft.authentic_text();
    let window = &statement.window;
    let instant = |at| instant_field(at, &window.zone);
    Typed {
        title: text.map(|t| t.title.clone()).unwrap_or_default(),
        slug: statement.slug.to_string(),
        lang: draft.authentic.to_string(),
        coalition: draft.coalition.clone(),
        date: draft.date.map(|date| date.to_string()).unwrap_or_default(),
        body: text.map(|t| t.body.clone()).unwrap_or_default(),
        demands: text.map(|t| line_format::print_demands(&t.demands)).unwrap_or_default(),
        figures: text.map(|t| line_format::print_figures(&t.figures)).unwrap_or_default(),
        categories: line_format::print_categories(&draft.categories),
        opens: instant(window.opens_at),
        closes: instant(window.closes_at),
        zone: window.zone.clone(),
        launch: instant(window.launch_at),
        controller: draft.controller.clone(),
        privacy: draft.privacy.clone(),
        risk_note: draft.risk_note.clone(),
    }
}

/// Reads the fields; all problems at once. `before`: the draft whose translations and order stay.
/// `with_text`: whether title, text, demands and figures may still change.
pub fn read(
    typed: &Typed,
    before: Option<&Draft>,
    with_text: bool,
    locale: Locale,
) -> Result<StatementInput, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut note =
        |field: &'static str, trouble: Trouble| problems.push(Problem::of(field, &trouble, locale));
    let lang: Option<Lang> = match before {
        Some(draft) if !with_text => Some(draft.authentic.clone()),
        _ => typed.lang.trim().parse().ok(),
    };
    if lang.is_none() {
        note("lang", Trouble::LanguageUnknown);
    }
    let lang = lang.unwrap_or_else(|| "en".parse().expect("a language tag"));
    let text = read_text(&lang, typed, before, with_text, &mut note);
    let slug = match typed.slug.trim() {
        "" => Some(Slug::from_title(&typed.title, "statement")),
        slug => slug.parse().ok(),
    };
    if slug.is_none() && before.is_none() {
        note("slug", Trouble::SlugUnfit);
    }
    let date = read_date(&typed.date, &mut note);
    let zone = Some(typed.zone.trim()).filter(|zone| !zone.is_empty()).unwrap_or("UTC").to_owned();
    let mut instant = |field, value: &str| match value.trim() {
        "" => None,
        value => match parse_local(value, &zone) {
            Ok(at) => Some(at),
            Err(InstantProblem::Zone) => {
                note("zone", Trouble::ZoneUnknown);
                None
            }
            Err(InstantProblem::Form | InstantProblem::Skipped) => {
                note(field, Trouble::DateUnreadable);
                None
            }
        },
    };
    let (opens_at, closes_at, launch_at) = (
        instant("opens", &typed.opens),
        instant("closes", &typed.closes),
        instant("launch", &typed.launch),
    );
    let window = Window { zone, opens_at, closes_at, launch_at };
    if !window.is_in_order() {
        note("closes", Trouble::ClosesBeforeOpens);
    }
    let categories =
        line_format::parse_categories(&typed.categories, &lang).unwrap_or_else(|problem| {
            note("categories", Trouble::LineUnreadable(problem.line as u64));
            Vec::new()
        });
    if let Some(line) = repeated_group(&typed.categories, &categories) {
        note("categories", Trouble::GroupRepeated(line));
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let translations = before.map_or(&[][..], |draft| &draft.texts);
    let was_authentic = before.map(|draft| &draft.authentic);
    let kept: Vec<Text> = translations
        .iter()
        .filter(|t| t.lang != lang && Some(&t.lang) != was_authentic)
        .cloned()
        .collect();
    let draft = Draft {
        authentic: lang,
        coalition: before
            .filter(|_| !with_text)
            .map_or_else(|| one_line(&typed.coalition), |draft| draft.coalition.clone()),
        date: before.filter(|_| !with_text).map_or(date, |draft| draft.date),
        texts: std::iter::once(text).chain(kept).collect(),
        categories,
        order: before.map_or_else(Default::default, |draft| draft.order),
        controller: one_line(&typed.controller),
        privacy: one_line(&typed.privacy),
        risk_note: typed.risk_note.trim().to_owned(),
    };
    Ok(StatementInput {
        slug: slug.unwrap_or_else(|| Slug::from_title("", "statement")),
        window,
        draft,
    })
}

/// The first line, counted from 1, whose group has the short word of one before it.
fn repeated_group(typed: &str, groups: &[Category]) -> Option<u64> {
    let lines = typed
        .lines()
        .zip(1..)
        .filter(|(line, _)| !line.trim().is_empty())
        .map(|(_, number)| number);
    let repeated =
        |(at, _): &(usize, u64)| groups[..*at].iter().any(|before| before.key == groups[*at].key);
    lines.take(groups.len()).enumerate().find(repeated).map(|(_, line)| line)
}

fn read_text(
    lang: &Lang,
    typed: &Typed,
    before: Option<&Draft>,
    with_text: bool,
    note: &mut impl FnMut(&'static str, Trouble),
) -> Text {
    if let Some(text) = before.filter(|_| !with_text).and_then(Draft::authentic_text) {
        return text.clone();
    }
    if typed.title.trim().is_empty() {
        note("title", Trouble::TitleMissing);
    }
    if typed.body.trim().is_empty() {
        note("body", Trouble::TextMissing);
    }
    let demands = line_format::parse_demands(&typed.demands).unwrap_or_else(|problem| {
        note("demands", Trouble::LineUnreadable(problem.line as u64));
        Vec::new()
    });
    let figures = line_format::parse_figures(&typed.figures).unwrap_or_else(|problem| {
        note("figures", Trouble::LineUnreadable(problem.line as u64));
        Vec::new()
    });
    Text {
        lang: lang.clone(),
        title: one_line(&typed.title),
        body: typed.body.replace("\r\n", "\n").trim().to_owned(),
        demands,
        figures,
    }
}

pub fn read_date(
    typed: &str,
    note: &mut impl FnMut(&'static str, Trouble),
) -> Option<jiff::civil::Date> {
    match typed.trim() {
        "" => None,
        date => date.parse().map_err(|_| note("date", Trouble::DateUnreadable)).ok(),
    }
}

pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
