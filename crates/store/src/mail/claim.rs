//! Taking mails to be sent, and saying what became of them.

use std::collections::{BTreeMap, btree_map};

use domain::desk::Role;
use domain::draft::Draft;
use domain::email::EmailAddress;
use domain::entry::{Display, Entry};
use domain::id::{MailId, PersonId, SignOnId, StatementId};
use domain::instant::Instant;
use domain::statement::Slug;

use super::budget::{Budget, Spending, Verdict};
use super::lane::{Lane, Turn};
use super::unsettled::{UNSETTLED, unsettled_until};
use super::{Kind, PAYLOAD, Payload};
use crate::crypt::RecordKey;
use crate::sealed::unseal;
use crate::{Error, Row, Tx, desk, record_key, sign_on, statement_row, values};
use std::time::Duration;

/// A mail to be sent.
#[derive(Debug, Clone)]
pub struct Job {
    /// Its id; the same at every attempt, for the Message-ID.
    pub id: MailId,
    /// What it is for.
    pub kind: Kind,
    /// Attempts so far, this one not counted.
    pub attempts: u32,
    /// When it was caused.
    pub created_at: Instant,
    /// To whom.
    pub to: EmailAddress,
    /// Language code of the page on which the person acted; empty when unknown.
    pub lang: String,
    /// Links, codes, free words.
    pub payload: Payload,
    /// The statement it is about; `None` for mails of the desk.
    pub statement: Option<About>,
    /// The entry it is about; `None` for mails of the desk.
    pub entry: Option<Entry>,
    /// How the entry is shown; `None` for mails of the desk.
    pub display: Option<Display>,
    /// What the addressee may do at the desk; `None` for mails to signers.
    pub role: Option<Role>,
    pub(super) record: [u8; 16],
    pub(super) key: RecordKey,
}

/// What is due, read and not taken.
#[derive(Debug, Default)]
pub struct Due {
    /// Mails that can be sent, in their order.
    pub jobs: Vec<Job>,
    /// Mails of records that are gone: to be dropped.
    pub gone: Vec<MailId>,
}

/// Mails taken to be sent.
#[derive(Debug, Default)]
pub struct Claimed {
    /// The mails, in their order.
    pub jobs: Vec<Job>,
    /// Mails passed over, which wait for the next hour: their receiving domains have had theirs.
    pub held: u32,
    /// Whether mails wait because the site has sent its own of this hour.
    pub site_spent: bool,
}

/// What a mail says about the statement.
#[derive(Debug, Clone)]
pub struct About {
    /// Its id.
    pub id: StatementId,
    /// Its name in addresses.
    pub slug: Slug,
    /// The title in the mail's language, else in the authentic one.
    pub title: String,
    /// Who asks for signatures; may be empty.
    pub coalition: String,
    /// When sign-on closes.
    pub closes_at: Option<Instant>,
    /// In which time zone people read that.
    pub zone: String,
}

/// Makes every waiting mail due now, but not those that are looked at before they go: for a server
/// that starts and knows that no other one holds leases.
pub fn all_due(tx: &mut Tx<'_>) -> Result<u64, Error> {
    tx.execute(
        "UPDATE mail_job SET due_at = $1, asleep = 0, held = 0
         WHERE failed = 0 AND asleep = 1 AND due_at < $2",
        &values![tx.now(), UNSETTLED],
    )
}

macro_rules! mails {
    ($which:literal) => {
        concat!(
            "SELECT id, record_id, kind, payload_sealed, attempts, created_at FROM mail_job ",
            $which
        )
    };
}

/// Those that are awake, in their order. The index `mail_job_turn` holds them in it, so that no
/// more of them are read than are wanted, however many wait.
macro_rules! awake {
    () => {
        mails!("WHERE failed = 0 AND asleep = 0 AND lane <= $1 ORDER BY lane, turn, id LIMIT $2")
    };
}

/// Reads up to `limit` mails that are due and leaves them where they are: for mails that are all
/// taken in one transaction later ([`super::to_outbox`]), so that the writer's thread need not open
/// them. No budget is asked, since none of them leaves.
pub fn due(tx: &mut Tx<'_>, limit: u32) -> Result<Due, Error> {
    let mut rows = tx.rows(awake!(), &values![Lane::Reminder.number(), limit])?;
    let rest = limit.saturating_sub(rows.len() as u32);
    if rest > 0 {
        // What a sender left who died, or who had a mail server.
        let sql =
            mails!("WHERE failed = 0 AND asleep = 1 AND due_at <= $1 ORDER BY due_at LIMIT $2");
        rows.extend(tx.rows(sql, &values![tx.now(), rest])?);
    }
    open(tx, &rows)
}

