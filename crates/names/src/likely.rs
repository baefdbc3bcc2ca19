//! What a comparison of two names of one list is worth. Names in a list share words: a federation
//! has chapters in fifty towns, a university signs with ten of its institutes.

use crate::{
    compare::Comparison,
    comparison::{Band, Likeness, Rarity, Reason},
    distance::edits,
    kind::is_body_word,
};

/// Whether a pair of one list is worth a word to whoever looks through it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Worth {
    /// What they share, many names share.
    Nothing,
    /// Perhaps a parent, chapter, member or sister body.
    Related,
    /// Perhaps one body.
    Duplicate,
}

/// Words of a name beside an acronym that say that the acronym is only where it belongs.
const NAMED_ITSELF: usize = 3;

/// Spelling that is forgiven in a word written in Latin letters twice.
const SLIP: usize = 2;

#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is one independent observation")]
struct Found {
    /// Rare words, and others that tell something, that are the same to the letter or in meaning.
    rare: usize,
    common: usize,
    /// A telling word that only sounds or begins like the other.
    faint: bool,
    /// Telling words of one side alone.
    first: Vec<String>,
    second: Vec<String>,
    acronym_is_word: bool,
    same_short: bool,
    places_differ: bool,
    shorts_differ: bool,
    /// Words of sort differ, or stand on one side only.
    sorts_differ: bool,
    sort_left: bool,
}

impl Found {
    fn of(comparison: &Comparison<'_>) -> Self {
        let mut found = Self::default();
        let telling = |words: Vec<String>| -> Vec<String> {
            words.into_iter().filter(|word| !is_body_word(word)).collect()
        };
        for reason in comparison.reasons() {
            match reason {
                Reason::Words { first, second, rarity: Rarity::Generic, .. } => {
                    found.sorts_differ |= first != second;
                }
                Reason::Words { first, second, likeness, rarity } => {
                    if is_faint(&first, &second, likeness) {
                        found.faint = true;
                        found.first.push(first);
                        found.second.push(second);
                    } else if rarity == Rarity::Rare {
                        found.rare += 1;
                    } else {
                        found.common += 1;
                    }
                }
                Reason::OnlyInFirst(words) => {
                    found.sort_left |= words.iter().any(|word| is_body_word(word));
                    found.first.extend(telling(words));
                }
                Reason::OnlyInSecond(words) => {
                    found.sort_left |= words.iter().any(|word| is_body_word(word));
                    found.second.extend(telling(words));
                }
                Reason::ShortNameIsWord(_) => found.acronym_is_word = true,
                Reason::SameShortName(_) => found.same_short = true,
                Reason::PlacesDiffer => found.places_differ = true,
                Reason::ShortNamesDiffer(..) => found.shorts_differ = true,
                Reason::SortsDiffer(..) => found.sorts_differ = true,
                _ => {}
            }
        }
        found
    }
}

/// Two words in Latin letters that differ in more than a slip: "Radley" and "Ryedale" have the same
/// consonants. Across scripts the sound is all there is.
fn is_faint(first: &str, second: &str, likeness: Likeness) -> bool {
    let latin = first.is_ascii() && second.is_ascii();
    match likeness {
        Likeness::Sound | Likeness::Stem => latin && edits(first, second, SLIP).is_none(),
        Likeness::Spelling => {
            first.chars().next() != second.chars().next() || edits(first, second, 1).is_none()
        }
        Likeness::Abbreviation => true,
        _ => false,
    }
}

impl Comparison<'_> {
    /// What a pair of bodies of one list is worth, and whether the one is the other with telling
    /// words more, a chapter perhaps: then, whether the first is the one with fewer.
    pub fn worth(&self) -> (Worth, Option<bool>) {
        if self.band == Band::Different {
            return (Worth::Nothing, None);
        }
        let found = Found::of(self);
        let first_is_whole = found.first.is_empty();
        let part = (first_is_whole != found.second.is_empty()).then_some(first_is_whole);
        (found.worth(self), part)
    }

    /// The band for people who look at sign-ons one by one. A pair that shares no rare word and no
    /// short name, and is not very like each other, is at most perhaps related: it is shown, and
    /// nobody is stopped by it as by a duplicate. A relation that many names have is none. What is
    /// known beside the names (a verdict, one domain, names they gave themselves) stays as it is,
    /// and so do persons.
    pub fn likely_band(&self) -> Band {
        let extra = &self.extra;
        let known = extra.verdict.is_some() || extra.same_domain || extra.declared;
        if known || extra.persons || extra.same_key || self.band == Band::Different {
            return self.band;
        }
        if self.band == Band::Related {
            let worthless = self.worth().0 == Worth::Nothing;
            return if worthless { Band::Different } else { Band::Related };
        }
        let found = Found::of(self);
        let weak = self.score < ALIKE && found.rare == 0 && !found.same_short;
        if weak { Band::Related } else { self.band }
    }
}

/// A score from which on common words alone make a suspect.
const ALIKE: f32 = 0.8;

/// A score below which words on both sides make two bodies.
const LIKELY: f32 = 0.7;

/// A score from which on more words on one side do not make a chapter.
const SURE: f32 = 0.9;

impl Found {
    fn worth(&self, comparison: &Comparison<'_>) -> Worth {
        let (first, second) = (self.first.len(), self.second.len());
        let (less, more) = (first.min(second), first.max(second));
        // "Clinic – XYZ" and "Choir, XYZ": both belong to it.
        if self.acronym_is_word && !self.same_short && less >= NAMED_ITSELF {
            return Worth::Nothing;
        }
        if comparison.band == Band::Related {
            return if self.is_related(less) { Worth::Related } else { Worth::Nothing };
        }
        // What tells the two apart is all that they have in common.
        let apart = self.faint || less > 0;
        let shared = self.rare > 0 || self.same_short && (less == 0 || self.common > 0);
        if apart && !shared {
            return Worth::Nothing;
        }
        // "Builders of Ebbe and Region", "Builders of Faro and Region".
        let two = self.shorts_differ || (comparison.score < LIKELY && !self.same_short);
        if two && less > 0 {
            return Worth::Nothing;
        }
        // "Federation of Divers (FD)", "Confederation of Divers (CD)".
        let two = self.shorts_differ && self.sorts_differ && more == 0;
        let chapter = less == 0 && more > 0 && !self.same_short && comparison.score < SURE;
        if two || chapter { Worth::Related } else { Worth::Duplicate }
    }

    fn is_related(&self, less: usize) -> bool {
        if self.rare == 0 && (self.shorts_differ || self.sorts_differ) {
            return false;
        }
        // "Springs Forum" and "Global Springs" share a word and no more.
        if self.sorts_differ && self.rare + self.common < 2 {
            return false;
        }
        let some = self.rare > 0 || self.common >= 2 || (self.common == 1 && !self.sort_left);
        some && (less == 0 || self.places_differ)
    }
}
