//! A publication on a site.

use super::source::{Fault, Source, StatementFiles, most};
use domain::{lang::Lang, statement::Slug};
use serde::Deserialize;
use std::{thread, time::Duration};

/// What is cached for two seconds is new after three.
const MOMENT: Duration = Duration::from_secs(3);
/// More statements than this are not asked for.
const MOST_STATEMENTS: usize = 10_000;

/// Asks for an address; at most so many bytes. `None`: there is nothing at it.
pub type Get = dyn Fn(&str, usize) -> Result<Option<Vec<u8>>, Fault>;

/// Files below an address.
pub struct Site {
    get: Box<Get>,
    /// Without a slash at its end.
    base: String,
    only: Option<(Slug, Option<Lang>)>,
    moment: Duration,
}

#[derive(Deserialize)]
struct Listed {
    slug: Slug,
}

impl Site {
    /// The whole site at `base`, or one statement of it, in the order of a language.
    pub fn new(base: &str, only: Option<(Slug, Option<Lang>)>, get: Box<Get>) -> Self {
        Self { get, base: base.to_owned(), only, moment: MOMENT }
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
        (self.get)(&format!("{}/{path}", self.base), most)
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
            return Err(failed("more than this program asks for"));
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

    fn again(&self) -> bool {
        thread::sleep(self.moment);
        true
    }
}
