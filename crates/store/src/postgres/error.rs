//! What an error of PostgreSQL means for the caller and for the transaction.

use tokio_postgres::error::{DbError, SqlState};

use crate::Error;

/// What to do with the transaction after a failure that is not the closure's fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// It collided with another: roll back and run the closure again.
    Collision,
    /// The connection is gone: run the closure again on a new one.
    Lost,
}

pub(super) fn trouble(error: &tokio_postgres::Error) -> Option<Trouble> {
    let Some(code) = error.code() else {
        // Errors that do not come from the server: a broken connection, or a value that does not
        // fit its column.
        let io = std::error::Error::source(error)
            .is_some_and(<dyn std::error::Error>::is::<std::io::Error>);
        return (error.is_closed() || io).then_some(Trouble::Lost);
    };
    if *code == SqlState::T_R_SERIALIZATION_FAILURE
        || *code == SqlState::T_R_DEADLOCK_DETECTED
        || lack(code, hint(error)) == Some(Lack::PredicateLocks)
        // A migration changed a table under a prepared statement.
        || *code == SqlState::FEATURE_NOT_SUPPORTED && error.as_db_error().is_some_and(|e| e.message().contains("cached plan"))
    {
        return Some(Trouble::Collision);
    }
    let gone = [
        SqlState::ADMIN_SHUTDOWN,
        SqlState::CRASH_SHUTDOWN,
        SqlState::CANNOT_CONNECT_NOW,
        SqlState::TOO_MANY_CONNECTIONS,
        SqlState::IDLE_IN_TRANSACTION_SESSION_TIMEOUT,
    ];
    (gone.contains(code) || code.code().starts_with("08")).then_some(Trouble::Lost)
}

/// What the server has not enough of (class 53).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lack {
    /// Space for the data.
    Disk,
    /// Room in the table of what serialisable transactions read, which the others fill: it empties
    /// when they end.
    PredicateLocks,
    /// Memory, connections, another limit: its administrator's business.
    Else,
}

/// The hint names the setting, whatever the language of the message.
fn lack(code: &SqlState, hint: Option<&str>) -> Option<Lack> {
    if *code == SqlState::DISK_FULL {
        return Some(Lack::Disk);
    }
    let predicate = || hint.is_some_and(|hint| hint.contains("max_pred_locks_per_transaction"));
    if *code == SqlState::OUT_OF_MEMORY && predicate() {
        return Some(Lack::PredicateLocks);
    }
    code.code().starts_with("53").then_some(Lack::Else)
}

fn hint(error: &tokio_postgres::Error) -> Option<&str> {
    error.as_db_error()?.hint()
}

pub(super) fn translate(query: &'static str, error: &tokio_postgres::Error) -> Error {
    if trouble(error) == Some(Trouble::Lost) {
        return Error::Unavailable { detail: describe(error) };
    }
    let Some(db) = error.as_db_error() else {
        return Error::Sql { query, detail: describe(error) };
    };
    let code = db.code();
    match &code.code()[..2] {
        "23" => Error::Constraint(constraint(db)),
        "53" if lack(code, db.hint()) == Some(Lack::Disk) => Error::Full,
        "53" if lack(code, db.hint()) == Some(Lack::Else) => {
            Error::Unavailable { detail: describe(error) }
        }
        _ if trouble(error).is_some()
            || *code == SqlState::QUERY_CANCELED
            || *code == SqlState::LOCK_NOT_AVAILABLE =>
        {
            Error::Busy
        }
        _ => Error::Sql { query, detail: describe(error) },
    }
}

/// The server's message. Its "detail" is left out, since it repeats the values of the row; so is
/// the message of a data exception (class 22), which does the same.
pub(super) fn describe(error: &tokio_postgres::Error) -> String {
    match error.as_db_error() {
        Some(db) if db.code().code().starts_with("22") => {
            format!("data exception (PostgreSQL {})", db.code().code())
        }
        Some(db) => format!("{} (PostgreSQL {})", db.message(), db.code().code()),
        None => match std::error::Error::source(error) {
            Some(cause) => format!("{error}: {cause}"),
            None => error.to_string(),
        },
    }
}

fn constraint(db: &DbError) -> String {
    let table = db.table().unwrap_or_default();
    match (db.code(), db.constraint(), db.column()) {
        (code, _, Some(column)) if *code == SqlState::NOT_NULL_VIOLATION => {
            format!("{table}_{column}_not_null")
        }
        // SQLite does not name foreign keys.
        (code, ..) if *code == SqlState::FOREIGN_KEY_VIOLATION => "foreign_key".to_owned(),
        (_, Some(name), _) => name.to_owned(),
        _ => table.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_full_disk_is_a_full_disk() {
        let predicate = "You might need to increase \"max_pred_locks_per_transaction\".";
        let locks = "You might need to increase \"max_locks_per_transaction\".";
        for (code, hint, wanted) in [
            ("53100", None, Some(Lack::Disk)),
            ("53200", Some(predicate), Some(Lack::PredicateLocks)),
            ("53200", Some(locks), Some(Lack::Else)),
            ("53200", None, Some(Lack::Else)),
            ("53000", None, Some(Lack::Else)),
            ("53300", None, Some(Lack::Else)),
            ("53400", None, Some(Lack::Else)),
            ("40001", None, None),
        ] {
            assert_eq!(lack(&SqlState::from_code(code), hint), wanted, "{code} {hint:?}");
        }
    }
}
