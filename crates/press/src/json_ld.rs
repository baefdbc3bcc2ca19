//! What the page of a statement says to search engines, in the words of schema.org.

use domain::publication::Publication;
use serde_json::json;

/// JSON-LD that may stand in an HTML page: no `<` in it, whatever a title holds. `address`: of the
/// statement.
pub fn json_ld(publication: &Publication, address: &str) -> String {
    let (draft, text) = (&publication.draft, publication.text());
    let lang = text.map_or(draft.authentic.as_str(), |text| text.lang.as_str());
    let mut item = json!({
        "@context": "https://schema.org",
        "@type": "CreativeWork",
        "@id": address,
        "url": format!("{address}/{lang}"),
        "name": text.map_or("", |text| &text.title),
        "inLanguage": lang,
        "version": publication.version.to_string(),
        "identifier": format!("sha256:{}", publication.text_hash),
        "interactionStatistic": {
            "@type": "InteractionCounter",
            "interactionType": "https://schema.org/EndorseAction",
            "userInteractionCount": publication.counts.total(),
        },
    });
    if !draft.coalition.trim().is_empty() {
        item["author"] = json!({ "@type": "Organization", "name": draft.coalition });
    }
    if let Some(date) = draft.date {
        item["datePublished"] = json!(date.to_string());
    }
    // Within a script element nothing but `<` has a meaning, and JSON has another way to write it. So
    // it has for `@`, by which programs look for addresses of mail: a public page holds none.
    item.to_string().replace('<', "\\u003c").replace('@', "\\u0040")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::publication;

    #[test]
    fn no_title_ends_the_element_that_it_stands_in() {
        let mut publication = publication(&["A"]);
        let hostile = "</script><script>alert(1)</script> \"& <!--";
        publication.draft.texts[0].title = hostile.into();
        publication.draft.coalition = hostile.into();
        let made = json_ld(&publication, "https://sign.example/s/water");
        assert!(!made.contains(['<', '@']), "{made}");
        let read: serde_json::Value = serde_json::from_str(&made).unwrap();
        assert_eq!((&read["name"], &read["author"]["name"]), (&json!(hostile), &json!(hostile)));
        assert_eq!(read["url"], "https://sign.example/s/water/en");
    }
}
