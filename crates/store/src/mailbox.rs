//! How many mails strangers may cause to one mailbox, and what waits for the next window. Nothing is
//! swallowed: beyond the allowance a mail waits for the next window, where a newer one of its kind
//! takes its place.

use domain::instant::Instant;
use std::time::Duration;

use crate::{Error, Tx, values};

/// At most `most` mails within `span`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Allowance {
    /// How many; at least one.
    pub most: i64,
    /// Of which time.
    pub span: Duration,
}

/// When a mail may go.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum When {
    /// It is counted.
    Now,
    /// When the next window begins, in place of one that waited for it.
    At(Instant, Option<[u8; 16]>),
}

/// What a mail is for; of each one waits at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wish {
    /// A confirmation; at the desk, a way in.
    Answer = 0,
    /// The link to the own page of somebody who had signed.
    OwnPage = 1,
}

/// The window in which the last mail was counted. It may begin in the future: then mails wait for
/// it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Mailbox {
    mails: i64,
    ends_at: Instant,
    waits: [Option<[u8; 16]>; 2],
}

/// Counts the mail `id` to the mailbox `key`, or has it wait.
pub(crate) fn admit(
    tx: &mut Tx<'_>,
    key: &[u8],
    wish: Wish,
    id: [u8; 16],
    allowed: Allowance,
) -> Result<When, Error> {
    let mut mailbox = read(tx, key)?;
    let when = mailbox.admit(tx.now(), wish, id, allowed);
    write(tx, key, &mailbox)?;
    Ok(when)
}

/// Counts a mail that need not wait, if the mailbox may have it now; else `false`.
pub(crate) fn free(tx: &mut Tx<'_>, key: &[u8], allowed: Allowance) -> Result<bool, Error> {
    let mut mailbox = read(tx, key)?;
    let free = mailbox.admit(tx.now(), Wish::Answer, [0; 16], allowed) == When::Now;
    if free {
        write(tx, key, &mailbox)?;
    }
    Ok(free)
}

/// A mail has done what it was for: it no longer counts in the window that runs.
pub(crate) fn give_back(tx: &mut Tx<'_>, key: &[u8]) -> Result<(), Error> {
    let sql = "UPDATE mailbox SET mails = mails - 1 WHERE key = $1 AND mails > 0 AND ends_at > $2";
    tx.put(sql, &values![key, tx.now()])
}

/// Forgets a mailbox whose signer is erased.
pub(crate) fn forget(tx: &mut Tx<'_>, key: &[u8]) -> Result<(), Error> {
    tx.put("DELETE FROM mailbox WHERE key = $1", &values![key])
}

/// Forgets windows that are over.
pub(crate) fn remove_ended(tx: &mut Tx<'_>) -> Result<(), Error> {
    tx.put("DELETE FROM mailbox WHERE ends_at <= $1", &values![tx.now()])
}

fn read(tx: &mut Tx<'_>, key: &[u8]) -> Result<Mailbox, Error> {
    let sql = "SELECT mails, ends_at, waits, waits_signed FROM mailbox WHERE key = $1";
    let Some(row) = tx.row(sql, &values![key])? else { return Ok(Mailbox::UNUSED) };
    Ok(Mailbox {
        mails: row.int("mails")?,
        ends_at: row.instant("ends_at")?,
        waits: [row.opt_array("waits")?, row.opt_array("waits_signed")?],
    })
}

fn write(tx: &mut Tx<'_>, key: &[u8], mailbox: &Mailbox) -> Result<(), Error> {
    let sql =
        "INSERT INTO mailbox (key, mails, ends_at, waits, waits_signed) VALUES ($1, $2, $3, $4, $5)
               ON CONFLICT (key) DO UPDATE SET mails = excluded.mails, ends_at = excluded.ends_at,
               waits = excluded.waits, waits_signed = excluded.waits_signed";
    let [waits, signed] = mailbox.waits.map(|id| id.map(|id| id.to_vec()));
    tx.put(sql, &values![key, mailbox.mails, mailbox.ends_at, waits, signed])
}

