//! Lines of a list that are no entry, made entries by hand, and back.

use domain::id::{ImportId, SignOnId};
use domain::import::{Line, Made, Outcome, Report, Spare};
use domain::moderation::ActKind;

use super::{REPORT, head, rewrite};
use crate::act::{NewAct, record};
use crate::sealed::unseal;
use crate::sign_on::{self, DecideProblem, NewReported, insert_reported};
use crate::{RecordKey, Tx, record_key, statement_row, values};

/// Makes an entry of the line at a place in the report: a reported sign-on that waits for the desk,
/// read as `spare` says. A line that is an entry already changes nothing; one that was an entry
/// before and was put back gets the same sign-on again, as it stood then.
///
/// # Errors
/// [`DecideProblem::Gone`]: there is no such line, or nothing stands on it any more.
pub fn take_line(
    tx: &mut Tx<'_>,
    id: ImportId,
    at: usize,
    spare: &Spare,
) -> Result<SignOnId, DecideProblem> {
    let (key, mut report) = opened(tx, id)?;
    let next = report.lines.iter().map(|line| line.seq).max().unwrap_or(0) + 1;
    let line = report.lines.get_mut(at).ok_or(DecideProblem::Gone)?;
    if let Some(taken) = line.sign_on {
        return Ok(taken);
    }
    if line.text.trim().is_empty() || line.outcome == Outcome::Entry {
        return Err(DecideProblem::Gone);
    }
    let sign_on = match &line.made {
        Some(made) => {
            sign_on::take_again(tx, made.sign_on)?;
            made.sign_on
        }
        None => new_sign_on(tx, id, line, spare)?,
    };
    line.made = Some(Box::new(Made {
        sign_on,
        outcome: line.outcome,
        seq: line.seq,
        doubts: std::mem::replace(&mut line.doubts, spare.doubts.clone()),
    }));
    line.outcome = Outcome::Entry;
    line.sign_on = Some(sign_on);
    if line.seq == 0 {
        line.seq = next;
    }
    rewrite(tx, id, &key, (&report, 1))?;
    Ok(sign_on)
}

fn new_sign_on(
    tx: &mut Tx<'_>,
    id: ImportId,
    line: &Line,
    spare: &Spare,
) -> Result<SignOnId, DecideProblem> {
    let statement = head(tx, id)?.ok_or(DecideProblem::Gone)?.statement;
    let version = statement_row::by_id(tx, statement)?.ok_or(DecideProblem::Gone)?.signed_version();
    let reported = NewReported {
        statement,
        version,
        import: id,
        line: line.line,
        entry: &spare.reading.entry(),
        contact: spare.reading.contact.as_ref(),
    };
    let sign_on = insert_reported(tx, &reported)?;
    let detail = line.line.to_string();
    let act = NewAct {
        kind: ActKind::LineTaken,
        statement: Some(statement),
        sign_on: Some(sign_on),
        detail: Some(&detail),
        note: None,
    };
    record(tx, &act)?;
    Ok(sign_on)
}

/// Takes that back: the line stands outside of the list again, as it did before. Only for an entry
/// that was made of a line by hand and waits, as its page showed it.
///
/// # Errors
/// As [`sign_on::decide`] has them; [`DecideProblem::Gone`] also where the reading of the list made
/// the entry.
pub fn put_line_back(
    tx: &mut Tx<'_>,
    id: ImportId,
    sign_on: SignOnId,
    expected_revision: i64,
) -> Result<(), DecideProblem> {
    let (key, mut report) = opened(tx, id)?;
    let line = report.lines.iter_mut().find(|line| line.sign_on == Some(sign_on));
    let line = line.ok_or(DecideProblem::Gone)?;
    let made = line.made.clone().ok_or(DecideProblem::Gone)?;
    sign_on::put_back(tx, sign_on, expected_revision)?;
    (line.outcome, line.seq, line.doubts) = (made.outcome, made.seq, made.doubts);
    line.sign_on = None;
    Ok(rewrite(tx, id, &key, (&report, -1))?)
}

fn opened(tx: &mut Tx<'_>, id: ImportId) -> Result<(RecordKey, Report), DecideProblem> {
    let row = tx.row("SELECT report_sealed FROM import WHERE id = $1", &values![id])?;
    let row = row.ok_or(DecideProblem::Gone)?;
    let key = record_key::get(tx, id.as_bytes())?.ok_or(DecideProblem::Gone)?;
    let report = unseal(&key, REPORT, id.as_bytes(), row.bytes("report_sealed")?)?;
    Ok((key, report))
}
