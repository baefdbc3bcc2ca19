//! Every error of the command line in one place: what, why, what to do.

use crate::{
    config::ConfigError,
    export::ExportProblem,
    mail::SmtpSetupError,
    reader::ReadFailure,
    site::{
        public_log::{Fault, OpenProblem},
        webhook::AddressProblem,
    },
};
use check::{cli::CommandProblem, quoted};
use domain::{
    draft::DraftProblem,
    front_matter::FileProblem,
    instant::Instant,
    statement::{NotASlug, PhaseProblem, Slug, Statement},
};
use std::{
    fmt, io,
    path::{Path, PathBuf},
};
use store::{KeyError, OpenError, webhook::AddProblem};
use witness::DirProblem;

/// Why a command did not do its work.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    #[error("the configuration cannot be used:\n{0}")]
    Config(#[from] ConfigError),
    #[error("cannot read {}: {error}", .path.display())]
    Read { path: PathBuf, error: io::Error },
    #[error("cannot write {what}: {error}")]
    Write { what: String, error: io::Error },
    #[error(
        "cannot write into the data directory {}: {error}\n\
         Give a directory that this account may write to, with --data.",
        .path.display()
    )]
    Directory { path: PathBuf, error: io::Error },
    #[error(transparent)]
    Keys(KeyError),
    #[error(transparent)]
    Log(OpenProblem),
    #[error(
        "there is a database but no key file {}: what is encrypted could not be read, so nothing \
         was started.\n\
         Put the key file back from where it was saved (it is never part of a backup).",
        .path.display()
    )]
    KeysMissing { path: PathBuf },
    #[error(transparent)]
    Open(#[from] OpenError),
    #[error(transparent)]
    Store(#[from] store::Error),
    #[error(fmt = listen)]
    Listen { address: String, error: io::Error },
    #[error("{} is not the name of a statement: {NotASlug}", quoted(.0))]
    Slug(String),
    #[error("there is no statement {0}. `undersigned statement list` names all.")]
    NoStatement(String),
    #[error("{}: {problem}", quoted(.address))]
    WebhookAddress { address: String, problem: AddressProblem },
    #[error(
        "{} is not what a program can be told: give accepted, withdrawn, opened or closed, with \
         commas between",
        quoted(.0)
    )]
    Occasions(String),
    #[error(transparent)]
    AddWebhook(#[from] AddProblem),
    #[error("{statement} has no webhook {}. `undersigned webhook list {statement}` names all.", quoted(.id))]
    NoWebhook { statement: String, id: String },
    #[error(
        "there is a statement {0} already. Give another with --slug, or as `slug = \"...\"` in \
         the file."
    )]
    SlugTaken(Slug),
    #[error("{}: {problem}", .path.display())]
    StatementFile { path: PathBuf, problem: FileProblem },
    #[error(
        "nothing was opened. To open it without being asked: undersigned statement open {0} --yes"
    )]
    NotOpened(String),
    #[error("{0} has changed since it was shown. Nothing was opened. Look at it again.")]
    ChangedMeanwhile(String),
    #[error(fmt = state)]
    State { statement: Box<Statement>, problem: PhaseProblem },
    #[error("this is not a mail address")]
    Email,
    #[error(
        "nobody with this address works at the desk. Invite first: undersigned desk invite EMAIL \
         --role convenor"
    )]
    NotInvited,
    #[error("nobody else is a convenor: invite another one first, then change this role")]
    LastConvenor,
    #[error("{} exists already and is not overwritten. Choose another name.", .path.display())]
    BackupExists { path: PathBuf },
    #[error("{}: {error}", .path.display())]
    Reading { path: PathBuf, error: ReadFailure },
    #[error(
        "{}: no list was found in it. A list has one name a line, or numbers before the names.",
        .path.display()
    )]
    NoEntries { path: PathBuf },
    #[error("{}: no title and text were found in it.", .path.display())]
    NoText { path: PathBuf },
    #[error("{}, line {line}: {what}", .path.display())]
    Pairs { path: PathBuf, line: usize, what: &'static str },
    #[error("the mail settings cannot be used: {0}")]
    Mail(SmtpSetupError),
    #[error(
        "{} exists already and is not overwritten. Restore into an empty data directory.",
        .path.display()
    )]
    NotEmpty { path: PathBuf },
    #[error("this works with SQLite only; for PostgreSQL use pg_dump and pg_restore")]
    OnlySqlite,
    #[error(
        "{} is not a backup of this program, or is damaged; nothing was changed",
        .path.display()
    )]
    NotABackup { path: PathBuf },
    #[error("the public log could not go on: {0}")]
    Sequencer(Fault),
    #[error(transparent)]
    Export(#[from] ExportProblem),
    #[error("{} is not the id of a sign-on: 22 letters, digits, - and _", quoted(.0))]
    NoSignOn(String),
    #[error(
        "nothing was changed. Another log needs another name than {held}: set public_log.origin, \
         then run this with --yes"
    )]
    Restart { held: String },
    /// The log is not accepted before its size was compared.
    #[error(
        "nothing was changed. Compare this with the last published checkpoint: {checkpoint}, or a \
         copy that a monitor, a witness or a mirror keeps. Its second line is the number of \
         entries, its third the root.\n\
         If it has {shown} entries and this root: undersigned log accept --size {size}\n\
         If it has more, this database is an old backup: put back a newer one, or begin another \
         log under another name (public_log.origin), and say so in public: undersigned log restart"
    )]
    Accept { size: u64, shown: u64, checkpoint: String },
    #[error(transparent)]
    Verify(#[from] CommandProblem),
    #[error("the system gives no threads or timers: {0}")]
    Runtime(io::Error),
    #[error("not everything is well, see above")]
    Unhealthy,
    #[error(fmt = witness)]
    Witness(#[from] DirProblem),
}

impl Problem {
    pub fn read(path: &Path, error: io::Error) -> Self {
        Self::Read { path: path.to_owned(), error }
    }

    pub fn write(what: &str, error: &io::Error) -> Self {
        Self::Write { what: what.to_owned(), error: io::Error::from(error.kind()) }
    }

    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Config(_)
            | Self::Slug(_)
            | Self::NoSignOn(_)
            | Self::Restart { .. }
            | Self::Accept { .. }
            | Self::Email
            | Self::WebhookAddress { .. }
            | Self::Occasions(_)
            | Self::OnlySqlite
            | Self::Export(ExportProblem::NotABucket(_) | ExportProblem::WithoutS3) => 2,
            Self::Witness(problem) if problem.is_usage() => 2,
            Self::Verify(problem) => problem.exit_code(),
            _ => 1,
        }
    }
}

