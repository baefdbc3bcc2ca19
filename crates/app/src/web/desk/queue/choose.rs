//! What a table shows: read in order from a queue, or chosen among all sign-ons.

use super::{
    PAGE,
    address::{Place, Shows},
};
use crate::{
    site::suspects::{Chosen, From, Search},
    web::{AppState, answer::Refusal},
};
use domain::{
    email::EmailAddress,
    id::{PersonId, SignOnId, StatementId},
};
use std::collections::HashSet;
use store::{
    Tx,
    sign_on::{Cursor, Queued},
};

/// The entries of a page, and where it stands.
pub(super) struct Page {
    pub(super) entries: Vec<Queued>,
    pub(super) before: u64,
    pub(super) total: u64,
    /// Where it begins, however it was reached: so it stays the same page when some of its entries
    /// are decided.
    pub(super) start: Place,
    pub(super) earlier: Option<Place>,
    pub(super) later: Option<Place>,
    /// All sign-ons were read that there are.
    pub(super) complete: bool,
    /// Those about which whoever looks has asked something.
    pub(super) mine: HashSet<SignOnId>,
}

pub(super) async fn page(
    state: &AppState,
    (statement, person): (StatementId, PersonId),
    shows: &Shows,
    place: Place,
) -> Result<Page, Refusal> {
    let asked = move |tx: &mut Tx<'_>| store::act::asked_by(tx, statement, person);
    let mine: HashSet<SignOnId> =
        state.store.desk().read("asked by", asked).await?.into_iter().collect();
    if let (Some(queue), Place::Queue(cursor)) = (shows.queue(), place) {
        let read = move |tx: &mut Tx<'_>| store::sign_on::queue(tx, statement, queue, cursor, PAGE);
        let read = state.store.desk().read("queue", read).await?;
        let ends = read.entries.first().zip(read.entries.last());
        let ends = ends.map(|(first, last)| (first.place(), last.place()));
        let (before, total) = (u64::from(read.before), u64::from(read.length));
        let until = before + read.entries.len() as u64;
        return Ok(Page {
            earlier: ends
                .filter(|_| before > 0)
                .map(|(first, _)| Place::Queue(Cursor::Before(first))),
            later: ends
                .filter(|_| until < total)
                .map(|(_, last)| Place::Queue(Cursor::After(last))),
            start: Place::Queue(read.start.map_or(Cursor::START, Cursor::After)),
            entries: read.entries,
            before,
            total,
            complete: true,
            mine,
        });
    }
    let from = match place {
        Place::Roll(from) => from,
        Place::Queue(_) => From::Start,
    };
    let chosen = chosen(state, statement, shows, mine).await?;
    let mine = chosen.mine.clone();
    let (cut, complete) = state
        .suspects
        .select(&state.store, statement, (chosen, from, PAGE as usize), state.now())
        .await?;
    let ids = cut.ids.clone();
    let read = move |tx: &mut Tx<'_>| {
        let one = |id: &SignOnId| store::sign_on::one(tx, *id).transpose();
        ids.iter().filter_map(one).collect::<Result<Vec<_>, _>>()
    };
    let entries = state.store.desk().read("chosen sign-ons", read).await?;
    let until = cut.before + cut.ids.len() as u64;
    let ends = cut.ids.first().zip(cut.ids.last());
    Ok(Page {
        entries,
        before: cut.before,
        total: cut.total,
        start: Place::Roll(cut.start.map_or(From::Start, From::After)),
        earlier: ends
            .filter(|_| cut.before > 0)
            .map(|(first, _)| Place::Roll(From::Before(*first))),
        later: ends.filter(|_| until < cut.total).map(|(_, last)| Place::Roll(From::After(*last))),
        complete,
        mine,
    })
}

/// What somebody looks for, with a whole mail address looked up: it is not kept open.
pub(super) async fn chosen(
    state: &AppState,
    statement: StatementId,
    shows: &Shows,
    mine: HashSet<SignOnId>,
) -> Result<Chosen, Refusal> {
    let text = shows.search.as_str();
    let search = if text.is_empty() {
        Search::Nothing
    } else if let Some(address) = EmailAddress::parse(text) {
        let read = state
            .store
            .desk()
            .read("by address", move |tx| store::sign_on::by_email(tx, statement, &address));
        Search::These(read.await?)
    } else if let Some(domain) = text.strip_prefix('@') {
        // Its one spelling, as addresses have it.
        let address = EmailAddress::parse(&format!("a@{domain}"));
        Search::Domain(address.map_or_else(|| domain.to_lowercase(), |a| a.domain().to_owned()))
    } else {
        Search::Text { key: names::key(text), typed: text.to_lowercase() }
    };
    let (part, kind, way, list, by) = (shows.part, shows.kind, shows.way, shows.list, shows.by);
    Ok(Chosen { part, kind, way, list, search, by, mine })
}
