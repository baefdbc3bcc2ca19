//! A row of `sign_on` as it is read, with the key that opens it. `sign_on` writes it.

mod lookup;

use domain::duplicate::Side;
use domain::email::EmailAddress;
use domain::entry::{Authority, Display, Entry};
use domain::id::{ImportId, OrganisationId, PersonId, SignOnId, StatementId};
use domain::import::Contact as ListedContact;
use domain::instant::Instant;
use domain::moderation::DeclineReason;
use domain::signon::{Confirmation, Moderation, Rule, SignOn, SignOnState, Standing};
use serde::{Deserialize, Serialize};

use crate::crypt::{Keys, RecordKey};
use crate::sealed::unseal;
use crate::{Error, Place, Row, SealedProblem, Tx, values};

pub(crate) use lookup::{
    ShortKey, code_key, domain_key, email_key, entry_key, handle_key, name_key, old_email_key,
    untagged_key,
};

pub(crate) const ENTRY: Place = Place::new("sign_on", "entry_sealed");
pub(crate) const WISHED: Place = Place::new("sign_on", "wished_sealed");
pub(crate) const CONTACT: Place = Place::new("sign_on", "contact_sealed");
pub(crate) const LISTED_CONTACT: Place = Place::new("sign_on", "listed_contact_sealed");

/// Who decided, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DecisionStamp {
    /// `None`: the operator, at the command line.
    pub by: Option<PersonId>,
    /// When.
    pub at: Instant,
}

macro_rules! sign_ons {
    ($tail:literal) => {
        $crate::sign_on_row::sign_ons!("", $tail)
    };
    // With `more` columns of what `tail` joins.
    ($more:literal, $tail:literal) => {
        concat!(
            "SELECT s.id, s.statement_id, s.version, s.display, s.page_lang, s.confirmation, s.confirmed_at, s.import_id,
             s.import_line, s.moderation, s.moderation_detail, s.standing, s.merged_into, s.entry_sealed, s.entry_public,
             s.contact_sealed, s.email_key, s.entry_key, s.created_at, s.asked_at, s.answered_at,
             s.wished_at, s.wished_sealed, s.decided_by, s.decided_at, s.expires_at, s.revision, k.wrapped, s.domain_key,
             s.organisation_id, s.changed, s.untagged_key, s.listed_contact_sealed",
            $more,
            " FROM sign_on s LEFT JOIN record_key k ON k.record_id = s.id ",
            $tail
        )
    };
}
pub(crate) use sign_ons;

/// Address and authority of a signer. Version 0.1.0 also kept whether the signer wanted news; what
/// is sealed stays so.
#[derive(Serialize, Deserialize)]
pub(crate) struct Contact {
    pub(crate) email: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) authority: Option<Authority>,
}

/// A sign-on with its key.
#[derive(Clone)]
pub(crate) struct SignOnRow {
    pub(crate) sign_on: SignOn,
    pub(crate) statement: StatementId,
    pub(crate) page_lang: String,
    pub(crate) entry_sealed: Option<Vec<u8>>,
    pub(crate) entry_public: Option<String>,
    contact_sealed: Option<Vec<u8>>,
    listed_contact_sealed: Option<Vec<u8>>,
    pub(crate) email_key: Option<ShortKey>,
    pub(crate) entry_key: Option<ShortKey>,
    pub(crate) asked_at: Option<Instant>,
    pub(crate) answered_at: Option<Instant>,
    pub(crate) wished_at: Option<Instant>,
    /// Only ever beside `wished_at`.
    pub(crate) wished_sealed: Option<Vec<u8>>,
    pub(crate) decided: Option<DecisionStamp>,
    pub(crate) expires_at: Option<Instant>,
    pub(crate) revision: i64,
    pub(crate) key: Option<RecordKey>,
    pub(crate) domain_key: Option<ShortKey>,
    pub(crate) organisation: Option<OrganisationId>,
    /// The number of its last change.
    pub(crate) changed: i64,
    pub(crate) untagged_key: Option<ShortKey>,
}

impl SignOnRow {
    pub(crate) fn by_id(tx: &mut Tx<'_>, id: SignOnId) -> Result<Option<Self>, Error> {
        let row = tx.row(sign_ons!("WHERE s.id = $1"), &values![id])?;
        row.map(|row| Self::read(tx.keys(), &row)).transpose()
    }

    pub(crate) fn read(keys: &Keys, row: &Row) -> Result<Self, Error> {
        let id = SignOnId(row.array("id")?);
        let unwrapped =
            row.opt_bytes("wrapped")?.map(|wrapped| keys.unwrap(id.as_bytes(), wrapped));
        let key = unwrapped.transpose().map_err(|problem| Place::WRAPPED.error(problem))?;
        let decided = row.opt_instant("decided_at")?;
        let by = row.opt_array("decided_by")?.map(PersonId);
        Ok(Self {
            sign_on: SignOn {
                id,
                state: state(row)?,
                display: row.word("display", Display::parse)?,
                version: row.number("version")?,
                created_at: row.instant("created_at")?,
            },
            statement: StatementId(row.array("statement_id")?),
            page_lang: row.text("page_lang")?.to_owned(),
            entry_sealed: row.opt_bytes("entry_sealed")?.map(<[u8]>::to_vec),
            entry_public: row.opt_text("entry_public")?.map(str::to_owned),
            contact_sealed: row.opt_bytes("contact_sealed")?.map(<[u8]>::to_vec),
            listed_contact_sealed: row.opt_bytes("listed_contact_sealed")?.map(<[u8]>::to_vec),
            email_key: row.opt_array("email_key")?,
            entry_key: row.opt_array("entry_key")?,
            asked_at: row.opt_instant("asked_at")?,
            answered_at: row.opt_instant("answered_at")?,
            wished_at: row.opt_instant("wished_at")?,
            wished_sealed: row.opt_bytes("wished_sealed")?.map(<[u8]>::to_vec),
            decided: decided.map(|at| DecisionStamp { by, at }),
            expires_at: row.opt_instant("expires_at")?,
            revision: row.int("revision")?,
            key,
            domain_key: row.opt_array("domain_key")?,
            organisation: row.opt_array("organisation_id")?.map(OrganisationId),
            changed: row.int("changed")?,
            untagged_key: row.opt_array("untagged_key")?,
        })
    }