impl Mailbox {
    const UNUSED: Self = Self { mails: 0, ends_at: Instant(i64::MIN), waits: [None; 2] };

    fn admit(&mut self, now: Instant, wish: Wish, id: [u8; 16], allowed: Allowance) -> When {
        // A clock that was wrong for a while must not close a mailbox until its date.
        if self.ends_at > now.plus(2 * allowed.span) {
            *self = Self::UNUSED;
        }
        let begins = if self.ends_at <= now { now } else { self.ends_at.minus(allowed.span) };
        if begins > now {
            return self.wait(begins, wish, id);
        }
        if let Some(waited) = self.waits.iter_mut().find(|waits| **waits == Some(id)) {
            // It was counted when it was told to wait.
            *waited = None;
            return When::Now;
        }
        if self.ends_at <= now {
            *self = Self { mails: 1, ends_at: now.plus(allowed.span), ..Self::UNUSED };
            return When::Now;
        }
        if self.mails < allowed.most {
            self.mails += 1;
            return When::Now;
        }
        let begins = self.ends_at;
        *self = Self { ends_at: begins.plus(allowed.span), ..Self::UNUSED };
        self.wait(begins, wish, id)
    }

    fn wait(&mut self, begins: Instant, wish: Wish, id: [u8; 16]) -> When {
        let before = self.waits[wish as usize].replace(id);
        self.mails += i64::from(before.is_none());
        When::At(begins, before.filter(|before| *before != id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAILY: Allowance = Allowance { most: 2, span: Duration::from_hours(24) };
    const NOW: Instant = Instant(1_000);

    fn later(hours: u64) -> Instant {
        NOW.plus(Duration::from_hours(hours))
    }

    #[test]
    fn the_newest_of_each_kind_waits_and_is_counted_once() {
        let mut mailbox = Mailbox::UNUSED;
        let mut at = |hours, wish, id| mailbox.admit(later(hours), wish, [id; 16], DAILY);
        assert_eq!((at(0, Wish::Answer, 1), at(0, Wish::Answer, 2)), (When::Now, When::Now));
        assert_eq!(at(1, Wish::Answer, 3), When::At(later(24), None));
        assert_eq!(at(2, Wish::OwnPage, 4), When::At(later(24), None));
        assert_eq!(at(3, Wish::Answer, 5), When::At(later(24), Some([3; 16])));
        assert_eq!(at(4, Wish::Answer, 5), When::At(later(24), None), "it waits for itself");
        assert_eq!((at(24, Wish::Answer, 5), at(24, Wish::OwnPage, 4)), (When::Now, When::Now));
        assert_eq!(at(25, Wish::Answer, 6), When::At(later(48), None), "both were counted");
        assert_eq!(at(48, Wish::Answer, 6), When::Now);
        assert_eq!((at(80, Wish::Answer, 7), at(80, Wish::Answer, 8)), (When::Now, When::Now));
    }

    #[test]
    fn what_waited_while_the_server_was_off_goes_at_once() {
        let mut mailbox = Mailbox::UNUSED;
        let mut at = |hours, id| mailbox.admit(later(hours), Wish::Answer, [id; 16], DAILY);
        assert_eq!((at(0, 1), at(0, 2)), (When::Now, When::Now));
        assert_eq!(at(0, 3), When::At(later(24), None));
        assert_eq!(at(200, 3), When::Now);
    }

    #[test]
    fn a_clock_that_was_wrong_closes_no_mailbox() {
        let mut mailbox = Mailbox::UNUSED;
        let mut at = |hours, id| mailbox.admit(later(hours), Wish::Answer, [id; 16], DAILY);
        assert_eq!((at(90_000, 1), at(90_000, 2)), (When::Now, When::Now));
        assert_eq!(at(0, 3), When::Now);
    }
}
