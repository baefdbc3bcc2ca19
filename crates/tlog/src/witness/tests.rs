use super::*;
use crate::{
    Checkpoint, Error, Hash, KeyType, SignedCheckpoint, SigningKey, Writer, tests_support::Memory,
    text::MAX_SIZE,
};
use proptest::{collection::vec, prelude::*};
use std::{cell::RefCell, collections::HashMap};

#[derive(Default)]
struct State {
    seen: HashMap<String, TreeHead>,
    /// Another request that is served between the check and the store.
    race: RefCell<Option<TreeHead>>,
    broken: bool,
}

impl WitnessState for State {
    fn last(&self, origin: &str) -> Result<TreeHead, Error> {
        Ok(self.seen.get(origin).copied().unwrap_or(TreeHead::empty()))
    }

    fn advance(
        &mut self,
        origin: &str,
        from: TreeHead,
        checkpoint: &SignedCheckpoint,
    ) -> Result<bool, Error> {
        if self.broken {
            return Err(Error::Storage { path: origin.to_owned(), why: "disk full".to_owned() });
        }
        if let Some(other) = self.race.take() {
            self.seen.insert(origin.to_owned(), other);
        }
        if self.last(origin)? != from {
            return Ok(false);
        }
        let head = checkpoint.checkpoint();
        self.seen.insert(origin.to_owned(), TreeHead { size: head.size(), root: head.root() });
        Ok(true)
    }
}

const ORIGIN: &str = "log.example/a";

fn log_key() -> SigningKey {
    SigningKey::from_seed(ORIGIN, KeyType::Ed25519, &[1; 32]).unwrap()
}

fn witness() -> Witness {
    let key =
        SigningKey::from_seed("witness.example/w1", KeyType::CosignatureV1, &[2; 32]).unwrap();
    Witness::new(key, vec![log_key().verifier().clone()]).unwrap()
}

fn sign(origin: &str, size: u64, root: Hash, seed: u8) -> SignedCheckpoint {
    let key = SigningKey::from_seed(origin, KeyType::Ed25519, &[seed; 32]).unwrap();
    SignedCheckpoint::sign(&Checkpoint::new(origin, size, root).unwrap(), &key).unwrap()
}

fn head(log: &Memory, size: u64) -> SignedCheckpoint {
    sign(ORIGIN, size, Writer::resume(&mut log.reader(), size).unwrap().root(), 1)
}

fn post(state: &mut State, request: &AddCheckpoint) -> Answer {
    let answer =
        witness().add_checkpoint(request.to_string().as_bytes(), 1_700_000_000, state).unwrap();
    assert_eq!(
        Answer::parse(answer.status(), answer.content_type(), answer.body().as_bytes()).as_ref(),
        Ok(&answer),
        "on the wire"
    );
    answer
}

#[test]
fn a_log_grows_and_is_cosigned() {
    let mut state = State::default();
    let mut old = 0;
    for size in [0, 1, 1, 5, 256, 300] {
        let log = Memory::of(size);
        let mut checkpoint = head(&log, size);
        let request = ask(&mut log.reader(), old, &checkpoint).unwrap();
        assert_eq!(AddCheckpoint::parse(request.to_string().as_bytes()).as_ref(), Ok(&request));
        let answer = post(&mut state, &request);
        let next = receive(&request, &answer, witness().verifier(), &mut checkpoint).unwrap();
        assert_eq!(next, Next::Done { time: 1_700_000_000 }, "{size}");
        assert_eq!(checkpoint.cosignatures([witness().verifier()]).unwrap().len(), 1);
        assert_eq!(state.last(ORIGIN).unwrap().size, size);
        old = size;
    }
}

#[test]
fn a_log_that_forgot_what_was_cosigned_is_told() {
    let (mut state, log) = (State::default(), Memory::of(300));
    assert_eq!(
        post(&mut state, &ask(&mut Memory::of(5).reader(), 0, &head(&Memory::of(5), 5)).unwrap())
            .status(),
        200
    );
    let mut checkpoint = head(&log, 300);
    let request = ask(&mut log.reader(), 0, &checkpoint).unwrap();
    let answer = post(&mut state, &request);
    assert_eq!(
        (answer.status(), answer.content_type(), answer.body().as_str()),
        (409, "text/x.tlog.size", "5\n")
    );
    assert_eq!(
        receive(&request, &answer, witness().verifier(), &mut checkpoint),
        Ok(Next::Again { old: 5 })
    );
    let request = ask(&mut log.reader(), 5, &checkpoint).unwrap();
    assert_eq!(post(&mut state, &request).status(), 200);
}

