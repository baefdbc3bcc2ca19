//! A site goes on while it is read, so a list may be a moment behind its log. That excuses each
//! signature once: who is left out in two looks, one after the other, is being hidden.

use super::{
    entries::Pass,
    list::List,
    report::{Report, Unanswered},
    rows::{self, some},
};
use domain::log::{Live, Standing, Status};
use std::collections::{BTreeSet, HashSet};

/// Signatures for which a list differs from the log as it stands now.
#[derive(Debug, Clone, Default)]
pub struct Lag {
    /// Path of the list.
    pub file: String,
    /// They count and are to be named, or are pending, and have no row.
    pub absent: Vec<Known>,
    /// They have a row, and count no more, or are not to be named.
    stale: Vec<Known>,
}

/// A signature, and the words by which it is known again: the index of its entry, and its
/// commitments, should it stand at another index the next time.
#[derive(Debug, Clone)]
pub struct Known {
    /// Index of its `sign` entry.
    pub entry: u64,
    pub words: Vec<String>,
}

impl Known {
    fn of(live: &Live, pass: &Pass<'_>) -> Self {
        let commits = [live.index, live.record].map(|index| pass.commitments.get(index));
        let commits = commits.into_iter().flatten().map(|commit| commit.to_string());
        Self { entry: live.index, words: commits.chain([live.index.to_string()]).collect() }
    }

    /// Whether one of its words is among these.
    pub fn is_among(&self, words: &BTreeSet<String>) -> bool {
        self.words.iter().any(|word| words.contains(word))
    }
}

/// All words of some signatures.
pub fn words<'k>(known: impl IntoIterator<Item = &'k Known>) -> BTreeSet<String> {
    known.into_iter().flat_map(|one| one.words.iter().cloned()).collect()
}

/// Compares a list, which agrees with the log as far as its own checkpoint, with all of the log.
/// `before` is what was found a moment ago.
pub fn check(
    list: &List,
    pass: &Pass<'_>,
    at: usize,
    before: Option<&Report>,
    report: &mut Report,
) {
    let lag = find(list, pass);
    let waiting = unanswered(list, pass, before, report);
    let was = before.and_then(|before| before.lags.iter().find(|was| was.file == lag.file));
    if let Some(was) = was
        && !again(was, &lag, &waiting, report)
    {
        replaced(was, &lag, pass, report);
    }
    let size = before.and_then(|report| report.log.as_ref()).map_or(0, |log| log.size);
    behind(list, pass, at, size, report);
    report.lags.push(lag);
}

fn find(list: &List, pass: &Pass<'_>) -> Lag {
    let body = &list.body;
    let launched = pass.replay.is_launched(body.statement_id);
    let pending: HashSet<u64> = body.log.pending.iter().copied().collect();
    let rows: HashSet<u64> = body.rows.iter().map(|row| row.signatory.leaf.index).collect();
    let left_out = |live: &Live| {
        let due = live.is_named(launched) == Some(true) || live.status == Some(Status::Reported);
        !rows.contains(&live.index) && (due || pending.contains(&live.index))
    };
    let absent = pass.replay.counted(body.statement_id).filter(left_out);
    let ended =
        |live: &Live| live.standing != Standing::Stands || live.is_named(launched) == Some(false);
    let listed = body.rows.iter().filter_map(|row| pass.replay.get(row.signatory.leaf.index));
    Lag {
        file: list.wanted.list.clone(),
        absent: absent.map(|live| Known::of(&live, pass)).collect(),
        stale: listed.filter(ended).map(|live| Known::of(&live, pass)).collect(),
    }
}

/// Who was left out, or still listed, a moment ago and is so again, whatever entry came since.
/// Those in `told` are told already. Returns whether somebody was left out again.
fn again(was: &Lag, lag: &Lag, told: &[u64], report: &mut Report) -> bool {
    let both = |was: &[Known], now: &[Known]| {
        let words = words(was);
        let again = now.iter().filter(|known| known.is_among(&words)).map(|known| known.entry);
        again.filter(|entry| !told.contains(entry)).collect::<Vec<u64>>()
    };
    let (absent, stale) = (both(&was.absent, &lag.absent), both(&was.stale, &lag.stale));
    if !absent.is_empty() {
        report.problem(
            &lag.file,
            format!(
                "leaves out {} of the log in two looks, one after the other: signatures that count, and each time the log had just changed",
                some(&absent)
            ),
        );
    }
    if !stale.is_empty() {
        report.problem(
            &lag.file,
            format!(
                "names in two looks, one after the other, who is not to be named by the log ({}), and each time the log had just changed",
                some(&stale)
            ),
        );
    }
    !absent.is_empty()
}

/// Who was left out a moment ago has been ended since, not by the signer, and another signature is
/// left out now: the same one under a new index and commitment, as far as anybody can see.
fn replaced(was: &Lag, lag: &Lag, pass: &Pass<'_>, report: &mut Report) {
    let ended = was.absent.iter().map(|known| known.entry).filter(|entry| {
        let stands = |live: Live| live.standing == Standing::Stands;
        !pass.ended.by_signer(*entry) && !pass.replay.get(*entry).is_some_and(stands)
    });
    let ended: Vec<u64> = ended.collect();
    let last = ended.last().copied().unwrap_or(u64::MAX);
    let new: Vec<u64> =
        lag.absent.iter().map(|known| known.entry).filter(|entry| *entry > last).collect();
    if !ended.is_empty() && !new.is_empty() {
        report.problem(
            &lag.file,
            format!(
                "left out {} of the log a moment ago, which the operator ended since, and leaves out {} now: it is the same signature, as far as anybody can see",
                some(&ended),
                some(&new)
            ),
        );
    }
}

/// A list may be of an earlier state of the log only as long as nothing has changed for its
/// statement since. A list that covers as much as the log had a moment ago (`before`) has kept up.
fn behind(list: &List, pass: &Pass<'_>, at: usize, before: u64, report: &mut Report) {
    let Some(size) = list.size().filter(|size| *size < pass.size()) else { return };
    if !pass.rows[at].rows.is_empty()
        || pass.rows[at].text.is_some()
        || (before > 0 && size >= before)
    {
        return;
    }
    let now = rows::check_later(list, &pass.replay, &pass.texts, &pass.commitments);
    if let Some(first) = now.text.iter().chain(&now.rows).next() {
        let file = &list.wanted.list;
        report.moving_problem(
            file,
            format!(
                "older than the log: made for {size} of its {} entries, and since then: {first}",
                pass.size()
            ),
        );
    }
}

/// Who is left out as changed must be found changed in the log: it tells so within seconds. On a
/// busy site there is always somebody who just changed, so in a second look only those count who
/// were found in the first. Returns them.
fn unanswered(
    list: &List,
    pass: &Pass<'_>,
    before: Option<&Report>,
    report: &mut Report,
) -> Vec<u64> {
    let file = &list.wanted.list;
    let was = |index: &u64| {
        before.is_none_or(|before| {
            before.unanswered.iter().any(|one| one.file == *file && one.entries.contains(index))
        })
    };
    let entries: Vec<u64> = rows::unanswered(list, &pass.replay).into_iter().filter(was).collect();
    if !entries.is_empty() {
        let (file, entries) = (file.clone(), entries.clone());
        report.unanswered(Unanswered { file, entries, size: pass.size() });
    }
    entries
}
