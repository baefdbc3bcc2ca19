//! Public outputs, rendered once per revision of their statement and kept as bytes, plain and
//! compressed.
//!
//! A kept output is served without any query while the store's public generation stands still. When
//! it moved, one small query asks for the statement's revision; only a new revision renders again.
//! Other processes (the command line, a second server on PostgreSQL) are noticed within a second,
//! because [`Site::tick`](crate::site::Site::tick) moves the generation too.
//!
//! While one visitor waits for a new rendering, the others get the last one, unless a name has left
//! the list since.

use axum::{
    body::Bytes,
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use data_encoding::HEXLOWER;
use domain::instant::Instant;
use flate2::{Compression, write::GzEncoder};
use sha2::{Digest, Sha256};
use std::{
    collections::HashMap,
    future::Future,
    io::Write,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};
use store::statement::Revision;

/// One output: which, of which statement, in which languages.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Key {
    pub slug: String,
    pub what: &'static str,
    /// Language of the page around the text.
    pub locale: &'static str,
    /// Language of the text and the list's order, empty: as the statement says; and what tells one
    /// output of this kind from another: a second language, the number of a part.
    pub lang: String,
}

/// A rendered output.
#[derive(Debug)]
pub struct Output {
    pub content_type: &'static str,
    /// Language of the text, for `Content-Language`; empty: of none.
    pub lang: String,
    pub file_name: Option<String>,
    pub body: Vec<u8>,
    /// Revision of the statement it shows.
    pub revision: i64,
    /// The instant at which the clock alone makes it wrong.
    pub valid_until: Option<Instant>,
}

/// What a rendering came to.
#[derive(Debug)]
pub enum Rendering {
    New(Output),
    /// Made of what has this fingerprint.
    Print(Output, Fingerprint),
    /// Made of the same as what is kept already: nothing is rendered or packed again.
    AsBefore {
        kept: Kept,
        revision: i64,
        valid_until: Option<Instant>,
    },
}

/// SHA-256 of all that an output is made of.
pub type Fingerprint = [u8; 32];

/// An output that is kept.
#[derive(Debug)]
pub struct Kept(Arc<CachedOutput>);

impl From<Output> for Rendering {
    fn from(output: Output) -> Self {
        Self::New(output)
    }
}

#[derive(Debug)]
struct CachedOutput {
    plain: Bytes,
    gzip: Bytes,
    etag: HeaderValue,
    content_type: &'static str,
    content_language: Option<HeaderValue>,
    disposition: Option<HeaderValue>,
    revision: i64,
    valid_until: Option<Instant>,
    print: Option<Fingerprint>,
    /// Generation at which the revision was last seen to be current.
    seen: AtomicU64,
    /// When it was asked for last: [`PageCache::asked`].
    asked: AtomicU64,
}

/// An output that may be out of date.
pub struct Last {
    pub response: Response,
    /// Revision of the statement it shows.
    pub revision: i64,
    /// The clock alone has made it wrong.
    pub expired: bool,
    /// Nothing public has changed since it was last looked at.
    pub current: bool,
}

type Slot = Arc<tokio::sync::Mutex<()>>;

/// The kept outputs of a server.
#[derive(Default)]
pub struct PageCache {
    kept: Mutex<HashMap<Key, Arc<CachedOutput>>>,
    filling: Mutex<HashMap<Key, Slot>>,
    /// Counts what was asked for.
    asked: AtomicU64,
}

/// Addresses with many languages, and lists with many parts, cannot fill the memory: beyond either
/// of these what was asked for longest ago is dropped, and made anew when it is asked for.
const MOST_OUTPUTS: usize = 500;
const MOST_BYTES: usize = 64 << 20;

