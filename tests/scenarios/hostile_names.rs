//! Names and texts that look like something else stay what they are: text.

use crate::{
    browser::{Browser, Page},
    people::{Typed, queued_id},
    site::{Site, on_each_database, water},
};
use domain::desk::Role;

const NAMES: [&str; 8] = [
    "<script>alert(1)</script> Union",
    "Union <img src=x onerror=alert(1)>",
    "\"><svg onload=alert(1)> Union",
    "Union' onmouseover='alert(1)",
    "</textarea></title><u>Union</u>",
    "Union {{7*7}} ${7*7} <%= 7 %>",
    "Union &lt;u&gt; &amp; Sons",
    "Union'); DROP TABLE sign_on; --",
];

/// The name stands in the page as text, and no element came of it.
fn is_text(page: &Page, name: &str) {
    let html = page.html();
    let one_line = name.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        page.text().contains(&one_line),
        "{} does not show {name:?}: {}",
        page.address,
        page.text()
    );
    // The only drawing of ours is the QR code, with its class.
    let drawn = html
        .attributes()
        .filter(|(element, name, value)| (*element, *name, *value) == ("svg", "class", "qr"))
        .count();
    for (element, ours) in [("img", 0), ("svg", drawn), ("u", 0)] {
        assert_eq!(html.count(element), ours, "{element} in {}", page.address);
    }
    for (element, attribute, _) in html.attributes() {
        assert!(!attribute.starts_with("on"), "{element} {attribute} in {}", page.address);
    }
    let scripts = html
        .attributes()
        .filter(|(element, name, value)| {
            // Ours by its address, or facts for search engines, which are data.
            *element == "script" && (*name == "src" || *value == "application/ld+json")
        })
        .count();
    assert_eq!(html.count("script"), scripts, "an inline script in {}", page.address);
}

async fn everywhere(site: &Site, desk: &mut Browser, slug: &str, name: &str, email: &str) {
    let mut signer = site.browser();
    let typed = Typed::organisation(name, email)
        .with("role", name)
        .with("place", name)
        .with("org_name_other", name);
    let form = site.filled(&mut signer, slug, &typed).await;
    let edit = signer.submit(&form.clone().forge("step", "edit")).await.expect(200);
    assert_eq!(
        edit.form("kind", "organisation").value("organisation_name"),
        Some(name),
        "typed once, shown again"
    );
    signer.submit(&form).await.expect(200);
    let mail = site.mail_to(email).await;
    mail.says(name);
    let page = signer.get(&mail.link("/confirm/")).await.expect(200);
    is_text(&page, name);
    let confirmed = signer.submit(&page.form("token", "")).await.expect(200);
    is_text(&confirmed, name);
    let own = signer.get(&confirmed.html().link("/signon/")).await.expect(200);
    is_text(&own, name);
    let queue = desk.get(&format!("/desk/s/{slug}/queue")).await.expect(200);
    is_text(&queue, name);
    let id = queued_id(&queue, slug, name);
    let ask = queue.form("id", &id).set("question", name).press("act", "ask");
    is_text(&desk.submit(&ask).await.expect(200), name);
    is_text(&signer.get(&own.address).await, name);
    is_text(&desk.get(&format!("/desk/s/{slug}/signon/{id}")).await.expect(200), name);
    let accepted = site.accept(desk, slug, name).await;
    is_text(&accepted, name);
    is_text(&desk.get(&format!("/desk/s/{slug}/history")).await.expect(200), name);
    is_text(&signer.get(&format!("/s/{slug}")).await.expect(200), name);
    site.mails().await;
}

#[test]
fn names_with_markup_stay_text_everywhere() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Convenor).await;
        for (number, name) in NAMES.iter().enumerate() {
            everywhere(site, &mut desk, &slug, name, &format!("n{number}@example.org")).await;
        }
        let json: serde_json::Value =
            serde_json::from_slice(&desk.get(&format!("/s/{slug}/list.json")).await.bytes)
                .expect("JSON");
        let mut names: Vec<&str> = json["list"]
            .as_array()
            .expect("rows")
            .iter()
            .map(|row| row["name"].as_str().expect("a name"))
            .collect();
        let mut expected = NAMES.to_vec();
        names.sort_unstable();
        expected.sort_unstable();
        assert_eq!(names, expected);
        let raw = String::from_utf8(desk.get(&format!("/s/{slug}/list.json")).await.bytes)
            .expect("UTF-8");
        assert!(raw.contains("Union"));
        assert_eq!(
            desk.get(&format!("/s/{slug}/list.json")).await.header("content-type"),
            "application/json"
        );
        for mail in site.mails().await {
            assert!(
                !mail.subject.contains("Union") && !mail.subject.contains('\n'),
                "no name in a subject"
            );
        }
    });
}

