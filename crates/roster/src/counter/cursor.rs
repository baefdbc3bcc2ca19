//! Reads a line from left to right.

use crate::characters::{digit, is_gap, skip_gap};

/// The most digits of a counter: seven are a telephone number or a register number.
const MOST_DIGITS: usize = 6;

/// A column of a line. A copy reads ahead.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'a> {
    line: &'a [char],
    pub(super) at: usize,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(line: &'a [char], at: usize) -> Self {
        Self { line, at }
    }

    /// The character here; `None` at the end of the line.
    pub(super) fn peek(&self) -> Option<char> {
        self.line.get(self.at).copied()
    }

    pub(super) fn is_at_gap_or_end(&self) -> bool {
        self.peek().is_none_or(is_gap)
    }

    /// Takes the character here, whatever it is.
    pub(super) fn take(&mut self) -> Option<char> {
        self.take_if(|_| true)
    }

    /// Takes the character here if it is wanted.
    pub(super) fn take_if(&mut self, wanted: impl Fn(char) -> bool) -> Option<char> {
        let found = self.peek().filter(|c| wanted(*c))?;
        self.at += 1;
        Some(found)
    }

    /// Takes wanted characters, at most `most`.
    pub(super) fn take_run(&mut self, most: usize, wanted: impl Fn(char) -> bool) -> &'a [char] {
        let start = self.at;
        while self.at - start < most && self.take_if(&wanted).is_some() {}
        &self.line[start..self.at]
    }

    /// Goes on to the next character that is not a gap.
    pub(super) fn skip_gap(&mut self) {
        self.at = skip_gap(self.line, self.at);
    }

    /// Takes a number. `None`, and nothing taken: no digit stands here, or too many do.
    pub(super) fn take_number(&mut self) -> Option<u32> {
        let mut ahead = *self;
        let run = ahead.take_run(MOST_DIGITS + 1, |c| digit(c).is_some());
        if !(1..=MOST_DIGITS).contains(&run.len()) {
            return None;
        }
        *self = ahead;
        Some(run.iter().filter_map(|c| digit(*c)).fold(0, |value, next| value * 10 + next))
    }
}
