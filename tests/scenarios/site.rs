//! A whole site in a test: the real router and store on a fresh database, a clock that the test
//! moves, mails kept.

use crate::{browser::Browser, database::Fresh, mails::Mail, old::Old};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::{
    desk::Role,
    email::EmailAddress,
    front_matter,
    id::StatementId,
    instant::{HOUR, Instant, SECOND, parse_local},
    moderation::Actor,
};
use std::{
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU32, Ordering},
    },
    thread,
    time::Duration,
};
use store::{Store, statement::NewStatement};
use undersigned::{
    cli::serve,
    clock::{self, Clock},
    config::{Config, Given},
    jobs::{
        mailer::{self, Mailer},
        settle,
        upkeep::{self, Reminders},
    },
    mail::Transport,
    reader::Reader,
    site::public_log,
    web::{AppState, routes, security::Policy},
};

/// Where the site of every scenario is reached.
pub const ORIGIN: &str = "https://sign.example";

/// The sample statement, in four languages, without its closing time.
pub fn water() -> String {
    include_str!("../../samples/water.md").replace("closes = \"2027-06-30 18:00\"\n", "")
}

/// The sample statement with further lines in its front matter.
pub fn water_with(lines: &str) -> String {
    water().replacen("+++\n", &format!("+++\n{lines}\n"), 1)
}

/// The slug of the sample statement.
pub const WATER: &str = "water-for-the-islands";

/// A running site.
pub struct Site {
    pub state: AppState,
    pub config: Config,
    clock: Clock,
    mailer: Arc<Mailer>,
    networks: AtomicU32,
    people: AtomicU32,
    may_leave_mails: AtomicBool,
    pub database: Arc<Fresh>,
}

/// Runs a scenario on a fresh database of each kind there is.
pub fn on_each_database(scenario: &impl AsyncFn(&Site)) {
    for database in Fresh::each() {
        run(database, &[], scenario);
    }
}

