use askama::Template;

use super::{DeskBar, Tab};
use crate::{Frame, Problem, trouble_in};

/// `GET, POST /desk/s/{slug}/showing`: who may show the statement in a frame, code for that, and
/// whether search engines are to leave it out.
#[derive(Template)]
#[template(path = "desk/showing.html")]
pub struct DeskShowing {
    pub f: Frame,
    pub bar: DeskBar,
    pub slug: String,
    pub title: String,
    pub token: String,
    /// The revision the fields were read from: what was saved since is not overwritten unseen.
    pub revision: i64,
    /// Origins, one a line, as typed.
    pub embedders: String,
    pub noindex: bool,
    /// What other websites may copy; none of a draft, which nobody else sees.
    pub code: Option<EmbedCode>,
    pub problems: Vec<Problem>,
    /// Whether this person may change the statement.
    pub convenor: bool,
}

/// HTML for other websites.
#[derive(Clone, Debug)]
pub struct EmbedCode {
    pub frame: String,
    pub badge: String,
}

impl EmbedCode {
    /// `address`: of the statement; `about`: what the badge stands for, in a few words.
    pub fn new(address: &str, lang: &str, title: &str, about: &str) -> Self {
        let (title, about) = (crate::escape(title), crate::escape(about));
        // The link stays where the website forbids frames.
        let frame = format!(
            "<iframe src=\"{address}/embed?lang={lang}&amp;scheme=auto\" title=\"{title}\" \
             width=\"100%\" height=\"480\" loading=\"lazy\" referrerpolicy=\"no-referrer\"></iframe>\n\
             <p><a href=\"{address}/{lang}\">{title}</a></p>"
        );
        let badge = format!(
            "<a href=\"{address}/{lang}\"><img src=\"{address}/badge.svg?lang={lang}\" \
             alt=\"{about}\" height=\"{}\" loading=\"lazy\"></a>",
            crate::badge::HEIGHT
        );
        Self { frame, badge }
    }
}

impl DeskShowing {
    fn trouble(&self, field: &str) -> Option<&str> {
        trouble_in(&self.problems, field)
    }
}
