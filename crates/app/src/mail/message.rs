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
    /// Language tag of the text, such as `ar`.
    pub lang: String,
}

impl fmt::Debug for Outgoing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Outgoing").field("lang", &self.lang).finish_non_exhaustive()
    }
}

/// Why a mail cannot be written as a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum MessageError {
    /// `to` is not one mail address.
    Receiver,
    /// `from` is not a mail address, alone or with a name.
    Sender,
    /// `message_id` is not of the form `name@domain`.
    MessageId,
    /// `date` is not an instant after 1970 and before the year 10000.
    Date,
    /// `lang` is not a language tag.
    Language,
    /// The writer of messages refused for another reason.
    Other,
}

impl fmt::Display for MessageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Receiver => "the receiver is not a mail address",
            Self::Sender => "the sender is not a mail address",
            Self::MessageId => "the message id is not of the form name@domain",
            Self::Date => "the date is out of range",
            Self::Language => "the language is not a language tag",
            Self::Other => "the message cannot be written",
        })
    }
}

impl std::error::Error for MessageError {}

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
        Message::builder()
            .from(Mailbox::new(from_name, from_address))
            .to(Mailbox::new(None, to))
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
mod tests {
    use mailparse::{MailHeaderMap, ParsedMail};
    use proptest::prelude::*;

    use super::*;

    fn mail() -> Outgoing {
        Outgoing {
            to: "noor@harbour.example".to_owned(),
            subject: "Please confirm".to_owned(),
            body: "Hello\n\nhttps://sign.example.org/confirm/abc\n".to_owned(),
            message_id: "m1.abc@sign.example.org".to_owned(),
            date: 1_790_000_000,
            from: "Harbour letter <letter@sign.example.org>".to_owned(),
            lang: "en".to_owned(),
        }
    }

