//! From the text of a script to requests and checks.

use axum::http::Method;

/// One file of `tests/http`.
#[derive(Debug)]
pub struct Script {
    pub requests: Vec<Request>,
    /// What holds for every answer of every script.
    pub always: Vec<Step>,
}

/// One request and what must hold for its answer.
#[derive(Debug)]
pub struct Request {
    /// File and line.
    pub place: String,
    pub method: Method,
    pub path: String,
    pub headers: Vec<(String, String)>,
    pub steps: Vec<Step>,
}

/// One line below a request.
#[derive(Debug, Clone)]
pub struct Step {
    /// File and line.
    pub place: String,
    pub check: Check,
}

#[derive(Debug, Clone)]
pub enum Check {
    Status(u16),
    Header {
        name: String,
        comparison: Comparison,
        value: String,
    },
    NoHeader(String),
    Body {
        comparison: Comparison,
        value: String,
    },
    BodyEmpty,
    BodySha256(String),
    /// Unpacks the body, for the checks that follow.
    Unpack,
    /// Keeps a header under a name.
    KeepHeader {
        name: String,
        header: String,
    },
    /// Keeps the letters, digits, `-`, `_` and `+` that follow this text in the body under a name.
    KeepAfter {
        name: String,
        text: String,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    Is,
    Contains,
    Lacks,
    Begins,
}

/// What the lines that follow belong to.
enum Block {
    Nothing,
    Request,
    EveryAnswer { place: String },
}

impl Script {
    /// Reads a script; what is wrong with it is said with file and line.
    pub fn parse(file: &str, text: &str) -> Result<Self, String> {
        let mut script = Self { requests: Vec::new(), always: Vec::new() };
        let mut block = Block::Nothing;
        for (number, line) in text.lines().enumerate() {
            let (place, line) = (format!("{file}:{}", number + 1), line.trim());
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            if line == "EVERY ANSWER" {
                block = Block::EveryAnswer { place };
            } else if let Some((method, path)) = request(line) {
                script.requests.push(Request {
                    place,
                    method,
                    path,
                    headers: Vec::new(),
                    steps: Vec::new(),
                });
                block = Block::Request;
            } else {
                script.line(&block, place, line)?;
            }
            script.every_request_is_checked(false)?;
        }
        script.every_request_is_checked(true)?;
        match block {
            Block::Nothing => Err(format!("{file}: asks for nothing")),
            Block::EveryAnswer { place } if script.always.is_empty() => {
                Err(format!("{place}: EVERY ANSWER is followed by no check"))
            }
            _ => Ok(script),
        }
    }

    /// A line below a request.
    fn line(&mut self, block: &Block, place: String, line: &str) -> Result<(), String> {
        let unknown = || format!("{place}: unknown words {line:?}");
        if let Some(header) = line.strip_prefix("with ") {
            let (Block::Request, Some(request)) = (block, self.requests.last_mut()) else {
                return Err(unknown());
            };
            if !request.steps.is_empty() {
                return Err(format!("{place}: \"with\" stands after a check"));
            }
            let (name, value) = header.split_once(' ').ok_or_else(unknown)?;
            request.headers.push((name.to_owned(), value.to_owned()));
            return Ok(());
        }
        let check = check(line).ok_or_else(unknown)?;
        let steps = match (block, self.requests.last_mut()) {
            (Block::Request, Some(request)) => &mut request.steps,
            (Block::EveryAnswer { .. }, _) => &mut self.always,
            _ => return Err(format!("{place}: a check stands before the first request")),
        };
        steps.push(Step { place, check });
        Ok(())
    }

    /// A request whose answer nobody looks at proves nothing. The last one may still get its
    /// checks.
    fn every_request_is_checked(&self, the_last_too: bool) -> Result<(), String> {
        let complete = self.requests.len().saturating_sub(usize::from(!the_last_too));
        let looks = |step: &Step| {
            !matches!(
                step.check,
                Check::KeepHeader { .. } | Check::KeepAfter { .. } | Check::Unpack
            )
        };
        let careless =
            self.requests[..complete].iter().find(|request| !request.steps.iter().any(looks));
        match careless {
            Some(request) => Err(format!(
                "{}: {} {} is followed by no check",
                request.place, request.method, request.path
            )),
            None => Ok(()),
        }
    }
}

/// `GET /path`.
fn request(line: &str) -> Option<(Method, String)> {
    let (method, path) = line.split_once(' ')?;
    let known =
        [Method::GET, Method::HEAD, Method::POST, Method::PUT, Method::DELETE, Method::OPTIONS];
    let method = known.into_iter().find(|known| known.as_str() == method)?;
    (path.starts_with('/') && !path.contains(' ')).then(|| (method, path.to_owned()))
}

/// A line that checks or keeps something.
fn check(line: &str) -> Option<Check> {
    let (word, rest) = line.split_once(' ')?;
    Some(match word {
        "status" => Check::Status(rest.parse().ok()?),
        "header" => {
            let (name, value) = rest.split_once(' ')?;
            let (comparison, value) = match compared(value) {
                Some(compared) => compared,
                None => (Comparison::Is, value.to_owned()),
            };
            Check::Header { name: name.to_owned(), comparison, value }
        }
        "no" => Check::NoHeader(one_word(rest.strip_prefix("header ")?)?),
        "body" if rest == "empty" => Check::BodyEmpty,
        "body" => {
            if let Some(hash) = rest.strip_prefix("sha256 ") {
                Check::BodySha256(one_word(hash)?)
            } else {
                let (comparison, value) = compared(rest)?;
                Check::Body { comparison, value }
            }
        }
        "unpack" if rest == "gzip" => Check::Unpack,
        "keep" => {
            let (name, from) = rest.split_once(' ')?;
            let name = one_word(name)?;
            match from.strip_prefix("from header ") {
                Some(header) => Check::KeepHeader { name, header: one_word(header)? },
                None => Check::KeepAfter { name, text: quoted(from.strip_prefix("after ")?)? },
            }
        }
        _ => return None,
    })
}

/// `contains "text"` and its like.
fn compared(words: &str) -> Option<(Comparison, String)> {
    let (word, text) = words.split_once(' ')?;
    let comparison = match word {
        "is" => Comparison::Is,
        "contains" => Comparison::Contains,
        "lacks" => Comparison::Lacks,
        "begins" => Comparison::Begins,
        _ => return None,
    };
    Some((comparison, quoted(text)?))
}

/// Text in quotation marks; `\n` and `\"` are written as in JSON.
fn quoted(text: &str) -> Option<String> {
    serde_json::from_str(text).ok()
}

fn one_word(text: &str) -> Option<String> {
    (!text.is_empty() && !text.contains(' ')).then(|| text.to_owned())
}
