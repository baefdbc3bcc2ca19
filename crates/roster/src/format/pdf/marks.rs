//! Raised signs behind a name lead to a note at the foot of the page; they are no part of the name.

use super::page::Letter;

/// Size of a raised sign beside that of its line, at most: browsers and word processors take from
/// a half to five sixths.
const RAISED: f64 = 0.86;

/// Takes the signs out of the lines and says which they were.
pub(crate) fn take(groups: &mut Vec<Vec<Letter>>) -> Vec<String> {
    settle(groups);
    let mut taken = Vec::new();
    for group in groups {
        let size = group.iter().map(|letter| letter.size).fold(0.0, f64::max);
        let base = group
            .iter()
            .filter(|letter| letter.size > RAISED * size)
            .map(|letter| letter.y)
            .fold(f64::MIN, f64::max);
        let raised = |letter: &Letter| {
            letter.size <= RAISED * size && letter.y < base - 0.12 * size && signs(&letter.text)
        };
        let mut at = 0;
        while at < group.len() {
            let end = (at..group.len()).find(|i| !raised(&group[*i])).unwrap_or(group.len());
            if end == at {
                at += 1;
                continue;
            }
            if end - at <= 3 && led_by_a_word(&group[..at]) {
                taken.push(group[at..end].iter().map(|letter| letter.text.as_str()).collect());
                group.drain(at..end);
            } else {
                at = end;
            }
        }
    }
    taken.sort_unstable();
    taken.dedup();
    taken
}

fn signs(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_digit() || matches!(c, '*' | '†' | '‡' | '§' | '⁎' | '∗'))
}

/// "m²" is an amount; a note hangs on a longer word or on a closing sign.
fn led_by_a_word(before: &[Letter]) -> bool {
    let tail = || before.iter().rev().flat_map(|letter| letter.text.chars().rev());
    let word = tail().take_while(|c| c.is_alphabetic()).take(3).count();
    word >= 3
        || tail().next().is_some_and(|c| matches!(c, ')' | '.' | ',' | '»' | '”' | '"' | ']' | '’'))
}

/// A sign raised far comes as a line of its own, between its line and the one above.
fn settle(groups: &mut Vec<Vec<Letter>>) {
    let mut at = 0;
    let mut settled: Vec<Vec<Letter>> = Vec::with_capacity(groups.len());
    let mut old = std::mem::take(groups);
    while at < old.len() {
        let group = std::mem::take(&mut old[at]);
        at += 1;
        if let Some(below) = old.get_mut(at)
            && group.len() <= 12
            && (all_hang(&group, below) || leads(&group, below))
        {
            below.extend(group);
            below.sort_by(|a, b| a.x.total_cmp(&b.x).then(a.end.total_cmp(&b.end)));
            // The line keeps the height of its own letters.
            if let Some(own) =
                below.iter().max_by(|a, b| a.size.total_cmp(&b.size)).map(|letter| letter.y)
                && let Some(first) = below.first_mut()
            {
                first.y = first.y.max(own);
            }
            continue;
        }
        settled.push(group);
    }
    *groups = settled;
}

/// Each letter stands right behind one of the line, or behind another that does.
fn all_hang(group: &[Letter], line: &[Letter]) -> bool {
    let mut end = f64::MIN;
    group.iter().filter(|letter| !letter.text.trim().is_empty()).all(|letter| {
        let follows = (letter.x - end).abs() <= 0.2 * letter.size;
        end = letter.end;
        follows || hangs(letter, line)
    })
}

/// Signs right before the first letter of a line, as they stand before a note.
fn leads(group: &[Letter], line: &[Letter]) -> bool {
    let printed = || group.iter().filter(|letter| !letter.text.trim().is_empty());
    let (Some(last), Some(first)) =
        (printed().next_back(), line.iter().find(|letter| !letter.text.trim().is_empty()))
    else {
        return false;
    };
    printed().count() <= 3
        && printed().all(|sign| {
            signs(&sign.text)
                && sign.size <= RAISED * first.size
                && first.y - sign.y < 0.75 * first.size
        })
        && (0.0..=0.8 * first.size).contains(&(first.x - last.end))
}

fn hangs(sign: &Letter, line: &[Letter]) -> bool {
    let right = line.partition_point(|letter| letter.x < sign.x);
    line[..right].iter().rev().take(4).any(|letter| {
        sign.size <= RAISED * letter.size
            && letter.y - sign.y < 0.75 * letter.size
            && (sign.x - letter.end).abs() <= 0.4 * letter.size
    })
}
