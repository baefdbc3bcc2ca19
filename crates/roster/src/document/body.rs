//! Lines of a plain text as CommonMark that shows the same.

use crate::{
    counter::{Firmness, Mark},
    shape::Shape,
    source::{Role, Source},
};

/// Paragraphs parted by blank lines; wrapped lines are joined, a sentence broken by a blank line is
/// made whole.
pub(crate) fn commonmark(source: &Source, shapes: &[Shape], lines: &[usize]) -> String {
    if source.markdown {
        let mut numbers: Vec<u32> = Vec::new();
        let mut text: Vec<&str> = Vec::new();
        for line in lines.iter().map(|at| &source.lines[*at]) {
            // A line that HTML breaks is in several lines of the source, and once in the file.
            if numbers.last() != Some(&line.number) {
                text.push(line.raw.as_deref().unwrap_or(&line.text));
            }
            numbers.push(line.number);
        }
        return text.join("\n").trim().to_owned();
    }
    let mut blocks: Vec<Block> = Vec::new();
    let mut blank = true;
    for at in lines {
        let shape = &shapes[*at];
        if shape.blank() {
            blank = true;
            continue;
        }
        // What is no counter here is text.
        let printed: String = if marker(shape).is_some() {
            shape.string()
        } else {
            shape.chars[shape.indent()..shape.to.max(shape.indent())].iter().collect()
        };
        let text = escaped(&printed.split_whitespace().collect::<Vec<_>>().join(" "));
        match blocks.last_mut() {
            Some(block) if marker(shape).is_none() && block.goes_on(shape, blank) => {
                block.text.push(' ');
                block.text.push_str(&text);
            }
            _ => blocks.push(Block::of(shape, text, blank)),
        }
        blank = false;
    }
    let mut out = String::new();
    for (at, block) in blocks.iter().enumerate() {
        if at > 0 {
            // Points of one list stay together.
            let together =
                block.marker.is_some() && blocks[at - 1].marker.is_some() && !block.apart;
            out.push_str(if together { "\n" } else { "\n\n" });
        }
        out.push_str(&block.markdown());
    }
    out
}

struct Block {
    marker: Option<String>,
    heading: bool,
    apart: bool,
    text: String,
}

impl Block {
    fn of(shape: &Shape, text: String, apart: bool) -> Self {
        Self { marker: marker(shape), heading: shape.role == Role::Heading, apart, text }
    }

    /// Whether the next line belongs to the same paragraph.
    fn goes_on(&self, next: &Shape, blank: bool) -> bool {
        if self.heading || next.role == Role::Heading || next.is_row() {
            return false;
        }
        let ended = self.text.ends_with(['.', '!', '?', ':', '؟', '…', '”', '"', '»', ';']);
        if blank {
            !ended && next.starts_small() && self.text.split(' ').count() > 8
        } else {
            !next.date
        }
    }

    fn markdown(&self) -> String {
        match (&self.marker, self.heading) {
            (Some(marker), _) => format!("{marker} {}", self.text),
            (None, true) => format!("## {}", self.text),
            (None, false) => line_start_escaped(&self.text),
        }
    }
}

fn marker(shape: &Shape) -> Option<String> {
    let counter = shape.counter.filter(|counter| {
        counter.firmness > Firmness::Weak
            || matches!(counter.mark, Mark::Letter(_) | Mark::Roman(_))
    })?;
    Some(match counter.mark {
        Mark::Number(n) => format!("{n}."),
        Mark::Bullet(_) => "-".to_owned(),
        // CommonMark has no lettered lists: the letter stays as text.
        Mark::Letter(_) | Mark::Roman(_) => {
            let printed: String = shape.chars[counter.start..counter.text].iter().collect();
            format!("- {}", escaped(printed.trim()))
        }
    })
}

/// Signs that CommonMark would take for markup.
fn escaped(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    for (at, c) in chars.iter().enumerate() {
        let next = chars.get(at + 1).copied().unwrap_or(' ');
        let before = at.checked_sub(1).map_or(' ', |at| chars[at]);
        let special = match c {
            '*' | '`' | '[' => true,
            '_' => !(before.is_alphanumeric() && next.is_alphanumeric()),
            '<' => next.is_ascii_alphabetic() || matches!(next, '/' | '!' | '?'),
            '&' => {
                next.is_ascii_alphanumeric()
                    && text[byte(text, at)..]
                        .split(' ')
                        .next()
                        .is_some_and(|word| word.contains(';'))
                    || next == '#'
            }
            '\\' => next.is_ascii_punctuation(),
            _ => false,
        };
        if special {
            out.push('\\');
        }
        out.push(*c);
    }
    out
}

fn byte(text: &str, at: usize) -> usize {
    text.char_indices().nth(at).map_or(text.len(), |(byte, _)| byte)
}

/// A paragraph that begins like a heading, a list or a quotation but is none.
fn line_start_escaped(text: &str) -> String {
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let rest = &text[digits..];
    if digits > 0
        && digits <= 9
        && (rest.starts_with(". ") || rest.starts_with(") ") || rest == "." || rest == ")")
    {
        return format!("{}\\{rest}", &text[..digits]);
    }
    if text.starts_with(['#', '>', '~', '='])
        || ["- ", "+ ", "---"].iter().any(|start| text.starts_with(start))
    {
        return format!("\\{text}");
    }
    text.to_owned()
}
