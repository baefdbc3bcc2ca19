use serde::{Deserialize, Serialize};

/// A reason to look at an entry. Doubts never change what was read.
///
/// Serialises as `{"code":"gap_before","missing":[4]}` and so on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Doubt {
    /// The printed counter skips these numbers just before the entry (the first hundred of them).
    GapBefore {
        /// The numbers nobody printed.
        missing: Vec<u32>,
    },
    /// The counter starts again here.
    Restart,
    /// The number was printed before in the same run.
    Repeat,
    /// The number does not fit between its neighbours.
    OutOfOrder,
    /// Another entry stands on the same line.
    SharedLine,
    /// The entry was put together from several lines.
    JoinedLines {
        /// The further lines, after the entry's own.
        lines: Vec<u32>,
    },
    /// A word looks misspelt; the printed name is kept.
    PossibleTypo {
        /// As printed.
        printed: String,
        /// What it may have been meant to be.
        suggested: String,
        /// From 0 to 1.
        confidence: f64,
    },
    /// A person's name in a list of organisations.
    IndividualAmongOrganisations,
    /// It may be the same signatory as an earlier entry.
    PossibleDuplicate {
        /// `seq` of the earlier entry.
        of: u32,
        /// Likeness from 0 to 1.
        score: f64,
        /// The reasons in words.
        why: String,
    },
    /// It may be a parent, chapter, member or sister of an earlier entry.
    PossiblyRelated {
        /// `seq` of the earlier entry.
        of: u32,
        /// The reasons in words.
        why: String,
    },
    /// A word mixes letters of several scripts.
    MixedScript,
    /// The entry contains invisible characters that change the direction of writing.
    BidiControl,
    /// The name contains a web address.
    UrlInName,
    /// An e-mail address or telephone number stood beside the name and was left out.
    ContactRemoved,
    /// Organisation or individual: the name alone does not tell.
    UnsureKind,
    /// Read out of the sentences of a mail.
    FromMail,
    /// What a person is stood behind the name without a sign between them, and was told apart.
    RoleApart,
}

impl Doubt {
    /// The stable code, as in the JSON.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::GapBefore { .. } => "gap_before",
            Self::Restart => "restart",
            Self::Repeat => "repeat",
            Self::OutOfOrder => "out_of_order",
            Self::SharedLine => "shared_line",
            Self::JoinedLines { .. } => "joined_lines",
            Self::PossibleTypo { .. } => "possible_typo",
            Self::IndividualAmongOrganisations => "individual_among_organisations",
            Self::PossibleDuplicate { .. } => "possible_duplicate",
            Self::PossiblyRelated { .. } => "possibly_related",
            Self::MixedScript => "mixed_script",
            Self::BidiControl => "bidi_control",
            Self::UrlInName => "url_in_name",
            Self::ContactRemoved => "contact_removed",
            Self::UnsureKind => "unsure_kind",
            Self::FromMail => "from_mail",
            Self::RoleApart => "role_apart",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Doubt;

    #[test]
    fn json_there_and_back() {
        let text = str::to_owned;
        for doubt in [
            Doubt::GapBefore { missing: vec![4] },
            Doubt::Restart,
            Doubt::Repeat,
            Doubt::OutOfOrder,
            Doubt::SharedLine,
            Doubt::JoinedLines { lines: vec![8, 9] },
            Doubt::PossibleTypo { printed: text("a"), suggested: text("b"), confidence: 0.9 },
            Doubt::IndividualAmongOrganisations,
            Doubt::PossibleDuplicate { of: 2, score: 0.875, why: text("the same name") },
            Doubt::PossiblyRelated { of: 2, why: text("the same name, and a place") },
            Doubt::MixedScript,
            Doubt::BidiControl,
            Doubt::UrlInName,
            Doubt::ContactRemoved,
            Doubt::UnsureKind,
            Doubt::FromMail,
            Doubt::RoleApart,
        ] {
            let json = serde_json::to_string(&doubt).unwrap();
            assert!(json.starts_with(&format!(r#"{{"code":"{}""#, doubt.code())), "{json}");
            assert_eq!(serde_json::from_str::<Doubt>(&json).unwrap(), doubt);
        }
    }
}
