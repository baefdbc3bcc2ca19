//! What a receiver is to be told, written in the transaction in which it becomes so.

use std::collections::{HashMap, HashSet};

use domain::id::{LeafId, StatementId, WebhookId};
use domain::log::{Event, Ref};
use domain::webhook::{Ended, Occasion, Taking};

use super::delivery_id;
use super::row::occasions;
use crate::log::Pending;
use crate::{Error, Tx, statement, values};

/// Something to be told.
pub(super) struct News {
    occasion: Occasion,
    /// The entry of the log that says it, and the signature that it is about.
    place: Option<(u64, u64)>,
    ended: Option<Ended>,
}

impl News {
    pub(super) fn without_log(occasion: Occasion) -> Self {
        Self { occasion, place: None, ended: None }
    }
}

/// Entries have come into the log: who listens to their statements is told of signatures that
/// count from now on, or no longer.
pub(crate) fn tell_of_log(tx: &mut Tx<'_>, placed: &[(Pending, Ref)]) -> Result<(), Error> {
    let mut listeners: HashMap<StatementId, Vec<(WebhookId, Vec<Occasion>)>> = HashMap::new();
    for row in tx.rows("SELECT id, statement_id, occasions FROM webhook WHERE state = 'on'", &[])? {
        let of = StatementId(row.array("statement_id")?);
        listeners.entry(of).or_default().push((WebhookId(row.array("id")?), occasions(&row)?));
    }
    if listeners.is_empty() {
        return Ok(());
    }
    let (mut begun, mut ended) = (HashMap::new(), HashSet::new());
    for (pending, at) in placed {
        if pending.event.begins() {
            begun.insert(pending.leaf, at.index);
        }
        let Some(of) = pending.statement.and_then(|id| listeners.get(&id)) else { continue };
        let Some(news) = news(pending, at.index, &begun, &mut ended) else { continue };
        for (webhook, occasions) in of {
            if occasions.contains(&news.occasion) {
                put(tx, *webhook, &news)?;
            }
        }
    }
    Ok(())
}

/// What an entry says of a signature. One ends once, although erasing it later is an entry too.
fn news(
    pending: &Pending,
    entry: u64,
    begun: &HashMap<LeafId, u64>,
    ended: &mut HashSet<LeafId>,
) -> Option<News> {
    if let Event::Sign { .. } = pending.event {
        let (occasion, place) = (Occasion::Accepted, Some((entry, entry)));
        return Some(News { occasion, place, ended: None });
    }
    let how = Ended::by(&pending.event)?;
    if !pending.stands_as_signature() || !ended.insert(pending.leaf) {
        return None;
    }
    let leaf = pending.leaf_at.map(|at| at.index).or_else(|| begun.get(&pending.leaf).copied())?;
    let (occasion, place) = (Occasion::Withdrawn, Some((entry, leaf)));
    Some(News { occasion, place, ended: Some(how) })
}

/// Sign-on may have opened or closed, by an act or by the clock: who was told otherwise is told.
/// `None`: of any statement.
pub fn tell_of_window(tx: &mut Tx<'_>, statement: Option<StatementId>) -> Result<(), Error> {
    let sql = "SELECT id, statement_id, occasions, told FROM webhook WHERE state = 'on' ORDER BY statement_id";
    for row in tx.rows(sql, &[])? {
        let id = StatementId(row.array("statement_id")?);
        if statement.is_some_and(|one| one != id) {
            continue;
        }
        let Some(found) = statement::by_id(tx, id)? else { continue };
        let (now, told) = (Taking::from(found.gate(tx.now())), row.word("told", Taking::parse)?);
        let webhook = WebhookId(row.array("id")?);
        let occasion = match now {
            _ if now == told => continue,
            Taking::Ahead => None,
            Taking::Open => Some(Occasion::Opened),
            Taking::Closed => Some(Occasion::Closed),
        };
        // Of two servers that notice it, the one whose change comes first tells.
        let sql = "UPDATE webhook SET told = $2 WHERE id = $1 AND told = $3";
        if tx.execute(sql, &values![webhook, now.as_str(), told.as_str()])? == 0 {
            continue;
        }
        let occasions = occasions(&row)?;
        if let Some(occasion) = occasion.filter(|one| occasions.contains(one)) {
            put(tx, webhook, &News::without_log(occasion))?;
        }
    }
    Ok(())
}

pub(super) fn put(tx: &mut Tx<'_>, webhook: WebhookId, news: &News) -> Result<(), Error> {
    let sql = "INSERT INTO webhook_delivery (id, webhook_id, occasion, at, entry, leaf, ended, tries, next_at)
               VALUES ($1, $2, $3, $4, $5, $6, $7, 0, $4)";
    let [entry, leaf] = match news.place {
        Some((entry, leaf)) => [Some(entry as i64), Some(leaf as i64)],
        None => [None, None],
    };
    let ended = news.ended.map(Ended::as_str);
    let id = delivery_id(tx);
    tx.put(sql, &values![id, webhook, news.occasion.as_str(), tx.now(), entry, leaf, ended])
}
