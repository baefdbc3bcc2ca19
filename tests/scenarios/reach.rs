//! Nothing that a visitor gives makes the server ask another machine (security requirement R-46).

use crate::{
    people::Typed,
    site::{on_each_database, water},
};
use domain::{desk::Role, instant::DAY};
use std::{
    io::ErrorKind,
    net::{TcpListener, TcpStream},
};

/// Whether somebody asked since the last time.
fn asked(listener: &TcpListener) -> bool {
    match listener.accept() {
        Ok(_) => true,
        Err(error) if error.kind() == ErrorKind::WouldBlock => false,
        Err(error) => panic!("{error}"),
    }
}

#[test]
fn what_a_visitor_gives_is_asked_of_nobody() {
    on_each_database(&async |site| {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        listener.set_nonblocking(true).expect("a listener that does not wait");
        let address = listener.local_addr().expect("its address");
        drop(TcpStream::connect(address).expect("it listens"));
        assert!(asked(&listener), "whoever asks is noticed");

        let there = format!("http://{address}/page");
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Moderator).await;
        let typed =
            Typed::organisation("Harbour Choir", "office@choir.example").with("website", &there);
        site.listed(&mut desk, &slug, &typed, "Harbour Choir").await;
        let mut visitor = site.browser();
        for page in [
            format!("/s/{slug}"),
            format!("/s/{slug}?lang={there}"),
            format!("/s/{slug}/check"),
            format!("/s/{slug}/list.json"),
            format!("/s/{slug}/list.csv"),
            format!("/confirm/{there}"),
        ] {
            visitor.get(&page).await;
        }
        desk.get(&format!("/desk/organisations?q={there}")).await.expect(200);
        site.wait(DAY);
        site.upkeep().await;
        site.mails().await;
        assert!(!asked(&listener), "the server asked for {there}");
    });
}
