//! Opening a deck, against what its Markdown alone costs to parse; fails where that is more than twice as much.
//!
//! Both are timed by turns in one run, so that a slow or busy machine slows both.

use std::hint::black_box;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use lectern_deck::Deck;
use pulldown_cmark::{Options, Parser};

mod decks;

/// The extensions that the native dialect reads.
const MARKDOWN: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_MATH)
    .union(Options::ENABLE_GFM)
    .union(Options::ENABLE_HEADING_ATTRIBUTES);

/// So many times as long as the parse alone may opening take.
const LIMIT: f64 = 2.0;

/// A deck that seems slow is measured again: it may have been another program's hour.
const ATTEMPTS: usize = 3;
const ROUNDS: usize = 101;
/// Bytes to read in a round: a small deck is read several times, as a clock is no judge of microseconds.
const BYTES_PER_ROUND: usize = 300_000;

/// What one round took for one reading of a deck.
struct Round {
    alone: Duration,
    opening: Duration,
}

impl Round {
    fn measure(deck: &str) -> Self {
        let times =
            u32::try_from(BYTES_PER_ROUND / deck.len().max(1)).map_or(1, |times| times.max(1));
        Self {
            alone: time(times, || {
                let events = Parser::new_ext(black_box(deck), MARKDOWN).into_offset_iter();
                black_box(events.count());
            }),
            opening: time(times, || {
                black_box(Deck::parse(black_box(deck), None));
            }),
        }
    }

    fn ratio(&self) -> f64 {
        self.opening.as_secs_f64() / self.alone.as_secs_f64()
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "a bench has a clock; the crate itself may not"
)]
fn time(times: u32, mut work: impl FnMut()) -> Duration {
    let start = Instant::now();
    for _ in 0..times {
        work();
    }
    start.elapsed() / times
}

/// The quickest reading of either kind, and how many times as long as the other the opening takes.
///
/// Other programs disturb the quickest rounds or the middle one, seldom both; the smaller ratio counts.
fn compare(deck: &str) -> (Round, f64) {
    let rounds: Vec<_> = (0..ROUNDS).map(|_| Round::measure(deck)).collect();
    let quickest = |of: fn(&Round) -> Duration| rounds.iter().map(of).min().unwrap_or_default();
    let best = Round {
        alone: quickest(|round| round.alone),
        opening: quickest(|round| round.opening),
    };
    let mut ratios: Vec<_> = rounds.iter().map(Round::ratio).collect();
    ratios.sort_by(f64::total_cmp);
    let ratio = ratios[ROUNDS / 2].min(best.ratio());
    (best, ratio)
}

#[expect(clippy::print_stdout, reason = "a bench prints what it has measured")]
fn main() -> ExitCode {
    let mut slow = 0;
    for (name, deck) in decks::all() {
        let (mut best, mut ratio) = compare(&deck);
        for _ in 1..ATTEMPTS {
            if ratio > LIMIT {
                (best, ratio) = compare(&deck);
            }
        }
        let (alone, opening) = (best.alone, best.opening);
        println!(
            "open {name}: {opening:.1?}, {ratio:.2} times the {alone:.1?} of its Markdown alone"
        );
        if ratio > LIMIT {
            println!("  too slow: at most {LIMIT} times are allowed");
            slow += 1;
        }
    }
    if slow > 0 {
        println!("{slow} decks open too slowly");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
