//! Every change of a public list leaves its entry, and nothing is listed that the log does not
//! cover.

use domain::entry::Display;
use domain::instant::DAY;
use domain::log::Opening;
use domain::log::listed_record;
use domain::moderation::{Actor, Decision, DeclineReason};
use store::log::{self, Placed};
use store::{Store, sign_on, statement};

use crate::common::{each, int};
use crate::sample::MS;
use crate::sample::{
    NOW, OPERATOR, STATEMENT, accepted, confirm, cover, decide, form, id, names, one,
    open_statement, organisation, own_token, person, publication, said, submit,
};

fn public(store: &Store) -> Vec<String> {
    let found = store.read_blocking("publication", |tx| {
        statement::publication(tx, &crate::sample::slug(), None)
    });
    found
        .unwrap()
        .unwrap()
        .listing
        .rows()
        .map(|(_, row)| row.signatory.entry.name.clone())
        .collect()
}

#[test]
fn nothing_is_listed_or_counted_before_the_log_covers_it() {
    each(|fresh| {
        let store = open_statement(fresh);
        accepted(&store, 1, organisation("Fishers"), Display::Public);
        assert_eq!(public(&store), Vec::<String>::new());
        assert_eq!(
            store
                .read_blocking("desk", |tx| statement::counts(tx, STATEMENT))
                .unwrap()
                .organisations,
            1
        );
        assert_eq!(store.read_blocking("public", statement::public).unwrap()[0].1.organisations, 0);
        assert_eq!(cover(&store), ["statement", "submit", "sign"]);
        assert_eq!(public(&store), ["Fishers"]);
        let publication = publication(&store, NOW);
        assert_eq!(
            (publication.counts.organisations, publication.log.size, publication.log.pending.len()),
            (1, 3, 0)
        );
        let row = &publication.listing.groups[0].rows[0].signatory;
        assert_eq!((row.leaf.index, row.leaf.record), (2, 2));
        assert_ne!(row.leaf.opening, Opening([0; 32]));
    });
}

#[test]
fn each_step_leaves_its_entry() {
    each(|fresh| {
        let store = open_statement(fresh);
        cover(&store);
        submit(&store, form(1, organisation("Fishers"), "a@example.org", Display::Public));
        assert!(cover(&store).is_empty(), "a form alone says nothing");
        confirm(&store, 1).unwrap();
        assert_eq!(cover(&store), ["submit"]);
        decide(&store, 1, Decision::Decline(DeclineReason::Unclear), OPERATOR).unwrap();
        store
            .at(NOW.plus(3 * MS))
            .by(OPERATOR)
            .write_blocking("reopen", |tx| sign_on::reopen(tx, id(1)))
            .unwrap();
        decide(&store, 1, Decision::Accept, OPERATOR).unwrap();
        assert_eq!(cover(&store), ["decline", "sign"]);
        store
            .at(NOW.plus(4 * MS))
            .by(OPERATOR)
            .write_blocking("reopen", |tx| sign_on::reopen(tx, id(1)))
            .unwrap();
        assert_eq!((public(&store), publication(&store, NOW).log.pending.len()), (vec![], 0));
        decide(&store, 1, Decision::Accept, OPERATOR).unwrap();
        accepted(&store, 2, person("Ana Example"), Display::Counted);
        assert_eq!(cover(&store), ["sign", "sign"], "persons have no submit");
        store
            .by(Actor::Signer)
            .write_blocking("wish", |tx| sign_on::wish_correction(tx, id(1), &said("a letter")))
            .unwrap();
        let entry = organisation("Fisher Folk");
        store
            .at(NOW.plus(5 * MS))
            .by(OPERATOR)
            .write_blocking("correct", move |tx| sign_on::correct(tx, id(1), &entry, None, false))
            .unwrap();
        assert_eq!(public(&store), Vec::<String>::new(), "the new name is not covered yet");
        let before = store
            .read_blocking("p", |tx| statement::publication(tx, &crate::sample::slug(), None))
            .unwrap()
            .unwrap();
        assert_eq!(
            (before.log.pending.len(), before.counts.organisations, before.counts.unnamed),
            (1, 0, 1)
        );
        assert_eq!(cover(&store), ["correct"]);
        assert_eq!(public(&store), ["Fisher Folk"]);
        store
            .at(NOW.plus(6 * MS))
            .by(Actor::Signer)
            .write_blocking("withdraw", |tx| sign_on::withdraw(tx, id(1)))
            .unwrap();
        store
            .at(NOW.plus(7 * MS))
            .by(Actor::Signer)
            .write_blocking("erase", |tx| sign_on::erase(tx, id(1)))
            .unwrap();
        store
            .at(NOW.plus(8 * MS))
            .by(Actor::Signer)
            .write_blocking("erase", |tx| sign_on::erase(tx, id(2)))
            .unwrap();
        store
            .at(NOW.plus(9 * MS))
            .by(OPERATOR)
            .write_blocking("close", |tx| statement::close(tx, STATEMENT))
            .unwrap();
        assert_eq!(cover(&store), ["withdraw", "erase", "erase", "close"]);
        assert_eq!(
            int(
                &store,
                "SELECT count(*) FROM log_leaf WHERE opening_sealed IS NOT NULL OR opening_public IS NOT NULL"
            ),
            0
        );
    });
}

