//! Requests to other machines: a small blocking client. Every request has a time limit, every
//! answer a size limit.
//!
//! `HTTPS_PROXY` and `NO_PROXY` of the environment are followed. Never call it from an async task:
//! it blocks.

mod error;
mod guard;
#[cfg(any(test, feature = "loopback"))]
pub mod loopback;
#[cfg(test)]
mod tests;

pub use error::HttpError;
pub use guard::is_public;

use std::time::{Duration, Instant};
use ureq::{
    Agent, Body,
    config::{AutoHeaderValue, ConfigBuilder},
    http::{Response, header},
    typestate::AgentScope,
    unversioned::transport::DefaultConnector,
};
use url::Url;

/// Redirects within a site that are followed before giving up.
const REDIRECTS: usize = 3;

/// A client with its patience. Connections are kept and used again.
#[derive(Debug, Clone)]
pub struct Client {
    agent: Agent,
    connect: Duration,
    whole: Duration,
}

impl Client {
    /// A client that waits `connect` for a connection and `whole` for a whole request, from looking
    /// up the name to the last byte.
    pub fn new(connect: Duration, whole: Duration) -> Self {
        Self { agent: config(connect).build().new_agent(), connect, whole }
    }

    /// The same for addresses that strangers name: it speaks to machines of the public internet
    /// only, and, where `loopback` allows it, to this computer. It goes through no proxy, since
    /// that would look up the name itself, and keeps no connection.
    pub fn guarded(connect: Duration, whole: Duration, loopback: bool) -> Self {
        let config = config(connect).proxy(None).max_idle_connections(0).build();
        let guard = guard::Guarded { loopback };
        let agent = Agent::with_parts(config, DefaultConnector::default(), guard);
        Self { agent, connect, whole }
    }

    /// The same, that waits no longer than `left` for a whole request.
    #[must_use]
    pub fn within(&self, left: Duration) -> Self {
        // Whole milliseconds can be read in an error.
        let left = Duration::from_millis(left.as_micros().div_ceil(1_000) as u64);
        let (connect, whole) = (self.connect.min(left), self.whole.min(left));
        Self { agent: self.agent.clone(), connect, whole }
    }

    /// Fetches a file of at most `most_bytes`. `Ok(None)`: there is none (404, 410). Redirects are
    /// followed within the same site only.
    pub fn get(&self, url: &str, most_bytes: usize) -> Result<Option<Vec<u8>>, HttpError> {
        let end = Instant::now() + self.whole;
        let mut at = address(url)?;
        for _ in 0..=REDIRECTS {
            let left = end.saturating_duration_since(Instant::now());
            let wrong = |error| HttpError::of(at.as_str(), self.connect, self.whole, error);
            let response = self
                .agent
                .get(at.as_str())
                .config()
                .timeout_global(Some(left))
                .build()
                .call()
                .map_err(wrong)?;
            match response.status().as_u16() {
                200 => return body(response, most_bytes).map(Some).map_err(wrong),
                404 | 410 => return Ok(None),
                301 | 302 | 303 | 307 | 308 => at = moved(&at, &response)?,
                status => return Err(HttpError::Status { url: at.into(), status }),
            }
        }
        Err(HttpError::Elsewhere { url: url.to_owned(), to: at.into() })
    }

    /// Posts a body with further headers; returns the status. What is answered beyond it is not
    /// read, and redirects are not followed.
    pub fn deliver(
        &self,
        url: &str,
        headers: &[(&str, &str)],
        content: &[u8],
    ) -> Result<u16, HttpError> {
        let at = address(url)?;
        let wrong = |error| HttpError::of(at.as_str(), self.connect, self.whole, error);
        let request =
            self.agent.post(at.as_str()).config().timeout_global(Some(self.whole)).build();
        let request =
            headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
        Ok(request.send(content).map_err(wrong)?.status().as_u16())
    }

    /// Posts a body; returns status, content type and body of the answer, the body of at most
    /// `most_bytes`. Redirects are not followed.
    pub fn post(
        &self,
        url: &str,
        content_type: &str,
        content: &[u8],
        most_bytes: usize,
    ) -> Result<(u16, String, Vec<u8>), HttpError> {
        let at = address(url)?;
        let wrong = |error| HttpError::of(at.as_str(), self.connect, self.whole, error);
        let request =
            self.agent.post(at.as_str()).config().timeout_global(Some(self.whole)).build();
        let response = request.content_type(content_type).send(content).map_err(wrong)?;
        let status = response.status().as_u16();
        let kind = response
            .headers()
            .get(header::CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
            .to_owned();
        Ok((status, kind, body(response, most_bytes).map_err(wrong)?))
    }
}

fn config(connect: Duration) -> ConfigBuilder<AgentScope> {
    Agent::config_builder()
        .timeout_resolve(Some(connect))
        .timeout_connect(Some(connect))
        .http_status_as_error(false)
        .max_redirects(0)
        .user_agent(AutoHeaderValue::from(concat!("undersigned/", env!("CARGO_PKG_VERSION"))))
}

/// Reads an address that a person wrote.
fn address(text: &str) -> Result<Url, HttpError> {
    let wrong = |why| HttpError::Address { url: text.to_owned(), why };
    let url = Url::parse(text).map_err(|_| wrong("this is not a web address"))?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(wrong("an address begins with https:// or http://"));
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(HttpError::Address {
            url: "the address".to_owned(),
            why: "it has a name or password in it; leave that out",
        });
    }
    Ok(url)
}

fn body(response: Response<Body>, most_bytes: usize) -> Result<Vec<u8>, ureq::Error> {
    response.into_body().into_with_config().limit(most_bytes as u64).read_to_vec()
}

/// The target of a redirect, if it is on the same site: no other was asked for.
fn moved(from: &Url, response: &Response<Body>) -> Result<Url, HttpError> {
    let to = response
        .headers()
        .get(header::LOCATION)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    match from.join(to) {
        Ok(next) if next.origin() == from.origin() && address(next.as_str()).is_ok() => Ok(next),
        _ => Err(HttpError::Elsewhere { url: from.to_string(), to: to.to_owned() }),
    }
}
