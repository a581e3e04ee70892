//! What is drawn from its source: formulas, diagrams, codes of addresses.

use anyhow::{Result, ensure};
use e2e::{Page, Story, stories};
use thirtyfour::Key;

use crate::hooks::{OVERLAY, in_slide, open_deck};

pub(crate) const STORIES: &[Story] = stories![
    formulas_are_set_in_their_font,
    formulas_that_cannot_be_set_show_their_source,
    diagrams_are_drawn_as_pictures,
    diagrams_that_cannot_be_drawn_show_their_source,
    an_address_is_shown_as_a_code,
];

fn asked_for(page: &Page, file: &str) -> bool {
    let requests = page.site().requests();
    requests.iter().any(|path| path.contains(file))
}

async fn formulas_are_set_in_their_font(page: &Page) -> Result<()> {
    open_deck(
        page,
        "# One\n\n---\n\n# Two $x^2$\n\n$$\n\\frac{a}{b}\n$$\n",
        "",
    )
    .await?;
    page.until("document.documentElement.dataset.lectern === 'ready'")
        .await?;
    ensure!(
        !asked_for(page, "stix"),
        "there is no formula on the first slide"
    );
    page.press(Key::End).await?;
    page.until(&in_slide("h1 math msup")).await?;
    page.until(&in_slide(
        ".math[data-display=block] math[display=block] mfrac",
    ))
    .await?;
    let source = in_slide(".math[data-display=block] annotation");
    page.until_equal(&format!("{source}.textContent"), "\\frac{a}{b}")
        .await?;
    page.until("document.fonts.check('20px \"STIX Two Math\"')")
        .await?;
    page.until("[...document.fonts].some(({ family, status }) => family.includes('STIX') && status === 'loaded')")
        .await?;
    ensure!(asked_for(page, "stix") && !asked_for(page, "easel"));
    Ok(())
}

async fn formulas_that_cannot_be_set_show_their_source(page: &Page) -> Result<()> {
    open_deck(page, "# One\n\nWater is $\\ce{H2O}$, and $x$.\n", "").await?;
    let source = in_slide(".math[data-set=not]");
    page.until_equal(&format!("{source}?.textContent"), "\\ce{H2O}")
        .await?;
    page.until(&in_slide("math")).await?;
    says(page, "formula", "\\ce").await
}

async fn diagrams_are_drawn_as_pictures(page: &Page) -> Result<()> {
    let deck = "# One\n\n```mermaid\nsequenceDiagram\n  accTitle: A greeting\n  Ann->>Ben: Good morning\n```\n";
    open_deck(page, deck, "").await?;
    let picture = in_slide("img.diagram");
    page.until_equal(&format!("{picture}?.alt"), "A greeting")
        .await?;
    page.until(&format!(
        "{picture}.naturalWidth > 100 && {picture}.clientWidth > 100"
    ))
    .await?;
    page.until_equal(&format!("{}?.textContent ?? ''", in_slide("pre")), "")
        .await?;
    // What it takes for diagrams of other kinds is not fetched.
    ensure!(asked_for(page, "sequenceDiagram") && !asked_for(page, "ganttDiagram"));
    Ok(())
}

async fn diagrams_that_cannot_be_drawn_show_their_source(page: &Page) -> Result<()> {
    let deck = "# One\n\n```mermaid\nflowchart LR\n  A[x --> B\n```\n";
    open_deck(page, deck, "").await?;
    says(page, "diagram", "Parse error on line").await?;
    page.until(&format!(
        "{}.textContent.includes('A[x')",
        in_slide("pre code")
    ))
    .await
}

async fn an_address_is_shown_as_a_code(page: &Page) -> Result<()> {
    open_deck(page, "# One\n\n```qr\nhttps://example.org/#7\n```\n", "").await?;
    page.until(&format!(
        "{}?.getAttribute('d').length > 500",
        in_slide(".qr svg path")
    ))
    .await?;
    page.until_equal(
        &format!("{}?.href", in_slide(".qr a")),
        "https://example.org/#7",
    )
    .await
}

/// A trouble stands among the problems of the deck.
async fn says(page: &Page, code: &str, what: &str) -> Result<()> {
    page.click("[data-problems]").await?;
    page.until_equal(OVERLAY, "Format, theme and problems")
        .await?;
    let problem = format!("document.querySelector('[data-code={code}]')?.innerText");
    page.until(&format!("{problem}.includes({what:?})")).await?;
    page.press(Key::Escape).await
}
