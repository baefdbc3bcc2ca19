//! What people said about two names: same, related, different, unsure. Verdicts are added and taken
//! back, never changed.
//!
//! The names themselves are not kept here: a verdict knows its two sign-ons and keyed hashes of
//! their names, and goes when one of the two is erased.

use domain::duplicate::{NameKey, PairVerdict, Relation, Side, Verdict};
use domain::id::{SignOnId, StatementId, VerdictId};
use domain::instant::Instant;
use domain::moderation::ActKind;
use domain::signon::{Confirmation, Moderation, SignOnState, Standing, StepProblem};

use crate::act::{NewAct, record};
use crate::sign_on::{DecideProblem, merge, reopen};
use crate::sign_on_row::SignOnRow;
use crate::{Error, Row, Tx, actor, organisation, values};

macro_rules! verdicts {
    ($tail:literal) => {
        concat!(
            "SELECT id, at, decision, relation, first_id, first_key, second_id, second_key, statement_id, actor_kind, person_id
             FROM name_decision ",
            $tail
        )
    };
}
/// A verdict to be kept.
#[derive(Debug, Clone)]
pub struct NewVerdict {
    /// The sign-on that was looked at.
    pub first: SignOnId,
    /// The one it was compared with.
    pub second: SignOnId,
    /// What was said.
    pub verdict: Verdict,
    /// How they are related, if somebody said so.
    pub relation: Option<Relation>,
    /// `Same`: the first is counted as part of the second from now on, where both stand in one
    /// statement.
    pub count_once: bool,
    /// What the comparison said.
    pub compared: Likeness,
}

/// What the comparison said when a verdict was made.
#[derive(Debug, Clone)]
pub struct Likeness {
    /// Name and version of the comparison.
    pub matcher: &'static str,
    /// Its band.
    pub band: &'static str,
    /// Its score, 0 to 1.
    pub score: f32,
}

/// Keeps a verdict; an earlier one about the same two is taken back, one about others with their
/// names is not: it holds where it was made, and elsewhere the later one counts. A merging that the
/// verdict contradicts ends.
pub fn give(tx: &mut Tx<'_>, new: &NewVerdict) -> Result<VerdictId, DecideProblem> {
    let (first, a) = side(tx, new.first)?;
    let (second, b) = side(tx, new.second)?;
    if new.first == new.second {
        return Err(DecideProblem::Step(StepProblem::NotLive));
    }
    revoke_about(tx, new.first, new.second)?;
    if new.verdict == Verdict::Same {
        if new.count_once
            && let Some((from, into)) = merging(&first, &second)
        {
            merge(tx, from, into)?;
        }
    } else {
        let merged = |x: &SignOnRow, y: &SignOnRow| {
            x.sign_on.state.standing == Standing::Merged { into: y.sign_on.id }
        };
        for (x, y) in [(&first, &second), (&second, &first)] {
            if merged(x, y) {
                reopen(tx, x.sign_on.id)?;
            }
        }
    }
    let id = VerdictId(tx.time_id());
    let (kind, person) = actor::columns(tx.actor()?);
    let relation = new.relation.filter(|_| new.verdict == Verdict::Related).map(Relation::as_str);
    let score = (f64::from(new.compared.score.clamp(0.0, 1.0)) * 1000.0).round() as i64;
    let sql = "INSERT INTO name_decision (id, at, decision, relation, first_id, first_key, second_id, second_key, statement_id,
               actor_kind, person_id, matcher, band, score) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
    let row = values![
        id,
        tx.now(),
        new.verdict.as_str(),
        relation,
        a.sign_on,
        a.key.0,
        b.sign_on,
        b.key.0,
        first.statement,
        kind,
        person,
        new.compared.matcher,
        new.compared.band,
        score,
    ];
    tx.execute(sql, &row)?;
    if new.verdict == Verdict::Different && a.key == b.key {
        organisation::part(tx, &first, &second)?;
    }
    act(tx, &first, ActKind::NamesCompared, Some(new.verdict.as_str()), &second)?;
    Ok(id)
}

