//! Whether two names may be one person's. Lists hold thousands of persons, and many share a family
//! name, a given name or its sound.

/// Letters that a short form of a given name has in common with it: "Chris", "Christopher".
const SHORT_FORM: usize = 3;

/// Whether all words of the one are in the other, one of them spelled a little differently at most,
/// and at most two words more.
pub(super) fn may_be_one(one: &str, other: &str) -> bool {
    let (a, b) = (words(one), words(other));
    if a.concat() == b.concat() {
        return true;
    }
    // Two scripts: the sound of all words was compared.
    if a.concat().is_ascii() != b.concat().is_ascii() {
        return true;
    }
    let (short, long) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
    if short.len() < 2 || long.len() > short.len() + 2 {
        return false;
    }
    let mut left: Vec<&str> = long.iter().map(String::as_str).collect();
    let mut odd = Vec::new();
    for word in short {
        match left.iter().position(|other| *other == word) {
            Some(at) => {
                left.remove(at);
            }
            None => odd.push(word.as_str()),
        }
    }
    match odd.as_slice() {
        // "Zaid Syed" and "Syed Zaid Shamim" are two orders of different names.
        [] => left.is_empty() || in_order(short, long),
        [word] => short.len() > left.len() && left.iter().any(|other| slip(word, other)),
        _ => false,
    }
}

/// Folded words of a name, without titles, particles and initials.
fn words(name: &str) -> Vec<String> {
    let folded = names::key(names::person_name(name));
    folded
        .split_whitespace()
        .filter(|word| {
            !names::is_title(word)
                && !names::is_name_particle(word)
                && word.chars().nth(1).is_some()
        })
        .map(str::to_owned)
        .collect()
}

fn in_order(short: &[String], long: &[String]) -> bool {
    let mut rest = long.iter();
    short.iter().all(|word| rest.any(|other| other == word))
}

/// One name spelled in two ways, and not two names.
fn slip(word: &str, other: &str) -> bool {
    let (short, long) = if word.len() <= other.len() { (word, other) } else { (other, word) };
    if short.chars().count() >= SHORT_FORM && long.starts_with(short) {
        return true;
    }
    let two_names = names::is_given_name(word) && names::is_given_name(other);
    short.chars().count() >= 4
        && word.chars().next() == other.chars().next()
        && !two_names
        && names::edits(word, other, 1) == Some(1)
}

#[cfg(test)]
mod tests {
    use super::may_be_one;

    #[test]
    fn one_person_and_two() {
        for (one, other) in [
            ("Nils Ebbe", "Nils Ebbe, Dune Institute"),
            ("Dr. Nils Ebbe", "Nils Ebbe"),
            ("Ebbe, Nils", "Nils Ebbe"),
            ("Chris Faro", "Christopher Faro"),
            ("Karim Id-Faro", "Karim Idfaro"),
            ("Amparo del Faro", "Amparo del Faro Quiroga"),
            ("Nils Ebbeson", "Nils Ebbesson"),
            ("Нильс Эббе", "Nils Ebbe"),
        ] {
            assert!(may_be_one(one, other), "{one} | {other}");
        }
        for (one, other) in [
            ("Mara Faro, Professor of Tides", "Nils Ebbe, Professor of Tides"),
            ("Mara Faro", "Nora Faro"),
            ("Maria Faro", "Marta Faro"),
            ("Mohamed Salah", "Sarah Mahmood"),
            ("Ahmad", "Mujahed Ahmed"),
            ("Syed Zaid Shamim", "Zaid Syed"),
            ("N. Ebbe", "Mara Ebbe"),
            ("Nils E., député", "Nils Ebbe"),
            ("Nils Cousseau", "Nils Bousseau"),
        ] {
            assert!(!may_be_one(one, other), "{one} | {other}");
        }
    }
}
