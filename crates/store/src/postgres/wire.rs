//! One connection, driven by the thread that uses it. A statement may be sent before the answers
//! to earlier ones are there: each answer waited for costs more than most statements do.

use std::future::{Future, poll_fn};
use std::io;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use tokio::runtime::{Builder, Runtime};
use tokio_postgres::config::SslMode;
use tokio_postgres::{CancelToken, Client, Config, Error, NoTls, Row, Statement};

use super::tls::Tls;
use crate::Value;

/// Answers that may be outstanding.
const AHEAD: usize = 256;
/// How long closing may take.
const PARTING: Duration = Duration::from_secs(1);

type Answer<T> = Pin<Box<dyn Future<Output = Result<T, Error>> + Send>>;

pub(super) struct Wire {
    runtime: Runtime,
    client: Arc<Client>,
    /// What reads and writes the socket; `None` when the connection is over.
    driver: Option<Answer<()>>,
    /// Sent, and its answer not waited for; oldest first.
    sent: Vec<Sent>,
}

struct Sent {
    query: &'static str,
    answer: Answer<u64>,
    /// How many rows it must have been about.
    rows: Option<u64>,
}

/// What failed first.
#[derive(Debug)]
pub(super) struct Failed {
    /// Of whom, when it is something that was sent earlier.
    pub(super) earlier: Option<&'static str>,
    pub(super) fault: Fault,
}

#[derive(Debug)]
pub(super) enum Fault {
    Postgres(Error),
    /// It was about fewer rows than it had to be.
    Fewer,
}

impl From<Error> for Failed {
    fn from(error: Error) -> Self {
        Self { earlier: None, fault: Fault::Postgres(error) }
    }
}

/// Why no connection came about.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ConnectError {
    #[error(transparent)]
    Runtime(#[from] io::Error),
    #[error(transparent)]
    Postgres(#[from] Error),
}

impl From<Failed> for ConnectError {
    fn from(failed: Failed) -> Self {
        match failed.fault {
            Fault::Postgres(error) => Self::Postgres(error),
            Fault::Fewer => Self::Runtime(io::Error::other("fewer rows than were sent")),
        }
    }
}

/// A runtime for this thread.
pub(super) fn runtime() -> io::Result<Runtime> {
    Builder::new_current_thread().enable_all().build()
}

impl Wire {
    pub(super) fn connect(config: &Config) -> Result<Self, ConnectError> {
        let runtime = runtime()?;
        let (client, driver) = runtime.block_on(dial(config))?;
        Ok(Self { runtime, client: Arc::new(client), driver: Some(driver), sent: Vec::new() })
    }

    pub(super) fn cancel_token(&self) -> CancelToken {
        self.client.cancel_token()
    }

    pub(super) fn prepare(&mut self, sql: &str) -> Result<Statement, Failed> {
        let client = Arc::clone(&self.client);
        self.wait(async move { client.prepare(sql).await })
    }

    pub(super) fn execute(
        &mut self,
        statement: &Statement,
        values: &[Value],
    ) -> Result<u64, Failed> {
        let client = Arc::clone(&self.client);
        self.wait(async move { client.execute_raw(statement, values).await })
    }

    pub(super) fn rows(
        &mut self,
        statement: &Statement,
        values: &[Value],
    ) -> Result<Vec<Row>, Failed> {
        let client = Arc::clone(&self.client);
        let parameters: Vec<_> = values.iter().map(|value| value as _).collect();
        self.wait(async move { client.query(statement, &parameters).await })
    }

    /// Several statements without values.
    pub(super) fn batch(&mut self, sql: &str) -> Result<(), Failed> {
        let client = Arc::clone(&self.client);
        self.wait(async move { client.batch_execute(sql).await })
    }

    /// Sends a statement; whoever waits next learns whether it failed. `rows`: how many it must be
    /// about.
    pub(super) fn send(
        &mut self,
        query: &'static str,
        statement: Statement,
        values: Vec<Value>,
        rows: Option<u64>,
    ) -> Result<(), Failed> {
        let client = Arc::clone(&self.client);
        self.push(query, rows, async move { client.execute_raw(&statement, values).await })
    }

    /// Sends several statements without values; whoever waits next learns whether they failed.
    pub(super) fn send_batch(
        &mut self,
        query: &'static str,
        sql: &'static str,
    ) -> Result<(), Failed> {
        let client = Arc::clone(&self.client);
        self.push(query, None, async move { client.batch_execute(sql).await.map(|()| 0) })
    }

    /// Waits for what was sent.
    pub(super) fn settle(&mut self) -> Result<(), Failed> {
        if self.sent.is_empty() { Ok(()) } else { self.wait(async { Ok(()) }) }
    }

    fn push(
        &mut self,
        query: &'static str,
        rows: Option<u64>,
        answer: impl Future<Output = Result<u64, Error>> + Send + 'static,
    ) -> Result<(), Failed> {
        if self.sent.len() >= AHEAD {
            self.settle()?;
        }
        let mut answer: Answer<u64> = Box::pin(answer);
        // The first poll puts it on its way, behind what was sent before. It is done at once only
        // when it could not be sent.
        match answer.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(done) => done.map(|_| ()).map_err(Failed::from),
            Poll::Pending => {
                self.sent.push(Sent { query, answer, rows });
                Ok(())
            }
        }
    }

    /// Waits for an answer, and before it for the answers to what was sent earlier.
    fn wait<T>(&mut self, answer: impl Future<Output = Result<T, Error>>) -> Result<T, Failed> {
        let mut answers = pin!(in_order(std::mem::take(&mut self.sent), answer));
        let driver = &mut self.driver;
        self.runtime.block_on(poll_fn(|cx| {
            match driver.as_mut().map(|driver| driver.as_mut().poll(cx)) {
                // Why the connection broke is more than that it did, which the answer would say.
                Some(Poll::Ready(Err(error))) => {
                    *driver = None;
                    return Poll::Ready(Err(error.into()));
                }
                Some(Poll::Ready(Ok(()))) => *driver = None,
                Some(Poll::Pending) | None => {}
            }
            answers.as_mut().poll(cx)
        }))
    }
}

