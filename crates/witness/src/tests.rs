use super::{
    sample::{Log, ORIGIN, log_key, signed, witness},
    state::seen,
    *,
};
use axum::{
    body::{Body, to_bytes},
    http::Request,
};
use std::{
    fs::{self, File},
    io,
    os::unix::fs::MetadataExt,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};
use tempfile::TempDir;
use tlog::{
    Hash, SignedCheckpoint,
    witness::{Answer, MAX_REQUEST, TreeHead, monitoring_path},
};
use tower::ServiceExt;

const NOW: u64 = 1_800_000_000;

fn clock() -> Now {
    Box::new(|| NOW)
}

fn open(dir: &Path) -> Service {
    Service::open(dir, clock()).unwrap()
}

fn folder() -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    witness(dir.path());
    dir
}

fn post(service: &Service, body: &str) -> Answer {
    service.add_checkpoint(body.as_bytes()).unwrap()
}

fn state_file(dir: &Path) -> PathBuf {
    dir.join(state::FOLDER).join(&monitoring_path(ORIGIN)[..64])
}

#[test]
fn what_it_cosigned_is_on_the_disk_and_known_after_a_restart() {
    let (dir, log) = (folder(), Log::of(300));
    let service = open(dir.path());
    for (old, size) in [(0, 0), (0, 5), (5, 5), (5, 256), (256, 300)] {
        let answer = post(&service, &log.request(old, size));
        assert!(matches!(&answer, Answer::Cosigned(lines) if lines.len() == 1), "{answer:?}");
        let Answer::Cosigned(lines) = answer else { return };
        let file = SignedCheckpoint::parse(&fs::read(state_file(dir.path())).unwrap()).unwrap();
        assert_eq!(file.checkpoint(), log.head(size).checkpoint());
        file.verify(log_key(1).verifier()).unwrap();
        assert_eq!(
            file.note().signatures().last(),
            lines.first(),
            "the same cosignature, byte for byte"
        );
        assert_eq!(file.cosignatures([service.verifier()]).unwrap()[0].time, Some(NOW));
    }
    drop(service);
    let service = open(dir.path());
    assert_eq!(post(&service, &log.request(5, 300)), Answer::Conflict { size: 300 });
    assert_eq!(fs::read_dir(dir.path().join(state::FOLDER)).unwrap().count(), 1);
}

#[test]
fn lines_of_others_are_not_kept() {
    let (dir, log) = (folder(), Log::of(3));
    let service = open(dir.path());
    let stranger = tlog::cosign(
        &log.head(3),
        &key::load_or_make(tempfile::tempdir().unwrap().path(), "x", &[5; 32]).unwrap(),
        1,
    )
    .unwrap();
    let forged = tlog::cosign(&log.head(2), &key::load(dir.path()).unwrap(), 1).unwrap();
    let body = format!("{}{stranger}{forged}", log.request(0, 3));
    assert_eq!(post(&service, &body).status(), 200);
    let kept = SignedCheckpoint::parse(&fs::read(state_file(dir.path())).unwrap()).unwrap();
    assert_eq!(kept.note().signatures().len(), 2);
    assert_eq!(post(&service, &log.request(3, 3)).status(), 200, "and the file is sound");
}

#[test]
fn a_damaged_file_signs_nothing() {
    let (dir, log) = (folder(), Log::of(300));
    post(&open(dir.path()), &log.request(0, 300));
    let good = fs::read(state_file(dir.path())).unwrap();
    for at in 0..good.len() {
        let mut bad = good.clone();
        bad[at] ^= 1;
        fs::write(state_file(dir.path()), bad).unwrap();
        let service = open(dir.path());
        match service.add_checkpoint(log.request(0, 5).as_bytes()) {
            Err(error) => assert!(
                error
                    .to_string()
                    .starts_with(&format!("{}: damaged", state_file(dir.path()).display())),
                "{error}"
            ),
            // The line of the log may be damaged unnoticed: what counts is size and root, and they
            // are as they were.
            Ok(answer) => assert_eq!(answer, Answer::Conflict { size: 300 }, "byte {at}"),
        }
    }
    for bad in [&b""[..], &good[..good.len() - 1], &good[..good.len() / 2]] {
        fs::write(state_file(dir.path()), bad).unwrap();
        assert!(open(dir.path()).add_checkpoint(log.request(0, 5).as_bytes()).is_err());
    }
    let other = tempfile::tempdir().unwrap();
    witness(other.path());
    fs::write(state_file(other.path()), &good).unwrap();
    assert!(
        open(other.path()).add_checkpoint(log.request(0, 5).as_bytes()).is_err(),
        "another witness's file"
    );
    let name = "0".repeat(64);
    fs::write(dir.path().join(state::FOLDER).join(&name), &good).unwrap();
    assert!(
        open(dir.path())
            .checkpoint(&name)
            .unwrap_err()
            .to_string()
            .contains("belongs into another file")
    );
}

