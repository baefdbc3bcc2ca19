//! From the domain's types to what pages show: words for dates and states in the reader's language.

use super::About;
use crate::reader::ReadFailure;
use domain::{
    draft::{Draft, Text},
    entry::Entry,
    form::FieldProblem,
    instant::Instant,
    lang::Lang,
    name_rule::{MAX_CHARACTERS, NameProblem},
    publication::Publication,
    statement::{Gate, Statement, Window},
};
use jiff::civil::Date;
use press::pictures::{Gallery, Picture};
use roster::ReadError;
use view::{
    Controller, Entry as EntryView, LangLink, Locale, SafeHtml, StatementLink, Trouble,
    public::{
        ContentsLine, Demand, Figure, GalleryView, GateView, PictureRow, PictureView, StatementText,
    },
};

pub fn date_words(date: Date, locale: Locale) -> String {
    locale.date(i32::from(date.year()), date.month() as u8, date.day() as u8)
}

/// Date, time and zone, in the zone in which the instant was set.
pub fn instant_words(at: Instant, zone: &str, locale: Locale) -> String {
    let local = at.in_zone(zone);
    let date = (i32::from(local.year()), local.month() as u8, local.day() as u8);
    locale.date_time(date, local.hour() as u8, local.minute() as u8, zone)
}

/// `2026-12-31T18:00`, as `datetime-local` fields take it.
pub fn instant_field(at: Option<Instant>, zone: &str) -> String {
    at.map(|at| at.in_zone(zone).strftime("%Y-%m-%dT%H:%M").to_string()).unwrap_or_default()
}

/// An entry as it will print, without number.
pub fn entry_view(entry: &Entry, reported: bool) -> EntryView {
    EntryView {
        kind: entry.kind,
        number: None,
        id: None,
        name: entry.name.clone(),
        lang: None,
        short: entry.short.clone(),
        other_name: entry.other_name.clone(),
        role: entry.role.clone(),
        affiliation: entry.affiliation.clone(),
        place: entry.place.clone(),
        country: entry.country,
        reported,
        marked: false,
    }
}

/// Pictures as a page shows them.
pub fn gallery(gallery: Gallery, locale: Locale) -> GalleryView {
    let row = |bar: &press::pictures::Bar| PictureRow {
        label: bar.label.clone(),
        cells: bar.cells().map(str::to_owned).collect(),
    };
    let picture = |picture: Picture| PictureView {
        svg: SafeHtml::trusted(press::pictures::svg(&picture, locale.dir())),
        rows: picture.bars.iter().map(row).collect(),
        title: picture.title,
        head: picture.head,
        notes: picture.notes,
    };
    GalleryView {
        heading: gallery.heading,
        as_table: gallery.as_table,
        pictures: gallery.pictures.into_iter().map(picture).collect(),
    }
}

/// Whether one can sign at `now`, by the gate of a statement with its switch and that of the site.
pub fn sign_on_state(
    statement: &Statement,
    gate: Gate,
    notice: Option<&str>,
    now: Instant,
    locale: Locale,
) -> GateView {
    state_in(&statement.window, gate, notice, now, locale)
}

/// The same of what everybody sees.
pub fn published_state(publication: &Publication, now: Instant, locale: Locale) -> GateView {
    state_in(&publication.window, publication.gate, publication.notice.as_deref(), now, locale)
}

fn state_in(
    window: &Window,
    gate: Gate,
    notice: Option<&str>,
    now: Instant,
    locale: Locale,
) -> GateView {
    let words = |at: Instant| instant_words(at, &window.zone, locale);
    match gate {
        Gate::Draft => GateView::NotYetOpen { from: None },
        Gate::NotYet(opens) => GateView::NotYetOpen { from: Some(words(opens)) },
        Gate::Open => GateView::Open { until: window.closes_at.map(words) },
        Gate::Stopped => GateView::Stopped { notice: notice.map(str::to_owned) },
        // Whoever closed by hand may have given a later closing time since.
        Gate::Closed => {
            GateView::Closed { since: window.closes_at.filter(|closes| *closes <= now).map(words) }
        }
    }
}

pub fn text_view(text: &Text, locale: Locale) -> StatementText {
    StatementText {
        lang: text.lang.to_string(),
        dir: text.lang.dir(),
        title: text.title.clone(),
        body: SafeHtml::trusted(press::body_html(&text.body)),
        contents: Vec::new(),
        demands: text
            .demands
            .iter()
            .map(|d| Demand { text: d.text.clone(), addressees: d.addressees.clone() })
            .collect(),
        figures: text
            .figures
            .iter()
            .map(|f| Figure {
                label: f.what.clone(),
                value: f.value.clone(),
                unit: Some(f.unit.clone()).filter(|unit| !unit.is_empty()),
                source: f.source.clone(),
                as_of: f.as_of.map(|date| date_words(date, locale)),
            })
            .collect(),
    }
}

/// A text with fewer headings and words is read without a table of its contents.
const SHORT: (usize, u64) = (5, 1_500);

