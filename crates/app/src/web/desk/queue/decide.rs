//! Accepting, declining and asking; shared by the queue and the page of one sign-on.

use super::address::Shown;
use crate::web::{
    AppState,
    answer::Refusal,
    desk::{session::Staff, who},
    forms::Posted,
};
use domain::{
    id::{SignOnId, StatementId},
    moderation::{Decision, DeclineReason},
    signon::Moderation,
};
use std::time::Duration;
use store::sign_on::{DecideProblem, DecisionStamp};
use view::{Trouble, desk::DeskDone, public::MessageKind};

/// What came of a decision.
pub(in super::super) enum Outcome {
    Done(DeskDone),
    /// Nothing was done: somebody else was first, or the entry is not what the page showed.
    Late(DeskDone),
    Lacking(&'static str, Trouble),
}

/// What a form of `parts/decide.html` asks for.
#[derive(Clone)]
enum Wanted {
    Settle(Decision),
    Ask(String),
}

impl Wanted {
    fn of(posted: &Posted) -> Result<Result<Self, (&'static str, Trouble)>, Refusal> {
        Ok(match posted.get("act") {
            "accept" => Ok(Self::Settle(Decision::Accept)),
            "decline" => DeclineReason::offered(posted.get("reason"))
                .map(|reason| Self::Settle(Decision::Decline(reason)))
                .ok_or(("reason", Trouble::ReasonMissing)),
            "ask" => {
                let text: String = posted.get("question").trim().chars().take(2_000).collect();
                if text.is_empty() {
                    Err(("question", Trouble::QuestionMissing))
                } else {
                    Ok(Self::Ask(text))
                }
            }
            _ => return Err(Refusal::Message(MessageKind::Unreadable)),
        })
    }
}

impl Shown {
    /// The entry that the fields `id` and `revision` name.
    pub(super) fn posted(posted: &Posted) -> Result<Self, Refusal> {
        let unreadable = Refusal::Message(MessageKind::Unreadable);
        let Ok(id) = posted.get("id").parse() else { return Err(unreadable) };
        Self::of(id, posted)
    }

    /// A sign-on as the page showed it that sent the form.
    pub(in super::super) fn of(id: SignOnId, posted: &Posted) -> Result<Self, Refusal> {
        let revision = posted.get("revision").parse();
        let revision = revision.map_err(|_| Refusal::Message(MessageKind::Unreadable))?;
        Ok(Self { id, revision })
    }
}

/// Does what the form asks for, if the entry still is as the page showed it: two people cannot both
/// decide, and nobody decides about what a signer has changed meanwhile.
pub(in super::super) async fn decide(
    state: &AppState,
    staff: &Staff,
    statement: StatementId,
    shown: Shown,
    posted: &Posted,
) -> Result<Outcome, Refusal> {
    let wanted = match Wanted::of(posted)? {
        Ok(wanted) => wanted,
        Err((field, trouble)) => return Ok(Outcome::Lacking(field, trouble)),
    };
    let doing = wanted.clone();
    let locale = staff.locale;
    let write = state.store.by(staff.actor()).write("decide", move |tx| {
        let queued = store::sign_on::as_shown(tx, statement, shown.id, shown.revision)?;
        match &doing {
            Wanted::Settle(decision) => {
                store::sign_on::decide(tx, shown.id, shown.revision, *decision, None)?;
            }
            Wanted::Ask(question) => store::sign_on::ask(tx, shown.id, question)?,
        }
        Ok(who::line(&queued, locale))
    });
    Ok(match write.await {
        Ok(name) => Outcome::Done(match wanted {
            Wanted::Settle(Decision::Accept) => DeskDone::Accepted { name },
            Wanted::Settle(Decision::Decline(_)) => DeskDone::Declined { name },
            Wanted::Ask(_) => DeskDone::Asked { name },
        }),
        Err(problem) => Outcome::Late(late(state, staff, shown.id, problem).await?),
    })
}

/// Why nothing was done, for the page that is shown again.
pub(in super::super) async fn late(
    state: &AppState,
    staff: &Staff,
    id: SignOnId,
    problem: DecideProblem,
) -> Result<DeskDone, Refusal> {
    match problem {
        DecideProblem::AlreadyDecided { decided, state: now } => {
            already_decided(state, staff, now.moderation, decided).await
        }
        DecideProblem::Changed => {
            let locale = staff.locale;
            let read = state.store.desk().read("name", move |tx| who::entry_line(tx, id, locale));
            let name = read.await?;
            Ok(DeskDone::Changed { name })
        }
        DecideProblem::Gone | DecideProblem::Step(_) => Err(Refusal::Message(MessageKind::Gone)),
        DecideProblem::Store(error) => Err(error.into()),
    }
}

/// Somebody else was first: says who and when.
pub(super) async fn already_decided(
    state: &AppState,
    staff: &Staff,
    moderation: Moderation,
    decided: Option<DecisionStamp>,
) -> Result<DeskDone, Refusal> {
    let person = decided.and_then(|decided| decided.by);
    let who = state.store.desk().read("who decided", move |tx| match person {
        Some(person) => {
            Ok::<_, store::Error>(store::desk::email_of(tx, person)?.map(|email| email.masked()))
        }
        None => Ok(None),
    });
    let by = who.await?.unwrap_or_else(|| "—".to_owned());
    let since = decided.map_or(Duration::ZERO, |decided| state.now().since(decided.at));
    let when = staff.locale.age(since.as_secs());
    let decision = moderation.decision().unwrap_or(Decision::Accept);
    Ok(DeskDone::AlreadyDecided { decision, by, when })
}
