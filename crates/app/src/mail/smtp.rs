//! The dialogue with the mail server: kept connections, and a time limit on every single step.
//!
//! The steps are driven here and not by lettre's own transport, because that one limits only the
//! time to connect: a server that hangs after any command would hold a worker for ever, and a
//! connection lost after the message was sent could not be told from one lost before.

use std::fmt;
use std::fs;
use std::future::Future;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use lettre::Message;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{AsyncSmtpConnection, Certificate, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Noop, Rcpt, Rset};
use lettre::transport::smtp::extension::{ClientId, Extension, MailParameter};
use tokio::sync::Semaphore;
use tokio::time::{Instant, timeout};

use super::reply::{Step, meaning, silence};
use super::{Delivery, RefusedReason, RetryReason};
use crate::config::{self, Encryption};

/// A kept connection is asked whether it still lives when it rested longer than this.
const FRESH: Duration = Duration::from_secs(5);
/// A kept connection is closed when it rested longer than this; servers close idle ones after 5
/// minutes (RFC 5321 4.5.3.2.7).
const STALE: Duration = Duration::from_mins(1);

/// Deliveries to one mail server.
pub struct Smtp {
    host: String,
    port: u16,
    encryption: Encryption,
    tls: Option<TlsParameters>,
    credentials: Option<Credentials>,
    hello: ClientId,
    limit: Duration,
    permits: Arc<Semaphore>,
    resting: Mutex<Vec<Rested>>,
}

/// A connection between two mails.
struct Rested {
    connection: AsyncSmtpConnection,
    since: Instant,
}

/// What keeps mails from being sent at all; found at start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SmtpSetupError {
    /// No `smtp.host`.
    #[error("smtp.host is not set")]
    NoHost,
    /// `smtp.ca_file` cannot be read or holds no PEM certificate.
    #[error("smtp.ca_file cannot be read, or holds no PEM certificate")]
    CaFile,
    /// TLS cannot be set up for `smtp.host`; the name is not one that a certificate may hold.
    #[error("TLS cannot be set up for smtp.host; is it the name of a server?")]
    Tls,
}

impl fmt::Debug for Smtp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Smtp")
            .field("port", &self.port)
            .field("encryption", &self.encryption)
            .finish_non_exhaustive()
    }
}

impl Smtp {
    /// Prepares deliveries; connects only with the first mail.
    ///
    /// # Errors
    /// See [`SmtpSetupError`].
    pub fn new(config: &config::Smtp) -> Result<Self, SmtpSetupError> {
        let host = config.host.clone().ok_or(SmtpSetupError::NoHost)?;
        let tls = match config.encryption {
            Encryption::None => None,
            Encryption::Tls | Encryption::Starttls => Some(tls(&host, config.ca_file.as_deref())?),
        };
        let credentials = match (&config.login, &config.password) {
            (Some(login), Some(password)) => {
                Some(Credentials::new(login.clone(), password.reveal().to_owned()))
            }
            _ => None,
        };
        let domain = config
            .from
            .rsplit_once('@')
            .map_or("localhost", |(_, domain)| domain.trim_end_matches('>'));
        let domain = idna::domain_to_ascii(domain).unwrap_or_else(|_| "localhost".to_owned());
        Ok(Self {
            host,
            port: config.port,
            encryption: config.encryption,
            tls,
            credentials,
            hello: ClientId::Domain(domain),
            limit: Duration::from_secs(config.timeout_s),
            permits: Arc::new(Semaphore::new(config.connections as usize)),
            resting: Mutex::new(Vec::new()),
        })
    }

    /// Hands `message` over once. Waits for a free connection first when all are busy.
    pub(super) async fn deliver(&self, message: &Message) -> Delivery {
        // The semaphore is never closed; if it were, waiting without a permit would only mean one
        // connection more.
        let _permit = self.permits.acquire().await.ok();
        let mut connection = match self.connection().await {
            Ok(connection) => connection,
            Err(delivery) => return delivery,
        };
        match self.hand_over(&mut connection, message).await {
            Ok(()) => {
                self.rest(connection);
                Delivery::Delivered
            }
            Err(delivery) => {
                // After a refusal the line is sound; after anything else it is dropped, which
                // closes it.
                if matches!(
                    delivery,
                    Delivery::Refused { .. }
                        | Delivery::Retry { reason: RetryReason::Busy | RetryReason::Policy }
                ) && self.step(Step::Sender, connection.command(Rset)).await.is_ok()
                {
                    self.rest(connection);
                }
                delivery
            }
        }
    }

