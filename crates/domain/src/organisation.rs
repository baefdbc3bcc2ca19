//! Organisations as such, whatever statements they sign.
//!
//! What an organisation is called comes from its sign-ons; the desk may add names that no sign-on
//! has. Nothing here is published: it serves to recognise an organisation again.

use crate::{duplicate::NameKey, entry::Entry, id::OrganisationId, instant::Instant, lang::Lang};
use serde::{Deserialize, Serialize};

/// A name the desk added: in another language or script, a former name, a short name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FurtherName {
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<Lang>,
}

/// What the desk knows of an organisation beside its sign-ons.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<FurtherName>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub website: Option<String>,
}

impl Profile {
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// An organisation under one name. Decisions say which of these are one body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    pub id: OrganisationId,
    pub key: NameKey,
    pub profile: Profile,
    pub created_at: Instant,
}

/// Whether an entry can be that organisation's as far as places go: an unknown place excludes
/// nothing.
pub fn places_agree(entry: &Entry, places: &[String]) -> bool {
    let place =
        |text: &str| names::place_code(text).map_or_else(|| names::key(text), str::to_owned);
    match &entry.place {
        Some(own) if !places.is_empty() => places.iter().any(|other| place(other) == place(own)),
        _ => true,
    }
}
