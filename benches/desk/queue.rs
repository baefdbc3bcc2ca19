//! What the desk's queue costs when very many wait who all signed from one mail domain, on SQLite:
//! `desk_queue [WAITING …]`, by default 250 1000 5200 20000.
//!
//! For each number a process of its own makes a site, lets so many organisations of one domain sign
//! and confirm, and asks the real router for pages: the queue before any name is compared; how long
//! until all are; then the queue, a page from its middle, one sign-on, the history, all signatures in
//! two orders and searched, and the public page while the queue is asked for. Last, the memory of that process. Each page must hold what it
//! says.

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Request, header},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::{
    desk::Role,
    email::EmailAddress,
    entry::{Authority, Display, Entry, Kind},
    form::CheckedForm,
    front_matter,
    id::{SignOnId, StatementId},
    instant::DAY,
    moderation::Actor,
};
use std::{
    error::Error,
    net::SocketAddr,
    path::Path,
    process::Command,
    sync::Arc,
    time::{Duration, Instant},
};
use store::{
    Allowance, Store,
    mail::Turn,
    sign_on::{Choice, Submission},
    statement,
    statement::NewStatement,
};
use tower::ServiceExt;
use undersigned::{
    cli::serve,
    clock::{self, Clock},
    config::{Config, Given},
    reader::{self, Reader},
    site::public_log,
    web::{AppState, routes, security::Policy, server::Peer},
};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

const TEXT: &str = "+++\nslug = \"water\"\nlanguage = \"en\"\ntitle = \"Water\"\n+++\nBody.\n";
const STATEMENT: StatementId = StatementId([3; 16]);
/// Requests of each sort.
const ASKED: usize = 50;

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [word, waiting] = &arguments[..]
        && word == "--one"
    {
        return one(waiting.parse()?);
    }
    let usual = ["250", "1000", "5200", "20000"].map(str::to_owned).to_vec();
    println!("Times in ms, median and p99 of {ASKED} requests; memory in MB.\n");
    println!(
        "| waiting | first page | all compared | queue | middle of it | one sign-on | history | all signatures | by name | found by name | found by address | flagged, by name | public page meanwhile | memory | most |"
    );
    println!("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
    for waiting in if arguments.is_empty() { usual } else { arguments } {
        let row = Command::new(std::env::current_exe()?).args(["--one", &waiting]).status()?;
        if !row.success() {
            return Err(format!("{waiting} waiting: {row}").into());
        }
    }
    Ok(())
}

