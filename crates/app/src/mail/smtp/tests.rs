//! Deliveries against a scripted mail server on the loopback interface.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;
use tokio::time::Instant;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};

use crate::{
    config::{Config, Encryption, Given},
    mail::{Delivery, Outgoing, RefusedReason, RetryReason, Transport},
};

/// What the server answers instead of the usual word: to `""` (greeting), a command, or `.` (end of
/// the message). `hang` is silence, `close` ends the connection.
#[derive(Clone, Default)]
struct Script(BTreeMap<&'static str, &'static str>);

#[derive(Default)]
struct Counters {
    connections: AtomicUsize,
    messages: AtomicUsize,
}

struct Server {
    address: SocketAddr,
    counters: Arc<Counters>,
    certificate: String,
}

async fn server(script: &[(&'static str, &'static str)], tls: Option<Encryption>) -> Server {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("an address");
    let script = Script(script.iter().copied().collect());
    let counters = Arc::new(Counters::default());
    let made = rcgen::generate_simple_self_signed(["localhost".to_owned()]).expect("a certificate");
    let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(made.signing_key.serialize_der()));
    let provider = Arc::new(tokio_rustls::rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("protocol versions")
        .with_no_client_auth()
        .with_single_cert(vec![made.cert.der().clone()], key)
        .expect("a usable certificate");
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let counted = Arc::clone(&counters);
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            counted.connections.fetch_add(1, Ordering::SeqCst);
            let (script, counted, acceptor) =
                (script.clone(), Arc::clone(&counted), acceptor.clone());
            tokio::spawn(async move {
                match tls {
                    Some(Encryption::Tls) => {
                        if let Ok(stream) = acceptor.accept(stream).await {
                            dialogue(stream, &script, &counted, false, true).await;
                        }
                    }
                    Some(Encryption::Starttls) => {
                        if let Some(stream) = dialogue(stream, &script, &counted, true, true).await
                            && let Ok(stream) = acceptor.accept(stream).await
                        {
                            dialogue(stream, &script, &counted, false, false).await;
                        }
                    }
                    _ => drop(dialogue(stream, &script, &counted, false, true).await),
                }
            });
        }
    });
    Server { address, counters, certificate: made.cert.pem() }
}

/// Returns the stream when the client asked for STARTTLS.
async fn dialogue<S: AsyncRead + AsyncWrite + Unpin>(
    stream: S,
    script: &Script,
    counters: &Counters,
    starttls: bool,
    greet: bool,
) -> Option<S> {
    let mut stream = BufReader::new(stream);
    if greet && !answer(&mut stream, script, "", "220 test ESMTP").await {
        return None;
    }
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await.ok()? == 0 {
            return None;
        }
        let command = line.split_whitespace().next().unwrap_or("").to_ascii_uppercase();
        let usual = match command.as_str() {
            "EHLO" if starttls => "250-test\r\n250 STARTTLS",
            "EHLO" => "250-test\r\n250-AUTH PLAIN\r\n250 8BITMIME",
            "STARTTLS" => "220 go ahead",
            "AUTH" => "235 2.7.0 welcome",
            "DATA" => "354 go ahead",
            "QUIT" => "221 bye",
            _ => "250 2.0.0 fine",
        };
        let key = ["EHLO", "STARTTLS", "AUTH", "MAIL", "RCPT", "DATA", "NOOP", "RSET"]
            .into_iter()
            .find(|key| *key == command)
            .unwrap_or("other");
        if !answer(&mut stream, script, key, usual).await {
            return None;
        }
        if key == "STARTTLS" {
            return Some(stream.into_inner());
        }
        if key == "DATA" && !script.0.contains_key("DATA") {
            loop {
                let mut line = String::new();
                if stream.read_line(&mut line).await.ok()? == 0 {
                    return None;
                }
                if line == ".\r\n" {
                    break;
                }
            }
            counters.messages.fetch_add(1, Ordering::SeqCst);
            if !answer(&mut stream, script, ".", "250 2.0.0 taken").await {
                return None;
            }
        }
    }
}

async fn answer<S: AsyncRead + AsyncWrite + Unpin>(
    stream: &mut BufReader<S>,
    script: &Script,
    key: &'static str,
    usual: &'static str,
) -> bool {
    match script.0.get(key).copied().unwrap_or(usual) {
        "close" => false,
        "hang" => {
            tokio::time::sleep(Duration::from_mins(1)).await;
            false
        }
        line => stream.get_mut().write_all(format!("{line}\r\n").as_bytes()).await.is_ok(),
    }
}

