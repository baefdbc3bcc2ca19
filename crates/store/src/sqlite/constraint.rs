//! The name of the constraint that refused a row.
//!
//! SQLite names a check, but of a unique index only the columns; PostgreSQL names both. The index
//! is looked up by its columns when the error happens, so the two databases give the same names as
//! long as every unique rule is written as `CREATE UNIQUE INDEX <name>` and no two unique indexes
//! of a table have the same columns.

use rusqlite::Connection;

const INDEX: &str = "SELECT name, origin FROM pragma_index_list($1) WHERE \"unique\" = 1 AND
    (SELECT group_concat(part, ', ') FROM
        (SELECT $1 || '.' || info.name AS part FROM pragma_index_info(pragma_index_list.name) AS info ORDER BY info.seqno)) = $2";

pub(super) fn name(db: &Connection, message: &str) -> String {
    let (what, rest) = message.split_once(" constraint failed").unwrap_or((message, ""));
    let rest = rest.strip_prefix(": ").unwrap_or(rest);
    match what {
        "UNIQUE" => match rest.strip_prefix("index '") {
            Some(index) => index.trim_end_matches('\'').to_owned(),
            None => unique(db, rest),
        },
        "NOT NULL" => format!("{}_not_null", rest.replace('.', "_")),
        "FOREIGN KEY" => "foreign_key".to_owned(),
        _ => rest.to_owned(),
    }
}

fn unique(db: &Connection, columns: &str) -> String {
    let table = columns.split_once('.').map_or(columns, |(table, _)| table);
    let found = db.prepare_cached(INDEX).and_then(|mut statement| {
        statement.query_row([table, columns], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
        })
    });
    match found {
        Ok((index, origin)) if origin == "c" => index,
        // A primary key, by the name PostgreSQL gives it. An INTEGER PRIMARY KEY has no index at
        // all.
        _ => format!("{table}_pkey"),
    }
}
