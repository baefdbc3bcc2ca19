//! Texts of others, made fit for a terminal.

/// More of a text than this is not printed.
const MOST: usize = 100;

/// In quotation marks, shortened, nothing in it that could act on a terminal or turn the line
/// around.
pub fn quoted(text: &str) -> String {
    let mut out = String::from('"');
    for (at, c) in text.chars().enumerate() {
        if at == MOST {
            out.push('…');
            break;
        }
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c => push(&mut out, c),
        }
    }
    out.push('"');
    out
}

/// Some of many texts, quoted, and how many more there are.
pub fn named(all: &[String], most: usize) -> String {
    let some: Vec<String> = all.iter().take(most).map(|one| quoted(one)).collect();
    let more = match all.len().saturating_sub(most) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    some.join(", ") + &more
}

/// The same text with control characters escaped.
pub fn printable(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    text.chars().for_each(|c| push(&mut out, c));
    out
}

fn push(out: &mut String, c: char) {
    if acts(c) { out.extend(c.escape_default()) } else { out.push(c) }
}

/// Controls, line and paragraph separators, and what changes the direction of the text around it.
fn acts(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_act_on_the_terminal() {
        assert_eq!(quoted("A \u{1b}[31m\u{202e}\"B\"\n"), "\"A \\u{1b}[31m\\u{202e}\\\"B\\\"\\n\"");
        assert_eq!(quoted("مزارعو الجزيرة"), "\"مزارعو الجزيرة\"");
        assert_eq!(printable("a\u{9b}b\\"), "a\\u{9b}b\\");
        assert_eq!(quoted(&"x".repeat(200)).chars().count(), MOST + 3);
    }
}
