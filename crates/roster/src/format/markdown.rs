//! Markdown: headings, tables, numbers as they are shown.

use super::{settle, text};
use crate::{
    ReadError,
    counter::{self, Mark},
    source::{Role, Source, Span},
};

/// Reads Markdown line by line; columns are those of the file.
pub(crate) fn read(text: &str) -> Result<Source, ReadError> {
    let mut source = text::read(text)?;
    source.markdown = true;
    for line in &mut source.lines {
        let trimmed = line.text.trim();
        if is_heading(trimmed) {
            line.role = Role::Heading;
        } else if trimmed.starts_with('|')
            || (line.cells.is_none()
                && trimmed.matches(" | ").count() >= 1
                && trimmed.ends_with('|'))
        {
            line.cells = Some(cells(&line.text));
        }
    }
    count_on(&mut source);
    settle::settle_all(&mut source);
    Ok(source)
}

fn is_heading(line: &str) -> bool {
    let signs = line.chars().take_while(|c| *c == '#').count();
    (1..=6).contains(&signs) && line[signs..].starts_with(' ')
}

fn cells(line: &str) -> Vec<Span> {
    let chars: Vec<char> = line.chars().collect();
    let bars: Vec<usize> = (0..chars.len())
        .filter(|at| chars[*at] == '|' && (*at == 0 || chars[at - 1] != '\\'))
        .collect();
    let mut edges = vec![0];
    edges.extend(bars.iter().flat_map(|bar| [*bar, bar + 1]));
    edges.push(chars.len());
    let blank = |span: &Span| chars[span.start..span.end].iter().all(|c| c.is_whitespace());
    let mut cells: Vec<Span> =
        edges.chunks(2).map(|edge| Span { start: edge[0], end: edge[1] }).collect();
    if cells.first().is_some_and(blank) {
        cells.remove(0);
    }
    if cells.last().is_some_and(blank) {
        cells.pop();
    }
    cells
}

/// Markdown shows a list of only ones as 1, 2, 3.
fn count_on(source: &mut Source) {
    let mut shown: Option<(u32, u32)> = None;
    let mut run: Vec<(usize, u32)> = Vec::new();
    let mut same = false;
    let marks: Vec<Option<u32>> = source
        .lines
        .iter()
        .map(|line| {
            let chars: Vec<char> = line.text.chars().collect();
            counter::at_start(&chars)
                .and_then(|c| if let Mark::Number(n) = c.mark { Some(n) } else { None })
        })
        .collect();
    let mut settle = |run: &mut Vec<(usize, u32)>, same: bool| {
        if same && run.len() > 1 {
            for (line, number) in run.iter() {
                source.lines[*line].counted = Some(*number);
            }
        }
        run.clear();
    };
    for (at, mark) in marks.iter().enumerate() {
        match (*mark, shown) {
            (Some(n), Some((first, count))) if n == first => {
                shown = Some((first, count + 1));
                run.push((at, first + count));
                same = true;
            }
            (Some(n), _) => {
                settle(&mut run, same);
                shown = Some((n, 1));
                run.push((at, n));
                same = false;
            }
            (None, _) => {}
        }
    }
    settle(&mut run, same);
}

/// A name without the signs of emphasis, links and escapes.
pub(crate) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let chars: Vec<char> = text.chars().collect();
    let mut at = 0;
    while at < chars.len() {
        match chars[at] {
            '\\' if chars.get(at + 1).is_some_and(char::is_ascii_punctuation) => {
                out.push(chars[at + 1]);
                at += 2;
                continue;
            }
            '[' => {
                if let Some((label, end)) = link(&chars, at) {
                    out.push_str(&plain(&label));
                    at = end;
                    continue;
                }
                out.push('[');
            }
            '*' | '`' => {}
            '_' if !(at > 0
                && chars[at - 1].is_alphanumeric()
                && chars.get(at + 1).is_some_and(|c| c.is_alphanumeric())) => {}
            c => out.push(c),
        }
        at += 1;
    }
    out.trim().to_owned()
}

/// `[label](address)`: the label and the end.
fn link(chars: &[char], at: usize) -> Option<(String, usize)> {
    let close = (at + 1..chars.len().min(at + 300)).find(|i| matches!(chars[*i], ']' | '['))?;
    if chars[close] != ']' || chars.get(close + 1) != Some(&'(') {
        return None;
    }
    let end = (close + 2..chars.len()).find(|i| chars[*i] == ')')?;
    Some((chars[at + 1..close].iter().collect(), end + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_go() {
        assert_eq!(
            plain("**Lantern** [Readers](https://lantern.example) \\& *Friends* a_b"),
            "Lantern Readers & Friends a_b"
        );
        assert_eq!(plain("[not a link] _x_"), "[not a link] x");
    }
}
