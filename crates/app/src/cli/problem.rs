//! Every error of the command line in one place: what, why, what to do.

use crate::config::ConfigError;
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
use store::{KeyError, OpenError};
use witness::DirProblem;

/// Why a command did not do its work.
#[derive(Debug)]
pub enum Problem {
    Config(ConfigError),
    Read {
        path: PathBuf,
        error: io::Error,
    },
    Write {
        what: String,
        error: io::Error,
    },
    Directory {
        path: PathBuf,
        error: io::Error,
    },
    Keys(KeyError),
    Log(crate::site::public_log::OpenProblem),
    KeysMissing {
        path: PathBuf,
    },
    Open(OpenError),
    Store(store::Error),
    Listen {
        address: String,
        error: io::Error,
    },
    Slug(String),
    NoStatement(String),
    SlugTaken(Slug),
    StatementFile {
        path: PathBuf,
        problem: FileProblem,
    },
    State {
        statement: Box<Statement>,
        problem: PhaseProblem,
    },
    Email,
    NotInvited,
    BackupExists {
        path: PathBuf,
    },
    Roster {
        path: PathBuf,
        error: roster::ReadError,
    },
    NoEntries {
        path: PathBuf,
    },
    NoText {
        path: PathBuf,
    },
    Pairs {
        path: PathBuf,
        line: usize,
        what: &'static str,
    },
    Mail(crate::mail::SmtpSetupError),
    NotEmpty {
        path: PathBuf,
    },
    OnlySqlite,
    NotABackup {
        path: PathBuf,
    },
    Sequencer(crate::site::public_log::Fault),
    NotPublic(String),
    /// The folder for `publish` holds the files of another log.
    AnotherLog(PathBuf),
    NoSignOn(String),
    Restart {
        held: String,
    },
    Verify(CommandProblem),
    Runtime(io::Error),
    Unhealthy,
    Witness(DirProblem),
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
            | Self::Email
            | Self::OnlySqlite => 2,
            Self::Witness(problem) if problem.is_usage() => 2,
            Self::Verify(problem) => problem.exit_code(),
            _ => 1,
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Config(error) => write!(f, "the configuration cannot be used:\n{error}"),
            Self::Read { path, error } => write!(f, "cannot read {}: {error}", path.display()),
            Self::Write { what, error } => write!(f, "cannot write {what}: {error}"),
            Self::Directory { path, error } => {
                write!(
                    f,
                    "cannot write into the data directory {}: {error}\nGive a directory that this account may write to, with --data.",
                    path.display()
                )
            }
            Self::Keys(error) => write!(f, "{error}"),
            Self::Log(problem) => write!(f, "{problem}"),
            Self::KeysMissing { path } => write!(
                f,
                "there is a database but no key file {}: what is encrypted could not be read, so nothing was started.\n\
                 Put the key file back from where it was saved (it is never part of a backup).",
                path.display()
            ),
            Self::Open(error) => write!(f, "{error}"),
            Self::Store(error) => write!(f, "{error}"),
            Self::Listen { address, error } if error.kind() == io::ErrorKind::AddrInUse => {
                write!(f, "cannot listen on {address}: another program does already.\nStop it, or choose another address with --listen.")
            }
            Self::Listen { address, error } => write!(f, "cannot listen on {address}: {error}"),
            Self::Slug(text) => write!(f, "{} is not the name of a statement: {NotASlug}", quoted(text)),
            Self::NoStatement(slug) => write!(f, "there is no statement {slug}. `undersigned statement list` names all."),
            Self::SlugTaken(slug) => {
                write!(f, "there is a statement {slug} already. Give another with --slug, or as `slug = \"...\"` in the file.")
            }
            Self::StatementFile { path, problem } => write!(f, "{}: {problem}", path.display()),
            Self::State { statement, problem } => state(f, statement, problem),
            Self::Email => f.write_str("this is not a mail address"),
            Self::BackupExists { path } => write!(f, "{} exists already and is not overwritten. Choose another name.", path.display()),
            Self::NotInvited => {
                f.write_str("nobody with this address works at the desk. Invite first: undersigned desk invite EMAIL --role convenor")
            }
            Self::Roster { path, error } => write!(f, "{}: {error}", path.display()),
            Self::NoEntries { path } => {
                write!(f, "{}: no list was found in it. A list has one name a line, or numbers before the names.", path.display())
            }
            Self::NoText { path } => write!(f, "{}: no title and text were found in it.", path.display()),
            Self::Pairs { path, line, what } => write!(f, "{}, line {line}: {what}", path.display()),
            Self::Mail(error) => write!(f, "the mail settings cannot be used: {error}"),
            Self::NotEmpty { path } => {
                write!(f, "{} exists already and is not overwritten. Restore into an empty data directory.", path.display())
            }
            Self::OnlySqlite => f.write_str("this works with SQLite only; for PostgreSQL use pg_dump and pg_restore"),
            Self::NotABackup { path } => write!(f, "{} is not a backup of this program, or is damaged; nothing was changed", path.display()),
            Self::Sequencer(fault) => write!(f, "the public log could not go on: {fault}"),
            Self::AnotherLog(path) => write!(
                f,
                "{} holds the files of another log: log/vkey there is not this log's key. Give another directory, or empty it first.",
                path.display()
            ),
            Self::NotPublic(slug) => {
                write!(f, "{slug} is a draft: nothing of it is public yet. Open it first: undersigned statement open {slug}")
            }
            Self::NoSignOn(id) => write!(f, "{} is not the id of a sign-on: 22 letters, digits, - and _", quoted(id)),
            Self::Restart { held } => write!(
                f,
                "nothing was changed. Another log needs another name than {held}: set public_log.origin, then run this with --yes"
            ),
            Self::Runtime(error) => write!(f, "the system gives no threads or timers: {error}"),
            Self::Unhealthy => f.write_str("not everything is well, see above"),
            Self::Witness(problem) => witness(f, problem),
            Self::Verify(problem) => write!(f, "{problem}"),
        }
    }
}

fn state(f: &mut fmt::Formatter<'_>, statement: &Statement, problem: &PhaseProblem) -> fmt::Result {
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
fn witness(f: &mut fmt::Formatter<'_>, problem: &DirProblem) -> fmt::Result {
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

impl From<DirProblem> for Problem {
    fn from(problem: DirProblem) -> Self {
        Self::Witness(problem)
    }
}

impl From<CommandProblem> for Problem {
    fn from(problem: CommandProblem) -> Self {
        Self::Verify(problem)
    }
}

impl From<ConfigError> for Problem {
    fn from(error: ConfigError) -> Self {
        Self::Config(error)
    }
}

impl From<store::Error> for Problem {
    fn from(error: store::Error) -> Self {
        Self::Store(error)
    }
}

impl From<OpenError> for Problem {
    fn from(error: OpenError) -> Self {
        Self::Open(error)
    }
}
