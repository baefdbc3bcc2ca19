//! A publication as a document, in the words of its language.

use super::{About, convert, pictures};
use domain::{
    draft::{Draft, Figure, Text},
    entry::Entry,
    instant::Instant,
    lang::Lang,
    listing::{self, Row},
    publication::Publication,
    statement::Gate,
};
use press::edition::{
    Edition, EditionDemand, EditionFigure, EditionGroup, EditionList, EditionRow, EditionText,
    Labels, LogState, Note, NoteKind, Phrase, Proof, Run, Tongue, blocks, direction,
};
use view::{CountWords, Locale};

/// What a document says beside the publication.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'a> {
    pub about: &'a About,
    /// The day it is made, for the words "as of".
    pub now: Instant,
    /// The language of everything around the text, where the program has no words in that of the
    /// text.
    pub fallback: Locale,
    /// Of a draft, which nobody has signed.
    pub draft: bool,
}

/// The document of a publication in its language; with `second`, its text in that language too.
/// `None`: it has no text, or none in the second language.
pub fn edition(
    publication: &Publication,
    second: Option<&Lang>,
    setting: Setting<'_>,
) -> Option<Edition> {
    let draft = &publication.draft;
    let text = publication.text()?;
    let locale = Locale::from_code(text.lang.as_str()).unwrap_or(setting.fallback);
    let mut texts = vec![edition_text(text)];
    if let Some(second) = second {
        texts.push(edition_text(draft.text(second)?));
    }
    let shown = |lang: &Lang| texts.iter().any(|text| text.tongue.lang == lang.as_str());
    let translation = (!shown(&draft.authentic)).then(|| translation(draft, locale));
    let counted = (!setting.draft).then_some(publication.counts);
    Some(Edition {
        slug: publication.slug.to_string(),
        tongue: tongue(locale.code(), locale),
        coalition: Some(draft.coalition.clone()).filter(|name| !name.trim().is_empty()),
        date: draft.date.map(|date| convert::date_words(date, locale)),
        date_iso: draft.date.map(|date| date.to_string()),
        cover: counted.and_then(|counts| counts.cover(locale)),
        summary: counted.and_then(|counts| counts.summary(locale)),
        draft: setting.draft.then(|| locale.t("document-draft")),
        texts,
        translation,
        list: list(publication, setting.now, locale),
        gallery: pictures::gallery(publication, locale).filter(|_| !setting.draft),
        proof: proof(publication, setting, locale),
        labels: labels(publication, setting, locale),
    })
}

fn tongue(lang: &str, locale: Locale) -> Tongue {
    let digits = match lang.split('-').next() {
        Some("fa" | "ur") => "۰۱۲۳۴۵۶۷۸۹".into(),
        Some(code) if Locale::from_code(code).is_some() => locale.digits("0123456789"),
        _ => "0123456789".into(),
    };
    let dir = lang.parse().map_or(locale.dir(), |lang: Lang| lang.dir());
    Tongue { lang: lang.to_owned(), dir: dir.to_owned(), digits: digits.into_owned() }
}

/// The statement in one language; its own headings where the program has words in it.
fn edition_text(text: &Text) -> EditionText {
    let locale = Locale::from_code(text.lang.as_str());
    let words = |key: &str| locale.map(|l| l.t(key));
    let mut addressees: Vec<String> = Vec::new();
    for addressee in text.demands.iter().flat_map(|demand| &demand.addressees) {
        if !addressees.contains(addressee) {
            addressees.push(addressee.clone());
        }
    }
    EditionText {
        tongue: tongue(text.lang.as_str(), locale.unwrap_or_default()),
        title: text.title.clone(),
        to: words("addressees-to"),
        addressees,
        blocks: blocks(&text.body),
        demands_heading: words("demands-heading"),
        demands: text
            .demands
            .iter()
            .map(|d| EditionDemand { text: d.text.clone(), addressees: d.addressees.clone() })
            .collect(),
        figures_heading: words("figures-heading"),
        figures: text.figures.iter().map(|f| figure(f, locale)).collect(),
    }
}

/// In a language that the program has no words in, the source and the date stand alone.
fn figure(figure: &Figure, locale: Option<Locale>) -> EditionFigure {
    let mut note = match locale {
        Some(l) => with_name(&l.t1("figure-source", "source", SLOT), &figure.source),
        None => vec![Run::isolated(&figure.source)],
    };
    if let Some(date) = figure.as_of {
        let as_of = match locale {
            Some(l) => l.t1("figure-as-of", "date", convert::date_words(date, l)),
            None => date.to_string(),
        };
        note.push(Run::plain(format!(" · {as_of}")));
    }
    EditionFigure {
        what: figure.what.clone(),
        value: figure.value.clone(),
        unit: Some(figure.unit.clone()).filter(|unit| !unit.is_empty()),
        note,
    }
}

/// Stands for a name, an address or a number in a sentence until the sentence is cut there; no
/// wording contains it.
const SLOT: &str = "\u{e000}";

fn with_name(sentence: &str, name: &str) -> Phrase {
    let (before, after) = sentence.split_once(SLOT).unwrap_or((sentence, ""));
    [Run::plain(before), Run::isolated(name), Run::plain(after)]
        .into_iter()
        .filter(|run| !run.text.is_empty())
        .collect()
}

