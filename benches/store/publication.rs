//! What one more name costs a public list: read whole, and brought up to date.
//!
//! `cargo run --release -p store --example publication -- 1000 10000 100000` prints for each number
//! the median milliseconds of a publication that is read whole, of one made from the one before after
//! a name was accepted, and of one more in another language; then the share of the second in the first.

use domain::{
    entry::Kind,
    front_matter,
    id::{SignOnId, StatementId},
    import::{Line, Outcome, Reading, Report},
    log::{DatedEvent, Event, Ref},
    moderation::Actor,
    statement::Slug,
};
use std::{error::Error, sync::Arc, time::Instant};
use store::{
    Store, Tx,
    import::NewImport,
    log::{self, Head},
    statement::{self, NewStatement},
};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

const TEXT: &str = "+++\nslug = \"water\"\nlanguage = \"en\"\ntitle = \"Water\"\n+++\nBody.\n";
const STATEMENT: StatementId = StatementId([3; 16]);
/// Names that come one by one.
const MORE: u32 = 15;

fn main() -> Result<()> {
    println!("names\twhole\tone more\tanother language\tone more : whole");
    for number in std::env::args().skip(1) {
        let number: u32 = number.parse()?;
        let folder = std::env::temp_dir().join(format!("publication-{}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        let row = measure(&folder, number);
        std::fs::remove_dir_all(&folder)?;
        let [whole, more, language] = row?.map(median);
        println!("{number}\t{whole:.1}\t{more:.1}\t{language:.1}\t{:.3}", more / whole);
    }
    Ok(())
}

fn measure(folder: &std::path::Path, number: u32) -> Result<[Vec<f64>; 3]> {
    let database = store::Database::Sqlite(folder.join("db"));
    let keys = store::Keys::generate(&random);
    let now = || domain::instant::Instant(1_800_000_000_000);
    let store = Store::open(store::Config::new(database, keys, Arc::new(random), Arc::new(now)))?;
    let file = front_matter::parse(TEXT).map_err(|problem| problem.to_string())?;
    let (window, draft) = (file.window, file.draft);
    let new = NewStatement { id: STATEMENT, slug: file.slug, window, draft };
    let by = || store.by(Actor::Operator);
    by().write_blocking("create", move |tx| statement::create(tx, &new))?;
    by().write_blocking("open", |tx| statement::open(tx, STATEMENT, Some("Office")))?;
    let mut waiting = Vec::new();
    for from in (0..number + MORE).step_by(1_000) {
        waiting.extend(import(&store, from, (number + MORE).min(from + 1_000))?);
    }
    let spare = waiting.split_off(number as usize);
    for some in waiting.chunks(1_000) {
        accept(&store, some.to_vec())?;
    }
    let slug: Slug = "water".parse().map_err(|_| "a slug")?;
    let mut times = [const { Vec::new() }; 3];
    let mut kept = None;
    for (id, count) in spare.into_iter().zip(number..) {
        let mut read = |lang: &'static str, kept, into: usize| {
            let (slug, kept) = (slug.clone(), std::sync::Mutex::new(Some(kept)));
            let began = Instant::now();
            let found = store.read_blocking("publication", move |tx| {
                let lang = lang.parse().expect("a language");
                let kept = kept.lock().expect("unbroken").take().flatten();
                statement::publication_after(tx, &slug, Some(&lang), kept)
            });
            times[into].push(began.elapsed().as_secs_f64() * 1_000.0);
            let (publication, kept) = found?.ok_or("it is public")?;
            assert_eq!(publication.listing.len(), count as usize, "all are listed");
            Ok::<_, Box<dyn Error>>(Some(kept))
        };
        read("en", None, 0)?;
        let now = read("en", kept.take(), 1)?;
        kept = read("ar", now, 2)?;
        accept(&store, vec![id])?;
    }
    // The first ones read all: nothing was kept yet.
    times[1].remove(0);
    times[2].remove(0);
    Ok(times)
}

/// Takes in a list of these; they wait.
fn import(store: &Store, from: u32, until: u32) -> Result<Vec<SignOnId>> {
    let line = |n: u32| Line {
        line: n,
        text: String::new(),
        outcome: Outcome::Entry,
        start: 0,
        end: 0,
        seq: n,
        sign_on: None,
        number: Some(n),
        list: String::new(),
        doubts: Vec::new(),
        spare: None,
        made: None,
    };
    let reading = |n: u32| Reading {
        name: format!(
            "{:x} Harbour Society",
            (u64::from(n) + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15)
        ),
        short: None,
        kind: Kind::Organisation,
        place: None,
        role: None,
        affiliation: None,
        contact: None,
    };
    let mut file_hash = [9; 32];
    file_hash[..4].copy_from_slice(&from.to_be_bytes());
    let lines = (1..=until - from).map(line).collect();
    let report = Report { file: "long list.txt".to_owned(), lines };
    let readings = (from..until).enumerate().map(|(at, n)| (at, reading(n))).collect();
    let new = NewImport { statement: STATEMENT, file_hash, report, readings };
    let by = store.by(Actor::Operator);
    let id = by.write_blocking("import", move |tx| store::import::create(tx, &new))?.id;
    let ids = store.read_blocking("ids", move |tx| store::import::states(tx, id))?;
    Ok(ids.into_keys().collect())
}

/// Accepts them and has the log cover it, without hashing.
fn accept(store: &Store, ids: Vec<SignOnId>) -> Result<()> {
    let by = store.by(Actor::Operator);
    by.write_blocking("accept", move |tx| {
        store::sign_on::accept_all(tx, STATEMENT, &ids).map(drop)
    })?;
    Ok(store.write_blocking("cover", cover)?)
}

fn cover(tx: &mut Tx<'_>) -> std::result::Result<(), store::Error> {
    let day = tx.now().day();
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
    let at = |index| Ref { index, hash: [7; 8] };
    let placed: Vec<_> = log::pending(tx, 10_000)?.into_iter().zip((from.size..).map(at)).collect();
    let size = from.size + placed.len() as u64;
    let to = Head { size, published_size: size, ..from.clone() };
    assert!(log::advance(tx, &from, &to, &placed)?, "nobody else covers");
    put_entries(tx, from.size, size)
}

/// Entries of the day of the log, whatever they are about: only their day is read.
fn put_entries(tx: &mut Tx<'_>, from: u64, to: u64) -> std::result::Result<(), store::Error> {
    let day = tx.now().day();
    let entry = DatedEvent::<Ref> { event: Event::Close { statement: STATEMENT }, day }.to_bytes();
    for number in from / 256..to.div_ceil(256) {
        let width = (to - number * 256).min(256) as u16;
        let length = (entry.len() as u16).to_be_bytes();
        let bundle = [&length[..], &entry].concat().repeat(usize::from(width));
        log::put_tile(tx, log::ENTRIES, number, width, &bundle)?;
    }
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "the benchmark is its own source of randomness")]
fn random(bytes: &mut [u8]) {
    getrandom::fill(bytes).expect("random bytes");
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_unstable_by(f64::total_cmp);
    times[times.len() / 2]
}
