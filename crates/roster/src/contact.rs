//! E-mail addresses, telephone numbers and web addresses beside a name.

use crate::{characters, words};
use serde::{Deserialize, Serialize};
use std::{collections::HashSet, sync::LazyLock};

/// How the one behind an entry can be reached. It is in no line of an entry, and nothing prints it:
/// whoever keeps it seals it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Contact {
    /// A mail address, as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// A telephone number, as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub telephone: Option<String>,
    /// The person whom to ask.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
}

impl Contact {
    /// Whether nothing is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Takes over what is not known yet.
    pub(crate) fn add(&mut self, other: Self) {
        let Self { email, telephone, person } = other;
        self.email = self.email.take().or(email);
        self.telephone = self.telephone.take().or(telephone);
        self.person = self.person.take().or(person);
    }
}

/// The contact data of a field that holds nothing else.
pub(crate) fn read(text: &str) -> Contact {
    let (rest, found) = cut(text);
    let mut contact = found.contact;
    let figures = rest.chars().filter(|c| characters::digit(*c).is_some()).count();
    let letters = rest.chars().any(char::is_alphabetic);
    // "0301 555": too short for a number among words, and nothing else in a column of them.
    if contact.telephone.is_none() && figures >= 5 && !letters {
        contact.telephone = Some(rest.trim().to_owned());
    }
    contact
}

/// What was found in a name and taken out of it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Found {
    /// An address or a number was cut out.
    pub removed: bool,
    /// A web address is part of the name.
    pub url: bool,
    /// What was cut out.
    pub contact: Contact,
}

/// Cuts e-mail addresses and telephone numbers out of a name; web addresses stay and are reported.
pub(crate) fn cut(name: &str) -> (String, Found) {
    let mut found = Found::default();
    let spans = contacts(name);
    found.removed = !spans.is_empty();
    let mut kept = String::with_capacity(name.len());
    let mut at = 0;
    for (start, end) in spans {
        kept.push_str(&name[at..start]);
        found.contact.add(told(&name[start..end]));
        at = end;
    }
    kept.push_str(&name[at..]);
    if found.removed {
        kept = tidy(&kept);
    }
    found.url = kept.split_whitespace().any(is_url);
    (kept, found)
}

/// Whether a name is left where the contacts are cut out.
pub(crate) fn leaves_a_name(text: &str) -> bool {
    if contacts(text).is_empty() {
        return text.chars().any(char::is_alphanumeric);
    }
    cut(text).0.chars().any(char::is_alphanumeric)
}

/// What a piece that was cut out says.
fn told(piece: &str) -> Contact {
    let bare = |word: &str| {
        let word = word.trim_matches(['(', ')', '<', '>', ',', ';', ':', '[', ']', '"', '.']);
        word.strip_prefix("mailto:").unwrap_or(word).to_owned()
    };
    let email = piece.split_whitespace().find(|word| is_email(word)).map(bare);
    let telephone = telephones(piece).first().map(|(start, end)| piece[*start..*end].to_owned());
    let person = piece.split_once([':', '：']).and_then(|(_, rest)| {
        let name = rest.split([',', ';', ')', '<', '(']).next()?.trim();
        let named = name.split_whitespace().nth(1).is_some() && !name.contains(['@', '+']);
        (named && name.chars().next()?.is_alphabetic()).then(|| name.to_owned())
    });
    Contact { email, telephone, person }
}

/// Whether a line only leads up to a contact: "Send your sign-on to ana@lantern.example".
pub(crate) fn leads_to_contact(line: &str) -> bool {
    const LEADS: &[&str] = &[
        "a", "à", "to", "at", "al", "em", "para", "pour", "por", "по", "на", "إلى", "الى", "an",
        "unter", "write", "via",
    ];
    let (rest, found) = cut(line);
    let last = rest.split_whitespace().next_back().unwrap_or_default().trim_end_matches([':', ',']);
    found.removed
        && rest.split_whitespace().count() >= 2
        && LEADS.contains(&last.to_lowercase().as_str())
}

