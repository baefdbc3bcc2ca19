//! Ed25519 keys and their text forms: [signed-note](https://c2sp.org/signed-note#verifier-keys).

use crate::{
    error::Error,
    signature::{Signature, timed_message},
    text,
};
use ed25519_dalek::{Signer as _, VerifyingKey};
use sha2::{Digest as _, Sha256};
use std::{borrow::Cow, fmt};

const VERIFIER: &str = "verifier key";
const SECRET: &str = "secret key";

/// What a key signs: the [signature types](https://c2sp.org/signed-note#signature-types) that this
/// crate knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum KeyType {
    /// `0x01`: signs the text of a note. The key of a log.
    Ed25519,
    /// `0x04`: signs a checkpoint with the time. The key of a witness.
    CosignatureV1,
}

impl KeyType {
    fn byte(self) -> u8 {
        match self {
            Self::Ed25519 => 0x01,
            Self::CosignatureV1 => 0x04,
        }
    }

    fn from_byte(byte: u8) -> Option<Self> {
        [Self::Ed25519, Self::CosignatureV1].into_iter().find(|kind| kind.byte() == byte)
    }
}

/// A public key with its name. Its text form, the *vkey*, is `name+id+base64(type || key)`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifierKey {
    name: String,
    kind: KeyType,
    id: u32,
    key: VerifyingKey,
}

impl VerifierKey {
    fn new(name: &str, kind: KeyType, key: VerifyingKey) -> Self {
        Self { name: name.to_owned(), kind, id: key_id(name, kind, &key), key }
    }

    /// Reads a vkey. Its id must be that of its name and key. Keys of low order, which accept many
    /// signatures, are refused.
    pub fn parse(vkey: &str) -> Result<Self, Error> {
        let bad = |why| Error::whole(VERIFIER, why);
        let (name, rest) = vkey.split_once('+').ok_or(bad("is not `name+id+key`"))?;
        let (id, key) = rest.split_once('+').ok_or(bad("is not `name+id+key`"))?;
        let (kind, bytes) = parse_parts(VERIFIER, name, key)?;
        let key = VerifyingKey::from_bytes(&bytes).ok().filter(|key| !key.is_weak());
        let verifier = Self::new(name, kind, key.ok_or(bad("is not an Ed25519 public key"))?);
        if id != format!("{:08x}", verifier.id) {
            return Err(bad("the id is not that of the name and key"));
        }
        Ok(verifier)
    }

    /// The name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What the key signs.
    pub fn kind(&self) -> KeyType {
        self.kind
    }

    /// The first four bytes of `SHA-256(name || 0x0A || type || key)`.
    pub fn id(&self) -> u32 {
        self.id
    }

    /// The public key itself, 32 bytes.
    pub fn public(&self) -> [u8; 32] {
        self.key.to_bytes()
    }

    /// Whether a signature line names this key, by name and id. Nothing is verified.
    pub fn is_named_by(&self, signature: &Signature) -> bool {
        signature.id() == self.id && signature.name() == self.name
    }

    /// Verifies a signature line of this key over the text of a note. Returns the time that a
    /// cosignature states, in seconds since 1970; `None` for a log's key, which states none.
    pub fn verify(&self, text: &str, signature: &Signature) -> Result<Option<u64>, Error> {
        let bad = || Error::BadSignature { name: self.name.clone() };
        if !self.is_named_by(signature) {
            return Err(bad());
        }
        let (time, message, bytes) = match self.kind {
            KeyType::Ed25519 => (None, Cow::Borrowed(text), signature.bytes()),
            KeyType::CosignatureV1 => {
                let (time, bytes) = signature.timed().ok_or_else(bad)?;
                (Some(time), Cow::Owned(timed_message(text, time)), bytes)
            }
        };
        let bytes = bytes.try_into().map_err(|_| bad())?;
        self.key.verify_strict(message.as_bytes(), &bytes).map_err(|_| bad())?;
        Ok(time)
    }
}

impl fmt::Display for VerifierKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = [&[self.kind.byte()][..], &self.key.to_bytes()].concat();
        write!(f, "{}+{:08x}+{}", self.name, self.id, text::encode(&bytes))
    }
}

/// A secret key with its name. It is wiped from memory when dropped, and `Debug` does not show it.
#[derive(Clone)]
pub struct SigningKey {
    verifier: VerifierKey,
    secret: ed25519_dalek::SigningKey,
}

