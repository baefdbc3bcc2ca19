//! Name, short name, place and kind of an entry, asked for line by line.

use super::{Desk, Last, Open, Problem, keys::Keys};
use domain::{
    entry::{Entry, Kind},
    moderation::Actor,
    name_rule::{self, NameProblem},
};

/// What was typed; `None` where a line was left empty, and everything stays as it is.
#[derive(Default)]
struct Typed {
    name: Option<String>,
    short: Option<String>,
    place: Option<String>,
    kind: Option<String>,
}

impl Typed {
    /// `None` at the end of the input.
    fn ask(entry: &Entry) -> Option<Self> {
        let ask = |what: &str, now: &str| {
            eprint!("{what} [{now}]: ");
            Keys::line().map(|line| Some(line).filter(|line| !line.trim().is_empty()))
        };
        let kind = if entry.kind.is_person() { "individual" } else { "organisation" };
        Some(Self {
            name: ask("Name", &entry.name)?,
            short: ask("Short name, - for none", entry.short.as_deref().unwrap_or("-"))?,
            place: ask("Place, - for none", entry.place.as_deref().unwrap_or("-"))?,
            kind: ask("o for an organisation, i for an individual", kind)?,
        })
    }

    fn apply(self, before: &Entry) -> Result<Entry, Wrong> {
        let printed = |text: Option<String>, before: &Option<String>| match text {
            None => Ok(before.clone()),
            Some(text) if text.trim() == "-" => Ok(None),
            Some(text) => name_rule::printed(&text),
        };
        let mut entry = before.clone();
        if let Some(name) = self.name {
            entry.name = name_rule::required(&name)?;
        }
        entry.short = printed(self.short, &before.short)?;
        entry.place = printed(self.place, &before.place)?;
        if let Some(kind) = self.kind {
            turn(&mut entry, is_person(&kind).ok_or(Wrong::Kind)?);
        }
        Ok(entry)
    }
}

/// Why an entry stays as it was.
#[derive(Debug, PartialEq, Eq)]
enum Wrong {
    Name,
    Kind,
}

impl From<NameProblem> for Wrong {
    fn from(_: NameProblem) -> Self {
        Self::Name
    }
}

impl Wrong {
    const fn words(&self) -> &'static str {
        match self {
            Self::Name => {
                "That cannot stand in a list: it holds hidden characters, or is empty or too long. Nothing was changed."
            }
            Self::Kind => "The last line must be o or i. Nothing was changed.",
        }
    }
}

fn is_person(typed: &str) -> Option<bool> {
    match typed.trim().to_lowercase().as_str() {
        "o" | "organisation" | "organization" => Some(false),
        "i" | "individual" => Some(true),
        _ => None,
    }
}

/// Makes it the entry of a person, or of a body. What only the other kind has goes: the role and
/// affiliation of a person, the short name of a body.
fn turn(entry: &mut Entry, person: bool) {
    if person == entry.kind.is_person() {
        return;
    }
    entry.kind = if person { Kind::Individual } else { Kind::Organisation };
    if person {
        entry.short = None;
    } else {
        entry.role = None;
        entry.affiliation = None;
    }
}

impl Desk {
    pub(super) fn correct(&mut self, one: &Open) -> Result<(), Problem> {
        let Some(typed) = Typed::ask(&one.entry) else {
            eprintln!("The input ended within an entry: it was not changed, and not accepted.");
            return Ok(());
        };
        let entry = match typed.apply(&one.entry) {
            Ok(entry) => entry,
            Err(wrong) => {
                eprintln!("{}", wrong.words());
                return Ok(());
            }
        };
        let id = one.id;
        let done = self.store.by(Actor::Operator).write_blocking("correct and accept", move |tx| {
            store::sign_on::correct(tx, id, &entry, None, true)
        });
        self.after(done.map(|()| Last::Settled(id)), true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(typed: &str) -> Typed {
        Typed { kind: Some(typed.to_owned()), ..Typed::default() }
    }

    #[test]
    fn a_person_becomes_a_body_and_a_body_a_person() {
        let person = Entry {
            affiliation: Some("Harbour Library".into()),
            role: Some("reader".into()),
            ..Entry::new(Kind::Affiliated, "Faro Mara")
        };
        let body = kind("o").apply(&person).unwrap();
        assert_eq!(body, Entry::new(Kind::Organisation, "Faro Mara"));
        let short = Entry { short: Some("FM".into()), ..body };
        let again = kind(" Individual ").apply(&short).unwrap();
        assert_eq!(again, Entry::new(Kind::Individual, "Faro Mara"));
        assert_eq!(kind("i").apply(&person).unwrap(), person, "a person already");
        assert_eq!(kind("both").apply(&person), Err(Wrong::Kind));
        assert_eq!(Typed::default().apply(&person).unwrap(), person);
    }
}
