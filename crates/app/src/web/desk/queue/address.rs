//! The addresses of the desk's tables: which entries, from where on, and what was just done.

use crate::site::suspects::From;
use domain::{
    entry::Kind,
    id::{ImportId, SignOnId},
    instant::Instant,
    moderation::Queue,
    roll::{Part, SortBy, Way},
    statement::Slug,
};
use serde::Deserialize;
use std::str::FromStr;
use store::sign_on::{Cursor, QueuePlace, Queued};

/// Characters of a search that are looked for.
const MOST_SEARCHED: usize = 200;

/// Which of the two tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sheet {
    /// What the desk has to look at.
    Queue,
    /// Every sign-on, whatever became of it.
    All,
}

#[derive(Deserialize, Default)]
pub struct SheetQuery {
    /// The stable name of a part.
    #[serde(default)]
    show: String,
    /// What is searched for.
    #[serde(default)]
    q: String,
    #[serde(default)]
    sort: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    way: String,
    /// An imported list.
    #[serde(default)]
    list: String,
    /// A place, as [`Place`] writes it: the page begins after it.
    #[serde(default)]
    after: String,
    /// The same: the page ends before it.
    #[serde(default)]
    before: String,
    #[serde(default)]
    pub(super) done: String,
    /// The sign-on about which something was done; its name stays out of addresses, which proxies
    /// and browsers keep.
    #[serde(default)]
    of: String,
    #[serde(default)]
    pub(super) n: u64,
}

/// What a table shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shows {
    pub(super) sheet: Sheet,
    pub(super) part: Part,
    pub(super) search: String,
    pub(super) by: SortBy,
    pub(super) kind: Option<Kind>,
    pub(super) way: Option<Way>,
    /// Only what came with this list.
    pub(super) list: Option<ImportId>,
}

/// Where a page begins or ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// In a queue, which the database reads in order.
    Queue(Cursor),
    /// In what was chosen among all.
    Roll(From),
}

impl SheetQuery {
    pub(super) fn shows(&self, sheet: Sheet) -> Shows {
        let parts = match sheet {
            Sheet::Queue => Part::QUEUE,
            Sheet::All => Part::STATES,
        };
        let by = match sheet {
            Sheet::Queue => SortBy::Oldest,
            Sheet::All => SortBy::Newest,
        };
        let part = Part::parse(&self.show).filter(|part| parts.contains(part));
        Shows {
            sheet,
            part: part.unwrap_or(parts[0]),
            search: self.q.trim().chars().take(MOST_SEARCHED).collect(),
            by: SortBy::parse(&self.sort).unwrap_or(by),
            kind: Kind::parse(&self.kind),
            way: Way::parse(&self.way),
            list: self.list.parse().ok(),
        }
    }

    /// A place that cannot be read is the beginning.
    pub(super) fn place(&self, shows: &Shows) -> Place {
        if shows.queue().is_some() {
            let cursor = queue_place(&self.after)
                .map(Cursor::After)
                .or_else(|| queue_place(&self.before).map(Cursor::Before));
            return Place::Queue(cursor.unwrap_or(Cursor::START));
        }
        let after = self.after.parse().map(From::After);
        Place::Roll(after.or_else(|_| self.before.parse().map(From::Before)).unwrap_or_default())
    }

    pub(super) fn of(&self) -> Option<SignOnId> {
        self.of.parse().ok()
    }
}

/// The page on which the entries of a list that show no mark are looked through.
pub(in super::super) fn look_through(slug: &Slug, list: ImportId) -> String {
    let shows = SheetQuery::default().shows(Sheet::Queue);
    let shows = Shows { part: Part::Clear, list: Some(list), ..shows };
    shows.address(slug, shows.start(), &[])
}

impl Shows {
    /// The queue that the database reads in the order asked for; `None`: it has to be chosen.
    pub(super) fn queue(&self) -> Option<Queue> {
        let plain = self.sheet == Sheet::Queue
            && self.search.is_empty()
            && self.by == SortBy::Oldest
            && (self.kind, self.way, self.list) == (None, None, None);
        match self.part {
            Part::Waiting if plain => Some(Queue::Waiting),
            Part::SetApart if plain => Some(Queue::SetApart),
            _ => None,
        }
    }

