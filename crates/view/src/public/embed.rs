use askama::Template;

use super::GateView;
use crate::{Entry, Frame, LangLink, Masthead};

/// `GET /s/{slug}/embed`: a statement in a frame of another website. It loads nothing, not even a
/// style sheet: what it needs is in it, a few kilobytes.
#[derive(Template)]
#[template(path = "public/embed.html")]
pub struct EmbedPage {
    pub f: Frame,
    /// `ltr` or `rtl`, of the frame as a whole.
    pub dir: &'static str,
    pub scheme: Scheme,
    pub slug: String,
    pub coalition: Option<String>,
    pub title: String,
    /// The text whose title is shown.
    pub text: LangLink,
    /// All signatures, and how many of them are confirmed; none before anybody has signed.
    pub counts: Option<String>,
    pub state: GateView,
    /// Who came to the list last, the newest first.
    pub newest: Vec<Entry>,
    /// What stands in its style element.
    pub style: String,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Scheme {
    /// As the reader's device says.
    #[default]
    Auto,
    Light,
    Dark,
}

const LIGHT: &str = "color-scheme:light;--paper:#fdfcf8;--ink:#1d1c1a;--soft:#5a574f;\
                     --line:#d8d3c5;--accent:#1b5266;--on-accent:#fff";
const DARK: &str = "color-scheme:dark;--paper:#17191b;--ink:#e8e5dd;--soft:#b0ada4;\
                    --line:#3a3d3f;--accent:#8fcbe0;--on-accent:#0c2029";

/// Fonts of the reader's device: a frame is not worth a download.
const RULES: &str = include_str!("../../templates/public/embed.css");

impl Scheme {
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// The word in addresses.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scheme| scheme.as_str() == text)
    }
}

impl EmbedPage {
    /// The style of every frame of a site; its hash stands in the policy of the page.
    pub fn style_of(site: &Masthead) -> String {
        let (light, dark) = site.frame_colours().unwrap_or_default();
        format!(
            ":root{{{LIGHT};{light}}}.dark{{{DARK};{dark}}}\
             @media(prefers-color-scheme:dark){{.auto{{{DARK};{dark}}}}}{RULES}"
        )
    }

    fn scheme(&self) -> &'static str {
        self.scheme.as_str()
    }
}
