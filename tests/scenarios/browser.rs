//! Somebody's browser: cookies, hidden fields, redirects, and the headers that browsers send.

use crate::{form::Form, html::Html, site::ORIGIN};
use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Method, Request, StatusCode, header, request::Builder},
};
use std::{collections::BTreeMap, net::SocketAddr};
use tower::ServiceExt;
use undersigned::web::server::Peer;

/// A browser with its own cookies on its own network.
#[derive(Clone)]
pub struct Browser {
    router: Router,
    peer: SocketAddr,
    cookies: BTreeMap<String, String>,
    language: String,
}

/// An answer.
#[derive(Debug, Clone)]
pub struct Page {
    pub address: String,
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
}

impl Browser {
    pub fn new(router: Router, network: u32) -> Self {
        let [_, a, b, c] = network.to_be_bytes();
        Self {
            router,
            peer: SocketAddr::from(([a + 1, b, c, 9], 40_000)),
            cookies: BTreeMap::new(),
            language: "en".to_owned(),
        }
    }

    /// Prefers these languages, as in `Accept-Language`.
    pub fn speaking(mut self, language: &str) -> Self {
        language.clone_into(&mut self.language);
        self
    }

    /// Opens an address, by hand or from a mail.
    pub async fn get(&mut self, address: &str) -> Page {
        let request = self
            .start(Method::GET, address)
            .header("sec-fetch-site", "none")
            .header("sec-fetch-mode", "navigate");
        self.send(request.body(Body::empty()).expect("a request")).await
    }

    /// Sends a form and follows where the answer leads.
    pub async fn submit(&mut self, form: &Form) -> Page {
        let answer = self.post(form).await;
        match answer
            .headers
            .get(header::LOCATION)
            .filter(|_| answer.status == StatusCode::SEE_OTHER)
        {
            Some(location) => {
                let location = location.to_str().expect("a readable address").to_owned();
                self.get(&location).await
            }
            None => answer,
        }
    }

    /// Sends a form; the answer is not followed. Under `Referrer-Policy: no-referrer` browsers
    /// write `Origin: null`.
    pub async fn post(&mut self, form: &Form) -> Page {
        let head =
            [("sec-fetch-site", "same-origin"), ("sec-fetch-mode", "navigate"), ("origin", "null")];
        self.post_from(form, &head).await
    }

    /// Sends a form with these headers instead of a browser's own.
    pub async fn post_from(&mut self, form: &Form, head: &[(&str, &str)]) -> Page {
        let (kind, body) = form.body();
        let mut request = self.start(Method::POST, &form.action).header(header::CONTENT_TYPE, kind);
        for (name, value) in head {
            request = request.header(*name, *value);
        }
        self.send(request.body(Body::from(body)).expect("a request")).await
    }

    /// The head of a request of this browser.
    pub fn start(&self, method: Method, address: &str) -> Builder {
        let path =
            address.strip_prefix(ORIGIN).unwrap_or(address).split('#').next().unwrap_or_default();
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, ORIGIN.trim_start_matches("https://"));
        if !self.language.is_empty() {
            request = request.header(header::ACCEPT_LANGUAGE, &self.language);
        }
        if !self.cookies.is_empty() {
            let all: Vec<String> =
                self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            request = request.header(header::COOKIE, all.join("; "));
        }
        request
    }

    pub async fn send(&mut self, mut request: Request<Body>) -> Page {
        request.extensions_mut().insert(Peer(self.peer));
        let address = request.uri().to_string();
        let answer = self.router.clone().oneshot(request).await.expect("the router always answers");
        let (head, body) = answer.into_parts();
        let bytes = to_bytes(body, 64 << 20).await.expect("the whole answer").to_vec();
        for cookie in head.headers.get_all(header::SET_COOKIE) {
            self.keep(cookie.to_str().expect("a readable cookie"));
        }
        let page = Page { address, status: head.status, headers: head.headers, bytes };
        assert_ne!(
            page.status,
            StatusCode::INTERNAL_SERVER_ERROR,
            "{} failed: {}",
            page.address,
            page.text()
        );
        if page.status == StatusCode::UNPROCESSABLE_ENTITY {
            assert!(
                !page.problems().is_empty(),
                "{} refuses a form and does not say why: {}",
                page.address,
                page.text()
            );
        }
        page
    }

    fn keep(&mut self, cookie: &str) {
        let (name, value) =
            cookie.split(';').next().and_then(|pair| pair.split_once('=')).expect("name and value");
        if cookie.contains("Max-Age=0") {
            self.cookies.remove(name);
        } else {
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
    }

    pub fn cookies(&self) -> &BTreeMap<String, String> {
        &self.cookies
    }

    /// Takes a cookie by hand.
    pub fn set_cookie(&mut self, name: &str, value: &str) {
        self.cookies.insert(name.to_owned(), value.to_owned());
    }
}

impl Page {
    /// The page, which must have come with this status.
    #[track_caller]
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "{}: {}", self.address, self.text());
        self
    }

    pub fn source(&self) -> &str {
        std::str::from_utf8(&self.bytes).expect("UTF-8")
    }

    pub fn html(&self) -> Html {
        Html::read(self.source())
    }

    /// What a reader sees, in one line; the source where it is no page.
    pub fn text(&self) -> String {
        if self.header("content-type").starts_with("text/html") {
            self.html().text()
        } else {
            String::from_utf8_lossy(&self.bytes).into_owned()
        }
    }

    #[track_caller]
    pub fn says(&self, words: &str) -> &Self {
        assert!(
            self.text().contains(words),
            "{} does not say {words:?}: {}",
            self.address,
            self.text()
        );
        self
    }

    #[track_caller]
    pub fn says_not(&self, words: &str) -> &Self {
        assert!(!self.text().contains(words), "{} says {words:?}: {}", self.address, self.text());
        self
    }

    /// What is wrong with a form that came back, as its summary says.
    pub fn problems(&self) -> Vec<String> {
        let links = self.html().texts_of_link("");
        links.into_iter().filter(|(to, _)| to.contains("#f-")).map(|(_, words)| words).collect()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().expect("a readable header"))
    }

    /// The form with this field or button.
    #[track_caller]
    pub fn form(&self, name: &str, value: &str) -> Form {
        let forms = self.html().forms();
        forms
            .iter()
            .find(|form| form.has(name, value))
            .unwrap_or_else(|| {
                panic!("{} has no form with {name}={value}: {forms:?}", self.address)
            })
            .clone()
    }

    /// The names on the public list, with their numbers.
    pub fn list(&self) -> Vec<(u32, String)> {
        self.html().list()
    }
}