    /// Connects and signs in as for a mail, and sends none.
    ///
    /// # Errors
    /// Why a mail would have to wait.
    pub async fn probe(&self) -> Result<(), RetryReason> {
        match self.connection().await {
            Ok(connection) => {
                self.rest(connection);
                Ok(())
            }
            Err(Delivery::Retry { reason }) => Err(reason),
            // Nothing but a mail can be refused for good.
            Err(Delivery::Refused { .. } | Delivery::Delivered) => Err(RetryReason::Protocol),
        }
    }

    async fn hand_over(
        &self,
        connection: &mut AsyncSmtpConnection,
        message: &Message,
    ) -> Result<(), Delivery> {
        let envelope = message.envelope();
        let mut options = Vec::new();
        if !envelope
            .to()
            .iter()
            .chain(envelope.from())
            .all(|address| AsRef::<str>::as_ref(address).is_ascii())
        {
            if !connection.server_info().supports_feature(Extension::SmtpUtfEight) {
                return Err(Delivery::refused(RefusedReason::Unsupported));
            }
            options.push(MailParameter::SmtpUtfEight);
        }
        self.step(Step::Sender, connection.command(Mail::new(envelope.from().cloned(), options)))
            .await?;
        for receiver in envelope.to() {
            self.step(Step::Receiver, connection.command(Rcpt::new(receiver.clone(), Vec::new())))
                .await?;
        }
        self.step(Step::Data, connection.command(Data)).await?;
        self.step(Step::Message, connection.message(&message.formatted())).await?;
        Ok(())
    }

    async fn connection(&self) -> Result<AsyncSmtpConnection, Delivery> {
        while let Some(mut rested) = self.wake() {
            let age = rested.since.elapsed();
            if age < FRESH
                || (age < STALE
                    && self.step(Step::Connect, rested.connection.command(Noop)).await.is_ok())
            {
                return Ok(rested.connection);
            }
        }
        let at_once = if self.encryption == Encryption::Tls { self.tls.clone() } else { None };
        let connect = AsyncSmtpConnection::connect_tokio1(
            (self.host.as_str(), self.port),
            Some(self.limit),
            &self.hello,
            at_once,
            None,
        );
        let mut connection = self.step(Step::Connect, connect).await?;
        if let (Encryption::Starttls, Some(tls)) = (self.encryption, &self.tls) {
            self.step(Step::Starttls, connection.starttls(tls.clone(), &self.hello)).await?;
        }
        if let Some(credentials) = &self.credentials {
            self.step(Step::SignIn, connection.auth(DEFAULT_MECHANISMS, credentials)).await?;
        }
        Ok(connection)
    }

    /// One step within the time limit. A step that runs out of time is dropped, and with it
    /// whatever it still wanted to say.
    async fn step<T>(
        &self,
        step: Step,
        dialogue: impl Future<Output = Result<T, Error>>,
    ) -> Result<T, Delivery> {
        match timeout(self.limit, dialogue).await {
            Ok(Ok(answer)) => Ok(answer),
            Ok(Err(error)) => Err(meaning(step, &error)),
            Err(_) => Err(silence(step)),
        }
    }

    fn wake(&self) -> Option<Rested> {
        self.resting.lock().unwrap_or_else(PoisonError::into_inner).pop()
    }

    fn rest(&self, connection: AsyncSmtpConnection) {
        if !connection.has_broken() {
            let rested = Rested { connection, since: Instant::now() };
            self.resting.lock().unwrap_or_else(PoisonError::into_inner).push(rested);
        }
    }
}

fn tls(host: &str, ca_file: Option<&std::path::Path>) -> Result<TlsParameters, SmtpSetupError> {
    let mut builder = TlsParameters::builder(host.to_owned());
    if let Some(path) = ca_file {
        let pem = fs::read(path).map_err(|_| SmtpSetupError::CaFile)?;
        builder = builder
            .add_root_certificate(Certificate::from_pem(&pem).map_err(|_| SmtpSetupError::CaFile)?);
    }
    builder.build_rustls().map_err(|_| SmtpSetupError::Tls)
}

#[cfg(test)]
mod tests;
