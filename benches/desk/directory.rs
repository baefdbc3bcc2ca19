//! What the desk's directory of organisations and the review of an imported list cost at size, on
//! SQLite: `desk_directory [NUMBER …]`, by default 1000 10000 100000.
//!
//! For each number two processes of their own make a site each. In the first so many organisations
//! stand on a list, and the real router is asked for the directory: the first page before any name is
//! read; how long until all are; then the first page, one from the middle, a search, one
//! organisation, and the first page just after a sign-on was accepted and just after two were said to
//! be one. In the second an imported list of so many entries waits, and it is asked for the review:
//! the same, then settling one, taking that back, and accepting a page of those without a mark, each
//! with the page that comes after it. Last, the memory of each process. Each page must hold what it
//! says.

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Request, header},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::{
    desk::Role,
    duplicate::Verdict,
    email::EmailAddress,
    entry::Kind,
    front_matter,
    id::{ImportId, SignOnId, StatementId},
    import::{Line, Outcome, Reading, Report},
    instant::DAY,
    moderation::Actor,
};
use std::{
    error::Error,
    net::SocketAddr,
    ops::Range,
    path::Path,
    process::Command,
    sync::Arc,
    time::{Duration, Instant},
};
use store::{
    Store, Tx,
    import::NewImport,
    statement,
    statement::NewStatement,
    verdict::{Likeness, NewVerdict},
};
use tower::ServiceExt;
use undersigned::{
    cli::serve,
    clock::{self, Clock},
    config::{Config, Given},
    reader::Reader,
    site::public_log,
    web::{AppState, routes, security::Policy, server::Peer},
    worker,
};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

const TEXT: &str = "+++\nslug = \"water\"\nlanguage = \"en\"\ntitle = \"Water\"\n+++\nBody.\n";
const STATEMENT: StatementId = StatementId([3; 16]);
/// Requests of each sort.
const ASKED: usize = 50;
/// Acts of each sort, each with the page that is asked for just after it.
const ACTS: usize = 25;
const DIRECTORY: &str = "/desk/organisations";

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [word, what, number] = &arguments[..]
        && word == "--one"
    {
        return one(what, number.parse()?);
    }
    let usual = ["1000", "10000", "100000"].map(str::to_owned).to_vec();
    let numbers = if arguments.is_empty() { usual } else { arguments };
    println!("Times in ms, median and p99 of {ASKED} requests, or of {ACTS} after an act;");
    println!("memory in MB.\n");
    for (what, columns) in [
        (
            "directory",
            "organisations | before any was read | all read | first page | middle | search | one of them | after an acceptance | after a verdict | memory | most",
        ),
        (
            "review",
            "entries | before any was read | all compared | first page | middle | settling one | after it | undo | after it | accepting a page | after it | memory | most",
        ),
    ] {
        println!("| {columns} |");
        println!("|{}", "---|".repeat(columns.split('|').count()));
        for number in &numbers {
            let row =
                Command::new(std::env::current_exe()?).args(["--one", what, number]).status()?;
            if !row.success() {
                return Err(format!("{what} of {number}: {row}").into());
            }
        }
        println!();
    }
    Ok(())
}

