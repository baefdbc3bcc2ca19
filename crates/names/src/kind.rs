//! Is a name that of an organisation or of a person?

use crate::lexicon;
use crate::split::{is_acronym, split};
use crate::text;
use crate::words::Words;

/// What a name seems to stand for. A suggestion: the convenor decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// An organisation word, a topic, a place or an acronym speaks for a body.
    Organisation,
    /// A title, a given name or a name particle speaks for a person, and nothing for a body.
    Individual,
    /// Nothing speaks either way: ask.
    Unknown,
}

const TITLES: [&str; 136] = [
    "dr",
    "prof",
    "professor",
    "mr",
    "mrs",
    "ms",
    "miss",
    "sir",
    "dame",
    "rev",
    "reverend",
    "fr",
    "sr",
    "sra",
    "srta",
    "don",
    "dona",
    "mme",
    "mlle",
    "m",
    "herr",
    "frau",
    "sig",
    "signor",
    "signora",
    "dott",
    "ing",
    "lic",
    "abg",
    "eng",
    "sheikh",
    "imam",
    "rabbi",
    "د",
    "دكتور",
    "الدكتور",
    "استاذ",
    "السيد",
    "г",
    "проф",
    "профессор",
    "доктор",
    "академик",
    "отец",
    "hon",
    "adv",
    "atty",
    "pastor",
    "bishop",
    "archbishop",
    "canon",
    "sister",
    "brother",
    "lord",
    "lady",
    "councillor",
    "cllr",
    "assoc",
    "emeritus",
    "profa",
    "dra",
    "doctora",
    "doctor",
    "hno",
    "hna",
    "fray",
    "pbro",
    "padre",
    "mons",
    "mgr",
    "mtro",
    "mtra",
    "mestre",
    "mestra",
    "pe",
    "pr",
    "me",
    "maitre",
    "pere",
    "soeur",
    "professeur",
    "professeure",
    "docteur",
    "ا",
    "دكتورة",
    "الدكتورة",
    "السيدة",
    "الاستاذ",
    "الاستاذة",
    "المحامي",
    "المحامية",
    "المهندس",
    "المهندسة",
    "الاب",
    "القس",
    "الشيخ",
    "sen",
    "senator",
    "senador",
    "senadora",
    "dip",
    "diputado",
    "diputada",
    "deputy",
    "deputado",
    "deputada",
    "shri",
    "smt",
    "pra",
    "pastora",
    "frei",
    "ir",
    "irma",
    "rabino",
    "rabina",
    "mae",
    "pai",
    "baroness",
    "baron",
    "viscount",
    "amb",
    "ambassador",
    "embajador",
    "embajadora",
    "judge",
    "juez",
    "jueza",
    "capt",
    "gen",
    "sgt",
    "vereador",
    "vereadora",
    "concejal",
    "concejala",
    "alcalde",
    "alcaldesa",
];
const PARTICLES: [&str; 33] = [
    "de", "da", "dos", "das", "del", "della", "di", "van", "von", "der", "den", "ter", "bin",
    "ibn", "bint", "ben", "abu", "abd", "al", "el", "la", "le", "du", "mac", "mc", "st", "zu",
    "af", "av", "بن", "ابن", "ابو", "عبد",
];

/// Degrees, orders and offices behind a person's name.
const POST_NOMINALS: [&str; 34] = [
    "md", "phd", "mph", "rn", "ma", "msc", "bsc", "ba", "mba", "mp", "mep", "mla", "mdb", "td",
    "ofm", "sj", "op", "osb", "qc", "kc", "jd", "llm", "llb", "esq", "csc", "dds", "mbbs", "frcp",
    "facp", "rsm", "ssnd", "ihm", "ihp", "fsc",
];

/// Whether a printed word is a title before a person's name: `Dr.`, `Prof`, `Sra.`, `الدكتورة`.
#[must_use]
pub fn is_title(word: &str) -> bool {
    TITLES.contains(&text::key(word).as_str())
}

/// Whether a printed word is a small part of persons' names: `de`, `van`, `bin`, `أبو`.
#[must_use]
pub fn is_name_particle(word: &str) -> bool {
    PARTICLES.contains(&text::key(word).as_str())
}

/// Whether a printed word is a common given name of some language.
#[must_use]
pub fn is_given_name(word: &str) -> bool {
    lexicon::entry(&text::key(word)).given
}

/// As [`is_title`], for a folded word.
pub(crate) fn is_folded_title(word: &str) -> bool {
    TITLES.contains(&word)
}

