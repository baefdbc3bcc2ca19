//! `GET, POST /desk/s/{slug}/batch` and `/desk/s/{slug}/batch/{id}`: declining many of those that a
//! rule set apart. First they are counted and shown; then they are declined in the background, and
//! the page says how far it got.

use super::session::{Form, Look, May, Moderate, Staff};
use crate::{
    site::convert,
    web::{
        AppState,
        answer::{Answer, Refusal, page, page_with_problems, see},
        forms::{Mendable, Posted},
    },
};
use axum::extract::{Path, State};
use domain::{
    batch::{BatchOutcome, BatchState, Choice},
    desk::Power,
    id::{BatchId, StatementId},
    instant::{Instant, parse_local},
    moderation::{Actor, Queue},
    signon::Rule,
    statement::Statement,
};
use store::{
    batch::{self, Batch},
    sign_on::QueuePlace,
};
use view::{
    Problem, Trouble,
    desk::{BatchNumbers, BatchRow, DeskBatch, DeskBatches, Tab, TypedChoice},
    public::MessageKind,
};

/// So many entries are read, and so many chosen ones written, in one transaction.
const PIECE: u32 = 500;
/// So many of the entries are shown before they are declined.
const SAMPLES: u32 = 20;
/// So many of those that were left are named.
const LEFT: u32 = 50;
/// So many earlier batches are listed.
const EARLIER: u32 = 10;

pub async fn choose(
    State(state): State<AppState>,
    staff: May<Look>,
    Path(slug): Path<String>,
) -> Answer {
    let statement = staff.statement(&state, &slug).await?;
    page(&choose_page(&state, &staff, &statement, TypedChoice::default(), Vec::new()).await?)
}

pub async fn count(
    State(state): State<AppState>,
    Path(slug): Path<String>,
    Form { staff, posted, .. }: Form<Moderate, Mendable>,
) -> Answer {
    let (posted, hidden) = posted.apart(&["domain", "name", "from", "until"])?;
    let statement = staff.statement(&state, &slug).await?;
    let choice = match chosen(&posted, &statement.window.zone) {
        Ok(choice) if hidden.is_empty() => choice,
        chosen => {
            let unreadable = chosen.err().unwrap_or_default().into_iter();
            let problems = hidden
                .into_iter()
                .chain(unreadable.map(|field| (field, Trouble::DateUnreadable)))
                .map(|(field, trouble)| Problem::of(field, &trouble, staff.locale))
                .collect();
            let typed = typed(&posted);
            let again = choose_page(&state, &staff, &statement, typed, problems).await?;
            return page_with_problems(&again);
        }
    };
    let id = write_down(&state, staff.actor(), statement.id, choice).await?;
    see(&format!("/desk/s/{slug}/batch/{id}"))
}

/// Counts piece by piece; when its client leaves, what was counted so far is forgotten with all that
/// nobody declined.
async fn write_down(
    state: &AppState,
    actor: Actor,
    statement: StatementId,
    choice: Choice,
) -> Result<BatchId, Refusal> {
    let wanted = choice.clone();
    let begin = state.store.by(actor);
    let id = begin.write("begin batch", move |tx| batch::create(tx, statement, &wanted)).await?;
    let mut from = Some(QueuePlace::FIRST);
    while let Some(place) = from {
        let wanted = choice.clone();
        let read = state
            .store
            .desk()
            .read("count batch", move |tx| batch::choose(tx, statement, &wanted, place, PIECE));
        let (found, next) = read.await?;
        from = next;
        if !found.is_empty() {
            let add = state.store.by(actor);
            add.write("count batch", move |tx| batch::add(tx, id, &found)).await?;
        }
    }
    Ok(id)
}

/// The fields whose time cannot be read, if any.
fn chosen(posted: &Posted, zone: &str) -> Result<Choice, Vec<&'static str>> {
    let text = |field: &str| Some(posted.get(field).trim().to_owned()).filter(|it| !it.is_empty());
    let mut unreadable = Vec::new();
    let mut time = |field: &'static str| -> Option<Instant> {
        let typed = text(field)?;
        let read = parse_local(&typed, zone);
        if read.is_err() {
            unreadable.push(field);
        }
        read.ok()
    };
    let (from, until) = (time("from"), time("until"));
    if unreadable.is_empty() {
        let rule = Rule::parse(posted.get("rule"));
        Ok(Choice { rule, domain: text("domain"), name: text("name"), from, until })
    } else {
        Err(unreadable)
    }
}

fn typed(posted: &Posted) -> TypedChoice {
    let text = |field: &str| posted.get(field).to_owned();
    TypedChoice {
        rule: Rule::parse(posted.get("rule")),
        domain: text("domain"),
        name: text("name"),
        from: text("from"),
        until: text("until"),
    }
}

