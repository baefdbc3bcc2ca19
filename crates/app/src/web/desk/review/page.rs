//! The page of an imported list.

use super::{Opened, PAGE, PageQuery};
use crate::{
    site::{
        convert,
        review::{self, Apart, ImportLines},
        suspects::ReviewPart,
    },
    web::{
        AppState,
        answer::Refusal,
        desk::{compare, queue::look_through, session::Staff},
    },
};
use domain::{
    desk::Power,
    entry::Entry,
    id::{ImportId, SignOnId},
    import::{Line, Outcome},
    statement::{Slug, Statement},
};
use std::{collections::BTreeSet, sync::Arc};
use store::import::Line as Present;
use view::{
    Locale, Paging,
    desk::{
        DeskDone, ImportReview, LineCounts, LineGroup, OtherKind, OtherLine, ReviewRow,
        Suspect as SuspectView, Tab,
    },
    public::MessageKind,
};

pub(super) async fn review_page(
    state: &AppState,
    staff: &Staff,
    statement: &Statement,
    (id, query): (ImportId, &PageQuery),
    done: Option<DeskDone>,
) -> Result<ImportReview, Refusal> {
    let (kept, of) = (Arc::clone(&state.suspects.reviews), statement.id);
    let (only_open, number) = (query.open == 1, query.page);
    let read = state.store.desk().read("import", move |tx| {
        let Some(list) = kept.get(tx, id)?.filter(|list| list.statement() == of) else {
            return Ok(None);
        };
        let part = list.part(tx, only_open, (number, PAGE))?;
        Ok::<_, store::Error>(Some((list, part)))
    });
    let (list, part) = read.await?.ok_or(Refusal::Message(MessageKind::NotFound))?;
    let opened = Opened::read(state, statement, part.shown.clone()).await?;
    let (slug, lines) = (&statement.slug, &list.lines);
    let address =
        |query: &PageQuery, page: usize| query.address(slug.as_str(), &id.to_string(), page);
    let rows = rows((lines, &part, &opened), slug, staff);
    let of = (statement.id, id);
    let clear = state.suspects.clear_of(&state.store, of, state.now()).await?;
    let link = |page: usize| address(query, page);
    let here = link(part.number);
    let group = |group, number| line_group(lines, (group, number), &here, staff.locale);
    Ok(ImportReview {
        f: staff.frame(state, &format!("/desk/s/{slug}/import/{id}")),
        bar: staff.bar(state, Tab::Import, done),
        slug: slug.to_string(),
        title: convert::text_for(&statement.draft, staff.locale)
            .map(|t| t.title.clone())
            .unwrap_or_default(),
        token: staff.form_token(state),
        action: link(part.number),
        other_view: address(&PageQuery { open: u8::from(!only_open), ..PageQuery::default() }, 1),
        only_open,
        file: lines.report.file.clone(),
        settled: part.settled as u64,
        total: part.total as u64,
        clear,
        look_through: look_through(slug, id),
        comparing: opened.comparing,
        lines: line_counts(lines, part.total),
        paging: Paging::of((part.number, PAGE), rows.len(), part.wanted, link),
        rows,
        asked: group(Apart::Asked, query.asked),
        apart: [group(Apart::Duplicate, query.same), group(Apart::Other, query.lines)]
            .into_iter()
            .flatten()
            .collect(),
        problems: Vec::new(),
        finished: part.settled == part.total,
        may_decide: staff.role.may(Power::Moderate),
    })
}

fn rows(
    (lines, part, opened): (&ImportLines, &ReviewPart, &Opened),
    slug: &Slug,
    staff: &Staff,
) -> Vec<ReviewRow> {
    let here: BTreeSet<u32> = part.shown.iter().filter_map(|id| lines.seq(*id)).collect();
    let shown = part.shown.iter().filter_map(|id| {
        let row = row(lines.line(*id)?, opened.present.get(id)?, lines);
        let settled = row.settled.is_some();
        let suspects = suspects((lines, opened), *id, settled, &here, slug, staff);
        Some(ReviewRow { suspects, ..row })
    });
    shown.collect()
}

/// What is shown beside an entry. Once it is settled only decisions are left, so that they can be
/// undone.
fn suspects(
    (lines, opened): (&ImportLines, &Opened),
    id: SignOnId,
    settled: bool,
    here: &BTreeSet<u32>,
    slug: &Slug,
    staff: &Staff,
) -> Vec<SuspectView> {
    let found =
        opened.suspects.of(lines, id).filter(|suspect| !settled || suspect.verdict.is_some());
    found
        .map(|suspect| {
            let seq = lines.seq(suspect.side.sign_on).filter(|seq| here.contains(seq));
            SuspectView {
                seq: seq.map(u64::from),
                ..compare::suspect_view(suspect, slug, &opened.people, staff.locale)
            }
        })
        .collect()
}

