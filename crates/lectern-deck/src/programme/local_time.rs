//! Dates and times as they are written in a programme.

/// A day: year, month and day of the month, both from 1.
pub type Date = (u16, u8, u8);

/// Reads `2026-11-22`.
pub fn parse_date(text: &str) -> Option<Date> {
    let mut date = text.split('-');
    let year = number(date.next()?, 4)?;
    let month = number(date.next()?, 2)?;
    let day = number(date.next()?, 2)?;
    let is_day = (1..=12).contains(&month) && (1..=last_day(year, month)).contains(&day);
    (is_day && date.next().is_none()).then(|| (year, narrow(month), narrow(day)))
}

/// A date and time of RFC 3339, read as the clock on the wall of the place shows it.
///
/// Seconds and the offset may be left out: they are not needed to say when a talk starts there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocalTime {
    /// As written, for machines.
    pub text: String,
    /// The year.
    pub year: u16,
    /// The month, from 1.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
    /// The hour, 0 to 23.
    pub hour: u8,
    /// The minute, 0 to 59.
    pub minute: u8,
}

impl LocalTime {
    /// Reads `2026-11-22T11:40:00+09:00`, also with a space instead of the `T`.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (date, time) = text.split_once(['T', 't', ' '])?;
        let (year, month, day) = parse_date(date)?;
        let (clock, offset) = match time.find(['Z', 'z', '+', '-']) {
            Some(at) => time.split_at(at),
            None => (time, ""),
        };
        let mut clock = clock.split(':');
        let hour = number(clock.next()?, 2)?;
        let minute = number(clock.next()?, 2)?;
        let second = clock
            .next()
            .map_or(Some(0), |text| number(text.split('.').next()?, 2))?;

        let in_range = hour < 24 && minute < 60 && second <= 60;
        (clock.next().is_none() && in_range && is_offset(offset)).then(|| Self {
            text: text.to_owned(),
            year,
            month,
            day,
            hour: narrow(hour),
            minute: narrow(minute),
        })
    }

    /// The day.
    pub fn date(&self) -> Date {
        (self.year, self.month, self.day)
    }

    /// Hour and minute, such as `09:05`.
    pub fn clock(&self) -> String {
        format!("{:02}:{:02}", self.hour, self.minute)
    }
}

fn number(digits: &str, length: usize) -> Option<u16> {
    let plain = digits.len() == length && digits.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| digits.parse().ok()).flatten()
}

fn is_offset(text: &str) -> bool {
    match text.strip_prefix(['+', '-']) {
        Some(offset) => offset.split_once(':').is_some_and(|(hours, minutes)| {
            number(hours, 2).is_some_and(|hours| hours < 24)
                && number(minutes, 2).is_some_and(|minutes| minutes < 60)
        }),
        None => matches!(text, "" | "Z" | "z"),
    }
}

fn last_day(year: u16, month: u16) -> u16 {
    let leap = year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Two digits always fit.
fn narrow(two_digits: u16) -> u8 {
    u8::try_from(two_digits).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_read_as_the_clock_on_the_wall() {
        for (text, expected) in [
            ("2026-11-22T11:40:00+09:00", Some("2026-11-22 11:40")),
            ("2026-11-22T11:40:00Z", Some("2026-11-22 11:40")),
            ("2026-11-22 09:05:59.123-03:30", Some("2026-11-22 09:05")),
            ("2028-02-29T00:00", Some("2028-02-29 00:00")),
            ("2026-02-29T00:00:00Z", None),
            ("2026-11-22T24:00:00Z", None),
            ("2026-11-22T11:40:00+0900", None),
            ("2026-11-22T11:40:00+aa:bb", None),
            ("2026-11-22T11:40:00:00Z", None),
            ("2026-11-22", None),
            ("22.11.2026 11:40", None),
            ("2026-11-22T1１:40", None),
            ("", None),
        ] {
            let read = LocalTime::parse(text).map(|time| {
                let (year, month, day) = time.date();
                format!("{year}-{month:02}-{day:02} {}", time.clock())
            });
            assert_eq!(read.as_deref(), expected, "{text}");
        }
    }
}
