//! `GET, POST /desk/s/{slug}/import/{id}`: left the source line, right the reading; every doubt settled with one click.

use super::session::Staff;
use crate::{
    view::{
        Paging, Problem,
        desk::{DeskDone, Doubt as DoubtView, ImportReview, LineCounts, OtherKind, OtherLine, ReviewKind, ReviewRow, Settled, Tab},
        public::MessageKind,
    },
    web::{
        AppState,
        answer::{Answer, Refusal, page, page_with_problems, see},
        convert,
        forms::Posted,
    },
};
use axum::extract::{Path, Query, State};
use domain::{
    desk::Power,
    entry::{Entry, Kind},
    form::{Field, FieldProblem},
    id::{ImportId, SignOnId},
    import::{Doubt, Line, Outcome},
    moderation::{Actor, Decision, DeclineReason},
    name_rule,
    signon::{Moderation, Standing},
    statement::Statement,
};
use serde::Deserialize;
use std::{collections::HashMap, sync::Arc};
use store::{
    import::{Line as Present, Taken},
    sign_on::DecideProblem,
};

const PAGE: usize = 250;

#[derive(Deserialize, Default)]
pub struct At {
    #[serde(default)]
    page: usize,
    #[serde(default)]
    done: String,
    #[serde(default)]
    n: u64,
}

pub async fn show(State(state): State<AppState>, staff: Staff, Path((slug, id)): Path<(String, String)>, Query(at): Query<At>) -> Answer {
    staff.needs(Power::Look)?;
    let statement = staff.statement(&state, &slug).await?;
    let import = imported(&state, &statement, &id).await?;
    let done = match at.done.as_str() {
        "read" => Some(DeskDone::Imported(import.sign_ons.len() as u64)),
        "already" => Some(DeskDone::ImportedBefore),
        "settled" => Some(DeskDone::Settled(at.n)),
        _ => None,
    };
    page(&review_page(&state, &staff, &statement, &import, &at, done))
}

pub async fn act(
    State(state): State<AppState>,
    staff: Staff,
    Path((slug, id)): Path<(String, String)>,
    Query(at): Query<At>,
    posted: Posted,
) -> Answer {
    staff.needs(Power::Moderate)?;
    staff.check(&state, &posted)?;
    let statement = staff.statement(&state, &slug).await?;
    let import = imported(&state, &statement, &id).await?;
    let here = format!("/desk/s/{slug}/import/{id}?page={}", at.page.max(1));
    if posted.get("act") == "accept_all" {
        let ids: Vec<SignOnId> = without_doubts(&import).collect();
        let (by, now, statement_id) = (Actor::Person(staff.person), state.now(), statement.id);
        let n = state.store.write("accept all", move |tx| store::sign_on::accept_all(tx, statement_id, &ids, by, now)).await?;
        return see(&format!("{here}&done=settled&n={n}"));
    }
    let seq: u32 = posted.get("seq").parse().map_err(|_| Refusal::Message(MessageKind::Unreadable))?;
    match settle(&state, &staff, &import, seq, &posted).await? {
        Ok(()) => see(&format!("{here}#r-{seq}")),
        Err(problem) => {
            let mut again = review_page(&state, &staff, &statement, &import, &at, None);
            again.problems = vec![problem];
            page_with_problems(&again)
        }
    }
}

/// Settles one entry as the form says.
async fn settle(state: &AppState, staff: &Staff, import: &Taken, seq: u32, posted: &Posted) -> Result<Result<(), Problem>, Refusal> {
    let sign_ons = by_seq(import);
    let id = *sign_ons.get(&seq).ok_or(Refusal::Message(MessageKind::NotFound))?;
    let present = import.sign_ons.get(&id).ok_or(Refusal::Message(MessageKind::NotFound))?;
    let (revision, by, now) = (present.revision, Actor::Person(staff.person), state.now());
    let outcome = if let Ok(other) = posted.get("same_as").parse::<u32>() {
        let into = *sign_ons.get(&other).filter(|into| **into != id).ok_or(Refusal::Message(MessageKind::Unreadable))?;
        state.store.write("same as", move |tx| store::sign_on::merge(tx, id, into, by, now)).await
    } else {
        match posted.get("act") {
            "accept" => {
                state.store.write("accept", move |tx| store::sign_on::decide(tx, id, revision, Decision::Accept, by, None, now)).await
            }
            "leave_out" => {
                let decision = Decision::Decline(DeclineReason::NotASignatory);
                state.store.write("leave out", move |tx| store::sign_on::decide(tx, id, revision, decision, by, None, now)).await
            }
            "reopen" => state.store.write("reopen", move |tx| store::sign_on::reopen(tx, id, by, now)).await,
            "correct" => {
                let before = present.entry.as_ref().ok_or(Refusal::Message(MessageKind::Gone))?;
                let corrected = match corrected(before, posted) {
                    Ok(corrected) => corrected,
                    Err(problem) => {
                        let message = convert::trouble(Field::Name, FieldProblem::Name(problem)).words(staff.locale);
                        return Ok(Err(Problem { field: "name", message }));
                    }
                };
                state.store.write("correct and accept", move |tx| store::sign_on::correct(tx, id, &corrected, by, None, true, now)).await
            }
            _ => return Err(Refusal::Message(MessageKind::Unreadable)),
        }
    };
    match outcome {
        // Settled by somebody else meanwhile: the page shows how.
        Ok(()) => {
            state.want_scrub();
            Ok(Ok(()))
        }
        Err(DecideProblem::AlreadyDecided { .. } | DecideProblem::Step(_)) => Ok(Ok(())),
        Err(DecideProblem::Gone) => Err(Refusal::Message(MessageKind::Gone)),
        Err(DecideProblem::Store(error)) => Err(error.into()),
    }
}

