//! Asking the server to stop a statement.

use tokio_postgres::config::SslMode;
use tokio_postgres::{CancelToken, Config, NoTls};

use super::tls::Tls;
use super::wire;

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
        let Ok(runtime) = wire::runtime() else { return };
        let _ = runtime.block_on(async {
            if self.encrypted {
                self.token.cancel_query(Tls::new()).await
            } else {
                self.token.cancel_query(NoTls).await
            }
        });
    }
}
