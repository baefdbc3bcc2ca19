//! Who asks: the network a request comes from, and the language its browser prefers.

use super::server::Peer;
use crate::{
    config::{self, Config, Networks},
    web::AppState,
};
use axum::{
    extract::{FromRequestParts, Query},
    http::{HeaderMap, header, request::Parts},
};
use std::{collections::HashMap, convert::Infallible, net::IpAddr};
use view::i18n::Locale;

/// Who asks, as far as limits must know; never stored, never logged.
#[derive(Clone, Copy)]
pub struct Client {
    /// The address; `None` where all visitors have the same one.
    pub address: Option<IpAddr>,
    /// Whether limits by network apply.
    pub limited: bool,
}

/// What the operator says about visitors' addresses.
pub struct Clients {
    pub kind: config::Clients,
    pub trusted_proxies: Networks,
    /// Networks that no limit by network applies to.
    pub unlimited: Networks,
}

impl Clients {
    pub fn of(config: &Config) -> Self {
        Self {
            kind: config.server.clients,
            trusted_proxies: config.server.trusted_proxy.clone(),
            unlimited: config.limits.unlimited_networks.clone(),
        }
    }

    /// Who asks, by the other end of the connection and by what `X-Forwarded-For` says.
    fn client(&self, peer: IpAddr, headers: &HeaderMap) -> Client {
        let behind_proxy = self.trusted_proxies.contains(peer);
        let named = forwarded(headers).filter(|_| behind_proxy);
        let shared = match self.kind {
            config::Clients::Shared => true,
            config::Clients::Own => false,
            config::Clients::Auto => {
                named.is_none() && (behind_proxy || peer.to_canonical().is_loopback())
            }
        };
        let address = Some(named.unwrap_or(peer)).filter(|_| !shared);
        let limited = address.is_none_or(|address| !self.unlimited.contains(address));
        Client { address, limited }
    }
}

/// The last address is the one our own proxy saw; what stands before it, in this line or in
/// others, anybody may have written.
fn forwarded(headers: &HeaderMap) -> Option<IpAddr> {
    let line = headers.get_all("x-forwarded-for").iter().next_back()?;
    line.to_str().ok()?.rsplit(',').next()?.trim().parse().ok()
}

impl FromRequestParts<AppState> for Client {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Infallible> {
        let peer =
            parts.extensions.get::<Peer>().map_or(IpAddr::from([0, 0, 0, 0]), |peer| peer.0.ip());
        Ok(state.web.clients.client(peer, &parts.headers))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Given;

    fn clients(settings: &[(&'static str, &str)]) -> Clients {
        let mut given = Given::default().flag("data.dir", "--data", Some("nowhere"));
        for (key, value) in settings {
            given = given.flag(key, "--setting", Some(*value));
        }
        Clients::of(&Config::load(&given).unwrap())
    }

    /// The address that is told apart, and whether it is limited.
    fn seen(clients: &Clients, peer: &str, forwarded: Option<&str>) -> (Option<String>, bool) {
        let mut headers = HeaderMap::new();
        if let Some(forwarded) = forwarded {
            headers.insert("x-forwarded-for", forwarded.parse().unwrap());
        }
        let client = clients.client(peer.parse().unwrap(), &headers);
        (client.address.map(|address| address.to_string()), client.limited)
    }

    #[test]
    fn visitors_without_an_address_of_their_own_are_known_as_such() {
        let onion = clients(&[]);
        let of = |address: &str| (Some(address.to_owned()), true);
        assert_eq!(seen(&onion, "127.0.0.1", None), (None, true));
        assert_eq!(seen(&onion, "::ffff:127.0.0.1", None), (None, true));
        assert_eq!(seen(&onion, "127.0.0.1", Some("192.0.2.1")), (None, true), "not believed");
        assert_eq!(seen(&onion, "192.0.2.1", None), of("192.0.2.1"));
        let proxied = clients(&[("server.trusted_proxy", "127.0.0.1, 10.0.0.0/8")]);
        assert_eq!(seen(&proxied, "127.0.0.1", Some("x, 192.0.2.1")), of("192.0.2.1"));
        assert_eq!(seen(&proxied, "10.0.0.7", Some("192.0.2.1")), of("192.0.2.1"));
        assert_eq!(seen(&proxied, "10.0.0.7", None), (None, true), "it passes no address on");
        assert_eq!(seen(&proxied, "10.0.0.7", Some("unknown")), (None, true));
        let shared =
            clients(&[("server.clients", "shared"), ("server.trusted_proxy", "10.0.0.0/8")]);
        assert_eq!(seen(&shared, "192.0.2.1", None), (None, true));
        assert_eq!(seen(&shared, "10.0.0.7", Some("192.0.2.1")), (None, true));
        let own = clients(&[("server.clients", "own")]);
        assert_eq!(seen(&own, "127.0.0.1", None), of("127.0.0.1"));
    }

    #[test]
    fn an_office_may_be_free_of_limits() {
        let office = clients(&[("limits.unlimited_networks", "192.0.2.0/24, 2001:db8::/32")]);
        for (peer, limited) in [
            ("192.0.2.9", false),
            ("::ffff:192.0.2.9", false),
            ("2001:db8::1", false),
            ("198.51.100.1", true),
        ] {
            assert_eq!(seen(&office, peer, None).1, limited, "{peer}");
        }
    }
}