impl SigningKey {
    /// The key of a seed: 32 random bytes, drawn by the caller and kept secret.
    pub fn from_seed(name: &str, kind: KeyType, seed: &[u8; 32]) -> Result<Self, Error> {
        if !text::is_name(name) {
            return Err(Error::whole(SECRET, "the name is empty or has spaces or `+`"));
        }
        let secret = ed25519_dalek::SigningKey::from_bytes(seed);
        Ok(Self { verifier: VerifierKey::new(name, kind, secret.verifying_key()), secret })
    }

    /// Reads `PRIVATE+KEY+name+id+base64(type || seed)`, the form of golang.org/x/mod/sumdb/note.
    pub fn parse(skey: &str) -> Result<Self, Error> {
        let bad = |why| Error::whole(SECRET, why);
        let rest =
            skey.strip_prefix("PRIVATE+KEY+").ok_or(bad("does not begin with `PRIVATE+KEY+`"))?;
        let (name, rest) = rest.split_once('+').ok_or(bad("is not `PRIVATE+KEY+name+id+key`"))?;
        let (id, key) = rest.split_once('+').ok_or(bad("is not `PRIVATE+KEY+name+id+key`"))?;
        let (kind, seed) = parse_parts(SECRET, name, key)?;
        let key = Self::from_seed(name, kind, &seed)?;
        if id != format!("{:08x}", key.verifier.id) {
            return Err(bad("the id is not that of the name and key"));
        }
        Ok(key)
    }

    /// The text form that [`SigningKey::parse`] reads. Keep it secret.
    pub fn to_secret_text(&self) -> String {
        let bytes = [&[self.verifier.kind.byte()][..], self.secret.as_bytes()].concat();
        format!(
            "PRIVATE+KEY+{}+{:08x}+{}",
            self.verifier.name,
            self.verifier.id,
            text::encode(&bytes)
        )
    }

    /// The public key.
    pub fn verifier(&self) -> &VerifierKey {
        &self.verifier
    }

    /// Signs the text of a note. For keys of type [`KeyType::Ed25519`].
    pub(crate) fn sign_text(&self, text: &str) -> Result<Signature, Error> {
        self.must_be(KeyType::Ed25519, "signs with a time only: it is a witness key")?;
        let bytes = self.secret.sign(text.as_bytes()).to_bytes();
        Ok(self.line(bytes.to_vec()))
    }

    /// Signs the text of a checkpoint with the time. For keys of type [`KeyType::CosignatureV1`].
    pub(crate) fn sign_timed(&self, text: &str, time: u64) -> Result<Signature, Error> {
        self.must_be(KeyType::CosignatureV1, "does not cosign: it is not a witness key")?;
        let bytes = self.secret.sign(timed_message(text, time).as_bytes()).to_bytes();
        Ok(self.line([&time.to_be_bytes()[..], &bytes].concat()))
    }

    fn line(&self, bytes: Vec<u8>) -> Signature {
        Signature::new(&self.verifier.name, self.verifier.id, bytes)
    }

    fn must_be(&self, kind: KeyType, why: &'static str) -> Result<(), Error> {
        if self.verifier.kind == kind {
            Ok(())
        } else {
            Err(Error::WrongKey { name: self.verifier.name.clone(), why })
        }
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SigningKey({})", self.verifier)
    }
}

fn key_id(name: &str, kind: KeyType, key: &VerifyingKey) -> u32 {
    let digest = Sha256::new()
        .chain_update(name)
        .chain_update([b'\n', kind.byte()])
        .chain_update(key.as_bytes())
        .finalize();
    let [a, b, c, d, ..] = digest.0;
    u32::from_be_bytes([a, b, c, d])
}

fn parse_parts(what: &'static str, name: &str, key: &str) -> Result<(KeyType, [u8; 32]), Error> {
    if !text::is_name(name) {
        return Err(Error::whole(what, "the name is empty or has spaces"));
    }
    let bytes = text::decode(key).ok_or(Error::whole(what, "the key is not standard base64"))?;
    let (kind, bytes) = bytes.split_first().ok_or(Error::whole(what, "the key is empty"))?;
    let kind =
        KeyType::from_byte(*kind).ok_or(Error::whole(what, "the type is neither 0x01 nor 0x04"))?;
    let bytes = bytes.try_into().map_err(|_| Error::whole(what, "the key is not 32 bytes long"))?;
    Ok((kind, bytes))
}

#[cfg(test)]
mod tests;
