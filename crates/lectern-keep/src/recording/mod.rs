//! A recording beside the slides: which slide is on when, and what is said.
//!
//! [`Timeline`] is made from the chapters of a programme, of a [file](read_chapters) or of a journal, [`Captions`] from a `WebVTT` file. Both
//! work without a film.

mod captions;
mod chapter_files;
mod cue_text;
mod names;
mod timeline;
mod written;

use std::fmt;

pub use captions::{Captions, Cue};
pub use chapter_files::read_chapters;
pub use names::SlideNames;
pub use timeline::{Chapter, ChapterFault, NamedChapter, Timeline};

/// Milliseconds since the beginning of a recording.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct FilmTime(pub u64);

impl FilmTime {
    /// The time from seconds, as films count; `None` for what is no time.
    pub fn from_seconds(seconds: f64) -> Option<Self> {
        let length = std::time::Duration::try_from_secs_f64(seconds).ok()?;
        u64::try_from(length.as_millis()).ok().map(Self)
    }

    /// The time as people write it: `2:03`, `1:02:03`, `75:10.5`.
    pub fn from_clock(text: &str) -> Option<Self> {
        let (clock, fraction) = text.split_once('.').unwrap_or((text, "0"));
        let number = |text: &str| {
            let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
            is_number.then(|| text.parse::<u64>().ok()).flatten()
        };
        let parts = clock.split(':').map(number).collect::<Option<Vec<_>>>()?;
        let (hours, minutes, seconds) = match *parts {
            [minutes, seconds] if seconds < 60 => (0, minutes, seconds),
            [hours, minutes, seconds] if minutes < 60 && seconds < 60 => (hours, minutes, seconds),
            _ => return None,
        };
        number(fraction)?;
        let millis = number(format!("{fraction:0<3}").get(..3)?)?;
        let minutes = hours.checked_mul(60)?.checked_add(minutes)?;
        let seconds = minutes.checked_mul(60)?.checked_add(seconds)?;
        seconds.checked_mul(1000)?.checked_add(millis).map(Self)
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

#[cfg(test)]
mod tests {
    use super::FilmTime;

    #[test]
    fn times_are_read_as_people_write_them() {
        for (text, millis) in [
            ("0:00", Some(0)),
            ("2:03", Some(123_000)),
            ("75:10.5", Some(4_510_500)),
            ("1:02:03.0421", Some(3_723_042)),
            ("1:60", None),
            ("1:60:00", None),
            ("12", None),
            ("-1:00", None),
            ("1:2:3:4", None),
            ("1:00.", None),
            ("99999999999999999:00", None),
            ("a:b", None),
        ] {
            assert_eq!(FilmTime::from_clock(text), millis.map(FilmTime), "{text}");
        }
    }
}
