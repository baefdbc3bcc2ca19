use super::*;
use crate::reader::decode;
use proptest::prelude::*;

fn row(kind: Kind, size: u64) -> (usize, Option<u16>) {
    let tiles: Vec<Tile> = Tile::row(kind, size).collect();
    let partial = tiles.last().copied().filter(|tile| tile.is_partial());
    (tiles.len() - usize::from(partial.is_some()), partial.map(Tile::width))
}

#[test]
fn the_worked_examples() {
    assert_eq!(row(Kind::Hashes(0), 70_000), (273, Some(112)));
    assert_eq!(row(Kind::Hashes(1), 70_000), (1, Some(17)));
    assert_eq!(row(Kind::Hashes(2), 70_000), (0, Some(1)));
    assert_eq!(row(Kind::Hashes(3), 70_000), (0, None));
    assert_eq!(row(Kind::Entries, 70_000), (273, Some(112)));
    let paths = |size| Tile::of(size).map(Tile::path).collect::<Vec<_>>();
    assert_eq!(paths(256), ["tile/entries/000", "tile/0/000", "tile/1/000.p/1"]);
    assert_eq!(paths(1), ["tile/entries/000.p/1", "tile/0/000.p/1"]);
    assert!(paths(0).is_empty());
    assert_eq!(Tile::of(70_000).count(), 274 + 274 + 2 + 1);
    assert_eq!(row(Kind::Hashes(7), MAX_SIZE), (0, Some(127)));
    assert_eq!(row(Kind::Hashes(63), MAX_SIZE), (0, None));
}

#[test]
fn paths() {
    for (tile, path) in [
        (Tile::hashes(0, 0, 256), "tile/0/000"),
        (Tile::hashes(0, 1_234_067, 256), "tile/0/x001/x234/067"),
        (Tile::hashes(1, 1000, 255), "tile/1/x001/000.p/255"),
        (Tile::entries(999, 1), "tile/entries/999.p/1"),
        (Tile::entries(12_345, 256), "tile/entries/x012/345"),
    ] {
        assert_eq!(tile.as_ref().unwrap().path(), path);
        assert_eq!(Tile::parse(path), tile);
    }
}

#[test]
fn malformed_paths_are_refused() {
    for bad in [
        "",
        "tile",
        "tile/",
        "tile/0",
        "tile/0/",
        "tile/0/0",
        "tile/0/00",
        "tile/0/0000",
        "tile/0/x000/000",
        "tile/0/x000/x001/000",
        "tile/0/001/000",
        "tile/0/x001",
        "tile/0/x001/x000",
        "tile/00/000",
        "tile/01/000",
        "tile/64/000",
        "tile/-1/000",
        "tile/0/000.p/0",
        "tile/0/000.p/256",
        "tile/0/000.p/01",
        "tile/0/000.p/",
        "tile/0/000.p",
        "tile/0/000.p/1/",
        "tile/0/000/",
        "tile/0/000.p/1.p/1",
        "tile/8/0/000",
        "tile/data/000",
        "tile/0/x001/000 ",
        "/tile/0/000",
        "tile/0/٠٠٠",
        "tile/0/+00",
        "tile/entries",
        "tile/entries/",
        "tile/entries/0",
        "tile/entries/x1/000",
        "tile/entries/X001/000",
        "Tile/0/000",
        "tile/0/x999/x999/x999/x999/x999/x999/999",
        "tile/0/x018/x446/x744/x073/x709/x551/616",
        "tile/0/x036/x028/x797/x018/x963/968",
        "tile/7/001",
        "tile/8/001",
        "checkpoint",
        "tile/0/../000",
    ] {
        assert!(Tile::parse(bad).is_err(), "{bad}");
    }
    assert!(
        Tile::parse("tile/0/x036/x028/x797/x018/x963/967").is_ok(),
        "the last tile of the largest log"
    );
    assert!(Tile::parse("tile/63/000").is_ok());
}

#[test]
fn impossible_tiles_are_refused() {
    assert!(Tile::hashes(64, 0, 1).is_err());
    assert!(Tile::hashes(0, u64::MAX, 1).is_err());
    assert!(Tile::hashes(0, 0, 0).is_err());
    assert!(Tile::entries(0, 257).is_err());
}

#[test]
fn bytes_of_another_length_are_no_tile() {
    for bytes in [0, 31, 33, 64] {
        assert!(decode(&vec![0; bytes], 1).is_err(), "{bytes}");
    }
}

proptest! {
    #[test]
    fn a_path_leads_back(level in 0u8..3, index in 0u64..=(MAX_SIZE >> 24), width in 1u16..=256) {
        for tile in [Tile::hashes(level, index, width).unwrap(), Tile::entries(index, width).unwrap()] {
            prop_assert_eq!(Tile::parse(&tile.path()), Ok(tile));
        }
    }

    #[test]
    fn any_text_is_read_or_refused(path in "(tile/)?(entries|[0-9]{1,3})?/?(x?[0-9]{3}/){0,7}[0-9]{0,3}(\\.p/[0-9]{0,4})?|\\PC*") {
        if let Ok(tile) = Tile::parse(&path) {
            prop_assert_eq!(tile.path(), path);
        }
    }

    #[test]
    fn every_position_has_its_tile(size in 1u64..MAX_SIZE, level in 0u8..8, at in any::<u64>()) {
        let kind = Kind::Hashes(level);
        let count = count(kind, size);
        prop_assert_eq!(Tile::at(kind, count, size), None);
        if let Some(position) = at.checked_rem(count) {
            let tile = Tile::at(kind, position, size).unwrap();
            prop_assert!(position >= tile.index * 256 && position - tile.index * 256 < u64::from(tile.width));
            let (first, last) = tile.entries_below((position % 256) as usize);
            prop_assert!(first <= last && last < size);
        }
    }
}
