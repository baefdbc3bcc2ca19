//! `undersigned outbox`.

use super::{Format, Place, Problem, open};
use clap::Args;
use std::process::ExitCode;

/// Prints the mails of a site without mail server, oldest first. They hold addresses and links:
/// mind who looks on.
#[derive(Debug, Args)]
pub struct Outbox {
    #[command(flatten)]
    place: Place,
    /// At most this many.
    #[arg(long, default_value_t = 1_000)]
    limit: u32,
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

impl Outbox {
    pub fn run(self) -> Result<ExitCode, Problem> {
        let store = open::store(&open::config(&self.place)?)?;
        let limit = self.limit;
        let mut mails = store.read_blocking("outbox", move |tx| store::mail::outbox(tx, limit))?;
        mails.reverse();
        for mail in mails {
            let at = mail.at.to_rfc3339();
            let (id, mail) = (mail.id, mail.mail);
            let to = mail.to;
            match self.format {
                Format::Text => println!(
                    "To: {to}\nDate: {at}\nSubject: {}\n\n{}\n----",
                    mail.subject, mail.body
                ),
                Format::Tsv => println!("{id}\t{at}\t{to}\t{}", mail.subject),
                Format::Json | Format::Jsonl => {
                    println!(
                        "{}",
                        serde_json::json!({ "id": id, "at": at, "to": to, "subject": mail.subject, "body": mail.body })
                    );
                }
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}
