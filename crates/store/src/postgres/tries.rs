//! How often something is run again.

use std::thread;
use std::time::Duration;

use super::error::Trouble;
use crate::Error;

/// Runs before the caller is told to come back later.
const ATTEMPTS: u32 = 12;
/// Runs over broken connections.
const CONNECTIONS: u32 = 2;

#[derive(Debug, Default)]
pub(super) struct Tries {
    collisions: u32,
    losses: u32,
}

impl Tries {
    /// After a run that met this trouble: what is answered; `None`: it runs again.
    pub(super) fn judge(
        &mut self,
        trouble: Option<Trouble>,
        result: Result<(), Error>,
    ) -> Option<Result<(), Error>> {
        match trouble {
            None => Some(result),
            Some(Trouble::Lost) => {
                self.losses += 1;
                // What may have been kept must not run again: it might count twice.
                let over = self.losses >= CONNECTIONS || result == Err(Error::Uncertain);
                over.then_some(result)
            }
            Some(Trouble::Collision) => {
                self.collisions += 1;
                if self.collisions >= ATTEMPTS {
                    return Some(Err(Error::Busy));
                }
                // 1, 2, 4 … 64 ms.
                thread::sleep(Duration::from_millis(1 << (self.collisions - 1).min(6)));
                None
            }
        }
    }
}
