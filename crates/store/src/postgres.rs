//! PostgreSQL: one writer that commits many closures at once, and a few readers, each with a thread
//! and a connection of its own.

mod cancel;
mod error;
mod gather;
mod line;
mod reader;
mod session;
mod tls;
mod tries;
mod value;
mod wire;
mod writer;

pub(crate) use cancel::Cancel;
use error::describe;
pub(crate) use reader::Reader;
pub(crate) use session::Session;
use wire::{ConnectError, Wire};
pub(crate) use writer::Writer;

use std::net::IpAddr;
use std::time::Duration;

use tokio_postgres::Config;
use tokio_postgres::config::{Host, SslMode};

use crate::OpenError;

/// A statement that takes longer, or waits longer for a lock, is cancelled by the server.
const STATEMENT_TIMEOUT: Duration = Duration::from_secs(30);
/// How long a transaction may stand still.
const IDLE_TIMEOUT: Duration = Duration::from_mins(1);
/// The same while others wait for its lock: it is given up before they give up waiting.
const WRITER_IDLE_TIMEOUT: Duration = Duration::from_secs(15);
/// A writer's statements have an index each, and one plan that is made once. Left to itself the
/// server makes it while a table is nearly empty, when reading all of it looks cheap, and keeps it
/// while the table grows: before there were 3,000 sign-ons, to find one by its id took fifteen times
/// as long.
const WRITER_PLANS: &str =
    "SET enable_seqscan = off; SET jit = off; SET plan_cache_mode = force_generic_plan;";

/// What a connection is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Use {
    Read,
    Write,
}

/// Reads the address and adds the limits without which a dead network would hold a thread for
/// hours.
pub(crate) fn configure(url: &str) -> Result<Config, OpenError> {
    // The address may hold a password, so the message repeats nothing of it.
    let mut config: Config = url.parse().map_err(|_| {
        OpenError::Address("it should look like postgres://user@host/database".to_owned())
    })?;
    // Passwords and names must not cross a network in clear unless the operator says so with
    // sslmode=disable.
    if config.get_ssl_mode() == SslMode::Prefer && !is_local(&config) {
        config.ssl_mode(SslMode::Require);
    }
    if config.get_connect_timeout().is_none() {
        config.connect_timeout(Duration::from_secs(5));
    }
    config.tcp_user_timeout(Duration::from_secs(15)).keepalives_idle(Duration::from_secs(30));
    if config.get_application_name().is_none() {
        config.application_name("undersigned");
    }
    Ok(config)
}

/// Whether all servers named by the address are on this machine.
fn is_local(config: &Config) -> bool {
    config.get_hosts().iter().all(|host| match host {
        Host::Unix(_) => true,
        Host::Tcp(name) => {
            name == "localhost" || name.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
        }
    }) && config.get_hostaddrs().iter().all(IpAddr::is_loopback)
}

/// A new connection with the session's settings.
pub(crate) fn connect(config: &Config) -> Result<Session, ConnectError> {
    connect_for(Use::Read, config)
}

fn connect_for(wanted: Use, config: &Config) -> Result<Session, ConnectError> {
    let (idle, plans) = match wanted {
        Use::Read => (IDLE_TIMEOUT, ""),
        Use::Write => (WRITER_IDLE_TIMEOUT, WRITER_PLANS),
    };
    let mut wire = Wire::connect(config)?;
    // The keep-alives let the server notice a client that is gone, and free what it held. An answer
    // means durable, whatever the server's default; stricter defaults (remote_apply) stay.
    let settings = format!(
        "SET statement_timeout = {timeout}; SET lock_timeout = {timeout}; SET idle_in_transaction_session_timeout = {idle};
         SET tcp_keepalives_idle = 30; SET tcp_keepalives_interval = 10; SET tcp_keepalives_count = 3;
         SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') IN ('off', 'local');
         {plans}",
        timeout = STATEMENT_TIMEOUT.as_millis(),
        idle = idle.as_millis(),
    );
    wire.batch(&settings).map_err(ConnectError::from)?;
    Ok(Session::new(wire))
}

/// Why no connection came about, with what to do where the reason is TLS.
pub(crate) fn describe_connect(config: &Config, error: &ConnectError) -> String {
    let error = match error {
        ConnectError::Runtime(error) => return error.to_string(),
        ConnectError::Postgres(error) => error,
    };
    let reason = describe(error);
    if config.get_ssl_mode() == SslMode::Require
        && error.as_db_error().is_none()
        && reason.contains("TLS")
    {
        return format!(
            "{reason}; a server on another machine must show a certificate that this machine trusts (SSL_CERT_FILE names \
             others), or write ?sslmode=disable at the end of the address if the network between is your own"
        );
    }
    reason
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_machine_is_never_spoken_to_in_clear_by_accident() {
        for (address, mode) in [
            ("postgres://a@localhost/b", SslMode::Prefer),
            ("postgres://a@127.0.0.1:5433/b", SslMode::Prefer),
            ("postgres://a@[::1]/b", SslMode::Prefer),
            ("postgres://a@%2Frun%2Fpostgresql/b", SslMode::Prefer),
            ("postgres://a@db.example/b", SslMode::Require),
            ("postgres://a@localhost,db.example/b", SslMode::Require),
            ("postgres://a@localhost/b?hostaddr=192.0.2.1", SslMode::Require),
            ("postgres://a@db.example/b?sslmode=disable", SslMode::Disable),
            ("postgres://a@localhost/b?sslmode=require", SslMode::Require),
        ] {
            assert_eq!(
                configure(address).map(|config| config.get_ssl_mode()),
                Ok(mode),
                "{address}"
            );
        }
    }
}
