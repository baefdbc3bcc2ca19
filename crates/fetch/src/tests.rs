use super::{
    loopback::{Reply, nobody, reply, serve},
    *,
};
use std::{net::TcpListener, sync::Arc, thread};
use tokio_rustls::rustls::{ServerConfig, ServerConnection, pki_types::PrivateKeyDer};

fn client() -> Client {
    Client::new(Duration::from_secs(5), Duration::from_secs(10))
}

fn hasty() -> Client {
    Client::new(Duration::from_millis(300), Duration::from_millis(300))
}

fn moving(to: &str) -> Reply {
    Reply::Bytes(
        format!(
            "HTTP/1.1 302 Found\r\nLocation: {to}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        )
        .into_bytes(),
    )
}

#[test]
fn a_file_is_fetched_and_we_say_who_we_are() {
    let url = serve(|_, head, _| reply(200, "text/plain", head));
    let head =
        String::from_utf8(client().get(&format!("{url}/a/b?c"), 4096).unwrap().unwrap()).unwrap();
    assert!(head.starts_with("GET /a/b?c HTTP/1.1\r\n"), "{head}");
    assert!(
        head.to_lowercase().contains(concat!(
            "user-agent: undersigned/",
            env!("CARGO_PKG_VERSION"),
            "\r\n"
        )),
        "{head}"
    );
    assert!(!head.to_lowercase().contains("accept-encoding"), "{head}");
}

#[test]
fn what_is_not_there_is_none_and_other_statuses_are_errors() {
    for (status, there) in
        [(404, true), (410, true), (500, false), (403, false), (204, false), (304, false)]
    {
        let url = serve(move |_, _, _| reply(status, "text/plain", ""));
        match client().get(&url, 10) {
            Ok(None) => assert!(there, "{status}"),
            Err(HttpError::Status { status: said, .. }) => {
                assert!(!there && said == status, "{said}");
            }
            other => panic!("{status}: {other:?}"),
        }
    }
}

#[test]
fn a_post_gives_status_type_and_body() {
    let url = serve(|_, head, body| {
        assert!(
            head.starts_with("POST /x HTTP/1.1\r\n")
                && head.to_lowercase().contains("content-type: text/plain\r\n"),
            "{head}"
        );
        reply(409, "text/x.tlog.size", body)
    });
    let (status, kind, body) =
        client().post(&format!("{url}/x"), "text/plain", b"5\n", 100).unwrap();
    assert_eq!((status, kind.as_str(), body.as_slice()), (409, "text/x.tlog.size", &b"5\n"[..]));
}

#[test]
fn bodies_are_bounded_to_the_byte() {
    let url = serve(|_, _, _| reply(200, "text/plain", [b'a'; 1000]));
    assert_eq!(client().get(&url, 1000).unwrap().unwrap().len(), 1000);
    assert!(client().post(&url, "text/plain", b"", 1000).is_ok());
    for error in [
        client().get(&url, 999).unwrap_err(),
        client().post(&url, "text/plain", b"", 999).unwrap_err(),
    ] {
        assert!(matches!(error, HttpError::TooLarge { limit: 999, .. }), "{error:?}");
        assert_eq!(
            error.to_string(),
            format!("{url}/ answers with more than 999 bytes, which is more than belongs there")
        );
    }
}

#[test]
fn an_endless_body_and_an_endless_head_end() {
    let endless = |head: &str| {
        let mut bytes = head.as_bytes().to_vec();
        bytes.extend(std::iter::repeat_n(b'a', 4 << 20));
        serve(move |_, _, _| Reply::Bytes(bytes.clone()))
    };
    let body = client().get(&endless("HTTP/1.1 200 OK\r\n\r\n"), 1 << 20).unwrap_err();
    assert!(matches!(body, HttpError::TooLarge { .. }), "{body:?}");
    assert!(client().get(&endless("HTTP/1.1 200 OK\r\nX: "), 1 << 20).is_err());
}

#[test]
fn who_is_down_or_breaks_off_is_unreachable() {
    let url = nobody();
    let error = client().get(&url, 10).unwrap_err();
    assert_eq!(error.to_string(), format!("{url}/ cannot be reached: nobody listens there"));
    let url = serve(|_, _, _| {
        Reply::Bytes(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf".to_vec())
    });
    let error = client().get(&url, 10).unwrap_err();
    assert_eq!(
        error.to_string(),
        format!(
            "{url}/ cannot be reached: the connection was closed before the answer was complete"
        )
    );
}

#[test]
fn only_trusted_certificates_will_do() {
    let own = rcgen::generate_simple_self_signed(vec!["127.0.0.1".to_owned()]).unwrap();
    let key = PrivateKeyDer::try_from(own.signing_key.serialize_der()).unwrap();
    let config = ServerConfig::builder()
        .with_no_client_auth()
        .with_single_cert(vec![own.cert.der().clone()], key)
        .unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("https://{}/", listener.local_addr().unwrap());
    thread::spawn(move || {
        for mut stream in listener.incoming().map_while(Result::ok) {
            let _ =
                ServerConnection::new(Arc::new(config.clone())).unwrap().complete_io(&mut stream);
        }
    });
    let error = client().get(&url, 10).unwrap_err().to_string();
    assert_eq!(
        error,
        format!(
            "{url} cannot be reached: no trusted connection could be made: invalid peer certificate: UnknownIssuer"
        )
    );
}

#[test]
fn a_connection_that_never_comes_about_is_let_go() {
    // A listener that takes connections and says nothing: no TLS comes about.
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("https://{}/", listener.local_addr().unwrap());
    let error =
        Client::new(Duration::from_millis(200), Duration::from_secs(30)).get(&url, 10).unwrap_err();
    assert_eq!(
        error.to_string(),
        format!("{url} cannot be reached: no connection was made within 0.2 s")
    );
}

#[test]
fn who_is_slow_is_let_go() {
    let drip = |head: &'static str| serve(move |_, _, _| Reply::Drip(head.as_bytes().to_vec()));
    let (head, body) =
        (drip("HTTP/1.1 200 OK\r\nX: "), drip("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"));
    for url in [serve(|_, _, _| Reply::Silence), head, body] {
        let begun = Instant::now();
        let error = hasty().get(&url, 1 << 20).unwrap_err();
        assert_eq!(error.to_string(), format!("{url}/ did not answer within 0.3 s"));
        let left = client().within(Duration::from_millis(200)).get(&url, 1 << 20).unwrap_err();
        assert_eq!(left.to_string(), format!("{url}/ did not answer within 0.2 s"));
        assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
    }
}

#[test]
fn what_is_no_http_is_said() {
    for bytes in
        [&b"SSH-2.0-OpenSSH_9.6\r\n\r\n"[..], b"\xff\xfe\x00\r\n\r\n", b"HTTP/1.1 99999 X\r\n\r\n"]
    {
        let url = serve(move |_, _, _| Reply::Bytes(bytes.to_vec()));
        let error = client().get(&url, 10).unwrap_err();
        assert!(matches!(error, HttpError::Garbled { .. }), "{error:?}");
    }
}

#[test]
fn moves_are_followed_within_the_site_only() {
    let url = serve(|n, head, _| match n {
        0 => moving("/new"),
        _ => reply(200, "text/plain", head.lines().next().unwrap()),
    });
    assert_eq!(client().get(&format!("{url}/old"), 100).unwrap().unwrap(), b"GET /new HTTP/1.1");
    let other = serve(|_, _, _| panic!("never asked"));
    for to in [
        format!("{other}/x"),
        "file:///etc/passwd".to_owned(),
        String::new(),
        "http://[".to_owned(),
        format!("//{}", &other[7..]),
    ] {
        let target = to.clone();
        let url = serve(move |_, _, _| moving(&target));
        let error = client().get(&url, 100).unwrap_err();
        assert!(matches!(error, HttpError::Elsewhere { .. }), "{to}: {error:?}");
    }
    let url = serve(|_, _, _| moving("/round"));
    assert!(
        matches!(client().get(&url, 100), Err(HttpError::Elsewhere { .. })),
        "round in circles"
    );
    assert_eq!(
        client().post(&url, "text/plain", b"", 100).unwrap().0,
        302,
        "a post is not sent on"
    );
}

#[test]
fn addresses_that_cannot_be_used_are_said() {
    for (url, said) in [
        ("", ": this is not a web address"),
        ("w.example", "w.example: this is not a web address"),
        ("ftp://w.example/", "ftp://w.example/: an address begins with https:// or http://"),
        (
            "https://me:secret@w.example/",
            "the address: it has a name or password in it; leave that out",
        ),
    ] {
        assert_eq!(client().get(url, 10).unwrap_err().to_string(), said);
        assert_eq!(client().post(url, "text/plain", b"", 10).unwrap_err().to_string(), said);
    }
}

#[test]
fn a_guarded_client_speaks_to_nobody_inside() {
    let patience = Duration::from_secs(5);
    let url = serve(|_, head, body| {
        assert!(head.to_lowercase().contains("webhook-id: msg_1\r\n"), "{head}");
        reply(if body == b"{}" { 204 } else { 400 }, "text/plain", "ignored")
    });
    let port = url.rsplit_once(':').unwrap().1;
    let (guarded, trial) =
        (Client::guarded(patience, patience, false), Client::guarded(patience, patience, true));
    let deliver =
        |client: &Client, url: &str| client.deliver(url, &[("webhook-id", "msg_1")], b"{}");
    for host in ["127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "0x7f.1", "2130706433"] {
        let inner = format!("http://{host}:{port}/hook");
        let error = deliver(&guarded, &inner).unwrap_err();
        assert!(matches!(error, HttpError::Inner { .. }), "{host}: {error:?}");
    }
    for host in ["10.0.0.1", "169.254.169.254", "[fd00::1]", "0.0.0.0", "192.168.0.1"] {
        let inner = format!("http://{host}:{port}/hook");
        let error = deliver(&trial, &inner).unwrap_err();
        assert!(matches!(error, HttpError::Inner { .. }), "{host}: {error:?}");
    }
    assert_eq!(deliver(&trial, &url).unwrap(), 204);
    let url = serve(|_, _, _| moving("http://127.0.0.1/"));
    assert_eq!(deliver(&trial, &url).unwrap(), 302, "not followed");
    let url = serve(|_, _, _| Reply::Silence);
    let error = Client::guarded(patience, Duration::from_millis(300), true)
        .deliver(&url, &[], b"{}")
        .unwrap_err();
    assert!(matches!(error, HttpError::Slow { .. }), "{error:?}");
}
