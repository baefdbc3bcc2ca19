use askama::Template;

use super::{DeskBar, Tab};
use crate::{Frame, Paging};

/// `GET /desk/outbox`: mails kept here because no mail server is set.
#[derive(Template)]
#[template(path = "desk/outbox.html")]
pub struct DeskOutbox {
    pub f: Frame,
    pub bar: DeskBar,
    pub mails: Vec<MailRow>,
    pub paging: Paging,
}

#[derive(Clone, Debug, Default)]
pub struct MailRow {
    pub href: String,
    pub subject: String,
    /// Masked, e.g. `a…@example.org`.
    pub to: String,
    /// In words.
    pub when: String,
}

/// `GET /desk/outbox/{id}`: one of them, opened.
#[derive(Template)]
#[template(path = "desk/outbox_mail.html")]
pub struct DeskOutboxMail {
    pub f: Frame,
    pub bar: DeskBar,
    pub subject: String,
    pub to: String,
    /// In words.
    pub when: String,
    /// Plain text.
    pub body: String,
}

/// A stretch of a mail's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    Text(&'a str),
    Link(&'a str),
}

impl DeskOutboxMail {
    /// The text with its addresses apart, so that they can be followed.
    fn pieces(&self) -> Vec<Piece<'_>> {
        let mut pieces = Vec::new();
        let mut rest = self.body.as_str();
        while let Some(start) = rest.find("http://").into_iter().chain(rest.find("https://")).min()
        {
            let (text, from) = rest.split_at(start);
            let end = from.find(char::is_whitespace).unwrap_or(from.len());
            let (link, after) = from.split_at(end);
            pieces.extend([Piece::Text(text), Piece::Link(link)]);
            rest = after;
        }
        pieces.push(Piece::Text(rest));
        pieces
    }
}
