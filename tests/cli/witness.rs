//! `witness`: the real binary cosigns, over HTTP on loopback, and forgets nothing.

use crate::folder::Folder;
use std::{
    cell::RefCell,
    collections::HashMap,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    process::{Child, Command, Stdio},
    time::Duration,
};
use tlog::{
    Checkpoint, Error, Hash, KeyType, SignedCheckpoint, SigningKey, Tile, VerifierKey, Writer,
    witness::{MAX_REQUEST, ask, monitoring_path},
};

const ORIGIN: &str = "log.example/a";

fn log_key(origin: &str, seed: u8) -> SigningKey {
    SigningKey::from_seed(origin, KeyType::Ed25519, &[seed; 32]).expect("a key")
}

fn signed(size: u64, root: Hash, origin: &str, seed: u8) -> SignedCheckpoint {
    SignedCheckpoint::sign(
        &Checkpoint::new(origin, size, root).expect("a checkpoint"),
        &log_key(origin, seed),
    )
    .expect("signed")
}

/// A log of so many entries, at every size it has had.
struct Log(RefCell<HashMap<Tile, Vec<u8>>>);

impl Log {
    fn of(size: u64) -> Self {
        let (log, mut writer) = (Self(RefCell::default()), Writer::new());
        let mut keep = |tile: Tile, bytes: &[u8]| {
            log.0.borrow_mut().insert(tile, bytes.to_vec());
            Ok(())
        };
        for index in 0..size {
            writer.push(&index.to_be_bytes(), &mut keep).expect("an entry");
            writer.flush(&mut keep).expect("tiles");
        }
        log
    }

    fn head(&self, size: u64) -> SignedCheckpoint {
        signed(size, Writer::resume(&mut self.tiles(), size).expect("the tiles").root(), ORIGIN, 1)
    }

    fn request(&self, old: u64, size: u64) -> String {
        ask(&mut self.tiles(), old, &self.head(size)).expect("a proof").to_string()
    }

    fn tiles(&self) -> impl Fn(Tile) -> Result<Option<Vec<u8>>, Error> {
        |tile| Ok(self.0.borrow().get(&tile).cloned())
    }
}

/// A running witness; killed when dropped.
pub struct Running {
    child: Child,
    address: String,
}

impl Running {
    fn serve(folder: &Folder) -> Self {
        Self::serve_in(folder, "w")
    }

    /// Starts the witness whose folder is `dir`, and waits until it says where it listens.
    pub fn serve_in(folder: &Folder, dir: &str) -> Self {
        let mut command =
            folder.command(&["witness", "serve", "--dir", dir, "--listen", "127.0.0.1:0"]);
        let mut child = command
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the binary starts");
        let mut lines = BufReader::new(child.stderr.take().expect("standard error"))
            .lines()
            .map_while(Result::ok);
        let said = lines.find_map(|line| {
            Some(line.split("address=").nth(1)?.split_whitespace().next()?.to_owned())
        });
        std::thread::spawn(move || lines.count());
        Self { child, address: said.expect("it says where it listens") }
    }

    pub fn address(&self) -> &str {
        &self.address
    }

    /// Status, content type, body.
    fn ask(&self, method: &str, path: &str, body: &str) -> (u16, String, String) {
        let mut stream = TcpStream::connect(&self.address).expect("it listens");
        stream.set_read_timeout(Some(Duration::from_secs(20))).expect("a limit");
        let head = format!(
            "{method} {path} HTTP/1.1\r\nHost: w\r\nConnection: close\r\nContent-Length: {}\r\n\r\n",
            body.len()
        );
        stream
            .write_all(head.as_bytes())
            .and_then(|()| stream.write_all(body.as_bytes()))
            .expect("it is sent");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("the whole answer");
        let (head, body) = answer.split_once("\r\n\r\n").expect("head and body");
        let status =
            head.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status");
        let kind = head
            .lines()
            .find_map(|line| line.strip_prefix("content-type: "))
            .expect("a content type");
        (status, kind.to_owned(), body.to_owned())
    }

    fn post(&self, body: &str) -> (u16, String, String) {
        self.ask("POST", "/add-checkpoint", body)
    }

    fn shown(&self) -> (u16, String, String) {
        self.ask("GET", &format!("/{}", monitoring_path(ORIGIN)), "")
    }

    fn stop(mut self) -> Option<i32> {
        let kill =
            Command::new("kill").arg(self.child.id().to_string()).status().expect("kill runs");
        assert!(kill.success());
        self.child.wait().expect("it ends").code()
    }
}

