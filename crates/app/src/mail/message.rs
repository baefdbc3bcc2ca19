//! One mail as it leaves: an RFC 5322 message of plain text that nothing typed by a visitor can
//! turn into something else.

use std::fmt;
use std::time::{Duration, UNIX_EPOCH};

use lettre::Message;
use lettre::address::Address;
use lettre::message::Mailbox;
use lettre::message::header::{ContentType, Header, HeaderName, HeaderValue, MIME_VERSION_1_0};

/// Longest subject, in characters; what is longer is cut with an ellipsis.
const SUBJECT_CHARACTERS: usize = 200;

/// A mail to send. `Debug` shows nothing of it but its language.
#[derive(Clone)]
pub struct Outgoing {
    /// The bare address of the one receiver.
    pub to: String,
    /// Subject in any script; line breaks and control characters become spaces.
    pub subject: String,
    /// Plain text, lines parted by `\n`.
    pub body: String,
    /// `name@domain` in ASCII, with or without angle brackets. The same for every try, so that a
    /// mail that arrives twice is seen as one.
    pub message_id: String,
    /// When the mail was written, in seconds since 1970.
    pub date: i64,
    /// `name@domain` or `Name <name@domain>`; its address is the envelope's sender too.
    pub from: String,
    /// The bare address that answers go to; none, or what is no address: to the sender.
    pub reply_to: Option<String>,
    /// Language tag of the text, such as `ar`.
    pub lang: String,
}

impl fmt::Debug for Outgoing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Outgoing").field("lang", &self.lang).finish_non_exhaustive()
    }
}

/// Why a mail cannot be written as a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum MessageError {
    /// `to` is not one mail address.
    #[error("the receiver is not a mail address")]
    Receiver,
    /// `from` is not a mail address, alone or with a name.
    #[error("the sender is not a mail address")]
    Sender,
    /// `message_id` is not of the form `name@domain`.
    #[error("the message id is not of the form name@domain")]
    MessageId,
    /// `date` is not an instant after 1970 and before the year 10000.
    #[error("the date is out of range")]
    Date,
    /// `lang` is not a language tag.
    #[error("the language is not a language tag")]
    Language,
    /// The writer of messages refused for another reason.
    #[error("the message cannot be written")]
    Other,
}

impl Outgoing {
    /// The whole message, lines ended by CR LF, as it is handed to a mail server.
    ///
    /// # Errors
    /// See [`MessageError`].
    pub fn to_rfc5322(&self) -> Result<Vec<u8>, MessageError> {
        Ok(self.to_message()?.formatted())
    }

    /// The message with its envelope.
    pub(super) fn to_message(&self) -> Result<Message, MessageError> {
        let to = address(&self.to).ok_or(MessageError::Receiver)?;
        let from: Mailbox = self.from.parse().map_err(|_| MessageError::Sender)?;
        let from_address = address(from.email.as_ref()).ok_or(MessageError::Sender)?;
        let from_name = from.name.map(|name| one_line(&name)).filter(|name| !name.is_empty());
        let seconds = u64::try_from(self.date)
            .ok()
            .filter(|seconds| *seconds < 253_402_300_800)
            .ok_or(MessageError::Date)?;
        let builder = Message::builder()
            .from(Mailbox::new(from_name, from_address))
            .to(Mailbox::new(None, to));
        // What is no address is left out: a mail without it is better than none.
        let builder = match self.reply_to.as_deref().and_then(address) {
            Some(reply_to) => builder.reply_to(Mailbox::new(None, reply_to)),
            None => builder,
        };
        builder
            .subject(subject(&self.subject))
            .message_id(Some(message_id(&self.message_id).ok_or(MessageError::MessageId)?))
            .date(UNIX_EPOCH + Duration::from_secs(seconds))
            .header(MIME_VERSION_1_0)
            .header(AutoSubmitted)
            .header(ContentLanguage(language(&self.lang).ok_or(MessageError::Language)?))
            .header(ContentType::TEXT_PLAIN)
            .body(plain_text(&self.body))
            .map_err(|_| MessageError::Other)
    }
}

/// One address with its domain in ASCII, so that only the part before the `@` may need SMTPUTF8.
fn address(text: &str) -> Option<Address> {
    let (name, domain) = text.rsplit_once('@')?;
    if text.chars().any(|c| {
        c.is_control()
            || c.is_whitespace()
            || matches!(c, '<' | '>' | '"' | '\u{2028}' | '\u{2029}')
    }) {
        return None;
    }
    let domain =
        if domain.is_ascii() { domain.to_owned() } else { idna::domain_to_ascii(domain).ok()? };
    Address::new(name, domain).ok()
}

/// Text for a header: no line break of any kind, no control character, no run of spaces.
fn one_line(text: &str) -> String {
    let spaced: String = text
        .chars()
        .map(|c| if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c })
        .collect();
    // A visitor's "=?utf-8?…?=" would be decoded by the receiver's program into characters that
    // were never checked here.
    spaced.split_whitespace().collect::<Vec<_>>().join(" ").replace("=?", "= ?")
}

fn subject(text: &str) -> String {
    let line = one_line(text);
    if line.chars().count() <= SUBJECT_CHARACTERS {
        return line;
    }
    let cut: String = line.chars().take(SUBJECT_CHARACTERS - 1).collect();
    format!("{}…", cut.trim_end())
}

fn message_id(text: &str) -> Option<String> {
    let bare = text.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')).unwrap_or(text);
    let (name, domain) = bare.split_once('@')?;
    let sound = |part: &str| {
        !part.is_empty()
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-_".contains(&byte))
    };
    (sound(name) && sound(domain) && bare.len() <= 200).then(|| format!("<{bare}>"))
}

fn language(tag: &str) -> Option<String> {
    let sound = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    (tag.len() <= 35 && tag.split('-').all(sound)).then(|| tag.to_owned())
}

/// Lines parted by `\n`, without control characters: a lone CR or a NUL is not mail (RFC 5322 2.3),
/// and some servers end a message at it.
fn plain_text(text: &str) -> String {
    text.replace("\r\n", "\n")
        .replace('\r', "\n")
        .chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .collect()
}

/// Tells answering machines to keep quiet (RFC 3834).
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

/// The language of the text (RFC 3282), which reading programs use for voice and direction.
#[derive(Clone)]
struct ContentLanguage(String);

impl Header for ContentLanguage {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Content-Language")
    }

    fn parse(text: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self(text.to_owned()))
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), self.0.clone())
    }
}

#[cfg(test)]
mod tests;
