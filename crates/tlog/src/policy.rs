//! Trust policies: which logs, which witnesses, and how many of them:
//! [tlog-policy](https://c2sp.org/tlog-policy).

mod parse;
#[cfg(test)]
mod tests;
mod write;

use crate::{
    checkpoint::SignedCheckpoint, error::Error, key::VerifierKey, note::VerifiedSignature,
};

/// The most bytes of a policy that are accepted.
pub const MAX_POLICY: usize = 1 << 20;
/// The most logs that are accepted, and the most witnesses and groups together; the specification
/// asks for at least 32 of each.
pub const MAX_NAMES: usize = 1024;

/// A log that is trusted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Log {
    /// Its key; the key's name is the log's origin.
    pub key: VerifierKey,
    /// Where it is, if the policy says so. Bytes, as the specification does not ask for UTF-8.
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
/// # let key = |name, kind, seed| {
/// #     SigningKey::from_seed(name, kind, &[seed; 32]).map(|key| key.verifier().to_string())
/// # };
/// # let log = key("log.example/a", KeyType::Ed25519, 1)?;
/// # let [a, b, c] = [1, 2, 3].map(|n| key("w.example", KeyType::CosignatureV1, n).unwrap());
/// let file = format!(
///     "log {log}\nwitness A {a}\nwitness B {b}\nwitness C {c}\ngroup most 2 A B C\nquorum most\n"
/// );
/// let policy = Policy::parse(file.as_bytes())?;
/// assert_eq!(policy.witnesses().len(), 3);
/// assert_eq!(policy.to_bytes(), file.as_bytes());
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

/// What a policy finds in a checkpoint that it accepts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict<'p> {
    /// The log that signed.
    pub log: &'p Log,
    /// The witnesses that cosigned, with the latest time each states.
    pub cosigned: Vec<(&'p Witness, u64)>,
}

impl Policy {
    /// The logs; a checkpoint of any one of them is accepted.
    pub fn logs(&self) -> &[Log] {
        &self.logs
    }

    /// The witnesses.
    pub fn witnesses(&self) -> &[Witness] {
        &self.witnesses
    }

    /// The name of the witness or group that must have seen a checkpoint; `none` if the policy asks
    /// for no witness.
    pub fn quorum(&self) -> &[u8] {
        self.quorum.map_or(b"none", |quorum| self.name(quorum))
    }

    fn name(&self, member: Member) -> &[u8] {
        match member {
            Member::Witness(at) => self.witnesses.get(at).map_or(b"", |witness| &witness.name),
            Member::Group(at) => self.groups.get(at).map_or(b"", |group| &group.name),
        }
    }

    /// Accepts a checkpoint that one of the logs signed and that the quorum cosigned.
    ///
    /// Signatures by keys outside the policy are ignored; a bad one by a key of the policy is an
    /// error.
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
        let log = by.ok_or_else(|| Error::Unsigned {
            by: format!("a log of the policy with the origin {origin}"),
        })?;
        let verified =
            checkpoint.cosignatures(self.witnesses.iter().map(|witness| &witness.key))?;
        let times: Vec<Option<u64>> =
            self.witnesses.iter().map(|witness| latest(&verified, &witness.key)).collect();
        if !self.is_reached(&times) {
            return Err(Error::Quorum {
                name: String::from_utf8_lossy(self.quorum()).into_owned(),
            });
        }
        let cosigned = self
            .witnesses
            .iter()
            .zip(times)
            .filter_map(|(witness, time)| Some((witness, time?)))
            .collect();
        Ok(Verdict { log, cosigned })
    }

    /// Groups name only what is defined before them, so one pass in order settles all.
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

fn latest(verified: &[VerifiedSignature<'_>], key: &VerifierKey) -> Option<u64> {
    verified.iter().filter(|v| v.key == key).filter_map(|v| v.time).max()
}
