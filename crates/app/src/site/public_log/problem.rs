//! Why the log of a site is not continued: what, why, what to do.

use super::KeyProblem;
use std::{io, path::PathBuf};

/// Why the log is not continued.
#[derive(Debug, thiserror::Error)]
pub enum OpenProblem {
    #[error(transparent)]
    Key(KeyProblem),
    #[error(transparent)]
    Store(#[from] store::Error),
    #[error("{}, named by public_log.witnesses, cannot be used: {why}", .path.display())]
    Policy { path: PathBuf, why: String },
    #[error(
        "{} cannot be used: {error}\nIt remembers the last checkpoint that was signed.",
        .path.display()
    )]
    Seen { path: PathBuf, error: io::Error },
    /// The setting names another log than the database holds.
    #[error(
        "public_log.origin is {wanted}, and the database holds the log {held}.\n\
         Set it to {held}; or begin another log, which proves nothing about the time before it: \
         undersigned log restart"
    )]
    Origin { wanted: String, held: String },
    /// The key is not that of the log in the database.
    #[error(
        "the key file {} is missing, or not that of the log {held} in the database.\n\
         Put back the key file that belongs to it. If it is lost, begin another log under another \
         name (public_log.origin): undersigned log restart",
        .path.display()
    )]
    WrongKey { path: PathBuf, held: String },
    /// Tiles, entries and the signed checkpoint do not agree.
    #[error(
        "the public log in the database was changed, so nothing was started: {0}\n\
         Put back the database from a backup that is not older than the last published checkpoint."
    )]
    Altered(tlog::Error),
    /// A later checkpoint was signed and published than the database knows of.
    #[error(
        "the public log in the database has {size} entries, but {signed} were published \
         ({known_to} knows): this looks like an old backup, so nothing was started. Going on would \
         show the world two different logs.\n\
         Put back a backup of the time after the last published checkpoint. If there is none, \
         begin another log under another name (public_log.origin), and say so in public: \
         undersigned log restart"
    )]
    RolledBack { size: u64, signed: u64, known_to: String },
    /// Another checkpoint of the same size was signed.
    #[error(
        "the public log in the database has another root for {size} entries than the one that was \
         published: nothing was started. Put back a backup of the time after the last published \
         checkpoint."
    )]
    Forked { size: u64 },
    /// Nothing outside the database says that its log is the newest: neither the data folder nor
    /// every witness.
    #[error(
        "the database holds a log of {size} entries that this data folder has never seen ({} does \
         not know it), so nothing was started. If the database is an old backup, continuing would \
         publish a second history of the log, and anyone could prove that.\n\
         Compare its size and root with the last published checkpoint: {checkpoint}, or a copy \
         that a monitor, a witness or a mirror keeps. To see them, and to accept the log if they \
         agree: undersigned log accept",
        .path.display()
    )]
    Unseen { size: u64, path: PathBuf, checkpoint: String },
}