async fn in_order<T>(
    sent: Vec<Sent>,
    answer: impl Future<Output = Result<T, Error>>,
) -> Result<T, Failed> {
    let mut answer = pin!(answer);
    // It is sent now, and not only when the earlier ones are answered.
    let begun = poll_fn(|cx| Poll::Ready(answer.as_mut().poll(cx))).await;
    let mut failed = None;
    for Sent { query, answer, rows } in sent {
        let fault = match (answer.await, rows) {
            (Err(error), _) => Fault::Postgres(error),
            (Ok(found), Some(rows)) if found != rows => Fault::Fewer,
            (Ok(_), _) => continue,
        };
        // The others only say that the transaction is over.
        failed.get_or_insert(Failed { earlier: Some(query), fault });
    }
    let done = match begun {
        Poll::Ready(done) => done,
        Poll::Pending => answer.await,
    };
    failed.map_or_else(|| Ok(done?), Err)
}

async fn dial(config: &Config) -> Result<(Client, Answer<()>), Error> {
    Ok(if config.get_ssl_mode() == SslMode::Require {
        let (client, connection) = config.connect(Tls::new()).await?;
        (client, Box::pin(connection))
    } else {
        let (client, connection) = config.connect(NoTls).await?;
        (client, Box::pin(connection))
    })
}

impl Drop for Wire {
    /// Takes leave of the server, which would call it an unexpected end otherwise.
    fn drop(&mut self) {
        self.sent.clear();
        let Some(driver) = self.driver.take() else { return };
        let Some(client) = Arc::get_mut(&mut self.client) else { return };
        client.__private_api_close();
        // A server that is gone needs no farewell.
        let _ = self.runtime.block_on(async { tokio::time::timeout(PARTING, driver).await });
    }
}
