//! `undersigned statement ...`.

use super::{
    Format, Place, Problem, import, open, opening, problem::time, progress::Progress, roster_cmd,
};
use crate::{clock, config::Config, site::imports};
use clap::Subcommand;
use domain::{
    draft::{Draft, Text},
    front_matter,
    id::StatementId,
    instant::Instant,
    moderation::{Actor, Queue},
    statement::{Gate, Phase, Slug, Statement, Window},
};
use sha2::{Digest, Sha256};
use std::{
    collections::HashSet,
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
};
use store::{
    Store,
    import::NewImport,
    statement::{self, ChangeProblem, CreateProblem, NewStatement},
};

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Makes a draft from a Markdown file with front matter, or with --from takes a whole document
    /// apart.
    Create {
        /// Statement file: Markdown with front matter between `+++` lines.
        #[arg(required_unless_present = "from")]
        file: Option<PathBuf>,
        /// A whole document, text and list in one (txt, md, docx, odt, pdf, html): both are found and
        /// taken in.
        #[arg(long, value_name = "FILE", conflicts_with = "file")]
        from: Option<PathBuf>,
        /// Name in addresses [default: from the file or the title].
        #[arg(long)]
        slug: Option<String>,
    },
    /// Opens sign-on. The first time, this freezes the text as version 1: it shows what it would
    /// freeze, and asks.
    Open {
        slug: String,
        /// Opens without asking.
        #[arg(long)]
        yes: bool,
        /// Who answers for the data of those who sign, named on the form [default: as the statement
        /// says, else site.controller].
        #[arg(long, value_name = "NAME")]
        controller: Option<String>,
    },
    /// Ends sign-on.
    Close { slug: String },
    /// Stops sign-on at once, for the time being.
    Stop {
        slug: String,
        /// What visitors are told.
        #[arg(long)]
        notice: Option<String>,
    },
    /// Takes sign-ons again.
    Resume { slug: String },
    /// Shows the names that waited for the launch.
    Launch { slug: String },
    /// All statements with their counts.
    List {
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
}

impl Command {
    pub fn run(self, place: &Place) -> Result<ExitCode, Problem> {
        let config = open::config(place)?;
        let store = open::store(&config)?;
        let site_controller = config.site.controller.clone();
        let now = clock::now();
        match self {
            Self::Create { file: Some(file), slug, .. } => from_statement_file(&store, &file, slug),
            Self::Create { from: Some(from), slug, .. } => {
                from_document(&config, &store, &from, slug)
            }
            Self::Create { .. } => Ok(ExitCode::from(2)),
            Self::Open { slug, yes, controller } => {
                let named = controller.map(|name| one_line(&name)).filter(|name| !name.is_empty());
                let controller = named.clone().or(site_controller);
                let draft = open::statement(&store, &slug)?;
                if !yes && draft.phase == Phase::Draft {
                    opening::ask(&draft, controller.as_deref(), now)?;
                }
                let shown = draft.digest();
                change(&store, &slug, now, opened, move |tx, id| {
                    statement::open_as_shown(tx, id, controller.as_deref(), &shown)?;
                    named.as_ref().map_or(Ok(()), |name| statement::set_controller(tx, id, name))
                })
            }
            Self::Close { slug } => change(&store, &slug, now, plainly("closed"), statement::close),
            Self::Stop { slug, notice } => {
                change(&store, &slug, now, plainly("stopped"), move |tx, id| {
                    statement::stop(tx, id, notice.as_deref())
                })
            }
            Self::Resume { slug } => change(&store, &slug, now, resumed, statement::resume),
            Self::Launch { slug } => {
                change(&store, &slug, now, plainly("launched"), statement::launch)
            }
            Self::List { format } => list(&store, format, now),
        }
    }
}