impl PageCache {
    /// Answers with the output `key`. `generation` counts the public changes this process made;
    /// `revision` asks the store for the present revision; `render` makes the output. `Ok(None)`:
    /// there is no such statement.
    pub async fn answer<E, R, RF, M, MF, T>(
        &self,
        key: Key,
        headers: &HeaderMap,
        (generation, now): (u64, Instant),
        revision: R,
        render: M,
    ) -> Result<Option<Response>, E>
    where
        R: Fn() -> RF,
        RF: Future<Output = Result<Option<Revision>, E>>,
        M: FnOnce() -> MF,
        MF: Future<Output = Result<Option<T>, E>>,
        T: Into<Rendering>,
    {
        let earlier = match self.look(&key, generation, now, &revision).await? {
            Look::Current(kept) => return Ok(Some(kept.respond(headers))),
            Look::Earlier(kept) => Some(kept),
            Look::Nothing => None,
        };
        // One visitor renders; the others get the last one, or wait for the result.
        let slot = lock(&self.filling).entry(key.clone()).or_default().clone();
        let filling = match (slot.try_lock(), earlier) {
            (Ok(filling), _) => filling,
            (Err(_), Some(earlier)) => return Ok(Some(earlier.respond(headers))),
            (Err(_), None) => slot.lock().await,
        };
        let place = Filling { cache: self, key: &key };
        let found = match self.look(&key, generation, now, &revision).await? {
            Look::Current(kept) => Some(kept),
            Look::Earlier(_) | Look::Nothing => {
                if let Some(rendering) = render().await? {
                    let kept = Arc::new(CachedOutput::of(rendering.into(), generation));
                    self.keep(&key, kept.clone());
                    Some(kept)
                } else {
                    lock(&self.kept).remove(&key);
                    None
                }
            }
        };
        drop(filling);
        drop(place);
        Ok(found.map(|kept| kept.respond(headers)))
    }

    /// The output `key`, if it is made of what has this fingerprint.
    pub fn kept(&self, key: &Key, print: &Fingerprint) -> Option<Kept> {
        let kept = lock(&self.kept).get(key).cloned()?;
        (kept.print.as_ref() == Some(print)).then_some(Kept(kept))
    }

    /// The output `key` as it was last made, whatever has changed since.
    pub fn last(
        &self,
        key: &Key,
        headers: &HeaderMap,
        (generation, now): (u64, Instant),
    ) -> Option<Last> {
        let kept = lock(&self.kept).get(key).cloned()?;
        let expired = kept.valid_until.is_some_and(|until| now >= until);
        let current = !expired && kept.seen.load(Ordering::Relaxed) == generation;
        Some(Last { response: kept.respond(headers), revision: kept.revision, expired, current })
    }

    fn keep(&self, key: &Key, kept: Arc<CachedOutput>) {
        let mut map = lock(&self.kept);
        self.is_asked_for(&kept);
        map.insert(key.clone(), kept);
        let mut bytes: usize = map.values().map(|kept| kept.bytes()).sum();
        if map.len() <= MOST_OUTPUTS && bytes <= MOST_BYTES {
            return;
        }
        let mut others: Vec<(u64, Key, usize)> = map
            .iter()
            .filter(|(other, _)| *other != key)
            .map(|(key, kept)| (kept.asked.load(Ordering::Relaxed), key.clone(), kept.bytes()))
            .collect();
        others.sort_unstable_by_key(|(asked, ..)| *asked);
        for (_, other, size) in others {
            if map.len() <= MOST_OUTPUTS && bytes <= MOST_BYTES {
                break;
            }
            map.remove(&other);
            bytes -= size;
        }
    }

    fn is_asked_for(&self, kept: &CachedOutput) {
        kept.asked.store(self.asked.fetch_add(1, Ordering::Relaxed), Ordering::Relaxed);
    }

    async fn look<E, R, RF>(
        &self,
        key: &Key,
        generation: u64,
        now: Instant,
        revision: &R,
    ) -> Result<Look, E>
    where
        R: Fn() -> RF,
        RF: Future<Output = Result<Option<Revision>, E>>,
    {
        let Some(kept) = lock(&self.kept).get(key).cloned() else { return Ok(Look::Nothing) };
        self.is_asked_for(&kept);
        if kept.valid_until.is_some_and(|until| now >= until) {
            return Ok(Look::Nothing);
        }
        if kept.seen.load(Ordering::Relaxed) == generation {
            return Ok(Look::Current(kept));
        }
        Ok(match revision().await? {
            Some(revision) if revision.now == kept.revision => {
                kept.seen.store(generation, Ordering::Relaxed);
                Look::Current(kept)
            }
            Some(revision) if revision.left <= kept.revision => Look::Earlier(kept),
            _ => Look::Nothing,
        })
    }
}

