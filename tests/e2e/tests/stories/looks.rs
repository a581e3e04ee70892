//! How slides look: the theme, style sheets that a deck brings along, turns that move.

use anyhow::{Result, ensure};
use e2e::{Answer, Page, Story, stories};

use crate::hooks::{at, in_slide, open_deck};

pub(crate) const STORIES: &[Story] = stories![
    a_theme_of_another_tool_comes_to_the_nearest,
    a_deck_brings_its_own_style_sheet,
    a_deck_brings_its_own_fonts,
    a_style_sheet_that_is_missing_is_listed,
    a_style_sheet_of_another_host_waits_for_leave,
    slides_turn_by_a_movement_that_the_next_key_ends,
];

const DRAWING: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" width="24" height="16"/>"#;

fn ground(selector: &str) -> String {
    format!("getComputedStyle({}).backgroundColor", in_slide(selector))
}

async fn a_theme_of_another_tool_comes_to_the_nearest(page: &Page) -> Result<()> {
    open_deck(page, "---\ntheme: bricks\n---\n# One", "").await?;
    page.until_equal(&ground(".frame"), "rgb(255, 255, 255)")
        .await?;
    page.open("/?deck=talk.md&theme=cobalt").await?;
    page.until_equal(&ground(".frame"), "rgb(19, 48, 127)")
        .await
}

async fn a_deck_brings_its_own_style_sheet(page: &Page) -> Result<()> {
    let css = "@import 'default';\n:root { --deck-background: rgb(4, 5, 6) }\n\
               section { background: rgb(1, 2, 3) url(ground.svg) }";
    page.site().put("look/my.css", css);
    page.site().put("look/ground.svg", DRAWING);
    open_deck(page, "---\nmarp: true\ntheme: look/my.css\n---\n# One", "").await?;
    page.until_equal(&ground(".slide"), "rgb(1, 2, 3)").await?;
    page.until(&format!(
        "getComputedStyle({}).backgroundImage.includes('/look/ground.svg')",
        in_slide(".slide")
    ))
    .await?;
    page.until("!document.querySelector('[data-problems]')")
        .await
}

/// A font of the app serves as one of a deck: its file lies on the same server.
async fn a_deck_brings_its_own_fonts(page: &Page) -> Result<()> {
    page.site().forgive_errors();
    page.open("/").await?;
    let font: String = page
        .value("fetch('typeset/main.js').then((answer) => answer.text()).then((script) => /stix[\\w-]+\\.woff2/.exec(script)[0])")
        .await?;
    let css = format!(
        "@font-face {{ font-family: 'system-ui'; font-weight: 700; src: url('../typeset/{font}') format('woff2') }}\n\
         @font-face {{ font-family: 'Gone'; src: url('gone.woff2') }}\n\
         @font-face {{ font-family: 'Far'; src: url('https://fonts.example/far.woff2') }}\n\
         h1 {{ font-family: 'system-ui', serif }} p {{ font-family: Gone, Far, serif }}"
    );
    page.site().put("look/my.css", css);
    open_deck(page, "---\ncss: look/my.css\n---\n# One\n\nwords", "").await?;
    let faces = "[...document.fonts].filter(({ family }) => family.includes('deck '))
        .map(({ family, status, weight }) => [family.replaceAll('\"', ''), weight, status].join(' ')).sort()";
    page.until_equal(
        faces,
        ["deck 0 system-ui 700 loaded", "deck 1 Gone normal error"],
    )
    .await?;
    page.until_equal(
        &format!("getComputedStyle({}).fontFamily", in_slide("h1")),
        "\"deck 0 system-ui\", serif",
    )
    .await?;
    page.until("[...document.querySelectorAll('[data-problems]')].length > 0")
        .await?;
    page.click("[data-problems]").await?;
    page.until(
        "document.querySelector('[data-code=font-not-loaded]')?.textContent.includes('gone.woff2')",
    )
    .await
}

async fn a_style_sheet_that_is_missing_is_listed(page: &Page) -> Result<()> {
    page.site().forgive_errors();
    open_deck(page, "---\ncss: none.css\n---\n# One", "").await?;
    at(page, "1.0").await?;
    page.click("[data-problems]").await?;
    page.until("document.querySelector('[data-code=css-not-loaded]')")
        .await
}

async fn a_style_sheet_of_another_host_waits_for_leave(page: &Page) -> Result<()> {
    let other = page.site().neighbour().await?;
    let css = Answer::file("far.css", "section { background: rgb(1, 2, 3) }").shared();
    other.answer("far.css", css);
    let deck = format!("---\ncss: {}\n---\n# One", other.address("far.css"));
    open_deck(page, &deck, "").await?;
    page.until_equal(
        "document.querySelector('[data-asked-hosts]').dataset.askedHosts",
        other.host(),
    )
    .await?;
    ensure!(other.requests().is_empty(), "{:?}", other.requests());
    page.click("[data-asked-hosts] button").await?;
    page.until_equal(&ground(".slide"), "rgb(1, 2, 3)").await
}

async fn slides_turn_by_a_movement_that_the_next_key_ends(page: &Page) -> Result<()> {
    let deck = "---\ntransition: push 1s\n---\n# One\n\n---\n\n# Two\n\n---\n\n# Three";
    open_deck(page, deck, "").await?;
    at(page, "1.0").await?;
    page.press(" ").await?;
    at(page, "2.0").await?;
    page.until_equal("document.documentElement.dataset.turn", "on")
        .await?;
    // Both keys are there before the first movement could be over.
    page.press("3\u{e007}1\u{e007}").await?;
    at(page, "1.0").await?;
    page.until_equal(&format!("{}.textContent", in_slide("h1")), "One")
        .await
}
