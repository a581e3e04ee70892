//! A deck read as a document: what is in it, where one is, what is kept.

use anyhow::{Context as _, Result};
use e2e::{Page, Story, stories};
use thirtyfour::Key;

use crate::hooks::{OVERLAY, STATE};

pub(crate) const STORIES: &[Story] = stories![
    a_deck_is_a_document_with_real_headings,
    a_phone_reads_and_a_laptop_shows,
    private_notes_are_nowhere,
    an_address_lands_on_its_slide,
    the_place_is_kept,
    the_keyboard_turns_and_changes_the_view,
    steps_are_gone_through_in_place,
    only_slides_nearby_are_there,
    pictures_enlarge_and_missing_ones_are_asked_for_again,
    settings_are_kept,
    the_document_has_no_barriers,
    nothing_is_wider_than_a_small_phone,
];

const DECK: &str = "---\ntitle: Walks\nlang: en\nauthor: Ada\n---\n# One\n\ntext\n\nNote: said to all\n\n<!-- private: said to nobody -->\n\n---\n\n\
    # Two\n\n* first\n* second\n\n### Deeper\n\n```rust\nfn main() { println!(\"a line of code that is too long for a telephone\"); }\n```\n\n---\n\n\
    # Three\n\n| a | b |\n|---|---|\n| wide | table |\n\n[to two](#two)\n\n---\n\n# Four\n\n$$a^2 + b^2 = c^2$$\n";

/// The slide being read and its distance to the bar, in pixels.
const HERE: &str =
    "(({ dataset }) => Number(dataset.part) + 1)(document.querySelector('.read-slide[data-here]'))";

async fn read(page: &Page, deck: &str, place: &str) -> Result<()> {
    page.site().put("talk.md", deck);
    page.open(&format!("/?deck=talk.md&view=read{place}"))
        .await?;
    page.until("document.querySelector('[data-reading]')").await
}

/// The text in a slide, from 1.
fn in_text(slide: usize, selector: &str) -> String {
    format!(
        "document.querySelector('[data-reading][data-slide=\"{slide}\"]').shadowRoot.querySelector(`{selector}`)"
    )
}

/// Waits until the slide lies right below the bar.
async fn landed(page: &Page, slide: usize) -> Result<()> {
    page.until_equal(HERE, slide).await?;
    let top = "document.querySelector('.read-slide[data-here]').getBoundingClientRect().top";
    let bar = "document.querySelector('.read-bar').getBoundingClientRect().bottom";
    page.until(&format!("Math.abs({top} - {bar}) < 3")).await
}

async fn a_deck_is_a_document_with_real_headings(page: &Page) -> Result<()> {
    read(page, DECK, "").await?;
    page.until_equal("document.querySelector('h1').textContent", "Walks")
        .await?;
    page.until_equal(&format!("{}.textContent", in_text(2, "h2")), "Two")
        .await?;
    page.until_equal(&format!("{}.textContent", in_text(2, "h3")), "Deeper")
        .await?;
    page.until_equal(
        &format!(
            "getComputedStyle({}).visibility",
            in_text(2, "li:last-child")
        ),
        "visible",
    )
    .await?;
    page.until_equal(
        "document.querySelector('.read-notes').innerText.includes('said to all')",
        true,
    )
    .await?;
    page.until_equal("document.querySelectorAll('.read-outline li').length", 4)
        .await
}

async fn a_phone_reads_and_a_laptop_shows(page: &Page) -> Result<()> {
    page.site().put("talk.md", DECK);
    for (width, height, view) in [(360, 640, "read"), (1280, 720, "show")] {
        page.resize(width, height).await?;
        page.open("/?deck=talk.md").await?;
        page.until_equal("document.documentElement.dataset.view", view)
            .await?;
        page.driver().await?.goto("about:blank").await?;
    }
    Ok(())
}