#[test]
fn a_log_that_was_rolled_back_is_told() {
    let (mut state, log) = (State::default(), Memory::of(300));
    assert_eq!(
        post(&mut state, &ask(&mut log.reader(), 0, &head(&log, 300)).unwrap()).status(),
        200
    );
    let (log, mut checkpoint) = (Memory::of(5), head(&Memory::of(5), 5));
    let request = ask(&mut log.reader(), 0, &checkpoint).unwrap();
    let answer = post(&mut state, &request);
    let told = receive(&request, &answer, witness().verifier(), &mut checkpoint);
    assert_eq!(told, Err(Error::RolledBack { size: 5, witnessed: 300 }));
}

#[test]
fn every_refusal() {
    let (mut state, log) = (State::default(), Memory::of(9));
    assert_eq!(
        post(&mut state, &ask(&mut Memory::of(5).reader(), 0, &head(&Memory::of(5), 5)).unwrap())
            .status(),
        200
    );
    let good = ask(&mut log.reader(), 5, &head(&log, 9)).unwrap();
    let with = |checkpoint| AddCheckpoint { checkpoint, ..good.clone() };
    let root = good.checkpoint.checkpoint().root();
    let mut short = good.clone();
    short.proof.pop();
    let mut other = good.clone();
    other.proof[0].0[0] ^= 1;
    let same = |root, proof| AddCheckpoint { old: 5, proof, checkpoint: sign(ORIGIN, 5, root, 1) };
    let cosigned = state.last(ORIGIN).unwrap().root;
    for (request, status) in [
        (AddCheckpoint { old: 10, ..good.clone() }, 400),
        (AddCheckpoint { old: 0, ..good.clone() }, 400),
        (with(sign("log.example/b", 9, root, 1)), 404),
        (with(sign(ORIGIN, 9, root, 7)), 403),
        (AddCheckpoint { old: 4, ..good.clone() }, 409),
        (AddCheckpoint { old: 9, proof: vec![], ..good.clone() }, 409),
        (with(sign(ORIGIN, 9, Hash([7; 32]), 1)), 422),
        (short, 422),
        (other, 422),
        (same(Hash([7; 32]), vec![]), 422),
        (same(cosigned, vec![root]), 422),
        (same(cosigned, vec![]), 200),
    ] {
        let body = request.to_string();
        let answer = witness().add_checkpoint(body.as_bytes(), 1, &mut state).unwrap();
        assert_eq!(answer.status(), status, "{body}");
        if status != 200 && status != 409 {
            let mut checkpoint = request.checkpoint.clone();
            let told = receive(&request, &answer, witness().verifier(), &mut checkpoint);
            assert!(
                matches!(told, Err(Error::Refused { status: s, .. }) if s == status),
                "{told:?}"
            );
        }
    }
    assert_eq!(state.last(ORIGIN).unwrap().size, 5, "refusals change nothing");
    // A bad line by the trusted key spoils the note, as signed-note says; unknown lines do not.
    let mut spoiled = good.clone();
    spoiled
        .checkpoint
        .add(sign(ORIGIN, 9, Hash([7; 32]), 1).note().signatures()[0].clone())
        .unwrap();
    assert_eq!(post(&mut state, &spoiled), Answer::Untrusted);
    let mut more = good.clone();
    more.checkpoint.add(sign("other", 9, root, 3).note().signatures()[0].clone()).unwrap();
    assert_eq!(post(&mut state, &more).status(), 200);
}

#[test]
fn of_two_requests_at_once_one_wins() {
    let mut state = State::default();
    let log = Memory::of(9);
    state.race = RefCell::new(Some(TreeHead { size: 7, root: Hash([7; 32]) }));
    assert_eq!(
        post(&mut state, &ask(&mut log.reader(), 0, &head(&log, 9)).unwrap()),
        Answer::Conflict { size: 7 }
    );
}

#[test]
fn nothing_is_cosigned_that_was_not_kept() {
    let mut state = State { broken: true, ..State::default() };
    let log = Memory::of(9);
    let body = ask(&mut log.reader(), 0, &head(&log, 9)).unwrap().to_string();
    assert!(matches!(
        witness().add_checkpoint(body.as_bytes(), 1, &mut state),
        Err(Error::Storage { .. })
    ));
    let mut state = State::default();
    assert!(witness().add_checkpoint(body.as_bytes(), MAX_SIZE + 1, &mut state).is_err());
    assert_eq!(
        state.last(ORIGIN).unwrap(),
        TreeHead::empty(),
        "a clock beyond all times: nothing kept, nothing cosigned"
    );
}

