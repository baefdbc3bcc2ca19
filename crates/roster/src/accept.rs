//! Which of the possible counters are counters: the lines of a list support each other.

use crate::{
    characters,
    counter::{Firmness, Mark},
    region::{Region, follows},
    shape::Shape,
};

#[expect(clippy::struct_excessive_bools, reason = "independent habits of a list, not states")]
pub(crate) struct Accepted {
    marks: Vec<Option<Mark>>,
    next: Vec<Option<u32>>,
    more: Vec<bool>,
    listed: bool,
    small_names: bool,
    commas_separate: bool,
    airy: bool,
    rarely_indented: bool,
    few_strays: bool,
    width: usize,
    closer: Option<char>,
}

impl Accepted {
    pub(crate) fn of(shapes: &[Shape], region: Region) -> Self {
        let lines: Vec<usize> =
            (region.start..region.end).filter(|at| printed(&shapes[*at])).collect();
        let steady = steady(shapes, &lines);
        let share = |test: &dyn Fn(Mark, Firmness) -> bool| {
            lines
                .iter()
                .filter(|at| shapes[**at].counter.is_some_and(|c| test(c.mark, c.firmness)))
                .count() as f64
                / lines.len().max(1) as f64
        };
        let firm =
            share(&|mark, firmness| matches!(mark, Mark::Number(_)) && firmness == Firmness::Firm);
        let numbers =
            share(&|mark, firmness| matches!(mark, Mark::Number(_)) && firmness > Firmness::Weak);
        let weak =
            share(&|mark, firmness| matches!(mark, Mark::Number(_)) && firmness == Firmness::Weak);
        let bullets = share(&|mark, _| matches!(mark, Mark::Bullet(_)));
        let letters = share(&|mark, _| matches!(mark, Mark::Letter(_)));
        let romans = share(&|mark, _| matches!(mark, Mark::Roman(_)));
        let mut marks = vec![None; shapes.len()];
        for at in &lines {
            let Some(counter) = shapes[*at].counter else { continue };
            let good = match (counter.mark, counter.firmness) {
                (Mark::Number(_), Firmness::Firm) => steady[*at] || firm >= 0.3 || lines.len() <= 2,
                (Mark::Number(_), Firmness::Loose) => steady[*at] && numbers >= 0.4,
                (Mark::Number(_), Firmness::Weak) => steady[*at] && weak >= 0.5,
                (Mark::Bullet(sign), Firmness::Firm) => {
                    !matches!(sign, '-' | '–' | '—' | '*' | '+' | '~' | '>')
                        || bullets >= 0.15
                        || steady[*at]
                }
                (Mark::Bullet(_), _) => bullets >= 0.6,
                (Mark::Letter(_) | Mark::Roman(_), _) => {
                    (steady[*at]
                        || counter.mark == Mark::Letter(1)
                        || counter.mark == Mark::Roman(1))
                        && letters + romans >= 0.4
                }
            };
            marks[*at] = good.then(|| sorted(counter.mark, letters, romans));
        }
        let counted = marks.iter().flatten().count();
        let bare = lines
            .iter()
            .filter(|at| {
                marks[**at].is_none() && !shapes[**at].is_row() && !shapes[**at].is_prose()
            })
            .count();
        let mut accepted = Self {
            listed: counted >= 2 && counted * 2 >= bare,
            small_names: share_of(&lines, |at| shapes[at].starts_small()) >= 0.4,
            commas_separate: share_of(&lines, |at| matches!(shapes[at].last(), Some(',' | '،')))
                >= 0.5,
            airy: share_of(&lines, |at| at == 0 || shapes[at - 1].blank()) >= 0.7,
            few_strays: bare * 5 <= counted,
            rarely_indented: share_of(&lines, |at| shapes[at].indent() >= 2) <= 0.3,
            width: lines.iter().map(|at| shapes[*at].to).max().unwrap_or(0).saturating_sub(1),
            closer: closer(shapes, &lines),
            next: vec![None; shapes.len()],
            more: vec![false; shapes.len()],
            marks,
        };
        let (mut next, mut more) = (None, false);
        for at in (0..shapes.len()).rev() {
            accepted.next[at] = next;
            accepted.more[at] = more;
            if let Some(mark) = accepted.marks[at] {
                next = mark.number();
                more = true;
            }
        }
        accepted
    }

