//! A bare axum route: GET answers with the bytes of a file, POST reads the body and answers 303.
//! What our own routes are measured beside.
//!
//!     bare ADDR FILE [CONTENT-ENCODING]

use axum::{
    Router,
    body::Bytes,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    routing::get,
};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut words = std::env::args().skip(1);
    let (Some(address), Some(file)) = (words.next(), words.next()) else { return Err("bare ADDR FILE [CONTENT-ENCODING]".into()) };
    let encoding = words.next();
    let body = Bytes::from(std::fs::read(file)?);
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    if let Some(encoding) = encoding {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_str(&encoding)?);
    }
    let post = |body: Bytes| async move {
        let _ = body.len();
        (StatusCode::SEE_OTHER, [(header::LOCATION, "/")])
    };
    let router = Router::new().route("/{*path}", get(move || async move { (headers, body) }).post(post));
    let listener = tokio::net::TcpListener::bind(&address).await?;
    axum::serve(listener, router).await?;
    Ok(())
}