    /// The beginning.
    pub(super) fn start(&self) -> Place {
        match self.queue() {
            Some(_) => Place::Queue(Cursor::START),
            None => Place::Roll(From::Start),
        }
    }

    /// The fields of an address but where the page begins.
    pub(super) fn fields(&self) -> Vec<(&'static str, String)> {
        let (part, by) = match self.sheet {
            Sheet::Queue => (Part::Waiting, SortBy::Oldest),
            Sheet::All => (Part::All, SortBy::Newest),
        };
        let all = [
            ("show", (self.part != part).then(|| self.part.as_str().to_owned())),
            ("q", Some(self.search.clone()).filter(|text| !text.is_empty())),
            ("sort", (self.by != by).then(|| self.by.as_str().to_owned())),
            ("kind", self.kind.map(|kind| kind.as_str().to_owned())),
            ("way", self.way.map(|way| way.as_str().to_owned())),
            ("list", self.list.map(|list| list.to_string())),
        ];
        all.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
    }

    /// The address without anything after its path.
    pub(super) fn path(&self, slug: &Slug) -> String {
        match self.sheet {
            Sheet::Queue => format!("/desk/s/{slug}/queue"),
            Sheet::All => format!("/desk/s/{slug}/signatures"),
        }
    }

    /// The address of a page, with what was done where something was.
    pub(super) fn address(&self, slug: &Slug, place: Place, done: &[(&str, &str)]) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (name, value) in self.fields() {
            query.append_pair(name, &value);
        }
        match place {
            Place::Queue(Cursor::START) | Place::Roll(From::Start) => {}
            Place::Queue(Cursor::After(place)) => {
                query.append_pair("after", &text(place));
            }
            Place::Queue(Cursor::Before(place)) => {
                query.append_pair("before", &text(place));
            }
            Place::Roll(From::After(id)) => {
                query.append_pair("after", &id.to_string());
            }
            Place::Roll(From::Before(id)) => {
                query.append_pair("before", &id.to_string());
            }
        }
        for (name, value) in done {
            query.append_pair(name, value);
        }
        let query = query.finish();
        let mark = if query.is_empty() { "" } else { "?" };
        format!("{}{mark}{query}", self.path(slug))
    }
}

/// `MILLISECONDS.LINE.ID`.
fn text(QueuePlace(since, line, id): QueuePlace) -> String {
    format!("{}.{line}.{id}", since.0)
}

fn queue_place(text: &str) -> Option<QueuePlace> {
    let mut parts = text.splitn(3, '.');
    let (since, line, id) = (parts.next()?, parts.next()?, parts.next()?);
    Some(QueuePlace(Instant(since.parse().ok()?), line.parse().ok()?, id.parse().ok()?))
}

/// An entry as a page showed it: who decides about it says so of this revision and no other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) struct Shown {
    pub id: SignOnId,
    pub revision: i64,
}

impl Shown {
    /// As it is shown from now on.
    pub(super) fn now(queued: &Queued) -> Self {
        Self { id: queued.sign_on.id, revision: queued.revision }
    }

    /// As a form of several entries carries it.
    pub(in super::super) fn text(self) -> String {
        format!("{}.{}", self.id, self.revision)
    }
}

impl FromStr for Shown {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (id, revision) = text.split_once('.').ok_or(())?;
        Ok(Self { id: id.parse().map_err(|_| ())?, revision: revision.parse().map_err(|_| ())? })
    }
}

/// An entry with a box that can be ticked, as the page showed it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ticked {
    pub(super) shown: Shown,
    /// It showed no mark: one that shows one by now is left.
    pub(super) was_clear: bool,
}

impl Ticked {
    pub(super) fn text(self) -> String {
        let mark = if self.was_clear { ".c" } else { "" };
        format!("{}{mark}", self.shown.text())
    }
}

