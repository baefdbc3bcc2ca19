//! The list of a publication on its pages: the parts of a long one, and what a page of them shows.

use super::{About, convert};
use domain::{
    listing::{self, Label, MOST_NAMES, Part, Row},
    publication::Publication,
};
use sha2::{Digest, Sha256};
use std::ops::Range;
use view::{
    Entry, Frame, LangLink, Locale, StatementLink,
    public::{Group, Heading, NameSearch, NamesPage, PartGroup, PartLabel, PartLink, Shown},
};

/// A list with more names has a box to look for one.
const LOOKED_THROUGH: usize = 30;

/// The parts of the list; the first one stands on the page of the statement.
pub fn parts(publication: &Publication) -> Vec<Part> {
    publication.listing.parts(publication.draft.order, MOST_NAMES)
}

/// Where part `number`, from 1, is read.
pub fn address(publication: &Publication, number: usize) -> String {
    let (slug, lang) = (&publication.slug, &publication.lang);
    match number {
        0 | 1 => format!("/s/{slug}/{lang}#list"),
        _ => format!("/s/{slug}/names/{number}?lang={lang}"),
    }
}

/// The page of part `number`, from 1. `None`: the list has no such part, or there is no text.
pub fn part_page(
    publication: &Publication,
    number: usize,
    locale: Locale,
    about: &About,
) -> Option<NamesPage> {
    let parts = parts(publication);
    let part = parts.get(number.checked_sub(1)?)?;
    let links = links(publication, &parts, Some(number), locale);
    let shown = links.iter().flat_map(|group| &group.parts).find(|part| part.current).cloned();
    let search = NameSearch { lang: publication.lang.to_string(), ..NameSearch::default() };
    let page = page(publication, locale, about, search)?;
    Some(NamesPage {
        shown: shown.map_or(Shown::All, Shown::Part),
        groups: groups(publication, &part.rows),
        list_parts: links,
        ..page
    })
}

/// A page about the list that shows nothing of it yet. `None`: there is no text.
pub(super) fn page(
    publication: &Publication,
    locale: Locale,
    about: &About,
    search: NameSearch,
) -> Option<NamesPage> {
    let (slug, text) = (&publication.slug, publication.text()?);
    let statement = StatementLink {
        title: text.title.clone(),
        lang: text.lang.to_string(),
        dir: text.lang.dir(),
        href: format!("/s/{slug}/{}", publication.lang),
    };
    Some(NamesPage {
        f: Frame { locale, site: about.name.clone(), languages: Vec::<LangLink>::new() },
        slug: slug.to_string(),
        statement,
        search,
        shown: Shown::All,
        groups: Vec::new(),
        list_parts: Vec::new(),
    })
}

/// What the page of part `number` is made of: while it stays the same, so does the page. `None`:
/// the list has no such part.
pub fn fingerprint(publication: &Publication, number: usize, locale: Locale) -> Option<[u8; 32]> {
    let parts = parts(publication);
    let part = parts.get(number.checked_sub(1)?)?;
    let mut hash = Sha256::new();
    // In Rust's own notation each of them ends where it ends.
    let links = links(publication, &parts, Some(number), locale);
    let mixed = publication.counts.is_mixed();
    hash.update(format!("{:?}", (locale, publication.text_hash, mixed, links)));
    for (group, rows) in publication.listing.slices(&part.rows) {
        hash.update(format!("{:?}", heading(publication, &group.heading)));
        for row in rows {
            // An entry that stands there otherwise has another record, with another opening.
            let leaf = &row.signatory.leaf;
            hash.update(row.number.to_be_bytes());
            hash.update(row.signatory.id.as_bytes());
            hash.update(leaf.record.to_be_bytes());
            hash.update(leaf.opening.0);
            hash.update([u8::from(row.signatory.reported)]);
        }
    }
    Some(hash.finalize().into())
}

/// The box for a list that is too long to be looked through.
pub fn search_box(publication: &Publication) -> Option<NameSearch> {
    let search = || NameSearch { lang: publication.lang.to_string(), ..NameSearch::default() };
    (publication.listing.len() > LOOKED_THROUGH).then(search)
}

/// Links to all parts; none where there is one part only. `current`: the part that is shown.
pub fn links(
    publication: &Publication,
    parts: &[Part],
    current: Option<usize>,
    locale: Locale,
) -> Vec<PartGroup> {
    let groups = &publication.listing.groups;
    let mut found: Vec<PartGroup> = Vec::new();
    if parts.len() < 2 {
        return found;
    }
    for (part, number) in parts.iter().zip(1..) {
        let within = groups.get(part.groups.clone()).unwrap_or_default();
        let words = |group: &listing::Group| heading(publication, &group.heading).words(locale);
        let heading = within.iter().map(words).collect::<Vec<_>>().join(" · ");
        let heading = Some(heading).filter(|_| groups.len() > 1);
        let label = match &part.label {
            Label::Letters { from, to } => {
                PartLabel::Letters { from: from.clone(), to: to.clone() }
            }
            Label::Numbers { from, to } => {
                PartLabel::Numbers { from: (*from).into(), to: (*to).into() }
            }
        };
        let link = PartLink {
            label,
            href: address(publication, number),
            current: current == Some(number),
        };
        match found.last_mut() {
            Some(last) if last.heading == heading => last.parts.push(link),
            _ => found.push(PartGroup { heading, parts: vec![link] }),
        }
    }
    found
}

/// The rows at these places, under their headings.
pub fn groups(publication: &Publication, rows: &Range<usize>) -> Vec<Group> {
    let slices = publication.listing.slices(rows);
    slices.map(|(group, rows)| group_of(publication, group, rows)).collect()
}

pub(super) fn group_of<'r>(
    publication: &Publication,
    group: &listing::Group,
    rows: impl IntoIterator<Item = &'r Row>,
) -> Group {
    let entry = |row: &Row| Entry {
        number: Some(u64::from(row.number)),
        id: Some(row.signatory.id.to_string()),
        marked: row.signatory.reported && publication.counts.is_mixed(),
        ..convert::entry_view(&row.signatory.entry, row.signatory.reported)
    };
    Group {
        heading: heading(publication, &group.heading),
        entries: rows.into_iter().map(entry).collect(),
    }
}

fn heading(publication: &Publication, heading: &listing::Heading) -> Heading {
    match heading {
        listing::Heading::Organisations => Heading::Organisations,
        listing::Heading::Individuals => Heading::Individuals,
        listing::Heading::Category(key) => Heading::Own(publication.list().heading(key).to_owned()),
    }
}
