//! Numbered paragraphs seen together: which of them are headings, and how their counters are read.

use std::collections::{HashMap, HashSet};

use super::{numbering::Label, signs::Sign};
use crate::{
    contact,
    counter::{self, Firmness},
    group,
    source::{Role, Source},
    words,
};

/// A numbered paragraph among the lines.
#[derive(Debug)]
pub(crate) struct Item {
    pub line: usize,
    pub label: Label,
    pub text: String,
}

/// Gives headings their role, and counters that a list seldom has the form in which every list has
/// them.
pub(crate) fn settle(source: &mut Source, items: &[Item]) {
    let headings = headings(source, items);
    let mut at = 0;
    while at < items.len() {
        let list = items[at].label.list;
        let end = (at..items.len()).find(|i| items[*i].label.list != list).unwrap_or(items.len());
        let run = &items[at..end];
        if headings.contains(&list) {
            for item in run {
                source.lines[item.line].role = Role::Heading;
            }
        } else {
            for item in run {
                plain_counter(source, item);
            }
            // A letter is no number: as a bullet it is read whatever else the list counts by.
            // Points of the text keep it.
            if run[0].label.sign == Sign::Letter && are_names(source, run) {
                for item in run {
                    source.lines[item.line].text = format!("• {}", item.text);
                }
            }
        }
        at = end;
    }
}

/// "First", "1st", "Article 3": Word knows more counters than the reader of lists.
fn plain_counter(source: &mut Source, item: &Item) {
    let Label { text, sign, count, .. } = &item.label;
    let line = &mut source.lines[item.line];
    match sign {
        Sign::Roman => line.counted = Some(*count),
        Sign::Number => {
            let chars: Vec<char> = format!("{text} A").chars().collect();
            if counter::at_start(&chars).is_none_or(|found| found.text + 1 != chars.len()) {
                line.text = format!("{count}. {}", item.text);
            }
        }
        Sign::Letter | Sign::Bullet => {}
    }
}

fn are_names(source: &Source, run: &[Item]) -> bool {
    let above = source.lines[..run[0].line].iter().rev().find(|line| !line.text.trim().is_empty());
    if let Some(above) = above {
        let folded = words::words(&above.text);
        let anchor = words::ANCHORS.find_last(&folded).is_some();
        if !anchor
            && (above.text.trim_end().ends_with(':') || words::DEMANDS.find_last(&folded).is_some())
        {
            return false;
        }
    }
    run.iter().filter(|item| is_name(&item.text)).count() * 10 >= run.len() * 8
}

fn is_name(text: &str) -> bool {
    short(text, 14) && !text.starts_with(char::is_lowercase)
}

fn short(text: &str, words: usize) -> bool {
    !text.trim_end().ends_with(['.', ';', ',', '؛', '،'])
        && text.split_whitespace().count() <= words
}

/// What the paragraphs of one list have in common.
#[derive(Default)]
struct Paragraphs {
    first: usize,
    all: usize,
    /// Right above a paragraph of a list inside or below it.
    leading: usize,
    short: usize,
    /// Not the parts of a sentence.
    whole: usize,
    bodies: usize,
    contacts: usize,
    /// The list inside.
    inner: Option<(u32, u32)>,
}

/// The lists whose paragraphs only lead others: "I. Africa", "A. Kenya".
fn headings(source: &Source, items: &[Item]) -> HashSet<(u32, u32)> {
    let mut lists: HashMap<(u32, u32), Paragraphs> = HashMap::new();
    for (at, item) in items.iter().enumerate() {
        let list = lists
            .entry(item.label.list)
            .or_insert_with(|| Paragraphs { first: at, ..Paragraphs::default() });
        list.all += 1;
        list.short += usize::from(short(&item.text, 12));
        list.whole += usize::from(is_name(&item.text));
        // The first ones tell what the others are.
        if list.all <= 300 {
            // "Northern Europe" and "Organisations from Kenya" only look like names.
            let found = words::words(&item.text);
            let group = found.len() < 3
                || group::exact(&found).is_some()
                || group::hint(&found) != group::Group::Neither;
            let body = !group && names::kind(&item.text) == names::Kind::Organisation;
            list.bodies += usize::from(body);
            list.contacts += usize::from(contact::only_contact(&item.text));
        }
    }
    for pair in items.windows(2) {
        let (above, below) = (pair[0].label.list, pair[1].label.list);
        let inside = if above.0 == below.0 {
            below.1 > above.1
        } else {
            lists[&below].first > lists[&above].first
        };
        let next = source.lines[pair[0].line + 1..pair[1].line]
            .iter()
            .all(|line| line.text.trim().is_empty());
        if inside
            && next
            && let Some(list) = lists.get_mut(&above)
        {
            list.leading += 1;
            list.inner = Some(below);
        }
    }
    let leads = |(list, of): (&(u32, u32), &Paragraphs)| {
        let inner = of.inner.and_then(|inner| lists.get(&inner).map(|found| (inner, found)));
        inner.is_some_and(|(key, inner)| {
            of.leading * 10 >= of.all * 8
                && of.short * 10 >= of.all * 8
                // One line above a list of another kind is as likely the last of its own.
                && (of.all > 1 || key.0 == list.0)
                && inner.all > of.all.min(2) - 1
                && of.bodies * 2 <= of.all.min(300)
                && inner.whole * 2 >= inner.all
                && inner.contacts * 2 <= inner.all.min(300)
        })
    };
    lists.iter().filter(|pair| leads(*pair)).map(|(list, _)| *list).collect()
}

/// The counter in a cell, where only firm ones are read.
pub(crate) fn in_cell(label: &Label, text: &str) -> String {
    let sign = match label.sign {
        Sign::Letter => "•".to_owned(),
        Sign::Roman => format!("{}.", label.count),
        Sign::Number => {
            let chars: Vec<char> = format!("{} A", label.text).chars().collect();
            let firm = counter::at_start(&chars)
                .is_some_and(|c| c.firmness == Firmness::Firm && c.text + 1 == chars.len());
            if firm { label.text.clone() } else { format!("{}.", label.count) }
        }
        Sign::Bullet => label.text.clone(),
    };
    format!("{sign} {text}").trim_end().to_owned()
}
