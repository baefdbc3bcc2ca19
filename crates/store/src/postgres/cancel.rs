//! Asking the server to stop a statement.

use postgres::config::SslMode;
use postgres::{CancelToken, Config, NoTls};

use super::tls::Tls;

/// What a statement of one connection is stopped with.
pub(crate) struct Cancel {
    token: CancelToken,
    encrypted: bool,
}

impl Cancel {
    pub(super) fn new(config: &Config, token: CancelToken) -> Self {
        Self { token, encrypted: config.get_ssl_mode() == SslMode::Require }
    }

    /// Blocks. A server that cannot be asked stops the statement by its time limit.
    pub(crate) fn send(&self) {
        let _ = if self.encrypted {
            self.token.cancel_query(Tls::new())
        } else {
            self.token.cancel_query(NoTls)
        };
    }
}
