//! Words that play a part in a person's name, or never stand in one: titles, particles, degrees.

use crate::{
    lexicon,
    numbers::FastSet,
    tables, text,
    words::{Words, folded_words},
};
use std::sync::LazyLock;

type FoldedWords = LazyLock<FastSet<String>>;

static TITLES: FoldedWords = LazyLock::new(|| read(include_str!("../data/titles.txt")));
static PARTICLES: FoldedWords = LazyLock::new(|| read(include_str!("../data/particles.txt")));
static POSTNOMINALS: FoldedWords = LazyLock::new(|| read(include_str!("../data/postnominals.txt")));
static OFFICES: FoldedWords = LazyLock::new(|| read(include_str!("../data/offices.txt")));
static JOINERS: FoldedWords = LazyLock::new(|| read(include_str!("../data/joiners.txt")));

fn read(table: &'static str) -> FastSet<String> {
    tables::words(table).flat_map(folded_words).collect()
}

/// Whether a printed word is a title before a person's name: `Dr.`, `Prof`, `Sra.`, `الدكتورة`.
pub fn is_title(word: &str) -> bool {
    is_folded_title(&text::key(word))
}

/// Whether a printed word is a small part of persons' names: `de`, `van`, `bin`, `أبو`.
pub fn is_name_particle(word: &str) -> bool {
    is_folded_particle(&text::key(word))
}

/// Whether a printed word is a common given name in some language.
pub fn is_given_name(word: &str) -> bool {
    lexicon::entry(&text::key(word)).given
}

/// Whether a printed word says what somebody is: `director`, `periodista`, `Professorin`.
pub fn is_office(word: &str) -> bool {
    is_folded_office(&text::key(word))
}

/// As [`is_office`], for a folded word.
pub(crate) fn is_folded_office(word: &str) -> bool {
    OFFICES.contains(word)
}

/// As [`is_title`], for a folded word.
pub(crate) fn is_folded_title(word: &str) -> bool {
    TITLES.contains(word)
}

/// As [`is_name_particle`], for a folded word.
pub(crate) fn is_folded_particle(word: &str) -> bool {
    PARTICLES.contains(word)
}

/// Whether a folded word is a degree, order or office behind a person's name.
pub(crate) fn is_postnominal(word: &str) -> bool {
    POSTNOMINALS.contains(word)
}

/// Whether a folded word joins the words of a body's name, and stands in no person's: `for`, `and`.
pub(crate) fn is_joiner(word: &str) -> bool {
    JOINERS.contains(word)
}

/// The words of a name without the titles before them.
pub(crate) fn without_titles(words: &Words) -> impl Iterator<Item = &str> + Clone {
    words.iter().skip_while(|word| is_folded_title(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_and_particles_are_known_as_printed() {
        for title in ["Dr.", "Prof", "Sra.", "SŒUR", "الدكتورة", "أستاذ"] {
            assert!(is_title(title), "{title}");
        }
        for particle in ["de", "Van", "bin", "أبو"] {
            assert!(is_name_particle(particle), "{particle}");
        }
        assert!(is_given_name("Ana") && !is_given_name("Harbour"));
        assert!(!is_title("Harbour") && !is_name_particle("Dr."));
    }
}