fn row(line: &Line, present: &Present, lines: &ImportLines) -> ReviewRow {
    let entry = present.entry.as_ref();
    let text =
        |part: fn(&Entry) -> Option<&String>| entry.and_then(part).cloned().unwrap_or_default();
    let chars: Vec<char> = line.text.chars().collect();
    let (start, end) =
        ((line.start as usize).min(chars.len()), (line.end as usize).min(chars.len()));
    let slice = |from: usize, to: usize| chars[from.min(to)..to].iter().collect::<String>();
    ReviewRow {
        seq: u64::from(line.seq),
        number: line.number.map(u64::from),
        line: u64::from(line.line),
        before: slice(0, start),
        source: slice(start, end),
        after: slice(end, chars.len()),
        name: text(|entry| Some(&entry.name)),
        short: text(|entry| entry.short.as_ref()),
        place: text(|entry| entry.place.as_ref()),
        country: entry.and_then(|entry| entry.country),
        kind: entry.map(|entry| entry.kind).unwrap_or_default(),
        doubts: review::doubts(line).cloned().collect(),
        id: line.sign_on.map(|id| id.to_string()).unwrap_or_default(),
        revision: present.revision,
        suspects: Vec::new(),
        settled: review::settled(present, lines),
        made: line.made.is_some(),
    }
}

fn line_counts(lines: &ImportLines, entries: usize) -> LineCounts {
    let count = |outcome| lines.count(outcome) as u64;
    LineCounts {
        total: lines.report.lines.last().map_or(0, |line| u64::from(line.line)),
        entries: entries as u64,
        headings: count(Outcome::Heading),
        duplicates: count(Outcome::Duplicate),
        questions: count(Outcome::Question),
        text: count(Outcome::Text),
        blank: count(Outcome::Blank),
    }
}

/// The lines that are no entry, a page of them: of a long list there may be very many.
fn line_group(
    lines: &ImportLines,
    (group, number): (Apart, usize),
    here: &str,
    locale: Locale,
) -> Option<LineGroup> {
    let all = lines.apart(group);
    let (number, total) = (number.max(1), all.len());
    let shown: Vec<OtherLine> =
        all.skip(Paging::before(number, PAGE)).take(PAGE).map(other_line).collect();
    let (id, query) = group_id(group);
    let link = |page: usize| format!("{here}&{query}={page}#{id}");
    let paging = Paging::of((number, PAGE), shown.len(), total, link);
    let words = match group {
        Apart::Asked => locale.t1("review-asked", "n", total as u64),
        Apart::Duplicate => locale.t1("review-duplicates", "n", total as u64),
        Apart::Other => locale.t("review-others"),
    };
    (total > 0).then_some(LineGroup {
        id,
        words,
        hint: match group {
            Apart::Asked => locale.t("review-asked-hint"),
            Apart::Duplicate => locale.t("review-duplicates-hint"),
            Apart::Other => String::new(),
        },
        take: locale.t(if group == Apart::Duplicate { "review-take-in" } else { "review-take" }),
        lines: shown,
        paging,
    })
}

/// The id of its part of the page, and what its pages are called in addresses.
const fn group_id(group: Apart) -> (&'static str, &'static str) {
    match group {
        Apart::Asked => ("asked", "asked"),
        Apart::Duplicate => ("same", "same"),
        Apart::Other => ("others", "lines"),
    }
}

/// Where on the page a line stands that was an entry and is put back.
pub(super) fn anchor(lines: &ImportLines, seq: u32) -> String {
    let at = lines.report.lines.iter().position(|line| line.seq == seq && line.sign_on.is_some());
    at.map_or_else(|| "others".to_owned(), |at| format!("l-{at}"))
}

fn other_line((at, line): (usize, &Line)) -> OtherLine {
    OtherLine {
        at: at as u64,
        line: u64::from(line.line),
        text: line.text.clone(),
        kind: match line.outcome {
            Outcome::Heading => OtherKind::Heading,
            Outcome::Duplicate => OtherKind::Duplicate,
            Outcome::Question => OtherKind::Question,
            Outcome::Entry | Outcome::Text | Outcome::Blank => OtherKind::Text,
        },
        is_blanked: line.text.trim().is_empty(),
    }
}
