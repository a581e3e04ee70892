//! Keys of the show view.

use anyhow::{Result, ensure};
use e2e::{Page, Story, stories};
use thirtyfour::Key;

use crate::hooks::{OVERLAY, SLIDE, at, in_slide, open_deck};

pub(crate) const STORIES: &[Story] = stories![
    keys_turn_slides_and_steps,
    steps_appear_one_by_one,
    a_number_and_enter_goes_there,
    the_screen_turns_black_and_white,
    overlays_open_and_close,
    the_link_to_the_slide_is_copied,
    a_link_that_cannot_be_copied_is_shown,
    full_screen_comes_and_goes,
    a_bouncing_clicker_turns_once,
    a_focused_button_keeps_enter_and_space,
    keys_with_control_belong_to_the_browser,
];

/// Four slides, of which the second has two steps.
const DECK: &str = "# One\n\n---\n\n# Two\n\n* first\n* second\n\n---\n\n# Three\n\n---\n\n# Four";

/// The window's screen: `live`, `black` or `white`.
const SCREEN: &str = "document.querySelector('.show').dataset.screen";

async fn keys_turn_slides_and_steps(page: &Page) -> Result<()> {
    open_deck(page, DECK, "").await?;
    let forth = [Key::Right, Key::Down, Key::Space, Key::PageDown, Key::Enter];
    let back = [Key::Left, Key::Up, Key::PageUp, Key::Backspace];
    for key in forth {
        page.press("1" + Key::Enter).await?;
        at(page, "1.0").await?;
        page.press(key).await?;
        at(page, "2.0").await?;
    }
    for key in back {
        page.press("3" + Key::Enter).await?;
        at(page, "3.0").await?;
        page.press(key).await?;
        at(page, "2.2").await?;
    }
    for (keys, place) in [
        ("n", "3.0"),
        ("p", "2.2"),
        ("N", "3.0"),
        ("P", "2.2"),
        ("j", "3.0"),
        ("k", "2.2"),
        ("kk", "2.0"),
        ("k", "1.0"),
        ("k", "1.0"),
    ] {
        page.press(keys).await?;
        at(page, place).await?;
    }
    page.press(Key::End).await?;
    at(page, "4.0").await?;
    page.press(Key::Home).await?;
    at(page, "1.0").await
}

async fn steps_appear_one_by_one(page: &Page) -> Result<()> {
    open_deck(page, DECK, "#2").await?;
    page.until_equal(&format!("{SLIDE}.dataset.steps"), "2")
        .await?;
    let states = format!(
        "[...{SLIDE}.shadowRoot.querySelectorAll('[data-step]')].map(({{ dataset }}) => dataset.state)"
    );
    let second = format!(
        "getComputedStyle({}).visibility",
        in_slide("[data-step=\"2\"]")
    );
    for (expected, seen) in [
        (["coming", "coming"], "hidden"),
        (["current", "coming"], "hidden"),
        (["past", "current"], "visible"),
    ] {
        page.until_equal(&states, expected).await?;
        page.until_equal(&second, seen).await?;
        page.press("j").await?;
    }
    at(page, "3.0").await
}

async fn a_number_and_enter_goes_there(page: &Page) -> Result<()> {
    open_deck(page, DECK, "").await?;
    page.press("13").await?;
    page.until("document.querySelector('.show-notices').textContent.includes('Slide 13')")
        .await?;
    page.press(Key::Backspace + Key::Backspace).await?;
    page.press("3" + Key::Enter).await?;
    at(page, "3.0").await?;
    page.press("99" + Key::Enter).await?;
    at(page, "4.0").await?;
    page.press("2" + Key::Escape).await?;
    page.until_equal("document.querySelector('.show-notices').textContent", "")
        .await?;
    at(page, "4.0").await
}

