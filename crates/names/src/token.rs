//! One word of a prepared name.

/// What a word tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
pub(crate) enum Class {
    /// Sort of body: centre, foundation. Cheap evidence.
    Type,
    /// Topic shared by many names: women, research. Translations meet.
    Topic,
    /// Anything else: proper names, rare words. The best evidence.
    Plain,
    /// Country, region or town, demonyms included.
    Place,
    /// World, international, global.
    Scope,
    /// Digits.
    Number,
}

/// What else an organisation word or topic says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[repr(u8)]
pub(crate) enum Mark {
    #[default]
    None,
    /// A sort that is hardly ever another name of a body of another sort: university, museum,
    /// ministry.
    HardlyChanged,
    /// Foundation or fund: often stands beside the body it serves.
    Foundation,
    /// How far a body reaches: national, federal, worldwide.
    Wide,
}

impl Mark {
    /// Mark of a class of organisation words, by its name in `data/types.tsv`.
    pub(crate) fn of_type(name: &str) -> Self {
        match name {
            "university" | "hospital" | "museum" | "ministry" | "laboratory" | "church"
            | "party" | "company" | "house" => Self::HardlyChanged,
            "foundation" | "fund" => Self::Foundation,
            _ => Self::None,
        }
    }

    /// Mark of a topic, by its name in `data/concepts.tsv`.
    pub(crate) fn of_concept(name: &str) -> Self {
        match name {
            "national" | "federal" | "central" | "general" | "state" => Self::Wide,
            _ => Self::None,
        }
    }
}

/// A word with everything the comparison needs, 32 bytes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Token {
    /// Equal for words that mean the same to us: translations of one topic, demonyms of one place.
    pub(crate) id: u32,
    /// Number of the folded word itself.
    pub(crate) surface: u32,
    /// Consonant skeleton of a plain word, 0 if none.
    pub(crate) skeleton: u32,
    /// One bit per letter (hashed), to rule out pairs of words that cannot be close.
    pub(crate) bag: u32,
    /// Evidence, ln of rarity; words of sort are discounted.
    pub(crate) weight: f32,
    /// Where its letters begin in [`crate::Prepared`]'s letters.
    pub(crate) start: u16,
    /// Its first letter; 0: it has none.
    pub(crate) first: u16,
    /// Number of letters.
    pub(crate) len: u8,
    /// Position among the words of the name.
    pub(crate) position: u8,
    pub(crate) class: Class,
    pub(crate) mark: Mark,
    /// Printed as an acronym.
    pub(crate) capitals: bool,
    /// Has a digit among its letters.
    pub(crate) digits: bool,
}

impl Token {
    /// Words that tell which body it is, not only of what sort.
    pub(crate) fn tells(&self) -> bool {
        matches!(self.class, Class::Topic | Class::Plain | Class::Place | Class::Number)
    }
}
