//! Policies as files.

use super::{Log, Policy};
use crate::{error::Error, key::VerifierKey};

impl Policy {
    /// The policy as a file: [`Policy::parse`] reads the same policy from it. Comments and spacing
    /// of the file that it was read from are not kept.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut file = Vec::new();
        let mut line = |words: &[&[u8]]| {
            file.extend(words.join(&b' '));
            file.push(b'\n');
        };
        for log in &self.logs {
            let key = log.key.to_string();
            let words = [&b"log"[..], key.as_bytes()];
            line(&words.into_iter().chain(log.url.as_deref()).collect::<Vec<_>>());
        }
        for witness in &self.witnesses {
            let key = witness.key.to_string();
            let words = [&b"witness"[..], &witness.name, key.as_bytes()];
            line(&words.into_iter().chain(witness.url.as_deref()).collect::<Vec<_>>());
        }
        for group in &self.groups {
            let threshold = group.threshold.to_string();
            let words = [&b"group"[..], &group.name, threshold.as_bytes()];
            let members = group.members.iter().map(|member| self.name(*member));
            line(&words.into_iter().chain(members).collect::<Vec<_>>());
        }
        line(&[b"quorum", self.quorum()]);
        file
    }

    /// A policy that trusts this one log, at this address, and asks for no witness.
    pub fn trusting(log: VerifierKey, url: &str) -> Result<Self, Error> {
        Self { logs: Vec::new(), witnesses: Vec::new(), groups: Vec::new(), quorum: None }
            .with_log(log, url)
    }

    /// A policy with the witnesses and the quorum of this one that trusts this log, at this
    /// address, and no other.
    pub fn with_log(&self, log: VerifierKey, url: &str) -> Result<Self, Error> {
        if url.is_empty() || url.bytes().any(|byte| byte <= b' ' || byte == 0x7f) {
            return Err(Error::whole("policy", "the log's address is not a word"));
        }
        let logs = vec![Log { key: log, url: Some(url.as_bytes().to_vec()) }];
        let policy = Self { logs, ..self.clone() };
        // The parser knows all the rules: what it would refuse is not made here either.
        Self::parse(&policy.to_bytes())
    }
}
