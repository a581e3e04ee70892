//! Measures in Chromium how long a key in the console takes until the stage has painted, against two bare pages with a
//! `BroadcastChannel` between them, in one run. Fails when it is more than a frame longer. Run by `cargo xtask bench`.
//!
//! A third window is the stopwatch: `watch.js` says how.

#![expect(clippy::print_stdout, reason = "a table is what it is for")]

use std::fmt::Write as _;

use anyhow::{Context as _, Result, ensure};
use e2e::{Browser, Desk, Page, Setting, visit_desk};

/// How many keys are pressed in each.
const KEYS: usize = 200;

/// They are pressed by turns, so many at a time: what else the machine does falls on both.
const TURN: usize = 20;

/// A frame of a display with 60 Hz, in ms: what the app may take more than the bare pages.
const FRAME: f64 = 1_000.0 / 60.0;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let setting = Setting::from_environment()?.context("run `cargo xtask bench`")?;
    let (bare, app) = visit_desk(Browser::Chromium, &setting, measure).await?;
    println!("key to painted frame   median       p95");
    for (name, times) in [("bare pages", &bare), ("console to stage", &app)] {
        let (median, late) = (share(times, 0.5), share(times, 0.95));
        println!("{name:<20} {median:>5.1} ms  {late:>5.1} ms");
    }
    let more = share(&app, 0.5) - share(&bare, 0.5);
    println!("{KEYS} keys each; the app takes {more:.1} ms more, {FRAME:.1} ms are allowed");
    ensure!(more <= FRAME, "a key takes too long to the stage");
    Ok(())
}

/// The times of all keys: between bare pages, from console to stage.
async fn measure(desk: &Desk) -> Result<(Vec<f64>, Vec<f64>)> {
    desk.site().run_first(include_str!("watch.js"));
    desk.site().put("bare.html", include_str!("bare.html"));
    desk.site().put("bare.js", include_str!("bare.js"));
    desk.site().put("keys.md", deck());
    let console = desk.first_window();
    console.open("/?deck=keys.md&view=present").await?;
    console.press("v").await?;
    desk.stage().await?;
    console
        .until("document.querySelector('[data-link]').dataset.link === 'live'")
        .await?;
    bare(desk, "bare.html?here").await?;
    bare(desk, "bare.html?there").await?;
    let stopwatch = bare(desk, "bare.html?stopwatch").await?;
    let (mut between_bare, mut to_stage) = (Vec::new(), Vec::new());
    for _ in 0..KEYS / TURN {
        let keys = format!("timeKeys('html?here', 'html?there', {TURN})");
        between_bare.extend(stopwatch.value::<Vec<f64>>(&keys).await?);
        let keys = format!("timeKeys('view=present', 'view=stage', {TURN})");
        to_stage.extend(stopwatch.value::<Vec<f64>>(&keys).await?);
    }
    Ok((between_bare, to_stage))
}

/// Opens one of the bare pages in a window of its own.
async fn bare(desk: &Desk, place: &str) -> Result<Page> {
    let window = desk.new_window().await?;
    let address = desk.site().address(place);
    window.driver().await?.goto(address).await?;
    Ok(window)
}

/// The time that a share of the keys was not slower than.
fn share(times: &[f64], share: f64) -> f64 {
    let mut sorted = times.to_vec();
    sorted.sort_by(f64::total_cmp);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        clippy::cast_sign_loss,
        reason = "a place in a short list"
    )]
    let place = (sorted.len() as f64 * share) as usize;
    sorted.get(place).copied().unwrap_or(f64::NAN)
}

/// A talk of an ordinary kind, with a slide for each key.
fn deck() -> String {
    let mut deck = String::from("---\ntitle: Keys\ndialect: native\nminutes: 40\n---\n# Start\n");
    for number in 1..=KEYS {
        // Writing to a string cannot fail.
        let _ = write!(
            deck,
            "\n---\n\n# Slide {number}\n\n- the **first** thing\n- the *second* thing, with `code`\n\n<!-- What to say here. -->\n"
        );
    }
    deck
}
