//! `undersigned review`: settles the imported entries of a statement at the terminal, each with one
//! key.

mod correct;
mod keys;
mod lines;
mod show;

use super::{Place, Problem, open};
use crate::site::{
    review::{Apart, ImportLines, ImportSuspects},
    suspects::{self, MATCHER, Suspect},
};
use clap::Args;
use domain::{
    duplicate::Verdict,
    entry::Entry,
    id::{ImportId, SignOnId, StatementId, VerdictId},
    import::Line,
    moderation::{Actor, Decision, DeclineReason},
};
use keys::Keys;
use lines::Loose;
use std::{collections::HashSet, process::ExitCode};
use store::{
    Store, Tx,
    sign_on::DecideProblem,
    verdict::{self, Likeness, NewVerdict},
};

/// Checks the imported entries of a statement, each with one key: doubts and suspected duplicates
/// beside the line they were read from.
///
/// Keys are read one at a time at a terminal, one a line from a file or pipe.
#[derive(Debug, Args)]
pub struct Review {
    /// The statement.
    slug: String,
    /// Prints what is left to settle and changes nothing.
    #[arg(long)]
    list: bool,
    #[command(flatten)]
    place: Place,
}

/// One entry that somebody should look at.
pub(crate) struct Open {
    id: SignOnId,
    file: String,
    line: Line,
    entry: Entry,
    revision: i64,
    suspects: Vec<(Suspect, Option<u32>)>,
}

/// What is left of all imports of a statement.
#[derive(Default)]
struct Left {
    clear: Vec<SignOnId>,
    open: Vec<Open>,
    /// Lines that look like entries.
    asked: Vec<Loose>,
    /// Lines that repeat an entry to the letter.
    same: Vec<Loose>,
}

/// What can be taken back with one key.
enum Last {
    Settled(SignOnId),
    Said(VerdictId),
    Taken(ImportId, SignOnId),
}

impl Review {
    pub fn run(self) -> Result<ExitCode, Problem> {
        let store = open::store(&open::config(&self.place)?)?;
        let statement = open::statement(&store, &self.slug)?.id;
        let left = left(&store, statement)?;
        eprintln!("{}", show::summary(left.clear.len(), left.open.len()));
        if self.list {
            for one in &left.open {
                print!("{}", show::entry(one, None));
            }
            for (lines, heading) in
                [(&left.asked, show::asked as fn(usize) -> String), (&left.same, show::same)]
            {
                if !lines.is_empty() {
                    println!("\n{}:", heading(lines.len()));
                }
                for one in lines {
                    print!("{}", show::loose(one));
                }
            }
            return Ok(ExitCode::SUCCESS);
        }
        let mut desk = Desk {
            store,
            statement,
            keys: Keys::open(),
            skipped: HashSet::new(),
            offered: HashSet::new(),
            last: None,
            settled: 0,
        };
        desk.take_lines(&left.asked, &show::asked(left.asked.len()))?;
        desk.take_lines(&left.same, &show::same(left.same.len()))?;
        desk.accept_clear()?;
        if desk.settle_all()? {
            // What raises no doubt any more since something was said of its name.
            desk.accept_clear()?;
        }
        let left = self::left(&desk.store, statement)?;
        eprintln!("{} checked. {}", desk.settled, show::summary(left.clear.len(), left.open.len()));
        Ok(ExitCode::SUCCESS)
    }
}

struct Desk {
    store: Store,
    statement: StatementId,
    keys: Keys,
    /// Looked at and left for later.
    skipped: HashSet<SignOnId>,
    /// Without doubt, and somebody was asked whether to accept them.
    offered: HashSet<SignOnId>,
    last: Option<Last>,
    settled: usize,
}

impl Desk {
    fn accept_clear(&mut self) -> Result<(), Problem> {
        let mut ids = left(&self.store, self.statement)?.clear;
        ids.retain(|id| self.offered.insert(*id));
        if ids.is_empty() {
            return Ok(());
        }
        eprint!("Accept the {} without doubt? y yes · n not now ", ids.len());
        if self.keys.next("yn") != Some('y') {
            return Ok(());
        }
        let statement = self.statement;
        let accepted = self.store.by(Actor::Operator).write_blocking("accept all", move |tx| {
            store::sign_on::accept_all(tx, statement, &ids)
        })?;
        self.settled += accepted as usize;
        Ok(())
    }

    /// One entry after the other until all are settled or the person stops; `false`: stopped.
    fn settle_all(&mut self) -> Result<bool, Problem> {
        loop {
            // Read anew each time: a decision may settle others too.
            let left = left(&self.store, self.statement)?;
            let waiting = left.open.iter().filter(|one| !self.skipped.contains(&one.id)).count();
            let Some(one) = left.open.iter().find(|one| !self.skipped.contains(&one.id)) else {
                return Ok(true);
            };
            eprint!("{}{}", show::entry(one, Some(waiting)), show::keys(one, self.last.is_some()));
            let Some(key) = self.keys.next("asrxudczq") else { return Ok(false) };
            match key {
                'q' => return Ok(false),
                'u' if one.suspects.is_empty() => {
                    self.skipped.insert(one.id);
                }
                'z' => self.take_back()?,
                'c' => self.correct(one)?,
                's' | 'r' | 'x' | 'u' => self.say(one, key)?,
                _ => self.decide(one, key)?,
            }
        }
    }

