//! Measures in Chromium how soon the page of a published talk shows its first slide, and after a key its second one, against a page with
//! the same slides that was written by hand, by turns in one run. Run by `cargo xtask bench`.

#![expect(clippy::print_stdout, reason = "a table is what it is for")]

use std::fmt::Write as _;

use anyhow::{Context as _, Result};
use e2e::{Browser, Page, Setting, publish, visit};
use serde_json::json;

const SLIDES: usize = 30;

/// How often each page is opened.
const OPENINGS: usize = 11;

/// How many times as long as the page written by hand that of a talk is to take at most: to the first slide, and to the second.
const MOST: [f64; 2] = [1.15, 1.3];

/// Bytes each second and ms for the way there and back, times that everything takes longer.
type Network = (u32, u32, u32);

const NETWORKS: [(&str, Option<Network>); 2] = [
    ("at once", None),
    ("1.6 Mbit/s, 150 ms, CPU / 4", Some((200_000, 150, 4))),
];

/// Gives when the largest thing so far was painted, from the navigation on: on both pages that is of the slide.
const FIRST: &str = "new Promise((done) => new PerformanceObserver((list) => done(list.getEntries().at(-1).startTime))
    .observe({ type: 'largest-contentful-paint', buffered: true }))";

/// Presses a key and gives the time until the change was painted.
const SECOND: &str = "new Promise((done) => {
    const start = performance.now();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }));
    requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now() - start);
        port2.postMessage(0);
    });
})";

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let setting = Setting::from_environment()?.context("run `cargo xtask bench`")?;
    println!(
        "{:<28} {:<14} {:>12} {:>12}",
        "", "", "first slide", "second slide"
    );
    for (name, network) in NETWORKS {
        let (by_hand, of_talk) = visit(Browser::Chromium, &setting, async |page| {
            measure(page, network).await
        })
        .await?;
        for (page, [first, second]) in [("by hand", by_hand), ("page of a talk", of_talk)] {
            println!("{name:<28} {page:<14} {first:>9.0} ms {second:>9.0} ms");
        }
        let ([first, second], [by_hand_first, by_hand_second]) = (of_talk, by_hand);
        let (first, second) = (first / by_hand_first, second / by_hand_second);
        let [most_first, most_second] = MOST;
        println!(
            "{:<43} {first:>5.2} times {second:>6.2} times, wanted {most_first} and {most_second}",
            ""
        );
    }
    Ok(())
}

/// The medians of both pages: to the first slide, and to the second one when a key is pressed as soon as the first is there.
async fn measure(page: &Page, network: Option<Network>) -> Result<([f64; 2], [f64; 2])> {
    publish(page, &[("talk/deck.md", &deck())])?;
    let site = page.site();
    site.squeeze();
    site.put("by_hand.html", by_hand());
    site.put("by_hand.js", include_str!("by_hand.js"));
    site.put("by_hand.css", include_str!("by_hand.css"));
    if let Some((bytes, latency, slower)) = network {
        page.ask_browser("Network.enable", json!({})).await?;
        let conditions = json!({ "offline": false, "latency": latency, "downloadThroughput": bytes, "uploadThroughput": bytes });
        page.ask_browser("Network.emulateNetworkConditions", conditions)
            .await?;
        page.ask_browser("Emulation.setCPUThrottlingRate", json!({ "rate": slower }))
            .await?;
    }
    let mut times = [const { [const { Vec::new() }; 2] }; 2];
    for _ in 0..OPENINGS {
        for (place, [first, second]) in ["/by_hand.html", "/talks/talk/"]
            .into_iter()
            .zip(&mut times)
        {
            let address = page.site().address(place);
            page.driver().await?.goto(address).await?;
            first.push(page.value::<f64>(FIRST).await?);
            second
                .push(first.last().copied().unwrap_or_default() + page.value::<f64>(SECOND).await?);
        }
    }
    let [by_hand, of_talk] = times.map(|kinds| kinds.map(median));
    Ok((by_hand, of_talk))
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

/// What stands on a slide besides its title, in Markdown and in HTML.
const BODY: [&str; 2] = [
    "A paragraph of some length, as speakers write it when they cannot decide what to leave out, so that a line or two of it has to be broken.",
    "<p>A paragraph of some length, as speakers write it when they cannot decide what to leave out, so that a line or two of it has to be broken.</p>",
];

fn deck() -> String {
    let mut deck = String::from("---\ntitle: Measured\nlang: en\n---\n");
    for number in 1..=SLIDES {
        let rule = if number == 1 { "" } else { "\n---\n" };
        // Writing to a string cannot fail.
        let _ = write!(deck, "{rule}\n# Slide {number}\n\n{}\n", BODY[0]);
    }
    deck
}

fn by_hand() -> String {
    let mut page = String::from(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Measured</title>\n<link rel=\"stylesheet\" href=\"by_hand.css\">\n\
         <script defer src=\"by_hand.js\"></script>\n</head>\n<body>\n",
    );
    for number in 1..=SLIDES {
        let hidden = if number == 1 { "" } else { " hidden" };
        let _ = writeln!(
            page,
            "<section{hidden}><h1>Slide {number}</h1>{}</section>",
            BODY[1]
        );
    }
    page + "</body>\n</html>\n"
}
