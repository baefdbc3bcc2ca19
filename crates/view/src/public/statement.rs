use askama::Template;

use super::{Counts, GalleryView, NameSearch, PartGroup};
use crate::{Controller, CountWords, Entry, Frame, LangLink, Locale, SafeHtml};
use domain::entry::Kind;

/// `GET /s/{slug}` and `/s/{slug}/{lang}`: the statement with its list.
#[derive(Template)]
#[template(path = "public/statement.html")]
pub struct StatementPage {
    pub f: Frame,
    pub slug: String,
    pub coalition: Option<String>,
    /// In words, in the reader's language.
    pub date: String,
    /// The day on which the page was made, for paper; in words.
    pub as_of: String,
    pub text: StatementText,
    /// The text in its languages; the switch at the top.
    pub translations: Vec<LangLink>,
    /// Set when the text shown is a translation: the text that was signed.
    pub authentic: Option<LangLink>,
    /// Who may sign, in a sentence for each kind.
    pub kinds: Vec<Kind>,
    pub state: GateView,
    pub counts: Counts,
    /// The list, or the first part of it.
    pub groups: Vec<Group>,
    /// None where the list is too short for pictures.
    pub gallery: Option<GalleryView>,
    /// All parts of a list that has several.
    pub list_parts: Vec<PartGroup>,
    /// The box above a list that is too long to be looked through.
    pub search: Option<NameSearch>,
    pub version: u64,
    /// Of the version shown; 64 hexadecimal digits.
    pub sha256: String,
    /// How far the public log covers what is shown; none before the log has an entry.
    pub log: Option<LogHead>,
    pub controller: Option<Controller>,
    /// Search engines are asked to leave it out.
    pub noindex: bool,
    /// The public address, printed at the foot of the paper.
    pub address: String,
    /// What it says to search engines: JSON-LD without any `<`.
    pub json_ld: SafeHtml,
}

/// A state of the public log.
#[derive(Clone, Debug)]
pub struct LogHead {
    /// How many entries it has.
    pub size: u64,
    /// Base64 of the root of its tree.
    pub root: String,
    /// Both, in a code that leads to the page on checking.
    pub qr: Option<SafeHtml>,
}

/// The text of one version in one language.
#[derive(Clone, Debug, Default)]
pub struct StatementText {
    /// BCP 47 code.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    pub title: String,
    /// Sanitised HTML.
    pub body: SafeHtml,
    /// Its headings, where it is long.
    pub contents: Vec<ContentsLine>,
    pub demands: Vec<Demand>,
    pub figures: Vec<Figure>,
}

impl StatementText {
    /// The heading above the demands, in the language of the text; none where the tool has no words
    /// in that language.
    pub(crate) fn demands_heading(&self) -> Option<String> {
        Locale::from_code(&self.lang).map(|l| l.t("demands-heading"))
    }

    /// Everybody of whom something is asked, each once, in the order of the demands.
    fn addressees(&self) -> Vec<&str> {
        let mut all: Vec<&str> = Vec::new();
        for addressee in self.demands.iter().flat_map(|demand| &demand.addressees) {
            if !all.contains(&addressee.as_str()) {
                all.push(addressee);
            }
        }
        all
    }

    /// The word before the addressees, in the language of the text; where the tool has no words in
    /// it, none.
    fn to_words(&self) -> Option<String> {
        Locale::from_code(&self.lang).map(|l| l.t("addressees-to"))
    }
}

/// A heading of a long text, with its place in it.
#[derive(Clone, Debug, Default)]
pub struct ContentsLine {
    /// 1 is the highest.
    pub level: u8,
    /// Of the heading; stays the same in every translation that has the same headings.
    pub id: String,
    pub words: String,
}

#[derive(Clone, Debug, Default)]
pub struct Demand {
    pub text: String,
    pub addressees: Vec<String>,
}

/// A number used in the text, with where it comes from.
#[derive(Clone, Debug, Default)]
pub struct Figure {
    pub label: String,
    pub value: String,
    pub unit: Option<String>,
    pub source: String,
    /// The date the figure stands for, in words.
    pub as_of: Option<String>,
}

