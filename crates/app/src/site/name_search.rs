//! The search over a public list: what was found, as a page.

use super::{
    About,
    list_page::{group_of, groups, links, page, parts},
};
use domain::{
    country::Country,
    listing::{Choices, Signers, Wanted},
    publication::Publication,
};
use view::{
    Frame, Locale, Paging,
    public::{Choice, Group, NameSearch, NamesPage, SearchChoices, Shown},
};

/// So many names of what was found stand on a page.
const PAGE: usize = 200;

/// A longer search is cut; no name is so long.
const LONGEST: usize = 200;

/// What somebody looks for.
#[derive(Debug, Clone, Default)]
pub struct Query {
    typed: String,
    country: Option<Country>,
    signers: Option<Signers>,
    /// From 1.
    page: usize,
}

impl Query {
    /// As it stands in an address. What is no country or kind chooses nothing.
    pub fn new(typed: &str, country: &str, kind: &str, page: usize) -> Self {
        Self {
            typed: typed.chars().take(LONGEST).collect(),
            country: Country::from_code(country),
            signers: Signers::parse(kind),
            page: page.max(1),
        }
    }

    /// Nothing is looked for.
    fn is_empty(&self) -> bool {
        self.typed.trim().is_empty() && self.country.is_none() && self.signers.is_none()
    }

    fn address(&self, publication: &Publication, page: usize) -> String {
        let mut address = form_urlencoded::Serializer::new(String::new());
        address.append_pair("lang", publication.lang.as_str()).append_pair("q", &self.typed);
        if let Some(signers) = self.signers {
            address.append_pair("kind", signers.as_str());
        }
        if let Some(country) = self.country {
            address.append_pair("country", country.code());
        }
        address.append_pair("page", &page.to_string());
        format!("/s/{}/names?{}", publication.slug, address.finish())
    }
}

/// What `query` finds on the list; without a query, the first part of it. `None`: there is no text.
pub fn found_page(
    publication: &Publication,
    query: &Query,
    locale: Locale,
    about: &About,
) -> Option<NamesPage> {
    let search = NameSearch {
        lang: publication.lang.to_string(),
        typed: query.typed.clone(),
        choices: Some(choices(&publication.listing.choices(), query, locale)),
    };
    let page = page(publication, locale, about, search)?;
    if query.is_empty() {
        let parts = parts(publication);
        let first = parts.first().map_or(0..0, |part| part.rows.clone());
        let links = links(publication, &parts, Some(1), locale);
        return Some(NamesPage { groups: groups(publication, &first), list_parts: links, ..page });
    }
    let wanted = Wanted::new(&query.typed, locale.code(), query.country, query.signers);
    let found = publication.listing.search(&wanted);
    let before = Paging::before(query.page, PAGE).min(found.len());
    let on_page = &found[before..(before + PAGE).min(found.len())];
    let address = |page| query.address(publication, page);
    let paging = Paging::of((query.page, PAGE), on_page.len(), found.len(), address);
    let groups: Vec<Group> = on_page
        .chunk_by(|(one, _), (other, _)| one.heading == other.heading)
        .map(|run| group_of(publication, run[0].0, run.iter().map(|(_, row)| *row)))
        .collect();
    let total = publication.listing.len() as u64;
    Some(NamesPage { shown: Shown::Found { total, paging }, groups, ..page })
}

/// Countries and kinds that the list has, each with its number of names.
fn choices(choices: &Choices, query: &Query, locale: Locale) -> SearchChoices {
    let f = Frame { locale, ..Frame::default() };
    let kind = |signers: Signers| Choice {
        value: signers.as_str().to_owned(),
        label: f.t(match signers {
            Signers::Organisations => "heading-organisations",
            Signers::Individuals => "heading-individuals",
            Signers::Affiliated => "heading-affiliated",
        }),
        names: choices.of(signers).into(),
        chosen: query.signers == Some(signers),
    };
    let country = |(country, names): (&Country, &u32)| Choice {
        value: country.code().to_owned(),
        label: country.name(locale.code()).to_owned(),
        names: (*names).into(),
        chosen: query.country == Some(*country),
    };
    // One that nobody on the list has can be chosen only by address, and is shown as what it is.
    let mut counted = choices.countries.clone();
    counted
        .extend(query.country.filter(|one| !choices.countries.contains_key(one)).map(|c| (c, 0)));
    let mut countries: Vec<Choice> = counted.iter().map(country).collect();
    let place = |choice: &Choice| locale.countries().iter().position(|name| *name == choice.label);
    countries.sort_by_cached_key(place);
    let kinds: Vec<Choice> =
        Signers::ALL.map(kind).into_iter().filter(|one| one.names > 0 || one.chosen).collect();
    SearchChoices { kinds: Some(kinds).filter(|all| all.len() > 1).unwrap_or_default(), countries }
}
