//! The fonts that documents are set in.

use std::{fs, path::Path};
use typst::{
    foundations::Bytes,
    text::{Font, FontBook},
    utils::LazyHash,
};

macro_rules! bundled {
    ($($name:literal)*) => {
        [$(include_bytes!(concat!("../fonts/", $name, ".ttf")).as_slice()),*]
    };
}

/// In the order in which they are asked for a letter.
const BUNDLED: [&[u8]; 9] = bundled!(
    "NotoSerif-Regular" "NotoSerif-Bold" "NotoSerif-Italic"
    "NotoNaskhArabic-Regular" "NotoNaskhArabic-Bold"
    "NotoSerifHebrew-Regular" "NotoSerifHebrew-Bold"
    "NotoSerifDevanagari-Regular" "NotoSerifDevanagari-Bold"
);

/// Fonts in memory; cheap to clone.
#[derive(Debug, Clone)]
pub struct Fonts {
    pub(crate) all: Vec<Font>,
    pub(crate) book: LazyHash<FontBook>,
}

impl Fonts {
    /// Those that come with the program: Latin, Greek, Cyrillic, Arabic, Hebrew, Devanagari.
    pub fn bundled() -> Self {
        Self::new(BUNDLED.iter().flat_map(|bytes| Font::iter(Bytes::new(*bytes))).collect())
    }

    /// The same, and for letters they do not have, those of the `.ttf`, `.otf` and `.ttc` files in
    /// `folder`, in the order of their names. Files that cannot be read are left out.
    pub fn with_folder(folder: &Path) -> Self {
        let mut all = Self::bundled().all;
        let mut files: Vec<_> =
            fs::read_dir(folder).into_iter().flatten().flatten().map(|file| file.path()).collect();
        files.sort();
        let is_font = |path: &Path| {
            let extension = path.extension().and_then(|extension| extension.to_str());
            extension.is_some_and(|e| ["ttf", "otf", "ttc"].contains(&e.to_lowercase().as_str()))
        };
        for path in files.iter().filter(|path| is_font(path)) {
            if let Ok(bytes) = fs::read(path) {
                all.extend(Font::iter(Bytes::new(bytes)));
            }
        }
        Self::new(all)
    }

    fn new(all: Vec<Font>) -> Self {
        let book = LazyHash::new(FontBook::from_fonts(&all));
        Self { all, book }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_font_that_comes_along_is_one() {
        let fonts = Fonts::bundled();
        assert_eq!(fonts.all.len(), BUNDLED.len());
        for family in
            ["Noto Serif", "Noto Naskh Arabic", "Noto Serif Hebrew", "Noto Serif Devanagari"]
        {
            assert!(fonts.book.contains_family(&family.to_lowercase()), "{family}");
        }
    }
}