/// Whether one may sign now. Dates come in words, in the reader's language, with their time zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GateView {
    NotYetOpen {
        from: Option<String>,
    },
    Open {
        until: Option<String>,
    },
    Closed {
        since: Option<String>,
    },
    /// Stopped by the convenor, with a notice in the convenor's words.
    Stopped {
        notice: Option<String>,
    },
}

impl GateView {
    pub const fn is_open(&self) -> bool {
        matches!(self, Self::Open { .. })
    }

    /// The state as one sentence. The convenor's notice stands apart: [`Self::notice`].
    pub fn words(&self, l: Locale) -> String {
        match self {
            Self::NotYetOpen { from: Some(d) } => l.t1("state-opens", "date", d),
            Self::NotYetOpen { from: None } => l.t("state-not-open"),
            Self::Open { until: Some(d) } => l.t1("state-open-until", "date", d),
            Self::Open { until: None } => l.t("state-open"),
            Self::Closed { since: Some(d) } => l.t1("state-closed-since", "date", d),
            Self::Closed { since: None } => l.t("state-closed"),
            Self::Stopped { .. } => l.t("state-stopped"),
        }
    }

    pub fn notice(&self) -> Option<&str> {
        match self {
            Self::Stopped { notice } => notice.as_deref(),
            _ => None,
        }
    }
}

/// Names under one heading, in the order they are printed.
#[derive(Clone, Debug)]
pub struct Group {
    pub heading: Heading,
    pub entries: Vec<Entry>,
}

#[derive(Clone, Debug)]
pub enum Heading {
    Organisations,
    Individuals,
    Affiliated,
    /// A category in the convenor's words.
    Own(String),
}

impl Heading {
    pub fn words(&self, l: Locale) -> String {
        match self {
            Self::Organisations => l.t("heading-organisations"),
            Self::Individuals => l.t("heading-individuals"),
            Self::Affiliated => l.t("heading-affiliated"),
            Self::Own(words) => words.clone(),
        }
    }
}

impl Group {
    /// Names in one block of columns. A column of thousands would have to be scrolled to its end
    /// and back, and takes a browser seconds to balance; whole blocks out of sight are not laid out
    /// at all.
    const BLOCK: usize = 150;

    pub(crate) fn blocks(&self) -> impl Iterator<Item = &[Entry]> {
        self.entries.chunks(Self::BLOCK)
    }

    #[expect(clippy::unused_self, reason = "askama knows no functions of a type")]
    pub(crate) fn is_whole(&self, block: &[Entry]) -> bool {
        block.len() == Self::BLOCK
    }
}

/// The digits of list numbers belong to the statement's language, not to the reader's.
pub(super) fn digits_class(lang: &str) -> &'static str {
    match lang.split('-').next() {
        Some("ar") => " arab",
        Some("fa" | "ur") => " persian",
        _ => "",
    }
}

impl StatementPage {
    fn has_disclaimer(&self) -> bool {
        self.groups.iter().any(|g| g.entries.iter().any(Entry::has_disclaimer))
    }

    fn is_empty(&self) -> bool {
        self.groups.iter().all(|g| g.entries.is_empty())
    }

    /// The language of the text that was signed, in the reader's language.
    fn authentic_name(&self, authentic: &LangLink) -> Option<String> {
        let written = Locale::from_code(&authentic.code)?;
        Some(written.name_in(self.f.locale))
    }

    /// Who may sign: a sentence for each kind.
    fn who(&self) -> Vec<String> {
        let key = |kind: &Kind| match kind {
            Kind::Organisation => "who-organisation",
            Kind::Individual => "who-individual",
            Kind::Affiliated => "who-affiliated",
        };
        self.kinds.iter().map(|kind| self.f.t(key(kind))).collect()
    }

    /// The language of the text, as documents of it are asked for.
    fn document_lang(&self) -> String {
        format!("?lang={}", self.text.lang)
    }

    /// The language that stands beside that of the text in a document in two languages: the one that
    /// is signed, else the first other one.
    fn other_language(&self) -> Option<&str> {
        let signed = self.authentic.as_ref();
        let other = signed.or_else(|| self.translations.iter().find(|one| !one.current));
        other.map(|link| link.code.as_str())
    }

    fn digits_class(&self) -> &'static str {
        digits_class(&self.text.lang)
    }
}
