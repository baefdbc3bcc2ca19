//! Style sheet, fonts and the desk's script, built into the binary and served at `/assets/{name}`.

use std::sync::LazyLock;

use sha2::{Digest, Sha256};

/// One file served under `/assets/`.
#[derive(Clone, Copy, Debug)]
pub struct Asset {
    /// The last part of the address; flat, without folders.
    pub name: &'static str,
    pub content_type: &'static str,
    pub bytes: &'static [u8],
}

macro_rules! assets {
    ($($name:literal, $kind:literal, $file:literal;)*) => {
        /// Every asset there is.
        pub const ASSETS: &[Asset] = &[$(Asset {
            name: $name,
            content_type: $kind,
            bytes: include_bytes!(concat!("../../../assets/", $file)),
        }),*];
    };
}

assets! {
    "style.css", "text/css; charset=utf-8", "style.css";
    "desk.css", "text/css; charset=utf-8", "desk.css";
    "desk.js", "text/javascript; charset=utf-8", "desk.js";
    "work.js", "text/javascript; charset=utf-8", "work.js";
    "icon.svg", "image/svg+xml", "icon.svg";
    "source-serif-latin-400.woff2", "font/woff2", "fonts/source-serif-latin-400.woff2";
    "source-serif-latin-600.woff2", "font/woff2", "fonts/source-serif-latin-600.woff2";
    "source-serif-latin-400-italic.woff2", "font/woff2", "fonts/source-serif-latin-400-italic.woff2";
    "source-serif-latin-ext-400.woff2", "font/woff2", "fonts/source-serif-latin-ext-400.woff2";
    "source-serif-latin-ext-600.woff2", "font/woff2", "fonts/source-serif-latin-ext-600.woff2";
    "source-serif-vietnamese-400.woff2", "font/woff2", "fonts/source-serif-vietnamese-400.woff2";
    "source-serif-vietnamese-600.woff2", "font/woff2", "fonts/source-serif-vietnamese-600.woff2";
    "source-serif-cyrillic-400.woff2", "font/woff2", "fonts/source-serif-cyrillic-400.woff2";
    "source-serif-cyrillic-600.woff2", "font/woff2", "fonts/source-serif-cyrillic-600.woff2";
    "source-serif-greek-400.woff2", "font/woff2", "fonts/source-serif-greek-400.woff2";
    "source-serif-greek-600.woff2", "font/woff2", "fonts/source-serif-greek-600.woff2";
    "noto-naskh-arabic-400.woff2", "font/woff2", "fonts/noto-naskh-arabic-400.woff2";
    "noto-naskh-arabic-600.woff2", "font/woff2", "fonts/noto-naskh-arabic-600.woff2";
    "plex-sans-latin-400.woff2", "font/woff2", "fonts/plex-sans-latin-400.woff2";
    "plex-sans-latin-600.woff2", "font/woff2", "fonts/plex-sans-latin-600.woff2";
    "plex-sans-latin-ext-400.woff2", "font/woff2", "fonts/plex-sans-latin-ext-400.woff2";
    "plex-sans-latin-ext-600.woff2", "font/woff2", "fonts/plex-sans-latin-ext-600.woff2";
    "plex-sans-arabic-400.woff2", "font/woff2", "fonts/plex-sans-arabic-400.woff2";
    "plex-sans-arabic-600.woff2", "font/woff2", "fonts/plex-sans-arabic-600.woff2";
}

/// The asset of that name, for the handler of `/assets/{name}`.
pub fn find(name: &str) -> Option<&'static Asset> {
    ASSETS.iter().find(|a| a.name == name)
}

/// The address of an asset with a hash of its content, so that it may be cached for ever.
pub fn asset(name: &str) -> String {
    let version = ADDRESSES.iter().find(|(n, _)| *n == name).map(|(_, v)| v.as_str());
    format!("/assets/{name}?v={}", version.unwrap_or("none"))
}

static ADDRESSES: LazyLock<Vec<(&'static str, String)>> =
    LazyLock::new(|| ASSETS.iter().map(|a| (a.name, short_hash(a.bytes))).collect());

pub(crate) fn short_hash(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let first: [u8; 8] = std::array::from_fn(|i| digest[i]);
    format!("{:016x}", u64::from_be_bytes(first))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn css(name: &str) -> String {
        String::from_utf8_lossy(find(name).expect("there is a style sheet").bytes).into_owned()
    }

    #[test]
    fn style_sheets_stay_small_logical_and_local() {
        for (name, most) in [("style.css", 18_000), ("desk.css", 12_500)] {
            let css = css(name);
            assert!(css.len() < most, "{name}: {} bytes", css.len());
            for banned in
                ["-left", "-right", "left:", "right:", "http:", "https:", "@import", "!important"]
            {
                assert!(!css.contains(banned), "{name}: {banned}");
            }
        }
    }

    #[test]
    fn every_font_named_in_the_style_sheet_is_built_in() {
        let css = find("style.css")
            .map(|a| String::from_utf8_lossy(a.bytes))
            .expect("there is a style sheet");
        let named: Vec<_> = css.split("url(").skip(1).filter_map(|s| s.split(')').next()).collect();
        assert!(named.len() > 10);
        for name in &named {
            assert!(find(name).is_some(), "{name}");
        }
        for font in ASSETS.iter().filter(|a| a.content_type == "font/woff2") {
            assert!(named.contains(&font.name), "{} is never used", font.name);
        }
    }
}
