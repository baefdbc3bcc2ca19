//! Names of sheets, as spreadsheets allow them.

/// Longest name, in UTF-16 units.
const LONGEST: usize = 31;
const FORBIDDEN: [char; 7] = ['[', ']', ':', '*', '?', '/', '\\'];

/// Gives each heading a name of a sheet that no other sheet of the workbook has.
#[derive(Default)]
pub(crate) struct SheetNames {
    taken: Vec<String>,
}

impl SheetNames {
    /// The heading without the signs that spreadsheets forbid, cut where it is too long, with a
    /// number where the name is taken. Case does not tell two names apart.
    pub(crate) fn of(&mut self, heading: &str) -> String {
        let plain = fit(heading);
        let mut name = cut(&plain, LONGEST);
        let mut number = 1;
        // Excel keeps "History" for itself.
        while self.taken.contains(&name.to_lowercase()) || name.to_lowercase() == "history" {
            number += 1;
            let end = format!(" ({number})");
            name = cut(&plain, LONGEST - end.len()) + &end;
        }
        self.taken.push(name.to_lowercase());
        name
    }
}

/// One line without the forbidden signs; never empty, and no `'` at either end.
fn fit(heading: &str) -> String {
    let allowed = heading.chars().map(|c| {
        let forbidden =
            FORBIDDEN.contains(&c) || c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}');
        if forbidden { ' ' } else { c }
    });
    let plain: String = allowed.collect();
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let plain = plain.trim_matches(['\'', ' ']);
    if plain.is_empty() { "-".to_owned() } else { plain.to_owned() }
}

/// Its first characters, as many as fit.
fn cut(name: &str, longest: usize) -> String {
    let mut units = 0;
    let kept = name.chars().take_while(|c| {
        units += c.len_utf16();
        units <= longest
    });
    let kept: String = kept.collect();
    kept.trim_end_matches(['\'', ' ']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_heading_becomes_a_name_that_spreadsheets_take() {
        let mut names = SheetNames::default();
        let long = "Organisations of the northern islands and their neighbours";
        let headings = [
            "About",
            "about",
            "History",
            "",
            "''",
            "a/b:c*d?e[f]g\\h",
            "'quoted'",
            long,
            long,
            "منظمات",
            "line\nbreak\u{0}",
            "👩🏽\u{200d}🌾👩🏽\u{200d}🌾👩🏽\u{200d}🌾👩🏽\u{200d}🌾👩🏽\u{200d}🌾👩🏽\u{200d}🌾",
        ];
        let made: Vec<String> = headings.iter().map(|heading| names.of(heading)).collect();
        for name in &made {
            rust_xlsxwriter::utility::check_sheet_name(name).unwrap();
            assert!(!name.chars().any(char::is_control), "{name:?}");
        }
        let mut folded: Vec<String> = made.iter().map(|name| name.to_lowercase()).collect();
        folded.sort();
        folded.dedup();
        assert_eq!(folded.len(), headings.len(), "each once: {made:?}");
        assert_eq!(made[..2], ["About", "about (2)"]);
        assert_eq!(made[9], "منظمات");
    }
}
