//! What somebody at the desk says of two names; shared by the queue, the review and the pages of
//! organisations.

use super::{
    session::Staff,
    who::{People, entry_line},
};
use crate::{
    site::{
        convert,
        suspects::{self, MATCHER},
    },
    web::{AppState, answer::Refusal, forms::Posted},
};
use domain::{
    duplicate::{Circumstance, PairVerdict, Relation, Verdict, Verdicts},
    id::{SignOnId, StatementId, VerdictId},
    statement::Slug,
};
use store::{
    Tx,
    sign_on::DecideProblem,
    verdict::{self, Likeness, NewVerdict},
};
use view::{
    Locale,
    desk::{DeskDone, Suspect, VerdictLine},
    public::MessageKind,
};

/// What a form of `parts/suspect.html` asks for.
pub(super) enum Wish {
    Undo(VerdictId),
    Say { own: SignOnId, other: SignOnId, verdict: Verdict },
}

impl Wish {
    /// `None`: the form is another one.
    pub(super) fn of(posted: &Posted) -> Option<Result<Self, Refusal>> {
        let word = posted.get("names");
        if word.is_empty() {
            return None;
        }
        let read = || {
            if word == "undo" {
                return Some(Self::Undo(posted.get("said").parse().ok()?));
            }
            let verdict = Verdict::parse(word)?;
            Some(Self::Say {
                own: posted.get("own").parse().ok()?,
                other: posted.get("other").parse().ok()?,
                verdict,
            })
        };
        Some(read().ok_or(Refusal::Message(MessageKind::Unreadable)))
    }

    /// The sign-on that is looked at.
    pub(super) async fn about(&self, state: &AppState) -> Result<Option<SignOnId>, Refusal> {
        match *self {
            Self::Say { own, .. } => Ok(Some(own)),
            Self::Undo(id) => {
                let read = state.store.desk().read("verdict", move |tx| verdict::by_id(tx, id));
                Ok(read.await?.map(|given| given.first.sign_on))
            }
        }
    }
}

/// Does what the form asks for. `within`: only about sign-ons of this statement.
pub(super) async fn act(
    state: &AppState,
    staff: &Staff,
    wish: Wish,
    within: Option<StatementId>,
) -> Result<DeskDone, Refusal> {
    let (by, locale) = (staff.actor(), staff.locale);
    let outcome = match wish {
        Wish::Undo(id) => {
            let undone = state.store.by(by).write("take verdict back", move |tx| {
                let name = match verdict::by_id(tx, id)? {
                    Some(given) => entry_line(tx, given.first.sign_on, locale)?,
                    None => String::new(),
                };
                Ok::<_, DecideProblem>(verdict::revoke(tx, id)?.then_some(name))
            });
            undone
                .await
                .map(|name| name.map_or(DeskDone::NothingToUndo, |name| DeskDone::Undone { name }))
        }
        Wish::Say { own, other, verdict } => {
            let said = state.store.by(by).write("verdict about names", move |tx| {
                say(tx, (own, other), verdict, None, within)
            });
            match said.await {
                Ok(id) if contradicts(state, id).await? => Ok(DeskDone::Contradicts),
                said => said.map(|_| DeskDone::Compared(verdict)),
            }
        }
    };
    outcome.map_err(|problem| match problem {
        DecideProblem::Store(error) => error.into(),
        DecideProblem::Gone
        | DecideProblem::Step(_)
        | DecideProblem::AlreadyDecided { .. }
        | DecideProblem::Changed => Refusal::Message(MessageKind::Gone),
    })
}

/// Whether a verdict does not fit together with others. They are many to read, and nobody who writes
/// waits for it.
async fn contradicts(state: &AppState, id: VerdictId) -> Result<bool, store::Error> {
    let all = state.store.desk().read("contradictions", verdict::all).await?;
    let found = Verdicts::new(all).contradictions();
    Ok(found.iter().any(|found| found.apart == id || found.together.contains(&id)))
}

/// Keeps a verdict with what the comparison says of the two.
pub(super) fn say(
    tx: &mut Tx<'_>,
    (first, second): (SignOnId, SignOnId),
    verdict: Verdict,
    relation: Option<Relation>,
    within: Option<StatementId>,
) -> Result<VerdictId, DecideProblem> {
    let mut prepared = Vec::with_capacity(2);
    for id in [first, second] {
        let found = store::sign_on::one(tx, id)?
            .filter(|found| within.is_none_or(|statement| found.statement == statement));
        let entry = found.and_then(|found| found.entry).ok_or(DecideProblem::Gone)?;
        prepared.push(suspects::prepared(&entry));
    }
    let comparison = names::compare(&prepared[0], &prepared[1]);
    let compared =
        Likeness { matcher: MATCHER, band: comparison.band.as_str(), score: comparison.score };
    verdict::give(tx, &NewVerdict { first, second, verdict, relation, count_once: true, compared })
}

pub(super) fn said(given: &PairVerdict, people: &People, locale: Locale) -> VerdictLine {
    VerdictLine {
        id: given.id.to_string(),
        verdict: given.verdict,
        who: people.who(given.by),
        when: convert::instant_words(given.at, "UTC", locale),
    }
}

pub(super) fn suspect_view(
    found: &suspects::Suspect,
    slug: &Slug,
    people: &People,
    locale: Locale,
) -> Suspect {
    Suspect {
        id: found.side.sign_on.to_string(),
        name: found.name(locale.code()),
        seq: None,
        href: format!("/desk/s/{slug}/signon/{}", found.side.sign_on),
        band: found.band,
        // Who decided and when stands in a line of its own.
        reasons: found
            .reasons
            .iter()
            .filter(|reason| found.follows || !matches!(reason, names::Reason::Verdict(_)))
            .cloned()
            .collect(),
        circumstances: found
            .circumstances
            .iter()
            .copied()
            // The names say so already.
            .filter(|circumstance| {
                *circumstance != Circumstance::SameDomain
                    || !found.reasons.contains(&names::Reason::SameDomain)
            })
            .collect(),
        merged: found.merged,
        takes_place: false,
        said: found.verdict.as_ref().map(|given| said(given, people, locale)),
    }
}

/// The word of an address for what was done.
pub(super) fn code(done: &DeskDone) -> &'static str {
    match done {
        DeskDone::Compared(Verdict::Same) => "names-same",
        DeskDone::Compared(Verdict::Related) => "names-related",
        DeskDone::Compared(Verdict::Different) => "names-different",
        DeskDone::Compared(Verdict::Unsure) => "names-unsure",
        DeskDone::Contradicts => "contradicts",
        DeskDone::Undone { .. } => "undone",
        _ => "nothing",
    }
}

/// What an address says was done.
pub(super) fn done(code: &str) -> Option<DeskDone> {
    match code {
        "contradicts" => Some(DeskDone::Contradicts),
        "nothing" => Some(DeskDone::NothingToUndo),
        other => Some(DeskDone::Compared(Verdict::parse(other.strip_prefix("names-")?)?)),
    }
}
