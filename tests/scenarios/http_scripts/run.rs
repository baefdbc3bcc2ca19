//! Asks the site what a script asks, and says what is not as the script says.

use super::script::{Check, Comparison, Request, Script, Step};
use crate::browser::Browser;
use axum::{
    body::Body,
    http::{HeaderMap, StatusCode},
};
use flate2::read::GzDecoder;
use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, io::Read};

/// What was kept from earlier answers of a script.
type Kept = BTreeMap<String, String>;

/// Everything that is not as it should be, one line each: file, line, request, expected, got.
pub async fn run(script: &Script, always: &[Step], browser: &mut Browser) -> Vec<String> {
    let mut failures = Vec::new();
    let mut kept = Kept::new();
    for request in &script.requests {
        let said = |place: &str, wrong: String| {
            format!("{place}: {} {}: {wrong}", request.method, request.path)
        };
        match ask(request, &kept, browser).await {
            Ok(mut answer) => {
                let always = always.iter().filter(|step| !is_told(request, step));
                for step in request.steps.iter().chain(always) {
                    let checked = answer.check(&step.check, &mut kept);
                    failures.extend(checked.err().map(|wrong| said(&step.place, wrong)));
                }
            }
            Err(wrong) => failures.push(said(&request.place, wrong)),
        }
    }
    failures
}

/// Whether the request says itself what a header has to be that a rule for every answer is about.
fn is_told(request: &Request, rule: &Step) -> bool {
    let header = |step: &Step| match &step.check {
        Check::Header { name, .. } | Check::NoHeader(name) => Some(name.to_ascii_lowercase()),
        _ => None,
    };
    let about = header(rule);
    about.is_some() && request.steps.iter().any(|step| header(step) == about)
}

async fn ask(request: &Request, kept: &Kept, browser: &mut Browser) -> Result<Answer, String> {
    let mut head = browser.start(request.method.clone(), &filled(&request.path, kept)?);
    for (name, value) in &request.headers {
        head = head.header(name, filled(value, kept)?);
    }
    let page = browser.send(head.body(Body::empty()).map_err(|error| error.to_string())?).await;
    Ok(Answer { status: page.status, headers: page.headers, body: page.bytes })
}

/// The text with `$name` replaced by what was kept under the name.
fn filled(text: &str, kept: &Kept) -> Result<String, String> {
    let mut parts = text.split('$');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(part.len());
        let value = kept
            .get(&part[..end])
            .ok_or_else(|| format!("expected a value kept as ${}, got none", &part[..end]))?;
        filled.push_str(value);
        filled.push_str(&part[end..]);
    }
    Ok(filled)
}

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl Answer {
    fn check(&mut self, check: &Check, kept: &mut Kept) -> Result<(), String> {
        match check {
            Check::Status(status) if self.status.as_u16() == *status => Ok(()),
            Check::Status(status) => {
                Err(format!("expected status {status}, got {}", self.status.as_u16()))
            }
            Check::Header { name, comparison, value } => {
                self.check_header(name, *comparison, &filled(value, kept)?)
            }
            Check::NoHeader(name) => match self.header(name) {
                Some(got) => Err(format!("expected no header {name}, got {got:?}")),
                None => Ok(()),
            },
            Check::Body { comparison, value } => {
                let (value, body) = (filled(value, kept)?, String::from_utf8_lossy(&self.body));
                let holds = comparison.holds(&body, &value);
                holds.then_some(()).ok_or_else(|| {
                    format!(
                        "expected a body that {} {value:?}, got {}",
                        comparison.word(),
                        self.shown()
                    )
                })
            }
            Check::BodyEmpty if self.body.is_empty() => Ok(()),
            Check::BodyEmpty => Err(format!("expected an empty body, got {}", self.shown())),
            Check::BodySha256(hash) => {
                let (hash, got) = (filled(hash, kept)?, hex(&Sha256::digest(&self.body)));
                (hash == got)
                    .then_some(())
                    .ok_or_else(|| format!("expected a body with SHA-256 {hash}, got {got}"))
            }
            Check::Unpack => self.unpack(),
            Check::KeepHeader { name, header } => {
                let value = self
                    .header(header)
                    .ok_or_else(|| format!("expected a header {header} to keep, got none"))?;
                kept.insert(name.clone(), value);
                Ok(())
            }
            Check::KeepAfter { name, text } => {
                let body = String::from_utf8_lossy(&self.body);
                let follows = body.split_once(text.as_str()).map_or("", |(_, rest)| rest);
                let value: String = follows
                    .chars()
                    .take_while(|c| c.is_ascii_alphanumeric() || "-_+".contains(*c))
                    .collect();
                if value.is_empty() {
                    return Err(format!(
                        "expected something to keep after {text:?}, got {}",
                        self.shown()
                    ));
                }
                kept.insert(name.clone(), value);
                Ok(())
            }
        }
    }

    fn check_header(&self, name: &str, comparison: Comparison, value: &str) -> Result<(), String> {
        let got = self.header(name);
        if got.as_ref().is_some_and(|got| comparison.holds(got, value)) {
            return Ok(());
        }
        let got = got.map_or("none".to_owned(), |got| format!("{got:?}"));
        let wanted = if comparison == Comparison::Is {
            String::new()
        } else {
            format!("that {} ", comparison.word())
        };
        Err(format!("expected header {name} {wanted}{value:?}, got {got}"))
    }

    /// The values of a header, joined by a comma.
    fn header(&self, name: &str) -> Option<String> {
        let values: Vec<_> = self
            .headers
            .get_all(name)
            .iter()
            .map(|value| String::from_utf8_lossy(value.as_bytes()))
            .collect();
        (!values.is_empty()).then(|| values.join(", "))
    }

    fn unpack(&mut self) -> Result<(), String> {
        let wrong = format!("expected an answer packed with gzip, got {}", self.shown());
        let mut unpacked = Vec::new();
        let read = GzDecoder::new(self.body.as_slice()).read_to_end(&mut unpacked);
        if read.is_err() || self.header("content-encoding").as_deref() != Some("gzip") {
            return Err(wrong);
        }
        self.body = unpacked;
        Ok(())
    }

    /// The body as a failure shows it: the beginning.
    fn shown(&self) -> String {
        let text = String::from_utf8_lossy(&self.body);
        let start: String = text.chars().take(300).collect();
        let more = if start.len() < text.len() { " …" } else { "" };
        format!("{start:?}{more}")
    }
}

impl Comparison {
    fn holds(self, text: &str, value: &str) -> bool {
        match self {
            Self::Is => text == value,
            Self::Contains => text.contains(value),
            Self::Lacks => !text.contains(value),
            Self::Begins => text.starts_with(value),
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Is => "is",
            Self::Contains => "contains",
            Self::Lacks => "lacks",
            Self::Begins => "begins",
        }
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
