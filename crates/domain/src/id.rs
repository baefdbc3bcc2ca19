//! Permanent ids: 16 random bytes, written as 22 characters of base64url. They say nothing about
//! what they name.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use std::{fmt, str::FromStr};

/// The text is not the base64url form of 16 bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAnId;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub [u8; 16]);

        impl $name {
            pub fn as_bytes(&self) -> &[u8] {
                &self.0
            }

            /// From a stored 16-byte value.
            pub fn from_slice(bytes: &[u8]) -> Result<Self, NotAnId> {
                bytes.try_into().map(Self).map_err(|_| NotAnId)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&URL_SAFE_NO_PAD.encode(self.0))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({self})", stringify!($name))
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| NotAnId)?;
                Self::from_slice(&bytes)
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                let text = String::deserialize(d)?;
                text.parse().map_err(|_| serde::de::Error::custom("not an id"))
            }
        }
    };
}

id!(
    /// A statement.
    StatementId
);
id!(
    /// A sign-on; printed beside its number in every list, and never reused for another statement.
    SignOnId
);
id!(
    /// A person who works at the desk.
    PersonId
);
id!(
    /// Entries declined together.
    BatchId
);
id!(
    /// One list taken in.
    ImportId
);
id!(
    /// One act in the moderation record.
    ActId
);
id!(
    /// A receiver of what everybody may know of a statement.
    WebhookId
);
id!(
    /// One thing that a receiver is told; the same however often it is sent.
    DeliveryId
);
id!(
    /// One mail.
    MailId
);
id!(
    /// An organisation, whatever statements it signs.
    OrganisationId
);
id!(
    /// One decision about two names.
    VerdictId
);
id!(
    /// What an entry of the public log stands for here.
    LeafId
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_22_characters_and_reads_back() {
        let id = SignOnId([0xfb; 16]);
        assert_eq!(id.to_string().len(), 22);
        assert_eq!(id.to_string().parse(), Ok(id));
        assert_eq!("short".parse::<SignOnId>(), Err(NotAnId));
        assert_eq!("!!".parse::<SignOnId>(), Err(NotAnId));
    }
}
