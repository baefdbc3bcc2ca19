//! The page of an imported list.

use super::{Opened, PAGE, PageQuery};
use crate::{
    site::{
        convert,
        review::{self, ImportLines},
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
    Paging,
    desk::{
        DeskDone, ImportReview, LineCounts, OtherKind, OtherLine, ReviewRow,
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
    let (others, others_paging) = others(lines, query.lines, &link(part.number));
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
        others,
        others_paging,
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
fn others(lines: &ImportLines, number: usize, here: &str) -> (Vec<OtherLine>, Paging) {
    let (number, total) = (number.max(1), lines.others().len());
    let shown = lines.others().skip(Paging::before(number, PAGE)).take(PAGE);
    let shown: Vec<OtherLine> = shown.filter_map(other_line).collect();
    let link = |page: usize| format!("{here}&lines={page}#others");
    let paging = Paging::of((number, PAGE), shown.len(), total, link);
    (shown, paging)
}

fn other_line(line: &Line) -> Option<OtherLine> {
    let kind = match line.outcome {
        Outcome::Heading => OtherKind::Heading,
        Outcome::Duplicate => OtherKind::Duplicate,
        Outcome::Question => OtherKind::Question,
        Outcome::Text => OtherKind::Text,
        Outcome::Entry | Outcome::Blank => return None,
    };
    Some(OtherLine { line: u64::from(line.line), text: line.text.clone(), kind })
}
