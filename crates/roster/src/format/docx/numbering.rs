//! The counters of a Word document: they live in `w:numPr`, not in the text.

use std::{collections::HashMap, io::Read};

use super::{Step, attribute, walk};
use crate::ReadError;

#[derive(Debug, Default)]
pub(crate) struct Numbering {
    /// Levels of each abstract numbering.
    patterns: HashMap<u32, HashMap<u32, Level>>,
    /// Each numbering: its abstract numbering and its own starts.
    numbers: HashMap<u32, Number>,
    /// Where each level of each abstract numbering stands.
    counts: HashMap<(u32, u32), u32>,
    /// Numberings met so far: a start of its own counts at its first paragraph.
    met: Vec<u32>,
}

#[derive(Debug, Clone)]
struct Level {
    start: u32,
    format: String,
    text: String,
}

impl Default for Level {
    fn default() -> Self {
        Self { start: 1, format: "decimal".to_owned(), text: String::new() }
    }
}

#[derive(Debug, Default)]
struct Number {
    pattern: u32,
    starts: HashMap<u32, u32>,
}

impl Numbering {
    pub(crate) fn read(part: impl Read) -> Result<Self, ReadError> {
        let mut numbering = Self::default();
        let (mut pattern, mut level, mut number) = (None, None, None);
        walk(part, "its numbering", |step| {
            let whole = |value: Option<String>| value.and_then(|value| value.parse::<u32>().ok());
            match step {
                Step::Open("abstractNum", tag) => pattern = whole(attribute(tag, "abstractNumId")),
                Step::Close("abstractNum") => pattern = None,
                Step::Open("num", tag) => number = whole(attribute(tag, "numId")),
                Step::Close("num") => number = None,
                Step::Open("lvl" | "lvlOverride", tag) => level = whole(attribute(tag, "ilvl")),
                Step::Open(name, tag) => {
                    let value = attribute(tag, "val");
                    match (name, pattern, number, level) {
                        ("abstractNumId", None, Some(number), _) => {
                            numbering.numbers.entry(number).or_default().pattern = whole(value).unwrap_or_default();
                        }
                        ("startOverride", None, Some(number), Some(level)) => {
                            numbering.numbers.entry(number).or_default().starts.insert(level, whole(value).unwrap_or(1));
                        }
                        ("start" | "numFmt" | "lvlText", Some(pattern), _, Some(level)) => {
                            let level = numbering.patterns.entry(pattern).or_default().entry(level).or_default();
                            match name {
                                "start" => level.start = whole(value).unwrap_or(1),
                                "numFmt" => level.format = value.unwrap_or_default(),
                                _ => level.text = value.unwrap_or_default(),
                            }
                        }
                        _ => {}
                    }
                }
                Step::Close(_) | Step::Text(_) => {}
            }
            Ok(())
        })?;
        Ok(numbering)
    }

    /// The counter that Word prints before the next paragraph of a numbering; `None` where the numbering is none.
    pub(crate) fn next(&mut self, number: u32, level: u32) -> Option<String> {
        // Word writes 0 to take a paragraph out of the numbering of its style.
        let Number { pattern, starts } = self.numbers.get(&number).filter(|_| number > 0)?;
        let (pattern, own) = (*pattern, starts.clone());
        if !self.met.contains(&number) {
            self.met.push(number);
            for (level, start) in own {
                self.counts.insert((pattern, level), start.saturating_sub(1));
            }
        }
        let levels = self.patterns.get(&pattern).cloned().unwrap_or_default();
        let here = levels.get(&level).cloned().unwrap_or_default();
        let count = self.counts.entry((pattern, level)).or_insert_with(|| here.start.saturating_sub(1));
        *count = count.saturating_add(1);
        // A higher level begins the lower ones anew.
        self.counts.retain(|(other, deeper), _| *other != pattern || *deeper <= level);
        if here.format == "none" {
            return None;
        }
        if here.format == "bullet" {
            return Some(if here.text.trim().is_empty() { "•".to_owned() } else { bullet(&here.text) });
        }
        let template = if here.text.is_empty() { format!("%{}.", level + 1) } else { here.text.clone() };
        let mut shown = template;
        for above in 0..=level {
            let format = levels.get(&above).map_or("decimal", |level| level.format.as_str());
            let start = levels.get(&above).map_or(1, |level| level.start);
            let count = self.counts.get(&(pattern, above)).copied().unwrap_or(start);
            shown = shown.replace(&format!("%{}", above + 1), &counted(count, format));
        }
        Some(shown)
    }
}

/// Word draws bullets with letters of symbol fonts ("o", U+F0B7).
fn bullet(text: &str) -> String {
    let sign = text.trim().chars().next().unwrap_or('•');
    if sign.is_alphanumeric() || ('\u{e000}'..='\u{f8ff}').contains(&sign) { "•".to_owned() } else { sign.to_string() }
}

fn counted(n: u32, format: &str) -> String {
    match format {
        "lowerLetter" => letters(n).to_lowercase(),
        "upperLetter" => letters(n),
        "lowerRoman" => roman(n).to_lowercase(),
        "upperRoman" => roman(n),
        "decimalZero" => format!("{n:02}"),
        "hindiNumbers" => n.to_string().chars().map(|c| char::from_u32(u32::from(c) - 0x30 + 0x660).unwrap_or(c)).collect(),
        _ => n.to_string(),
    }
}

/// A … Z, AA, BB: Word doubles the letter.
fn letters(n: u32) -> String {
    let n = n.max(1) - 1;
    let letter = char::from(b'A' + u8::try_from(n % 26).unwrap_or_default());
    letter.to_string().repeat((n / 26 + 1).min(20) as usize)
}

fn roman(n: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut left = n.min(3999);
    let mut out = String::new();
    for (value, sign) in SIGNS {
        while left >= value {
            out.push_str(sign);
            left -= value;
        }
    }
    out
}
