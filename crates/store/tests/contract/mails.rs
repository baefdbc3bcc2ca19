//! The queue of mails and the local outbox.

use domain::entry::Display;
use domain::instant::Instant;
use store::mail::{self, Budget, Kind, MailText, OutboxRow};
use store::{Store, Tx, sign_on};

use crate::common::each;
use crate::sample::MS;
use crate::sample::{NOW, OPERATOR, form, id, open_statement, person, submit};
use domain::instant::SECOND;

fn claim(store: &Store, now: Instant, limit: u32) -> Vec<mail::Job> {
    let claim = move |tx: &mut Tx<'_>| mail::claim(tx, SECOND, limit, Budget::NONE);
    store.at(now).write_blocking("claim", claim).unwrap().jobs
}

fn waiting(store: &Store, count: u8) {
    for n in 1..=count {
        submit(
            store,
            form(n, person(&format!("Person {n}")), &format!("p{n}@example.org"), Display::Public),
        );
    }
}

#[test]
fn a_mail_is_taken_by_one_sender_at_a_time_and_comes_back_if_the_sender_dies() {
    each(|fresh| {
        let store = open_statement(fresh);
        waiting(&store, 3);
        assert_eq!(store.read_blocking("pending", mail::pending), Ok((3, Some(NOW), 0)));
        let first = claim(&store, NOW, 2);
        assert_eq!(first.len(), 2);
        let second = claim(&store, NOW, 9);
        assert_eq!(second.len(), 1, "the others are being sent");
        assert!(claim(&store, NOW.plus(999 * MS), 9).is_empty());
        let again = claim(&store, NOW.plus(1_000 * MS), 9);
        assert_eq!(again.len(), 3);
        assert!(again.iter().all(|job| job.attempts == 1));
        let (done, later, never) = (again[0].id, again[1].id, again[2].id);
        store
            .write_blocking("outcome", move |tx| {
                mail::delivered(tx, &[done])?;
                mail::retry(tx, later, NOW.plus(50_000 * MS))?;
                mail::give_up(tx, never)
            })
            .unwrap();
        assert!(claim(&store, NOW.plus(49_999 * MS), 9).is_empty());
        assert_eq!(claim(&store, NOW.plus(50_000 * MS), 9)[0].id, later);
        assert_eq!(store.read_blocking("pending", mail::pending), Ok((1, Some(NOW), 1)));
    });
}

#[test]
fn a_server_that_starts_takes_up_what_its_predecessor_left() {
    each(|fresh| {
        let store = open_statement(fresh);
        waiting(&store, 2);
        let left = claim(&store, NOW, 9);
        let never = left[1].id;
        store.write_blocking("never", move |tx| mail::give_up(tx, never)).unwrap();
        assert!(claim(&store, NOW.plus(MS), 9).is_empty());
        assert_eq!(store.at(NOW.plus(MS)).write_blocking("start", mail::all_due), Ok(1));
        let again = claim(&store, NOW.plus(MS), 9);
        assert_eq!(
            again.iter().map(|job| job.id).collect::<Vec<_>>(),
            [left[0].id],
            "what was given up stays so"
        );
    });
}

#[test]
fn two_senders_never_get_the_same_mail() {
    each(|fresh| {
        let store = open_statement(fresh);
        waiting(&store, 40);
        let mut claimed: Vec<_> = std::thread::scope(|scope| {
            let senders: Vec<_> = (0..4)
                .map(|_| {
                    scope.spawn(|| (0..4).flat_map(|_| claim(&store, NOW, 5)).collect::<Vec<_>>())
                })
                .collect();
            senders
                .into_iter()
                .flat_map(|sender| sender.join().unwrap())
                .map(|job| job.id)
                .collect()
        });
        claimed.sort_unstable();
        let count = claimed.len();
        claimed.dedup();
        assert_eq!(claimed.len(), count, "no mail twice");
        assert!(count + claim(&store, NOW, 99).len() == 40, "and none lost");
    });
}

#[test]
fn the_outbox_keeps_mails_until_their_record_is_erased() {
    each(|fresh| {
        let store = open_statement(fresh);
        waiting(&store, 2);
        let packed = pack(&store, NOW);
        assert_eq!(
            store.at(NOW.plus(MS)).write_blocking("out", move |tx| mail::to_outbox(tx, &packed)),
            Ok(2)
        );
        let outbox =
            |limit: u32| store.read_blocking("outbox", move |tx| mail::outbox(tx, limit)).unwrap();
        let mails = outbox(9);
        assert_eq!((mails.len(), outbox(1).len()), (2, 1));
        assert_eq!(
            (mails[0].kind, mails[0].mail.to.as_str(), mails[0].at),
            (Kind::Confirm, "p2@example.org", NOW.plus(MS))
        );
        let first = mails[1].id;
        let one = move |tx: &mut store::Tx<'_>| mail::outbox_mail(tx, first);
        assert_eq!(
            store.read_blocking("one", one).unwrap().unwrap().mail.subject,
            "Please confirm"
        );
        assert_eq!(store.read_blocking("pending", mail::pending), Ok((0, None, 0)));
        store.by(OPERATOR).write_blocking("erase", |tx| sign_on::erase(tx, id(1))).unwrap();
        assert_eq!(outbox(9).len(), 1);
        assert!(store.read_blocking("one", one).unwrap().is_none());
    });
}

/// The mails that are due, ready for the outbox.
fn pack(store: &Store, now: Instant) -> Vec<OutboxRow> {
    let read = store.at(now).read_blocking("due", |tx| {
        let due = mail::due(tx, 9)?;
        let rendered = |to: &str| MailText {
            to: to.to_owned(),
            subject: "Please confirm".to_owned(),
            body: "…".to_owned(),
        };
        due.jobs
            .iter()
            .map(|job| OutboxRow::new(tx, job, Some(&rendered(job.to.expose()))))
            .collect::<Result<Vec<_>, _>>()
    });
    read.unwrap()
}

#[test]
fn what_is_erased_or_taken_while_mails_are_packed_does_not_reach_the_outbox() {
    each(|fresh| {
        let store = open_statement(fresh);
        waiting(&store, 3);
        let (packed, again) = (pack(&store, NOW), pack(&store, NOW));
        assert_eq!((packed.len(), again.len()), (3, 3), "reading takes nothing");
        store.by(OPERATOR).write_blocking("erase", |tx| sign_on::erase(tx, id(1))).unwrap();
        assert_eq!(store.write_blocking("out", move |tx| mail::to_outbox(tx, &packed)), Ok(2));
        assert_eq!(
            store.write_blocking("out", move |tx| mail::to_outbox(tx, &again)),
            Ok(0),
            "another server was faster"
        );
        assert_eq!(store.read_blocking("outbox", |tx| mail::outbox(tx, 9)).unwrap().len(), 2);
        assert_eq!(store.read_blocking("pending", mail::pending), Ok((0, None, 0)));
    });
}
