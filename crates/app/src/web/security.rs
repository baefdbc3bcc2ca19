//! Headers of every answer (security requirement R-43).

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, header},
    middleware::Next,
    response::Response,
};
use domain::embedders::Embedders;

/// Nothing but our own style, fonts, images and forms; no script at all.
const CSP: &str = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; \
                   frame-ancestors 'none'; object-src 'none'";
/// The desk's keys j k a d m are a script of ours, and so is the sum of the second look.
const CSP_SCRIPT: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; \
                        base-uri 'none'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'";

const PERMISSIONS: &str = "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=(), \
                           browsing-topics=(), interest-cohort=()";

const FIXED: [(HeaderName, &str); 7] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("permissions-policy"), PERMISSIONS),
    (HeaderName::from_static("x-permitted-cross-domain-policies"), "none"),
];

/// Put among the extensions of an answer: a public page with a script of ours.
#[derive(Clone, Copy, Debug)]
pub struct WithScript;

/// Put among the extensions of an answer: a page with a policy of its own, for its own script.
#[derive(Clone, Copy, Debug)]
pub struct OwnPolicy(pub &'static str);

/// Put among the extensions of an answer: other websites may show it.
#[derive(Clone, Debug)]
pub enum Elsewhere {
    /// In a frame, under this policy, which says whose.
    Frame(HeaderValue),
    /// As a picture.
    Picture,
}

/// The policy of a page that has no file and one style, by the SHA-256 of that in base64, and that
/// these websites may show in a frame.
pub fn frame_policy(style_sha256: &str, embedders: &Embedders) -> Option<HeaderValue> {
    let embedders = if embedders.is_empty() { String::new() } else { format!(" {embedders}") };
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{style_sha256}'; form-action 'none'; \
         base-uri 'none'; frame-ancestors 'self'{embedders}; object-src 'none'"
    );
    HeaderValue::from_str(&policy).ok()
}

/// What the headers depend on.
#[derive(Clone, Copy, Debug)]
pub struct Policy {
    /// The site is reached over TLS: browsers are told to come back only so.
    pub hsts: bool,
}

/// Adds the headers. What a handler did not declare cacheable is private and never stored.
pub async fn headers(State(policy): State<Policy>, request: Request, next: Next) -> Response {
    let desk = request.uri().path().starts_with("/desk");
    let programs = request.uri().path().starts_with("/api/");
    let is_post = request.method() == Method::POST;
    let mut response = next.run(request).await;
    // Of what is refused the body may not have been read: the connection ends here, and the other
    // side hears of it before it asks again.
    if is_post && response.status().is_client_error() {
        response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
    let own = response.extensions().get::<OwnPolicy>().map(|own| own.0);
    let script = desk || response.extensions().get::<WithScript>().is_some();
    let csp = own.unwrap_or(if script { CSP_SCRIPT } else { CSP });
    let elsewhere = response.extensions().get::<Elsewhere>().cloned();
    apply(response.headers_mut(), csp, policy);
    if let Some(elsewhere) = elsewhere {
        open_up(response.headers_mut(), elsewhere);
    }
    if programs {
        // What everybody may read may be read by the pages of other sites: no cookie goes with it.
        let headers = response.headers_mut();
        let all = HeaderValue::from_static("*");
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, all);
        let shown = HeaderValue::from_static("etag, retry-after");
        headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, shown);
        let anybody = HeaderValue::from_static("cross-origin");
        headers.insert(HeaderName::from_static("cross-origin-resource-policy"), anybody);
    }
    response
}

/// Takes back what would keep other websites from showing it, and no more.
fn open_up(headers: &mut HeaderMap, elsewhere: Elsewhere) {
    let shared = HeaderValue::from_static("cross-origin");
    headers.insert(HeaderName::from_static("cross-origin-resource-policy"), shared);
    if let Elsewhere::Frame(policy) = elsewhere {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
        // The older header cannot name websites; every browser that knows the policy goes by that.
        headers.remove(header::X_FRAME_OPTIONS);
    }
}

fn apply(headers: &mut HeaderMap, csp: &'static str, policy: Policy) {
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(csp));
    for (name, value) in FIXED {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if policy.hsts {
        headers.insert(
            header::STRICT_TRANSPORT_SECURITY,
            HeaderValue::from_static("max-age=63072000; includeSubDomains"),
        );
    }
    if !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        headers.insert(
            HeaderName::from_static("x-robots-tag"),
            HeaderValue::from_static("noindex, nofollow, noarchive"),
        );
    }
}
