//! The standard reasons for declining a sign-on.

use super::Locale;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The authority to sign for the organisation could not be shown.
    Authority,
    /// The same organisation or person stands on the list already.
    Duplicate,
    /// The name does not say who signs.
    Unclear,
    /// The statement is for signers of another kind.
    Scope,
    /// The signer asked for it by another way.
    OwnWish,
    /// Not meant seriously; the signer is not told.
    Abuse,
}

impl Reason {
    pub const ALL: [Self; 6] = [Self::Authority, Self::Duplicate, Self::Unclear, Self::Scope, Self::OwnWish, Self::Abuse];

    /// The value in forms.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Authority => "authority",
            Self::Duplicate => "duplicate",
            Self::Unclear => "unclear",
            Self::Scope => "scope",
            Self::OwnWish => "own_wish",
            Self::Abuse => "abuse",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|r| r.code() == code)
    }

    /// The short label for the desk.
    pub fn label(&self, l: Locale) -> String {
        l.t(match self {
            Self::Authority => "reason-authority",
            Self::Duplicate => "reason-duplicate",
            Self::Unclear => "reason-unclear",
            Self::Scope => "reason-scope",
            Self::OwnWish => "reason-own-wish",
            Self::Abuse => "reason-abuse",
        })
    }

    /// What the signer reads; none for abuse, where nobody is told.
    pub fn to_signer(&self, l: Locale) -> Option<String> {
        let key = match self {
            Self::Authority => "reason-authority-long",
            Self::Duplicate => "reason-duplicate-long",
            Self::Unclear => "reason-unclear-long",
            Self::Scope => "reason-scope-long",
            Self::OwnWish => "reason-own-wish-long",
            Self::Abuse => return None,
        };
        Some(l.t(key))
    }
}
