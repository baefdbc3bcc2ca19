//! The log says who is to be named, and the list never runs ahead of it.

use domain::entry::Display;
use domain::instant::DAY;
use domain::moderation::Actor;
use store::{Store, log, sign_on, statement, values};

use crate::common::{each, int};
use crate::sample::{
    MS, NOW, OPERATOR, STATEMENT, accepted, cover, id, names, open_statement, organisation,
};

/// Names, how many are counted without, and what is pending, as the public sees it without a new
/// checkpoint.
fn seen(store: &Store) -> (Vec<String>, u32, Vec<u64>) {
    let found =
        store.read_blocking("p", |tx| statement::publication(tx, &crate::sample::slug(), None));
    let found = found.unwrap().unwrap();
    let names = found.listing.rows().map(|(_, row)| row.signatory.entry.name.clone()).collect();
    (names, found.counts.unnamed, found.log.pending)
}

fn choose(store: &Store, who: u8, display: Display) {
    store
        .by(Actor::Signer)
        .write_blocking("choose", move |tx| sign_on::set_display(tx, id(who), display))
        .unwrap();
}

fn three(store: &Store) {
    accepted(store, 1, organisation("Fishers"), Display::Public);
    accepted(store, 2, organisation("Weavers"), Display::Counted);
    accepted(store, 3, organisation("Singers"), Display::AtLaunch);
    assert_eq!(cover(store).len(), 7);
    assert_eq!(seen(store), (vec!["Fishers".to_owned()], 2, vec![]));
    let waiting = |tx: &mut store::Tx<'_>| sign_on::waiting_for_launch(tx, STATEMENT);
    assert_eq!(store.read_blocking("waiting", waiting), Ok(1), "only who is named at the launch");
}

#[test]
fn a_new_choice_is_an_entry_and_pending_until_the_log_says_so() {
    each(|fresh| {
        let store = open_statement(fresh);
        three(&store);
        choose(&store, 1, Display::Counted);
        let (named, unnamed, pending) = seen(&store);
        assert_eq!((named, unnamed, pending.len()), (vec![], 2, 1), "the name goes at once");
        assert_eq!(cover(&store), ["display"]);
        assert_eq!(seen(&store), (vec![], 3, vec![]));
        choose(&store, 2, Display::Public);
        assert_eq!(seen(&store).0, Vec::<String>::new(), "a name comes with its entry");
        assert_eq!(cover(&store), ["display"]);
        assert_eq!(seen(&store), (vec!["Weavers".to_owned()], 2, vec![]));
        // There and back again.
        choose(&store, 2, Display::Counted);
        choose(&store, 2, Display::Public);
        assert_eq!(cover(&store), ["display", "display"]);
        assert_eq!(seen(&store), (vec!["Weavers".to_owned()], 2, vec![]));
    });
}

#[test]
fn the_launch_is_an_entry_and_names_come_out_with_it() {
    each(|fresh| {
        let store = open_statement(fresh);
        three(&store);
        let launched = store.at(NOW.plus(11 * DAY)).write_blocking("due", statement::launch_due);
        assert_eq!(launched.unwrap(), [STATEMENT]);
        assert_eq!(seen(&store), (vec!["Fishers".to_owned()], 2, vec![]));
        assert_eq!(cover(&store), ["launch"]);
        assert_eq!(seen(&store), (vec!["Fishers".to_owned(), "Singers".to_owned()], 1, vec![]));
        store
            .at(NOW.plus(12 * DAY))
            .by(OPERATOR)
            .write_blocking("launch", |tx| statement::launch(tx, STATEMENT))
            .unwrap();
        assert!(cover(&store).is_empty(), "it is told once");
        store.write_blocking("restart", log::restart).unwrap();
        store.write_blocking("backfill", log::backfill).unwrap();
        assert!(cover(&store).contains(&"launch"), "and once more in a log that begins anew");
        assert_eq!(names(&store, NOW), ["Fishers", "Singers"]);
    });
}

#[test]
fn a_launch_that_is_called_off_brings_the_names_out() {
    each(|fresh| {
        let store = open_statement(fresh);
        three(&store);
        let statement = store
            .read_blocking("s", |tx| statement::by_slug(tx, &crate::sample::slug()))
            .unwrap()
            .unwrap();
        let window = domain::statement::Window { launch_at: None, ..statement.window };
        let settings = statement::Settings {
            categories: statement.draft.categories,
            order: statement.draft.order,
            controller: statement.draft.controller,
            privacy: statement.draft.privacy,
            risk_note: statement.draft.risk_note,
        };
        store
            .by(OPERATOR)
            .write_blocking("window", move |tx| {
                statement::save_settings(tx, STATEMENT, (&settings, &window), statement.revision)
            })
            .unwrap();
        assert_eq!(cover(&store), ["launch"]);
        assert_eq!(seen(&store), (vec!["Fishers".to_owned(), "Singers".to_owned()], 1, vec![]));
    });
}

/// Makes of the log what version 0.1.0 would have written.
fn forget(store: &Store) {
    store
        .write_blocking("forget", |tx| {
            tx.execute("UPDATE log_leaf SET display = NULL, display_at = NULL", &[])?;
            for row in tx.rows("SELECT id, body FROM log_pending", &[])? {
                let body = String::from_utf8(row.bytes("body")?.to_vec()).unwrap();
                let kept = body.lines().filter(|line| !line.starts_with("display "));
                let old: String = kept.map(|line| format!("{line}\n")).collect();
                let old = old.replace("undersigned.log/v2", "undersigned.log/v1").into_bytes();
                let sql = "UPDATE log_pending SET body = $2 WHERE id = $1";
                tx.execute(sql, &values![row.int("id")?, old])?;
            }
            Ok::<_, store::Error>(())
        })
        .unwrap();
}

#[test]
fn the_log_of_a_version_that_did_not_say_it_is_completed_and_nothing_vanishes_meanwhile() {
    each(|fresh| {
        let store = open_statement(fresh);
        three(&store);
        let late = store.at(NOW.plus(11 * DAY));
        late.write_blocking("due", statement::launch_due).unwrap();
        cover(&store);
        accepted(&store, 4, organisation("Bakers"), Display::Public);
        let before = seen(&store);
        forget(&store);
        assert_eq!(store.write_blocking("complete", log::complete).unwrap(), 3);
        let unsaid = "SELECT count(*) FROM log_leaf WHERE role = 'sign' AND display IS NULL";
        assert_eq!(int(&store, unsaid), 0);
        assert_eq!(seen(&store), before, "nothing vanishes");
        assert_eq!(cover(&store), ["submit", "sign", "launch", "display", "display", "display"]);
        let all = ["Bakers", "Fishers", "Singers"].map(str::to_owned).to_vec();
        assert_eq!(seen(&store), (all, 1, vec![]));
        let again = store.at(NOW.plus(12 * DAY).plus(MS));
        assert_eq!(again.write_blocking("complete", log::complete).unwrap(), 0);
        assert!(cover(&store).is_empty(), "once");
    });
}
