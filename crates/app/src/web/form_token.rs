//! The token in every form: proof that the form came from us, when, and for what. No cookie is
//! needed, so it works in Tor Browser and with cookies off.
//!
//! A token is `base64url(time, 8 bytes | nonce, 16 bytes | HMAC-SHA-256(form key, scope | time |
//! nonce), 16 bytes)`. The scope names the form and, at the desk, the session.

use axum::http::{HeaderMap, header};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::{
    id::SignOnId,
    instant::{DAY, Instant},
};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use std::time::Duration;

/// A form may lie open for a day.
const LIFE: Duration = DAY;

/// Makes and checks form tokens.
#[derive(Clone)]
pub struct FormTokens {
    key: [u8; 32],
}

/// A token that was checked.
#[derive(Debug, Clone, Copy)]
pub struct FormToken {
    pub issued_at: Instant,
    nonce: [u8; 16],
}

impl FormToken {
    /// The id of the sign-on that this form makes with this `content`. Sent twice as it was, a form
    /// is one sign-on; sent again with a corrected address or name, it is another.
    pub fn sign_on_id(&self, content: &[&str]) -> SignOnId {
        let mut hash =
            Sha256::new().chain_update(b"undersigned/sign-on-id/v2").chain_update(self.nonce);
        for part in content {
            hash = hash.chain_update((part.len() as u64).to_be_bytes()).chain_update(part);
        }
        let mut id = [0; 16];
        id.copy_from_slice(&hash.finalize()[..16]);
        SignOnId(id)
    }
}

impl FormTokens {
    pub fn new(key: [u8; 32]) -> Self {
        Self { key }
    }

    /// A token for the form named by `scope`.
    pub fn issue(&self, scope: &str, now: Instant, nonce: [u8; 16]) -> String {
        let mut bytes = Vec::with_capacity(40);
        bytes.extend(now.0.to_be_bytes());
        bytes.extend(nonce);
        bytes.extend(&self.mac(scope, &bytes).finalize().into_bytes()[..16]);
        URL_SAFE_NO_PAD.encode(bytes)
    }

    /// Checks a token; `None` when it is not ours, for another form, or too old.
    pub fn check(&self, scope: &str, token: &str, now: Instant) -> Option<FormToken> {
        let bytes = URL_SAFE_NO_PAD.decode(token).ok().filter(|bytes| bytes.len() == 40)?;
        let (signed, tag) = bytes.split_at(24);
        self.mac(scope, signed).verify_truncated_left(tag).ok()?;
        let issued_at = Instant(i64::from_be_bytes(signed[..8].try_into().ok()?));
        let nonce = signed[8..].try_into().ok()?;
        (now.since(issued_at) <= LIFE).then_some(FormToken { issued_at, nonce })
    }

    fn mac(&self, scope: &str, signed: &[u8]) -> Hmac<Sha256> {
        let mac = Hmac::<Sha256>::new_from_slice(&self.key).expect("HMAC takes keys of any length");
        mac.chain_update((scope.len() as u64).to_be_bytes())
            .chain_update(scope)
            .chain_update(signed)
    }
}

/// Where a POST comes from, as far as the browser says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PostOrigin {
    FromHere,
    FromElsewhere,
    /// The client says nothing (text browsers, programs).
    Unknown,
}

/// Reads `Sec-Fetch-Site` and `Origin`. Under `Referrer-Policy: no-referrer` browsers send `Origin:
/// null` with forms of our own pages, Tor Browser too; `Sec-Fetch-Site` tells those apart from
/// foreign ones, so it is asked first.
pub fn post_origin(headers: &HeaderMap) -> PostOrigin {
    let value = |name: header::HeaderName| headers.get(name).map(|v| v.to_str().unwrap_or("?"));
    let origin = value(header::ORIGIN);
    let own = |origin: &str| {
        let host = value(header::HOST);
        origin.split_once("://").is_some_and(|(_, authority)| Some(authority) == host)
    };
    match (value(header::HeaderName::from_static("sec-fetch-site")), origin) {
        (Some("same-origin"), None | Some("null")) => PostOrigin::FromHere,
        (Some("same-origin") | None, Some(origin)) if own(origin) => PostOrigin::FromHere,
        (None, None) => PostOrigin::Unknown,
        _ => PostOrigin::FromElsewhere,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn a_token_serves_its_own_form_for_a_day() {
        let tokens = FormTokens::new([7; 32]);
        let token = tokens.issue("sign water", Instant(1_000), [3; 16]);
        assert!(tokens.check("sign water", &token, Instant(2_000)).is_some());
        assert!(tokens.check("sign other", &token, Instant(2_000)).is_none());
        assert!(tokens.check("sign water", &token, Instant(1_001).plus(LIFE)).is_none());
        assert!(FormTokens::new([8; 32]).check("sign water", &token, Instant(2_000)).is_none());
        for at in 0..token.len() {
            let mut bytes = token.clone().into_bytes();
            bytes[at] = if bytes[at] == b'A' { b'B' } else { b'A' };
            assert!(
                tokens
                    .check("sign water", &String::from_utf8(bytes).unwrap(), Instant(2_000))
                    .is_none(),
                "byte {at}"
            );
        }
        let checked = tokens.check("sign water", &token, Instant(2_000)).unwrap();
        assert_eq!(
            checked.sign_on_id(&["a@x.example", "Ana"]),
            checked.sign_on_id(&["a@x.example", "Ana"])
        );
        assert_ne!(
            checked.sign_on_id(&["a@x.example", "Ana"]),
            checked.sign_on_id(&["b@x.example", "Ana"])
        );
        assert_ne!(checked.sign_on_id(&["ab", "c"]), checked.sign_on_id(&["a", "bc"]));
    }

    #[test]
    fn where_a_form_came_from() {
        let ask = |pairs: &[(&'static str, &str)]| {
            let mut headers = HeaderMap::new();
            headers.insert("host", HeaderValue::from_static("sign.example"));
            for (name, value) in pairs {
                headers.insert(*name, HeaderValue::from_str(value).unwrap());
            }
            post_origin(&headers)
        };
        assert_eq!(
            ask(&[("sec-fetch-site", "same-origin"), ("origin", "null")]),
            PostOrigin::FromHere
        );
        assert_eq!(ask(&[("origin", "https://sign.example")]), PostOrigin::FromHere);
        assert_eq!(ask(&[("origin", "https://sign.example.evil")]), PostOrigin::FromElsewhere);
        assert_eq!(ask(&[("origin", "null")]), PostOrigin::FromElsewhere);
        assert_eq!(
            ask(&[("sec-fetch-site", "cross-site"), ("origin", "null")]),
            PostOrigin::FromElsewhere
        );
        assert_eq!(
            ask(&[("sec-fetch-site", "same-origin"), ("origin", "https://evil.example")]),
            PostOrigin::FromElsewhere
        );
        assert_eq!(ask(&[]), PostOrigin::Unknown);
    }
}