fn listen(address: &str, error: &io::Error, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    if error.kind() == io::ErrorKind::AddrInUse {
        return write!(
            f,
            "cannot listen on {address}: another program does already.\nStop it, or choose another address with --listen."
        );
    }
    write!(f, "cannot listen on {address}: {error}")
}

fn state(statement: &Statement, problem: &PhaseProblem, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let slug = &statement.slug;
    match problem {
        PhaseProblem::AlreadyOpen => write!(f, "{slug} is open already"),
        PhaseProblem::NotOpen => write!(f, "{slug} is not open"),
        PhaseProblem::ClosedByTime(closes) => write!(
            f,
            "{slug} is closed: its closing time, {}, is past.\nGive a later one, or none, at /desk/s/{slug}. Or open it again without one: \
             undersigned statement close {slug}, then undersigned statement open {slug}",
            time(*closes, statement)
        ),
        PhaseProblem::ClosingPast(closes) => write!(
            f,
            "{slug} cannot be opened: its closing time, {}, is past.\nGive a later one, or none, at /desk/s/{slug}.",
            time(*closes, statement)
        ),
        PhaseProblem::ClosesBeforeOpens => {
            write!(
                f,
                "{slug} cannot be opened: it would close before it opens.\nLook at both times at /desk/s/{slug}."
            )
        }
        PhaseProblem::NoController => write!(
            f,
            "{slug} cannot be opened yet: nobody is named who answers for the data of those who sign.\nName the body: undersigned \
             statement open {slug} --controller \"NAME, ADDRESS\"; for every statement of the site, set site.controller."
        ),
        PhaseProblem::Draft(problems) => {
            write!(f, "{slug} cannot be opened yet:")?;
            problems.iter().try_for_each(|problem| write!(f, "\n- {}", draft(problem)))?;
            write!(
                f,
                "\nMend it at /desk/s/{slug}, or in the file and create it anew under another name."
            )
        }
    }
}

fn draft(problem: &DraftProblem) -> String {
    match problem {
        DraftProblem::NoAuthenticText => {
            "there is no text in the language that is signed".to_owned()
        }
        DraftProblem::NoTitle(lang) => format!("the text in the language {lang} has no title"),
        DraftProblem::NoBody(lang) => format!("the text in the language {lang} is empty"),
        DraftProblem::TwoTexts(lang) => format!("there are two texts in the language {lang}"),
        DraftProblem::TwoCategories { key, .. } => {
            format!("there are two groups of signers with the key {key}")
        }
        DraftProblem::EmptyDemand { lang, at } => {
            format!(
                "demand {} of the text in the language {lang} names no addressee, or says nothing",
                at + 1
            )
        }
    }
}

/// An instant as it is set: in the statement's time zone.
pub fn time(at: Instant, statement: &Statement) -> String {
    format!(
        "{} ({})",
        at.in_zone(&statement.window.zone).strftime("%Y-%m-%d %H:%M"),
        statement.window.zone
    )
}

/// What is wrong with a witness's folder, and what to do.
fn witness(problem: &DirProblem, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let to_do = match problem {
        DirProblem::Read { .. } | DirProblem::Write { .. } => {
            "Give a folder that this account may read and write, with --dir."
        }
        DirProblem::NoKey { .. } => "Make one: undersigned witness key --dir DIR --name NAME",
        DirProblem::OpenKey { .. } => {
            "Take that away (chmod 0400), and ask yourself who has read it since."
        }
        DirProblem::BadKey { .. } => {
            "Put the key back from where it was saved. A new key is a new witness: every log has to be told."
        }
        DirProblem::BadName { .. } => {
            "Choose one without spaces and without +, such as witness.example/1."
        }
        DirProblem::OtherName { .. } => {
            "A witness keeps its name. Give another folder for another witness."
        }
        DirProblem::NoState { .. } => {
            "Put it back, in its newest form. If it is lost, make a new witness with a new key: this one would sign what contradicts its word."
        }
        DirProblem::LogLine { .. } => "Correct the line, or put a # before it.",
        DirProblem::BadLog { .. } => "A site shows it at /log/vkey; copy the whole line.",
        DirProblem::HasLog { .. } => return write!(f, "{problem}"),
        DirProblem::Running { .. } => "Stop that one first: two would contradict each other.",
        DirProblem::State(_) => {
            "Put the file back only if nothing was cosigned since it was saved. Otherwise leave it: the other logs are cosigned all the same."
        }
    };
    write!(f, "{problem}.\n{to_do}")
}
