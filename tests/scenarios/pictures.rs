//! What the list adds up to: pictures on the page and in the PDF, and what they do not tell.

use crate::{
    browser::{Browser, Page},
    people::Typed,
    site::{Site, on_each_database, water},
};
use domain::{desk::Role, instant::DAY};

/// Where the organisations of a list are, how many of each.
const FIRST: [(&str, usize); 4] = [("Kenya", 5), ("Togo", 4), ("Peru", 2), ("", 2)];

/// Fourteen further countries.
const SECOND: [(&str, usize); 14] = [
    ("Kenya", 3),
    ("Ghana", 2),
    ("France", 2),
    ("Spain", 2),
    ("Portugal", 2),
    ("Brazil", 2),
    ("Egypt", 2),
    ("Morocco", 2),
    ("Tunisia", 2),
    ("Senegal", 2),
    ("Mali", 2),
    ("Chile", 1),
    ("Bolivia", 1),
    ("Côte d’Ivoire", 1),
];

fn all_of<'a>(countries: &'a [(&str, usize)]) -> impl Iterator<Item = &'a str> {
    countries.iter().flat_map(|(country, n)| std::iter::repeat_n(*country, *n))
}

async fn import(desk: &mut Browser, slug: &str, name: &str, countries: &[(&str, usize)]) {
    let mut list = String::from("Name of the organisation,Country\n");
    let names = ["Lantern", "Harbour", "Ink", "Reef", "Orchard", "Weaver", "Bridge", "Mill"];
    for (country, n) in all_of(countries).zip(0..) {
        let (one, other) = (names[n % 8], names[(n / 8 + n + 1) % 8]);
        list.push_str(&format!("{name} {one} and {other} Society,{country}\n"));
    }
    let form = desk.get(&format!("/desk/s/{slug}/import")).await.expect(200).form("file", "");
    let file = format!("{name}.csv");
    let mut review = desk.submit(&form.attach("file", &file, list.as_bytes())).await.expect(200);
    // One by one: names that are this much alike are not accepted unseen.
    for _ in all_of(countries) {
        let form = review.html().forms().into_iter().find(|form| form.has("act", "accept"));
        let form = form.expect("an entry that waits").press("act", "accept");
        review = desk.submit(&form).await.expect(200);
    }
}

/// The titles of the pictures, and the rows of their tables.
fn pictures(page: &Page) -> Vec<(String, Vec<String>)> {
    let source = page.source();
    let figures = source.split("<figure>").skip(1);
    figures
        .map(|figure| {
            let between = |text: &str, start: &str, end: &str| -> String {
                let rest = text.split_once(start).map_or("", |(_, rest)| rest);
                rest.split_once(end).map_or("", |(inner, _)| inner).to_owned()
            };
            let rows = between(figure, "<tbody>", "</tbody>");
            let row = |row: &str| {
                let cells = row.split(['<', '>']).filter(|piece| !piece.starts_with('/'));
                let words = cells.filter(|piece| !["tr", "td", "th scope=\"row\""].contains(piece));
                words.map(str::trim).filter(|word| !word.is_empty()).collect::<Vec<_>>().join("|")
            };
            let rows = rows.split("<tr>").map(row).filter(|row| !row.is_empty()).collect();
            (between(figure, "<figcaption>", "</figcaption>"), rows)
        })
        .collect()
}

/// With `GALLERY` set to a folder, pages and PDF are left there, to be looked at.
fn keep(name: &str, bytes: &[u8]) {
    if let Some(folder) = std::env::var_os("GALLERY").map(std::path::PathBuf::from) {
        std::fs::create_dir_all(&folder).expect("the gallery folder can be made");
        std::fs::write(folder.join(name), bytes).expect("the gallery can be written");
    }
}

async fn signs(site: &Site, slug: &str, name: &str, display: &str) {
    let typed = Typed::person(name, &format!("{}@example.org", name.to_ascii_lowercase()))
        .with("country", "Norway")
        .with("display", display);
    let mut desk = site.desk(Role::Moderator).await;
    site.listed(&mut desk, slug, &typed, name).await;
}

