//! `GET, POST /desk/s/{slug}/signon/{id}`: everything about one sign-on; contact data only with a
//! reason that is recorded.

use super::{
    compare::{self, Wish},
    history::row_view,
    queue::{Beside, Outcome, Shown, decide, late, queue_entry, reopen},
    session::{Form, Look, May, Moderate, Staff},
    who::{self, People},
};
use crate::site::convert;
use crate::web::{
    AppState,
    answer::{Answer, Refusal, page, page_with_problems},
    correction,
    forms::{Mendable, Posted},
};
use axum::extract::{Path, State};
use domain::{
    desk::Power,
    entry::Entry,
    form::{Field, FieldProblem},
    id::{SignOnId, StatementId},
    instant::Instant,
    signon::{Confirmation, Moderation},
    statement::Statement,
    warning::Addressees,
};
use std::sync::Arc;
use store::sign_on::{DecideProblem, Queued};
use view::{
    Problem, Trouble,
    desk::{Contact, Correction, DeskDone, DeskSignOn, QueueEntry, Tab, TypedDecision},
    public::{MessageKind, StepConfirmation, StepModeration},
};

/// The fields in which somebody types.
const TYPED: [&str; 11] = [
    "colleagues",
    "question",
    "contact_reason",
    "note",
    "name",
    "short_name",
    "org_name_other",
    "role",
    "affiliation",
    "place",
    "country",
];

pub async fn show(
    State(state): State<AppState>,
    staff: May<Look>,
    Path((slug, id)): Path<(String, String)>,
) -> Answer {
    let statement = staff.statement(&state, &slug).await?;
    let id = id.parse().map_err(|_| Refusal::Message(MessageKind::NotFound))?;
    page(&sign_on_page(&state, &staff, &statement, id, Again::default()).await?)
}

pub async fn act(
    State(state): State<AppState>,
    Path((slug, id)): Path<(String, String)>,
    Form { staff, posted, .. }: Form<Moderate, Mendable>,
) -> Answer {
    let (posted, hidden) = posted.apart(&TYPED)?;
    let statement = staff.statement(&state, &slug).await?;
    let id: SignOnId = id.parse().map_err(|_| Refusal::Message(MessageKind::NotFound))?;
    let belongs = statement.id;
    let found = state.store.desk().read("sign-on", move |tx| of_statement(tx, belongs, id)).await?;
    let before = found.ok_or(Refusal::Message(MessageKind::NotFound))?;
    let again = match posted.get("act") {
        word if !hidden.is_empty() => {
            let correcting = word.starts_with("correct").then(|| typed_correction(&posted));
            let shown = Shown::of(id, &posted).ok().filter(|_| correcting.is_none());
            Again {
                lacking: hidden.into_iter().next(),
                shown,
                correction: correcting,
                ..Again::default()
            }
        }
        _ if posted.is_set("names") => {
            let wish = Wish::of(&posted).ok_or(Refusal::Message(MessageKind::Unreadable))??;
            Again::done(compare::act(&state, &staff, wish, Some(statement.id)).await?)
        }
        "note" => note(&state, &staff, id, &posted).await?,
        "reopen" => {
            let shown = Shown::of(id, &posted)?;
            match reopen(&state, &staff, statement.id, shown).await? {
                None => Again::done(DeskDone::Undone { name: who::line(&before, staff.locale) }),
                Some(why_not) => Again::done(why_not),
            }
        }
        "contact" => open_contact(&state, &staff, id, &posted).await?,
        "correct" => match corrected(&before, &posted)? {
            Ok(entry) => correct(&state, &staff, &before, Some(entry), &posted).await?,
            Err(trouble) => Again {
                correction: Some(typed_correction(&posted)),
                ..Again::lacking("name", trouble)
            },
        },
        "correct_decline" => correct(&state, &staff, &before, None, &posted).await?,
        _ => {
            let shown = Shown::of(id, &posted)?;
            match decide(&state, &staff, statement.id, shown, &posted).await? {
                Outcome::Done(done) => Again::done(done),
                Outcome::Late(done) => Again { shown: Some(shown), ..Again::done(done) },
                Outcome::Lacking(field, trouble) => {
                    Again { shown: Some(shown), ..Again::lacking(field, trouble) }
                }
            }
        }
    };
    let lacking = again.lacking.is_some();
    let typed =
        again.shown.map(|_| TypedDecision::new(posted.get("question"), posted.get("reason")));
    let mut after = sign_on_page(&state, &staff, &statement, id, again).await?;
    after.typed = typed.unwrap_or_default();
    if !lacking {
        return page(&after);
    }
    posted.get("contact_reason").clone_into(&mut after.typed_contact_reason);
    posted.get("colleagues").clone_into(&mut after.typed_note);
    page_with_problems(&after)
}

