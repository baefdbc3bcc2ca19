//! Public statements as last read: the next reading asks only for what changed since.

use domain::{instant::Instant, lang::Lang, publication::Publication, statement::Slug};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};
use store::{Store, statement, statement::KeptList};

/// Beyond so many statements all are forgotten, and read whole when they are asked for.
const MOST_STATEMENTS: usize = 64;

/// The statements that somebody asked for.
#[derive(Default)]
pub struct Published {
    statements: Mutex<HashMap<Slug, Arc<Slot>>>,
}

/// One statement. Who reads it holds the turn, so that what changed is read once.
#[derive(Default)]
struct Slot {
    turn: Arc<tokio::sync::Mutex<()>>,
    kept: Mutex<Kept>,
}

#[derive(Default)]
struct Kept {
    /// None at first, and when a reading broke off: then all of it is read.
    list: Option<KeptList>,
    made: HashMap<Lang, Made>,
}

struct Made {
    publication: Arc<Publication>,
    /// The instant at which the clock alone makes it wrong.
    valid_until: Option<Instant>,
}

impl Published {
    /// The statement as everybody may see it now. `None`: no such statement, or a draft.
    pub async fn read(
        &self,
        store: &Store,
        (slug, lang): (Slug, Lang),
        now: Instant,
    ) -> Result<Option<Arc<Publication>>, store::Error> {
        let slot = self.slot(&slug);
        let turn = slot.turn.clone().lock_owned().await;
        let store = store.clone();
        // In a task of its own: what was kept is not lost when whoever asked leaves meanwhile.
        let reading = tokio::spawn(async move {
            let _turn = turn;
            store.at(now).read("publication", move |tx| slot.read(tx, &slug, &lang)).await
        });
        reading.await.unwrap_or_else(|broken| std::panic::resume_unwind(broken.into_panic()))
    }

    fn slot(&self, slug: &Slug) -> Arc<Slot> {
        let mut statements = self.statements.lock().unwrap_or_else(PoisonError::into_inner);
        if statements.len() >= MOST_STATEMENTS && !statements.contains_key(slug) {
            statements.clear();
        }
        statements.entry(slug.clone()).or_default().clone()
    }
}

impl Slot {
    fn read(
        &self,
        tx: &mut store::Tx<'_>,
        slug: &Slug,
        lang: &Lang,
    ) -> Result<Option<Arc<Publication>>, store::Error> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let revision = statement::revision(tx, slug)?.map(|revision| revision.now);
        let current = |made: &Made| {
            revision == Some(made.publication.revision)
                && made.valid_until.is_none_or(|until| tx.now() < until)
        };
        if let Some(made) = kept.made.get(lang).filter(|made| current(made)) {
            return Ok(Some(made.publication.clone()));
        }
        // What is not current any more may hold a name that has left.
        kept.made.retain(|_, made| current(made));
        // Entries about other statements move the log on and change nothing here: all forms and
        // languages of a revision show the same state of it.
        let log = kept.made.values().next().map(|made| made.publication.log.clone());
        let list = kept.list.take();
        let found = statement::publication_after(tx, slug, Some(lang), list)?;
        Ok(found.map(|(mut publication, list)| {
            publication.log = log.unwrap_or(publication.log);
            let valid_until = publication.window.next_change(tx.now());
            let publication = Arc::new(publication);
            let made = Made { publication: publication.clone(), valid_until };
            *kept = Kept { list: Some(list), made: std::mem::take(&mut kept.made) };
            kept.made.insert(lang.clone(), made);
            publication
        }))
    }
}
