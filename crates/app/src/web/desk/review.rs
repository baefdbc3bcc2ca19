//! `GET, POST /desk/s/{slug}/import/{id}`: left the source line, right the reading; every doubt
//! settled with one click.

use super::{
    compare::{self, Wish},
    queue::Shown,
    session::{Form, Look, May, Moderate, Staff},
    who::People,
};
use crate::{
    site::{
        convert,
        review::{self, ImportSuspects},
    },
    web::{
        AppState,
        answer::{Answer, Refusal, page, page_with_problems, see},
        forms::{Mendable, Posted},
    },
};
use axum::extract::{Path, Query, State};
use domain::{
    desk::Power,
    duplicate::Verdict,
    entry::{Entry, Kind},
    form::{self, Field, FieldProblem},
    id::{ImportId, SignOnId},
    import::{Line, Outcome},
    moderation::{Decision, DeclineReason},
    name_rule,
    statement::{Slug, Statement},
};
use serde::Deserialize;
use std::{collections::BTreeSet, sync::Arc};
use store::{
    import::{ImportView, Line as Present},
    sign_on::DecideProblem,
};
use view::{
    Paging, Problem,
    desk::{
        DeskDone, ImportReview, LineCounts, OtherKind, OtherLine, ReviewRow,
        Suspect as SuspectView, Tab,
    },
    public::MessageKind,
};

const PAGE: usize = 250;

#[derive(Deserialize, Default)]
pub struct PageQuery {
    #[serde(default)]
    page: usize,
    /// 1: only the entries that are not settled.
    #[serde(default)]
    open: u8,
    #[serde(default)]
    done: String,
    #[serde(default)]
    n: u64,
}

impl PageQuery {
    fn address(&self, slug: &str, import: &str, page: usize) -> String {
        let open = if self.open == 1 { "&open=1" } else { "" };
        format!("/desk/s/{slug}/import/{import}?page={page}{open}")
    }
}

pub async fn show(
    State(state): State<AppState>,
    staff: May<Look>,
    Path((slug, id)): Path<(String, String)>,
    Query(query): Query<PageQuery>,
) -> Answer {
    let statement = staff.statement(&state, &slug).await?;
    let import = imported(&state, &statement, &id).await?;
    let done = match query.done.as_str() {
        "read" => Some(DeskDone::Imported(import.sign_ons.len() as u64)),
        "already" => Some(DeskDone::ImportedBefore),
        "settled" => Some(DeskDone::Settled(query.n)),
        code => compare::done(code),
    };
    page(&review_page(&state, &staff, &statement, import, &query, done).await?)
}

pub async fn act(
    State(state): State<AppState>,
    Path((slug, id)): Path<(String, String)>,
    Query(query): Query<PageQuery>,
    Form { staff, posted, .. }: Form<Moderate, Mendable>,
) -> Answer {
    let (posted, hidden) = posted.apart(&["name", "short", "place"])?;
    let statement = staff.statement(&state, &slug).await?;
    let mut import = imported(&state, &statement, &id).await?;
    let here = query.address(&slug, &id, query.page.max(1));
    if let Some((field, trouble)) = hidden.into_iter().next() {
        let mut again = review_page(&state, &staff, &statement, import, &query, None).await?;
        again.problems = vec![Problem::of(field, &trouble, staff.locale)];
        return page_with_problems(&again);
    }
    if let Some(wish) = Wish::of(&posted) {
        let (done, seq) = say(&state, &staff, &statement, &mut import, wish?).await?;
        return see(&format!("{here}&done={}#r-{seq}", compare::code(&done)));
    }
    if posted.get("act") == "accept_all" {
        let n = accept_shown(&state, &staff, &statement, &mut import, &posted).await?;
        // What is left to look at, and nothing else.
        let left = PageQuery { open: 1, ..PageQuery::default() }.address(&slug, &id, 1);
        return see(&format!("{left}&done=settled&n={n}"));
    }
    let seq: u32 =
        posted.get("seq").parse().map_err(|_| Refusal::Message(MessageKind::Unreadable))?;
    match settle(&state, &staff, &mut import, seq, &posted).await? {
        Ok(()) => see(&format!("{here}#r-{seq}")),
        Err(problem) => {
            let mut again = review_page(&state, &staff, &statement, import, &query, None).await?;
            again.problems = vec![problem];
            page_with_problems(&again)
        }
    }
}

/// Accepts what a page showed as free of doubt and what still is as it was shown; gives how many.
async fn accept_shown(
    state: &AppState,
    staff: &Staff,
    statement: &Statement,
    import: &mut ImportView,
    posted: &Posted,
) -> Result<u64, Refusal> {
    let unreadable = |()| Refusal::Message(MessageKind::Unreadable);
    let shown = posted.all("entry").map(|text| text.parse().map_err(unreadable));
    let shown: Vec<Shown> = shown.collect::<Result<_, _>>()?;
    if shown.is_empty() || shown.len() > PAGE {
        return Err(unreadable(()));
    }
    let ids: Vec<SignOnId> = shown.iter().map(|shown| shown.id).collect();
    let (looked, _) = look(state, statement, import, ids).await?;
    let clear: BTreeSet<SignOnId> = looked.without_doubts(import).collect();
    let of = statement.id;
    let write = state.store.by(staff.actor()).write("accept all", move |tx| {
        let mut accepted = 0;
        for shown in shown.iter().filter(|shown| clear.contains(&shown.id)) {
            let decided =
                store::sign_on::as_shown(tx, of, shown.id, shown.revision).and_then(|_| {
                    store::sign_on::decide(tx, shown.id, shown.revision, Decision::Accept, None)
                });
            match decided {
                Ok(()) => accepted += 1,
                Err(DecideProblem::Store(error)) => return Err(error),
                Err(_) => {}
            }
        }
        Ok(accepted)
    });
    Ok(write.await?)
}

