//! A recording beside the slides: which slide is on when, and what is said.
//!
//! [`Timeline`] is made from the chapters of a programme or a journal, [`Captions`] from a `WebVTT` file. Both work without a film.

mod captions;
mod cue_text;
mod timeline;

use std::fmt;

pub use captions::{Captions, Cue};
pub use timeline::{Chapter, ChapterFault, Timeline};

/// Milliseconds since the beginning of a recording.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct FilmTime(pub u64);

impl FilmTime {
    /// The time from seconds, as films count; `None` for what is no time.
    pub fn from_seconds(seconds: f64) -> Option<Self> {
        let length = std::time::Duration::try_from_secs_f64(seconds).ok()?;
        u64::try_from(length.as_millis()).ok().map(Self)
    }

    /// In seconds, as films count.
    pub fn seconds(self) -> f64 {
        std::time::Duration::from_millis(self.0).as_secs_f64()
    }
}

/// As `14:07`, or `1:02:03` from an hour on.
impl fmt::Display for FilmTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.0 / 1000;
        let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        match hours {
            0 => write!(f, "{minutes}:{seconds:02}"),
            _ => write!(f, "{hours}:{minutes:02}:{seconds:02}"),
        }
    }
}
