//! Several names in one line, parted by signs instead of counters.

use crate::{
    characters,
    group::{self, Group},
    source::Span,
    words,
};

/// The names of a line, and where they begin when something introduces them ("Signed by: A; B; C").
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Inline {
    /// Column of the first letter after the colon; the start of the line where nothing introduces
    /// the names.
    pub lead: usize,
    /// Columns of the names.
    pub names: Vec<Span>,
}

/// The names of a line that holds two or more. `persons`: the line stands where persons sign, so
/// commas part them.
pub(crate) fn names(chars: &[char], from: usize, to: usize, persons: bool) -> Option<Inline> {
    if to.saturating_sub(from) < if chars[from..to.max(from)].contains(&'、') { 5 } else { 12 } {
        return None;
    }
    let lead = after_colon(chars, from, to);
    let mut end = to;
    while end > lead && matches!(chars[end - 1], '.' | '।' | '۔') && !ends_with_initial(chars, end)
    {
        end -= 1;
    }
    let announced =
        lead > from && group::hint(&words::words(&text(chars, from, lead))) == Group::Individuals;
    let found =
        by_sign(chars, lead, end).or_else(|| by_comma(chars, lead, end, persons || announced))?;
    Some(Inline { lead, names: found })
}

/// "Philippines: A; B" and "Signed by: A; B": the column behind the colon, where few words stand
/// before it.
fn after_colon(chars: &[char], from: usize, to: usize) -> usize {
    match (from..to).find(|at| matches!(chars[*at], ':' | '：')) {
        Some(at) if chars[from..at].iter().filter(|c| c.is_whitespace()).count() <= 14 => {
            characters::skip_gap(&chars[..to], at + 1)
        }
        _ => from,
    }
}

fn text(chars: &[char], from: usize, to: usize) -> String {
    chars[from..to].iter().collect()
}

/// "Drew L.": the dot belongs to the initial.
fn ends_with_initial(chars: &[char], end: usize) -> bool {
    end >= 3 && chars[end - 2].is_uppercase() && !chars[end - 3].is_alphabetic()
}

fn by_sign(chars: &[char], from: usize, to: usize) -> Option<Vec<Span>> {
    let inside = characters::in_brackets(&chars[from..to]);
    [';', '；', '•', '|', '●', '▪', '؛', '·', '、'].into_iter().find_map(|sign| {
        let signs =
            chars[from..to].iter().zip(&inside).filter(|(c, inside)| **c == sign && !**inside);
        let signs = signs.count();
        // One bar parts a name from what somebody is.
        if signs == 0 || (signs == 1 && !matches!(sign, ';' | '؛' | '•')) {
            return None;
        }
        let mut parts = cut(chars, from, to, |c| c == sign);
        let words = chars[from..to].iter().filter(|c| c.is_whitespace()).count() + 1;
        let small = |span: &Span| {
            chars[span.start..span.end]
                .iter()
                .find(|c| c.is_alphanumeric())
                .is_some_and(|c| c.is_lowercase())
        };
        let named = parts.iter().filter(|span| !small(span)).count();
        let enough = parts.len() >= 3
            || (parts.len() == 2
                && signs == 1
                && parts.iter().all(|part| words_in(chars, *part) >= 2));
        if !enough || words > parts.len() * 9 || named * 10 < parts.len() * 8 {
            return None;
        }
        let text_of = |span: &Span| text(chars, span.start, span.end);
        if signs == 1
            && matches!(sign, ';' | '؛')
            && goes_on(&text_of(&parts[0]), &text_of(&parts[1]))
        {
            return None;
        }
        if parts.len() >= 3
            && let Some(last) = parts.pop()
        {
            parts.extend(last_two(chars, last));
        }
        Some(parts)
    })
}

/// "Ana Faro, Reader of Tides; Director, Tidal College": two offices of one person.
fn goes_on(first: &str, second: &str) -> bool {
    let Some((person, _)) = first.split_once(',') else { return false };
    let head = second.split(',').next().unwrap_or_default();
    let words: Vec<&str> = head.split_whitespace().collect();
    let degree = |word: &&str| word.chars().all(|c| c.is_uppercase() || c == '.');
    let office = words.iter().take(2).any(|word| names::is_office(word));
    let only_degree = second.contains(',') && words.len() == 1 && words.iter().all(degree);
    person_like(person.trim()) && (office || only_degree)
}

/// "… ; Society of Beekeepers and Tappers and Guards of the South": two ands, the second parts the
/// last two names.
fn last_two(chars: &[char], span: Span) -> Vec<Span> {
    let ands: Vec<(usize, usize)> = ands(chars, span);
    match ands.as_slice() {
        [_, .., (start, end)] => {
            let (first, second) = (Span { end: *start, ..span }, Span { start: *end, ..span });
            let named = chars[second.start].is_uppercase()
                && words_in(chars, second) >= 2
                && words_in(chars, first) >= 2;
            if named { vec![first, second] } else { vec![span] }
        }
        _ => vec![span],
    }
}

/// Where " and " stands, in the languages of the lists.
fn ands(chars: &[char], span: Span) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut at = span.start;
    while at < span.end {
        let end = (at..span.end).find(|i| chars[*i].is_whitespace()).unwrap_or(span.end);
        let word = text(chars, at, end).to_lowercase();
        if matches!(word.as_str(), "and" | "y" | "e" | "et" | "и" | "und" | "&" | "و")
            && at > span.start
            && end < span.end
        {
            found.push((at - 1, end + 1));
        }
        at = end + 1;
    }
    found
}

