//! Barriers: what axe-core finds, the keyboard alone, what is read aloud, motion.

use anyhow::{Context as _, Result, bail};
use e2e::{Browser, Page, Story, stories};
use serde_json::json;
use thirtyfour::Key;

use crate::hooks::{FAILURE, OVERLAY, at, open_deck};

pub(crate) const STORIES: &[Story] = stories![
    the_library_has_no_barriers,
    the_show_and_its_overlays_have_no_barriers,
    what_opens_no_deck_has_no_barriers,
    the_keyboard_is_enough,
    the_slide_is_read_aloud,
    motion_stays_away_when_it_is_unwanted,
];

async fn the_library_has_no_barriers(page: &Page) -> Result<()> {
    page.site().put(
        "talks.json",
        r#"{"version": 1, "event": {"name": "Night school", "dates": "Tonight", "url": "https://example.org"},
            "talks": [{"id": "broken", "title": "Broken"},
            {"id": "gil", "title": "GIL", "deck": "decks/gil/deck.md", "language": "ko", "level": "beginner",
             "speakers": [{"name": "한서윤", "links": ["https://example.org"]}], "minutes": 30, "room": "A",
             "starts": "2026-11-14T15:50:00+09:00", "tags": ["python"],
             "changes": [{"field": "room", "from": "B", "to": "A"}]},
            {"id": "owls", "title": "Owls", "deck": "owls.md"}]}"#,
    );
    for (width, height) in [(360, 640), (1440, 900)] {
        page.resize(width, height).await?;
        page.open("/").await?;
        for title in ["Light", "Dark"] {
            page.click(&format!(".segment[title={title}]")).await?;
            page.until(&format!(
                "document.querySelector('.segment[title={title}] input').checked"
            ))
            .await?;
            settled(page).await?;
            page.is_accessible()
                .await
                .with_context(|| format!("{width} px, {title}"))?;
        }
        page.until("document.documentElement.scrollWidth <= innerWidth")
            .await?;
    }
    page.click(".open-ways button").await?;
    page.until_equal(OVERLAY, "Paste text").await?;
    settled(page).await?;
    page.is_accessible().await
}

async fn the_show_and_its_overlays_have_no_barriers(page: &Page) -> Result<()> {
    for talk in ["conference", "gil"] {
        page.open(&format!("/?deck=decks/{talk}/deck.md")).await?;
        at(page, "1.0").await?;
        page.is_accessible().await?;
        for keys in ["?", "o", "g", "!"] {
            page.press(keys).await?;
            page.until(OVERLAY).await?;
            settled(page).await?;
            page.is_accessible().await.context(keys)?;
            page.press(Key::Escape).await?;
            page.until_equal(OVERLAY, "").await?;
        }
    }
    Ok(())
}

async fn what_opens_no_deck_has_no_barriers(page: &Page) -> Result<()> {
    page.open("/?deck=missing.md").await?;
    page.until_equal(FAILURE, "status").await?;
    page.is_accessible().await?;
    page.open("/?deck=https://example.org/talk.md").await?;
    page.until("document.querySelector('[data-asked-host]')")
        .await?;
    page.is_accessible().await
}

/// Waits until colours and places no longer change.
async fn settled(page: &Page) -> Result<()> {
    page.until("document.getAnimations().every(({ playState }) => playState === 'finished')")
        .await
}

/// Goes from control to control until one is reached.
async fn tab_to(page: &Page, selector: &str) -> Result<()> {
    for _ in 0..60 {
        if page
            .value(&format!("document.activeElement.matches(\"{selector}\")"))
            .await?
        {
            return Ok(());
        }
        page.press(Key::Tab).await?;
    }
    bail!("the keyboard does not reach {selector}")
}

async fn the_keyboard_is_enough(page: &Page) -> Result<()> {
    page.open("/").await?;
    page.until("document.querySelector('[data-talk=gil]')")
        .await?;
    tab_to(page, "[data-talk=gil] .talk-title a").await?;
    page.press(Key::Enter).await?;
    at(page, "1.0").await?;
    page.press(Key::Space).await?;
    at(page, "2.0").await?;
    page.press("?").await?;
    page.until_equal(OVERLAY, "Keys").await?;
    page.press(Key::Escape).await?;
    page.until_equal(OVERLAY, "").await?;
    tab_to(page, ".show-bar a").await?;
    page.press(Key::Enter).await?;
    page.until("document.querySelector('[data-talk=gil]')")
        .await
}

async fn the_slide_is_read_aloud(page: &Page) -> Result<()> {
    let deck = "---\nlang: ko\n---\n# 하나\n\n* 걸음\n\n---\n\n# 둘\n\n---\n\n![bg](x.svg)";
    open_deck(page, deck, "").await?;
    let said = "document.querySelector('[aria-live=polite]').textContent";
    for (place, words) in [
        ("1.0", "1 of 3: 하나"),
        ("1.1", "1 of 3: 하나, step 1 of 1"),
        ("2.0", "2 of 3: 둘"),
        ("3.0", "3 of 3: Untitled"),
    ] {
        at(page, place).await?;
        page.until_equal(said, words).await?;
        page.press("j").await?;
    }
    Ok(())
}

async fn motion_stays_away_when_it_is_unwanted(page: &Page) -> Result<()> {
    open_deck(page, "# One\n\n* step\n\n---\n\n# Two", "").await?;
    let motion = "[getComputedStyle(document.querySelector('.show-progress')),
        getComputedStyle(document.querySelector('[data-slide]').shadowRoot.querySelector('li'))]
        .map(({ transitionDuration }) => parseFloat(transitionDuration) > 0)";
    page.until_equal(motion, [true, true]).await?;
    if page.browser() == Browser::Firefox {
        // Its driver cannot say so for a tab.
        return Ok(());
    }
    want_no_motion(page).await?;
    page.until_equal(motion, [false, false]).await
}

/// Says that motion is unwanted, as the settings of a system do.
pub(crate) async fn want_no_motion(page: &Page) -> Result<()> {
    let features = json!([{ "name": "prefers-reduced-motion", "value": "reduce" }]);
    let cdp = page.driver().await?.cdp();
    cdp.send_raw(
        "Emulation.setEmulatedMedia",
        json!({ "features": features }),
    )
    .await?;
    Ok(())
}
