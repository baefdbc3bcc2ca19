//! `serve` and `demo` as processes: they listen, say where, and stop when told.

use crate::folder::Folder;
use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    process::{Child, Command, Stdio},
    time::Duration,
};

/// A started server; stopped when dropped.
pub struct Running(Child);

impl Running {
    /// Starts the server in that folder and waits until it says where it listens.
    pub fn serve(folder: &Folder) -> (Self, String) {
        Self::serve_at(folder, "127.0.0.1:0")
    }

    pub fn serve_at(folder: &Folder, listen: &str) -> (Self, String) {
        let mut command = folder.command(&["serve", "--listen", listen]);
        let mut child = command
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the binary starts");
        let stderr = child.stderr.take().expect("standard error");
        let mut lines = BufReader::new(stderr).lines();
        let address = lines.find_map(|line| {
            let line = line.expect("UTF-8");
            let rest = line.split("address=").nth(1)?;
            Some(rest.split_whitespace().next()?.to_owned())
        });
        // What follows is read to the end, so that the server never waits for us.
        std::thread::spawn(move || lines.count());
        (Self(child), address.expect("the server says where it listens"))
    }

    /// Asks the process to stop; gives its exit code.
    pub fn stop(mut self) -> Option<i32> {
        let kill = Command::new("kill").arg(self.0.id().to_string()).status().expect("kill runs");
        assert!(kill.success());
        self.0.wait().expect("it ends").code()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// What a server says until it says where to open the site.
pub fn first_lines(folder: &Folder) -> String {
    let mut command = folder.command(&["serve", "--listen", "127.0.0.1:0"]);
    let mut child = command.stderr(Stdio::piped()).spawn().expect("the binary starts");
    let stderr = BufReader::new(child.stderr.take().expect("standard error"));
    let _running = Running(child);
    let mut said = String::new();
    for line in stderr.lines() {
        let line = line.expect("UTF-8");
        said.push_str(&line);
        said.push('\n');
        if line.contains(" open http") {
            break;
        }
    }
    said
}

pub fn get(address: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(address).expect("the server listens");
    stream.set_read_timeout(Some(Duration::from_secs(10))).expect("a limit");
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n")
        .expect("it is sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("the whole answer");
    answer
}

#[test]
fn it_serves_sees_the_command_line_at_work_and_stops_when_told() {
    let folder = Folder::with_statement();
    let (running, address) = Running::serve(&folder);
    assert!(get(&address, "/healthz").ends_with("ok\n"));
    assert!(get(&address, "/readyz").ends_with("ready\n"));
    assert!(get(&address, "/s/water-for-the-islands").starts_with("HTTP/1.1 404"));
    folder.run(&["statement", "open", "water-for-the-islands", "--yes"]).code(0);
    let mut seen = String::new();
    for _ in 0..50 {
        seen = get(&address, "/s/water-for-the-islands");
        if seen.starts_with("HTTP/1.1 200") {
            break;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    assert!(seen.contains("Keep the island springs public"), "within five seconds: {seen}");
    assert_eq!(running.stop(), Some(0));
    assert!(TcpStream::connect(&address).is_err(), "nobody listens any more");
}

#[test]
fn a_port_in_use_is_said() {
    let folder = Folder::with_statement();
    let taken = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = taken.local_addr().expect("its address").to_string();
    folder.run(&["serve", "--listen", &address]).code(1).stdout("").stderr(&format!(
        "undersigned: cannot listen on {address}: another program does already.\nStop it, or choose another address with --listen.\n"
    ));
}

#[test]
fn mails_of_invitations_reach_the_outbox() {
    let folder = Folder::with_statement();
    folder.run(&["desk", "invite", "convenor@example.org", "--role", "convenor"]).code(0);
    let (running, _) = Running::serve(&folder);
    let mut mails = String::new();
    for _ in 0..100 {
        mails = folder.run(&["outbox", "--format", "jsonl"]).code(0).stdout;
        if !mails.is_empty() {
            break;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    assert_eq!(running.stop(), Some(0));
    let mail: serde_json::Value = serde_json::from_str(&mails).expect("one mail as one JSON line");
    assert_eq!(mail["to"], "convenor@example.org");
    assert!(mail["body"].as_str().is_some_and(|body| body.contains("/desk/enter/")), "{mail}");
}

#[test]
fn a_demo_shows_everything_and_leaves_nothing() {
    let folder = Folder::new();
    let mut command = folder.command(&["demo", "--listen", "127.0.0.1:0"]);
    command.env("TMPDIR", folder.root());
    let mut child =
        command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("the binary starts");
    let lines: Vec<String> = BufReader::new(child.stdout.take().expect("standard output"))
        .lines()
        .take(4)
        .map(|line| line.expect("UTF-8"))
        .collect();
    let running = Running(child);
    let said = |label: &str| {
        let line = lines
            .iter()
            .find(|line| line.starts_with(label))
            .unwrap_or_else(|| panic!("{label} in {lines:?}"));
        let site = line[label.len()..].split_whitespace().next().expect("an address").to_owned();
        let rest = site.strip_prefix("http://").expect("an address").to_owned();
        let (address, path) = rest.split_once('/').expect("a path");
        (address.to_owned(), format!("/{path}"))
    };
    for label in ["The statement", "Sign it", "The desk"] {
        let (address, path) = said(label);
        assert!(get(&address, &path).starts_with("HTTP/1.1 200"), "{label}");
    }
    assert!(std::fs::read_dir(folder.root()).expect("the folder").count() > 0);
    assert_eq!(running.stop(), Some(0));
    let left: Vec<_> = std::fs::read_dir(folder.root())
        .expect("the folder")
        .map(|file| file.expect("a file").file_name())
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn a_form_that_says_it_is_too_large_is_refused_before_it_is_read() {
    let folder = Folder::with_statement();
    let (running, address) = Running::serve(&folder);
    for (path, bytes) in [
        ("/s/water-for-the-islands/sign", 65_537),
        ("/confirm/x", 1 << 30),
        ("/desk/paste", 20 * 1024 * 1024 + 1),
    ] {
        let mut stream = TcpStream::connect(&address).expect("the server listens");
        stream.set_read_timeout(Some(Duration::from_secs(5))).expect("a limit");
        // The head alone: nothing of the form ever follows.
        write!(
            stream,
            "POST {path} HTTP/1.1\r\nHost: {address}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {bytes}\r\n\r\n"
        )
        .expect("it is sent");
        let mut answer = [0; 12];
        stream
            .read_exact(&mut answer)
            .unwrap_or_else(|error| panic!("no answer to {path} within five seconds: {error}"));
        assert_eq!(&answer, b"HTTP/1.1 413", "{path}");
    }
    assert_eq!(running.stop(), Some(0));
}
