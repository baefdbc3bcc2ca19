//! Trust policies: which logs, which witnesses, and how many of them: [tlog-policy](https://c2sp.org/tlog-policy).

mod parse;
#[cfg(test)]
mod tests;

use crate::{Error, checkpoint::SignedCheckpoint, key::VerifierKey, note::Verified};

/// The most bytes of a policy that are accepted.
pub const MAX_POLICY: usize = 1 << 20;
/// The most logs, witnesses or groups that are accepted, each; the specification asks for 32 at least.
pub const MAX_NAMES: usize = 1024;

/// A log that is trusted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Log {
    /// Its key; the key's name is the log's origin.
    pub key: VerifierKey,
    /// Where it is, if the policy says so. Bytes, since the specification does not ask for UTF-8.
    pub url: Option<Vec<u8>>,
}

/// A witness that may count towards the quorum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Witness {
    /// Its name within the policy.
    pub name: Vec<u8>,
    /// Its key.
    pub key: VerifierKey,
    /// Where it is, if the policy says so.
    pub url: Option<Vec<u8>>,
}

/// A witness or group that a group or the quorum names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Member {
    Witness(usize),
    Group(usize),
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Group {
    name: Vec<u8>,
    threshold: usize,
    members: Vec<Member>,
}

/// A trust policy.
///
/// ```
/// # use tlog::{KeyType, Policy, SigningKey};
/// # let log = SigningKey::from_seed("log.example/a", KeyType::Ed25519, &[1; 32])?.verifier().to_string();
/// # let key = |n| SigningKey::from_seed("w.example", KeyType::CosignatureV1, &[n; 32]).map(|key| key.verifier().to_string());
/// # let (one, two, three) = (key(1)?, key(2)?, key(3)?);
/// let text = format!("log {log}\nwitness A {one}\nwitness B {two}\nwitness C {three}\ngroup most 2 A B C\nquorum most\n");
/// assert_eq!(Policy::parse(text.as_bytes())?.witnesses().len(), 3);
/// # Ok::<(), tlog::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    logs: Vec<Log>,
    witnesses: Vec<Witness>,
    groups: Vec<Group>,
    /// `None` for `quorum none`.
    quorum: Option<Member>,
}

/// What a policy found in a checkpoint that it accepts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict<'p> {
    /// The log that signed.
    pub log: &'p Log,
    /// The witnesses that cosigned, with the latest time each states.
    pub cosigned: Vec<(&'p Witness, u64)>,
}

impl Policy {
    /// Reads a policy file.
    pub fn parse(bytes: &[u8]) -> Result<Self, Error> {
        parse::policy(bytes)
    }

    /// The logs. Any one of them will do.
    pub fn logs(&self) -> &[Log] {
        &self.logs
    }

    /// The witnesses.
    pub fn witnesses(&self) -> &[Witness] {
        &self.witnesses
    }

    /// The name of the witness or group that must have seen a checkpoint: `none` where the policy asks for no witness.
    pub fn quorum(&self) -> &[u8] {
        match self.quorum {
            None => b"none",
            Some(Member::Witness(at)) => self.witnesses.get(at).map_or(b"", |witness| &witness.name),
            Some(Member::Group(at)) => self.groups.get(at).map_or(b"", |group| &group.name),
        }
    }

    /// Accepts a checkpoint that one of the logs signed and that the quorum cosigned.
    ///
    /// Signatures by keys outside the policy are ignored; a bad one by a key of the policy is an error.
    pub fn check(&self, checkpoint: &SignedCheckpoint) -> Result<Verdict<'_>, Error> {
        let origin = checkpoint.checkpoint().origin();
        let mut by = None;
        for log in self.logs.iter().filter(|log| log.key.name() == origin) {
            match checkpoint.verify(&log.key) {
                Ok(()) => by = by.or(Some(log)),
                Err(Error::Unsigned { .. }) => {}
                Err(error) => return Err(error),
            }
        }
        let log = by.ok_or_else(|| Error::Unsigned { by: format!("a log of the policy with the origin {origin}") })?;
        let verified = checkpoint.cosignatures(self.witnesses.iter().map(|witness| &witness.key))?;
        let times: Vec<Option<u64>> = self.witnesses.iter().map(|witness| latest(&verified, &witness.key)).collect();
        if !self.is_reached(&times) {
            return Err(Error::Quorum { name: String::from_utf8_lossy(self.quorum()).into_owned() });
        }
        let cosigned = self.witnesses.iter().zip(times).filter_map(|(witness, time)| Some((witness, time?))).collect();
        Ok(Verdict { log, cosigned })
    }

    /// Groups name only what stands before them, so one pass in order settles all.
    fn is_reached(&self, times: &[Option<u64>]) -> bool {
        let mut groups: Vec<bool> = Vec::with_capacity(self.groups.len());
        let has = |groups: &[bool], member: &Member| match member {
            Member::Witness(at) => times.get(*at).is_some_and(Option::is_some),
            Member::Group(at) => groups.get(*at).copied().unwrap_or(false),
        };
        for group in &self.groups {
            let count = group.members.iter().filter(|member| has(&groups, member)).count();
            groups.push(count >= group.threshold);
        }
        self.quorum.is_none_or(|quorum| has(&groups, &quorum))
    }
}

fn latest(verified: &[Verified<'_>], key: &VerifierKey) -> Option<u64> {
    verified.iter().filter(|v| v.key == key).filter_map(|v| v.time).max()
}