fn transport(port: u16, more: &[(&str, &str)]) -> Transport {
    let port = port.to_string();
    let mut pairs = vec![
        ("HOST", "localhost"),
        ("PORT", port.as_str()),
        ("ENCRYPTION", "none"),
        ("FROM", "Letter <letter@sign.example.org>"),
        ("TIMEOUT_S", "1"),
    ];
    pairs.extend_from_slice(more);
    let variables: BTreeMap<String, &str> = pairs
        .into_iter()
        .map(|(name, value)| (format!("UNDERSIGNED_SMTP_{name}"), value))
        .collect();
    let given = Given::default()
        .environment(variables.into_iter().map(|(name, value)| (name.into(), value.into())));
    Transport::new(&Config::load(&given).expect("settings").smtp).expect("a transport")
}

fn mail(to: &str) -> Outgoing {
    Outgoing {
        to: to.to_owned(),
        subject: "Please confirm".to_owned(),
        body: "Hello\n.\nhttps://sign.example.org/confirm/abc\n".to_owned(),
        message_id: "m1@sign.example.org".to_owned(),
        date: 1_790_000_000,
        from: "letter@sign.example.org".to_owned(),
        reply_to: None,
        lang: "en".to_owned(),
    }
}

/// Pairs of what is asked and what is answered, or of a setting and its value.
type Answers = &'static [(&'static str, &'static str)];

const RECEIVER: &str = "noor@harbour.example";

async fn outcome(script: &[(&'static str, &'static str)], more: &[(&str, &str)]) -> Delivery {
    let server = server(script, None).await;
    let started = Instant::now();
    let delivery = transport(server.address.port(), more).deliver(&mail(RECEIVER)).await;
    assert!(started.elapsed() < Duration::from_secs(4), "{script:?} took {:?}", started.elapsed());
    delivery
}

const LOGIN: Answers = &[("LOGIN", "letter"), ("PASSWORD", "secret")];

#[tokio::test]
async fn every_answer_has_its_meaning() {
    use RefusedReason::{Address, Message};
    use RetryReason::{Broken, Busy, Policy, Protocol, SignIn, Silent, Uncertain};
    let cases: &[(Answers, Answers, Delivery)] = &[
        (&[], &[], Delivery::Delivered),
        (&[], LOGIN, Delivery::Delivered),
        (&[("", "421 4.3.2 too busy")], &[], Delivery::retry(Busy)),
        (&[("", "554 5.7.1 not from there")], &[], Delivery::retry(Policy)),
        (&[("", "hang")], &[], Delivery::retry(Silent)),
        (&[("", "close")], &[], Delivery::retry(Broken)),
        (&[("", "HTTP/1.1 400 Bad Request")], &[], Delivery::retry(Protocol)),
        (&[("EHLO", "hang")], &[], Delivery::retry(Silent)),
        (&[("AUTH", "535 5.7.8 wrong password")], LOGIN, Delivery::retry(SignIn)),
        (&[("AUTH", "454 4.7.0 later")], LOGIN, Delivery::retry(SignIn)),
        (&[("MAIL", "550 5.1.8 bad sender")], &[], Delivery::retry(Policy)),
        (&[("MAIL", "451 4.3.0 later")], &[], Delivery::retry(Busy)),
        (&[("MAIL", "hang")], &[], Delivery::retry(Silent)),
        (&[("RCPT", "550 5.1.1 nobody here")], &[], Delivery::refused(Address)),
        (&[("RCPT", "550 nobody here")], &[], Delivery::refused(Address)),
        (&[("RCPT", "550 5.7.1 relaying denied")], &[], Delivery::retry(Policy)),
        (&[("RCPT", "452 4.2.2 mailbox full")], &[], Delivery::retry(Busy)),
        (&[("RCPT", "hang")], &[], Delivery::retry(Silent)),
        (&[("RCPT", "close")], &[], Delivery::retry(Broken)),
        (&[("DATA", "451 4.3.0 later")], &[], Delivery::retry(Busy)),
        (&[("DATA", "hang")], &[], Delivery::retry(Silent)),
        (&[(".", "554 5.6.0 not this")], &[], Delivery::refused(Message)),
        (&[(".", "451 4.3.0 later")], &[], Delivery::retry(Busy)),
        (&[(".", "close")], &[], Delivery::retry(Uncertain)),
        (&[(".", "hang")], &[], Delivery::retry(Uncertain)),
    ];
    for (script, more, expected) in cases {
        assert_eq!(outcome(script, more).await, *expected, "{script:?}");
    }
}

#[tokio::test]
async fn nobody_listening_is_unreachable() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    drop(listener);
    assert_eq!(
        transport(port, &[]).deliver(&mail(RECEIVER)).await,
        Delivery::retry(RetryReason::Unreachable)
    );
}

#[tokio::test]
async fn connections_are_kept_and_never_more_than_configured() {
    let server = server(&[], None).await;
    let transport = Arc::new(transport(server.address.port(), &[("CONNECTIONS", "3")]));
    let tasks: Vec<_> = (0..60)
        .map(|number| {
            let transport = Arc::clone(&transport);
            tokio::spawn(async move {
                transport.deliver(&mail(&format!("s{number}@harbour.example"))).await
            })
        })
        .collect();
    for task in tasks {
        assert_eq!(task.await.expect("no panic"), Delivery::Delivered);
    }
    assert_eq!(server.counters.messages.load(Ordering::SeqCst), 60);
    assert!(server.counters.connections.load(Ordering::SeqCst) <= 3);
}

