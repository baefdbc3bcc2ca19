//! Thirty-two bytes that must not be shown.

use std::fmt;

use zeroize::Zeroizing;

/// A key. It is wiped when dropped, prints as `Secret(…)` and cannot be serialised.
#[derive(Clone)]
pub struct Secret(Zeroizing<[u8; 32]>);

impl Secret {
    /// Draws a new key.
    pub fn generate(random: &dyn Fn(&mut [u8])) -> Self {
        let mut bytes = Zeroizing::new([0; 32]);
        random(&mut *bytes);
        Self(bytes)
    }

    /// Takes over bytes; `None` unless there are exactly 32.
    #[must_use]
    pub fn from_slice(bytes: &[u8]) -> Option<Self> {
        Some(Self(Zeroizing::new(bytes.try_into().ok()?)))
    }

    /// The bytes, for a cipher or a keyed hash.
    #[must_use]
    pub fn expose(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}
