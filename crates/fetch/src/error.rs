//! What can go wrong with a request, in words for people.

use crate::guard::Inner;
use std::{io, time::Duration};
use ureq::Timeout;

/// Why a request brought nothing. `Display` says where, what and why.
#[derive(Debug, thiserror::Error)]
pub enum HttpError {
    /// The address itself cannot be used.
    #[error("{url}: {why}")]
    Address { url: String, why: &'static str },
    /// Nobody answers there: no such name, no connection, no trusted certificate, or the connection
    /// broke.
    #[error("{url} cannot be reached: {why}")]
    Unreachable { url: String, why: String },
    /// The name leads into a network that is not public.
    #[error("{url} is in a network that is not public; nothing is sent there")]
    Inner { url: String },
    /// The answer was not complete in time.
    #[error("{url} did not answer within {} s", .limit.as_secs_f64())]
    Slow { url: String, limit: Duration },
    /// The answer is not HTTP.
    #[error("{url} answers with something that is not HTTP: {why}")]
    Garbled { url: String, why: String },
    /// The answer is larger than what was asked for can be.
    #[error("{url} answers with more than {limit} bytes, which is more than belongs there")]
    TooLarge { url: String, limit: u64 },
    /// The answer sends us to another site, or round in circles.
    #[error("{url} sends us on to {to:?}; only redirects within the same site are followed")]
    Elsewhere { url: String, to: String },
    /// A status that means neither "here it is" nor "there is none".
    #[error("{url} answers with status {status}")]
    Status { url: String, status: u16 },
}

impl HttpError {
    pub(super) fn of(url: &str, connect: Duration, limit: Duration, error: ureq::Error) -> Self {
        let url = url.to_owned();
        match error {
            ureq::Error::Timeout(Timeout::Resolve | Timeout::Connect) => Self::Unreachable {
                url,
                why: format!("no connection was made within {} s", connect.as_secs_f64()),
            },
            ureq::Error::Timeout(_) => Self::Slow { url, limit },
            ureq::Error::Io(error) if error.kind() == io::ErrorKind::TimedOut => {
                Self::Slow { url, limit }
            }
            ureq::Error::Io(error) => Self::Unreachable { url, why: reason(&error) },
            ureq::Error::HostNotFound => {
                Self::Unreachable { url, why: "no machine has this name".to_owned() }
            }
            ureq::Error::ConnectionFailed => {
                Self::Unreachable { url, why: "no connection could be made".to_owned() }
            }
            ureq::Error::BodyExceedsLimit(limit) => Self::TooLarge { url, limit },
            ureq::Error::LargeResponseHeader(_, limit) => {
                Self::TooLarge { url, limit: limit as u64 }
            }
            ureq::Error::Protocol(error) => Self::Garbled { url, why: error.to_string() },
            ureq::Error::Http(error) => Self::Garbled { url, why: error.to_string() },
            ureq::Error::Other(error) if error.is::<Inner>() => Self::Inner { url },
            ureq::Error::Rustls(error) => Self::Unreachable {
                url,
                why: format!("no trusted connection could be made: {error}"),
            },
            error => Self::Unreachable { url, why: error.to_string() },
        }
    }
}

fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::ConnectionRefused => "nobody listens there".to_owned(),
        io::ErrorKind::UnexpectedEof
        | io::ErrorKind::ConnectionReset
        | io::ErrorKind::ConnectionAborted
        | io::ErrorKind::BrokenPipe => {
            "the connection was closed before the answer was complete".to_owned()
        }
        // What the TLS library says while a connection comes about.
        io::ErrorKind::InvalidData => format!("no trusted connection could be made: {error}"),
        _ => error.to_string(),
    }
}
