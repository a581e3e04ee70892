//! Decks of a size that nobody should give a talk with. They open, and the page answers meanwhile.

use anyhow::{Result, ensure};
use e2e::{Page, Story, stories};
use thirtyfour::Key;

use crate::hooks::{FAILURE, SLIDE, at, in_slide};

pub(crate) const STORIES: &[Story] = stories![
    fifty_thousand_slides_open_and_turn,
    a_line_of_ten_megabytes_opens_or_says_why,
];

/// Notes for how long the page was busy with one thing.
const WATCH: &str = "let last = performance.now(); window.longest = 0;
    setInterval(() => {
        const now = performance.now();
        window.longest = Math.max(window.longest, now - last);
        last = now;
    }, 10);";

/// The page answers within 2 s, whatever it does.
async fn answers(page: &Page) -> Result<()> {
    let longest: f64 = page.value("window.longest").await?;
    ensure!(longest < 2_000.0, "busy for {longest} ms");
    Ok(())
}

async fn fifty_thousand_slides_open_and_turn(page: &Page) -> Result<()> {
    let slides: Vec<_> = (1..=50_000)
        .map(|number| format!("# Slide {number}\n\ntext"))
        .collect();
    page.site().put("long.md", slides.join("\n\n---\n\n"));
    page.site().run_first(WATCH);
    page.open("/?deck=long.md").await?;
    at(page, "1.0").await?;
    page.press(Key::End).await?;
    at(page, "50000.0").await?;
    page.until_equal(&format!("{}.textContent", in_slide("h1")), "Slide 50000")
        .await?;
    page.press("777" + Key::Enter).await?;
    at(page, "777.0").await?;
    page.press("o").await?;
    page.until_equal("document.activeElement.dataset.tile", "776")
        .await?;
    answers(page).await
}

async fn a_line_of_ten_megabytes_opens_or_says_why(page: &Page) -> Result<()> {
    let line = "word ".repeat(2_000_000);
    page.site()
        .put("line.md", format!("# One\n\n---\n\n{line}"));
    page.site().run_first(WATCH);
    page.open("/?deck=line.md").await?;
    page.until(&format!("{SLIDE} || {FAILURE}")).await?;
    if page.value::<bool>(&format!("{SLIDE} !== null")).await? {
        page.press("j").await?;
        at(page, "2.0").await?;
    }
    answers(page).await
}
