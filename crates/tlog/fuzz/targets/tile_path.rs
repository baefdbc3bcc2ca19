//! The path of a tile: read and written back the same, or refused.
#![no_main]

use tlog::Tile;

libfuzzer_sys::fuzz_target!(|path: &str| {
    if let Ok(tile) = Tile::parse(path) {
        assert_eq!(tile.path(), path);
        assert!((1..=256).contains(&tile.width()));
    }
});
