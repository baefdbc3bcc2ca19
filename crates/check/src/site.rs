//! A publication on a site.

use super::source::{Fault, Source, StatementFiles, most};
use domain::{lang::Lang, statement::Slug};
use serde::Deserialize;
use std::{
    cell::Cell,
    collections::HashSet,
    thread,
    time::{Duration, Instant},
};

/// What is cached for two seconds is new after three.
const MOMENT: Duration = Duration::from_secs(3);
/// More statements than this are not asked for.
const MOST_STATEMENTS: usize = 1_000;
/// A whole look takes no longer than so many minutes, if nothing else is said.
pub const MINUTES: u64 = 20;

/// Asks for an address: at most so many bytes, and at most so long. `None`: there is nothing at it.
pub type Get = dyn Fn(&str, usize, Duration) -> Result<Option<Vec<u8>>, Fault>;

/// Files below an address.
pub struct Site {
    get: Box<Get>,
    /// Without a slash at its end.
    base: String,
    only: Option<(Slug, Option<Lang>)>,
    moment: Duration,
    /// How long one look may take, whatever the site does.
    patience: Duration,
    /// When the look ends.
    end: Cell<Option<Instant>>,
}

#[derive(Deserialize)]
struct Listed {
    slug: Slug,
}

impl Site {
    /// The whole site at `base`, or one statement of it, in the order of a language.
    pub fn new(base: &str, only: Option<(Slug, Option<Lang>)>, get: Box<Get>) -> Self {
        let (base, end) = (base.to_owned(), Cell::new(None));
        Self { get, base, only, moment: MOMENT, patience: Duration::from_mins(MINUTES), end }
    }

    /// Gives up a look that takes longer than this.
    #[must_use]
    pub fn patient(mut self, patience: Duration) -> Self {
        self.patience = patience;
        self
    }

    fn left(&self) -> Duration {
        let end = self.end.get().unwrap_or_else(|| Instant::now() + self.patience);
        end.saturating_duration_since(Instant::now())
    }

    /// Does not wait; for tests.
    #[cfg(test)]
    #[must_use]
    pub fn hasty(mut self) -> Self {
        self.moment = Duration::ZERO;
        self
    }
}

impl Source for Site {
    fn read(&self, path: &str, most: usize) -> Result<Option<Vec<u8>>, Fault> {
        let left = self.left();
        if left.is_zero() {
            let patience = self.patience.as_secs();
            return Err(Fault::Failed(format!(
                "was not asked for: the look at this site had taken {patience} s"
            )));
        }
        (self.get)(&format!("{}/{path}", self.base), most, left)
    }

    fn statements(&self) -> Result<Vec<StatementFiles>, Fault> {
        if let Some((slug, lang)) = &self.only {
            let order = lang.as_ref().map(|lang| format!("?lang={lang}")).unwrap_or_default();
            return Ok(vec![StatementFiles {
                slug: slug.clone(),
                list: format!("s/{slug}/list.json{order}"),
                csv: format!("s/{slug}/list.csv{order}"),
            }]);
        }
        let failed = |why: &str| Fault::Failed(why.to_owned());
        let answer = self.read("api/v1/statements", most::STATEMENTS)?;
        let answer = answer.ok_or_else(|| {
            failed("the site does not say which there are; give the address of one, https://…/s/…")
        })?;
        let listed: Vec<Listed> = serde_json::from_slice(&answer)
            .map_err(|error| Fault::Failed(format!("api/v1/statements: {error}")))?;
        if listed.len() > MOST_STATEMENTS {
            return Err(failed("more than this program asks for; give the address of one"));
        }
        let mut slugs = HashSet::new();
        if let Some(twice) = listed.iter().find(|one| !slugs.insert(one.slug.as_str())) {
            return Err(Fault::Failed(format!(
                "api/v1/statements: {} stands there twice",
                twice.slug
            )));
        }
        Ok(listed
            .into_iter()
            .map(|Listed { slug }| StatementFiles {
                list: format!("s/{slug}/list.json"),
                csv: format!("s/{slug}/list.csv"),
                slug,
            })
            .collect())
    }

    fn receipts(&self) -> Result<Vec<String>, Fault> {
        Ok(Vec::new())
    }

    fn is_all(&self) -> bool {
        self.only.is_none()
    }

    fn begin(&self) {
        self.end.set(Some(Instant::now() + self.patience));
    }

    fn again(&self) -> bool {
        thread::sleep(self.moment.min(self.left()));
        true
    }
}