    fn read(bytes: &[u8]) -> ParsedMail<'_> {
        mailparse::parse_mail(bytes).expect("what we write can be read")
    }

    #[test]
    fn a_message_has_exactly_these_headers() {
        let bytes = mail().to_rfc5322().expect("a plain mail");
        let parsed = read(&bytes);
        let names: Vec<String> =
            parsed.headers.iter().map(mailparse::MailHeader::get_key).collect();
        let expected = [
            "From",
            "To",
            "Subject",
            "Message-ID",
            "Date",
            "Auto-Submitted",
            "Content-Language",
            "Content-Type",
            "MIME-Version",
            "Content-Transfer-Encoding",
        ];
        for name in expected {
            assert!(names.iter().any(|other| other == name), "{name} in {names:?}");
        }
        assert_eq!(names.len(), expected.len(), "{names:?}");
        assert_eq!(
            parsed.headers.get_first_value("Auto-Submitted").as_deref(),
            Some("auto-generated")
        );
        assert_eq!(
            parsed.headers.get_first_value("Message-ID").as_deref(),
            Some("<m1.abc@sign.example.org>")
        );
        assert_eq!(
            parsed.headers.get_first_value("Date").as_deref(),
            Some("Mon, 21 Sep 2026 14:13:20 +0000")
        );
        assert_eq!(parsed.ctype.mimetype, "text/plain");
        assert_eq!(parsed.ctype.charset, "utf-8");
        assert_eq!(parsed.get_body().expect("text").replace("\r\n", "\n"), mail().body);
    }

    #[test]
    fn subjects_and_bodies_keep_every_script() {
        for (lang, text) in [
            ("ar", "أكّد توقيعك على بيان «الميناء»"),
            ("fr", "Confirmez votre signature – « Port »"),
            ("es", "¿Confirma su firma? Señal"),
        ] {
            let bytes = Outgoing {
                subject: text.to_owned(),
                body: format!("{text}\n{text}\n").repeat(40),
                lang: lang.to_owned(),
                ..mail()
            }
            .to_rfc5322()
            .expect(lang);
            assert!(bytes.is_ascii(), "readable by every server");
            assert!(
                bytes.split(|byte| *byte == b'\n').all(|line| line.len() <= 999),
                "lines are short enough for SMTP"
            );
            let parsed = read(&bytes);
            assert_eq!(parsed.headers.get_first_value("Subject").as_deref(), Some(text));
            assert_eq!(parsed.headers.get_first_value("Content-Language").as_deref(), Some(lang));
            assert!(parsed.get_body().expect("text").contains(text));
        }
    }

    #[test]
    fn international_domains_travel_in_ascii() {
        let bytes = Outgoing { to: "noor@münster.example".to_owned(), ..mail() }
            .to_rfc5322()
            .expect("a mail");
        assert_eq!(
            read(&bytes).headers.get_first_value("To").as_deref(),
            Some("noor@xn--mnster-3ya.example")
        );
    }

    #[test]
    fn what_is_not_one_address_is_refused() {
        for to in [
            "",
            "noor",
            "noor@",
            "@x.example",
            "a@x.example, b@x.example",
            "a@x.example\r\nBcc: b@x.example",
            "<a@x.example>",
            "a b@x.example",
            "a@x.example\0",
            "\"a\r\n\"@x.example",
        ] {
            assert_eq!(
                Outgoing { to: to.to_owned(), ..mail() }.to_rfc5322().expect_err(to),
                MessageError::Receiver
            );
        }
        assert_eq!(
            Outgoing { message_id: "a\r\nb@x".to_owned(), ..mail() }.to_rfc5322(),
            Err(MessageError::MessageId)
        );
        assert_eq!(
            Outgoing { lang: "en\r\nBcc: a@x.example".to_owned(), ..mail() }.to_rfc5322(),
            Err(MessageError::Language)
        );
        assert_eq!(Outgoing { date: -1, ..mail() }.to_rfc5322(), Err(MessageError::Date));
        assert_eq!(Outgoing { date: i64::MAX, ..mail() }.to_rfc5322(), Err(MessageError::Date));
    }

    #[test]
    fn a_very_long_subject_is_cut() {
        let bytes =
            Outgoing { subject: "word ".repeat(300), ..mail() }.to_rfc5322().expect("a mail");
        let subject = read(&bytes).headers.get_first_value("Subject").expect("a subject");
        assert!(
            subject.chars().count() <= SUBJECT_CHARACTERS && subject.ends_with('…'),
            "{subject}"
        );
    }

    #[test]
    fn debug_shows_no_address() {
        assert_eq!(format!("{:?}", mail()), "Outgoing { lang: \"en\", .. }");
    }

    fn hostile() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            Just("\r\n".to_owned()),
            Just("\r".to_owned()),
            Just("\n".to_owned()),
            Just("\0".to_owned()),
            Just("\u{2028}".to_owned()),
            Just("\u{2029}".to_owned()),
            Just("\u{85}".to_owned()),
            Just("Bcc: victim@x.example".to_owned()),
            Just("\r\n\r\nnew body".to_owned()),
            Just("\r\n.\r\nMAIL FROM:<a@x.example>".to_owned()),
            Just("=?utf-8?q?a=0D=0ABcc:_v@x.example?=".to_owned()),
            Just("=?utf-8?b?DQpCY2M6IHZAeC5leGFtcGxl?=".to_owned()),
            "\\PC{0,20}",
            any::<String>(),
        ];
        proptest::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]

        #[test]
        fn no_text_makes_a_header(text in hostile(), name in hostile(), body in hostile()) {
            let quoted = name.replace('\\', "\\\\").replace('"', "\\\"");
            for from in [format!("\"{quoted}\" <letter@sign.example.org>"), format!("{name} <letter@sign.example.org>")] {
                let mail = Outgoing { subject: text.clone(), body: body.clone(), from, to: "noor@harbour.example".to_owned(), ..mail() };
                let bytes = match mail.to_rfc5322() {
                    Ok(bytes) => bytes,
                    Err(error) => { prop_assert_eq!(error, MessageError::Sender); continue; }
                };
                let parsed = read(&bytes);
                prop_assert_eq!(parsed.headers.len(), 10);
                prop_assert!(parsed.subparts.is_empty());
                for header in &parsed.headers {
                    let value = header.get_value();
                    prop_assert!(!value.contains(['\r', '\n', '\0', '\u{2028}', '\u{2029}']), "{:?}", value);
                }
                prop_assert_eq!(parsed.headers.get_first_value("To"), Some("noor@harbour.example".to_owned()));
                if text.chars().count() <= SUBJECT_CHARACTERS {
                    prop_assert_eq!(parsed.headers.get_first_value("Subject"), Some(one_line(&text)));
                }
                let read_body = parsed.get_body().expect("text").replace("\r\n", "\n");
                prop_assert_eq!(read_body, plain_text(&body));
            }
        }

        #[test]
        fn no_address_makes_a_header(to in hostile()) {
            for to in [to.clone(), format!("{to}@x.example"), format!("a@{to}")] {
                if let Ok(bytes) = (Outgoing { to, ..mail() }).to_rfc5322() {
                    let parsed = read(&bytes);
                    prop_assert_eq!(parsed.headers.len(), 10);
                    let Ok(list) = mailparse::addrparse_header(parsed.headers.get_first_header("To").expect("a receiver")) else { continue };
                    prop_assert_eq!(list.count_addrs(), 1);
                }
            }
        }
    }
}
