//! Which of the entries that wait come in now, and in which order.

use domain::id::{LeafId, StatementId};
use domain::instant::Instant;
use domain::log::{Event, Unplaced};
use jiff::civil::Date;
use std::collections::{HashMap, HashSet, VecDeque};
use store::log::Pending;

/// When entries come into the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// At once, in the order in which things happened.
    AtOnce,
    /// Once a day, shuffled, signatures only when at least so many of them wait.
    Daily { minimum: u32 },
}

/// Picks and orders a batch. What refers to something that is not in the log yet comes after it, or
/// waits.
///
/// `last` is the day of the last batch with signatures; `draw` gives a random number below its
/// argument.
pub fn choose(
    waiting: Vec<Pending>,
    pace: Pace,
    last: Date,
    now: Instant,
    draw: impl FnMut(usize) -> usize,
) -> Vec<Pending> {
    // Signatures are for a text that the log has opened, so texts come first, in their order.
    let (texts, waiting): (Vec<_>, Vec<_>) =
        waiting.into_iter().partition(|pending| opens_text(&pending.event));
    let mut chosen = order(texts, |_| 0);
    chosen.extend(match pace {
        Pace::AtOnce => order(waiting, |_| 0),
        Pace::Daily { minimum } => {
            // One batch with signatures a day: a second would tell which half of the day each came
            // from.
            let enough = if now.day() > last { enough(&waiting, minimum) } else { HashSet::new() };
            let may = |pending: &Pending| {
                !is_signature(&pending.event) || enough.contains(&pending.statement)
            };
            order(waiting.into_iter().filter(may).collect(), draw)
        }
    });
    chosen
}

fn opens_text(event: &Event<Unplaced>) -> bool {
    matches!(event, Event::Statement { .. } | Event::Erratum { .. })
}

/// The statements for which at least so many signers wait: one among those of another statement
/// would stand alone. Who has left before coming in hides nobody, and a signature with its
/// submission is one signer.
fn enough(waiting: &[Pending], minimum: u32) -> HashSet<Option<StatementId>> {
    let ended: HashSet<LeafId> =
        waiting.iter().filter(|pending| ends(&pending.event)).map(|pending| pending.leaf).collect();
    let answered: HashSet<LeafId> = waiting
        .iter()
        .filter(|pending| is_signature(&pending.event))
        .filter_map(|pending| pending.other)
        .collect();
    let mut signers: HashMap<Option<StatementId>, u32> = HashMap::new();
    for pending in waiting.iter().filter(|pending| is_signature(&pending.event)) {
        if !ended.contains(&pending.leaf) && !answered.contains(&pending.leaf) {
            *signers.entry(pending.statement).or_default() += 1;
        }
    }
    signers
        .into_iter()
        .filter(|(_, count)| *count >= minimum)
        .map(|(statement, _)| statement)
        .collect()
}

fn ends(event: &Event<Unplaced>) -> bool {
    matches!(
        event,
        Event::Decline { .. } | Event::Withdraw { .. } | Event::Merge { .. } | Event::Erase { .. }
    )
}

/// Signatures, and what would tell of one before it is in the log.
pub fn is_signature(event: &Event<Unplaced>) -> bool {
    matches!(event, Event::Sign { .. } | Event::Submit { .. })
}

/// Orders entries so that each comes after what it refers to, and entries about the same thing stay
/// in their order. Among those that may come next, `draw` picks one: 0 keeps the order in which
/// things happened. What can never come is left out, and waits.
fn order(waiting: Vec<Pending>, mut draw: impl FnMut(usize) -> usize) -> Vec<Pending> {
    // Positions of the entries about each thing, in the order in which they came: what begins it is
    // the first.
    let mut about: HashMap<_, VecDeque<usize>> = HashMap::new();
    for (at, pending) in waiting.iter().enumerate() {
        for leaf in [Some(pending.leaf), pending.other].into_iter().flatten() {
            about.entry(leaf).or_default().push_back(at);
        }
    }
    let known: HashSet<_> = waiting
        .iter()
        .flat_map(|p| [p.leaf_at.map(|_| p.leaf), p.other_at.and(p.other)])
        .flatten()
        .chain(waiting.iter().filter(|p| p.event.begins()).map(|p| p.leaf))
        .collect();
    let next_of = |at: usize, about: &HashMap<_, VecDeque<usize>>| {
        let pending: &Pending = &waiting[at];
        let first = |leaf| about.get(&leaf).and_then(VecDeque::front) == Some(&at);
        first(pending.leaf)
            && pending.other.is_none_or(first)
            && known.contains(&pending.leaf)
            && pending.other.is_none_or(|other| known.contains(&other))
    };
    let mut ready: VecDeque<usize> = (0..waiting.len()).filter(|at| next_of(*at, &about)).collect();
    let mut chosen = Vec::with_capacity(waiting.len());
    while !ready.is_empty() {
        let picked = draw(ready.len()).min(ready.len() - 1);
        let Some(at) =
            (if picked == 0 { ready.pop_front() } else { ready.swap_remove_back(picked) })
        else {
            break;
        };
        chosen.push(at);
        for leaf in [Some(waiting[at].leaf), waiting[at].other].into_iter().flatten() {
            let Some(queue) = about.get_mut(&leaf) else { continue };
            queue.pop_front();
            if let Some(next) = queue.front().copied()
                && !ready.contains(&next)
                && next_of(next, &about)
            {
                ready.push_back(next);
            }
        }
    }
    let mut slots: Vec<Option<Pending>> = waiting.into_iter().map(Some).collect();
    chosen.into_iter().filter_map(|at| slots[at].take()).collect()
}
