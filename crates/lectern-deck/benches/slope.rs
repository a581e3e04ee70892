//! How reading a deck grows with its length, for the texts that are known to make parsers of CommonMark slow; fails where it is more
//! than linear.
//!
//! Each text is read at a length and at eight times that length, by turns in one run: the slope is the power of the length by which the
//! time grows. 1 is linear, 2 quadratic.

use std::hint::black_box;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use lectern_deck::resource::AsWritten;
use lectern_deck::{Deck, Dialect};

/// Between what is linear, with what tables and caches add, and what is not.
const LIMIT: f64 = 1.6;

/// A text that seems slow is measured again: it may have been another program's hour.
const ATTEMPTS: usize = 4;
const ROUNDS: usize = 3;

const GROWTH: usize = 8;
/// Bytes of the shorter text that is opened.
const OPENED: usize = 100_000;
/// Bytes of the shorter text that is rendered as one slide; more than eight times as much would be cut off.
const RENDERED: usize = 30_000;

/// A name, and a text for about a number of repetitions.
type Case = (&'static str, fn(usize) -> String);

const CASES: &[Case] = &[
    ("nested emphasis", |n| {
        format!("{}a {}", "*a ".repeat(n), "b* ".repeat(n))
    }),
    ("strong in emphasis", |n| {
        format!("{}b{}", "*a **a ".repeat(n), " a** a*".repeat(n))
    }),
    ("emphasis that only begins", |n| "*a _b ".repeat(n)),
    ("emphasis that only ends", |n| "a_ b* ".repeat(n)),
    ("emphasis that does not match", |n| {
        format!("{}{}", "*a ".repeat(n), "a_ ".repeat(n))
    }),
    ("emphasis of three kinds", |n| "a**b_c* ".repeat(n)),
    ("runs of stars", |n| "a ***** b ".repeat(n)),
    ("strikethrough that only begins", |n| "~~a ".repeat(n)),
    ("emphasis beside CJK marks", |n| "「**」あ".repeat(n)),
    ("open brackets", |n| "[".repeat(n)),
    ("nested brackets", |n| {
        format!("{}a{}", "[".repeat(n), "]".repeat(n))
    }),
    ("links that only end", |n| "a](b".repeat(n)),
    ("links that only begin", |n| "[a](".repeat(n)),
    ("links in angles that do not end", |n| "[a](<b".repeat(n)),
    ("links with titles that do not end", |n| {
        "[a](b \"c ".repeat(n)
    }),
    ("nested pictures", |n| "![a".repeat(n)),
    ("references to nothing", |n| "[a][b] ".repeat(n)),
    ("definitions of links", |n| numbered(n, "[#]: /a\n")),
    ("one definition, many references", |n| {
        format!("[a]: /{}\n\n{}", "b".repeat(n), "[a] ".repeat(n))
    }),
    ("footnotes", |n| numbered(n, "[^#]\n\n[^#]: a\n\n")),
    ("backticks of every length", |n| {
        (1..)
            .map(|length| format!("e{}", "`".repeat(length)))
            .scan(0, |total, run| {
                *total += run.len();
                (*total < n * 4).then_some(run)
            })
            .collect()
    }),
    ("code spans that do not end", |n| "`a``b".repeat(n)),
    ("fences that do not end", |n| "```a\n\n".repeat(n)),
    ("dollars", |n| "$a $$ ".repeat(n)),
    ("quotes in quotes", |n| format!("{}a", "> ".repeat(n))),
    ("lists in lists", |n| format!("{}a", "- ".repeat(n))),
    ("a list that goes deeper", |n| {
        (0..n)
            .map_while(|depth| {
                (depth * depth < n * 4).then(|| format!("{}- a\n", "  ".repeat(depth)))
            })
            .collect()
    }),
    ("items with empty lines", |n| "- a\n\n\n".repeat(n)),
    ("tables of one row", |n| "|a|\n|-|\n\n".repeat(n)),
    ("a wide table", |n| {
        format!(
            "{}\n{}\n{}\n",
            "|a".repeat(n),
            "|-".repeat(n),
            "|b".repeat(n)
        )
    }),
    ("a head without a table", |n| "|a\n".repeat(n)),
    ("comments that do not end", |n| "<!-- a ".repeat(n)),
    ("instructions that do not end", |n| "<?a ".repeat(n)),
    ("declarations that do not end", |n| "<!A ".repeat(n)),
    ("sections of CDATA that do not end", |n| {
        "<![CDATA[a ".repeat(n)
    }),
    ("elements that do not end", |n| "<div>\n\n".repeat(n)),
    ("elements that only end", |n| "</b> ".repeat(n)),
    ("attributes that do not end", |n| "<a b=\"c ".repeat(n)),
    ("characters by name", |n| "&amp;&am &;&#1; ".repeat(n)),
    ("zero bytes", |n| "a\0b ".repeat(n)),
    ("backslashes", |n| "\\".repeat(n)),
    ("underlines of headings", |n| "a\n---\n".repeat(n)),
    ("addresses", |n| "https://a.b@c/ ".repeat(n)),
    ("boxes in boxes", |n| "::: a\n".repeat(n)),
    ("empty slides", |n| "---\n\n".repeat(n)),
    ("slides with settings", |n| {
        "---\na: b\n---\n\nc\n\n".repeat(n)
    }),
];

/// A piece again and again, with the number of each in the place of `#`.
fn numbered(n: usize, piece: &str) -> String {
    let pieces = (0..n).map(|index| piece.replace('#', &index.to_string()));
    pieces.collect::<Vec<_>>().concat()
}

/// A kind of work on a text of a dialect, done before its time is taken and while it is.
#[derive(Clone, Copy)]
enum Work {
    Open(Dialect),
    Render,
}

impl Work {
    fn name(self) -> &'static str {
        match self {
            Self::Open(dialect) => dialect.name(),
            Self::Render => "rendering",
        }
    }

    /// Bytes of the shorter text.
    fn length(self) -> usize {
        match self {
            Self::Open(_) => OPENED,
            Self::Render => RENDERED,
        }
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "a bench has a clock; the crate itself may not"
    )]
    fn time(self, text: &str) -> Duration {
        let start = Instant::now();
        match self {
            Self::Open(dialect) => drop(black_box(Deck::parse(black_box(text), Some(dialect)))),
            Self::Render => {
                let (deck, _) = Deck::parse(text, Some(Dialect::Native));
                let start = Instant::now();
                drop(black_box(deck.render_slide(0, &AsWritten)));
                return start.elapsed();
            }
        }
        start.elapsed()
    }

    /// The slope of the quickest rounds.
    fn slope(self, short: &str, long: &str) -> f64 {
        let rounds: Vec<_> = (0..ROUNDS)
            .map(|_| (self.time(short), self.time(long)))
            .collect();
        let quickest = |of: fn(&(Duration, Duration)) -> Duration| {
            rounds.iter().map(of).min().unwrap_or_default()
        };
        let growth =
            quickest(|(_, long)| *long).as_secs_f64() / quickest(|(short, _)| *short).as_secs_f64();
        growth.ln() / (bytes(long) / bytes(short)).ln()
    }
}

