//! Reading the whole log: the audit, and what is still possible where it stops.

use super::Pass;
use crate::{
    head::Head,
    report::Report,
    source::{Fault, Source, most},
};
use tlog::{Error, Hash, Kind, Tile, TileReader};

/// Reads every entry and compares every tile and the root. Gives whether the entries make the root
/// of the checkpoint.
///
/// The audit ends at the first difference. The entries after it are read all the same, since a list
/// is checked wherever the entries make the root that its own checkpoint names.
pub fn read_all(
    source: &dyn Source,
    head: &Head,
    pass: &mut Pass<'_>,
    report: &mut Report,
) -> bool {
    let mut files = Files { source, fault: None };
    let audited = tlog::audit(&mut files, head.checkpoint(), |entry| {
        pass.take(entry.bytes, &path(entry.bundle));
        Ok(())
    });
    let Err(error) = audited else { return true };
    files.tell(&error, head, report);
    let told = located(&error, &head.file).0;
    // A size that nobody signed may be any number: what is said to come after is not asked for.
    let whole = head.trusted
        && files.rest(head, &told, pass, report)
        && pass.root() == head.checkpoint().root();
    if !whole && !matches!(error, Error::Root { .. }) {
        // An entry that was changed on the way breaks rules that it does not break in the log.
        pass.broken.clear();
    }
    whole
}

/// After so many bundles that are none the rest is not read.
const MOST_BAD: u32 = 10;

/// Tiles below `log/`, and what went wrong in reading the last one.
struct Files<'s> {
    source: &'s dyn Source,
    fault: Option<(String, Fault)>,
}

impl Files<'_> {
    /// The entries that the audit has not come to. Gives whether all could be read.
    fn rest(&mut self, head: &Head, told: &str, pass: &mut Pass<'_>, report: &mut Report) -> bool {
        let (full, skip) =
            (pass.size() / u64::from(tlog::FULL), (pass.size() % u64::from(tlog::FULL)) as usize);
        let (mut bad, mut skip) = (0, skip);
        for tile in Tile::row(Kind::Entries, head.checkpoint().size())
            .skip(usize::try_from(full).unwrap_or(usize::MAX))
        {
            let Ok((found, bytes)) = self.widest(tile) else { return false };
            if bad > MOST_BAD {
                return false;
            }
            match tlog::decode_entries(&bytes, found.width()) {
                Ok(entries) => {
                    for entry in
                        entries.iter().take(tile.width().into()).skip(skip).filter(|_| bad == 0)
                    {
                        pass.take(entry, &path(found));
                    }
                    self.compare(tile, &path(found), &entries, told, report);
                }
                Err(error) => {
                    bad += 1;
                    self.tell(
                        &Error::In { path: found.path(), error: Box::new(error) },
                        head,
                        report,
                    );
                }
            }
            skip = 0;
        }
        bad == 0
    }

    /// A tile, or the full one at its place.
    fn widest(&mut self, tile: Tile) -> Result<(Tile, Vec<u8>), Error> {
        if let Some(bytes) = self.read(tile)? {
            return Ok((tile, bytes));
        }
        let bytes = self.read(tile.full())?.ok_or_else(|| Error::Missing { path: tile.path() })?;
        Ok((tile.full(), bytes))
    }

    /// Entries against their hashes; which of the two was changed, only the audit can tell, and of
    /// the file `told` it did.
    fn compare(
        &mut self,
        bundle: Tile,
        file: &str,
        entries: &[&[u8]],
        told: &str,
        report: &mut Report,
    ) {
        let Ok((tile, bytes)) =
            Tile::hashes(0, bundle.index(), bundle.width()).and_then(|tile| self.widest(tile))
        else {
            return;
        };
        if told == path(tile) || told == file {
            return;
        }
        let Ok(hashes) = tlog::decode_hashes(&bytes, tile.width()) else { return };
        let position =
            entries.iter().zip(hashes).position(|(entry, hash)| Hash::leaf(entry) != hash);
        if let Some(position) = position {
            let (index, tile) =
                (bundle.index() * u64::from(tlog::FULL) + position as u64, path(tile));
            report.problem(
                file,
                format!(
                    "entry {index} and its hash in {tile} do not agree: one of them was changed"
                ),
            );
        }
    }

    fn tell(&mut self, error: &Error, head: &Head, report: &mut Report) {
        if let (Error::Storage { .. }, Some((file, fault))) = (error, self.fault.take()) {
            report.fault(&file, &fault);
        } else {
            let (file, what) = located(error, &head.file);
            report.problem(&file, what);
        }
    }
}

impl TileReader for Files<'_> {
    fn read(&mut self, tile: Tile) -> Result<Option<Vec<u8>>, Error> {
        let path = path(tile);
        let most = if tile.kind() == Kind::Entries { most::BUNDLE } else { most::TILE };
        match self.source.read(&path, most) {
            Ok(bytes) => Ok(bytes),
            Err(fault) => {
                self.fault = Some((path, fault));
                Err(Error::Storage { path: tile.path(), why: String::new() })
            }
        }
    }
}

/// The file of a tile.
fn path(tile: Tile) -> String {
    format!("log/{}", tile.path())
}

/// The file that an error of the audit is about, and the error in words.
fn located(error: &Error, checkpoint: &str) -> (String, String) {
    match error {
        Error::In { path, error } => (format!("log/{path}"), error.to_string()),
        Error::Missing { path } => (format!("log/{path}"), "missing".to_owned()),
        Error::Differs { path, first, last, .. } => {
            let what = match (path.contains("/entries/"), first == last) {
                (true, _) => {
                    format!("entry {first} was changed: it is not the one whose hash the log holds")
                }
                (false, true) => {
                    format!("the hash of entry {first} was changed: it is not that of the entry")
                }
                (false, false) => format!(
                    "the hash over the entries {first} to {last} was changed: it is not that of the entries"
                ),
            };
            (format!("log/{path}"), what)
        }
        Error::Root { size, expected, found } => {
            let what = format!(
                "promises the root {expected} for {size} entries, and the entries make {found}: entries were changed, or it was"
            );
            (checkpoint.to_owned(), what)
        }
        error => (checkpoint.to_owned(), error.to_string()),
    }
}