/// A sign-on was accepted: those that are the same, and waited for it to stand on the list, are
/// counted as part of it.
pub(crate) fn merge_into_accepted(tx: &mut Tx<'_>, id: SignOnId) -> Result<(), DecideProblem> {
    let sql = verdicts!(
        "WHERE revoked_at IS NULL AND decision = 'same' AND (first_id = $1 OR second_id = $1) ORDER BY at, id"
    );
    for row in tx.rows(sql, &values![id])? {
        let given = read(&row)?;
        let other =
            if given.first.sign_on == id { given.second.sign_on } else { given.first.sign_on };
        let (Some(accepted), Some(other)) =
            (SignOnRow::by_id(tx, id)?, SignOnRow::by_id(tx, other)?)
        else {
            continue;
        };
        if let Some((from, into)) = merging(&other, &accepted).filter(|(_, into)| *into == id) {
            merge(tx, from, into)?;
        }
    }
    Ok(())
}

/// Which of two that are the same is counted as part of which: what a convenor reported as part of
/// what its signer confirmed. `None` when they are not of one statement, or one has left or is not
/// confirmed, or the better one is declined or set apart, or not on the list yet: a name never
/// leaves the list because another waits or is not shown.
fn merging(first: &SignOnRow, second: &SignOnRow) -> Option<(SignOnId, SignOnId)> {
    let (a, b) = (first.sign_on.state, second.sign_on.state);
    if first.statement != second.statement || !a.is_live() || !b.is_live() {
        return None;
    }
    let confirmed =
        |state: SignOnState| matches!(state.confirmation, Confirmation::Confirmed { .. });
    let accepted = |state: SignOnState| state.moderation == Moderation::Accepted;
    let stands = |state: SignOnState| accepted(state) || state.moderation == Moderation::Waiting;
    let rank = |one: &SignOnRow| {
        let state = one.sign_on.state;
        (stands(state), confirmed(state), accepted(state), one.is_public())
    };
    let (from, into) = if rank(first) > rank(second) { (second, first) } else { (first, second) };
    let hides = (accepted(from.sign_on.state) && !accepted(into.sign_on.state))
        || (from.is_public() && !into.is_public());
    let unconfirmed = [a, b].iter().any(|state| state.confirmation == Confirmation::Unconfirmed);
    (stands(into.sign_on.state) && !hides && !unconfirmed)
        .then_some((from.sign_on.id, into.sign_on.id))
}

/// Takes a verdict back; `false` when it was taken back before. Two that were counted as one are
/// two again.
pub fn revoke(tx: &mut Tx<'_>, id: VerdictId) -> Result<bool, DecideProblem> {
    let Some(given) = by_id(tx, id)? else { return Ok(false) };
    mark_revoked(tx, id)?;
    let (first, second) = (given.first.sign_on, given.second.sign_on);
    for (x, y) in [(first, second), (second, first)] {
        let stored = SignOnRow::by_id(tx, x)?;
        if stored
            .is_some_and(|stored| stored.sign_on.state.standing == Standing::Merged { into: y })
        {
            reopen(tx, x)?;
        }
    }
    if let (Some(first), Some(second)) =
        (SignOnRow::by_id(tx, first)?, SignOnRow::by_id(tx, second)?)
    {
        act(tx, &first, ActKind::NamesReopened, Some(given.verdict.as_str()), &second)?;
    }
    Ok(true)
}

/// All verdicts that stand, oldest first.
pub fn all(tx: &mut Tx<'_>) -> Result<Vec<PairVerdict>, Error> {
    let rows = tx.rows(verdicts!("WHERE revoked_at IS NULL ORDER BY at, id"), &[])?;
    rows.iter().map(read).collect()
}

/// Equal as long as no verdict was given, taken back or forgotten: whether the desk has to look again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    kept: i64,
    revoked: i64,
    newest: Option<Instant>,
    last_revoked: Option<Instant>,
}

