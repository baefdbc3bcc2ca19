use askama::Template;

use super::{DeskBar, Suspect, Tab, VerdictLine};
use crate::{Arg, Frame, Locale, Paging, Problem, Words, trouble_in};
use domain::duplicate::{Relation, Verdict};

/// `GET /desk/organisations`: every organisation that has signed something here.
#[derive(Template)]
#[template(path = "desk/organisations.html")]
pub struct DeskOrganisations {
    pub f: Frame,
    pub bar: DeskBar,
    pub token: String,
    /// What was searched for.
    pub query: String,
    pub rows: Vec<OrganisationRow>,
    pub paging: Paging,
    /// Organisations that may be one, not decided yet.
    pub suspects: Vec<OrganisationSuspect>,
    pub contradictions: u64,
    /// Said where not all is shown.
    pub part: Option<DirectoryPart>,
    pub may_decide: bool,
}

/// How much of the directory a page knows of.
#[derive(Clone, Copy, Debug)]
pub struct DirectoryPart {
    /// How many sign-ons of organisations were read, and how many there are.
    pub held: u64,
    pub all: u64,
    /// The others are being read; else there are too many to hold.
    pub is_reading: bool,
}

impl DirectoryPart {
    pub(super) fn words(self, l: Locale) -> String {
        let key = if self.is_reading { "organisations-reading" } else { "organisations-too-many" };
        l.t2(key, "done", Arg::Number(self.held), "all", Arg::Number(self.all))
    }
}

impl DeskOrganisations {
    fn part_words(&self) -> Option<String> {
        self.part.map(|part| part.words(self.f.l()))
    }
}

#[derive(Clone, Debug, Default)]
pub struct OrganisationRow {
    pub name: String,
    pub others: Vec<String>,
    pub place: Option<String>,
    /// How many statements it has signed.
    pub statements: u64,
    pub href: String,
}

/// Two organisations that may be one.
#[derive(Clone, Debug)]
pub struct OrganisationSuspect {
    pub name: String,
    pub href: String,
    /// A sign-on of the first, as used in forms.
    pub own: String,
    pub suspect: Suspect,
}

/// `GET, POST /desk/organisations/{id}`: one organisation across statements.
#[derive(Template)]
#[template(path = "desk/organisation.html")]
pub struct DeskOrganisation {
    pub f: Frame,
    pub bar: DeskBar,
    pub token: String,
    pub id: String,
    pub name: String,
    pub names: Vec<KnownName>,
    pub places: Vec<String>,
    pub websites: Vec<String>,
    /// Its sign-ons, oldest first, and the links to further pages of them.
    pub sign_ons: Vec<OrganisationSignOn>,
    pub paging: Paging,
    pub related: Vec<RelatedRow>,
    pub suspects: Vec<Suspect>,
    /// Said where it was not compared with all the others.
    pub part: Option<DirectoryPart>,
    /// A sign-on of this organisation, as used in forms.
    pub own: String,
    pub typed_name: String,
    pub typed_lang: String,
    pub typed_place: String,
    pub typed_website: String,
    pub problems: Vec<Problem>,
    pub may_decide: bool,
}

/// A name it bears.
#[derive(Clone, Debug, Default)]
pub struct KnownName {
    pub name: String,
    /// The language in its own words, where it is known.
    pub lang: Option<String>,
    /// Added by the desk: its place among those, for removing it.
    pub added: Option<u64>,
}

#[derive(Clone, Debug, Default)]
pub struct OrganisationSignOn {
    pub statement: String,
    pub entry: String,
    pub when: String,
    pub state: String,
    pub href: String,
}

/// Another organisation about which somebody decided.
#[derive(Clone, Debug)]
pub struct RelatedRow {
    pub name: String,
    pub href: String,
    pub said: VerdictLine,
    /// What this one is to the other.
    pub relation: Option<Relation>,
}

impl RelatedRow {
    fn is_related(&self) -> bool {
        self.said.verdict == Verdict::Related
    }

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates pass references")]
    fn is(&self, relation: &Relation) -> bool {
        self.relation == Some(*relation)
    }
}

impl DeskOrganisation {
    fn here(&self) -> String {
        format!("/desk/organisations/{}", self.id)
    }

    fn part_words(&self) -> Option<String> {
        self.part.map(|part| part.words(self.f.l()))
    }

    fn trouble(&self, field: &str) -> Option<&str> {
        trouble_in(&self.problems, field)
    }
}
