//! One witness at work: its key, the logs it knows, what it has cosigned.

use super::{
    DirProblem, dir, key,
    logs::Logs,
    state::{self, Cosignature, StateFiles, seen},
};
use durable::Lock;
use std::{fmt, path::Path};
use tlog::{
    Error, Note, SignedCheckpoint, SigningKey, VerifierKey, Witness,
    witness::{AddCheckpoint, Answer, TreeHead, WitnessState},
};

/// Tells the time in seconds since 1970.
pub type Now = Box<dyn Fn() -> u64 + Send + Sync>;

/// A witness that may sign: it holds the lock on its folder.
pub struct Service {
    key: SigningKey,
    logs: Logs,
    state: StateFiles,
    now: Now,
    _lock: Lock,
}

impl fmt::Debug for Service {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Service")
            .field("key", &self.key)
            .field("state", &self.state)
            .finish_non_exhaustive()
    }
}

impl Service {
    /// Opens the witness in a folder; `now` is asked at each request. Fails if it has no key, its
    /// state is gone, or another process is this witness.
    pub fn open(dir: &Path, now: Now) -> Result<Self, DirProblem> {
        let key = key::load(dir)?;
        let state = StateFiles::new(dir, key.verifier().clone());
        Self::with_state(dir, now, key, state)
    }

    pub(super) fn with_state(
        dir: &Path,
        now: Now,
        key: SigningKey,
        state: StateFiles,
    ) -> Result<Self, DirProblem> {
        let folder = dir.join(state::FOLDER);
        if !folder.is_dir() {
            return Err(DirProblem::NoState { path: folder });
        }
        let lock = dir::lock(dir)?;
        state.settle()?;
        Ok(Self { logs: Logs::open(dir)?, state, key, now, _lock: lock })
    }

    /// The public key.
    pub fn verifier(&self) -> &VerifierKey {
        self.key.verifier()
    }

    /// How many keys of logs it knows.
    pub fn log_count(&self) -> usize {
        self.logs.current().len()
    }

    /// Answers a request to cosign; what it cosigned is on the disk then. An error means that the
    /// state failed: nothing is cosigned.
    pub fn add_checkpoint(&self, body: &[u8]) -> Result<Answer, Error> {
        self.state.sound()?;
        let logs = self.logs.current();
        let witness = Witness::new(self.key.clone(), logs.to_vec())?;
        let now = (self.now)();
        let mut turn = Turn { service: self, logs: &logs, now };
        let answer = witness.add_checkpoint(body, now, &mut turn)?;
        report(body, &answer);
        Ok(answer)
    }

    /// The last cosigned checkpoint of the log whose origin has this hexadecimal SHA-256, with its
    /// cosignature.
    pub fn checkpoint(&self, hex: &str) -> Result<Option<String>, Error> {
        self.state.sound()?;
        Ok(self.state.read(hex)?.map(|cosigned| cosigned.checkpoint.to_string()))
    }
}

/// Cosignature trees, and those that do not fit to what was cosigned, are worth a line in the log.
fn report(body: &[u8], answer: &Answer) {
    let Ok(request) = AddCheckpoint::parse(body) else { return };
    let (origin, size) =
        (request.checkpoint.checkpoint().origin(), request.checkpoint.checkpoint().size());
    match answer {
        Answer::Cosigned(_) => tracing::info!(origin, size, "cosigned"),
        Answer::Inconsistent => {
            tracing::warn!(
                origin,
                size,
                old = request.old,
                "not cosigned: not consistent with what was cosigned before"
            );
        }
        _ => {}
    }
}

/// The state as one request sees it.
struct Turn<'s> {
    service: &'s Service,
    logs: &'s [VerifierKey],
    now: u64,
}

impl WitnessState for Turn<'_> {
    fn last(&self, origin: &str) -> Result<TreeHead, Error> {
        Ok(seen(self.service.state.cosigned(origin)?.as_ref()))
    }

    fn advance(
        &mut self,
        origin: &str,
        from: TreeHead,
        checkpoint: &SignedCheckpoint,
    ) -> Result<bool, Error> {
        // Only the log's own lines are kept: others come from anybody, and there may be many.
        let mut kept = Note::new(checkpoint.note().text())?;
        for log in self.logs.iter().filter(|log| log.name() == origin) {
            if let Some(line) =
                checkpoint.note().signatures().iter().find(|line| log.is_named_by(line))
            {
                kept.add(line.clone())?;
            }
        }
        // Made a second time here, to the same bytes: so the file that makes it count is also the
        // one that shows it.
        kept.add(tlog::cosign(checkpoint, &self.service.key, self.now)?)?;
        let checkpoint = SignedCheckpoint::parse(kept.to_string().as_bytes())?;
        self.service.state.advance(from, &Cosignature { checkpoint, time: self.now })
    }
}
