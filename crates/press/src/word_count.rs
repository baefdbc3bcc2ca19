//! How many words a text has, as Microsoft Word counts them: addressees that set a limit count with
//! it.

use crate::edition::{Block, blocks, plain};
use domain::draft::Text;

/// The words of a statement in one language: title, text, demands with those of whom they are asked,
/// and figures with their sources. Marks of Markdown are no words; the list is not counted.
pub fn text_words(text: &Text) -> u64 {
    let demands = text.demands.iter().flat_map(|one| one.addressees.iter().chain([&one.text]));
    let figures = text.figures.iter().flat_map(|f| [&f.what, &f.value, &f.unit, &f.source]);
    let words = [&text.title].into_iter().chain(demands).chain(figures).map(|words| count(words));
    words.sum::<u64>() + blocks(&text.body).iter().map(block).sum::<u64>()
}

fn block(block_of: &Block) -> u64 {
    match block_of {
        Block::Heading { runs, .. } | Block::Paragraph { runs } => count(&plain(runs)),
        Block::Verbatim { text } => count(text),
        Block::List { points, .. } => points.iter().flatten().map(block).sum(),
        Block::Quote { blocks } => blocks.iter().map(block).sum(),
        Block::Table { head, rows } => {
            head.iter().chain(rows.iter().flatten()).map(|cell| count(&plain(cell))).sum()
        }
        Block::Rule => 0,
    }
}

/// Words are what blanks part. Each character of Chinese and Japanese counts as one, because these
/// languages part no words; Korean does, with blanks, and is counted by them.
fn count(text: &str) -> u64 {
    let (mut words, mut within) = (0, false);
    for c in text.chars() {
        if is_word_by_itself(c) {
            words += 1;
            within = false;
        } else if c.is_whitespace() {
            within = false;
        } else if !within {
            words += 1;
            within = true;
        }
    }
    words
}

/// Ideographs, kana, bopomofo and the punctuation and wide forms that stand among them.
fn is_word_by_itself(c: char) -> bool {
    matches!(c,
        '\u{2e80}'..='\u{2fdf}' | '\u{3001}'..='\u{312f}' | '\u{31a0}'..='\u{31bf}' | '\u{31f0}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff01}'..='\u{ff9f}'
        | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted_as_word_does() {
        for (text, expected) in [
            ("", 0),
            ("  \n\t ", 0),
            ("one", 1),
            ("one two\u{a0}three\nfour", 4),
            ("well-known: 2 751 people – all.", 6),
            ("https://example.org/a?b=c and/or", 2),
            ("شبكة المزارعين، والصيادين", 3),
            ("농민 연합회 성명", 3),
            ("我们要求水", 5),
            ("水はみんなのもの。", 9),
            ("WHO和UN一起", 5),
            ("\u{20bb7}野屋", 3),
        ] {
            assert_eq!(count(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_statement_is_counted_from_its_title_to_its_figures() {
        let source = "+++\nlanguage = \"en\"\ntitle = \"Water now\"\n[[demand]]\nto = [\"The Board\"]\n\
                      text = \"Open it.\"\n+++\n## Why *we* ask\n\n- one\n- **two** [three](https://a.example/b)\n\n\
                      > four\n\n|five|six|\n|-|-|\n|seven||\n";
        let draft = domain::front_matter::parse(source).unwrap().draft;
        assert_eq!(text_words(draft.authentic_text().unwrap()), 2 + 4 + 3 + 7);
    }
}
