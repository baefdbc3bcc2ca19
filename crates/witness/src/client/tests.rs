use super::*;
use crate::{
    Service,
    sample::{self, Log, ORIGIN, log_key},
};
use fetch::loopback::{Reply, nobody, reply, serve};
use std::{sync::Mutex, time::Duration};
use tempfile::TempDir;
use tlog::{KeyType, Policy, SigningKey, witness::AddCheckpoint};

fn client() -> Client {
    Client::new(Duration::from_secs(5), Duration::from_secs(10))
}

fn known_size(
    client: &Client,
    witness: &Witness,
    origin: &str,
    log_key: &VerifierKey,
) -> Result<Option<u64>, WitnessProblem> {
    Ok(known_checkpoint(client, witness, origin, log_key)?.map(|signed| signed.checkpoint().size()))
}

/// The witness as a policy names it.
fn named(key: &VerifierKey, url: &str) -> Witness {
    let policy = format!("log {}\nwitness W {key} {url}\nquorum W\n", log_key(1).verifier());
    Policy::parse(policy.as_bytes()).unwrap().witnesses()[0].clone()
}

/// A real witness that listens; its folder goes with the test.
fn real() -> (TempDir, Witness) {
    let dir = tempfile::tempdir().unwrap();
    let key = sample::witness(dir.path());
    let service = Service::open(dir.path(), Box::new(|| 1_800_000_000)).unwrap();
    let url = serve(move |_, head, body| {
        if let Some(path) = head.strip_prefix("GET /") {
            let found = service.checkpoint(path.split('/').next().unwrap()).unwrap();
            return found.map_or_else(
                || reply(404, "text/plain", ""),
                |text| reply(200, "text/plain", text),
            );
        }
        assert!(head.starts_with("POST /add-checkpoint HTTP/1.1\r\n"), "{head}");
        let answer = service.add_checkpoint(body).unwrap();
        reply(answer.status(), answer.content_type(), answer.body())
    });
    (dir, named(key.verifier(), &format!("{url}/")))
}

/// A witness that says this, whatever it is asked.
fn saying(said: impl Fn(usize) -> Reply + Send + Sync + 'static) -> Witness {
    named(stranger().verifier(), &serve(move |n, _, _| said(n)))
}

fn stranger() -> SigningKey {
    SigningKey::from_seed("w.example/1", KeyType::CosignatureV1, &[9; 32]).unwrap()
}

fn ask_it(witness: &Witness) -> Result<(SignedCheckpoint, u64), WitnessProblem> {
    let log = Log::of(9);
    cosign(&client(), witness, &mut log.reader(), &log.head(9), 0)
}

#[test]
fn a_witness_cosigns_and_shows_it() {
    let ((_dir, witness), log) = (real(), Log::of(300));
    let known = || known_size(&client(), &witness, ORIGIN, log_key(1).verifier());
    assert_eq!(known().unwrap(), None);
    for (old, size) in [(0, 5), (5, 9), (0, 300), (300, 300)] {
        let (signed, time) =
            cosign(&client(), &witness, &mut log.reader(), &log.head(size), old).unwrap();
        let cosigned = signed.cosignatures([&witness.key]).unwrap();
        assert_eq!((cosigned.len(), cosigned[0].time), (1, Some(time)));
        assert!(time > 1_700_000_000);
        assert_eq!(known().unwrap(), Some(size));
    }
}

#[test]
fn a_log_that_was_rolled_back_hears_the_sizes() {
    let ((_dir, witness), log) = (real(), Log::of(300));
    cosign(&client(), &witness, &mut log.reader(), &log.head(300), 0).unwrap();
    let rolled_back = |problem: &WitnessProblem| {
        matches!(problem, WitnessProblem::RolledBack { size: 9, witnessed: 300, .. })
    };
    for old in [0, 5, 300] {
        let problem =
            cosign(&client(), &witness, &mut log.reader(), &log.head(9), old).unwrap_err();
        assert!(rolled_back(&problem), "{problem}");
        assert!(
            problem.to_string().contains("cosigned size 300 of this log, which has only 9 here"),
            "{problem}"
        );
    }
}