/// The same for a page of its own: its headings are anchors, and a long text has a table of them.
pub fn text_with_contents(text: &Text, locale: Locale) -> StatementText {
    let (body, sections) = press::body_with_sections(&text.body);
    let long = sections.len() > SHORT.0 || sections.len() > 1 && press::text_words(text) > SHORT.1;
    let highest = sections.iter().map(|section| section.level).min().unwrap_or(1);
    let line = |section: press::Section| ContentsLine {
        level: (section.level - highest + 1).min(3),
        id: section.id,
        words: section.words,
    };
    let contents = if long { sections.into_iter().map(line).collect() } else { Vec::new() };
    StatementText { body: SafeHtml::trusted(body), contents, ..text_view(text, locale) }
}

/// The text of `draft` that suits the page's language best, else the authentic one.
pub fn text_for(draft: &Draft, locale: Locale) -> Option<&Text> {
    let own = draft.texts.iter().find(|text| text.lang.primary() == locale.code());
    own.or_else(|| draft.authentic_text())
}

pub fn statement_link(draft: &Draft, href: String, locale: Locale) -> StatementLink {
    let text = text_for(draft, locale);
    StatementLink {
        title: text.map_or_else(String::new, |text| text.title.clone()),
        lang: text.map_or_else(String::new, |text| text.lang.to_string()),
        dir: text.map_or("ltr", |text| text.lang.dir()),
        href,
    }
}

/// The language's own name for itself, where the site knows it; else its code.
pub fn language_name(lang: &Lang) -> String {
    Locale::from_code(lang.as_str())
        .map(Locale::own_name)
        .or_else(|| view::languages::own_name(lang.as_str()))
        .map_or_else(|| lang.to_string(), str::to_owned)
}

pub fn lang_link(lang: &Lang, href: String, current: bool) -> LangLink {
    LangLink { code: lang.to_string(), dir: lang.dir(), label: language_name(lang), href, current }
}

/// Who holds the data: the statement's own controller, else the site's.
pub fn controller(draft: &Draft, about: &About) -> Controller {
    let own = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let privacy_href =
        own(&draft.privacy).filter(|href| href.starts_with("https:") || href.starts_with('/'));
    Controller {
        name: own(&draft.controller).or_else(|| about.controller.clone()),
        reach: about.contact.clone(),
        privacy_href,
    }
}

/// What is wrong with a field, as pages word it.
pub fn trouble(field: domain::form::Field, problem: FieldProblem) -> Trouble {
    use domain::form::Field;
    match (field, problem) {
        (Field::Kind, _) => Trouble::KindMissing,
        (Field::Role, FieldProblem::Name(NameProblem::Required)) => Trouble::RoleMissing,
        (Field::Affiliation, FieldProblem::Name(NameProblem::Required)) => {
            Trouble::AffiliationMissing
        }
        (Field::Email, FieldProblem::Name(NameProblem::Required)) => Trouble::EmailMissing,
        (Field::Category | Field::Display, _) | (_, FieldProblem::NotAChoice) => {
            Trouble::CategoryMissing
        }
        (_, FieldProblem::NotAnAddress) => Trouble::EmailUnreadable,
        (_, FieldProblem::NotAWebsite) => Trouble::WebsiteUnreadable,
        (_, FieldProblem::Name(problem)) => match problem {
            NameProblem::Required | NameProblem::NoLetter => Trouble::NameMissing,
            NameProblem::Url => Trouble::HasLink,
            NameProblem::FormulaSign => Trouble::OddStart,
            NameProblem::TooLong => Trouble::TooLong(MAX_CHARACTERS as u64),
            NameProblem::OnlyInvisible
            | NameProblem::BidiControl
            | NameProblem::Control
            | NameProblem::TooManyMarks => Trouble::HiddenCharacters,
        },
    }
}

/// Why a file was not read, at the field of the file.
pub fn reading_trouble(failure: &ReadFailure) -> Trouble {
    match failure {
        ReadFailure::File(error) => match error {
            ReadError::Empty => Trouble::FileEmpty,
            ReadError::TooLarge { .. } => Trouble::FileTooLarge,
            ReadError::TooManyEntries { found, limit, .. } => {
                Trouble::FileTooManyEntries { found: *found as u64, limit: *limit as u64 }
            }
            ReadError::Unsupported { .. } => Trouble::FileKind,
            ReadError::Locked { .. } => Trouble::FileLocked,
            ReadError::Encoding { line } => Trouble::FileEncoding(u64::from(*line)),
            ReadError::NoText { .. } => Trouble::FileNoText,
            _ => Trouble::FileUnreadable,
        },
        ReadFailure::TooSlow { seconds } => Trouble::FileTooSlow(*seconds),
        ReadFailure::TooBig { megabytes } => Trouble::FileTooBig(*megabytes),
        ReadFailure::BrokeOff { .. } | ReadFailure::NotStarted(_) => Trouble::FileBrokeReader,
        ReadFailure::Busy => Trouble::FilesBusy,
    }
}
