//! What forms need: problems with what was typed, and who holds the data.

use super::{Arg, Locale};

/// Something to mend in a form, worded, with the field it belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The `name` of the field; the summary links to `#f-<field>`.
    pub field: &'static str,
    pub message: String,
}

impl Problem {
    pub fn of(field: &'static str, trouble: &Trouble, l: Locale) -> Self {
        Self { field, message: trouble.words(l) }
    }
}

/// The first problem of a field, for the template.
pub fn trouble_in<'a>(problems: &'a [Problem], field: &str) -> Option<&'a str> {
    problems.iter().find(|p| p.field == field).map(|p| p.message.as_str())
}

/// Every reason a field can be sent back with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    KindMissing,
    NameMissing,
    OrganisationMissing,
    RoleMissing,
    AffiliationMissing,
    EmailMissing,
    EmailUnreadable,
    /// Longer than this many characters.
    TooLong(u64),
    HasLink,
    /// Begins with `=`, `+`, `-` or `@`.
    OddStart,
    /// Contains characters that change the direction of writing or cannot be printed.
    HiddenCharacters,
    /// A character of this code stood on this line, and was taken out of what is shown.
    CharacterTakenOut {
        code: String,
        line: u64,
    },
    WebsiteUnreadable,
    /// Not the address of a program that can be told something.
    WebhookAddress,
    /// It leads into a network that is not public.
    WebhookInner,
    WebhookOccasions,
    /// The statement has so many already.
    WebhookMany(u64),
    CategoryMissing,
    CodeMissing,
    CodeWrong,
    TickMissing,
    /// Which of the entries that wait for a mailbox are its owner's.
    EntryMissing,
    WishMissing,
    AnswerMissing,
    TitleMissing,
    TextMissing,
    DateUnreadable,
    ClosesBeforeOpens,
    ZoneUnknown,
    LanguageUnknown,
    SlugUnfit,
    /// This line is no address of a website.
    NotAnOrigin(String),
    /// More websites than so many.
    TooManyOrigins(u64),
    SlugTaken,
    /// The demand with this number, from 1, names no addressee, or says nothing.
    DemandEmpty(u64),
    /// The figure with this number, from 1, lacks its name or its value.
    FigureIncomplete(u64),
    /// The date of the figure with this number, from 1, cannot be read.
    FigureDate(u64),
    /// The group with this number, from 1, has no heading in the language that is signed.
    GroupUnnamed(u64),
    /// The group with this number, from 1, is the same as one before it.
    GroupRepeated(u64),
    ClosingPast,
    AlreadyOpen,
    NotOpen,
    /// What somebody who is invited may do.
    DeskRoleMissing,
    DeskLastConvenor,
    /// Nobody answers for the data of the signers.
    ControllerMissing,
    /// In the text of this language, by its own name.
    InLanguage(String, Box<Trouble>),
    FileMissing,
    FileUnreadable,
    FileEmpty,
    FileLocked,
    FileTooLarge,
    /// Of a kind that is not read.
    FileKind,
    /// Pictures of text.
    FileNoText,
    /// This line (counted from 1) is in no known encoding.
    FileEncoding(u64),
    /// So many entries were found where reading stopped, and so many are read at most.
    FileTooManyEntries {
        found: u64,
        limit: u64,
    },
    /// Reading was stopped after so many seconds.
    FileTooSlow(u64),
    /// Reading was stopped at so many MB of memory.
    FileTooBig(u64),
    /// Reading failed, by a fault of ours.
    FileBrokeReader,
    /// Too many files are being read.
    FilesBusy,
    NoEntriesFound,
    ReasonMissing,
    /// Why an address is to be shown.
    ContactReasonMissing,
    QuestionMissing,
    /// Of the entries of a table.
    NothingTicked,
    NoteMissing,
    TranslationExists,
    /// Somebody else saved the same in between.
    SavedMeanwhile,
}