fn one(what: &str, number: u32) -> Result<()> {
    let folder =
        std::env::temp_dir().join(format!("undersigned-desk-directory-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let state = state(&folder)?;
    let site = Asking {
        router: routes::router(state.clone(), Policy { hsts: false }, Duration::from_mins(1)),
        cookie: runtime.block_on(enter(&state))?,
    };
    open(&state.store)?;
    let row = if what == "directory" {
        let spare = fill(&state.store, number)?;
        runtime.block_on(directory(&state, &site, number, spare))
    } else {
        let import = import(&state.store, 0..number)?;
        runtime.block_on(review(&site, number, import))
    };
    drop((state, site));
    std::fs::remove_dir_all(&folder)?;
    let mut cells = row?;
    let (now, most) = memory()?;
    cells.extend([now.to_string(), most.to_string()]);
    println!("| {} | {} |", grouped(number), cells.join(" | "));
    Ok(())
}

async fn directory(
    state: &AppState,
    site: &Asking,
    number: u32,
    spare: Vec<SignOnId>,
) -> Result<Vec<String>> {
    let began = Instant::now();
    let (first, mut page) = site.get(DIRECTORY, "Organisations").await?;
    while page.contains("still being read") {
        tokio::time::sleep(Duration::from_millis(20)).await;
        page = site.get(DIRECTORY, "Organisations").await?.1;
    }
    let mut cells = vec![ms(first), ms(began.elapsed())];
    let held = state.suspects.organisations();
    if held != number as usize || page.matches(&format!("href=\"{DIRECTORY}/")).count() < 100 {
        return Err(format!("{held} are held, not {number}, or not 100 are shown").into());
    }
    let total = |number: u32| format!("of {}", grouped(number));
    let middle = format!("{DIRECTORY}?page={}", (number / 200).max(1));
    let wanted = name(number / 2);
    let search = format!("{DIRECTORY}?q={}", wanted.replace(' ', "+"));
    let found = site.get(&search, &wanted).await?.1;
    let start = found.find(&format!("{DIRECTORY}/")).ok_or("it is found")?;
    let own: String = found[start..].chars().take_while(|letter| *letter != '"').collect();
    for (address, says) in [
        (DIRECTORY, total(number)),
        (middle.as_str(), total(number)),
        (search.as_str(), wanted.clone()),
        (own.as_str(), wanted.clone()),
    ] {
        cells.push(site.many(address, &says).await?);
    }
    let mut times = Vec::with_capacity(ACTS);
    let mut standing = number;
    for id in spare {
        write(state, move |tx| accept(tx, &[id])).await?;
        standing += 1;
        times.push(site.get(DIRECTORY, &total(standing)).await?.0);
    }
    cells.push(median_and_p99(times));
    let mut times = Vec::with_capacity(ACTS);
    for pair in standing_pairs(state).await? {
        write(state, move |tx| same(tx, pair)).await?;
        standing -= 1;
        times.push(site.get(DIRECTORY, &total(standing)).await?.0);
    }
    cells.push(median_and_p99(times));
    Ok(cells)
}

/// Sign-ons of organisations that stand, two and two.
async fn standing_pairs(state: &AppState) -> Result<Vec<(SignOnId, SignOnId)>> {
    let asked = state.suspects.directory.ask(&state.store, "some", |_, directory| {
        let ranks = directory.ranks(None);
        let own = ranks.iter().rev().take(2 * ACTS);
        Ok(own.filter_map(|rank| Some(directory.listed(*rank)?.own)).collect::<Vec<_>>())
    });
    let (all, _) = asked.await?;
    Ok(all.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect())
}

fn same(tx: &mut Tx<'_>, (first, second): (SignOnId, SignOnId)) -> Outcomes {
    let compared = Likeness { matcher: "bench", band: "review", score: 0.5 };
    let verdict = Verdict::Same;
    let new = NewVerdict { first, second, verdict, relation: None, count_once: false, compared };
    store::verdict::give(tx, &new).map(|_| ())
}

fn accept(tx: &mut Tx<'_>, ids: &[SignOnId]) -> Outcomes {
    let accepted = store::sign_on::accept_all(tx, STATEMENT, ids)?;
    assert_eq!(accepted as usize, ids.len(), "all of them waited");
    Ok(())
}

type Outcomes = std::result::Result<(), store::sign_on::DecideProblem>;

async fn write(
    state: &AppState,
    act: impl Fn(&mut Tx<'_>) -> Outcomes + Send + Sync + 'static,
) -> Result<()> {
    Ok(state.store.by(Actor::Operator).write("act", act).await?)
}

async fn review(site: &Asking, number: u32, import: ImportId) -> Result<Vec<String>> {
    let here = format!("/desk/s/water/import/{import}");
    let says = |settled: u32| format!("{} of {}", grouped(settled), grouped(number));
    let began = Instant::now();
    let (first, mut page) = site.get(&here, &says(0)).await?;
    while page.contains("still being compared") {
        tokio::time::sleep(Duration::from_millis(20)).await;
        page = site.get(&here, &says(0)).await?.1;
    }
    let mut cells = vec![ms(first), ms(began.elapsed())];
    if page.matches("<li id=\"r-").count() != 250.min(number as usize) {
        return Err("not 250 entries on a page".into());
    }
    let middle = format!("{here}?page={}", (number / 500).max(1));
    cells.push(site.many(&here, &says(0)).await?);
    cells.push(site.many(&middle, &says(0)).await?);
    let token = value(&page, "token").ok_or("a token")?;
    let (mut settling, mut after) = (Vec::new(), Vec::new());
    let (mut undo, mut after_undo) = (Vec::new(), Vec::new());
    for seq in 1..=ACTS as u32 {
        let act = |page: &str, act: &str| {
            let revision = revision(page, seq).ok_or("a revision")?;
            Ok::<_, Box<dyn Error>>(format!(
                "token={token}&seq={seq}&revision={revision}&act={act}"
            ))
        };
        settling.push(site.post(&here, &act(&page, "accept")?).await?);
        let (took, settled) = site.get(&here, &says(1)).await?;
        after.push(took);
        undo.push(site.post(&here, &act(&settled, "reopen")?).await?);
        let (took, open) = site.get(&here, &says(0)).await?;
        after_undo.push(took);
        page = open;
    }
    cells.extend([settling, after, undo, after_undo].map(median_and_p99));
    let (mut accepting, mut after, mut settled) = (Vec::new(), Vec::new(), 0);
    let clear = format!("/desk/s/water/queue?show=clear&list={import}");
    for _ in 0..(number / 250).clamp(1, 10) {
        let page = site.get(&clear, "accept_ticked").await?.1;
        let shown = page.split("name=\"entry\" value=\"").skip(1);
        let ticked = shown
            .filter(|rest| rest.split('>').next().is_some_and(|of_it| of_it.contains(" checked")));
        let ticked: Vec<&str> = ticked.filter_map(|rest| rest.split('"').next()).collect();
        let form: String = ticked.iter().map(|entry| format!("&entry={entry}")).collect();
        let token = value(&page, "token").ok_or("a token")?;
        accepting.push(site.post(&clear, &format!("token={token}&act=accept_ticked{form}")).await?);
        settled += ticked.len() as u32;
        after.push(site.get(&here, &says(settled)).await?.0);
    }
    cells.extend([accepting, after].map(median_and_p99));
    Ok(cells)
}

/// Of the entry with this number, as the page shows it.
fn revision(page: &str, seq: u32) -> Option<String> {
    let (_, form) = page.split_once(&format!("name=\"seq\" value=\"{seq}\">"))?;
    value(form, "revision")
}

/// The value of the first hidden field of this name.
fn value(page: &str, name: &str) -> Option<String> {
    let (_, rest) = page.split_once(&format!("name=\"{name}\" value=\""))?;
    Some(rest.split('"').next()?.to_owned())
}

struct Asking {
    router: Router,
    cookie: String,
}

impl Asking {
    async fn many(&self, address: &str, words: &str) -> Result<String> {
        let mut times = Vec::with_capacity(ASKED);
        for _ in 0..ASKED {
            times.push(self.get(address, words).await?.0);
        }
        Ok(median_and_p99(times))
    }

    /// The time until the whole page is there, and the page, which must say `words`.
    async fn get(&self, address: &str, words: &str) -> Result<(Duration, String)> {
        let request = Request::builder().uri(address).header("sec-fetch-site", "none");
        let (took, status, page) = self.ask(request.body(Body::empty())?).await?;
        if status != 200 || !page.contains(words) {
            return Err(format!("{address}: {status}, and not “{words}”").into());
        }
        Ok((took, page))
    }

    async fn post(&self, address: &str, form: &str) -> Result<Duration> {
        let request = Request::builder()
            .method("POST")
            .uri(address)
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let (took, status, page) = self.ask(request.body(Body::from(form.to_owned()))?).await?;
        if status != 303 {
            return Err(format!("POST {address}: {status}, {page}").into());
        }
        Ok(took)
    }

    async fn ask(&self, mut request: Request<Body>) -> Result<(Duration, u16, String)> {
        request.headers_mut().insert(header::COOKIE, self.cookie.parse()?);
        request.extensions_mut().insert(Peer(SocketAddr::from(([192, 0, 2, 9], 40_000))));
        let began = Instant::now();
        let answer = self.router.clone().oneshot(request).await?;
        let status = answer.status().as_u16();
        let page = to_bytes(answer.into_body(), 64 << 20).await?;
        Ok((began.elapsed(), status, String::from_utf8(page.to_vec())?))
    }
}

/// Signs a moderator in; gives the cookie.
async fn enter(state: &AppState) -> Result<String> {
    let session: [u8; 32] = clock::random();
    let write = state.store.by(Actor::Operator).write("enter", move |tx| {
        let email = EmailAddress::parse("m@desk.example").expect("an address");
        let person = store::desk::invite(tx, &email, Role::Moderator)?;
        let link = store::desk::link(tx, person, tx.now().plus(DAY))?.expect("a link");
        store::desk::enter(tx, &link, &session)?;
        Ok::<_, store::desk::PeopleProblem>(())
    });
    write.await?;
    Ok(format!("desk={}", URL_SAFE_NO_PAD.encode(session)))
}

fn state(folder: &Path) -> Result<AppState> {
    let data = folder.join("data");
    let config = Config::load(&Given::default().flag(
        "data.dir",
        "--data",
        Some(data.display().to_string()),
    ))?;
    std::fs::create_dir_all(&data)?;
    let keys = store::Keys::generate(&clock::fill);
    let clock = Clock::default();
    let store = Store::open(store::Config::new(
        store::Database::Sqlite(config.sqlite_file()),
        keys,
        Arc::new(clock::fill),
        Arc::new(clock::now),
    ))?;
    let log =
        public_log::open(&config, &store, clock.now()).map_err(|problem| problem.to_string())?;
    let reader = Reader::new(&config.limits, worker::own_program());
    Ok(serve::state(&config, store, log, clock, reader, true))
}

fn open(store: &Store) -> Result<()> {
    let file = front_matter::parse(TEXT).map_err(|problem| problem.to_string())?;
    let new =
        NewStatement { id: STATEMENT, slug: file.slug, window: file.window, draft: file.draft };
    let by = store.by(Actor::Operator);
    by.write_blocking("create", move |tx| statement::create(tx, &new))?;
    by.write_blocking("open", |tx| statement::open(tx, STATEMENT, Some("Office")))?;
    Ok(())
}

/// Puts so many organisations on the list; gives a few more that wait.
fn fill(store: &Store, number: u32) -> Result<Vec<SignOnId>> {
    let mut spare = Vec::new();
    for from in (0..number + ACTS as u32).step_by(1_000) {
        let until = from + 1_000;
        let import = import(store, from..until.min(number + ACTS as u32))?;
        let ids = store.read_blocking("ids", move |tx| store::import::states(tx, import))?;
        let ids: Vec<SignOnId> = ids.into_keys().collect();
        let listed = ids.len().min(number.saturating_sub(from) as usize);
        spare.extend_from_slice(&ids[listed..]);
        let listed = ids[..listed].to_vec();
        let by = store.by(Actor::Operator);
        by.write_blocking("accept", move |tx| accept(tx, &listed))?;
    }
    Ok(spare)
}

/// Takes in a list of these.
fn import(store: &Store, people: Range<u32>) -> Result<ImportId> {
    let lines = people.clone().zip(1..).map(|(n, line)| Line {
        line,
        text: format!("{line}. {}", name(n)),
        outcome: Outcome::Entry,
        start: 0,
        end: 16,
        seq: line,
        sign_on: None,
        number: Some(line),
        list: String::new(),
        doubts: Vec::new(),
        spare: None,
        made: None,
    });
    let readings = people.clone().enumerate().map(|(at, n)| {
        let (name, kind) = (name(n), Kind::Organisation);
        (
            at,
            Reading {
                name,
                short: None,
                kind,
                place: None,
                role: None,
                affiliation: None,
                contact: None,
            },
        )
    });
    let mut file_hash = [9; 32];
    file_hash[..4].copy_from_slice(&people.start.to_be_bytes());
    let new = NewImport {
        statement: STATEMENT,
        file_hash,
        report: Report { file: "long list.txt".to_owned(), lines: lines.collect() },
        readings: readings.collect(),
    };
    let by = store.by(Actor::Operator);
    let created = by.write_blocking("import", move |tx| store::import::create(tx, &new));
    Ok(created?.id)
}

/// The `n`th of names that have nothing in common.
fn name(n: u32) -> String {
    let mut rest = (u64::from(n) + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mut letter = || {
        let letter = char::from(b'a' + (rest % 26) as u8);
        rest /= 26;
        letter
    };
    let mut word = |length: usize| -> String { (0..length).map(|_| letter()).collect() };
    let (first, second) = (word(7), word(6));
    format!("{first} {second}")
}

fn ms(time: Duration) -> String {
    format!("{:.1}", time.as_secs_f64() * 1_000.0)
}

fn median_and_p99(mut times: Vec<Duration>) -> String {
    times.sort_unstable();
    let at = |share: f64| ms(times[((times.len() - 1) as f64 * share).round() as usize]);
    format!("{} / {}", at(0.5), at(0.99))
}

/// `20000` as the pages write it in English.
fn grouped(n: u32) -> String {
    if n < 1_000 { n.to_string() } else { format!("{},{:03}", n / 1_000, n % 1_000) }
}

/// Resident memory of this process, now and at most, in MB.
fn memory() -> Result<(u64, u64)> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let of = |name: &str| -> Option<u64> {
        let line = status.lines().find(|line| line.starts_with(name))?;
        line.split_whitespace().nth(1)?.parse::<u64>().ok().map(|kb| kb / 1_024)
    };
    Ok((of("VmRSS:").ok_or("VmRSS")?, of("VmHWM:").ok_or("VmHWM")?))
}
