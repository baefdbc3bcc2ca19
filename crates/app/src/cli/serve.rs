//! `undersigned serve`.

use super::{Place, Problem, open, serving::Serving};
use crate::{
    clock::Clock,
    config::{Config, LogFormat},
    jobs::{self, Stopping, mailer::Mailer, upkeep::Reminders, webhooks::Sender},
    mail::Transport,
    reader::Reader,
    site::{
        self, About, Opening, Site,
        public_log::{self, PublicLog},
    },
    typesetter::Typesetter,
    web::{
        AppState,
        client::Clients,
        documents::Documents,
        form_token::FormTokens,
        left_out::LeftOut,
        limiter::{Limit, Limiter},
        page_cache::PageCache,
        public::{self, health::Readiness},
        routes,
        security::Policy,
        server::{self, Patience},
        state::{Limits, Web},
        turns::Turns,
        work::Work,
    },
    worker,
};
use clap::Args;
use domain::{
    desk::Role,
    instant::{DAY, HOUR, Instant, SECOND},
    statement::Slug,
};
use std::{process::ExitCode, sync::Arc, time::Duration};
use store::{Allowance, Store};
use tokio::{
    net::TcpListener,
    signal::unix::{Signal, SignalKind, signal},
    sync::Semaphore,
};
use view::Locale;

/// Serves the site until it is told to stop (SIGTERM, Ctrl-C).
#[derive(Debug, Args)]
pub struct Serve {
    #[command(flatten)]
    place: Place,
    /// Address and port to listen on [default: 127.0.0.1:8080].
    #[arg(long, value_name = "ADDR")]
    listen: Option<String>,
}

impl Serve {
    pub fn run(self) -> Result<ExitCode, Problem> {
        let config = open::config_listening(&self.place, self.listen)?;
        start_log(&config);
        let store = open::store(&config)?;
        let unnamed = unnamed(&config, &store)?;
        let log_key = Some(config.public_log.key_file.clone()).filter(|file| !file.exists());
        let convened = convened(&store)?;
        runtime()?.block_on(serve(config, store, move |config| {
            tracing::info!(address = %config.server.listen, "listening");
            let url = &config.site.url;
            if convened {
                tracing::info!("open {url}; the team signs in at {url}/desk");
            } else {
                tracing::info!(
                    "open {url}. Nobody coordinates yet: undersigned desk invite you@example.org \
                     --role convenor, then undersigned desk link you@example.org"
                );
            }
            if let Some(file) = log_key {
                tracing::warn!("{}", open::new_key(&file));
            }
            for slug in unnamed {
                tracing::warn!(%slug, "nobody is named who answers for the data of those who sign: set site.controller, or name the body at the desk");
            }
        }))
    }
}

/// Whether anybody may write and open statements.
fn convened(store: &Store) -> Result<bool, Problem> {
    let people = store.read_blocking("people", store::desk::people)?;
    Ok(people.iter().any(|person| person.role == Role::Convenor && person.disabled_at.is_none()))
}

/// Statements that were opened, by an earlier release, without anybody who answers for the data.
fn unnamed(config: &Config, store: &Store) -> Result<Vec<Slug>, Problem> {
    if config.site.controller.is_some() {
        return Ok(Vec::new());
    }
    let all = store.read_blocking("statements", store::statement::all)?;
    let unnamed = all
        .into_iter()
        .filter(|statement| statement.phase.is_public() && !statement.draft.names_controller());
    Ok(unnamed.map(|statement| statement.slug).collect())
}

/// One thread for each processor; what blocks is done on threads of its own.
pub fn runtime() -> Result<tokio::runtime::Runtime, Problem> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(Problem::Runtime)
}

