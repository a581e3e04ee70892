//! Measures in Chromium how soon a deck of 30, 300 and 3,000 slides opens, how soon the next slide
//! is painted, and what memory that takes. Run by `cargo xtask bench`.

#![expect(clippy::print_stdout, reason = "a table is what it is for")]

use std::fmt::Write as _;

use anyhow::{Context as _, Result};
use e2e::{Browser, Page, Setting, visit};
use serde_json::json;

/// The lengths of the decks.
const SLIDES: [usize; 3] = [30, 300, 3_000];

/// How often each deck is opened.
const OPENINGS: usize = 5;

/// How many slides are paged through.
const TURNS: usize = 20;

/// What was measured of a deck: times in ms, memory in bytes.
struct Measured {
    first_slide: f64,
    ready: f64,
    turns: Vec<f64>,
    js_heap: f64,
    wasm_memory: f64,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let setting = Setting::from_environment()?.context("run `cargo xtask bench`")?;
    println!(
        "{:>6} {:>9} {:>11} {:>8} {:>18} {:>9} {:>9}",
        "", "", "first", "", "next slide", "JS", ""
    );
    println!(
        "{:>6} {:>9} {:>11} {:>8} {:>9} {:>8} {:>9} {:>9}",
        "slides", "deck", "slide", "ready", "median", "worst", "heap", "wasm"
    );
    for n_slides in SLIDES {
        let deck = deck(n_slides);
        let kilobytes = deck.len() / 1000;
        let measured = visit(Browser::Chromium, &setting, async |page| {
            measure(page, deck).await
        })
        .await?;
        println!(
            "{n_slides:>6} {kilobytes:>6} kB {:>8.0} ms {:>5.0} ms {:>6.1} ms {:>5.1} ms {:>6.1} MB {:>6.1} MB",
            measured.first_slide,
            measured.ready,
            median(&measured.turns),
            measured.turns.iter().copied().fold(0.0, f64::max),
            measured.js_heap / 1e6,
            measured.wasm_memory / 1e6,
        );
    }
    Ok(())
}

async fn measure(page: &Page, deck: String) -> Result<Measured> {
    page.site().put("bench.md", deck);
    let (mut first_slides, mut readies) = (Vec::new(), Vec::new());
    for _ in 0..OPENINGS {
        page.open("/?deck=bench.md").await?;
        first_slides.push(mark(page, "lectern:first-slide").await?);
        readies.push(mark(page, "lectern:ready").await?);
    }
    let mut turns = Vec::new();
    for _ in 0..TURNS {
        turns.push(page.value(TURN).await?);
    }
    let cdp = page.driver().await?.cdp();
    cdp.send_raw("HeapProfiler.collectGarbage", json!({}))
        .await?;
    let memory = cdp.send_raw("Runtime.getHeapUsage", json!({})).await?;
    Ok(Measured {
        first_slide: median(&first_slides),
        ready: median(&readies),
        turns,
        js_heap: memory["usedSize"].as_f64().unwrap_or(f64::NAN),
        wasm_memory: page.value(WASM_MEMORY).await?,
    })
}

/// Presses a key and gives the time until the change was painted. Not at once: keys that follow
/// closely count as one, a worn clicker's.
const TURN: &str = "new Promise((done) => setTimeout(() => {
    performance.clearMarks('lectern:slide');
    const start = performance.now();
    const look = () => {
        const [mark] = performance.getEntriesByName('lectern:slide');
        if (mark) done(mark.startTime - start);
        else requestAnimationFrame(look);
    };
    const options = { key: 'ArrowRight', code: 'ArrowRight', bubbles: true };
    document.body.dispatchEvent(new KeyboardEvent('keydown', options));
    look();
}, 150))";

/// The bytes of the app's own memory. A module that has started gives what it exports; `boot.js` numbers them.
const WASM_MEMORY: &str =
    "import(new URL(`${document.getElementById('boot').dataset.js}#1`, document.baseURI))
    .then((app) => app.default())
    .then(({ memory }) => memory.buffer.byteLength)";

/// When a mark was set, from the navigation on.
async fn mark(page: &Page, name: &str) -> Result<f64> {
    let entries = format!("performance.getEntriesByName('{name}')");
    page.until(&format!("{entries}.length")).await?;
    page.value(&format!("{entries}[0].startTime")).await
}

fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied().unwrap_or(f64::NAN)
}

/// A talk of an ordinary kind: headings, text, lists, code, a table now and then, notes.
fn deck(n_slides: usize) -> String {
    let mut deck = String::from("---\ntitle: Measured\n---\n");
    for number in 1..=n_slides {
        let body = match number % 4 {
            0 => "```rust\nfn main() {\n    println!(\"{}\", (1..=10).sum::<u32>());\n}\n```",
            1 => {
                "- the **first** thing\n- the *second* thing, with `code`\n- the [third](https://example.org)"
            }
            2 => "| what | how much |\n|---|---:|\n| slides | many |\n| time | little |",
            _ => {
                "A paragraph of some length, as speakers write it when they cannot decide what to leave \
                  out, so that a line or two of it has to be broken."
            }
        };
        let rule = if number == 1 { "" } else { "\n---\n" };
        // Writing to a string cannot fail.
        let _ = writeln!(
            deck,
            "{rule}\n# Slide {number}\n\n{body}\n\n<!-- What to say here. -->"
        );
    }
    deck
}