async fn private_notes_are_nowhere(page: &Page) -> Result<()> {
    read(page, DECK, "").await?;
    page.until("document.querySelector('.read-notes')").await?;
    page.until_equal(
        "document.documentElement.outerHTML.includes('nobody')",
        false,
    )
    .await?;
    page.until_equal(
        "[...document.querySelectorAll('[data-reading]')].some(({ shadowRoot }) => shadowRoot.innerHTML.includes('nobody'))",
        false,
    )
    .await
}

async fn an_address_lands_on_its_slide(page: &Page) -> Result<()> {
    let slides = (1..=60).map(|n| format!("# Slide {n}\n\n{}", "words ".repeat(n * 7 % 200)));
    let deck = slides.collect::<Vec<_>>().join("\n\n---\n\n");
    for (width, height) in [(1280, 720), (360, 640)] {
        page.resize(width, height).await?;
        read(page, &deck, "#40").await?;
        landed(page, 40)
            .await
            .with_context(|| format!("{width} px"))?;
        page.driver().await?.goto("about:blank").await?;
    }
    Ok(())
}

async fn the_place_is_kept(page: &Page) -> Result<()> {
    read(page, DECK, "").await?;
    page.press("jj").await?;
    landed(page, 3).await?;
    page.until_equal("location.hash", "#3").await?;
    page.until("localStorage.getItem('lectern.place.talk.md')")
        .await?;
    page.open("/").await?;
    read(page, DECK, "").await?;
    landed(page, 3).await?;
    page.reload().await?;
    landed(page, 3).await
}

async fn the_keyboard_turns_and_changes_the_view(page: &Page) -> Result<()> {
    read(page, DECK, "").await?;
    page.press("j").await?;
    landed(page, 2).await?;
    page.until_equal(
        "document.querySelector('[aria-live=polite].visually-hidden').textContent",
        "2 of 4: Two",
    )
    .await?;
    page.press("k").await?;
    landed(page, 1).await?;
    page.press("g").await?;
    page.until(OVERLAY).await?;
    page.press("three").await?;
    page.press(Key::Enter).await?;
    landed(page, 3).await?;
    page.press("m").await?;
    page.until_equal("document.documentElement.dataset.view", "show")
        .await?;
    page.until_equal(STATE, "ready").await?;
    page.until_equal("location.hash", "#3").await?;
    page.press("m").await?;
    page.until_equal("document.documentElement.dataset.view", "read")
        .await?;
    landed(page, 3).await?;
    page.press("?").await?;
    page.until_equal(OVERLAY, "Keys").await?;
    page.press(Key::Escape).await?;
    page.until_equal(OVERLAY, "").await?;
    let click = format!("{}.click()", in_text(3, "a[href='#two']"));
    page.value::<()>(&click).await?;
    landed(page, 2).await?;
    page.driver().await?.back().await?;
    landed(page, 3).await
}

async fn steps_are_gone_through_in_place(page: &Page) -> Result<()> {
    read(page, DECK, "#2").await?;
    page.click(".read-steps-begin").await?;
    let first = format!("getComputedStyle({}).visibility", in_text(2, "li"));
    page.until_equal(&first, "hidden").await?;
    page.click(".read-steps span + .icon-button").await?;
    page.until_equal(&first, "visible").await?;
    page.until_equal("location.hash", "#2.1").await?;
    page.press("m").await?;
    page.until_equal(
        "document.querySelector('[aria-current=true][data-slide]')?.dataset.step",
        "1",
    )
    .await?;
    page.press("m").await?;
    page.until("document.querySelector('.read-steps')").await?;
    page.click(".read-steps .link-button").await?;
    page.until("document.querySelector('.read-steps-begin')")
        .await
}

async fn only_slides_nearby_are_there(page: &Page) -> Result<()> {
    let slides = (1..=3000).map(|n| format!("# Slide {n}\n\ntext"));
    let deck = slides.collect::<Vec<_>>().join("\n\n---\n\n");
    read(page, &deck, "#1500").await?;
    landed(page, 1500).await?;
    page.until("document.querySelectorAll('[data-reading]').length < 60")
        .await?;
    page.until_equal(
        "document.querySelectorAll('.read-slide h2, .read-text').length >= 3000",
        true,
    )
    .await
}