/// Changes a statement, and says how it stands then.
fn change<F>(
    store: &Store,
    slug: &str,
    now: Instant,
    words: impl FnOnce(&Statement, Gate) -> String,
    act: F,
) -> Result<ExitCode, Problem>
where
    F: Fn(&mut store::Tx<'_>, StatementId) -> Result<(), ChangeProblem> + Send + Sync + 'static,
{
    let statement = open::statement(store, slug)?;
    let id = statement.id;
    match store
        .at(now)
        .by(Actor::Operator)
        .write_blocking("change statement", move |tx| act(tx, id))
    {
        Ok(()) => {
            let after = open::statement(store, slug)?;
            let site_stopped = store.read_blocking("site switch", store::site_stop::get)?.is_some();
            eprintln!("{}", words(&after, gate(&after, site_stopped, now)));
            Ok(ExitCode::SUCCESS)
        }
        Err(ChangeProblem::Phase(problem)) => {
            Err(Problem::State { statement: Box::new(statement), problem })
        }
        Err(ChangeProblem::Changed) => Err(Problem::ChangedMeanwhile(slug.to_owned())),
        Err(ChangeProblem::Gone) => Err(Problem::NoStatement(slug.to_owned())),
        Err(ChangeProblem::Store(error)) => Err(error.into()),
    }
}

/// Whether somebody may sign now, the switch of the site included.
fn gate(statement: &Statement, site_stopped: bool, now: Instant) -> Gate {
    match statement.gate(now) {
        Gate::Open if site_stopped => Gate::Stopped,
        gate => gate,
    }
}

fn plainly(done: &'static str) -> impl Fn(&Statement, Gate) -> String {
    move |statement, _| format!("{} is {done}.", statement.slug)
}

fn opened(statement: &Statement, gate: Gate) -> String {
    let slug = &statement.slug;
    match gate {
        Gate::NotYet(opens) => format!(
            "{slug} is public; its sign-on opens on {}. To open it at once: undersigned statement open {slug}",
            time(opens, statement)
        ),
        Gate::Stopped if statement.stopped => {
            format!(
                "{slug} is open, and its sign-on is stopped. To take sign-ons: undersigned statement resume {slug}"
            )
        }
        Gate::Stopped => {
            format!("{slug} is open. No sign-on is taken: the whole site is stopped, at /desk.")
        }
        Gate::Draft | Gate::Open | Gate::Closed => format!("{slug} is open."),
    }
}

fn resumed(statement: &Statement, gate: Gate) -> String {
    let slug = &statement.slug;
    match (gate, statement.window.closes_at) {
        (Gate::Open, _) => format!("{slug} is taking sign-ons again."),
        (Gate::NotYet(opens), _) => {
            format!("{slug} is no longer stopped; its sign-on opens on {}.", time(opens, statement))
        }
        (Gate::Stopped, _) => format!(
            "{slug} is no longer stopped. No sign-on is taken: the whole site is stopped, at /desk."
        ),
        (Gate::Closed, Some(closes)) if statement.phase == Phase::Open => format!(
            "{slug} is no longer stopped, but it is closed: its closing time, {}, is past.\nGive a later one, or none, at /desk/s/{slug}.",
            time(closes, statement)
        ),
        (Gate::Closed, _) => format!(
            "{slug} is no longer stopped, but it is closed. To open it again: undersigned statement open {slug}"
        ),
        (Gate::Draft, _) => format!("{slug} is no longer stopped; it is a draft."),
    }
}

/// How a statement stands, in one word.
fn word(gate: Gate) -> &'static str {
    match gate {
        Gate::Draft => "draft",
        Gate::NotYet(_) => "scheduled",
        Gate::Open => "open",
        Gate::Stopped => "stopped",
        Gate::Closed => "closed",
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn own_slug(slug: Option<String>, otherwise: Slug) -> Result<Slug, Problem> {
    slug.map_or(Ok(otherwise), |text| text.parse().map_err(|_| Problem::Slug(text)))
}

fn from_statement_file(
    store: &Store,
    file: &Path,
    slug: Option<String>,
) -> Result<ExitCode, Problem> {
    let source = fs::read_to_string(file).map_err(|error| Problem::read(file, error))?;
    let slug = create_from_source(store, &source, slug).map_err(|problem| match problem {
        Created::File(problem) => Problem::StatementFile { path: file.to_owned(), problem },
        Created::Other(problem) => problem,
    })?;
    println!("{slug}");
    eprintln!(
        "{slug} is a draft. Look at it at /desk/s/{slug}, then: undersigned statement open {slug}"
    );
    Ok(ExitCode::SUCCESS)
}

/// Why a statement file became no draft.
pub enum Created {
    File(front_matter::FileProblem),
    Other(Problem),
}

/// Makes a draft of the text of a statement file.
pub fn create_from_source(
    store: &Store,
    source: &str,
    slug: Option<String>,
) -> Result<Slug, Created> {
    let file = front_matter::parse(source).map_err(Created::File)?;
    let slug = own_slug(slug, file.slug).map_err(Created::Other)?;
    let new = NewStatement {
        id: StatementId(clock::random()),
        slug: slug.clone(),
        window: file.window,
        draft: file.draft,
    };
    create(store, new, None).map_err(Created::Other)?;
    Ok(slug)
}

fn create(store: &Store, new: NewStatement, import: Option<NewImport>) -> Result<(), Problem> {
    let slug = new.slug.clone();
    let (new, import) = (Arc::new(new), Arc::new(import));
    let created = store.by(Actor::Operator).write_blocking("create statement", move |tx| {
        store::document::create(tx, &new, import.as_ref().as_ref())
    });
    match created {
        Ok(_) => Ok(()),
        Err(CreateProblem::SlugTaken) => Err(Problem::SlugTaken(slug)),
        Err(CreateProblem::Store(error)) => Err(error.into()),
    }
}

/// Takes a document apart: title, date, text and list become a draft with its imported list.
fn from_document(
    config: &Config,
    store: &Store,
    file: &Path,
    slug: Option<String>,
) -> Result<ExitCode, Problem> {
    let bytes = fs::read(file).map_err(|error| Problem::read(file, error))?;
    let progress = Progress::of("taking the document apart");
    let document =
        open::read(config, file, &bytes, async |reader, file| reader.document(file).await)?;
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let intake = imports::take_in(&document.roster, &name, &HashSet::new());
    drop(progress);
    let title = document
        .title
        .clone()
        .filter(|title| !title.is_empty())
        .ok_or_else(|| Problem::NoText { path: file.to_owned() })?;
    let slug = own_slug(slug, Slug::from_title(&title, "statement"))?;
    let id = StatementId(clock::random());
    let summary = intake.summary.to_string();
    let overlooked = intake.overlooked.clone();
    let (report_lines, read) = (intake.report.clone(), intake.readings.len());
    let file_hash = Sha256::digest(&bytes).into();
    let import = (read > 0).then_some(NewImport {
        statement: id,
        file_hash,
        report: intake.report,
        readings: intake.readings,
    });
    let new = NewStatement {
        id,
        slug: slug.clone(),
        window: Window::by_hand("UTC"),
        draft: draft_of(&document, title),
    };
    create(store, new, import)?;
    println!("{slug}");
    eprintln!("text: {} paragraphs; list: {summary}", document.body.split("\n\n").count());
    let after = document.after.lines().filter(|line| !line.trim().is_empty()).count();
    if after > 0 {
        eprintln!(
            "{after} lines that follow the list stand at the end of the text now. Are they names, or not to be signed? Correct the draft before you open it."
        );
    }
    if document.language.is_none() {
        eprintln!(
            "The language of the text is not clear: say which it is at /desk/s/{slug}/text before you open it."
        );
    }
    roster_cmd::overlooked_lines(&overlooked);
    eprintln!("{}", import::sentence(&report_lines, read, false));
    eprintln!(
        "{slug} is a draft. Look at it at /desk/s/{slug}, check the list there, then: undersigned statement open {slug}"
    );
    Ok(ExitCode::SUCCESS)
}

fn draft_of(document: &roster::Document, title: String) -> Draft {
    let told = document.language.as_deref().and_then(|code| code.parse().ok());
    // What nobody knows is not English.
    let lang: domain::lang::Lang = told.unwrap_or_else(|| "und".parse().expect("a language tag"));
    let body = [document.body.trim(), document.after.trim()]
        .iter()
        .filter(|part| !part.is_empty())
        .copied()
        .collect::<Vec<_>>()
        .join("\n\n");
    let date = document.date.as_ref().and_then(|date| date.iso().parse().ok());
    Draft { date, ..Draft::new(Text::new(lang, title, body)) }
}

fn list(store: &Store, format: Format, now: Instant) -> Result<ExitCode, Problem> {
    let (site_stopped, rows) = store.read_blocking("statements", |tx| {
        let all = store::statement::all(tx)?;
        let row = |statement: Statement, tx: &mut store::Tx<'_>| {
            let id = statement.id;
            let waiting = [Queue::Waiting, Queue::SetApart]
                .into_iter()
                .map(|queue| Ok(store::sign_on::queue_len(tx, id, queue)?.0))
                .sum::<Result<u32, store::Error>>()?;
            Ok((
                statement,
                store::statement::counts(tx, id)?,
                waiting,
                store::sign_on::tally(tx, id)?,
            ))
        };
        let rows = all
            .into_iter()
            .map(|statement| row(statement, tx))
            .collect::<Result<Vec<_>, store::Error>>()?;
        Ok::<_, store::Error>((store::site_stop::get(tx)?.is_some(), rows))
    })?;
    if format == Format::Tsv {
        println!("slug\tstate\ttitle\torganisations\tindividuals\treported\twaiting\tunconfirmed");
    }
    for (statement, counts, waiting, tally) in rows {
        let title = statement.draft.title(&statement.draft.authentic);
        let state = word(gate(&statement, site_stopped, now));
        let (slug, unconfirmed) = (&statement.slug, tally.unconfirmed);
        let reported = counts.reported();
        match format {
            Format::Tsv => {
                println!(
                    "{slug}\t{state}\t{title}\t{}\t{}\t{reported}\t{waiting}\t{unconfirmed}",
                    counts.organisations, counts.individuals
                );
            }
            Format::Text => println!(
                "{slug}  {state}  {title}\n    {} organisations, {} individuals, {reported} reported; {waiting} waiting, {unconfirmed} unconfirmed",
                counts.organisations, counts.individuals
            ),
            Format::Json | Format::Jsonl => println!(
                "{}",
                serde_json::json!({
                    "slug": slug, "state": state, "title": title, "stopped": statement.stopped, "version": statement.version.map_or(0, std::num::NonZeroU32::get),
                    "organisations": counts.organisations, "individuals": counts.individuals, "unnamed": counts.unnamed,
                    "reported": reported, "waiting": waiting, "unconfirmed": unconfirmed, "confirmed": tally.confirmed,
                    "withdrawn": tally.withdrawn, "sign_ons": tally.sign_ons,
                })
            ),
        }
    }
    Ok(ExitCode::SUCCESS)
}
