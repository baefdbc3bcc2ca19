//! What a comparison says of two names: a band, and reasons.

use std::fmt;

/// What to do about a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Band {
    /// Different bodies, as far as the names say.
    Different,
    /// Parent, chapter, member or sister body: not the same.
    Related,
    /// A person should look.
    Review,
    /// Almost certainly one body.
    Same,
}

impl Band {
    /// The word used in files and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Review => "review",
            Self::Related => "related",
            Self::Different => "different",
        }
    }
}

/// What a moderator said of two names before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// One body.
    Same,
    /// Parent, chapter, member or sister body.
    Related,
    /// Two bodies.
    Different,
    /// Looked at, not settled.
    Unsure,
}

/// How two words answer to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Likeness {
    /// The same word.
    Same,
    /// Two words of one meaning: translations, inflections, a country and its adjective.
    Meaning,
    /// One or two letters differ.
    Spelling,
    /// One stem.
    Stem,
    /// One consonant skeleton: two transliterations of one word.
    Sound,
    /// One is an initial or the beginning of the other.
    Abbreviation,
    /// Two words here are one word there.
    Joined,
    /// An acronym here, the words it stands for there.
    Acronym,
}

impl Likeness {
    fn in_words(self) -> &'static str {
        match self {
            Self::Same => "",
            Self::Meaning => "same meaning",
            Self::Spelling => "spelling",
            Self::Stem => "same stem",
            Self::Sound => "transliteration",
            Self::Abbreviation => "shortened",
            Self::Joined => "spacing",
            Self::Acronym => "initials",
        }
    }
}

/// How much a word tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rarity {
    /// In hardly any other name.
    Rare,
    /// In some other names.
    Common,
    /// A word of sort, such as centre or association.
    Generic,
}

impl Rarity {
    fn in_words(self) -> &'static str {
        match self {
            Self::Rare => "rare",
            Self::Common => "",
            Self::Generic => "generic",
        }
    }
}

/// One reason for a score or band. Words are folded: lower case, without accents.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// Words of the first and of the second name that answer to each other.
    Words {
        /// In the first name.
        first: String,
        /// In the second name.
        second: String,
        /// How they answer to each other.
        likeness: Likeness,
        /// How much they tell.
        rarity: Rarity,
    },
    /// Words of sort on both sides, which differ.
    SortsDiffer(String, String),
    /// Words of the first name without a counterpart.
    OnlyInFirst(Vec<String>),
    /// Words of the second name without a counterpart.
    OnlyInSecond(Vec<String>),
    /// The names differ at most in case, accents, punctuation or spacing.
    SameNormalForm,
    /// The short name is the same.
    SameShortName(String),
    /// Each has a short name, and they differ.
    ShortNamesDiffer(String, String),
    /// The short name of one is made of the initials of the other.
    ShortNameExplained(String),
    /// The short name of one is a word of the other.
    ShortNameIsWord(String),
    /// The places exclude each other.
    PlacesDiffer,
    /// Only one names a place, or one names a narrower place.
    PlaceOnOneSide,
    /// Only one is marked as a chapter, section or branch.
    ChapterOnOneSide,
    /// Only one calls itself international or worldwide.
    WorldwideOnOneSide,
    /// The numbers differ.
    NumbersDiffer,
    /// Only one has a number.
    NumberOnOneSide,
    /// One is an organisation, the other a person.
    KindsDiffer,
    /// Two persons may share a name.
    PersonsMayShareName,
    /// The countries given beside the names differ.
    CountriesDiffer,
    /// Both were confirmed from one domain.
    SameDomain,
    /// A further name that the signer gave was compared.
    DeclaredName,
    /// A moderator gave a verdict before.
    Verdict(Verdict),
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self {
            Self::Words { first, second, likeness, rarity } => {
                return words(f, (first, second), *likeness, *rarity);
            }
            Self::SortsDiffer(first, second) => return write!(f, "{first}~{second} (generic)"),
            Self::OnlyInFirst(words) => {
                return write!(f, "only in the first: {}", words.join(" "));
            }
            Self::OnlyInSecond(words) => {
                return write!(f, "only in the second: {}", words.join(" "));
            }
            Self::SameShortName(short) => return write!(f, "same short name {short}"),
            Self::ShortNamesDiffer(first, second) => {
                return write!(f, "short names differ: {first}, {second}");
            }
            Self::ShortNameExplained(short) => {
                return write!(f, "{short} is made of the other's initials");
            }
            Self::ShortNameIsWord(short) => return write!(f, "{short} is a word of the other"),
            Self::SameNormalForm => "same but for case, accents or punctuation",
            Self::PlacesDiffer => "places differ",
            Self::PlaceOnOneSide => "a place on one side only",
            Self::ChapterOnOneSide => "chapter or branch on one side only",
            Self::WorldwideOnOneSide => "international on one side only",
            Self::NumbersDiffer => "numbers differ",
            Self::NumberOnOneSide => "a number on one side only",
            Self::KindsDiffer => "an organisation and a person",
            Self::PersonsMayShareName => "two people may share a name",
            Self::CountriesDiffer => "countries differ",
            Self::SameDomain => "confirmed from the same domain",
            Self::DeclaredName => "by a further name the signer gave",
            Self::Verdict(Verdict::Same) => "decided before: the same",
            Self::Verdict(Verdict::Related) => "decided before: related",
            Self::Verdict(Verdict::Different) => "decided before: different",
            Self::Verdict(Verdict::Unsure) => "looked at before, not settled",
        };
        f.write_str(text)
    }
}

fn words(
    f: &mut fmt::Formatter<'_>,
    (first, second): (&str, &str),
    likeness: Likeness,
    rarity: Rarity,
) -> fmt::Result {
    let sign = if likeness == Likeness::Same { '=' } else { '~' };
    write!(f, "{first}{sign}{second}")?;
    match (likeness.in_words(), rarity.in_words()) {
        ("", "") => Ok(()),
        ("", one) | (one, "") => write!(f, " ({one})"),
        (one, two) => write!(f, " ({one}, {two})"),
    }
}
