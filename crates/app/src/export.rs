//! A static export: everything public of some statements as plain files, for any web server, an
//! object store, an onion service or a USB stick.
//!
//! All is made from one [`Moment`], so that every file bears the same root of the log. The
//! [`Table`] says which address of the live site is which file; from it the files are [made](make),
//! and the [links] between them. [`Writing`] compares with what the last export wrote and replaces
//! only what differs. The pages are those of the web, and `export.json` names every file with its
//! hash, signed by the log.

mod assets;
#[cfg(feature = "s3")]
mod bucket;
mod folder;
mod links;
mod make;
mod media;
mod moment;
mod table;
mod tiles;
mod writing;

#[cfg(feature = "s3")]
pub use bucket::Bucket;
pub use folder::Folder;
pub use moment::Moment;
pub use table::{Omission, Table};
pub use writing::{Target, Writing, Written};

use crate::site::{Site, public_log::Fault};
use domain::statement::Slug;
use make::Maker;
use press::Manifest;
use std::{io, path::PathBuf};
use tokio::runtime::Handle;
use url::Url;

/// Why there is no export, or not all of it.
#[derive(Debug, thiserror::Error)]
pub enum ExportProblem {
    #[error(transparent)]
    Store(#[from] store::Error),
    #[error("the public log could not go on: {0}")]
    Log(#[from] Fault),
    #[error(
        "{0} is a draft: nothing of it is public yet. Open it first: undersigned statement open {0}"
    )]
    NotPublic(Slug),
    /// The target holds the files of another log.
    #[error(
        "it holds the files of another log: log/vkey there is not this log's key. Give another \
         place, or empty it first."
    )]
    AnotherLog,
    #[error("another process is exporting to {}. Wait for its end.", .0.display())]
    Busy(PathBuf),
    #[error("{0} is not a place in an object store, such as s3://bucket/folder")]
    NotABucket(String),
    #[error("this program was built without S3; build it with: cargo build --features s3")]
    WithoutS3,
    #[error(
        "the object store does not answer as it should: {0}\nEndpoint, region and keys come from \
         AWS_ENDPOINT_URL, AWS_REGION, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY."
    )]
    Bucket(String),
    #[error(
        "the object store took only a part: {0}\nSome files are new and others are not: mend the \
         cause and run this again."
    )]
    BucketHalfway(String),
    #[error("the site's address {0} cannot be used for links")]
    Address(String),
    #[error("{path} could not be made: {why}")]
    Form { path: String, why: String },
    #[error("cannot read {path}: {error}")]
    Read { path: String, error: io::Error },
    #[error("nothing can be written there: {0}. Nothing was changed.")]
    Staging(io::Error),
    #[error(
        "cannot write {path}: {error}. Nothing was changed: an earlier export stands as it was."
    )]
    Write { path: String, error: io::Error },
    /// Some files are new and some old.
    #[error(
        "cannot replace {path}: {error}. Some files are new and others are not: mend the cause and \
         run this again."
    )]
    Halfway { path: String, error: io::Error },
}

/// An export that was made.
pub struct Exported {
    /// Every statement in it.
    pub statements: Vec<Slug>,
    pub entries: u64,
    /// Signatures that are left out, because the published log does not tell of their change.
    pub pending: usize,
    pub written: Written,
}

/// Exports these statements, and those that the target holds from an earlier time: all of it is of
/// one moment. Blocks; documents are set on `handle`.
pub fn export(
    site: &Site,
    (slugs, without): (&[Slug], &[Omission]),
    target: &dyn Target,
    handle: &Handle,
) -> Result<Exported, ExportProblem> {
    let vkey = format!("{}\n", site.public_log.vkey());
    if target.read("log/vkey")?.is_some_and(|there| there != vkey.as_bytes()) {
        return Err(ExportProblem::AnotherLog);
    }
    let earlier = manifest(site, target)?;
    let base = Url::parse(&site.about.url);
    let base = base.map_err(|_| ExportProblem::Address(site.about.url.clone()))?;
    let moment = Moment::settled(site, &all(site, slugs, &earlier)?)?;
    let table = Table::of(site, &moment, without);
    let writing = Writing::begin(target, &site.public_log, earlier)?;
    tiles::write(&moment, &site.store, &writing)?;
    let (table, moment) = (&table, &moment);
    Maker { site, moment, table, writing: &writing, handle, base: &base }.all()?;
    let written = writing.finish()?;
    Ok(Exported {
        statements: moment.shown.iter().map(|shown| shown.publication.slug.clone()).collect(),
        entries: moment.head.published_size,
        pending: moment.pending(),
        written,
    })
}

/// What the target says that it holds.
fn manifest(site: &Site, target: &dyn Target) -> Result<Manifest, ExportProblem> {
    let none = || Manifest::new(site.public_log.key.verifier().name());
    let Some(bytes) = target.read(Manifest::FILE)? else { return Ok(none()) };
    Ok(Manifest::parse(&bytes).unwrap_or_else(|problem| {
        eprintln!(
            "{}: {problem}. All files are written anew, and none is removed.",
            Manifest::FILE
        );
        none()
    }))
}

/// The statements that are named, and those of the last export that are public still.
fn all(site: &Site, slugs: &[Slug], earlier: &Manifest) -> Result<Vec<Slug>, ExportProblem> {
    let mut all = slugs.to_vec();
    let listed = earlier.files.keys().filter_map(|path| {
        path.strip_prefix("s/")?.strip_suffix("/list.json")?.parse::<Slug>().ok()
    });
    for slug in listed.filter(|slug| !slugs.contains(slug)) {
        let wanted = slug.clone();
        let public = site
            .store
            .read_blocking("revision", move |tx| store::statement::revision(tx, &wanted))?
            .is_some();
        all.extend(public.then_some(slug));
    }
    all.sort();
    all.dedup();
    Ok(all)
}
