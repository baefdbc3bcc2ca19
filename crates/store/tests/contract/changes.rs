//! What changed is read by its number: once, in pieces, and nothing is missed.

use std::collections::{BTreeMap, BTreeSet};

use domain::duplicate::NameKey;
use domain::entry::Display;
use domain::id::SignOnId;
use domain::moderation::{Actor, Decision};
use store::sign_on::{self, Change, ChangesRead};
use store::{Backend, Database, Error, Store};

use crate::common::{each, postgres};
use crate::sample::{
    OPERATOR, STATEMENT, accepted, confirm, decide, form, id, open_statement, organisation, person,
    submit,
};

/// Who reads, and what is known from earlier: on PostgreSQL a change may be read once more while an
/// older transaction is open anywhere in the cluster.
#[derive(Default)]
struct Reader {
    at: ChangesRead,
    known: BTreeMap<SignOnId, i64>,
    gone: BTreeSet<SignOnId>,
}

impl Reader {
    /// Reads on until nothing is left; gives who stands and who is gone.
    fn read(&mut self, store: &Store) -> (Vec<SignOnId>, Vec<SignOnId>) {
        let (mut stand, mut gone) = (Vec::new(), Vec::new());
        loop {
            let (before, known) = (self.at, self.known.clone());
            let (found, after) = store
                .read_blocking("changes", move |tx| {
                    let mut read = before;
                    let is_known = |id, changed| known.get(&id) == Some(&changed);
                    let found = sign_on::changes(tx, STATEMENT, &mut read, 2, &is_known)?;
                    Ok::<_, Error>((found, read))
                })
                .unwrap();
            self.at = after;
            for change in found {
                match change {
                    Change::Stands(comparable) => {
                        let id = comparable.side.sign_on;
                        self.known.insert(id, comparable.changed);
                        stand.push(id);
                    }
                    Change::Gone(id) if self.gone.insert(id) => gone.push(id),
                    Change::Gone(_) => {}
                }
            }
            if self.at.is_complete() {
                return (stand, gone);
            }
        }
    }
}

fn confirmed(store: &Store, n: u8) {
    let entry = person(&format!("Signer Number {n}"));
    submit(store, form(n, entry, &format!("signer{n}@example.org"), Display::Public));
    confirm(store, n).unwrap();
}

#[test]
fn each_change_is_read_once_and_nothing_else() {
    each(|fresh| {
        let store = open_statement(fresh);
        (1..=5).for_each(|n| confirmed(&store, n));
        let mut reader = Reader::default();
        assert!(!reader.at.is_complete());
        let (stand, gone) = reader.read(&store);
        assert_eq!(BTreeSet::from_iter(stand), (1..=5).map(id).collect());
        assert_eq!(gone, []);
        assert_eq!(reader.read(&store), (vec![], vec![]), "nothing has changed");
        // Somebody who is not confirmed is nobody's business yet.
        submit(&store, form(6, person("Not Yet"), "signer6@example.org", Display::Public));
        assert_eq!(reader.read(&store), (vec![], vec![]));
        confirm(&store, 6).unwrap();
        assert_eq!(reader.read(&store), (vec![id(6)], vec![]));
        decide(&store, 3, Decision::Accept, OPERATOR).unwrap();
        assert_eq!(reader.read(&store), (vec![id(3)], vec![]));
        store.by(Actor::Signer).write_blocking("w", |tx| sign_on::withdraw(tx, id(2))).unwrap();
        store.by(OPERATOR).write_blocking("e", |tx| sign_on::erase(tx, id(4))).unwrap();
        let (stand, gone) = reader.read(&store);
        assert_eq!((stand, BTreeSet::from_iter(gone)), (vec![], BTreeSet::from([id(2), id(4)])));
        assert_eq!(reader.read(&store), (vec![], vec![]));
    });
}

#[test]
fn what_is_known_at_its_change_is_not_opened_again() {
    each(|fresh| {
        let store = open_statement(fresh);
        (1..=3).for_each(|n| confirmed(&store, n));
        let found = store
            .read_blocking("changes", |tx| {
                let mut read = ChangesRead::default();
                let all = sign_on::changes(tx, STATEMENT, &mut read, 9, &|_, _| false)?;
                let known: Vec<(SignOnId, i64)> = all
                    .iter()
                    .filter_map(|change| match change {
                        Change::Stands(one) => Some((one.side.sign_on, one.changed)),
                        Change::Gone(_) => None,
                    })
                    .collect();
                assert_eq!(known.len(), 3);
                let is_known = move |id, changed| known[1..].contains(&(id, changed));
                sign_on::changes(tx, STATEMENT, &mut ChangesRead::default(), 9, &is_known)
            })
            .unwrap();
        assert_eq!(found.len(), 1);
    });
}

#[test]
fn an_organisation_that_is_called_otherwise_is_told_of() {
    each(|fresh| {
        let store = open_statement(fresh);
        accepted(&store, 1, organisation("Island Farmers Union"), Display::Public);
        accepted(&store, 2, organisation("Island Farmers Union"), Display::Public);
        let mut at = store.read_blocking("now", ChangesRead::until_now).unwrap();
        let renamed = |at: &mut ChangesRead| -> Vec<NameKey> {
            let before = *at;
            let (found, after) = store
                .read_blocking("renamed", move |tx| {
                    let mut read = before;
                    let found = sign_on::renamed_organisations(tx, &mut read, 9)?;
                    Ok::<_, Error>((found, read))
                })
                .unwrap();
            *at = after;
            found.into_iter().map(|(_, key)| key).collect()
        };
        let exact = store.backend() == Backend::Sqlite;
        assert!(!exact || renamed(&mut at).is_empty());
        // One leaves: what the other is called may be less now.
        store.by(OPERATOR).write_blocking("e", |tx| sign_on::erase(tx, id(1))).unwrap();
        assert!(!renamed(&mut at).is_empty());
        assert!(!exact || renamed(&mut at).is_empty());
    });
}

/// A server of an older version waits for nobody: what it began earlier may be committed later.
#[test]
fn a_change_that_is_committed_late_is_not_missed() {
    let Some(fresh) = postgres() else { return };
    let Database::Postgres(address) = &fresh.config.database else { return };
    let store = open_statement(&fresh);
    (1..=2).for_each(|n| confirmed(&store, n));
    let mut reader = Reader::default();
    reader.read(&store);
    let mut older = postgres::Client::connect(address, postgres::NoTls).unwrap();
    let mut late = older.transaction().unwrap();
    let change = "UPDATE sign_on SET display = 'counted', changed = txid_current() WHERE id = $1";
    assert_eq!(late.execute(change, &[&id(1).0.to_vec()]).unwrap(), 1);
    let display = |tx: &mut store::Tx<'_>| sign_on::set_display(tx, id(2), Display::Counted);
    store.by(Actor::Signer).write_blocking("early", display).unwrap();
    assert_eq!(reader.read(&store).0, [id(2)]);
    late.commit().unwrap();
    assert!(reader.read(&store).0.contains(&id(1)), "it is read although its number is smaller");
}
