//! `undersigned doctor`.

use super::{Place, Problem, open, serve::runtime};
use crate::{
    clock::Clock,
    config::{Clients, Config},
    mail::Transport,
    reader::Reader,
    worker::{self, Fence},
};
use clap::Args;
use domain::instant::{DAY, Instant};
use std::{process::ExitCode, time::Duration};
use store::{Store, mail::Budget};

/// Checks data directory, keys, database, public log, mail server and time, and says what to do.
#[derive(Debug, Args)]
pub struct Doctor {
    #[command(flatten)]
    place: Place,
}

/// 2026-01-01: a clock before the release of this program is wrong.
const RELEASED: Instant = Instant(1_767_225_600_000);

impl Doctor {
    pub fn run(self) -> Result<ExitCode, Problem> {
        let config = open::config(&self.place)?;
        let mut well = true;
        let mut say = |what: &str, ok: bool, text: &str| {
            well &= ok;
            println!("{} {what}: {text}", if ok { "ok  " } else { "FAIL" });
        };
        let now = Clock::default().now();
        say("time", now > RELEASED && now < RELEASED.plus(50 * 365 * DAY), &now.to_rfc3339());
        match open::store(&config) {
            Ok(store) => {
                say("data", true, &format!("{} can be written", config.data.dir.display()));
                say("keys", true, &format!("{} fits the database", config.data.key_file.display()));
                match store.check_blocking() {
                    Ok(problems) if problems.is_empty() => {
                        say("database", true, "whole; a write reached the disk");
                    }
                    Ok(problems) => say("database", false, &problems.join("; ")),
                    Err(error) => say("database", false, &error.to_string()),
                }
                mails(&config, &store, now, &mut say)?;
                expiry(&store, now, &mut say)?;
                log_state(&config, &store, now, &mut say)?;
            }
            Err(problem) => say("data", false, &problem.to_string()),
        }
        let (ok, text) = files(&config)?;
        say("files", ok, &text);
        say("visitors", true, visitors(&config));
        let (ok, text) = mail_server(&config)?;
        say("smtp", ok, &text);
        say(
            "address",
            !config.site.url.is_private() || config.smtp.host.is_none(),
            &format!("links in mails lead to {}", config.site.url),
        );
        if well { Ok(ExitCode::SUCCESS) } else { Err(Problem::Unhealthy) }
    }
}

/// What waits, what was given up, and what waits because a budget is used up.
fn mails(
    config: &Config,
    store: &Store,
    now: Instant,
    say: &mut impl FnMut(&str, bool, &str),
) -> Result<(), Problem> {
    let budget = Budget {
        site: config.limits.mails_per_hour,
        domain: config.limits.mails_per_hour_to_domain,
    };
    let (pending, over) = store.read_blocking("mails", move |tx| {
        Ok::<_, store::Error>((store::mail::pending(tx)?, store::mail::over_budget(tx, budget)?))
    })?;
    let (waiting, oldest, failed) = pending;
    let late = oldest.is_some_and(|at| now.since(at) > DAY);
    say("mails", failed == 0 && !late, &format!("{waiting} waiting, {failed} given up"));
    if over.site > 0 {
        let text = format!(
            "{} mails wait for the next hour: the site has sent its {} (limits.mails_per_hour)",
            over.site, budget.site
        );
        say("budget", false, &text);
    }
    if over.domain > 0 {
        let text = format!(
            "{} mails wait for the next hour: their receiving domains have had {} each (limits.mails_per_hour_to_domain)",
            over.domain, budget.domain
        );
        say("budget", false, &text);
    }
    Ok(())
}

