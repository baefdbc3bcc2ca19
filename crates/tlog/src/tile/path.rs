//! The paths of tiles: [tlog-tiles](https://c2sp.org/tlog-tiles#merkle-tree).

use super::{FULL, Kind, MAX_LEVEL, Tile};
use crate::{
    error::Error,
    text::{self, MAX_SIZE},
};
use std::fmt;

const PATH: &str = "tile path";

impl Tile {
    /// Reads a path; every tile has exactly one.
    pub fn parse(path: &str) -> Result<Self, Error> {
        let rest =
            path.strip_prefix("tile/").ok_or(Error::whole(PATH, "does not begin with `tile/`"))?;
        let (kind, rest) = rest.split_once('/').ok_or(Error::whole(PATH, "has no index"))?;
        let kind = match kind {
            "entries" => Kind::Entries,
            level => match text::decimal(level) {
                Some(level) if level <= u64::from(MAX_LEVEL) => Kind::Hashes(level as u8),
                _ => {
                    return Err(Error::whole(
                        PATH,
                        "the level is `entries` or 0 to 63 without leading zeros",
                    ));
                }
            },
        };
        let (index, width) = match rest.split_once(".p/") {
            None => (rest, FULL),
            Some((index, width)) => match text::decimal(width) {
                Some(width @ 1..=255) => (index, width as u16),
                _ => {
                    return Err(Error::whole(
                        PATH,
                        "the width of a partial tile is 1 to 255 without leading zeros",
                    ));
                }
            },
        };
        Self::new(kind, parse_index(index)?, width)
    }

    /// The path below the log's prefix.
    pub fn path(self) -> String {
        self.to_string()
    }
}

impl fmt::Display for Tile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            Kind::Hashes(level) => write!(f, "tile/{level}/")?,
            Kind::Entries => f.write_str("tile/entries/")?,
        }
        let digits = self.index.to_string();
        let padded = format!("{}{digits}", "0".repeat((3 - digits.len() % 3) % 3));
        let last = padded.len() - 3;
        for start in (0..last).step_by(3) {
            write!(f, "x{}/", &padded[start..start + 3])?;
        }
        f.write_str(&padded[last..])?;
        if self.is_partial() { write!(f, ".p/{}", self.width) } else { Ok(()) }
    }
}

/// Groups of three digits, all but the last after an `x`; no leading group of zeros.
fn parse_index(text: &str) -> Result<u64, Error> {
    let bad = Error::whole(
        PATH,
        "the index is groups of three digits, all but the last after an `x`, without leading zeros",
    );
    let mut groups = text.rsplit('/');
    let last = groups.next().unwrap_or_default();
    let mut digits = vec![last];
    for group in groups {
        digits.push(group.strip_prefix('x').ok_or(bad.clone())?);
    }
    let first = digits.last().copied().unwrap_or_default();
    let well_formed =
        digits.iter().all(|group| group.len() == 3 && group.bytes().all(|b| b.is_ascii_digit()));
    if !well_formed || (digits.len() > 1 && first == "000") {
        return Err(bad);
    }
    let index = digits
        .iter()
        .rev()
        .try_fold(0u64, |sum, group| sum.checked_mul(1000)?.checked_add(group.parse().ok()?));
    index
        .filter(|index| *index <= MAX_SIZE)
        .ok_or(Error::whole(PATH, "the index is larger than any log"))
}
