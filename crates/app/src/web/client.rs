//! Who asks: the network a request comes from, and the language its browser prefers.

use super::server::Peer;
use crate::web::AppState;
use axum::{
    extract::{FromRequestParts, Query},
    http::{HeaderMap, header, request::Parts},
};
use std::{collections::HashMap, convert::Infallible, net::IpAddr};
use view::i18n::Locale;

/// The address for rate limits; never stored, never logged.
#[derive(Clone, Copy)]
pub struct ClientAddress(pub IpAddr);

impl FromRequestParts<AppState> for ClientAddress {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Infallible> {
        let peer =
            parts.extensions.get::<Peer>().map_or(IpAddr::from([0, 0, 0, 0]), |peer| peer.0.ip());
        let behind_proxy = state.web.trusted_proxies.contains(peer);
        // The last address is the one our own proxy saw; what stands before it, in this line or in
        // others, anybody may have written.
        let forwarded = parts
            .headers
            .get_all("x-forwarded-for")
            .iter()
            .next_back()
            .filter(|_| behind_proxy)
            .and_then(|value| value.to_str().ok());
        let named = forwarded
            .and_then(|list| list.rsplit(',').next())
            .and_then(|last| last.trim().parse().ok());
        Ok(Self(named.unwrap_or(peer)))
    }
}

/// The language of the page: `?lang=`, else what the browser prefers.
#[derive(Clone, Copy)]
pub struct PageLocale(pub Locale);

impl FromRequestParts<AppState> for PageLocale {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Infallible> {
        let query = Query::<HashMap<String, String>>::try_from_uri(&parts.uri).ok();
        let asked =
            query.and_then(|query| query.get("lang").and_then(|lang| Locale::from_code(lang)));
        Ok(Self(asked.unwrap_or_else(|| negotiate(&parts.headers, state.default_locale))))
    }
}

/// The visitor's language by `Accept-Language`, else the site's.
pub fn negotiate(headers: &HeaderMap, default: Locale) -> Locale {
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    accepted.and_then(Locale::negotiate).unwrap_or(default)
}
