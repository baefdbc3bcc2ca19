//! Asking the witnesses: they see each checkpoint before it is shown, unless too few of them answer
//! in time. None of them can stop sign-ons.

use super::{seen::SignedHead, tiles};
use crate::config::PublicLog as Settings;
use domain::instant::{Instant, MINUTE};
use fetch::Client;
use std::{
    collections::BTreeMap,
    fs,
    sync::{Mutex, OnceLock, PoisonError},
    thread,
    time::Duration,
};
use store::Store;
use tlog::{Policy, SignedCheckpoint, VerifierKey, policy::Witness};
use witness::client::{WitnessProblem, cosign, known_checkpoint};

/// A witness that did not answer is left alone for so long.
const REST: Duration = MINUTE;

/// The checkpoint with the cosignature, and the time that it states.
type Answer = Result<(SignedCheckpoint, u64), WitnessProblem>;

/// The witnesses of a site, as its policy names them.
#[derive(Default)]
pub struct Witnesses {
    policy: Option<Policy>,
    client: Option<Client>,
    reports: Mutex<BTreeMap<String, Report>>,
    /// A witness has shown that this database is not the log that it saw. For good: only a restart
    /// with another database helps.
    contradicted: OnceLock<Contradiction>,
}

/// A witness has cosigned what the log of this database does not go on from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contradiction {
    pub witness: String,
    /// What it has cosigned, under the signature of our own log.
    pub size: u64,
}

/// How the last question to a witness ended.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// Size of the tree it has cosigned last.
    pub size: u64,
    /// What is wrong with it, in words for the operator.
    pub problem: Option<String>,
    /// Until when it is left alone.
    rests: Option<Instant>,
}

impl Witnesses {
    /// Reads the policy that the settings name.
    pub fn load(settings: &Settings) -> Result<Self, String> {
        let Some(path) = &settings.witnesses else { return Ok(Self::default()) };
        let bytes = fs::read(path).map_err(|error| error.to_string())?;
        let policy = Policy::parse(&bytes).map_err(|error| error.to_string())?;
        if let Some(silent) = policy.witnesses().iter().find(|witness| witness.url.is_none()) {
            return Err(format!("the witness {} has no address", name(silent)));
        }
        let client = Client::new(
            Duration::from_secs(settings.witness_timeout_s.min(5)),
            Duration::from_secs(settings.witness_timeout_s),
        );
        Ok(Self { policy: Some(policy), client: Some(client), ..Self::default() })
    }

    /// Whether checkpoints are shown without being seen by anybody first.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The number of witnesses.
    pub fn len(&self) -> usize {
        self.policy.as_ref().map_or(0, |policy| policy.witnesses().len())
    }

    /// The policy with its witnesses, for pages that name them.
    pub fn policy(&self) -> Option<&Policy> {
        self.policy.as_ref()
    }

    /// How each witness answered last.
    pub fn reports(&self) -> BTreeMap<String, Report> {
        self.lock().clone()
    }

    /// What each witness has seen of this log, as far as it answers. Its word counts only with the
    /// log's own signature.
    pub fn known(&self, origin: &str, key: &VerifierKey) -> Vec<(String, SignedHead)> {
        let mut known = Vec::new();
        for (client, witness) in self.each() {
            match known_checkpoint(client, witness, origin, key) {
                Ok(Some(checkpoint)) => {
                    let (size, root) =
                        (checkpoint.checkpoint().size(), checkpoint.checkpoint().root());
                    self.lock().entry(name(witness)).or_default().size = size;
                    known.push((name(witness), SignedHead { size, root }));
                }
                Ok(None) => drop(self.lock().entry(name(witness)).or_default()),
                Err(problem) => {
                    tracing::warn!(witness = name(witness), %problem, "a witness could not be asked what it knows");
                    self.lock().entry(name(witness)).or_default().problem =
                        Some(problem.to_string());
                }
            }
        }
        known
    }

    /// The witnesses that have not cosigned a checkpoint yet, and are not left alone just now.
    pub fn wanted(
        &self,
        checkpoint: &SignedCheckpoint,
        now: Instant,
    ) -> impl Iterator<Item = (&Client, &Witness)> {
        let awake = move |witness: &Witness| {
            self.lock()
                .get(&name(witness))
                .and_then(|report| report.rests)
                .is_none_or(|until| until <= now)
        };
        let missing = |witness: &Witness| {
            checkpoint.cosignatures([&witness.key]).is_ok_and(|found| found.is_empty())
        };
        self.each().filter(move |(_, witness)| missing(witness) && awake(witness))
    }

