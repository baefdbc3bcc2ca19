use super::*;
use crate::{Writer, tests_support::Memory};
use proptest::prelude::*;

fn log(size: u64) -> (Memory, Checkpoint) {
    let log = Memory::of(size);
    let root = Writer::resume(&mut log.reader(), size).unwrap().root();
    (log, Checkpoint::new("log.example/a", size, root).unwrap())
}

fn run(log: &Memory, checkpoint: &Checkpoint) -> Result<(), Error> {
    audit(&mut log.reader(), checkpoint, |_| Ok(()))
}

#[test]
fn a_sound_log_passes_and_shows_its_entries() {
    for size in [0, 1, 2, 255, 256, 257, 511, 512, 1000, 70_000] {
        let (log, checkpoint) = log(size);
        let mut seen = 0u64;
        let each = |entry: AuditedEntry<'_>| {
            assert_eq!((entry.index, entry.bytes), (seen, &seen.to_be_bytes()[..]));
            assert_eq!(entry.bundle, Tile::at(Kind::Entries, seen, size).unwrap());
            seen += 1;
            Ok(())
        };
        audit(&mut log.reader(), &checkpoint, each).unwrap();
        assert_eq!(seen, size);
    }
}

#[test]
fn an_older_checkpoint_passes_with_the_files_of_a_larger_log() {
    let (small, checkpoint) = log(300);
    // Of the partial files only those above the leaves are left.
    let above = small.0.into_iter().filter(|(tile, _)| matches!(tile.kind(), Kind::Hashes(1..)));
    let small = Memory(Memory::of(512).0.into_iter().chain(above).collect());
    audit(&mut small.reader(), &checkpoint, |entry| {
        assert!(!entry.bundle.is_partial(), "the full bundle stands in for the partial one");
        Ok(())
    })
    .unwrap();
}

#[test]
fn the_file_and_the_entry_are_named() {
    // A changed entry, in a full and in the partial bundle: the bundle is blamed.
    for (bundle, width, inside) in [(1, 256, 7), (2, 88, 3)] {
        let (mut log, checkpoint) = log(600);
        let tile = Tile::entries(bundle, width).unwrap();
        log.0.get_mut(&tile).unwrap()[inside * 10 + 9] ^= 1;
        let entry = bundle * 256 + inside as u64;
        let Err(Error::Differs { path, first, last, .. }) = run(&log, &checkpoint) else {
            panic!()
        };
        assert_eq!((path, first, last), (tile.path(), entry, entry));
    }
    // A changed leaf hash, likewise: the tile is blamed.
    for (index, width, inside) in [(1, 256, 7), (2, 88, 3)] {
        let (mut log, checkpoint) = log(600);
        let tile = Tile::hashes(0, index, width).unwrap();
        log.0.get_mut(&tile).unwrap()[inside * 32] ^= 1;
        let Err(Error::Differs { path, first, .. }) = run(&log, &checkpoint) else { panic!() };
        assert_eq!((path, first), (tile.path(), index * 256 + inside as u64));
    }
    // A changed hash one level up: the range below it.
    let (mut log, checkpoint) = log(600);
    log.0.get_mut(&Tile::hashes(1, 0, 2).unwrap()).unwrap()[32] ^= 1;
    let error = run(&log, &checkpoint).unwrap_err();
    assert_eq!(
        error.to_string(),
        "tile/1/000.p/2: entries 256 to 511: the hash is not that of the entries"
    );
}

#[test]
fn entries_dropped_swapped_or_added_are_seen() {
    let rebuilt = |entries: &[u64]| {
        let (mut log, mut writer) = (Memory::default(), Writer::new());
        for i in entries {
            writer.push(&i.to_be_bytes(), &mut log).unwrap();
        }
        writer.flush(&mut log).unwrap();
        log
    };
    let (_, checkpoint) = log(300);
    let all: Vec<u64> = (0..300).collect();
    for at in [0, 100, 255, 256, 298] {
        let mut swapped = all.clone();
        swapped.swap(at, at + 1);
        assert!(matches!(run(&rebuilt(&swapped), &checkpoint), Err(Error::Root { .. })));
        let mut dropped = all.clone();
        dropped.remove(at);
        assert!(run(&rebuilt(&dropped), &checkpoint).is_err());
        let mut added = all.clone();
        added.insert(at, 7);
        assert!(run(&rebuilt(&added), &checkpoint).is_err());
    }
}

#[test]
fn every_missing_file_is_named() {
    let (log, checkpoint) = log(600);
    for tile in Tile::of(600) {
        let mut log = log.clone();
        log.0.remove(&tile);
        assert_eq!(run(&log, &checkpoint), Err(Error::Missing { path: tile.path() }));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]
    #[test]
    fn every_changed_byte_is_found_in_its_file(at in any::<prop::sample::Index>(), byte in any::<prop::sample::Index>(), flip in 1u8..) {
        thread_local!(static LOG: (Memory, Checkpoint) = log(600));
        let (mut log, checkpoint) = LOG.with(Clone::clone);
        let tiles: Vec<Tile> = Tile::of(600).collect();
        let tile = tiles[at.index(tiles.len())];
        let bytes = log.0.get_mut(&tile).unwrap();
        let byte = byte.index(bytes.len());
        bytes[byte] ^= flip;
        let error = run(&log, &checkpoint).unwrap_err();
        prop_assert!(error.to_string().starts_with(&format!("{}:", tile.path())), "{} for {}", error, tile);
    }
}
