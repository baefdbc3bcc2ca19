//! The fields of a statement as the desk edits them: between what was typed and a draft.

use super::rows;
use crate::{
    site::convert::{self, instant_field},
    web::{
        answer::Refusal,
        forms::{Mendable, Posted},
    },
};
use domain::{
    draft::{Draft, Text},
    instant::{InstantProblem, parse_local},
    lang::Lang,
    statement::{Slug, Statement, Window},
};
use std::sync::LazyLock;
use view::{Locale, Problem, Trouble, desk::Draft as Typed};

/// A statement as typed, without problems.
pub struct StatementInput {
    pub slug: Slug,
    pub window: Window,
    pub draft: Draft,
}

/// The fields in which somebody types.
const TYPED: [&str; 13] = [
    "title",
    "slug",
    "lang",
    "coalition",
    "date",
    "body",
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
    let (posted, hidden) = posted.apart(&[&TYPED[..], &rows::FIELDS, further].concat())?;
    let problem = |(field, trouble)| Problem::of(rows::section(field), &trouble, locale);
    Ok((posted, hidden.into_iter().map(problem).collect()))
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
        demands: rows::demands(posted),
        figures: rows::figures(posted),
        categories: rows::categories(posted),
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
        demands: text.map(|t| rows::of_demands(&t.demands)).unwrap_or_default(),
        figures: text.map(|t| rows::of_figures(&t.figures)).unwrap_or_default(),
        categories: rows::of_categories(draft),
        opens: instant(window.opens_at),
        closes: instant(window.closes_at),
        zone: window.zone.clone(),
        launch: instant(window.launch_at),
        controller: draft.controller.clone(),
        privacy: draft.privacy.clone(),
        risk_note: draft.risk_note.clone(),
    }
}

/// The time zones of the world by their IANA names, `UTC` first.
pub static ZONES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let all = jiff::tz::db().available().map(|name| name.to_string());
    // What has no place in its name, or none that people know, is an old or technical name.
    let places = all.filter(|name| name.contains('/') && !name.starts_with("Etc/"));
    let mut zones: Vec<String> = places.collect();
    zones.sort_unstable();
    zones.insert(0, "UTC".to_owned());
    zones
});

/// The zone that somebody means: its name, or its place alone, if only one has it.
fn zone_named(text: &str) -> Option<&'static str> {
    let exact = ZONES.iter().find(|zone| zone.eq_ignore_ascii_case(text));
    let place = |zone: &&String| {
        let place = zone.rsplit('/').next().unwrap_or_default().replace('_', " ");
        place.to_lowercase() == text.to_lowercase()
    };
    let mut there = ZONES.iter().filter(place);
    exact.or_else(|| there.next().filter(|_| there.next().is_none())).map(String::as_str)
}

/// The languages of a draft's texts, the authentic one first: code and own name.
pub fn text_langs(draft: &Draft) -> Vec<(String, String)> {
    let mut langs = vec![&draft.authentic];
    langs.extend(draft.texts.iter().map(|text| &text.lang).filter(|l| **l != draft.authentic));
    langs.into_iter().map(|lang| (lang.to_string(), convert::language_name(lang))).collect()
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
    let zone = match typed.zone.trim() {
        "" => "UTC".to_owned(),
        zone => zone_named(zone).unwrap_or(zone).to_owned(),
    };
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
    let categories = rows::read_categories(&typed.categories, &lang, &mut note);
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
    Text {
        lang: lang.clone(),
        title: one_line(&typed.title),
        body: typed.body.replace("\r\n", "\n").trim().to_owned(),
        demands: rows::read_demands(&typed.demands),
        figures: rows::read_figures(&typed.figures, note),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zone_is_known_by_its_place() {
        assert!(ZONES.len() > 300 && ZONES[0] == "UTC", "{}", ZONES.len());
        for (typed, zone) in [
            ("Africa/Nairobi", Some("Africa/Nairobi")),
            ("africa/nairobi", Some("Africa/Nairobi")),
            ("Nairobi", Some("Africa/Nairobi")),
            ("buenos aires", None),
            ("Mexico City", Some("America/Mexico_City")),
            ("Nowhere", None),
        ] {
            assert_eq!(zone_named(typed), zone, "{typed}");
        }
    }
}