fn bytes(text: &str) -> f64 {
    f64::from(u32::try_from(text.len()).unwrap_or(u32::MAX))
}

/// The text of a case with about as many bytes.
fn text_of(make: fn(usize) -> String, bytes: usize) -> String {
    const SAMPLE: usize = 1_000;
    let sample = make(SAMPLE).len().max(1);
    make(bytes * SAMPLE / sample)
}

/// The greatest slope over all that is done with a text, and what that is.
fn steepest(make: fn(usize) -> String) -> (f64, Work) {
    let dialects = Dialect::ALL.iter().copied().map(Work::Open);
    let mut steepest = (0.0, Work::Render);
    for work in dialects.chain([Work::Render]) {
        let short = text_of(make, work.length());
        let long = text_of(make, work.length() * GROWTH);
        let mut found = f64::INFINITY;
        for _ in 0..ATTEMPTS {
            if found > LIMIT {
                found = found.min(work.slope(&short, &long));
            }
        }
        if found > steepest.0 {
            steepest = (found, work);
        }
    }
    steepest
}

#[expect(clippy::print_stdout, reason = "a bench prints what it has measured")]
fn main() -> ExitCode {
    let mut steep = 0;
    for (name, text) in CASES {
        let (slope, work) = steepest(*text);
        println!("slope {slope:.2} {name} ({})", work.name());
        if slope > LIMIT {
            println!("  too steep: at most {LIMIT} is allowed");
            steep += 1;
        }
    }
    if steep > 0 {
        println!("{steep} kinds of text are not read in linear time");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
