//! The sign-on form: what was typed becomes a sign-on, or a list of all problems at once.

use crate::{
    country::Country,
    email::EmailAddress,
    entry::{Authority, Display, Entry, Kind},
    name_rule::{self, NameProblem, is_unseen},
};

/// The fields as they were typed.
#[derive(Debug, Clone, Default)]
pub struct TypedForm {
    pub kind: String,
    pub name: String,
    pub short_name: String,
    pub other_name: String,
    pub role: String,
    pub affiliation: String,
    pub place: String,
    pub country: String,
    pub website: String,
    pub category: String,
    pub email: String,
    pub display: String,
}

/// What the statement allows.
#[derive(Debug, Clone, Copy)]
pub struct FormRules<'a> {
    /// Keys of the convenor's categories.
    pub categories: &'a [String],
    /// Whether "named at launch" is offered.
    pub has_launch: bool,
}

/// A form without problems.
#[derive(Debug, Clone)]
pub struct CheckedForm {
    pub entry: Entry,
    pub display: Display,
    pub email: EmailAddress,
    /// For organisations only.
    pub authority: Option<Authority>,
}

/// One field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    Kind,
    Name,
    ShortName,
    OtherName,
    Role,
    Affiliation,
    Place,
    Country,
    Website,
    Category,
    Email,
    Display,
}

impl Field {
    /// The `name` of the field in HTML.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Name => "name",
            Self::ShortName => "short_name",
            Self::OtherName => "other_name",
            Self::Role => "role",
            Self::Affiliation => "affiliation",
            Self::Place => "place",
            Self::Country => "country",
            Self::Website => "website",
            Self::Category => "category",
            Self::Email => "email",
            Self::Display => "display",
        }
    }
}

/// What is wrong with one field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldProblem {
    Name(NameProblem),
    /// None of the offered choices.
    NotAChoice,
    /// Not a mail address.
    NotAnAddress,
    /// Not a web address.
    NotAWebsite,
}

/// Problems by field, in the order of the form.
pub type Problems = Vec<(Field, FieldProblem)>;

/// Reads a form; reports every problem at once.
pub fn check(typed: &TypedForm, rules: FormRules<'_>) -> Result<CheckedForm, Problems> {
    let mut problems = Problems::new();
    let Some(kind) = Kind::parse(&typed.kind) else {
        problems.push((Field::Kind, FieldProblem::NotAChoice));
        let kind = Kind::Individual;
        let _ = fields(kind, typed, rules, &mut problems);
        return Err(problems);
    };
    match fields(kind, typed, rules, &mut problems) {
        Some(form) if problems.is_empty() => Ok(form),
        _ => Err(problems),
    }
}

