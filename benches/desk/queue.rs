//! What the pages of the desk cost when very many have signed who all write from one mail domain, on
//! SQLite: `desk_queue [WAITING …]`, by default 250 1000 5200 20000.
//!
//! For each number a process of its own makes a site, lets so many organisations of one domain sign
//! and confirm, accepts a tenth more, takes a list of a tenth more in, and asks the real router for
//! pages: the queue before any name is compared; how long until all are, and until it is counted
//! what shows no mark; then every page of the desk about the statement, with filters, orders and
//! searches, and the public page while the queue is asked for. Last, the memory of that process.
//! Each page must say what it should, and hold as many rows as it should.

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
    id::{ImportId, SignOnId, StatementId},
    import::{Line, Outcome, Reading, Report},
    instant::DAY,
    moderation::Actor,
};
use std::{
    error::Error,
    net::SocketAddr,
    path::Path,
    process::{Command, Stdio},
    sync::Arc,
    time::{Duration, Instant},
};
use store::{
    Allowance, Store,
    import::NewImport,
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
    reader::Reader,
    site::public_log,
    web::{AppState, routes, security::Policy, server::Peer},
    worker,
};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

const TEXT: &str = "+++\nslug = \"water\"\nlanguage = \"en\"\ntitle = \"Water\"\n+++\nBody.\n";
const STATEMENT: StatementId = StatementId([3; 16]);
/// The file whose entries are taken in.
const LIST: &str = "colleagues.txt";
/// Requests of each sort.
const ASKED: usize = 50;

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [word, waiting] = &arguments[..]
        && word == "--one"
    {
        return one(Size::of(waiting.parse()?));
    }
    let usual = ["250", "1000", "5200", "20000"].map(str::to_owned).to_vec();
    let sizes = if arguments.is_empty() { usual } else { arguments };
    let mut columns = Vec::new();
    for size in &sizes {
        let one = Command::new(std::env::current_exe()?)
            .args(["--one", size])
            .stderr(Stdio::inherit())
            .output()?;
        if !one.status.success() {
            return Err(format!("{size} waiting: {}", one.status).into());
        }
        let lines = String::from_utf8(one.stdout)?;
        let cells = lines.lines().filter_map(|line| line.split_once('\t'));
        columns.push(cells.map(|(a, b)| (a.to_owned(), b.to_owned())).collect::<Vec<_>>());
    }
    println!("Times in ms, median / p99 of {ASKED} requests; memory in MB.\n");
    println!("| waiting | {} |", sizes.join(" | "));
    println!("|---{}|", "|---".repeat(sizes.len()));
    for (at, (title, _)) in columns.first().into_iter().flatten().enumerate() {
        let cells = columns.iter().filter_map(|column| Some(column.get(at)?.1.as_str()));
        println!("| {title} | {} |", cells.collect::<Vec<_>>().join(" | "));
    }
    Ok(())
}

/// How many there are of each sort.
#[derive(Clone, Copy)]
struct Size {
    /// Organisations of one domain that wait.
    waiting: u32,
    /// More of them that are accepted.
    accepted: u32,
    /// Persons of an imported list, who wait too.
    imported: u32,
}

impl Size {
    fn of(waiting: u32) -> Self {
        let tenth = (waiting / 10).max(10);
        Self { waiting, accepted: tenth, imported: tenth }
    }

    fn all(self) -> u32 {
        self.waiting + self.accepted + self.imported
    }
}

