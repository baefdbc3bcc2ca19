use super::sample;
use crate::Locale;

fn page(name: &str, l: Locale) -> String {
    let shots = sample::pages(l);
    let found = shots.into_iter().find(|(shot, _)| *shot == name).map(|(_, html)| html);
    found.expect(name).replace(['\u{2068}', '\u{2069}'], "")
}

#[test]
fn a_long_list_says_where_it_goes_on() {
    let html = page("statement-long", Locale::En);
    for piece in [
        "The list has 10 names. It goes on here:",
        "<a href=\"/s/mountain-paths/names/1?lang=en\" aria-current=\"page\">A – Bak</a>",
        "<a href=\"/s/mountain-paths/names/2?lang=en\">Bal – Ł</a>",
        ">5,001 to 6,317</a>",
        "All 10 names are in the PDF: <bdi dir=\"ltr\">https://sign.example.org/s/mountain-paths/statement.pdf?lang=en",
    ] {
        assert!(html.contains(piece), "{piece}: {html}");
    }
    assert!(!page("statement", Locale::En).contains("goes-on"), "all of it is there");
}

#[test]
fn the_box_stands_above_the_list_and_its_answer_says_of_how_many() {
    let html = page("statement-long", Locale::En);
    let search = html.find("role=\"search\"").expect("a box");
    assert!(html.find("id=\"list\"").expect("a list") < search);
    assert!(search < html.find("<ol class=\"names").expect("names"));
    let found = page("names-found", Locale::En);
    assert!(found.contains("204 names of 6,317"), "{found}");
    assert!(found.contains("value=\"gardiens &#34;&#38; &#60;vallées&#62;\""), "{found}");
    assert!(found.contains("<option value=\"KE\" selected>Kenya (1,204)</option>"), "{found}");
    assert!(page("names-none", Locale::En).contains("No name on the list has all of this."));
    assert!(page("names-found", Locale::Ar).contains("من أصل ٦٬٣١٧"), "{found}");
}

#[test]
fn a_part_says_what_it_is_and_leads_to_the_others() {
    let html = page("names", Locale::En);
    for piece in [
        "<h1>Names on the list · Bal – Ł</h1>",
        "href=\"/s/mountain-paths/names/1?lang=en\" rel=\"prev\"",
        "href=\"/s/mountain-paths/names/3?lang=en\" rel=\"next\"",
    ] {
        assert!(html.contains(piece), "{piece}: {html}");
    }
}

#[test]
fn a_long_text_has_a_table_of_its_contents() {
    let html = page("statement-long", Locale::Ar);
    let table =
        html.find("<details class=\"contents\"><summary>المحتويات</summary>").expect("a table");
    assert!(table < html.find("<article").expect("the text"));
    assert!(html.contains("<li class=\"level-2\"><a href=\"#section-2\">Signs &#38; shelters</a>"));
    assert!(!page("statement", Locale::Ar).contains("class=\"contents\""));
}
