use super::{sample, sample_desk};
use crate::public::{Group, Heading, StatementPage};
use crate::{Controller, Entry, Locale};
use askama::Template;

fn all(l: Locale) -> Vec<sample::Shot> {
    let mut shots = sample::pages(l);
    shots.extend(sample_desk::pages(l));
    shots
}

/// With `GALLERY` set to a folder the pages are left there, one file each, to be looked at in a
/// browser.
#[test]
fn every_page_renders_in_every_language() {
    let gallery = std::env::var_os("GALLERY").map(std::path::PathBuf::from);
    for l in Locale::ALL {
        for (name, html) in all(l) {
            assert!(!html.contains('⟦'), "{name} in {}: a wording is missing: {html}", l.code());
            let head = format!("<html lang=\"{}\" dir=\"{}\">", l.code(), l.dir());
            assert!(html.contains(&head), "{name}");
            assert!(html.trim_end().ends_with("</html>"), "{name}");
            if let Some(folder) = &gallery {
                let folder = folder.join(l.code());
                std::fs::create_dir_all(&folder).expect("the gallery folder can be made");
                std::fs::write(folder.join(format!("{name}.html")), html)
                    .expect("the gallery can be written");
            }
        }
    }
}

#[test]
fn no_page_has_inline_style_or_script_or_foreign_files() {
    for l in Locale::ALL {
        for (name, html) in all(l) {
            for banned in
                [" style=", "<style", "onclick", "onload", "javascript:", "src=\"http", "@import"]
            {
                assert!(!html.contains(banned), "{name}: {banned}");
            }
            let scripts = html.matches("<script").count();
            let enhanced = ["desk-queue", "desk-review", "desk-organisation"]
                .iter()
                .any(|start| name.starts_with(start));
            assert_eq!(scripts, usize::from(enhanced), "{name}");
            for link in html.split("<link ").skip(1) {
                assert!(link.contains("href=\"/assets/"), "{name}: {link}");
            }
        }
    }
}

#[test]
fn every_post_form_carries_the_token_and_every_field_a_label() {
    for (name, html) in all(Locale::En) {
        for form in html.split("<form ").skip(1).filter_map(|f| f.split("</form>").next()) {
            // A search changes nothing.
            if form.starts_with("method=\"get\"") && form.contains("role=\"search\"") {
                continue;
            }
            assert!(
                form.starts_with("method=\"post\"")
                    || form.starts_with("class=\"undo\" method=\"post\""),
                "{name}: {form}"
            );
            assert!(form.contains("name=\"token\""), "{name}: {form}");
        }
        for id in html.split(" id=\"f-").skip(1).filter_map(|s| s.split('"').next()) {
            let reached = html.contains(&format!("for=\"f-{id}\""))
                || html.contains(&format!("<fieldset id=\"f-{id}\""))
                || html.contains(&format!("class=\"trouble\" id=\"f-{id}\""));
            assert!(reached, "{name}: {id}");
        }
        for target in html.split("<li><a href=\"#f-").skip(1).filter_map(|s| s.split('"').next()) {
            assert!(
                html.contains(&format!("id=\"f-{target}\"")),
                "{name}: the summary leads nowhere: {target}"
            );
        }
        let mut ids: Vec<_> =
            html.split(" id=\"").skip(1).filter_map(|s| s.split('"').next()).collect();
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count, "{name}: an id stands twice");
    }
}

#[test]
fn names_are_isolated_and_escaped() {
    let mut page = sample::statement_page(Locale::En);
    let name = "<b>ש Evil & Sons</b>";
    let entry = Entry { name: name.into(), short: Some("\"x\"".into()), ..Entry::default() };
    page.groups = vec![Group { heading: Heading::Organisations, entries: vec![entry] }];
    let html = page.render().expect("the page renders");
    assert!(html.contains("<bdi>&#60;b&#62;ש Evil &#38; Sons&#60;/b&#62; (<bdi>"), "{html}");
    assert!(!html.contains("<b>ש"));
}

#[test]
fn only_plain_addresses_become_links() {
    let mut page = sample::statement_page(Locale::En);
    for (href, linked) in [
        ("https://a.example/p", true),
        ("/privacy", true),
        ("javascript:x()", false),
        ("//a.example", false),
        ("data:x", false),
    ] {
        page.controller = Some(Controller {
            name: Some("A".into()),
            privacy_href: Some(href.into()),
            ..Controller::default()
        });
        let html = page.render().expect("the page renders");
        assert_eq!(html.contains(&format!("href=\"{href}\"")), linked, "{href}");
    }
}

#[test]
fn ten_thousand_names_stay_lean() {
    let mut page: StatementPage = sample::statement_page(Locale::En);
    let before = page.render().expect("the page renders").len();
    let entry = Entry {
        id: Some("k7q2m".into()),
        name: "An association of forty letters by name".into(),
        ..Entry::default()
    };
    let entries = (1..=10_000).map(|n| Entry { number: Some(n), ..entry.clone() }).collect();
    page.groups = vec![Group { heading: Heading::Organisations, entries }];
    let after = page.render().expect("the page renders").len();
    let each = (after - before.min(after)) / 10_000;
    assert!(each < 100, "{each} bytes for a name of 39");
}

#[test]
fn list_numbers_are_in_the_digits_of_the_statement() {
    let html = sample::statement_page(Locale::Ar).render().expect("the page renders");
    assert!(html.contains("<ol class=\"names arab\">"));
    let html = sample::statement_page(Locale::Fr).render().expect("the page renders");
    assert!(html.contains("<ol class=\"names\">"));
    assert!(
        html.contains("<html lang=\"fr\" dir=\"ltr\">")
            && html.contains("<article class=\"letter\" lang=\"en\" dir=\"ltr\"")
    );
}

/// Pages for everybody must not be able to show an address: the words do not even occur in their
/// structs. The form and the pages around it give back only what the visitor has typed.
#[test]
fn public_lists_cannot_hold_an_address() {
    for source in [
        include_str!("../public/index.rs"),
        include_str!("../public/statement.rs"),
        include_str!("../public/check.rs"),
        include_str!("../public/confirm.rs"),
        include_str!("../public/message.rs"),
        include_str!("../entry.rs"),
    ] {
        for banned in ["email", "mail:", "contact"] {
            assert!(!source.to_lowercase().contains(banned), "{banned}");
        }
    }
}