/// Whether a line holds nothing but a contact: an address, a number, a link.
pub(crate) fn only_contact(line: &str) -> bool {
    if !line.contains(['@', '/', '.', '+'])
        && line.chars().filter(|c| characters::digit(*c).is_some()).count() < 7
    {
        return false;
    }
    let (rest, found) = cut(line);
    let left = rest
        .split_whitespace()
        .filter(|word| !is_url(word))
        .flat_map(str::chars)
        .filter(|c| c.is_alphabetic())
        .count();
    (found.removed || found.url) && left == 0
}

fn is_url(word: &str) -> bool {
    let word = word.trim_matches(['(', ')', '<', '>', ',', ';', '[', ']']);
    if !word.contains('/') && !word.get(..4).is_some_and(|www| www.eq_ignore_ascii_case("www.")) {
        return false;
    }
    let word = word.to_lowercase();
    word.contains("://")
        || word.starts_with("www.")
        || (word.contains('/')
            && word
                .split('/')
                .next()
                .is_some_and(|host| host.contains('.') && host.len() > 4 && host.is_ascii()))
}

/// Byte spans of e-mail addresses and telephone numbers, their labels included.
fn contacts(name: &str) -> Vec<(usize, usize)> {
    let digits = if name.is_ascii() {
        name.bytes().filter(u8::is_ascii_digit).count()
    } else {
        name.chars().filter(|c| characters::digit(*c).is_some()).count()
    };
    if !name.contains('@') && digits < 7 {
        return contact_person(name).into_iter().collect();
    }
    let mut spans = Vec::new();
    let mut at = 0;
    for word in name.split_inclusive(char::is_whitespace) {
        let trimmed = word.trim_end();
        if is_email(trimmed) {
            spans.push((at, at + trimmed.len()));
        }
        at += word.len();
    }
    spans.extend(telephones(name));
    spans.sort_unstable();
    for span in &mut spans {
        span.0 = label_start(name, span.0);
    }
    spans.extend(contact_person(name));
    spans.sort_unstable();
    spans.dedup_by(|next, before| {
        let overlap = next.0 < before.1;
        before.1 = if overlap { before.1.max(next.1) } else { before.1 };
        overlap
    });
    spans
}

fn is_email(word: &str) -> bool {
    let word = word.trim_matches(['(', ')', '<', '>', ',', ';', '.', ':', '[', ']', '"']);
    let word = word.strip_prefix("mailto:").unwrap_or(word);
    word.split_once('@').is_some_and(|(user, host)| {
        !user.is_empty()
            && host.split('.').count() >= 2
            && host.split('.').all(|part| !part.is_empty() && !part.contains('@'))
    })
}

/// Runs of at least seven digits with telephone punctuation, beginning with `+`, `00`, `(` or after
/// a telephone label.
fn telephones(name: &str) -> Vec<(usize, usize)> {
    let mut spans = Vec::new();
    let chars: Vec<(usize, char)> = name.char_indices().collect();
    let mut i = 0;
    while i < chars.len() {
        let (start, c) = chars[i];
        let begins = c == '+'
            || (characters::digit(c).is_some() && (i == 0 || !chars[i - 1].1.is_alphanumeric()));
        if !begins {
            i += 1;
            continue;
        }
        let mut end = i;
        let mut digits = 0;
        let mut last = i;
        while end < chars.len()
            && (characters::digit(chars[end].1).is_some()
                || matches!(chars[end].1, '+' | ' ' | '-' | '.' | '(' | ')' | '/' | '\u{a0}'))
        {
            if characters::digit(chars[end].1).is_some() {
                digits += 1;
                last = end;
            }
            end += 1;
        }
        let labelled = label_start(name, start) < start;
        let international = c == '+' || name[start..].starts_with("00");
        if (7..=16).contains(&digits) && (international || labelled || digits >= 9) {
            spans.push((start, chars.get(last + 1).map_or(name.len(), |next| next.0)));
        }
        i = end.max(i + 1);
    }
    spans
}