async fn choose_page(
    state: &AppState,
    staff: &Staff,
    statement: &Statement,
    typed: TypedChoice,
    problems: Vec<Problem>,
) -> Result<DeskBatches, Refusal> {
    let id = statement.id;
    let read = state.store.desk().read("batches", move |tx| {
        let (set_apart, _) = store::sign_on::queue_len(tx, id, Queue::SetApart)?;
        Ok::<_, store::Error>((set_apart, batch::latest(tx, id, EARLIER)?))
    });
    let (set_apart, earlier) = read.await?;
    let (slug, zone) = (&statement.slug, &statement.window.zone);
    let row = |batch: Batch| BatchRow {
        href: format!("/desk/s/{slug}/batch/{}", batch.id),
        when: convert::instant_words(batch.at, zone, staff.locale),
        state: batch.state,
        numbers: numbers(&batch),
    };
    Ok(DeskBatches {
        f: staff.frame(state, &format!("/desk/s/{slug}/batch")),
        bar: staff.bar(state, Tab::Check, None),
        slug: slug.to_string(),
        title: convert::text_for(&statement.draft, staff.locale)
            .map(|text| text.title.clone())
            .unwrap_or_default(),
        token: staff.form_token(state),
        set_apart: u64::from(set_apart),
        typed,
        zone: zone.clone(),
        earlier: earlier.into_iter().map(row).collect(),
        problems,
        may_decide: staff.role.may(Power::Moderate),
    })
}

pub async fn show(
    State(state): State<AppState>,
    staff: May<Look>,
    Path((slug, id)): Path<(String, String)>,
) -> Answer {
    let statement = staff.statement(&state, &slug).await?;
    page(&batch_page(&state, &staff, &statement, read_id(&id)?).await?)
}

pub async fn act(
    State(state): State<AppState>,
    Path((slug, id)): Path<(String, String)>,
    Form { staff, posted, .. }: Form<Moderate>,
) -> Answer {
    let statement = staff.statement(&state, &slug).await?;
    let (id, of) = (read_id(&id)?, statement.id);
    let turn = match posted.get("act") {
        "decline" => batch::begin,
        "stop" => batch::stop,
        "undo" => batch::undo,
        _ => return Err(Refusal::Message(MessageKind::Unreadable)),
    };
    // Where somebody else was first, the page says what is done now.
    state.store.by(staff.actor()).write("turn batch", move |tx| turn(tx, of, id)).await?;
    see(&format!("/desk/s/{slug}/batch/{id}"))
}

fn read_id(id: &str) -> Result<BatchId, Refusal> {
    id.parse().map_err(|_| Refusal::Message(MessageKind::NotFound))
}

async fn batch_page(
    state: &AppState,
    staff: &Staff,
    statement: &Statement,
    id: BatchId,
) -> Result<DeskBatch, Refusal> {
    let of = statement.id;
    let read = state.store.desk().read("batch", move |tx| {
        let Some(batch) = batch::by_id(tx, of, id)? else { return Ok(None) };
        let shown = match batch.state {
            BatchState::Counted | BatchState::Declining | BatchState::Stopped => {
                BatchOutcome::Waits
            }
            BatchState::Declined | BatchState::Undoing => BatchOutcome::Declined,
            BatchState::Undone => BatchOutcome::Undone,
        };
        let samples = batch::entries(tx, id, shown, SAMPLES)?;
        let mut left = batch::entries(tx, id, BatchOutcome::Kept, LEFT)?;
        if left.is_empty() {
            left = batch::entries(tx, id, BatchOutcome::Changed, LEFT)?;
        }
        Ok::<_, store::Error>(Some((batch, samples, left)))
    });
    let (batch, samples, left) = read.await?.ok_or(Refusal::Message(MessageKind::NotFound))?;
    let slug = &statement.slug;
    let lines = |entries: Vec<(domain::id::SignOnId, domain::entry::Entry)>| {
        let line = |(id, entry): (_, domain::entry::Entry)| {
            (entry.one_line(staff.locale.code()), format!("/desk/s/{slug}/signon/{id}"))
        };
        entries.into_iter().map(line).collect()
    };
    let words = |at| convert::instant_words(at, &statement.window.zone, staff.locale);
    let here = format!("/desk/s/{slug}/batch/{id}");
    let numbers = numbers(&batch);
    Ok(DeskBatch {
        f: staff.frame(state, &here),
        bar: staff.bar(state, Tab::Check, None),
        slug: slug.to_string(),
        title: convert::text_for(&statement.draft, staff.locale)
            .map(|text| text.title.clone())
            .unwrap_or_default(),
        token: staff.form_token(state),
        here,
        state: batch.state,
        numbers,
        rule: batch.choice.rule,
        domain: batch.choice.domain,
        name: batch.choice.name,
        from: batch.choice.from.map(words),
        until: batch.choice.until.map(words),
        samples: lines(samples),
        left: lines(left),
        may_decide: staff.role.may(Power::Moderate),
    })
}

fn numbers(batch: &Batch) -> BatchNumbers {
    let number = |outcome| u64::from(batch.number(outcome));
    BatchNumbers {
        total: u64::from(batch.total()),
        declined: number(BatchOutcome::Declined),
        undone: number(BatchOutcome::Undone),
        changed: number(BatchOutcome::Changed),
        kept: number(BatchOutcome::Kept),
    }
}