fn fields(
    kind: Kind,
    typed: &TypedForm,
    rules: FormRules<'_>,
    problems: &mut Problems,
) -> Option<CheckedForm> {
    let mut optional = |field, raw: &str, applies: bool| match name_rule::printed(raw) {
        _ if !applies => None,
        Ok(text) => text,
        Err(problem) => {
            problems.push((field, FieldProblem::Name(problem)));
            None
        }
    };
    let organisation = kind == Kind::Organisation;
    let name = optional(Field::Name, &typed.name, true);
    let short = optional(Field::ShortName, &typed.short_name, organisation);
    let other_name = optional(Field::OtherName, &typed.other_name, true);
    let role = optional(Field::Role, &typed.role, true);
    let affiliation = optional(Field::Affiliation, &typed.affiliation, kind == Kind::Affiliated);
    let place = optional(Field::Place, &typed.place, true);
    let (place, country) = whereabouts(place, optional(Field::Country, &typed.country, true));
    let mut missing = |field, absent: bool, raw: &str| {
        if absent && raw.trim().is_empty() {
            problems.push((field, FieldProblem::Name(NameProblem::Required)));
        }
    };
    missing(Field::Name, name.is_none(), &typed.name);
    missing(Field::Role, organisation && role.is_none(), &typed.role);
    missing(
        Field::Affiliation,
        kind == Kind::Affiliated && affiliation.is_none(),
        &typed.affiliation,
    );
    let website = organisation.then(|| website(&typed.website)).transpose();
    let website = website.unwrap_or_else(|problem| {
        problems.push((Field::Website, problem));
        None
    });
    let category = Some(typed.category.trim()).filter(|key| !key.is_empty()).map(str::to_owned);
    if category.as_ref().is_some_and(|key| !rules.categories.contains(key)) {
        problems.push((Field::Category, FieldProblem::NotAChoice));
    }
    let email = EmailAddress::parse(&typed.email);
    if email.is_none() {
        let problem = if typed.email.trim().is_empty() {
            FieldProblem::Name(NameProblem::Required)
        } else {
            FieldProblem::NotAnAddress
        };
        problems.push((Field::Email, problem));
    }
    let display =
        Display::parse(&typed.display).filter(|d| *d != Display::AtLaunch || rules.has_launch);
    if display.is_none() {
        problems.push((Field::Display, FieldProblem::NotAChoice));
    }
    // Whoever signs for an organisation says with this very answer that they may.
    let authority =
        organisation.then(|| Authority { role: role.clone().unwrap_or_default(), declared: true });
    let printed_role = role.filter(|_| !organisation);
    let entry = Entry {
        kind,
        name: name?,
        short,
        other_name,
        role: printed_role,
        affiliation,
        place,
        country,
        website: website.flatten(),
        category,
    };
    Some(CheckedForm { entry, display: display?, email: email?, authority })
}

/// Place and country. What is typed as a country and is none that we know is not lost: it goes to
/// the place, as does what stands before a known country ("Nairobi, Kenya").
pub fn whereabouts(
    place: Option<String>,
    country: Option<String>,
) -> (Option<String>, Option<Country>) {
    let (rest, country) = match country {
        None => (None, None),
        Some(text) => match (Country::find(&text), text.rsplit_once([',', '،'])) {
            (Some(country), _) => (None, Some(country)),
            (None, Some((before, last))) if Country::find(last).is_some() => {
                (Some(before.trim().to_owned()), Country::find(last))
            }
            (None, _) => (Some(text), None),
        },
    };
    let place = match (place, rest) {
        (Some(place), Some(rest)) if place != rest => Some(format!("{place}, {rest}")),
        (place, rest) => place.or(rest),
    };
    let repeats = |place: &String| country.is_some() && Country::find(place) == country;
    (place.filter(|place| !repeats(place)), country)
}