/// What the page says after an act.
#[derive(Default)]
struct Again {
    done: Option<DeskDone>,
    lacking: Option<(&'static str, Trouble)>,
    /// The sign-on as the page showed it, where nothing was done about it.
    shown: Option<Shown>,
    /// The correction that was typed and not made.
    correction: Option<Correction>,
    /// The address that was opened.
    opened: Option<String>,
}

impl Again {
    fn done(done: DeskDone) -> Self {
        Self { done: Some(done), ..Self::default() }
    }

    fn lacking(field: &'static str, trouble: Trouble) -> Self {
        Self { lacking: Some((field, trouble)), ..Self::default() }
    }
}

/// The sign-on, if it belongs to the statement whose desk page was used.
fn of_statement(
    tx: &mut store::Tx<'_>,
    statement: StatementId,
    id: SignOnId,
) -> Result<Option<Queued>, store::Error> {
    Ok(store::sign_on::one(tx, id)?.filter(|queued| queued.statement == statement))
}

/// Opens the signer's address; the reason is recorded.
async fn open_contact(
    state: &AppState,
    staff: &Staff,
    id: SignOnId,
    posted: &Posted,
) -> Result<Again, Refusal> {
    let reason = posted.get("contact_reason").trim().to_owned();
    if reason.is_empty() {
        return Ok(Again::lacking("contact_reason", Trouble::ContactReasonMissing));
    }
    let open = state.store.by(staff.actor()).write("open contact", move |tx| {
        if let Some(address) = store::sign_on::contact(tx, id, &reason)? {
            return Ok::<_, store::Error>(Some(address.expose().to_owned()));
        }
        let listed = store::sign_on::listed_contact(tx, id, &reason)?;
        Ok(listed.map(|contact| contact.one_line()))
    });
    let opened = open.await?;
    Ok(Again { opened, ..Again::done(DeskDone::ContactOpened) })
}

/// Keeps a remark for colleagues.
async fn note(
    state: &AppState,
    staff: &Staff,
    id: SignOnId,
    posted: &Posted,
) -> Result<Again, Refusal> {
    let text: String = posted.get("colleagues").trim().chars().take(1_000).collect();
    if text.is_empty() {
        return Ok(Again::lacking("colleagues", Trouble::NoteMissing));
    }
    let write =
        state.store.by(staff.actor()).write("note", move |tx| store::sign_on::note(tx, id, &text));
    match write.await {
        Ok(()) => Ok(Again::done(DeskDone::Noted)),
        Err(DecideProblem::Store(error)) => Err(error.into()),
        Err(_) => Err(Refusal::Message(MessageKind::Gone)),
    }
}

/// Changes the entry as its signer wished, or (`None`) leaves it as it is and says why.
async fn correct(
    state: &AppState,
    staff: &Staff,
    before: &Queued,
    entry: Option<Entry>,
    posted: &Posted,
) -> Result<Again, Refusal> {
    let shown = Shown::of(before.sign_on.id, posted)?;
    let (statement, id) = (before.statement, shown.id);
    let note = posted.get("note").trim().to_owned();
    let done = match entry {
        Some(_) => DeskDone::CorrectionMade,
        None => DeskDone::CorrectionDeclined,
    };
    let write = state.store.by(staff.actor()).write("correct entry", move |tx| {
        store::sign_on::as_shown(tx, statement, id, shown.revision)?;
        match &entry {
            Some(entry) => {
                let note = Some(note.as_str()).filter(|note| !note.is_empty());
                store::sign_on::correct(tx, id, entry, note, false)
            }
            None => store::sign_on::decline_correction(tx, id, &note),
        }
    });
    let problem = match write.await {
        Ok(()) => return Ok(Again::done(done)),
        // It is not about the decision: what matters is that the entry is not what was shown.
        Err(DecideProblem::AlreadyDecided { .. }) => DecideProblem::Changed,
        Err(problem) => problem,
    };
    let why_not = late(state, staff, id, problem).await?;
    let correction = Some(typed_correction(posted));
    Ok(Again { shown: Some(shown), correction, ..Again::done(why_not) })
}

fn typed_correction(posted: &Posted) -> Correction {
    let typed = |field: &str| posted.get(field).to_owned();
    Correction {
        name: typed("name"),
        short_name: typed("short_name"),
        other_name: typed("org_name_other"),
        role: typed("role"),
        affiliation: typed("affiliation"),
        place: typed("place"),
        country: typed("country"),
        note: typed("note"),
    }
}

/// The entry with the fields that a moderator may correct.
fn corrected(before: &Queued, posted: &Posted) -> Result<Result<Entry, Trouble>, Refusal> {
    let before = before.entry.as_ref().ok_or(Refusal::Message(MessageKind::NotFound))?;
    let read = correction::corrected(before, posted);
    Ok(read.map_err(|(_, problem)| convert::trouble(Field::Name, FieldProblem::Name(problem))))
}

async fn sign_on_page(
    state: &AppState,
    staff: &Staff,
    statement: &Statement,
    id: SignOnId,
    again: Again,
) -> Result<DeskSignOn, Refusal> {
    let statement_id = statement.id;
    let kept = Arc::clone(&state.suspects.doubts);
    let read = state.store.desk().read("sign-on", move |tx| {
        let Some(found) = of_statement(tx, statement_id, id)? else { return Ok(None) };
        let mut history = store::act::of_sign_on(tx, id)?;
        history.reverse();
        let list = found.import.as_ref().map(|place| kept.get(tx, place.id)).transpose()?;
        Ok::<_, store::Error>(Some((found, history, People::read(tx)?, list)))
    });
    let (queued, history, people, doubts) =
        read.await?.ok_or(Refusal::Message(MessageKind::NotFound))?;
    let looked = state.suspects.of_page(&state.store, statement_id, &[id], state.now()).await?;
    let findings = looked.findings.into_iter().next().unwrap_or_default();
    let locale = staff.locale;
    let words = |at| convert::instant_words(at, &statement.window.zone, locale);
    let slug = &statement.slug;
    let addressees = Addressees::of(statement);
    let declined_before = looked.declined_before.first().is_some_and(|declined| *declined);
    let beside = Beside {
        findings: &findings,
        addressees: &addressees,
        declined_before,
        doubts: doubts.as_deref().and_then(|list| list.of.get(&id)).map_or(&[], Vec::as_slice),
    };
    let mut q = queue_entry(staff, statement, (&queued, beside), &people, state.now());
    q.changed = again.shown.is_some_and(|shown| shown.revision != queued.revision);
    let problem = again.lacking.map(|(field, trouble)| Problem::of(field, &trouble, locale));
    let rows = history.into_iter();
    Ok(DeskSignOn {
        f: staff.frame(state, &format!("/desk/s/{slug}/signon/{id}")),
        bar: staff.bar(state, Tab::Check, again.done),
        slug: slug.to_string(),
        title: convert::text_for(&statement.draft, locale)
            .map(|t| t.title.clone())
            .unwrap_or_default(),
        token: staff.form_token(state),
        correction_typed: again.correction.is_some(),
        correction: again.correction.unwrap_or_else(|| {
            let wished = queued.wished.as_ref().or(queued.entry.as_ref());
            Correction::of(wished, staff.locale)
        }),
        contact: Contact { masked: contact_mask(&queued, &q), opened: again.opened },
        q,
        comparing: looked.comparing,
        confirmation: confirmation(&queued, words),
        moderation: moderation(&queued, words),
        standing: queued.sign_on.state.standing,
        version: u64::from(queued.sign_on.version),
        received: words(queued.sign_on.created_at),
        history: rows
            .map(|act| row_view(act, None, &people, slug, &statement.window.zone, locale))
            .collect(),
        problems: problem.into_iter().collect(),
        typed: TypedDecision::default(),
        typed_contact_reason: String::new(),
        typed_note: String::new(),
        may_decide: staff.role.may(Power::Moderate),
    })
}

/// What stands for the address until somebody opens it.
fn contact_mask(queued: &Queued, q: &QueueEntry) -> Option<String> {
    let listed = || queued.has_listed_contact.then(|| "••••".to_owned());
    queued.has_address.then(|| masked(q)).or_else(listed)
}

/// The domain, where the page may say it.
fn masked(q: &QueueEntry) -> String {
    q.mail
        .as_ref()
        .map_or("••••@••••".to_owned(), |mail| format!("••••@{}", mail.domain))
}

fn confirmation(queued: &Queued, words: impl Fn(Instant) -> String) -> StepConfirmation {
    match queued.sign_on.state.confirmation {
        Confirmation::Unconfirmed => StepConfirmation::Unconfirmed,
        Confirmation::Confirmed { at } => StepConfirmation::Confirmed { at: Some(words(at)) },
        Confirmation::Reported { .. } => StepConfirmation::Reported,
    }
}

fn moderation(queued: &Queued, words: impl Fn(Instant) -> String) -> StepModeration {
    let unanswered = queued.question.as_ref().is_some_and(|question| question.answer.is_none());
    match queued.sign_on.state.moderation {
        Moderation::Waiting | Moderation::Quarantined { .. } if unanswered => {
            StepModeration::Question
        }
        Moderation::Waiting | Moderation::Quarantined { .. } => StepModeration::Waiting,
        Moderation::Accepted => {
            StepModeration::Accepted { at: queued.decided.map(|decided| words(decided.at)) }
        }
        Moderation::Declined { reason } => StepModeration::Declined { reason: Some(reason) },
    }
}
