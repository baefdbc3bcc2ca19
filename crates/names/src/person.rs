//! Names of persons: order, particles, initials and transliteration do not matter, and equal names
//! prove nothing.

use crate::{
    alignment::{Alignment, bits},
    comparison::Likeness,
    prepared::Prepared,
    roles,
};

/// The name alone of an entry that is a person: `Ana Faro` of `Ana Faro, Tidal University`, `Ana
/// Faro (poet)` and `Ana Faro – editor`. A family name before the comma keeps what follows: `Faro,
/// Ana`.
pub fn name(entry: &str) -> &str {
    let whole = entry.trim();
    let head = |from: usize| {
        let rest = &whole[from..];
        let sign = rest.find([',', '،', '、', '(', '（', '[', ';', '|']);
        let dash = [" – ", " - ", " — "].iter().filter_map(|dash| rest.find(dash)).min();
        let end = sign.into_iter().chain(dash).min();
        end.map_or(whole.len(), |end| from + end)
    };
    let end = head(0);
    let (first, rest) = (whole[..end].trim_end(), &whole[end..]);
    if first.is_empty() {
        return whole;
    }
    if let Some(behind) = rest.strip_prefix(',')
        && first.split_whitespace().nth(1).is_none()
    {
        let both = whole[..head(whole.len() - behind.len())].trim_end();
        let given = both[end + 1..].split_whitespace();
        let named = given.clone().count() <= 3
            && given.clone().all(|word| !word.starts_with(char::is_lowercase))
            && !given.clone().any(roles::is_office);
        if named {
            return both;
        }
    }
    first
}

/// How far two names of persons agree, 0 to 0.89: never certainty, since two people may share a
/// name.
pub(crate) fn likeness(a: &Prepared, b: &Prepared, found: &Alignment) -> f32 {
    let (m, n) = (a.tokens.len(), b.tokens.len());
    if m.min(n) == 0 {
        return 0.0;
    }
    let mut sum = 0.0;
    let mut whole = 0;
    for matched in found.matches() {
        sum += match matched.how {
            Likeness::Same => 1.0,
            Likeness::Abbreviation => 0.75,
            _ => matched.closeness,
        };
        whole += usize::from(matched.how != Likeness::Abbreviation);
    }
    let left = bits(found.left_over).count();
    let right = bits(found.right_over).count();
    let shorter = m.min(n) as f32;
    let agreed = sum / shorter;
    if left.min(right) > 0 || whole == 0 || m.min(n) < 2 {
        // A word on each side has no counterpart, or all that is shared is an initial or a single
        // name.
        return 0.4 * agreed.min(1.0) * if left.min(right) > 0 { 0.6 } else { 1.0 };
    }
    let more = left.max(right) as f32;
    (0.89 * agreed.min(1.0) - 0.06 * more).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn a_person_without_what_he_or_she_is() {
        for (entry, person) in [
            ("Ana Faro", "Ana Faro"),
            ("Ana Faro, Tidal University", "Ana Faro"),
            ("Ana Faro (poet)", "Ana Faro"),
            ("Dr. Ana Faro – editor, Harbour News", "Dr. Ana Faro"),
            ("Faro, Ana", "Faro, Ana"),
            ("Faro, Ana, librarian", "Faro, Ana"),
            ("Ana, librarian", "Ana"),
            ("Jean-Luc Faro - ABC", "Jean-Luc Faro"),
            ("", ""),
            ("(Ana)", "(Ana)"),
        ] {
            assert_eq!(name(entry), person, "{entry}");
        }
    }
}
