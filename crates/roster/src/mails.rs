//! Mails pasted one after the other, in each of which somebody signs: "Please add us".

mod sentence;

use crate::{
    Contact, LineUse, contact,
    counter::Firmness,
    draft::{Draft, Party},
    gather, quoted,
    region::Region,
    shape::Shape,
    source::{Source, Span},
    table::facts,
};
use sentence::Said;

/// Mails that make a file one of mails.
const SEVERAL: usize = 2;
/// Lines with a firm counter that make it a list that came by mail.
const COUNTED: usize = 3;

/// One mail: the lines of its head and of its text.
struct Mail {
    head: Vec<usize>,
    body: Vec<usize>,
}

/// The entries, and the use of every line; `None` where the text is not of several mails with a
/// sign-on each.
pub(crate) fn read(
    source: &Source,
    shapes: &[Shape],
    region: Option<Region>,
) -> Option<(Vec<Draft>, Vec<LineUse>)> {
    if quoted::is_mail(source) || has_list(shapes, region) {
        return None;
    }
    let mails = mails(source, shapes);
    if mails.len() < SEVERAL {
        return None;
    }
    let mut uses: Vec<LineUse> = shapes.iter().map(gather::outside).collect();
    let mut drafts = Vec::new();
    for mail in &mails {
        // A telephone number where the name should be names nobody.
        let named = |draft: &Draft| !contact::cut(draft.text.trim()).0.trim().is_empty();
        let Some(draft) = sign_on(source, shapes, mail).filter(named) else {
            for at in &mail.body {
                uses[*at] = LineUse::Question { why: quoted::WHY.into() };
            }
            continue;
        };
        let seq = u32::try_from(drafts.len() + 1).unwrap_or(u32::MAX);
        uses[draft.line] = LineUse::Entry { seqs: vec![seq] };
        drafts.push(draft);
    }
    (drafts.len() >= SEVERAL).then_some((drafts, uses))
}

/// Whether the mails only carry a list.
fn has_list(shapes: &[Shape], region: Option<Region>) -> bool {
    let Some(region) = region else { return false };
    let lines = &shapes[region.start..region.end];
    let counted = |shape: &&Shape| shape.counter.is_some_and(|c| c.firmness == Firmness::Firm);
    lines.iter().any(Shape::is_row) || lines.iter().filter(counted).count() >= COUNTED
}

/// The text parted where the head of a mail begins. A head has a sender, or several lines.
fn mails(source: &Source, shapes: &[Shape]) -> Vec<Mail> {
    let mut mails: Vec<Mail> = Vec::new();
    let mut in_head = false;
    for (at, line) in source.lines.iter().enumerate() {
        let text = line.text.trim();
        if line.cells.is_none() && quoted::is_head(text) {
            match mails.last_mut().filter(|_| in_head) {
                Some(mail) => mail.head.push(at),
                None => mails.push(Mail { head: vec![at], body: Vec::new() }),
            }
            in_head = true;
        } else if !shapes[at].blank() {
            in_head = false;
            if let Some(mail) = mails.last_mut() {
                mail.body.push(at);
            }
        }
    }
    let sent = |mail: &Mail| {
        mail.head.len() >= 2 || mail.head.iter().any(|at| source.lines[*at].text.contains('@'))
    };
    mails.retain(|mail| sent(mail) && !mail.body.is_empty());
    mails
}

/// What a mail signs for: whom its text names, else the body below it, else its sender.
fn sign_on(source: &Source, shapes: &[Shape], mail: &Mail) -> Option<Draft> {
    let sender = sender(source, mail);
    let mut by_itself = None;
    for (n, at) in mail.body.iter().enumerate() {
        let shape = &shapes[*at];
        let text: Vec<char> = shape.chars[..shape.to].to_vec();
        match sentence::said(&text) {
            Some(Said::Named(span)) => {
                let mut draft = draft(shapes, *at, span, sender);
                if sentence::of_person(&text[..span.start]) {
                    draft.party = Some(Party::Person);
                }
                return Some(draft);
            }
            Some(Said::Below) => {
                let below = *mail.body.get(n + 1)?;
                let (start, end) = (shapes[below].indent(), shapes[below].to);
                return Some(draft(shapes, below, Span { start, end }, sender));
            }
            Some(Said::Sender) => by_itself = by_itself.or(Some(n)),
            None => {}
        }
    }
    let said = by_itself?;
    signature(shapes, &mail.body[said + 1..], sender)
}

/// The body in the lines below what was said, else the person in them.
fn signature(shapes: &[Shape], below: &[usize], sender: Contact) -> Option<Draft> {
    let whole = |at: usize| Span { start: shapes[at].indent(), end: shapes[at].to };
    let lines = || below.iter().copied().filter(|at| shapes[*at].words <= 10);
    let is_body = |at: &usize| names::kind(&shapes[*at].string()) == names::Kind::Organisation;
    let is_person = |at: &usize| facts::person_shaped(&shapes[*at].string());
    let found = lines().find(is_body).or_else(|| lines().find(is_person))?;
    Some(draft(shapes, found, whole(found), sender))
}

fn draft(shapes: &[Shape], line: usize, span: Span, contact: Contact) -> Draft {
    let text: String = shapes[line].chars[span.start..span.end].iter().collect();
    let named = names::person_name(&text);
    let own = contact.person.as_deref().is_some_and(|own| names::key(own) == names::key(named));
    let party = match names::kind(&text) {
        _ if own => Some(Party::Person),
        names::Kind::Unknown => Some(Party::Body),
        names::Kind::Organisation | names::Kind::Individual => None,
    };
    Draft { party, contact, from_mail: true, ..Draft::new(line, span, None, text) }
}

/// Name and address in the head of a mail.
fn sender(source: &Source, mail: &Mail) -> Contact {
    let from = mail.head.iter().map(|at| source.lines[*at].text.as_str());
    let Some((_, from)) = from.filter_map(|line| line.split_once(':')).find(|l| l.1.contains('@'))
    else {
        return Contact::default();
    };
    let mut sender = contact::read(from);
    let name = from.split(['<', '(']).next().unwrap_or_default().trim().trim_matches(['"', '\'']);
    let named = !name.contains('@') && name.chars().any(char::is_alphabetic);
    sender.person = named.then(|| name.to_owned());
    sender
}