#[test]
fn pictures_show_what_the_list_shows_and_nothing_else() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let address = format!("/s/{slug}/en");
        let mut reader = site.browser();
        let page = reader.get(&address).await.expect(200);
        assert_eq!(pictures(&page), [], "nobody has signed");

        let mut desk = site.desk(Role::Convenor).await;
        import(&mut desk, &slug, "First", &FIRST).await;
        let page = reader.get(&address).await.expect(200);
        let rows = ["Kenya|5", "Togo|4", "Peru|2", "Not given|2"].map(str::to_owned);
        let only = [("Signatures by country".to_owned(), Vec::from(rows))];
        assert_eq!(pictures(&page), only, "one day and one kind are no picture");

        site.wait(DAY * 2);
        signs(site, &slug, "Quirina", "counted").await;
        let page = reader.get(&address).await.expect(200);
        let [time, countries, kinds] = &pictures(&page)[..] else { panic!("{}", page.source()) };
        let days = ["5 November 2026|13|13", "6 November 2026|0|13", "7 November 2026|1|14"];
        assert_eq!(time.1, days);
        assert!(!countries.1.iter().any(|row| row.starts_with("Norway")), "{countries:?}");
        assert_eq!(kinds.1, ["Organisations|13", "Individuals|1"]);
        page.says("1 signature that is counted without a name is not part of it.");
        page.says("Names that the coalition added from a list have no date of their own");

        site.wait(DAY);
        let mut desk = site.desk(Role::Convenor).await;
        import(&mut desk, &slug, "Second", &SECOND).await;
        signs(site, &slug, "Bruna", "public").await;
        for lang in ["en", "ar", "fr", "es"] {
            let page = reader.get(&format!("/s/{slug}/{lang}")).await.expect(200);
            assert_eq!(pictures(&page).len(), 3, "{lang}");
            keep(&format!("{lang}.html"), page.source().as_bytes());
            let pdf = reader.get(&format!("/s/{slug}/statement.pdf?lang={lang}")).await.expect(200);
            keep(&format!("{lang}.pdf"), &pdf.bytes);
        }
        let page = reader.get(&address).await.expect(200);
        let countries = &pictures(&page)[1].1;
        assert_eq!(countries[0], "Kenya|8");
        assert_eq!(countries[12..], ["Other countries (5)|6", "Not given|2"]);
    });
}

#[test]
fn a_list_of_a_few_names_and_a_draft_have_no_pictures() {
    on_each_database(&async |site| {
        let (_, slug) = site.draft(&water()).await;
        let mut desk = site.desk(Role::Convenor).await;
        import(&mut desk, &slug, "First", &FIRST).await;
        let page = desk.get(&format!("/desk/s/{slug}/preview")).await.expect(200);
        assert_eq!(pictures(&page), [], "a draft that nobody has signed");
        let few = site.open(&water().replace("water-for", "few-for")).await;
        import(&mut desk, &few, "Few", &[("Kenya", 5), ("Togo", 4)]).await;
        let page = site.browser().get(&format!("/s/{few}")).await.expect(200);
        assert_eq!((page.list().len(), pictures(&page).len()), (9, 0));
    });
}

#[test]
fn the_document_has_the_pictures_and_press_version_and_poster_have_none() {
    on_each_database(&async |site| {
        let slug = site.open(&water()).await;
        let mut desk = site.desk(Role::Convenor).await;
        import(&mut desk, &slug, "First", &FIRST).await;
        let mut reader = site.browser();
        let alt = b"/Alt(Kenya 5; Togo 4; Peru 2; Not given 2)";
        let mut has = async |form: &str| {
            let pdf = format!("/s/{slug}/statement.pdf?lang=en{form}");
            let pdf = reader.get(&pdf).await.expect(200).bytes;
            pdf.windows(alt.len()).any(|window| window == alt)
        };
        assert!(has("").await);
        assert!(!has("&form=press").await && !has("&form=poster").await);
    });
}