#[test]
fn a_refusal_has_its_status_and_its_reason() {
    for (status, why) in [
        (400, "malformed"),
        (403, "trust"),
        (404, "not know"),
        (422, "two faces"),
        (500, "status"),
        (302, "status"),
    ] {
        let problem = ask_it(&saying(move |_| reply(status, "text/plain", "x"))).unwrap_err();
        assert!(
            matches!(&problem, WitnessProblem::Refused { status: said, .. } if *said == status),
            "{problem:?}"
        );
        assert!(
            problem.to_string().starts_with(&format!("the witness W refuses ({status}): ")),
            "{problem}"
        );
        assert!(problem.to_string().contains(why), "{problem}");
    }
}

#[test]
fn who_is_down_or_slow_does_not_answer() {
    let down = named(stranger().verifier(), &nobody());
    let problem = ask_it(&down).unwrap_err();
    assert!(matches!(problem, WitnessProblem::Unreachable { .. }), "{problem:?}");
    assert!(
        problem.to_string().starts_with("the witness W does not answer: http://127.0.0.1:"),
        "{problem}"
    );
    let hasty = Client::new(Duration::from_millis(200), Duration::from_millis(200));
    let log = Log::of(9);
    for slow in [
        saying(|_| Reply::Silence),
        saying(|_| Reply::Drip(b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n".to_vec())),
    ] {
        let problem = cosign(&hasty, &slow, &mut log.reader(), &log.head(9), 0).unwrap_err();
        assert!(matches!(problem, WitnessProblem::Unreachable { .. }), "{problem:?}");
        assert!(problem.to_string().ends_with("did not answer within 0.2 s"), "{problem}");
        let problem = known_size(&hasty, &slow, ORIGIN, log_key(1).verifier()).unwrap_err();
        assert!(matches!(problem, WitnessProblem::Unreachable { .. }), "{problem:?}");
    }
}

#[test]
fn garbage_is_malformed() {
    let line = "— w AAAAAAA=\n";
    let bodies = [
        String::new(),
        "\n".to_owned(),
        "<html>".to_owned(),
        line.repeat(10_000),
        format!("— w.example/1 {}\n", "A".repeat(200_000)).repeat(10),
        "x".repeat(MAX_NOTE + 1),
    ];
    for body in bodies {
        let shown = body.clone();
        let problem = ask_it(&saying(move |_| reply(200, "text/plain", &body))).unwrap_err();
        assert!(matches!(problem, WitnessProblem::Malformed { .. }), "{problem:?}");
        let problem = known_size(
            &client(),
            &saying(move |_| reply(200, "text/plain", &shown)),
            ORIGIN,
            log_key(1).verifier(),
        )
        .unwrap_err();
        assert!(matches!(problem, WitnessProblem::Malformed { .. }), "{problem:?}");
    }
    for (kind, body) in [
        ("text/plain", "5\n"),
        ("text/x.tlog.size", "05\n"),
        ("text/x.tlog.size", "-1\n"),
        ("text/x.tlog.size", ""),
    ] {
        let problem = ask_it(&saying(move |_| reply(409, kind, body))).unwrap_err();
        assert!(matches!(problem, WitnessProblem::Malformed { .. }), "{problem:?}");
    }
    let problem =
        ask_it(&saying(|_| Reply::Bytes(b"220 mail.example ESMTP\r\n\r\n".to_vec()))).unwrap_err();
    assert!(matches!(problem, WitnessProblem::Malformed { .. }), "{problem:?}");
}

#[test]
fn a_witness_that_never_agrees_is_given_up() {
    let problem =
        ask_it(&saying(|n| reply(409, "text/x.tlog.size", format!("{}\n", n + 1)))).unwrap_err();
    assert!(
        matches!(&problem, WitnessProblem::Refused { status: 409, why, .. } if why.contains("each time")),
        "{problem:?}"
    );
    let problem = ask_it(&saying(|_| reply(409, "text/x.tlog.size", "0\n"))).unwrap_err();
    assert!(matches!(problem, WitnessProblem::Refused { status: 409, .. }), "{problem:?}");
}

#[test]
fn a_false_cosignature_is_a_lie() {
    let (key, log) = (stranger(), Log::of(9));
    let of_another = tlog::cosign(&log.head(8), &key, 1).unwrap();
    let by_another = tlog::cosign(
        &log.head(9),
        &SigningKey::from_seed("w.example/1", KeyType::CosignatureV1, &[8; 32]).unwrap(),
        1,
    )
    .unwrap();
    for line in [of_another, by_another] {
        let shown = format!("{}{line}", log.head(9));
        let problem =
            ask_it(&saying(move |_| reply(200, "text/plain", line.to_string()))).unwrap_err();
        assert!(matches!(problem, WitnessProblem::Lying { .. }), "{problem:?}");
        let problem = known_size(
            &client(),
            &saying(move |_| reply(200, "text/plain", &shown)),
            ORIGIN,
            log_key(1).verifier(),
        )
        .unwrap_err();
        assert!(matches!(problem, WitnessProblem::Lying { .. }), "{problem:?}");
    }
}

#[test]
fn what_is_shown_must_be_our_log_and_signed_by_it() {
    let (key, log) = (stranger(), Log::of(9));
    let shown = |checkpoint: &SignedCheckpoint| {
        format!("{checkpoint}{}", tlog::cosign(checkpoint, &key, 1).unwrap())
    };
    let asked = |text: String, origin: &str| {
        known_size(
            &client(),
            &saying(move |_| reply(200, "text/plain", &text)),
            origin,
            log_key(1).verifier(),
        )
    };
    assert_eq!(asked(shown(&log.head(9)), ORIGIN).unwrap(), Some(9));
    let forged = sample::signed(9, log.head(9).checkpoint().root(), 7);
    assert!(matches!(asked(shown(&forged), ORIGIN), Err(WitnessProblem::Lying { .. })));
    assert!(matches!(
        asked(shown(&log.head(9)), "log.example/b"),
        Err(WitnessProblem::Malformed { .. })
    ));
}

#[test]
fn addresses_of_a_policy() {
    let mut witness = named(stranger().verifier(), "ftp://w.example");
    assert!(matches!(ask_it(&witness), Err(WitnessProblem::Address { .. })));
    witness.url = Some(vec![0xff]);
    assert!(matches!(ask_it(&witness), Err(WitnessProblem::Address { .. })));
    witness.url = None;
    assert_eq!(
        ask_it(&witness).unwrap_err().to_string(),
        "the witness W cannot be asked: the policy gives no address for it"
    );
}

#[test]
fn it_is_asked_again_with_the_size_it_names() {
    let (key, log) = (stranger(), Log::of(9));
    let asked = Mutex::new(Vec::new());
    let url = {
        let key = key.clone();
        serve(move |_, _, body| {
            let request = AddCheckpoint::parse(body).unwrap();
            asked.lock().unwrap().push(request.old);
            match asked.lock().unwrap().as_slice() {
                [0] => reply(409, "text/x.tlog.size", "5\n"),
                [0, 5] => reply(
                    200,
                    "text/plain",
                    tlog::cosign(&request.checkpoint, &key, 77).unwrap().to_string(),
                ),
                more => panic!("{more:?}"),
            }
        })
    };
    let (_, time) =
        cosign(&client(), &named(key.verifier(), &url), &mut log.reader(), &log.head(9), 0)
            .unwrap();
    assert_eq!(time, 77);
}
