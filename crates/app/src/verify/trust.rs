//! Whose signatures count: the policy of whoever checks, else the key that lies with the log.

use super::{
    report::{Cosigned, KeySeen, Report},
    source::{Source, most},
};
use domain::instant::Instant;
use tlog::{Error, Note, Policy, SignedCheckpoint, VerifierKey, policy::Verdict};

/// The log's verifier key.
pub const VKEY: &str = "log/vkey";

/// Keys and quorum.
pub struct Trust {
    /// `None`: no policy was given and the file `vkey` holds no key, so no signature can be checked.
    pub policy: Option<Policy>,
    /// The policy is that of whoever checks.
    pub given: bool,
}

impl Trust {
    /// Reads `log/vkey` and compares it with the policy, if there is one.
    pub fn read(source: &dyn Source, given: Option<Policy>, report: &mut Report) -> Self {
        let site = key(source, report);
        if let (Some(policy), Some(key)) = (&given, &site)
            && !policy.logs().iter().any(|log| log.key == *key)
        {
            report.problem(VKEY, format!("the key {key} is none of the logs of the policy"));
        }
        let from_policy = given.is_some();
        if let Some(key) = &site {
            report.key = Some(KeySeen { vkey: key.to_string(), from_policy, announced: None });
        }
        let own = || site.and_then(|key| Policy::parse(format!("log {key}\nquorum none\n").as_bytes()).ok());
        Self { policy: given.or_else(own), given: from_policy }
    }

    /// The policy alone, for receipts without a log.
    pub fn policy(policy: Policy) -> Self {
        Self { policy: Some(policy), given: true }
    }

    /// Whether a checkpoint is signed by the log and seen by the quorum; what is wrong, in words.
    pub fn check(&self, checkpoint: &SignedCheckpoint) -> Result<Option<Verdict<'_>>, String> {
        let Some(policy) = &self.policy else { return Ok(None) };
        policy.check(checkpoint).map(Some).map_err(|error| self.words(&error))
    }

    /// Whether one of the logs signed a text, by its signature line; what is wrong, in words. `false`: no key is at hand.
    pub fn check_line(&self, text: &str, line: &str) -> Result<bool, String> {
        let Some(policy) = &self.policy else { return Ok(false) };
        let note = Note::parse(format!("{text}\n{line}\n").as_bytes()).map_err(|error| error.to_string())?;
        let verified = note.verify(policy.logs().iter().map(|log| &log.key)).map_err(|error| self.words(&error))?;
        // One line by one key, and nothing beside it.
        if verified.len() == 1 && note.signatures().len() == 1 { Ok(true) } else { Err("there is more than one signature".to_owned()) }
    }

    fn words(&self, error: &Error) -> String {
        let whose = if self.given { "a log of the policy" } else { "the key in log/vkey" };
        match error {
            Error::Unsigned { .. } => format!("not signed by {whose}"),
            Error::BadSignature { name } => format!("the signature by {name} is not one of these bytes: they were changed after signing"),
            Error::Quorum { name } => format!("too few witnesses have seen it: the quorum {name} of the policy is not reached"),
            error => error.to_string(),
        }
    }
}

/// Who has seen a checkpoint.
pub fn cosigned(verdict: Option<&Verdict<'_>>) -> Vec<Cosigned> {
    let all = verdict.iter().flat_map(|verdict| &verdict.cosigned);
    let one = |(witness, time): &(&tlog::policy::Witness, u64)| Cosigned {
        witness: String::from_utf8_lossy(&witness.name).into_owned(),
        time: Instant(i64::try_from(*time).unwrap_or(0).saturating_mul(1000)).to_rfc3339(),
    };
    all.map(one).collect()
}

fn key(source: &dyn Source, report: &mut Report) -> Option<VerifierKey> {
    let bytes = report.file(source, VKEY, most::VKEY)?;
    let line = std::str::from_utf8(&bytes).ok().and_then(|text| text.strip_suffix('\n'));
    let key = line.ok_or("not one line of text".to_owned()).and_then(|line| VerifierKey::parse(line).map_err(|error| error.to_string()));
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
