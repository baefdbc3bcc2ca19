//! Asking the witnesses: they see each checkpoint before it is shown, unless too few of them answer in time. None of them can stop sign-ons.

use super::{seen::Signed, tiles};
use crate::{
    config::PublicLog as Settings,
    http::Client,
    witness::client::{WitnessProblem, cosign, known_checkpoint},
};
use domain::instant::{Instant, MINUTE};
use std::{
    collections::BTreeMap,
    fs,
    sync::{Mutex, PoisonError},
    thread,
    time::Duration,
};
use store::Store;
use tlog::{Policy, SignedCheckpoint, VerifierKey, policy::Witness};

/// A witness that did not answer is left alone for so long.
const REST: i64 = MINUTE;

/// The checkpoint with the cosignature, and the time that it states.
type Answer = Result<(SignedCheckpoint, u64), WitnessProblem>;

/// The witnesses of a site, as its policy names them.
#[derive(Default)]
pub struct Witnesses {
    policy: Option<Policy>,
    client: Option<Client>,
    reports: Mutex<BTreeMap<String, Report>>,
}

/// How the last question to a witness ended.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// Size of the tree it has cosigned last.
    pub size: u64,
    /// When it cosigned last, by its own clock; seconds since 1970.
    pub cosigned: Option<u64>,
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
        let client = Client::new(Duration::from_secs(settings.witness_timeout_s.min(5)), Duration::from_secs(settings.witness_timeout_s));
        Ok(Self { policy: Some(policy), client: Some(client), reports: Mutex::default() })
    }

    /// Whether checkpoints are shown without being seen by anybody first.
    pub fn is_empty(&self) -> bool {
        self.policy.as_ref().is_none_or(|policy| policy.witnesses().is_empty())
    }

    /// The policy with its witnesses, for pages that name them.
    pub fn policy(&self) -> Option<&Policy> {
        self.policy.as_ref()
    }

    /// How each witness answered last.
    pub fn reports(&self) -> BTreeMap<String, Report> {
        self.lock().clone()
    }

    /// What each witness has seen of this log, as far as it answers. Its word counts only with the log's own signature.
    pub fn known(&self, origin: &str, key: &VerifierKey) -> Vec<(String, Signed)> {
        let mut known = Vec::new();
        for (client, witness) in self.each() {
            match known_checkpoint(client, witness, origin, key) {
                Ok(Some(checkpoint)) => {
                    let (size, root) = (checkpoint.checkpoint().size(), checkpoint.checkpoint().root());
                    self.lock().entry(name(witness)).or_default().size = size;
                    known.push((name(witness), Signed { size, root }));
                }
                Ok(None) => drop(self.lock().entry(name(witness)).or_default()),
                Err(problem) => {
                    tracing::warn!(witness = name(witness), %problem, "a witness could not be asked what it knows");
                    self.lock().entry(name(witness)).or_default().problem = Some(problem.to_string());
                }
            }
        }
        known
    }

    /// The witnesses that have not cosigned a checkpoint yet, and are not left alone just now.
    pub fn wanted(&self, checkpoint: &SignedCheckpoint, now: Instant) -> impl Iterator<Item = (&Client, &Witness)> {
        let awake =
            move |witness: &Witness| self.lock().get(&name(witness)).and_then(|report| report.rests).is_none_or(|until| until <= now);
        let missing = |witness: &Witness| checkpoint.cosignatures([&witness.key]).is_ok_and(|found| found.is_empty());
        self.each().filter(move |(_, witness)| missing(witness) && awake(witness))
    }

    /// Asks those at the same time to cosign. Gives the checkpoint with what they answered, and whether that makes the quorum.
    /// Blocks, for as long as the settings let a witness take.
    pub fn ask(&self, store: &Store, checkpoint: &SignedCheckpoint, now: Instant) -> (SignedCheckpoint, bool) {
        let answers: Vec<(String, Answer)> = thread::scope(|scope| {
            let asked = self.wanted(checkpoint, now).map(|(client, witness)| {
                let old = self.lock().get(&name(witness)).map_or(0, |report| report.size).min(checkpoint.checkpoint().size());
                let reader = tiles::read_tile(store);
                (name(witness), scope.spawn(move || cosign(client, witness, &reader, checkpoint, old)))
            });
            let asked: Vec<_> = asked.collect();
            asked.into_iter().filter_map(|(name, thread)| thread.join().ok().map(|answer| (name, answer))).collect()
        });
        let mut cosigned = checkpoint.clone();
        for (name, answer) in answers {
            let mut reports = self.lock();
            let report = reports.entry(name.clone()).or_default();
            match answer {
                Ok((with, time)) => {
                    for signature in with.note().signatures() {
                        // A hundred lines are all a note takes; the rest is for the next checkpoint.
                        let _ = cosigned.add(signature.clone());
                    }
                    (report.size, report.cosigned) = (checkpoint.checkpoint().size(), Some(time));
                    (report.problem, report.rests) = (None, None);
                }
                Err(problem) => {
                    tracing::warn!(witness = name, %problem, "a witness did not cosign");
                    (report.problem, report.rests) = (Some(problem.to_string()), Some(now.plus(REST)));
                }
            }
        }
        let reached = self.policy.as_ref().is_none_or(|policy| policy.check(&cosigned).is_ok());
        (cosigned, reached)
    }

    fn each(&self) -> impl Iterator<Item = (&Client, &Witness)> {
        let witnesses = self.policy.iter().flat_map(Policy::witnesses);
        self.client.iter().flat_map(move |client| witnesses.clone().map(move |witness| (client, witness)))
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, Report>> {
        self.reports.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn name(witness: &Witness) -> String {
    String::from_utf8_lossy(&witness.name).into_owned()
}
