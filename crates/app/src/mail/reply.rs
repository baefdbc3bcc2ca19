//! From the answers of a mail server to what they mean for the mail. Nothing of their text is kept.

use std::error::Error as _;
use std::io;

use lettre::transport::smtp::Error;

use super::{Delivery, RefusedReason, RetryReason};

/// How far the dialogue had come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// Connection, TLS, greeting.
    Connect,
    /// Upgrade to TLS.
    Starttls,
    /// Login.
    SignIn,
    /// Sender of the envelope.
    Sender,
    /// Receiver of the envelope.
    Receiver,
    /// Permission to send the message.
    Data,
    /// The message was sent; the last word is awaited.
    Message,
}

/// The meaning of silence at `step`.
pub(super) const fn silence(step: Step) -> Delivery {
    match step {
        Step::Message => Delivery::retry(RetryReason::Uncertain),
        _ => Delivery::retry(RetryReason::Silent),
    }
}

/// The meaning of `error` at `step`.
pub(super) fn meaning(step: Step, error: &Error) -> Delivery {
    if error.is_permanent() {
        return permanent(step, enhanced(error));
    }
    let reason = if error.is_transient() {
        if step == Step::SignIn { RetryReason::SignIn } else { RetryReason::Busy }
    } else if error.is_tls()
        || (matches!(step, Step::Connect | Step::Starttls) && is_handshake(error))
    {
        RetryReason::Tls
    } else if error.is_timeout() {
        return silence(step);
    } else if error.is_client() {
        match step {
            Step::Starttls => RetryReason::Tls,
            Step::SignIn => RetryReason::SignIn,
            _ => RetryReason::Protocol,
        }
    } else if step == Step::Message {
        RetryReason::Uncertain
    } else if error.is_response() {
        // lettre reports a connection closed in the middle of an answer as a response error;
        // without any words it is a broken line.
        if error.source().is_some_and(|source| source.to_string() == "incomplete response") {
            RetryReason::Broken
        } else {
            RetryReason::Protocol
        }
    } else if step == Step::Connect {
        RetryReason::Unreachable
    } else {
        RetryReason::Broken
    };
    Delivery::retry(reason)
}

/// A refusal for good (5xx) is about the receiver or the message only where these were named;
/// before that, and where the server speaks of its policy (5.7.x: relaying denied, sign in first),
/// it is the operator's to mend, and no mail may be lost for it.
const fn permanent(step: Step, class: Option<u8>) -> Delivery {
    match (step, class) {
        (Step::SignIn, _) => Delivery::retry(RetryReason::SignIn),
        (Step::Receiver, Some(7))
        | (Step::Connect | Step::Starttls | Step::Sender | Step::Data, _) => {
            Delivery::retry(RetryReason::Policy)
        }
        (Step::Receiver, _) => Delivery::refused(RefusedReason::Address),
        (Step::Message, _) => Delivery::refused(RefusedReason::Message),
    }
}

/// A certificate that nobody vouches for comes as an input error with TLS's own error inside, not
/// as one of lettre's TLS errors.
fn is_handshake(error: &Error) -> bool {
    let mut source = error.source();
    while let Some(inner) = source {
        if let Some(input) = inner.downcast_ref::<io::Error>() {
            return input.kind() == io::ErrorKind::InvalidData && input.get_ref().is_some();
        }
        source = inner.source();
    }
    false
}

/// The subject digit of an enhanced status code (RFC 3463): 7 in `550 5.7.1 …`.
fn enhanced(error: &Error) -> Option<u8> {
    let text = error.source()?.to_string();
    let mut parts = text.split_whitespace().next()?.split('.');
    let (class, subject, detail) = (parts.next()?, parts.next()?, parts.next()?);
    (class == "5" && detail.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| subject.parse().ok())
        .flatten()
}
