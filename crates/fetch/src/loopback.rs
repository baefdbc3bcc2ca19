//! A server on loopback for tests: each request is answered with the bytes that a closure makes of
//! it.

use std::{
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::Duration,
};

/// An answer, byte for byte.
pub enum Reply {
    Bytes(Vec<u8>),
    /// One byte now and then, for ever.
    Drip(Vec<u8>),
    /// Nothing, until the client goes.
    Silence,
}

/// A whole answer with these headers, after which the connection is closed.
pub fn reply(status: u16, content_type: &str, body: impl AsRef<[u8]>) -> Reply {
    let body = body.as_ref();
    let head = format!(
        "HTTP/1.1 {status} X\r\nContent-Type: {content_type}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    Reply::Bytes([head.as_bytes(), body].concat())
}

/// Serves until the test ends. The closure hears the number of the request (from 0), its head and
/// its body. Gives `http://127.0.0.1:port`.
pub fn serve(answer: impl Fn(usize, &str, &[u8]) -> Reply + Send + Sync + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let (answer, count) = (Arc::new(answer), Arc::new(AtomicUsize::new(0)));
    thread::spawn(move || {
        for stream in listener.incoming().map_while(Result::ok) {
            let (answer, count) = (answer.clone(), count.clone());
            thread::spawn(move || {
                let (head, body, mut stream) = request(stream);
                match answer(count.fetch_add(1, Ordering::SeqCst), &head, &body) {
                    Reply::Bytes(bytes) => {
                        let _ = stream.write_all(&bytes);
                    }
                    Reply::Drip(bytes) => {
                        for byte in bytes.iter().chain(std::iter::repeat(&b'x')) {
                            if stream.write_all(&[*byte]).is_err() {
                                return;
                            }
                            thread::sleep(Duration::from_millis(5));
                        }
                    }
                    Reply::Silence => {
                        let _ = stream.read(&mut [0]);
                    }
                }
            });
        }
    });
    url
}

/// An address at which nobody listens.
pub fn nobody() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    format!("http://{}", listener.local_addr().unwrap())
}

fn request(mut stream: TcpStream) -> (String, Vec<u8>, TcpStream) {
    let mut bytes = Vec::new();
    let mut byte = [0];
    while !bytes.ends_with(b"\r\n\r\n") && matches!(stream.read(&mut byte), Ok(1)) {
        bytes.push(byte[0]);
    }
    let head = String::from_utf8(bytes).unwrap();
    let length = head.lines().find_map(|line| {
        line.to_ascii_lowercase().strip_prefix("content-length:")?.trim().parse().ok()
    });
    let mut body = vec![0; length.unwrap_or(0)];
    stream.read_exact(&mut body).unwrap();
    (head, body, stream)
}
