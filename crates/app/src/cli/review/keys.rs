//! One key at a time: from the terminal without waiting for Enter, else the first letter of each
//! line.

use console::{Key, Term};
use std::io::{BufRead, IsTerminal, stdin};

pub struct Keys {
    term: Option<Term>,
}

impl Keys {
    pub fn open() -> Self {
        let term = (stdin().is_terminal() && console::user_attended_stderr()).then(Term::stderr);
        Self { term }
    }

    /// The next of the `wanted` keys; others are passed over. `None` at the end of the input, and
    /// on Escape.
    pub fn next(&mut self, wanted: &str) -> Option<char> {
        loop {
            let key = match &self.term {
                Some(term) => match term.read_key().ok()? {
                    Key::Char(key) => key,
                    Key::Escape | Key::CtrlC => return None,
                    _ => continue,
                },
                None => Self::line()?.trim().chars().next().unwrap_or(' '),
            };
            let key = key.to_ascii_lowercase();
            if wanted.contains(key) {
                eprintln!("{key}");
                return Some(key);
            }
        }
    }

    /// A whole line; `None` at the end of the input.
    pub fn line() -> Option<String> {
        let mut line = String::new();
        let read = stdin().lock().read_line(&mut line).ok()?;
        (read > 0).then(|| line.trim_end_matches(['\n', '\r']).to_owned())
    }
}
