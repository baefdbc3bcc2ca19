//! The listener: bounded connections, and clients that are too slow are let go (security
//! requirements ).
//!
//! hyper switches its header timeout off without a word when no timer is set, so the timer is set
//! here and a test holds a connection open to see it fire.

use axum::{Extension, Router};
use hyper::server::conn::http1;
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
    service::TowerToHyperService,
};
use std::{future::Future, net::SocketAddr, sync::Arc, time::Duration};
use tokio::{net::TcpListener, sync::Semaphore};
use tokio_io_timeout::TimeoutStream;

/// How patient the server is.
#[derive(Debug, Clone, Copy)]
pub struct Patience {
    /// Until the head of a request is complete.
    pub header: Duration,
    /// Until some more of a request's body arrives, or some more of an answer is taken.
    pub body: Duration,
    /// Connections served at the same time; more wait in the kernel's queue.
    pub connections: usize,
    /// How long a stopping server waits for requests under way.
    pub stop: Duration,
}

/// The address of the client at the other end of the connection (a proxy's, where there is one).
#[derive(Debug, Clone, Copy)]
pub struct Peer(pub SocketAddr);

/// Serves `router` until `stop` is done, then lets requests under way finish.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    patience: Patience,
    stop: impl Future<Output = ()>,
) {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(patience.header)
        .max_headers(64)
        .max_buf_size(64 * 1024);
    let graceful = GracefulShutdown::new();
    let places = Arc::new(Semaphore::new(patience.connections));
    tokio::pin!(stop);
    loop {
        let place = tokio::select! {
            place = places.clone().acquire_owned() => place.expect("the semaphore is never closed"),
            () = &mut stop => break,
        };
        let (stream, peer) = tokio::select! {
            accepted = listener.accept() => {
                let Ok(accepted) = accepted else {
                    // Out of file descriptors, or the client left already: wait a little rather
                    // than spin.
                    tokio::time::sleep(Duration::from_millis(50)).await;
                    continue;
                };
                accepted
            }
            () = &mut stop => break,
        };
        let _ = stream.set_nodelay(true);
        let mut stream = TimeoutStream::new(stream);
        stream.set_read_timeout(Some(patience.body));
        stream.set_write_timeout(Some(patience.body));
        let service = TowerToHyperService::new(router.clone().layer(Extension(Peer(peer))));
        let connection =
            graceful.watch(http.serve_connection(TokioIo::new(Box::pin(stream)), service));
        tokio::spawn(async move {
            // A connection that breaks is the client's affair.
            let _ = connection.await;
            drop(place);
        });
    }
    drop(listener);
    tokio::select! {
        () = graceful.shutdown() => {}
        () = tokio::time::sleep(patience.stop) => tracing::warn!("stopped with requests still under way"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::routing::{get, post};
    use tokio::{
        io::{AsyncReadExt, AsyncWriteExt},
        net::TcpStream,
        sync::oneshot,
        time::timeout,
    };

    /// A test fails rather than hangs.
    const LONG: Duration = Duration::from_secs(20);

    async fn server() -> (SocketAddr, oneshot::Sender<()>) {
        let router = Router::new()
            .route("/", get(|| async { "here" }))
            .route("/body", post(|body: String| async move { body }));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel();
        let short = Duration::from_millis(200);
        let patience = Patience { header: short, body: short, connections: 4, stop: short };
        tokio::spawn(serve(listener, router, patience, async move {
            let _ = stopped.await;
        }));
        (address, stop)
    }

    /// What the server says until it closes the connection.
    async fn until_closed(stream: &mut TcpStream) -> String {
        let mut said = Vec::new();
        // A reset is a closed connection too.
        let _ = timeout(LONG, stream.read_to_end(&mut said))
            .await
            .expect("the server lets a slow client go");
        String::from_utf8_lossy(&said).into_owned()
    }

    #[tokio::test]
    async fn a_client_that_never_ends_its_head_is_let_go() {
        let (address, _stop) = server().await;
        let mut slow = TcpStream::connect(address).await.unwrap();
        slow.write_all(b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ").await.unwrap();
        assert!(!until_closed(&mut slow).await.contains("200 OK"));
    }

    #[tokio::test]
    async fn a_client_that_never_ends_its_body_is_let_go() {
        let (address, _stop) = server().await;
        let mut slow = TcpStream::connect(address).await.unwrap();
        slow.write_all(b"POST /body HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nonly this")
            .await
            .unwrap();
        assert!(!until_closed(&mut slow).await.contains("200 OK"));
    }

    #[tokio::test]
    async fn honest_clients_are_served_beside_slow_ones_and_requests_under_way_end_well() {
        let (address, stop) = server().await;
        let mut slow = Vec::new();
        for _ in 0..4 {
            let mut stream = TcpStream::connect(address).await.unwrap();
            stream.write_all(b"GET /").await.unwrap();
            slow.push(stream);
        }
        let mut honest = TcpStream::connect(address).await.unwrap();
        honest.write_all(b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").await.unwrap();
        assert!(until_closed(&mut honest).await.ends_with("here"));
        stop.send(()).unwrap();
    }
}