/// Keeps what was said of two names. "Related" and "different" also accept the entry, where nothing
/// else is doubtful: one click settles it. Gives the place of the entry on the page.
async fn say(
    state: &AppState,
    staff: &Staff,
    statement: &Statement,
    import: &mut ImportView,
    wish: Wish,
) -> Result<(DeskDone, u32), Refusal> {
    let own = match &wish {
        Wish::Say { own, .. } => Some(*own),
        Wish::Undo(_) => None,
    };
    let done = compare::act(state, staff, wish, Some(statement.id)).await?;
    let two = matches!(done, DeskDone::Compared(Verdict::Related | Verdict::Different));
    if let Some(own) = own.filter(|_| two) {
        let (looked, _) = look(state, statement, import, vec![own]).await?;
        if looked.without_doubts(import).any(|id| id == own) {
            let (by, statement) = (staff.actor(), statement.id);
            state
                .store
                .by(by)
                .write("accept", move |tx| store::sign_on::accept_all(tx, statement, &[own]))
                .await?;
        }
    }
    let line = import
        .import
        .report
        .lines
        .iter()
        .find(|line| line.sign_on.is_some() && line.sign_on == own);
    Ok((done, line.map_or(0, |line| line.seq)))
}

/// Settles one entry as the form says.
async fn settle(
    state: &AppState,
    staff: &Staff,
    import: &mut ImportView,
    seq: u32,
    posted: &Posted,
) -> Result<Result<(), Problem>, Refusal> {
    let line =
        import.import.report.lines.iter().find(|line| line.seq == seq && line.sign_on.is_some());
    let id = line.and_then(|line| line.sign_on).ok_or(Refusal::Message(MessageKind::NotFound))?;
    open(state, import, vec![id]).await?;
    let present = import.sign_ons.get(&id).ok_or(Refusal::Message(MessageKind::NotFound))?;
    let (revision, by) = (present.revision, staff.actor());
    let outcome = match posted.get("act") {
        "accept" => {
            state
                .store
                .by(by)
                .write("accept", move |tx| {
                    store::sign_on::decide(tx, id, revision, Decision::Accept, None)
                })
                .await
        }
        "leave_out" => {
            let decision = Decision::Decline(DeclineReason::NotASignatory);
            state
                .store
                .by(by)
                .write("leave out", move |tx| {
                    store::sign_on::decide(tx, id, revision, decision, None)
                })
                .await
        }
        "reopen" => {
            state.store.by(by).write("reopen", move |tx| store::sign_on::reopen(tx, id)).await
        }
        "correct" => {
            let before = present.entry.as_ref().ok_or(Refusal::Message(MessageKind::Gone))?;
            let corrected = match corrected(before, posted) {
                Ok(corrected) => corrected,
                Err(problem) => {
                    let message = convert::trouble(Field::Name, FieldProblem::Name(problem))
                        .words(staff.locale);
                    return Ok(Err(Problem { field: "name", message }));
                }
            };
            state
                .store
                .by(by)
                .write("correct and accept", move |tx| {
                    store::sign_on::correct(tx, id, &corrected, None, true)
                })
                .await
        }
        _ => return Err(Refusal::Message(MessageKind::Unreadable)),
    };
    match outcome {
        // Settled by somebody else meanwhile: the page shows how.
        Ok(())
        | Err(
            DecideProblem::AlreadyDecided { .. } | DecideProblem::Changed | DecideProblem::Step(_),
        ) => Ok(Ok(())),
        Err(DecideProblem::Gone) => Err(Refusal::Message(MessageKind::Gone)),
        Err(DecideProblem::Store(error)) => Err(error.into()),
    }
}

fn corrected(before: &Entry, posted: &Posted) -> Result<Entry, name_rule::NameProblem> {
    let field = |name: &str| name_rule::printed(posted.get(name));
    let (place, country) = form::whereabouts(field("place")?, field("country")?);
    let country = if posted.has("country") { country } else { before.country };
    Ok(Entry {
        kind: Kind::parse(posted.get("kind")).unwrap_or(before.kind),
        name: name_rule::required(posted.get("name"))?,
        short: name_rule::printed(posted.get("short"))?,
        place,
        country,
        ..before.clone()
    })
}

