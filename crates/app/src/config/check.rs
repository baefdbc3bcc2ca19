//! Settings that can each be read but make no sense, alone or together.

use std::{
    fs,
    io::{self, Read},
    path::Path,
};

use lettre::message::Mailbox;
use view::{Accent, Image};

use super::problem::Problem;
use super::{Clients, Config, Database, Encryption};

/// What is wrong with one option: its key and the words for it.
type Fault = (&'static str, String);

/// Adds a problem for every rule that `config` breaks, and a warning for what works but is probably
/// not meant.
pub(super) fn check(config: &mut Config, problems: &mut Vec<Problem>) {
    let mut faults = out_of_range(config);
    faults.extend(retention(config).into_iter().chain(mail(config)));
    faults.extend(look(config));
    problems.extend(
        faults.into_iter().map(|(key, text)| {
            Problem::new(config.origin(key).to_string(), format!("{key}: {text}"))
        }),
    );
    warn(config);
}

fn out_of_range(config: &Config) -> Vec<Fault> {
    let (server, smtp) = (&config.server, &config.smtp);
    let (limits, retention) = (&config.limits, &config.retention);
    let connections = u64::from(server.max_connections);
    let unconfirmed = u64::from(retention.unconfirmed_days);
    let link = u64::from(retention.confirm_link_hours);
    let ranges: [(&str, u64, u64, u64); 28] = [
        ("server.max_connections", connections, 1, 1_000_000),
        ("server.header_timeout_s", server.header_timeout_s, 1, 600),
        ("server.body_timeout_s", server.body_timeout_s, 1, 3_600),
        ("public_log.minimum", config.public_log.minimum.into(), 1, 10_000),
        ("public_log.witness_timeout_s", config.public_log.witness_timeout_s, 1, 60),
        ("smtp.timeout_s", smtp.timeout_s, 1, 600),
        ("smtp.connections", smtp.connections.into(), 1, 64),
        ("webhooks.timeout_s", config.webhooks.timeout_s, 1, 60),
        ("limits.form_bytes", limits.form_bytes, 4_096, 16 << 20),
        ("limits.import_bytes", limits.import_bytes, 65_536, 1 << 30),
        ("limits.reader_seconds", limits.reader_seconds, 1, 600),
        ("limits.reader_megabytes", limits.reader_megabytes, 64, 16_384),
        ("limits.readers", limits.readers.into(), 1, 64),
        ("limits.typesetter_seconds", limits.typesetter_seconds, 1, 3_600),
        ("limits.typesetter_megabytes", limits.typesetter_megabytes, 128, 16_384),
        ("limits.typesetters", limits.typesetters.into(), 1, 64),
        ("limits.mails_per_address", limits.mails_per_address.into(), 1, 100),
        ("limits.mails_window_hours", limits.mails_window_hours.into(), 1, 72),
        ("limits.code_tries", limits.code_tries.into(), 1, 100),
        (
            "limits.confirmations_per_hour_told",
            limits.confirmations_per_hour_told.into(),
            0,
            10_000_000,
        ),
        ("limits.shared_factor", limits.shared_factor.into(), 0, 1_000_000),
        ("limits.work_bits", limits.work_bits.into(), 0, 20),
        ("limits.fastest_form_s", limits.fastest_form_s.into(), 0, 60),
        ("limits.mails_per_hour", limits.mails_per_hour.into(), 0, 10_000_000),
        ("limits.mails_per_hour_to_domain", limits.mails_per_hour_to_domain.into(), 0, 10_000_000),
        ("limits.writer_queue", limits.writer_queue.into(), 1, 10_000_000),
        ("retention.unconfirmed_days", unconfirmed, 1, 365),
        ("retention.confirm_link_hours", link, 1, 24 * 365),
    ];
    let outside =
        ranges.into_iter().filter(|(_, value, least, most)| !(least..=most).contains(&value));
    outside
        .map(|(key, value, least, most)| {
            (key, format!("must be from {least} to {most}, is {value}"))
        })
        .collect()
}

fn retention(config: &Config) -> Vec<Fault> {
    let retention = &config.retention;
    let reminders = retention.reminders.as_slice();
    let mut faults = Vec::new();
    if u64::from(retention.confirm_link_hours) > u64::from(retention.unconfirmed_days) * 24 {
        let text = "is longer than retention.unconfirmed_days keeps the sign-on; shorten it, or keep the sign-on longer";
        faults.push(("retention.confirm_link_hours", text.to_owned()));
    }
    let text = if !reminders.is_sorted_by(|earlier, later| earlier < later)
        || reminders.first() == Some(&0)
    {
        "must be rising days from 1 on, such as [2, 5]"
    } else if reminders.len() > 2 {
        "at most two reminders are sent for one sign-on"
    } else if reminders.last().is_some_and(|last| *last >= retention.unconfirmed_days) {
        "the last one must come before retention.unconfirmed_days ends"
    } else {
        return faults;
    };
    faults.push(("retention.reminders", text.to_owned()));
    faults
}

fn mail(config: &Config) -> Vec<Fault> {
    let smtp = &config.smtp;
    let mut faults = Vec::new();
    if smtp.from.parse::<Mailbox>().is_err() {
        let text = "expected name@domain or Name <name@domain>";
        faults.push(("smtp.from", text.to_owned()));
    }
    if smtp.host.is_some() && !config.origin("smtp.from").is_set() {
        let text = "must be set when smtp.host is, so that mails come from an address of yours";
        faults.push(("smtp.from", text.to_owned()));
    }
    if smtp.login.is_some() != smtp.password.is_some() {
        let text = "smtp.login and smtp.password belong together; set both or neither";
        faults.push(("smtp.login", text.to_owned()));
    }
    faults
}

/// Reads the logo, and holds it and the colour against what pages need.
fn look(config: &mut Config) -> Vec<Fault> {
    let mut faults = Vec::new();
    if let Some(path) = &config.site.logo {
        match read_image(path).map(Image::read) {
            Ok(Ok(image)) => config.logo = Some(image),
            Ok(Err(problem)) => {
                faults.push(("site.logo", format!("{} {problem}", path.display())));
            }
            Err(error) => {
                faults.push(("site.logo", format!("{} cannot be read: {error}", path.display())));
            }
        }
    }
    if let Some(Err(problem)) = config.site.accent.map(|colour| Accent::new(colour.0)) {
        faults.push(("site.accent", problem.to_string()));
    }
    faults
}

/// A file and no device, which would never end; of one too large no more than shows that it is.
fn read_image(path: &Path) -> io::Result<Vec<u8>> {
    let file = fs::File::open(path)?;
    if !file.metadata()?.is_file() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "it is not a file"));
    }
    let mut bytes = Vec::new();
    file.take(Image::MOST as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn warn(config: &mut Config) {
    let mut warnings = Vec::new();
    let public = !config.site.url.is_private();
    if public && !config.site.url.is_https() {
        warnings.push(
            "site.url begins with http://: what people send can be read on its way; use https://"
                .to_owned(),
        );
    }
    if public && config.site.controller.is_none() {
        warnings.push(
            "site.controller is not set: the form cannot say who answers for the personal data"
                .to_owned(),
        );
    }
    if config.smtp.host.is_some() && !config.origin("site.url").is_set() {
        warnings.push(format!(
            "site.url is not set: links in mails lead to {}, which only this computer can open",
            config.site.url
        ));
    }
    if config
        .smtp
        .host
        .as_deref()
        .is_some_and(|host| !matches!(host, "localhost" | "127.0.0.1" | "::1"))
        && config.smtp.encryption == Encryption::None
    {
        warnings.push(
            "smtp.encryption is none: addresses of signers travel in clear text to the mail server"
                .to_owned(),
        );
    }
    if config.smtp.host.is_none() && public {
        warnings.push(
            "smtp.host is not set: no mail is sent, mails are kept in the local outbox".to_owned(),
        );
    }
    if public && config.clients_share() && config.server.clients == Clients::Auto {
        warnings.push(
            "server.trusted_proxy is empty and server.listen is on this computer: no visitor has an address of their own, and limits by network hold for all together; name the web server in front there, or say server.clients = \"shared\""
                .to_owned(),
        );
    }
    if let (Database::Postgres(_), super::Origin::Flag(flag)) =
        (&config.data.database, config.origin("data.database"))
    {
        warnings.push(format!("{flag} shows the database password to everybody on this computer; data.database_file keeps it hidden"));
    }
    config.warnings.append(&mut warnings);
}
