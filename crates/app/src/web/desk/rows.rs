//! Demands, figures and groups as rows of fields: between what was typed and a draft.

use super::statement_form::one_line;
use crate::web::forms::Posted;
use domain::{
    draft::{Category, Demand, Draft, Figure},
    lang::Lang,
    statement::Slug,
};
use std::collections::{BTreeMap, BTreeSet};
use view::{
    Trouble,
    desk::{CategoryRow, DemandRow, FigureRow},
};

/// The fields of the rows, but for the headings of groups, which are named by their languages.
pub const FIELDS: [&str; 8] = [
    "demand",
    "demand_to",
    "figure",
    "figure_value",
    "figure_unit",
    "figure_source",
    "figure_date",
    "group_key",
];

/// Where on the page a field's problem is said: rows have one place together.
pub fn section(field: &'static str) -> &'static str {
    match field.split('_').next() {
        Some("demand") => "demands",
        Some("figure") => "figures",
        Some("group") => "categories",
        _ => field,
    }
}

/// What was typed in the rows of demands.
pub fn demands(posted: &Posted) -> Vec<DemandRow> {
    let rows = posted.all("demand").zip(posted.all("demand_to"));
    rows.map(|(text, to)| DemandRow { text: text.to_owned(), to: to.to_owned() }).collect()
}

/// What was typed in the rows of figures.
pub fn figures(posted: &Posted) -> Vec<FigureRow> {
    let [mut values, mut units, mut sources, mut dates] =
        ["figure_value", "figure_unit", "figure_source", "figure_date"]
            .map(|name| posted.all(name).map(str::to_owned));
    let mut next = |what: &str| FigureRow {
        what: what.to_owned(),
        value: values.next().unwrap_or_default(),
        unit: units.next().unwrap_or_default(),
        source: sources.next().unwrap_or_default(),
        as_of: dates.next().unwrap_or_default(),
    };
    posted.all("figure").map(&mut next).collect()
}

/// What was typed in the rows of groups; a heading for each language that the form names.
pub fn categories(posted: &Posted) -> Vec<CategoryRow> {
    let languages: Vec<String> = posted.all("group_lang").map(str::to_owned).collect();
    let mut headings: Vec<_> = languages
        .iter()
        .map(|lang| {
            let name = format!("group_{lang}");
            posted.all(&name).map(str::to_owned).collect::<Vec<_>>().into_iter()
        })
        .collect();
    posted
        .all("group_key")
        .map(|key| CategoryRow {
            key: key.to_owned(),
            headings: languages
                .iter()
                .zip(&mut headings)
                .map(|(lang, typed)| (lang.clone(), typed.next().unwrap_or_default()))
                .collect(),
        })
        .collect()
}

/// Adds the empty row that a button "one more" asks for; `false`: none was pressed.
pub fn one_more(
    posted: &Posted,
    demands: &mut Vec<DemandRow>,
    figures: &mut Vec<FigureRow>,
    categories: &mut Vec<CategoryRow>,
) -> bool {
    match posted.get("more") {
        "demands" => demands.push(DemandRow::default()),
        "figures" => figures.push(FigureRow::default()),
        "categories" => categories.push(CategoryRow::default()),
        _ => return false,
    }
    true
}

pub fn of_demands(demands: &[Demand]) -> Vec<DemandRow> {
    let row = |d: &Demand| DemandRow { text: d.text.clone(), to: d.addressees.join("\n") };
    demands.iter().map(row).collect()
}

pub fn of_figures(figures: &[Figure]) -> Vec<FigureRow> {
    let row = |f: &Figure| FigureRow {
        what: f.what.clone(),
        value: f.value.clone(),
        unit: f.unit.clone(),
        source: f.source.clone(),
        as_of: f.as_of.map(|date| date.to_string()).unwrap_or_default(),
    };
    figures.iter().map(row).collect()
}

pub fn of_categories(draft: &Draft) -> Vec<CategoryRow> {
    let row = |category: &Category| CategoryRow {
        key: category.key.clone(),
        headings: category
            .headings
            .iter()
            .map(|(lang, heading)| (lang.to_string(), heading.clone()))
            .collect(),
    };
    draft.categories.iter().map(row).collect()
}

/// The demands of the rows, without empty rows. One without an addressee is kept: it is asked for
/// before the statement is opened.
pub fn read_demands(rows: &[DemandRow]) -> Vec<Demand> {
    let read = rows.iter().map(|row| Demand {
        text: one_line(&row.text),
        addressees: row.to.lines().map(one_line).filter(|to| !to.is_empty()).collect(),
    });
    read.filter(|demand| !demand.text.is_empty() || !demand.addressees.is_empty()).collect()
}

/// The figures of the rows, without empty rows.
pub fn read_figures(
    rows: &[FigureRow],
    note: &mut impl FnMut(&'static str, Trouble),
) -> Vec<Figure> {
    let mut figures = Vec::new();
    for (row, number) in rows.iter().zip(1..) {
        let [what, value, unit, source, as_of] =
            [&row.what, &row.value, &row.unit, &row.source, &row.as_of].map(|text| one_line(text));
        if [&what, &value, &unit, &source, &as_of].iter().all(|text| text.is_empty()) {
            continue;
        }
        if what.is_empty() || value.is_empty() {
            note("figures", Trouble::FigureIncomplete(number));
        }
        let as_of = match as_of.as_str() {
            "" => None,
            date => date.parse().map_err(|_| note("figures", Trouble::FigureDate(number))).ok(),
        };
        figures.push(Figure { what, value, unit, source, as_of });
    }
    figures
}

/// The groups of the rows, without empty rows. A group keeps its key for good; a new one gets one
/// from its heading.
pub fn read_categories(
    rows: &[CategoryRow],
    authentic: &Lang,
    note: &mut impl FnMut(&'static str, Trouble),
) -> Vec<Category> {
    let mut keys = BTreeSet::new();
    let mut categories = Vec::new();
    for (row, number) in rows.iter().zip(1..) {
        let headings: BTreeMap<Lang, String> = row
            .headings
            .iter()
            .filter_map(|(lang, heading)| Some((lang.parse().ok()?, one_line(heading))))
            .filter(|(_, heading)| !heading.is_empty())
            .collect();
        if headings.is_empty() {
            continue;
        }
        let Some(heading) = headings.get(authentic) else {
            note("categories", Trouble::GroupUnnamed(number));
            continue;
        };
        let key = free_key(&row.key, heading, &keys);
        keys.insert(key.clone());
        categories.push(Category { key, headings });
    }
    categories
}

fn free_key(before: &str, heading: &str, taken: &BTreeSet<String>) -> String {
    let sound = !before.is_empty()
        && before.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    let wanted =
        if sound { before.to_owned() } else { Slug::from_title(heading, "group").to_string() };
    let mut key = wanted.clone();
    let mut number = 2;
    while taken.contains(&key) {
        key = format!("{wanted}-{number}");
        number += 1;
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    fn en() -> Lang {
        "en".parse().unwrap()
    }

    fn group(key: &str, heading: &str) -> CategoryRow {
        CategoryRow { key: key.into(), headings: vec![("en".into(), heading.into())] }
    }

    #[test]
    fn rows_read_back_as_what_they_show() {
        let demands = vec![
            Demand {
                text: "Open | the gates; now.".into(),
                addressees: vec!["A; B".into(), "C".into()],
            },
            Demand { text: "Close them.".into(), addressees: vec![] },
        ];
        let mut rows = of_demands(&demands);
        rows.insert(1, DemandRow { text: "  ".into(), to: "\n".into() });
        assert_eq!(read_demands(&rows), demands);
        let figures = vec![Figure {
            what: "wells | dry".into(),
            value: "41".into(),
            unit: String::new(),
            source: "Board".into(),
            as_of: "2026-09-30".parse().ok(),
        }];
        let mut none = |_, trouble| panic!("{trouble:?}");
        assert_eq!(read_figures(&of_figures(&figures), &mut none), figures);
    }

    #[test]
    fn what_a_row_lacks_is_named_with_its_number() {
        let mut noted = Vec::new();
        let rows = [
            FigureRow::default(),
            FigureRow { what: "wells".into(), ..FigureRow::default() },
            FigureRow {
                what: "w".into(),
                value: "1".into(),
                as_of: "soon".into(),
                ..FigureRow::default()
            },
        ];
        read_figures(&rows, &mut |_, trouble| noted.push(trouble));
        assert_eq!(noted, [Trouble::FigureIncomplete(2), Trouble::FigureDate(3)]);
        let mut noted = Vec::new();
        let spanish = CategoryRow { key: String::new(), headings: vec![("es".into(), "X".into())] };
        read_categories(&[group("", "A"), spanish], &en(), &mut |_, t| noted.push(t));
        assert_eq!(noted, [Trouble::GroupUnnamed(2)]);
    }

    #[test]
    fn a_group_keeps_its_key_and_no_two_have_the_same() {
        let rows =
            [group("east", "Far east"), group("", "Far East"), group("", "شرق"), group("", " ")];
        let read = read_categories(&rows, &en(), &mut |_, trouble| panic!("{trouble:?}"));
        let keys: Vec<&str> = read.iter().map(|category| category.key.as_str()).collect();
        assert_eq!(keys, ["east", "far-east", "group"]);
        let twice = [group("", "West"), group("west", "West")];
        let read = read_categories(&twice, &en(), &mut |_, trouble| panic!("{trouble:?}"));
        assert_eq!([read[0].key.as_str(), read[1].key.as_str()], ["west", "west-2"]);
    }
}