/// The same with settings, as `(key, value)` of the configuration.
pub fn on_each_database_with(settings: &[(&'static str, &str)], scenario: &impl AsyncFn(&Site)) {
    for database in Fresh::each() {
        run(database, settings, scenario);
    }
}

/// Runs a scenario that looks at the files of SQLite.
pub fn on_sqlite(scenario: &impl AsyncFn(&Site)) {
    run(Fresh::sqlite(), &[], scenario);
}

/// Runs a scenario on each database that an earlier version left, at the time when it was left.
pub fn on_old(dump: &str, scenario: &impl AsyncFn(&Site, &Old)) {
    for old in Old::each(dump) {
        eprintln!("left on {}", old.database.name());
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
            .expect("a runtime");
        let at = Instant(old.told["made_at"].as_i64().expect("an instant"));
        let site = Site::start(Arc::clone(&old.database), &[], at);
        runtime.block_on(scenario(&site, &old));
    }
}

fn run(database: Fresh, settings: &[(&'static str, &str)], scenario: &impl AsyncFn(&Site)) {
    eprintln!("on {}", database.name());
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("a runtime");
    let at = parse_local("2026-11-05T10:00", "UTC").expect("an instant");
    let site = Site::start(Arc::new(database), settings, at);
    runtime.block_on(scenario(&site));
}

async fn log_first(
    axum::extract::State(state): axum::extract::State<AppState>,
    request: axum::extract::Request,
    next: axum::middleware::Next,
) -> axum::response::Response {
    if let Err(fault) = state.integrate().await {
        panic!("the log does not go on: {fault}");
    }
    next.run(request).await
}

impl Site {
    fn start(database: Arc<Fresh>, settings: &[(&'static str, &str)], at: Instant) -> Self {
        let usual = [
            ("site.url", ORIGIN),
            ("site.name", "Island Statements"),
            ("site.controller", "Office of the Islands"),
        ];
        let mut given = Given::default().flag(
            "data.dir",
            "--data",
            Some(database.folder().display().to_string()),
        );
        for (key, usually) in usual {
            let other = settings.iter().find(|(other, _)| *other == key);
            given = given.flag(key, "--setting", Some(other.map_or(usually, |(_, value)| value)));
        }
        for (key, value) in
            settings.iter().filter(|(key, _)| usual.iter().all(|(usual, _)| usual != key))
        {
            given = given.flag(key, "--setting", Some(*value));
        }
        let config = Config::load(&given).unwrap_or_else(|error| panic!("{error}"));
        let clock = Clock::fixed(at);
        let store = database.open(&clock);
        let log = public_log::open(&config, &store, clock.now())
            .unwrap_or_else(|problem| panic!("{problem}"));
        let program = PathBuf::from(env!("CARGO_BIN_EXE_undersigned"));
        let reader = Reader::new(&config.limits, program);
        let state = serve::state(&config, store, log, clock.clone(), reader, true);
        let mailer = Mailer {
            transport: Transport::Outbox,
            from: "site@sign.example".to_owned(),
            domain: "sign.example".to_owned(),
            connections: 1,
        };
        Self {
            state,
            config,
            clock,
            mailer: Arc::new(mailer),
            networks: AtomicU32::new(0),
            people: AtomicU32::new(0),
            may_leave_mails: AtomicBool::new(false),
            database,
        }
    }

    pub fn store(&self) -> &Store {
        &self.state.store
    }

    pub fn now(&self) -> Instant {
        self.clock.now()
    }

    /// Lets time pass.
    pub fn wait(&self, span: Duration) {
        self.clock.set(self.now().plus(span));
    }

    /// Somebody else, on a network of their own.
    pub fn browser(&self) -> Browser {
        let router = routes::router(
            self.state.clone(),
            Policy { hsts: true },
            std::time::Duration::from_secs(30),
        );
        // Whatever happened before a request is in the log when it is answered.
        let router =
            router.layer(axum::middleware::from_fn_with_state(self.state.clone(), log_first));
        Browser::new(router, self.networks.fetch_add(1, Ordering::Relaxed) << 8)
    }

    /// A draft from a statement file.
    pub async fn draft(&self, source: &str) -> (StatementId, String) {
        let file = front_matter::parse(source).unwrap_or_else(|problem| panic!("{problem}"));
        let slug = file.slug.to_string();
        let window = file.window;
        let new = Arc::new(NewStatement {
            id: StatementId(clock::random()),
            slug: file.slug,
            window,
            draft: file.draft,
        });
        let id = new.id;
        let create = self
            .store()
            .by(Actor::Operator)
            .write("create", move |tx| store::statement::create(tx, &new));
        assert!(create.await.is_ok(), "the slug is free");
        (id, slug)
    }

    /// A statement that takes sign-ons; gives its slug.
    pub async fn open(&self, source: &str) -> String {
        let (id, slug) = self.draft(source).await;
        let controller = self.config.site.controller.clone();
        let open = self
            .store()
            .by(Actor::Operator)
            .write("open", move |tx| store::statement::open(tx, id, controller.as_deref()));
        assert!(open.await.is_ok(), "the draft can be opened");
        slug
    }

    /// Somebody who works at the desk, signed in.
    pub async fn desk(&self, role: Role) -> Browser {
        let mut browser = self.browser();
        self.sign_in(&mut browser, role).await;
        browser
    }

    /// Signs a browser in at the desk, as somebody new.
    pub async fn sign_in(&self, browser: &mut Browser, role: Role) {
        let number = self.people.fetch_add(1, Ordering::Relaxed);
        let letter =
            char::from(b'a' + (number % 26) as u8).to_string().repeat(1 + number as usize / 26);
        let email = EmailAddress::parse(&format!("{letter}.{}@desk.example", role.as_str()))
            .expect("an address");
        let now = self.now();
        let link = self.store().by(Actor::Operator).write("desk link", move |tx| {
            let person = store::desk::invite(tx, &email, role)?;
            Ok(store::desk::link(tx, person, now.plus(HOUR))?)
        });
        let link = link
            .await
            .unwrap_or_else(|error: store::desk::PeopleProblem| panic!("{error}"))
            .expect("a link");
        let offer =
            browser.get(&format!("/desk/enter/{}", URL_SAFE_NO_PAD.encode(link))).await.expect(200);
        browser.submit(&offer.form("token", "")).await.expect(200);
    }

    /// Sends everything that is due and gives all mails so far, oldest first.
    pub async fn mails(&self) -> Vec<Mail> {
        loop {
            // A second later: a mail may be due a moment after the act that caused it.
            self.wait(SECOND);
            self.settle().await;
            if mailer::round(&self.state.site, &self.mailer, 1)
                .await
                .unwrap_or_else(|error| panic!("{error}"))
                .claimed
                == 0
            {
                break;
            }
        }
        let mut mails = self
            .state
            .store
            .read("outbox", |tx| store::mail::outbox(tx, 10_000))
            .await
            .unwrap_or_else(|error| panic!("{error}"));
        mails.reverse();
        mails
            .into_iter()
            .map(|mail| Mail { to: mail.mail.to, subject: mail.mail.subject, body: mail.mail.body })
            .collect()
    }

    /// What the server does twice a second: who is known among those who sent something.
    pub async fn settle(&self) {
        settle::once(&self.state.site).await.unwrap_or_else(|error| panic!("{error}"));
    }

    /// All mails to one address so far, oldest first.
    pub async fn mails_to(&self, address: &str) -> Vec<Mail> {
        self.mails().await.into_iter().filter(|mail| mail.to == address).collect()
    }

    /// The newest mail to one address.
    pub async fn mail_to(&self, address: &str) -> Mail {
        self.mails_to(address).await.pop().unwrap_or_else(|| panic!("no mail to {address}"))
    }

    /// How many sign-ons the statement has, in whatever state.
    pub async fn sign_ons(&self, slug: &str) -> i64 {
        let slug = slug.parse().expect("a slug");
        let count = self.store().read("tally", move |tx| {
            let statement = store::statement::by_slug(tx, &slug)?.expect("the statement");
            Ok::<_, store::Error>(store::sign_on::tally(tx, statement.id)?.sign_ons)
        });
        count.await.unwrap_or_else(|error| panic!("{error}"))
    }

    /// What the server does once a minute.
    pub async fn upkeep(&self) {
        // Of the days that a scenario lets go by no run was missed.
        self.store()
            .write("vouch", store::sign_on::vouch)
            .await
            .unwrap_or_else(|error| panic!("{error}"));
        self.upkeep_of(true).await;
    }

    /// The same, without anybody who says that the clock is right.
    pub async fn upkeep_of(&self, steady: bool) {
        self.try_upkeep(steady).await.unwrap_or_else(|error| panic!("{error}"));
    }

    /// The same, where it may fail.
    pub async fn try_upkeep(&self, steady: bool) -> Result<(), store::Error> {
        let reminders = Reminders(self.config.retention.reminders.clone());
        upkeep::once(&self.state.site, &reminders, self.now(), steady).await
    }

    /// Mails may be left in the queue by this scenario.
    pub fn may_leave_mails(&self) {
        self.may_leave_mails.store(true, Ordering::Relaxed);
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        if thread::panicking() || self.may_leave_mails.load(Ordering::Relaxed) {
            return;
        }
        let (waiting, _, failed) = self
            .state
            .store
            .read_blocking("pending mails", store::mail::pending)
            .unwrap_or_else(|error| panic!("{error}"));
        assert_eq!((waiting, failed), (0, 0), "mails were left in the queue (waiting, given up)");
    }
}
