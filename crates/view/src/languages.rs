//! The languages a text is likely to be in, by their own names.

use crate::Locale;

/// BCP 47 code and own name, in the order of the codes.
const LANGUAGES: [(&str, &str); 68] = [
    ("af", "Afrikaans"),
    ("am", "አማርኛ"),
    ("ar", "العربية"),
    ("ay", "Aymar aru"),
    ("az", "Azərbaycanca"),
    ("bg", "Български"),
    ("bn", "বাংলা"),
    ("bs", "Bosanski"),
    ("ca", "Català"),
    ("cs", "Čeština"),
    ("cy", "Cymraeg"),
    ("da", "Dansk"),
    ("de", "Deutsch"),
    ("el", "Ελληνικά"),
    ("en", "English"),
    ("es", "Español"),
    ("et", "Eesti"),
    ("eu", "Euskara"),
    ("fa", "فارسی"),
    ("fi", "Suomi"),
    ("fil", "Filipino"),
    ("fr", "Français"),
    ("ga", "Gaeilge"),
    ("gl", "Galego"),
    ("gn", "Avañeʼẽ"),
    ("ha", "Hausa"),
    ("he", "עברית"),
    ("hi", "हिन्दी"),
    ("hr", "Hrvatski"),
    ("ht", "Kreyòl ayisyen"),
    ("hu", "Magyar"),
    ("hy", "Հայերեն"),
    ("id", "Bahasa Indonesia"),
    ("it", "Italiano"),
    ("ja", "日本語"),
    ("ka", "ქართული"),
    ("kk", "Қазақша"),
    ("ko", "한국어"),
    ("ku", "Kurdî"),
    ("lt", "Lietuvių"),
    ("lv", "Latviešu"),
    ("mk", "Македонски"),
    ("ms", "Bahasa Melayu"),
    ("my", "မြန်မာ"),
    ("ne", "नेपाली"),
    ("nl", "Nederlands"),
    ("no", "Norsk"),
    ("pl", "Polski"),
    ("ps", "پښتو"),
    ("pt", "Português"),
    ("qu", "Runasimi"),
    ("ro", "Română"),
    ("ru", "Русский"),
    ("rw", "Ikinyarwanda"),
    ("si", "සිංහල"),
    ("sk", "Slovenčina"),
    ("sl", "Slovenščina"),
    ("so", "Soomaali"),
    ("sq", "Shqip"),
    ("sr", "Српски"),
    ("sv", "Svenska"),
    ("sw", "Kiswahili"),
    ("ta", "தமிழ்"),
    ("th", "ไทย"),
    ("tr", "Türkçe"),
    ("uk", "Українська"),
    ("ur", "اردو"),
    ("vi", "Tiếng Việt"),
];

/// The language's own name; `None` for one that is not among those that are offered.
pub fn own_name(code: &str) -> Option<&'static str> {
    LANGUAGES.iter().find(|(known, _)| *known == code).map(|(_, name)| *name)
}

/// What a field for a language offers: the languages of the pages first, then the others, and
/// `chosen` in any case. Code and own name of each.
pub fn offered(chosen: &str) -> Vec<(&str, &str)> {
    let ours = Locale::ALL.map(|l| (l.code(), l.own_name()));
    let mut offered: Vec<(&str, &str)> = ours.to_vec();
    offered.extend(LANGUAGES.iter().filter(|language| !ours.contains(language)));
    let code = chosen.trim();
    if !code.is_empty() && !offered.iter().any(|(known, _)| *known == code) {
        offered.insert(0, (code, code));
    }
    offered
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_is_offered_once_and_the_chosen_one_always() {
        assert!(LANGUAGES.is_sorted(), "in the order of the codes");
        for chosen in ["", "en", "pt", "pt-BR"] {
            let offered = offered(chosen);
            let mut codes: Vec<&str> = offered.iter().map(|(code, _)| *code).collect();
            assert!(chosen.is_empty() || codes.contains(&chosen), "{chosen}");
            codes.sort_unstable();
            codes.dedup();
            assert_eq!(codes.len(), offered.len());
        }
        assert_eq!(offered("")[..2], [("en", "English"), ("es", "Español")]);
        assert_eq!(own_name("sw"), Some("Kiswahili"));
    }
}
