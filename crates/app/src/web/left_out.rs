//! Statements that search engines are asked to leave out: every answer below their address says so,
//! whatever form of them it is.

use super::AppState;
use axum::{
    extract::{Request, State},
    http::{HeaderName, HeaderValue},
    middleware::Next,
    response::Response,
};
use domain::statement::Slug;
use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

/// What was last read of each statement: at which generation, and whether it is left out.
#[derive(Default)]
pub struct LeftOut(Mutex<HashMap<Slug, (u64, bool)>>);

impl LeftOut {
    /// What is known, and whether the caller is the one to read it anew: one does, and for that
    /// moment the others go by what was true before.
    fn known(&self, slug: &Slug, generation: u64) -> (Option<bool>, bool) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match all.get_mut(slug) {
            Some((seen, is)) if *seen == generation => (Some(*is), false),
            Some((seen, is)) => {
                *seen = generation;
                (Some(*is), true)
            }
            None => (None, true),
        }
    }

    fn keep(&self, slug: Slug, generation: u64, is: bool) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.insert(slug, (generation, is));
    }
}

/// Adds the header to answers about such a statement.
pub async fn mark(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let below = request.uri().path().strip_prefix("/s/");
    let slug = below.and_then(|rest| rest.split('/').next()?.parse::<Slug>().ok());
    let mut response = next.run(request).await;
    if let Some(slug) = slug
        && is_left_out(&state, slug).await
    {
        response.headers_mut().insert(
            HeaderName::from_static("x-robots-tag"),
            HeaderValue::from_static("noindex, nofollow, noarchive"),
        );
    }
    response
}

async fn is_left_out(state: &AppState, slug: Slug) -> bool {
    let generation = state.generation();
    let (known, read) = state.web.left_out.known(&slug, generation);
    if !read {
        return known.unwrap_or_default();
    }
    let wanted = slug.clone();
    let found =
        state.store.read("left out", move |tx| store::statement::is_left_out(tx, &wanted)).await;
    match found {
        Ok(Some(is)) => {
            state.web.left_out.keep(slug, generation, is);
            is
        }
        Ok(None) => false,
        // What was true before is the best guess; of a statement never seen, the careful one.
        Err(_) => known.unwrap_or(true),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_reads_anew_and_the_others_go_by_what_was_known() {
        let (all, slug) = (LeftOut::default(), "water".parse::<Slug>().unwrap());
        assert_eq!(all.known(&slug, 1), (None, true));
        all.keep(slug.clone(), 1, true);
        assert_eq!(all.known(&slug, 1), (Some(true), false));
        assert_eq!(all.known(&slug, 2), (Some(true), true), "this one reads");
        assert_eq!(all.known(&slug, 2), (Some(true), false), "the next one does not wait");
        all.keep(slug.clone(), 2, false);
        assert_eq!(all.known(&slug, 2), (Some(false), false));
    }
}
