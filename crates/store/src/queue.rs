//! A bounded queue between callers and database threads, from which a thread may take all that
//! waits at once.

use std::collections::VecDeque;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

pub(crate) struct Queue<T> {
    state: Mutex<State<T>>,
    filled: Condvar,
    room: Condvar,
    capacity: usize,
}

struct State<T> {
    waiting: VecDeque<T>,
    closed: bool,
}

/// Why an element was not taken; it comes back to the caller.
pub(crate) enum PushError<T> {
    Full(T),
    Closed(T),
}

impl<T> Queue<T> {
    pub(crate) fn new(capacity: usize) -> Self {
        let state = Mutex::new(State { waiting: VecDeque::new(), closed: false });
        Self { state, filled: Condvar::new(), room: Condvar::new(), capacity }
    }

    /// Adds to the end, or refuses at once.
    pub(crate) fn push(&self, element: T) -> Result<(), PushError<T>> {
        Self::add(&mut self.lock(), self.capacity, element)?;
        self.filled.notify_one();
        Ok(())
    }

    /// Adds to the end, waiting for room; refuses only when closed.
    pub(crate) fn push_wait(&self, element: T) -> Result<(), PushError<T>> {
        let mut state = self.lock();
        while state.waiting.len() >= self.capacity && !state.closed {
            state = self.room.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        Self::add(&mut state, self.capacity, element)?;
        drop(state);
        self.filled.notify_one();
        Ok(())
    }

    /// Waits for work and takes up to `most` elements; `None` when closed and empty.
    pub(crate) fn take(&self, most: usize) -> Option<Vec<T>> {
        let mut state = self.lock();
        while state.waiting.is_empty() {
            if state.closed {
                return None;
            }
            state = self.filled.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        let count = most.min(state.waiting.len());
        let taken = state.waiting.drain(..count).collect();
        drop(state);
        self.room.notify_all();
        Some(taken)
    }

    /// No more is accepted; what waits is still handed out.
    pub(crate) fn close(&self) {
        self.lock().closed = true;
        self.filled.notify_all();
        self.room.notify_all();
    }

    pub(crate) fn len(&self) -> usize {
        self.lock().waiting.len()
    }

    fn add(state: &mut State<T>, capacity: usize, element: T) -> Result<(), PushError<T>> {
        if state.closed {
            return Err(PushError::Closed(element));
        }
        if state.waiting.len() >= capacity {
            return Err(PushError::Full(element));
        }
        state.waiting.push_back(element);
        Ok(())
    }

    fn lock(&self) -> MutexGuard<'_, State<T>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_when_full_and_hands_out_what_waits_after_closing() {
        let queue = Queue::new(2);
        assert!(queue.push(1).is_ok());
        assert!(queue.push(2).is_ok());
        assert!(matches!(queue.push(3), Err(PushError::Full(3))));
        queue.close();
        assert!(matches!(queue.push(4), Err(PushError::Closed(4))));
        assert_eq!(queue.take(1), Some(vec![1]));
        assert_eq!(queue.take(9), Some(vec![2]));
        assert_eq!(queue.take(9), None);
    }

    #[test]
    fn a_waiting_push_goes_on_when_room_appears() {
        let queue = Queue::new(1);
        assert!(queue.push(1).is_ok());
        std::thread::scope(|scope| {
            let waiting = scope.spawn(|| queue.push_wait(2).is_ok());
            assert_eq!(queue.take(1), Some(vec![1]));
            assert_eq!(queue.take(1), Some(vec![2]));
            assert!(waiting.join().unwrap());
        });
    }
}
