//! Whose signatures count: the policy of the verifier, else the key that lies with the log.

use super::{
    report::{Distrust, KeySeen, Report, Sighting},
    source::{Source, most},
};
use domain::instant::Instant;
use tlog::{Error, Note, Policy, SignedCheckpoint, VerifierKey, policy::Verdict};

/// The log's verifier key.
pub const VKEY: &str = "log/vkey";

/// Keys and quorum.
pub struct Trust {
    /// `None`: no policy was given and the file `vkey` holds no key, so no signature can be
    /// checked.
    pub policy: Option<Policy>,
    /// The policy is the verifier's own.
    pub given: bool,
}

impl Trust {
    /// Reads `log/vkey` and compares it with the policy, if there is one.
    pub fn read(source: &dyn Source, given: Option<Policy>, report: &mut Report) -> Self {
        let site = key(source, report);
        let in_policy = given
            .as_ref()
            .zip(site.as_ref())
            .is_some_and(|(policy, key)| policy.logs().iter().any(|log| log.key == *key));
        if let (Some(_), Some(key), false) = (&given, &site, in_policy) {
            report.problem(VKEY, format!("the key {key} is none of the logs of the policy"));
        }
        let from_policy = given.is_some();
        if let Some(key) = &site {
            report.key =
                Some(KeySeen { vkey: key.to_string(), from_policy, in_policy, announced: None });
        }
        let own = || {
            site.and_then(|key| Policy::parse(format!("log {key}\nquorum none\n").as_bytes()).ok())
        };
        Self { policy: given.or_else(own), given: from_policy }
    }

    /// The policy alone, for receipts without a log.
    pub fn policy(policy: Policy) -> Self {
        Self { policy: Some(policy), given: true }
    }

    /// Whether a checkpoint is signed by the log and seen by the quorum; what is wrong, in words.
    pub fn check(&self, checkpoint: &SignedCheckpoint) -> Result<Option<Verdict<'_>>, Distrust> {
        let Some(policy) = &self.policy else { return Ok(None) };
        let unseen = |error: &Error| matches!(error, Error::Quorum { .. });
        policy
            .check(checkpoint)
            .map(Some)
            .map_err(|error| Distrust { unseen: unseen(&error), what: self.words(&error) })
    }

    /// Who has seen a checkpoint, whether or not that makes the quorum.
    pub fn cosigned(&self, checkpoint: &SignedCheckpoint) -> Vec<Sighting> {
        let witnesses = self.policy.iter().flat_map(Policy::witnesses);
        let seen = witnesses.filter_map(|witness| {
            let found = checkpoint.cosignatures([&witness.key]).unwrap_or_default();
            let time = found.iter().filter_map(|verified| verified.time).max()?;
            let time = Instant(i64::try_from(time).unwrap_or(0).saturating_mul(1000)).to_rfc3339();
            Some(Sighting { witness: String::from_utf8_lossy(&witness.name).into_owned(), time })
        });
        seen.collect()
    }

    /// Whether the log `origin` signed a text, by its signature line; what is wrong, in words.
    /// `false`: no key is at hand. Of several logs in a policy none may sign for another.
    pub fn check_line(&self, origin: &str, text: &str, line: &str) -> Result<bool, String> {
        let Some(policy) = &self.policy else { return Ok(false) };
        let note = Note::parse(format!("{text}\n{line}\n").as_bytes())
            .map_err(|error| error.to_string())?;
        let verified = note
            .verify(policy.logs().iter().map(|log| &log.key).filter(|key| key.name() == origin))
            .map_err(|error| self.words(&error))?;
        // One line by one key, and nothing beside it.
        if verified.len() == 1 && note.signatures().len() == 1 {
            Ok(true)
        } else {
            Err("there is more than one signature".to_owned())
        }
    }

    fn words(&self, error: &Error) -> String {
        let whose = if self.given { "a log of the policy" } else { "the key in log/vkey" };
        match error {
            Error::Unsigned { .. } => format!("not signed by {whose}"),
            Error::BadSignature { name } => format!(
                "its signature by {name} does not fit it: either of them was changed after signing"
            ),
            Error::Quorum { name } => format!(
                "too few witnesses have seen it: the quorum {name} of the policy is not reached"
            ),
            error => error.to_string(),
        }
    }
}

fn key(source: &dyn Source, report: &mut Report) -> Option<VerifierKey> {
    let bytes = report.file(source, VKEY, most::VKEY)?;
    let line = std::str::from_utf8(&bytes).ok().and_then(|text| text.strip_suffix('\n'));
    let key = line
        .ok_or("not one line of text".to_owned())
        .and_then(|line| VerifierKey::parse(line).map_err(|error| error.to_string()));
    match key {
        Ok(key) if key.kind() == tlog::KeyType::Ed25519 => Some(key),
        Ok(_) => {
            report.problem(VKEY, "the key is that of a witness, not of a log");
            None
        }
        Err(why) => {
            report.problem(VKEY, format!("holds no key of a log: {why}"));
            None
        }
    }
}
