//! Forward-only migrations: one folder per database, the same numbers and names in both.

use crate::shared::Shared;
use crate::tx::{Backend, Connection, Stamp, Tx};
use crate::{Error, OpenError, values};

/// One step of the schema. A released step is never changed; a correction is a new step.
pub(crate) struct Migration {
    pub(crate) version: i64,
    pub(crate) name: &'static str,
    pub(crate) sqlite: &'static str,
    pub(crate) postgres: &'static str,
}

macro_rules! migration {
    ($version:literal, $file:literal, $name:literal) => {
        Migration {
            version: $version,
            name: $name,
            sqlite: include_str!(concat!("../../../migrations/sqlite/", $file, "_", $name, ".sql")),
            postgres: include_str!(concat!(
                "../../../migrations/postgres/",
                $file,
                "_",
                $name,
                ".sql"
            )),
        }
    };
}

/// All steps, oldest first.
pub(crate) const MIGRATIONS: &[Migration] = &[
    migration!(1, "0001", "start"),
    migration!(2, "0002", "names"),
    migration!(3, "0003", "log"),
    migration!(4, "0004", "wiping"),
    migration!(5, "0005", "queue"),
    migration!(6, "0006", "display"),
    migration!(7, "0007", "lanes"),
    migration!(8, "0008", "quiet"),
    migration!(9, "0009", "desk"),
    migration!(10, "0010", "wished"),
    migration!(11, "0011", "asked"),
    migration!(12, "0012", "person_name"),
    migration!(13, "0013", "listed_contact"),
    migration!(14, "0014", "confirmed"),
    migration!(15, "0015", "list"),
    migration!(16, "0016", "webhook"),
    migration!(17, "0017", "showing"),
];

/// Brings the database to the newest version; each step in a transaction of its own, under a lock
/// that makes a second server wait and then find nothing to do.
pub(crate) fn migrate(
    connection: &mut Connection<'_>,
    shared: &Shared,
    steps: &[Migration],
) -> Result<(), OpenError> {
    while step(connection, shared, steps)? {}
    Ok(())
}

/// One transaction; `false` when nothing was left to do.
fn step(
    connection: &mut Connection<'_>,
    shared: &Shared,
    steps: &[Migration],
) -> Result<bool, OpenError> {
    connection.begin_alone()?;
    let result = next(connection, shared, steps);
    connection.batch("migrate", if result.is_ok() { "COMMIT" } else { "ROLLBACK" })?;
    result
}

fn next(
    connection: &mut Connection<'_>,
    shared: &Shared,
    steps: &[Migration],
) -> Result<bool, OpenError> {
    let table = "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL)";
    connection.batch("migrate", table)?;
    let found =
        version(&mut Tx::new("migrate", Stamp::present(shared), connection.reborrow(), shared))?;
    let known = steps.last().map_or(0, |step| step.version);
    if found > known {
        return Err(OpenError::Newer { found, known });
    }
    let Some(step) = steps.iter().find(|step| step.version > found) else {
        return Ok(false);
    };
    let sql = match connection.backend() {
        Backend::Sqlite => step.sqlite,
        Backend::Postgres => step.postgres,
    };
    let failed = |error: Error| OpenError::Migration {
        version: step.version,
        name: step.name,
        detail: error.to_string(),
    };
    connection.batch("migrate", sql).map_err(failed)?;
    let mut tx = Tx::new("migrate", Stamp::present(shared), connection.reborrow(), shared);
    let record = "INSERT INTO schema_version (version, name) VALUES ($1, $2)";
    tx.execute(record, &values![step.version, step.name]).map_err(failed)?;
    Ok(true)
}

/// The version of the schema, 0 for an empty database.
pub(crate) fn version(tx: &mut Tx<'_>) -> Result<i64, Error> {
    let row = tx.row("SELECT coalesce(max(version), 0) AS version FROM schema_version", &[])?;
    row.map_or(Ok(0), |row| row.int("version"))
}
