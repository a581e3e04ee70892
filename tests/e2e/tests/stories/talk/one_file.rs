//! A talk in one file, opened from the disk on a machine that has nothing else.

use anyhow::{Result, ensure};
use e2e::{Browser, Desk, Story, talks};

use super::{CHART, DECK, both, notes_are_shown};
use crate::hooks::{at, in_slide};

pub(crate) const STORIES: &[Story] = talks![&Browser::ALL;
    a_file_shows_the_talk_and_offers_nothing_that_is_not_in_it,
    a_file_presents_with_console_and_stage,
    a_file_of_another_tool_has_its_parts_code_formulas_and_diagrams,
];

const FILES: [(&str, &str); 2] = [("deck.md", DECK), ("img/chart.svg", CHART)];

/// What a file must not offer: its keys and its buttons.
const NOT_INSIDE: &str = "document.querySelector('.not-inside')?.role";

/// What was loaded from anywhere but the file.
const LOADED: &str = "performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => !/^(blob|data):/.test(name))";

async fn a_file_shows_the_talk_and_offers_nothing_that_is_not_in_it(desk: &Desk) -> Result<()> {
    let page = desk.first_window();
    let file = page.export(&FILES, &[])?;
    page.open_file(&file, "#3").await?;
    at(page, "3.0").await?;
    page.until(&format!("{}.naturalWidth > 0", in_slide("img")))
        .await?;
    page.press("k").await?;
    at(page, "2.2").await?;
    page.reload().await?;
    at(page, "2.2").await?;
    let buttons = "[...document.querySelectorAll('.show-bar :is(a, button)')].filter((it) => it.checkVisibility()).map((it) => it.dataset.command ?? it.href)";
    page.until_equal(
        buttons,
        [
            "overview",
            "previous",
            "next",
            "help",
            "present",
            "fullscreen",
        ],
    )
    .await?;
    for key in ["/", "m"] {
        page.press(key).await?;
        page.until_equal(NOT_INSIDE, "status").await?;
        page.value::<Option<bool>>("document.querySelector('.not-inside').remove()")
            .await?;
        at(page, "2.2").await?;
    }
    page.until_equal(LOADED, Vec::<String>::new()).await?;
    // On a phone a site has the deck to be read.
    page.resize(500, 780).await?;
    page.open_file(&file, "").await?;
    at(page, "1.0").await
}

async fn a_file_presents_with_console_and_stage(desk: &Desk) -> Result<()> {
    let page = desk.first_window();
    let file = page.export(&FILES, &[])?;
    page.open_file(&file, "?view=present").await?;
    notes_are_shown(page).await?;
    let notes = page.text("[data-notes]").await?;
    ensure!(!notes.contains("breathe"), "a private note: {notes}");
    page.press("v").await?;
    let (console, stage) = both(desk).await?;
    for place in ["2.0", "2.1", "2.2", "3.0"] {
        console.press("j").await?;
        at(&stage, place).await?;
    }
    stage
        .until(&format!("{}.naturalWidth > 0", in_slide("img")))
        .await?;
    stage.press("k").await?;
    at(&console, "2.2").await?;
    console.reload().await?;
    let (console, stage) = both(desk).await?;
    console.press("j").await?;
    at(&stage, "3.0").await?;
    // The speaker's own file.
    let file = console.export(&FILES, &["--with-private-notes"])?;
    console.open_file(&file, "?view=present#1").await?;
    console
        .until("document.querySelector('[data-notes]')?.innerText.includes('breathe')")
        .await
}

const SLIDES: &str = "---\ntheme: seriph\ntitle: Parts\n---\n\n# Parts\n\n---\nsrc: ./more.md\n---\n\n---\n\n# Flow\n\n```mermaid\ngraph LR\n  A --> B\n```\n";

const MORE: &str = "# More\n\n$a^2$\n\n```py\nx = 1\n```\n";

async fn a_file_of_another_tool_has_its_parts_code_formulas_and_diagrams(
    desk: &Desk,
) -> Result<()> {
    let page = desk.first_window();
    let file = page.export(&[("slides.md", SLIDES), ("more.md", MORE)], &[])?;
    page.open_file(&file, "#2").await?;
    at(page, "2.0").await?;
    page.until(&in_slide("math msup")).await?;
    page.until(&in_slide(".code-number")).await?;
    page.press("j").await?;
    at(page, "3.0").await?;
    page.until(&format!("{}?.naturalWidth > 0", in_slide("img.diagram")))
        .await?;
    page.until_equal(LOADED, Vec::<String>::new()).await
}