/// Answers with an output that is not kept, since too many differ by what was asked.
pub fn answer_once(output: Output, headers: &HeaderMap) -> Response {
    CachedOutput::new(output, 0).respond(headers)
}

/// What is kept of an output.
enum Look {
    Current(Arc<CachedOutput>),
    /// Something changed since, and no name has left.
    Earlier(Arc<CachedOutput>),
    Nothing,
}

/// Somebody renders it. However that ends (the rendering fails, the visitor leaves),
/// the key is let go.
struct Filling<'a> {
    cache: &'a PageCache,
    key: &'a Key,
}

impl Drop for Filling<'_> {
    fn drop(&mut self) {
        lock(&self.cache.filling).remove(self.key);
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl CachedOutput {
    fn of(rendering: Rendering, generation: u64) -> Self {
        match rendering {
            Rendering::New(output) => Self::new(output, generation),
            Rendering::Print(output, print) => {
                Self { print: Some(print), ..Self::new(output, generation) }
            }
            Rendering::AsBefore { kept: Kept(kept), revision, valid_until } => Self {
                plain: kept.plain.clone(),
                gzip: kept.gzip.clone(),
                etag: kept.etag.clone(),
                content_type: kept.content_type,
                content_language: kept.content_language.clone(),
                disposition: kept.disposition.clone(),
                revision,
                valid_until,
                print: kept.print,
                seen: AtomicU64::new(generation),
                asked: AtomicU64::new(0),
            },
        }
    }

    fn new(output: Output, generation: u64) -> Self {
        let hash = Sha256::digest(&output.body);
        let etag = format!("\"{}\"", HEXLOWER.encode(&hash[..12]));
        let mut encoder =
            GzEncoder::new(Vec::with_capacity(output.body.len() / 4), Compression::new(6));
        let gzip = encoder
            .write_all(&output.body)
            .and_then(|()| encoder.finish())
            .expect("memory takes every byte");
        let disposition = output.file_name.map(|name| format!("attachment; filename=\"{name}\""));
        Self {
            plain: output.body.into(),
            gzip: gzip.into(),
            etag: HeaderValue::from_str(&etag).expect("hexadecimal digits"),
            content_type: output.content_type,
            content_language: Some(&output.lang)
                .filter(|lang| !lang.is_empty())
                .and_then(|lang| HeaderValue::from_str(lang).ok()),
            disposition: disposition.and_then(|text| HeaderValue::from_str(&text).ok()),
            revision: output.revision,
            valid_until: output.valid_until,
            print: None,
            seen: AtomicU64::new(generation),
            asked: AtomicU64::new(0),
        }
    }

    fn bytes(&self) -> usize {
        self.plain.len() + self.gzip.len()
    }

    fn respond(&self, request: &HeaderMap) -> Response {
        let mut response = if matches_etag(request, &self.etag) {
            StatusCode::NOT_MODIFIED.into_response()
        } else if accepts_gzip(request) {
            let mut response = self.gzip.clone().into_response();
            response
                .headers_mut()
                .insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
            response
        } else {
            self.plain.clone().into_response()
        };
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(self.content_type));
        headers.insert(header::ETAG, self.etag.clone());
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, no-cache"));
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding, accept-language"));
        if let Some(lang) = &self.content_language {
            headers.insert(header::CONTENT_LANGUAGE, lang.clone());
        }
        if let Some(disposition) = &self.disposition {
            headers.insert(header::CONTENT_DISPOSITION, disposition.clone());
        }
        // Withdrawn names must not live on in search engines (SECURITY.md).
        headers
            .insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noarchive"));
        response
    }
}

fn matches_etag(request: &HeaderMap, etag: &HeaderValue) -> bool {
    let Ok(etag) = etag.to_str() else { return false };
    let Some(asked) = request.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok())
    else {
        return false;
    };
    asked.split(',').any(|one| one.trim().trim_start_matches("W/") == etag || one.trim() == "*")
}

