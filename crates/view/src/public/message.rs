use askama::Template;

use crate::{Frame, StatementLink};

/// A page that only says something: what happened, what it means, what to do.
#[derive(Template)]
#[template(path = "public/message.html")]
pub struct MessagePage {
    pub f: Frame,
    pub kind: MessageKind,
    /// Names the trouble in the log, so that it can be reported without telling anything else.
    pub incident: Option<String>,
    /// Where to try again.
    pub retry: Option<String>,
    /// The statement it is about.
    pub statement: Option<StatementLink>,
    /// What happened, where more is known of it than goes for every message of the kind.
    pub lead: Option<String>,
    /// What was typed into the form that was not taken.
    pub resend: Option<Resend>,
    /// Further paragraphs in the site's or the convenor's own words.
    pub extra: Vec<String>,
}

/// A form that was not taken, as hidden fields: it can be sent again from the page that says so.
#[derive(Clone, Debug, Default)]
pub struct Resend {
    pub action: String,
    /// Token, and all that was typed.
    pub fields: Vec<(&'static str, String)>,
}

impl MessagePage {
    /// The page of a kind of message, with nothing of its own.
    #[must_use]
    pub fn new(f: Frame, kind: MessageKind) -> Self {
        Self {
            f,
            kind,
            incident: None,
            retry: None,
            statement: None,
            lead: None,
            resend: None,
            extra: Vec::new(),
        }
    }

    /// What the link to [`Self::retry`] is called.
    const fn retry_words(&self) -> &'static str {
        match self.kind {
            MessageKind::SignedOut => "message-sign-in-again",
            _ => "message-retry",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MessageKind {
    NotFound,
    Gone,
    Forbidden,
    WrongMethod,
    TooLarge,
    TooMany,
    /// The form token is old or missing.
    FormExpired,
    /// The request cannot be read.
    Unreadable,
    /// A field that nobody types in holds a character that is refused.
    HiddenCharacters,
    Internal,
    /// Storage is full: reading goes on, signing does not.
    StorageFull,
    /// A document (PDF, picture) cannot be made at this moment; everything else can be had.
    NoDocument,
    /// Sign-on is not open at this moment.
    SignOnClosed,
    /// Signed out of the desk.
    SignedOut,
    /// A signer has erased a sign-on.
    Erased,
}

impl MessageKind {
    pub const ALL: [Self; 15] = [
        Self::NotFound,
        Self::Gone,
        Self::Forbidden,
        Self::WrongMethod,
        Self::TooLarge,
        Self::TooMany,
        Self::FormExpired,
        Self::Unreadable,
        Self::HiddenCharacters,
        Self::Internal,
        Self::StorageFull,
        Self::NoDocument,
        Self::SignOnClosed,
        Self::SignedOut,
        Self::Erased,
    ];

    /// The HTTP status that goes with it.
    pub const fn status(self) -> u16 {
        match self {
            Self::NotFound => 404,
            Self::Gone => 410,
            Self::Forbidden | Self::SignOnClosed => 403,
            Self::WrongMethod => 405,
            Self::TooLarge => 413,
            Self::TooMany => 429,
            Self::FormExpired | Self::Unreadable | Self::HiddenCharacters => 400,
            Self::Internal => 500,
            Self::StorageFull | Self::NoDocument => 503,
            Self::SignedOut | Self::Erased => 200,
        }
    }

    const fn title(self) -> &'static str {
        match self {
            Self::NotFound => "message-not-found-title",
            Self::Gone => "message-gone-title",
            Self::Forbidden => "message-forbidden-title",
            Self::WrongMethod => "message-wrong-method-title",
            Self::TooLarge => "message-too-large-title",
            Self::TooMany => "message-too-many-title",
            Self::FormExpired => "message-form-expired-title",
            Self::Unreadable => "message-unreadable-title",
            Self::HiddenCharacters => "message-hidden-characters-title",
            Self::Internal => "message-internal-title",
            Self::StorageFull => "message-storage-full-title",
            Self::NoDocument => "message-no-document-title",
            Self::SignOnClosed => "message-sign-on-closed-title",
            Self::SignedOut => "message-signed-out-title",
            Self::Erased => "message-erased-title",
        }
    }

    /// What it says where the page has nothing more exact; `None`: the page always has.
    const fn text(self) -> Option<&'static str> {
        Some(match self {
            Self::NotFound => "message-not-found-text",
            Self::Gone => "message-gone-text",
            Self::Forbidden => "message-forbidden-text",
            Self::WrongMethod => "message-wrong-method-text",
            Self::TooLarge => "message-too-large-text",
            Self::TooMany => "message-too-many-text",
            Self::FormExpired => "message-form-expired-text",
            Self::Unreadable => "message-unreadable-text",
            Self::HiddenCharacters => "message-hidden-characters-text",
            Self::Internal => "message-internal-text",
            Self::StorageFull => "message-storage-full-text",
            Self::NoDocument => "message-no-document-text",
            Self::SignOnClosed => return None,
            Self::SignedOut => "message-signed-out-text",
            Self::Erased => "message-erased-text",
        })
    }
}