/// That the text is a translation, and of which language.
fn translation(draft: &Draft, locale: Locale) -> String {
    let notice = locale.t("translation-notice");
    let link = match Locale::from_code(draft.authentic.as_str()) {
        Some(signed) => locale.t1("document-signed-in", "language", signed.name_in(locale)),
        None => return notice,
    };
    format!("{notice} {link}")
}

fn list(publication: &Publication, now: Instant, locale: Locale) -> EditionList {
    let today = now.in_zone(&publication.window.zone).date();
    let counts = publication.counts;
    let mut legend: Vec<String> = Vec::new();
    let disclaimed =
        publication.listing.rows().any(|(_, row)| is_identification(&row.signatory.entry));
    legend.extend(disclaimed.then(|| format!("* {}", locale.t("disclaimer"))));
    let part = |part: view::CountPart| {
        if part.mark { format!("° {}", part.words) } else { part.words }
    };
    EditionList {
        heading: locale.t("list-heading"),
        as_of: locale.t1("list-as-of", "date", convert::date_words(today, locale)),
        as_of_iso: today.to_string(),
        accounting: counts.parts(locale).into_iter().map(part).collect(),
        empty: locale.t("list-empty"),
        groups: publication.listing.groups.iter().map(|g| group(g, publication, locale)).collect(),
        legend,
    }
}

fn is_identification(entry: &Entry) -> bool {
    convert::entry_view(entry, false).has_disclaimer()
}

fn group(group: &listing::Group, publication: &Publication, locale: Locale) -> EditionGroup {
    let list = publication.list();
    let heading = match &group.heading {
        listing::Heading::Organisations => locale.t("heading-organisations"),
        listing::Heading::Individuals => locale.t("heading-individuals"),
        listing::Heading::Category(key) => list.heading(key).to_owned(),
    };
    let mixed = publication.counts.is_mixed();
    EditionGroup { heading, rows: group.rows.iter().map(|r| row(r, mixed, locale)).collect() }
}

fn row(row: &Row, mixed: bool, locale: Locale) -> EditionRow {
    let entry = &row.signatory.entry;
    let identification = is_identification(entry);
    let note = |what: NoteKind, text: &str| Note {
        what,
        text: text.to_owned(),
        dir: direction(text).to_owned(),
        identification: what == NoteKind::Affiliation && identification,
    };
    let notes = [
        (NoteKind::OtherName, entry.other_name.as_deref()),
        (NoteKind::Role, entry.role.as_deref()),
        (NoteKind::Affiliation, entry.affiliation.as_deref()),
        (NoteKind::Place, entry.place.as_deref()),
        (NoteKind::Country, entry.country.map(|country| country.name(locale.code()))),
    ];
    EditionRow {
        number: row.number,
        name: entry.name.clone(),
        dir: direction(&entry.name).to_owned(),
        comma: convert::entry_view(entry, false).comma().to_owned(),
        short: entry.short.clone(),
        notes: notes.into_iter().filter_map(|(what, text)| Some(note(what, text?))).collect(),
        unconfirmed: row.signatory.reported && mixed,
    }
}

fn proof(publication: &Publication, setting: Setting<'_>, locale: Locale) -> Proof {
    let address = format!("{}/s/{}", setting.about.url, publication.slug);
    let check = format!("{address}/check");
    let log = &publication.log;
    let covered = !setting.draft && log.size > 0;
    let log = covered.then(|| {
        let root = tlog::Hash(log.root).to_string();
        LogState {
            origin: log.origin.clone(),
            line: locale.t1("log-line", "n", log.size),
            size: log.size,
            root_label: locale.t("log-root"),
            qr: format!("{check}#{},{root}", log.size),
            root,
            qr_label: locale.t("log-qr"),
        }
    });
    let frozen = publication.frozen_at.in_zone(&publication.window.zone).date();
    let frozen = convert::date_words(frozen, locale);
    Proof {
        heading: locale.t("document-check-heading"),
        version: publication.version,
        version_line: locale.t1("version-line", "n", publication.version),
        frozen: locale.t1("document-frozen", "date", frozen),
        text_sha256: publication.text_hash.to_string(),
        log,
        how: with_name(&locale.t1("document-check", "address", SLOT), &check),
        address,
        check,
        kept: locale.t("log-kept"),
    }
}

fn labels(publication: &Publication, setting: Setting<'_>, locale: Locale) -> Labels {
    let address = format!("{}/s/{}", setting.about.url, publication.slug);
    let open = !setting.draft && publication.gate == Gate::Open;
    let cut = |text: String, slots: usize| -> Vec<String> {
        text.splitn(slots + 1, SLOT).map(str::to_owned).collect()
    };
    let page = cut(locale.t2("document-page", "n", SLOT, "of", SLOT), 2);
    let more = cut(locale.t1("document-more", "n", SLOT), 1);
    let piece = |pieces: &[String], at: usize| pieces.get(at).cloned().unwrap_or_default();
    Labels {
        page: [piece(&page, 0), piece(&page, 1), piece(&page, 2)],
        unconfirmed: locale.t("mark-unconfirmed"),
        text: locale.t("text-label"),
        sign: open.then(|| with_name(&locale.t1("document-sign", "address", SLOT), &address)),
        more: [piece(&more, 0), piece(&more, 1)],
    }
}