/// Logs go to stderr: one line an event, without personal data.
pub fn start_log(config: &Config) {
    let filter =
        tracing_subscriber::EnvFilter::new(format!("warn,undersigned={}", config.log.level.word()));
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_target(false)
        .with_writer(std::io::stderr);
    let started = match config.log.format {
        LogFormat::Json => log.json().try_init(),
        LogFormat::Text => log.with_ansi(false).try_init(),
    };
    if started.is_err() {
        eprintln!("undersigned: the log was started twice");
    }
}

/// Serves until the process is told to stop. `ready` hears the configuration, with the address in it,
/// once it listens.
pub async fn serve(
    config: Config,
    store: Store,
    ready: impl FnOnce(&Config),
) -> Result<ExitCode, Problem> {
    let address = config.server.listen;
    let listener = TcpListener::bind(address)
        .await
        .map_err(|error| Problem::Listen { address: address.to_string(), error })?;
    let address = listener
        .local_addr()
        .map_err(|error| Problem::Listen { address: address.to_string(), error })?;
    let config = config.listening_on(address);
    let transport = Transport::new(&config.smtp).map_err(Problem::Mail)?;
    let clock = Clock::default();
    let log = open_log(&config, &store, clock.now()).await?;
    let reader = Reader::new(&config.limits, worker::own_program());
    let outbox = matches!(transport, Transport::Outbox);
    let state = state(&config, store, log, clock, reader, outbox);
    let patience = Patience {
        header: Duration::from_secs(config.server.header_timeout_s),
        body: Duration::from_secs(config.server.body_timeout_s),
        connections: config.server.max_connections as usize,
        stop: Duration::from_secs(20),
    };
    let policy = Policy { hsts: config.site.url.is_https() };
    let router = routes::router(state.clone(), policy, patience.body);
    let (stop, stopping) = Stopping::new();
    let work = spawn_jobs(&config, &state.site, transport, &stopping);
    // Before anybody is told that it listens: from then on a signal to stop is heard.
    let terminated = signal(SignalKind::terminate()).map_err(Problem::Runtime)?;
    // Without it links of the command line may have the wrong port, and all else works.
    let _serving = Serving::leave(&config)
        .inspect_err(|error| tracing::warn!(%error, "the address could not be left for commands"));
    ready(&config);
    server::serve(listener, router, patience, until_told(state.site.clone(), terminated)).await;
    let _ = stop.send(true);
    for job in work {
        // A mail under way is finished or goes again; either way nothing is lost.
        let _ = tokio::time::timeout(Duration::from_secs(5), job).await;
    }
    if state.store.is_broken() {
        return Err(Problem::Store(store::Error::Broken {
            detail: "a commit could not be made durable".to_owned(),
        }));
    }
    Ok(ExitCode::SUCCESS)
}

/// Reads the whole log once and asks the witnesses; away from the threads that serve.
async fn open_log(config: &Config, store: &Store, now: Instant) -> Result<PublicLog, Problem> {
    let (config, store) = (config.clone(), store.clone());
    let opened = tokio::task::spawn_blocking(move || public_log::open(&config, &store, now)).await;
    opened.map_err(|error| Problem::Runtime(std::io::Error::other(error)))?.map_err(Problem::Log)
}

fn spawn_jobs(
    config: &Config,
    site: &Site,
    transport: Transport,
    stopping: &Stopping,
) -> Vec<tokio::task::JoinHandle<()>> {
    let mailer = Mailer {
        transport,
        from: config.smtp.from.clone(),
        domain: config.site.url.mail_domain(),
        connections: config.smtp.connections as usize,
    };
    let reminders = Reminders(config.retention.reminders.clone());
    vec![
        tokio::spawn(jobs::settle::run(site.clone(), stopping.clone())),
        tokio::spawn(jobs::mailer::run(site.clone(), mailer, stopping.clone())),
        tokio::spawn(jobs::webhooks::run(site.clone(), Sender::of(config), stopping.clone())),
        tokio::spawn(jobs::sequencer::run(site.clone(), stopping.clone())),
        tokio::spawn(jobs::batches::run(site.clone(), stopping.clone())),
        tokio::spawn(jobs::upkeep::run(site.clone(), reminders, stopping.clone())),
        tokio::spawn(jobs::upkeep::wipe(site.clone(), stopping.clone())),
        tokio::spawn(jobs::keep_pages_current(site.clone(), stopping.clone())),
        tokio::spawn(jobs::watch_outage(site.clone(), stopping.clone())),
    ]
}