/// "– contact: Ana Faro, …": from the label to the end, or to the bracket that closes it.
fn contact_person(name: &str) -> Option<(usize, usize)> {
    static LABELS: LazyLock<HashSet<&str>> =
        LazyLock::new(|| words::lines(include_str!("../data/contact-persons.txt")));
    if !name.contains(':') && !name.contains('：') {
        return None;
    }
    let (colon, _) = name.char_indices().find(|(at, c)| {
        matches!(c, ':' | '：') && {
            let before = name[..*at].trim_end();
            let start = before
                .rfind([',', ';', '(', '–', '—', '|', '/', '،'])
                .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
            let start = before.rfind(" - ").map_or(start, |dash| start.max(dash + 3));
            LABELS.contains(&before[start..].trim().to_lowercase().as_str())
        }
    })?;
    let before = name[..colon].trim_end();
    let open = before.rfind('(');
    let start = before.rfind([',', ';', '(', '–', '—', '|', '/', '،']).max(before.rfind(" - "))?;
    let end = match open {
        Some(open) if open == start => {
            name[colon..].find(')').map_or(name.len(), |at| colon + at + 1)
        }
        _ => name.len(),
    };
    (!name[..start].trim().is_empty()).then_some((start, end))
}

/// Moves the start of a contact to the left over a label such as "Tel:" or "e-mail:".
fn label_start(name: &str, start: usize) -> usize {
    static LABELS: LazyLock<HashSet<&str>> =
        LazyLock::new(|| words::lines(include_str!("../data/contact-labels.txt")));
    let before = name[..start]
        .trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '.' | '(' | '<'));
    let word_start = before
        .rfind(|c: char| !(c.is_alphabetic() || c == '-'))
        .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
    if LABELS.contains(&before[word_start..].to_lowercase().as_str()) { word_start } else { start }
}

/// Removes what is left of brackets and separators around a cut.
fn tidy(text: &str) -> String {
    let mut text = text.replace("()", "").replace("( )", "").replace("<>", "").replace("[]", "");
    while text.contains("  ") {
        text = text.replace("  ", " ");
    }
    // What the cut left of a bracket.
    if text.matches(')').count() > text.matches('(').count() {
        text = text.trim_end().trim_end_matches(')').to_owned();
    }
    let parts = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '|');
    let opens = |c: char| parts(c) || matches!(c, '-' | '–' | '—' | '/' | '(' | '<');
    text.trim_end_matches(opens).trim_start_matches(parts).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contacts_go_links_stay() {
        let name = |text| cut(text).0;
        assert_eq!(name("Lantern Library (info@lantern.example)"), "Lantern Library");
        assert_eq!(name("Lantern Library, tel: +00 123 456 789"), "Lantern Library");
        assert_eq!(
            name("Lantern Library - e-mail: a.b@lantern.example, +1 234 567 8901"),
            "Lantern Library"
        );
        assert_eq!(name("Lantern Library 1984"), "Lantern Library 1984");
        assert_eq!(name("Lantern Library 2019-2021"), "Lantern Library 2019-2021");
        assert_eq!(
            name("Lantern Library - contact: Ana Faro, tel. +00 555 0301, ana@lantern.example"),
            "Lantern Library"
        );
        assert_eq!(name("Lantern Library, contact: Ana Faro"), "Lantern Library");
        assert_eq!(name("Lantern Library (contacto: Ana Faro) – LL"), "Lantern Library – LL");
        assert_eq!(name("Contact: Ana Faro"), "Contact: Ana Faro");
        assert_eq!(name("Lantern\u{a0};\u{a0}info@lantern.example"), "Lantern");
        assert!(cut("Lantern www.lantern.example").1.url);
        let told = |text| cut(text).1.contact;
        assert_eq!(
            told("Lantern Library - contact: Ana Faro, tel. +00 555 0301, ana@lantern.example"),
            Contact {
                email: Some("ana@lantern.example".into()),
                telephone: Some("+00 555 0301".into()),
                person: Some("Ana Faro".into()),
            }
        );
        assert_eq!(told("Lantern (info@lantern.example)").email.unwrap(), "info@lantern.example");
        assert!(told("Lantern Library").is_empty());
        assert_eq!(read("0301 555").telephone.unwrap(), "0301 555");
        assert!(!cut("Lantern.org Readers").1.url);
    }

    #[test]
    fn lines_of_contacts_only() {
        for line in [
            "info@lantern.example",
            "Tel: +00 123 456 789",
            "https://lantern.example/sign",
            "www.lantern.example",
        ] {
            assert!(only_contact(line), "{line}");
        }
        for line in ["Lantern Library", "St. Mary's", "A/B Readers", "1984"] {
            assert!(!only_contact(line), "{line}");
        }
    }
}
