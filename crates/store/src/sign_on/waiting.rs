//! What waits to be confirmed from one mailbox: its owner says which of it is theirs.

use domain::entry::{Display, Entry};
use domain::id::SignOnId;

use crate::sign_on_row::SignOnRow;
use crate::{Error, Tx, values};
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// Entries shown at most. Strangers can send any number; what no rule set apart comes first.
const MOST: usize = 50;

/// An entry that somebody gave the address for.
#[derive(Debug, Clone)]
pub struct WaitingEntry {
    /// The sign-on.
    pub id: SignOnId,
    /// What would be printed.
    pub entry: Entry,
    /// How it is to be shown.
    pub display: Display,
}

/// All that waits for one mailbox in one statement.
#[derive(Debug, Clone, Default)]
pub struct Waiting {
    /// Newest first, each once however often it was sent.
    pub entries: Vec<WaitingEntry>,
    /// There are more than can be shown.
    pub more: bool,
}

/// What waits for the mailbox of this sign-on, itself included while it waits. What the mailbox
/// confirmed before is left out.
pub fn waiting_beside(tx: &mut Tx<'_>, id: SignOnId) -> Result<Waiting, Error> {
    let sql = "SELECT o.id, o.entry_key, o.display, o.moderation, o.created_at FROM sign_on s
               JOIN sign_on o ON o.email_key = s.email_key
               WHERE s.id = $1 AND o.confirmation = 'unconfirmed' AND o.standing = 'live' AND NOT EXISTS
               (SELECT 1 FROM sign_on c WHERE c.email_key = o.email_key AND c.entry_key = o.entry_key
                AND c.confirmation = 'confirmed' AND c.standing IN ('live', 'merged'))";
    let mut found = Vec::new();
    for row in tx.rows(sql, &values![id])? {
        let one = SignOnId(row.array("id")?);
        let apart = row.text("moderation")? == "quarantined";
        let what =
            (row.opt_bytes("entry_key")?.map(<[u8]>::to_vec), row.text("display")?.to_owned());
        found.push(((one != id, apart, Reverse(row.instant("created_at")?), one), what));
    }
    found.sort();
    let mut seen = BTreeSet::new();
    found.retain(|(_, what)| seen.insert(what.clone()));
    let more = found.len() > MOST;
    found.truncate(MOST);
    found.sort_by_key(|((_, _, created, id), _)| (*created, *id));
    let mut entries = Vec::new();
    for ((.., id), _) in found {
        let Some(stored) = SignOnRow::by_id(tx, id)? else { continue };
        let Some(entry) = stored.entry()? else { continue };
        entries.push(WaitingEntry { id, entry, display: stored.sign_on.display });
    }
    Ok(Waiting { entries, more })
}