    fn decide(&mut self, one: &Open, key: char) -> Result<(), Problem> {
        let decision = if key == 'a' {
            Decision::Accept
        } else {
            Decision::Decline(DeclineReason::NotASignatory)
        };
        let (id, revision) = (one.id, one.revision);
        let done = self.store.by(Actor::Operator).write_blocking("settle", move |tx| {
            store::sign_on::decide(tx, id, revision, decision, None)
        });
        self.after(done.map(|()| Last::Settled(id)), true)
    }

    /// Says what the first open suspect is. That settles the question of the two names; the entry
    /// still waits, unless the two are one.
    fn say(&mut self, one: &Open, key: char) -> Result<(), Problem> {
        let Some((suspect, _)) = one
            .suspects
            .iter()
            .find(|(suspect, _)| suspect.is_open())
            .or_else(|| one.suspects.first())
        else {
            eprintln!("Nothing on the list is like it: press a, d or c.");
            return Ok(());
        };
        let verdict = match key {
            's' => Verdict::Same,
            'r' => Verdict::Related,
            'x' => Verdict::Different,
            _ => Verdict::Unsure,
        };
        let (id, other) = (one.id, suspect.side.sign_on);
        let said = self.store.by(Actor::Operator).write_blocking("decide about names", move |tx| {
            Ok::<_, DecideProblem>(Last::Said(say(tx, id, other, verdict)?))
        });
        if verdict == Verdict::Unsure {
            self.skipped.insert(id);
        }
        self.after(said, verdict == Verdict::Same)
    }

    fn take_back(&mut self) -> Result<(), Problem> {
        let Some(last) = self.last.take() else {
            eprintln!("There is nothing to take back.");
            return Ok(());
        };
        self.skipped.clear();
        if !matches!(last, Last::Taken(..)) {
            self.settled = self.settled.saturating_sub(1);
        }
        let undone = self.store.by(Actor::Operator).write_blocking("take back", move |tx| {
            match last {
                Last::Settled(id) => store::sign_on::reopen(tx, id)?,
                Last::Said(verdict) => {
                    verdict::revoke(tx, verdict)?;
                }
                Last::Taken(import, id) => {
                    let now = store::import::open(tx, &[id])?.remove(&id);
                    let revision = now.ok_or(DecideProblem::Gone)?.revision;
                    store::import::put_line_back(tx, import, id, revision)?;
                }
            }
            Ok::<_, DecideProblem>(())
        });
        settled(undone)
    }

    /// `counts`: an entry is checked by it.
    fn after(&mut self, done: Result<Last, DecideProblem>, counts: bool) -> Result<(), Problem> {
        match done {
            Ok(last) => {
                self.last = Some(last);
                self.settled += usize::from(counts);
                Ok(())
            }
            Err(problem) => settled(Err(problem)),
        }
    }
}

/// Somebody at the desk was faster: the next reading shows how it stands.
fn settled(done: Result<(), DecideProblem>) -> Result<(), Problem> {
    match done {
        Err(DecideProblem::Store(error)) => Err(error.into()),
        Ok(()) | Err(_) => Ok(()),
    }
}

fn say(
    tx: &mut Tx<'_>,
    first: SignOnId,
    second: SignOnId,
    verdict: Verdict,
) -> Result<VerdictId, DecideProblem> {
    let name = |tx: &mut Tx<'_>, id| {
        let entry = store::sign_on::one(tx, id)?
            .and_then(|found| found.entry)
            .ok_or(DecideProblem::Gone)?;
        Ok::<_, DecideProblem>(suspects::prepared(&entry))
    };
    let (a, b) = (name(tx, first)?, name(tx, second)?);
    let comparison = names::compare(&a, &b);
    let compared =
        Likeness { matcher: MATCHER, band: comparison.band.as_str(), score: comparison.score };
    let new = NewVerdict { first, second, verdict, relation: None, count_once: true, compared };
    verdict::give(tx, &new)
}

fn left(store: &Store, statement: StatementId) -> Result<Left, Problem> {
    Ok(store.read_blocking("what is left to settle", move |tx| read(tx, statement))?)
}

fn read(tx: &mut Tx<'_>, statement: StatementId) -> Result<Left, store::Error> {
    let mut left = Left::default();
    let mut imports = store::import::list(tx, statement)?;
    imports.reverse();
    for summary in imports {
        let Some(import) = store::import::by_id(tx, summary.id)? else { continue };
        let lines = ImportLines::of(import.import.report);
        let ids: Vec<SignOnId> = lines.entries().map(|(id, _)| id).collect();
        let findings = suspects::findings(tx, statement, &ids)?;
        for (group, into) in [(Apart::Asked, &mut left.asked), (Apart::Duplicate, &mut left.same)] {
            let loose = |(at, line): (usize, &Line)| Loose {
                import: summary.id,
                at,
                file: summary.file.clone(),
                line: line.clone(),
            };
            into.extend(lines.apart(group).map(loose));
        }
        let looked = ImportSuspects::new(ids.into_iter().zip(findings));
        left.clear.extend(looked.without_doubts(&lines, &import.sign_ons));
        for (line, id, present) in looked.with_doubts(&lines, &import.sign_ons) {
            let Some(entry) = present.entry.clone() else { continue };
            let suspects = looked
                .of(&lines, id)
                .map(|suspect| (suspect.clone(), lines.seq(suspect.side.sign_on)))
                .collect();
            left.open.push(Open {
                id,
                file: summary.file.clone(),
                line: line.clone(),
                entry,
                revision: present.revision,
                suspects,
            });
        }
    }
    Ok(left)
}
