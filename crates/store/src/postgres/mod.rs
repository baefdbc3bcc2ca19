//! PostgreSQL: a pool of threads with a connection each, one transaction per closure.

mod error;
mod session;
mod value;
mod worker;

pub(crate) use error::describe;
pub(crate) use session::Session;
pub(crate) use worker::{Mode, Worker};

use std::time::Duration;

use postgres::{Config, NoTls};

use crate::OpenError;

/// A statement that takes longer is cancelled by the server.
const STATEMENT_TIMEOUT: Duration = Duration::from_secs(30);

/// Reads the address and adds the limits without which a dead network would hold a thread for hours.
pub(crate) fn configure(url: &str) -> Result<Config, OpenError> {
    // The address may hold a password, so the message repeats nothing of it.
    let mut config: Config =
        url.parse().map_err(|_| OpenError::Address("it should look like postgres://user@host/database".to_owned()))?;
    if config.get_connect_timeout().is_none() {
        config.connect_timeout(Duration::from_secs(5));
    }
    config.tcp_user_timeout(Duration::from_secs(15)).keepalives_idle(Duration::from_secs(30));
    if config.get_application_name().is_none() {
        config.application_name("undersigned");
    }
    Ok(config)
}

/// A new connection with the session's settings.
pub(crate) fn connect(config: &Config) -> Result<Session, postgres::Error> {
    let mut client = config.connect(NoTls)?;
    // An answer means durable, whatever the server's default; stricter defaults (remote_apply) stay.
    client.batch_execute(&format!(
        "SET statement_timeout = {timeout}; SET lock_timeout = {timeout}; SET idle_in_transaction_session_timeout = {idle};
         SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') IN ('off', 'local');",
        timeout = STATEMENT_TIMEOUT.as_millis(),
        idle = STATEMENT_TIMEOUT.as_millis() * 4,
    ))?;
    Ok(Session::new(client))
}
