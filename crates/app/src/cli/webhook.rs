//! `undersigned webhook ...`: programs of others that are told what happens.

use super::{Format, Place, Problem, open};
use crate::{clock, site::webhook};
use clap::Subcommand;
use domain::{moderation::Actor, webhook::Occasion};
use std::process::ExitCode;
use store::{Store, webhook::Webhook};

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Adds a program, and prints the secret with which its messages are signed.
    Add {
        slug: String,
        /// Where it listens: `https://...`
        url: String,
        /// Of what it is told, with commas between: accepted, withdrawn, opened, closed.
        #[arg(long, default_value = "accepted,withdrawn,opened,closed")]
        events: String,
    },
    /// The programs that are told about a statement.
    List {
        slug: String,
        #[arg(long, value_enum, default_value = "text")]
        format: Format,
    },
    /// Removes a program, with all that it was still to be told.
    Remove { slug: String, id: String },
    /// Has the running server send it something that means nothing.
    Test { slug: String, id: String },
}

impl Command {
    pub fn run(self, place: &Place) -> Result<ExitCode, Problem> {
        let config = open::config(place)?;
        let store = open::store(&config)?;
        match self {
            Self::Add { slug, url, events } => {
                let here = config.webhooks.receivers.may_be_here();
                add(&store, &slug, url, events, here)?;
            }
            Self::List { slug, format } => {
                let id = open::statement(&store, &slug)?.id;
                let all = store
                    .read_blocking("webhooks", move |tx| store::webhook::of_statement(tx, id))?;
                list(&all, format);
            }
            Self::Remove { slug, id } => {
                one(&store, &slug, &id, store::webhook::remove)?;
                eprintln!("Removed. Nothing more is sent.");
            }
            Self::Test { slug, id } => {
                one(&store, &slug, &id, store::webhook::test)?;
                eprintln!(
                    "The running server sends it within seconds. What became of it: undersigned \
                     webhook list {slug}"
                );
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn add(store: &Store, slug: &str, url: String, events: String, here: bool) -> Result<(), Problem> {
    let statement = open::statement(store, slug)?.id;
    let occasions = Occasion::parse_all(&events).ok_or(Problem::Occasions(events))?;
    let (new, secret) = webhook::new(statement, &url, occasions, here)
        .map_err(|problem| Problem::WebhookAddress { address: url, problem })?;
    let id = store
        .at(clock::now())
        .by(Actor::Operator)
        .write_blocking("add webhook", move |tx| store::webhook::add(tx, &new))?;
    println!("{secret}");
    eprintln!(
        "Added as {id}. The program needs the secret above to check that messages come from here; \
         it is not shown again."
    );
    Ok(())
}

/// Does something with one of a statement's.
fn one<F>(store: &Store, slug: &str, id: &str, act: F) -> Result<(), Problem>
where
    F: Fn(
            &mut store::Tx<'_>,
            domain::id::StatementId,
            domain::id::WebhookId,
        ) -> Result<bool, store::Error>
        + Send
        + Sync
        + 'static,
{
    let statement = open::statement(store, slug)?.id;
    let unknown = || Problem::NoWebhook { statement: slug.to_owned(), id: id.to_owned() };
    let webhook = id.parse().map_err(|_| unknown())?;
    let done = store
        .at(clock::now())
        .by(Actor::Operator)
        .write_blocking("webhook", move |tx| act(tx, statement, webhook))?;
    if done { Ok(()) } else { Err(unknown()) }
}

fn list(all: &[Webhook], format: Format) {
    if format == Format::Tsv {
        println!("id\turl\tevents\tdelivered\twaiting\tgiven_up\tproblem");
    }
    for one in all {
        let events: Vec<_> = one.occasions.iter().map(|occasion| occasion.as_str()).collect();
        let events = events.join(",");
        let problem = one.problem.map(|(why, _)| why.as_str());
        let (delivered, waiting, given_up) = (one.delivered.0, one.waiting, one.given_up);
        match format {
            Format::Text => {
                println!("{}  {}  {events}", one.id, one.url);
                let why = problem.map(|why| format!(", last try: {why}")).unwrap_or_default();
                println!("  delivered {delivered}, waiting {waiting}, given up {given_up}{why}");
            }
            Format::Tsv => println!(
                "{}\t{}\t{events}\t{delivered}\t{waiting}\t{given_up}\t{}",
                one.id,
                one.url,
                problem.unwrap_or_default()
            ),
            Format::Json | Format::Jsonl => println!(
                "{}",
                serde_json::json!({
                    "id": one.id,
                    "url": one.url,
                    "events": one.occasions,
                    "delivered": delivered,
                    "waiting": waiting,
                    "given_up": given_up,
                    "problem": problem,
                    "gone": one.gone,
                })
            ),
        }
    }
}
