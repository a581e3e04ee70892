//! How many problems there are.

use std::fmt;
use std::iter::Sum;

use lectern_deck::Severity;

use super::checked::Checked;

/// Counts of one deck or several.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Tally {
    decks: usize,
    slides: usize,
    errors: usize,
    warnings: usize,
    hints: usize,
    missing: usize,
}

impl Tally {
    /// Those of a deck.
    pub(super) fn of(deck: &Checked) -> Self {
        let count = |severity| {
            let problems = deck.problems.iter();
            problems.filter(|it| it.severity == severity).count()
        };
        Self {
            decks: 1,
            slides: deck.n_slides,
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            hints: count(Severity::Hint),
            missing: deck.n_missing,
        }
    }

    /// Whether there is a problem of at least that severity.
    pub(super) fn has(self, least: Severity) -> bool {
        let counts = [
            (Severity::Error, self.errors),
            (Severity::Warning, self.warnings),
            (Severity::Hint, self.hints),
        ];
        counts
            .iter()
            .any(|(severity, n)| *severity >= least && *n > 0)
    }
}

impl Sum for Tally {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |one, other| Self {
            decks: one.decks + other.decks,
            slides: one.slides + other.slides,
            errors: one.errors + other.errors,
            warnings: one.warnings + other.warnings,
            hints: one.hints + other.hints,
            missing: one.missing + other.missing,
        })
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let decks = (self.decks > 1).then_some((self.decks, "deck"));
        let rest = [
            (self.slides, "slide"),
            (self.errors, "error"),
            (self.warnings, "warning"),
            (self.hints, "hint"),
            (self.missing, "missing file"),
        ];
        for (index, (n, name)) in decks.into_iter().chain(rest).enumerate() {
            let comma = if index > 0 { ", " } else { "" };
            let plural = if n == 1 { "" } else { "s" };
            write!(f, "{comma}{n} {name}{plural}")?;
        }
        Ok(())
    }
}