fn one(waiting: u32) -> Result<()> {
    let folder =
        std::env::temp_dir().join(format!("undersigned-desk-queue-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let state = state(&folder)?;
    fill(&state.store, waiting)?;
    let row = runtime.block_on(measure(&state, waiting));
    drop(state);
    std::fs::remove_dir_all(&folder)?;
    println!("{}", row?);
    Ok(())
}

async fn measure(state: &AppState, waiting: u32) -> Result<String> {
    let site = Asking {
        router: routes::router(state.clone(), Policy { hsts: false }, Duration::from_mins(1)),
        cookie: enter(state).await?,
    };
    let queue = "/desk/s/water/queue";
    let total = format!("Waiting {}", grouped(waiting));
    let began = Instant::now();
    let (first, page) = site.get(queue, &total).await?;
    let mut page = page;
    while page.contains("still being compared") {
        tokio::time::sleep(Duration::from_millis(20)).await;
        page = site.get(queue, &total).await?.1;
    }
    let compared = began.elapsed();
    let held = state.suspects.names();
    if held != waiting as usize {
        return Err(format!("{held} names are held, not {waiting}").into());
    }
    let shown = page.matches("<tr id=\"q-").count();
    let more = format!("and {} more from this mail domain", grouped(waiting - 6));
    if shown != 50.min(waiting as usize) || page.matches(&more).count() != shown {
        return Err(format!("{shown} entries; “{more}” not with each").into());
    }
    let middle =
        format!("{queue}?after={}.0.{}", clock_at(state, waiting / 2).await?, id(waiting / 2));
    let (all, searched) = (format!("All {}", grouped(waiting)), name(waiting / 2));
    let seventh = name(7);
    let mut cells = vec![ms(first), ms(compared)];
    for (address, says) in [
        (queue.to_owned(), total.as_str()),
        (middle, total.as_str()),
        (format!("/desk/s/water/signon/{}", id(waiting / 2)), "more from this mail domain"),
        ("/desk/s/water/history".to_owned(), "Signing opened"),
        ("/desk/s/water/signatures".to_owned(), all.as_str()),
        ("/desk/s/water/signatures?sort=name".to_owned(), all.as_str()),
        (format!("/desk/s/water/signatures?q={}", searched.replace(' ', "+")), searched.as_str()),
        ("/desk/s/water/signatures?q=office7%40staff.example".to_owned(), seventh.as_str()),
        (format!("{queue}?show=flagged&sort=name"), total.as_str()),
    ] {
        let mut times = Vec::with_capacity(ASKED);
        for _ in 0..ASKED {
            times.push(site.get(&address, says).await?.0);
        }
        cells.push(median_and_p99(times));
    }
    cells.push(public_meanwhile(&site, queue, &total).await?);
    let (now, most) = memory()?;
    cells.extend([now.to_string(), most.to_string()]);
    Ok(format!("| {} | {} |", grouped(waiting), cells.join(" | ")))
}

/// The public page while eight ask for the queue without a pause.
async fn public_meanwhile(site: &Asking, queue: &'static str, total: &str) -> Result<String> {
    let asking: Vec<_> = (0..8)
        .map(|_| {
            let (site, total) = (site.clone(), total.to_owned());
            tokio::spawn(async move {
                loop {
                    if let Err(error) = site.get(queue, &total).await {
                        return error.to_string();
                    }
                }
            })
        })
        .collect();
    let mut times = Vec::with_capacity(ASKED);
    for _ in 0..ASKED {
        times.push(site.get("/s/water", "Water").await?.0);
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    for task in asking {
        if task.is_finished() {
            return Err(task.await?.into());
        }
        task.abort();
    }
    Ok(median_and_p99(times))
}

#[derive(Clone)]
struct Asking {
    router: Router,
    cookie: String,
}

impl Asking {
    /// The time until the whole page is there, and the page, which must say `words`.
    async fn get(&self, address: &str, words: &str) -> Result<(Duration, String)> {
        let mut request = Request::builder()
            .uri(address)
            .header(header::COOKIE, &self.cookie)
            .header("sec-fetch-site", "none")
            .body(Body::empty())?;
        request.extensions_mut().insert(Peer(SocketAddr::from(([192, 0, 2, 9], 40_000))));
        let began = Instant::now();
        let answer = self.router.clone().oneshot(request).await?;
        let status = answer.status();
        let page = to_bytes(answer.into_body(), 64 << 20).await?;
        let took = began.elapsed();
        let page = String::from_utf8(page.to_vec())?;
        if status != 200 || !page.contains(words) {
            return Err(format!("{address}: {status}, and not “{words}”").into());
        }
        Ok((took, page))
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

/// Since when the `n`th waits, in the form of an address.
async fn clock_at(state: &AppState, n: u32) -> Result<i64> {
    let id = id(n);
    let found = state.store.read("one", move |tx| store::sign_on::one(tx, id)).await;
    let found = found.map_err(|error| error.to_string())?.ok_or("it is there")?;
    Ok(found.waits_since().0)
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
    let reader = Reader::new(&config.limits, reader::own_program());
    Ok(serve::state(&config, store, log, clock, reader, true))
}

fn id(n: u32) -> SignOnId {
    let mut id = [1; 16];
    id[..4].copy_from_slice(&n.to_be_bytes());
    SignOnId(id)
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

/// Opens a statement, and so many organisations of one mail domain sign and confirm.
fn fill(store: &Store, waiting: u32) -> Result<()> {
    let file = front_matter::parse(TEXT).map_err(|problem| problem.to_string())?;
    let new =
        NewStatement { id: STATEMENT, slug: file.slug, window: file.window, draft: file.draft };
    let by = store.by(Actor::Operator);
    by.write_blocking("create", move |tx| statement::create(tx, &new))?;
    by.write_blocking("open", |tx| statement::open(tx, STATEMENT, Some("Office")))?;
    for from in (0..waiting).step_by(500) {
        let until = waiting.min(from + 500);
        store.write_blocking("sign", move |tx| {
            for n in from..until {
                sign(tx, n)?;
            }
            Ok::<_, store::Error>(())
        })?;
    }
    Ok(())
}

fn sign(tx: &mut store::Tx<'_>, n: u32) -> std::result::Result<(), store::Error> {
    let SignOnId(id) = id(n);
    let token =
        |last: u8| -> [u8; 32] { std::array::from_fn(|at| if at < 16 { id[at] } else { last }) };
    let email = EmailAddress::parse(&format!("office{n}@staff.example")).expect("an address");
    let expires_at = tx.now().plus(7 * DAY);
    let form = CheckedForm {
        entry: Entry::new(Kind::Organisation, name(n)),
        display: Display::Public,
        email,
        authority: Some(Authority { role: "Chair".to_owned(), declared: true }),
    };
    let new = Submission {
        id: SignOnId(id),
        statement: STATEMENT,
        version: 1,
        page_lang: "en".to_owned(),
        form,
        rule: None,
        confirm_token: token(1),
        code: format!("{n:08}"),
        expires_at,
        turn: Turn::at(tx.now()),
    };
    store::sign_on::submit(tx, &new)?;
    store::sign_on::settle(tx, Allowance { most: 5, span: DAY }, 7 * DAY, 10)?;
    let choice = Choice { entries: Vec::new(), seen_at: tx.now() };
    match store::sign_on::confirm(tx, &token(1), &choice, &token(2)) {
        Ok(_) => Ok(()),
        Err(store::sign_on::ConfirmProblem::Store(error)) => Err(error),
        Err(problem) => panic!("{n} confirms: {problem}"),
    }
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
