//! The printed counter, checked: gaps, restarts, repeats. Nothing is renumbered.

use std::collections::HashSet;

use crate::{Doubt, ListRun};

/// What the check needs to know of an entry.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Numbered {
    pub number: Option<u32>,
    /// A heading, another sheet or another numbering of the file stands between this entry and the
    /// one before.
    pub fresh: bool,
    /// A new list for certain: another sheet or table, or a numbering of its own in the file.
    pub apart: bool,
}

/// The runs, and for each entry its run and its doubts.
pub(crate) fn check(numbers: &[Numbered]) -> (Vec<ListRun>, Vec<(usize, Vec<Doubt>)>) {
    let onward = onward(numbers);
    let mut runs = vec![Run::default()];
    let mut out = Vec::with_capacity(numbers.len());
    for (at, entry) in numbers.iter().enumerate() {
        let mut doubts = Vec::new();
        let used = runs.last().is_some_and(|run| run.entries > 0);
        if used && entry.apart {
            runs.push(Run::default());
        }
        if let Some(number) = entry.number {
            let step =
                runs.last().map_or(Step::Next, |run| run.step(number, entry.fresh, &onward[at]));
            if step == Step::Restart {
                runs.push(Run::default());
            }
            // There is always one run.
            if let Some(run) = runs.last_mut() {
                match step {
                    Step::Restart | Step::Next | Step::Gap => {
                        if step == Step::Restart || (used && entry.apart && number == 1) {
                            doubts.push(Doubt::Restart);
                        }
                        let missing = run.missing_before(number);
                        if !missing.is_empty() {
                            run.missing.extend(&missing);
                            doubts.push(Doubt::GapBefore { missing });
                        }
                        run.last = number;
                        run.any = true;
                    }
                    Step::Repeat => doubts.push(Doubt::Repeat),
                    Step::OutOfOrder => {
                        doubts.push(Doubt::OutOfOrder);
                        run.missing.retain(|missing| *missing != number);
                        // "5, 50, 7": the misprint stands in the place of the six.
                        if onward[at].first().is_some_and(|next| *next == run.last + 2) {
                            run.last += 1;
                            run.seen.insert(run.last);
                        }
                    }
                }
                run.seen.insert(number);
            }
        } else if let Some(run) = runs.last_mut() {
            run.unnumbered += 1;
        }
        if let Some(run) = runs.last_mut() {
            run.entries += 1;
        }
        out.push((runs.len() - 1, doubts));
    }
    let lists = runs
        .into_iter()
        .enumerate()
        .filter(|(_, run)| run.entries > 0)
        .map(|(at, run)| ListRun {
            letter: letter(at),
            entries: run.entries,
            missing: run.missing,
            last_number: run.seen.iter().copied().max(),
        })
        .collect();
    (lists, out)
}

/// The next two printed numbers after each entry.
fn onward(numbers: &[Numbered]) -> Vec<Vec<u32>> {
    let mut next: Vec<u32> = Vec::new();
    let mut out = vec![Vec::new(); numbers.len()];
    for (at, entry) in numbers.iter().enumerate().rev() {
        out[at].clone_from(&next);
        if let Some(number) = entry.number {
            next.insert(0, number);
            next.truncate(2);
        }
        if entry.apart {
            next.clear();
        }
    }
    out
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Next,
    Gap,
    Restart,
    Repeat,
    OutOfOrder,
}

#[derive(Debug, Default)]
struct Run {
    entries: usize,
    unnumbered: usize,
    any: bool,
    last: u32,
    seen: HashSet<u32>,
    missing: Vec<u32>,
}

impl Run {
    fn step(&self, number: u32, fresh: bool, onward: &[u32]) -> Step {
        if !self.any {
            return if self.entries > self.unnumbered || (self.entries > 0 && number == 1 && fresh) {
                Step::Restart
            } else {
                Step::Next
            };
        }
        let expected = self.last + 1;
        let resumes = |wanted: u32| onward.first().is_some_and(|next| *next == wanted);
        if number == expected {
            return Step::Next;
        }
        if number > expected {
            // One number too high, and the next falls back into the row.
            let back = onward.first().is_some_and(|next| *next < number && *next > self.last);
            return if back { Step::OutOfOrder } else { Step::Gap };
        }
        if number == 1 && (self.last >= 2 || fresh) && !resumes(expected) && !resumes(expected + 1)
        {
            return Step::Restart;
        }
        if fresh && onward.first().is_none_or(|next| *next == number + 1) && number <= 2 {
            return Step::Restart;
        }
        // "84, 3, 4, 5": a run whose first numbers are lost.
        if number < self.last
            && resumes(number + 1)
            && onward.get(1).is_some_and(|next| *next == number + 2)
            && self.seen.contains(&number)
        {
            return Step::Restart;
        }
        if self.seen.contains(&number) { Step::Repeat } else { Step::OutOfOrder }
    }

    /// The unprinted numbers before this one, at most a hundred.
    fn missing_before(&self, number: u32) -> Vec<u32> {
        if !self.any {
            // A list that begins at 40 is the second half of another; one that begins at 2 or 3
            // lost its head.
            return if number <= 5 { (1..number).collect() } else { Vec::new() };
        }
        // Entries without a printed number may stand in the gap, but their number was not printed:
        // it stays missing.
        (self.last + 1..number).filter(|n| !self.seen.contains(n)).take(100).collect()
    }
}

/// "A" … "Z", "AA", "AB" …
pub(crate) fn letter(mut at: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b'A' + u8::try_from(at % 26).unwrap_or_default()));
        if at < 26 {
            break;
        }
        at = at / 26 - 1;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn doubts(numbers: &[u32]) -> String {
        let numbers: Vec<Numbered> = numbers
            .iter()
            .map(|n| Numbered { number: Some(*n), fresh: false, apart: false })
            .collect();
        let (lists, checked) = check(&numbers);
        let told: Vec<String> = checked
            .iter()
            .zip(&numbers)
            .flat_map(|((_, doubts), n)| {
                doubts
                    .iter()
                    .map(|d| format!("{}:{}", n.number.unwrap(), d.code()))
                    .collect::<Vec<_>>()
            })
            .collect();
        format!("{} {}", lists.len(), told.join(" ")).trim().to_owned()
    }

    #[test]
    fn every_kind_of_step() {
        assert_eq!(doubts(&[1, 2, 3]), "1");
        assert_eq!(doubts(&[1, 2, 4, 5]), "1 4:gap_before");
        assert_eq!(doubts(&[1, 2, 3, 1, 2]), "2 1:restart");
        assert_eq!(doubts(&[1, 2, 2, 3]), "1 2:repeat");
        assert_eq!(doubts(&[1, 2, 40, 4, 5]), "1 40:out_of_order");
        assert_eq!(doubts(&[1, 2, 3, 5, 4, 6]), "1 5:out_of_order");
        assert_eq!(doubts(&[1, 2, 3, 1, 4, 5]), "1 1:repeat");
        assert_eq!(doubts(&[3, 4, 5]), "1 3:gap_before");
        assert_eq!(doubts(&[40, 41]), "1");
        assert_eq!(doubts(&[1, 2, 3, 4, 2, 3, 4]), "2 2:restart 2:gap_before");
    }

    #[test]
    fn letters_after_z() {
        assert_eq!([0, 25, 26, 27, 52, 702].map(letter), ["A", "Z", "AA", "AB", "BA", "AAA"]);
    }
}
