//! The lines of a policy file, in the order in which names must be defined.

use super::{Group, Log, MAX_NAMES, MAX_POLICY, Member, Policy, Witness};
use crate::{
    error::Error,
    key::{KeyType, VerifierKey},
    text,
};
use std::collections::{HashMap, HashSet};

const FORM: &str = "policy";

/// What the lines so far have defined. Errors come without their line, which the caller adds.
#[derive(Default)]
struct Draft<'t> {
    logs: Vec<Log>,
    witnesses: Vec<Witness>,
    groups: Vec<Group>,
    /// Whether there was a quorum line; `quorum none` leaves `quorum` empty.
    has_quorum: bool,
    quorum: Option<Member>,
    names: HashMap<&'t [u8], Member>,
    /// The members of groups so far: each name may be one once.
    taken: HashSet<&'t [u8]>,
    log_keys: HashSet<[u8; 32]>,
    witness_keys: HashSet<[u8; 32]>,
}

impl Policy {
    /// Reads a policy file.
    pub fn parse(bytes: &[u8]) -> Result<Self, Error> {
        if bytes.len() > MAX_POLICY {
            return Err(Error::TooLarge { what: "bytes of a policy", limit: MAX_POLICY });
        }
        let mut draft = Draft::default();
        let mut number = 1;
        let mut rest = bytes;
        while !rest.is_empty() {
            let end = rest.iter().position(|byte| *byte == b'\n');
            let end = end.ok_or(Error::line(FORM, number, "does not end with a newline"))?;
            let (line, after) = rest.split_at(end);
            draft.line(line).map_err(|why| Error::line(FORM, number, why))?;
            if draft.logs.len() > MAX_NAMES || draft.names.len() > MAX_NAMES {
                return Err(Error::TooLarge { what: "names in a policy", limit: MAX_NAMES });
            }
            rest = after.get(1..).unwrap_or_default();
            number += 1;
        }
        if !draft.has_quorum {
            return Err(Error::whole(FORM, "has no quorum line"));
        }
        let Draft { logs, witnesses, groups, quorum, .. } = draft;
        Ok(Self { logs, witnesses, groups, quorum })
    }
}

impl<'t> Draft<'t> {
    fn line(&mut self, line: &'t [u8]) -> Result<(), &'static str> {
        if line.iter().any(|byte| (*byte < b' ' && *byte != b'\t') || *byte == 0x7f) {
            return Err("has a control character");
        }
        let words: Vec<&[u8]> = line
            .split(|byte| matches!(byte, b' ' | b'\t'))
            .filter(|word| !word.is_empty())
            .collect();
        match words.as_slice() {
            [] => Ok(()),
            [first, ..] if first.starts_with(b"#") => Ok(()),
            [b"log", key] => self.log(key, None),
            [b"log", key, url] => self.log(key, Some(url)),
            [b"witness", name, key] => self.witness(name, key, None),
            [b"witness", name, key, url] => self.witness(name, key, Some(url)),
            [b"group", name, threshold, members @ ..] => self.group(name, threshold, members),
            [b"quorum", name] => self.quorum(name),
            [b"log" | b"witness" | b"group" | b"quorum", ..] => {
                Err("has too few or too many words")
            }
            _ => Err("is not a log, witness, group or quorum line"),
        }
    }

    fn log(&mut self, vkey: &[u8], url: Option<&[u8]>) -> Result<(), &'static str> {
        let key =
            parse_key(vkey, KeyType::Ed25519).ok_or("the log's key is not a vkey of type 0x01")?;
        if !self.log_keys.insert(key.public()) {
            return Err("another log has the same key");
        }
        self.logs.push(Log { key, url: url.map(<[u8]>::to_vec) });
        Ok(())
    }

    fn witness(
        &mut self,
        name: &'t [u8],
        vkey: &[u8],
        url: Option<&[u8]>,
    ) -> Result<(), &'static str> {
        let key = parse_key(vkey, KeyType::CosignatureV1)
            .ok_or("the witness's key is not a vkey of type 0x04")?;
        if !self.witness_keys.insert(key.public()) {
            return Err("another witness has the same key");
        }
        self.define(name, Member::Witness(self.witnesses.len()))?;
        self.witnesses.push(Witness { name: name.to_vec(), key, url: url.map(<[u8]>::to_vec) });
        Ok(())
    }

    fn group(
        &mut self,
        name: &'t [u8],
        threshold: &[u8],
        words: &[&'t [u8]],
    ) -> Result<(), &'static str> {
        let mut members = Vec::new();
        for word in words {
            members.push(
                *self.names.get(word).ok_or("names a member that no line before it defines")?,
            );
            if !self.taken.insert(word) {
                return Err("names a member that is one already");
            }
        }
        let threshold = match threshold {
            b"all" => Some(members.len()),
            b"any" => Some(1),
            k => std::str::from_utf8(k)
                .ok()
                .and_then(text::decimal)
                .and_then(|k| usize::try_from(k).ok()),
        };
        let threshold = threshold.filter(|k| (1..=members.len()).contains(k));
        let threshold = threshold.ok_or(
            "the threshold is not `all`, `any` or a decimal from 1 to the number of members",
        )?;
        self.define(name, Member::Group(self.groups.len()))?;
        self.groups.push(Group { name: name.to_vec(), threshold, members });
        Ok(())
    }

    fn quorum(&mut self, name: &[u8]) -> Result<(), &'static str> {
        if std::mem::replace(&mut self.has_quorum, true) {
            return Err("is a second quorum line");
        }
        if name != b"none" {
            self.quorum =
                Some(*self.names.get(name).ok_or("names what no line before it defines")?);
        }
        Ok(())
    }

    fn define(&mut self, name: &'t [u8], member: Member) -> Result<(), &'static str> {
        if name == b"none" {
            return Err("defines `none`, which is reserved");
        }
        if self.names.insert(name, member).is_some() {
            return Err("defines a name that is defined already");
        }
        Ok(())
    }
}

fn parse_key(vkey: &[u8], kind: KeyType) -> Option<VerifierKey> {
    let key = VerifierKey::parse(std::str::from_utf8(vkey).ok()?).ok()?;
    (key.kind() == kind).then_some(key)
}
