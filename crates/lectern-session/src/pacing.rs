//! The clock against the plan: should the speaker be further on by now?

use crate::position::{Position, SlideIndex};
use crate::time::Millis;

/// What a deck says about the time for its slides, slide by slide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Budget {
    /// This slide takes so long.
    Slide(Millis),
    /// This slide and those after it, up to the next that says something, take so long together.
    Section(Millis),
}

/// When each slide should begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The start of each slide, and the end of the talk as the last.
    starts: Vec<Millis>,
}

/// Where the speaker is against the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// There is no plan, or the clock has not been started.
    Unknown,
    /// On the slide that the plan has for now.
    OnTime,
    /// On a slide that should begin only after this time.
    Ahead(Millis),
    /// On a slide that should have ended this long ago.
    Behind(Millis),
}

impl Plan {
    /// Shares `planned` among the slides. Slides without a budget share evenly what the others leave; if the deck
    /// plans more than there is time for, all of it shrinks in proportion, and if `planned` is 0 it takes what it asks for.
    pub fn new(budgets: &[Option<Budget>], planned: Millis) -> Self {
        let mut lengths = asked_for(budgets);
        let asked: Millis = lengths.iter().flatten().copied().sum();
        let n_open = lengths.iter().filter(|length| length.is_none()).count() as u64;
        let share = planned.minus(asked).0.checked_div(n_open).unwrap_or(0);
        for length in &mut lengths {
            length.get_or_insert(Millis(share));
        }
        let total: Millis = lengths.iter().flatten().copied().sum();
        let scale = |length: Millis| match planned {
            Millis(0) => length,
            _ => in_proportion(length, planned, total),
        };
        let mut so_far = Millis(0);
        let mut starts = vec![so_far];
        for length in lengths.into_iter().flatten() {
            so_far = so_far + length;
            starts.push(scale(so_far));
        }
        Self { starts }
    }

    /// How long the talk takes by the plan; 0 if there is none.
    pub fn length(&self) -> Millis {
        self.starts.last().copied().unwrap_or_default()
    }

    /// When a slide should begin.
    pub fn start_of(&self, slide: SlideIndex) -> Millis {
        self.starts
            .get(slide.0)
            .copied()
            .unwrap_or_else(|| self.length())
    }

    /// Where the speaker is who stands at `position` after `elapsed`.
    pub fn pace(&self, position: Position, elapsed: Millis) -> Pace {
        if self.length() == Millis(0) || elapsed == Millis(0) {
            return Pace::Unknown;
        }
        let start = self.start_of(position.slide);
        let end = self.start_of(SlideIndex(position.slide.0.saturating_add(1)));
        if elapsed < start {
            Pace::Ahead(start.minus(elapsed))
        } else if elapsed > end {
            Pace::Behind(elapsed.minus(end))
        } else {
            Pace::OnTime
        }
    }
}

/// The length of each slide as far as the deck says it, sections shared out among their slides.
fn asked_for(budgets: &[Option<Budget>]) -> Vec<Option<Millis>> {
    let mut lengths = Vec::with_capacity(budgets.len());
    let mut rest = budgets;
    while let [first, after @ ..] = rest {
        match first {
            None => lengths.push(None),
            Some(Budget::Slide(length)) => lengths.push(Some(*length)),
            Some(Budget::Section(length)) => {
                let n_more = after.iter().take_while(|budget| budget.is_none()).count();
                let n_slides = n_more as u64 + 1;
                for index in 0..n_slides {
                    // Differences of running sums, so that nothing is lost by rounding.
                    let part = |n: u64| length.0.saturating_mul(n) / n_slides;
                    lengths.push(Some(Millis(part(index + 1) - part(index))));
                }
                rest = after.get(n_more..).unwrap_or_default();
                continue;
            }
        }
        rest = after;
    }
    lengths
}

fn in_proportion(length: Millis, whole: Millis, of: Millis) -> Millis {
    let scaled = u128::from(length.0) * u128::from(whole.0);
    let scaled = scaled.checked_div(u128::from(of.0)).unwrap_or(0);
    Millis(u64::try_from(scaled).unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a deck says, slide by slide: nothing (`-`), minutes for the slide (`2`) or for its section (`6+`).
    fn budgets(text: &str) -> Vec<Option<Budget>> {
        let minutes = |number: &str| Millis::minutes(number.parse().unwrap());
        text.split_whitespace()
            .map(|word| match word.strip_suffix('+') {
                Some(number) => Some(Budget::Section(minutes(number))),
                None if word == "-" => None,
                None => Some(Budget::Slide(minutes(word))),
            })
            .collect()
    }

    #[test]
    fn time_is_shared_as_the_deck_asks_and_else_evenly() {
        for (text, planned, expected) in [
            ("- - -", 30, "0 10 20 30"),
            ("2 - -", 30, "0 2 16 30"),
            ("6+ - 4+", 10, "0 3 6 10"),
            ("- 6+ - 4", 20, "0 10 13 16 20"),
            ("20 40", 30, "0 10 30"),
            ("1 2", 30, "0 10 30"),
            ("1 2", 0, "0 1 3"),
            ("- -", 0, "0 0 0"),
            ("", 30, "0"),
        ] {
            let plan = Plan::new(&budgets(text), Millis::minutes(planned));
            let starts: Vec<_> = plan
                .starts
                .iter()
                .map(|start| (start.0 / 60_000).to_string())
                .collect();
            assert_eq!(starts.join(" "), expected, "{text} in {planned}");
        }
    }

    #[test]
    fn enormous_budgets_do_no_harm() {
        let forever = Some(Budget::Section(Millis(u64::MAX)));
        let plan = Plan::new(&[forever, None, forever], Millis(u64::MAX));
        assert_eq!(plan.start_of(SlideIndex(0)), Millis(0));
    }

    #[test]
    fn pace_is_measured_from_the_edges_of_the_slide() {
        let plan = Plan::new(&[None; 3], Millis::minutes(30));
        let second = Position::at(SlideIndex(1));
        for (minutes, pace) in [
            (0, Pace::Unknown),
            (7, Pace::Ahead(Millis::minutes(3))),
            (10, Pace::OnTime),
            (19, Pace::OnTime),
            (24, Pace::Behind(Millis::minutes(4))),
        ] {
            assert_eq!(
                plan.pace(second, Millis::minutes(minutes)),
                pace,
                "{minutes}"
            );
        }
        let beyond = Position::at(SlideIndex(usize::MAX));
        assert_eq!(
            plan.pace(beyond, Millis::minutes(31)),
            Pace::Behind(Millis::minutes(1))
        );
    }
}