fn one(size: Size) -> Result<()> {
    let folder =
        std::env::temp_dir().join(format!("undersigned-desk-queue-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let state = state(&folder)?;
    let list = fill(&state.store, size)?;
    let cells = runtime.block_on(measure(&state, size, list));
    drop(state);
    std::fs::remove_dir_all(&folder)?;
    for (title, value) in cells? {
        println!("{title}\t{value}");
    }
    Ok(())
}

/// A page that is measured: what it must say, and how many rows of entries it must hold.
struct Asked {
    title: &'static str,
    address: String,
    says: String,
    rows: usize,
}

async fn measure(
    state: &AppState,
    size: Size,
    list: ImportId,
) -> Result<Vec<(&'static str, String)>> {
    let desk = Asking {
        router: routes::router(state.clone(), Policy { hsts: false }, Duration::from_mins(1)),
        cookie: enter(state).await?,
    };
    let queue = "/desk/s/water/queue";
    let total = format!("Waiting {}", grouped(size.waiting + size.imported));
    let began = Instant::now();
    let (first, mut page) = desk.get(queue, &total).await?;
    while page.contains("still being compared") {
        tokio::time::sleep(Duration::from_millis(20)).await;
        page = desk.get(queue, &total).await?.1;
    }
    let compared = began.elapsed();
    // The number stands there once each was compared with all.
    while page.contains("No warning</a>") {
        tokio::time::sleep(Duration::from_millis(20)).await;
        page = desk.get(queue, &total).await?.1;
    }
    let counted = began.elapsed();
    let held = state.suspects.names();
    if held != size.all() as usize {
        return Err(format!("{held} names are held, not {}", size.all()).into());
    }
    let shown = rows(&page);
    let more =
        format!("and {} more from this mail domain", grouped(size.waiting + size.accepted - 6));
    if shown != 50.min(size.waiting as usize) || page.matches(&more).count() != shown {
        return Err(format!("{shown} entries; “{more}” not with each").into());
    }
    let since = clock_at(state, size.waiting / 2).await?;
    let mut cells = vec![
        ("first page", ms(first)),
        ("all compared", ms(compared)),
        ("all counted", ms(counted)),
    ];
    for asked in pages(size, list, since) {
        let mut times = Vec::with_capacity(ASKED);
        for _ in 0..ASKED {
            let (took, page) = desk.get(&asked.address, &asked.says).await?;
            if rows(&page) != asked.rows {
                let found = rows(&page);
                return Err(format!("{}: {found} rows, not {}", asked.address, asked.rows).into());
            }
            times.push(took);
        }
        cells.push((asked.title, median_and_p99(times)));
    }
    cells.push(("public page meanwhile", public_meanwhile(&desk, queue, &total).await?));
    let (now, most) = memory()?;
    cells.extend([("memory", now.to_string()), ("most memory", most.to_string())]);
    Ok(cells)
}

/// How many entries a table shows.
fn rows(page: &str) -> usize {
    page.matches("<tr id=\"q-").count()
}

/// Every page of the desk about the statement.
fn pages(size: Size, list: ImportId, since: i64) -> Vec<Asked> {
    let desk = "/desk/s/water";
    let waits = format!("Waiting {}", grouped(size.waiting + size.imported));
    let of_list = "Only entries of the list".to_owned();
    let all = format!("All {}", grouped(size.all()));
    let (middle, seventh) = (id(size.waiting / 2), name(7));
    let found = name(size.waiting / 2);
    let page = |count: u32| 50.min(count as usize);
    let asked = |title, address: String, says: &str, rows| Asked {
        title,
        address,
        says: says.to_owned(),
        rows,
    };
    let table = |title, query: &str, says: &str, rows| {
        asked(title, format!("{desk}/signatures?{query}"), says, rows)
    };
    let check = |title, query: &str, says: &str, rows| {
        asked(title, format!("{desk}/queue?{query}"), says, rows)
    };
    let left = size.waiting + size.imported - size.waiting / 2 - 1;
    vec![
        asked("home", "/desk".to_owned(), "Water", 0),
        asked("overview", desk.to_owned(), "Water", 0),
        check("to check", "", &waits, page(size.waiting + size.imported)),
        check("middle of it", &format!("after={since}.0.{middle}"), &waits, page(left)),
        check("to check, flagged, by name", "show=flagged&sort=name", &waits, page(size.waiting)),
        check("to check, by country", "sort=place", &waits, page(size.waiting + size.imported)),
        check("to check, of one list", &format!("list={list}"), &of_list, page(size.imported)),
        table("all signatures", "", &all, page(size.all())),
        table("by name", "sort=name", &all, page(size.all())),
        table("by country", "sort=place", &all, page(size.all())),
        table("middle, by name", &format!("sort=name&after={middle}"), &all, 50),
        table("accepted", "show=accepted", &all, page(size.accepted)),
        table("persons", "kind=individual", &all, page(size.imported)),
        table("of lists, by name", "way=import&sort=name", &all, page(size.imported)),
        table("found by name", &format!("q={}", found.replace(' ', "+")), &found, 1),
        table("found by address", "q=office7%40staff.example", &seventh, 1),
        table("found by domain", "q=%40staff.example", &all, page(size.waiting + size.accepted)),
        table("found nothing", "q=.*%25%5B", "Nothing was found", 0),
        asked("one sign-on", format!("{desk}/signon/{middle}"), "more from this mail domain", 0),
        asked("history", format!("{desk}/history"), "List read", 0),
        asked("text and dates", format!("{desk}/text"), "Water", 0),
        asked("import", format!("{desk}/import"), LIST, 0),
        asked("review of a list", format!("{desk}/import/{list}"), LIST, 0),
        asked("declining many", format!("{desk}/batch"), "Water", 0),
        asked("organisations", "/desk/organisations".to_owned(), "Organisations", 0),
        asked("outbox", "/desk/outbox".to_owned(), "outbox", 0),
    ]
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

/// Signs a convenor in, who sees every page; gives the cookie.
async fn enter(state: &AppState) -> Result<String> {
    let session: [u8; 32] = clock::random();
    let write = state.store.by(Actor::Operator).write("enter", move |tx| {
        let email = EmailAddress::parse("m@desk.example").expect("an address");
        let person = store::desk::invite(tx, &email, Role::Convenor)?;
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
    let reader = Reader::new(&config.limits, worker::own_program());
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

/// Opens a statement, so many organisations of one mail domain sign and confirm, some of them are
/// accepted, and a list is taken in.
fn fill(store: &Store, size: Size) -> Result<ImportId> {
    let file = front_matter::parse(TEXT).map_err(|problem| problem.to_string())?;
    let new =
        NewStatement { id: STATEMENT, slug: file.slug, window: file.window, draft: file.draft };
    let by = store.by(Actor::Operator);
    by.write_blocking("create", move |tx| statement::create(tx, &new))?;
    by.write_blocking("open", |tx| statement::open(tx, STATEMENT, Some("Office")))?;
    let signed = size.waiting + size.accepted;
    for from in (0..signed).step_by(500) {
        let until = signed.min(from + 500);
        store.write_blocking("sign", move |tx| {
            for n in from..until {
                sign(tx, n)?;
            }
            Ok::<_, store::Error>(())
        })?;
    }
    let ids: Vec<SignOnId> = (size.waiting..signed).map(id).collect();
    by.write_blocking("accept", move |tx| store::sign_on::accept_all(tx, STATEMENT, &ids))?;
    take_in(store, signed..size.all())
}

/// A list of persons, the `n`th name each.
fn take_in(store: &Store, people: std::ops::Range<u32>) -> Result<ImportId> {
    let lines = people.clone().zip(1..).map(|(n, line)| Line {
        line,
        text: name(n),
        outcome: Outcome::Entry,
        start: 0,
        end: 1,
        seq: line,
        sign_on: None,
        number: None,
        list: String::new(),
        doubts: Vec::new(),
        spare: None,
        made: None,
    });
    let readings = people.clone().enumerate().map(|(at, n)| {
        let (name, kind) = (name(n), Kind::Individual);
        let (role, affiliation, contact) = (None, None, None);
        let reading = Reading { name, short: None, kind, place: None, role, affiliation, contact };
        (at, reading)
    });
    let new = NewImport {
        statement: STATEMENT,
        file_hash: [9; 32],
        report: Report { file: LIST.to_owned(), lines: lines.collect() },
        readings: readings.collect(),
    };
    let by = store.by(Actor::Operator);
    by.write_blocking("import", move |tx| store::import::create(tx, &new))
        .map_err(|problem| problem.to_string())?;
    let lists = store.read_blocking("imports", |tx| store::import::list(tx, STATEMENT))?;
    Ok(lists.first().ok_or("a list")?.id)
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