/// As [`is_name_particle`], for a folded word.
pub(crate) fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word)
}

/// Suggests whether a printed name is an organisation's or a person's, in the languages of the word
/// tables.
///
/// An organisation word beats title and given name (`Dr. Ana Faro Library` is a library).
#[must_use]
pub fn kind(name: &str) -> Kind {
    read(name, &Words::of(name), split(name).short.as_deref())
}

/// As [`kind`], for a name whose words and short name are known.
pub(crate) fn read(name: &str, words: &Words, short: Option<&str>) -> Kind {
    if words.is_empty() {
        return Kind::Unknown;
    }
    if with_affiliation(name) {
        return Kind::Individual;
    }
    if has_organisation_word(words.iter()) {
        return Kind::Organisation;
    }
    let person = person_evidence(name, words);
    if short.is_some_and(is_acronym) && person < 2 {
        return Kind::Organisation;
    }
    if person == 0 && body_evidence(name, words) {
        return Kind::Organisation;
    }
    if person >= 2 { Kind::Individual } else { Kind::Unknown }
}

/// A person, and after a comma, dash or bracket where he or she works or what he or she is: `Dr.
/// Ana Faro, Tidal University`, `Ana Faro (librarian)`. Bodies are named after people too, so a
/// dash needs a title before it.
fn with_affiliation(name: &str) -> bool {
    let Some(at) = name.char_indices().find_map(|(at, c)| {
        let dash = matches!(c, '-' | '–' | '—')
            && name[..at].ends_with(' ')
            && name[at + c.len_utf8()..].starts_with(' ');
        (matches!(c, ',' | '،' | '(') || dash).then_some(at)
    }) else {
        return false;
    };
    let (head, tail) = (name[..at].trim(), &name[at..]);
    let words = Words::of(head);
    let rest = Words::of(tail);
    let named = words.iter().skip_while(|word| TITLES.contains(word));
    if rest.is_empty()
        || !(2..=6).contains(&words.len())
        || named.clone().count() == 0
        || has_organisation_word(named.clone())
    {
        return false;
    }
    let titled = words.get(0).is_some_and(|word| TITLES.contains(&word) && word.len() > 1);
    let dashed = tail.starts_with(['-', '–', '—']);
    if dashed && !titled {
        return false;
    }
    // "Ana Faro, MD, MPH"
    if rest.iter().all(|word| POST_NOMINALS.contains(&word))
        && tail.chars().filter(|c| c.is_uppercase()).count() >= 2
    {
        return person_evidence(head, &words) >= 1 || bare_person(head, &words);
    }
    let employed = rest.iter().any(is_organisation_word);
    // What somebody is begins small where the script has capitals: "librarian".
    let tail = tail.trim_start_matches(|c: char| !c.is_alphanumeric());
    let is = tail.starts_with(char::is_lowercase) && !employed && rest.len() <= 6;
    let evidence = person_evidence(head, &words);
    let seat = tail.rsplit([',', '،', '(']).next().unwrap_or_default().trim_end_matches(')').trim();
    let lives = lexicon::place_code(seat).is_some() || lexicon::town_country(seat).is_some();
    if employed || (lives && !is) {
        evidence >= 2
    } else {
        is && (evidence >= 2 || (titled || bare_person(head, &words)))
    }
}

/// Whether a name could be a person's with what he or she does behind it, though an organisation
/// word stands there: in a list of persons `Oleandra Faro, Chamber of Deputies, Chile` is one.
#[must_use]
pub fn may_be_person(name: &str) -> bool {
    let Some((head, tail)) = name.split_once([',', '،', '(']) else { return false };
    let words = Words::of(head);
    let named = || words.iter().skip_while(|word| TITLES.contains(word));
    let plain =
        (2..=5).contains(&words.len()) && named().count() > 0 && !has_organisation_word(named());
    plain
        && !tail.trim().is_empty()
        && (person_evidence(head.trim(), &words) >= 1 || bare_person(head.trim(), &words))
}

/// Two to four words with capitals that no table knows as anything else.
fn bare_person(name: &str, words: &Words) -> bool {
    let capitals = name.split_whitespace().all(|word| {
        word.chars().next().is_some_and(char::is_uppercase)
            || PARTICLES.contains(&text::key(word).as_str())
    });
    let known = |word: &str| {
        let entry = lexicon::entry(word);
        entry.concept > 0
            || entry.count >= 3
            || entry.place > 0
            || lexicon::is_function_word(word) && !PARTICLES.contains(&word)
    };
    capitals
        && (2..=4).contains(&words.len())
        && !name.split_whitespace().any(is_acronym)
        && !words.iter().any(known)
}