#[test]
fn who_leaves_is_gone_at_once_and_pending_until_the_log_says_so() {
    each(|fresh| {
        let store = open_statement(fresh);
        accepted(&store, 1, organisation("Fishers"), Display::Public);
        cover(&store);
        store
            .at(NOW.plus(6 * MS))
            .by(Actor::Signer)
            .write_blocking("withdraw", |tx| sign_on::withdraw(tx, id(1)))
            .unwrap();
        let found = store
            .read_blocking("p", |tx| statement::publication(tx, &crate::sample::slug(), None))
            .unwrap()
            .unwrap();
        assert_eq!(
            (found.listing.len(), found.counts.organisations, found.log.pending),
            (0, 0, vec![2])
        );
        cover(&store);
        assert_eq!(publication(&store, NOW).log.pending, Vec::<u64>::new());
    });
}

#[test]
fn entries_come_in_the_order_of_the_changes_whatever_the_clock_says() {
    each(|fresh| {
        let store = open_statement(fresh);
        accepted(&store, 1, organisation("Fishers"), Display::Public);
        let later = NOW.plus(DAY);
        store
            .at(later)
            .by(Actor::Signer)
            .write_blocking("wish", move |tx| {
                sign_on::wish_correction(tx, id(1), &said("a letter"))
            })
            .unwrap();
        let entry = organisation("Fisher Folk");
        store
            .at(later)
            .by(OPERATOR)
            .write_blocking("correct", move |tx| sign_on::correct(tx, id(1), &entry, None, false))
            .unwrap();
        store
            .by(Actor::Signer)
            .write_blocking("withdraw", |tx| sign_on::withdraw(tx, id(1)))
            .unwrap();
        assert_eq!(cover(&store), ["statement", "submit", "sign", "correct", "withdraw"]);
    });
}

#[test]
fn a_line_that_only_repeats_the_name_is_blanked_with_the_erased() {
    each(|fresh| {
        let store = open_statement(fresh);
        accepted(&store, 1, organisation("Fishers of the Bay"), Display::Public);
        let line = |line: u32, text: &str| domain::import::Line {
            line,
            text: text.to_owned(),
            outcome: domain::import::Outcome::Duplicate,
            start: 0,
            end: 0,
            seq: 0,
            sign_on: None,
            number: None,
            list: String::new(),
            doubts: Vec::new(),
            spare: None,
            made: None,
        };
        let lines =
            vec![line(1, "7. FISHERS OF THE BAY (Porto)"), line(2, "8. Fishers of the Hill")];
        let report = domain::import::Report { file: "list.txt".to_owned(), lines };
        let new = store::import::NewImport {
            statement: STATEMENT,
            file_hash: [5; 32],
            report,
            readings: Vec::new(),
        };
        let created = store
            .by(OPERATOR)
            .write_blocking("import", move |tx| store::import::create(tx, &new))
            .map_err(drop)
            .unwrap();
        store.by(Actor::Signer).write_blocking("erase", |tx| sign_on::erase(tx, id(1))).unwrap();
        let taken = store
            .read_blocking("import", move |tx| store::import::by_id(tx, created.id))
            .unwrap()
            .unwrap();
        let texts: Vec<&str> =
            taken.import.report.lines.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(texts, ["", "8. Fishers of the Hill"]);
    });
}

