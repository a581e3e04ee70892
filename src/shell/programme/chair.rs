//! The clock of a session's chair, kept so that a reload does not stop it.

use lectern_deck::programme::Countdown;
use yew::{Callback, hook, use_state_eq};

use super::clock::now_ms;
use crate::platform::{storage, vibrate};

/// Where it is kept, a key a talk.
const CHAIR: &str = "lectern.chair.";

/// No talk is so long over time; a clock that was forgotten is not found again the next day.
const FORGOTTEN_MS: i64 = 3_600_000;

/// How long the device trembles for a sign.
const NUDGE_MS: u32 = 400;

/// How far the talk has come, as far as its chair is concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Session {
    /// It has not begun.
    Ahead,
    /// It goes on.
    Running(Countdown),
    /// Its clock was put away, and can be taken up again as if it had not been.
    PutAway(Countdown),
}

/// The session of a talk, and a callback that changes it.
#[hook]
pub fn use_session(talk: &str) -> (Session, Callback<Session>) {
    let key = [CHAIR, talk].concat();
    let session = use_state_eq(|| kept(&key));
    let change = {
        let session = session.clone();
        Callback::from(move |changed| {
            // Where storage is refused it goes on until the window is closed.
            drop(match written(changed) {
                Some(text) => storage::set(&key, &text),
                None => storage::remove(&key),
            });
            session.set(changed);
        })
    };
    (*session, change)
}

/// Tells the hand that holds the device that a sign is due.
pub fn nudge() {
    // A sign is seen as well.
    drop(vibrate::nudge(NUDGE_MS));
}

fn kept(key: &str) -> Session {
    let text = storage::get(key).ok().flatten();
    text.and_then(|text| read(&text, now_ms()))
        .unwrap_or(Session::Ahead)
}

fn written(session: Session) -> Option<String> {
    let (state, countdown) = match session {
        Session::Ahead => return None,
        Session::Running(countdown) => ("running", countdown),
        Session::PutAway(countdown) => ("away", countdown),
    };
    Some(format!(
        "{} {} {state}",
        countdown.started_ms, countdown.minutes
    ))
}

fn read(text: &str, now_ms: i64) -> Option<Session> {
    let mut parts = text.split(' ');
    let countdown = Countdown {
        started_ms: parts.next()?.parse().ok()?,
        minutes: parts.next()?.parse().ok()?,
    };
    let is_fresh = countdown.at(now_ms).left_ms > -FORGOTTEN_MS;
    match parts.next()? {
        _ if !is_fresh => None,
        "running" => Some(Session::Running(countdown)),
        "away" => Some(Session::PutAway(countdown)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reload_does_not_stop_the_clock() {
        let countdown = Countdown {
            started_ms: 1_000_000,
            minutes: 30,
        };
        for session in [Session::Running(countdown), Session::PutAway(countdown)] {
            let text = written(session).unwrap();
            assert_eq!(read(&text, 1_060_000), Some(session));
            assert_eq!(read(&text, 1_000_000 + 90 * 60_000), None, "the next day");
        }
        assert_eq!(written(Session::Ahead), None);
        for text in ["", "1 2", "x 2 running", "1 2 asleep"] {
            assert_eq!(read(text, 0), None, "{text}");
        }
    }
}
