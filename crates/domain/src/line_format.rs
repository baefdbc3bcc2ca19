//! Demands, figures and categories as lines of text, the form in which the desk edits them.
//!
//! ```text
//! Open the reservoirs before the summer. | Ministry of Water; Island Council
//! wells run dry | 41 | wells | Water Board, yearly report | 2026-09-30
//! farmers | Farmers' bodies | es: Organizaciones campesinas
//! ```

use crate::{
    draft::{Category, Demand, Figure},
    lang::Lang,
};
use std::collections::BTreeMap;

/// A line that cannot be read; 1-based.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineProblem {
    pub line: usize,
}

fn lines<T>(text: &str, read: impl Fn(&str) -> Option<T>) -> Result<Vec<T>, LineProblem> {
    let filled = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    filled.map(|(at, line)| read(line).ok_or(LineProblem { line: at + 1 })).collect()
}

/// `text | addressee; addressee`, one demand a line.
pub fn parse_demands(text: &str) -> Result<Vec<Demand>, LineProblem> {
    lines(text, |line| {
        let (text, to) = line.rsplit_once('|')?;
        let addressees: Vec<String> =
            to.split(';').map(|a| a.trim().to_owned()).filter(|a| !a.is_empty()).collect();
        let text = text.trim().to_owned();
        (!addressees.is_empty() && !text.is_empty()).then_some(Demand { addressees, text })
    })
}

pub fn print_demands(demands: &[Demand]) -> String {
    demands.iter().map(|d| format!("{} | {}\n", d.text, d.addressees.join("; "))).collect()
}

/// `what | value | unit | source | as-of date`, one figure a line; the last three may be empty.
pub fn parse_figures(text: &str) -> Result<Vec<Figure>, LineProblem> {
    lines(text, |line| {
        let mut fields = line.split('|').map(|field| field.trim().to_owned());
        let (what, value) = (fields.next()?, fields.next()?);
        let [unit, source, as_of] = std::array::from_fn(|_| fields.next().unwrap_or_default());
        let as_of = if as_of.is_empty() { None } else { Some(as_of.parse().ok()?) };
        (!what.is_empty() && !value.is_empty()).then_some(Figure {
            what,
            value,
            unit,
            source,
            as_of,
        })
    })
}

pub fn print_figures(figures: &[Figure]) -> String {
    let line = |f: &Figure| {
        let as_of = f.as_of.map(|d| d.to_string()).unwrap_or_default();
        format!("{} | {} | {} | {} | {as_of}", f.what, f.value, f.unit, f.source)
    };
    figures.iter().map(|f| line(f).trim_end_matches([' ', '|']).to_owned() + "\n").collect()
}

/// `key | heading | lang: heading`, one category a line; a heading without a language is in
/// `authentic`.
pub fn parse_categories(text: &str, authentic: &Lang) -> Result<Vec<Category>, LineProblem> {
    lines(text, |line| {
        let mut fields = line.split('|').map(str::trim);
        let key = fields.next()?.to_owned();
        let well_formed = !key.is_empty()
            && key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        let headings: Option<BTreeMap<_, _>> = fields
            .map(|field| -> Option<(Lang, String)> {
                let tagged = field
                    .split_once(':')
                    .and_then(|(lang, heading)| Some((lang.trim().parse::<Lang>().ok()?, heading)));
                let (lang, heading) = tagged.unwrap_or_else(|| (authentic.clone(), field));
                Some((lang, heading.trim().to_owned()))
            })
            .collect();
        let headings = headings.filter(|h| !h.is_empty() && h.values().all(|v| !v.is_empty()))?;
        well_formed.then_some(Category { key, headings })
    })
}

pub fn print_categories(categories: &[Category]) -> String {
    let headings = |c: &Category| {
        c.headings.iter().map(|(lang, h)| format!(" | {lang}: {h}")).collect::<String>()
    };
    categories.iter().map(|c| format!("{}{}\n", c.key, headings(c))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_reads_back() {
        let en: Lang = "en".parse().unwrap();
        let demands = "Open the reservoirs. | Ministry of Water; Island Council\n";
        assert_eq!(print_demands(&parse_demands(demands).unwrap()), demands);
        let figures = "wells run dry | 41 | wells | Water Board | 2026-09-30\nislands | 7\n";
        assert_eq!(print_figures(&parse_figures(figures).unwrap()), figures);
        let categories = "farmers | ar: مزارعون | en: Farmers' bodies\n";
        assert_eq!(print_categories(&parse_categories(categories, &en).unwrap()), categories);
    }

    #[test]
    fn a_wrong_line_is_named() {
        assert_eq!(parse_demands("b | A\n\nno mark"), Err(LineProblem { line: 3 }));
        assert_eq!(parse_figures("a | 1 | u | s | soon"), Err(LineProblem { line: 1 }));
        assert_eq!(
            parse_categories("Key | en: H", &"en".parse().unwrap()),
            Err(LineProblem { line: 1 })
        );
    }
}