#[test]
fn an_opening_is_in_clear_only_beside_a_listed_name() {
    each(|fresh| {
        let store = open_statement(fresh);
        accepted(&store, 1, organisation("Fishers"), Display::Counted);
        let clear = "SELECT count(*) FROM log_leaf WHERE opening_public IS NOT NULL";
        assert_eq!(int(&store, clear), 0);
        store
            .by(Actor::Signer)
            .write_blocking("show", |tx| sign_on::set_display(tx, id(1), Display::Public))
            .unwrap();
        assert_eq!(int(&store, clear), 1);
        assert_eq!(names(&store, NOW), ["Fishers"]);
        let Placed::At(leaf) = store.read_blocking("leaf", |tx| log::leaf_of(tx, id(1))).unwrap()
        else {
            panic!("it is covered")
        };
        let publication = publication(&store, NOW);
        let row = &publication.listing.groups[0].rows[0].signatory;
        assert_eq!(row.leaf, leaf, "the same opening as before, sealed or not");
        let record = listed_record(STATEMENT, id(1), &row.entry, row.reported, row.version);
        let commit = leaf.opening.commit(&record);
        store
            .by(Actor::Signer)
            .write_blocking("hide", |tx| sign_on::set_display(tx, id(1), Display::Counted))
            .unwrap();
        assert_eq!(int(&store, clear), 0);
        let Placed::At(hidden) = store.read_blocking("leaf", |tx| log::leaf_of(tx, id(1))).unwrap()
        else {
            panic!("it is covered")
        };
        assert_eq!(hidden.opening.commit(&record), commit);
        assert!(
            store
                .read_blocking("own", |tx| sign_on::by_token(
                    tx,
                    &own_token(1),
                    store::token::Purpose::OwnPage
                ))
                .is_ok()
        );
    });
}

#[test]
fn what_a_draft_holds_comes_in_when_it_is_opened() {
    each(|fresh| {
        let store = fresh.open();
        store
            .by(OPERATOR)
            .write_blocking("create", |tx| statement::create(tx, &crate::sample::new_statement()))
            .unwrap();
        let taken = crate::imports::take_in(&store, 1).unwrap();
        let first = store
            .read_blocking("import", move |tx| store::import::by_id(tx, taken.id))
            .unwrap()
            .unwrap();
        for (sign_on, line) in first.sign_ons.clone() {
            let revision = line.revision;
            let accept = move |tx: &mut store::Tx<'_>| {
                sign_on::decide(tx, sign_on, revision, Decision::Accept, None)
            };
            store.by(OPERATOR).write_blocking("accept", accept).unwrap();
        }
        assert!(cover(&store).is_empty(), "nobody learns of a draft");
        store
            .by(OPERATOR)
            .write_blocking("open", |tx| statement::open(tx, STATEMENT, Some("Office")))
            .unwrap();
        let words = cover(&store);
        assert_eq!(words[..2], ["statement", "import"]);
        assert_eq!(words[2..], vec!["sign"; first.sign_ons.len()]);
        assert_eq!(store.write_blocking("backfill", log::backfill).unwrap(), 0);
        // A database from before the log: its entries are made anew.
        store.write_blocking("restart", log::restart).unwrap();
        assert_eq!(store.at(NOW.plus(DAY)).write_blocking("backfill", log::backfill).unwrap(), 1);
        assert_eq!(cover(&store), words);
    });
}

#[test]
fn merging_is_an_entry_and_whoever_stands_again_signs_anew() {
    each(|fresh| {
        let store = open_statement(fresh);
        accepted(&store, 1, organisation("Fishers"), Display::Public);
        accepted(&store, 2, organisation("Fishers of the Islands"), Display::Public);
        cover(&store);
        store
            .at(NOW.plus(5 * MS))
            .by(OPERATOR)
            .write_blocking("merge", |tx| sign_on::merge(tx, id(2), id(1)))
            .unwrap();
        assert_eq!(cover(&store), ["merge"]);
        store
            .at(NOW.plus(6 * MS))
            .by(Actor::Signer)
            .write_blocking("withdraw", |tx| sign_on::withdraw(tx, id(1)))
            .unwrap();
        assert_eq!(cover(&store), ["withdraw", "sign"]);
        assert_eq!(names(&store, NOW), ["Fishers of the Islands"]);
        assert!(one(&store, 2).sign_on.state.counts());
    });
}

#[test]
fn a_text_changed_in_the_database_is_shown_to_nobody() {
    each(|fresh| {
        let store = open_statement(fresh);
        let change = "UPDATE version SET draft = replace(draft, 'reservoirs', 'harbours')";
        store.write_blocking("change", |tx| tx.execute(change, &[])).unwrap();
        let found =
            store.read_blocking("p", |tx| statement::publication(tx, &crate::sample::slug(), None));
        assert_eq!(found.unwrap_err(), store::Error::TextAltered { version: 1 });
    });
}
