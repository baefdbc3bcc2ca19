//! Pages of the desk that are counted: `?page=` of the address, and what the links to the others
//! need.

use crate::web::{AppState, answer::Refusal};
use axum::{
    extract::{FromRequestParts, Query},
    http::request::Parts,
    response::IntoResponse,
};
use serde::Deserialize;
use view::Paging;

/// Which page was asked for, counted from 1, of `SIZE` rows each.
#[derive(Clone, Copy, Debug)]
pub struct Paged<const SIZE: usize> {
    number: usize,
}

#[derive(Deserialize)]
struct PageQuery {
    #[serde(default)]
    page: usize,
}

impl<const SIZE: usize> FromRequestParts<AppState> for Paged<SIZE> {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Refusal> {
        match Query::<PageQuery>::from_request_parts(parts, state).await {
            Ok(Query(query)) => Ok(Self { number: query.page.max(1) }),
            Err(rejection) => Err(Refusal::Page(Box::new(rejection.into_response()))),
        }
    }
}

impl<const SIZE: usize> Paged<SIZE> {
    /// How many rows stand before the page.
    pub fn before(self) -> usize {
        Paging::before(self.number, SIZE)
    }

    /// Cuts the page out of all rows.
    pub fn cut<T>(self, rows: impl Iterator<Item = T>) -> impl Iterator<Item = T> {
        rows.skip(self.before()).take(SIZE)
    }

    /// The links to the other pages of `total` rows, of which `shown` stand on this one; `link`
    /// gives the address of a page.
    pub fn paging(self, shown: usize, total: usize, link: impl Fn(usize) -> String) -> Paging {
        Paging::of((self.number, SIZE), shown, total, link)
    }
}
