//! A name made ready for comparing.

use crate::{kind::Kind, token::Token};

/// Marks the beginning of a function word, which has no token.
pub(crate) const FUNCTION: u8 = 0x80;

/// A name made ready for [`crate::compare`]. It takes a few hundred bytes and holds no reference to
/// the printed name.
#[derive(Debug, Clone)]
pub struct Prepared {
    /// Sorted by id, then surface.
    pub(crate) tokens: Box<[Token]>,
    /// Letters of the words, in printed order; after them the letters of the short name.
    pub(crate) letters: Box<[u16]>,
    /// Number of [`crate::key`] of the whole name.
    pub(crate) key: u64,
    /// Number of the short name without spaces and dots, 0: none.
    pub(crate) short: u32,
    /// Where the letters of the short name begin in `letters`.
    pub(crate) short_start: u16,
    /// First letters of all words, each with the position of its token; function words carry
    /// [`FUNCTION`].
    pub(crate) beginnings: Box<[(u16, u8)]>,
    /// Number of the letters of `beginnings`, without those of function words.
    pub(crate) initials: u32,
    /// The short name is made of the initials of the name itself.
    pub(crate) short_own: bool,
    /// Number of the initials of all words.
    pub(crate) all_initials: u32,
    /// Languages its function words speak for, as bits; 0: no telling.
    pub(crate) languages: u16,
    /// The first and the last telling word, as a bit by token index; 0: none.
    pub(crate) first: u32,
    pub(crate) last: u32,
    /// Body or person.
    pub(crate) kind: Kind,
    /// A mark of a chapter or section is among the words.
    pub(crate) chapter: bool,
}

impl Prepared {
    pub(crate) fn letters_of(&self, token: &Token) -> &[u16] {
        let start = usize::from(token.start);
        &self.letters[start..start + usize::from(token.len)]
    }

    pub(crate) fn short_letters(&self) -> &[u16] {
        &self.letters[usize::from(self.short_start)..]
    }
}

/// One order for a pair whichever way it is given, so that comparing is symmetric.
pub(crate) fn ordered<'a>(a: &'a Prepared, b: &'a Prepared) -> (&'a Prepared, &'a Prepared) {
    let rank = |name: &Prepared| (name.key, name.tokens.len(), name.short);
    if rank(a) > rank(b) { (b, a) } else { (a, b) }
}
