//! The listener: bounded connections, and clients that are too slow are let go (security requirements ).
//!
//! hyper switches its header timeout off without a word when no timer is set, so the timer is set here and a test holds
//! a connection open to see it fire.

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
pub async fn serve(listener: TcpListener, router: Router, patience: Patience, stop: impl Future<Output = ()>) {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(patience.header).max_headers(64).max_buf_size(64 * 1024);
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
                    // Out of file descriptors, or the client left already: wait a little rather than spin.
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
        let connection = graceful.watch(http.serve_connection(TokioIo::new(Box::pin(stream)), service));
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