/// Checks the address of a web site. One without a scheme is taken for `https`; scheme and host
/// come back in small letters. `Ok(None)`: nothing was typed.
pub fn website(raw: &str) -> Result<Option<String>, FieldProblem> {
    let text = raw.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let (scheme, rest) = text.split_once("://").unwrap_or(("https", text));
    let (host, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let full = format!("{}://{}{path}", scheme.to_ascii_lowercase(), host.to_lowercase());
    let host = matches!(scheme.to_ascii_lowercase().as_str(), "https" | "http").then_some(host);
    let ok = full.len() <= 300
        && host.is_some_and(|h| {
            h.contains('.')
                && !h.starts_with('.')
                && !h.ends_with('.')
                && h.chars().all(|c| c.is_alphanumeric() || "-.:".contains(c))
        })
        && !full
            .chars()
            .any(|c| c.is_whitespace() || c.is_control() || is_unseen(c) || "<>\"'`\\".contains(c));
    if ok { Ok(Some(full)) } else { Err(FieldProblem::NotAWebsite) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_web_address_shows_what_it_is() {
        assert_eq!(
            website("a.example/\u{e9}t\u{e9}"),
            Ok(Some("https://a.example/\u{e9}t\u{e9}".into()))
        );
        for (typed, read) in [
            ("www.example.org", "https://www.example.org"),
            ("HTTP://Harbour.Example/About", "http://harbour.example/About"),
            (" Https://www.example.org?Q=1 ", "https://www.example.org?Q=1"),
        ] {
            assert_eq!(website(typed), Ok(Some(read.into())), "{typed}");
        }
        for bad in ["a.example/\u{202e}gpj.exe", "a.example/x\u{200b}y", "a.example/\u{2066}"] {
            assert_eq!(website(bad), Err(FieldProblem::NotAWebsite), "{bad:?}");
        }
    }

    const RULES: FormRules<'static> = FormRules { categories: &[], has_launch: false };

    fn organisation() -> TypedForm {
        TypedForm {
            kind: "organisation".into(),
            name: "Network of Island Farmers".into(),
            short_name: "NIF".into(),
            role: "Secretary".into(),
            website: "island-farmers.example/about".into(),
            email: "office@island-farmers.example".into(),
            display: "public".into(),
            ..TypedForm::default()
        }
    }

    #[test]
    fn a_complete_form_is_a_sign_on() {
        let form = check(&organisation(), RULES).unwrap();
        assert_eq!(form.entry.one_line("en"), "Network of Island Farmers (NIF)");
        assert_eq!(form.entry.website.as_deref(), Some("https://island-farmers.example/about"));
        assert_eq!(form.authority.unwrap().role, "Secretary");
    }

    #[test]
    fn all_problems_come_at_once() {
        let typed = TypedForm {
            kind: "organisation".into(),
            display: "at_launch".into(),
            website: "javascript:alert(1)".into(),
            ..TypedForm::default()
        };
        let fields: Vec<Field> =
            check(&typed, RULES).unwrap_err().into_iter().map(|(field, _)| field).collect();
        assert_eq!(
            fields,
            [Field::Name, Field::Role, Field::Website, Field::Email, Field::Display]
        );
        let nothing = check(&TypedForm::default(), RULES).unwrap_err();
        assert!(
            nothing.iter().any(|(f, _)| *f == Field::Kind)
                && nothing.iter().any(|(f, _)| *f == Field::Email)
        );
    }

    #[test]
    fn a_country_is_a_code_and_no_typed_place_is_lost() {
        let read = |place: &str, country: &str| {
            let typed =
                TypedForm { place: place.into(), country: country.into(), ..organisation() };
            let entry = check(&typed, RULES).unwrap().entry;
            (entry.place.unwrap_or_default(), entry.country.map_or("", Country::code))
        };
        for (place, country, expected) in [
            ("", "Kenya", ("", "KE")),
            ("Mombasa", "كينيا", ("Mombasa", "KE")),
            ("Kenia", "Kenya", ("", "KE")),
            ("", "Nairobi, Kenya", ("Nairobi", "KE")),
            ("Westlands", "Nairobi, Kenya", ("Westlands, Nairobi", "KE")),
            ("", "Lake Basin", ("Lake Basin", "")),
            ("Kisumu", "Lake Basin", ("Kisumu, Lake Basin", "")),
            ("Kisumu", "Kisumu", ("Kisumu", "")),
            ("Kisumu", "", ("Kisumu", "")),
        ] {
            let (place, country) = (read(place, country), expected);
            assert_eq!((place.0.as_str(), place.1), country);
        }
        let typed = TypedForm { country: "=1+1".into(), ..organisation() };
        let problem = FieldProblem::Name(NameProblem::FormulaSign);
        assert_eq!(check(&typed, RULES).unwrap_err(), [(Field::Country, problem)]);
    }

    #[test]
    fn only_who_signs_for_an_organisation_says_that_they_may() {
        assert!(check(&organisation(), RULES).unwrap().authority.unwrap().declared);
        let affiliated = TypedForm {
            kind: "affiliated".into(),
            other_name: "ميرلا".into(),
            affiliation: "Island School".into(),
            ..organisation()
        };
        let form = check(&affiliated, RULES).unwrap();
        assert!(form.authority.is_none() && form.entry.short.is_none());
        assert_eq!(form.entry.other_name.as_deref(), Some("ميرلا"), "persons too");
        assert_eq!(form.entry.role.as_deref(), Some("Secretary"));
    }
}
