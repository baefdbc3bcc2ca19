//! Lists that came by mail: quote marks before every line, and the heads of mails.

use crate::{source::Source, words};
use std::{borrow::Cow, collections::HashSet, sync::LazyLock};

/// Whether a good part of the lines is quoted as mail programs quote.
pub(crate) fn is_mail(source: &Source) -> bool {
    let printed =
        source.lines.iter().filter(|line| line.cells.is_none() && !line.text.trim().is_empty());
    let (quoted, all) = printed.fold((0, 0), |(quoted, all), line| {
        (quoted + usize::from(line.text.trim_start().starts_with('>')), all + 1)
    });
    quoted >= 4 && quoted * 10 >= all * 3
}

/// The line with blanks for its quote marks, so that columns stay what they are.
pub(crate) fn bare(line: &str) -> Cow<'_, str> {
    let marks = line.chars().take_while(|c| c.is_whitespace() || *c == '>').count();
    if marks == 0 {
        return Cow::Borrowed(line);
    }
    Cow::Owned(
        line.chars()
            .enumerate()
            .map(|(at, c)| if at < marks && c == '>' { ' ' } else { c })
            .collect(),
    )
}

/// Whether a line belongs to the head of a mail ("From: …", "Betreff: …") or announces a forwarded
/// one.
pub(crate) fn is_head(line: &str) -> bool {
    static HEADS: LazyLock<HashSet<String>> = LazyLock::new(|| {
        let head = |line| words::words(line).join(" ");
        words::lines(include_str!("../data/mail-heads.txt")).into_iter().map(head).collect()
    });
    if line.starts_with("---") {
        return line.trim_matches(['-', ' ']).chars().any(char::is_alphabetic);
    }
    let Some((head, rest)) = line.split_once(':') else { return false };
    // "A: Lantern Library" may be an entry; the head of a mail holds an address, a date or a
    // subject.
    let sure =
        rest.contains('@') || rest.chars().any(|c| c.is_ascii_digit()) || head.chars().count() > 3;
    sure && HEADS.contains(&words::words(head).join(" "))
}

/// Why the lines of mails are questions.
pub(crate) const WHY: &str = "stands in a mail, where no list is: does somebody sign here?";

/// The lines of mails pasted one after the other, without their heads; nothing where fewer than two
/// stand there.
pub(crate) fn bodies(source: &Source) -> Vec<usize> {
    let heads: Vec<usize> =
        (0..source.lines.len()).filter(|at| is_head(source.lines[*at].text.trim())).collect();
    let senders = heads.iter().filter(|at| source.lines[**at].text.contains('@')).count();
    if senders < 2 || heads.len() < 4 {
        return Vec::new();
    }
    let first = heads[0];
    (first..source.lines.len())
        .filter(|at| !heads.contains(at) && !source.lines[*at].text.trim().is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_of_mails() {
        for line in [
            "From: Ana <ana@lantern.example>",
            "Subject: Fwd: list",
            "---------- Forwarded message ---------",
            "Asunto: firmas",
        ] {
            assert!(is_head(line), "{line}");
        }
        for line in ["Ghana: Lantern Library", "Lantern Library", "A: Lantern Library", "-----"] {
            assert!(!is_head(line), "{line}");
        }
        assert_eq!(bare("> > 1. Ink > Paper"), "    1. Ink > Paper");
    }
}
