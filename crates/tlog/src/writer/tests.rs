use super::*;
use crate::{Edge, tests_support::Memory};

#[test]
fn the_tiles_are_those_the_size_implies() {
    for size in [0u64, 1, 2, 255, 256, 257, 511, 512, 1000, 70_000] {
        let log = Memory::of(size);
        let mut edge = Edge::new();
        (0..size).for_each(|i| edge.push(Hash::leaf(&i.to_be_bytes())));
        let mut implied: Vec<Tile> = Tile::of(size).collect();
        implied.sort();
        assert_eq!(log.0.keys().copied().collect::<Vec<_>>(), implied, "{size}");
        assert_eq!(Writer::resume(&mut log.reader(), size).unwrap().root(), edge.root(), "{size}");
    }
}

#[test]
fn a_resumed_writer_writes_the_same() {
    for (first, size) in
        [(0u64, 300u64), (1, 300), (255, 300), (256, 300), (257, 600), (70_000, 70_300)]
    {
        let mut log = Memory::of(first);
        let mut writer = Writer::resume(&mut log.reader(), first).unwrap();
        for i in first..size {
            assert_eq!(writer.push(&i.to_be_bytes(), &mut log), Ok(i));
        }
        writer.flush(&mut log).unwrap();
        log.0.retain(|tile, _| Tile::of(size).any(|t| t == *tile));
        assert_eq!(log.0, Memory::of(size).0, "{first} to {size}");
    }
}

#[test]
fn after_a_failed_write_nothing_is_accepted() {
    let mut broken = |tile: Tile, _: &[u8]| {
        Err(Error::Storage { path: tile.path(), why: "disk full".to_owned() })
    };
    let mut writer = Writer::new();
    assert!(writer.push(&vec![0; 70_000], &mut broken).is_err());
    for _ in 0..255 {
        writer.push(b"x", &mut broken).unwrap();
    }
    assert!(writer.push(b"x", &mut broken).is_err());
    assert!(writer.push(b"x", &mut Memory::default()).is_err());
    assert!(writer.flush(&mut Memory::default()).is_err());
}
