//! The counters of a Word document: they live in `w:numPr`, not in the text.

use super::{
    signs::{self, Sign},
    xml::{Step, attribute, walk},
};
use crate::ReadError;
use std::{
    collections::{HashMap, HashSet},
    io::Read,
};

/// Word has nine levels.
const DEEPEST: u32 = 8;

#[derive(Debug, Default)]
pub(crate) struct Numbering {
    /// Levels of each abstract numbering.
    patterns: HashMap<u32, HashMap<u32, Level>>,
    /// Each numbering: its abstract numbering and what it changes of it.
    numbers: HashMap<u32, Number>,
    /// Where the levels of each abstract numbering stand.
    counts: HashMap<u32, HashMap<u32, u32>>,
    /// Numberings met so far: a start of its own counts at its first paragraph.
    met: HashSet<u32>,
}

#[derive(Debug, Clone, Default)]
struct Level {
    start: Option<u32>,
    format: Option<String>,
    text: Option<String>,
    /// 0: never begins anew; n: only after a paragraph of the first n levels.
    restart: Option<u32>,
    /// Paragraphs of this style stand on this level.
    style: Option<String>,
    /// All levels are shown in plain digits.
    legal: bool,
}

#[derive(Debug, Default)]
struct Number {
    pattern: u32,
    starts: HashMap<u32, u32>,
    levels: HashMap<u32, Level>,
}

/// The counter of one paragraph.
#[derive(Debug, Clone)]
pub(crate) struct Label {
    /// As Word prints it.
    pub text: String,
    pub sign: Sign,
    pub count: u32,
    /// The abstract numbering and the level: what counts on together.
    pub list: (u32, u32),
}

impl Numbering {
    pub(crate) fn read(part: impl Read) -> Result<Self, ReadError> {
        let mut numbering = Self::default();
        let (mut pattern, mut level, mut number) = (None, None, None);
        // A pattern may only point to the pattern of a list style.
        let (mut points, mut styles) = (HashMap::new(), HashMap::new());
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
                        ("numStyleLink", Some(pattern), _, _) => {
                            points.extend(value.map(|style| (pattern, style)));
                        }
                        ("styleLink", Some(pattern), _, _) => {
                            styles.extend(value.map(|style| (style, pattern)));
                        }
                        ("abstractNumId", None, Some(number), _) => {
                            numbering.numbers.entry(number).or_default().pattern =
                                whole(value).unwrap_or_default();
                        }
                        ("startOverride", None, Some(number), Some(level)) => {
                            numbering
                                .numbers
                                .entry(number)
                                .or_default()
                                .starts
                                .insert(level.min(DEEPEST), whole(value).unwrap_or(1));
                        }
                        (_, Some(pattern), _, Some(level)) => {
                            numbering
                                .patterns
                                .entry(pattern)
                                .or_default()
                                .entry(level)
                                .or_default()
                                .set(name, value);
                        }
                        (_, None, Some(number), Some(level)) => {
                            numbering
                                .numbers
                                .entry(number)
                                .or_default()
                                .levels
                                .entry(level)
                                .or_default()
                                .set(name, value);
                        }
                        _ => {}
                    }
                }
                Step::Close(_) | Step::Text(_) => {}
            }
            Ok(())
        })?;
        for number in numbering.numbers.values_mut() {
            if let Some(pattern) = points.get(&number.pattern).and_then(|style| styles.get(style)) {
                number.pattern = *pattern;
            }
        }
        Ok(numbering)
    }

    /// The level that a numbering gives to paragraphs of a style.
    pub(crate) fn level_of(&self, number: u32, style: &str) -> Option<u32> {
        let levels = self.patterns.get(&self.numbers.get(&number)?.pattern)?;
        levels
            .iter()
            .filter(|(_, level)| level.style.as_deref() == Some(style))
            .map(|(at, _)| *at)
            .min()
    }

    /// The counter that Word prints before the next paragraph of a numbering; `None` where it
    /// prints none.
    pub(crate) fn next(&mut self, number: u32, level: u32) -> Option<Label> {
        // Word writes 0 to take a paragraph out of the numbering of its style.
        let own = self.numbers.get(&number).filter(|_| number > 0)?;
        let pattern = own.pattern;
        let level = level.min(DEEPEST);
        let counts = self.counts.entry(pattern).or_default();
        if self.met.insert(number) {
            counts
                .extend(own.starts.iter().map(|(level, start)| (*level, start.saturating_sub(1))));
        }
        let levels = self.patterns.get(&pattern);
        let defined = |at: u32| {
            own.levels
                .get(&at)
                .filter(|level| level.format.is_some())
                .or_else(|| levels.and_then(|l| l.get(&at)))
        };
        let start = |at: u32| {
            own.starts
                .get(&at)
                .copied()
                .or_else(|| defined(at).and_then(|level| level.start))
                .unwrap_or(1)
        };
        let count = counts.entry(level).or_insert_with(|| start(level).saturating_sub(1));
        *count = count.saturating_add(1);
        let count = *count;
        // A higher level begins the lower ones anew, save those that say otherwise.
        counts.retain(|deeper, _| {
            *deeper <= level
                || defined(*deeper).and_then(|d| d.restart).is_some_and(|after| level >= after)
        });
        let format =
            |at: u32| defined(at).and_then(|level| level.format.as_deref()).unwrap_or("decimal");
        let here = defined(level);
        let template =
            here.and_then(|level| level.text.clone()).unwrap_or_else(|| format!("%{}.", level + 1));
        let list = (pattern, level);
        if format(level) == "none" || (template.is_empty() && format(level) != "bullet") {
            return None;
        }
        if format(level) == "bullet"
            || (!template.contains('%') && !template.contains(char::is_alphanumeric))
        {
            return Some(Label { text: signs::bullet(&template), sign: Sign::Bullet, count, list });
        }
        let mut shown = template;
        for above in 0..=level {
            let format =
                if here.is_some_and(|level| level.legal) { "decimal" } else { format(above) };
            let count = counts.get(&above).copied().unwrap_or_else(|| start(above));
            shown = shown.replace(&format!("%{}", above + 1), &signs::counted(count, format));
        }
        Some(Label { text: shown, sign: signs::of(format(level)), count, list })
    }
}

impl Level {
    fn set(&mut self, name: &str, value: Option<String>) {
        let whole = || value.as_deref().and_then(|value| value.parse().ok());
        match name {
            "start" => self.start = whole(),
            "lvlRestart" => self.restart = whole(),
            "numFmt" => self.format = value,
            "lvlText" => self.text = Some(value.unwrap_or_default()),
            "pStyle" => self.style = value,
            "isLgl" => {
                self.legal =
                    value.is_none_or(|value| !matches!(value.as_str(), "0" | "false" | "off"));
            }
            _ => {}
        }
    }
}