/// Takes up to `limit` mails that are due, in their order and within `budget`. Each is due again
/// after `lease` unless [`delivered`], [`retry`] or [`give_up`] comes first, so a sender that dies
/// loses nothing. Mails of records that are gone are dropped.
pub fn claim(
    tx: &mut Tx<'_>,
    lease: Duration,
    limit: u32,
    budget: Budget,
) -> Result<Claimed, Error> {
    wake(tx)?;
    let mut spending = Spending::begin(tx, budget)?;
    let (mut claimed, sql) = (Claimed::default(), format!("{}{}", awake!(), tx.skip_claimed()));
    // As many as are wanted; where a budget holds some back, more are looked at.
    let mut look = limit;
    for _ in 0..LOOKS {
        let last = spending.last_lane();
        let rows = tx.rows(&sql, &values![last.number(), look])?;
        let due = open(tx, &rows)?;
        delivered(tx, &due.gone)?;
        take(tx, due.jobs, (lease, limit), &mut spending, &mut claimed)?;
        if rows.is_empty() || claimed.jobs.len() >= limit as usize {
            break;
        }
        look = HELD_AT_ONCE;
    }
    if spending.last_lane() == Lane::Desk {
        let sql =
            "SELECT 1 AS waits FROM mail_job WHERE failed = 0 AND asleep = 0 AND lane > 0 LIMIT 1";
        claimed.site_spent = tx.row(sql, &[])?.is_some();
    }
    spending.settle(tx)?;
    Ok(claimed)
}

/// Looks for mails in one transaction, and mails looked at in each where a budget holds some back:
/// few enough that a sign-on behind them hardly waits.
const LOOKS: u32 = 4;
const HELD_AT_ONCE: u32 = 64;

fn take(
    tx: &mut Tx<'_>,
    jobs: Vec<Job>,
    (lease, limit): (Duration, u32),
    spending: &mut Spending,
    claimed: &mut Claimed,
) -> Result<(), Error> {
    for job in jobs {
        if claimed.jobs.len() >= limit as usize {
            return Ok(());
        }
        match spending.spend(tx, Lane::of(job.kind), &job.to)? {
            Verdict::Leaves => {
                let sql = "UPDATE mail_job SET due_at = $2, asleep = 1, attempts = attempts + 1 WHERE id = $1";
                tx.put(sql, &values![job.id, tx.now().plus(lease)])?;
                claimed.jobs.push(job);
            }
            Verdict::DomainSpent => {
                sleep(tx, job.id, spending.next_hour(), true)?;
                claimed.held += 1;
            }
            // It stays where it is: only the first lane is looked at from now on.
            Verdict::SiteSpent => {}
        }
    }
    Ok(())
}

/// Wakes mails whose time has come.
fn wake(tx: &mut Tx<'_>) -> Result<(), Error> {
    let sql = format!(
        "UPDATE mail_job SET asleep = 0, held = 0 WHERE id IN
         (SELECT id FROM mail_job WHERE failed = 0 AND asleep = 1 AND due_at <= $1 ORDER BY due_at LIMIT $2{})",
        tx.skip_claimed()
    );
    tx.put(&sql, &values![tx.now(), WOKEN_AT_ONCE])
}

const WOKEN_AT_ONCE: u32 = 1_000;

/// Lets a mail sleep. Its turn moves by as much: it comes back among those of its new time as it
/// stood among those of the present, so that many mails that all failed do not come back before
/// everybody who asked since.
fn sleep(tx: &mut Tx<'_>, id: MailId, until: Instant, held: bool) -> Result<(), Error> {
    let later = Turn::at(until).0 - Turn::at(tx.now()).0;
    let sql =
        "UPDATE mail_job SET due_at = $2, asleep = 1, held = $3, turn = turn + $4 WHERE id = $1";
    tx.put(sql, &values![id, until, held, later])
}

fn open(tx: &mut Tx<'_>, rows: &[Row]) -> Result<Due, Error> {
    let (mut due, mut statements) = (Due::default(), BTreeMap::new());
    for row in rows {
        let id = MailId(row.array("id")?);
        match read(tx, id, row, &mut statements)? {
            Some(job) => due.jobs.push(job),
            None => due.gone.push(id),
        }
    }
    Ok(due)
}

/// The mails are on their way; forgets them.
pub fn delivered(tx: &mut Tx<'_>, ids: &[MailId]) -> Result<(), Error> {
    for id in ids {
        tx.put("DELETE FROM mail_job WHERE id = $1", &values![*id])?;
    }
    Ok(())
}

