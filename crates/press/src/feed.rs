//! `updates.atom`: what became of a statement, as an Atom feed (RFC 4287).

use crate::{edition::Edition, state_line::state_lines, xml_text};
use domain::{id::StatementId, instant::Instant, version::TextHash};
use quick_xml::{
    Writer,
    events::{BytesDecl, BytesText, Event},
};
use std::io;

/// Something that happened, in the words of the feed's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Update {
    /// Names it within the statement, for ever: `opened 1764000000000`.
    pub key: String,
    pub at: Instant,
    pub title: String,
    pub summary: String,
}

/// The feed of a statement, its updates newest first. `own`: the address of the feed; `site`: who
/// speaks where no coalition is named. The identifiers come from that of the statement, so that
/// they stay when the site moves.
pub fn atom(
    edition: &Edition,
    statement: StatementId,
    (own, site): (&str, &str),
    updates: &[Update],
) -> Vec<u8> {
    let feed = Feed { edition, statement, own, site, updates };
    let mut out = Writer::new(Vec::new());
    feed.write(&mut out).expect("memory takes every byte");
    let mut bytes = out.into_inner();
    bytes.push(b'\n');
    bytes
}

struct Feed<'a> {
    edition: &'a Edition,
    statement: StatementId,
    own: &'a str,
    site: &'a str,
    updates: &'a [Update],
}

type Out = Writer<Vec<u8>>;

impl Feed<'_> {
    fn write(&self, out: &mut Out) -> io::Result<()> {
        out.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
        let attributes = [
            ("xmlns", "http://www.w3.org/2005/Atom"),
            ("xml:lang", self.edition.tongue.lang.as_str()),
        ];
        let feed = out.create_element("feed").with_attributes(attributes);
        feed.write_inner_content(|out| {
            text(out, "id", &uuid(self.statement, ""))?;
            text(out, "title", self.edition.title())?;
            text(out, "subtitle", &state_lines(self.edition).join(" · "))?;
            let newest = self.updates.iter().map(|update| update.at).max();
            text(out, "updated", &newest.unwrap_or(Instant(0)).to_rfc3339())?;
            let author = self.edition.coalition.as_deref().unwrap_or(self.site);
            out.create_element("author").write_inner_content(|out| text(out, "name", author))?;
            link(out, "self", "application/atom+xml", self.own)?;
            link(out, "alternate", "text/html", &self.edition.proof.address)?;
            self.updates.iter().try_for_each(|update| self.entry(out, update))
        })?;
        Ok(())
    }

    fn entry(&self, out: &mut Out, update: &Update) -> io::Result<()> {
        out.create_element("entry").write_inner_content(|out| {
            text(out, "id", &uuid(self.statement, &update.key))?;
            text(out, "title", &update.title)?;
            text(out, "updated", &update.at.to_rfc3339())?;
            text(out, "published", &update.at.to_rfc3339())?;
            link(out, "alternate", "text/html", &self.edition.proof.address)?;
            text(out, "summary", &update.summary)
        })?;
        Ok(())
    }
}

fn text(out: &mut Out, name: &str, words: &str) -> io::Result<()> {
    out.create_element(name).write_text_content(BytesText::new(&xml_text(words)))?;
    Ok(())
}

fn link(out: &mut Out, rel: &str, media_type: &str, href: &str) -> io::Result<()> {
    let href = xml_text(href);
    let attributes = [("rel", rel), ("type", media_type), ("href", &*href)];
    out.create_element("link").with_attributes(attributes).write_empty()?;
    Ok(())
}

/// A UUID of version 8 (RFC 9562): the beginning of a hash.
fn uuid(statement: StatementId, key: &str) -> String {
    let named = [b"undersigned.atom/v1\n".as_slice(), &statement.0, key.as_bytes()].concat();
    let mut bytes = TextHash::of(&named).0;
    bytes[6] = 0x80 | (bytes[6] & 0x0f);
    bytes[8] = 0x80 | (bytes[8] & 0x3f);
    let hex: String = bytes[..16].iter().map(|byte| format!("{byte:02x}")).collect();
    let parts = [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]];
    format!("urn:uuid:{}", parts.join("-"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edition_sample::{HOSTILE, edition};
    use roxmltree::{Document, Node};

    const OWN: &str = "https://sign.example/s/water/updates.atom?lang=en&x=1";

    fn updates(titles: &[&str]) -> Vec<Update> {
        let update = |(title, at): (&&str, i64)| Update {
            key: format!("opened {at}"),
            at: Instant(1_764_000_000_000 + at * 1_000),
            title: (*title).to_owned(),
            summary: format!("{title}!"),
        };
        titles.iter().zip(0..).map(update).collect()
    }

    fn child<'a>(node: Node<'a, 'a>, name: &str) -> Vec<&'a str> {
        let named = node.children().filter(|node| {
            node.tag_name().name() == name
                && node.tag_name().namespace() == Some("http://www.w3.org/2005/Atom")
        });
        named.map(|node| node.text().unwrap_or_default()).collect()
    }

    #[test]
    fn a_feed_has_what_rfc_4287_asks_for_and_every_word_letter_for_letter() {
        let made = edition(&["A"]);
        let id = StatementId([7; 16]);
        let bytes = atom(&made, id, (OWN, "Site"), &updates(HOSTILE));
        let text = String::from_utf8(bytes).unwrap();
        let document = Document::parse(&text).unwrap();
        let feed = document.root_element();
        assert_eq!(child(feed, "title"), [made.title()]);
        assert_eq!(child(feed, "updated"), ["2025-11-24T16:00:38Z"], "that of the newest");
        let subtitle = child(feed, "subtitle")[0];
        let log = made.proof.log.as_ref().unwrap();
        assert!(subtitle.contains(&log.root) && subtitle.contains(&made.proof.text_sha256));
        let entries: Vec<_> =
            feed.children().filter(|node| node.tag_name().name() == "entry").collect();
        let titles: Vec<&str> = entries.iter().flat_map(|entry| child(*entry, "title")).collect();
        let expected: Vec<String> =
            HOSTILE.iter().map(|name| xml_text(name).into_owned()).collect();
        assert_eq!(titles, expected);
        let mut ids: Vec<&str> = entries.iter().flat_map(|entry| child(*entry, "id")).collect();
        ids.extend(child(feed, "id"));
        assert!(ids.iter().all(|id| id.len() == 45 && id.starts_with("urn:uuid:")), "{ids:?}");
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), HOSTILE.len() + 1);
        let links: Vec<_> = feed
            .children()
            .filter(|node| node.tag_name().name() == "link")
            .map(|link| (link.attribute("rel").unwrap(), link.attribute("href").unwrap()))
            .collect();
        assert_eq!(links, [("self", OWN), ("alternate", "https://sign.example/s/water")]);
    }

    #[test]
    fn an_update_keeps_its_name_when_the_site_moves() {
        let id = StatementId([7; 16]);
        let ids = |address: &str, own: &str| {
            let mut edition = edition(&["A"]);
            edition.proof.address = address.into();
            let text =
                String::from_utf8(atom(&edition, id, (own, "Site"), &updates(&["a"]))).unwrap();
            text.split("<id>").skip(1).map(|rest| rest[..45].to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(ids("https://a.example/s/x", "a"), ids("https://b.example/s/x", "b"));
    }
}