#[test]
fn csv_has_no_formula() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Convenor).await;
        let names = [
            "=1+1 Fund for Boats",
            "+Plus Society of Divers",
            "-Minus Guild of Sailors",
            "@At Union of Pilots",
            "\tTab Board of Reefs",
            "＝Wide League of Nets",
        ];
        let list: String =
            names.iter().enumerate().map(|(at, name)| format!("{}. {name}\n", at + 1)).collect();
        let form = desk.get(&format!("/desk/s/{slug}/import")).await.form("file", "");
        let mut review =
            desk.submit(&form.attach("file", "list.txt", list.as_bytes())).await.expect(200);
        while let Some(form) =
            review.html().forms().into_iter().find(|form| form.has("act", "accept"))
        {
            review = desk.submit(&form.press("act", "accept")).await.expect(200);
        }
        let csv = String::from_utf8(
            site.browser().get(&format!("/s/{slug}/list.csv")).await.expect(200).bytes,
        )
        .expect("UTF-8");
        assert!(csv.starts_with('\u{feff}'), "spreadsheets read the right script");
        let rows: Vec<&str> = csv
            .trim_start_matches('\u{feff}')
            .split("\r\n")
            .filter(|row| !row.is_empty())
            .collect();
        assert_eq!(rows.len(), 1 + names.len(), "{csv}");
        for cell in rows.iter().skip(1).flat_map(|row| row.split(',')) {
            let cell = cell.trim_matches('"');
            assert!(
                !cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']),
                "{cell}"
            );
        }
        for word in ["'=1+1 Fund", "'+Plus Society", "'-Minus Guild", "'@At Union"] {
            assert!(csv.contains(word), "{word} in {csv}");
        }
    });
}

#[test]
fn markup_in_a_statement_is_letters_or_nothing() {
    on_each_database(&async |site| {
        let body = "Hello <script>alert(1)</script> <img src=x onerror=alert(1)> <iframe src=//evil.example></iframe>\n\n[click](javascript:alert(1)) [there](https://example.org/) ![pixel](https://evil.example/p.png)\n\n<style>*{display:none}</style><form action=//evil.example><input name=x></form>\n";
        let source = format!(
            "+++\nslug = \"markup\"\nlanguage = \"en\"\ntitle = \"A <u>title</u>\"\ncoalition = \"<i>All</i> of us\"\n[[demand]]\nto = [\"<u>Board</u>\"]\ntext = \"<script>x</script> Act.\"\n+++\n{body}"
        );
        let slug = site.open(&source).await;
        let mut reader = site.browser();
        for path in [
            format!("/s/{slug}"),
            "/".to_owned(),
            format!("/s/{slug}/sign"),
            format!("/s/{slug}/check"),
        ] {
            let page = reader.get(&path).await.expect(200);
            let html = page.html();
            // Facts for search engines are data.
            let data = ("script", "type", "application/ld+json");
            let data = html.attributes().filter(|attribute| *attribute == data).count();
            assert_eq!(html.count("script"), data, "a script in {path}");
            for element in ["iframe", "style", "u", "i", "img"] {
                assert_eq!(html.count(element), 0, "{element} in {path}");
            }
            for (element, name, value) in html.attributes() {
                assert!(
                    !name.starts_with("on") && !value.contains("javascript:"),
                    "{element} {name}={value} in {path}"
                );
                assert!(
                    !matches!(name, "src" | "action" | "srcset")
                        || value.starts_with('/') && !value.starts_with("//"),
                    "{element} {name}={value} in {path}"
                );
            }
        }
        reader.get(&format!("/s/{slug}")).await.says("A <u>title</u>").says("<u>Board</u>");
    });
}
