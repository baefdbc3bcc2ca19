//! Mails as plain text: subject and body, wrapped at 72 columns, names isolated, no HTML.
//!
//! A subject names the statement, so that people find the mail again. It names the site instead
//! where the signer is not named on the list from the start: subjects are read on lock screens.

use super::i18n::isolate;
use super::{Arg, Entry, Hint, Locale, Words, words::reason_to_signer};
use domain::{desk::Role, entry::Display, moderation::DeclineReason};

/// A mail ready to be sent. The body ends with a line feed and uses `\n`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    pub subject: String,
    pub body: String,
}

/// What every mail to a signer says about itself.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    pub locale: Locale,
    /// The name of the site.
    pub site: &'a str,
    /// The statement's title.
    pub title: &'a str,
    /// Who asks for signatures; empty where the statement does not say.
    pub coalition: &'a str,
    /// How the signer chose to be shown.
    pub display: Display,
    /// The whole address of the statement's page.
    pub address: &'a str,
    /// How to reach the convenor, where the site says so.
    pub contact: Option<&'a str>,
    /// Whether an answer to the mail reaches somebody.
    pub answered: bool,
}

/// How to confirm.
#[derive(Clone, Copy, Debug)]
pub struct Way<'a> {
    /// The whole address of `/confirm/{token}`.
    pub link: &'a str,
    pub code: &'a str,
    /// How long both are good for.
    pub days: u64,
}

/// Asks to confirm a sign-on.
pub fn confirm(about: About<'_>, entry: &Entry, way: Way<'_>) -> Mail {
    let l = about.locale;
    let body = l.ta("mail-confirm-body", &confirm_args(about, entry, way));
    about.asking("mail-confirm-subject", &[body])
}

/// Reminds of it; `last` for the second and last time.
pub fn reminder(about: About<'_>, entry: &Entry, way: Way<'_>, last: bool) -> Mail {
    let l = about.locale;
    let lead = l.t(if last { "mail-reminder-last" } else { "mail-reminder-first" });
    let body = l.ta("mail-reminder-body", &confirm_args(about, entry, way));
    about.asking("mail-reminder-subject", &[lead, body])
}

/// The address has been used again for the same statement.
pub fn already_signed(about: About<'_>, own_page: &str) -> Mail {
    let body = about.titled("mail-already-body");
    about.mail("mail-already-subject", &[body, about.own_page(own_page)])
}

/// The sign-on is confirmed and waits for the desk.
pub fn confirmed(about: About<'_>, own_page: &str) -> Mail {
    let body = about.titled("mail-confirmed-body");
    about.mail("mail-confirmed-subject", &[body, about.own_page(own_page)])
}

/// The desk has accepted it.
pub fn accepted(about: About<'_>, entry: &Entry, own_page: &str) -> Mail {
    let l = about.locale;
    let args = [("statement", about.statement().into()), ("entry", entry_line(l, entry).into())];
    let shown = match about.display {
        Display::Public => format!("{}\n\n{}", l.t("mail-accepted-listed"), about.address),
        Display::AtLaunch => l.t("mail-accepted-launch"),
        Display::Counted => l.t("mail-accepted-counted"),
    };
    about.mail(
        "mail-accepted-subject",
        &[l.ta("mail-accepted-body", &args), shown, about.own_page(own_page)],
    )
}

/// The desk has declined it; none for a reason the signer is not told, where no mail is sent.
pub fn declined(about: About<'_>, reason: DeclineReason, own_page: &str) -> Option<Mail> {
    let why = reason_to_signer(reason, about.locale)?;
    let body = about.titled("mail-declined-body");
    Some(about.mail("mail-declined-subject", &[body, why, about.own_page(own_page)]))
}

/// The desk asks something.
pub fn question(about: About<'_>, question: &str, own_page: &str) -> Mail {
    let args =
        [("statement", about.statement().into()), ("question", Arg::Name(question.to_owned()))];
    let body = about.locale.ta("mail-question-body", &args);
    about.mail("mail-question-subject", &[body, about.own_page(own_page)])
}

/// The answer to a wish for a correction; `entry` as it stands now.
pub fn correction(
    about: About<'_>,
    entry: &Entry,
    made: bool,
    note: Option<&str>,
    own_page: &str,
) -> Mail {
    let l = about.locale;
    let key = if made { "mail-correction-made" } else { "mail-correction-declined" };
    let mut parts = vec![about.statement(), l.t1(key, "entry", entry_line(l, entry))];
    if let Some(note) = note.filter(|n| !n.trim().is_empty()) {
        parts.push(l.ta("mail-correction-note", &[("note", Arg::Name(note.to_owned()))]));
    }
    parts.push(about.own_page(own_page));
    about.mail("mail-correction-subject", &parts)
}

