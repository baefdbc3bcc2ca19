//! Lines around tables: the numbered heading above one, the last words below one.

use crate::{
    counter, group,
    source::{Role, Source, SourceLine},
    words,
};

/// Last words are few.
const CLOSING: usize = 3;

/// Tells headings and last words from entries, which a table beside them makes plain.
pub(super) fn mark(mut source: Source) -> Source {
    let printed: Vec<usize> =
        (0..source.lines.len()).filter(|at| !source.lines[*at].text.trim().is_empty()).collect();
    for pair in printed.windows(2) {
        if source.lines[pair[1]].cells.is_some() && is_heading(&source.lines[pair[0]]) {
            source.lines[pair[0]].role = Role::Heading;
        }
    }
    let Some(last) = source.lines.iter().rposition(|line| line.cells.is_some()) else {
        return source;
    };
    let below: Vec<usize> = printed
        .into_iter()
        .filter(|at| *at > last && source.lines[*at].role != Role::PageFurniture)
        .collect();
    if below.len() <= CLOSING {
        for at in below.into_iter().rev() {
            if !is_closing(&source.lines[at]) {
                break;
            }
            source.lines[at].role = Role::PageFurniture;
        }
    }
    source
}

/// "2. Organisations": no entry where the rows of a table follow.
fn is_heading(line: &SourceLine) -> bool {
    if line.cells.is_some()
        || !matches!(line.role, Role::Plain | Role::Listed)
        || line.text.len() > 300
    {
        return false;
    }
    let chars: Vec<char> = line.text.chars().collect();
    let Some(counter) = counter::at_start(&chars) else { return false };
    let text: String = chars[counter.text.min(chars.len())..].iter().collect();
    group::exact(&words::words(&text)).is_some()
}

/// "The list was closed on 15 December. Contact: letter@harbour.example".
fn is_closing(line: &SourceLine) -> bool {
    if line.role != Role::Plain || line.text.len() > 600 {
        return false;
    }
    let chars: Vec<char> = line.text.chars().collect();
    let Some((before, _)) =
        line.text.split_once('@').filter(|_| counter::at_start(&chars).is_none())
    else {
        return false;
    };
    let before =
        before.rsplit_once(char::is_whitespace).map_or("", |(before, _)| before).trim_end();
    before.ends_with(':') || before.contains(". ") || before.contains(['?', '؟', '!'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str) -> SourceLine {
        SourceLine { text: text.to_owned(), ..SourceLine::default() }
    }

    #[test]
    fn headings_and_last_words() {
        assert!(is_heading(&line("1. Organisations")));
        assert!(is_heading(&line("II. Personnes")));
        assert!(!is_heading(&line("1. Harbour Library")));
        assert!(!is_heading(&line("Harbour Library")));
        assert!(is_closing(&line("Liste arrêtée au 15 décembre. Contact : lettre@port.example")));
        assert!(!is_closing(&line("Harbour Library letter@harbour.example")));
    }
}
