//! How many sign-ons the store takes and confirms: `cargo run --release -p store --example load --
//! 20000 64 [ADDRESS]` (sign-ons, callers at the same time, database; a throw-away file by
//! default). Compare with `bare`.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant as Watch};

use domain::email::EmailAddress;
use domain::entry::{Authority, Display, Entry, Kind};
use domain::form::CheckedForm;
use domain::id::{SignOnId, StatementId};
use domain::instant::{DAY, Instant};
use domain::moderation::Actor;
use domain::statement::Window;
use store::mail::Turn;
use store::sign_on::{Choice, ConfirmProblem, Submission};
use store::statement::NewStatement;
use store::{Allowance, Config, Database, Error, Keys, Random, Store, sign_on, statement};

const NOW: Instant = Instant(1_800_000_000_000);
const STATEMENT: StatementId = StatementId([7; 16]);
const TEXT: &str = "+++\nlanguage = \"en\"\ntitle = \"Water for the islands\"\n+++\nClean water is for everybody.\n";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let count: u64 = arguments.next().map_or(Ok(20_000), |text| text.parse())?;
    let callers: u64 = arguments.next().map_or(Ok(64), |text| text.parse())?;
    let folder = tempfile::tempdir_in(".")?;
    let database = match arguments.next() {
        Some(address) => Database::parse(&address)?,
        None => Database::Sqlite(folder.path().join("data.db")),
    };
    let random: Random = Arc::new(random);
    let store =
        Store::open(Config::new(database, Keys::generate(&*random), random, Arc::new(|| NOW)))?;
    open_statement(&store)?;
    println!("step\tper second");
    for (step, run) in [("submit", submit as fn(&Store, u64) -> bool), ("confirm", confirm)] {
        let (next, start) = (AtomicU64::new(0), Watch::now());
        let mut failed = 0;
        std::thread::scope(|scope| {
            let work = || -> u64 {
                let mut failed = 0;
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= count {
                        return failed;
                    }
                    failed += u64::from(!run(&store, number));
                }
            };
            let threads: Vec<_> = (0..callers).map(|_| scope.spawn(work)).collect();
            failed = threads.into_iter().map(|thread| thread.join().unwrap_or(count)).sum();
        });
        println!("{step}\t{:.0}", count as f64 / start.elapsed().as_secs_f64());
        if failed > 0 {
            return Err(format!("{failed} of {count} failed").into());
        }
        settle(&store)?;
    }
    Ok(())
}

fn open_statement(store: &Store) -> Result<(), Box<dyn std::error::Error>> {
    let draft =
        domain::front_matter::parse(TEXT).map_err(|_| "the sample text cannot be read")?.draft;
    let window = Window::by_hand("UTC");
    let new = NewStatement {
        id: STATEMENT,
        slug: "water".parse().map_err(|_| "no slug")?,
        window,
        draft,
    };
    store.by(Actor::Operator).write_blocking("create", move |tx| statement::create(tx, &new))?;
    store
        .by(Actor::Operator)
        .write_blocking("open", |tx| statement::open(tx, STATEMENT, Some("Office")))?;
    Ok(())
}

fn submit(store: &Store, number: u64) -> bool {
    let entry = Entry {
        short: Some("NIF".to_owned()),
        place: Some("Isle of Example".to_owned()),
        ..Entry::new(Kind::Organisation, format!("Network of Island Farmers {number}"))
    };
    let Some(email) = EmailAddress::parse(&format!("office{number}@example.org")) else {
        return false;
    };
    let authority = Some(Authority { role: "Secretary".to_owned(), declared: true });
    let submission = Submission {
        id: id(number),
        statement: STATEMENT,
        version: 1,
        page_lang: "en".to_owned(),
        form: CheckedForm { entry, display: Display::Public, email, authority },
        rule: None,
        confirm_token: token(number, 1),
        code: "00000000".to_owned(),
        expires_at: NOW.plus(7 * DAY),
        turn: Turn(0),
    };
    let outcome: Result<_, Error> =
        store.write_blocking("submit", move |tx| sign_on::submit(tx, &submission));
    outcome == Ok(sign_on::Outcome::Stored)
}

/// Makes the links of all forms, between the two steps that are measured.
fn settle(store: &Store) -> Result<(), Error> {
    let allowed = Allowance { most: 5, span: DAY };
    let round = move |tx: &mut store::Tx<'_>| sign_on::settle(tx, allowed, 3 * DAY, 500);
    while store.write_blocking("settle", round)? > 0 {}
    Ok(())
}

fn confirm(store: &Store, number: u64) -> bool {
    let (link, own_page) = (token(number, 1), token(number, 2));
    let choice = Choice { entries: Vec::new(), seen_at: NOW };
    let confirmed: Result<_, ConfirmProblem> = store
        .at(NOW.plus(Duration::from_millis(1)))
        .write_blocking("confirm", move |tx| sign_on::confirm(tx, &link, &choice, &own_page));
    confirmed.is_ok_and(|confirmed| confirmed.first_time)
}

/// Spread over the whole range, as random ids are.
fn id(number: u64) -> SignOnId {
    let mut id = [0; 16];
    id[..8].copy_from_slice(&number.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes());
    SignOnId(id)
}

fn token(number: u64, kind: u8) -> [u8; 32] {
    let mut token = [kind; 32];
    token[..8].copy_from_slice(&number.to_be_bytes());
    token
}

#[expect(clippy::disallowed_methods, reason = "a measurement draws its own bytes")]
fn random(bytes: &mut [u8]) {
    getrandom::fill(bytes).expect("the system's generator");
}
