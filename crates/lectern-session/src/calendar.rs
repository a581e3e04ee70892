//! Moments and lengths as people read them.

use crate::time::{Millis, Timestamp};

/// How far local time is ahead of UTC, in minutes; negative to the west.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct UtcOffset(pub i32);

/// A length as `0:07`, `14:07` or `1:02:03`.
pub fn length(length: Millis) -> String {
    let seconds = length.0 / 1_000;
    let (hours, minutes, seconds) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    if hours == 0 {
        format!("{minutes}:{seconds:02}")
    } else {
        format!("{hours}:{minutes:02}:{seconds:02}")
    }
}

/// The time of day as `14:07`.
pub fn time_of_day(at: Timestamp, offset: UtcOffset) -> String {
    let second = second_of_day(at, offset);
    format!("{:02}:{:02}", second / 3_600, second / 60 % 60)
}

/// The time of day as `14:07:03`.
pub fn exact_time_of_day(at: Timestamp, offset: UtcOffset) -> String {
    let second = second_of_day(at, offset);
    format!("{}:{:02}", time_of_day(at, offset), second % 60)
}

/// The moment as RFC 3339 has it, in UTC: `2026-11-22T14:07:03Z`.
pub fn rfc3339(at: Timestamp) -> String {
    let (year, month, day) = date(at.0 / 86_400_000);
    let time = exact_time_of_day(at, UtcOffset(0));
    format!("{year:04}-{month:02}-{day:02}T{time}Z")
}

fn second_of_day(at: Timestamp, offset: UtcOffset) -> u64 {
    let second = i128::from(at.0 / 1_000) + i128::from(offset.0) * 60;
    u64::try_from(second.rem_euclid(86_400)).unwrap_or(0)
}

/// Year, month and day of a day counted from 1 January 1970: the algorithm `civil_from_days` of
/// <https://howardhinnant.github.io/date_algorithms.html>, in which years begin in March.
fn date(day: u64) -> (u64, u64, u64) {
    let day = day + 719_468;
    let (era, day_of_era) = (day / 146_097, day % 146_097);
    let leap_days = day_of_era / 1_460 + day_of_era / 146_096;
    let year_of_era = (day_of_era + day_of_era / 36_524 - leap_days) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day_of_month = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 {
        shifted_month + 3
    } else {
        shifted_month - 9
    };
    let year = year_of_era + era * 400 + u64::from(month <= 2);
    (year, month, day_of_month)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_have_hours_only_when_needed() {
        for (seconds, text) in [
            (0, "0:00"),
            (7, "0:07"),
            (847, "14:07"),
            (3_723, "1:02:03"),
            (360_000, "100:00:00"),
        ] {
            assert_eq!(length(Millis::seconds(seconds)), text);
        }
    }

    #[test]
    fn moments_are_told_in_local_time_and_in_utc() {
        for (seconds, offset, local, utc) in [
            (0, 0, "00:00:00", "1970-01-01T00:00:00Z"),
            (0, -60, "23:00:00", "1970-01-01T00:00:00Z"),
            (951_782_400, 540, "09:00:00", "2000-02-29T00:00:00Z"),
            (1_709_164_799, 0, "23:59:59", "2024-02-28T23:59:59Z"),
            (1_795_338_344, 330, "14:35:44", "2026-11-22T09:05:44Z"),
            (4_107_542_400, 0, "00:00:00", "2100-03-01T00:00:00Z"),
        ] {
            let at = Timestamp(seconds * 1_000);
            assert_eq!(exact_time_of_day(at, UtcOffset(offset)), local);
            assert_eq!(rfc3339(at), utc, "{seconds}");
        }
        let _ = (
            rfc3339(Timestamp(u64::MAX)),
            time_of_day(Timestamp(u64::MAX), UtcOffset(i32::MIN)),
        );
    }
}
