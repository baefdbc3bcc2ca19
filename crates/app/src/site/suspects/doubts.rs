//! The doubts of the imported lists looked at lately: a page of the queue does not
//! open a whole list for a few of its lines.

use super::{IDLE, lately::Lately};
use crate::site::review;
use domain::{
    id::{ImportId, SignOnId},
    import::Doubt,
};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};
use store::Tx;

/// Lists whose doubts are kept at the same time.
const MOST_LISTS: usize = 16;

/// The doubts of one list, as long as its report is not changed.
pub struct ListDoubts {
    changed: Option<i64>,
    pub of: HashMap<SignOnId, Vec<Doubt>>,
}

pub struct KeptDoubts(Mutex<Lately<ImportId, Arc<ListDoubts>>>);

impl Default for KeptDoubts {
    fn default() -> Self {
        Self(Mutex::new(Lately::new(MOST_LISTS, IDLE)))
    }
}

impl KeptDoubts {
    /// The doubts of a list as it is now.
    pub fn get(&self, tx: &mut Tx<'_>, list: ImportId) -> Result<Arc<ListDoubts>, store::Error> {
        let changed = store::import::head(tx, list)?.map(|head| head.changed);
        let now = tx.now();
        let lock = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(kept) = lock().get(list, now).filter(|kept| kept.changed == changed) {
            return Ok(kept);
        }
        let report = store::import::report(tx, list)?;
        let of = report.map(|report| review::all_doubts(&report)).unwrap_or_default();
        let read = Arc::new(ListDoubts { changed, of });
        lock().put(list, now, Arc::clone(&read));
        Ok(read)
    }

    pub(super) fn tidy(&self, tx: &mut Tx<'_>) -> Result<(), store::Error> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.tidy(tx.now());
        for (list, doubts) in kept.all() {
            if store::import::head(tx, list)?.map(|head| head.changed) != doubts.changed {
                kept.forget(list);
            }
        }
        Ok(())
    }
}
