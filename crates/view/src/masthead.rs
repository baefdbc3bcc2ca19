//! The site as its pages name it: with its logo and its colour, where it has them.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use super::accent::Accent;
use super::assets::short_hash;

/// The name at the head of every page; cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Masthead {
    name: Arc<str>,
    logo: Option<Arc<SiteFile>>,
    style: Option<Arc<SiteFile>>,
    accent: Option<Accent>,
}

/// A file of this site alone, served under `/assets/` by a name with a hash of its content, so that
/// it may be cached for ever.
#[derive(Debug, PartialEq, Eq)]
pub struct SiteFile {
    pub name: String,
    pub content_type: &'static str,
    pub bytes: Vec<u8>,
}

impl SiteFile {
    fn new(stem: &str, ending: &str, content_type: &'static str, bytes: Vec<u8>) -> Arc<Self> {
        let name = format!("{stem}-{}.{ending}", short_hash(&bytes));
        Arc::new(Self { name, content_type, bytes })
    }

    fn address(&self) -> String {
        format!("/assets/{}", self.name)
    }
}

impl Masthead {
    pub fn new(name: &str, logo: Option<Image>, accent: Option<Accent>) -> Self {
        let logo = logo.map(|Image { ending, content_type, bytes }| {
            SiteFile::new("logo", ending, content_type, bytes)
        });
        let style = accent.map(|accent| {
            SiteFile::new("site", "css", "text/css; charset=utf-8", accent.css().into_bytes())
        });
        Self { name: name.into(), logo, style, accent }
    }

    /// The address of the logo.
    pub fn logo(&self) -> Option<String> {
        self.logo.as_ref().map(|file| file.address())
    }

    /// The address of the style sheet with the site's colour; it follows the general one.
    pub fn style(&self) -> Option<String> {
        self.style.as_ref().map(|file| file.address())
    }

    /// The site's colour on light and on dark ground, for a page without that style sheet.
    pub(crate) fn frame_colours(&self) -> Option<(String, String)> {
        self.accent.map(Accent::on_both_grounds)
    }

    /// The file of that name, for the handler of `/assets/{name}`.
    pub fn file(&self, name: &str) -> Option<&SiteFile> {
        let files = [&self.logo, &self.style].into_iter().flatten();
        files.map(Arc::as_ref).find(|file| file.name == name)
    }
}

impl From<&str> for Masthead {
    fn from(name: &str) -> Self {
        Self::new(name, None, None)
    }
}

impl Deref for Masthead {
    type Target = str;

    fn deref(&self) -> &str {
        &self.name
    }
}

impl fmt::Display for Masthead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)
    }
}

/// A picture in one of the formats that hold pixels only. SVG is not among them: it may hold
/// scripts and addresses of others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    ending: &'static str,
    content_type: &'static str,
    bytes: Vec<u8>,
}

/// Why a file cannot be the logo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImageProblem {
    #[error("is SVG, which may hold scripts; save it as PNG, JPEG or WebP")]
    Svg,
    #[error("is not a PNG, JPEG or WebP file")]
    Format,
    #[error("is larger than 256 KiB; every visitor would have to fetch it")]
    Large,
}

impl Image {
    /// The largest logo, in bytes.
    pub const MOST: usize = 256 * 1024;

    /// Recognises the format by the first bytes, whatever the file is called.
    ///
    /// # Errors
    /// Another format, or too large.
    pub fn read(bytes: Vec<u8>) -> Result<Self, ImageProblem> {
        let (ending, content_type) = match bytes.as_slice() {
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => ("png", "image/png"),
            [0xff, 0xd8, 0xff, ..] => ("jpg", "image/jpeg"),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => {
                ("webp", "image/webp")
            }
            other => {
                let start = String::from_utf8_lossy(&other[..other.len().min(1_024)]);
                let is_svg = start.contains("<svg");
                return Err(if is_svg { ImageProblem::Svg } else { ImageProblem::Format });
            }
        };
        if bytes.len() > Self::MOST {
            return Err(ImageProblem::Large);
        }
        Ok(Self { ending, content_type, bytes })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n....";

    #[test]
    fn a_logo_is_known_by_its_bytes_and_served_by_their_hash() {
        let site = |bytes: &[u8]| Masthead::new("S", Image::read(bytes.to_vec()).ok(), None);
        let (one, other) = (site(PNG), site(b"RIFF....WEBPVP8 "));
        let address = one.logo().expect("a logo");
        let ending = |address: &str| address.rsplit('.').next().map(str::to_owned);
        assert!(address.starts_with("/assets/logo-"), "{address}");
        assert_eq!(ending(&address).as_deref(), Some("png"));
        assert_eq!(other.logo().as_deref().and_then(ending).as_deref(), Some("webp"));
        let file = one.file(address.trim_start_matches("/assets/")).expect("served");
        assert_eq!((file.content_type, file.bytes.as_slice()), ("image/png", PNG));
        assert_eq!(one.file("logo-0.png"), None);
        assert_ne!(one.logo(), site(b"\x89PNG\r\n\x1a\n,,,,").logo(), "another file, another name");
    }

    #[test]
    fn what_may_hold_a_script_is_refused() {
        let read = |bytes: &[u8]| Image::read(bytes.to_vec()).expect_err("refused");
        assert_eq!(read(b"<?xml version='1.0'?><svg xmlns='x'/>"), ImageProblem::Svg);
        assert_eq!(read(b"GIF89a"), ImageProblem::Format);
        assert_eq!(read(b""), ImageProblem::Format);
        let large = [PNG, &vec![0; Image::MOST]].concat();
        assert_eq!(read(&large), ImageProblem::Large);
    }
}
