//! The page of a table: its entries, what they share with others, and the links around them.

use super::{
    address::{Sheet, SheetQuery, Shown, Shows, Ticked},
    choose::{self, Page},
    entry::{Beside, is_clear, queue_entry},
    undo,
};
use crate::{
    site::{
        convert,
        suspects::{Counts, KeptDoubts, KeptReviews, ListDoubts, Looked},
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
    roll::{Part, SortBy},
    statement::Statement,
    warning::Addressees,
};
use std::{collections::BTreeSet, sync::Arc};
use store::Tx;
use view::{
    Locale, Paging, Problem, Trouble,
    desk::{DeskDone, EntryTable, ListLink, PartLink, QueueEntry, Tab, TypedDecision, Undo},
};

/// What the page says beside its entries when it is shown after an act.
#[derive(Default)]
pub(super) struct Again {
    done: Option<DeskDone>,
    lacking: Option<(&'static str, Trouble)>,
    /// The entry that the form was about, and what was typed into it.
    at: Option<Shown>,
    typed: TypedDecision,
    /// What was ticked, where the form was about several.
    ticked: Option<BTreeSet<SignOnId>>,
}

impl Again {
    pub(super) fn done(done: Option<DeskDone>) -> Self {
        Self { done, ..Self::default() }
    }

    /// Nothing was done about an entry; what was typed stays.
    pub(super) fn late(done: DeskDone, shown: Shown, posted: &Posted) -> Self {
        Self { done: Some(done), at: Some(shown), ..Self::typed(posted) }
    }

    /// The same, for want of something in the form.
    pub(super) fn lacking(lacking: (&'static str, Trouble), shown: Shown, posted: &Posted) -> Self {
        Self { lacking: Some(lacking), at: Some(shown), ..Self::typed(posted) }
    }

    /// The same of a form about several; they stay ticked.
    pub(super) fn unticked(lacking: (&'static str, Trouble), posted: &Posted) -> Self {
        let ticked = posted.all("entry").filter_map(|text| text.parse::<Ticked>().ok());
        let ticked = ticked.map(|ticked| ticked.shown.id).collect();
        Self { lacking: Some(lacking), ticked: Some(ticked), ..Self::typed(posted) }
    }

    pub(super) fn is_lacking(&self) -> bool {
        self.lacking.is_some()
    }

    fn typed(posted: &Posted) -> Self {
        let typed = TypedDecision::new(posted.get("question"), posted.get("reason"));
        Self { typed, ..Self::default() }
    }
}

/// What the database holds beside the entries of a page.
struct Around {
    set_apart: u64,
    waiting: u64,
    undo: Option<Undo>,
    people: People,
    doubts: Vec<Arc<ListDoubts>>,
    /// The name of the file whose entries alone are shown.
    file: Option<String>,
}

fn around(
    tx: &mut Tx<'_>,
    (doubts, reviews): (&KeptDoubts, &KeptReviews),
    (statement, person): (StatementId, PersonId),
    (imports, list, counted): (&BTreeSet<ImportId>, Option<ImportId>, Option<(Queue, u64)>),
    locale: Locale,
) -> Result<Around, store::Error> {
    let doubts = imports.iter().map(|list| doubts.get(tx, *list));
    let doubts = doubts.collect::<Result<_, _>>()?;
    let list = list.map_or(Ok(None), |list| reviews.get(tx, list))?;
    let list = list.filter(|list| list.statement() == statement);
    // Counting goes over the whole queue: each is counted once.
    let length = |tx: &mut Tx<'_>, queue: Queue| match counted {
        Some((known, total)) if known == queue => Ok(total),
        _ => store::sign_on::queue_len(tx, statement, queue).map(|(number, _)| u64::from(number)),
    };
    Ok(Around {
        set_apart: length(tx, Queue::SetApart)?,
        waiting: length(tx, Queue::Waiting)?,
        undo: undo::offer(tx, person, statement, locale)?,
        people: People::read(tx)?,
        doubts,
        file: list.map(|list| list.lines.report.file.clone()),
    })
}

pub(super) async fn table(
    state: &AppState,
    staff: &Staff,
    statement: &Statement,
    (shows, query): (&Shows, &SheetQuery),
    again: Again,
) -> Result<EntryTable, Refusal> {
    let of = (statement.id, staff.person);
    let page = choose::page(state, of, shows, query.place(shows)).await?;
    let imports: BTreeSet<ImportId> =
        page.entries.iter().filter_map(|queued| Some(queued.import.as_ref()?.id)).collect();
    let (doubts, reviews) =
        (Arc::clone(&state.suspects.doubts), Arc::clone(&state.suspects.reviews));
    let counted = shows.queue().map(|queue| (queue, page.total));
    let list = shows.list;
    let locale = staff.locale;
    let read = move |tx: &mut Tx<'_>| {
        around(tx, (&doubts, &reviews), of, (&imports, list, counted), locale)
    };
    let around = state.store.desk().read("around a table", read).await?;
    let ids: Vec<SignOnId> = page.entries.iter().map(|queued| queued.sign_on.id).collect();
    let mine = page.mine.clone();
    let looked = state.suspects.look(&state.store, statement.id, (&ids, mine), state.now()).await?;
    let entries = entries(state, staff, statement, (&page, &around, &looked), &again);
    let link = |place| shows.address(&statement.slug, place, &[]);
    let problem = again.lacking.map(|(field, trouble)| Problem::of(field, &trouble, staff.locale));
    let (total, number) = (page.total, page.entries.len() as u64);
    let may_decide = staff.role.may(Power::Moderate);
    let tab = match shows.sheet {
        Sheet::Queue => Tab::Check,
        Sheet::All => Tab::Signatures,
    };
    Ok(EntryTable {
        f: staff.frame(state, &shows.path(&statement.slug)),
        bar: staff.bar(state, tab, None),
        slug: statement.slug.to_string(),
        title: convert::text_for(&statement.draft, staff.locale)
            .map(|text| text.title.clone())
            .unwrap_or_default(),
        token: staff.form_token(state),
        here: link(page.start),
        is_all: shows.sheet == Sheet::All,
        part: shows.part,
        parts: parts(shows, statement, &around, looked.counts.as_ref()),
        list: around.file.zip(shows.list).map(|(file, list)| ListLink {
            file,
            href: format!("/desk/s/{}/import/{list}", statement.slug),
        }),
        kept: kept(shows),
        search: shows.search.clone(),
        by: shows.by,
        kind: shows.kind,
        way: shows.way,
        entries,
        paging: Paging {
            from: if number == 0 { 0 } else { page.before + 1 },
            to: page.before + number,
            total,
            earlier: page.earlier.map(link),
            later: page.later.map(link),
        },
        may_batch: may_decide && shows.part == Part::SetApart && around.set_apart > 0,
        comparing: looked.comparing.or((!page.complete).then_some((0, total))),
        done: again.done,
        undo: around.undo,
        problems: problem.into_iter().collect(),
        typed_at: again.at.map(|shown| shown.id.to_string()),
        typed: again.typed,
        may_decide,
        may_convene: staff.role.may(Power::Convene),
        export: export_address(shows, statement),
    })
}

/// The parts as links, each with how many there are.
fn parts(
    shows: &Shows,
    statement: &Statement,
    around: &Around,
    counts: Option<&Counts>,
) -> Vec<PartLink> {
    let offered = match shows.sheet {
        Sheet::Queue => Part::QUEUE,
        Sheet::All => Part::STATES,
    };
    let chosen = |part: Part| {
        let by = if shows.sheet == Sheet::Queue { SortBy::Oldest } else { shows.by };
        let shows = Shows { part, by, ..shows.clone() };
        shows.address(&statement.slug, shows.start(), &[])
    };
    let count = |part: Part| match part {
        // What is counted is of the statement.
        _ if shows.list.is_some() => None,
        Part::Waiting => Some(around.waiting),
        Part::SetApart => Some(around.set_apart),
        part => counts.and_then(|counts| counts.of(part)),
    };
    let link = |part: &Part| PartLink {
        part: *part,
        count: count(*part),
        href: chosen(*part),
        is_current: *part == shows.part,
    };
    offered.iter().map(link).collect()
}

/// What the form for searching keeps of the address.
fn kept(shows: &Shows) -> Vec<(&'static str, String)> {
    shows.fields().into_iter().filter(|(name, _)| ["show", "list"].contains(name)).collect()
}

fn export_address(shows: &Shows, statement: &Statement) -> String {
    let address = shows.address(&statement.slug, shows.start(), &[]);
    match address.split_once('?') {
        Some((path, query)) => format!("{path}/export?{query}"),
        None => format!("{address}/export"),
    }
}

fn entries(
    state: &AppState,
    staff: &Staff,
    statement: &Statement,
    (page, around, looked): (&Page, &Around, &Looked),
    again: &Again,
) -> Vec<QueueEntry> {
    let addressees = Addressees::of(statement);
    let ids: Vec<SignOnId> = page.entries.iter().map(|queued| queued.sign_on.id).collect();
    // Before all names are read nobody can say that nothing looks like an entry.
    let compared = looked.comparing.is_none();
    let entry = |(at, queued): (usize, &store::sign_on::Queued)| {
        let id = queued.sign_on.id;
        let doubts = around.doubts.iter().find_map(|list| list.of.get(&id));
        let beside = Beside {
            findings: &looked.findings[at],
            addressees: &addressees,
            declined_before: looked.declined_before[at],
            doubts: doubts.map_or(&[], Vec::as_slice),
        };
        let was_clear = compared && is_clear(queued, beside);
        let mut entry =
            queue_entry(staff, statement, (queued, beside), &around.people, state.now());
        entry.changed = again.at.is_some_and(|at| at.id == id && at.revision != queued.revision);
        entry.ticked = match &again.ticked {
            Some(ticked) => ticked.contains(&id),
            None => was_clear,
        };
        entry.box_value = Ticked { shown: Shown::now(queued), was_clear }.text();
        let next = ids.get(at + 1).or(at.checked_sub(1).and_then(|at| ids.get(at)));
        entry.next = next.map(SignOnId::to_string).unwrap_or_default();
        entry
    };
    page.entries.iter().enumerate().map(entry).collect()
}
