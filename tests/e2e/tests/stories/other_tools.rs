//! Decks of other tools: what they are made of comes along, and what cannot is told.

use anyhow::Result;
use e2e::{Page, Story, stories};

use crate::hooks::{SLIDE, at, in_slide, open_deck};

pub(crate) const STORIES: &[Story] = stories![
    what_cannot_run_is_counted_and_listed_with_its_line,
    slides_and_code_of_other_files_are_taken_in,
    a_file_that_is_not_there_keeps_its_place,
    a_page_that_holds_a_deck_opens_where_its_address_says,
    code_has_the_stages_of_its_tool,
];

async fn what_cannot_run_is_counted_and_listed_with_its_line(page: &Page) -> Result<()> {
    let deck = "---\ntransition: fade\n---\n\n# One\n\n---\nlayout: center\n---\n\n# Two\n\n<v-click>\n\n<Counter :n=\"1\">\n\ninner words\n\n</Counter>\n\n</v-click>\n";
    open_deck(page, deck, "#2.1").await?;
    page.until(&format!(
        "{SLIDE}.shadowRoot.textContent.includes('inner words')"
    ))
    .await?;
    page.until_equal(
        "document.querySelector('[data-problems]')?.dataset.problems",
        "1",
    )
    .await?;
    page.press("!").await?;
    let told = "document.querySelector('dialog [data-code=component]')?.innerText ?? ''";
    for words in ["Line 15", "<Counter>", "what is in it is shown"] {
        page.until(&format!("({told}).includes('{words}')")).await?;
    }
    page.click("dialog [data-code=component] button").await?;
    at(page, "2.0").await
}

async fn slides_and_code_of_other_files_are_taken_in(page: &Page) -> Result<()> {
    page.site().put(
        "pages/more.md",
        "# Two\n\n---\n\n# Three\n\n---\n\n# Left out\n",
    );
    page.site().put(
        "code/a.ts",
        "const one = 1\n// #region part\nconst two = 2\n// #endregion part\n",
    );
    let deck = "---\nlayout: cover\n---\n\n# One\n\n---\nsrc: ./pages/more.md#1-2\n---\n\n---\n\n# Four\n\n<<< ./code/a.ts#part\n";
    open_deck(page, deck, "#4").await?;
    at(page, "4.0").await?;
    page.until(&format!(
        "{}?.textContent.trim() === 'const two = 2'",
        in_slide("code")
    ))
    .await?;
    page.press("p").await?;
    at(page, "3.0").await?;
    page.until_equal(&format!("{}?.textContent", in_slide("h1")), "Three")
        .await
}

async fn a_file_that_is_not_there_keeps_its_place(page: &Page) -> Result<()> {
    page.site().forgive_errors();
    let deck = "---\nlayout: cover\n---\n\n# One\n\n---\nsrc: ./none.md\n---\n\n---\n\n# Three\n";
    open_deck(page, deck, "#3").await?;
    page.until_equal(&format!("{}?.textContent", in_slide("h1")), "Three")
        .await?;
    page.press("!").await?;
    let told = "document.querySelector('dialog [data-code=include]')?.innerText ?? ''";
    for words in ["Line 8", "none.md"] {
        page.until(&format!("({told}).includes('{words}')")).await?;
    }
    Ok(())
}

async fn a_page_that_holds_a_deck_opens_where_its_address_says(page: &Page) -> Result<()> {
    let html = "<!doctype html><title>Talk</title><div class=\"reveal\"><div class=\"slides\">\
        <section><h1>One</h1></section>\
        <section><section><h2>Two</h2></section><section><h2>Three</h2><p class=\"fragment\">later</p></section></section>\
        </div></div><script src=reveal.js></script>";
    page.site().put("slides.html", html);
    page.open("/?deck=slides.html#/1/1").await?;
    page.until(SLIDE).await?;
    at(page, "3.0").await?;
    page.until_equal(&format!("{}?.textContent", in_slide("h2")), "Three")
        .await?;
    page.press(" ").await?;
    at(page, "3.1").await
}

/// Decks of each tool whose code is lit in two stages, first line 1 and then line 2.
const STAGES: [&str; 5] = [
    "---\ndialect: native\n---\n# One\n\n```rust {1|2}\none\ntwo\n```\n",
    "---\ndialect: reveal\n---\n# One\n\n```rust [1|2]\none\ntwo\n```\n",
    "---\ndialect: slidev\n---\n# One\n\n```rust {1|2}\none\ntwo\n```\n",
    "---\ndialect: presenterm\n---\nOne\n===\n\n```rust {1|2}\none\ntwo\n```\n",
    "---\ndialect: quarto\n---\n## One\n\n```{.rust code-line-numbers=\"1|2\"}\none\ntwo\n```\n",
];

async fn code_has_the_stages_of_its_tool(page: &Page) -> Result<()> {
    let lit = format!(
        "[...{SLIDE}.shadowRoot.querySelectorAll('.line[data-lit]')].map((line) => line.textContent.trim()).join()"
    );
    for deck in STAGES {
        open_deck(page, deck, "").await?;
        at(page, "1.0").await?;
        page.until_equal(&lit, "one").await?;
        page.press(" ").await?;
        at(page, "1.1").await?;
        page.until_equal(&lit, "two").await?;
    }
    Ok(())
}