#[test]
fn a_client_believes_only_its_witness() {
    let log = Memory::of(9);
    let mut checkpoint = head(&log, 9);
    let request = ask(&mut log.reader(), 0, &checkpoint).unwrap();
    let Answer::Cosigned(signatures) = post(&mut State::default(), &request) else { panic!() };
    let stranger =
        SigningKey::from_seed("witness.example/w1", KeyType::CosignatureV1, &[9; 32]).unwrap();
    let answer = Answer::Cosigned(signatures.clone());
    assert!(matches!(
        receive(&request, &answer, stranger.verifier(), &mut checkpoint),
        Err(Error::Unsigned { .. })
    ));
    let other = crate::cosignature::cosign(&head(&Memory::of(8), 8), &stranger, 1).unwrap();
    let both = Answer::Cosigned(vec![other.clone(), signatures[0].clone()]);
    receive(&request, &both, witness().verifier(), &mut checkpoint).unwrap();
    assert_eq!(checkpoint.note().signatures().len(), 2, "the log's and the witness's");
    let wrong = Answer::Cosigned(vec![other]);
    assert!(matches!(
        receive(&request, &wrong, stranger.verifier(), &mut checkpoint),
        Err(Error::BadSignature { .. })
    ));
    let mut newer = head(&Memory::of(8), 8);
    assert!(
        receive(&request, &answer, witness().verifier(), &mut newer).is_err(),
        "another checkpoint than was sent"
    );
    let asked_again =
        receive(&request, &Answer::Conflict { size: 0 }, witness().verifier(), &mut checkpoint);
    assert!(asked_again.is_err(), "a witness that asks for what it was sent would ask for ever");
}

#[test]
fn malformed_requests_and_answers_are_refused() {
    let log = Memory::of(9);
    let good = ask(&mut log.reader(), 5, &head(&log, 9)).unwrap().to_string();
    AddCheckpoint::parse(good.as_bytes()).unwrap();
    let hash = Hash::empty();
    for bad in [
        String::new(),
        "old 5\n".to_owned(),
        "old 5\n\n".to_owned(),
        good.replace("old 5", "old 05"),
        good.replace("old 5", "old  5"),
        good.replace("old 5", "old 5 "),
        good.replace("old 5", "old -5"),
        good.replace("old 5", "old"),
        good.replace("old 5", "Old 5"),
        good.replace("old 5", "old 9223372036854775808"),
        good.replace("old 5", "old 10"),
        good.replace("old 5", "old 0"),
        good.replace("old 5\n", ""),
        good.replace("old 5\n", "old 5\n\n"),
        good.replace("old 5\n", "old 5\nAAAA\n"),
        good.replace("old 5\n", &format!("old 5\n{}", format!("{hash}\n").repeat(64))),
        good.replace('\n', "\r\n"),
        good.trim_end().to_owned(),
        format!("{good}\n"),
    ] {
        assert!(AddCheckpoint::parse(bad.as_bytes()).is_err(), "{bad:?}");
        assert_eq!(
            witness().add_checkpoint(bad.as_bytes(), 1, &mut State::default()),
            Ok(Answer::Malformed)
        );
    }
    assert!(AddCheckpoint::parse(&vec![b'a'; MAX_REQUEST + 1]).is_err());
    for (status, kind, body) in [
        (200, "", &b""[..]),
        (200, "", b"\n"),
        (200, "", b"x\n"),
        (200, "", "— w AAAAAAA=".as_bytes()),
        (200, "", "— w AAAAAAA=\n\n".as_bytes()),
        (200, "", b"\xff\n"),
        (409, SIZE_TYPE, b""),
        (409, SIZE_TYPE, b"5"),
        (409, SIZE_TYPE, b"05\n"),
        (409, SIZE_TYPE, b"5\n\n"),
        (409, SIZE_TYPE, b"9223372036854775808\n"),
        (409, "text/plain", b"5\n"),
        (201, "", b""),
        (500, "", b""),
    ] {
        assert!(Answer::parse(status, kind, body).is_err(), "{status} {body:?}");
    }
    assert!(Answer::parse(200, "", &vec![b'a'; 2 << 20]).is_err());
}

#[test]
fn the_monitoring_path() {
    let path = monitoring_path("example.com/behind-the-sofa");
    assert_eq!(path.len(), 64 + "/checkpoint".len());
    assert!(path.bytes().take(64).all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b)));
    assert!(monitoring_path("").starts_with("e3b0c44298fc1c149afbf4c8996fb924"));
}

#[test]
fn wrong_keys_make_no_witness() {
    assert!(Witness::new(log_key(), vec![]).is_err());
    let key = SigningKey::from_seed("w", KeyType::CosignatureV1, &[2; 32]).unwrap();
    assert!(Witness::new(key.clone(), vec![key.verifier().clone()]).is_err());
}

proptest! {
    #[test]
    fn any_bytes_are_answered(bytes in vec(any::<u8>(), 0..200)) {
        prop_assert_eq!(witness().add_checkpoint(&bytes, 1, &mut State::default()), Ok(Answer::Malformed));
        let _ = Answer::parse(200, "", &bytes);
        let _ = Answer::parse(409, SIZE_TYPE, &bytes);
    }
}
