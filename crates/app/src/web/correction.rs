//! An entry as somebody wants it to be: the fields of a correction, at the desk and on a signer's
//! own page.

use super::forms::Posted;
use domain::{
    entry::Entry,
    form::{Field, whereabouts},
    name_rule::{self, NameProblem},
};

/// The entry with what was typed in the place of its own words. Of a field that the form does not
/// have, and of what the form cannot change, everything stays. `Err`: the field that cannot be
/// printed, and why.
pub fn corrected(before: &Entry, posted: &Posted) -> Result<Entry, (Field, NameProblem)> {
    let read = |field: Field, name: &str, now: Option<&String>| {
        if !posted.has(name) {
            return Ok(now.cloned());
        }
        name_rule::printed(posted.get(name)).map_err(|problem| (field, problem))
    };
    let person = before.kind.is_person();
    let name = read(Field::Name, "name", Some(&before.name))?;
    let place = read(Field::Place, "place", before.place.as_ref())?;
    let typed = read(Field::Country, "country", None)?;
    let (place, country) =
        if posted.has("country") { whereabouts(place, typed) } else { (place, before.country) };
    Ok(Entry {
        name: name.ok_or((Field::Name, NameProblem::Required))?,
        short: read(Field::ShortName, "short_name", before.short.as_ref())?,
        other_name: read(Field::OtherName, "org_name_other", before.other_name.as_ref())?,
        role: read(Field::Role, "role", before.role.as_ref())?.filter(|_| person),
        affiliation: read(Field::Affiliation, "affiliation", before.affiliation.as_ref())?,
        place,
        country,
        ..before.clone()
    })
}
