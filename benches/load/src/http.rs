//! A small HTTP/1.1 client on a kept connection: enough for a server of our own, and cheap enough
//! not to measure itself.

use std::net::SocketAddr;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::Failure;

/// The server: a loopback address only.
#[derive(Clone, Debug)]
pub struct Target {
    pub address: SocketAddr,
    pub origin: String,
}

impl Target {
    /// From `http://127.0.0.1:8080`.
    pub fn parse(url: &str) -> Result<Self, Failure> {
        let authority = url
            .strip_prefix("http://")
            .ok_or("the address must begin with http://")?
            .trim_end_matches('/');
        let address: SocketAddr = authority.replace("localhost", "127.0.0.1").parse()?;
        if !address.ip().is_loopback() {
            return Err("load is put on this computer only: a loopback address is needed".into());
        }
        Ok(Self {
            address,
            origin: format!("http://{authority}"),
        })
    }

    fn host(&self) -> &str {
        self.origin.trim_start_matches("http://")
    }
}

/// A request, ready to be written.
#[derive(Clone, Debug)]
pub struct Request {
    head: String,
    body: String,
}

impl Request {
    /// A GET.
    pub fn get(target: &Target, path: &str) -> Self {
        Self {
            head: format!(
                "GET {path} HTTP/1.1\r\nHost: {}\r\nAccept-Language: en\r\n",
                target.host()
            ),
            body: String::new(),
        }
    }

    /// A form sent back by a browser that is on the site.
    pub fn post(target: &Target, path: &str, body: &str) -> Self {
        let head = format!(
            "POST {path} HTTP/1.1\r\nHost: {}\r\nOrigin: {}\r\nSec-Fetch-Site: same-origin\r\nAccept-Language: en\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n",
            target.host(),
            target.origin,
            body.len()
        );
        Self {
            head,
            body: body.to_owned(),
        }
    }

    /// With one more header.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.head.push_str(&format!("{name}: {value}\r\n"));
        self
    }
}

/// An answer, read to its end.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    head: String,
    pub body: Vec<u8>,
}

impl Answer {
    /// The value of a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().skip(1).find_map(|line| {
            let (key, value) = line.split_once(':')?;
            key.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }
}

/// A kept connection.
pub struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Connection {
    pub async fn open(target: &Target) -> Result<Self, Failure> {
        let stream = TcpStream::connect(target.address).await?;
        stream.set_nodelay(true)?;
        Ok(Self {
            stream,
            buffer: Vec::with_capacity(64 * 1024),
        })
    }

    /// Sends and reads the whole answer.
    pub async fn ask(&mut self, request: &Request) -> Result<Answer, Failure> {
        let mut bytes = Vec::with_capacity(request.head.len() + request.body.len() + 2);
        bytes.extend_from_slice(request.head.as_bytes());
        bytes.extend_from_slice(b"\r\n");
        bytes.extend_from_slice(request.body.as_bytes());
        self.stream.write_all(&bytes).await?;
        self.buffer.clear();
        let end = loop {
            if let Some(at) = find(&self.buffer, b"\r\n\r\n", 0) {
                break at + 4;
            }
            self.more().await?;
        };
        let head = String::from_utf8_lossy(&self.buffer[..end]).into_owned();
        let status = head
            .split_whitespace()
            .nth(1)
            .and_then(|word| word.parse().ok())
            .ok_or("not HTTP")?;
        let mut answer = Answer {
            status,
            head,
            body: Vec::new(),
        };
        if status == 304 || status == 204 {
            return Ok(answer);
        }
        if let Some(length) = answer
            .header("content-length")
            .and_then(|text| text.parse::<usize>().ok())
        {
            while self.buffer.len() < end + length {
                self.more().await?;
            }
            answer.body = self.buffer[end..end + length].to_vec();
        } else if answer
            .header("transfer-encoding")
            .is_some_and(|coding| coding.eq_ignore_ascii_case("chunked"))
        {
            answer.body = self.chunks(end).await?;
        }
        Ok(answer)
    }

    async fn chunks(&mut self, mut at: usize) -> Result<Vec<u8>, Failure> {
        let mut body = Vec::new();
        loop {
            let line = loop {
                match find(&self.buffer, b"\r\n", at) {
                    Some(line) => break line,
                    None => self.more().await?,
                }
            };
            let text = std::str::from_utf8(&self.buffer[at..line])?;
            let length = usize::from_str_radix(text.split(';').next().unwrap_or("").trim(), 16)?;
            while self.buffer.len() < line + 2 + length + 2 {
                self.more().await?;
            }
            body.extend_from_slice(&self.buffer[line + 2..line + 2 + length]);
            at = line + 2 + length + 2;
            if length == 0 {
                return Ok(body);
            }
        }
    }

    async fn more(&mut self) -> Result<(), Failure> {
        match self.stream.read_buf(&mut self.buffer).await? {
            0 => Err("the connection was closed in the middle of an answer".into()),
            _ => Ok(()),
        }
    }
}

fn find(bytes: &[u8], what: &[u8], from: usize) -> Option<usize> {
    bytes
        .get(from..)?
        .windows(what.len())
        .position(|window| window == what)
        .map(|at| at + from)
}