/// The sign-on counts as part of another from now on. Of whom the other is, nothing is said.
pub fn merged(about: About<'_>, own_page: &str) -> Mail {
    let body = about.titled("mail-merged-body");
    about.mail("mail-merged-subject", &[body, about.own_page(own_page)])
}

/// The signer has withdrawn.
pub fn withdrawn(about: About<'_>, own_page: &str) -> Mail {
    let erase = about.locale.t1("mail-withdrawn-erase", "link", own_page);
    about.because(
        "mail-withdrawn-subject",
        &[about.titled("mail-withdrawn-body"), erase],
        "mail-reason-withdrawn",
    )
}

/// A one-time link into the desk.
pub fn desk_link(locale: Locale, site: &str, link: &str, minutes: u64) -> Mail {
    let args =
        [("site", Arg::Name(site.to_owned())), ("link", link.into()), ("minutes", minutes.into())];
    Mail {
        subject: subject(locale, "mail-desk-subject", site),
        body: wrap(&locale.ta("mail-desk-body", &args)),
    }
}

/// An invitation to the desk.
pub fn desk_invitation(locale: Locale, site: &str, role: Role, link: &str, days: u64) -> Mail {
    let args = [
        ("site", Arg::Name(site.to_owned())),
        ("role", role.words(locale).into()),
        ("hint", role.hint(locale).into()),
        ("link", link.into()),
        ("days", days.into()),
    ];
    Mail {
        subject: subject(locale, "mail-invitation-subject", site),
        body: wrap(&locale.ta("mail-invitation-body", &args)),
    }
}

/// Many have confirmed within an hour: to people at the desk. `domain`: that of their mailboxes;
/// none: they came from one network. `queue`: where to look at them.
pub fn rush(about: About<'_>, domain: Option<&str>, count: u64, queue: &str) -> Mail {
    let l = about.locale;
    let args = [
        ("title", Arg::Name(about.title.to_owned())),
        ("n", count.into()),
        ("domain", Arg::Name(domain.unwrap_or_default().to_owned())),
        ("link", queue.into()),
    ];
    let key = if domain.is_some() { "mail-rush-domain" } else { "mail-rush-network" };
    let paragraphs = [l.ta(key, &args), l.ta("mail-rush-body", &args)];
    Mail { subject: l.t("mail-rush-subject"), body: wrap(&paragraphs.join("\n\n")) }
}

impl About<'_> {
    /// A mail about something that is settled or public: who is not meant must be able to say so.
    fn mail(&self, subject: &str, parts: &[String]) -> Mail {
        self.because(subject, parts, "mail-reason-settled")
    }

    /// A mail that changes nothing unless its reader acts.
    fn asking(&self, subject: &str, parts: &[String]) -> Mail {
        self.because(subject, parts, "mail-reason")
    }

    /// The parts, and why the mail was sent, above the signature, which many programs fold away.
    fn because(&self, key: &str, parts: &[String], reason: &str) -> Mail {
        let l = self.locale;
        let reason = l.ta(reason, &[("site", Arg::Name(self.site.to_owned()))]);
        let mut foot = vec![isolate(self.site)];
        let contact = self.contact.map(|contact| Arg::Name(contact.to_owned()));
        foot.extend(contact.map(|contact| l.ta("contact-line", &[("contact", contact)])));
        if !self.answered {
            foot.push(l.t("mail-no-reply"));
        }
        let body = format!("{}\n\n{reason}\n\n-- \n{}", parts.join("\n\n"), foot.join("\n"));
        Mail { subject: l.t1(key, "about", self.subject()), body: wrap(&body) }
    }

    /// What a subject names.
    fn subject(&self) -> &str {
        match self.display {
            Display::Public if !self.title.is_empty() => self.title,
            _ => self.site,
        }
    }

    /// What was signed: its title, who asks for it, where it can be read.
    fn statement(&self) -> String {
        let lines = [isolate(self.title), isolate(self.coalition), self.address.to_owned()];
        let there = [true, !self.coalition.is_empty(), !self.address.is_empty()];
        let lines: Vec<String> = lines
            .into_iter()
            .zip(there)
            .filter_map(|(line, there)| there.then_some(line))
            .collect();
        lines.join("\n")
    }

    fn titled(&self, key: &str) -> String {
        self.locale.t1(key, "statement", self.statement())
    }

    fn own_page(&self, link: &str) -> String {
        self.locale.t1("mail-own-page", "link", link)
    }
}

