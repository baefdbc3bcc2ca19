//! The connection of a thread, made anew when the network broke.

use std::time::{Duration, Instant};

use tokio_postgres::Config;

use super::{Session, Use, connect_for, describe_connect};
use crate::Error;

/// Between attempts to reach a server that is down; callers are refused at once meanwhile.
const RECONNECT: Duration = Duration::from_millis(500);

/// The connection, or when and why it could not be made.
pub(super) struct Line {
    config: Config,
    wanted: Use,
    session: Option<Session>,
    down: Option<(Instant, String)>,
}

impl Line {
    pub(super) fn new(config: Config, wanted: Use) -> Self {
        Self { config, wanted, session: None, down: None }
    }

    pub(super) fn session(&mut self) -> Result<&mut Session, Error> {
        if self.session.is_none() {
            if let Some((when, detail)) = &self.down
                && when.elapsed() < RECONNECT
            {
                return Err(Error::Unavailable { detail: detail.clone() });
            }
            match connect_for(self.wanted, &self.config) {
                Ok(session) => (self.down, self.session) = (None, Some(session)),
                Err(error) => {
                    let detail = describe_connect(&self.config, &error);
                    self.down = Some((Instant::now(), detail));
                }
            }
        }
        let detail = || self.down.as_ref().map(|(_, detail)| detail.clone()).unwrap_or_default();
        match &mut self.session {
            Some(session) => Ok(session),
            None => Err(Error::Unavailable { detail: detail() }),
        }
    }

    /// It is made anew when it is wanted next.
    pub(super) fn hang_up(&mut self) {
        self.session = None;
    }
}
