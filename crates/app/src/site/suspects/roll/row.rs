//! One sign-on as it is searched.

use crate::site::suspects::compared::Resemblance;
use domain::{
    entry::Kind,
    id::{ImportId, SignOnId},
    instant::Instant,
    roll::{Part, Questioned, SortBy, Way},
    signon::Confirmation,
    warning::{Addressees, Beside, warnings},
};
use std::{cmp::Ordering, sync::Arc};
use store::sign_on::Rolled;

pub(super) struct Row {
    pub(super) id: SignOnId,
    /// By its state: one of [`Part::STATES`].
    pub(super) part: Part,
    pub(super) way: Way,
    pub(super) kind: Kind,
    /// The key of its name.
    pub(super) name: Box<str>,
    /// The key of its country and place.
    place: Box<str>,
    /// The key of everything printed.
    pub(super) printed: Box<str>,
    pub(super) domain: Option<Arc<str>>,
    created: Instant,
    since: Instant,
    line: u32,
    /// The list it came with.
    pub(super) list: Option<ImportId>,
    /// Somebody should look: a hint, a doubt of the reading, an authority that was not ticked.
    pub(super) is_marked: bool,
    pub(super) questioned: Questioned,
    pub(super) wished: bool,
    /// What it looks like, once that is known.
    pub(super) resemblance: Option<Resemblance>,
    pub(super) changed: i64,
    pub(super) revision: i64,
}

impl Row {
    pub(super) fn new(
        rolled: &Rolled,
        (domain, doubted): (Option<Arc<str>>, bool),
        addressees: Option<&Addressees>,
    ) -> Self {
        let entry = &rolled.entry;
        let (since, line, list) = match rolled.state.confirmation {
            Confirmation::Confirmed { at } => (at, 0, None),
            Confirmation::Reported { import, line } => (rolled.created_at, line, Some(import)),
            Confirmation::Unconfirmed => (rolled.created_at, 0, None),
        };
        let free_mail = rolled.mail.as_ref().is_some_and(|mail| mail.is_free);
        let beside = Beside { addressees, free_mail, declined_before: false };
        let part = Part::of(&rolled.state);
        let waits = matches!(part, Part::Waiting | Part::SetApart);
        let place = [entry.country.map(|country| country.name("en")), entry.place.as_deref()];
        let place = place.into_iter().flatten().collect::<Vec<_>>().join(" ");
        // Of who has withdrawn nothing is held open that says who it was.
        let key =
            |text: &str| if part == Part::Withdrawn { String::new() } else { names::key(text) };
        Self {
            id: rolled.id,
            part,
            way: Way::of(&rolled.state),
            kind: entry.kind,
            name: key(&entry.name).into(),
            place: key(&place).into(),
            printed: if part == Part::Withdrawn { String::new() } else { entry.search_key() }
                .into(),
            domain: domain.filter(|_| part != Part::Withdrawn),
            created: rolled.created_at,
            since,
            line,
            list,
            is_marked: waits
                && (doubted
                    || rolled.undeclared
                    || !names::mixed_script_words(&entry.name).is_empty()
                    || !warnings(entry, beside).is_empty()),
            questioned: rolled.questioned,
            wished: rolled.wished,
            resemblance: None,
            changed: rolled.changed,
            revision: rolled.revision,
        }
    }

    /// Whether the desk has something to do with it.
    pub(super) fn is_queued(&self) -> bool {
        match self.part {
            Part::Waiting | Part::SetApart => true,
            Part::Accepted | Part::Declined => self.wished,
            _ => false,
        }
    }

    /// Which of two stands first.
    pub(super) fn cmp(&self, other: &Self, by: SortBy) -> Ordering {
        let age = || (self.since, self.line, self.id).cmp(&(other.since, other.line, other.id));
        match by {
            SortBy::Oldest => age(),
            SortBy::Newest => {
                (other.created, other.line, other.id).cmp(&(self.created, self.line, self.id))
            }
            SortBy::Name => (&self.name, self.id).cmp(&(&other.name, other.id)),
            // What names no place stands last.
            SortBy::Place => (self.place.is_empty(), &self.place, &self.name, self.id).cmp(&(
                other.place.is_empty(),
                &other.place,
                &other.name,
                other.id,
            )),
        }
    }
}
