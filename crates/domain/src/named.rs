//! Enums that stand in tables, forms, JSON and the log under one stable name.

/// Declares an enum whose variants have one stable name each, and derives everything that spells
/// it. What stands behind `|` is a spelling of an earlier version, still read in JSON.
macro_rules! named {
    (
        $(#[$doc:meta])* $name:ident {
            $($(#[$vdoc:meta])* $variant:ident = $text:literal $(| $alias:literal)*),+ $(,)?
        }
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[$vdoc])* #[serde(rename = $text $(, alias = $alias)*)] $variant),+
        }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable name in tables, forms, JSON and the log.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }

            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.as_str() == text)
            }
        }
    };
}
pub(crate) use named;

#[cfg(test)]
mod tests {
    use crate::{
        desk::Role,
        duplicate::{Relation, Verdict},
        entry::{Display, Kind},
        import::Outcome,
        log::{By, Class, Status},
        moderation::{ActKind, DeclineReason},
        signon::Rule,
        webhook::{Ended, Occasion, Taking, Unreached},
    };
    use serde::{Serialize, de::DeserializeOwned};
    use std::fmt::Debug;

    fn one_spelling<T: Serialize + DeserializeOwned + PartialEq + Debug + Copy>(
        all: &[T],
        name: fn(T) -> &'static str,
    ) {
        for value in all {
            let json = serde_json::to_string(value).unwrap();
            assert_eq!(json, format!("\"{}\"", name(*value)));
            assert_eq!(serde_json::from_str::<T>(&json).unwrap(), *value);
        }
    }

    #[test]
    fn json_spells_a_name_as_tables_and_log_do() {
        one_spelling(Kind::ALL, Kind::as_str);
        one_spelling(Display::ALL, Display::as_str);
        one_spelling(Role::ALL, Role::as_str);
        one_spelling(Verdict::ALL, Verdict::as_str);
        one_spelling(Relation::ALL, Relation::as_str);
        one_spelling(Outcome::ALL, Outcome::as_str);
        one_spelling(Status::ALL, Status::as_str);
        one_spelling(Class::ALL, Class::as_str);
        one_spelling(By::ALL, By::as_str);
        one_spelling(ActKind::ALL, ActKind::as_str);
        one_spelling(DeclineReason::ALL, DeclineReason::as_str);
        one_spelling(Rule::ALL, Rule::as_str);
        one_spelling(Occasion::ALL, Occasion::as_str);
        one_spelling(Ended::ALL, Ended::as_str);
        one_spelling(Taking::ALL, Taking::as_str);
        one_spelling(Unreached::ALL, Unreached::as_str);
    }

    /// Mails that waited when 0.1.0 was replaced have their reason in these words.
    #[test]
    fn the_spellings_of_old_mails_are_read() {
        for (old, reason) in [
            ("not_authorised", DeclineReason::NotAuthorised),
            ("out_of_scope", DeclineReason::OutOfScope),
        ] {
            assert_eq!(
                serde_json::from_str::<DeclineReason>(&format!("\"{old}\"")).unwrap(),
                reason
            );
            assert_eq!(DeclineReason::parse(old), None, "tables and the log never had it");
        }
    }
}