/// Whether what nobody confirmed goes when its time is over.
fn expiry(
    store: &Store,
    now: Instant,
    say: &mut impl FnMut(&str, bool, &str),
) -> Result<(), Problem> {
    let (since, held) = store.read_blocking("due since", |tx| {
        Ok::<_, store::Error>((store::sign_on::due_since(tx)?, store::sign_on::held(tx)?))
    })?;
    let overdue = since.map(|at| now.since(at)).filter(|overdue| *overdue > DAY);
    let text = match (held, overdue) {
        (0, None) => "unconfirmed sign-ons go when their time is over".to_owned(),
        (0, Some(overdue)) => format!(
            "an unconfirmed sign-on should have gone {} hours ago: a server that runs removes them once a minute, and \
             says in its log what stands in the way",
            overdue.as_secs() / 3_600
        ),
        (held, _) => format!(
            "{held} unconfirmed sign-ons would go at once: look at the clock, then: undersigned erase --unconfirmed"
        ),
    };
    say("expiry", held == 0 && overdue.is_none(), &text);
    Ok(())
}

/// Whether limits by network can tell visitors apart.
fn visitors(config: &Config) -> &'static str {
    match (config.server.clients, config.clients_share()) {
        (Clients::Shared, _) => {
            "all share one address (server.clients): limits by network hold for all together, limits.shared_factor times as wide"
        }
        (_, true) => {
            "those who come from this computer share one address, since server.trusted_proxy is empty: limits by network hold for them together, limits.shared_factor times as wide"
        }
        (_, false) => "told apart by their network addresses",
    }
}

/// Reads the whole log and asks the witnesses; each of them has a line.
fn log_state(
    config: &Config,
    store: &Store,
    now: Instant,
    say: &mut impl FnMut(&str, bool, &str),
) -> Result<(), Problem> {
    let log = match open::public_log(config, store, now) {
        Ok(log) => log,
        Err(problem) => {
            say("log", false, &problem.to_string());
            return Ok(());
        }
    };
    let (head, waiting) = store.read_blocking("log status", |tx| {
        Ok::<_, store::Error>((store::log::head(tx)?, store::log::waiting(tx)?))
    })?;
    let size = head.map_or(0, |head| head.size);
    say(
        "log",
        true,
        &format!("{size} entries, which make the root that is signed; {waiting} waiting"),
    );
    for (name, report) in log.witnesses.reports() {
        let seen = format!("{name} has seen {} entries", report.size);
        say(
            "witness",
            report.problem.is_none(),
            &report.problem.map_or(seen, |problem| format!("{name}: {problem}")),
        );
    }
    Ok(())
}

/// Reads a list of one name in the process that reads files.
fn files(config: &Config) -> Result<(bool, String), Problem> {
    let reader = Reader::new(&config.limits, worker::own_program());
    let fence = match runtime()?.block_on(reader.probe()) {
        Ok(fence) => fence,
        Err(failure) => return Ok((false, failure.to_string())),
    };
    let without = match fence {
        Fence::Whole => "without access to other files or the network",
        Fence::Partial => {
            "without access to other files; this kernel is too old to take more from it (landlock)"
        }
        Fence::None => {
            "with limits; this kernel cannot take access to other files from it (no landlock)"
        }
    };
    Ok((true, format!("read in a process of its own, {without}")))
}

/// Connects and signs in, sends nothing.
fn mail_server(config: &Config) -> Result<(bool, String), Problem> {
    let transport = match Transport::new(&config.smtp) {
        Ok(transport) => transport,
        Err(error) => return Ok((false, error.to_string())),
    };
    let Transport::Smtp(smtp) = transport else {
        return Ok((
            true,
            "no mail server is set: mails stay in the local outbox (smtp.host)".to_owned(),
        ));
    };
    let limit = Duration::from_secs(6 * config.smtp.timeout_s);
    let answer = runtime()?.block_on(async { tokio::time::timeout(limit, smtp.probe()).await });
    Ok(match answer {
        Ok(Ok(())) => (true, "the mail server answers and takes mails".to_owned()),
        Ok(Err(reason)) => {
            (false, format!("the mail server does not take mails: {}", reason.word()))
        }
        Err(_) => (false, "the mail server does not answer".to_owned()),
    })
}