fn corrected(before: &Entry, posted: &Posted) -> Result<Entry, name_rule::NameProblem> {
    Ok(Entry {
        kind: Kind::parse(posted.get("kind")).unwrap_or(before.kind),
        name: name_rule::required(posted.get("name"))?,
        short: name_rule::printed(posted.get("short"))?,
        ..before.clone()
    })
}

async fn imported(state: &AppState, statement: &Arc<Statement>, id: &str) -> Result<Taken, Refusal> {
    let id: ImportId = id.parse().map_err(|_| Refusal::Message(MessageKind::NotFound))?;
    let statement = statement.id;
    let found = state.store.read("import", move |tx| store::import::by_id(tx, id)).await?;
    found.filter(|taken| taken.import.statement == statement).ok_or(Refusal::Message(MessageKind::NotFound))
}

fn by_seq(import: &Taken) -> HashMap<u32, SignOnId> {
    import.import.report.lines.iter().filter_map(|line| Some((line.seq, line.sign_on?))).collect()
}

/// Entries that wait and that nobody needs to look at twice.
fn without_doubts(import: &Taken) -> impl Iterator<Item = SignOnId> {
    import.import.report.lines.iter().filter_map(|line| {
        let id = line.sign_on?;
        let present = import.sign_ons.get(&id)?;
        let strong = line.doubts.iter().any(|doubt| doubt_view(doubt, import).is_strong());
        (settled(line, present, import).is_none() && !strong).then_some(id)
    })
}

/// The doubts worth stopping at, in words, of every entry of an import.
pub(super) fn strong_doubts(import: &Taken, locale: crate::view::Locale) -> Vec<(SignOnId, Vec<String>)> {
    let words = |line: &Line| {
        let doubts = line.doubts.iter().map(|doubt| doubt_view(doubt, import)).filter(DoubtView::is_strong);
        doubts.map(|doubt| doubt.words(locale)).collect::<Vec<_>>()
    };
    import.import.report.lines.iter().filter_map(|line| Some((line.sign_on?, words(line)))).collect()
}

fn settled(line: &Line, present: &Present, import: &Taken) -> Option<Settled> {
    match (present.state.standing, present.state.moderation) {
        (Standing::Merged { into }, _) => {
            let seq = import.import.report.lines.iter().find(|line| line.sign_on == Some(into)).map_or(0, |line| u64::from(line.seq));
            Some(Settled::SameAs(seq))
        }
        (Standing::Withdrawn | Standing::Erased, _) | (_, Moderation::Declined { .. }) => Some(Settled::LeftOut),
        (_, Moderation::Accepted) => {
            // What stands in the source to the letter was not corrected.
            let as_printed = present.entry.as_ref().is_none_or(|entry| line.text.contains(&entry.name));
            Some(if as_printed { Settled::Accepted } else { Settled::Corrected })
        }
        (_, Moderation::Waiting | Moderation::Quarantined { .. }) => None,
    }
}

