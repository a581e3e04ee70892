//! Moments that are the same everywhere, and clocks that show them.
//!
//! A [`LocalTime`] is what a clock at the venue shows. With the offset that RFC 3339 (section 5.6) asks for it is an [`Instant`]; without
//! one it is not known when it is elsewhere.

use super::LocalTime;

const SECONDS_OF_DAY: i64 = 86_400;

/// A moment: seconds since 1970-01-01 00:00 UTC, leap seconds not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Instant(pub i64);

/// How far a clock is ahead of UTC, in minutes; negative to the west.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct UtcOffset(pub i32);

impl UtcOffset {
    /// What people call it: `UTC`, `UTC+9`, `UTC−3:30`.
    pub fn name(self) -> String {
        let (hours, minutes) = (self.0.abs() / 60, self.0.abs() % 60);
        let sign = if self.0 < 0 { '−' } else { '+' };
        match (hours, minutes) {
            (0, 0) => "UTC".to_owned(),
            (_, 0) => format!("UTC{sign}{hours}"),
            _ => format!("UTC{sign}{hours}:{minutes:02}"),
        }
    }
}

impl Instant {
    /// So many minutes later.
    #[must_use]
    pub fn plus_minutes(self, minutes: u32) -> Self {
        Self(self.0.saturating_add(i64::from(minutes) * 60))
    }
}

impl LocalTime {
    /// The moment, where an offset is written.
    pub fn instant(&self) -> Option<Instant> {
        let UtcOffset(offset) = self.offset()?;
        Some(Instant(self.wall_seconds() - i64::from(offset) * 60))
    }

    /// The offset of the clock, where one is written.
    pub fn offset(&self) -> Option<UtcOffset> {
        // The date has hyphens too; the time begins behind the eleventh character.
        let time = self.text.get(11..)?;
        let (sign, offset) = match time
            .find(['Z', 'z', '+', '-'])
            .map(|at| time.split_at(at))?
        {
            (_, "Z" | "z") => return Some(UtcOffset(0)),
            (_, offset) => offset.split_at_checked(1)?,
        };
        let (hours, minutes) = offset.split_once(':')?;
        let offset = hours.parse::<i32>().ok()? * 60 + minutes.parse::<i32>().ok()?;
        Some(UtcOffset(if sign == "-" { -offset } else { offset }))
    }

    /// What a clock of that offset shows at a moment; `None` outside of the years 0 to 9999.
    pub fn at(instant: Instant, offset: UtcOffset) -> Option<Self> {
        let UtcOffset(minutes) = offset;
        let wall = instant.0.checked_add(i64::from(minutes) * 60)?;
        let offset = match minutes {
            0 => "Z".to_owned(),
            _ => format!(
                "{}{:02}:{:02}",
                if minutes < 0 { '-' } else { '+' },
                minutes.unsigned_abs() / 60,
                minutes.unsigned_abs() % 60
            ),
        };
        Self::of_wall(wall, &offset)
    }

    /// What the same clock shows some minutes later.
    pub fn plus_minutes(&self, minutes: u32) -> Option<Self> {
        match (self.instant(), self.offset()) {
            (Some(instant), Some(offset)) => Self::at(instant.plus_minutes(minutes), offset),
            _ => Self::of_wall(self.wall_seconds() + i64::from(minutes) * 60, ""),
        }
    }

    fn of_wall(seconds: i64, offset: &str) -> Option<Self> {
        let (year, month, day) = date_of(seconds.div_euclid(SECONDS_OF_DAY));
        let second = seconds.rem_euclid(SECONDS_OF_DAY);
        let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
        Self::parse(&format!(
            "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{offset}"
        ))
    }

    /// As if the clock showed UTC.
    fn wall_seconds(&self) -> i64 {
        let day = day_of(self.year.into(), self.month.into(), self.day.into());
        // `2026-11-22T11:40` has sixteen characters, then come a colon and the seconds, if any.
        let seconds = self
            .text
            .get(16..19)
            .and_then(|text| text.strip_prefix(':'));
        let seconds = seconds.and_then(|text| text.parse::<i64>().ok());
        let minutes = i64::from(self.hour) * 60 + i64::from(self.minute);
        day * SECONDS_OF_DAY + minutes * 60 + seconds.unwrap_or_default()
    }
}