    /// The counter of a line, if it is one.
    pub(crate) fn mark(&self, at: usize) -> Option<Mark> {
        self.marks[at]
    }

    /// The number of the next counted line.
    pub(crate) fn next_number(&self, at: usize) -> Option<u32> {
        self.next[at]
    }

    /// Whether counted lines follow.
    pub(crate) fn more_after(&self, at: usize) -> bool {
        self.more[at]
    }

    /// Whether this is a list with counters or bullets.
    pub(crate) fn listed(&self) -> bool {
        self.listed
    }

    /// Whether names of this list begin with small letters as a habit.
    pub(crate) fn small_names(&self) -> bool {
        self.small_names
    }

    /// Whether commas at the ends of lines only separate the names.
    pub(crate) fn commas_separate(&self) -> bool {
        self.commas_separate
    }

    /// Whether a blank line stands before most lines, so that it parts the names.
    pub(crate) fn airy(&self) -> bool {
        self.airy
    }

    /// Whether lines without a counter are exceptions.
    pub(crate) fn few_strays(&self) -> bool {
        self.few_strays
    }

    /// Whether an indent is an exception, as that of the rest of a broken name.
    pub(crate) fn rarely_indented(&self) -> bool {
        self.rarely_indented
    }

    /// Columns of the longest line, less one.
    pub(crate) fn width(&self) -> usize {
        self.width
    }

    /// The sign after most numbers.
    pub(crate) fn closer(&self) -> Option<char> {
        self.closer
    }
}

fn printed(shape: &Shape) -> bool {
    !shape.blank() && shape.role != crate::source::Role::PageFurniture
}

fn share_of(lines: &[usize], test: impl Fn(usize) -> bool) -> f64 {
    lines.iter().filter(|at| test(**at)).count() as f64 / lines.len().max(1) as f64
}

fn closer(shapes: &[Shape], lines: &[usize]) -> Option<char> {
    let counter = lines.iter().filter_map(|at| {
        let counter = shapes[*at]
            .counter
            .filter(|c| matches!(c.mark, Mark::Number(_)) && c.firmness > Firmness::Weak)?;
        shapes[*at].chars[counter.start..]
            .iter()
            .find(|c| characters::digit(**c).is_none())
            .copied()
    });
    counter
        .take(50)
        .fold(Vec::<(char, usize)>::new(), |mut seen, c| {
            match seen.iter_mut().find(|(known, _)| *known == c) {
                Some((_, n)) => *n += 1,
                None => seen.push((c, 1)),
            }
            seen
        })
        .into_iter()
        .max_by_key(|(_, n)| *n)
        .map(|(c, _)| c)
}

fn steady(shapes: &[Shape], lines: &[usize]) -> Vec<bool> {
    let mut steady = vec![false; shapes.len()];
    let counted: Vec<(usize, Mark)> =
        lines.iter().filter_map(|at| Some((*at, shapes[*at].counter?.mark))).collect();
    for pair in counted.windows(2) {
        if follows(pair[0].1, pair[1].1) {
            steady[pair[0].0] = true;
            steady[pair[1].0] = true;
        }
    }
    steady
}

/// Single letters that are Roman numerals too belong to whichever the list uses.
fn sorted(mark: Mark, letters: f64, romans: f64) -> Mark {
    match mark {
        Mark::Roman(1) if letters > romans => Mark::Letter(9),
        Mark::Letter(22) if romans > letters => Mark::Roman(5),
        Mark::Letter(24) if romans > letters => Mark::Roman(10),
        other => other,
    }
}
