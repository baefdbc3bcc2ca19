//! Mail on its way out: how a message is written, how it reaches the mail server, and when it is
//! tried again.
//!
//! Nothing here knows the database. A worker claims a due mail, calls [`Transport::deliver`] and
//! records the [`Delivery`]. Neither results nor errors of this module hold an address or the words
//! of another server, so they may be logged.

mod backoff;
mod message;
mod reply;
mod smtp;

use std::fmt;

pub use backoff::{GIVE_UP_AFTER, next_try};
pub use message::{MessageError, Outgoing};
pub use smtp::{Smtp, SmtpSetupError};

/// What became of one try to deliver.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delivery {
    /// The mail server took it and answers for it from now on.
    Delivered,
    /// Not this time; try again after [`next_try`].
    Retry { reason: RetryReason },
    /// It will never be taken; trying again only annoys.
    Refused { reason: RefusedReason },
}

/// Why a mail did not go out this time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RetryReason {
    /// No connection to the mail server.
    Unreachable,
    /// The server was silent longer than `smtp.timeout_s` at some step.
    Silent,
    /// The connection broke before the message was handed over.
    Broken,
    /// The connection broke, or stayed silent, after the whole message was sent: it may arrive
    /// twice, with the same `Message-ID`.
    Uncertain,
    /// TLS could not be agreed on, or the certificate is not trusted.
    Tls,
    /// Login, password or way to sign in was not accepted.
    SignIn,
    /// The server asks for patience (4xx).
    Busy,
    /// The server does not let us send, or not with this sender: a matter for the operator, not for
    /// the receiver.
    Policy,
    /// The server said something that is not SMTP.
    Protocol,
}

/// Why a mail will never go out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RefusedReason {
    /// The address cannot be written in a message, or the server says that nobody receives mail
    /// there.
    Address,
    /// The server refuses this message for good.
    Message,
    /// Receiver or sender is outside ASCII and the server cannot carry it (no SMTPUTF8).
    Unsupported,
    /// The message could not be written: subject, sender or id is not usable.
    Unwritable,
}

impl RetryReason {
    /// One word for logs, counters and the database.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Unreachable => "unreachable",
            Self::Silent => "silent",
            Self::Broken => "broken",
            Self::Uncertain => "uncertain",
            Self::Tls => "tls",
            Self::SignIn => "sign-in",
            Self::Busy => "busy",
            Self::Policy => "policy",
            Self::Protocol => "protocol",
        }
    }
}

impl RefusedReason {
    /// One word for logs, counters and the database.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Address => "address",
            Self::Message => "message",
            Self::Unsupported => "unsupported",
            Self::Unwritable => "unwritable",
        }
    }
}

impl Delivery {
    const fn retry(reason: RetryReason) -> Self {
        Self::Retry { reason }
    }

    const fn refused(reason: RefusedReason) -> Self {
        Self::Refused { reason }
    }
}

impl fmt::Display for Delivery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Delivered => f.write_str("delivered"),
            Self::Retry { reason } => write!(f, "retry: {}", reason.word()),
            Self::Refused { reason } => write!(f, "refused: {}", reason.word()),
        }
    }
}

/// The way out.
#[derive(Debug)]
pub enum Transport {
    /// A mail server.
    Smtp(Smtp),
    /// No mail leaves: the caller keeps it in the local outbox.
    Outbox,
}

impl Transport {
    /// The way out that the configuration describes: SMTP when it names a host, else the local
    /// outbox.
    ///
    /// # Errors
    /// See [`SmtpSetupError`].
    pub fn new(config: &crate::config::Smtp) -> Result<Self, SmtpSetupError> {
        Ok(match config.host {
            Some(_) => Self::Smtp(Smtp::new(config)?),
            None => Self::Outbox,
        })
    }

    /// Tries once to deliver. Takes at most a few times `smtp.timeout_s`, once for each step of the
    /// dialogue.
    ///
    /// With [`Transport::Outbox`] a mail that can be written counts as delivered.
    pub async fn deliver(&self, mail: &Outgoing) -> Delivery {
        let message = match mail.to_message() {
            Ok(message) => message,
            Err(MessageError::Receiver) => return Delivery::refused(RefusedReason::Address),
            Err(_) => return Delivery::refused(RefusedReason::Unwritable),
        };
        match self {
            Self::Smtp(smtp) => smtp.deliver(&message).await,
            Self::Outbox => Delivery::Delivered,
        }
    }
}
