//! `undersigned desk ...`: people, and links for somebody who cannot wait for a mail.

use super::{Place, Problem, open, serving};
use crate::config::Config;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use clap::{Subcommand, ValueEnum};
use domain::{desk::Role, email::EmailAddress, moderation::Actor};
use std::process::ExitCode;
use store::{Store, desk::PeopleProblem, desk_link::SIGN_IN_LIFE};
use view::Locale;

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Invites somebody by mail; an existing person gets the new role.
    Invite {
        email: String,
        #[arg(long, value_enum)]
        role: RoleName,
    },
    /// Prints a one-time sign-in link.
    Link { email: String },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum RoleName {
    /// Everything.
    Convenor,
    /// Decides about sign-ons.
    Moderator,
    /// Looks.
    Reader,
}

impl Command {
    pub fn run(self, place: &Place) -> Result<ExitCode, Problem> {
        let config = open::config(place)?;
        let store = open::store(&config)?;
        match self {
            Self::Invite { email, role } => {
                let role = match role {
                    RoleName::Convenor => Role::Convenor,
                    RoleName::Moderator => Role::Moderator,
                    RoleName::Reader => Role::Reader,
                };
                invite(&store, &config, &email, role)?;
                eprintln!(
                    "Invited as {}. The link is mailed by the running server. To print one at once: \
                     undersigned desk link {email}",
                    role.as_str()
                );
            }
            Self::Link { email } => {
                println!("{}", link(&store, &serving::site_url(&config), &email)?);
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}

pub fn invite(store: &Store, config: &Config, email: &str, role: Role) -> Result<(), Problem> {
    let email = EmailAddress::parse(email).ok_or(Problem::Email)?;
    let locale = Locale::from_code(config.site.default_language.tag()).unwrap_or_default().code();
    let invited = store.by(Actor::Operator).write_blocking("invite", move |tx| {
        let person = store::desk::invite(tx, &email, role)?;
        Ok::<_, PeopleProblem>(store::desk_link::send_invitation(tx, person, locale)?)
    });
    invited.map_err(|problem| match problem {
        PeopleProblem::Store(error) => Problem::Store(error),
        PeopleProblem::LastConvenor => Problem::LastConvenor,
    })
}

/// A one-time link for somebody who was invited.
pub fn link(store: &Store, site: &str, email: &str) -> Result<String, Problem> {
    let email = EmailAddress::parse(email).ok_or(Problem::Email)?;
    let made = store.write_blocking("desk link", move |tx| {
        let Some(person) = store::desk::person_by_email(tx, &email)? else { return Ok(None) };
        let expires_at = tx.now().plus(SIGN_IN_LIFE);
        store::desk::link(tx, person, expires_at)
    })?;
    let token = made.ok_or(Problem::NotInvited)?;
    Ok(format!("{site}/desk/enter/{}", URL_SAFE_NO_PAD.encode(token)))
}
