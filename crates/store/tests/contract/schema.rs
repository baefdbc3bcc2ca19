//! Both databases have the same tables, columns and names of unique rules.

use std::collections::BTreeSet;

use store::Store;

use crate::common::{postgres, sqlite};

#[test]
fn the_migrations_of_both_databases_agree() {
    let Some(postgres) = postgres() else { return };
    let fresh = sqlite();
    let (sqlite, postgres) = (fresh.open(), postgres.open());
    let of_sqlite = lines(
        &sqlite,
        "SELECT m.name || '.' || c.name || ' ' || replace(replace(c.type, 'BLOB', 'bytea'), 'INTEGER', 'bigint') || ' ' ||
         CASE WHEN c.\"notnull\" = 1 THEN 'required' ELSE 'optional' END
         FROM sqlite_master m JOIN pragma_table_xinfo(m.name) c WHERE m.type = 'table' AND m.name <> 'schema_version'",
    );
    let of_postgres = lines(
        &postgres,
        "SELECT table_name || '.' || column_name || ' ' || replace(data_type, 'text', 'TEXT') || ' ' ||
         CASE WHEN is_nullable = 'NO' THEN 'required' ELSE 'optional' END
         FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'schema_version'",
    );
    assert!(of_sqlite.len() > 90, "{of_sqlite:?}");
    assert_eq!(of_sqlite, of_postgres);

    let of_sqlite = lines(
        &sqlite,
        "SELECT m.name || ' ' || i.name || ' ' || i.\"unique\" || ' ' || i.partial FROM sqlite_master m JOIN pragma_index_list(m.name) i
         WHERE m.type = 'table' AND i.origin = 'c'",
    );
    let of_postgres = lines(
        &postgres,
        "SELECT t.relname || ' ' || c.relname || ' ' || CASE WHEN i.indisunique THEN 1 ELSE 0 END || ' ' ||
         CASE WHEN i.indpred IS NULL THEN 0 ELSE 1 END
         FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
         JOIN pg_namespace n ON n.oid = t.relnamespace WHERE n.nspname = 'public' AND NOT i.indisprimary",
    );
    assert!(of_sqlite.len() >= 12, "{of_sqlite:?}");
    assert_eq!(of_sqlite, of_postgres);
    let versions = "SELECT version || ' ' || name FROM schema_version";
    assert_eq!(lines(&sqlite, versions), lines(&postgres, versions));
}

#[test]
fn no_two_unique_rules_of_a_table_have_the_same_columns() {
    // The name of a violated rule is found by its columns on SQLite.
    let fresh = sqlite();
    let store = fresh.open();
    let all = "SELECT m.name || ' ' || i.name || ' ' || (SELECT group_concat(c.name) FROM pragma_index_info(i.name) c)
               FROM sqlite_master m JOIN pragma_index_list(m.name) i WHERE m.type = 'table' AND i.\"unique\" = 1";
    let rules = lines(&store, all);
    let by_columns: BTreeSet<String> = rules
        .iter()
        .map(|rule| {
            let words: Vec<&str> = rule.split(' ').collect();
            format!("{} {}", words[0], words[2])
        })
        .collect();
    assert_eq!(by_columns.len(), rules.len());
}

/// The lines that a query of one column gives.
fn lines(store: &Store, sql: &str) -> BTreeSet<String> {
    let sql = format!("WITH answer (line) AS ({sql}) SELECT line FROM answer");
    let rows = store.read_blocking("schema", move |tx| tx.rows(&sql, &[])).unwrap();
    rows.iter().map(|row| row.text("line").unwrap().to_owned()).collect()
}
