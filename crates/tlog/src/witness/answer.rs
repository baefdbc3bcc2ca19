//! The six answers of a witness.

use crate::{error::Error, note::MAX_NOTE, signature::Signature, text};

const FORM: &str = "witness answer";
/// The content type of [`Answer::Conflict`].
pub const SIZE_TYPE: &str = "text/x.tlog.size";

/// What a witness answers to `add-checkpoint`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// 200: the cosignatures.
    Cosigned(Vec<Signature>),
    /// 400: the request is malformed, or its old size is above the new one.
    Malformed,
    /// 403: no signature by a key that is trusted for this origin verifies.
    Untrusted,
    /// 404: the origin is unknown.
    UnknownLog,
    /// 409: the witness has cosigned a size other than the request's.
    Conflict {
        /// The size it has cosigned.
        size: u64,
    },
    /// 422: the consistency proof does not verify, or the size is the same and the root is another.
    Inconsistent,
}

impl Answer {
    /// The HTTP status.
    pub fn status(&self) -> u16 {
        match self {
            Self::Cosigned(_) => 200,
            Self::Malformed => 400,
            Self::Untrusted => 403,
            Self::UnknownLog => 404,
            Self::Conflict { .. } => 409,
            Self::Inconsistent => 422,
        }
    }

    /// The HTTP content type.
    pub fn content_type(&self) -> &'static str {
        if matches!(self, Self::Conflict { .. }) { SIZE_TYPE } else { "text/plain; charset=utf-8" }
    }

    /// The HTTP body.
    pub fn body(&self) -> String {
        match self {
            Self::Cosigned(signatures) => signatures.iter().map(ToString::to_string).collect(),
            Self::Malformed => "malformed request\n".to_owned(),
            Self::Untrusted => "no valid signature by a trusted key\n".to_owned(),
            Self::UnknownLog => "unknown log\n".to_owned(),
            Self::Conflict { size } => format!("{size}\n"),
            Self::Inconsistent => "not consistent with what was cosigned before\n".to_owned(),
        }
    }

    /// Reads an answer. The body matters only for 200 and 409.
    pub fn parse(status: u16, content_type: &str, body: &[u8]) -> Result<Self, Error> {
        if body.len() > MAX_NOTE {
            return Err(Error::TooLarge { what: "bytes of an answer", limit: MAX_NOTE });
        }
        let text = || std::str::from_utf8(body).map_err(|_| Error::whole(FORM, "is not UTF-8"));
        match status {
            200 => Signature::parse_lines(text()?, 1).map(Self::Cosigned),
            400 => Ok(Self::Malformed),
            403 => Ok(Self::Untrusted),
            404 => Ok(Self::UnknownLog),
            409 if !content_type.eq_ignore_ascii_case(SIZE_TYPE) => {
                Err(Error::whole(FORM, "409 without the type `text/x.tlog.size`"))
            }
            409 => match text()?.strip_suffix('\n').and_then(text::decimal) {
                Some(size) => Ok(Self::Conflict { size }),
                None => Err(Error::line(FORM, 1, "409 without a decimal size and a newline")),
            },
            422 => Ok(Self::Inconsistent),
            _ => Err(Error::Refused { status, why: "a status that the protocol does not have" }),
        }
    }
}
