//! An invented statement and invented people, for the query tests.

use domain::email::EmailAddress;
use domain::entry::{Authority, Display, Entry, Kind};
use domain::form::CheckedForm;
use domain::front_matter;
use domain::id::{SignOnId, StatementId};
use domain::instant::{DAY, Instant, MINUTE};
use domain::log::{DatedEvent, Event, Ref};
use domain::moderation::{Actor, Decision};
use domain::publication::Publication;
use domain::statement::{Slug, Window};
use jiff::civil::Date;
use std::time::Duration;
use store::log::{self, Head};
use store::mail::{Budget, Turn};
use store::sign_on::{Choice, Submission};
use store::statement::NewStatement;
use store::token::Token;
use store::{Allowance, Error, Store, Tx, mail, sign_on, statement};

use crate::common::Fresh;

pub(crate) const NOW: Instant = Instant(1_800_000_000_000);
/// One step of the clock.
pub(crate) const MS: Duration = Duration::from_millis(1);
pub(crate) const STATEMENT: StatementId = StatementId([7; 16]);
pub(crate) const OPERATOR: Actor = Actor::Operator;

const TEXT: &str = "+++
language = \"en\"
title = \"Water for the islands\"
coalition = \"Island Coalition\"
[[demand]]
to = [\"Water Board\"]
text = \"Open the reservoirs.\"
+++
Clean water is for everybody.
+++
language = \"es\"
title = \"Agua para las islas\"
+++
El agua limpia es de todos.
";

pub(crate) fn slug() -> Slug {
    "water".parse().expect("a slug")
}

pub(crate) fn new_statement() -> NewStatement {
    let file = front_matter::parse(TEXT).expect("the sample text is well formed");
    let window = Window {
        zone: "Europe/Lisbon".to_owned(),
        opens_at: Some(NOW),
        closes_at: Some(NOW.plus(30 * DAY)),
        launch_at: Some(NOW.plus(10 * DAY)),
    };
    NewStatement { id: STATEMENT, slug: slug(), window, draft: file.draft }
}

/// A store with one statement that takes sign-ons.
pub(crate) fn open_statement(fresh: &Fresh) -> Store {
    let store = fresh.open();
    let new = new_statement();
    store
        .by(OPERATOR)
        .write_blocking("create", move |tx| statement::create(tx, &new))
        .expect("created");
    store
        .by(OPERATOR)
        .write_blocking("open", |tx| statement::open(tx, STATEMENT, Some("Office")))
        .expect("opened");
    store
}

pub(crate) fn organisation(name: &str) -> Entry {
    Entry { place: Some("Isle of Example".to_owned()), ..Entry::new(Kind::Organisation, name) }
}

pub(crate) fn person(name: &str) -> Entry {
    Entry { kind: Kind::Individual, ..organisation(name) }
}

pub(crate) fn email(address: &str) -> EmailAddress {
    EmailAddress::parse(address).expect("a mail address")
}

/// The `n`th form: its id, token and code follow from `n`.
pub(crate) fn form(n: u8, entry: Entry, address: &str, display: Display) -> Submission {
    let authority = (!entry.kind.is_person())
        .then(|| Authority { role: "Secretary".to_owned(), declared: true });
    Submission {
        id: id(n),
        statement: STATEMENT,
        version: 1,
        page_lang: "es".to_owned(),
        form: CheckedForm { entry, display, email: email(address), authority },
        rule: None,
        confirm_token: confirm_token(n),
        code: format!("CODE000{n}"),
        expires_at: NOW.plus(7 * DAY),
        turn: Turn::at(NOW),
    }
}

pub(crate) fn id(n: u8) -> SignOnId {
    SignOnId([n; 16])
}

pub(crate) fn confirm_token(n: u8) -> Token {
    [n; 32]
}

pub(crate) fn own_token(n: u8) -> Token {
    [n.wrapping_add(100); 32]
}

/// Sends a form and settles what follows from it.
pub(crate) fn submit(store: &Store, form: Submission) -> sign_on::Outcome {
    let outcome = send(store, NOW, form);
    settle(store, NOW);
    outcome
}

/// Only sends a form.
pub(crate) fn send(store: &Store, now: Instant, form: Submission) -> sign_on::Outcome {
    let send = move |tx: &mut store::Tx<'_>| sign_on::submit(tx, &form);
    store.at(now).write_blocking("submit", send).expect("submitted")
}

/// What one mailbox may get, unless a test says otherwise.
pub(crate) const ALLOWED: Allowance = Allowance { most: 5, span: DAY };

/// Settles what follows from all forms; returns how many.
pub(crate) fn settle(store: &Store, now: Instant) -> u32 {
    let settle = |tx: &mut store::Tx<'_>| sign_on::settle(tx, ALLOWED, 3 * DAY, 1_000);
    store.at(now).write_blocking("settle", settle).expect("settled")
}

/// What the link was made for, on a page of this moment.
pub(crate) fn of_link() -> Choice {
    Choice { entries: Vec::new(), seen_at: NOW.plus(MS) }
}

pub(crate) fn confirm(
    store: &Store,
    n: u8,
) -> Result<sign_on::ConfirmOutcome, sign_on::ConfirmProblem> {
    let own = own_token(n);
    store.at(NOW.plus(MS)).write_blocking("confirm", move |tx| {
        sign_on::confirm(tx, &confirm_token(n), &of_link(), &own)
    })
}

/// A wish for a correction, in words.
pub(crate) fn said(note: &str) -> sign_on::Wish {
    sign_on::Wish { entry: None, note: Some(note.to_owned()) }
}

pub(crate) fn one(store: &Store, n: u8) -> sign_on::Queued {
    store
        .read_blocking("one", move |tx| sign_on::one(tx, id(n)))
        .expect("read")
        .expect("there is one")
}

pub(crate) fn decide(
    store: &Store,
    n: u8,
    decision: Decision,
    by: Actor,
) -> Result<(), sign_on::DecideProblem> {
    let revision = one(store, n).revision;
    store.at(NOW.plus(2 * MS)).by(by).write_blocking("decide", move |tx| {
        sign_on::decide(tx, id(n), revision, decision, Some("seen"))
    })
}

/// Signed, confirmed and accepted.
pub(crate) fn accepted(store: &Store, n: u8, entry: Entry, display: Display) {
    submit(store, form(n, entry, &format!("signer{n}@example.org"), display));
    confirm(store, n).expect("confirmed");
    decide(store, n, Decision::Accept, OPERATOR).expect("accepted");
}

/// Puts everything that waits into the log, as the sequencer does but without hashing; returns what
/// came in, by word.
pub(crate) fn cover(store: &Store) -> Vec<&'static str> {
    let covered: Result<_, Error> = store.write_blocking("cover", |tx| {
        let day = NOW.day();
        let fresh = Head {
            origin: "log.example".to_owned(),
            size: 0,
            root: [0; 32],
            note: String::new(),
            published_size: 0,
            published_root: [0; 32],
            published_note: String::new(),
            day,
            batch_day: day,
        };
        log::begin(tx, &fresh)?;
        let from = log::head(tx)?.expect("begun");
        let waiting = log::pending(tx, 10_000)?;
        let words = waiting.iter().map(|pending| pending.event.word()).collect();
        let placed: Vec<_> = waiting
            .into_iter()
            .zip(from.size..)
            .map(|(p, index)| (p, Ref { index, hash: [7; 8] }))
            .collect();
        let size = from.size + placed.len() as u64;
        let root = [size as u8; 32];
        // Each batch is of another day.
        let day = from.day.tomorrow().expect("there is another day");
        let to =
            Head { size, root, published_size: size, published_root: root, day, ..from.clone() };
        assert!(log::advance(tx, &from, &to, &placed)?);
        (from.size..size).try_for_each(|index| put_entry(tx, index, day))?;
        Ok(words)
    });
    covered.expect("covered")
}