fn by_comma(chars: &[char], from: usize, to: usize, persons: bool) -> Option<Vec<Span>> {
    let mut parts = cut(chars, from, to, |c| matches!(c, ',' | '،'));
    if let Some(last) = parts.pop() {
        match ands(chars, last).as_slice() {
            [(start, end)] if !parts.is_empty() || persons => {
                parts.extend([Span { end: *start, ..last }, Span { start: *end, ..last }]);
            }
            _ => parts.push(last),
        }
    }
    let texts: Vec<String> = parts.iter().map(|part| text(chars, part.start, part.end)).collect();
    if texts.len() < 2 || !texts.iter().all(|name| person_like(name)) {
        return None;
    }
    let sure = texts.iter().filter(|name| names::kind(name) == names::Kind::Individual).count();
    let fits = match (texts.as_slice(), persons) {
        // "Marazul Faro, Ana María" is one person, the family name first.
        ([first, second], _) => {
            let turned = second.split_whitespace().all(names::is_given_name)
                && names::kind(first) != names::Kind::Individual;
            !turned && (sure == 2 || (persons && names::kind(second) == names::Kind::Individual))
        }
        (_, true) => true,
        (_, false) => sure * 2 >= texts.len(),
    };
    fits.then_some(parts)
}

/// Two to five words that may be a person's name: capitals but for particles, no digits, no place,
/// nothing of a body.
fn person_like(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    let capital = |word: &&str| {
        let first = word.chars().find(|c| c.is_alphanumeric());
        first.is_some_and(|c| !c.is_lowercase())
            || names::is_name_particle(word)
            || names::is_title(word)
    };
    // "أستاذ الإعلام" is what somebody is: the title, and no name behind it.
    let titled = words.first().is_some_and(|first| names::is_title(first));
    let named =
        !titled || words.len() > 2 || words.get(1).is_some_and(|word| !word.starts_with("ال"));
    (2..=5).contains(&words.len())
        && named
        && words.iter().all(capital)
        && !name
            .chars()
            .any(|c| c.is_numeric() || matches!(c, '(' | ')' | '/' | '@' | ':' | '«' | '“' | '"'))
        && names::kind(name) != names::Kind::Organisation
        && names::place_code(name).is_none()
}

/// The parts between signs, blanks cut off, those without a letter left out.
fn cut(chars: &[char], from: usize, to: usize, parts_at: impl Fn(char) -> bool) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut start = from;
    let inside = characters::in_brackets(&chars[from..to]);
    for at in from..=to {
        if at < to && (!parts_at(chars[at]) || inside[at - from]) {
            continue;
        }
        let first = characters::skip_gap(&chars[..at], start);
        let mut last = at;
        while last > first && characters::is_gap(chars[last - 1]) {
            last -= 1;
        }
        if chars[first.min(last)..last].iter().any(|c| c.is_alphabetic()) {
            spans.push(Span { start: first, end: last });
        }
        start = at + 1;
    }
    spans
}

fn words_in(chars: &[char], span: Span) -> usize {
    chars[span.start..span.end].iter().filter(|c| c.is_whitespace()).count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str, persons: bool) -> Option<Vec<String>> {
        let chars: Vec<char> = line.chars().collect();
        let found = names(&chars, 0, chars.len(), persons)?;
        Some(found.names.iter().map(|span| text(&chars, span.start, span.end)).collect())
    }

    #[test]
    fn names_parted_by_signs() {
        let parts =
            |names: &[&str]| Some(names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>());
        assert_eq!(
            read("Signed by: Ink Union; Lantern Library; Paper Boat", false),
            parts(&["Ink Union", "Lantern Library", "Paper Boat"])
        );
        assert_eq!(
            read("Lantern Library; Paper Boat Club", false),
            parts(&["Lantern Library", "Paper Boat Club"])
        );
        let ends = "Ink Union; Lantern Library; Boats and Oars and Friends of the Tide.";
        assert_eq!(
            read(ends, false),
            parts(&["Ink Union", "Lantern Library", "Boats and Oars", "Friends of the Tide"])
        );
        assert_eq!(read("Imogen Harbour | Coalition desk", false), None);
        assert_eq!(
            read("we demand that loggers stop; that forests grow; that rivers run", false),
            None
        );
    }

    #[test]
    fn persons_parted_by_commas() {
        let parts =
            |names: &[&str]| Some(names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>());
        assert_eq!(
            read("Dr Ana Faro, Dr Sven Tide", false),
            parts(&["Dr Ana Faro", "Dr Sven Tide"])
        );
        assert_eq!(
            read("Ada Tide, Bo Quay, Cem Reef", true),
            parts(&["Ada Tide", "Bo Quay", "Cem Reef"])
        );
        assert_eq!(
            read("In their own name: Ada Tide, Bo Quay and Cem Reef.", false),
            parts(&["Ada Tide", "Bo Quay", "Cem Reef"])
        );
        assert_eq!(read("Marazul Faro, Ana María", true), None, "one person, family name first");
        assert_eq!(read("Ana Faro, Harbour University", true), None);
        assert_eq!(read("Ana Faro, poet and sailor", true), None);
        assert_eq!(read("Farm, Forest, and River Institute", false), None);
    }
}
