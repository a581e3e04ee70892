//! Pictures: their room before they come, and those that move.

use std::time::Duration;

use anyhow::{Result, ensure};
use e2e::{Answer, Browser, Page, Story, stories};
use serde_json::json;
use thirtyfour::Key;

use crate::hooks::{SLIDE, at, in_slide, open_deck};

pub(crate) const STORIES: &[Story] = stories![
    nothing_moves_when_a_picture_comes,
    a_picture_is_for_the_scheme_of_the_theme,
    moving_pictures_stand_still_in_the_lite_level,
    moving_pictures_stand_still_for_who_asks_for_less_motion,
];

const PICTURE: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"><rect width="640" height="360"/></svg>"#;

/// Looks at every frame where the words of a slide stand, and in browsers that can tell, how much else moves.
const WATCH: &str = "addEventListener('lectern:drawn', ({ target }) => {
    const drawn = performance.now();
    window.places = new Set();
    window.shift = 0;
    if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
        new PerformanceObserver((list) => list.getEntries().forEach(({ startTime, value }) => {
            if (startTime > drawn) window.shift += value;
        })).observe({ type: 'layout-shift' });
    const words = 'h1, p:not(.pictures), li, figcaption';
    (function look() {
        const places = [...target.shadowRoot.querySelectorAll(words)].map((element) => {
            const { left, top, width } = element.getBoundingClientRect();
            return [left, top, width].map(Math.round);
        });
        window.places.add(JSON.stringify(places));
        requestAnimationFrame(look);
    })();
})";

async fn nothing_moves_when_a_picture_comes(page: &Page) -> Result<()> {
    page.site().run_first(WATCH);
    let late = Answer::file("late.svg", PICTURE).delayed(Duration::from_millis(400));
    page.site().answer("late.svg", late);
    for deck in [
        "# Title\n\nabove\n\n![A picture](late.svg)\n\nbelow",
        "above\n\n![A picture](late.svg)\n\nbelow",
        "# Title\n\n![A picture](late.svg \"Its caption\")\n\nbelow",
        "# Title\n\n![One](late.svg) ![Two](late.svg?2)\n\nbelow",
        "# Title\n\n:::columns\n- left\n\n::right::\n![A picture](late.svg)\n\nbelow\n:::",
        "# Title\n\n<img src=\"late.svg\" width=\"200\" height=\"100\">\n\nbelow",
    ] {
        open_deck(page, deck, "").await?;
        let images = format!("[...{SLIDE}.shadowRoot.querySelectorAll('img')]");
        page.until(&format!(
            "{images}.every((image) => image.naturalWidth > 0 && image.clientHeight > 40)"
        ))
        .await?;
        page.value::<()>("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
            .await?;
        let places: Vec<String> = page.value("[...window.places]").await?;
        ensure!(places.len() == 1, "{deck}: {places:?}");
        let shift: f64 = page.value("window.shift").await?;
        ensure!(shift < f64::EPSILON, "{deck}: moved by {shift}");
    }
    Ok(())
}

async fn a_picture_is_for_the_scheme_of_the_theme(page: &Page) -> Result<()> {
    page.site().put("day.svg", PICTURE);
    page.site().put("night.svg", PICTURE);
    let decks = [
        "![](day.svg){.light-only} ![](night.svg){.dark-only}",
        "![](day.svg#gh-light-mode-only) ![](night.svg#gh-dark-mode-only)",
        "<picture><source media=\"(prefers-color-scheme: dark)\" srcset=\"night.svg\"><img src=\"day.svg\"></picture>",
    ];
    let seen = format!(
        "[...{SLIDE}.shadowRoot.querySelectorAll('img')].filter((image) => image.getClientRects().length > 0)
            .map((image) => new URL(image.src).pathname)"
    );
    for deck in decks {
        for (theme, picture) in [("light", "/day.svg"), ("dark", "/night.svg")] {
            let deck = format!("---\ntheme: {theme}\n---\n# Title\n\n{deck}");
            open_deck(page, &deck, "").await?;
            page.until_equal(&seen, [picture]).await?;
        }
    }
    Ok(())
}

/// Two frames of one pixel.
const MOVING: &[u8] = b"GIF89a\x01\0\x01\0\xF0\0\0\xDC\x28\x28\x28\x28\xDC\
    !\xFF\x0BNETSCAPE2.0\x03\x01\0\0\0\
    !\xF9\x04\x04\x0A\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0\
    !\xF9\x04\x04\x0A\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02\x4C\x01\0;";

/// Waits until the picture stands still, and can be started, or until it moves.
async fn is_still(page: &Page, still: bool) -> Result<()> {
    let frame = in_slide("canvas");
    let state = format!("[{frame}?.role ?? null, {}.hidden]", in_slide("img"));
    page.until_equal(&state, (still.then_some("button"), still))
        .await
}

async fn moving_pictures_stand_still_in_the_lite_level(page: &Page) -> Result<()> {
    page.site().put("flag.gif", MOVING);
    open_deck(
        page,
        "# Title\n\n![A flag](flag.gif){width=200}\n\n---\n\n# Two",
        "",
    )
    .await?;
    is_still(page, false).await?;
    page.value::<()>(&format!("void ({SLIDE}.dataset.render = 'lite')"))
        .await?;
    is_still(page, true).await?;
    // Who wants to see it can start it, and stop it, by keys that then turn no slide.
    page.value::<()>(&format!("{}.focus()", in_slide("canvas")))
        .await?;
    page.press(Key::Enter + "").await?;
    is_still(page, false).await?;
    page.press(" ").await?;
    is_still(page, true).await?;
    at(page, "1.0").await?;
    page.value::<()>(&format!("void ({SLIDE}.dataset.render = 'full')"))
        .await?;
    is_still(page, false).await
}

async fn moving_pictures_stand_still_for_who_asks_for_less_motion(page: &Page) -> Result<()> {
    if page.browser() != Browser::Chromium {
        return Ok(());
    }
    page.site().put("flag.gif", MOVING);
    let prefer = async |motion: &str| {
        let feature = json!({ "name": "prefers-reduced-motion", "value": motion });
        let media = json!({ "features": [feature] });
        page.ask_browser("Emulation.setEmulatedMedia", media).await
    };
    prefer("reduce").await?;
    open_deck(page, "# Title\n\n![A flag](flag.gif)", "").await?;
    is_still(page, true).await?;
    prefer("no-preference").await?;
    is_still(page, false).await
}
