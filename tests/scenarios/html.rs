//! A page as a browser reads it, without layout: its elements, texts, links, lists and forms.

use crate::form::{Control, Form};
use html5ever::tokenizer::{
    BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
    states::RawKind,
};
use std::cell::RefCell;

/// One thing after the other, as they stand in the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    Open(String, Vec<(String, String)>),
    Close(String),
    Text(String),
}

impl Piece {
    fn attribute(&self, name: &str) -> Option<&str> {
        match self {
            Self::Open(_, attributes) => {
                attributes.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
            }
            _ => None,
        }
    }

    fn opens(&self, wanted: &str) -> bool {
        matches!(self, Self::Open(name, _) if name == wanted)
    }

    fn closes(&self, wanted: &str) -> bool {
        matches!(self, Self::Close(name) if name == wanted)
    }
}

/// A page taken apart.
#[derive(Debug, Clone)]
pub struct Html(Vec<Piece>);

#[derive(Default)]
struct Sink(RefCell<Vec<Piece>>);

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut pieces = self.0.borrow_mut();
        match token {
            Token::TagToken(tag) => {
                let name = tag.name.to_string();
                if tag.kind == TagKind::EndTag {
                    pieces.push(Piece::Close(name));
                    return TokenSinkResult::Continue;
                }
                let attributes = tag
                    .attrs
                    .iter()
                    .map(|a| (a.name.local.to_string(), a.value.to_string()))
                    .collect();
                let raw = match name.as_str() {
                    "title" | "textarea" => Some(RawKind::Rcdata),
                    "style" => Some(RawKind::Rawtext),
                    "script" => Some(RawKind::ScriptData),
                    _ => None,
                };
                pieces.push(Piece::Open(name, attributes));
                return raw.map_or(TokenSinkResult::Continue, TokenSinkResult::RawData);
            }
            Token::CharacterTokens(text) => match pieces.last_mut() {
                Some(Piece::Text(before)) => before.push_str(&text),
                _ => pieces.push(Piece::Text(text.to_string())),
            },
            // A typed NUL comes back as it was typed; readers show a replacement character.
            Token::ParseError(problem) if problem.contains('\0') => {}
            Token::ParseError(problem) => panic!("the page is not well formed: {problem}"),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl Html {
    pub fn read(source: &str) -> Self {
        let tokenizer = Tokenizer::new(Sink::default(), TokenizerOpts::default());
        let input = BufferQueue::default();
        input.push_back(source.into());
        let _ = tokenizer.feed(&input);
        tokenizer.end();
        Self(tokenizer.sink.0.take())
    }

    /// How many elements of that name.
    pub fn count(&self, element: &str) -> usize {
        self.0.iter().filter(|piece| piece.opens(element)).count()
    }

    /// Every attribute of every element, as `(element, attribute, value)`.
    pub fn attributes(&self) -> impl Iterator<Item = (&str, &str, &str)> {
        self.0.iter().flat_map(|piece| match piece {
            Piece::Open(element, attributes) => attributes
                .iter()
                .map(|(name, value)| (element.as_str(), name.as_str(), value.as_str()))
                .collect(),
            _ => Vec::new(),
        })
    }

    /// The value of an attribute of the first such element.
    pub fn attribute(&self, element: &str, name: &str) -> Option<&str> {
        self.0.iter().find(|piece| piece.opens(element))?.attribute(name)
    }

    /// All text of the body, in one line.
    pub fn text(&self) -> String {
        let from = self.0.iter().position(|piece| piece.opens("body")).unwrap_or_default();
        text_of(&self.0[from..])
    }

    /// The text inside the first such element.
    pub fn text_in(&self, element: &str) -> String {
        self.all(element, |_| true).next().unwrap_or_default()
    }

    /// The texts of all elements `element` whose `class` has `class`.
    pub fn texts_of_class(&self, element: &str, class: &str) -> Vec<String> {
        self.all(element, |piece| {
            piece.attribute("class").is_some_and(|all| all.split(' ').any(|one| one == class))
        })
        .collect()
    }

    fn all<'a>(
        &'a self,
        element: &'a str,
        wanted: impl Fn(&Piece) -> bool + 'a,
    ) -> impl Iterator<Item = String> + 'a {
        let starts = self
            .0
            .iter()
            .enumerate()
            .filter(move |(_, piece)| piece.opens(element) && wanted(piece));
        starts.map(move |(at, _)| text_of(inside(&self.0[at..], element)))
    }

    /// Where the links lead.
    pub fn links(&self) -> Vec<String> {
        self.0
            .iter()
            .filter(|piece| piece.opens("a"))
            .filter_map(|piece| piece.attribute("href"))
            .map(str::to_owned)
            .collect()
    }

    /// Links that begin with `start`, and their texts.
    pub fn texts_of_link(&self, start: &str) -> Vec<(String, String)> {
        let links = self.0.iter().enumerate().filter(|(_, piece)| piece.opens("a"));
        let ours = links.filter_map(|(at, piece)| {
            Some((at, piece.attribute("href").filter(|href| href.starts_with(start))?))
        });
        ours.map(|(at, href)| (href.to_owned(), text_of(inside(&self.0[at..], "a")))).collect()
    }

    /// The first link that begins so.
    pub fn link(&self, start: &str) -> String {
        let links = self.links();
        links
            .iter()
            .find(|link| link.starts_with(start))
            .unwrap_or_else(|| panic!("no link {start} among {links:?}"))
            .clone()
    }

    /// The public list: number and text of each row.
    pub fn list(&self) -> Vec<(u32, String)> {
        let mut rows = Vec::new();
        let mut at = 0;
        while let Some(start) = self.0[at..].iter().position(|piece| {
            piece.opens("ol") && piece.attribute("class").is_some_and(|c| c.starts_with("names"))
        }) {
            let list = inside(&self.0[at + start..], "ol");
            let starts: Vec<usize> = list
                .iter()
                .enumerate()
                .filter(|(_, piece)| piece.opens("li"))
                .map(|(at, _)| at)
                .collect();
            for (place, from) in starts.iter().enumerate() {
                let to = starts.get(place + 1).copied().unwrap_or(list.len());
                let number = list[*from]
                    .attribute("value")
                    .and_then(|value| value.parse().ok())
                    .expect("each row has its number");
                rows.push((number, text_of(&list[*from..to])));
            }
            at += start + list.len();
        }
        rows
    }

    /// The forms, in the order of the page.
    pub fn forms(&self) -> Vec<Form> {
        // A search changes nothing: it is a part of the address.
        let changes =
            |piece: &Piece| piece.opens("form") && piece.attribute("role") != Some("search");
        let starts = self.0.iter().enumerate().filter(|(_, piece)| changes(piece));
        let read = |(at, piece): (usize, &Piece)| {
            let mut pieces = inside(&self.0[at..], "form").to_vec();
            // Controls may stand elsewhere and name the form they belong to.
            let own = piece.attribute("id");
            let elsewhere = self.0.iter().filter(|piece| piece.attribute("form").is_some());
            pieces.retain(|piece| piece.attribute("form").is_none());
            pieces.extend(elsewhere.filter(|piece| piece.attribute("form") == own).cloned());
            read_form(piece, &pieces)
        };
        starts.map(read).collect()
    }
}