#[test]
fn after_a_failed_fsync_nothing_is_signed_any_more() {
    let log = Log::of(300);
    let file: fn(&File) -> io::Result<()> =
        |file| if file.metadata()?.is_file() { Err(io::Error::other("EIO")) } else { Ok(()) };
    let folder_only: fn(&File) -> io::Result<()> =
        |file| if file.metadata()?.is_dir() { Err(io::Error::other("EIO")) } else { Ok(()) };
    for sync in [file, folder_only] {
        let dir = folder();
        let key = key::load(dir.path()).unwrap();
        let state = StateFiles::with_sync(dir.path(), key.verifier().clone(), sync);
        let service = Service::with_state(dir.path(), clock(), key, state).unwrap();
        assert_eq!(post(&service, "nonsense"), Answer::Malformed);
        let error = service.add_checkpoint(log.request(0, 5).as_bytes()).unwrap_err();
        assert!(error.to_string().contains("not on the disk for certain"), "{error}");
        for body in [log.request(0, 5), log.request(5, 9), "nonsense".to_owned()] {
            assert!(service.add_checkpoint(body.as_bytes()).is_err());
        }
        assert!(service.checkpoint(&monitoring_path(ORIGIN)[..64]).is_err());
    }
}

#[test]
fn what_an_earlier_process_left_is_brought_to_the_disk_first() {
    let (dir, log) = (folder(), Log::of(9));
    post(&open(dir.path()), &log.request(0, 5));
    let key = key::load(dir.path()).unwrap();
    let before = fs::metadata(state_file(dir.path())).unwrap().ino();
    fs::write(durable::part_of(&state_file(dir.path())), "left behind").unwrap();
    assert_eq!(
        open(dir.path())
            .checkpoint(&monitoring_path(ORIGIN)[..64])
            .unwrap()
            .unwrap()
            .lines()
            .nth(1),
        Some("5")
    );
    assert_ne!(fs::metadata(state_file(dir.path())).unwrap().ino(), before, "written anew");
    let state =
        StateFiles::with_sync(dir.path(), key.verifier().clone(), |_| Err(io::Error::other("EIO")));
    assert!(matches!(
        Service::with_state(dir.path(), clock(), key, state),
        Err(DirProblem::Write { .. })
    ));
}

#[test]
fn a_full_disk_refuses_and_recovers() {
    let (dir, log) = (folder(), Log::of(9));
    let service = open(dir.path());
    // A folder in the way of the new file: it cannot be written, and nothing was changed.
    let part = durable::part_of(&state_file(dir.path()));
    fs::create_dir(&part).unwrap();
    assert!(service.add_checkpoint(log.request(0, 5).as_bytes()).is_err());
    fs::remove_dir(&part).unwrap();
    assert_eq!(post(&service, &log.request(0, 5)).status(), 200);
}