async fn the_screen_turns_black_and_white(page: &Page) -> Result<()> {
    open_deck(page, DECK, "").await?;
    for (keys, screen) in [
        ("b", "black"),
        ("b", "live"),
        (".", "black"),
        ("w", "white"),
        (",", "live"),
        ("B", "black"),
    ] {
        page.press(keys).await?;
        page.until_equal(SCREEN, screen).await?;
    }
    // Turning on brings the slide back first.
    page.press("j").await?;
    page.until_equal(SCREEN, "live").await?;
    at(page, "1.0").await?;
    page.press("w").await?;
    page.until_equal(SCREEN, "white").await?;
    page.press(Key::Escape).await?;
    page.until_equal(SCREEN, "live").await
}

async fn overlays_open_and_close(page: &Page) -> Result<()> {
    open_deck(page, DECK, "").await?;
    for (keys, title) in [
        ("?", "Keys"),
        ("o", "All slides"),
        ("!", "Format, theme and problems"),
        ("g", "Find a slide"),
    ] {
        page.press(keys).await?;
        page.until_equal(OVERLAY, title).await?;
        page.press(Key::Escape).await?;
        page.until_equal(OVERLAY, "").await?;
    }
    page.press("/").await?;
    page.until_equal(OVERLAY, "Search").await?;
    page.click("dialog[open] header button").await?;
    page.until_equal(OVERLAY, "").await?;
    // After all of them the keys still turn slides.
    page.press("j").await?;
    at(page, "2.0").await
}

const COPIED: &str = "navigator.clipboard.writeText = async (text) => { window.copied = text; };";

async fn the_link_to_the_slide_is_copied(page: &Page) -> Result<()> {
    page.site().run_first(COPIED);
    open_deck(page, DECK, "#2.1").await?;
    page.press("c").await?;
    let link = page.site().address("?deck=talk.md#two.1");
    page.until_equal("window.copied", link).await?;
    page.until("document.querySelector('.show-notices').textContent.includes('Link copied')")
        .await
}

async fn a_link_that_cannot_be_copied_is_shown(page: &Page) -> Result<()> {
    page.site().run_first(
        "navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
            document.execCommand = () => false;",
    );
    open_deck(page, DECK, "#3").await?;
    page.press("c").await?;
    let link = page.site().address("?deck=talk.md#three");
    page.until_equal("document.querySelector('.show-notices input')?.value", link)
        .await
}

async fn full_screen_comes_and_goes(page: &Page) -> Result<()> {
    open_deck(page, DECK, "").await?;
    page.press("f").await?;
    page.until("document.fullscreenElement").await?;
    page.press("f").await?;
    page.until("!document.fullscreenElement").await
}

async fn a_bouncing_clicker_turns_once(page: &Page) -> Result<()> {
    open_deck(page, DECK, "").await?;
    // Two of one key in one go, then another that shows that both have arrived.
    page.value::<()>(
        "['PageDown', 'PageDown', 'b'].forEach((key) =>
            document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })))",
    )
    .await?;
    page.until_equal(SCREEN, "black").await?;
    at(page, "2.0").await
}

async fn a_focused_button_keeps_enter_and_space(page: &Page) -> Result<()> {
    open_deck(page, DECK, "").await?;
    page.value::<()>("document.querySelector('[data-command=help]').focus()")
        .await?;
    for key in [Key::Enter, Key::Space] {
        page.press(key).await?;
        page.until_equal(OVERLAY, "Keys").await?;
        page.press(Key::Escape).await?;
        page.until_equal(OVERLAY, "").await?;
        at(page, "1.0").await?;
    }
    // What means nothing to a button turns slides.
    page.press(Key::Right).await?;
    at(page, "2.0").await
}

async fn keys_with_control_belong_to_the_browser(page: &Page) -> Result<()> {
    open_deck(page, DECK, "").await?;
    let is_left_alone = "['j', 'c', 'ArrowRight'].every((key) => document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, cancelable: true })))";
    ensure!(page.value::<bool>(is_left_alone).await?);
    page.press("b").await?;
    page.until_equal(SCREEN, "black").await?;
    at(page, "1.0").await
}
