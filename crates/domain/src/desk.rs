//! Who may do what at the desk.

use crate::named::named;

named!(
    /// What a person at the desk is there for.
    Role {
        /// Drafts and hosts: everything.
        Convenor = "convenor",
        /// Decides about sign-ons.
        Moderator = "moderator",
        /// Looks.
        Reader = "reader",
    }
);

/// Groups of acts that are allowed or refused together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Power {
    /// See statements, queue, record; no contact data.
    Look,
    /// Accept, decline, ask, correct, undo; open contact data with a reason.
    Moderate,
    /// The switch that stops sign-on at once.
    Stop,
    /// Draft, open, close, launch, import.
    Convene,
    /// Invite people, read the local outbox.
    Administer,
}

impl Role {
    pub fn may(self, power: Power) -> bool {
        match (self, power) {
            (Self::Convenor, _)
            | (Self::Moderator, Power::Look | Power::Moderate | Power::Stop)
            | (Self::Reader, Power::Look) => true,
            (Self::Moderator, Power::Convene | Power::Administer)
            | (Self::Reader, Power::Moderate | Power::Stop | Power::Convene | Power::Administer) => {
                false
            }
        }
    }
}