/// "João de Sá" is no company, though "S.A." is one.
fn has_organisation_word<'a>(words: impl Iterator<Item = &'a str>) -> bool {
    let mut before = "";
    for word in words {
        if is_organisation_word(word) && !(word.len() <= 2 && PARTICLES.contains(&before)) {
            return true;
        }
        before = word;
    }
    false
}

/// An organisation word, also as the end of a German or Nordic compound (`Heimatverein`,
/// `Naturschutzbund`).
fn is_organisation_word(word: &str) -> bool {
    const ENDINGS: [&str; 22] = [
        "verein",
        "verband",
        "gesellschaft",
        "stiftung",
        "zentrum",
        "institut",
        "bund",
        "netzwerk",
        "vereinigung",
        "gemeinschaft",
        "werkstatt",
        "initiative",
        "genossenschaft",
        "forum",
        "foreningen",
        "stiftelsen",
        "forbundet",
        "vereniging",
        "stichting",
        "gewerkschaft",
        "rat",
        "haus",
    ];
    if lexicon::is_function_word(word) || PARTICLES.contains(&word) {
        return false;
    }
    let bare = word
        .strip_prefix("ال")
        .or_else(|| word.strip_prefix("لل"))
        .or_else(|| word.strip_prefix("وال"))
        .unwrap_or(word);
    if lexicon::is_type_word(bare) || lexicon::is_type_word(word) {
        return !lexicon::entry(word).given;
    }
    ENDINGS.iter().any(|end| {
        word.len() >= end.len() + 4
            && word.ends_with(end)
            && (end.len() >= 5 || lexicon::entry(word).count > 0)
    })
}

/// Words that no person's name has: small words such as "for" and "and", common topics, places.
fn body_evidence(name: &str, words: &Words) -> bool {
    const JOINERS: [&str; 35] = [
        "por",
        "sin",
        "sans",
        "sem",
        "without",
        "beyond",
        "with",
        "con",
        "avec",
        "on",
        "between",
        "entre",
        "for",
        "and",
        "of",
        "against",
        "pour",
        "et",
        "para",
        "contra",
        "für",
        "fur",
        "und",
        "gegen",
        "per",
        "contro",
        "для",
        "и",
        "против",
        "من",
        "ضد",
        "في",
        "in",
        "to",
        "the",
    ];
    let joined = words.len() >= 3 && words.iter().any(|w| JOINERS.contains(&w));
    let place = (0..words.len()).any(|i| {
        words.get(i).is_some_and(|w| lexicon::place_at(words, i, &lexicon::entry(w)).is_some())
    });
    let topics = words
        .iter()
        .filter(|w| lexicon::entry(w).count >= 12 && !lexicon::is_function_word(w))
        .count();
    let acronym = name.split_whitespace().any(is_acronym);
    // "Passengers' Voice", "Women's Table", "Youth 4 Rivers": no person is called so.
    let possessive =
        |w: &str| w.ends_with("'s") || w.ends_with("’s") || w.ends_with("s'") || w.ends_with("s’");
    let owned = words.len() >= 2 && name.split_whitespace().any(possessive);
    let counted = words.len() >= 2 && words.iter().any(|w| w.chars().any(|c| c.is_ascii_digit()));
    joined
        || owned
        || counted
        || topics >= 2
        || (place && words.len() >= 2 && (acronym || topics >= 1))
        || (acronym && words.len() >= 2)
        || topics == words.len()
}