/// The stamp of the verdicts as they are now.
pub fn stamp(tx: &mut Tx<'_>) -> Result<Stamp, Error> {
    let sql = "SELECT count(*) AS kept, count(revoked_at) AS revoked, max(at) AS newest, max(revoked_at) AS last_revoked
               FROM name_decision";
    let row = tx.row(sql, &[])?;
    row.map_or(Ok(Stamp { kept: 0, revoked: 0, newest: None, last_revoked: None }), |row| {
        Ok(Stamp {
            kept: row.int("kept")?,
            revoked: row.int("revoked")?,
            newest: row.opt_instant("newest")?,
            last_revoked: row.opt_instant("last_revoked")?,
        })
    })
}

/// A verdict that stands.
pub fn by_id(tx: &mut Tx<'_>, id: VerdictId) -> Result<Option<PairVerdict>, Error> {
    let row = tx.row(verdicts!("WHERE id = $1 AND revoked_at IS NULL"), &values![id])?;
    row.map(|row| read(&row)).transpose()
}

/// Takes back that these two are the same: the merging was undone elsewhere.
pub(crate) fn revoke_same(tx: &mut Tx<'_>, a: SignOnId, b: SignOnId) -> Result<(), Error> {
    let sql = verdicts!(
        "WHERE revoked_at IS NULL AND decision = 'same' AND ((first_id = $1 AND second_id = $2) OR (first_id = $2 AND second_id = $1))"
    );
    for row in tx.rows(sql, &values![a, b])? {
        mark_revoked(tx, read(&row)?.id)?;
    }
    Ok(())
}

/// Forgets every verdict about a sign-on that is erased.
pub(crate) fn forget(tx: &mut Tx<'_>, id: SignOnId) -> Result<(), Error> {
    tx.execute("DELETE FROM name_decision WHERE first_id = $1 OR second_id = $1", &values![id])
        .map(|_| ())
}

fn revoke_about(tx: &mut Tx<'_>, a: SignOnId, b: SignOnId) -> Result<(), Error> {
    let sql = verdicts!(
        "WHERE revoked_at IS NULL AND ((first_id = $1 AND second_id = $2) OR (first_id = $2 AND second_id = $1))"
    );
    for row in tx.rows(sql, &values![a, b])? {
        mark_revoked(tx, read(&row)?.id)?;
    }
    Ok(())
}

fn mark_revoked(tx: &mut Tx<'_>, id: VerdictId) -> Result<(), Error> {
    let (_, person) = actor::columns(tx.actor()?);
    let sql = "UPDATE name_decision SET revoked_at = $2, revoked_by = $3 WHERE id = $1 AND revoked_at IS NULL";
    tx.execute(sql, &values![id, tx.now(), person]).map(|_| ())
}

fn side(tx: &mut Tx<'_>, id: SignOnId) -> Result<(SignOnRow, Side), DecideProblem> {
    let stored = SignOnRow::by_id(tx, id)?.ok_or(DecideProblem::Gone)?;
    let side = stored.side(tx.keys())?.ok_or(DecideProblem::Gone)?;
    Ok((stored, side))
}

fn act(
    tx: &mut Tx<'_>,
    stored: &SignOnRow,
    kind: ActKind,
    detail: Option<&str>,
    other: &SignOnRow,
) -> Result<(), Error> {
    // Its id, not its name: a name noted here would outlive the other's erasure. Reading an act
    // looks it up.
    let note = other.sign_on.id.to_string();
    let (statement, sign_on) = (Some(stored.statement), Some(stored.sign_on.id));
    record(tx, &NewAct { kind, statement, sign_on, detail, note: Some(&note) })
}

fn read(row: &Row) -> Result<PairVerdict, Error> {
    let side = |id, key| {
        Ok::<_, Error>(Side { sign_on: SignOnId(row.array(id)?), key: NameKey(row.array(key)?) })
    };
    Ok(PairVerdict {
        id: VerdictId(row.array("id")?),
        at: row.instant("at")?,
        verdict: row.word("decision", Verdict::parse)?,
        relation: row.opt_text("relation")?.and_then(Relation::parse),
        first: side("first_id", "first_key")?,
        second: side("second_id", "second_key")?,
        by: actor::read(row)?,
        statement: StatementId(row.array("statement_id")?),
    })
}