    /// Asks those at the same time to cosign. Returns the checkpoint with what they answered, and
    /// whether that makes the quorum. Blocks, for as long as the settings let a witness take.
    pub fn ask(
        &self,
        store: &Store,
        checkpoint: &SignedCheckpoint,
        now: Instant,
    ) -> (SignedCheckpoint, bool) {
        let answers: Vec<(String, Answer)> = thread::scope(|scope| {
            let asked = self.wanted(checkpoint, now).map(|(client, witness)| {
                let old = self
                    .lock()
                    .get(&name(witness))
                    .map_or(0, |report| report.size)
                    .min(checkpoint.checkpoint().size());
                let mut reader = tiles::read_tile(store);
                (
                    name(witness),
                    scope.spawn(move || cosign(client, witness, &mut reader, checkpoint, old)),
                )
            });
            let asked: Vec<_> = asked.collect();
            asked
                .into_iter()
                .filter_map(|(name, thread)| thread.join().ok().map(|answer| (name, answer)))
                .collect()
        });
        let mut cosigned = checkpoint.clone();
        for (name, answer) in answers {
            // Asks the witness once more, so before anything is locked.
            let contradiction = answer
                .as_ref()
                .err()
                .and_then(|problem| self.contradiction(&name, store, checkpoint, problem));
            if let Some(size) = contradiction {
                let _ = self.contradicted.set(Contradiction { witness: name.clone(), size });
            }
            let mut reports = self.lock();
            let report = reports.entry(name.clone()).or_default();
            match answer {
                Ok((with, _)) => {
                    for signature in with.note().signatures() {
                        // A hundred lines are all a note takes; the rest is for the next
                        // checkpoint.
                        let _ = cosigned.add(signature.clone());
                    }
                    report.size = checkpoint.checkpoint().size();
                    (report.problem, report.rests) = (None, None);
                }
                Err(problem) => {
                    tracing::warn!(witness = name, %problem, "a witness did not cosign");
                    (report.problem, report.rests) =
                        (Some(problem.to_string()), Some(now.plus(REST)));
                }
            }
        }
        let reached = self.policy.as_ref().is_none_or(|policy| policy.check(&cosigned).is_ok());
        (cosigned, reached)
    }

    /// What makes it impossible to go on, once a witness has shown it.
    pub fn contradicted(&self) -> Option<&Contradiction> {
        self.contradicted.get()
    }

    /// The size of a checkpoint that our log has signed and this witness has cosigned, and that the
    /// database does not hold. The witness's word is not enough for that: it could stop the site.
    fn contradiction(
        &self,
        named: &str,
        store: &Store,
        checkpoint: &SignedCheckpoint,
        problem: &WitnessProblem,
    ) -> Option<u64> {
        if !matches!(problem, WitnessProblem::RolledBack { .. } | WitnessProblem::Refused { .. }) {
            return None;
        }
        let origin = checkpoint.checkpoint().origin();
        let key = &self.policy.as_ref()?.logs().iter().find(|log| log.key.name() == origin)?.key;
        let (client, witness) = self.each().find(|(_, witness)| name(witness) == named)?;
        let known = known_checkpoint(client, witness, origin, key).ok()??;
        let (size, root) = (known.checkpoint().size(), known.checkpoint().root());
        // Another server on this database may be ahead of the checkpoint that was asked about.
        let head = store.read_blocking("log head", store::log::head).ok()??;
        if size > head.size {
            return Some(size);
        }
        let ours = tlog::Writer::resume(&mut tiles::read_tile(store), size).ok()?.root();
        (ours != root).then_some(size)
    }

    fn each(&self) -> impl Iterator<Item = (&Client, &Witness)> {
        let witnesses = self.policy.iter().flat_map(Policy::witnesses);
        self.client
            .iter()
            .flat_map(move |client| witnesses.clone().map(move |witness| (client, witness)))
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, Report>> {
        self.reports.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn name(witness: &Witness) -> String {
    String::from_utf8_lossy(&witness.name).into_owned()
}