/// Opens some entries of an import, and what the comparison finds about them; with who decided
/// what.
async fn look(
    state: &AppState,
    statement: &Statement,
    import: &mut ImportView,
    ids: Vec<SignOnId>,
) -> Result<(ImportSuspects, People), Refusal> {
    let findings = state.suspects.of_many(&state.store, statement.id, &ids, state.now()).await?;
    open(state, import, ids.clone()).await?;
    Ok((
        ImportSuspects::new(import, ids.into_iter().zip(findings)),
        state.store.desk().read("people", People::read).await?,
    ))
}

async fn open(
    state: &AppState,
    import: &mut ImportView,
    ids: Vec<SignOnId>,
) -> Result<(), Refusal> {
    let read = state.store.desk().read("entries", move |tx| store::import::open(tx, &ids));
    import.sign_ons.extend(read.await?);
    Ok(())
}

async fn imported(
    state: &AppState,
    statement: &Arc<Statement>,
    id: &str,
) -> Result<ImportView, Refusal> {
    let id: ImportId = id.parse().map_err(|_| Refusal::Message(MessageKind::NotFound))?;
    let statement = statement.id;
    let found =
        state.store.desk().read("import", move |tx| store::import::overview(tx, id)).await?;
    found
        .filter(|taken| taken.import.statement == statement)
        .ok_or(Refusal::Message(MessageKind::NotFound))
}

/// One page of the entries: which of them it shows, how many there are, how many are settled.
struct Part {
    number: usize,
    shown: Vec<SignOnId>,
    wanted: usize,
    total: usize,
    settled: usize,
}

impl Part {
    fn of(import: &ImportView, query: &PageQuery) -> Self {
        let (mut wanted, mut total, mut settled) = (Vec::new(), 0, 0);
        for line in &import.import.report.lines {
            let Some(id) = line.sign_on else { continue };
            let Some(entry) = import.sign_ons.get(&id) else { continue };
            let open = review::settled(entry, import).is_none();
            total += 1;
            settled += usize::from(!open);
            if open || query.open != 1 {
                wanted.push(id);
            }
        }
        let pages = wanted.len().div_ceil(PAGE).max(1);
        let number = query.page.clamp(1, pages);
        let shown = wanted.iter().skip(Paging::before(number, PAGE)).take(PAGE).copied().collect();
        Self { number, shown, wanted: wanted.len(), total, settled }
    }
}

async fn review_page(
    state: &AppState,
    staff: &Staff,
    statement: &Statement,
    mut import: ImportView,
    query: &PageQuery,
    done: Option<DeskDone>,
) -> Result<ImportReview, Refusal> {
    let part = Part::of(&import, query);
    let looked = look(state, statement, &mut import, part.shown.clone()).await?;
    let import = &import;
    let (slug, id, report) = (&statement.slug, import.import.id, &import.import.report);
    let address =
        |query: &PageQuery, page: usize| query.address(slug.as_str(), &id.to_string(), page);
    let only_open = query.open == 1;
    let shown: BTreeSet<SignOnId> = part.shown.iter().copied().collect();
    let entries = report.lines.iter().filter_map(|line| {
        let id = line.sign_on.filter(|id| shown.contains(id))?;
        Some((line, import.sign_ons.get(&id)?))
    });
    let here: BTreeSet<u32> = entries.clone().map(|(line, _)| line.seq).collect();
    let mut rows: Vec<ReviewRow> = entries.map(|(line, entry)| row(line, entry, import)).collect();
    for row in &mut rows {
        let Ok(id) = row.id.parse() else { continue };
        row.suspects =
            suspects((&looked.0, &looked.1), id, row.settled.is_some(), &here, slug, staff);
    }
    let clear = looked
        .0
        .without_doubts(import)
        .filter_map(|id| Some(Shown { id, revision: import.sign_ons.get(&id)?.revision }.text()));
    let link = |page: usize| address(query, page);
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
        file: report.file.clone(),
        settled: part.settled as u64,
        total: part.total as u64,
        clear: clear.collect(),
        lines: line_counts(import),
        paging: Paging::of((part.number, PAGE), rows.len(), part.wanted, link),
        rows,
        others: report.lines.iter().filter_map(other_line).collect(),
        problems: Vec::new(),
        finished: part.settled == part.total,
        may_decide: staff.role.may(Power::Moderate),
    })
}

/// What is shown beside an entry. Once it is settled only decisions are left, so that they can be
/// undone.
fn suspects(
    (looked, people): (&ImportSuspects, &People),
    id: SignOnId,
    settled: bool,
    here: &BTreeSet<u32>,
    slug: &Slug,
    staff: &Staff,
) -> Vec<SuspectView> {
    let found = looked.of(id).filter(|suspect| !settled || suspect.verdict.is_some());
    found
        .map(|suspect| {
            let seq = looked.seq(suspect.side.sign_on).filter(|seq| here.contains(seq));
            SuspectView {
                seq: seq.map(u64::from),
                ..compare::suspect_view(suspect, slug, people, staff.locale)
            }
        })
        .collect()
}

fn row(line: &Line, present: &Present, import: &ImportView) -> ReviewRow {
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
        suspects: Vec::new(),
        settled: review::settled(present, import),
    }
}

fn line_counts(import: &ImportView) -> LineCounts {
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
