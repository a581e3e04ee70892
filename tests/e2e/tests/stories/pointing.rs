//! Mouse and fingers on the slide.

use anyhow::Result;
use e2e::{Browser, Page, Story, stories};
use serde_json::json;

use crate::hooks::{at, open_deck};

pub(crate) const STORIES: &[Story] = stories![
    a_click_goes_on_and_at_the_left_edge_back,
    buttons_turn_slides,
    a_swipe_turns_slides,
];

const DECK: &str = "# One\n\n---\n\n# Two\n\n---\n\n# Three";

async fn a_click_goes_on_and_at_the_left_edge_back(page: &Page) -> Result<()> {
    open_deck(page, DECK, "").await?;
    for (x, place) in [(900, "2.0"), (640, "3.0"), (100, "2.0"), (60, "1.0")] {
        let mouse = page.driver().await?.action_chain();
        mouse.move_to(x, 300).click().perform().await?;
        at(page, place).await?;
    }
    Ok(())
}

async fn buttons_turn_slides(page: &Page) -> Result<()> {
    open_deck(page, DECK, "").await?;
    page.click("[data-command=next]").await?;
    at(page, "2.0").await?;
    page.click("[data-command=previous]").await?;
    at(page, "1.0").await
}

async fn a_swipe_turns_slides(page: &Page) -> Result<()> {
    open_deck(page, DECK, "").await?;
    for (from, to, place) in [(800, 400, "2.0"), (800, 300, "3.0"), (300, 800, "2.0")] {
        swipe(page, from, to).await?;
        at(page, place).await?;
    }
    Ok(())
}

/// Draws a finger across the slide.
async fn swipe(page: &Page, from: i32, to: i32) -> Result<()> {
    match page.browser() {
        Browser::Chromium => {
            let cdp = page.driver().await?.cdp();
            for (kind, x) in [
                ("touchStart", Some(from)),
                ("touchMove", Some(to)),
                ("touchEnd", None),
            ] {
                let points: Vec<_> = x.map(|x| json!({ "x": x, "y": 300 })).into_iter().collect();
                let touch = json!({ "type": kind, "touchPoints": points });
                cdp.send_raw("Input.dispatchTouchEvent", touch).await?;
            }
        }
        // Its driver has no touch screen here.
        Browser::Firefox => {
            let events = format!(
                "[['pointerdown', {from}], ['pointermove', {to}], ['pointerup', {to}]].forEach(([kind, x]) =>
                    document.querySelector('.slide-host').dispatchEvent(new PointerEvent(kind, {{
                        pointerType: 'touch', isPrimary: true, bubbles: true, composed: true, clientX: x, clientY: 300 }})))"
            );
            page.value::<()>(&events).await?;
        }
    }
    Ok(())
}