impl Drop for Running {
    /// SIGKILL: nothing is closed, nothing is said.
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A folder with a witness that knows the log, and the witness's public key.
fn witness() -> (Folder, VerifierKey) {
    let folder = Folder::new();
    let vkey = folder
        .run(&["witness", "key", "--dir", "w", "--name", "witness.example/1"])
        .code(0)
        .stderr("")
        .stdout;
    folder
        .run(&["witness", "add", &log_key(ORIGIN, 1).verifier().to_string(), "--dir", "w"])
        .code(0);
    (folder, VerifierKey::parse(vkey.trim_end()).expect("a verifier key"))
}

#[test]
fn it_gives_the_six_answers_and_shows_what_it_cosigned() {
    let ((folder, key), log) = (witness(), Log::of(300));
    let running = Running::serve(&folder);
    assert_eq!(running.shown().0, 404);
    let (status, kind, line) = running.post(&log.request(0, 5));
    assert_eq!((status, kind.as_str()), (200, "text/plain; charset=utf-8"), "{line}");
    let cosigned =
        SignedCheckpoint::parse(format!("{}{line}", log.head(5)).as_bytes()).expect("a note");
    assert_eq!(cosigned.cosignatures([&key]).expect("it verifies").len(), 1);
    assert_eq!(
        running.shown(),
        (200, "text/plain; charset=utf-8".to_owned(), cosigned.to_string())
    );
    let with = |checkpoint: SignedCheckpoint| format!("old 5\n\n{checkpoint}");
    let other = Hash([7; 32]);
    assert_eq!(running.post("nonsense").0, 400);
    assert_eq!(
        running.post(&format!("old 9\n\n{}", log.head(5))).0,
        400,
        "an old size above the new one"
    );
    assert_eq!(running.post(&with(signed(5, other, ORIGIN, 2))).0, 403);
    assert_eq!(running.post(&with(signed(5, other, "log.example/b", 1))).0, 404);
    assert_eq!(
        running.post(&log.request(0, 300)),
        (409, "text/x.tlog.size".to_owned(), "5\n".to_owned())
    );
    assert_eq!(running.post(&with(signed(5, other, ORIGIN, 1))).0, 422, "another root");
    assert_eq!(running.post(&with(log.head(9))).0, 422, "no proof");
    assert_eq!(running.post(&log.request(5, 300)).0, 200);
    assert_eq!(running.stop(), Some(0));
    let running = Running::serve(&folder);
    assert_eq!(
        running.post(&log.request(5, 300)),
        (409, "text/x.tlog.size".to_owned(), "300\n".to_owned()),
        "known after a restart"
    );
}

#[test]
fn what_was_answered_survives_being_killed() {
    let ((folder, key), log) = (witness(), Log::of(40));
    for size in 1..=20 {
        let running = Running::serve(&folder);
        let (status, _, line) = running.post(&log.request(size - 1, size));
        assert_eq!(status, 200, "size {size}: {line}");
        drop(running);
        let left: Vec<_> = std::fs::read_dir(folder.path("w/state")).expect("the state").collect();
        assert_eq!(left.len(), 1, "{left:?}");
    }
    let running = Running::serve(&folder);
    let shown = SignedCheckpoint::parse(running.shown().2.as_bytes()).expect("a checkpoint");
    assert_eq!(shown.checkpoint(), log.head(20).checkpoint());
    assert_eq!(shown.cosignatures([&key]).expect("it verifies").len(), 1);
}

#[test]
fn killed_in_the_middle_it_has_the_old_size_or_the_new_one() {
    let ((folder, _), log) = (witness(), Log::of(60));
    let mut known = 0;
    for round in 0..12 {
        let running = Running::serve(&folder);
        let pid = running.child.id().to_string();
        let killer = std::thread::spawn(move || {
            std::thread::sleep(Duration::from_micros(300 * round));
            Command::new("kill").args(["-KILL", &pid]).status().expect("kill runs")
        });
        let mut answered = known;
        // Asks for one size after the other until the connection breaks.
        while answered < known + 5
            && try_post(&running.address, &log.request(answered, answered + 1))
        {
            answered += 1;
        }
        killer.join().expect("killed");
        drop(running);
        let again = Running::serve(&folder);
        let (_, _, shown) = again.shown();
        let size = SignedCheckpoint::parse(shown.as_bytes())
            .map_or(0, |signed| signed.checkpoint().size());
        assert!(size == answered || size == answered + 1, "answered {answered}, kept {size}");
        known = size;
    }
}

/// Whether it was cosigned; any break on the way is a no.
fn try_post(address: &str, body: &str) -> bool {
    let asked = || -> std::io::Result<String> {
        let mut stream = TcpStream::connect(address)?;
        write!(
            stream,
            "POST /add-checkpoint HTTP/1.1\r\nHost: w\r\nConnection: close\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        )?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        Ok(answer)
    };
    asked().is_ok_and(|answer| answer.starts_with("HTTP/1.1 200"))
}

#[test]
fn a_body_without_end_is_not_waited_for() {
    let (folder, _) = witness();
    let running = Running::serve(&folder);
    let mut stream = TcpStream::connect(&running.address).expect("it listens");
    stream.set_read_timeout(Some(Duration::from_secs(10))).expect("a limit");
    let head = "POST /add-checkpoint HTTP/1.1\r\nHost: w\r\nContent-Length: 1000000000000\r\n\r\n";
    stream
        .write_all(&[head.as_bytes(), &vec![b'a'; MAX_REQUEST + 1]].concat())
        .expect("it is sent");
    let mut answer = [0; 12];
    stream.read_exact(&mut answer).expect("an answer before the end");
    assert_eq!(&answer, b"HTTP/1.1 400");
}

#[test]
fn a_second_process_is_refused() {
    let (folder, _) = witness();
    let running = Running::serve(&folder);
    folder
        .run(&["witness", "serve", "--dir", "w", "--listen", "127.0.0.1:0"])
        .code(1)
        .stdout("")
        .stderr("undersigned: another process is the witness of w already.\nStop that one first: two would contradict each other.\n");
    drop(running);
    assert_eq!(Running::serve(&folder).stop(), Some(0), "the lock goes with the process");
}

#[test]
fn a_log_that_is_added_counts_at_once() {
    let (folder, _) = witness();
    let running = Running::serve(&folder);
    let request = format!("old 0\n\n{}", signed(0, Hash::empty(), "log.example/b", 2));
    assert_eq!(running.post(&request).0, 404);
    folder
        .run(&["witness", "add", &log_key("log.example/b", 2).verifier().to_string(), "--dir", "w"])
        .code(0)
        .stdout("")
        .stderr("Added log.example/b.\n");
    assert_eq!(running.post(&request).0, 200);
}

#[test]
fn the_key_is_made_once() {
    let folder = Folder::new();
    let first = folder
        .run(&["witness", "key", "--dir", "w", "--name", "witness.example/1"])
        .code(0)
        .stderr("")
        .stdout;
    assert!(first.starts_with("witness.example/1+") && first.lines().count() == 1, "{first}");
    folder
        .run(&["witness", "key", "--dir", "w", "--name", "witness.example/1"])
        .code(0)
        .stdout(&first)
        .stderr("");
    folder
        .run(&["witness", "key", "--dir", "w", "--name", "other.example"])
        .code(1)
        .stdout("")
        .stderr(
            "undersigned: w/witness.key is the key of witness.example/1, not of other.example.\n\
         A witness keeps its name. Give another folder for another witness.\n",
        );
    folder.run(&["witness", "key", "--dir", "x", "--name", "a b"]).code(2).stdout("");
    assert!(!folder.path("x").exists());
}

#[test]
fn logs_are_added_and_listed() {
    let (folder, _) = witness();
    let vkey = log_key(ORIGIN, 1).verifier().to_string();
    folder.run(&["witness", "add", &vkey, "--dir", "w"]).code(1).stdout("").stderr(
        "undersigned: this key of log.example/a is in w/logs already; nothing was changed\n",
    );
    folder.run(&["witness", "add", "x", "--dir", "w"]).code(2).stdout("").stderr(
        "undersigned: this is not the key of a log: verifier key: is not `name+id+key`.\nA site shows it at /log/vkey; copy the whole line.\n",
    );
    folder
        .run(&["witness", "add", &vkey, "--dir", "nowhere"])
        .code(1)
        .stdout("")
        .stderr("undersigned: there is no witness in nowhere: it has no key.\nMake one: undersigned witness key --dir DIR --name NAME\n");
    folder
        .run(&["witness", "list", "--dir", "w"])
        .code(0)
        .stdout("log.example/a\t-\t-\t-\n")
        .stderr("");
    let log = Log::of(5);
    let running = Running::serve(&folder);
    assert_eq!(running.post(&log.request(0, 5)).0, 200);
    let listed = folder.run(&["witness", "list", "--dir", "w"]).code(0).stderr("").stdout;
    let fields: Vec<&str> = listed.trim_end().split('\t').collect();
    assert_eq!(&fields[..3], [ORIGIN, "5", &log.head(5).checkpoint().root().to_string()]);
    assert!(
        fields[3].starts_with("20") && fields[3].ends_with('Z') && fields.len() == 4,
        "{listed}"
    );
}

#[test]
fn a_damaged_state_signs_nothing_and_is_named() {
    let ((folder, _), log) = (witness(), Log::of(9));
    let running = Running::serve(&folder);
    assert_eq!(running.post(&log.request(0, 5)).0, 200);
    let file = format!("w/state/{}", &monitoring_path(ORIGIN)[..64]);
    let text = std::fs::read_to_string(folder.path(&file)).expect("the file");
    folder.write(&file, text.replacen("\n5\n", "\n4\n", 1));
    assert_eq!(running.post(&log.request(5, 9)).0, 500);
    assert_eq!(running.shown().0, 500);
    drop(running);
    let listed = folder.run(&["witness", "list", "--dir", "w"]).code(1).stdout("").stderr;
    assert!(
        listed.starts_with(&format!(
            "undersigned: {file}: damaged, so nothing is signed for this log: "
        )),
        "{listed}"
    );
    std::fs::remove_dir_all(folder.path("w/state")).expect("gone");
    let lost = folder
        .run(&["witness", "serve", "--dir", "w", "--listen", "127.0.0.1:0"])
        .code(1)
        .stdout("")
        .stderr;
    assert!(lost.starts_with("undersigned: there is a key, but not the folder w/state"), "{lost}");
}
