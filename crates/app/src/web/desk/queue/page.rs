//! The page of the queue: one read of the database, and the suspects of what it shows.

use super::{
    PAGE,
    address::{QueueQuery, Shown, address},
    entry::{queue_entry, raises_no_doubt},
    undo,
};
use crate::{
    site::{
        convert,
        suspects::{Findings, KeptDoubts, ListDoubts},
    },
    web::{
        AppState,
        answer::Refusal,
        desk::{session::Staff, who::People},
        forms::Posted,
    },
};
use domain::{
    desk::Power,
    id::{ImportId, PersonId, SignOnId, StatementId},
    moderation::Queue,
    statement::Statement,
};
use std::{collections::BTreeSet, sync::Arc};
use store::{
    Tx,
    sign_on::{Cursor, QueuePage},
};
use view::{
    Paging, Problem, Trouble, Words,
    desk::{DeskDone, DeskQueue, QueueEntry, Tab, TypedDecision, Undo},
};

/// What the page says beside its entries when it is shown after an act.
#[derive(Default)]
pub(super) struct Again {
    done: Option<DeskDone>,
    lacking: Option<(&'static str, Trouble)>,
    /// The entry that the form was about, and what was typed into it.
    at: Option<Shown>,
    typed: TypedDecision,
}

impl Again {
    pub(super) fn done(done: Option<DeskDone>) -> Self {
        Self { done, ..Self::default() }
    }

    /// Nothing was done about an entry; what was typed stays.
    pub(super) fn late(done: DeskDone, shown: Shown, posted: &Posted) -> Self {
        Self { done: Some(done), ..Self::typed(shown, posted) }
    }

    /// The same, for want of something in the form.
    pub(super) fn lacking(lacking: (&'static str, Trouble), shown: Shown, posted: &Posted) -> Self {
        Self { lacking: Some(lacking), ..Self::typed(shown, posted) }
    }

    pub(super) fn is_lacking(&self) -> bool {
        self.lacking.is_some()
    }

    fn typed(shown: Shown, posted: &Posted) -> Self {
        let typed = TypedDecision::new(posted.get("question"), posted.get("reason"));
        Self { at: Some(shown), typed, ..Self::default() }
    }
}

/// What the database holds for a page.
struct Found {
    page: QueuePage,
    set_apart: u32,
    waiting: u32,
    undo: Option<Undo>,
    people: People,
    doubts: Vec<Arc<ListDoubts>>,
}

fn read(
    tx: &mut Tx<'_>,
    doubts: &KeptDoubts,
    (statement, person): (StatementId, PersonId),
    (queue, cursor): (Queue, Cursor),
) -> Result<Found, store::Error> {
    let page = store::sign_on::queue(tx, statement, queue, cursor, PAGE)?;
    let imports: BTreeSet<ImportId> =
        page.entries.iter().filter_map(|queued| Some(queued.import.as_ref()?.id)).collect();
    let doubts = imports.into_iter().map(|list| doubts.get(tx, list));
    let doubts = doubts.collect::<Result<_, _>>()?;
    // Counting goes over the whole queue: each is counted once.
    let shown = (queue, page.length);
    let length = |tx: &mut Tx<'_>, queue: Queue| {
        if queue == shown.0 {
            return Ok(shown.1);
        }
        Ok::<_, store::Error>(store::sign_on::queue_len(tx, statement, queue)?.0)
    };
    Ok(Found {
        set_apart: length(tx, Queue::SetApart)?,
        waiting: length(tx, Queue::Waiting)?,
        undo: undo::offer(tx, person, statement)?,
        people: People::read(tx)?,
        doubts,
        page,
    })
}

pub(super) async fn queue_page(
    state: &AppState,
    staff: &Staff,
    statement: &Statement,
    query: &QueueQuery,
    again: Again,
) -> Result<DeskQueue, Refusal> {
    let (queue, cursor) = (query.queue(), query.cursor());
    let of = (statement.id, staff.person);
    let doubts = Arc::clone(&state.suspects.doubts);
    let read = move |tx: &mut Tx<'_>| read(tx, &doubts, of, (queue, cursor));
    let found = state.store.desk().read("queue", read).await?;
    let ids: Vec<SignOnId> = found.page.entries.iter().map(|queued| queued.sign_on.id).collect();
    let looked = state.suspects.of_page(&state.store, statement.id, &ids, state.now()).await?;
    let findings = looked.findings;
    let entries = entries(state, staff, statement, (&found, &findings), again.at);
    // Before all names are read nobody can say that nothing looks like an entry.
    let compared = looked.comparing.is_none();
    let clear = found.page.entries.iter().zip(&findings).filter(|_| compared);
    let clear = clear.filter(|(queued, findings)| raises_no_doubt(queued, findings));
    let clear = clear.map(|(queued, _)| Shown::now(queued).text());
    let link = |queue, cursor| address(&statement.slug, queue, cursor, &[]);
    // By the place it begins after, however it was reached: so it stays the same page when some of
    // its entries are decided.
    let here = found.page.start.map_or(Cursor::START, Cursor::After);
    let problem = again.lacking.map(|(field, trouble)| Problem::of(field, &trouble, staff.locale));
    Ok(DeskQueue {
        f: staff.frame(state, &format!("/desk/s/{}/queue", statement.slug)),
        bar: staff.bar(state, Tab::Check, again.done),
        slug: statement.slug.to_string(),
        title: convert::text_for(&statement.draft, staff.locale)
            .map(|text| text.title.clone())
            .unwrap_or_default(),
        token: staff.form_token(state),
        clear: clear.collect(),
        comparing: looked.comparing,
        paging: paging(&found.page, |cursor| link(queue, cursor)),
        here: link(queue, here),
        shown: queue,
        waiting: u64::from(found.waiting),
        set_apart: u64::from(found.set_apart),
        set_apart_href: link(Queue::SetApart, Cursor::START),
        entries,
        undo: found.undo,
        problems: problem.into_iter().collect(),
        typed_at: again.at.map(|shown| shown.id.to_string()),
        typed: again.typed,
        may_decide: staff.role.may(Power::Moderate),
    })
}

fn entries(
    state: &AppState,
    staff: &Staff,
    statement: &Statement,
    (found, findings): (&Found, &[Findings]),
    at: Option<Shown>,
) -> Vec<QueueEntry> {
    let shown = found.page.entries.iter().zip(findings);
    let entry = |(queued, findings): (&store::sign_on::Queued, &Findings)| {
        let mut entry = queue_entry(staff, statement, queued, findings, &found.people, state.now());
        let id = queued.sign_on.id;
        if let Some(doubts) = found.doubts.iter().find_map(|list| list.of.get(&id)) {
            entry.doubts = doubts.iter().map(|doubt| doubt.words(staff.locale)).collect();
        }
        entry.changed =
            at.is_some_and(|at| at.id == queued.sign_on.id && at.revision != queued.revision);
        entry
    };
    shown.map(entry).collect()
}

fn paging(page: &QueuePage, link: impl Fn(Cursor) -> String) -> Paging {
    let (before, shown) = (u64::from(page.before), page.entries.len() as u64);
    let total = u64::from(page.length);
    let ends = page.entries.first().zip(page.entries.last());
    Paging {
        from: if shown == 0 { 0 } else { before + 1 },
        to: if shown == 0 { 0 } else { before + shown },
        total,
        earlier: ends.filter(|_| before > 0).map(|(first, _)| link(Cursor::Before(first.place()))),
        later: ends
            .filter(|_| before + shown < total)
            .map(|(_, last)| link(Cursor::After(last.place()))),
    }
}
