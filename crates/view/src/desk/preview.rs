use askama::Template;

use crate::Locale;

/// A page for everybody as the desk sees it before it is public: a ribbon above it, and its links
/// within the desk.
#[derive(Clone, Debug)]
pub struct Preview {
    /// The language of the desk, in which the ribbon is.
    pub desk: Locale,
    /// The language of the page below it.
    pub page: Locale,
    pub slug: String,
}

#[derive(Template)]
#[template(path = "desk/ribbon.html")]
struct Ribbon<'a> {
    l: Locale,
    page: Locale,
    slug: &'a str,
}

impl Preview {
    /// The preview of a rendered page. What the page says of `/s/{slug}` and below, and of the bytes
    /// behind a hash, leads to `/desk/s/{slug}/preview` and below.
    ///
    /// # Errors
    /// The ribbon could not be rendered.
    pub fn of(&self, page: &str) -> Result<String, askama::Error> {
        let slug = &self.slug;
        let ribbon = Ribbon { l: self.desk, page: self.page, slug }.render()?;
        let (public, here) = (format!("=\"/s/{slug}"), format!("=\"/desk/s/{slug}/preview"));
        let mut page = page.replace("=\"/log/text/", &format!("{here}/")).replacen(
            "<main ",
            &format!("{ribbon}\n<main "),
            1,
        );
        for end in ["\"", "/", "?", "#"] {
            page = page.replace(&format!("{public}{end}"), &format!("{here}{end}"));
        }
        Ok(page)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_of_the_statement_leads_into_the_preview() {
        let page = "<body><main id=\"main\"><a href=\"/s/dry\">x</a><a href=\"/s/dry/es\"></a><form action=\"/s/dry/sign?lang=es\">\
                    <a href=\"/s/dry-land\"></a><a href=\"/log/text/00ff\"></a><a href=\"/\">y</a></main>";
        let preview = Preview { desk: Locale::En, page: Locale::Es, slug: "dry".into() };
        let html = preview.of(page).expect("it renders");
        for link in [
            "href=\"/desk/s/dry/preview\"",
            "href=\"/desk/s/dry/preview/es\"",
            "action=\"/desk/s/dry/preview/sign?lang=es\"",
            "href=\"/desk/s/dry/preview/00ff\"",
            "href=\"/s/dry-land\"",
            "href=\"/\"",
        ] {
            assert!(html.contains(link), "{link}: {html}");
        }
        assert!(!html.contains("\"/s/dry\""), "{html}");
        assert!(html.find("ribbon") < html.find("<main"), "{html}");
    }
}
