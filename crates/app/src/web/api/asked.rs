//! The parameters of an address. One that is not known, or stands there twice, is refused: a
//! misspelt filter must not give the whole list.

use super::problem::parameter;
use crate::web::answer::Refusal;
use domain::lang::Lang;
use std::collections::BTreeMap;

/// Parameters by name.
pub struct Asked(BTreeMap<&'static str, String>);

impl Asked {
    /// Reads what stands after the question mark; `known`: what may stand there.
    pub fn read(query: Option<&str>, known: &[&'static str]) -> Result<Self, Refusal> {
        let mut values = BTreeMap::new();
        for (name, value) in form_urlencoded::parse(query.unwrap_or_default().as_bytes()) {
            let Some(known) = known.iter().find(|one| **one == name) else {
                let are = match known {
                    [] => "This address takes none.".to_owned(),
                    known => format!("This address takes: {}.", known.join(", ")),
                };
                let name = shortened(&name);
                return Err(parameter(
                    &name,
                    format!("The parameter {name:?} is not known. {are}"),
                ));
            };
            if values.insert(*known, value.into_owned()).is_some() {
                let twice = format!("The parameter {known} stands there twice. Give it once.");
                return Err(parameter(known, twice));
            }
        }
        Ok(Self(values))
    }

    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// A parameter as what it stands for. `wanted`: what it has to be, and what to do.
    pub fn parsed<T>(
        &self,
        name: &'static str,
        parse: impl Fn(&str) -> Option<T>,
        wanted: &str,
    ) -> Result<Option<T>, Refusal> {
        let Some(text) = self.get(name) else { return Ok(None) };
        let wrong = || parameter(name, format!("{name} is {:?}: {wanted}", shortened(text)));
        parse(text).map(Some).ok_or_else(wrong)
    }

    /// The language of headings, order and title.
    pub fn lang(&self) -> Result<Option<Lang>, Refusal> {
        let wanted = "a language is a BCP 47 tag such as en or pt-BR. Leave it out for the \
                      language in which the statement is signed.";
        self.parsed("lang", |text| text.parse().ok(), wanted)
    }
}

/// As much of what was sent as a sentence can hold.
fn shortened(text: &str) -> String {
    text.chars().take(60).collect()
}
