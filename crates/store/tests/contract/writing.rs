//! Writes to PostgreSQL: what its errors mean for a group of closures that wait.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use store::{Error, values};

use crate::common::{int, postgres, tables};

#[test]
fn a_server_that_lacks_something_else_is_not_a_full_disk() {
    let Some(fresh) = postgres() else { return };
    let store = fresh.open();
    tables(&store, "CREATE TABLE kept (n BIGINT PRIMARY KEY)");
    let fail = |code: &'static str, hint: &'static str, times: u32| {
        let runs = Arc::new(AtomicU32::new(0));
        let counted = Arc::clone(&runs);
        let raise = format!(
            "DO $$ BEGIN RAISE EXCEPTION 'the words' USING ERRCODE = '{code}', HINT = '{hint}'; END $$"
        );
        let written = store.write_blocking("lack", move |tx| {
            tx.execute("INSERT INTO kept (n) VALUES (1)", &values![])?;
            if counted.fetch_add(1, Ordering::SeqCst) < times {
                tx.execute(&raise, &values![])?;
            }
            tx.execute("DELETE FROM kept", &values![])
        });
        (written, runs.load(Ordering::SeqCst))
    };
    let said = |code: &str| {
        Err(Error::Unavailable { detail: format!("the words (PostgreSQL {code})") })
    };
    assert_eq!(fail("53100", "", 1), (Err(Error::Full), 1));
    assert_eq!(fail("53200", "", 1), (said("53200"), 1));
    assert_eq!(fail("53400", "", 1), (said("53400"), 1));
    let locks = "You might need to increase max_locks_per_transaction.";
    assert_eq!(fail("53200", locks, 1), (said("53200"), 1));
    let predicate = "You might need to increase max_pred_locks_per_transaction.";
    assert_eq!(fail("53200", predicate, 2), (Ok(1), 3), "a collision");
    assert_eq!(int(&store, "SELECT count(*) FROM kept"), 0);
}
