//! What became of a statement, as everybody may know it: for feeds.

use crate::{instant::Instant, moderation::ActKind, statement::Window};

/// Something that happened to a public statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LifeEvent {
    Opened,
    /// Sign-on was stopped for the time being.
    Paused,
    Resumed,
    Closed,
    /// The names that waited for the launch are out.
    Launched,
    /// So many signatures count.
    Reached(u32),
}

/// Counts that are worth telling.
pub const MILESTONES: [u32; 13] =
    [10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000];

/// What happened by acts of the desk and by the clock, oldest first. `acts`: those that open, close,
/// stop and resume, oldest first.
///
/// Who opens a statement before its time, and opens it at once later, has opened it once; who closes
/// it after its closing time has closed it then.
pub fn life(
    acts: &[(Instant, ActKind)],
    window: &Window,
    now: Instant,
) -> Vec<(Instant, LifeEvent)> {
    let mut events: Vec<(Instant, LifeEvent)> = Vec::new();
    for (at, kind) in acts {
        match kind {
            ActKind::Opened => {
                let at = window.opens_at.map_or(*at, |opens| opens.max(*at));
                match events.last_mut() {
                    Some((last, LifeEvent::Opened)) => *last = at,
                    _ => events.push((at, LifeEvent::Opened)),
                }
            }
            ActKind::Closed => events.push((*at, LifeEvent::Closed)),
            ActKind::Stopped => events.push((*at, LifeEvent::Paused)),
            ActKind::Resumed => events.push((*at, LifeEvent::Resumed)),
            _ => {}
        }
    }
    events.extend(window.closes_at.map(|at| (at, LifeEvent::Closed)));
    events.extend(window.launch_at.map(|at| (at, LifeEvent::Launched)));
    events.retain(|(at, _)| *at <= now);
    // Stable: acts of one instant stay in their order.
    events.sort_by_key(|(at, _)| *at);
    let mut closed = false;
    events.retain(|(_, event)| match event {
        LifeEvent::Closed => !std::mem::replace(&mut closed, true),
        LifeEvent::Opened => {
            closed = false;
            true
        }
        _ => true,
    });
    events
}

#[cfg(test)]
mod tests {
    use super::*;

    fn window(opens: Option<i64>, closes: Option<i64>, launch: Option<i64>) -> Window {
        Window {
            opens_at: opens.map(Instant),
            closes_at: closes.map(Instant),
            launch_at: launch.map(Instant),
            ..Window::by_hand("UTC")
        }
    }

    fn told(acts: &[(i64, ActKind)], window: &Window, now: i64) -> Vec<(i64, LifeEvent)> {
        let acts: Vec<_> = acts.iter().map(|(at, kind)| (Instant(*at), *kind)).collect();
        life(&acts, window, Instant(now)).into_iter().map(|(at, event)| (at.0, event)).collect()
    }

    #[test]
    fn acts_and_the_clock_tell_one_story() {
        use ActKind as Act;
        use LifeEvent::{Closed, Launched, Opened, Paused, Resumed};
        let by_hand = [(5, Act::Opened), (7, Act::Stopped), (8, Act::Resumed), (9, Act::Closed)];
        let expected = [(5, Opened), (7, Paused), (8, Resumed), (9, Closed)];
        assert_eq!(told(&by_hand, &window(None, Some(9), None), 20), expected, "closed once");
        let waits = window(Some(10), Some(30), Some(15));
        let acts = [(5, Act::Opened), (40, Act::Closed)];
        assert_eq!(told(&acts, &waits, 9), []);
        assert_eq!(told(&acts, &waits, 12), [(10, Opened)]);
        assert_eq!(told(&acts, &waits, 50), [(10, Opened), (15, Launched), (30, Closed)]);
        let early = [(5, Act::Opened), (8, Act::Opened)];
        assert_eq!(told(&early, &window(None, None, None), 9), [(8, Opened)]);
        let again = [(5, Act::Opened), (6, Act::Closed), (8, Act::Opened), (9, Act::Closed)];
        let expected = [(5, Opened), (6, Closed), (8, Opened), (9, Closed)];
        assert_eq!(told(&again, &window(None, Some(9), None), 9), expected);
    }
}
