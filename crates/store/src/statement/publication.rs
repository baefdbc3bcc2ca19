//! What everybody sees: one read of a statement, from which all outputs are made.

use domain::id::StatementId;
use domain::lang::Lang;
use domain::listing::build;
use domain::log::{Leaf, Opening};
use domain::publication::{Counts, Coverage, Publication};
use domain::statement::{Gate, Phase, Slug, Statement};
use domain::version::freeze;

use super::covered::{Covered, KeptList, added, signatory};
use crate::statement_row::by_slug;
use crate::statement_row::{gate, open_version, read, statements};
use crate::{Error, Row, Tx, log, site_stop, values};

/// One moment of a public statement, its list in the order of `lang` (else of the authentic
/// language). `None`: no such statement, or a draft.
pub fn publication(
    tx: &mut Tx<'_>,
    slug: &Slug,
    lang: Option<&Lang>,
) -> Result<Option<Publication>, Error> {
    Ok(publication_after(tx, slug, lang, None)?.map(|(publication, _)| publication))
}

/// The same, with the signatures to give back the next time: then only what changed is read.
pub fn publication_after(
    tx: &mut Tx<'_>,
    slug: &Slug,
    lang: Option<&Lang>,
    kept: Option<KeptList>,
) -> Result<Option<(Publication, KeptList)>, Error> {
    let Some(statement) = by_slug(tx, slug)?.filter(|statement| statement.phase.is_public()) else {
        return Ok(None);
    };
    let Some(frozen) = open_version(tx, &statement)? else { return Ok(None) };
    let log = log::coverage(tx, statement.id)?;
    let covered = Covered::of(tx, statement.id, log.size)?;
    let mut kept = KeptList::at(tx, kept, (&log.origin, covered), &frozen)?;
    let site_notice = site_stop::get(tx)?;
    let gate = gate(&statement, site_notice.is_some(), tx.now());
    let lang = lang.unwrap_or(&frozen.draft.authentic).clone();
    let publication = Publication {
        slug: statement.slug,
        version: frozen.number,
        text_hash: frozen.hash,
        frozen_at: frozen.frozen_at,
        draft: frozen.draft,
        gate,
        notice: site_notice.filter(|notice| !notice.is_empty()).or(statement.notice),
        window: statement.window,
        revision: statement.revision,
        counts: kept.signatures().counts(),
        days: kept.days(),
        showing: statement.showing,
        listing: kept.signatures().listing(&lang),
        lang,
        statement: statement.id,
        log,
    };
    Ok(Some((publication, kept)))
}

/// What everybody would see of a draft if it were opened now, with the names that the desk has
/// accepted. Nothing of it is in the public log.
pub fn preview(
    tx: &mut Tx<'_>,
    statement: Statement,
    lang: Option<&Lang>,
) -> Result<Publication, Error> {
    let number = statement.signed_version();
    let frozen = freeze(statement.id, number, &statement.draft);
    let lang = lang.unwrap_or(&statement.draft.authentic).clone();
    let sql = "SELECT id, entry_public, confirmation, version FROM sign_on
               WHERE statement_id = $1 AND counted = 1 AND entry_public IS NOT NULL ORDER BY created_at, id";
    let unlogged = |(row, index): (&Row, u64)| {
        signatory(row, Leaf { index, record: index, opening: Opening([0; 32]) })
    };
    let rows = tx.rows(sql, &values![statement.id])?;
    let accepted = rows.iter().zip(0..).map(unlogged).collect::<Result<_, Error>>()?;
    Ok(Publication {
        counts: counts(tx, statement.id)?,
        listing: build(accepted, &statement.draft.categories, statement.draft.order, &lang),
        version: number,
        text_hash: frozen.hash(),
        frozen_at: tx.now(),
        gate: statement.window.gate(Phase::Open, false, tx.now()),
        notice: None,
        slug: statement.slug,
        draft: statement.draft,
        window: statement.window,
        revision: statement.revision,
        lang,
        statement: statement.id,
        log: Coverage {
            origin: String::new(),
            checkpoint: String::new(),
            size: 0,
            root: [0; 32],
            pending: Vec::new(),
        },
        days: Vec::new(),
        showing: statement.showing,
    })
}

/// All public statements with their counts: those that can be signed now first, then newest first.
pub fn public(tx: &mut Tx<'_>) -> Result<Vec<(Statement, Counts)>, Error> {
    let rows = tx.rows(statements!("WHERE state <> 'draft' ORDER BY created_at DESC, id"), &[])?;
    let size = log::head(tx)?.map_or(0, |head| head.published_size);
    let mut found = Vec::with_capacity(rows.len());
    for row in &rows {
        let statement = read(row)?;
        let counts = Covered::of(tx, statement.id, size)?.counts(tx)?;
        found.push((statement, counts));
    }
    found.sort_by_key(|(statement, _)| statement.gate(tx.now()) != Gate::Open);
    Ok(found)
}

/// How many the desk has accepted; the public sees those that the log covers.
pub fn counts(tx: &mut Tx<'_>, id: StatementId) -> Result<Counts, Error> {
    let sql = "SELECT kind, confirmation, entry_public IS NOT NULL AS named, count(*) AS number FROM sign_on
               WHERE statement_id = $1 AND counted = 1 GROUP BY kind, confirmation, entry_public IS NOT NULL";
    added(&tx.rows(sql, &values![id])?)
}
