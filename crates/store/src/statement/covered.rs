//! The signatures of a statement that a published checkpoint covers.

use std::collections::HashMap;

use domain::draft::Draft;
use domain::entry::Kind;
use domain::id::{SignOnId, StatementId};
use domain::listing::Signatory;
use domain::log::{Leaf, Opening};
use domain::publication::Counts;
use domain::signatures::{Signature, Signatures};
use domain::version::TextHash;
use jiff::civil::Date;

use crate::statement_row::FrozenVersion;
use crate::{Error, Row, Tx, Value, log, values};

/// What a published checkpoint covers of a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Covered {
    statement: StatementId,
    /// Entries that the checkpoint covers.
    size: u64,
    /// It covers the launch.
    launched: bool,
}

/// Signatures as they were read for a publication; the next one reads only what changed since.
#[derive(Debug)]
pub struct KeptList {
    origin: String,
    text: TextHash,
    covered: Covered,
    signatures: Signatures,
    days: log::Days,
}

/// Stands behind `SELECT`: what is read of each signature.
macro_rules! signature {
    ($tail:expr) => {
        log::covered!(
            "SELECT s.id, s.kind, s.confirmation, s.version, l.position, l.record, l.opening_public,
             CASE WHEN s.display <> 'at_launch' OR $3 = 1 THEN s.entry_public END AS entry_public",
            $tail
        )
    };
}

impl Covered {
    pub(super) fn of(tx: &mut Tx<'_>, statement: StatementId, size: u64) -> Result<Self, Error> {
        let launched = log::is_launch_covered(tx, statement, size)?;
        Ok(Self { statement, size, launched })
    }

    fn values(self) -> [Value; 3] {
        values![self.statement, self.size as i64, self.launched]
    }

    pub(super) fn counts(self, tx: &mut Tx<'_>) -> Result<Counts, Error> {
        let sql = log::covered!(
            "SELECT s.kind, s.confirmation, s.entry_public IS NOT NULL AND (s.display <> 'at_launch' OR $3 = 1) AS named,
             count(*) AS number",
            "GROUP BY s.kind, s.confirmation, s.entry_public IS NOT NULL AND (s.display <> 'at_launch' OR $3 = 1)"
        );
        added(&tx.rows(sql, &self.values())?)
    }

    /// Where the log holds the signatures that count, in its order.
    pub(super) fn positions(self, tx: &mut Tx<'_>) -> Result<Vec<u64>, Error> {
        let sql = log::covered!("SELECT l.position", "ORDER BY l.position");
        let [statement, size, _] = self.values();
        let rows = tx.rows(sql, &[statement, size])?;
        rows.iter().map(|row| row.number("position")).collect()
    }

    fn all(self, tx: &mut Tx<'_>, draft: &Draft) -> Result<Signatures, Error> {
        let mut signatures = Signatures::new(draft.categories.clone(), draft.order);
        for row in tx.rows(signature!(""), &self.values())? {
            let (id, signature) = signature(&row)?;
            signatures.set(id, Some(signature));
        }
        Ok(signatures)
    }

    /// Brings signatures up to date that a checkpoint of `since` entries covered.
    fn update(self, tx: &mut Tx<'_>, since: u64, signatures: &mut Signatures) -> Result<(), Error> {
        let mut values = Vec::from(self.values());
        values.push((since as i64).into());
        let sql = signature!(concat!("AND s.id IN (", log::touched!("sign_on_id", "$4"), ")"));
        let rows = tx.rows(sql, &values)?;
        let mut now = rows.iter().map(signature).collect::<Result<HashMap<_, _>, Error>>()?;
        let touched =
            tx.rows(log::touched!("sign_on_id", "$2"), &values![self.statement, since as i64])?;
        for row in touched {
            let id = SignOnId(row.array("sign_on_id")?);
            let signature = now.remove(&id);
            signatures.set(id, signature);
        }
        Ok(())
    }
}

impl KeptList {
    /// The signatures that a checkpoint of this log covers now, from those of an earlier one where
    /// that is possible.
    pub(super) fn at(
        tx: &mut Tx<'_>,
        kept: Option<Self>,
        (origin, covered): (&str, Covered),
        version: &FrozenVersion,
    ) -> Result<Self, Error> {
        let text = version.hash;
        let earlier = kept.filter(|kept| {
            let then = Covered { size: covered.size, ..kept.covered };
            kept.origin == origin
                && kept.text == text
                && kept.signatures.is_of(&version.draft.categories, version.draft.order)
                && then == covered
                && kept.covered.size <= covered.size
        });
        let (signatures, mut days) = match earlier {
            Some(Self { mut signatures, covered: then, days, .. }) => {
                covered.update(tx, then.size, &mut signatures)?;
                (signatures, days)
            }
            None => (covered.all(tx, &version.draft)?, log::Days::default()),
        };
        days.read_on(tx, covered.size)?;
        Ok(Self { origin: origin.to_owned(), text, covered, signatures, days })
    }

    /// The signatures by the day on which they came into the log.
    pub(super) fn days(&self) -> Vec<(Date, u32)> {
        self.days.count(&self.signatures.positions())
    }

    pub(super) fn signatures(&mut self) -> &mut Signatures {
        &mut self.signatures
    }
}

pub(super) fn added(rows: &[Row]) -> Result<Counts, Error> {
    let mut counts = Counts::default();
    for row in rows {
        let (kind, reported) =
            (row.word("kind", Kind::parse)?, row.text("confirmation")? == "reported");
        counts.add_many(kind, reported, row.bool("named")?, row.number("number")?);
    }
    Ok(counts)
}

fn signature(row: &Row) -> Result<(SignOnId, Signature), Error> {
    let (id, reported) = (SignOnId(row.array("id")?), row.text("confirmation")? == "reported");
    let shown = (row.opt_text("entry_public")?, row.opt_array("opening_public")?);
    let named = match shown {
        (Some(_), Some(opening)) => Some(signatory(row, leaf(row, Opening(opening))?)?.into()),
        _ => None,
    };
    let position = row.number("position")?;
    Ok((id, Signature { kind: row.word("kind", Kind::parse)?, reported, position, named }))
}

pub(super) fn signatory(row: &Row, leaf: Leaf) -> Result<Signatory, Error> {
    let reported = row.text("confirmation")? == "reported";
    let (id, entry) = (SignOnId(row.array("id")?), row.json("entry_public")?);
    Ok(Signatory::new(id, entry, reported, row.number("version")?, leaf))
}

fn leaf(row: &Row, opening: Opening) -> Result<Leaf, Error> {
    Ok(Leaf { index: row.number("position")?, record: row.number("record")?, opening })
}
