//! The reasons of a comparison of names, in the reader's language.

use crate::{Arg, Locale};
use names::{Likeness, Rarity, Reason, Verdict};

/// The reasons in one line, the weightiest first.
pub fn why(l: Locale, reasons: &[Reason]) -> String {
    reasons.iter().map(|reason| words(l, reason)).collect::<Vec<_>>().join(" · ")
}

/// What they say in words, without the words that were compared.
pub(super) fn in_words(l: Locale, reasons: &[Reason]) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    for reason in reasons {
        let words = match reason {
            Reason::Words { likeness, .. } => how(*likeness).map(|key| l.t(key)),
            Reason::SortsDiffer(..) | Reason::OnlyInFirst(_) | Reason::OnlyInSecond(_) => None,
            reason => Some(words(l, reason)),
        };
        said.extend(words.filter(|words| !said.contains(words)));
    }
    said
}

/// The words that were compared.
pub(super) fn tokens(l: Locale, reasons: &[Reason]) -> Vec<String> {
    let compared = |reason: &&Reason| {
        matches!(
            reason,
            Reason::Words { .. }
                | Reason::SortsDiffer(..)
                | Reason::OnlyInFirst(_)
                | Reason::OnlyInSecond(_)
        )
    };
    reasons.iter().filter(compared).map(|reason| words(l, reason)).collect()
}

fn words(l: Locale, reason: &Reason) -> String {
    let name = |key: &str, name: &str| l.ta(key, &[("name", Arg::Name(name.to_owned()))]);
    match reason {
        Reason::Words { first, second, likeness, rarity } => {
            let pair = pair(first, second, *likeness == Likeness::Same);
            let remarks: Vec<String> =
                [how(*likeness), much(*rarity)].into_iter().flatten().map(|key| l.t(key)).collect();
            if remarks.is_empty() { pair } else { format!("{pair} ({})", remarks.join(", ")) }
        }
        Reason::SortsDiffer(first, second) => {
            format!("{} ({})", pair(first, second, false), l.t("why-generic"))
        }
        Reason::OnlyInFirst(words) => name("why-only-first", &words.join(" ")),
        Reason::OnlyInSecond(words) => name("why-only-second", &words.join(" ")),
        Reason::SameShortName(short) => name("why-same-short", short),
        Reason::ShortNamesDiffer(first, second) => l.ta(
            "why-shorts-differ",
            &[("first", Arg::Name(first.clone())), ("second", Arg::Name(second.clone()))],
        ),
        Reason::ShortNameExplained(short) => name("why-short-initials", short),
        Reason::ShortNameIsWord(short) => name("why-short-word", short),
        Reason::SameNormalForm => l.t("why-same-form"),
        Reason::PlacesDiffer => l.t("why-places-differ"),
        Reason::PlaceOnOneSide => l.t("why-place-one-side"),
        Reason::ChapterOnOneSide => l.t("why-chapter-one-side"),
        Reason::WorldwideOnOneSide => l.t("why-worldwide-one-side"),
        Reason::NumbersDiffer => l.t("why-numbers-differ"),
        Reason::NumberOnOneSide => l.t("why-number-one-side"),
        Reason::KindsDiffer => l.t("why-kinds-differ"),
        Reason::PersonsMayShareName => l.t("why-persons"),
        Reason::CountriesDiffer => l.t("why-countries-differ"),
        Reason::SameDomain => l.t("why-same-domain"),
        Reason::DeclaredName => l.t("why-declared"),
        Reason::Verdict(Verdict::Same) => l.t("why-decided-same"),
        Reason::Verdict(Verdict::Related) => l.t("why-decided-related"),
        Reason::Verdict(Verdict::Different) => l.t("why-decided-different"),
        Reason::Verdict(Verdict::Unsure) => l.t("why-decided-unsure"),
        // A reason of a newer version of the comparison: better in English than not at all.
        other => other.to_string(),
    }
}

/// Each word apart from the direction of the line.
fn pair(first: &str, second: &str, same: bool) -> String {
    let apart = |word: &str| format!("\u{2068}{word}\u{2069}");
    match same {
        true if first == second => apart(first),
        true => format!("{} = {}", apart(first), apart(second)),
        false => format!("{} ~ {}", apart(first), apart(second)),
    }
}

const fn how(likeness: Likeness) -> Option<&'static str> {
    match likeness {
        Likeness::Same => None,
        Likeness::Meaning => Some("why-meaning"),
        Likeness::Spelling => Some("why-spelling"),
        Likeness::Stem => Some("why-stem"),
        Likeness::Sound => Some("why-sound"),
        Likeness::Abbreviation => Some("why-shortened"),
        Likeness::Joined => Some("why-spacing"),
        Likeness::Acronym => Some("why-initials"),
    }
}

const fn much(rarity: Rarity) -> Option<&'static str> {
    match rarity {
        Rarity::Rare => Some("why-rare"),
        Rarity::Common => None,
        Rarity::Generic => Some("why-generic"),
    }
}
