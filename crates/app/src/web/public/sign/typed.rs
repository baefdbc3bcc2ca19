//! What stands in the form: from its fields to what is checked, and back onto the page.

use crate::{site::convert, web::forms::Posted};
use domain::{
    entry::{Display, Kind},
    form::{Field, FieldProblem, Problems, TypedForm},
};
use view::{Locale, Problem, Trouble, public::Typed};

/// Reads the fields. Name and role stand in other fields for organisations than for persons; a form
/// that has only one of each, as the second look does, means those of its kind.
pub fn read(posted: &Posted) -> Typed {
    let text = |name: &str| posted.get(name).to_owned();
    let kind = Kind::parse(posted.get("kind"));
    let organisation = kind == Some(Kind::Organisation);
    let of_organisations = |own: &str, one: &str| {
        let alone = organisation && !posted.has(own);
        if alone { (text(one), String::new()) } else { (text(own), text(one)) }
    };
    let (organisation_name, name) = of_organisations("organisation_name", "name");
    let (position, role) = of_organisations("position", "role");
    Typed {
        kind,
        organisation_name,
        name,
        short_name: text("short_name"),
        org_name_other: text("org_name_other"),
        position,
        role,
        affiliation: text("affiliation"),
        country: text("country"),
        place: text("place"),
        website: text("website"),
        email: text("email"),
        display: Display::parse(posted.get("display")).unwrap_or_default(),
        category: text("category"),
    }
}

/// Who wanted to be named at a launch that has been meanwhile is named.
pub fn after_launch(typed: Typed, launched: bool) -> Typed {
    let display = match typed.display {
        Display::AtLaunch if launched => Display::Public,
        display => display,
    };
    Typed { display, ..typed }
}

/// The same for the rules. The choice of being named is taken as it was sent: one that is not
/// offered is a problem, and no reason to show the name.
pub fn form(typed: &Typed, posted: &Posted) -> TypedForm {
    let (name, role) = typed.named();
    TypedForm {
        kind: posted.get("kind").to_owned(),
        name: name.to_owned(),
        short_name: typed.short_name.clone(),
        other_name: typed.org_name_other.clone(),
        role: role.to_owned(),
        affiliation: typed.affiliation.clone(),
        place: typed.place.clone(),
        country: typed.country.clone(),
        website: typed.website.clone(),
        category: typed.category.clone(),
        email: typed.email.clone(),
        display: match Display::parse(posted.get("display")) {
            Some(_) => typed.display.as_str().to_owned(),
            None => posted.get("display").to_owned(),
        },
    }
}

/// The problems as the page words them. As long as nobody has said who signs, the page asks nothing
/// else, and nothing else is wrong.
pub fn problems(found: &Problems, kind: Option<Kind>, locale: Locale) -> Vec<Problem> {
    let shown = |field: Field| kind.is_some() || field == Field::Kind;
    let organisation = kind == Some(Kind::Organisation);
    let worded = |(field, problem): &(Field, FieldProblem)| {
        let trouble = match convert::trouble(*field, *problem) {
            Trouble::NameMissing if organisation => Trouble::OrganisationMissing,
            trouble => trouble,
        };
        Problem::of(field_name(*field, organisation), &trouble, locale)
    };
    found.iter().filter(|(field, _)| shown(*field)).map(worded).collect()
}

/// The name of a field in HTML.
fn field_name(field: Field, organisation: bool) -> &'static str {
    match field {
        Field::Name if organisation => "organisation_name",
        Field::Role if organisation => "position",
        Field::OtherName => "org_name_other",
        field => field.as_str(),
    }
}
