//! Which web site an entry names.

/// Sites where everybody has a page: there the page counts, not the site.
const SHARED_SITES: [&str; 12] = [
    "facebook.com",
    "m.facebook.com",
    "instagram.com",
    "twitter.com",
    "x.com",
    "linkedin.com",
    "youtube.com",
    "linktr.ee",
    "t.me",
    "sites.google.com",
    "medium.com",
    "vk.com",
];

/// `reef.example` of `https://www.reef.example/about`.
pub fn host(website: &str) -> Option<String> {
    let rest = website.split_once("://").map_or(website, |(_, rest)| rest);
    let mut parts = rest.split(['/', '?', '#']);
    let host = parts.next()?.trim_start_matches("www.").to_lowercase();
    if !host.contains('.') {
        return None;
    }
    if SHARED_SITES.contains(&host.as_str()) {
        let page: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
        return (!page.is_empty()).then(|| format!("{host}/{}", page.join("/")));
    }
    Some(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_on_a_shared_site_are_told_apart() {
        assert_eq!(host("https://www.facebook.com/reefwatch"), host("facebook.com/reefwatch"));
        assert_ne!(host("https://facebook.com/reefwatch"), host("https://facebook.com/saltpan"));
        assert_eq!(host("https://facebook.com/"), None);
        assert_eq!(host("Reef"), None);
    }
}