#[test]
fn of_two_at_once_one_wins() {
    let (dir, log) = (folder(), Log::of(9));
    let key = key::load(dir.path()).unwrap();
    let state = StateFiles::new(dir.path(), key.verifier().clone());
    let cosigned = |size| {
        let mut checkpoint = log.head(size);
        checkpoint.add(tlog::cosign(&log.head(size), &key, 7).unwrap()).unwrap();
        Cosignature { checkpoint, time: 7 }
    };
    assert_eq!(state.advance(TreeHead::empty(), &cosigned(5)), Ok(true));
    assert_eq!(state.advance(TreeHead::empty(), &cosigned(9)), Ok(false));
    assert_eq!(seen(state.cosigned(ORIGIN).unwrap().as_ref()).size, 5);
    let many: Vec<bool> = std::thread::scope(|scope| {
        let (state, from) = (&state, TreeHead::of(log.head(5).checkpoint()));
        let threads: Vec<_> = (0..8)
            .map(|_| cosigned(9))
            .map(|next| scope.spawn(move || state.advance(from, &next).unwrap()))
            .collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert_eq!(many.iter().filter(|won| **won).count(), 1);
}

#[test]
fn a_clock_set_back_signs_nothing() {
    let (dir, log, clock) = (folder(), Log::of(9), Arc::new(AtomicU64::new(NOW)));
    let told = clock.clone();
    let service =
        Service::open(dir.path(), Box::new(move || told.load(Ordering::Relaxed))).unwrap();
    assert_eq!(post(&service, &log.request(0, 5)).status(), 200);
    clock.store(NOW - 60, Ordering::Relaxed);
    let error = service.add_checkpoint(log.request(5, 9).as_bytes()).unwrap_err();
    assert!(error.to_string().contains("the clock shows an earlier time"), "{error}");
    clock.store(NOW + 1, Ordering::Relaxed);
    assert_eq!(post(&service, &log.request(5, 9)).status(), 200);
}

#[test]
fn a_second_one_is_refused_and_so_is_one_that_lost_its_state() {
    let dir = folder();
    let service = open(dir.path());
    let second = Service::open(dir.path(), clock()).unwrap_err();
    assert!(matches!(second, DirProblem::Running { .. }), "{second}");
    drop(service);
    fs::remove_dir(dir.path().join(state::FOLDER)).unwrap();
    assert!(matches!(Service::open(dir.path(), clock()), Err(DirProblem::NoState { .. })));
}

async fn ask(service: &Arc<Service>, request: Request<Body>) -> (u16, String, String) {
    let response =
        routes::router(service.clone(), Duration::from_secs(10)).oneshot(request).await.unwrap();
    let kind = response.headers()["content-type"].to_str().unwrap().to_owned();
    let status = response.status().as_u16();
    (
        status,
        kind,
        String::from_utf8(to_bytes(response.into_body(), 1 << 21).await.unwrap().to_vec()).unwrap(),
    )
}

fn posting(body: impl Into<Body>) -> Request<Body> {
    Request::post("/add-checkpoint").body(body.into()).unwrap()
}

fn getting(path: &str) -> Request<Body> {
    Request::get(path).body(Body::empty()).unwrap()
}

#[tokio::test]
async fn over_http_the_answers_are_those_of_the_protocol() {
    let (dir, log) = (folder(), Log::of(300));
    let service = Arc::new(open(dir.path()));
    let text = "text/plain; charset=utf-8".to_owned();
    let path = format!("/{}", monitoring_path(ORIGIN));
    assert_eq!(ask(&service, getting(&path)).await.0, 404);
    let (status, kind, body) = ask(&service, posting(log.request(0, 5))).await;
    assert_eq!((status, &kind, body.starts_with("— w.example/1 ")), (200, &text, true));
    let (status, kind, shown) = ask(&service, getting(&path)).await;
    assert_eq!((status, &kind), (200, &text));
    assert_eq!(shown, format!("{}{body}", log.head(5)));
    assert_eq!(
        ask(&service, posting(log.request(0, 9))).await,
        (409, "text/x.tlog.size".to_owned(), "5\n".to_owned())
    );
    let other = |checkpoint: &SignedCheckpoint| format!("old 5\n\n{checkpoint}");
    assert_eq!(ask(&service, posting(other(&signed(5, Hash([7; 32]), 1)))).await.0, 422);
    assert_eq!(ask(&service, posting(other(&signed(5, Hash([7; 32]), 9)))).await.0, 403);
    assert_eq!(
        ask(&service, posting("old 10\n\n".to_owned() + &log.head(5).to_string())).await.0,
        400
    );
    let unknown = log.request(0, 9).replace(ORIGIN, "log.example/b");
    assert_eq!(ask(&service, posting(unknown)).await.0, 404);
    assert_eq!(
        ask(&service, posting(vec![b'a'; MAX_REQUEST + 1])).await,
        (400, text.clone(), "malformed request\n".to_owned())
    );
    fs::write(state_file(dir.path()), "x").unwrap();
    assert_eq!(ask(&service, posting(log.request(5, 9))).await.0, 500);
    assert_eq!(ask(&service, getting(&path)).await.0, 500);
}

#[tokio::test]
async fn no_other_path_reaches_a_file() {
    let dir = folder();
    let service = Arc::new(open(dir.path()));
    for path in [
        "/",
        "/witness.key",
        "/../witness.key",
        "/..%2fwitness.key/checkpoint",
        "/%2e%2e/checkpoint",
        "/x/checkpoint",
        "//checkpoint",
    ] {
        assert_eq!(ask(&service, getting(path)).await.0, 404, "{path}");
    }
    let upper = monitoring_path(ORIGIN).to_uppercase().replace("CHECKPOINT", "checkpoint");
    assert_eq!(ask(&service, getting(&format!("/{upper}"))).await.0, 404);
}