/// Tries again at `due_at`.
pub fn retry(tx: &mut Tx<'_>, id: MailId, due_at: Instant) -> Result<(), Error> {
    sleep(tx, id, due_at, false)
}

/// Stops trying; the mail stays as failed, for the doctor to count.
pub fn give_up(tx: &mut Tx<'_>, id: MailId) -> Result<(), Error> {
    tx.put("UPDATE mail_job SET failed = 1 WHERE id = $1", &values![id])
}

/// How many mails wait (leased ones included, those that wait for their mailbox's next window not)
/// and since when the oldest, and how many were given up.
pub fn pending(tx: &mut Tx<'_>) -> Result<(i64, Option<Instant>, i64), Error> {
    let sql = "SELECT coalesce(CAST(sum(CASE WHEN failed = 0 THEN 1 ELSE 0 END) AS BIGINT), 0) AS waiting,
               min(CASE WHEN failed = 0 THEN created_at END) AS oldest,
               coalesce(CAST(sum(failed) AS BIGINT), 0) AS given_up FROM mail_job
               WHERE due_at < $1 OR due_at <= $2";
    match tx.row(sql, &values![UNSETTLED, unsettled_until(tx.now())])? {
        Some(row) => Ok((row.int("waiting")?, row.opt_instant("oldest")?, row.int("given_up")?)),
        None => Ok((0, None, 0)),
    }
}

/// What a mail about a statement needs, read once per batch.
type Statements = BTreeMap<StatementId, Option<(About, Draft)>>;

fn read(
    tx: &mut Tx<'_>,
    id: MailId,
    row: &Row,
    statements: &mut Statements,
) -> Result<Option<Job>, Error> {
    let record = row.array("record_id")?;
    let Some(key) = record_key::get(tx, &record)? else { return Ok(None) };
    let payload: Payload = unseal(&key, PAYLOAD, id.as_bytes(), row.bytes("payload_sealed")?)?;
    let Some(addressee) = addressee(tx, &record, &key, &payload)? else { return Ok(None) };
    let statement = match addressee.statement {
        Some(statement) => about(tx, statement, &addressee.lang, statements)?,
        None => None,
    };
    Ok(Some(Job {
        id,
        kind: row.word("kind", Kind::parse)?,
        attempts: row.number("attempts")?,
        created_at: row.instant("created_at")?,
        to: addressee.email,
        lang: addressee.lang,
        payload,
        statement,
        entry: addressee.entry,
        display: addressee.display,
        role: addressee.role,
        record,
        key,
    }))
}

struct Addressee {
    email: EmailAddress,
    lang: String,
    statement: Option<StatementId>,
    entry: Option<Entry>,
    display: Option<Display>,
    role: Option<Role>,
}

fn addressee(
    tx: &mut Tx<'_>,
    record: &[u8; 16],
    key: &RecordKey,
    payload: &Payload,
) -> Result<Option<Addressee>, Error> {
    if let Some(signer) = sign_on::addressee(tx, SignOnId(*record))? {
        let lang = payload.lang.clone().unwrap_or(signer.page_lang);
        let (statement, entry, display) =
            (Some(signer.statement), signer.entry, Some(signer.display));
        return Ok(Some(Addressee {
            email: signer.email,
            lang,
            statement,
            entry,
            display,
            role: None,
        }));
    }
    let lang = payload.lang.clone().unwrap_or_default();
    let person = desk::addressee(tx, PersonId(*record), key)?;
    Ok(person.map(|(email, role)| Addressee {
        email,
        lang,
        statement: None,
        entry: None,
        display: None,
        role: Some(role),
    }))
}

fn about(
    tx: &mut Tx<'_>,
    id: StatementId,
    lang: &str,
    statements: &mut Statements,
) -> Result<Option<About>, Error> {
    if let btree_map::Entry::Vacant(vacant) = statements.entry(id) {
        let found = statement_row::by_id(tx, id)?.map(|found| {
            let about = About {
                id,
                slug: found.slug,
                title: String::new(),
                coalition: found.draft.coalition.clone(),
                closes_at: found.window.closes_at,
                zone: found.window.zone,
            };
            (about, found.draft)
        });
        vacant.insert(found);
    }
    Ok(statements[&id].as_ref().map(|(about, draft)| {
        let lang = lang.parse().unwrap_or_else(|_| draft.authentic.clone());
        About { title: draft.title(&lang).to_owned(), ..about.clone() }
    }))
}
