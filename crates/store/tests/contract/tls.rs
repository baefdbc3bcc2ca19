//! PostgreSQL on another machine: only with a certificate that is trusted. The certificate's
//! authority is made known by `SSL_CERT_FILE`, so the client is this test binary started again.

use std::process::Command;
use std::sync::Arc;

use postgres::config::Host;
use rcgen::{CertificateParams, KeyPair};
use store::Database;
use tokio::io::{AsyncReadExt, AsyncWriteExt, copy_bidirectional};
use tokio::net::{TcpListener, UnixStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::PrivatePkcs8KeyDer;

use crate::common::{config, int, postgres, try_open};

const ADDRESS: &str = "UNDERSIGNED_TLS_ADDRESS";
/// What a PostgreSQL client sends first to ask for TLS: length 8, then the request's number.
const SSL_REQUEST: [u8; 8] = [0, 0, 0, 8, 4, 210, 22, 47];

/// The client.
#[test]
fn client() {
    let Ok(address) = std::env::var(ADDRESS) else { return };
    let store = try_open(&config(Database::Postgres(address))).unwrap();
    assert_eq!(int(&store, "SELECT 42"), 42);
}

#[test]
fn a_server_elsewhere_must_show_a_trusted_certificate_with_its_name() {
    let Some(fresh) = postgres() else { return };
    let Database::Postgres(address) = &fresh.config.database else { return };
    let cluster: postgres::Config = address.parse().unwrap();
    let Some(Host::Unix(folder)) = cluster.get_hosts().first().cloned() else {
        panic!("a socket in a folder")
    };
    let key = KeyPair::generate().unwrap();
    let certificate =
        CertificateParams::new(vec!["localhost".to_owned()]).unwrap().self_signed(&key).unwrap();
    let trusted = fresh.folder().join("trusted.pem");
    std::fs::write(&trusted, certificate.pem()).unwrap();
    let server = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(
            vec![certificate.der().clone()],
            PrivatePkcs8KeyDer::from(key.serialize_der()).into(),
        )
        .unwrap();
    let port = serve(server, folder.join(".s.PGSQL.5432"));

    let (user, name) = (cluster.get_user().unwrap(), cluster.get_dbname().unwrap());
    let connects = |address: &str, certificates: &std::path::Path| {
        let mut client = Command::new(std::env::current_exe().unwrap());
        client
            .args(["--exact", "tls::client"])
            .env(ADDRESS, address)
            .env("SSL_CERT_FILE", certificates);
        client.env_remove("UNDERSIGNED_TEST_POSTGRES").output().unwrap().status.success()
    };
    let address = |host: &str| format!("postgres://{user}@{host}:{port}/{name}?sslmode=require");
    assert!(connects(&address("localhost"), &trusted));
    assert!(!connects(&address("127.0.0.1"), &trusted), "the certificate bears another name");
    let none = fresh.folder().join("none.pem");
    std::fs::write(&none, "").unwrap();
    assert!(!connects(&address("localhost"), &none), "nobody vouches for it");
}

/// Speaks TLS and passes what it hears to the cluster.
fn serve(server: ServerConfig, socket: std::path::PathBuf) -> u16 {
    let (tell, hear) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build().unwrap();
        runtime.block_on(async {
            let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
            tell.send(listener.local_addr().unwrap().port()).unwrap();
            let acceptor = TlsAcceptor::from(Arc::new(server));
            while let Ok((mut client, _)) = listener.accept().await {
                let (acceptor, socket) = (acceptor.clone(), socket.clone());
                tokio::spawn(async move {
                    let mut asked = [0; 8];
                    client.read_exact(&mut asked).await.unwrap();
                    assert_eq!(asked, SSL_REQUEST, "nothing is said in clear");
                    client.write_all(b"S").await.unwrap();
                    // A client that does not trust us hangs up here.
                    let Ok(mut client) = acceptor.accept(client).await else { return };
                    let mut cluster = UnixStream::connect(socket).await.unwrap();
                    // The end of a connection is no news.
                    let _ = copy_bidirectional(&mut client, &mut cluster).await;
                });
            }
        });
    });
    hear.recv().unwrap()
}