/// `gzip` or `*` with a weight above 0 in `Accept-Encoding` (RFC 9110 12.5.3).
pub fn accepts_gzip(request: &HeaderMap) -> bool {
    let Some(accepted) = request.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok())
    else {
        return false;
    };
    accepted.split(',').any(|coding| {
        let mut parts = coding.split(';').map(str::trim);
        let name = parts.next().unwrap_or_default();
        let refused = parts.any(|part| {
            part.strip_prefix("q=").is_some_and(|q| q.trim().parse::<f32>().is_ok_and(|q| q <= 0.0))
        });
        (name.eq_ignore_ascii_case("gzip") || name == "*") && !refused
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    fn output(revision: i64) -> Output {
        Output {
            content_type: "text/plain",
            lang: "en".into(),
            file_name: None,
            body: format!("rev {revision}").into(),
            revision,
            valid_until: Some(Instant(100)),
        }
    }

    #[tokio::test]
    async fn an_output_is_rendered_once_per_revision() {
        let (cache, revision, renders) = (PageCache::default(), Cell::new(1), Cell::new(0));
        let key = Key { slug: "s".into(), what: "page", locale: "en", lang: String::new() };
        let ask = async |generation: u64, now: i64, headers: &HeaderMap| {
            let rendered = || async {
                renders.set(renders.get() + 1);
                Ok::<_, ()>(Some(output(revision.get())))
            };
            cache
                .answer(
                    key.clone(),
                    headers,
                    (generation, Instant(now)),
                    || async { Ok(Some(Revision { now: revision.get(), left: 0 })) },
                    rendered,
                )
                .await
                .unwrap()
                .unwrap()
        };
        let none = HeaderMap::new();
        let first = ask(0, 0, &none).await;
        let etag = first.headers()[header::ETAG].clone();
        ask(0, 0, &none).await;
        ask(1, 0, &none).await;
        assert_eq!(renders.get(), 1, "the generation moved, the revision did not");
        let mut again = HeaderMap::new();
        again.insert(header::IF_NONE_MATCH, etag);
        assert_eq!(ask(1, 0, &again).await.status(), StatusCode::NOT_MODIFIED);
        revision.set(2);
        assert_eq!(ask(2, 0, &again).await.status(), StatusCode::OK);
        assert_eq!(renders.get(), 2);
        ask(2, 100, &none).await;
        assert_eq!(renders.get(), 3, "the clock made it wrong");
    }

    #[tokio::test]
    async fn a_rendering_that_fails_or_is_given_up_leaves_nothing_behind() {
        let (cache, none) = (PageCache::default(), HeaderMap::new());
        let key = |slug: u32| Key {
            slug: slug.to_string(),
            what: "page",
            locale: "en",
            lang: String::new(),
        };
        let revision = || async { Ok::<_, &str>(Some(Revision { now: 1, left: 0 })) };
        let full = || async { Err::<Option<Output>, _>("the disk is full") };
        let failed = cache.answer(key(1), &none, (0, Instant(0)), revision, full).await;
        assert_eq!(failed.unwrap_err(), "the disk is full");
        let never = std::future::pending::<Result<Option<Output>, _>>;
        let endless = cache.answer(key(2), &none, (0, Instant(0)), revision, never);
        assert!(
            tokio::time::timeout(std::time::Duration::from_millis(10), endless).await.is_err(),
            "the visitor leaves"
        );
        assert!(lock(&cache.filling).is_empty() && lock(&cache.kept).is_empty());
        let made = cache
            .answer(key(1), &none, (0, Instant(0)), revision, || async { Ok(Some(output(1))) })
            .await;
        assert_eq!(made.unwrap().unwrap().status(), StatusCode::OK, "and the next one is served");
        assert!(lock(&cache.filling).is_empty());
    }

    #[tokio::test]
    async fn while_one_waits_for_a_new_rendering_the_others_get_the_last_unless_a_name_left() {
        let (cache, none) = (PageCache::default(), HeaderMap::new());
        let key = Key { slug: "s".into(), what: "page", locale: "en", lang: String::new() };
        let made = |revision: i64| async move { Ok::<_, ()>(Some(output(revision))) };
        let now = |now, left| move || async move { Ok(Some(Revision { now, left })) };
        let first = cache.answer(key.clone(), &none, (0, Instant(0)), now(1, 0), || made(1));
        first.await.unwrap().unwrap();

        let (go, gone) = tokio::sync::oneshot::channel::<()>();
        let slow = cache.answer(key.clone(), &none, (1, Instant(0)), now(2, 0), || async {
            gone.await.unwrap();
            made(2).await
        });
        let others = async {
            let other = cache.answer(key.clone(), &none, (1, Instant(0)), now(2, 0), nobody);
            assert_eq!(body(other.await).await, "rev 1");
            let left = cache.answer(key.clone(), &none, (1, Instant(0)), now(2, 2), nobody);
            let soon = std::time::Duration::from_millis(10);
            let waits = tokio::time::timeout(soon, left).await.is_err();
            assert!(waits, "a name has left: nobody gets the last one");
            go.send(()).unwrap();
        };
        let (slow, ()) = tokio::join!(slow, others);
        assert_eq!(body(slow).await, "rev 2");
    }

    #[test]
    fn what_was_asked_for_longest_ago_goes_when_there_is_no_room() {
        let cache = PageCache::default();
        let key =
            |n: usize| Key { slug: n.to_string(), what: "page", locale: "en", lang: String::new() };
        let keep = |n: usize, bytes: usize| {
            let large = Output { body: vec![b'x'; bytes], ..output(1) };
            cache.keep(&key(n), Arc::new(CachedOutput::new(large, 0)));
        };
        let is_kept = |n: usize| lock(&cache.kept).contains_key(&key(n));
        (1..=3).for_each(|n| keep(n, MOST_BYTES / 4));
        let first = lock(&cache.kept)[&key(1)].clone();
        cache.is_asked_for(&first);
        keep(4, MOST_BYTES / 4);
        assert_eq!([1, 2, 3, 4].map(is_kept), [true, false, true, true]);
        (0..MOST_OUTPUTS + 3).for_each(|n| keep(10 + n, 10));
        assert_eq!(lock(&cache.kept).len(), MOST_OUTPUTS);
        keep(5, 2 * MOST_BYTES);
        assert!(is_kept(5) && lock(&cache.kept).len() == 1, "one that is too large is alone");
    }

    async fn nobody() -> Result<Option<Output>, ()> {
        panic!("only one visitor renders")
    }

    #[tokio::test]
    async fn what_is_made_of_the_same_is_not_made_again() {
        let (cache, none) = (PageCache::default(), HeaderMap::new());
        let key = Key { slug: "s".into(), what: "names", locale: "en", lang: "en/2".into() };
        let renders = Cell::new(0);
        let ask = async |revision: i64, print: u8| {
            let print = [print; 32];
            let render = async || {
                if let Some(kept) = cache.kept(&key, &print) {
                    return Ok(Some(Rendering::AsBefore { kept, revision, valid_until: None }));
                }
                renders.set(renders.get() + 1);
                let output = Output { valid_until: None, ..output(revision) };
                Ok::<_, ()>(Some(Rendering::Print(output, print)))
            };
            let now = || async move { Ok(Some(Revision { now: revision, left: revision })) };
            let at = (revision as u64, Instant(0));
            body(cache.answer(key.clone(), &none, at, now, render).await).await
        };
        assert_eq!(ask(1, 7).await, "rev 1");
        assert_eq!(ask(2, 7).await, "rev 1", "another revision of the same");
        assert_eq!(ask(2, 8).await, "rev 1", "it is known to be of this revision");
        assert_eq!(renders.get(), 1);
        assert_eq!(ask(3, 8).await, "rev 3");
        assert_eq!(renders.get(), 2);
    }

    async fn body(answer: Result<Option<Response>, ()>) -> String {
        let body = answer.unwrap().unwrap().into_body();
        let bytes = axum::body::to_bytes(body, 100).await.unwrap();
        String::from_utf8(bytes.into()).unwrap()
    }

    #[test]
    fn compression_is_negotiated() {
        for (value, expected) in [
            ("gzip, br", true),
            ("br", false),
            ("gzip;q=0", false),
            ("*", true),
            ("GZIP;q=0.5", true),
            ("gzip;q=0.0, br", false),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static(value));
            assert_eq!(accepts_gzip(&headers), expected, "{value}");
        }
    }
}
