//! `undersigned webhook ...`, and a server that is killed while a program is told something.

use crate::{folder::Folder, server::Running};
use std::{
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    time::{Duration, Instant},
};

const SLUG: &str = "water-for-the-islands";

/// The next request: its head, and the connection it waits on.
fn request(listener: &TcpListener) -> (String, TcpStream) {
    listener.set_nonblocking(true).expect("a listener");
    let end = Instant::now() + Duration::from_secs(30);
    let mut stream = loop {
        match listener.accept() {
            Ok((stream, _)) => break stream,
            Err(_) if Instant::now() < end => std::thread::sleep(Duration::from_millis(20)),
            Err(error) => panic!("nobody speaks: {error}"),
        }
    };
    stream.set_nonblocking(false).expect("a connection");
    let (mut head, mut byte) = (Vec::new(), [0]);
    while !head.ends_with(b"\r\n\r\n") && matches!(stream.read(&mut byte), Ok(1)) {
        head.push(byte[0]);
    }
    (String::from_utf8(head).expect("a head"), stream)
}

fn id(head: &str) -> &str {
    let line = head.lines().find(|line| line.to_lowercase().starts_with("webhook-id: "));
    line.expect("an id").split_once(": ").expect("a value").1
}

fn listed(folder: &Folder) -> String {
    folder.run(&["webhook", "list", SLUG, "--format", "jsonl"]).code(0).stdout
}

#[test]
fn what_was_under_way_when_the_server_was_killed_goes_again_under_the_same_id_and_only_once() {
    let folder = Folder::with_statement();
    folder.write("data/undersigned.toml", "[webhooks]\nreceivers = \"here\"\n");
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}/in", listener.local_addr().expect("an address"));
    let added = folder.run(&["webhook", "add", SLUG, &url, "--events", "opened,closed"]).code(0);
    assert!(added.stdout.starts_with("whsec_"), "{}", added.stdout);
    folder.run(&["statement", "open", SLUG, "--yes"]).code(0);
    let (first, waiting) = {
        let (server, _) = Running::serve(&folder);
        let heard = request(&listener);
        // The program has it and has not answered; the server dies now, by SIGKILL.
        drop(server);
        heard
    };
    drop(waiting);
    let (server, _) = Running::serve(&folder);
    let (second, mut answered) = request(&listener);
    assert_eq!(id(&first), id(&second));
    answered.write_all(b"HTTP/1.1 204 X\r\nConnection: close\r\n\r\n").expect("an answer");
    let end = Instant::now() + Duration::from_secs(20);
    while !listed(&folder).contains("\"delivered\":1") {
        assert!(Instant::now() < end, "it is stored: {}", listed(&folder));
        std::thread::sleep(Duration::from_millis(100));
    }
    // Killed again, after the yes was stored: nothing goes a third time.
    drop(server);
    let (server, _) = Running::serve(&folder);
    folder.run(&["statement", "close", SLUG]).code(0);
    let (third, mut answered) = request(&listener);
    assert_ne!(id(&first), id(&third), "the next one is the news of the closing");
    answered.write_all(b"HTTP/1.1 204 X\r\nConnection: close\r\n\r\n").expect("an answer");
    assert_eq!(server.stop(), Some(0));
    let list = listed(&folder);
    assert!(list.contains("\"delivered\":2") && list.contains("\"waiting\":0"), "{list}");
}

#[test]
fn programs_are_added_tested_and_removed() {
    let folder = Folder::with_statement();
    folder.run(&["webhook", "list", SLUG]).code(0).stdout("");
    let add = ["webhook", "add", SLUG, "https://hooks.example/in"];
    folder.run(&[&add[..], &["--events", "accepted,declined"]].concat()).code(2).stderr(
        "undersigned: \"accepted,declined\" is not what a program can be told: give accepted, withdrawn, opened or closed, \
         with commas between\n",
    );
    folder
        .run(&["webhook", "add", SLUG, "https://10.0.0.1/"])
        .code(2)
        .stderr("undersigned: \"https://10.0.0.1/\": it leads into a network that is not public\n");
    folder.run(&["webhook", "add", SLUG, "http://hooks.example/"]).code(2).stderr(
        "undersigned: \"http://hooks.example/\": it is not a web address that begins with https:// and has no password in it\n",
    );
    folder
        .run(&["webhook", "remove", SLUG, "nobody"])
        .code(1)
        .stderr(&format!("undersigned: {SLUG} has no webhook \"nobody\". `undersigned webhook list {SLUG}` names all.\n"));
    let added = folder.run(&add).code(0);
    let id = added.stderr.split_once("Added as ").expect("an id").1.split_once('.').expect("it").0;
    folder.run(&["webhook", "test", SLUG, id]).code(0).stdout("");
    folder.run(&["webhook", "list", SLUG]).code(0).stdout(&format!(
        "{id}  https://hooks.example/in  accepted,withdrawn,opened,closed\n  delivered 0, waiting 1, given up 0\n"
    ));
    folder.run(&["webhook", "remove", SLUG, id]).code(0).stderr("Removed. Nothing more is sent.\n");
    folder.run(&["webhook", "list", SLUG]).code(0).stdout("");
}
