//! Who signs by the rows of a table: persons, bodies, or each row as it says itself.

use crate::{
    draft::Party,
    group::{self, Group},
    words::{self, Phrases},
};
use std::sync::LazyLock;

/// A heading that asks who signs.
pub(super) fn asks_who(heading: &str) -> bool {
    static WHO: LazyLock<Phrases> =
        LazyLock::new(|| Phrases::of(include_str!("../../data/who.txt").lines().skip(1)));
    WHO.find_last(&words::words(heading)).is_some()
}

/// What a field says of who signs: "Individual", "as an organisation".
pub(super) fn named(field: &str) -> Option<Party> {
    let words = words::words(field);
    if words.is_empty() || words.len() > 9 {
        return None;
    }
    match group::hint(&words) {
        Group::Individuals => Some(Party::Person),
        Group::Organisations => Some(Party::Body),
        Group::Neither => {
            let of = |word: &String| match word.as_str() {
                "organisation"
                | "organization"
                | "organizacion"
                | "organizacao"
                | "org"
                | "institution"
                | "company"
                | "group"
                | "association"
                | "verein"
                | "ngo"
                | "ong"
                | "entidad"
                | "entidade"
                | "organizzazione"
                | "منظمه"
                | "المنظمه"
                | "организация"
                | "団体"
                | "机构"
                | "组织" => Some(Party::Body),
                "individual" | "person" | "persona" | "personne" | "pessoa" | "particulier"
                | "individuel" | "individu" | "einzelperson" | "privatperson" | "personal"
                | "individuale" | "فرد" | "شخص" | "лицо" | "個人" | "个人" => {
                    Some(Party::Person)
                }
                _ => None,
            };
            let found: Vec<Party> = words.iter().filter_map(of).collect();
            let first = *found.first()?;
            found.iter().all(|party| *party == first).then_some(first)
        }
    }
}

/// The answer to "Do you sign on behalf of your organisation?".
pub(super) fn answer(field: &str) -> Option<Party> {
    match words::fold(field.trim()).as_str() {
        "1" | "yes" | "y" | "true" | "oui" | "si" | "sim" | "ja" | "да" | "نعم" | "x" | "✓"
        | "はい" | "是" => Some(Party::Body),
        "0" | "no" | "n" | "false" | "non" | "nao" | "nein" | "нет" | "لا" | "いいえ" | "否" => {
            Some(Party::Person)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_signs() {
        assert!(asks_who("Do you sign as an individual or an organization?"));
        assert!(asks_who("Sign on behalf of my organization"));
        assert!(!asks_who("Organisation"));
        for (field, party) in [
            ("Individual", Some(Party::Person)),
            ("Organisation", Some(Party::Body)),
            ("As an organization", Some(Party::Body)),
            ("Individu", Some(Party::Person)),
            ("Harbour Library", None),
            ("", None),
        ] {
            assert_eq!(named(field), party, "{field}");
        }
        assert_eq!(answer("Yes"), Some(Party::Body));
        assert_eq!(answer("0"), Some(Party::Person));
        assert_eq!(answer("maybe"), None);
    }
}