/// 0: none. 1: weak (a name-like ending). 2 or more: a given name, a particle between capitalised
/// words, a title.
fn person_evidence(name: &str, words: &Words) -> u32 {
    let Some(opening) = words.get(0) else {
        return 0;
    };
    let title = TITLES.contains(&opening)
        && (opening.len() > 1 || name.trim_start().chars().nth(1) == Some('.'));
    // "Assoc. Prof.", "Rev. Dr."
    let titles =
        if title { words.iter().take_while(|word| TITLES.contains(word)).count() } else { 0 };
    let core: Vec<&str> = words.iter().skip(titles).collect();
    if core.is_empty()
        || core.len() > 6
        || core.iter().any(|w| w.chars().any(|c| c.is_ascii_digit()))
    {
        return 0;
    }
    if name.contains(['/', '&', '@', '“', '”', '"', '«', ':']) {
        return 0;
    }
    let lower_inside = name.split_whitespace().any(|w| {
        w.chars().next().is_some_and(char::is_lowercase)
            // "Prof. em.", "Dr. h.c."
            && !(title && w.ends_with('.') && w.chars().count() <= 5)
            && !PARTICLES.contains(&text::key(w).as_str())
            && text::key(w) != "y"
            && text::key(w) != "e"
    });
    if lower_inside
        || name.split_whitespace().any(|w| w.chars().count() > 3 && is_acronym(w)) && !shouted(name)
    {
        return 0;
    }
    let given_first = lexicon::entry(core[0]).given;
    let given_last = core.len() >= 2
        && core.last().is_some_and(|w| lexicon::entry(w).given)
        && (name.contains(',') || core.len() == 2);
    let particle = core.len() >= 3 && core[1..core.len() - 1].iter().any(|w| PARTICLES.contains(w));
    let ending = core.len() >= 2 && core.iter().skip(1).any(|w| has_surname_ending(w));
    let initial = core.len() >= 2
        && core.iter().any(|w| w.chars().count() == 1 && w.chars().all(char::is_alphabetic));
    let mut evidence = 0;
    if core.len() >= 2 {
        evidence += 2 * u32::from(given_first) + 2 * u32::from(given_last && !given_first);
        evidence += u32::from(particle) + u32::from(ending) + u32::from(initial && core.len() <= 4);
    }
    evidence + 2 * u32::from(title)
}

fn shouted(name: &str) -> bool {
    !name.chars().any(char::is_lowercase) && name.chars().any(char::is_uppercase)
}

/// Patronymics and endings that are rare outside family names.
fn has_surname_ending(word: &str) -> bool {
    const ENDINGS: [&str; 34] = [
        "ovich", "evich", "ovna", "evna", "ович", "евич", "овна", "евна", "ский", "ская", "enko",
        "енко", "ova", "eva", "ова", "ева", "sky", "ski", "ska", "czyk", "idis", "opoulos", "akis",
        "escu", "oglu", "yan", "ishvili", "adze", "sson", "sdottir", "ández", "andez", "inguez",
        "ović",
    ];
    word.chars().count() >= 6
        && lexicon::entry(word).count < 3
        && ENDINGS.iter().any(|end| word.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::{Kind, kind};

    #[test]
    fn organisation_words_of_every_language_speak_for_a_body() {
        for name in [
            "Harbour Assosiation",
            "Institue of Tides",
            "Dr. Ana Faro Library",
            "Unión Vecinal Daniel Faro",
            "Comité des marées",
            "جمعية حماة النهر",
            "مركز المصابيح",
            "Associação dos Faroleiros",
            "Heimatverein Leuchtturm",
            "Associazione dei fari",
            "Общество друзей маяка",
            "LUMEN – Ecuador",
            "KARAM for Clean Rivers",
            "Confederación Farera",
            "KARAM Tunisia",
            "Mirador for keeper support and sea rights",
            "Tides International",
            "Dr. Oleander Faro Centre",
            "Faro – Centro de Mareas",
            "Tidemark, section of Marenne",
            "Ana Faro – Library of Tides",
        ] {
            assert_eq!(kind(name), Kind::Organisation, "{name}");
        }
    }

    #[test]
    fn given_names_particles_and_titles_speak_for_a_person() {
        for name in [
            "Daniel Faro Oleander",
            "Ana de Jesús",
            "Dr. Oleander Faro",
            "Иван Маяков",
            "محمد المنارة",
            "Jan van der Tide",
            "FARO, Ana",
            "María Oleandro y Faro",
            "Ursula Leuchtturm",
            "Светлана Маякова",
            "Giulia Del Faro",
            "João da Maré",
            "Dr. Oleander Faro, Tidal University",
            "Prof. Oleander Faro – Institute of Tides",
            "Ana Faro (Harbour Library)",
            "Marenne Oleandier, bibliothécaire",
            "Oleandra Faro (poeta)",
        ] {
            assert_eq!(kind(name), Kind::Individual, "{name}");
        }
    }

    #[test]
    fn unknown_words_are_left_open() {
        for name in ["Oleandiyat", "Sarwand", "Tidemark/lowland", "An Nawras", "", "–"] {
            assert_eq!(kind(name), Kind::Unknown, "{name}");
        }
    }
}
