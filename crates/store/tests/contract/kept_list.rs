//! A publication made from the one before is the publication made anew.

use domain::entry::Display;
use domain::moderation::{Actor, Decision};
use std::sync::{Arc, Mutex};
use store::log::{self, Head};
use store::statement::KeptList;
use store::{Store, Tx, sign_on, statement};

use crate::common::each;
use crate::sample::{
    MS, NOW, OPERATOR, STATEMENT, accepted, cover, decide, id, open_statement, organisation,
    person, slug,
};

/// What the acts of a run are drawn from.
struct Draw(u64);

impl Draw {
    /// Below `most`. Linear congruential (Knuth, MMIX): the same run each time.
    fn below(&mut self, most: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }
}

/// Places what waits without showing the checkpoint, as while the witnesses are asked.
fn place(store: &Store) {
    let before: Option<Head> = store.read_blocking("head", log::head).unwrap();
    cover(store);
    if let Some(before) = before {
        store
            .write_blocking("behind", move |tx| {
                let sql = "UPDATE log_head SET published_size = $1 WHERE one = 1";
                tx.execute(sql, &store::values![before.published_size as i64]).map(|_| ())
            })
            .unwrap();
    }
}

fn act(store: &Store, draw: &mut Draw, there: &mut u8) {
    let who = 1 + draw.below(u64::from((*there).max(1))) as u8;
    let signer = |name: &'static str, act: fn(&mut Tx<'_>, u8) -> Result<(), store::Error>| {
        store.by(Actor::Signer).write_blocking(name, move |tx| act(tx, who)).unwrap();
    };
    match draw.below(9) {
        0 | 1 if *there < 9 => {
            *there += 1;
            let name = ["Öland", "Zora", "Ana", "Mwanza", "Fishers"][*there as usize % 5];
            let display =
                [Display::Public, Display::Counted, Display::AtLaunch][draw.below(3) as usize];
            let entry = if draw.below(2) == 0 { organisation(name) } else { person(name) };
            accepted(store, *there, entry, display);
        }
        2 => drop(cover(store)),
        3 => place(store),
        4 => signer("hide", |tx, n| sign_on::set_display(tx, id(n), Display::Counted).map(drop)),
        5 => signer("show", |tx, n| sign_on::set_display(tx, id(n), Display::Public).map(drop)),
        6 if draw.below(3) == 0 => signer("withdraw", |tx, n| sign_on::withdraw(tx, id(n))),
        7 if draw.below(4) == 0 => signer("erase", |tx, n| sign_on::erase(tx, id(n)).map(drop)),
        _ if *there > 0 => {
            let reopened = store
                .at(NOW.plus(3 * MS))
                .by(OPERATOR)
                .write_blocking("reopen", move |tx| sign_on::reopen(tx, id(who)));
            if reopened.is_ok() && draw.below(2) == 0 && !one_is_gone(store, who) {
                let _ = decide(store, who, Decision::Accept, OPERATOR);
            }
        }
        _ => {}
    }
}

fn one_is_gone(store: &Store, n: u8) -> bool {
    store.read_blocking("one", move |tx| sign_on::one(tx, id(n))).unwrap().is_none()
}

/// What is pending by the definition, looked for among all entries of the statement.
fn pending(store: &Store, size: u64) -> Vec<u64> {
    let sql = "SELECT l.position FROM log_leaf l LEFT JOIN sign_on s ON s.id = l.sign_on_id
               WHERE l.statement_id = $1 AND l.role = 'sign' AND l.position < $2
               AND ((l.ended = 1 AND (l.gone IS NULL OR l.gone >= $2))
                   OR (l.ended = 0 AND (l.waits > 0 OR l.record >= $2 OR l.display_at >= $2
                       OR l.display <> s.display)))
               ORDER BY l.position";
    let read = move |tx: &mut Tx<'_>| {
        let rows = tx.rows(sql, &store::values![STATEMENT, size as i64])?;
        rows.iter().map(|row| row.number("position")).collect::<Result<_, store::Error>>()
    };
    store.read_blocking("pending", read).unwrap()
}

#[test]
fn a_list_brought_up_to_date_is_the_list_read_whole() {
    each(|fresh| {
        let store = open_statement(fresh);
        let kept: Arc<Mutex<Option<KeptList>>> = Arc::default();
        let (mut draw, mut there, mut named, mut days) = (Draw(14), 0, 0, 0);
        cover(&store);
        for step in 0..220 {
            act(&store, &mut draw, &mut there);
            if step == 150 {
                store
                    .by(OPERATOR)
                    .write_blocking("launch", |tx| statement::launch(tx, STATEMENT))
                    .unwrap();
            }
            if draw.below(3) == 0 {
                continue;
            }
            let whole = store
                .read_blocking("whole", |tx| statement::publication(tx, &slug(), None))
                .unwrap()
                .unwrap();
            let kept = kept.clone();
            let after = store.read_blocking("after", move |tx| {
                let mut kept = kept.lock().unwrap();
                let (publication, list) =
                    statement::publication_after(tx, &slug(), None, kept.take())?.unwrap();
                *kept = Some(list);
                Ok::<_, store::Error>(publication)
            });
            let after = after.unwrap();
            assert_eq!(after.counts, whole.counts, "step {step}");
            assert_eq!(after.listing, whole.listing, "step {step}");
            assert_eq!(after.log, whole.log, "step {step}");
            assert_eq!(after.days, whole.days, "step {step}");
            let of_days: u32 = after.days.iter().map(|(_, number)| number).sum();
            assert_eq!(of_days, after.counts.total(), "step {step}");
            days = days.max(after.days.len());
            assert_eq!(after.log.pending, pending(&store, after.log.size), "step {step}");
            named += after.listing.len();
        }
        assert!(days > 1, "on {days} days");
        assert!(there == 9 && named > 50, "{there} signed, {named} names were compared");
    });
}
