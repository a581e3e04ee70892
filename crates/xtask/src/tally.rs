//! Counting tests from what test runners print.

use std::fmt;
use std::ops::{Add, AddAssign};

/// How many tests passed and failed.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
}

impl Tally {
    /// The counts in a runner's closing line (`cargo test`, nextest); nothing for any other line.
    pub(crate) fn of_line(line: &str) -> Self {
        let line = line.trim();
        if !line.starts_with("test result: ") && !line.starts_with("Summary [") {
            return Self::default();
        }
        Self {
            passed: number_before(line, "passed"),
            failed: number_before(line, "failed"),
        }
    }
}

fn number_before(line: &str, word: &str) -> usize {
    let words: Vec<_> = line
        .split([' ', ';', ',', '(', ')'])
        .filter(|word| !word.is_empty())
        .collect();
    words
        .windows(2)
        .find(|pair| pair.last() == Some(&word))
        .and_then(|pair| pair.first()?.parse().ok())
        .unwrap_or(0)
}

impl Add for Tally {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
        }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_closing_lines_of_runners() {
        let cases = [
            (
                "test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 2 filtered out",
                3,
                0,
            ),
            ("test result: FAILED. 11 passed; 2 failed; 0 ignored", 11, 2),
            (
                "     Summary [   0.004s] 6 tests run: 5 passed (1 slow), 1 failed, 0 skipped",
                5,
                1,
            ),
            (
                "     Summary [   0.004s] 2 tests run: 2 passed, 0 skipped",
                2,
                0,
            ),
            ("test library::lists_talks ... ok", 0, 0),
            ("9 passed the exam", 0, 0),
        ];
        for (line, passed, failed) in cases {
            assert_eq!(Tally::of_line(line), Tally { passed, failed }, "{line}");
        }
    }
}