/// The subject of a mail to the team. Here and in [`About::subject`] the name bears no marks: some
/// programs show them as boxes in a subject, where it stands last and needs none.
fn subject(l: Locale, key: &str, site: &str) -> String {
    l.t1(key, "site", site)
}

fn confirm_args(about: About<'_>, entry: &Entry, way: Way<'_>) -> [(&'static str, Arg); 5] {
    let l = about.locale;
    let entry = match about.display {
        Display::Public => entry_line(l, entry),
        Display::AtLaunch => format!("{}\n\n{}", entry_line(l, entry), l.t("mail-confirm-launch")),
        Display::Counted => format!("{}\n\n{}", entry_line(l, entry), l.t("mail-confirm-counted")),
    };
    [
        ("statement", about.statement().into()),
        ("entry", Arg::Text(entry)),
        ("link", way.link.into()),
        ("code", Arg::Name(way.code.to_owned())),
        ("days", way.days.into()),
    ]
}

/// What somebody typed, so that mail programs make no link of it: the mail goes to an address that
/// may be a stranger's. U+2060 (word joiner) shows nothing and breaks what looks like an address.
fn unlinked(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let is_letter = |at: usize| chars.get(at).copied().is_some_and(char::is_alphabetic);
    let is_full = |at: usize| chars.get(at).is_some_and(|c| !c.is_whitespace());
    let mut broken = String::with_capacity(text.len());
    for (at, c) in chars.iter().enumerate() {
        broken.push(*c);
        let joins = match c {
            // "A.C." and "St. Mary" are no addresses, "a.example" and "1.example" are.
            '.' => at > 0 && is_full(at - 1) && is_letter(at + 1) && is_letter(at + 2),
            '@' => is_full(at + 1),
            ':' => chars.get(at + 1) == Some(&'/'),
            _ => false,
        };
        if joins {
            broken.push('\u{2060}');
        }
    }
    broken
}

/// An entry on one line of plain text, every part isolated.
pub fn entry_line(l: Locale, entry: &Entry) -> String {
    let isolate = |part: &str| isolate(&unlinked(part));
    let mut line = isolate(&entry.name);
    if let Some(short) = &entry.short {
        line.extend([" (", &isolate(short), ")"]);
    }
    for part in
        [&entry.other_name, &entry.role, &entry.affiliation, &entry.place].into_iter().flatten()
    {
        line.extend([entry.comma(), &isolate(part)]);
    }
    if let Some(country) = entry.country {
        line.extend([entry.comma(), &isolate(country.name(l.code()))]);
    }
    if entry.has_disclaimer() {
        line.push_str("\n* ");
        line.push_str(&l.t("disclaimer"));
    }
    line
}

const WIDTH: usize = 72;
const FSI: char = '\u{2068}';
const PDI: char = '\u{2069}';

/// Wraps every line at 72 columns. A word longer than that, such as a link, stays whole. A name
/// broken over two lines is closed and opened again, because isolation ends with the line.
fn wrap(text: &str) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let mut width = 0;
        let mut open = false;
        for word in line.split(' ') {
            let columns = word.chars().filter(|c| !matches!(*c, FSI | PDI)).count();
            if width > 0 && width + 1 + columns > WIDTH {
                let (end, start) = if open { ("\u{2069}\n", "\u{2068}") } else { ("\n", "") };
                out.push_str(end);
                out.push_str(start);
                width = 0;
            } else if width > 0 {
                out.push(' ');
                width += 1;
            }
            out.push_str(word);
            width += columns;
            open =
                word.chars().fold(open, |open, c| if c == FSI { true } else { open && c != PDI });
        }
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn about(locale: Locale) -> About<'static> {
        About {
            locale,
            site: "Sign Example",
            title: "A Title – عنوان",
            coalition: "Springs Coalition",
            display: Display::Public,
            address: "https://sign.example.org/s/springs",
            contact: Some("Spring Lane 1"),
            answered: false,
        }
    }

    #[test]
    fn what_was_typed_becomes_no_link_in_a_mail() {
        for (typed, shown) in [
            ("Win at evil.example", "Win at evil.\u{2060}example"),
            ("https://evil.example/x", "https:\u{2060}//evil.\u{2060}example/x"),
            ("x@evil.example", "x@\u{2060}evil.\u{2060}example"),
            ("Change.org", "Change.\u{2060}org"),
            ("St. Mary, A.C. No.7", "St. Mary, A.C. No.7"),
        ] {
            assert_eq!(unlinked(typed), shown);
        }
        let linked =
            Entry { name: "evil.example".into(), role: Some("a@b.example".into()), ..entry() };
        let line = entry_line(Locale::En, &linked);
        assert!(!line.contains("evil.example") && !line.contains("@b"), "{line}");
    }

    fn entry() -> Entry {
        Entry { name: "Red Ocre del Sur".into(), short: Some("ROS".into()), ..Entry::default() }
    }

    #[test]
    fn lines_are_short_unless_they_are_links() {
        let link = format!("https://sign.example.org/confirm/{}", "k".repeat(60));
        for locale in Locale::ALL {
            let way = Way { link: &link, code: "K7QM2XWD", days: 3 };
            let mail = confirm(about(locale), &entry(), way);
            assert!(
                mail.body.contains(&format!("\n{link}\n")),
                "the link stands alone on its line: {}",
                mail.body
            );
            assert!(mail.body.contains("K7QM2XWD"));
            for line in mail.body.lines().filter(|l| *l != link) {
                let columns = line.chars().filter(|c| !matches!(*c, FSI | PDI)).count();
                assert!(columns <= WIDTH, "{columns}: {line}");
            }
        }
    }

    #[test]
    fn isolation_is_balanced_on_every_line() {
        let long = "Assembly of Very Patient Lighthouse Keepers and ".repeat(5);
        for locale in Locale::ALL {
            let entry = Entry { name: long.trim().to_owned(), ..entry() };
            let mail = accepted(about(locale), &entry, "https://a.example/o");
            for line in mail.body.lines() {
                let count = |mark: char| line.chars().filter(|c| *c == mark).count();
                assert_eq!(count(FSI), count(PDI), "{line}");
            }
        }
    }

    /// A mail of each kind that a signer gets.
    fn of_each_kind(about: About<'_>) -> Vec<Mail> {
        let own = "https://a.example/o";
        let way = || Way { link: own, code: "K7QM2XWD", days: 3 };
        vec![
            confirm(about, &entry(), way()),
            reminder(about, &entry(), way(), true),
            already_signed(about, own),
            confirmed(about, own),
            accepted(about, &entry(), own),
            declined(about, DeclineReason::OutOfScope, own).expect("a reason that is told"),
            question(about, "Who decided?", own),
            correction(about, &entry(), true, None, own),
            merged(about, own),
            withdrawn(about, own),
        ]
    }

    #[test]
    fn a_subject_names_the_statement_unless_its_signer_is_not_named() {
        for locale in Locale::ALL {
            for mail in of_each_kind(about(locale)) {
                assert!(mail.subject.ends_with("– A Title – عنوان"), "{}", mail.subject);
            }
            for display in [Display::AtLaunch, Display::Counted] {
                for mail in of_each_kind(About { display, ..about(locale) }) {
                    assert!(mail.subject.ends_with("– Sign Example"), "{}", mail.subject);
                    for secret in ["Title", "Springs"] {
                        assert!(!mail.subject.contains(secret), "{}", mail.subject);
                    }
                }
            }
        }
    }

    #[test]
    fn every_mail_says_what_was_signed_and_why_it_was_sent_and_abuse_is_not_told() {
        for locale in Locale::ALL {
            for mail in of_each_kind(about(locale)) {
                let (above, signature) = mail.body.split_once("\n-- \n").expect("a signature");
                for said in [
                    "A Title",
                    "Springs Coalition",
                    "https://a.example/o",
                    "https://sign.example.org/s/springs",
                ] {
                    assert!(above.contains(said), "{said}: {above}");
                }
                let reason = above.trim_end().rsplit("\n\n").next().expect("a paragraph");
                // The name may be broken over two lines.
                let reason = reason.replace([FSI, PDI], "").replace('\n', " ");
                assert!(reason.contains("Sign Example"), "the reason stands above: {above}");
                assert!(signature.contains("Spring Lane 1"), "{signature}");
                assert!(signature.contains(&locale.t("mail-no-reply")), "{signature}");
            }
            let read = About { answered: true, ..about(locale) };
            for mail in of_each_kind(read) {
                assert!(!mail.body.contains(&locale.t("mail-no-reply")), "{}", mail.body);
            }
            assert_eq!(declined(about(locale), DeclineReason::Abuse, "https://a.example/o"), None);
        }
    }
}
