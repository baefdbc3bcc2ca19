//! What is known of documents that were set: whether one is being made anew, and why one could not
//! be made.

use super::page_cache::Key;
use crate::typesetter::TypesetFailure;
use domain::instant::{Instant, MINUTE};
use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::{Mutex, MutexGuard, PoisonError},
};
use typeset::MissingScript;
use view::Locale;

/// So long after it failed nobody tries to make the same document again.
const REST: u32 = 5;

/// The documents of a server.
#[derive(Default)]
pub struct Documents {
    making: Mutex<HashSet<Key>>,
    failed: Mutex<HashMap<Key, (i64, Instant)>>,
    notes: Mutex<BTreeMap<(String, &'static str), DocumentNote>>,
}

/// What the desk is told of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DocumentNote {
    TooSlow(u64),
    TooBig(u64),
    BrokeOff,
    Missing(Vec<MissingScript>),
}

impl Documents {
    /// A document is kept now.
    pub fn made(&self, key: &Key, missing: Vec<MissingScript>) {
        lock(&self.failed).remove(key);
        let note = Some(missing).filter(|missing| !missing.is_empty()).map(DocumentNote::Missing);
        self.note(key, note);
    }

    /// It could not be made of this revision.
    pub fn not_made(&self, key: &Key, revision: i64, failure: &TypesetFailure, now: Instant) {
        let note = match failure {
            TypesetFailure::Busy => return,
            TypesetFailure::TooSlow { seconds } => DocumentNote::TooSlow(*seconds),
            TypesetFailure::TooBig { megabytes } => DocumentNote::TooBig(*megabytes),
            TypesetFailure::Document(_)
            | TypesetFailure::BrokeOff { .. }
            | TypesetFailure::NotStarted(_) => DocumentNote::BrokeOff,
        };
        lock(&self.failed).insert(key.clone(), (revision, now));
        self.note(key, Some(note));
    }

    fn note(&self, key: &Key, note: Option<DocumentNote>) {
        let at = (key.slug.clone(), key.what);
        let mut notes = lock(&self.notes);
        match note {
            Some(note) => notes.insert(at, note),
            None => notes.remove(&at),
        };
    }

    /// Whether it failed a moment ago, and would again.
    pub fn rests(&self, key: &Key, revision: i64, now: Instant) -> bool {
        let failed = lock(&self.failed).get(key).copied();
        failed.is_some_and(|(at, when)| at == revision && now < when.plus(MINUTE * REST))
    }

    /// Whether the caller is to make it anew: nobody else does.
    pub fn begin(&self, key: &Key) -> bool {
        lock(&self.making).insert(key.clone())
    }

    pub fn end(&self, key: &Key) {
        lock(&self.making).remove(key);
    }

    /// What the desk should know, in words, each once.
    pub fn notes(&self, slug: &str, locale: Locale) -> Vec<String> {
        let mut words: Vec<String> = Vec::new();
        let notes = lock(&self.notes);
        for (_, note) in notes.iter().filter(|((of, _), _)| of == slug) {
            let note = note.words(locale);
            if !words.contains(&note) {
                words.push(note);
            }
        }
        words
    }
}

impl DocumentNote {
    fn words(&self, l: Locale) -> String {
        match self {
            Self::TooSlow(seconds) => l.t1("document-too-slow", "n", *seconds),
            Self::TooBig(megabytes) => l.t1("document-too-big", "n", *megabytes),
            Self::BrokeOff => l.t("document-broke-off"),
            Self::Missing(scripts) => {
                let one = |missing: &MissingScript| {
                    let letters = isolated(&missing.letters);
                    format!("{} ({letters})", missing.script)
                };
                let all: Vec<String> = scripts.iter().map(one).collect();
                l.t1("document-missing", "scripts", all.join(", "))
            }
        }
    }
}

/// The letters apart from the direction of the sentence.
fn isolated(letters: &str) -> String {
    format!("\u{2068}{letters}\u{2069}")
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
