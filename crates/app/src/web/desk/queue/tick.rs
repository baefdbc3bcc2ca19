//! What is done at once about the entries that somebody ticked.

use super::{
    PAGE,
    address::{Shown, Ticked},
    entry::{Beside, is_clear},
};
use crate::web::{
    AppState,
    answer::Refusal,
    desk::{session::Staff, who},
    forms::Posted,
};
use domain::{
    id::{SignOnId, StatementId},
    moderation::{Decision, DeclineReason},
    statement::Statement,
    warning::Addressees,
};
use std::collections::BTreeSet;
use store::{Tx, sign_on::DecideProblem};
use view::{Locale, Trouble, desk::TickedWhat, public::MessageKind};

/// What a form of `parts/stick.html` asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TickedAct {
    Accept,
    Decline,
    Ask,
    Reopen,
}

impl TickedAct {
    const ALL: [Self; 4] = [Self::Accept, Self::Decline, Self::Ask, Self::Reopen];

    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Accept => "accept_ticked",
            Self::Decline => "decline_ticked",
            Self::Ask => "ask_ticked",
            Self::Reopen => "reopen_ticked",
        }
    }

    pub(super) fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.as_str() == text)
    }

    pub(super) fn what(self) -> TickedWhat {
        match self {
            Self::Accept => TickedWhat::Accepted,
            Self::Decline => TickedWhat::Declined,
            Self::Ask => TickedWhat::Asked,
            Self::Reopen => TickedWhat::Reopened,
        }
    }
}

/// What came of it.
pub(super) enum Outcome {
    /// How many, and the entries that were left as they are: they are not what the page showed any
    /// more, look like another by now, or cannot be treated so.
    Done(u64, Vec<String>),
    Lacking(&'static str, Trouble),
}

/// What is done to each.
#[derive(Clone)]
enum Each {
    Decide(Decision),
    Ask(String),
    Reopen,
}

/// Does it about each entry that the form names, in one transaction of at most a page.
pub(super) async fn act(
    state: &AppState,
    staff: &Staff,
    statement: &Statement,
    act: TickedAct,
    posted: &Posted,
) -> Result<Outcome, Refusal> {
    let ticked = ticked(posted)?;
    if ticked.is_empty() {
        return Ok(Outcome::Lacking("entry", Trouble::NothingTicked));
    }
    let each = match act {
        TickedAct::Accept => Each::Decide(Decision::Accept),
        TickedAct::Reopen => Each::Reopen,
        TickedAct::Decline => match DeclineReason::offered(posted.get("reason")) {
            Some(reason) => Each::Decide(Decision::Decline(reason)),
            None => return Ok(Outcome::Lacking("reason", Trouble::ReasonMissing)),
        },
        TickedAct::Ask => {
            let text: String = posted.get("question").trim().chars().take(2_000).collect();
            if text.is_empty() {
                return Ok(Outcome::Lacking("question", Trouble::QuestionMissing));
            }
            Each::Ask(text)
        }
    };
    let accepts = act == TickedAct::Accept;
    let doubtful =
        if accepts { doubtful(state, statement, &ticked).await? } else { BTreeSet::new() };
    let (of, locale) = (statement.id, staff.locale);
    let write = state.store.by(staff.actor()).write("ticked entries", move |tx| {
        let (mut number, mut left) = (0, Vec::new());
        for one in &ticked {
            if !doubtful.contains(&one.shown.id) && treat(tx, of, one.shown, &each)? {
                number += 1;
            } else {
                left.push(name(tx, of, one.shown.id, locale)?);
            }
        }
        left.retain(|name| !name.is_empty());
        Ok::<_, store::Error>((number, left))
    });
    let (number, left) = write.await?;
    Ok(Outcome::Done(number, left))
}

/// The entries that a form names, as the page showed them.
fn ticked(posted: &Posted) -> Result<Vec<Ticked>, Refusal> {
    let unreadable = |()| Refusal::Message(MessageKind::Unreadable);
    let ticked = posted.all("entry").map(|text| text.parse().map_err(unreadable));
    let ticked: Vec<Ticked> = ticked.collect::<Result<_, _>>()?;
    if ticked.len() > PAGE as usize {
        return Err(Refusal::Message(MessageKind::TooLarge));
    }
    Ok(ticked)
}

/// Those that showed no mark when they were ticked, and show one by now.
async fn doubtful(
    state: &AppState,
    statement: &Statement,
    ticked: &[Ticked],
) -> Result<BTreeSet<SignOnId>, Refusal> {
    let ids: Vec<SignOnId> =
        ticked.iter().filter(|one| one.was_clear).map(|one| one.shown.id).collect();
    // Waits until all names are compared: then what a page shows is all there is.
    state.suspects.of_many(&state.store, statement.id, &ids, state.now()).await?;
    let looked = state.suspects.of_page(&state.store, statement.id, &ids, state.now()).await?;
    let addressees = Addressees::of(statement);
    let doubts = std::sync::Arc::clone(&state.suspects.doubts);
    let read = state.store.desk().read("ticked entries", move |tx| {
        let mut doubtful = BTreeSet::new();
        let found = looked.findings.iter().zip(&looked.declined_before);
        for (id, (findings, declined_before)) in ids.iter().zip(found) {
            let Some(queued) = store::sign_on::one(tx, *id)? else { continue };
            let doubts = match &queued.import {
                Some(place) => doubts.get(tx, place.id)?.of.get(id).cloned().unwrap_or_default(),
                None => Vec::new(),
            };
            let beside = Beside {
                findings,
                addressees: &addressees,
                declined_before: *declined_before,
                doubts: &doubts,
            };
            if !is_clear(&queued, beside) {
                doubtful.insert(*id);
            }
        }
        Ok::<_, store::Error>(doubtful)
    });
    Ok(read.await?)
}

/// `false`: it is left as it is.
fn treat(
    tx: &mut Tx<'_>,
    statement: StatementId,
    shown: Shown,
    each: &Each,
) -> Result<bool, store::Error> {
    let Shown { id, revision } = shown;
    let done = store::sign_on::as_shown(tx, statement, id, revision).and_then(|_| match each {
        Each::Decide(decision) => store::sign_on::decide(tx, id, revision, *decision, None),
        Each::Ask(question) => store::sign_on::ask(tx, id, question),
        Each::Reopen => store::sign_on::reopen(tx, id),
    });
    match done {
        Ok(()) => Ok(true),
        Err(DecideProblem::Store(error)) => Err(error),
        Err(_) => Ok(false),
    }
}

/// Empty where the signer's data are gone, or for an entry of another statement.
fn name(
    tx: &mut Tx<'_>,
    statement: StatementId,
    id: SignOnId,
    locale: Locale,
) -> Result<String, store::Error> {
    let found = store::sign_on::one(tx, id)?;
    let found = found.filter(|queued| queued.statement == statement);
    Ok(found.map_or_else(String::new, |queued| who::line(&queued, locale)))
}
