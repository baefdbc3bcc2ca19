use super::*;
use std::os::unix::fs::PermissionsExt;

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn a_file_is_replaced_as_a_whole() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("x");
    fs::write(part_of(&path), "left behind by a crash, and longer").unwrap();
    replace(&path, b"one").unwrap();
    replace(&path, b"two").unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"two");
    assert_eq!(mode(&path), PRIVATE);
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
}

#[test]
fn a_public_file_can_be_read_by_a_web_server() {
    let dir = tempfile::tempdir().unwrap();
    replace_public(&dir.path().join("x"), b"one").unwrap();
    assert_eq!(mode(&dir.path().join("x")), PUBLIC);
}

#[test]
fn a_failing_disk_is_told_from_a_full_one() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("x");
    replace(&path, b"one").unwrap();
    let replace = |path: &Path, sync| replace_with(path, b"two", PRIVATE, sync);
    let broken: Sync = |_| Err(io::Error::from(io::ErrorKind::StorageFull));
    assert!(matches!(replace(&path, broken), Err(ReplaceError::Unsure(_))));
    let broken_folder: Sync =
        |file| if file.metadata()?.is_dir() { Err(io::Error::other("folder")) } else { Ok(()) };
    assert!(matches!(replace(&path, broken_folder), Err(ReplaceError::Unsure(_))));
    assert!(matches!(
        replace(&dir.path().join("no/such/folder"), File::sync_all),
        Err(ReplaceError::Unchanged(_))
    ));
}

#[test]
fn what_is_made_once_is_never_replaced() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("key");
    create_once(&path, b"first").unwrap();
    let again = create_once(&path, b"second").unwrap_err();
    assert_eq!(again.kind(), io::ErrorKind::AlreadyExists);
    assert_eq!(fs::read(&path).unwrap(), b"first");
    assert_eq!(mode(&path), 0o400);
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
}

#[test]
fn a_lock_is_held_by_one_and_freed_by_dropping_it() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("lock");
    let lock = Lock::take(&path).unwrap();
    assert!(matches!(Lock::take(&path), Err(LockProblem::Held)));
    drop(lock);
    Lock::take(&path).unwrap();
    assert!(matches!(Lock::take(&dir.path().join("no/lock")), Err(LockProblem::File(_))));
}