async fn pictures_enlarge_and_missing_ones_are_asked_for_again(page: &Page) -> Result<()> {
    const PICTURE: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" width="64" height="36"><rect width="64" height="36"/></svg>"#;
    page.site().put("there.svg", PICTURE);
    read(
        page,
        "# A\n\n![a box](there.svg)\n\n![later](later.svg)",
        "",
    )
    .await?;
    page.until_equal(
        "document.querySelector('.read-missing').textContent",
        "1 picture missing, retrying",
    )
    .await?;
    page.until_equal(
        &format!("{}.textContent", in_text(1, ".image-missing")),
        "later",
    )
    .await?;
    page.site().put("later.svg", PICTURE);
    page.until_equal("document.querySelector('.read-missing').textContent", "")
        .await?;
    page.value::<()>(&format!("{}.click()", in_text(1, ".enlarge")))
        .await?;
    page.until_equal(OVERLAY, "a box").await?;
    page.press(Key::Escape).await?;
    page.until_equal(OVERLAY, "").await
}

async fn settings_are_kept(page: &Page) -> Result<()> {
    read(page, DECK, "").await?;
    page.click("[data-command=settings]").await?;
    page.until(OVERLAY).await?;
    for (name, index) in [
        ("read-size", 3),
        ("read-paper", 2),
        ("read-notes", 0),
        ("read-wrap", 1),
    ] {
        page.value::<()>(&format!(
            "document.querySelectorAll('[name={name}]')[{index}].click()"
        ))
        .await?;
    }
    page.until_equal("document.querySelector('.read-notes')", ())
        .await?;
    page.reload().await?;
    page.until_equal("document.querySelector('.read').dataset.size", "larger")
        .await?;
    page.until_equal("document.documentElement.dataset.paper", "sepia")
        .await?;
    page.until_equal(
        &format!("getComputedStyle({}).whiteSpace", in_text(2, "pre code")),
        "pre-wrap",
    )
    .await
}

async fn the_document_has_no_barriers(page: &Page) -> Result<()> {
    for (width, height) in [(360, 640), (1440, 900)] {
        page.resize(width, height).await?;
        for talk in ["conference", "gil", "production"] {
            page.open(&format!("/?deck=decks/{talk}/deck.md&view=read"))
                .await?;
            page.until("document.querySelector('[data-reading]')")
                .await?;
            page.is_accessible()
                .await
                .with_context(|| format!("{talk}, {width} px"))?;
        }
        for panel in ["settings", "help"] {
            match panel {
                "help" => page.press("?").await?,
                _ => page.click(&format!("[data-command={panel}]")).await?,
            }
            page.until(OVERLAY).await?;
            page.until(
                "document.getAnimations().every(({ playState }) => playState === 'finished')",
            )
            .await?;
            page.is_accessible().await.context(panel)?;
            page.press(Key::Escape).await?;
            page.until_equal(OVERLAY, "").await?;
        }
    }
    Ok(())
}

async fn nothing_is_wider_than_a_small_phone(page: &Page) -> Result<()> {
    page.resize(500, 700).await?;
    read(page, DECK, "").await?;
    // No window of a browser is so small; half of one at 200 % zoom is.
    page.value::<()>("void document.body.style.setProperty('inline-size', '320px')")
        .await?;
    page.until("document.querySelector('.read').scrollWidth <= 320")
        .await?;
    page.until(&format!(
        "{}.scrollWidth > {}.clientWidth",
        in_text(2, "pre"),
        in_text(2, "pre")
    ))
    .await?;
    page.until_equal(&format!("{}.tabIndex", in_text(2, "pre")), 0)
        .await
}
