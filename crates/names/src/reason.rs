//! Reasons for a score, structured and in words.

use std::fmt;

use crate::align::{How, bits};
use crate::compare::{Comparison, Verdict};
use crate::features::Places;
use crate::prepare::Prepared;
use crate::token::{Class, Token};

/// How two words answer to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Likeness {
    /// The same word.
    Same,
    /// One meaning: a translation, an inflection, a country and its adjective.
    Meaning,
    /// A letter or two differ.
    Spelling,
    /// One stem.
    Stem,
    /// Two transliterations of one word.
    Sound,
    /// One is the beginning of the other.
    Abbreviation,
    /// Written as one word and as two.
    Joined,
    /// An acronym and the words it stands for.
    Acronym,
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

/// One reason for a score or band. Words are folded: lower case, without accents.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// Words that answer to each other, of the first and the second name.
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
    /// Words of sort on both sides that differ.
    SortsDiffer(String, String),
    /// Words of the first name without counterpart.
    OnlyInFirst(Vec<String>),
    /// Words of the second name without counterpart.
    OnlyInSecond(Vec<String>),
    /// The names differ in case, accents, punctuation or spacing at most.
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
    /// Only one names a place, or a narrower one.
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
    /// A name the signer gave in addition was compared.
    DeclaredName,
    /// A moderator decided before.
    Verdict(Verdict),
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Words { first, second, likeness, rarity } => {
                let sign = if *likeness == Likeness::Same { '=' } else { '~' };
                write!(f, "{first}{sign}{second}")?;
                let how = match likeness {
                    Likeness::Same => "",
                    Likeness::Meaning => "same meaning",
                    Likeness::Spelling => "spelling",
                    Likeness::Stem => "same stem",
                    Likeness::Sound => "transliteration",
                    Likeness::Abbreviation => "shortened",
                    Likeness::Joined => "spacing",
                    Likeness::Acronym => "initials",
                };
                let much = match rarity {
                    Rarity::Rare => "rare",
                    Rarity::Common => "",
                    Rarity::Generic => "generic",
                };
                match (how, much) {
                    ("", "") => Ok(()),
                    ("", one) | (one, "") => write!(f, " ({one})"),
                    (one, two) => write!(f, " ({one}, {two})"),
                }
            }
            Self::SortsDiffer(first, second) => write!(f, "{first}~{second} (generic)"),
            Self::OnlyInFirst(words) => write!(f, "only in the first: {}", words.join(" ")),
            Self::OnlyInSecond(words) => write!(f, "only in the second: {}", words.join(" ")),
            Self::SameNormalForm => f.write_str("same but for case, accents or punctuation"),
            Self::SameShortName(short) => write!(f, "same short name {short}"),
            Self::ShortNamesDiffer(first, second) => {
                write!(f, "short names differ: {first}, {second}")
            }
            Self::ShortNameExplained(short) => write!(f, "{short} is made of the other's initials"),
            Self::ShortNameIsWord(short) => write!(f, "{short} is a word of the other"),
            Self::PlacesDiffer => f.write_str("places differ"),
            Self::PlaceOnOneSide => f.write_str("a place on one side only"),
            Self::ChapterOnOneSide => f.write_str("chapter or branch on one side only"),
            Self::WorldwideOnOneSide => f.write_str("international on one side only"),
            Self::NumbersDiffer => f.write_str("numbers differ"),
            Self::NumberOnOneSide => f.write_str("a number on one side only"),
            Self::KindsDiffer => f.write_str("an organisation and a person"),
            Self::PersonsMayShareName => f.write_str("two people may share a name"),
            Self::CountriesDiffer => f.write_str("countries differ"),
            Self::SameDomain => f.write_str("confirmed from the same domain"),
            Self::DeclaredName => f.write_str("by a further name the signer gave"),
            Self::Verdict(verdict) => f.write_str(match verdict {
                Verdict::Same => "decided before: the same",
                Verdict::Related => "decided before: related",
                Verdict::Different => "decided before: different",
                Verdict::Unsure => "looked at before, not settled",
            }),
        }
    }
}

/// In fewer than about one in seven hundred names of the background table.
const RARE: f32 = 6.5;

fn text_of(name: &Prepared, mask: u32) -> Vec<String> {
    let mut tokens: Vec<&Token> = bits(mask).filter_map(|i| name.tokens.get(i)).collect();
    tokens.sort_unstable_by_key(|t| t.position);
    tokens.iter().map(|t| String::from_utf16_lossy(name.letters_of(t))).collect()
}

pub(crate) fn short_text(name: &Prepared) -> String {
    String::from_utf16_lossy(name.short_letters())
}

