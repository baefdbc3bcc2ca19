//! What every query may rely on, on both databases.

use crate::common::{each, int, run, tables};
use store::{Error, Row, Store, Value, values};

#[test]
fn all_values_come_back_as_they_went_in() {
    each(|fresh| {
        let store = fresh.open();
        tables(&store, "CREATE TABLE kept (n BIGINT, t TEXT, b BYTES)");
        let all = [
            values![0, "", Vec::new()],
            values![i64::MAX, "Ünïcödé جماعة 🌍 \u{202e}", [0_u8, 255, 1]],
            values![i64::MIN, "'; DROP TABLE kept; --", [0_u8; 5000].to_vec()],
            [Value::Null, Value::Null, Value::Null],
        ];
        for values in all {
            let wanted = values.to_vec();
            let row = store.write_blocking("keep", move |tx| {
                tx.row("INSERT INTO kept (n, t, b) VALUES ($1, $2, $3) RETURNING n, t, b", &values)
            });
            let row = row.unwrap().unwrap();
            let columns = values![
                row.opt_int("n").unwrap(),
                row.opt_text("t").unwrap(),
                row.opt_bytes("b").unwrap()
            ]
            .to_vec();
            assert!(columns == wanted, "{columns:?} {wanted:?}");
        }
        assert_eq!(int(&store, "SELECT count(*) FROM kept"), 4);
        assert_eq!(int(&store, "SELECT EXISTS (SELECT 1 FROM kept WHERE n = 0)"), 1);
    });
}

#[test]
fn a_wrong_column_is_named_with_its_query() {
    each(|fresh| {
        let store = fresh.open();
        let sql = "SELECT CAST('x' AS TEXT) AS t, CAST(7 AS INTEGER) AS n";
        let row: Row = store.read_blocking("names", move |tx| tx.row(sql, &[])).unwrap().unwrap();
        let wrong = |column, wanted, found| Error::Column { query: "names", column, wanted, found };
        assert_eq!(row.int("t").unwrap_err(), wrong("t", "int", "text"));
        assert_eq!(row.text("n").unwrap_err(), wrong("n", "text", "int"));
        assert_eq!(row.bytes("b").unwrap_err(), wrong("b", "bytes", "absent"));
        assert_eq!(row.bool("n").unwrap_err(), wrong("n", "0 or 1", "int"));
        assert_eq!(row.number::<u8>("n").unwrap(), 7);
        assert_eq!(row.text("t"), Ok("x"), "in whatever order");
        assert_eq!(
            row.bytes("b").unwrap_err().to_string(),
            "names: column b should be bytes but is absent"
        );
    });
}

#[test]
fn placeholders_are_bound_by_their_number_and_all_of_them() {
    each(|fresh| {
        let store = fresh.open();
        tables(&store, "CREATE TABLE kept (a BIGINT, b BIGINT)");
        let insert = "INSERT INTO kept (b, a) VALUES ($2, $1)";
        assert_eq!(run(&store, insert, values![1, 2].to_vec()), Ok(1));
        assert_eq!(int(&store, "SELECT a FROM kept"), 1);
        let same = "UPDATE kept SET b = $1 WHERE a = $1";
        assert_eq!(run(&store, same, values![1].to_vec()), Ok(1));
        assert!(matches!(run(&store, insert, values![1].to_vec()), Err(Error::Sql { .. })));
        assert!(matches!(run(&store, insert, values![1, 2, 3].to_vec()), Err(Error::Sql { .. })));
        assert!(matches!(
            run(&store, "nonsense", Vec::new()),
            Err(Error::Sql { query: "run", .. })
        ));
    });
}

#[test]
fn text_with_a_null_character_is_refused_everywhere() {
    each(|fresh| {
        let store = fresh.open();
        tables(&store, "CREATE TABLE kept (t TEXT)");
        let error =
            run(&store, "INSERT INTO kept (t) VALUES ($1)", values!["a\0b"].to_vec()).unwrap_err();
        assert!(matches!(error, Error::Value { query: "run", .. }), "{error:?}");
    });
}