/// Days from 1970-01-01 to a date: the algorithm `days_from_civil` of <https://howardhinnant.github.io/date_algorithms.html>, in which
/// years begin in March.
fn day_of(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

/// Year, month and day: the algorithm `civil_from_days` of the same page.
fn date_of(day: i64) -> (i64, i64, i64) {
    let day = day + 719_468;
    let (era, day_of_era) = (day.div_euclid(146_097), day.rem_euclid(146_097));
    let leap_days = day_of_era / 1460 + day_of_era / 146_096;
    let year_of_era = (day_of_era + day_of_era / 36_524 - leap_days) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let month = (shifted_month + 2) % 12 + 1;
    let year = era * 400 + year_of_era + i64::from(month <= 2);
    (year, month, day_of_year - (153 * shifted_month + 2) / 5 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_time_is_a_moment_and_another_time_elsewhere() {
        for (text, instant, offset, elsewhere) in [
            ("1970-01-01T00:00:00Z", Some(0), 0, "1970-01-01T00:00:00Z"),
            (
                "2026-11-22T11:40:00+09:00",
                Some(1_795_315_200),
                60,
                "2026-11-22T03:40:00+01:00",
            ),
            (
                "2026-11-22T11:40+09:00",
                Some(1_795_315_200),
                -480,
                "2026-11-21T18:40:00-08:00",
            ),
            (
                "2026-11-22 02:40:07.5z",
                Some(1_795_315_207),
                330,
                "2026-11-22T08:10:07+05:30",
            ),
            (
                "2024-02-28T23:30:00-03:30",
                Some(1_709_175_600),
                540,
                "2024-02-29T12:00:00+09:00",
            ),
            ("2026-11-22T11:40:00", None, 0, ""),
        ] {
            let time = LocalTime::parse(text).unwrap();
            assert_eq!(time.instant(), instant.map(Instant), "{text}");
            let there = time
                .instant()
                .and_then(|instant| LocalTime::at(instant, UtcOffset(offset)));
            assert_eq!(there.map(|time| time.text).unwrap_or_default(), elsewhere);
        }
    }

    #[test]
    fn a_zone_has_a_name_for_people() {
        for (minutes, name) in [
            (0, "UTC"),
            (540, "UTC+9"),
            (-210, "UTC−3:30"),
            (30, "UTC+0:30"),
        ] {
            assert_eq!(UtcOffset(minutes).name(), name);
        }
    }

    #[test]
    fn minutes_go_by_on_the_same_clock() {
        for (text, minutes, later) in [
            ("2026-11-22T11:40:00+09:00", 30, "2026-11-22T12:10:00+09:00"),
            ("2026-12-31T23:50", 20, "2027-01-01T00:10:00"),
            ("2028-02-28T23:59:59Z", 1, "2028-02-29T00:00:59Z"),
        ] {
            let time = LocalTime::parse(text).unwrap().plus_minutes(minutes);
            assert_eq!(time.unwrap().text, later);
        }
        let end = LocalTime::parse("9999-12-31T23:59:00Z").unwrap();
        assert_eq!(end.plus_minutes(1), None);
        assert_eq!(LocalTime::at(Instant(i64::MAX), UtcOffset(i32::MAX)), None);
    }

    proptest! {
        #[test]
        fn every_clock_tells_the_same_moment(seconds in -62_135_596_800..253_402_214_400_i64, offset in -1439..1440) {
            let time = LocalTime::at(Instant(seconds), UtcOffset(offset)).unwrap();
            prop_assert_eq!(time.offset(), Some(UtcOffset(offset)));
            prop_assert_eq!(time.instant(), Some(Instant(seconds)));
        }
    }
}
