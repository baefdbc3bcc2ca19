//! What became of a statement, in words: the updates of its feed.

use super::{About, public_log};
use domain::{
    instant::Instant,
    life::{LifeEvent, life},
    publication::Publication,
};
use jiff::tz::TimeZone;
use press::{Update, edition::Edition};
use store::{Tx, statement};
use view::Locale;

/// The last part of the feed's address.
pub const FILE: &str = "updates.atom";

/// What happened, oldest first. A signature is told of by the day on which it came into the log:
/// nothing public is more precise.
pub fn events(
    tx: &mut Tx<'_>,
    publication: &Publication,
    now: Instant,
) -> Result<Vec<(Instant, LifeEvent)>, store::Error> {
    let turns = statement::turns(tx, publication.statement)?;
    let mut events = life(&turns, &publication.window, now);
    let first = events.first().map_or(publication.frozen_at, |(at, _)| *at);
    let size = publication.log.size;
    for (number, position) in statement::reached(tx, publication.statement, size)? {
        let day = public_log::day(tx, size, position)?;
        let begin = day.to_zoned(TimeZone::UTC);
        let at = begin.map_or(first, |day| Instant(day.timestamp().as_millisecond()));
        // The day began before the statement was opened on it.
        events.push((at.max(first), LifeEvent::Reached(number)));
    }
    events.sort_by_key(|(at, _)| *at);
    Ok(events)
}

/// The same in words, newest first.
pub fn updates(
    events: &[(Instant, LifeEvent)],
    publication: &Publication,
    locale: Locale,
) -> Vec<Update> {
    let summary = publication.text().map_or("", |text| &text.title);
    let update = |(at, event): &(Instant, LifeEvent)| {
        let key = match event {
            LifeEvent::Opened => "feed-opened",
            LifeEvent::Paused => "feed-paused",
            LifeEvent::Resumed => "feed-resumed",
            LifeEvent::Closed => "feed-closed",
            LifeEvent::Launched => "feed-launched",
            LifeEvent::Reached(_) => "feed-reached",
        };
        let (key, title) = match event {
            // Once, whatever day it stands at when somebody has left since.
            LifeEvent::Reached(n) => (format!("{key} {n}"), locale.t1(key, "n", *n)),
            _ => (format!("{key} {}", at.0), locale.t(key)),
        };
        Update { key, at: *at, title, summary: summary.to_owned() }
    };
    events.iter().rev().map(update).collect()
}

/// The feed.
pub fn feed(
    edition: &Edition,
    publication: &Publication,
    about: &About,
    updates: &[Update],
) -> Vec<u8> {
    let lang = &publication.lang;
    let asked =
        if *lang == publication.draft.authentic { String::new() } else { format!("?lang={lang}") };
    let own = format!("{}/{FILE}{asked}", edition.proof.address);
    press::atom(edition, publication.statement, (&own, &about.name.to_string()), updates)
}