fn review_page(state: &AppState, staff: &Staff, statement: &Statement, import: &Taken, at: &At, done: Option<DeskDone>) -> ImportReview {
    let (slug, id, report) = (&statement.slug, import.import.id, &import.import.report);
    let entries: Vec<(&Line, &Present)> =
        report.lines.iter().filter_map(|line| Some((line, import.sign_ons.get(&line.sign_on?)?))).collect();
    let total = entries.len();
    let settled_count = entries.iter().filter(|(line, entry)| settled(line, entry, import).is_some()).count();
    let pages = total.div_ceil(PAGE).max(1);
    let number = at.page.clamp(1, pages);
    let from = (number - 1) * PAGE;
    let link = |page: usize| format!("/desk/s/{slug}/import/{id}?page={page}");
    let rows: Vec<ReviewRow> = entries.iter().skip(from).take(PAGE).map(|(line, entry)| row(line, entry, import)).collect();
    let others = report.lines.iter().filter_map(other_line).collect();
    ImportReview {
        f: staff.frame(state, &format!("/desk/s/{slug}/import/{id}")),
        bar: staff.bar(state, Tab::Statement, done),
        slug: slug.to_string(),
        title: convert::text_for(&statement.draft, staff.locale).map(|t| t.title.clone()).unwrap_or_default(),
        token: staff.form_token(state),
        action: link(number),
        file: report.file.clone(),
        settled: settled_count as u64,
        total: total as u64,
        without_doubts: without_doubts(import).count() as u64,
        lines: line_counts(import),
        paging: Paging {
            from: if rows.is_empty() { 0 } else { from as u64 + 1 },
            to: (from + rows.len()) as u64,
            total: total as u64,
            earlier: (number > 1).then(|| link(number - 1)),
            later: (number < pages).then(|| link(number + 1)),
        },
        rows,
        others,
        problems: Vec::new(),
        finished: settled_count == total,
    }
}

fn row(line: &Line, present: &Present, import: &Taken) -> ReviewRow {
    let entry = present.entry.as_ref();
    let text = |part: fn(&Entry) -> Option<&String>| entry.and_then(part).cloned().unwrap_or_default();
    let chars: Vec<char> = line.text.chars().collect();
    let (start, end) = ((line.start as usize).min(chars.len()), (line.end as usize).min(chars.len()));
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
        kind: if entry.is_some_and(|entry| entry.kind.is_person()) { ReviewKind::Individual } else { ReviewKind::Organisation },
        doubts: line.doubts.iter().map(|doubt| doubt_view(doubt, import)).collect(),
        settled: settled(line, present, import),
    }
}

fn line_counts(import: &Taken) -> LineCounts {
    let count = |outcome| import.import.report.count(outcome) as u64;
    LineCounts {
        total: import.import.report.lines.last().map_or(0, |line| u64::from(line.line)),
        entries: import.sign_ons.len() as u64,
        headings: count(Outcome::Heading),
        duplicates: count(Outcome::Duplicate),
        questions: count(Outcome::Question),
        text: count(Outcome::Text),
        blank: count(Outcome::Blank),
    }
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

/// A doubt as `roster` reported it, with the name of the other entry.
fn doubt_view(doubt: &Doubt, import: &Taken) -> DoubtView {
    let detail: serde_json::Value = serde_json::from_str(&doubt.detail).unwrap_or_default();
    let text = |key: &str| detail[key].as_str().unwrap_or_default().to_owned();
    let of = detail["of"].as_u64().unwrap_or_default();
    let other = || {
        let line = import.import.report.lines.iter().find(|line| u64::from(line.seq) == of);
        let present = line.and_then(|line| import.sign_ons.get(&line.sign_on?));
        present.and_then(|present| present.entry.as_ref()).map(|entry| entry.name.clone()).unwrap_or_default()
    };
    match doubt.code.as_str() {
        "gap_before" => DoubtView::GapBefore {
            missing: detail["missing"].as_array().into_iter().flatten().filter_map(serde_json::Value::as_u64).collect(),
        },
        "restart" => DoubtView::Restart,
        "repeat" => DoubtView::Repeat,
        "out_of_order" => DoubtView::OutOfOrder,
        "shared_line" => DoubtView::SharedLine,
        "joined_lines" => DoubtView::JoinedLines,
        "possible_typo" => DoubtView::PossibleTypo { printed: text("printed"), suggested: text("suggested") },
        "individual_among_organisations" => DoubtView::IndividualAmongOrganisations,
        "possible_duplicate" => DoubtView::PossibleDuplicate { of, name: other(), why: text("why") },
        "possibly_related" => DoubtView::PossiblyRelated { of, name: other(), why: text("why") },
        "mixed_script" => DoubtView::MixedScript,
        "bidi_control" => DoubtView::BidiControl,
        "url_in_name" => DoubtView::UrlInName,
        "contact_removed" => DoubtView::ContactRemoved,
        "unsure_kind" => DoubtView::UnsureKind,
        code => DoubtView::Other(code.to_owned()),
    }
}