    /// What is or would be printed; `None` once it was erased.
    pub(crate) fn entry(&self) -> Result<Option<Entry>, Error> {
        if let Some(public) = &self.entry_public {
            return serde_json::from_str(public)
                .map(Some)
                .map_err(|_| ENTRY.error(SealedProblem::Format));
        }
        self.open(ENTRY, self.entry_sealed.as_deref())
    }

    /// The entry as its signer wishes it to be, as far as an open wish says so.
    pub(crate) fn wished(&self) -> Result<Option<Entry>, Error> {
        let sealed = self.wished_sealed.as_deref().filter(|_| self.wished_at.is_some());
        self.open(WISHED, sealed)
    }

    /// What decisions about names know it by; `None` once it was erased.
    pub(crate) fn side(&self, keys: &Keys) -> Result<Option<Side>, Error> {
        let entry = self.entry()?;
        Ok(entry.map(|entry| Side { sign_on: self.sign_on.id, key: name_key(keys, &entry) }))
    }

    /// Address, authority and wishes; `None` for reported and erased ones.
    pub(crate) fn contact(&self) -> Result<Option<Contact>, Error> {
        self.open(CONTACT, self.contact_sealed.as_deref())
    }

    pub(crate) fn email(&self) -> Result<Option<EmailAddress>, Error> {
        Ok(self.contact()?.and_then(|contact| EmailAddress::parse(&contact.email)))
    }

    /// How the signatory of a list can be reached, as the file said. Nobody writes there unasked.
    pub(crate) fn listed_contact(&self) -> Result<Option<ListedContact>, Error> {
        self.open(LISTED_CONTACT, self.listed_contact_sealed.as_deref())
    }

    pub(crate) fn has_listed_contact(&self) -> bool {
        self.listed_contact_sealed.is_some() && self.key.is_some()
    }

    pub(crate) fn has_address(&self) -> bool {
        self.contact_sealed.is_some() && self.key.is_some()
    }

    /// Nobody has confirmed it, nor something else in its place.
    pub(crate) fn waits_for_its_mailbox(&self) -> bool {
        let state = self.sign_on.state;
        state.confirmation == Confirmation::Unconfirmed && state.is_live()
    }

    /// Stands on the public list now.
    pub(crate) fn is_public(&self) -> bool {
        self.entry_public.is_some()
    }

    /// Waits for the desk: to be decided, or with a wish.
    pub(crate) fn is_queued(&self) -> bool {
        self.sign_on.state.awaits_decision()
            || (self.wished_at.is_some() && self.sign_on.state.is_live())
    }

    fn open<T: serde::de::DeserializeOwned>(
        &self,
        place: Place,
        sealed: Option<&[u8]>,
    ) -> Result<Option<T>, Error> {
        match (&self.key, sealed) {
            (Some(key), Some(sealed)) => {
                unseal(key, place, self.sign_on.id.as_bytes(), sealed).map(Some)
            }
            _ => Ok(None),
        }
    }
}

/// The state in the columns of a row.
pub(crate) fn state(row: &Row) -> Result<SignOnState, Error> {
    let confirmation = match (
        row.text("confirmation")?,
        row.opt_instant("confirmed_at")?,
        row.opt_array("import_id")?,
        row.opt_int("import_line")?,
    ) {
        ("unconfirmed", ..) => Confirmation::Unconfirmed,
        ("confirmed", Some(at), ..) => Confirmation::Confirmed { at },
        ("reported", _, Some(import), Some(_)) => {
            Confirmation::Reported { import: ImportId(import), line: row.number("import_line")? }
        }
        _ => return Err(row.wrong("confirmation", "a confirmation")),
    };
    let moderation = match row.text("moderation")? {
        "waiting" => Moderation::Waiting,
        "accepted" => Moderation::Accepted,
        "declined" => {
            Moderation::Declined { reason: row.word("moderation_detail", DeclineReason::parse)? }
        }
        "quarantined" => {
            Moderation::Quarantined { rule: row.word("moderation_detail", Rule::parse)? }
        }
        _ => return Err(row.wrong("moderation", "a moderation")),
    };
    let standing = match (row.text("standing")?, row.opt_array("merged_into")?) {
        ("live", _) => Standing::Live,
        ("withdrawn", _) => Standing::Withdrawn,
        ("merged", Some(into)) => Standing::Merged { into: SignOnId(into) },
        ("erased", _) => Standing::Erased,
        _ => return Err(row.wrong("standing", "a standing")),
    };
    Ok(SignOnState { confirmation, moderation, standing })
}
