use super::{sample, sample_desk};
use crate::public::{Counts, EmbedPage, GateView, Group, Heading, StatementPage};
use crate::{Accent, Controller, Entry, Image, Locale, Masthead, mails};
use askama::Template;
use domain::entry::Kind;

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
            // That of a frame says its colours too.
            let head = format!("<html lang=\"{}\" dir=\"{}\"", l.code(), l.dir());
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
                // Its policy names the hash of that style.
                if banned == "<style" && name.starts_with("embed") {
                    continue;
                }
                assert!(!html.contains(banned), "{name}: {banned}");
            }
            // Facts for search engines are data: no browser runs them.
            let data = html.matches("<script type=\"application/ld+json\">").count();
            let scripts = html.matches("<script").count() - data;
            let enhanced = ["desk-queue", "desk-review", "desk-organisation"]
                .iter()
                .any(|start| name.starts_with(start));
            assert_eq!(scripts, usize::from(enhanced), "{name}");
            // Where else the page and its other forms are: nothing is loaded from there.
            let is_told = |link: &&str| {
                ["rel=\"canonical\"", "rel=\"alternate\""].iter().any(|rel| link.starts_with(rel))
            };
            for link in html.split("<link ").skip(1).filter(|link| !is_told(link)) {
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
                || html.contains(&format!("<section id=\"f-{id}\""))
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
        include_str!("../public/names.rs"),
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

/// Where some are confirmed and some are not, the latter carry one sign with one legend.
#[test]
fn one_sign_with_one_legend_tells_who_is_not_confirmed() {
    let mixed = sample::statement_page(Locale::En).render().expect("the page renders");
    let sign = "<span class=\"mark\" role=\"img\" aria-label=\"not confirmed\">°</span></bdi>";
    assert_eq!(mixed.matches(sign).count(), 2, "{mixed}");
    assert_eq!(mixed.matches("<li>° Added by the coalition, not confirmed yet:").count(), 1);
    let mut page = sample::statement_page(Locale::En);
    page.counts = Counts { reported_organisations: 14, ..Counts::default() };
    page.groups.clear();
    let all = page.render().expect("the page renders");
    assert!(all.contains("14 signatures, none confirmed by e-mail yet"), "{all}");
    assert!(all.contains("<li>Added by the coalition, not confirmed yet: 14 organisations"));
    assert!(!all.contains('°'), "the line alone says it");
}

/// The direction of a line is that of its name: nothing of another script turns it round.
#[test]
fn an_entry_is_written_one_way_in_its_own_direction() {
    let entry = |name: &str, short: &str| Entry {
        name: name.into(),
        short: Some(short.into()),
        place: Some("Goma".into()),
        ..Entry::default()
    };
    let mut page = sample::statement_page(Locale::Ar);
    let entries = vec![entry("Réseau Femmes et Eau", "RFE"), entry("شبكة المياه", "شم")];
    page.groups = vec![Group { heading: Heading::Organisations, entries }];
    let html = page.render().expect("the page renders");
    // No `dir` and no element around the name: `bdi` looks at its own letters only.
    assert!(html.contains("<bdi>Réseau Femmes et Eau (<bdi>RFE</bdi>), <bdi>Goma</bdi></bdi>"));
    assert!(html.contains("<bdi>شبكة المياه (<bdi>شم</bdi>)، <bdi>Goma</bdi></bdi>"));
    let line = |e: &Entry| mails::entry_line(Locale::En, e).replace(['\u{2068}', '\u{2069}'], "");
    assert_eq!(line(&entry("Réseau", "RFE")), "Réseau (RFE), Goma");
}

#[test]
fn the_letter_names_its_addressees_once_and_in_its_own_language() {
    let html = sample::statement_page(Locale::Fr).render().expect("the page renders");
    let line = "<p class=\"addressees\" lang=\"en\" dir=\"ltr\">To: <bdi>Council of the Valley</bdi> · \
                <bdi>Regional Office for Paths</bdi></p>";
    assert!(html.contains(line), "{html}");
}

#[test]
fn who_may_sign_is_said_while_one_may() {
    let mut page = sample::statement_page(Locale::En);
    page.kinds = vec![Kind::Organisation];
    let html = page.render().expect("the page renders");
    assert!(html.contains("<a href=\"#who\">") && html.contains("id=\"who\""));
    assert!(html.contains("Organisations, through somebody who is authorised"));
    assert!(!html.contains("Individuals, in their own name"));
    page.state = GateView::Closed { since: None };
    let html = page.render().expect("the page renders");
    assert!(!html.contains("#who"), "a link that leads nowhere");
}

#[test]
fn the_check_page_begins_with_what_the_log_says() {
    let shots = sample::pages(Locale::En);
    let page = |name: &str| {
        let html = shots.iter().find(|(shot, _)| *shot == name).map(|(_, html)| html).expect(name);
        html.replace(['\u{2068}', '\u{2069}'], "")
    };
    let check = page("check");
    for line in [
        "1,322 signatures, 1,320 confirmed by e-mail. Names on the list: 10.",
        "2 corrected · 1 withdrawn by its signer · 3 removed by the team.",
        "The log has 1,338 entries.",
        "Confirmed from outside by: Lighthouse · منارة.",
        "Questions: <bdi>office@paths.example.org</bdi>",
    ] {
        assert!(check.contains(line), "{line}");
    }
    assert!(page("check-unseen").contains("Nobody outside watches this log yet."));
}

#[test]
fn a_site_may_have_a_logo_and_a_colour() {
    let image = Image::read(b"\x89PNG\r\n\x1a\n".to_vec()).expect("a picture");
    let accent = Accent::new("#7a1f3d".parse().expect("a colour")).expect("dark enough");
    let mut page = sample::statement_page(Locale::En);
    page.f.site = Masthead::new("Paths & Co", Some(image), Some(accent));
    let html = page.render().expect("the page renders");
    let style = page.f.site.style().expect("a style sheet");
    assert!(html.contains(&format!("<link rel=\"stylesheet\" href=\"{style}\">")), "{html}");
    assert!(html.contains("<img class=\"logo\" src=\"/assets/logo-"), "{html}");
    assert!(html.contains("<bdi>Paths &#38; Co</bdi>"));
}

#[test]
fn a_frame_is_small_loads_nothing_and_has_the_colours_it_is_asked_for() {
    let embeds = || Locale::ALL.into_iter().flat_map(all).filter(|(name, _)| *name == "embed");
    assert_eq!(embeds().count(), Locale::ALL.len());
    for (_, html) in embeds() {
        assert!(html.len() < 15_000, "{} bytes", html.len());
        for fetched in ["<link", "<img", "<script", "url(", "src="] {
            assert!(!html.contains(fetched), "{fetched}");
        }
        let links = html.matches("<a ").count();
        assert_eq!(html.matches("target=\"_blank\" rel=\"noopener\"").count(), links);
    }
    let orange = Accent::new("#9a3412".parse().unwrap()).unwrap();
    let plain = EmbedPage::style_of(&"Site".into());
    let own = EmbedPage::style_of(&Masthead::new("Site", None, Some(orange)));
    assert!(own.contains("--accent:#9a3412") && !plain.contains("#9a3412"));
    for style in [own, plain] {
        assert!(style.contains(".dark{color-scheme:dark") && style.contains("{.auto{color-scheme"));
    }
}
