//! Several entries in one field, each with its counter: "9. Harbour Library 10. Ink Union".

use crate::{
    characters,
    counter::{self, Firmness, Mark},
};

/// Bullets that never stand between two parts of one name, as dashes and stars do.
const BULLETS: &[char] = &['•', '●', '▪', '■', '◦', '○', '‣', '⁃', '➢', '✓'];

/// One entry of a field; columns are counted in the field.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// Where its counter begins.
    pub start: usize,
    pub from: usize,
    pub end: usize,
    pub number: Option<u32>,
}

/// The entries of a field that begins with a counter. `next`: the number of the row below, which no
/// entry of this one has.
pub(super) fn parts(field: &str, next: Option<u32>) -> Vec<Part> {
    let chars: Vec<char> = field.chars().collect();
    let first = counter::at_start(&chars)
        .filter(|counter| counter.firmness == Firmness::Firm && counter.text < chars.len());
    let Some(first) = first else {
        return vec![Part { start: 0, from: 0, end: chars.len(), number: None }];
    };
    let mut parts =
        vec![Part { start: 0, from: first.text, end: chars.len(), number: number(first.mark) }];
    let mut mark = first.mark;
    let mut at = first.text + 1;
    while at < chars.len() {
        let found =
            characters::is_gap(chars[at - 1]).then(|| follows(&chars, at, mark, next)).flatten();
        let Some(found) = found else {
            at += 1;
            continue;
        };
        if let Some(above) = parts.last_mut() {
            above.end = end(&chars, above.from, at);
        }
        parts.push(Part {
            start: at,
            from: found.text,
            end: chars.len(),
            number: number(found.mark),
        });
        mark = found.mark;
        at = found.text + 1;
    }
    parts
}

/// The counter after `mark`, where one stands here and a name behind it.
fn follows(chars: &[char], at: usize, mark: Mark, next: Option<u32>) -> Option<counter::Counter> {
    let found = match mark {
        Mark::Number(n) => {
            let wanted = n.checked_add(1).filter(|wanted| Some(*wanted) != next)?;
            characters::digit(chars[at])?;
            counter::number_at(chars, at, wanted)
                .filter(|found| found.firmness == Firmness::Firm)?
        }
        Mark::Bullet(bullet) if BULLETS.contains(&bullet) && chars[at] == bullet => {
            counter::Counter {
                start: at,
                text: characters::skip_gap(chars, at + 1),
                mark,
                firmness: Firmness::Firm,
            }
        }
        _ => return None,
    };
    let first = chars.get(found.text..)?.iter().take(40).find(|c| c.is_alphanumeric())?;
    (first.is_alphabetic() && !(first.is_lowercase() && number(mark).is_some())).then_some(found)
}

fn number(mark: Mark) -> Option<u32> {
    if let Mark::Number(n) = mark { Some(n) } else { None }
}

fn end(chars: &[char], from: usize, mut end: usize) -> usize {
    while end > from && (characters::is_gap(chars[end - 1]) || matches!(chars[end - 1], ';' | ','))
    {
        end -= 1;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::parts;

    fn names(field: &str, next: Option<u32>) -> Vec<String> {
        let slice = |from, end| field.chars().skip(from).take(end - from).collect();
        parts(field, next).iter().map(|part| slice(part.from, part.end)).collect()
    }

    #[test]
    fn counters_that_go_on() {
        assert_eq!(
            names("9. Harbour Library 10. Ink Union", Some(11)),
            ["Harbour Library", "Ink Union"]
        );
        assert_eq!(
            names("9. Harbour Library 10. Ink Union", Some(10)),
            ["Harbour Library 10. Ink Union"]
        );
        assert_eq!(names("9. Friends of Pier 10", None), ["Friends of Pier 10"]);
        assert_eq!(names("• Harbour Library; • Ink Union", None), ["Harbour Library", "Ink Union"]);
        assert_eq!(names("- Ink - Union", None), ["Ink - Union"]);
        assert_eq!(names("Library 2. Floor", None), ["Library 2. Floor"]);
    }
}
