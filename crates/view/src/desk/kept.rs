use askama::Template;

use crate::Frame;

/// A form of the desk that could not be taken, because its session or its token had ended: with what
/// was typed, to be sent again.
#[derive(Template)]
#[template(path = "desk/kept.html")]
pub struct DeskKept {
    pub f: Frame,
    /// Where it was sent, and is sent again.
    pub action: String,
    /// Name and value of every field but the token.
    pub fields: Vec<(String, String)>,
    /// A new form token; none while nobody is signed in.
    pub token: Option<String>,
}

impl DeskKept {
    /// What somebody may have written with care: text of several words.
    fn typed(&self) -> Vec<&str> {
        let text = self.fields.iter().map(|(_, value)| value.trim());
        text.filter(|value| value.contains(char::is_whitespace)).collect()
    }
}
