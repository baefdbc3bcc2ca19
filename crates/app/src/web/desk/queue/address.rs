//! The addresses of the queue: which queue, from where on, and what was just done.

use domain::{id::SignOnId, instant::Instant, moderation::Queue, statement::Slug};
use serde::Deserialize;
use std::str::FromStr;
use store::sign_on::{Cursor, QueuePlace, Queued};

#[derive(Deserialize, Default)]
pub struct QueueQuery {
    /// The stable name of a queue; what waits, if none is named.
    #[serde(default)]
    show: String,
    /// A place, as [`text`] writes it: the page begins after it.
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

impl QueueQuery {
    pub(super) fn queue(&self) -> Queue {
        Queue::parse(&self.show).unwrap_or_default()
    }

    /// A place that cannot be read is the beginning.
    pub(super) fn cursor(&self) -> Cursor {
        place(&self.after)
            .map(Cursor::After)
            .or_else(|| place(&self.before).map(Cursor::Before))
            .unwrap_or(Cursor::START)
    }

    pub(super) fn of(&self) -> Option<SignOnId> {
        self.of.parse().ok()
    }
}

/// The address of a page, with what was done where something was.
pub(super) fn address(slug: &Slug, queue: Queue, cursor: Cursor, done: &[(&str, &str)]) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    if queue != Queue::default() {
        query.append_pair("show", queue.as_str());
    }
    match cursor {
        Cursor::START => {}
        Cursor::After(place) => {
            query.append_pair("after", &text(place));
        }
        Cursor::Before(place) => {
            query.append_pair("before", &text(place));
        }
    }
    for (name, value) in done {
        query.append_pair(name, value);
    }
    let query = query.finish();
    let mark = if query.is_empty() { "" } else { "?" };
    format!("/desk/s/{slug}/queue{mark}{query}")
}

/// `MILLISECONDS.LINE.ID`.
fn text(QueuePlace(since, line, id): QueuePlace) -> String {
    format!("{}.{line}.{id}", since.0)
}

fn place(text: &str) -> Option<QueuePlace> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_leads_back_to_its_page() {
        let slug: Slug = "water".parse().unwrap();
        let place = QueuePlace(Instant(1_800_000_000_000), 7, SignOnId([255; 16]));
        for queue in Queue::ALL {
            for cursor in [Cursor::START, Cursor::END, Cursor::After(place), Cursor::Before(place)]
            {
                let address = address(&slug, *queue, cursor, &[("done", "accept")]);
                let query = address.strip_prefix("/desk/s/water/queue?").expect("a query");
                let uri = format!("/?{query}").parse().unwrap();
                let read = axum::extract::Query::<QueueQuery>::try_from_uri(&uri).unwrap().0;
                assert_eq!((read.queue(), read.cursor()), (*queue, cursor), "{address}");
                assert_eq!(read.done, "accept");
            }
        }
        assert_eq!(address(&slug, Queue::Waiting, Cursor::START, &[]), "/desk/s/water/queue");
    }

    #[test]
    fn a_place_that_cannot_be_read_is_the_beginning() {
        for after in ["", "7", "7.0", "x.0.AAAAAAAAAAAAAAAAAAAAAA", "7.0.short", "7.-1.x"] {
            let query = QueueQuery { after: after.to_owned(), ..QueueQuery::default() };
            assert_eq!(query.cursor(), Cursor::START, "{after}");
        }
    }

    #[test]
    fn an_entry_keeps_its_revision() {
        let shown = Shown { id: SignOnId([9; 16]), revision: 12 };
        assert_eq!(shown.text().parse(), Ok(shown));
        for wrong in ["", ".", "12", "x.1", "AAAAAAAAAAAAAAAAAAAAAA."] {
            assert_eq!(wrong.parse::<Shown>(), Err(()), "{wrong}");
        }
    }
}