/// An entry of that day, whatever it is about: the store reads nothing else in the log.
fn put_entry(tx: &mut Tx<'_>, index: u64, day: Date) -> Result<(), Error> {
    let entry = DatedEvent::<Ref> { event: Event::Close { statement: STATEMENT }, day }.to_bytes();
    let (_, mut bundle) = log::tile(tx, log::ENTRIES, index / 256)?.unwrap_or_default();
    bundle.extend((entry.len() as u16).to_be_bytes());
    bundle.extend(entry);
    log::put_tile(tx, log::ENTRIES, index / 256, (index % 256 + 1) as u16, &bundle)
}

pub(crate) fn publication(store: &Store, now: Instant) -> Publication {
    cover(store);
    let found = store
        .at(now)
        .read_blocking("publication", move |tx| statement::publication(tx, &slug(), None));
    found.expect("read").expect("it is public")
}

pub(crate) fn names(store: &Store, now: Instant) -> Vec<String> {
    publication(store, now)
        .listing
        .rows()
        .map(|(_, row)| row.signatory.entry.name.clone())
        .collect()
}

/// Takes all mails that are due.
pub(crate) fn mails(store: &Store, now: Instant) -> Vec<mail::Job> {
    let claimed: Result<_, Error> = store.at(now).write_blocking("claim", move |tx| {
        let jobs = mail::claim(tx, MINUTE, 100, Budget::NONE)?.jobs;
        mail::delivered(tx, &jobs.iter().map(|job| job.id).collect::<Vec<_>>())?;
        Ok(jobs)
    });
    claimed.expect("claimed")
}

pub(crate) fn kinds(store: &Store) -> Vec<mail::Kind> {
    mails(store, NOW.plus(30 * DAY)).iter().map(|job| job.kind).collect()
}