impl Trouble {
    /// What is wrong and what to do about it.
    pub fn words(&self, l: Locale) -> String {
        let key = match self {
            Self::TooLong(n) => return l.t1("trouble-too-long", "n", *n),
            Self::DemandEmpty(n) => return l.t1("trouble-demand-empty", "n", Arg::Number(*n)),
            Self::FigureIncomplete(n) => return l.t1("trouble-figure-incomplete", "n", *n),
            Self::FigureDate(n) => return l.t1("trouble-figure-date", "n", *n),
            Self::TooManyOrigins(n) => return l.t1("trouble-too-many-origins", "n", *n),
            Self::NotAnOrigin(line) => {
                return l.t1("trouble-origin", "line", Arg::Name(line.clone()));
            }
            Self::GroupUnnamed(n) => return l.t1("trouble-group-unnamed", "n", *n),
            Self::GroupRepeated(n) => return l.t1("trouble-group-repeated", "n", Arg::Number(*n)),
            Self::InLanguage(language, trouble) => {
                return l.t2(
                    "trouble-in-language",
                    "language",
                    Arg::Name(language.clone()),
                    "trouble",
                    trouble.words(l),
                );
            }
            // In a field of one line, or at the beginning of a longer one.
            Self::CharacterTakenOut { code, line: 1 } => {
                return l.t1("trouble-character-taken-out", "code", code.clone());
            }
            Self::CharacterTakenOut { code, line } => {
                let (code, line) = (code.clone(), Arg::Number(*line));
                return l.t2("trouble-character-taken-out-line", "code", code, "line", line);
            }
            Self::FileEncoding(n) => return l.t1("trouble-file-encoding", "n", Arg::Number(*n)),
            Self::FileTooManyEntries { found, limit } => {
                let (found, limit) = (Arg::Number(*found), Arg::Number(*limit));
                return l.t2("trouble-file-too-many-entries", "found", found, "limit", limit);
            }
            Self::FileTooSlow(n) => return l.t1("trouble-file-too-slow", "n", Arg::Number(*n)),
            Self::FileTooBig(n) => return l.t1("trouble-file-too-big", "n", Arg::Number(*n)),
            Self::WebhookMany(n) => return l.t1("trouble-webhook-many", "n", *n),
            Self::WebhookAddress => "trouble-webhook-address",
            Self::WebhookInner => "trouble-webhook-inner",
            Self::WebhookOccasions => "trouble-webhook-occasions",
            Self::KindMissing => "trouble-kind-missing",
            Self::NameMissing => "trouble-name-missing",
            Self::OrganisationMissing => "trouble-organisation-missing",
            Self::RoleMissing => "trouble-role-missing",
            Self::AffiliationMissing => "trouble-affiliation-missing",
            Self::EmailMissing => "trouble-email-missing",
            Self::EmailUnreadable => "trouble-email-unreadable",
            Self::HasLink => "trouble-has-link",
            Self::OddStart => "trouble-odd-start",
            Self::HiddenCharacters => "trouble-hidden-characters",
            Self::WebsiteUnreadable => "trouble-website-unreadable",
            Self::CategoryMissing => "trouble-category-missing",
            Self::CodeMissing => "trouble-code-missing",
            Self::CodeWrong => "trouble-code-wrong",
            Self::TickMissing => "trouble-tick-missing",
            Self::EntryMissing => "trouble-entry-missing",
            Self::WishMissing => "trouble-wish-missing",
            Self::AnswerMissing => "trouble-answer-missing",
            Self::TitleMissing => "trouble-title-missing",
            Self::TextMissing => "trouble-text-missing",
            Self::DateUnreadable => "trouble-date-unreadable",
            Self::ClosesBeforeOpens => "trouble-closes-before-opens",
            Self::ClosingPast => "trouble-closing-past",
            Self::AlreadyOpen => "done-already-open",
            Self::NotOpen => "done-not-open",
            Self::DeskRoleMissing => "trouble-desk-role-missing",
            Self::DeskLastConvenor => "trouble-desk-last-convenor",
            Self::ControllerMissing => "trouble-controller-missing",
            Self::ZoneUnknown => "trouble-zone-unknown",
            Self::LanguageUnknown => "trouble-language-unknown",
            Self::SlugUnfit => "trouble-slug-unfit",
            Self::SlugTaken => "trouble-slug-taken",
            Self::FileMissing => "trouble-file-missing",
            Self::FileUnreadable => "trouble-file-unreadable",
            Self::FileEmpty => "trouble-file-empty",
            Self::FileLocked => "trouble-file-locked",
            Self::FileTooLarge => "trouble-file-too-large",
            Self::FileKind => "trouble-file-kind",
            Self::FileNoText => "trouble-file-no-text",
            Self::FileBrokeReader => "trouble-file-broke-reader",
            Self::FilesBusy => "trouble-files-busy",
            Self::NoEntriesFound => "trouble-no-entries-found",
            Self::ReasonMissing => "trouble-reason-missing",
            Self::ContactReasonMissing => "trouble-contact-reason-missing",
            Self::QuestionMissing => "trouble-question-missing",
            Self::NothingTicked => "trouble-nothing-ticked",
            Self::NoteMissing => "trouble-note-missing",
            Self::TranslationExists => "trouble-translation-exists",
            Self::SavedMeanwhile => "trouble-saved-meanwhile",
        };
        l.t(key)
    }
}

/// Who is responsible for the data of the signers, and how to reach those who ask for signatures.
#[derive(Clone, Debug, Default)]
pub struct Controller {
    /// The name of the body; none where nobody was named.
    pub name: Option<String>,
    /// How to reach the convenor, in the site's own words.
    pub reach: Option<String>,
    /// Where its privacy notice is, when there is one. Shown only when it is `https:` or a path of
    /// this site.
    pub privacy_href: Option<String>,
}

impl Controller {
    /// The address of the notice, unless it is of a kind that must not become a link.
    pub(crate) fn privacy(&self) -> Option<&str> {
        self.privacy_href.as_deref().filter(|href| {
            let own_path = href.starts_with('/') && !href.starts_with("//");
            href.starts_with("https://") || own_path
        })
    }
}
