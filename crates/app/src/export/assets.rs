//! Style, fonts and pictures of the public pages, each by a name with a hash of its content, so
//! that whoever serves them may let browsers keep them for ever.

use domain::version::TextHash;
use std::borrow::Cow;
use view::{
    Masthead,
    assets::{ASSETS, Asset},
};

/// The assets of an export.
pub struct Assets(pub Vec<ExportedAsset>);

pub struct ExportedAsset {
    /// On the live site.
    pub address: String,
    pub path: String,
    pub bytes: Cow<'static, [u8]>,
}

impl Assets {
    /// Those that public pages ask for.
    pub fn of(site: &Masthead) -> Self {
        let mut all = Vec::new();
        for asset in ASSETS.iter().filter(|asset| is_public(asset) && !is_style(asset)) {
            all.push(ExportedAsset::new(asset.name, Cow::Borrowed(asset.bytes)));
        }
        for asset in ASSETS.iter().filter(|asset| is_public(asset) && is_style(asset)) {
            // A style sheet asks for fonts by their names beside it.
            let mut css = String::from_utf8_lossy(asset.bytes).into_owned();
            for font in &all {
                let (from, to) = (file(&font.address), file(&font.path));
                css = css.replace(&format!("url({from})"), &format!("url({to})"));
            }
            all.push(ExportedAsset::new(asset.name, Cow::Owned(css.into_bytes())));
        }
        let own = [site.logo(), site.style()].into_iter().flatten();
        for address in own {
            let Some(found) = site.file(file(&address)) else { continue };
            let path = address.trim_start_matches('/').to_owned();
            all.push(ExportedAsset { path, address, bytes: Cow::Owned(found.bytes.clone()) });
        }
        Self(all)
    }
}

impl ExportedAsset {
    fn new(name: &str, bytes: Cow<'static, [u8]>) -> Self {
        let hash = TextHash::of(&bytes).to_string();
        let (stem, end) = name.rsplit_once('.').unwrap_or((name, ""));
        let path = format!("assets/{stem}-{}.{end}", &hash[..16]);
        Self { address: view::assets::asset(name), path, bytes }
    }
}

fn is_style(asset: &Asset) -> bool {
    asset.content_type.starts_with("text/css")
}

/// Scripts are of the desk and of the form, which no export has.
fn is_public(asset: &Asset) -> bool {
    !asset.name.starts_with("desk.") && !asset.content_type.starts_with("text/javascript")
}

/// The last part of an address, without its query.
fn file(address: &str) -> &str {
    let path = address.split('?').next().unwrap_or(address);
    path.rsplit('/').next().unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_sheet_finds_its_fonts_under_their_new_names() {
        let assets = Assets::of(&Masthead::default()).0;
        let style = assets.iter().find(|one| one.path.starts_with("assets/style-")).unwrap();
        let css = String::from_utf8_lossy(&style.bytes);
        let named: Vec<&str> =
            css.split("url(").skip(1).filter_map(|rest| rest.split(')').next()).collect();
        assert!(named.len() > 10);
        for name in named {
            assert!(assets.iter().any(|one| one.path == format!("assets/{name}")), "{name}");
        }
        assert!(assets.iter().all(|one| !one.path.contains("desk")));
    }
}
