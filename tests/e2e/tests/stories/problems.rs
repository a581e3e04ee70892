//! What is wrong with a deck, and how else it may be read and look.

use anyhow::{Result, ensure};
use e2e::{Page, Story, stories};

use crate::hooks::{OVERLAY, SLIDE, at, in_slide, open_deck};

pub(crate) const STORIES: &[Story] = stories![
    problems_are_counted_listed_and_lead_to_their_slide,
    another_theme_is_chosen,
    another_dialect_is_chosen,
];

/// A size that there is none of, and a line that makes a heading of the text above it.
const DECK: &str =
    "---\nsize: A4\ndialect: native\n---\n# One\n\n---\n\n# Two\n\ntext\n---\n\nNote: for me";

async fn problems_are_counted_listed_and_lead_to_their_slide(page: &Page) -> Result<()> {
    open_deck(page, DECK, "").await?;
    page.until_equal(
        "document.querySelector('[data-problems]')?.dataset.problems",
        "2",
    )
    .await?;
    page.click("[data-problems]").await?;
    page.until_equal(OVERLAY, "Format, theme and problems")
        .await?;
    for (code, place) in [
        ("unusable-value", "Line 2, column 1"),
        ("setext-heading", "Line 12, column 1"),
    ] {
        // Its text is seen when the dialog is.
        let problem = format!("document.querySelector('[data-code={code}]').innerText");
        page.until(&format!("{problem}.includes('{place}')"))
            .await?;
        let problem: String = page.value(&problem).await?;
        ensure!(problem.lines().count() >= 3, "no hint in {problem}");
    }
    page.click("[data-code=setext-heading] button").await?;
    at(page, "2.0").await?;
    page.until_equal(OVERLAY, "").await
}

async fn another_theme_is_chosen(page: &Page) -> Result<()> {
    open_deck(page, DECK, "#2").await?;
    let paper = format!("getComputedStyle({}).backgroundColor", in_slide(".frame"));
    let light: String = page.value(&paper).await?;
    page.press("!").await?;
    page.click("dialog option[value=dark]").await?;
    page.until("location.search.includes('theme=dark')").await?;
    page.until(&format!("{paper} !== '{light}'")).await?;
    page.reload().await?;
    at(page, "2.0").await?;
    page.until(&format!("{paper} !== '{light}'")).await
}

async fn another_dialect_is_chosen(page: &Page) -> Result<()> {
    open_deck(page, DECK, "#2").await?;
    let seen = format!("{SLIDE}?.shadowRoot.textContent.includes('for me')");
    page.until_equal(&seen, false).await?;
    page.press("!").await?;
    page.click("dialog option[value=marp]").await?;
    page.until("location.search.includes('dialect=marp')")
        .await?;
    // In Marp this line is text, not a note.
    page.until(&seen).await?;
    at(page, "2.0").await
}