impl FromStr for Ticked {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (shown, was_clear) = match text.strip_suffix(".c") {
            Some(shown) => (shown, true),
            None => (text, false),
        };
        Ok(Self { shown: shown.parse()?, was_clear })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(address: &str, start: &str) -> SheetQuery {
        let query = address.strip_prefix(start).expect("a query");
        let uri = format!("/?{}", query.trim_start_matches('?')).parse().unwrap();
        axum::extract::Query::<SheetQuery>::try_from_uri(&uri).unwrap().0
    }

    fn shows(sheet: Sheet, part: Part) -> Shows {
        SheetQuery { show: part.as_str().to_owned(), ..SheetQuery::default() }.shows(sheet)
    }

    #[test]
    fn an_address_leads_back_to_its_page() {
        let slug: Slug = "water".parse().unwrap();
        let place = QueuePlace(Instant(1_800_000_000_000), 7, SignOnId([255; 16]));
        for part in [Part::Waiting, Part::SetApart] {
            for cursor in [Cursor::START, Cursor::END, Cursor::After(place), Cursor::Before(place)]
            {
                let shows = shows(Sheet::Queue, part);
                let place = Place::Queue(cursor);
                let address = shows.address(&slug, place, &[("done", "accept")]);
                let query = read(&address, "/desk/s/water/queue");
                assert_eq!(query.shows(Sheet::Queue), shows, "{address}");
                assert_eq!((query.place(&shows), query.done.as_str()), (place, "accept"));
            }
        }
        let start = shows(Sheet::Queue, Part::Waiting);
        assert_eq!(start.address(&slug, start.start(), &[]), "/desk/s/water/queue");
    }

    #[test]
    fn a_choice_stands_in_the_address() {
        let slug: Slug = "water".parse().unwrap();
        let id = SignOnId([7; 16]);
        for sheet in [Sheet::Queue, Sheet::All] {
            for by in SortBy::ALL {
                for from in [From::Start, From::After(id), From::Before(id)] {
                    let shows = Shows {
                        search: "100 % & \u{200f}الماء".to_owned(),
                        by: *by,
                        kind: Some(Kind::Affiliated),
                        way: Some(Way::Import),
                        list: Some(ImportId([9; 16])),
                        ..shows(sheet, Part::SetApart)
                    };
                    let address = shows.address(&slug, Place::Roll(from), &[]);
                    let query = read(&address, &shows.path(&slug));
                    assert_eq!(query.shows(sheet), shows, "{address}");
                    assert_eq!(query.place(&shows), Place::Roll(from));
                }
            }
        }
        assert_eq!(shows(Sheet::Queue, Part::Withdrawn).part, Part::Waiting, "no queue");
        let long = SheetQuery { q: "x".repeat(10_000), ..SheetQuery::default() };
        assert_eq!(long.shows(Sheet::All).search.len(), MOST_SEARCHED);
    }

    #[test]
    fn a_place_that_cannot_be_read_is_the_beginning() {
        for after in ["", "7", "7.0", "x.0.AAAAAAAAAAAAAAAAAAAAAA", "7.0.short", "7.-1.x"] {
            let query = SheetQuery { after: after.to_owned(), ..SheetQuery::default() };
            let waiting = query.shows(Sheet::Queue);
            assert_eq!(query.place(&waiting), Place::Queue(Cursor::START), "{after}");
            let all = query.shows(Sheet::All);
            assert_eq!(query.place(&all), Place::Roll(From::Start), "{after}");
        }
    }

    #[test]
    fn an_entry_keeps_its_revision() {
        let shown = Shown { id: SignOnId([9; 16]), revision: 12 };
        assert_eq!(shown.text().parse(), Ok(shown));
        for wrong in ["", ".", "12", "x.1", "AAAAAAAAAAAAAAAAAAAAAA."] {
            assert_eq!(wrong.parse::<Shown>(), Err(()), "{wrong}");
        }
        for was_clear in [true, false] {
            let ticked = Ticked { shown, was_clear };
            assert_eq!(ticked.text().parse(), Ok(ticked));
        }
    }
}