pub(crate) fn reasons(c: &Comparison<'_>) -> Vec<Reason> {
    let mut out = Vec::new();
    if let Some(verdict) = c.extra.verdict {
        out.push(Reason::Verdict(verdict));
    }
    if c.extra.kinds_differ {
        out.push(Reason::KindsDiffer);
        return out;
    }
    circumstances(c, &mut out);
    let order = |pair: (String, String)| if c.swapped { (pair.1, pair.0) } else { pair };
    let mut words: Vec<(f32, u8, Reason)> = Vec::new();
    for m in c.alignment.matches() {
        let token = &c.a.tokens[m.left.trailing_zeros() as usize];
        let (first, second) =
            order((text_of(c.a, m.left).join(" "), text_of(c.b, m.right).join(" ")));
        let likeness = match m.how {
            How::Same => Likeness::Same,
            How::Meaning => Likeness::Meaning,
            How::Spelling => Likeness::Spelling,
            How::Stem => Likeness::Stem,
            How::Sound => Likeness::Sound,
            How::Abbreviation => Likeness::Abbreviation,
            How::Joined => Likeness::Joined,
            How::Acronym => Likeness::Acronym,
        };
        let rarity = match token.class {
            Class::Type => Rarity::Generic,
            _ if token.weight >= RARE => Rarity::Rare,
            _ => Rarity::Common,
        };
        words.push((
            token.weight,
            token.position,
            Reason::Words { first, second, likeness, rarity },
        ));
    }
    words.sort_by(|p, q| q.0.total_cmp(&p.0).then(p.1.cmp(&q.1)));
    out.extend(words.into_iter().map(|(_, _, reason)| reason));
    let sorts = |name: &Prepared, mask: u32, wanted: bool| {
        bits(mask)
            .filter(|&i| (name.tokens[i].class == Class::Type) == wanted)
            .fold(0, |all, i| all | 1 << i)
    };
    let (left, right) =
        (sorts(c.a, c.alignment.left_over, true), sorts(c.b, c.alignment.right_over, true));
    let differ = left != 0 && right != 0;
    if differ {
        let (first, second) = order((text_of(c.a, left).join(" "), text_of(c.b, right).join(" ")));
        out.push(Reason::SortsDiffer(first, second));
    }
    let rest = |name: &Prepared, mask: u32| {
        text_of(name, if differ { sorts(name, mask, false) } else { mask })
    };
    let (left, right) = (rest(c.a, c.alignment.left_over), rest(c.b, c.alignment.right_over));
    let (first, second) = if c.swapped { (right, left) } else { (left, right) };
    if !first.is_empty() {
        out.push(Reason::OnlyInFirst(first));
    }
    if !second.is_empty() {
        out.push(Reason::OnlyInSecond(second));
    }
    against(c, &mut out);
    out
}

fn circumstances(c: &Comparison<'_>, out: &mut Vec<Reason>) {
    if c.extra.same_domain {
        out.push(Reason::SameDomain);
    }
    if c.extra.declared {
        out.push(Reason::DeclaredName);
    }
    if c.extra.same_key {
        out.push(Reason::SameNormalForm);
    }
    if c.extra.persons {
        out.push(Reason::PersonsMayShareName);
    }
    let Some(f) = &c.features else { return };
    let (first, second) = if c.swapped { (c.b, c.a) } else { (c.a, c.b) };
    let short = if first.short == 0 { second } else { first };
    if f.short_same {
        out.push(Reason::SameShortName(short_text(short)));
    } else if f.short_conflict {
        out.push(Reason::ShortNamesDiffer(short_text(first), short_text(second)));
    }
    if !f.short_same && f.short_explained > 0.0 {
        let by_first = crate::align::short_explained(first, second) > 0.0;
        out.push(Reason::ShortNameExplained(short_text(if by_first { first } else { second })));
    } else if !f.short_same && f.short_is_word {
        let by_first = crate::align::short_is_word(first, second);
        out.push(Reason::ShortNameIsWord(short_text(if by_first { first } else { second })));
    }
}

fn against(c: &Comparison<'_>, out: &mut Vec<Reason>) {
    if c.extra.countries_differ {
        out.push(Reason::CountriesDiffer);
    }
    let Some(f) = &c.features else { return };
    match f.places {
        Places::Conflict => out.push(Reason::PlacesDiffer),
        Places::OneSided => out.push(Reason::PlaceOnOneSide),
        Places::Same | Places::None => {}
    }
    for (holds, reason) in [
        (f.chapter_one_sided, Reason::ChapterOnOneSide),
        (f.scope_one_sided, Reason::WorldwideOnOneSide),
        (f.numbers_conflict, Reason::NumbersDiffer),
        (f.numbers_one_sided, Reason::NumberOnOneSide),
    ] {
        if holds {
            out.push(reason);
        }
    }
}