#[test]
fn constraints_have_the_same_names() {
    each(|fresh| {
        let store = fresh.open();
        tables(
            &store,
            "CREATE TABLE body (id BIGINT PRIMARY KEY, name TEXT NOT NULL, country TEXT,
                CONSTRAINT body_name_length CHECK (length(name) < 10));
             CREATE UNIQUE INDEX body_once ON body (name, country);
             CREATE UNIQUE INDEX body_name_folded ON body (lower(name));
             CREATE UNIQUE INDEX body_one_xx ON body (country) WHERE country = 'xx';
             CREATE TABLE member (body BIGINT NOT NULL REFERENCES body (id), person TEXT, PRIMARY KEY (body, person))",
        );
        let body = |id: i64, name: Option<&str>, country: &str| {
            run(
                &store,
                "INSERT INTO body (id, name, country) VALUES ($1, $2, $3)",
                values![id, name, country].to_vec(),
            )
        };
        let member = |id: i64| {
            run(&store, "INSERT INTO member (body, person) VALUES ($1, 'p')", values![id].to_vec())
        };
        let refused = |name: &str| Err(Error::Constraint(name.to_owned()));
        assert_eq!(body(1, Some("one"), "xx"), Ok(1));
        assert_eq!(body(1, Some("two"), "yy"), refused("body_pkey"));
        assert_eq!(
            body(2, Some("one"), "xx")
                .unwrap_err()
                .constraint()
                .map(|name| name.starts_with("body_")),
            Some(true)
        );
        assert_eq!(body(2, Some("ONE"), "yy"), refused("body_name_folded"));
        assert_eq!(body(2, Some("two"), "xx"), refused("body_one_xx"));
        assert_eq!(body(2, Some("much too long"), "yy"), refused("body_name_length"));
        assert_eq!(body(2, None, "yy"), refused("body_name_not_null"));
        assert_eq!(member(7), refused("foreign_key"));
        assert_eq!(member(1), Ok(1));
        assert_eq!(member(1), refused("member_pkey"));
        tables(&store, "DROP INDEX body_name_folded");
        assert_eq!(body(2, Some("one"), "zz"), Ok(1));
        assert_eq!(body(3, Some("one"), "zz"), refused("body_once"));
    });
}

#[test]
fn a_second_row_is_an_error_where_one_is_expected() {
    each(|fresh| {
        let store = fresh.open();
        let two = store.read_blocking("two", |tx| tx.row("SELECT 1 UNION ALL SELECT 2", &[]));
        assert!(matches!(two, Err(Error::Sql { query: "two", .. })));
        assert!(
            store
                .read_blocking("none", |tx| tx.row("SELECT 1 WHERE 1 = 2", &[]))
                .unwrap()
                .is_none()
        );
    });
}

#[test]
fn reads_cannot_write() {
    each(|fresh| {
        let store = fresh.open();
        tables(&store, "CREATE TABLE kept (n BIGINT)");
        let written: Result<u64, Error> =
            store.read_blocking("write", |tx| tx.execute("INSERT INTO kept VALUES (1)", &[]));
        assert!(matches!(written, Err(Error::Sql { .. })), "{written:?}");
        assert_eq!(int(&store, "SELECT count(*) FROM kept"), 0);
    });
}

#[test]
fn a_read_sees_one_state_from_beginning_to_end() {
    each(|fresh| {
        let store = fresh.open();
        tables(&store, "CREATE TABLE kept (n BIGINT)");
        let writer: Store = store.clone();
        let seen = store.read_blocking("twice", move |tx| {
            let count = |tx: &mut store::Tx<'_>| {
                tx.row("SELECT count(*) AS n FROM kept", &[])?.unwrap().int("n")
            };
            let before = count(tx)?;
            writer
                .write_blocking("meanwhile", |tx| tx.execute("INSERT INTO kept VALUES (1)", &[]))?;
            Ok::<_, Error>((before, count(tx)?))
        });
        assert_eq!(seen, Ok((0, 0)));
        assert_eq!(int(&store, "SELECT count(*) FROM kept"), 1);
    });
}