#[tokio::test]
async fn a_refused_receiver_does_not_cost_the_connection() {
    let server = server(&[("RCPT", "550 5.1.1 nobody here")], None).await;
    let transport = transport(server.address.port(), &[]);
    for _ in 0..5 {
        assert_eq!(
            transport.deliver(&mail(RECEIVER)).await,
            Delivery::refused(RefusedReason::Address)
        );
    }
    assert_eq!(server.counters.connections.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn tls_is_insisted_on_and_the_certificate_checked() {
    let folder = tempfile::tempdir().expect("a folder");
    for (word, encryption) in [("starttls", Encryption::Starttls), ("tls", Encryption::Tls)] {
        let server = server(&[], Some(encryption)).await;
        let port = server.address.port();
        let ca: PathBuf = folder.path().join(format!("{word}.pem"));
        std::fs::write(&ca, &server.certificate).expect("writable");
        let ca = ca.to_str().expect("plain");
        assert_eq!(
            transport(port, &[("ENCRYPTION", word)]).deliver(&mail(RECEIVER)).await,
            Delivery::retry(RetryReason::Tls),
            "{word}: nobody vouches for it"
        );
        assert_eq!(
            transport(port, &[("ENCRYPTION", word), ("CA_FILE", ca)])
                .deliver(&mail(RECEIVER))
                .await,
            Delivery::Delivered,
            "{word}"
        );
        let other =
            transport(port, &[("ENCRYPTION", word), ("CA_FILE", ca), ("HOST", "127.0.0.1")]);
        assert_eq!(
            other.deliver(&mail(RECEIVER)).await,
            Delivery::retry(RetryReason::Tls),
            "{word}: another name"
        );
    }
    let clear = server(&[], None).await;
    assert_eq!(
        transport(clear.address.port(), &[("ENCRYPTION", "starttls")])
            .deliver(&mail(RECEIVER))
            .await,
        Delivery::retry(RetryReason::Tls),
        "no STARTTLS offered"
    );
    assert_eq!(clear.counters.messages.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn an_address_outside_ascii_needs_a_server_that_carries_it() {
    let server = server(&[], None).await;
    let transport = transport(server.address.port(), &[]);
    assert_eq!(
        transport.deliver(&mail("نور@harbour.example")).await,
        Delivery::refused(RefusedReason::Unsupported)
    );
    assert_eq!(transport.deliver(&mail("noor@münster.example")).await, Delivery::Delivered);
}

#[tokio::test]
async fn what_cannot_be_written_is_refused_without_a_connection() {
    let server = server(&[], None).await;
    let transport = transport(server.address.port(), &[]);
    assert_eq!(
        transport.deliver(&mail("a@x.example\r\nRCPT TO:<b@x.example>")).await,
        Delivery::refused(RefusedReason::Address)
    );
    let broken = Outgoing { message_id: "two words".to_owned(), ..mail(RECEIVER) };
    assert_eq!(transport.deliver(&broken).await, Delivery::refused(RefusedReason::Unwritable));
    assert_eq!(server.counters.connections.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn results_and_transports_print_no_foreign_word() {
    let delivery =
        outcome(&[("RCPT", "550 5.1.1 <noor@harbour.example> does not live here")], &[]).await;
    let printed = format!("{delivery:?} {delivery} {:?}", transport(1, LOGIN));
    for word in ["noor", "harbour", "live here", "secret", "localhost"] {
        assert!(!printed.contains(word), "{printed}");
    }
}

#[tokio::test]
async fn a_probe_says_what_a_mail_would_meet_and_sends_none() {
    let cases: &[(Answers, Result<(), RetryReason>)] = &[
        (&[], Ok(())),
        (&[("", "421 4.3.2 too busy")], Err(RetryReason::Busy)),
        (&[("AUTH", "535 5.7.8 wrong password")], Err(RetryReason::SignIn)),
        (&[("", "hang")], Err(RetryReason::Silent)),
    ];
    for (script, expected) in cases {
        let server = server(script, None).await;
        let Transport::Smtp(smtp) = transport(server.address.port(), LOGIN) else {
            panic!("a host is set");
        };
        assert_eq!(smtp.probe().await, *expected, "{script:?}");
        assert_eq!(server.counters.messages.load(Ordering::SeqCst), 0);
    }
}

#[tokio::test]
async fn without_a_host_mails_stay_here() {
    let config = Config::load(&Given::default()).expect("defaults");
    let transport = Transport::new(&config.smtp).expect("the outbox");
    assert!(matches!(transport, Transport::Outbox));
    assert_eq!(transport.deliver(&mail(RECEIVER)).await, Delivery::Delivered);
}