/// From an opening tag to its closing one.
fn inside<'a>(pieces: &'a [Piece], element: &str) -> &'a [Piece] {
    let mut depth = 0;
    for (at, piece) in pieces.iter().enumerate() {
        depth += i32::from(piece.opens(element));
        depth -= i32::from(piece.closes(element));
        if depth == 0 {
            return &pieces[..at];
        }
    }
    panic!("<{element}> is not closed")
}

fn text_of(pieces: &[Piece]) -> String {
    let texts: String = pieces
        .iter()
        .map(|piece| if let Piece::Text(text) = piece { text.as_str() } else { "" })
        .collect();
    // The isolates around names in sentences are for the eye.
    texts.replace(['\u{2068}', '\u{2069}'], "").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn read_form(form: &Piece, pieces: &[Piece]) -> Form {
    let mut read = Form::new(
        form.attribute("action").expect("a form says where it goes"),
        form.attribute("enctype") == Some("multipart/form-data"),
    );
    assert_eq!(
        form.attribute("method"),
        Some("post"),
        "forms change something, so they are posted"
    );
    for (at, piece) in pieces.iter().enumerate() {
        let (Piece::Open(element, _), Some(name)) = (piece, piece.attribute("name")) else {
            continue;
        };
        let value = piece.attribute("value").unwrap_or_default();
        let is_on = piece.attribute("checked").is_some();
        match (element.as_str(), piece.attribute("type").unwrap_or("text")) {
            ("button", _) => read.add(Control::Button, name, value, false),
            ("input", "checkbox" | "radio") => read.add(Control::Choice, name, value, is_on),
            ("input", "file") => read.add(Control::File, name, "", false),
            ("input", "hidden") => read.add(Control::Hidden, name, value, true),
            ("input", _) => read.add(Control::Text, name, value, true),
            ("textarea", _) => {
                let text = if let Some(Piece::Text(text)) = pieces.get(at + 1) {
                    text.strip_prefix('\n').unwrap_or(text)
                } else {
                    ""
                };
                read.add(Control::Text, name, text, true);
            }
            ("select", _) => {
                let options: Vec<&Piece> =
                    inside(&pieces[at..], "select").iter().filter(|p| p.opens("option")).collect();
                let chosen = options
                    .iter()
                    .position(|option| option.attribute("selected").is_some())
                    .unwrap_or_default();
                for (place, option) in options.iter().enumerate() {
                    read.add(
                        Control::Choice,
                        name,
                        option.attribute("value").unwrap_or_default(),
                        place == chosen,
                    );
                }
            }
            _ => {}
        }
    }
    read
}
