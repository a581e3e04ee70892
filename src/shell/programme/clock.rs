//! The clocks that a programme is shown by, and the present moment.

use lectern_deck::programme::{Date, Instant, Programme, UtcOffset, Zone};
use yew::{hook, use_effect_with, use_state_eq};

use crate::platform::{clock, dates, timer};
use crate::route::library::Clock;

/// The zone of a clock.
pub fn zone(clock: Clock) -> Zone<'static> {
    match clock {
        Clock::Venue => Zone::Venue,
        Clock::Visitor => Zone::Visitor(&offset_here),
    }
}

/// What the two clocks are called: `UTC+9`, `Europe/Berlin`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ZoneNames {
    /// The venue's.
    pub venue: String,
    /// The visitor's.
    pub visitor: String,
}

/// The names of the clocks where they show different times; none where there is nothing to tell apart.
pub fn zone_names(programme: &Programme) -> Option<ZoneNames> {
    let here = zone(Clock::Visitor);
    let mut starts = programme.talks().filter_map(|talk| talk.starts.as_ref());
    let (instant, offset) = starts.find_map(|time| Some((time.instant()?, time.offset()?)))?;
    programme.differs(here).then(|| ZoneNames {
        venue: offset.name(),
        visitor: dates::time_zone().unwrap_or_else(|| offset_here(instant).name()),
    })
}

/// A day in words, as people write it who speak a language, given by its tag.
pub fn day_in_words(language: &str, date: Date) -> String {
    let (year, month, day) = date;
    dates::day_in_words(language, date).unwrap_or_else(|| format!("{year:04}-{month:02}-{day:02}"))
}

/// The present moment in milliseconds since 1970, looked at every `ms` milliseconds.
#[hook]
pub fn use_now_ms(ms: u32) -> i64 {
    let now = use_state_eq(now_ms);
    {
        let now = now.clone();
        use_effect_with(ms, move |ms| {
            now.set(now_ms());
            let ticker = timer::every(*ms, move || now.set(now_ms()));
            move || drop(ticker)
        });
    }
    *now
}

/// The present moment, looked at once.
#[expect(
    clippy::cast_possible_truncation,
    reason = "the time of day is a whole number of milliseconds"
)]
pub fn now_ms() -> i64 {
    clock::now_ms() as i64
}

/// A moment in milliseconds as the programme counts it.
pub fn instant(ms: i64) -> Instant {
    Instant(ms.div_euclid(1000))
}

#[expect(
    clippy::cast_precision_loss,
    reason = "moments of the years 0 to 9999 are exact"
)]
fn offset_here(instant: Instant) -> UtcOffset {
    UtcOffset(clock::utc_offset_minutes_at(instant.0 as f64 * 1000.0))
}
