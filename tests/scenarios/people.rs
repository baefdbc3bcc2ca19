//! What people do on the site, step by step, in their browsers.

use crate::{
    browser::{Browser, Page},
    form::Form,
    site::Site,
};
use domain::instant::SECOND;

/// What somebody types into the sign-on form.
#[derive(Debug, Clone)]
pub struct Typed(Vec<(&'static str, String)>);

impl Typed {
    pub fn organisation(name: &str, email: &str) -> Self {
        Self(Vec::new())
            .with("kind", "organisation")
            .with("name", name)
            .with("role", "Chair")
            .with("email", email)
    }

    pub fn person(name: &str, email: &str) -> Self {
        Self(Vec::new()).with("kind", "individual").with("name", name).with("email", email)
    }

    pub fn affiliated(name: &str, body: &str, email: &str) -> Self {
        Self(Vec::new())
            .with("kind", "affiliated")
            .with("name", name)
            .with("affiliation", body)
            .with("email", email)
    }

    /// The same with another field; a later value replaces an earlier one.
    pub fn with(mut self, field: &'static str, value: &str) -> Self {
        self.0.retain(|(name, _)| *name != field);
        self.0.push((field, value.to_owned()));
        self
    }

    pub fn email(&self) -> &str {
        self.0.iter().find(|(name, _)| *name == "email").map_or("", |(_, value)| value)
    }

    /// Fills the form of the page, where organisations have a name and a role of their own.
    pub fn fill(&self, form: Form) -> Form {
        let organisation = self.0.iter().any(|field| *field == ("kind", "organisation".to_owned()));
        // The form for one kind of signer does not ask who signs.
        let fixed = form.is_fixed("kind");
        let typed = self.0.iter().filter(|(name, _)| *name != "kind" || !fixed);
        typed.fold(form, |form, (name, value)| {
            let own = match *name {
                "name" if organisation => "organisation_name",
                "role" if organisation => "position",
                name => name,
            };
            let name = if form.has(own, "") { own } else { name };
            form.set(name, value)
        })
    }
}

impl Site {
    /// Opens the form, takes ten seconds to fill it, looks at the preview; returns the form that
    /// would be sent.
    pub async fn filled(&self, browser: &mut Browser, slug: &str, typed: &Typed) -> Form {
        let page = browser.get(&format!("/s/{slug}/sign")).await.expect(200);
        self.wait(10 * SECOND);
        let preview = browser
            .submit(&typed.fill(page.form("kind", "individual")).press("step", "check"))
            .await
            .expect(200);
        preview.form("step", "send").press("step", "send")
    }

    /// Signs; returns the page that says to look into the inbox.
    pub async fn sign(&self, browser: &mut Browser, slug: &str, typed: &Typed) -> Page {
        let form = self.filled(browser, slug, typed).await;
        browser.submit(&form).await.expect(200)
    }

    /// Follows the link of the newest mail to that address and presses the button.
    pub async fn confirm(&self, browser: &mut Browser, email: &str) -> Page {
        let link = self.mail_to(email).await.link("/confirm/");
        let page = browser.get(&link).await.expect(200);
        browser.submit(&page.form("token", "")).await.expect(200)
    }

    /// Signs and confirms in a browser of its own; returns the address of the own page.
    pub async fn signed(&self, slug: &str, typed: &Typed) -> String {
        let mut browser = self.browser();
        self.sign(&mut browser, slug, typed).await;
        self.confirm(&mut browser, typed.email()).await.html().link("/signon/")
    }

    /// The desk accepts the entry with this name.
    pub async fn accept(&self, desk: &mut Browser, slug: &str, name: &str) -> Page {
        let form = self.queued(desk, slug, name).await;
        desk.submit(&form.press("act", "accept")).await.expect(200)
    }

    /// The form of the entry with this name in the queue.
    pub async fn queued(&self, desk: &mut Browser, slug: &str, name: &str) -> Form {
        let queue = desk.get(&format!("/desk/s/{slug}/queue")).await.expect(200);
        let id = queued_id(&queue, slug, name);
        queue.form("id", &id)
    }

    /// The desk accepts the entry with this name although a rule set it apart.
    pub async fn accept_apart(&self, desk: &mut Browser, slug: &str, name: &str) -> Page {
        let apart = desk.get(&format!("/desk/s/{slug}/queue?show=set-apart")).await.expect(200);
        let form = apart.form("id", &queued_id(&apart, slug, name));
        desk.submit(&form.press("act", "accept")).await.expect(200)
    }

    /// Signs, confirms and is accepted by a moderator; returns the address of the own page.
    pub async fn listed(
        &self,
        desk: &mut Browser,
        slug: &str,
        typed: &Typed,
        name: &str,
    ) -> String {
        let own = self.signed(slug, typed).await;
        self.accept(desk, slug, name).await;
        self.mails().await;
        own
    }
}

/// The id of the sign-on with this name on a page of the queue.
pub fn queued_id(queue: &Page, slug: &str, name: &str) -> String {
    let start = format!("/desk/s/{slug}/signon/");
    let html = queue.html();
    let entries: Vec<(String, String)> = html.texts_of_link(&start);
    let found = entries.iter().find(|(_, text)| text.contains(name));
    let (href, _) = found.unwrap_or_else(|| panic!("{name} does not wait; those do: {entries:?}"));
    href[start.len()..].to_owned()
}
