//! `undersigned erase`.

use super::{Place, Problem, open};
use clap::Args;
use domain::{email::EmailAddress, id::SignOnId, moderation::Actor};
use std::process::ExitCode;
use store::{
    Store, Tx,
    sign_on::{self, Expiry},
    statement,
};

/// So many go in one transaction.
const BATCH: u32 = 500;

/// Erases sign-ons for ever: name, address, notes, links, and what shows whose entry of the public
/// log they were. The name leaves every list at once. Backups made before hold it until they are
/// deleted.
#[derive(Debug, Args)]
pub struct Erase {
    /// Ids of sign-ons, as in list.json or the address of their page at the desk.
    #[arg(value_name = "ID", required_unless_present_any = ["address", "unconfirmed"])]
    ids: Vec<String>,
    /// Every sign-on made from this mail address, in all statements.
    #[arg(long, value_name = "EMAIL", conflicts_with = "ids")]
    address: Option<String>,
    /// What was never confirmed and whose time is over. The server does this by itself; after a
    /// long pause, or where its clock jumped, it asks for this: look at the clock first.
    #[arg(long, conflicts_with_all = ["ids", "address"])]
    unconfirmed: bool,
    /// Only says how many there are.
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    place: Place,
}

impl Erase {
    pub fn run(self) -> Result<ExitCode, Problem> {
        let store = open::store(&open::config(&self.place)?)?;
        if self.unconfirmed {
            return unconfirmed(&store, self.dry_run);
        }
        let ids = if let Some(address) = &self.address {
            let email = EmailAddress::parse(address).ok_or(Problem::Email)?;
            store.read_blocking("sign-ons of an address", move |tx| {
                let mut found = Vec::new();
                for statement in statement::all(tx)? {
                    found.extend(sign_on::by_email(tx, statement.id, &email)?);
                }
                Ok::<_, store::Error>(found)
            })?
        } else {
            let parse =
                |id: &String| id.parse::<SignOnId>().map_err(|_| Problem::NoSignOn(id.clone()));
            self.ids.iter().map(parse).collect::<Result<Vec<_>, _>>()?
        };
        if self.dry_run {
            println!("{}", ids.len());
            return Ok(ExitCode::SUCCESS);
        }
        let mut erased = 0;
        for id in ids {
            if store
                .by(Actor::Operator)
                .write_blocking("erase", move |tx| sign_on::erase(tx, id))?
            {
                erased += 1;
            } else {
                eprintln!("undersigned: {id} is no sign-on, or was erased before");
            }
        }
        told(&store, erased)
    }
}

fn unconfirmed(store: &Store, dry_run: bool) -> Result<ExitCode, Problem> {
    if dry_run {
        println!("{}", store.read_blocking("held", sign_on::held)?);
        return Ok(ExitCode::SUCCESS);
    }
    let mut erased = 0;
    loop {
        let expire = |tx: &mut Tx<'_>| {
            sign_on::vouch(tx)?;
            sign_on::expire(tx, BATCH)
        };
        match store.write_blocking("expire", expire)? {
            Expiry::Deleted(0) | Expiry::Held(_) => return told(store, erased),
            Expiry::Deleted(some) => erased += some,
        }
    }
}

fn told(store: &Store, erased: u32) -> Result<ExitCode, Problem> {
    // What was deleted must not stay readable in the database's own files; a running server may be
    // reading them.
    let mut wiped = store.wipe_blocking();
    for _ in 0..50 {
        if wiped != Err(store::Error::Busy) {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
        wiped = store.wipe_blocking();
    }
    wiped?;
    println!("{erased}");
    eprintln!(
        "Erased {erased}. Backups made before this moment still hold them: delete those, or let them run out."
    );
    Ok(ExitCode::SUCCESS)
}