/// Done on SIGTERM or Ctrl-C, or when the database can no longer be written (a failed fsync is
/// never tried again: the process ends and is started anew).
async fn until_told(site: Site, mut terminated: Signal) {
    let broken = async {
        while !site.store.is_broken() {
            tokio::time::sleep(Duration::from_millis(500)).await;
        }
        tracing::error!("the database can no longer be written; stopping");
    };
    tokio::select! {
        () = broken => {}
        _ = terminated.recv() => tracing::info!("stopping"),
        _ = tokio::signal::ctrl_c() => tracing::info!("stopping"),
    }
}

/// What the configuration says about the site.
pub fn about(config: &Config) -> About {
    About {
        name: config.masthead(),
        url: config.site.url.to_string(),
        controller: config.site.controller.clone(),
        contact: config.site.contact.clone(),
    }
}

/// The language of pages for whoever asks for none.
pub fn default_locale(config: &Config) -> Locale {
    Locale::from_code(config.site.default_language.tag()).unwrap_or_default()
}

/// The state of a server with this configuration.
pub fn state(
    config: &Config,
    store: Store,
    log: PublicLog,
    clock: Clock,
    reader: Reader,
    outbox: bool,
) -> AppState {
    let rate =
        |rate: &crate::config::Rate| Limit { most: rate.count, window: rate.seconds * SECOND };
    let limits = &config.limits;
    let typesetter = Typesetter::new(limits, reader.program().to_owned());
    let form_key = store.form_key("form tokens");
    let site = Site::open(Opening {
        store,
        clock,
        public_log: log,
        about: about(config),
        default_locale: default_locale(config),
        limits: site::Limits {
            mails: Allowance {
                most: i64::from(limits.mails_per_address),
                span: limits.mails_window_hours * HOUR,
            },
            code_tries: i64::from(limits.code_tries),
            rush: limits.confirmations_per_hour_told,
            mail_budget: store::mail::Budget {
                site: limits.mails_per_hour,
                domain: limits.mails_per_hour_to_domain,
            },
            confirm_link: config.retention.confirm_link_hours * HOUR,
            unconfirmed: config.retention.unconfirmed_days * DAY,
            webhooks_here: config.webhooks.receivers.may_be_here(),
        },
        reader,
        typesetter,
        outbox,
    });
    let web = Web {
        tokens: FormTokens::new(form_key),
        pages: PageCache::default(),
        documents: Documents::default(),
        clients: Clients::of(config),
        limits: Limits {
            form_bytes: limits.form_bytes as usize,
            import_bytes: limits.import_bytes as usize,
            fastest_form: limits.fastest_form_s * SECOND,
            work: Work(limits.work_bits),
            sign_ons: Limiter::new(
                vec![
                    rate(&limits.sign_ons_per_prefix_burst),
                    rate(&limits.sign_ons_per_prefix_sustained),
                ],
                limits.shared_factor,
            ),
            displays: Limiter::new(vec![Limit { most: 10, window: HOUR }], 1),
            codes: Limiter::new(vec![rate(&limits.codes_per_prefix)], limits.shared_factor),
            // Where all share one address, anybody could keep everybody out.
            sign_ins: Limiter::new(vec![rate(&limits.sign_ins_per_prefix)], 0),
        },
        turns: Turns::default(),
        readiness: Readiness::default(),
        searches: Arc::new(Semaphore::new(public::names::AT_ONCE)),
        left_out: LeftOut::default(),
    };
    AppState { site, web: Arc::new(web) }
}
